"""Reads and writes workbooks (.xlsx) and tables (.csv) as sheets of texts."""

import csv
import datetime as dt
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from exhibit.content.exchange.cell_formats import shown_date, shown_number
from exhibit.content.exchange.sheet_reader import SheetRows
from exhibit.content.exchange.table_text import read_table
from exhibit.content.exchange.tables import SheetTable
from exhibit.content.read.files import NotReadableError, open_regular

if TYPE_CHECKING:
    from openpyxl import Workbook

MAX_FILE_BYTES, MAX_UNPACKED_BYTES = 60_000_000, 100_000_000
MAX_ROWS, MAX_COLUMNS, MAX_SHEETS = 100_000, 400, 100
MAX_CELLS, MAX_CHARACTERS = 1_000_000, 20_000_000
_LIST_ROWS = 5_000
_TAG = re.compile(r" \(([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\)$")
_NARROW, _WIDE = 14, 44
_DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    SyntaxError,
    LookupError,
    ValueError,
    ArithmeticError,
    TypeError,
    AttributeError,
    RuntimeError,
    AssertionError,
)
"""What zipfile and openpyxl raise, each of them somewhere, where a workbook is damaged or another's."""


class BookError(Exception):
    """A workbook or table cannot be read. The text says why."""


def tags_in(sheets: Iterable[SheetRows]) -> tuple[str, ...]:
    """Return the languages that the headings name, in their order."""
    found = (_TAG.search(heading) for sheet in sheets for heading in sheet.headings)
    return tuple(dict.fromkeys(match.group(1) for match in found if match))


def read_sheets(path: Path, room: str = "") -> list[SheetRows]:
    """Read a workbook, a CSV file (whose sheet is `room`, else its own name), or a folder of CSV files.

    Raises BookError.
    """
    try:
        if path.is_dir():
            return [_read_csv(file, file.stem) for file in sorted(path.glob("*.csv"))]
        return [_read_csv(path, room or path.stem)] if path.suffix.lower() == ".csv" else _read_book(path)
    except OSError as error:
        raise BookError(f"'{path}' cannot be read: {error.strerror or error}") from None


def read_csv_rows(path: Path) -> list[list[str]]:
    """Read a CSV file with any usual separator and encoding. Raises BookError."""
    return _Bounds(f"'{path}'").rows(read_table(read_exchange_file(path)).rows)


def read_exchange_file(path: Path) -> bytes:
    """Read an ordinary file of a bearable size, as a whole. Raises BookError."""
    try:
        with open_regular(path) as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except NotReadableError as error:
        raise BookError(f"'{path}' cannot be read: {error}") from None
    if len(data) > MAX_FILE_BYTES:
        raise BookError(f"'{path}' is larger than {MAX_FILE_BYTES // 1_000_000} MB")
    return data


class _Bounds:
    """Counts what a table or all sheets of a workbook hold, so that a small file cannot become a huge one."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._cells = 0
        self._characters = 0

    def rows(self, rows: Iterable[Sequence[str]]) -> list[list[str]]:
        """Return the rows without the empty cells at their ends. Raises BookError beyond the limits."""
        kept: list[list[str]] = []
        for row in rows:
            if len(kept) >= MAX_ROWS:
                raise BookError(f"{self._name} has more than {MAX_ROWS:,} rows")
            if len(row) > MAX_COLUMNS:
                raise BookError(f"{self._name} has more than {MAX_COLUMNS} columns")
            cells = list(row)
            while cells and not cells[-1]:
                del cells[-1]
            self._cells += len(cells)
            self._characters += sum(map(len, cells))
            if self._cells > MAX_CELLS:
                raise BookError(f"{self._name} has more than {MAX_CELLS:,} cells; split it")
            if self._characters > MAX_CHARACTERS:
                raise BookError(f"{self._name} holds more than {MAX_CHARACTERS:,} characters; split it")
            kept.append(cells)
        return kept


def _read_csv(path: Path, name: str) -> SheetRows:
    return _sheet(name, read_csv_rows(path))


def _sheet(name: str, rows: Sequence[Sequence[str]]) -> SheetRows:
    headings = tuple(cell.strip() for cell in rows[0]) if rows else ()
    below = enumerate(rows[1:], start=2)
    texts = ((number, _row(headings, row)) for number, row in below)
    return SheetRows(name, headings, tuple((number, row) for number, row in texts if any(row.values())))


def _row(headings: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    return {heading: cell.strip() for heading, cell in zip(headings, row, strict=False) if heading}


def read_named_rows(path: Path) -> list[tuple[str, list[list[str]]]]:
    """Return the names and the rows of a workbook's visible sheets. Raises BookError, OSError."""
    data = io.BytesIO(read_exchange_file(path))
    _check_archive(path, data)
    bounds = _Bounds(f"'{path}'")
    try:
        # Opened here: what openpyxl opens itself stays open where the workbook turns out to be damaged.
        with closing(_opened(data)) as book:
            shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
            return [(sheet.title, bounds.rows(_rows(sheet))) for sheet in shown or book.worksheets]
    except BookError:
        raise
    except _DAMAGES:
        raise BookError(f"'{path}' is not a workbook, or it is damaged") from None


def _read_book(path: Path) -> list[SheetRows]:
    return [_sheet(name, rows) for name, rows in read_named_rows(path) if name != "README"]


def _opened(file: BinaryIO) -> "Workbook":
    import openpyxl

    book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    if len(book.worksheets) > MAX_SHEETS:
        book.close()
        raise BookError(f"this workbook has more than {MAX_SHEETS} sheets")
    return book


def _check_archive(path: Path, data: io.BytesIO) -> None:
    """A workbook is an archive: look at what it unpacks to before anything is unpacked."""
    try:
        with zipfile.ZipFile(data) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except _DAMAGES:
        raise BookError(f"'{path}' is not a workbook (.xlsx) and not a table (.csv)") from None
    if unpacked > MAX_UNPACKED_BYTES:
        raise BookError(f"'{path}' unpacks to {unpacked:,} bytes; at most {MAX_UNPACKED_BYTES:,} are read")


def _rows(sheet: Any) -> Iterator[list[str]]:
    for number, row in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), start=1):
        if number > MAX_ROWS:
            raise BookError(f"sheet '{sheet.title}' has more than {MAX_ROWS:,} rows")
        cells = [_text(cell) for cell in row]
        try:
            "".join(cells).encode()
        except UnicodeEncodeError:
            raise BookError(
                f"sheet '{sheet.title}', row {number}: half a character stands there; type that text anew"
            ) from None
        yield cells


def _text(cell: Any) -> str:
    """Return a cell as it was meant: no thousands, no times of day, shares in per cent where shown so."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.datetime | dt.date):
        return shown_date(value, str(cell.number_format))
    if isinstance(value, int | float):
        return shown_number(value, str(cell.number_format))
    return str(value).replace("\r\n", "\n").replace("_x000D_", "")


# writing


def write_book(
    path: Path, rows: Mapping[str, Sequence[Mapping[str, str]]], tables: Sequence[SheetTable]
) -> None:
    """Write a workbook with a sheet for each table: headings with notes, drop-downs, all cells as text.

    Raises OSError.
    """
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        _write_sheet(book.create_sheet(table.name), rows.get(table.name, ()), table)
    # By way of memory: what openpyxl opens itself stays open, and half written, where something raises.
    whole = io.BytesIO()
    book.save(whole)
    path.write_bytes(whole.getbuffer())


def write_csv(path: Path, rows: Sequence[Mapping[str, str]], table: SheetTable) -> None:
    """Write one table as CSV in UTF-8 with a mark that spreadsheet programs look for. Raises OSError."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(table.headings)
        writer.writerows([row.get(heading, "") for heading in table.headings] for row in rows)


def _write_sheet(sheet: Any, rows: Sequence[Mapping[str, str]], table: SheetTable) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    sheet.append(list(table.headings))
    sheet.freeze_panes = "B2"
    columns = {column.heading: column for column in table.columns}
    for number, heading in enumerate(table.headings, start=1):
        cell, letter = sheet.cell(1, number), get_column_letter(number)
        column = columns.get(heading)
        required = column.required if column else True
        cell.font = Font(bold=True, color="FFFDF6" if required else "1F2420")
        cell.fill = PatternFill("solid", fgColor="2F6B5A" if required else "D9E4DC")
        long = column is not None and (column.form != "text" or heading.endswith(")"))
        sheet.column_dimensions[letter].width = _WIDE if long else _NARROW
        help_text = column.help if column else _LEADING[heading]
        cell.comment = Comment(help_text, "Shanhai", width=360, height=160)
        if column is not None and column.choices:
            allowed = DataValidation("list", formula1=f'"{",".join(column.choices)}"', allow_blank=True)
            sheet.add_data_validation(allowed)
            allowed.add(f"{letter}2:{letter}{_LIST_ROWS}")
    wrap = Alignment(wrap_text=True, vertical="top")
    for row in rows:
        sheet.append([row.get(heading) or None for heading in table.headings])
    for cells in sheet.iter_rows(min_row=2, max_row=max(sheet.max_row, 200), max_col=len(table.headings)):
        for cell in cells:
            cell.number_format = "@"
            cell.alignment = wrap
            if isinstance(cell.value, str) and cell.value.startswith("="):
                cell.data_type = "s"


_LEADING = {
    "of": "The row that this belongs to, in the sheet before the dot: its id, or its 'of', a / and its id.",
    "file": "The file that the entry stands in, such as events/1990s.yaml. Empty for new entries.",
}
