"""Opening hours: a week of ranges on the wall clock, nights included."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CLOSED_WORDS = frozenset({"closed", "-", ""})
DAY_MINUTES = 24 * 60


@dataclass(frozen=True)
class TimeRange:
    """Minutes after midnight; where `last` is not after `first`, the range ends on the next day."""

    first: int
    last: int

    @property
    def overnight(self) -> bool:
        """Whether it ends on the next day."""
        return self.last <= self.first


@dataclass(frozen=True)
class OpeningHours:
    """The ranges of each day from Monday to Sunday; no day at all means always open."""

    days: tuple[tuple[TimeRange, ...], ...] = ()

    def is_open(self, moment: datetime) -> bool:
        """Whether the doors are open at a moment of local wall time.

        Wall time is what stands on the door: on the day the clocks change an hour is shorter or longer, and
        a range that begins in the skipped hour begins when the clock has passed it.
        """
        if not self.days:
            return True
        minute = moment.hour * 60 + moment.minute
        today = self.days[moment.weekday()]
        before = self.days[(moment.weekday() - 1) % 7]
        if any(span.overnight and minute < span.last for span in before):
            return True
        return any(
            span.first <= minute if span.overnight else span.first <= minute < span.last for span in today
        )


ALWAYS = OpeningHours()


def parse_week(table: Mapping[str, str]) -> OpeningHours:
    """Read days such as `mon-fri: 09:00-17:00, 18:00-20:00` or `sun: closed`.

    Raises:
        ValueError: one sentence on the first entry that is no day or no range.
    """
    days: list[tuple[TimeRange, ...]] = [()] * 7
    for key, text in table.items():
        ranges = _ranges(key, text)
        for day in _days(key):
            days[day] = ranges
    return OpeningHours(tuple(days)) if table else OpeningHours()


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
