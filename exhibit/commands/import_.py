"""Take a workbook, tables, or a timeline of TimelineJS over into an exhibition's YAML files."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from exhibit.commands.content_support import fail, working
from exhibit.content.exchange.merge import check, merge, write
from exhibit.content.exchange.sheet_reader import ReadEntries, SheetContents, read_sheet_rows
from exhibit.content.exchange.tables import tables
from exhibit.content.exchange.timelinejs.reader import (
    is_timeline_table,
    timeline_from_json,
    timeline_from_table,
)
from exhibit.content.exchange.workbook import BookError, read_csv_rows, read_sheets, tags_in
from exhibit.content.read.declared_languages import declared_languages
from exhibit.content.schema.editor_files import write_editor_files

EXAMPLE = """examples:
  python main.py import museum.xlsx --to data
  python main.py import events.csv --to data               the file's name is the sheet's; or --room events
  python main.py import tables --to data                   a folder of CSV files
  python main.py import timeline.json --to new --lang en   TimelineJS; its Google sheet as CSV works too"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", type=Path, help="a workbook (.xlsx), a table (.csv), TimelineJS (.json)")
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="the exhibition's folder")
    parser.add_argument(
        "--room", default="", metavar="NAME", help="the sheet that a CSV file is: events, figures"
    )
    parser.add_argument("--lang", default="en", metavar="TAG", help="the language of a TimelineJS file")
    parser.add_argument("--anyway", action="store_true", help="write although there are errors")


def run(args: argparse.Namespace) -> int:
    """Import. Returns 0; 1 where there are errors (nothing is written then); 2 where it cannot be read."""
    try:
        with working(f"reading {args.file}"):
            context, notes = _context(args)
    except BookError as error:
        return fail("import", f"{error}.", 2)
    except OSError as error:
        return fail("import", f"'{args.file}' cannot be read: {error.strerror}.", 2)
    sys.stdout.writelines(f"{note}\n" for note in notes)
    return _take_over(context, args)


def _context(args: argparse.Namespace) -> tuple[ReadEntries, Sequence[str]]:
    if args.file.suffix.lower() == ".json":
        return timeline_from_json(args.file, args.lang, args.to)
    if args.file.suffix.lower() == ".csv" and not args.room:
        rows = read_csv_rows(args.file)
        if is_timeline_table(rows):
            return timeline_from_table(rows, args.lang, args.to)
    sheets = read_sheets(args.file, args.room)
    tags = tags_in(sheets) or declared_languages(args.to)
    return read_sheet_rows(sheets, tables(tags)), ()


def _take_over(context: ReadEntries, args: argparse.Namespace) -> int:
    entries: list[SheetContents] = context.entries
    with working(f"checking {args.to}"):
        merged = merge(entries, args.to)
        loaded = check(merged, entries, args.to)
    problems = [*context.problems, *merged.problems]
    sys.stderr.writelines(f"{args.file}: {problem}\n" for problem in problems)
    sys.stderr.writelines(f"{problem}\n" for problem in loaded.problems)
    wrong = any(problem.is_error for problem in problems)
    if wrong and not args.anyway:
        return fail("import", "nothing was written: put the errors right, or add --anyway.", 1)
    try:
        write(merged, args.to)
        if not (args.to / ".schema").is_dir():
            write_editor_files(args.to, declared_languages(args.to))
    except OSError as error:
        return fail("import", f"'{error.filename}' cannot be written: {error.strerror}.", 2)
    sys.stdout.write(f"{len(entries)} entries read; {len(merged.touched)} files written or changed.\n")
    sys.stdout.writelines(f"  {name}\n" for name in merged.touched[:20])
    return 1 if wrong or any(problem.is_error for problem in loaded.problems) else 0
