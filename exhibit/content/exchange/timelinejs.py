"""Takes a timeline of TimelineJS over: its JSON, or its Google sheet saved as CSV.

Dates keep their parts, groups become themes, HTML becomes plain text. What has no place here (times of day,
media from the network, backgrounds) is told in a note each. A folder without an exhibition gets one.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from exhibit.content.exchange.book import MAX_FILE_BYTES, BookError
from exhibit.content.exchange.gather import Cell, Gathered, Harvested
from exhibit.content.exchange.html_text import plain_text
from exhibit.content.markers import MediaPath

SOURCE_ID = "TIMELINE"
_COLOURS = ("ochre", "green", "azure", "stone", "cinnabar", "ink")
_SENTENCE = re.compile(r"(.+?[.!?。！？])(?:\s+|$)", re.DOTALL)
_TABLE_HEADINGS = ("Year", "Headline")
_DATE_PARTS = ("year", "month", "day")
_TIME_PARTS = ("hour", "minute", "second", "millisecond", "time")
_MAX_ID = 48


@dataclass
class _Maker:
    """Gathers the entries of one timeline."""

    lang: str
    folder: Path
    result: Harvested = field(default_factory=Harvested)
    notes: list[str] = field(default_factory=list)
    themes: dict[str, str] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    years: list[str] = field(default_factory=list)

    def text(self, text: str) -> dict[str, str]:
        """A text in the timeline's language."""
        return {self.lang: text}

    def note(self, cell: Cell, what: str) -> None:
        """Tell what was dropped."""
        self.notes.append(f"sheet '{cell.sheet}', row {cell.row}: dropped {what}")

    def plain(self, html: Any, cell: Cell) -> str:
        """Return the text of a piece of HTML, telling what was dropped with its tags."""
        found = plain_text(str(html or ""))
        for dropped in found.dropped:
            self.note(cell, dropped)
        return found.text

    def add(self, room: str, values: dict[str, Any], cell: Cell) -> None:
        """Add an entry, all of whose values come from one row."""
        self.result.entries.append(Gathered(room, values.get("id", ""), values, "", {(): cell}))

    def new_id(self, wanted: str, fallback: str) -> str:
        """Return an id made of a text, not given away before."""
        slug = re.sub(r"[^a-z0-9]+", "-", wanted.lower()).strip("-")[:_MAX_ID].strip("-") or fallback
        name, number = slug, 2
        while name in self.ids:
            name, number = f"{slug}-{number}", number + 1
        self.ids.add(name)
        return name


def is_timeline_table(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table has the headings of TimelineJS's sheet."""
    return bool(rows) and all(heading in rows[0] for heading in _TABLE_HEADINGS)


def timeline_from_json(path: Path, lang: str, folder: Path) -> tuple[Harvested, list[str]]:
    """Read a JSON file. Returns the entries and notes of what was dropped. Raises BookError, OSError."""
    if path.stat().st_size > MAX_FILE_BYTES:
        raise BookError(f"'{path}' is too large")
    try:
        data = json.loads(path.read_text("utf-8-sig"))
    except (ValueError, RecursionError):
        raise BookError(f"'{path}' is not JSON") from None
    if not isinstance(data, dict) or not isinstance(data.get("events"), list):
        raise BookError(f"'{path}' is not a timeline: it has no list 'events'")
    eras = data.get("eras")
    return _made(
        data.get("title"), data["events"], eras if isinstance(eras, list) else [], _Maker(lang, folder), 1
    )


def timeline_from_table(
    rows: Sequence[Sequence[str]], lang: str, folder: Path
) -> tuple[Harvested, list[str]]:
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
    return _made(title, events, eras, _Maker(lang, folder), 0)


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
    names = {name: row.get(f"{prefix}{name.capitalize()}", "") for name in (*_DATE_PARTS, "time")}
    return names if names["year"] else None


def _made(
    title: Any, events: Sequence[Any], eras: Sequence[Any], maker: _Maker, first_row: int
) -> tuple[Harvested, list[str]]:
    for number, slide in enumerate(events, start=first_row):
        _event(slide if isinstance(slide, dict) else {}, _row("events", slide, number), maker)
    for number, slide in enumerate(eras, start=first_row):
        _era(slide if isinstance(slide, dict) else {}, _row("eras", slide, number), maker)
    _frame(title if isinstance(title, dict) else {}, maker)
    return maker.result, maker.notes


def _row(sheet: str, slide: Any, number: int) -> Cell:
    return Cell(sheet, slide.get("row", number) if isinstance(slide, dict) else number)


def _event(slide: Mapping[str, Any], cell: Cell, maker: _Maker) -> None:
    words = _mapping(slide, "text")
    headline, text = maker.plain(words.get("headline"), cell), maker.plain(words.get("text"), cell)
    date = _date(slide, cell, maker)
    if not date:
        maker.result.error(
            cell, "this event has no date", "TimelineJS would leave it out silently; write its year"
        )
        return
    if not (headline or text):
        maker.result.error(cell, "this event has no text")
        return
    headline = headline or text.partition("\n")[0]
    first = _SENTENCE.match(text)
    summary = (first.group(1) if first else text) or headline
    maker.years.append(date)
    values: dict[str, Any] = {
        "id": maker.new_id(str(slide.get("unique_id") or headline), "event"),
        "date": date,
        "theme": _theme(str(slide.get("group") or ""), cell, maker),
        "importance": "2",
        "title": maker.text(headline),
        "summary": maker.text(" ".join(summary.split())),
    }
    if len(text) > len(summary):
        values["story"] = maker.text(text)
    picture = _picture(slide, cell, maker)
    if picture:
        values["pictures"] = [picture]
    values["sources"] = [{"id": SOURCE_ID, "locator": f"row {cell.row}"}]
    if slide.get("background"):
        maker.note(cell, "its background")
    maker.add("events", values, cell)


def _era(slide: Mapping[str, Any], cell: Cell, maker: _Maker) -> None:
    words = _mapping(slide, "text")
    name = maker.plain(words.get("headline"), cell)
    first, last = (_moment(_mapping(slide, key), cell, maker) for key in ("start_date", "end_date"))
    if not (name and first and last):
        maker.result.error(cell, "this era lacks its name, its beginning or its end")
        return
    line = maker.plain(words.get("text"), cell) or name
    values = {"id": maker.new_id(name, "era"), "first": first, "last": last}
    maker.add("eras", {**values, "name": maker.text(name), "line": maker.text(line)}, cell)


def _date(slide: Mapping[str, Any], cell: Cell, maker: _Maker) -> str:
    start, end = (_moment(_mapping(slide, key), cell, maker) for key in ("start_date", "end_date"))
    if slide.get("display_date"):
        maker.note(cell, f"the wording of its date, '{slide['display_date']}'")
    return f"{start}/{end}" if start and end and start != end else start


def _moment(parts: Mapping[str, Any], cell: Cell, maker: _Maker) -> str:
    """Return a date in EDTF, in the precision of the parts that are there; nothing where the year is none."""
    numbers = [_number(parts.get(name)) for name in _DATE_PARTS]
    if any(parts.get(name) not in (None, "", 0, "0") for name in _TIME_PARTS):
        maker.note(cell, "its time of day")
    year, month, day = numbers
    if year is None:
        return ""
    date = f"{'-' if year < 0 else ''}{abs(year):04}" if abs(year) <= 9999 else f"Y{year}"
    if month and abs(year) <= 9999:
        date += f"-{month:02}" + (f"-{day:02}" if day else "")
    return date


def _number(value: Any) -> int | None:
    try:
        return int(float(str(value)))
    except (ValueError, OverflowError):
        return None


def _theme(group: str, cell: Cell, maker: _Maker) -> str:
    """Return the id of a group's theme; the first event of a group brings the theme along."""
    if group not in maker.themes:
        name = group or "All"
        theme = maker.themes[group] = maker.new_id(name, "theme")
        values = {
            "id": theme,
            "kind": "wider",
            "name": maker.text(name),
            "chip": maker.text(" ".join(name.split()[:3])),
            "line": maker.text(name),
            "colour": _COLOURS[(len(maker.themes) - 1) % len(_COLOURS)],
            "icon": "theme_wider",
        }
        maker.add("themes", values, cell)
    return maker.themes[group]


def _picture(slide: Mapping[str, Any], cell: Cell, maker: _Maker) -> dict[str, Any] | None:
    media = _mapping(slide, "media")
    url = str(media.get("url") or "").strip()
    name = url.replace("\\", "/").rsplit("/", maxsplit=1)[-1]
    local = (
        re.match(r"(?i)[a-z]+://|//|<", url) is None
        and Path(name).suffix.lower() in MediaPath("media").suffixes
    )
    if url and not local:
        maker.note(cell, f"media that are not a picture on this machine: {url[:80]}")
    if not url or not local:
        return None
    caption = maker.plain(media.get("caption"), cell)
    credit = maker.plain(media.get("credit"), cell)
    alt = str(media.get("alt") or "") or caption or name
    if not (maker.folder / "media" / name).is_file():
        maker.notes.append(f"sheet '{cell.sheet}', row {cell.row}: put the picture '{url}' into media/")
    return {"file": name, "alt": maker.text(alt), "credit": maker.text(credit or "?")}


def _frame(title: Mapping[str, Any], maker: _Maker) -> None:
    """Add what an exhibition needs beside its events, where the folder has none yet; always the source."""
    cell, words = Cell("title", 1), _mapping(title, "text")
    headline = maker.plain(words.get("headline"), cell) or "Timeline"
    line = maker.plain(words.get("text"), cell) or headline
    source = {"id": SOURCE_ID, "title": headline, "publisher": maker.text("TimelineJS")}
    maker.add("sources", source, cell)
    if (maker.folder / "exhibit.yaml").exists() or not maker.years:
        return
    from exhibit.content.edtf import DateError, parse

    spans = []
    for date in maker.years:
        try:
            spans.append((parse(date).first_day, parse(date).last_day, date))
        except DateError:
            continue
    if not spans:
        return
    first, last = min(spans)[2].split("/")[0], max(spans, key=_by_last_day)[2].split("/")[-1]
    values: dict[str, Any] = {
        "id": maker.new_id(headline, "timeline"),
        "version": "1",
        "title": maker.text(headline),
        "subtitle": maker.text(line),
        "promise": maker.text(line),
        "seal": "".join(word[0] for word in headline.split())[:4].upper(),
        "span": {"first": first, "last": last},
        "languages": [{"tag": maker.lang, "name": maker.lang}],
        "themes": list(maker.themes.values()),
    }
    maker.add("exhibit", values, cell)
    maker.result.entries[-1].id = ""


def _by_last_day(span: tuple[int, int, str]) -> int:
    return span[1]


def _mapping(value: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = value.get(key)
    return found if isinstance(found, dict) else {}
