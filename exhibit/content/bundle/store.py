"""The versions of an exhibition that a kiosk keeps, and which of them is shown.

Below the state folder: ``content/v-…/`` holds an installed version (its manifest, its signature, and
``data/``, the exhibition), ``content/pointer.json`` names the current and the previous one, and
``content/quarantine/`` the ones that made the exhibition fail. What is shown: current, else previous, else
the exhibition that the program brought along. Every change is one replaced file.
"""

import datetime as dt
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from exhibit.content.bundle.durable import flush_folder, flush_tree, replace_file, write_file
from exhibit.content.bundle.manifest import Manifest, RefusedError, decoded

QUARANTINE_HOURS = 24
_MANIFEST, _SIGNATURE, _DATA = "manifest.json", "signature", "data"
_STAGING = ".staging-"
_VERSION_FOLDER = re.compile(r"v-\d{15,16}", re.ASCII)
_MAX_POINTER_BYTES = 10_000


@dataclass(frozen=True)
class Pointer:
    """Which versions are kept, by folder name. `aside` was rolled back by hand; `highest` ever installed."""

    current: str | None = None
    previous: str | None = None
    aside: str | None = None
    highest: int = 0
    good: bool = False

    @property
    def kept(self) -> frozenset[str]:
        """The folders that must stay."""
        return frozenset(name for name in (self.current, self.previous, self.aside) if name)


@dataclass(frozen=True)
class Quarantine:
    """Why and until when a version is not shown. `until` is a moment in UTC, ISO 8601."""

    reason: str
    until: str


class Store:
    """The versions below one state folder."""

    def __init__(self, state: Path) -> None:
        """Take the state folder; nothing is read or made yet."""
        self.root = state / "content"
        self.keys = state / "keys"

    @property
    def pointer(self) -> Pointer:
        """What the pointer file says; nothing where there is none or it is damaged."""
        try:
            with (self.root / "pointer.json").open("rb") as file:
                return msgspec.json.decode(file.read(_MAX_POINTER_BYTES), type=Pointer)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return Pointer()

    def data(self, name: str) -> Path:
        """The exhibition's folder of a version."""
        return self.root / name / _DATA

    def manifest(self, name: str) -> Manifest | None:
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

    def candidates(self, now: dt.datetime) -> Iterator[str]:
        """Yield the versions that may be shown, the preferred one first; none of them is the built-in one."""
        pointer = self.pointer
        for name in (pointer.current, pointer.previous):
            if name and self.quarantine(name, now) is None and self.is_whole(name):
                yield name

    def choose(self, builtin: Path, now: dt.datetime) -> Path:
        """Return the folder of the exhibition to show: current, previous, or the one built in."""
        name = next(self.candidates(now), None)
        return self.data(name) if name else builtin

    # changes

    def stage(self, manifest: Manifest) -> Path:
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

    def commit(self, staging: Path, manifest: Manifest) -> None:
        """Let a staged version be the current one, and the current one the previous.

        What a cut between renaming and pointing left under its name was swept away when it was staged.
        """
        staging.rename(self.root / manifest.name)
        flush_folder(self.root)
        pointer = self.pointer
        before = pointer.current if pointer.current and self.is_whole(pointer.current) else pointer.previous
        highest = max(manifest.version, pointer.highest)
        self._point(Pointer(manifest.name, before, None, highest))
        self.sweep()

    def roll_back(self) -> Pointer:
        """Show the previous version again, or the built-in one; the current one is laid aside."""
        pointer = self.pointer
        if pointer.current is None:
            return pointer
        self._point(
            replace(pointer, current=pointer.previous, previous=None, aside=pointer.current, good=True)
        )
        return self.pointer

    def roll_forward(self) -> Pointer:
        """Take the last rollback back."""
        pointer = self.pointer
        if pointer.aside is not None:
            self._point(Pointer(pointer.aside, pointer.current, None, pointer.highest))
        return self.pointer

    def mark_good(self) -> None:
        """Note that the current version has been shown for a while without trouble."""
        if self.pointer.current is not None and not self.pointer.good:
            self._point(replace(self.pointer, good=True))

    def quarantine_current(self, reason: str, now: dt.datetime) -> Pointer:
        """Roll back because the current version failed, and keep it from being shown for a day."""
        pointer = self.pointer
        if pointer.current is not None:
            until = now + dt.timedelta(hours=QUARANTINE_HOURS)
            record = msgspec.json.encode(Quarantine(reason, until.isoformat()))
            (self.root / "quarantine").mkdir(exist_ok=True)
            replace_file(self.root / "quarantine" / f"{pointer.current}.json", record)
            self._point(
                replace(pointer, current=pointer.previous, previous=None, aside=pointer.current, good=True)
            )
        return self.pointer

    def quarantine(self, name: str, now: dt.datetime) -> Quarantine | None:
        """Why a version is kept from being shown, or None."""
        try:
            data = (self.root / "quarantine" / f"{name}.json").read_bytes()
            found = msgspec.json.decode(data, type=Quarantine)
            until = dt.datetime.fromisoformat(found.until)
        except (OSError, msgspec.MsgspecError, ValueError):
            return None
        return found if now < until else None

    def sweep(self) -> None:
        """Remove what no pointer names: half-staged versions and old ones."""
        kept = self.pointer.kept
        for path in self.root.iterdir():
            old = _VERSION_FOLDER.fullmatch(path.name) and path.name not in kept
            if old or path.name.startswith(_STAGING):
                shutil.rmtree(path, ignore_errors=True)

    def _point(self, pointer: Pointer) -> None:
        replace_file(self.root / "pointer.json", msgspec.json.encode(pointer))


def free_bytes(folder: Path) -> int:
    """Return how much room the disk has, looking at the nearest folder that exists."""
    while not os.path.lexists(folder):
        folder = folder.parent
    return shutil.disk_usage(folder).free
