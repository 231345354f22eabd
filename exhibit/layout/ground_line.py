"""The ground line in the layout: how high the ground stands in every stretch of a window, in true time."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple


class Stretch(NamedTuple):
    """From one day to another; where the ground stands at both ends: 0 lowest, 1 highest, None before all."""

    first_day: float
    last_day: float
    start: float | None
    end: float | None


@dataclass(frozen=True, slots=True)
class GroundShape:
    """Days in time order, and where the ground stands from each on, as a share of its one linear scale."""

    days: tuple[float, ...]
    shares: tuple[float, ...]
    steps: bool

    def between(self, first_day: float, last_day: float) -> list[Stretch]:
        """The stretches of a window, unbroken from its first day to its last."""
        start = bisect_right(self.days, first_day)
        end = bisect_right(self.days, last_day)
        found = []
        for number in range(start - 1, end):
            left = first_day if number < start else self.days[number]
            right = self.days[number + 1] if number < end - 1 else last_day
            found.append(Stretch(left, right, self._share(number, left), self._share(number, right)))
        return found

    def _share(self, number: int, day: float) -> float | None:
        """Where the ground stands on a day after the point of this number and not after the next."""
        if number < 0:
            return None
        here = self.shares[number]
        if self.steps or number + 1 >= len(self.days):
            return here
        part = (day - self.days[number]) / (self.days[number + 1] - self.days[number])
        return here + (self.shares[number + 1] - here) * part


def shape_of(days: Sequence[float], values: Sequence[float], *, steps: bool) -> GroundShape:
    """The shape of values on one linear scale from the lowest to the highest; a single value is the highest.

    Raises:
        ValueError: there are no points, or they are not in time order.
    """
    if not days or len(days) != len(values):
        raise ValueError("a ground line needs points")
    if any(later <= earlier for earlier, later in pairwise(days)):
        raise ValueError("the points of a ground line stand in time order")
    low, high = min(values), max(values)
    wide = high - low
    shares = tuple((value - low) / wide if wide else 1.0 for value in values)
    return GroundShape(tuple(days), shares, steps)
