"""Starts Shanhai."""

import sys

from exhibit.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
