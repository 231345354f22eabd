"""Write an exhibition as a workbook, or as tables, from which it can be imported again without loss."""

import argparse
import sys
from pathlib import Path

from exhibit.commands.content_support import fail, working
from exhibit.content.exchange.node_values import entries_of
from exhibit.content.exchange.sheet_writer import WrittenSheets, fill_sheets
from exhibit.content.exchange.tables import SheetTable, tables
from exhibit.content.exchange.workbook import write_book, write_csv
from exhibit.content.problems import ProblemList
from exhibit.content.read.declared_languages import declared_languages
from exhibit.content.read.files import read_content_files

EXAMPLE = """examples:
  python main.py export data museum.xlsx
  python main.py export data tables               a folder of CSV files, one a sheet"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("folder", type=Path, help="the exhibition's folder")
    parser.add_argument("out", type=Path, help="a workbook (.xlsx), or a folder for CSV files")


def run(args: argparse.Namespace) -> int:
    """Write it. Returns 0; 1 where something has no place in a cell; 2 where nothing can be done."""
    tags = declared_languages(args.folder)
    if not tags:
        return fail("export", f"there is no exhibition in '{args.folder}' that names its languages.", 2)
    sheets = tables(tags)
    try:
        with working(f"writing {args.out}"):
            filled = fill_sheets(
                entries_of(read_content_files(args.folder, args.folder.as_posix(), ProblemList())), sheets
            )
            _write(args.out, filled, sheets)
    except OSError as error:
        return fail("export", f"'{args.out}' cannot be written: {error.strerror}.", 2)
    sys.stderr.writelines(f"not exported, it has no place in a cell: {what}\n" for what in filled.lost)
    count = sum(len(rows) for rows in filled.rows.values())
    sys.stdout.write(f"{args.out}: {count} rows. The painting (landscape/) and media/ stay where they are.\n")
    return 1 if filled.lost else 0


def _write(out: Path, filled: WrittenSheets, sheets: tuple[SheetTable, ...]) -> None:
    if out.suffix.lower() == ".xlsx":
        write_book(out, filled.rows, sheets)
        return
    out.mkdir(parents=True, exist_ok=True)
    for table in sheets:
        write_csv(out / f"{table.name}.csv", filled.rows[table.name], table)
