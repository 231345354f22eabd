"""The log beside its file: lines on the error stream with their priority, where systemd's journal reads it.

A full disk keeps no file; the journal, in memory or on another disk, still has what happened.
"""

import os
import re
import sys
from collections.abc import Callable, Mapping

INFORMATION = 6
_PRIORITIES = {"CRITICAL": 2, "ERROR": 3, "WARNING": 4, "INFO": INFORMATION, "DEBUG": 7}
_LEVEL = re.compile(r"(CRITICAL|ERROR|WARNING|INFO|DEBUG) ")


def is_journal(environment: Mapping[str, str], descriptor: int) -> bool:
    """Whether this very stream leads to the journal, which names it by device and inode (systemd.exec(5))."""
    try:
        found = os.fstat(descriptor)
    except OSError:
        return False
    return environment.get("JOURNAL_STREAM", "") == f"{found.st_dev}:{found.st_ino}"


def write_errors(text: str) -> None:
    """Write to the error stream; one that nobody reads is no reason to stop."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError):
        return


class Journal:
    """Writes lines with the priority of their level; the lines of a traceback have that of the line above."""

    def __init__(self, write: Callable[[str], None] = write_errors) -> None:
        self._write = write
        self._priority = INFORMATION

    def line(self, text: str) -> None:
        """Write one line."""
        found = _LEVEL.match(text)
        if found is not None:
            self._priority = _PRIORITIES[found[1]]
        elif not text.startswith((" ", "\t")):
            self._priority = INFORMATION
        self._write(f"<{self._priority}>{text}\n")


def open_journal(environment: Mapping[str, str]) -> Journal | None:
    """The journal, where the error stream leads there; else None."""
    return Journal() if is_journal(environment, 2) else None
