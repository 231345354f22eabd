"""Reads timelines of TimelineJS: JSON of versions 2 and 3, and its sheet in any case of headings."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from exhibit.content.exchange.sheet_reader import SheetCell
from exhibit.content.importing.reading import Reader
from exhibit.content.importing.records import EraRecord, Media, Record
from exhibit.content.text.edtf import year_text

_TIME_PARTS = ("hour", "minute", "second", "millisecond", "time")
_OLD_DATE = re.compile(r"\s*(-?\d+)(?:[,/-](\d{0,2}))?(?:[,/-](\d{0,2}))?(?:[, T].*)?")
_SHEET_NEEDS = frozenset({"year", "headline"})


def is_timeline_json(data: Any) -> bool:
    """Whether JSON is a timeline of either version."""
    if not isinstance(data, dict):
        return False
    old = data.get("timeline")
    return isinstance(data.get("events"), list) or (
        isinstance(old, dict) and isinstance(old.get("date"), list)
    )


def is_timeline_sheet(headings: Sequence[str]) -> bool:
    """Whether a row of headings is that of TimelineJS's sheet."""
    return {heading.strip().lower() for heading in headings} >= _SHEET_NEEDS


def read_timeline(data: dict[str, Any], reader: Reader) -> None:
    """Read the JSON of a timeline."""
    if "events" not in data:
        data = _modernised(data["timeline"])
    _read_title(_mapping(data, "title"), reader)
    for number, slide in enumerate(data["events"], start=1):
        cell = SheetCell("events", number)
        if isinstance(slide, dict):
            _read_slide(slide, cell, reader)
        else:
            reader.found.note(cell, "left out: it is no event")
    eras = data.get("eras")
    for number, era in enumerate(eras if isinstance(eras, list) else [], start=1):
        if isinstance(era, dict):
            _read_era(era, SheetCell("eras", number), reader)


def read_timeline_sheet(name: str, rows: Sequence[Sequence[str]], reader: Reader) -> None:
    """Read the rows of the sheet, the first of which are its headings."""
    headings = [heading.strip().lower() for heading in rows[0]]
    for number, cells in enumerate(rows[1:], start=2):
        row = {heading: cell.strip() for heading, cell in zip(headings, cells, strict=False) if heading}
        if not any(row.values()):
            continue
        slide, cell, kind = _slide_of(row), SheetCell(name, number), row.get("type", "").lower()
        if kind == "title":
            _read_title(slide, reader)
        elif kind == "era":
            _read_era(slide, cell, reader)
        else:
            _read_slide(slide, cell, reader)


def _slide_of(row: Mapping[str, str]) -> dict[str, Any]:
    """Return a row of the sheet in the form of the JSON."""
    return {
        "start_date": {part: row.get(part, "") for part in ("year", "month", "day", "time")},
        "end_date": {part: row.get(f"end {part}", "") for part in ("year", "month", "day", "time")},
        "text": {"headline": row.get("headline", ""), "text": row.get("text", "")},
        "media": {
            "url": row.get("media", ""),
            "credit": row.get("media credit", ""),
            "caption": row.get("media caption", ""),
        },
        "group": row.get("group", "") or row.get("tag", ""),
        "display_date": row.get("display date", ""),
        "background": row.get("background", ""),
        "unique_id": row.get("unique id", "") or row.get("id", ""),
    }


def _modernised(old: Mapping[str, Any]) -> dict[str, Any]:
    """Return a timeline of version 2 in the form of version 3."""
    eras = old.get("era")
    return {
        "title": {"text": {"headline": old.get("headline"), "text": old.get("text")}},
        "events": [_modern_slide(slide) for slide in old["date"]],
        "eras": [_modern_slide(era) for era in eras] if isinstance(eras, list) else [],
    }


def _modern_slide(slide: Any) -> Any:
    if not isinstance(slide, dict):
        return slide
    asset = _mapping(slide, "asset")
    return {
        "start_date": _old_date(slide.get("startDate")),
        "end_date": _old_date(slide.get("endDate")),
        "text": {"headline": slide.get("headline"), "text": slide.get("text")},
        "media": {"url": asset.get("media"), "credit": asset.get("credit"), "caption": asset.get("caption")},
        "group": slide.get("tag") or slide.get("category"),
    }


def _old_date(text: Any) -> dict[str, Any]:
    """Return the parts of a date of version 2: 2011,12,10 or 12/10/2011."""
    american = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4}).*", str(text or "").strip())
    if american:
        return {"year": american[3], "month": american[1], "day": american[2]}
    found = _OLD_DATE.fullmatch(str(text or ""))
    return {"year": found[1], "month": found[2], "day": found[3]} if found else {"year": text}


def _read_title(slide: Mapping[str, Any], reader: Reader) -> None:
    words, cell = _mapping(slide, "text"), SheetCell("title", 1)
    reader.found.title = reader.plain(words.get("headline"), cell)
    reader.found.line = reader.plain(words.get("text"), cell)
    if not reader.found.title:
        reader.found.title, reader.found.line = reader.found.line, ""


def _read_slide(slide: Mapping[str, Any], cell: SheetCell, reader: Reader) -> None:
    record = Record(cell)
    words, media = _mapping(slide, "text"), _mapping(slide, "media")
    headline = reader.plain(words.get("headline"), cell, record)
    text = reader.plain(words.get("text"), cell, record)
    record.title = reader.texts(headline or text.partition("\n")[0])
    record.text = reader.texts(text if headline else "")
    starts, ends = (_moment(_mapping(slide, key), cell, reader) for key in ("start_date", "end_date"))
    record.date = reader.interval(starts, ends, cell)
    record.wording = str(slide.get("display_date") or "")
    if record.wording:
        reader.found.note(cell, f"dropped the wording of its date, '{record.wording}'")
    record.theme = str(slide.get("group") or "").strip()
    record.id = str(slide.get("unique_id") or "")
    if media.get("url"):
        record.media.append(_media(media, cell, reader))
    background = slide.get("background")
    if background:
        url = background.get("url") if isinstance(background, dict) else background
        if (
            isinstance(url, str)
            and re.search(r"\.(jpe?g|png|webp)$", url, re.IGNORECASE)
            and not record.media
        ):
            record.media.append(Media(url))
        else:
            reader.found.note(cell, "dropped its background")
    if record.title or record.text:
        reader.found.records.append(record)
    else:
        reader.found.note(cell, "left out: it has no text")


def _media(media: Mapping[str, Any], cell: SheetCell, reader: Reader) -> Media:
    caption = reader.plain(media.get("alt") or media.get("caption"), cell)
    return Media(str(media["url"]).strip(), caption, reader.plain(media.get("credit"), cell))


def _read_era(slide: Mapping[str, Any], cell: SheetCell, reader: Reader) -> None:
    words = _mapping(slide, "text")
    name = reader.plain(words.get("headline"), cell)
    first, last = (_moment(_mapping(slide, key), cell, reader) for key in ("start_date", "end_date"))
    if name and first and last:
        reader.found.eras.append(EraRecord(cell, first, last, name, reader.plain(words.get("text"), cell)))
    else:
        reader.found.note(cell, "left out: this era lacks its name, its beginning or its end")


def _moment(parts: Mapping[str, Any], cell: SheetCell, reader: Reader) -> str:
    """Return a date that comes in parts as EDTF, in the precision of the parts that are there."""
    year, month, day = (str(parts.get(name) or "").strip() for name in ("year", "month", "day"))
    if any(str(parts.get(name) or "0").strip("0:. ") for name in _TIME_PARTS):
        reader.found.note(cell, "dropped its time of day")
    number = _whole(year)
    if number is None:
        return reader.date(" ".join(part for part in (day, month, year) if part), cell) if year else ""
    number += number < 0  # what TimelineJS shows as 43 BCE is its year -43, and the astronomical year -42
    date = year_text(number)
    month_number = _month(month, reader)
    if month and not month_number:
        reader.found.note(cell, f"dropped its month '{month}', which is none")
    if day and not month_number:
        reader.found.note(cell, f"dropped its day '{day}', its month is missing")
    if not month_number or abs(number) > 9999:
        return date
    day_number = _whole(re.sub(r"(?<=\d)(st|nd|rd|th|\.|er)$", "", day.lower()))
    if day and day_number is None:
        reader.found.note(cell, f"dropped its day '{day}', which is none")
    whole = f"{date}-{month_number:02}" + (f"-{day_number:02}" if day_number else "")
    if reader.dates.read(whole).edtf == whole:
        return whole
    reader.found.note(cell, f"dropped its day '{day}', which that month does not have")
    return f"{date}-{month_number:02}"


def _month(text: str, reader: Reader) -> int:
    number = _whole(text)
    if number is None:
        number = reader.dates.month(text)
    return number if number and 1 <= number <= 12 else 0


def _whole(value: str) -> int | None:
    try:
        return int(float(value))
    except (ValueError, OverflowError):
        return None


def _mapping(value: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """Return the mapping under a key; an empty one where something else stands there, or nothing."""
    found = value.get(key)
    return found if isinstance(found, dict) else {}
