"""Ticks: regular, readable, and as few as the window needs."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content.text.days import civil_of, day_of
from exhibit.layout.scale import TimeBounds, TimeScale
from exhibit.layout.ticks import TickKind, kind_of, minor_step_for, step_for, ticks

SCALES = st.builds(TimeScale, st.floats(-2e6, 1e6), st.floats(0.0005, 60), st.just(1920.0))


@given(SCALES)
def test_ticks_are_inside_in_order_and_apart(scale: TimeScale) -> None:
    found = ticks(scale, 160, 24)
    days = [tick.day for tick in found]
    assert days == sorted(set(days))
    assert all(scale.first_day <= day <= scale.last_day for day in days)
    assert all((later - day) * scale.px_per_day >= 24 - 1e-6 for day, later in pairwise(days))
    named = [tick.day for tick in found if tick.major]
    assert all((later - day) * scale.px_per_day >= 160 - 1e-6 for day, later in pairwise(named))
    assert len(found) <= 1920 / 24 + 2


@given(SCALES)
def test_there_are_always_ticks_and_labels_enough_to_find_ones_way(scale: TimeScale) -> None:
    found = ticks(scale, 160, 24)
    assert len([tick for tick in found if tick.major]) >= (1 if scale.px_per_day < 25 else 0)


@given(SCALES)
def test_ticks_do_not_move_when_the_window_does(scale: TimeScale) -> None:
    here = {tick.day: tick for tick in ticks(scale, 160, 24)}
    moved = {tick.day: tick for tick in ticks(scale.pan(300), 160, 24)}
    assert all(here[day] == moved[day] for day in here.keys() & moved.keys())
    first, last = scale.first_day, scale.pan(300).last_day
    assert {day for day in here if first <= day <= last} == {day for day in moved if first <= day <= last}


@given(SCALES)
def test_labels_say_the_date_of_their_day(scale: TimeScale) -> None:
    for tick in ticks(scale, 160, 24):
        assert day_of(*tick.label_parts) == tick.day
        assert tick.kind is kind_of(tick.label_parts)


@pytest.mark.parametrize(
    ("civil", "kind"),
    [
        ((2025, 3, 2), TickKind.DAY),
        ((2025, 3, 1), TickKind.MONTH),
        ((2025, 4, 1), TickKind.QUARTER),
        ((2025, 1, 1), TickKind.YEAR),
        ((2020, 1, 1), TickKind.DECADE),
        ((1900, 1, 1), TickKind.CENTURY),
        ((0, 1, 1), TickKind.MILLENNIUM),
        ((-500, 1, 1), TickKind.CENTURY),
    ],
)
def test_the_weight_of_a_date(civil: tuple[int, int, int], kind: TickKind) -> None:
    assert kind_of(civil_of(day_of(*civil))) is kind


@pytest.mark.parametrize(
    ("px_per_day", "major", "minor"),
    [
        (200.0, "1 day", "1 day"),
        (45.0, "5 days", "1 day"),
        (25.0, "10 days", "1 day"),
        (6.0, "1 month", "5 days"),
        (3.0, "3 months", "10 days"),
        (0.5, "1 year", "3 months"),
        (0.12, "5 years", "1 year"),
        (0.02, "50 years", "5 years"),
        (0.0025, "200 years", "50 years"),
    ],
)
def test_steps_grow_with_the_span(px_per_day: float, major: str, minor: str) -> None:
    step = step_for(px_per_day, 160)
    assert said(step.years, step.months, step.days) == major
    small = minor_step_for(step, px_per_day, 24)
    assert said(small.years, small.months, small.days) == minor


def said(years: int, months: int, days: int) -> str:
    """Put a step in words."""
    number, unit = next((n, u) for n, u in ((years, "year"), (months, "month"), (days, "day")) if n)
    return f"{number} {unit}{'s' if number > 1 else ''}"


def test_a_month_never_ends_in_a_crowd() -> None:
    scale = TimeScale(day_of(2023, 2, 15), 45.0, 2700)
    named = [tick.label_parts[1:] for tick in ticks(scale, 160, 200) if tick.major]
    assert (2, 21) in named
    assert (2, 26) not in named
    assert (3, 1) in named


def test_the_open_sea_has_no_ticks() -> None:
    bounds = TimeBounds(day_of(1991, 7), day_of(2025, 12, 31), 0.1, 31, 1000)
    found = ticks(TimeScale(day_of(2026), 1.0, 1920), 160, 24, bounds)
    assert found[-1].day <= day_of(2026)
    assert ticks(TimeScale(day_of(2040), 1.0, 1920), 160, 24, bounds) == ()
