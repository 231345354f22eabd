"""Print the whole scroll as one poster with its painting, as a PDF."""

import argparse
import sys

from exhibit.commands.print_options import add_paper_arguments, paper, ready

EXAMPLE = """examples:
  python main.py poster poster.pdf                     A1, upright
  python main.py poster poster.pdf --size A3 --lang en
  python main.py poster long.pdf --size 2400x600       in mm; a wide sheet keeps the scroll in one row"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_paper_arguments(parser)
    parser.add_argument(
        "--size", type=paper, default=paper("A1"), metavar="A4|A3|A1|WxH", help="the paper (default: A1)"
    )


def run(args: argparse.Namespace) -> int:
    """Write the poster to `args.out`. Returns 0, 1 where there is nothing to print, 2 where it cannot."""
    problem = ready(args)
    if problem:
        sys.stderr.write(f"shanhai poster: {problem}.\n")
        return 2
    from exhibit.commands.print_render import print_poster

    return print_poster(args)
