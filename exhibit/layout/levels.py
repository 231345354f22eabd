"""The semantic zoom levels: which stretch of zoom shows which fields of which events."""

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from exhibit.content.text.days import DAYS_PER_YEAR
from exhibit.layout.metrics import CardSize, TimelineMetrics
from exhibit.layout.scale import TimeBounds

_CLOSEST_DAYS = 61.0
_WIDEST_YEARS = (16.0, 5.0, 1.2)
_CARDS_FOR_WIDEST = 9.0
_LEAST_SHARE = 0.8
_GREATEST_STEP = 7.0
_LEAST_STEP = 1.2
_LEAST_CARDS = 3
_ROOMY_CARDS = 5


class LevelName(StrEnum):
    """What a level is for."""

    WHOLE = "whole"
    DECADE = "decade"
    YEARS = "years"
    MONTHS = "months"


_LEAST_SPAN_SHARE = 0.2
"""How much of the window the whole span takes at least, however large the letters are."""


@dataclass(frozen=True, slots=True)
class ZoomLevel:
    """One level: zooms from px_per_day_min up to, not including, px_per_day_max.

    rank: its place from the widest, 0, to the closest.
    sizes: the card sizes it may use, richest first.
    max_importance: events of a greater number are marks on the waterline, never cards.
    max_cards: how many cards it may have, None for as many as fit.
    sea_px: how far cards may stand out into the open sea after the last date.
    closest: whether it is the last; here what has no room for a card opens as a fan.
    """

    name: LevelName
    rank: int
    px_per_day_min: float
    px_per_day_max: float
    sizes: tuple[CardSize, ...]
    max_importance: int
    max_cards: int | None
    sea_px: float
    closest: bool

    @property
    def middle_px_per_day(self) -> float:
        """The zoom halfway through the level, in equal factors."""
        return math.sqrt(self.px_per_day_min * self.px_per_day_max)


def bounds_for(metrics: TimelineMetrics, axis_first_day: float, last_day: float) -> TimeBounds:
    """Give how far the scale may go: from the whole span with some sea to one month in half a screen.

    Raises:
        ValueError: the span is empty.
    """
    if last_day <= axis_first_day:
        raise ValueError("the last day must come after the first")
    room_px = metrics.length_px - _whole_sea_px(metrics) - metrics.unit_px
    widest = max(room_px, metrics.length_px * _LEAST_SPAN_SHARE) / (last_day - axis_first_day)
    closest = max(metrics.length_px / _CLOSEST_DAYS, widest * 8)
    return TimeBounds(axis_first_day, last_day, widest, closest, metrics.sea_px, metrics.unit_px)


def levels_for(metrics: TimelineMetrics, bounds: TimeBounds) -> tuple[ZoomLevel, ...]:
    """Give the levels from the widest to the closest.

    Four of them for spans of a lifetime. A span of centuries gets further levels of titles between the
    whole and the decade, so that no border is more than a factor of seven away from the next.
    """
    borders = _borders(metrics, bounds)
    steps = list(pairwise(borders))
    extra = len(steps) - 4
    names = [LevelName.WHOLE, *[LevelName.DECADE] * (extra + 1), LevelName.YEARS, LevelName.MONTHS]
    return tuple(
        ZoomLevel(
            name=name,
            rank=rank,
            px_per_day_min=low,
            px_per_day_max=high,
            sizes=_sizes(metrics, name),
            max_importance=1 if name is LevelName.WHOLE else 2,
            max_cards=metrics.named_at_whole if name is LevelName.WHOLE else None,
            sea_px=_whole_sea_px(metrics) if name is LevelName.WHOLE else metrics.sea_px,
            closest=rank == len(steps) - 1,
        )
        for rank, (name, (low, high)) in enumerate(zip(names, steps, strict=True))
    )


def level_at(levels: Sequence[ZoomLevel], px_per_day: float) -> ZoomLevel:
    """Give the level of a zoom; zooms outside every level belong to the nearest."""
    starts = [level.px_per_day_min for level in levels]
    return levels[max(0, bisect_right(starts, px_per_day) - 1)]


def _whole_sea_px(metrics: TimelineMetrics) -> float:
    """Give the sea that shows with the whole span: room for last cards, never more than a third."""
    cards_px = max(metrics.title_card.along_px * 1.25, metrics.length_px * 0.1)
    return min(metrics.length_px * 0.32, cards_px)


def _sizes(metrics: TimelineMetrics, name: LevelName) -> tuple[CardSize, ...]:
    """Give a level its card sizes, richest first: what it always has, and all richer ones where many fit."""
    always = {LevelName.YEARS: 1, LevelName.MONTHS: 2}.get(name, 0)
    sizes = (metrics.title_card, metrics.summary_card, metrics.picture_card)
    allowed = [
        size
        for richness, size in enumerate(sizes)
        if richness == 0
        or (richness <= always and metrics.fitting(size) >= _LEAST_CARDS)
        or (richness > always and _has_room(metrics, name, size))
    ]
    return tuple(reversed(allowed))


def _has_room(metrics: TimelineMetrics, name: LevelName, size: CardSize) -> bool:
    """Whether a level may use a size that is richer than it needs.

    Among the years of an upright scroll only if that makes no card longer: there the last era's fan has to
    find its place in the sea.
    """
    if name is LevelName.WHOLE or metrics.fitting(size) < _ROOMY_CARDS:
        return False
    longer = metrics.vertical and size.along_px > metrics.summary_card.along_px
    return not (longer and name is LevelName.YEARS)


def _borders(metrics: TimelineMetrics, bounds: TimeBounds) -> list[float]:
    """Give the borders of zoom, widest first, by how many title cards a screen holds."""
    widest, closest = bounds.min_px_per_day, bounds.max_px_per_day
    share = min(max(metrics.fitting(metrics.title_card) / _CARDS_FOR_WIDEST, _LEAST_SHARE), 1.0)
    inner = [metrics.length_px / (years * share * DAYS_PER_YEAR) for years in _WIDEST_YEARS]
    borders = [widest, *inner, closest]
    if any(high < low * _LEAST_STEP for low, high in pairwise(borders)):
        return [widest * (closest / widest) ** (step / 4) for step in range(5)]
    extra = math.ceil(math.log(inner[0] / widest) / math.log(_GREATEST_STEP)) - 1
    between = [widest * (inner[0] / widest) ** (step / (extra + 1)) for step in range(1, extra + 1)]
    return [widest, *between, *inner, closest]
