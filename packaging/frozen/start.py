"""Where the frozen program starts: the command line, and nothing else."""

import os
import sys


def speak_utf8() -> None:
    """Let Qt find a UTF-8 locale where the surroundings name none, as on a machine without any settings."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG") or ""
    if sys.platform == "linux" and "UTF" not in named.upper():
        os.environ.pop("LC_ALL", None)
        os.environ["LC_CTYPE"] = "C.UTF-8"


def start() -> int:
    """Run the command line; returns its exit code."""
    speak_utf8()
    from exhibit.commands import main

    return main()


if __name__ == "__main__":
    sys.exit(start())
