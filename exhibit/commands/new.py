"""Start a new exhibition: a folder that can be shown at once and changed from there."""

import argparse
import sys
from pathlib import Path

from exhibit.commands.content_support import fail
from exhibit.content.authoring.starter import LANGUAGES, write_starter
from exhibit.resources import ASSETS

EXAMPLE = """examples:
  python main.py new lighthouse
  python main.py new lighthouse --lang ar --lang en       the first language is the one it starts in
  python main.py --edit --data lighthouse                 then: show it while it is written"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("folder", type=Path, help="the folder to make; it must be empty or not there")
    parser.add_argument(
        "--lang", action="append", metavar="TAG", help="a language; may be given several times"
    )


def run(args: argparse.Namespace) -> int:
    """Write the folder. Returns 0, or 2 where it holds something already or cannot be written."""
    folder: Path = args.folder
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            return fail("new", f"'{folder}' holds something already; name a new folder.", 2)
        folder.mkdir(parents=True, exist_ok=True)
        written = write_starter(folder, ASSETS, tuple(dict.fromkeys(args.lang or LANGUAGES)))
    except OSError as error:
        return fail("new", f"'{folder}' cannot be written: {error.strerror}.", 2)
    sys.stdout.write(f"{folder}: {len(written)} files. Show it with: python main.py --edit --data {folder}\n")
    return 0
