"""Opening hours: a week of ranges on the wall clock, nights included, and the dates that are otherwise."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CLOSED_WORDS = frozenset({"closed", "-", ""})
DAY_MINUTES = 24 * 60
_DATE = re.compile(r"(?:(?P<year>\d{4})-)?(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII)
_LEAP_YEAR = 2000


@dataclass(frozen=True)
class TimeRange:
    """Minutes after midnight; where `last` is not after `first`, the range ends on the next day."""

    first: int
    last: int

    @property
    def overnight(self) -> bool:
        """Whether it ends on the next day."""
        return self.last <= self.first


WHOLE_DAY = (TimeRange(0, DAY_MINUTES),)


class Dates(Protocol):
    """Some days of the calendar."""

    def holds(self, day: date) -> bool:
        """Whether a day is one of them."""

    @property
    def rank(self) -> tuple[bool, int]:
        """The order in which dates are asked: those of one year first, then the fewer days."""


@dataclass(frozen=True)
class DatesOnce:
    """The days from `first` to `last` of one year, or of several."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.first <= day <= self.last

    @property
    def rank(self) -> tuple[bool, int]:
        """Before those of every year."""
        return False, (self.last - self.first).days


@dataclass(frozen=True)
class DatesEveryYear:
    """The days from `first` to `last`, as (month, day), of every year, also across New Year."""

    first: tuple[int, int]
    last: tuple[int, int]

    def holds(self, day: date) -> bool:
        """Whether a day is one of them."""
        found = day.month, day.day
        if self.first <= self.last:
            return self.first <= found <= self.last
        return found >= self.first or found <= self.last

    @property
    def rank(self) -> tuple[bool, int]:
        """After those of one year."""
        first, last = (date(_LEAP_YEAR, *each) for each in (self.first, self.last))
        return True, (last - first).days % 366


@dataclass(frozen=True)
class OpeningHours:
    """The ranges of each day from Monday to Sunday, and of special dates; no day at all means always open."""

    days: tuple[tuple[TimeRange, ...], ...] = ()
    special: tuple[tuple[Dates, tuple[TimeRange, ...]], ...] = ()

    @property
    def scheduled(self) -> bool:
        """Whether there is a time at which the doors are closed."""
        return bool(self.days or self.special)

    def ranges(self, day: date) -> tuple[TimeRange, ...]:
        """When the doors are open on a day: by its date, else by its weekday."""
        for dates, ranges in self.special:
            if dates.holds(day):
                return ranges
        return self.days[day.weekday()] if self.days else WHOLE_DAY

    def is_open(self, moment: datetime) -> bool:
        """Whether the doors are open at a moment of local wall time.

        Wall time is what stands on the door: on the day the clocks change an hour is shorter or longer, and
        a range that begins in the skipped hour begins when the clock has passed it.
        """
        minute = moment.hour * 60 + moment.minute
        today = moment.date()
        # a clock may stand at the very first day of the calendar
        before = self.ranges(today - timedelta(days=1)) if today > date.min else ()
        if any(span.overnight and minute < span.last for span in before):
            return True
        return any(
            span.first <= minute if span.overnight else span.first <= minute < span.last
            for span in self.ranges(today)
        )


ALWAYS = OpeningHours()


def parse_week(table: Mapping[str, str]) -> OpeningHours:
    """Read days and dates such as `mon-fri: 09:00-17:00, 18:00-20:00` or `12-25: closed`.

    Raises:
        ValueError: one sentence on the first entry that is no day, no date or no range.
    """
    week, problems = read_week(table)
    if problems:
        raise ValueError(problems[0])
    return week


def read_week(table: Mapping[str, str]) -> tuple[OpeningHours, tuple[str, ...]]:
    """Read all entries that can be read, and a sentence for each other one.

    A day whose line cannot be read stays open: a screen that is on too long harms less than one that is dark
    while visitors stand before it. So do days without a line where one names no day.
    """
    days: dict[int, tuple[TimeRange, ...]] = {}
    special: list[tuple[Dates, tuple[TimeRange, ...]]] = []
    problems: list[str] = []
    nameless = False
    for key, text in table.items():
        try:
            ranges = _ranges(key, text)
        except ValueError as error:
            problems.append(str(error))
            ranges = WHOLE_DAY
        try:
            if _is_dates(key):
                special.append((_dates(key), ranges))
            else:
                days |= dict.fromkeys(_days(key), ranges)
        except ValueError as error:
            problems.append(str(error))
            nameless |= not _is_dates(key)
    rest = WHOLE_DAY if nameless or not days else ()
    whole = tuple(days.get(number, rest) for number in range(len(DAYS))) if days else ()
    special.sort(key=lambda entry: entry[0].rank)
    return OpeningHours(whole, tuple(special)), tuple(problems)


def _is_dates(key: str) -> bool:
    return key.strip()[:1].isdigit()


def _dates(key: str) -> Dates:
    first_text, _, last_text = key.strip().partition("/")
    first, last = _date(key, first_text), _date(key, last_text or first_text)
    if isinstance(first, date) and isinstance(last, date):
        if last < first:
            raise ValueError(f"'{key}' ends before it begins")
        return DatesOnce(first, last)
    if isinstance(first, tuple) and isinstance(last, tuple):
        return DatesEveryYear(first, last)
    raise ValueError(f"'{key}': write the year at both ends, or at neither")


def _date(key: str, text: str) -> date | tuple[int, int]:
    found = _DATE.fullmatch(text.strip())
    if found is not None:
        with suppress(ValueError):
            day = date(int(found["year"] or _LEAP_YEAR), int(found["month"]), int(found["day"]))
            return day if found["year"] else (day.month, day.day)
    told = "write it like 2026-12-25, 12-25 (every year) or 2026-12-24/2027-01-02"
    raise ValueError(f"'{key}' is no date; {told}")


def _days(key: str) -> list[int]:
    first, _, last = key.strip().lower().partition("-")
    last = last or first
    if first not in DAYS or last not in DAYS:
        raise ValueError(f"'{key}' is no day; write mon, tue, wed, thu, fri, sat, sun, or mon-fri")
    begin, end = DAYS.index(first), DAYS.index(last)
    return [number % 7 for number in range(begin, end + 1 if end >= begin else end + 8)]


def _ranges(key: str, text: str) -> tuple[TimeRange, ...]:
    if text.strip().lower() in CLOSED_WORDS:
        return ()
    return tuple(_range(key, part) for part in text.split(","))


def _range(key: str, text: str) -> TimeRange:
    found = re.fullmatch(r"\s*(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})\s*", text)
    if found is None:
        raise ValueError(f"'{text.strip()}' ({key}) is no range; write it like 09:00-17:30")
    first = minutes(f"{found[1]}:{found[2]}")
    last = minutes(f"{found[3]}:{found[4]}")
    return TimeRange(first, last)


def minutes(text: str) -> int:
    """Minutes after midnight of a time such as 05:30; 24:00 is midnight at the end.

    Raises:
        ValueError: the text is no time of day.
    """
    found = re.fullmatch(r"(\d{1,2}):(\d{2})", text.strip())
    value = int(found[1]) * 60 + int(found[2]) if found else -1
    if found is None or int(found[2]) > 59 or value > DAY_MINUTES:
        raise ValueError(f"'{text}' is no time of day; write it like 05:30")
    return value
