"""Reads dates in EDTF (ISO 8601-2:2019, levels 0 and 1) and tells which days they cover.

A date keeps the precision that was typed and never gains any. Days are the integer days of
`exhibit.content.text.days` (0 = 1970-01-01, proleptic Gregorian); years are astronomical, so year 0 is 1 BCE.
Seasons and times of day are refused with advice: the axis knows days.
"""

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from exhibit.content.text.days import civil_of, day_of, days_in_month

Precision = Literal["day", "month", "year", "decade", "century", "interval"]

MAX_YEAR = 1_000_000
_DATE = re.compile(
    r"(?P<year>-?\d{4}|-?\d{3}X|-?\d{2}XX|Y-?\d{5,9})"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?P<mark>[~?%]?)",
    re.ASCII,
)
_ADVICE = "write 1992-03-27, 1992-03, 1992, 199X, 2008~, 2018/2025 or 2018/.."


class DateError(ValueError):
    """A date that cannot be read. `advice` says what to write instead."""

    def __init__(self, message: str, advice: str = _ADVICE) -> None:
        """Keep what is wrong and what helps."""
        super().__init__(message)
        self.advice = advice


class DateMoment(Struct, frozen=True, gc=False):
    """One date as typed. A decade or century is named by its first year as it is written: 1990, 1900."""

    precision: Precision
    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False
    uncertain: bool = False


class DateInterval(Struct, frozen=True, gc=False):
    """The days that a date covers, both included.

    The open end of ``2018/..`` carries the last day that is known to belong to it (2018-12-31) and
    `open_end`; whoever draws it decides how far it reaches. `parts` are the dates that were typed,
    one, or two for an interval with both ends.
    """

    first_day: int
    last_day: int
    precision: Precision
    approximate: bool
    uncertain: bool
    open_start: bool
    open_end: bool
    parts: tuple[DateMoment, ...]

    @property
    def middle_day(self) -> int:
        """The day in the middle, where the stem of an imprecise date stands."""
        return (self.first_day + self.last_day) // 2


@lru_cache(maxsize=16_384)
def parse(text: str) -> DateInterval:
    """Read an EDTF date or interval. Raises DateError with advice."""
    if "/" in text:
        return _interval(text)
    moment = _moment(text)
    first, last = _days_of(moment)
    return DateInterval(
        first, last, moment.precision, moment.approximate, moment.uncertain, False, False, (moment,)
    )


def year_text(year: int) -> str:
    """Return an astronomical year as it is typed: 0476 for 476, -0043 for 44 BCE."""
    digits = f"{abs(year):04d}" if abs(year) <= 9999 else f"{abs(year)}"
    return f"{'Y' if abs(year) > 9999 else ''}{'-' if year < 0 else ''}{digits}"


def _interval(text: str) -> DateInterval:
    ends = text.split("/")
    if len(ends) != 2:
        raise DateError(f"'{text}' is not a date", _advice_for(text))
    open_start, open_end = ends[0] in ("", ".."), ends[1] in ("", "..")
    parts = tuple(_moment(end) for end in ends if end not in ("", ".."))
    if not parts:
        raise DateError(f"'{text}' names no date at all")
    first, last = _days_of(parts[0])[0], _days_of(parts[-1])[1]
    if last < first:
        raise DateError(f"'{text}' ends before it begins", "write the earlier date first")
    if open_start:
        first = _days_of(parts[0])[0]
    return DateInterval(
        first,
        last,
        "interval",
        any(part.approximate for part in parts),
        any(part.uncertain for part in parts),
        open_start,
        open_end,
        parts,
    )


def _moment(text: str) -> DateMoment:
    match = _DATE.fullmatch(text)
    if match is None:
        raise DateError(f"'{text}' is not a date", _advice_for(text))
    year_text, month_text, day_text, mark = match.group("year", "month", "day", "mark")
    approximate, uncertain = mark in ("~", "%"), mark in ("?", "%")
    if "X" in year_text or month_text == "XX" or (day_text == "XX"):
        return _unspecified(text, year_text, month_text, day_text, approximate, uncertain)
    year = int(year_text.removeprefix("Y"))
    if abs(year) > MAX_YEAR:
        raise DateError(f"the year {year} is too far away", f"years go from -{MAX_YEAR:,} to {MAX_YEAR:,}")
    month = _month(text, month_text)
    day = _day(text, year, month, day_text)
    precision: Precision = "day" if day else "month" if month else "year"
    return DateMoment(precision, year, month, day, approximate, uncertain)


def _unspecified(
    text: str,
    year_text: str,
    month_text: str | None,
    day_text: str | None,
    approximate: bool,
    uncertain: bool,
) -> DateMoment:
    """Read a date with X for what is not known: 199X, 19XX, 1992-XX, 1992-03-XX."""
    if "X" in year_text:
        if month_text:
            raise DateError(
                f"'{text}' gives a month of an unknown year", "write only the decade, for example 199X"
            )
        precision: Precision = "century" if year_text.endswith("XX") else "decade"
        year = int(year_text.replace("X", "0"))
        return DateMoment(precision, _first_year(year_text, year), None, None, approximate, uncertain)
    year = int(year_text.removeprefix("Y"))
    if month_text == "XX":
        if day_text not in (None, "XX"):
            raise DateError(f"'{text}' gives a day of an unknown month", f"write only the year, {year_text}")
        return DateMoment("year", year, None, None, approximate, uncertain)
    return DateMoment("month", year, _month(text, month_text), None, approximate, uncertain)


def _first_year(year_text: str, year: int) -> int:
    """Return the year that a decade or century begins with; before year 0 it is the one furthest back."""
    if not year_text.startswith("-"):
        return year
    return year - (99 if year_text.endswith("XX") else 9)


def _month(text: str, month_text: str | None) -> int | None:
    if month_text is None:
        return None
    month = int(month_text)
    if 21 <= month <= 41:
        raise DateError(f"'{text}' is a season", "write its months, for example 1992-03/1992-05")
    if not 1 <= month <= 12:
        raise DateError(f"'{text}' is not a date: there is no month {month_text}", _swapped(text))
    return month


def _swapped(text: str) -> str:
    parts = text.rstrip("~?%").split("-")
    if len(parts) == 3 and 12 < int(parts[1]) <= 31 and 1 <= int(parts[2]) <= 12:
        return f"the month comes before the day: {parts[0]}-{parts[2]}-{parts[1]}"
    return "months go from 01 to 12"


def _day(text: str, year: int, month: int | None, day_text: str | None) -> int | None:
    if day_text is None or month is None:
        return None
    day = int(day_text)
    last = days_in_month(year, month)
    if not 1 <= day <= last:
        raise DateError(
            f"'{text}' is not a date: {year}-{month:02d} has {last} days", f"days go from 01 to {last}"
        )
    return day


def _days_of(moment: DateMoment) -> tuple[int, int]:
    year = moment.year
    if moment.precision == "day":
        day = day_of(year, moment.month or 1, moment.day or 1)
        return day, day
    if moment.month is not None:
        month = moment.month
        return day_of(year, month, 1), day_of(year, month, days_in_month(year, month))
    years = {"decade": 10, "century": 100}.get(moment.precision, 1)
    return day_of(year, 1, 1), day_of(year + years - 1, 12, 31)


_EXCEL_ZERO = 25_569
"""1970-01-01 as Excel counts days."""
_BEFORE_OUR_ERA = re.compile(
    r"-(\d{1,3})|(\d{1,5})\s*(?:B\.?\s?C\.?(?:\s?E\.?)?|v\.\s?Chr\.?|v\.\s?u\.\s?Z\.?|av\.\s?J\.?-?C\.?|a\.\s?C\.?)"
    r"|(?:公元前|西元前|紀元前|前)\s*(\d{1,5})\s*年?",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:c\.?|ca\.?|circa|about|around|um|etwa|vers|hacia|約|约)\s*(\d{4})\s*年?", re.IGNORECASE
)
_ADVICE_BY_SHAPE = (
    (r"\d{4}[./年]\s*\d{1,2}.*", "write the year, month and day with hyphens: 1992-03-27"),
    (r"\d{1,2}[./-]\d{1,2}[./-]\d{4}", "write the year first: 1992-03-27"),
    (r"\d{4}-\d{1,2}(-\d{1,2})?[~?%]?", "months and days have two digits: 1992-03-07"),
    (r"\d{3,4}s|\d{4}年代", "write a decade with X: 199X"),
    (r"\d{4}-\d{2}-\d{2}[T ].*", "write only the day, without a time"),
    (r"\d{4}\s*[–—-]\s*\d{4}", "write an interval with '/': 1992/2025"),
    (r"\d{8}", "write the date with hyphens: 1992-03-27"),
    (r"\d{1,3}", "years have four digits: 0960"),
    (r"-?\d{5,}.*", "years with more than four digits begin with Y: Y10000"),
)


def _advice_for(text: str) -> str:
    stripped = text.strip()
    if stripped != text and _DATE.fullmatch(stripped):
        return "delete the spaces around it"
    before_our_era = _BEFORE_OUR_ERA.fullmatch(stripped)
    if before_our_era:
        year = int(next(number for number in before_our_era.groups() if number))
        return f"{year} BCE is written {year_text(1 - year)}, for the year 0 is 1 BCE" if year else _ADVICE
    about = _ABOUT.fullmatch(stripped)
    if about:
        return f"write '~' after the date: {about[1]}~"
    if re.fullmatch(r"[1-7]\d{4}", stripped):
        year, month, day = civil_of(int(stripped) - _EXCEL_ZERO)
        shown = f"{year:04}-{month:02}-{day:02}"
        return f"this looks like a day as Excel counts it, {shown}: format the cell as text or date"
    return next((advice for shape, advice in _ADVICE_BY_SHAPE if re.fullmatch(shape, stripped)), _ADVICE)
