"""Planning a level: which events become cards in which lanes, and which become clusters and marks.

A plan depends on the items, the level and the metrics, on nothing else: not on the window, not on a
filter, not on a measured text. Its positions are made at the level's widest zoom, see `board`.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from exhibit.layout.board import Board, Reach, Spot
from exhibit.layout.levels import Level
from exhibit.layout.metrics import CardSize, Metrics
from exhibit.layout.plan import (
    Dot,
    Item,
    Kind,
    LevelPlan,
    Opening,
    OpensBy,
    PlacedCard,
    PlacedCluster,
    places_of,
)
from exhibit.layout.waterline import Group, grouped

__all__ = ["Item", "LevelPlan", "plan_level", "plan_levels"]

_WIDER_REACHES = (1.0, 2.0)
_LAST_WIDER_REACHES = (1.0, 2.0, 3.5)
_ENLARGING_PATIENCE = 0.35


def plan_levels(items: Sequence[Item], levels: Sequence[Level], metrics: Metrics) -> tuple[LevelPlan, ...]:
    """Plan every level, closest first, so that each cluster knows where its members separate.

    Raises:
        ValueError: two items have the same index, an index is negative, or an interval is turned around.
    """
    ordered = in_order(items)
    plans: list[LevelPlan] = []
    for level in reversed(levels):
        plans.insert(0, plan_level(ordered, level, metrics, plans))
    return tuple(plans)


def plan_level(
    items: Sequence[Item], level: Level, metrics: Metrics, closer: Sequence[LevelPlan] = ()
) -> LevelPlan:
    """Plan one level.

    Args:
        items: in any order.
        level: the level.
        metrics: the measures.
        closer: the plans of all closer levels, widest first; without them every cluster opens as a fan.

    Raises:
        ValueError: as in `plan_levels`.
    """
    return _Planning(in_order(items), level, metrics, closer).result()


def in_order(items: Sequence[Item]) -> list[Item]:
    """Give the items in order of time: by the middle of their dates, the more exact first."""
    ordered = sorted(items, key=_order)
    if len({item.index for item in ordered}) != len(ordered):
        raise ValueError("two items have the same index")
    for item in ordered:
        if item.index < 0 or item.last_day < item.first_day:
            raise ValueError(f"item {item.id!r} has a negative index or ends before it begins")
    return ordered


def _order(item: Item) -> tuple[int, int, int]:
    return (item.first_day + item.last_day, -item.first_day, item.index)


@dataclass(slots=True)
class _Standing:
    """A card on the board."""

    rank: int
    item: Item
    spot: Spot


class _Planning:
    """One level in the making."""

    def __init__(
        self, ordered: list[Item], level: Level, metrics: Metrics, closer: Sequence[LevelPlan]
    ) -> None:
        self._items = ordered
        self._level = level
        self._metrics = metrics
        self._closer = closer
        zoom = level.px_per_day_min
        # Pixels count from the first anchor, so that days far from 1970 keep their precision.
        self._origin_day = ordered[0].anchor_day if ordered else 0.0
        self._end_px = (ordered[-1].anchor_day - self._origin_day) * zoom if ordered else 0.0
        self._board = Board(metrics, -metrics.stem_inset_px, self._end_px + level.sea_px)
        self._standing: dict[int, _Standing] = {}

    def result(self) -> LevelPlan:
        self._place_cards()
        self._enlarge_cards()
        cards = tuple(self._card(self._standing[rank]) for rank in sorted(self._standing))
        clusters, dots = self._clusters_and_dots()
        size = max((item.index for item in self._items), default=-1) + 1
        return LevelPlan(self._level, cards, clusters, dots, places_of(size, cards, clusters, dots))

    def _anchor_px(self, item: Item) -> float:
        return (item.anchor_day - self._origin_day) * self._level.px_per_day_min

    def _reach(self, anchor_px: float, wider: float) -> Reach:
        back = self._metrics.shift_px * wider
        if anchor_px < self._end_px - self._metrics.shift_px:
            return Reach(back, back)
        return Reach(back, self._end_px - anchor_px + self._level.sea_px)

    def _place_cards(self) -> None:
        size = self._level.sizes[-1]
        reaches = _LAST_WIDER_REACHES if self._level.closest else _WIDER_REACHES
        for importance in range(1, self._level.max_importance + 1):
            for wider in reaches:
                for rank, item in enumerate(self._items):
                    if item.importance == importance and rank not in self._standing:
                        self._place(rank, item, size, wider)

    def _place(self, rank: int, item: Item, size: CardSize, wider: float) -> None:
        if self._level.max_cards is not None and len(self._standing) >= self._level.max_cards:
            return
        anchor = self._anchor_px(item)
        spot = self._board.find(rank, anchor, size, self._reach(anchor, wider))
        if spot is not None:
            self._board.put(rank, spot)
            self._standing[rank] = _Standing(rank, item, spot)

    def _enlarge_cards(self) -> None:
        """Give cards the richest size that fits where they are, the weightiest first."""
        by_weight = sorted(self._standing.values(), key=_weight)
        for size in self._level.sizes[:-1]:
            for standing in by_weight:
                if standing.spot.size is self._level.sizes[-1]:
                    self._enlarge(standing, size)

    def _enlarge(self, standing: _Standing, size: CardSize) -> None:
        self._board.take(standing.rank, standing.spot)
        anchor = self._anchor_px(standing.item)
        spot = self._board.find(standing.rank, anchor, size, self._reach(anchor, 1.0))
        if spot is not None and spot.cost <= standing.spot.cost + _ENLARGING_PATIENCE:
            standing.spot = spot
        self._board.put(standing.rank, standing.spot)

    def _card(self, standing: _Standing) -> PlacedCard:
        metrics, spot = self._metrics, standing.spot
        anchor = self._anchor_px(standing.item)
        return PlacedCard(
            item_index=standing.item.index,
            anchor_day=standing.item.anchor_day,
            offset_px=spot.start_px - anchor,
            lane=spot.lane,
            across_px=metrics.base_px + spot.lane * metrics.lane_pitch_px,
            size=spot.size,
            stem_px=spot.stem_px - anchor,
            bend_px=metrics.base_px,
        )

    def _clusters_and_dots(self) -> tuple[tuple[PlacedCluster, ...], tuple[Dot, ...]]:
        """Put everything that is no card on the waterline."""
        metrics = self._metrics
        left = [item for rank, item in enumerate(self._items) if rank not in self._standing]
        along = metrics.cluster_along_px + metrics.card_gap_px / 2
        clusters: list[PlacedCluster] = []
        dots: list[Dot] = []
        for group in grouped(left, self._level.px_per_day_min, metrics.target_px, along):
            if len(group.items) > 1:
                clusters.append(self._cluster(group))
            else:
                item = group.items[0]
                dots.append(Dot(item.index, item.anchor_day, item.importance))
        return tuple(clusters), tuple(dots)

    def _cluster(self, group: Group) -> PlacedCluster:
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
            opening=self._opening(group),
        )

    def _opening(self, group: Group) -> Opening:
        """Find the widest closer level at which not all members stand for each other any more."""
        members = [item.index for item in group.items]
        first, last = group.items[0].anchor_day, group.items[-1].anchor_day
        for plan in self._closer:
            if _separated(plan, members):
                level = plan.level
                filling = 0.6 * self._metrics.length_px / max(last - first, 1.0)
                inside = level.px_per_day_min * 1.02
                return Opening(
                    OpensBy.ZOOM, (first + last) / 2, max(inside, min(filling, level.middle_px_per_day))
                )
        return Opening(OpensBy.FAN, group.anchor_day, self._level.px_per_day_min)


def _separated(plan: LevelPlan, members: list[int]) -> bool:
    places: array[int] = plan.places
    kind, _ = plan.place_of(members[0])
    return kind is not Kind.CLUSTER or any(places[member] != places[members[0]] for member in members)


def _weight(standing: _Standing) -> tuple[int, int]:
    return (standing.item.importance, standing.rank)
