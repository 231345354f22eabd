"""One exhibition at a time: a lock that the system lets go when its holder ends, however it ends."""

import os
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from io import FileIO
from pathlib import Path

from exhibit.kiosk.paths import KioskPaths


class AlreadyRunningError(Exception):
    """Another exhibition holds the lock."""


class InstanceLock:
    """Holds the lock from its making until its process ends or `release` is called.

    Where no place takes a lock file it goes on without one: better two exhibitions than none.

    Raises:
        AlreadyRunningError: another instance runs; the sentence says which and what to do.
    """

    def __init__(self, places: KioskPaths) -> None:
        self._file = _open_lock(places, os.environ)
        if self._file is None:
            return
        if not _try_lock(self._file):
            self._file.seek(0)
            holder = self._file.read(20).decode("ascii", "replace").strip()
            self._file.close()
            which = f" (process {holder})" if holder.isdigit() else ""
            raise AlreadyRunningError(
                f"another exhibition is running with the state folder '{places.state}' already{which}; "
                "stop it first, or give this one a folder of its own in SHANHAI_STATE"
            )
        _note(self._file)

    @property
    def held(self) -> bool:
        """Whether there is a lock at all."""
        return self._file is not None

    def release(self) -> None:
        """Let another instance run."""
        if self._file is not None:
            self._file.close()


def _note(file: FileIO) -> None:
    """Leave the process number for whoever comes later; a full disk takes none."""
    with suppress(OSError):
        file.seek(0)
        file.truncate()
        file.write(f"{os.getpid()}\n".encode())


def _open_lock(places: KioskPaths, environment: Mapping[str, str]) -> FileIO | None:
    """The lock file: in the state folder, else in the user's runtime folder, else in the temporary one."""
    name = f"shanhai-{places.name}.lock"
    users = environment.get("XDG_RUNTIME_DIR", "")
    others = [Path(users) / name] if users else []
    with suppress(OSError):
        places.state.mkdir(parents=True, exist_ok=True)
    for path in (places.lock, *others, Path(tempfile.gettempdir()) / name):
        with suppress(OSError):
            return _open(path)
    return None


def _open(path: Path) -> FileIO:
    # Without a buffer: on a full disk nothing may be left that fails again when the lock is let go.
    return FileIO(path, "r+", opener=_open_for_owner)


def _open_for_owner(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: FileIO) -> bool:
        try:
            file.seek(64)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(file: FileIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
