"""Cut every motif, or those named on the command line, into assets/illustrations.

Run from the repository: `python packaging art.papercut [NAME ...] [--out FOLDER]`;
needs shapely and numpy.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .catalogue import MOTIFS
from .sheet import DetachedError, Sheet
from .svg import drawing

DEFAULT_OUT = Path(__file__).parents[3] / "assets" / "illustrations"


def main() -> int:
    """Write one SVG a motif; return 1 if a motif fell apart."""
    parser = argparse.ArgumentParser(prog="papercut", description=__doc__)
    parser.add_argument("names", nargs="*", help="motifs to cut; all if none is named")
    parser.add_argument("--out", type=Path, default=DEFAULT_OUT, help="folder for the SVG files")
    wanted = parser.parse_args()
    failed = 0
    for name in wanted.names or sorted(MOTIFS):
        sheet = Sheet()
        MOTIFS[name](sheet)
        try:
            ink, tone = sheet.finished()
        except DetachedError as error:
            sys.stderr.write(f"{name}: {error}\n")
            failed = 1
            continue
        phase = sum(ord(letter) for letter in name) % 63 / 10
        target: Path = wanted.out / f"{name}.svg"
        target.write_text(drawing(ink, tone, phase), encoding="utf-8")
    return failed


if __name__ == "__main__":
    sys.exit(main())
