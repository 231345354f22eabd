"""Argument types and environment checks that several commands share."""

import argparse
import os
import re
import sys
from pathlib import Path

from exhibit.resources import program_words

LEAST_PX, MOST_PX = 320, 16384


def size(text: str) -> tuple[int, int]:
    """A size such as 1920x1080."""
    found = re.fullmatch(r"(\d{3,5})[x×](\d{3,5})", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"'{text}' is no size; write it like 1920x1080")
    wide, tall = int(found[1]), int(found[2])
    if not (LEAST_PX <= wide <= MOST_PX and LEAST_PX <= tall <= MOST_PX):
        raise argparse.ArgumentTypeError(f"'{text}' is no screen; both sides are {LEAST_PX} to {MOST_PX} px")
    return wide, tall


def cache_folder() -> Path | None:
    """Where compiled content is kept between runs; None where nothing can be written."""
    base = (
        os.environ.get("SHANHAI_CACHE") or os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    )
    if base is None:
        home = os.environ.get("HOME")
        if not home:
            return None
        base = str(Path(home) / ".cache")
    folder = Path(base) / "shanhai"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder


def missing_display() -> str:
    """What to do where there is no display; empty where there is one."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return ""
    return (
        "there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. "
        "Start it from a desktop session, or run "
        f"'{program_words()} shots OUT' for pictures of every screen"
    )
