"""Where the frozen program starts: the command line, and nothing else."""

import os
import sys
from pathlib import Path


def speak_utf8() -> None:
    """Let Qt find a UTF-8 locale where the surroundings name none, as on a machine without any settings."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG") or ""
    if sys.platform == "linux" and "UTF" not in named.upper():
        os.environ.pop("LC_ALL", None)
        os.environ["LC_CTYPE"] = "C.UTF-8"


def give_streams() -> None:
    """Windows gives a program without a console no streams; what is written then goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            endless = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  (for as long as it runs)
            setattr(sys, name, endless)


def start() -> int:
    """Run the command line; returns its exit code."""
    speak_utf8()
    give_streams()
    from exhibit.commands import main

    return main()


if __name__ == "__main__":
    sys.exit(start())
