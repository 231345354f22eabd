"""What the commands share that pack, install and change exhibitions."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from exhibit.content.bundle.sandbox_check import SeparateTrial
from exhibit.content.printable import printable
from exhibit.kiosk.paths import find_paths
from exhibit.resources import program_command


def state_folder(given: Path | None) -> Path:
    """The folder with the installed versions: the one given, else the kiosk's."""
    return given if given is not None else find_paths(os.environ).state


def trial() -> SeparateTrial:
    """What tries a bundle's content: `check`, confined, as a process of its own."""
    return SeparateTrial((*program_command(), "check", "--json", "--confined"))


def fail(command: str, message: str, code: int) -> int:
    """Say in one line why a command could not do it; returns the code."""
    sys.stderr.write(f"shanhai {command}: {printable(message)}\n")
    return code


@contextmanager
def working(what: str) -> Iterator[None]:
    """Say on a terminal what takes a moment, and wipe it again; in a pipe, say nothing."""
    on_terminal = sys.stderr.isatty()
    if on_terminal:
        sys.stderr.write(f"{what} ...")
        sys.stderr.flush()
    try:
        yield
    finally:
        if on_terminal:
            sys.stderr.write("\r\033[K")


class TerminalProgress:
    """Counts bytes and shows the share that is done, on a terminal only."""

    def __init__(self, what: str, total: int) -> None:
        """Take what is being done, and how many bytes that is in all."""
        self._what = what
        self._total = max(1, total)
        self._done = 0
        self._shown = -1
        self._write: Callable[[str], int] | None = sys.stderr.write if sys.stderr.isatty() else None

    def __call__(self, count: int) -> None:
        """Count some more bytes."""
        self._done += count
        share = min(100, 100 * self._done // self._total)
        if self._write is not None and share != self._shown:
            self._shown = share
            self._write(f"\r{self._what} {share} %" + ("\n" if share == 100 else ""))
