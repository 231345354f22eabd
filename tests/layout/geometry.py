"""What must never happen in a plan, looked for by brute force."""

from collections.abc import Iterator
from itertools import pairwise

from exhibit.layout.lanes import LevelPlans, plan_levels
from exhibit.layout.levels import bounds_for, levels_for
from exhibit.layout.metrics import HAN, LATIN, TimelineMetrics, metrics_for
from exhibit.layout.plan import LevelPlan, PlacedCard, TimelineItem
from exhibit.layout.scale import TimeBounds, TimeScale

TOLERANCE_PX = 1e-3

METRICS = (
    metrics_for(1920, 740, 42, vertical=False),
    metrics_for(1920, 740, 63, vertical=False, shape=LATIN),
    metrics_for(1280, 600, 26, vertical=False, shape=HAN),
    metrics_for(1650, 900, 42, vertical=True),
    metrics_for(1700, 940, 26, vertical=True, shape=LATIN),
)


def bounds_of(items: tuple[TimelineItem, ...], metrics: TimelineMetrics) -> TimeBounds:
    """Give the bounds of an axis that begins half a year before the first item."""
    first = min(item.first_day for item in items)
    return bounds_for(metrics, first - 180, max(item.last_day for item in items))


def whole_scale(metrics: TimelineMetrics, bounds: TimeBounds) -> TimeScale:
    """Give the view of the whole span."""
    return TimeScale(bounds.first_day, bounds.min_px_per_day, metrics.length_px).clamped(bounds)


def plans_of(items: tuple[TimelineItem, ...], metrics: TimelineMetrics) -> LevelPlans:
    """Plan every level of a history."""
    return plan_levels(items, levels_for(metrics, bounds_of(items, metrics)), metrics)


def span_of(card: PlacedCard, zoom: float, origin: float) -> tuple[float, float]:
    """Give a card's start and end along at a zoom."""
    start = (card.anchor_day - origin) * zoom + card.offset_px
    return start, start + card.size.along_px


def overlaps(plan: LevelPlan, metrics: TimelineMetrics, zoom: float) -> Iterator[str]:
    """Name every pair of cards nearer than the gaps allow, at a zoom."""
    origin = plan.cards[0].anchor_day if plan.cards else 0.0
    for number, one in enumerate(plan.cards):
        start, end = span_of(one, zoom, origin)
        for other in plan.cards[number + 1 :]:
            other_start, other_end = span_of(other, zoom, origin)
            along = max(other_start - end, start - other_end)
            across = max(
                other.across_px - one.across_px - one.size.across_px,
                one.across_px - other.across_px - other.size.across_px,
            )
            near_along = along < metrics.card_gap_px - TOLERANCE_PX
            if near_along and across < metrics.lane_gap_px - TOLERANCE_PX:
                yield f"{one.item_index} and {other.item_index}: {along:.1f} along, {across:.1f} across"


def crossings(plan: LevelPlan, metrics: TimelineMetrics, zoom: float) -> Iterator[str]:
    """Name every stem that crosses another or passes through a card, at a zoom."""
    origin = plan.cards[0].anchor_day if plan.cards else 0.0
    stems = [(card.anchor_day - origin) * zoom + card.stem_px for card in plan.cards]
    for (one, stem), (other, later) in pairwise(zip(plan.cards, stems, strict=True)):
        if later - stem < metrics.stem_gap_px - TOLERANCE_PX:
            yield f"the stems of {one.item_index} and {other.item_index} cross"
    for card, stem in zip(plan.cards, stems, strict=True):
        for other in plan.cards:
            start, end = span_of(other, zoom, origin)
            below = other.across_px < card.across_px
            if below and other is not card and start - TOLERANCE_PX < stem < end + TOLERANCE_PX:
                yield f"the stem of {card.item_index} passes {other.item_index}"


def crowding(plan: LevelPlan, metrics: TimelineMetrics, zoom: float) -> Iterator[str]:
    """Name neighbours on the waterline that touch, at a zoom."""
    marks = [(dot.anchor_day, metrics.target_px, dot.item_index) for dot in plan.dots]
    marks += [(cluster.anchor_day, cluster.size_along_px, cluster.members[0]) for cluster in plan.clusters]
    marks.sort()
    for (day, length, index), (later, later_length, later_index) in pairwise(marks):
        if (later - day) * zoom < (length + later_length) / 2 - TOLERANCE_PX:
            yield f"{index} and {later_index} touch"
