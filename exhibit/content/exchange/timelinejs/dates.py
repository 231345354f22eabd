"""Turns the dates of TimelineJS, which come in parts, into EDTF of the same precision."""

from collections.abc import Mapping
from typing import Any

from exhibit.content.exchange.sheet_reader import SheetCell
from exhibit.content.exchange.timelinejs.builder import ExhibitionBuilder, mapping_in
from exhibit.content.text.edtf import year_text

DATE_PARTS = ("year", "month", "day")
_TIME_PARTS = ("hour", "minute", "second", "millisecond", "time")


def date_of(slide: Mapping[str, Any], cell: SheetCell, maker: ExhibitionBuilder) -> str:
    """Return when a slide is: one date, or an interval; nothing where it has no year."""
    start, end = (moment_of(mapping_in(slide, key), cell, maker) for key in ("start_date", "end_date"))
    if slide.get("display_date"):
        maker.note(cell, f"the wording of its date, '{slide['display_date']}'")
    return f"{start}/{end}" if start and end and start != end else start


def moment_of(parts: Mapping[str, Any], cell: SheetCell, maker: ExhibitionBuilder) -> str:
    """Return a date in EDTF, in the precision of the parts that are there; nothing where the year is none."""
    numbers = [_number(parts.get(name)) for name in DATE_PARTS]
    if any(parts.get(name) not in (None, "", 0, "0") for name in _TIME_PARTS):
        maker.note(cell, "its time of day")
    year, month, day = numbers
    if year is None:
        return ""
    year += year < 0  # what TimelineJS shows as 43 BCE is its year -43, and the astronomical year -42
    date = year_text(year)
    if month and abs(year) <= 9999:
        date += f"-{month:02}" + (f"-{day:02}" if day else "")
    return date


def _number(value: Any) -> int | None:
    try:
        return int(float(str(value)))
    except (ValueError, OverflowError):
        return None
