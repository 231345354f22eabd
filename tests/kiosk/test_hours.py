"""Opening hours: days, nights, closed days, and the two days a year when the clocks change."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from exhibit.kiosk.hours import OpeningHours, TimeRange, minutes, parse_week, read_week

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


def at(day: int, time: str) -> datetime:
    """A moment of the week: Monday is 0."""
    return MONDAY + timedelta(days=day, minutes=minutes(time))


def test_without_hours_it_is_always_open() -> None:
    assert OpeningHours().is_open(at(6, "03:00"))
    assert parse_week({}).is_open(at(6, "03:00"))


@pytest.mark.parametrize(
    ("day", "time", "is_open"),
    [
        (0, "08:59", False),
        (0, "09:00", True),
        (0, "11:59", True),
        (0, "12:30", False),
        (0, "16:59", True),
        (0, "17:00", False),
        (4, "23:59", True),
        (5, "01:59", True),
        (5, "02:00", False),
        (5, "12:00", True),
        (6, "00:30", True),
        (6, "12:00", False),
        (0, "00:30", False),
    ],
)
def test_a_week_with_a_break_a_long_night_and_a_closed_day(day: int, time: str, *, is_open: bool) -> None:
    week = parse_week(
        {
            "mon-thu": "09:00-12:00, 13:00-17:00",
            "fri": "19:00-02:00",
            "sat": "10:00-01:00",
            "sun": "closed",
        }
    )
    assert week.is_open(at(day, time)) is is_open


def test_a_range_of_days_may_run_over_the_weekend() -> None:
    week = parse_week({"sat-mon": "10:00-11:00"})
    assert [week.is_open(at(day, "10:30")) for day in range(7)] == [True, *[False] * 4, True, True]


def test_a_whole_day_reaches_to_midnight() -> None:
    week = parse_week({"mon": "00:00-24:00"})
    assert week.is_open(at(0, "00:00"))
    assert week.is_open(at(0, "23:59"))
    assert not week.is_open(at(1, "00:00"))


@pytest.mark.parametrize(("month", "day"), [(3, 29), (10, 25)])
def test_on_the_days_the_clocks_change_the_door_opens_and_closes_by_the_clock_on_the_wall(
    month: int, day: int
) -> None:
    week = parse_week({"sat": "22:00-05:00", "sun": "09:00-17:00"})
    start = datetime(2026, month, day, tzinfo=BERLIN).astimezone(UTC)
    shown = [(start + timedelta(minutes=step)).astimezone(BERLIN) for step in range(0, 20 * 60, 15)]
    for moment in shown:
        by_wall = moment.hour < 5 or 9 <= moment.hour < 17
        assert week.is_open(moment) is by_wall, moment


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        (
            {"someday": "09:00-17:00"},
            "'someday' is no day; write mon, tue, wed, thu, fri, sat, sun, or mon-fri",
        ),
        ({"mon": "9-17"}, "'9-17' (mon) is no range; write it like 09:00-17:30"),
        ({"mon": "09:75-17:00"}, "'09:75' is no time of day; write it like 05:30"),
        ({"mon": "09:00-25:00"}, "'25:00' is no time of day; write it like 05:30"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(table: dict[str, str], sentence: str) -> None:
    with pytest.raises(ValueError, match=r"write it like|no day") as caught:
        parse_week(table)
    assert str(caught.value) == sentence


def test_a_range_that_ends_before_it_begins_is_a_night() -> None:
    assert TimeRange(1200, 120).overnight
    assert not TimeRange(540, 1020).overnight


HOLIDAYS = {
    "mon-sun": "09:00-17:00",
    "12-25": "closed",
    "2026-12-24": "09:00-14:00",
    "2026-12-23/2026-12-28": "10:00-16:00",
    "12-31/01-02": "closed",
    "2027-01-01": "20:00-02:00",
}


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-12-22 16:30", True),
        ("2026-12-23 16:30", False),
        ("2026-12-23 15:30", True),
        ("2026-12-24 13:59", True),
        ("2026-12-24 14:30", False),
        ("2026-12-25 12:00", True),  # the range of this year stands above the holiday of every year
        ("2027-12-25 12:00", False),
        ("2026-12-29 16:30", True),
        ("2026-12-31 12:00", False),
        ("2027-01-01 12:00", False),
        ("2027-01-01 21:00", True),
        ("2027-01-02 01:59", True),  # the evening before goes on
        ("2027-01-02 12:00", False),
        ("2027-01-03 12:00", True),
        ("2028-01-01 12:00", False),
    ],
)
def test_holidays_and_evenings_stand_above_the_week(moment: str, *, is_open: bool) -> None:
    week = parse_week(HOLIDAYS)
    assert week.is_open(datetime.fromisoformat(moment).replace(tzinfo=UTC)) is is_open


def test_dates_alone_leave_every_other_day_open() -> None:
    week = parse_week({"12-25": "closed"})
    assert week.scheduled
    assert week.is_open(at(0, "03:00"))
    assert not week.is_open(datetime(2026, 12, 25, 12, 0, tzinfo=UTC))


def test_the_twenty_ninth_of_february_comes_every_four_years() -> None:
    week = parse_week({"02-29": "closed"})
    assert not week.is_open(datetime(2028, 2, 29, 12, 0, tzinfo=UTC))
    assert week.is_open(datetime(2027, 2, 28, 12, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("2026-02-30", "is no date"),
        ("13-01", "is no date"),
        ("2026-12-24/01-02", "write the year at both ends, or at neither"),
        ("2026-12-24/2026-12-01", "ends before it begins"),
        ("2026", "is no date"),
    ],
)
def test_a_date_that_is_none_costs_itself(key: str, sentence: str) -> None:
    week, problems = read_week({"mon-sun": "09:00-17:00", key: "closed"})
    [problem] = problems
    assert sentence in problem
    assert week.special == ()
    assert week.is_open(at(0, "12:00"))
    assert not week.is_open(at(0, "20:00"))


def test_at_the_ends_of_the_calendar_it_still_tells() -> None:
    week = parse_week({"mon-sun": "22:00-02:00"})
    assert not week.is_open(datetime.min.replace(tzinfo=UTC))
    assert week.is_open(datetime.max.replace(tzinfo=UTC))
