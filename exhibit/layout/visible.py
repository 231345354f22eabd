"""What of a plan a window shows, and what a finger touches, at a cost that depends on the window alone."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from exhibit.layout.intervals import Segment, SegmentIndex
from exhibit.layout.plan import EventDot, LevelPlan, PlacedCard, PlacedCluster, TimelineItem
from exhibit.layout.scale import TimeScale

Placed = PlacedCard | PlacedCluster | EventDot


@dataclass(frozen=True, slots=True)
class VisibleItems:
    """What a window shows, each in order of time.

    cards: also those of which only the stem is inside.
    bars: the indices of items with a date of more than a day, part of which is inside, if they stand as a
    card or a dot.
    """

    cards: tuple[PlacedCard, ...]
    clusters: tuple[PlacedCluster, ...]
    dots: tuple[EventDot, ...]
    bars: tuple[int, ...]


class PlanIndex:
    """A plan made ready for questions."""

    def __init__(self, plan: LevelPlan, items: Sequence[TimelineItem]) -> None:
        self.plan = plan
        self._cards = SegmentIndex(_card_stretch(card) for card in plan.cards)
        self._clusters = SegmentIndex(_cluster_stretch(cluster) for cluster in plan.clusters)
        self._dots = [dot.anchor_day for dot in plan.dots]
        by_index = {item.index: item for item in items}
        single = [by_index[card.item_index] for card in plan.cards]
        single += [by_index[dot.item_index] for dot in plan.dots]
        self._bar_items = [item for item in single if item.last_day > item.first_day]
        self._bars = SegmentIndex(_bar_stretch(item) for item in self._bar_items)

    def visible(self, scale: TimeScale, margin_px: float = 0.0) -> VisibleItems:
        """Give what the window shows, widened by a margin to both sides."""
        first, last, zoom = (
            scale.to_day(-margin_px),
            scale.to_day(scale.length_px + margin_px),
            scale.px_per_day,
        )
        cards, clusters, dots = self.plan.cards, self.plan.clusters, self.plan.dots
        low, high = -margin_px, scale.length_px + margin_px
        seen = []
        for number in self._cards.between(first, last, zoom):
            card = cards[number]
            at = scale.to_px(card.anchor_day)
            near = at + card.offset_px
            if (at <= high or near <= high) and (at >= low or near + card.size.along_px >= low):
                seen.append(card)
        return VisibleItems(
            tuple(seen),
            tuple(clusters[number] for number in self._clusters.between(first, last, zoom)),
            dots[bisect_left(self._dots, first) : bisect_right(self._dots, last)],
            tuple(self._bar_items[number].index for number in self._bars.between(first, last, 1.0)),
        )

    def hit(self, scale: TimeScale, along_px: float, across_px: float, slop_px: float) -> Placed | None:
        """Give what a touch means: what it is on, else the nearest within slop_px of its edge.

        A touch on the foot of a card's stem, its mark on the axis, means the card, unless a mark or a
        cluster is nearer.
        """
        first, last = scale.to_day(along_px - slop_px), scale.to_day(along_px + slop_px)
        best: Placed | None = None
        nearest = slop_px
        for placed, distance in self._near(scale, first, last, along_px, across_px):
            if distance < nearest or (best is None and distance <= nearest):
                best, nearest = placed, distance
        return best

    def _near(
        self, scale: TimeScale, first: float, last: float, along_px: float, across_px: float
    ) -> list[tuple[Placed, float]]:
        """Give what stands near a place with the distance of its edge, what lies on top first."""
        found: list[tuple[Placed, float]] = []
        feet: list[tuple[Placed, float]] = []
        for number in self._cards.between(first, last, scale.px_per_day):
            card = self.plan.cards[number]
            along = along_px - scale.to_px(card.anchor_day)
            across = across_px - card.across_px
            size = card.size
            found.append((card, _outside(along - card.offset_px, size.along_px, across, size.across_px)))
            feet.append((card, math.hypot(along, across_px)))
        for number in self._clusters.between(first, last, scale.px_per_day):
            cluster = self.plan.clusters[number]
            along = along_px - scale.to_px(cluster.anchor_day) - cluster.offset_px
            across = across_px - cluster.across_px
            found.append((cluster, _outside(along, cluster.size_along_px, across, cluster.size_across_px)))
        found.extend(
            (dot, math.hypot(along_px - scale.to_px(dot.anchor_day), across_px))
            for dot in self.plan.dots[bisect_left(self._dots, first) : bisect_right(self._dots, last)]
        )
        return found + feet


def _outside(along: float, length: float, across: float, height: float) -> float:
    """Give the distance of a point from a rectangle at the origin; 0 inside."""
    return math.hypot(max(-along, along - length, 0.0), max(-across, across - height, 0.0))


def _card_stretch(card: PlacedCard) -> Segment:
    return Segment(card.anchor_day, max(0.0, -card.offset_px), max(0.0, card.offset_px + card.size.along_px))


def _cluster_stretch(cluster: PlacedCluster) -> Segment:
    return Segment(cluster.anchor_day, -cluster.offset_px, cluster.offset_px + cluster.size_along_px)


def _bar_stretch(item: TimelineItem) -> Segment:
    half_days = (item.last_day - item.first_day + 1) / 2
    return Segment(item.anchor_day, half_days, half_days)
