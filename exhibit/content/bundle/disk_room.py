"""Tells whether a disk has room for something, with a reserve that stays free for the running kiosk."""

import os
import shutil
from pathlib import Path

from exhibit.content.bundle.manifest import RefusedError

SPARE_BYTES = 50_000_000


def check_room(folder: Path, needed_bytes: int) -> None:
    """Check that a folder's disk takes so many bytes beside its reserve. Raises RefusedError."""
    free = free_bytes(folder)
    if needed_bytes + SPARE_BYTES > free:
        lacking = needed_bytes + SPARE_BYTES - free
        raise RefusedError(
            f"This bundle needs {_megabytes(needed_bytes)}; {_megabytes(free)} are free, of which "
            f"{_megabytes(SPARE_BYTES)} are kept: make {_megabytes(lacking)} of room."
        )


def free_bytes(folder: Path) -> int:
    """Return how much room the disk has, looking at the nearest folder that exists."""
    while not os.path.lexists(folder):
        folder = folder.parent
    return shutil.disk_usage(folder).free


def _megabytes(count: int) -> str:
    return f"{count / 1e6:,.1f} MB"
