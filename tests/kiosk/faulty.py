"""The whole program with faults: SHANHAI_FAULT names one, SIGUSR1 sets it off in the exhibition's GUI thread.

A content with a file named `poison` needs no signal: reading it then ends the exhibition.
"""

from __future__ import annotations

import errno
import os
import re
import select
import signal
import sys
import time
from pathlib import Path
from typing import SupportsIndex

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))


class Faults:
    """What can go wrong inside."""

    def endless(self) -> None:
        while True:
            pass

    def sleeping(self) -> None:
        time.sleep(3600)

    def regex(self) -> None:
        re.match(r"(a+)+$", "a" * 60 + "b")

    def raising(self) -> None:
        raise RuntimeError("planted")

    def leaving(self) -> None:
        os._exit(0)

    def segfault(self) -> None:
        os.kill(os.getpid(), signal.SIGSEGV)


def set_off(*_: object) -> None:
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, getattr(Faults(), os.environ["SHANHAI_FAULT"]))


def sleep_by_select() -> None:
    """Sleep otherwise: libfaketime 0.9.10 has the kernel refuse its own sleep after a jump."""

    def sleep(seconds: float | SupportsIndex, /) -> None:
        select.select((), (), (), float(seconds))

    time.sleep = sleep


def poison_what_is_read(folder: Path) -> None:
    """With a file named `poison` reading this content ends the program; its text says how."""
    if not (folder / "poison").exists():
        return
    import exhibit.app

    def poisoned(*_: object) -> None:
        sys.stderr.write("planted: this content is poison\n")
        how = (folder / "poison").read_text(encoding="utf-8")
        if how == "memory":
            raise MemoryError
        if how == "disk":
            raise OSError(errno.EIO, "planted")
        os._exit(int(how or 3))

    exhibit.app.open_exhibition = poisoned  # type: ignore[assignment]


def main() -> int:
    if "FAKETIME_TIMESTAMP_FILE" in os.environ:
        sleep_by_select()
    is_child = "--heart" in sys.argv
    if is_child and "SHANHAI_FAULT" in os.environ and "--trouble" not in sys.argv:
        poison_what_is_read(Path(sys.argv[sys.argv.index("--data") + 1]))
    if is_child:
        signal.signal(signal.SIGUSR1, set_off)
    from exhibit.commands import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
