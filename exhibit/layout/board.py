"""The board: rows of cards at one zoom, where new cards find room between those already there.

Everything is kept in order of time, by rank. Cards of a row, stems at their cards, and stems against the
cards they pass all stand in that order, and distances between moments only grow when one zooms in. So
what is free of overlaps and crossings at a level's widest zoom stays so at every closer one.
"""

import math
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple

from exhibit.layout.metrics import CardSize, Metrics

_BEND_COST = 1.5
_LEAN_COST = 0.3
_SAME_AS_BEFORE_COST = 0.4
_SAME_AS_AFTER_COST = 0.25
_HEIGHT_COST = 0.05


class Spot(NamedTuple):
    """Where a card could stand: lane, start edge and stem along, in pixels at the board's zoom."""

    lane: int
    start_px: float
    stem_px: float
    size: CardSize
    cost: float


class Reach(NamedTuple):
    """How far a card's stem may stand from its anchor, to both sides, in pixels."""

    back_px: float
    forth_px: float


@dataclass(slots=True)
class _Row:
    """The cards of a lane in order of time; four columns of one table."""

    ranks: list[int] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)
    stems: list[float] = field(default_factory=list)

    def insert(self, rank: int, start: float, end: float, stem: float) -> None:
        at = bisect_left(self.ranks, rank)
        self.ranks.insert(at, rank)
        self.starts.insert(at, start)
        self.ends.insert(at, end)
        self.stems.insert(at, stem)

    def remove(self, rank: int) -> None:
        at = bisect_left(self.ranks, rank)
        del self.ranks[at], self.starts[at], self.ends[at], self.stems[at]


class _Gap(NamedTuple):
    """What stands before and after a rank in a row: ends and stems before, starts and stems after."""

    end_before: float
    stem_before: float
    start_after: float
    stem_after: float


class _Window(NamedTuple):
    """Within which limits a card and its stem may stand."""

    start: float
    end: float
    stem_start: float
    stem_end: float


class Board:
    """Cards in lanes at one zoom, between a first and a last place along the axis."""

    def __init__(self, metrics: Metrics, first_px: float, last_px: float) -> None:
        self._metrics = metrics
        self._first_px = first_px
        self._last_px = last_px
        self._rows = [_Row() for _ in range(metrics.lane_count)]
        self._ranks: list[int] = []
        self._stems: list[float] = []
        self._lanes: list[int] = []

    def find(self, rank: int, anchor_px: float, size: CardSize, reach: Reach) -> Spot | None:
        """Give the best free spot for a card, or None if there is no room within its reach."""
        gaps = [self._gap(row, rank) for row in self._rows]
        at = bisect_left(self._ranks, rank)
        best: Spot | None = None
        for lane in range(len(gaps) - size.lanes + 1):
            window = self._window(gaps, at, lane, size)
            spot = self._fit(window, anchor_px, size, reach, lane)
            if spot is not None:
                cost = spot.cost + self._rhythm(at, lane, spot)
                if best is None or cost < best.cost:
                    best = spot._replace(cost=cost)
        return best

    def put(self, rank: int, spot: Spot) -> None:
        """Take a spot for a card."""
        end = spot.start_px + spot.size.along_px
        for row in self._rows[spot.lane : spot.lane + spot.size.lanes]:
            row.insert(rank, spot.start_px, end, spot.stem_px)
        at = bisect_left(self._ranks, rank)
        self._ranks.insert(at, rank)
        self._stems.insert(at, spot.stem_px)
        self._lanes.insert(at, spot.lane)

    def take(self, rank: int, spot: Spot) -> None:
        """Take a card from its spot."""
        for row in self._rows[spot.lane : spot.lane + spot.size.lanes]:
            row.remove(rank)
        at = bisect_left(self._ranks, rank)
        del self._ranks[at], self._stems[at], self._lanes[at]

    @staticmethod
    def _gap(row: _Row, rank: int) -> _Gap:
        at = bisect_left(row.ranks, rank)
        end, stem = (row.ends[at - 1], row.stems[at - 1]) if at else (-math.inf, -math.inf)
        after = at < len(row.ranks)
        return _Gap(end, stem, row.starts[at] if after else math.inf, row.stems[at] if after else math.inf)

    def _window(self, gaps: list[_Gap], at: int, lane: int, size: CardSize) -> _Window:
        metrics = self._metrics
        clear = metrics.stem_clear_px
        start, end = self._first_px, self._last_px
        stem_start = self._stems[at - 1] + metrics.stem_gap_px if at else -math.inf
        stem_end = self._stems[at] - metrics.stem_gap_px if at < len(self._stems) else math.inf
        for number, gap in enumerate(gaps):
            if number < lane:
                stem_start = max(stem_start, gap.end_before + clear)
                stem_end = min(stem_end, gap.start_after - clear)
            elif number < lane + size.lanes:
                start = max(start, gap.end_before + metrics.card_gap_px)
                end = min(end, gap.start_after - metrics.card_gap_px)
            else:
                start = max(start, gap.stem_before + clear)
                end = min(end, gap.stem_after - clear)
        return _Window(start, end, stem_start, stem_end)

    def _fit(self, window: _Window, anchor_px: float, size: CardSize, reach: Reach, lane: int) -> Spot | None:
        inset = self._metrics.stem_inset_px
        if window.end - window.start < size.along_px:
            return None
        lowest = max(window.stem_start, window.start + inset, anchor_px - reach.back_px)
        highest = min(window.stem_end, window.end - inset, anchor_px + reach.forth_px)
        if lowest > highest:
            return None
        stem = min(max(anchor_px, lowest), highest)
        start = max(window.start, stem - size.along_px + inset)
        start = max(start, min(window.end - size.along_px, stem - inset))
        bend = abs(stem - anchor_px) / self._metrics.shift_px
        lean = (stem - inset - start) / size.along_px
        return Spot(lane, start, stem, size, _BEND_COST * bend + _LEAN_COST * lean)

    def _rhythm(self, at: int, lane: int, spot: Spot) -> float:
        """Give the cost of a lane beside its neighbours in time: the same height twice looks dull."""
        near = 1.5 * spot.size.along_px
        cost = lane * _HEIGHT_COST
        if at and self._lanes[at - 1] == lane and spot.stem_px - self._stems[at - 1] < near:
            cost += _SAME_AS_BEFORE_COST
        after = at < len(self._lanes)
        if after and self._lanes[at] == lane and self._stems[at] - spot.stem_px < near:
            cost += _SAME_AS_AFTER_COST
        return cost
