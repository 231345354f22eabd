"""Planning a level: which events become cards in which lanes, and which become clusters and marks.

A plan depends on the items, the level and the metrics, on nothing else: not on the window, not on a
filter, not on a measured text. Its positions are made at the level's widest zoom, see `packing`.
"""

import math
from array import array
from collections.abc import Sequence
from itertools import pairwise

from exhibit.layout.lazy_sequence import LazySequence
from exhibit.layout.levels import LevelName, ZoomLevel
from exhibit.layout.mark_clustering import MarkCluster, cluster_marks
from exhibit.layout.metrics import TimelineMetrics
from exhibit.layout.packing import CostWeights, PackingCandidate, PackingRange, Placement, pack
from exhibit.layout.plan import (
    ClusterAction,
    EventDot,
    LevelPlan,
    MarkKind,
    OpensBy,
    PlacedCard,
    PlacedCluster,
    TimelineItem,
    places_of,
)

__all__ = ["LevelPlan", "LevelPlans", "TimelineItem", "plan_level", "plan_levels"]

_LEAST_STEP_UNITS = 0.6
_MOST_STEP_UNITS = 2.0
# The closer the view, the less is left out for the sake of short stems.
_TASTES = {
    LevelName.WHOLE: CostWeights(skipped=(5.0, 1.8)),
    LevelName.DECADE: CostWeights(skipped=(7.0, 3.2), plainer=(1.0, 0.4)),
    LevelName.YEARS: CostWeights(skipped=(6.0, 2.8)),
    LevelName.MONTHS: CostWeights(skipped=(30.0, 20.0)),
}


class LevelPlans(LazySequence[LevelPlan]):
    """The plans of all levels, widest first; each is made when it is first asked for."""

    def __init__(
        self, items: Sequence[TimelineItem], levels: Sequence[ZoomLevel], metrics: TimelineMetrics
    ) -> None:
        self._items = in_order(items)
        self._metrics = metrics
        self.levels = tuple(levels)
        super().__init__(len(self.levels), self._plan)

    def _plan(self, rank: int) -> LevelPlan:
        return _Planning(self._items, self.levels[rank], self._metrics).result()

    def opening_of(self, rank: int, cluster: PlacedCluster) -> ClusterAction:
        """How a cluster of a level opens: by the widest closer level that parts its members, or as a fan."""
        for plan in map(self.__getitem__, range(rank + 1, len(self))):
            if _separated(plan, cluster.members):
                level = plan.level
                days = max(cluster.last_anchor - cluster.first_anchor, 1.0)
                filling = 0.6 * self._metrics.length_px / days
                zoom = max(level.px_per_day_min * 1.02, min(filling, level.middle_px_per_day))
                return ClusterAction(OpensBy.ZOOM, (cluster.first_anchor + cluster.last_anchor) / 2, zoom)
        return ClusterAction(OpensBy.FAN, cluster.anchor_day, self.levels[rank].px_per_day_min)


def plan_levels(
    items: Sequence[TimelineItem], levels: Sequence[ZoomLevel], metrics: TimelineMetrics
) -> LevelPlans:
    """Plan every level.

    Raises:
        ValueError: two items have the same index, an index is negative, or an interval is turned around.
    """
    return LevelPlans(items, levels, metrics)


def plan_level(items: Sequence[TimelineItem], level: ZoomLevel, metrics: TimelineMetrics) -> LevelPlan:
    """Plan one level; the items may be in any order.

    Raises:
        ValueError: as in `plan_levels`.
    """
    return _Planning(in_order(items), level, metrics).result()


def in_order(items: Sequence[TimelineItem]) -> list[TimelineItem]:
    """Give the items in order of time: by the middle of their dates, the more exact first."""
    ordered = sorted(items, key=_order)
    if len({item.index for item in ordered}) != len(ordered):
        raise ValueError("two items have the same index")
    for item in ordered:
        if item.index < 0 or item.last_day < item.first_day:
            raise ValueError(f"item {item.id!r} has a negative index or ends before it begins")
    return ordered


def _order(item: TimelineItem) -> tuple[int, int, int]:
    return (item.first_day + item.last_day, -item.first_day, item.index)


class _Planning:
    """One level in the making."""

    def __init__(self, ordered: list[TimelineItem], level: ZoomLevel, metrics: TimelineMetrics) -> None:
        self._items = ordered
        self._level = level
        self._metrics = metrics
        # Pixels count from the first anchor, so that days far from 1970 keep their precision.
        self._origin_day = ordered[0].anchor_day if ordered else 0.0
        self._spots: dict[int, Placement] = {}

    def result(self) -> LevelPlan:
        """Plan it."""
        self._place_cards()
        cards = self._cards()
        clusters, dots = self._clusters_and_dots()
        size = max((item.index for item in self._items), default=-1) + 1
        return LevelPlan(self._level, cards, clusters, dots, places_of(size, cards, clusters, dots))

    def _anchor_px(self, item: TimelineItem) -> float:
        return (item.anchor_day - self._origin_day) * self._level.px_per_day_min

    def _place_cards(self) -> None:
        ranks = self._wanted()
        if not ranks:
            return
        spots = self._packed(ranks)
        if self._level.max_cards is not None:
            # The last of the named closes the story: the one before it gives way, if it must.
            while spots[-1] is None and len(ranks) > 1:
                del ranks[-2]
                spots = self._packed(ranks)
        self._spots = {rank: spot for rank, spot in zip(ranks, spots, strict=True) if spot is not None}

    def _packed(self, ranks: list[int]) -> list[Placement | None]:
        end = self._anchor_px(self._items[-1])
        return pack(
            self._candidates(ranks),
            self._level.sizes,
            self._metrics,
            PackingRange(-self._metrics.stem_inset_px, end, end + self._level.sea_px),
            _TASTES[self._level.name],
        )

    def _candidates(self, ranks: list[int]) -> list[PackingCandidate]:
        anchors = [self._anchor_px(self._items[rank]) for rank in ranks]
        gaps = [math.inf, *[later - earlier for earlier, later in pairwise(anchors)], math.inf]
        along = self._metrics.title_card.along_px
        return [
            PackingCandidate(
                anchor,
                self._items[rank].importance,
                2.0 if math.inf in (before, after) else min(1.0, max(before, after) / along),
            )
            for rank, anchor, before, after in zip(ranks, anchors, gaps, gaps[1:], strict=False)
        ]

    def _wanted(self) -> list[int]:
        """Give the ranks of the items that should be cards; never many more than there is room for."""
        most = self._level.max_importance
        ranks = [rank for rank, item in enumerate(self._items) if item.importance <= most]
        if self._level.max_cards is not None:
            room = self._metrics.fitting(self._metrics.title_card)
            return self._spread(ranks, min(self._level.max_cards, max(2, room + room // 2)))
        crowd = 4 * self._metrics.lane_count + 6
        crowds: dict[int, list[int]] = {}
        for rank in ranks:
            column = int(self._anchor_px(self._items[rank]) // self._metrics.title_card.along_px)
            crowds.setdefault(column, []).append(rank)
        return sorted(rank for column in crowds.values() for rank in sorted(column, key=self._weight)[:crowd])

    def _spread(self, ranks: list[int], count: int) -> list[int]:
        """Choose count ranks: both ends, then again and again the one farthest from all chosen."""
        if len(ranks) <= count:
            return ranks
        anchors = [self._anchor_px(self._items[rank]) for rank in ranks]
        chosen = {0, len(ranks) - 1}
        lonely = [min(anchor - anchors[0], anchors[-1] - anchor) for anchor in anchors]
        while len(chosen) < count:
            farthest = max(range(len(ranks)), key=lambda at: (at not in chosen, lonely[at], -at))
            chosen.add(farthest)
            here = anchors[farthest]
            lonely = [min(way, abs(anchor - here)) for way, anchor in zip(lonely, anchors, strict=True)]
        return [ranks[at] for at in sorted(chosen)]

    def _weight(self, rank: int) -> tuple[int, int]:
        return (self._items[rank].importance, rank)

    def _cards(self) -> tuple[PlacedCard, ...]:
        """Give the cards; every second one of a lane stands a little further out, where there is room."""
        raised = [False] * self._metrics.lane_count
        cards = []
        for rank, spot in self._spots.items():
            cards.append(self._card(self._items[rank], spot, raised=raised[spot.lane]))
            raised[spot.lane] = not raised[spot.lane]
        return tuple(cards)

    def _card(self, item: TimelineItem, spot: Placement, *, raised: bool) -> PlacedCard:
        metrics = self._metrics
        anchor = self._anchor_px(item)
        room = spot.size.lanes * metrics.lane_pitch_px - metrics.lane_gap_px - spot.size.across_px
        visible = raised and room > _LEAST_STEP_UNITS * metrics.unit_px
        step = min(room, _MOST_STEP_UNITS * metrics.unit_px) if visible else 0.0
        return PlacedCard(
            item_index=item.index,
            anchor_day=item.anchor_day,
            offset_px=spot.start_px - anchor,
            lane=spot.lane,
            across_px=metrics.base_px + spot.lane * metrics.lane_pitch_px + step,
            size=spot.size,
            stem_px=spot.stem_px - anchor,
            bend_px=metrics.base_px,
        )

    def _clusters_and_dots(self) -> tuple[tuple[PlacedCluster, ...], tuple[EventDot, ...]]:
        """Put everything that is no card on the waterline."""
        metrics = self._metrics
        left = [item for rank, item in enumerate(self._items) if rank not in self._spots]
        along = metrics.cluster_along_px + metrics.card_gap_px / 2
        clusters: list[PlacedCluster] = []
        dots: list[EventDot] = []
        for group in cluster_marks(left, self._level.px_per_day_min, metrics.target_px, along):
            if len(group.items) > 1:
                clusters.append(self._cluster(group))
            else:
                item = group.items[0]
                dots.append(EventDot(item.index, item.anchor_day, item.importance))
        return tuple(clusters), tuple(dots)

    def _cluster(self, group: MarkCluster) -> PlacedCluster:
        metrics = self._metrics
        return PlacedCluster(
            members=tuple(item.index for item in group.items),
            first_day=min(item.first_day for item in group.items),
            last_day=max(item.last_day for item in group.items),
            anchor_day=group.anchor_day,
            offset_px=-metrics.cluster_along_px / 2,
            across_px=-metrics.cluster_across_px / 2,
            size_along_px=metrics.cluster_along_px,
            size_across_px=metrics.cluster_across_px,
            importance=min(item.importance for item in group.items),
            first_anchor=group.items[0].anchor_day,
            last_anchor=group.items[-1].anchor_day,
        )


def _separated(plan: LevelPlan, members: Sequence[int]) -> bool:
    places: array[int] = plan.places
    kind, _ = plan.place_of(members[0])
    return kind is not MarkKind.CLUSTER or any(places[member] != places[members[0]] for member in members)
