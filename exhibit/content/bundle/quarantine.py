"""Versions that are kept from being shown: after a failure for a day of running, by staff until released.

A day is counted while the machine runs, never by the clock on the wall: one that jumps neither frees a
version nor keeps it away for years. The records lie in the state folder itself, which the kiosk's own user
can write whoever installed the versions.
"""

import math
import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from exhibit.content.bundle.atomic_write import replace_file

QUARANTINE_SECONDS = 24 * 3600.0
_MAX_RECORD_BYTES = 10_000
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True)
class Uptime:
    """Seconds since this start of the machine, sleep included, and which start it is."""

    boot: str
    seconds: float


def read_uptime() -> Uptime:
    """Read the clock that nobody can set."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    seconds = time.monotonic() if clock is None else time.clock_gettime(clock)
    try:
        return Uptime(_BOOT_ID.read_text(encoding="ascii").strip(), seconds)
    except OSError:
        return Uptime("", seconds)


@dataclass(frozen=True)
class Quarantine:
    """Why a version is not shown, and for how many more seconds of running; None: until it is released.

    `boot` and `since` say up to when the running time was taken off; `number` counts the records, in order.
    """

    reason: str
    left_seconds: float | None = None
    boot: str = ""
    since: float = 0.0
    number: int = 0

    def at(self, now: Uptime) -> "Quarantine | None":
        """The record as it stands now, None once its time is over; a number without sense is bounded."""
        if self.left_seconds is None:
            return self
        left = self.left_seconds if math.isfinite(self.left_seconds) else QUARANTINE_SECONDS
        left = min(left, QUARANTINE_SECONDS)
        # after another start of the machine all of its running time came later than the record
        goes_on = self.boot == now.boot and self.since <= now.seconds
        left -= now.seconds - (self.since if goes_on else 0.0)
        return replace(self, left_seconds=left, boot=now.boot, since=now.seconds) if left > 0 else None


class QuarantineRecords:
    """The records in one folder, a file for each version."""

    def __init__(self, folder: Path, uptime: Callable[[], Uptime] = read_uptime) -> None:
        """Take the folder; nothing is read or made yet."""
        self._folder = folder
        self._uptime = uptime
        # What a full disk did not take holds as long as this program runs.
        self._unwritten: dict[str, Quarantine] = {}

    def find(self, name: str) -> Quarantine | None:
        """Why a version is kept from being shown, or None."""
        found = self._unwritten.get(name)
        path = self._folder / f"{name}.json"
        with (
            suppress(OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError),
            path.open("rb") as file,
        ):
            found = msgspec.json.decode(file.read(_MAX_RECORD_BYTES), type=Quarantine)
        return found.at(self._uptime()) if found is not None else None

    def names(self) -> list[str]:
        """The versions with a record that holds, the newest record last."""
        written: set[str] = set()
        with suppress(OSError):
            written = {path.stem for path in self._folder.iterdir() if path.suffix == ".json"}
        found = [
            (record.number, name) for name in written | set(self._unwritten) if (record := self.find(name))
        ]
        return [name for _, name in sorted(found)]

    def put(self, name: str, reason: str, seconds: float | None) -> None:
        """Keep a version from being shown. Raises OSError where it holds for this program only."""
        now = self._uptime()
        before = [record.number for each in self.names() if (record := self.find(each))]
        number = 1 + max(before, default=0)
        self._write(name, Quarantine(reason, seconds, now.boot, now.seconds, number))

    def release(self, name: str) -> bool:
        """Let a version be shown again; whether it was kept back. Raises OSError."""
        was = self.find(name) is not None
        self._unwritten.pop(name, None)
        (self._folder / f"{name}.json").unlink(missing_ok=True)
        return was

    def count_on(self) -> None:
        """Note the running time until now, so that it counts after the next start too."""
        for name in self.names():
            if (held := self.find(name)) and held.left_seconds is not None:
                with suppress(OSError):
                    self._write(name, held)

    def forget_all_but(self, names: frozenset[str]) -> None:
        """Drop the records of versions that are no longer there."""
        with suppress(OSError):
            for path in self._folder.iterdir():
                if path.stem not in names:
                    path.unlink(missing_ok=True)

    def _write(self, name: str, record: Quarantine) -> None:
        self._unwritten[name] = record
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{name}.json"
        replace_file(path, msgspec.json.encode(record))
        del self._unwritten[name]
        _hand_over((self._folder, path), self._folder.parent)


def _hand_over(paths: tuple[Path, ...], to_owner_of: Path) -> None:
    """What an administrator made belongs to the kiosk's user, who may have to undo it at the panel."""
    if os.name == "nt" or os.geteuid() != 0:
        return
    owner = to_owner_of.stat()
    for path in paths:
        os.chown(path, owner.st_uid, owner.st_gid)
