"""The plane of a time chart: days and values to px and back, ticks that are easy to say."""

import math
from dataclasses import dataclass

from exhibit.content.days import civil_of


@dataclass(frozen=True)
class Plane:
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


def value_ticks(high: float, most: int) -> tuple[float, ...]:
    """Even steps of 1, 2, 2.5 or 5 times a power of ten from above 0 up to `high`, at most `most` of them."""
    if high <= 0 or most < 1:
        return ()
    power = 10.0 ** math.floor(math.log10(high / most))
    for factor in (1.0, 2.0, 2.5, 5.0, 10.0, 20.0):
        step = factor * power
        count = int(high / step + 1e-9)
        if count <= most:
            return tuple(float(f"{step * number:.12g}") for number in range(1, count + 1))
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
