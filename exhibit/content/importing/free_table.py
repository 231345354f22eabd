"""Reads a table with columns of its own, by a map of its columns."""

import re
from collections.abc import Mapping, Sequence

from exhibit.content.exchange.sheet_reader import SheetCell
from exhibit.content.importing.columns import ColumnMap
from exhibit.content.importing.reading import Reader, host_of
from exhibit.content.importing.records import Media, NamedSource, Record
from exhibit.content.importing.web_json import with_precision

_SEVERAL = re.compile(r"\s*[;|\n]\s*")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_ENTITY = re.compile(r"https?://www\.wikidata\.org/entity/Q\d+")


def rows_of(
    table: Sequence[Sequence[str]], header: int
) -> tuple[list[str], list[tuple[int, dict[str, str]]]]:
    """Return the headings below which a table's rows stand, and its rows by heading with their numbers."""
    headings: list[str] = []
    for position, cell in enumerate(table[header] if table else ()):
        name = " ".join(cell.split()) or (
            f"column {position + 1}" if _is_filled(table, header, position) else ""
        )
        number = 2
        while name and name in headings:
            name, number = f"{' '.join(cell.split())} {number}", number + 1
        headings.append(name)
    rows = []
    for number, cells in enumerate(table[header + 1 :], start=header + 2):
        row = {name: cell for name, cell in zip(headings, cells, strict=False) if name}
        if any(cell.strip() for cell in row.values()):
            rows.append((number, row))
    return [name for name in headings if name], rows


def _is_filled(table: Sequence[Sequence[str]], header: int, position: int) -> bool:
    return any(len(row) > position and row[position].strip() for row in table[header + 1 : header + 50])


def read_free_table(
    name: str, rows: Sequence[tuple[int, Mapping[str, str]]], columns: ColumnMap, reader: Reader
) -> None:
    """Read the rows of a table."""
    for number, row in rows:
        _read_row(row, SheetCell(name, number), columns, reader)


def _read_row(row: Mapping[str, str], cell: SheetCell, columns: ColumnMap, reader: Reader) -> None:
    record = Record(cell)
    for target in ("title", "summary", "text"):
        texts = columns.texts(target, row, reader.tag)
        setattr(record, target, {tag: reader.plain(text, cell, record) for tag, text in texts.items()})
    if not (record.title or record.text or record.summary):
        reader.found.note(cell, "left out: it has no text")
        return
    record.date = _date(row, cell, columns, reader)
    record.wording = _wording(row, columns)
    record.theme = _SEVERAL.split(reader.plain(columns.value("theme", row), cell))[0]
    record.importance, record.id = columns.value("importance", row), columns.value("id", row)
    _read_media(row, cell, columns, record, reader)
    _read_sources(row, cell, columns, record, reader)
    reader.found.records.append(record)


def _date(row: Mapping[str, str], cell: SheetCell, columns: ColumnMap, reader: Reader) -> str:
    dates = []
    for prefix in ("", "end_"):
        written = columns.value("end" if prefix else "date", row)
        precision = columns.value(f"{prefix}precision", row)
        year, month, day = (columns.value(f"{prefix}{part}", row) for part in ("year", "month", "day"))
        if precision and written:
            written = with_precision(written, precision)
        elif year and (month or not written):
            written = " ".join(part for part in (day if month else "", month, year) if part)
            if month.isdigit() and re.fullmatch(r"\d{1,4}", year):
                written = f"{year.zfill(4)}-{month.zfill(2)}" + (f"-{day.zfill(2)}" if day.isdigit() else "")
        dates.append(reader.date(written, cell))
    return reader.interval(dates[0], dates[1], cell)


def _wording(row: Mapping[str, str], columns: ColumnMap) -> str:
    return columns.value("display_date", row) or columns.value("date", row) or columns.value("year", row)


def _read_media(
    row: Mapping[str, str], cell: SheetCell, columns: ColumnMap, record: Record, reader: Reader
) -> None:
    credit = reader.plain(columns.value("credit", row), cell)
    caption = reader.plain(columns.value("caption", row), cell)
    licence = columns.value("licence", row)
    for address in _SEVERAL.split(columns.value("image", row)):
        if address:
            record.media.append(Media(address, caption, credit, licence))


def _read_sources(
    row: Mapping[str, str], cell: SheetCell, columns: ColumnMap, record: Record, reader: Reader
) -> None:
    for source in _SEVERAL.split(reader.plain(columns.value("source", row), cell, record)):
        address = _ADDRESS.search(source)
        title = source.replace(address.group(), "").strip(" ,:()") if address else source
        if source and not any(source == known.title for known in record.sources):
            record.sources.append(NamedSource(title or host_of(source), address.group() if address else ""))
    for address_text in _SEVERAL.split(columns.value("url", row)):
        if address_text.startswith("http"):
            record.sources.append(NamedSource(host_of(address_text), address_text))
    for value in row.values():
        if _ENTITY.fullmatch(value):
            record.sources.append(NamedSource(f"Wikidata {value.rsplit('/', maxsplit=1)[-1]}", value))
            break
