"""Runs a tool of this folder: `python packaging frozen.build [ARGUMENT ...]`, from anywhere.

The folder is a source root, so that its packages import one another by name; it is no package itself, since
PyPI's `packaging` has that name.
"""

import runpy
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> int:
    """Run the module named first; 2 if none is named."""
    if len(sys.argv) < 2:
        sys.stderr.write("name a tool, for example: python packaging frozen.build --help\n")
        return 2
    sys.path[:1] = [str(HERE), str(HERE.parent)]
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
