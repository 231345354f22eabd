"""Print all leaves with their sources as a book, as a PDF of A4 pages."""

import argparse
import sys

from exhibit.commands.print_options import add_paper_arguments, ready

EXAMPLE = "example:\n  python main.py book book.pdf --lang zh-Hans"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_paper_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Write the book to `args.out`. Returns 0, 1 where there is nothing to print, 2 where it cannot."""
    problem = ready(args)
    if problem:
        sys.stderr.write(f"shanhai book: {problem}.\n")
        return 2
    from exhibit.commands.print_render import print_book

    return print_book(args)
