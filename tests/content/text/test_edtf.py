import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content.text.days import civil_of, day_of, days_in_month
from exhibit.content.text.edtf import MAX_YEAR, DateError, DateInterval, parse


def is_edtf(text: str) -> bool:
    try:
        parse(text)
    except DateError:
        return False
    return True


def days(text: str) -> tuple[int, int]:
    interval = parse(text)
    return interval.first_day, interval.last_day


def between(first: tuple[int, int, int], last: tuple[int, int, int]) -> tuple[int, int]:
    return day_of(*first), day_of(*last)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("1992-03-27", (1992, 3, 27), (1992, 3, 27), "day"),
        ("1992-03", (1992, 3, 1), (1992, 3, 31), "month"),
        ("1992-02", (1992, 2, 1), (1992, 2, 29), "month"),
        ("1992", (1992, 1, 1), (1992, 12, 31), "year"),
        ("1992-XX", (1992, 1, 1), (1992, 12, 31), "year"),
        ("1992-XX-XX", (1992, 1, 1), (1992, 12, 31), "year"),
        ("1992-03-XX", (1992, 3, 1), (1992, 3, 31), "month"),
        ("199X", (1990, 1, 1), (1999, 12, 31), "decade"),
        ("19XX", (1900, 1, 1), (1999, 12, 31), "century"),
        ("-0220", (-220, 1, 1), (-220, 12, 31), "year"),
        ("-022X", (-229, 1, 1), (-220, 12, 31), "decade"),
        ("-02XX", (-299, 1, 1), (-200, 12, 31), "century"),
        ("Y12345", (12345, 1, 1), (12345, 12, 31), "year"),
        ("Y-12345", (-12345, 1, 1), (-12345, 12, 31), "year"),
        ("2018/2025", (2018, 1, 1), (2025, 12, 31), "interval"),
        ("1992-03/1994", (1992, 3, 1), (1994, 12, 31), "interval"),
        ("199X/2003-05-01", (1990, 1, 1), (2003, 5, 1), "interval"),
        ("2018/..", (2018, 1, 1), (2018, 12, 31), "interval"),
        ("2018/", (2018, 1, 1), (2018, 12, 31), "interval"),
        ("../2018", (2018, 1, 1), (2018, 12, 31), "interval"),
    ],
)
def test_a_date_covers_exactly_the_days_that_it_names(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int], precision: str
) -> None:
    assert days(text) == between(first, last)
    assert parse(text).precision == precision


def test_marks_are_kept() -> None:
    assert (parse("2008~").approximate, parse("2008~").uncertain) == (True, False)
    assert (parse("2008?").approximate, parse("2008?").uncertain) == (False, True)
    assert (parse("2008-05%").approximate, parse("2008-05%").uncertain) == (True, True)
    assert parse("2008~/2010").approximate
    assert not parse("2008/2010").approximate
    assert (parse("199X~").approximate, parse("19XX?").uncertain) == (True, True)


def test_open_ends_are_known() -> None:
    assert (parse("2018/..").open_start, parse("2018/..").open_end) == (False, True)
    assert (parse("../2018").open_start, parse("../2018").open_end) == (True, False)
    assert (parse("2018/2019").open_start, parse("2018/2019").open_end) == (False, False)


def test_the_middle_of_a_year_is_in_july() -> None:
    assert civil_of(parse("1994").middle_day)[:2] == (1994, 7)
    assert parse("1992-03-27").middle_day == day_of(1992, 3, 27)


@pytest.mark.parametrize(
    ("text", "message", "advice"),
    [
        ("1992-3-27", "'1992-3-27' is not a date", "months and days have two digits: 1992-03-07"),
        ("1992.3.27", "'1992.3.27' is not a date", "write the year, month and day with hyphens: 1992-03-27"),
        ("1992年3月", "'1992年3月' is not a date", "write the year, month and day with hyphens: 1992-03-27"),
        ("27/3/1992", "'27/3/1992' is not a date", "write the year first: 1992-03-27"),
        ("1990s", "'1990s' is not a date", "write a decade with X: 199X"),
        ("1992-03-27T10:00", "'1992-03-27T10:00' is not a date", "write only the day, without a time"),
        ("1992–2025", "'1992–2025' is not a date", "write an interval with '/': 1992/2025"),
        ("c. 1992", "'c. 1992' is not a date", "write '~' after the date: 1992~"),
        ("19920327", "'19920327' is not a date", "write the date with hyphens: 1992-03-27"),
        ("960", "'960' is not a date", "years have four digits: 0960"),
        ("12345-06", "'12345-06' is not a date", "years with more than four digits begin with Y: Y10000"),
        (" 1992", "' 1992' is not a date", "delete the spaces around it"),
        ("1992-13", "'1992-13' is not a date: there is no month 13", "months go from 01 to 12"),
        ("1992-27-03", "'1992-27-03' is a season", "write its months, for example 1992-03/1992-05"),
        (
            "1992-18-03",
            "'1992-18-03' is not a date: there is no month 18",
            "the month comes before the day: 1992-03-18",
        ),
        ("1991-02-29", "'1991-02-29' is not a date: 1991-02 has 28 days", "days go from 01 to 28"),
        ("1992-22", "'1992-22' is a season", "write its months, for example 1992-03/1992-05"),
        ("199X-03", "'199X-03' gives a month of an unknown year", "write only the decade, for example 199X"),
        ("1992-XX-27", "'1992-XX-27' gives a day of an unknown month", "write only the year, 1992"),
        ("2025/2018", "'2025/2018' ends before it begins", "write the earlier date first"),
        ("Y2000000", "the year 2000000 is too far away", "years go from -1,000,000 to 1,000,000"),
    ],
)
def test_what_is_no_date_is_refused_with_advice(text: str, message: str, advice: str) -> None:
    with pytest.raises(DateError) as refused:
        parse(text)
    assert (str(refused.value), refused.value.advice) == (message, advice)
    assert not is_edtf(text)


@pytest.mark.parametrize(
    "text", ["", "..", "../..", "/", "soon", "1992-00", "1992-01-00", "２０２５", "1992/1993/1994"]
)
def test_other_nonsense_is_refused_too(text: str) -> None:
    assert not is_edtf(text)


@given(st.dates(min_value=dt.date(1, 1, 1)))
def test_days_agree_with_the_calendar_of_the_standard_library(date: dt.date) -> None:
    number = (date - dt.date(1970, 1, 1)).days
    assert days(date.isoformat()) == (number, number)
    assert days(date.isoformat()[:7]) == (
        day_of(date.year, date.month, 1),
        day_of(date.year, date.month, days_in_month(date.year, date.month)),
    )


@given(st.integers(-9999, 9999), st.sampled_from(["", "~", "?", "%"]))
def test_a_year_lies_inside_its_decade_and_its_century(year: int, mark: str) -> None:
    text = f"{'-' if year < 0 else ''}{abs(year):04d}"
    year_days = days(text + mark)
    for wider in (text[:-1] + "X", text[:-2] + "XX"):
        first, last = days(wider)
        assert first <= year_days[0] <= year_days[1] <= last


@given(st.integers(-MAX_YEAR, MAX_YEAR), st.integers(-MAX_YEAR, MAX_YEAR))
def test_an_interval_reaches_from_its_first_to_its_last_date(one: int, two: int) -> None:
    first, last = sorted((one, two))
    interval = parse(f"{written(first)}/{written(last)}")
    assert interval.first_day == day_of(first, 1, 1)
    assert interval.last_day == day_of(last, 12, 31)
    assert [part.year for part in interval.parts] == [first, last]


def written(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{'-' if year < 0 else ''}{abs(year):04d}"


@given(st.text(alphabet="0123456789X-/.~?%Y ", max_size=14))
def test_any_text_is_a_whole_interval_or_an_error(text: str) -> None:
    if not is_edtf(text):
        with pytest.raises(DateError) as refused:
            parse(text)
        assert refused.value.advice
        return
    interval = parse(text)
    assert isinstance(interval, DateInterval)
    assert interval.first_day <= interval.middle_day <= interval.last_day
    assert 1 <= len(interval.parts) <= 2
