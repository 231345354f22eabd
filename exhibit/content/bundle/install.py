"""Installs a bundle: verify all of it, stage it, try it in a process of its own, then swap one file."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from exhibit.content.bundle.acceptance import ANY_SIGNED_OFF, AcceptedContent
from exhibit.content.bundle.archive import OpenBundle, open_bundle
from exhibit.content.bundle.atomic_write import write_file
from exhibit.content.bundle.disk_room import check_room
from exhibit.content.bundle.file_lock import LockHeldError, exclusive
from exhibit.content.bundle.manifest import BundleManifest, RefusedError, check_number, check_terms
from exhibit.content.bundle.sandbox_check import Trial
from exhibit.content.bundle.store import KEPT_BUNDLE, BundleStore
from exhibit.content.read.files import NotReadableError, open_regular

SUFFIX = ".shanhai"
LOCK_SECONDS = 600.0


@dataclass(frozen=True)
class InstallContext:
    """The engine's version, the moment (UTC) and what the machine accepts: they decide about a bundle."""

    engine: str
    now: dt.datetime
    accepts: AcceptedContent = ANY_SIGNED_OFF


@dataclass(frozen=True)
class BundlePreview:
    """A bundle that could be installed: what staff see before they approve it."""

    path: Path
    manifest: BundleManifest
    signer: str
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


def _no_progress(_count: int) -> None:
    """Nobody watches."""


def _no_waiting() -> None:
    """Nobody watches."""


@dataclass(frozen=True)
class Reporter:
    """How an installation tells of itself: `progress` in bytes, `waiting` while another is under way."""

    progress: Callable[[int], None] = _no_progress
    waiting: Callable[[], None] = _no_waiting


SILENT = Reporter()


@contextmanager
def bundle_file(path: Path) -> Iterator[BinaryIO]:
    """Open a bundle's file, perhaps before giving up the rights to. Raises RefusedError."""
    with ExitStack() as stack:
        try:
            file = stack.enter_context(open_regular(path))
        except NotReadableError as error:
            raise RefusedError(f"'{path.name}' cannot be read: {error}.") from None
        yield file


def look_at(path: Path | BinaryIO, store: BundleStore, circumstances: InstallContext) -> BundlePreview:
    """Check a bundle's signature and terms and compare it with what is shown. Raises RefusedError.

    Its files are not read yet, so this is fast enough for a stick that was just put in.
    """
    with open_bundle(path, store.key_ring.trusted()) as bundle:
        _check(bundle, store, circumstances)
        return _compared(Path(path.name), bundle, store)


def bundles_in(folder: Path, most: int = 20) -> list[Path]:
    """Return the bundle files at the top of a folder (a stick), newest first; not more than `most`."""
    try:
        found = [path for path in folder.iterdir() if path.suffix == SUFFIX and path.is_file()]
        return sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)[:most]
    except OSError:
        return []


def install(
    path: Path | BinaryIO,
    store: BundleStore,
    circumstances: InstallContext,
    trial: Trial,
    reporter: Reporter = SILENT,
) -> BundleManifest:
    """Install a bundle as the current version; it is shown from the next start, or the next swap, on.

    Progress is told in numbers of bytes, twice the bundle's in all. Two installations queue. Raises
    RefusedError, after which everything is as it was.
    """
    try:
        with (
            open_bundle(path, store.key_ring.trusted()) as bundle,
            exclusive(store.install_lock(), LOCK_SECONDS, reporter.waiting),
        ):
            _check(bundle, store, circumstances)
            bundle.verify(reporter.progress)
            return _installed(bundle, store, trial, reporter.progress)
    except LockHeldError:
        raise RefusedError(
            f"Another installation has been under way for {LOCK_SECONDS / 60:.0f} minutes: try again later."
        ) from None
    except OSError as error:
        raise RefusedError(f"The disk refuses to take this bundle: {error.strerror or error}.") from None


def _check(bundle: OpenBundle, store: BundleStore, circumstances: InstallContext) -> None:
    manifest = bundle.manifest
    check_terms(manifest, circumstances.engine, circumstances.now.date())
    circumstances.accepts.check(manifest)
    check_number(manifest, circumstances.now.date())
    _check_order(manifest, store)
    check_room(store.root, manifest.total_bytes + bundle.file_bytes)


def _check_order(manifest: BundleManifest, store: BundleStore) -> None:
    """Only newer versions are taken, and the newest again where something else is shown instead of it."""
    highest = store.highest()
    if manifest.version > highest:
        return
    if manifest.version < highest:
        raise RefusedError(
            f"This bundle has version {manifest.version}; version {highest} was installed already,"
            " and older ones are refused. To go back, roll back."
        )
    if next(store.candidates(), None) == manifest.name:
        raise RefusedError(
            f"This bundle has version {manifest.version}, which is installed and shown already."
        )


def _installed(
    bundle: OpenBundle, store: BundleStore, trial: Trial, progress: Callable[[int], None]
) -> BundleManifest:
    staging = store.stage(bundle.manifest)
    try:
        _unpack(bundle, staging / "data", progress)
        write_file(staging / KEPT_BUNDLE, bundle.raw_pieces())
        trial(staging / "data")
        store.sign_off(staging, bundle.manifest_bytes, bundle.signature)
    except (RefusedError, OSError):
        store.sweep()
        raise
    store.commit(staging, bundle.manifest)
    return bundle.manifest


def _unpack(bundle: OpenBundle, folder: Path, progress: Callable[[int], None]) -> None:
    for file in bundle.manifest.files:
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, bundle.pieces(file))
        progress(file.size)


def _compared(path: Path, bundle: OpenBundle, store: BundleStore) -> BundlePreview:
    now = store.pointer.current
    shown = store.manifest(now) if now else None
    before = {file.path: file.sha256 for file in shown.files} if shown else {}
    after = {file.path: file.sha256 for file in bundle.manifest.files}
    return BundlePreview(
        path,
        bundle.manifest,
        bundle.signer,
        tuple(sorted(set(after) - set(before))),
        tuple(sorted(name for name in set(after) & set(before) if after[name] != before[name])),
        tuple(sorted(set(before) - set(after))),
    )
