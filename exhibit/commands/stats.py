"""Tell what was counted in the hall: visits, what was opened, where the screen was touched. No persons."""

import argparse
import os
import sqlite3
import sys
from pathlib import Path

from exhibit.commands.common import cache_folder
from exhibit.kiosk.paths import find_paths
from exhibit.session.statistics import copy_statistics, read_statistics
from exhibit.session.statistics_report import as_csv, as_text, make_report

EXAMPLE = """examples:
  python main.py stats
  python main.py stats --since 2026-11-01 --csv november.csv
  python main.py stats --copy /media/stick/hall-1.sqlite   then elsewhere: stats --file hall-1.sqlite
  python main.py stats --picture november.png --lang zh-Hans"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--csv", type=Path, metavar="OUT", help="write everything as a table")
    parser.add_argument("--picture", type=Path, metavar="OUT.png", help="write one page for the curator")
    parser.add_argument("--since", default="", metavar="DAY", help="from this day on, such as 2026-11-01")
    parser.add_argument("--lang", default="en", metavar="TAG", help="the picture's language")
    parser.add_argument("--data", type=Path, metavar="PATH", help="the exhibition shown under the heat map")
    parser.add_argument(
        "--copy",
        type=Path,
        metavar="OUT",
        help="copy the running kiosk's counts whole, to take them elsewhere",
    )
    parser.add_argument("--file", type=Path, metavar="PATH", help="another machine's statistics.sqlite")


def run(args: argparse.Namespace) -> int:
    """Print the report, or write what was asked for. Returns 0, 2 where a file cannot be read or written."""
    path = args.file or find_paths(os.environ).statistics
    if args.file is not None and not path.is_file():
        sys.stderr.write(f"shanhai stats: there is no file '{path}'.\n")
        return 2
    if args.copy is not None:
        return _copy(path, args.copy)
    try:
        batch = read_statistics(path)
    except sqlite3.Error as error:
        advice = " Copied from a running kiosk? Copy it with 'stats --copy' there." if args.file else ""
        sys.stderr.write(f"shanhai stats: '{path}' cannot be read: {error}.{advice}\n")
        return 2
    report = make_report(batch, args.since)
    try:
        if args.csv is not None:
            args.csv.write_text(as_csv(batch, args.since), encoding="utf-8-sig")
    except OSError as error:
        sys.stderr.write(f"shanhai stats: '{args.csv}' cannot be written: {error.strerror}.\n")
        return 2
    if args.picture is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from exhibit.commands.stats_picture import picture

        return picture(args, report, cache_folder())
    if args.csv is None:
        sys.stdout.write(as_text(report))
    return 0


def _copy(path: Path, out: Path) -> int:
    try:
        copy_statistics(path, out)
    except FileNotFoundError:
        sys.stderr.write(f"shanhai stats: there is no file '{path}': nothing was counted yet.\n")
        return 2
    except OSError as error:
        sys.stderr.write(f"shanhai stats: '{out}' cannot be written: {error.strerror}.\n")
        return 2
    except sqlite3.Error as error:
        sys.stderr.write(f"shanhai stats: '{path}' cannot be copied to '{out}': {error}.\n")
        return 2
    sys.stdout.write(f"{out}: the counts until now, in one file.\n")
    return 0
