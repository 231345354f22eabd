"""The versions of an exhibition that a kiosk keeps, and which of them is shown.

Below the state folder: ``content/v-…/`` holds an installed version (its manifest, its signature, and
``data/``, the exhibition), ``content/pointer.json`` names the current and the previous one, and
``quarantine/`` tells which are kept from being shown. What is shown: current, else previous, else the
exhibition that the program brought along. Every change is one replaced file.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from exhibit.content.bundle.atomic_write import flush_folder, flush_tree, replace_file, write_file
from exhibit.content.bundle.key_ring import KeyRing
from exhibit.content.bundle.manifest import BundleManifest, RefusedError, decoded
from exhibit.content.bundle.quarantine import (
    QUARANTINE_SECONDS,
    Quarantine,
    QuarantineRecords,
    Uptime,
    read_uptime,
)

ROLLED_BACK = "staff went back to the version before"
KEPT_BUNDLE = "bundle.shanhai"
"""The bundle that a version came from, in the version's folder: damaged files are repaired from it."""
_MANIFEST, _SIGNATURE, _DATA = "manifest.json", "signature", "data"
_STAGING = ".staging-"
_VERSION_FOLDER = re.compile(r"v-\d{15,16}", re.ASCII)
_MAX_POINTER_BYTES = 10_000


@dataclass(frozen=True)
class VersionPointer:
    """Which versions are kept, by folder name. `highest` was ever installed; `proven` were shown for long."""

    current: str | None = None
    previous: str | None = None
    highest: int = 0
    proven: tuple[str, ...] = ()

    @property
    def kept(self) -> frozenset[str]:
        """The folders that must stay."""
        return frozenset(name for name in (self.current, self.previous) if name)


class BundleStore:
    """The versions below one state folder."""

    def __init__(self, state: Path, uptime: Callable[[], Uptime] = read_uptime) -> None:
        """Take the state folder and the clock by which a quarantine ends; nothing is read or made yet."""
        self.root = state / "content"
        self.keys = state / "keys"
        self.key_ring = KeyRing(self.keys)
        self._kept_back = QuarantineRecords(state / "quarantine", uptime)

    def install_lock(self) -> Path:
        """The file that the one running installation holds; its folder is made. Raises OSError."""
        self.root.mkdir(parents=True, exist_ok=True)
        return self.root / "install.lock"

    @property
    def pointer(self) -> VersionPointer:
        """What the pointer file says; nothing where there is none or it is damaged."""
        try:
            with (self.root / "pointer.json").open("rb") as file:
                return msgspec.json.decode(file.read(_MAX_POINTER_BYTES), type=VersionPointer)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return VersionPointer()

    def data(self, name: str) -> Path:
        """The exhibition's folder of a version."""
        return self.root / name / _DATA

    def manifest(self, name: str) -> BundleManifest | None:
        """The manifest of an installed version, or None where it is not whole."""
        if not _VERSION_FOLDER.fullmatch(name):
            return None
        try:
            return decoded((self.root / name / _MANIFEST).read_bytes())
        except (OSError, RefusedError):
            return None

    def is_whole(self, name: str) -> bool:
        """Whether every file of a version has its size. The sums were checked when it was installed."""
        manifest = self.manifest(name)
        if manifest is None:
            return False
        folder = self.data(name)
        try:
            return all((folder / file.path).stat().st_size == file.size for file in manifest.files)
        except OSError:
            return False

    def highest(self) -> int:
        """The highest version that was ever installed here; older bundles are refused.

        Where the pointer is lost, the folders tell; else a folder that a cut left behind does not count.
        """
        if self.pointer.highest:
            return self.pointer.highest
        return max((int(name.removeprefix("v-")) for name in self.names()), default=0)

    def names(self) -> list[str]:
        """The folders of all installed versions, oldest first."""
        if not self.root.is_dir():
            return []
        return sorted(path.name for path in self.root.iterdir() if _VERSION_FOLDER.fullmatch(path.name))

    # what is shown

    def candidates(self) -> Iterator[str]:
        """Yield the versions that may be shown, the preferred one first; none of them is the built-in one."""
        pointer = self.pointer
        for name in (pointer.current, pointer.previous):
            if name and self.quarantine(name) is None and self.is_whole(name):
                yield name

    def choose(self, builtin: Path) -> Path:
        """Return the folder of the exhibition to show: current, previous, or the one built in."""
        name = next(self.candidates(), None)
        return self.data(name) if name else builtin

    def quarantine(self, name: str) -> Quarantine | None:
        """Why a version is kept from being shown, or None."""
        return self._kept_back.find(name)

    @property
    def kept_back(self) -> list[str]:
        """The versions that are here and kept from being shown, the last one kept back last."""
        return [name for name in self._kept_back.names() if name in self.pointer.kept]

    # changes

    def stage(self, manifest: BundleManifest) -> Path:
        """Make an empty folder beside the versions, on the same disk. Raises OSError."""
        self.root.mkdir(parents=True, exist_ok=True)
        self.sweep()
        staging = self.root / f"{_STAGING}{manifest.version}"
        staging.mkdir()
        (staging / _DATA).mkdir()
        return staging

    def sign_off(self, staging: Path, manifest: bytes, signature: bytes) -> None:
        """Add what proves a staged version, and see everything of it onto the disk."""
        write_file(staging / _MANIFEST, [manifest])
        write_file(staging / _SIGNATURE, [signature])
        flush_tree(staging)

    def commit(self, staging: Path, manifest: BundleManifest) -> None:
        """Let a staged version be the current one, and the one shown until now the previous.

        What a cut between renaming and pointing left under its name was swept away when it was staged; the
        same version, installed again, takes the place of the one that was damaged or kept back.
        """
        pointer = self.pointer
        shown = next((name for name in self.candidates() if name != manifest.name), None)
        others = (name for name in (pointer.current, pointer.previous) if name and name != manifest.name)
        before = shown or next((name for name in others if self.is_whole(name)), None)
        folder = self.root / manifest.name
        if folder.exists():
            folder.rename(self.root / f"{_STAGING}old-{manifest.version}")
        staging.rename(folder)
        flush_folder(self.root)
        self._kept_back.release(manifest.name)
        highest = max(manifest.version, pointer.highest)
        proven = tuple(name for name in pointer.proven if name == before)
        self._point(VersionPointer(manifest.name, before, highest, proven))
        self.sweep()

    def roll_back(self) -> str | None:
        """Keep back the version that is shown, until released; returns it, None for the built-in one."""
        name = next(self.candidates(), None)
        if name is not None:
            self._kept_back.put(name, ROLLED_BACK, None)
        return name

    def roll_forward(self) -> str | None:
        """Release the version that was kept back last; returns it, None where there is none."""
        name = next(reversed(self.kept_back), None)
        if name is not None:
            self._kept_back.release(name)
        return name

    def release_all(self) -> list[str]:
        """Release every version that is kept back; returns them."""
        names = self.kept_back
        for name in names:
            self._kept_back.release(name)
        return names

    def release(self, name: str) -> None:
        """Let one version be shown again."""
        self._kept_back.release(name)

    def accept_any_number(self) -> None:
        """Let the next bundle be installed whatever its version: the way back from a number far too high."""
        self._point(replace(self.pointer, highest=1))

    def mark_good(self, name: str) -> None:
        """Note that a version has been shown for a while without trouble."""
        pointer = self.pointer
        if name in pointer.kept and name not in pointer.proven:
            proven = tuple(each for each in pointer.proven if each in pointer.kept)
            self._point(replace(pointer, proven=(*proven, name)))

    def is_proven(self, name: str) -> bool:
        """Whether a version was once shown for a while without trouble."""
        return name in self.pointer.proven

    def keep_from_view(self, name: str, reason: str) -> None:
        """Keep a version that failed from being shown for a day of running. Raises OSError."""
        self._kept_back.put(name, reason, QUARANTINE_SECONDS)

    def count_on(self) -> None:
        """Note how long the machine has run, for the quarantines."""
        self._kept_back.count_on()

    def sweep(self) -> None:
        """Remove what no pointer names: half-staged versions and old ones."""
        kept = self.pointer.kept
        for path in self.root.iterdir():
            old = _VERSION_FOLDER.fullmatch(path.name) and path.name not in kept
            if old or path.name.startswith(_STAGING):
                shutil.rmtree(path, ignore_errors=True)
        self._kept_back.forget_all_but(kept)

    def _point(self, pointer: VersionPointer) -> None:
        replace_file(self.root / "pointer.json", msgspec.json.encode(pointer))
