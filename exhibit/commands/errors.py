"""What a command says where it cannot go on for a reason of the machine or of the program itself."""

import re
import sys
import traceback

from exhibit.resources import is_frozen

# The libraries of the system that Qt asks for first, with Debian's names.
PACKAGES = {"libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libfontconfig.so.1": "libfontconfig1"}


def missing_library(error: ImportError) -> str:
    """What to do where a library of the system is missing; empty where something else went wrong."""
    found = re.match(r"(lib\S+): cannot open shared object file", str(error))
    if found is None:
        return ""
    where = "README.txt" if is_frozen() else "'make libraries'"
    package = PACKAGES.get(found[1], f"the package that brings it, see {where}")
    return f"this machine lacks {found[1]}; on Debian install {package}"


def tell_internal(error: Exception) -> None:
    """Write the traceback and, last, one sentence: this is no mistake of whoever typed the command."""
    traceback.print_exception(error)
    sys.stderr.write(
        f"shanhai: the program itself failed ({type(error).__name__}: {error}). "
        "Please report it with the lines above.\n"
    )
