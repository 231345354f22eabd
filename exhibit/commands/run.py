"""Show the exhibition in a window, or full screen in a kiosk."""

import argparse
import sys
from pathlib import Path

from exhibit.commands.common import cache_folder, missing_display, size

TUIO_PORT = 3333


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--data", type=Path, metavar="PATH", help="the exhibition's folder (default: the one shipped)"
    )
    parser.add_argument("folder", nargs="?", type=Path, help="the same, without a word before it")
    parser.add_argument("--kiosk", action="store_true", help="full screen, without a way out for visitors")
    parser.add_argument("--lang", default="", metavar="TAG", help="the language to start in, such as en")
    parser.add_argument("--at", default="", metavar="EVENT_ID|DATE", help="start at an event or a date")
    parser.add_argument(
        "--size", type=size, default=None, metavar="WxH", help="the window's size, such as 1920x1080"
    )
    parser.add_argument(
        "--diagonal",
        type=float,
        default=None,
        metavar="INCHES",
        help="the screen's diagonal, for sizes in millimetres",
    )
    parser.add_argument(
        "--trace", type=Path, default=None, metavar="FILE", help="append measurements as JSON lines"
    )
    parser.add_argument(
        "--tuio",
        type=int,
        nargs="?",
        const=TUIO_PORT,
        default=None,
        metavar="PORT",
        help=f"with --kiosk: fingers from a touch table over TUIO (UDP, {TUIO_PORT} if no port is given)",
    )
    parser.add_argument(
        "--no-supervisor",
        action="store_true",
        help="with --kiosk: without the parent process that starts it again",
    )
    parser.add_argument(
        "--edit", action="store_true", help="show every saved change at once, and the problems beside it"
    )
    # What the supervisor adds for the process that it watches.
    parser.add_argument("--heart", type=int, default=None, help=argparse.SUPPRESS)
    parser.add_argument("--trouble", action="store_true", help=argparse.SUPPRESS)


def run(args: argparse.Namespace) -> int:
    """Show the exhibition until its window is closed. Returns 0, or 2 where it cannot start."""
    args.data = args.data or args.folder
    problem = missing_display() or _wrong(args)
    if problem:
        sys.stderr.write(f"shanhai: {problem}.\n")
        return 2
    if args.kiosk:
        from exhibit.commands.hall_keeping import keep

        return keep(args, cache_folder())
    if args.edit:
        from exhibit.commands.editing import edit

        return edit(args, cache_folder())
    from exhibit.commands.showing import show

    return show(args, cache_folder())


def _wrong(args: argparse.Namespace) -> str:
    if args.data is not None and args.data.is_file():
        return f"'{args.data}' is a file; a bundle is shown after 'shanhai install {args.data}'"
    if args.data is not None and not args.data.is_dir():
        return f"there is no folder '{args.data}' with an exhibition; give one that holds exhibit.yaml"
    if args.trace is not None and not args.trace.parent.is_dir():
        return f"the folder of '{args.trace}' does not exist, so no measurements can be written there"
    return ""
