"""What the printing commands share: their arguments, paper sizes, and whether the file can be written."""

import argparse
import re
from pathlib import Path

PAPERS_MM = {
    "A0": (841.0, 1189.0),
    "A1": (594.0, 841.0),
    "A2": (420.0, 594.0),
    "A3": (297.0, 420.0),
    "A4": (210.0, 297.0),
}
"""ISO 216, upright."""

LEAST_MM, MOST_MM = 100.0, 5000.0


def add_paper_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what both commands take."""
    parser.add_argument("out", type=Path, help="the PDF to write")
    parser.add_argument(
        "--data", type=Path, metavar="PATH", help="the exhibition's folder (default: the one shipped)"
    )
    parser.add_argument("--lang", default="", metavar="TAG", help="the language (default: the first one)")


def paper(text: str) -> tuple[float, float]:
    """A paper size in mm: A0 to A4, or like 900x600."""
    if text.upper() in PAPERS_MM:
        return PAPERS_MM[text.upper()]
    found = re.fullmatch(r"(\d{3,4})[x×](\d{3,4})", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"'{text}' is no paper; write A0 to A4, or millimetres like 900x600")
    wide, tall = float(found[1]), float(found[2])
    if not (LEAST_MM <= wide <= MOST_MM and LEAST_MM <= tall <= MOST_MM):
        raise argparse.ArgumentTypeError(
            f"'{text}' is no paper; both sides are {LEAST_MM:.0f} to {MOST_MM:.0f} mm"
        )
    return wide, tall


def ready(args: argparse.Namespace) -> str:
    """What keeps the file from being written, in a sentence; empty where nothing does."""
    if args.data is not None and not args.data.is_dir():
        return f"there is no folder '{args.data}' with an exhibition"
    out: Path = args.out
    if out.is_dir():
        return f"'{out}' is a folder; name a file such as {out / 'out.pdf'}"
    if not out.parent.is_dir():
        return f"the folder of '{out}' does not exist"
    return ""
