"""Write an exhibition as a workbook, or as tables, from which it can be imported again without loss."""

import argparse
import sys
from pathlib import Path

from exhibit.commands.common_content import fail, working
from exhibit.content.declared import declared_languages
from exhibit.content.exchange.book import write_book, write_csv
from exhibit.content.exchange.fill import Filled, fill
from exhibit.content.exchange.plain import entries_of
from exhibit.content.exchange.tables import Table, tables
from exhibit.content.files import read_content_files
from exhibit.content.problems import Problems

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
            filled = fill(
                entries_of(read_content_files(args.folder, args.folder.as_posix(), Problems())), sheets
            )
            _write(args.out, filled, sheets)
    except OSError as error:
        return fail("export", f"'{args.out}' cannot be written: {error.strerror}.", 2)
    sys.stderr.writelines(f"not exported, it has no place in a cell: {what}\n" for what in filled.lost)
    count = sum(len(rows) for rows in filled.rows.values())
    sys.stdout.write(f"{args.out}: {count} rows. The painting (landscape/) and media/ stay where they are.\n")
    return 1 if filled.lost else 0


def _write(out: Path, filled: Filled, sheets: tuple[Table, ...]) -> None:
    if out.suffix.lower() == ".xlsx":
        write_book(out, filled.rows, sheets)
        return
    out.mkdir(parents=True, exist_ok=True)
    for table in sheets:
        write_csv(out / f"{table.name}.csv", filled.rows[table.name], table)
