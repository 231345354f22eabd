"""The whole program with faults: SHANHAI_FAULT names one, SIGUSR1 sets it off in the exhibition's GUI thread.

`start` needs no signal: the exhibition then ends before it shows anything, unless it shows the trouble
page or a folder without a file named `poison`.
"""

from __future__ import annotations

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


def main() -> int:
    if "FAKETIME_TIMESTAMP_FILE" in os.environ:
        sleep_by_select()
    is_child = "--heart" in sys.argv
    if is_child and os.environ.get("SHANHAI_FAULT") == "start" and "--trouble" not in sys.argv:
        folder = Path(sys.argv[sys.argv.index("--data") + 1])
        if (folder / "poison").exists():
            sys.stderr.write("planted: this content is poison\n")
            os._exit(3)
    if is_child:
        signal.signal(signal.SIGUSR1, set_off)
    from exhibit.commands import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
