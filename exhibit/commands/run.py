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
    parser.add_argument(
        "folder", nargs="?", type=Path, help="the same, without a word before it; or a bundle"
    )
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
    """Show the exhibition until its window is closed. Returns 0; 1 for a refused bundle; 2 for no start."""
    args.data = args.data or args.folder
    problem = _wrong(args) or missing_display()
    if problem:
        sys.stderr.write(f"shanhai: {problem}.\n")
        return 2
    if args.kiosk:
        from exhibit.commands.run_kiosk import keep

        return keep(args, cache_folder())
    if args.edit:
        from exhibit.commands.run_editor import edit

        return edit(args, cache_folder())
    return _show(args)


def _show(args: argparse.Namespace) -> int:
    from exhibit.commands.resolve_exhibition import folder_to_show, is_bundle
    from exhibit.commands.run_window import show
    from exhibit.content.bundle.manifest import RefusedError

    cache = cache_folder()
    args.named = args.data
    if is_bundle(args.data):
        try:
            args.data = folder_to_show(args.data, cache)
        except RefusedError as error:
            sys.stderr.write(f"shanhai: {error}\n")
            return 1
    return show(args, cache)


def _wrong(args: argparse.Namespace) -> str:
    if args.data is not None and args.data.is_file():
        wrong = _wrong_file(args)
        if wrong:
            return wrong
    elif args.data is not None and not args.data.is_dir():
        return f"there is no folder '{args.data}' with an exhibition; give one that holds exhibit.yaml"
    if args.trace is not None and not args.trace.parent.is_dir():
        return f"the folder of '{args.trace}' does not exist, so no measurements can be written there"
    return ""


def _wrong_file(args: argparse.Namespace) -> str:
    if args.kiosk:
        return f"'{args.data}' is a file; a kiosk shows a bundle after 'shanhai install {args.data}'"
    if args.edit:
        return f"'{args.data}' is a file; a bundle is sealed, so edit the folder that it was packed from"
    if args.data.suffix != ".shanhai":
        return f"'{args.data}' is neither a folder with exhibit.yaml nor a bundle (.shanhai)"
    return ""
