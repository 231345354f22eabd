"""Days as plain integers: civil-calendar arithmetic in astronomical years.

A day number counts days from 1970-01-01 (which is 0) in the proleptic Gregorian calendar. Years are
astronomical: year 0 exists and is 1 BCE, year -1 is 2 BCE. There is no smallest or largest year.
The algorithm is Howard Hinnant's "days from civil" (chrono-compatible low-level date algorithms).
"""

from typing import NamedTuple

DAYS_PER_YEAR = 365.2425
"""The mean length of a year of the Gregorian calendar, in days."""

_DAYS_PER_ERA = 146097
_EPOCH_SHIFT = 719468
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class CivilDay(NamedTuple):
    """A date of the calendar: astronomical year, month 1-12, day 1-31."""

    year: int
    month: int
    day: int


def is_leap(year: int) -> bool:
    """Say whether the astronomical year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Give the number of days of a month.

    Raises:
        ValueError: month is not 1 to 12.
    """
    if not 1 <= month <= 12:
        raise ValueError(f"month must be 1 to 12, not {month}")
    if month == 2 and is_leap(year):
        return 29
    return _MONTH_LENGTHS[month - 1]


def day_of(year: int, month: int = 1, day: int = 1) -> int:
    """Give the day number of a date.

    Raises:
        ValueError: there is no such month, or no such day in it.
    """
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError(f"there is no day {day} in month {month} of year {year}")
    shifted = year - 1 if month <= 2 else year
    era, year_of_era = divmod(shifted, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _DAYS_PER_ERA + day_of_era - _EPOCH_SHIFT


def civil_of(day: int) -> CivilDay:
    """Give the date of a day number."""
    era, day_of_era = divmod(day + _EPOCH_SHIFT, _DAYS_PER_ERA)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    year = era * 400 + year_of_era + (1 if month <= 2 else 0)
    return CivilDay(year, month, day_of_year - (153 * shifted_month + 2) // 5 + 1)


def last_day_of_year(year: int) -> int:
    """Give the day number of 31 December of an astronomical year."""
    return day_of(year + 1) - 1


def middle_of(first_day: int, last_day: int) -> float:
    """Give the moment halfway through an interval of whole days, as a day number with a fraction.

    Both days belong to the interval, so a single day has its middle at noon.
    """
    return (first_day + last_day + 1) / 2
