"""The plane of a time chart: days and values to px and back, ticks that are easy to say."""

import math
from dataclasses import dataclass

from exhibit.content.text.days import civil_of


@dataclass(frozen=True)
class PlotCoordinates:
    """A rectangle of px whose x axis counts days from `first` to `last` and whose y axis counts values."""

    width: float
    height: float
    first: float
    last: float
    low: float
    high: float
    first_year: int = 0
    last_year: int = 0

    def x(self, day: float) -> float:
        """Where a day stands, px from the left."""
        return (day - self.first) / (self.last - self.first) * self.width

    def y(self, value: float) -> float:
        """Where a value stands, px from the top."""
        return self.height - (value - self.low) / (self.high - self.low) * self.height

    def day(self, x: float) -> float:
        """The day at a place."""
        return self.first + x / self.width * (self.last - self.first)

    @property
    def px_per_year(self) -> float:
        """How long a year is."""
        return self.width / (self.last - self.first) * 365.2425


def value_ticks(high: float, most: int, *, low: float = 0.0) -> tuple[float, ...]:
    """Even steps of 1, 2, 2.5 or 5 times a power of ten from `low` to `high`, at most `most` of them.

    Zero is a step only where some values lie below it: it has a line of its own.
    """
    span = max(high, 0.0) - min(low, 0.0)
    if span <= 0 or most < 1:
        return ()
    power = 10.0 ** math.floor(math.log10(span / most))
    for factor in (1.0, 2.0, 2.5, 5.0, 10.0, 20.0, 50.0):
        step = factor * power
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        numbers = [number for number in range(first, last + 1) if number or low < 0]
        if len(numbers) <= most:
            return tuple(float(f"{step * number:.12g}") for number in numbers)
    return ()


def year_step(px_per_year: float, label_px: float) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50 ... years whose labels keep clear of each other."""
    power = 1
    while True:
        for factor in (1, 2, 5):
            if factor * power * px_per_year >= label_px:
                return factor * power
        power *= 10


def years_around(first_day: int, last_day: int) -> tuple[int, int]:
    """The years of two days."""
    return civil_of(first_day).year, civil_of(last_day).year
