"""Write a PNG of every screen, in every language and size; no display is needed."""

import argparse
import os
import sys
from pathlib import Path

from exhibit.commands.common import cache_folder, size

SIZES = ((1920, 1080), (1280, 800), (1080, 1920))
EXAMPLE = "example:\n  python main.py shots build/shots --size 1920x1080 --lang en"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("out", type=Path, help="the folder to write into; it is made if it is missing")
    parser.add_argument(
        "--data", type=Path, metavar="PATH", help="the exhibition's folder (default: the one shipped)"
    )
    parser.add_argument(
        "--size", type=size, action="append", metavar="WxH", help="a size; may be given several times"
    )
    parser.add_argument(
        "--lang", action="append", metavar="TAG", help="a language; may be given several times"
    )
    parser.add_argument("--text", type=float, default=1.0, metavar="SCALE", help="text size: 1, 1.25 or 1.5")
    parser.add_argument("--contrast", action="store_true", help="in high contrast")
    parser.add_argument(
        "--diagonal", type=float, default=None, metavar="INCHES", help="as on a kiosk of this diagonal"
    )
    parser.add_argument("--only", action="append", metavar="NAME", help="only screens whose name begins so")


def run(args: argparse.Namespace) -> int:
    """Write the pictures into `args.out`. Returns 0, or 2 where nothing can be written or read."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if args.data is not None and not args.data.is_dir():
        sys.stderr.write(f"shanhai shots: there is no folder '{args.data}' with an exhibition.\n")
        return 2
    try:
        args.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sys.stderr.write(f"shanhai shots: '{args.out}' cannot be made: {error.strerror}.\n")
        return 2
    from exhibit.commands.shots_render import render_shots

    return render_shots(args, args.size or list(SIZES), cache_folder())
