"""Starts Shanhai from the folder that this file lies in, whatever the current folder holds.

`python -I exhibit/__main__.py` puts neither the current folder nor anything from the environment on the path.
"""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from exhibit.commands import main

    sys.exit(main(sys.argv[1:]))
