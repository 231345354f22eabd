"""Ticks of the time axis: which dates of the calendar are marked, and which are named."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import takewhile

from exhibit.content.text.days import DAYS_PER_YEAR, CivilDay, civil_of, day_of, days_in_month
from exhibit.layout.scale import TimeBounds, TimeScale


class TickKind(IntEnum):
    """What begins on a tick's day; the greater, the weightier."""

    DAY = 0
    MONTH = 1
    QUARTER = 2
    YEAR = 3
    DECADE = 4
    CENTURY = 5
    MILLENNIUM = 6


@dataclass(frozen=True, slots=True)
class AxisTick:
    """One mark of the axis. It stands at the beginning of its day; major ticks carry a label."""

    day: int
    kind: TickKind
    label_parts: CivilDay
    major: bool


@dataclass(frozen=True, slots=True)
class TickStep:
    """A regular distance of ticks. One of the first three is not 0; least_days is the shortest distance."""

    years: int
    months: int
    days: int
    least_days: int


_WITHIN_A_YEAR = (
    TickStep(0, 0, 1, 1),
    TickStep(0, 0, 5, 4),
    TickStep(0, 0, 10, 8),
    TickStep(0, 1, 0, 28),
    TickStep(0, 3, 0, 90),
)


def steps() -> Iterator[TickStep]:
    """Give every step from the finest: days, months, then 1, 2 and 5 times each power of ten years."""
    yield from _WITHIN_A_YEAR
    power = 1
    while True:
        for factor in (1, 2, 5):
            years = factor * power
            yield TickStep(years, 0, 0, int(years * DAYS_PER_YEAR))
        power *= 10


def step_for(px_per_day: float, spacing_px: float) -> TickStep:
    """Give the finest step whose ticks are never nearer than spacing_px."""
    return next(step for step in steps() if step.least_days * px_per_day >= spacing_px)


def minor_step_for(major: TickStep, px_per_day: float, spacing_px: float) -> TickStep:
    """Give the finest step that divides the major one evenly and keeps spacing_px, else the major one."""
    return next(
        step
        for step in steps()
        if step == major or (step.least_days * px_per_day >= spacing_px and _divides(step, major))
    )


def kind_of(civil: CivilDay) -> TickKind:
    """Give the weightiest thing that begins on a date."""
    if civil.day != 1:
        return TickKind.DAY
    if civil.month != 1:
        return TickKind.QUARTER if civil.month in (4, 7, 10) else TickKind.MONTH
    for years, kind in ((1000, TickKind.MILLENNIUM), (100, TickKind.CENTURY), (10, TickKind.DECADE)):
        if civil.year % years == 0:
            return kind
    return TickKind.YEAR


def ticks(
    scale: TimeScale, label_px: float, minor_px: float, bounds: TimeBounds | None = None
) -> tuple[AxisTick, ...]:
    """Give the ticks of what the scale shows, in order, at a cost that depends on the window alone.

    Args:
        scale: the window.
        label_px: the least distance of two labels.
        minor_px: the least distance of two ticks.
        bounds: the axis; the open sea after its last day has no ticks.
    """
    major = step_for(scale.px_per_day, label_px)
    minor = minor_step_for(major, scale.px_per_day, minor_px)
    first, last = scale.first_day, scale.last_day
    if bounds is not None:
        first, last = max(first, bounds.first_day), min(last, bounds.last_day + 1)
    block = 1 << max(4, int(scale.last_day - scale.first_day).bit_length())
    found: list[AxisTick] = []
    for number in range(int(first // block), int(last // block) + 1):
        found += _block_of(major, minor, number * block, block)
    return tuple(found[bisect_left(found, first, key=_day_of) : bisect_right(found, last, key=_day_of)])


def _day_of(tick: AxisTick) -> int:
    return tick.day


@lru_cache(maxsize=32)
def _block_of(major: TickStep, minor: TickStep, start: int, length: int) -> tuple[AxisTick, ...]:
    """The ticks of so many days, made once while the window moves over them."""
    last = start + length - 1
    named = set(_days(major, start, last))
    days = sorted(named.union(_days(minor, start, last)))
    return tuple(
        AxisTick(day, kind_of(civil), civil, day in named) for day in days for civil in (civil_of(day),)
    )


def _divides(step: TickStep, major: TickStep) -> bool:
    return step.years == 0 or major.years % step.years == 0


def _days(step: TickStep, first: float, last: float) -> list[int]:
    start = civil_of(int(first // 1))
    if step.years:
        dates = _years(start.year, step.years)
    elif step.months:
        dates = _months(start, step.months)
    else:
        dates = _month_days(start, step.days)
    return [day for day in takewhile(last.__ge__, dates) if day >= first]


def _years(year: int, step: int) -> Iterator[int]:
    year -= year % step
    while True:
        yield day_of(year)
        year += step


def _months(start: CivilDay, step: int) -> Iterator[int]:
    month = start.year * 12 + start.month - 1
    month -= month % step
    while True:
        yield day_of(month // 12, month % 12 + 1)
        month += step


def _month_days(start: CivilDay, step: int) -> Iterator[int]:
    year, month = start.year, start.month
    while True:
        first = day_of(year, month)
        # A last tick too near the next month's first day is left out.
        yield from range(first, first + days_in_month(year, month) - step * 7 // 10, step)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
