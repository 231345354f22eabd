"""Reads the sheets of an OpenDocument spreadsheet (.ods): each cell as the text that it shows."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from exhibit.content.exchange.workbook import MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED_BYTES, BookError

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_MOST_EMPTY = 50


def read_open_document(path: Path) -> list[tuple[str, list[list[str]]]]:
    """Return the name and the rows of each sheet. Raises BookError, OSError."""
    try:
        with zipfile.ZipFile(path) as archive:
            entry = archive.getinfo("content.xml")
            if entry.file_size > MAX_UNPACKED_BYTES // 4:
                raise BookError(f"'{path}' is too large")
            data = archive.read(entry)
        if b"<!DOCTYPE" in data[:2_000] or b"<!ENTITY" in data[:20_000]:
            raise BookError(f"'{path}' declares entities, which no spreadsheet needs")
        root = ET.fromstring(data)  # noqa: S314 - see above
    except (zipfile.BadZipFile, KeyError, ET.ParseError, NotImplementedError, RuntimeError):
        raise BookError(f"'{path}' is not a spreadsheet, or it is damaged") from None
    return [
        (table.get(f"{_TABLE}name", ""), _without_empty_end(list(_rows(table))))
        for table in root.iter(f"{_TABLE}table")
    ]


def _rows(table: ET.Element) -> Iterator[list[str]]:
    count = 0
    for row in table.iter(f"{_TABLE}table-row"):
        cells = _cells(row)
        repeated = int(row.get(f"{_TABLE}number-rows-repeated", "1"))
        for _ in range(repeated if any(cells) else min(repeated, _MOST_EMPTY)):
            count += 1
            if count > MAX_ROWS:
                raise BookError(f"sheet '{table.get(f'{_TABLE}name')}' has more than {MAX_ROWS:,} rows")
            yield cells


def _cells(row: ET.Element) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if cell.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            continue
        text = "\n".join("".join(part.itertext()) for part in cell.findall(f"{_TEXT}p"))
        text = _date_as_shown(cell.get(f"{_OFFICE}date-value", ""), text)
        repeated = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        cells += [text] * min(repeated if text else min(repeated, _MOST_EMPTY), MAX_COLUMNS - len(cells))
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _date_as_shown(value: str, shown: str) -> str:
    """Return a date cell's day, month or year, whichever the cell shows; any other cell's text as it is."""
    found = re.match(r"(\d{4})-(\d{2})-(\d{2})", value)
    if found is None or not shown:
        return shown
    year, month, day = found.groups()
    if shown.strip() == year:
        return year
    numbers = [int(number) for number in re.findall(r"\d+", shown)]
    has_day = len(numbers) > 2 or (re.search(r"[^\W\d_]{3,}", shown) is not None and len(numbers) > 1)
    if "月" in shown and "日" not in shown:
        has_day = False
    return f"{year}-{month}-{day}" if has_day else f"{year}-{month}"


def _without_empty_end(rows: list[list[str]]) -> list[list[str]]:
    while rows and not any(rows[-1]):
        rows.pop()
    return rows
