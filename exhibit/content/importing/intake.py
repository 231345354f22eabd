"""Reads whatever file somebody has into records: recognises its form, its language and its columns."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from exhibit.content.exchange.sheet_reader import SheetCell
from exhibit.content.exchange.table_text import header_row, read_table
from exhibit.content.exchange.tables import tables
from exhibit.content.exchange.workbook import BookError, read_exchange_file, read_named_rows
from exhibit.content.importing import columns as column_maps
from exhibit.content.importing import timelinejs, web_json
from exhibit.content.importing.columns import ColumnError, ColumnMap
from exhibit.content.importing.date_words import DateWords
from exhibit.content.importing.free_table import read_free_table, rows_of
from exhibit.content.importing.languages import guessed_language
from exhibit.content.importing.open_document import read_open_document
from exhibit.content.importing.reading import Reader
from exhibit.content.importing.records import Found, all_texts
from exhibit.content.importing.written_dates import DateReader, Order

_TABLE_SUFFIXES = frozenset({".csv", ".tsv", ".tab", ".txt"})
_LEAST_KNOWN_SHARE = 0.6
_FIRST_LANGUAGE = "en"


@dataclass(frozen=True)
class Wishes:
    """What somebody asked for: a language, columns, the order of day and month; and the map kept before."""

    tag: str = ""
    columns: str = ""
    order: Order = ""
    kept_map: bytes = b""
    this_year: int = 2100


@dataclass
class Intake:
    """What was read: its records, its language, and for a table the map of its columns by sheet."""

    found: Found
    tag: str
    maps: dict[str, ColumnMap] = field(default_factory=dict)
    guessed: bool = False


Sheets = Sequence[tuple[str, list[list[str]]]]


def is_own_form(sheets: Sheets, room: str) -> bool:
    """Whether sheets are those of our own template: by their names and columns."""
    if room:
        return True
    known = {table.name: {column.split(" (")[0] for column in table.headings} for table in tables(("en",))}
    for name, rows in sheets:
        headings = [heading.strip() for heading in rows[0] if heading.strip()] if rows else []
        if name in known and headings and not timelinejs.is_timeline_sheet(headings):
            ours = sum(heading.split(" (")[0] in known[name] for heading in headings)
            marked = any(heading in ("id", "of") or heading.endswith(")") for heading in headings)
            if marked and ours >= _LEAST_KNOWN_SHARE * len(headings):
                return True
    return False


def sheets_in(path: Path) -> tuple[Sheets, list[str]]:
    """Return the sheets of a table, workbook or folder of tables, and remarks on how they were read.

    Raises BookError, OSError.
    """
    suffix = path.suffix.lower()
    if path.is_dir():
        read = [(file.stem, read_table(read_exchange_file(file))) for file in sorted(path.glob("*.csv"))]
        return [(name, table.rows) for name, table in read], []
    if suffix in _TABLE_SUFFIXES:
        table = read_table(read_exchange_file(path), "\t" if suffix in (".tsv", ".tab") else "")
        shown = {"\t": "tabs", ",": "commas", ";": "semicolons", "|": "bars"}.get(
            table.delimiter, table.delimiter
        )
        remarks = [f"read as {table.encoding} with {shown}"]
        return [(path.stem, table.rows)], [*remarks, *([table.note] if table.note else [])]
    if suffix == ".ods":
        return read_open_document(path), []
    return read_named_rows(path), []


def read_json_file(path: Path, wishes: Wishes, words: DateWords, names: Mapping[str, Any]) -> Intake:
    """Read a JSON file of any known form. Raises BookError, OSError."""
    try:
        data = json.loads(read_exchange_file(path).decode("utf-8-sig"))
        json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise BookError(f"'{path}' holds half a character (a lone surrogate)") from None
    except (ValueError, RecursionError):
        raise BookError(f"'{path}' is not JSON") from None
    forms = (
        ("TimelineJS", timelinejs.is_timeline_json, timelinejs.read_timeline),
        ("IIIF", web_json.is_iiif, web_json.read_iiif),
        ("Wikidata", web_json.is_wikidata, None),
        ("vis-timeline", web_json.is_vis_timeline, web_json.read_vis_timeline),
        ("CSL-JSON", web_json.is_citations, web_json.read_citations),
    )
    for kind, fits, read in forms:
        if not fits(data):
            continue
        if read is None:
            rows = web_json.wikidata_rows(data)
            headings = list(dict.fromkeys(key for row in rows for key in row))
            table = [headings, *([row.get(heading, "") for heading in headings] for row in rows)]
            intake = read_sheets([(path.stem, table)], wishes, words, names)
        else:
            intake = _read_twice(data, read, wishes, words, names)
        intake.found.kind = kind
        return intake
    if isinstance(data, list) and data and all(isinstance(row, dict) for row in data):
        headings = list(dict.fromkeys(key for row in data for key in row))
        table = [headings, *([str(row.get(heading) or "") for heading in headings] for row in data)]
        return read_sheets([(path.stem, table)], wishes, words, names)
    raise BookError(
        f"'{path}' is no timeline, query result, manifest or list of citations that is known here"
    )


def _read_twice(data: Any, read: Any, wishes: Wishes, words: DateWords, names: Mapping[str, Any]) -> Intake:
    """Read once for the language, where none was asked for, and then in that language."""
    dates = DateReader(words, wishes.order, wishes.this_year)
    tag = wishes.tag
    if not tag:
        found = Found()
        read(data, Reader(_FIRST_LANGUAGE, dates, found))
        tag = guessed_language(all_texts(found), names["common"]) or _FIRST_LANGUAGE
    found = Found()
    read(data, Reader(tag, dates, found))
    return Intake(found, tag, guessed=not wishes.tag)


def read_sheets(sheets: Sheets, wishes: Wishes, words: DateWords, names: Mapping[str, Any]) -> Intake:
    """Read the sheets of a table: TimelineJS's own form, else each by a map of its columns.

    Raises BookError, ColumnError.
    """
    sample = [cell for _, rows in sheets for row in rows[1:200] for cell in row if len(cell) > 20]
    tag = wishes.tag or guessed_language(sample, names["common"]) or _FIRST_LANGUAGE
    intake = Intake(Found(), tag, guessed=not wishes.tag)
    for name, rows in sheets:
        if any(any(row) for row in rows):
            _read_sheet(name, rows, intake, wishes, words, names)
    if not intake.found.records and not intake.found.eras and not intake.maps:
        raise BookError("there is no row in it")
    return intake


def _read_sheet(
    name: str,
    rows: list[list[str]],
    intake: Intake,
    wishes: Wishes,
    words: DateWords,
    names: Mapping[str, Any],
) -> None:
    header = header_row(rows)
    if timelinejs.is_timeline_sheet(rows[header]) and not wishes.columns:
        intake.found.kind = "TimelineJS"
        dates = DateReader(words, wishes.order, wishes.this_year)
        timelinejs.read_timeline_sheet(name, rows[header:], Reader(intake.tag, dates, intake.found))
        return
    headings, numbered = rows_of(rows, header)
    plain_rows = [row for _, row in numbered]
    dates = DateReader(words, wishes.order or "dmy", wishes.this_year)
    kept = column_maps.kept(wishes.kept_map, name, headings) if wishes.kept_map else None
    columns = kept or column_maps.propose(headings, plain_rows, names["headings"], dates)
    if wishes.columns:
        given = column_maps.given(wishes.columns, headings)
        chosen = {heading for pairs in given.values() for heading, _ in pairs}
        rest = {
            target: [pair for pair in pairs if pair[0] not in chosen]
            for target, pairs in columns.columns.items()
        }
        columns.columns = {target: pairs for target, pairs in rest.items() if pairs} | given
        columns.ignored = [heading for heading in headings if heading not in columns.headings()]
    if not {"title", "text", "summary"} & columns.columns.keys():
        intake.found.note(SheetCell(name), "left out: no column holds a title or a text")
        return
    columns.dates = wishes.order or columns.dates
    intake.maps[name] = columns
    dates = DateReader(words, columns.dates, wishes.this_year)
    read_free_table(name, numbered, columns, Reader(intake.tag, dates, intake.found))


__all__ = ["ColumnError", "Intake", "Wishes", "is_own_form", "read_json_file", "read_sheets", "sheets_in"]
