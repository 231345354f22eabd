"""Installs bundles from a stick: finds the newest ones on what is plugged in, looks at them, installs one."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from exhibit import __version__
from exhibit.content.bundle.acceptance import AcceptedContent
from exhibit.content.bundle.install import (
    BundlePreview,
    InstallContext,
    Reporter,
    bundles_in,
    install,
    look_at,
)
from exhibit.content.bundle.manifest import RefusedError
from exhibit.content.bundle.sandbox_check import Trial
from exhibit.content.bundle.store import BundleStore

MOST_BUNDLES = 4
MOUNTS = Path("/proc/self/mountinfo")
USUAL_PLACES = ("/media/", "/run/media/", "/mnt/")
_ESCAPED = re.compile(r"\\([0-7]{3})")


def mounted_media(mounts: Path = MOUNTS, places: tuple[str, ...] = USUAL_PLACES) -> list[Path]:
    """The folders at which removable media are mounted now, by the places where systems mount them."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return []
    points = [_ESCAPED.sub(_unescaped, fields[4]) for line in lines if len(fields := line.split()) > 4]
    return [Path(point) for point in dict.fromkeys(points) if point.startswith(places)]


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 8))


@dataclass(frozen=True)
class FoundBundle:
    """A bundle on a stick: what it would change, or the sentence by which it is refused."""

    path: Path
    preview: BundlePreview | None
    refusal: str = ""


class StickInstaller:
    """Works on one store; what it does takes a while, so that it is called outside the GUI's thread."""

    def __init__(
        self,
        store: BundleStore,
        accepts: AcceptedContent,
        trial: Trial,
        media: Callable[[], list[Path]] = mounted_media,
    ) -> None:
        self._store = store
        self._accepts = accepts
        self._trial = trial
        self._media = media

    def find(self) -> list[FoundBundle]:
        """The newest bundles on all that is plugged in, the newest first."""
        found = [(_changed(path), path) for folder in self._media() for path in bundles_in(folder)]
        newest = sorted(found, key=lambda each: each[0], reverse=True)[:MOST_BUNDLES]
        return [self._look_at(path) for _, path in newest]

    def _look_at(self, path: Path) -> FoundBundle:
        try:
            return FoundBundle(path, look_at(path, self._store, self._context()))
        except RefusedError as error:
            return FoundBundle(path, None, str(error))
        except OSError as error:
            return FoundBundle(path, None, str(error.strerror))

    def install(self, found: FoundBundle, progress: Callable[[int], None]) -> int:
        """Install a bundle; returns its version. `progress` is called with the share done, in percent.

        Raises:
            RefusedError: a sentence; everything is as it was.
        """
        total = 2 * found.preview.manifest.total_bytes if found.preview is not None else 0
        done = 0

        def count(size: int) -> None:
            nonlocal done
            done += size
            progress(min(99, 100 * done // max(1, total)))

        try:
            manifest = install(found.path, self._store, self._context(), self._trial, Reporter(count))
        except OSError as error:
            raise RefusedError(f"{error.strerror}: {error.filename}.") from None
        return manifest.version

    def _context(self) -> InstallContext:
        return InstallContext(__version__, dt.datetime.now(dt.UTC), self._accepts)


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
