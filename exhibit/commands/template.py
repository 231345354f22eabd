"""Write an empty workbook with the right columns, drop-downs and notes."""

import argparse
import sys
from pathlib import Path

from exhibit.commands.content_support import fail, working
from exhibit.content.exchange.tables import tables
from exhibit.content.exchange.workbook import write_book
from exhibit.content.read.declared_languages import declared_languages

EXAMPLE = """examples:
  python main.py template museum.xlsx                      columns for the languages of data/
  python main.py template museum.xlsx --lang en --lang ar"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("out", type=Path, help="the workbook to write (.xlsx)")
    parser.add_argument(
        "--lang", action="append", metavar="TAG", help="a language; may be given several times"
    )
    parser.add_argument(
        "--data", type=Path, default=Path("data"), metavar="PATH", help="whose languages (default: data)"
    )


def run(args: argparse.Namespace) -> int:
    """Write the workbook. Returns 0, or 2 where no language is known or it cannot be written."""
    tags = tuple(args.lang or declared_languages(args.data))
    if not tags:
        return fail("template", "no language is known; give --lang, or --data with an exhibition.", 2)
    try:
        with working(f"writing {args.out}"):
            write_book(args.out, {}, tables(tags))
    except OSError as error:
        return fail("template", f"'{args.out}' cannot be written: {error.strerror}.", 2)
    sys.stdout.write(f"{args.out}: fill it in, then 'import {args.out} --to FOLDER'\n")
    return 0
