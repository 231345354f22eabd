"""Keeps what the C library's allocator holds from growing over months, where it is glibc's."""

import ctypes
import gc
import sys

# Of malloc.h. By itself glibc raises the first with each large piece that is freed: from then on pictures
# come from the heap, where a small piece above them keeps a whole screen's worth from going back.
M_MMAP_THRESHOLD, M_TRIM_THRESHOLD = -3, -1
LARGE_BYTES = 512 * 1024


def _library() -> ctypes.CDLL | None:
    """The C library, if it is one that can be told."""
    if not sys.platform.startswith("linux"):
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "mallopt") and hasattr(library, "malloc_trim") else None


def settle_allocator() -> bool:
    """Give large pieces a place of their own for good; whether this system can do so. Call it once, early."""
    library = _library()
    if library is None:
        return False
    told = library.mallopt(M_MMAP_THRESHOLD, LARGE_BYTES) and library.mallopt(M_TRIM_THRESHOLD, LARGE_BYTES)
    return bool(told)


def give_back() -> None:
    """Let go of what nobody refers to and give the free pages back to the system; takes some 10 ms."""
    gc.collect()
    library = _library()
    if library is not None:
        library.malloc_trim(0)
