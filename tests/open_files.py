"""Sees that nothing stays open: no file, socket or pipe, and none that only collecting garbage closes."""

import gc
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DESCRIPTORS = Path("/proc/self/fd")


@contextmanager
def nothing_stays_open() -> Iterator[None]:
    """Fail where something opened inside is open afterwards, or was let go of without being closed.

    Collecting is off meanwhile: what lies in a circle, as the frames of an exception often do, is seen here
    and not in whatever test runs when it is collected.
    """
    gc.collect()
    before = _open_now()
    collects = gc.isenabled()
    gc.disable()
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", ResourceWarning)
        try:
            yield
            left = _open_now() - before
        finally:
            if collects:
                gc.enable()
        gc.collect()
    assert not left, sorted(left)
    assert not told, [str(each.message) for each in told]


def _open_now() -> set[tuple[str, str]]:
    """The open descriptors, each with what it leads to; nothing where the system does not tell."""
    found = set()
    for entry in DESCRIPTORS.iterdir() if DESCRIPTORS.is_dir() else ():
        try:
            found.add((entry.name, str(entry.readlink())))
        except OSError:
            continue  # the one that the folder itself was listed with
    return found
