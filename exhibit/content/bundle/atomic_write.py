"""Writes files so that a power cut leaves the old state or the new one, never half of either."""

import os
from collections.abc import Iterable
from pathlib import Path


def write_file(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a new file and see it onto the disk. Raises FileExistsError where it is there already."""
    with path.open("xb") as file:
        for piece in pieces:
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())


def replace_file(path: Path, data: bytes) -> None:
    """Put a file in the place of another, as a whole, and see that onto the disk."""
    fresh = path.with_name(f"{path.name}.part")
    fresh.unlink(missing_ok=True)
    write_file(fresh, [data])
    fresh.replace(path)
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut. Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def flush_tree(folder: Path) -> None:
    """Make all names below a folder survive a power cut, innermost first."""
    for here, _, _ in os.walk(folder, topdown=False):
        flush_folder(Path(here))
