"""The civil calendar in astronomical years."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content.text.days import (
    civil_of,
    day_of,
    days_in_month,
    is_leap,
    last_day_of_year,
    middle_of,
)

DAYS = st.integers(-(10**9), 10**9)


@given(DAYS)
def test_every_day_survives_the_way_to_the_calendar_and_back(day: int) -> None:
    civil = civil_of(day)
    assert day_of(*civil) == day
    assert 1 <= civil.day <= days_in_month(civil.year, civil.month)


@given(DAYS)
def test_the_calendar_moves_forward_day_by_day(day: int) -> None:
    assert civil_of(day) < civil_of(day + 1)


@given(st.dates())
def test_agrees_with_the_standard_library_where_that_reaches(date: dt.date) -> None:
    assert day_of(date.year, date.month, date.day) == date.toordinal() - dt.date(1970, 1, 1).toordinal()


@pytest.mark.parametrize(
    ("civil", "day"),
    [((1970, 1, 1), 0), ((2000, 2, 29), 11016), ((0, 3, 1), -719468), ((-1, 12, 31), -719529)],
)
def test_known_days(civil: tuple[int, int, int], day: int) -> None:
    assert day_of(*civil) == day
    assert civil_of(day) == civil


def test_year_zero_is_a_leap_year_and_the_years_before_it_follow_the_same_rule() -> None:
    assert [year for year in range(-8, 9) if is_leap(year)] == [-8, -4, 0, 4, 8]
    assert not is_leap(-100)
    assert is_leap(-400)


def test_ends_of_months_and_years() -> None:
    assert days_in_month(2024, 2) == 29
    assert days_in_month(2023, 2) == 28
    assert last_day_of_year(-1) == day_of(-1, 12, 31)


@pytest.mark.parametrize("month", [0, 13])
def test_refuses_a_month_that_does_not_exist(month: int) -> None:
    with pytest.raises(ValueError, match="month must be 1 to 12"):
        day_of(2000, month)


@pytest.mark.parametrize("day", [0, 30])
def test_refuses_a_day_that_does_not_exist(day: int) -> None:
    with pytest.raises(ValueError, match="there is no day"):
        day_of(2000, 2, day)


def test_the_middle_of_a_day_is_noon_and_of_a_year_is_in_july() -> None:
    assert middle_of(10, 10) == 10.5
    assert civil_of(int(middle_of(day_of(2025), last_day_of_year(2025)))) == (2025, 7, 2)
