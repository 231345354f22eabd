"""Where the frozen program starts: the command line, and nothing else."""

import os
import re
import sys

# The libraries of the system that Qt asks for first, with Debian's names; README.txt names them all.
PACKAGES = {"libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libfontconfig.so.1": "libfontconfig1"}


def speak_utf8() -> None:
    """Let Qt find a UTF-8 locale where the surroundings name none, as on a machine without any settings."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG") or ""
    if sys.platform == "linux" and "UTF" not in named.upper():
        os.environ.pop("LC_ALL", None)
        os.environ["LC_CTYPE"] = "C.UTF-8"


def missing_library(error: ImportError) -> str:
    """What to do where a library of the system is missing; empty where something else went wrong."""
    found = re.match(r"(lib\S+): cannot open shared object file", str(error))
    if found is None:
        return ""
    package = PACKAGES.get(found[1], "the package that brings it, see README.txt")
    return f"this machine lacks {found[1]}; on Debian install {package}"


def start() -> int:
    """Run the command line; returns its exit code, or 2 where this machine lacks a library."""
    speak_utf8()
    try:
        from exhibit.commands import main

        return main()
    except ImportError as error:
        sentence = missing_library(error)
        if not sentence:
            raise
        sys.stderr.write(f"shanhai: {sentence}.\n")
        return 2


if __name__ == "__main__":
    sys.exit(start())
