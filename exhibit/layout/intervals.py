"""An index of stretches around moments: which of them reach into a window, without looking at the rest."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple


class Segment(NamedTuple):
    """What reaches back_px before and forth_px after a moment, in pixels at any zoom; neither is negative."""

    anchor_day: float
    back_px: float
    forth_px: float


class _Shelf(NamedTuple):
    """Stretches of about the same reach, ordered by anchor."""

    anchors: list[float]
    numbers: list[int]
    back_px: float
    forth_px: float


class SegmentIndex:
    """Stretches by anchor, in shelves by reach (powers of two), so that one long one costs nothing.

    A question costs one bisection a shelf and one step an answer.
    """

    def __init__(self, stretches: Iterable[Segment]) -> None:
        shelves: dict[int, list[tuple[float, int, Segment]]] = {}
        for number, stretch in enumerate(stretches):
            reach = max(stretch.back_px, stretch.forth_px, 1.0)
            shelves.setdefault(math.frexp(reach)[1], []).append((stretch.anchor_day, number, stretch))
        self._shelves = tuple(_shelf(sorted(entries)) for entries in shelves.values())

    def between(self, first_day: float, last_day: float, px_per_day: float) -> list[int]:
        """Give the numbers, in order, of the stretches that may reach into a window.

        Some of them may end just outside: the reach is that of the shelf.
        """
        found: list[int] = []
        for shelf in self._shelves:
            start = bisect_left(shelf.anchors, first_day - shelf.forth_px / px_per_day)
            end = bisect_right(shelf.anchors, last_day + shelf.back_px / px_per_day)
            found.extend(shelf.numbers[start:end])
        found.sort()
        return found


def _shelf(entries: list[tuple[float, int, Segment]]) -> _Shelf:
    return _Shelf(
        [anchor for anchor, _, _ in entries],
        [number for _, number, _ in entries],
        max(stretch.back_px for _, _, stretch in entries),
        max(stretch.forth_px for _, _, stretch in entries),
    )
