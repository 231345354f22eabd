"""Takes a timeline of TimelineJS over: its JSON, or its Google sheet saved as CSV.

Dates keep their parts, groups become themes, HTML becomes plain text. What has no place here (times of day,
media from the network, backgrounds) is told in a note each. A folder without an exhibition gets one.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from exhibit.content.exchange.sheet_reader import ReadEntries, SheetCell
from exhibit.content.exchange.timelinejs.builder import ExhibitionBuilder
from exhibit.content.exchange.timelinejs.dates import DATE_PARTS
from exhibit.content.exchange.timelinejs.frame import add_frame
from exhibit.content.exchange.timelinejs.slides import add_era, add_event
from exhibit.content.exchange.workbook import BookError, read_exchange_file

_TABLE_HEADINGS = ("Year", "Headline")


def is_timeline_table(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table has the headings of TimelineJS's sheet."""
    return bool(rows) and all(heading in rows[0] for heading in _TABLE_HEADINGS)


def timeline_from_json(path: Path, lang: str, folder: Path) -> tuple[ReadEntries, list[str]]:
    """Read a JSON file. Returns the entries and notes of what was dropped. Raises BookError, OSError."""
    try:
        data = json.loads(read_exchange_file(path).decode("utf-8-sig"))
        json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise BookError(
            f"'{path}' holds half a character (\\ud800 to \\udfff); type that text anew"
        ) from None
    except (ValueError, RecursionError):
        raise BookError(f"'{path}' is not JSON") from None
    if not isinstance(data, dict) or not isinstance(data.get("events"), list):
        raise BookError(f"'{path}' is not a timeline: it has no list 'events'")
    eras = data.get("eras")
    return _made(
        data.get("title"),
        data["events"],
        eras if isinstance(eras, list) else [],
        ExhibitionBuilder(lang, folder),
        1,
    )


def timeline_from_table(
    rows: Sequence[Sequence[str]], lang: str, folder: Path
) -> tuple[ReadEntries, list[str]]:
    """Take over the rows of TimelineJS's sheet."""
    title: dict[str, Any] | None = None
    events: list[dict[str, Any]] = []
    eras: list[dict[str, Any]] = []
    for number, cells in enumerate(rows[1:], start=2):
        row = {key: cell.strip() for key, cell in zip(rows[0], cells, strict=False)}
        if not any(row.values()):
            continue
        slide = _slide(row) | {"row": number}
        kind = row.get("Type", "").lower()
        if kind == "title":
            title = slide
        else:
            (eras if kind == "era" else events).append(slide)
    return _made(title, events, eras, ExhibitionBuilder(lang, folder), 0)


def _slide(row: Mapping[str, str]) -> dict[str, Any]:
    """Return a row of the sheet in the form of the JSON."""
    return {
        "start_date": _parts(row, ""),
        "end_date": _parts(row, "End "),
        "text": {"headline": row.get("Headline", ""), "text": row.get("Text", "")},
        "media": {
            "url": row.get("Media", ""),
            "credit": row.get("Media Credit", ""),
            "caption": row.get("Media Caption", ""),
        },
        "group": row.get("Group", ""),
        "display_date": row.get("Display Date", ""),
        "background": row.get("Background", ""),
    }


def _parts(row: Mapping[str, str], prefix: str) -> dict[str, str] | None:
    names = {name: row.get(f"{prefix}{name.capitalize()}", "") for name in (*DATE_PARTS, "time")}
    return names if names["year"] else None


def _made(
    title: Any, events: Sequence[Any], eras: Sequence[Any], maker: ExhibitionBuilder, first_row: int
) -> tuple[ReadEntries, list[str]]:
    for number, slide in enumerate(events, start=first_row):
        add_event(slide if isinstance(slide, dict) else {}, _row("events", slide, number), maker)
    for number, slide in enumerate(eras, start=first_row):
        add_era(slide if isinstance(slide, dict) else {}, _row("eras", slide, number), maker)
    add_frame(title if isinstance(title, dict) else {}, maker)
    return maker.result, maker.notes


def _row(sheet: str, slide: Any, number: int) -> SheetCell:
    return SheetCell(sheet, slide.get("row", number) if isinstance(slide, dict) else number)
