"""Lets one process at a time work on something; the system lets the lock go however its holder ends."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

POLL_SECONDS = 0.1


class LockHeldError(Exception):
    """Another process held the lock for too long."""


@contextmanager
def exclusive(path: Path, seconds: float, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock file while the block runs, waiting so long for another holder; `waiting` is told once.

    Raises LockHeldError, OSError.
    """
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with FileIO(os.open(path, flags, 0o600), "r+") as file:
        until = time.monotonic() + seconds
        told = False
        while not try_lock(file):
            if time.monotonic() >= until:
                raise LockHeldError
            if not told:
                waiting()
                told = True
            time.sleep(POLL_SECONDS)
        yield


if sys.platform == "win32":
    import msvcrt

    def try_lock(file: FileIO) -> bool:
        """Take the lock of an open file until it is closed; whether nobody else holds it."""
        try:
            file.seek(64)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def try_lock(file: FileIO) -> bool:
        """Take the lock of an open file until it is closed; whether nobody else holds it."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
