"""Stepping through time: earlier and later events, jumps, and the stops of the unrolling."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from exhibit.content.text.days import middle_of
from exhibit.layout.lanes import LevelPlans, in_order
from exhibit.layout.plan import LevelPlan, MarkKind, PlacedCard, TimelineItem
from exhibit.layout.scale import TimeBounds, TimeScale

_ERA_SHARE = 0.86
_FULL_SHARE = 0.97
_FARTHEST = 3.5
_TRIES = 36
# First with some air around the days, then wider and wider, last with hardly any.
_FACTORS = (
    *(_FARTHEST ** (-step / (_TRIES - 1)) for step in range(_TRIES)),
    *(1 + (_FULL_SHARE / _ERA_SHARE - 1) * step / 4 for step in range(1, 4)),
)
_CARD_WEIGHT = 6


@dataclass(frozen=True, slots=True)
class Viewport:
    """A view to go to, and how long to stay."""

    centre_day: float
    px_per_day: float
    seconds: float = 0.0


class EventOrder:
    """Events in order of time, of all themes and of each."""

    def __init__(self, items: Sequence[TimelineItem]) -> None:
        self._items = in_order(items)
        self._indices = [item.index for item in self._items]
        self._anchors = [item.anchor_day for item in self._items]
        self._rank = {index: rank for rank, index in enumerate(self._indices)}
        self._themes: dict[str, list[int]] = {}
        for rank, item in enumerate(self._items):
            self._themes.setdefault(item.theme, []).append(rank)

    def neighbour(self, item_index: int, step: int, theme: str | None = None) -> int | None:
        """Give the event that comes step later, earlier if negative, of one theme if asked.

        None if there is none that far.

        Raises:
            KeyError: there is no such event.
        """
        rank = self._rank[item_index]
        ranks = range(len(self._items)) if theme is None else self._themes.get(theme, [])
        at = bisect_right(ranks, rank) - 1 + step if step > 0 else bisect_left(ranks, rank) + step
        return self._indices[ranks[at]] if 0 <= at < len(ranks) else None

    def after(self, day: float) -> int | None:
        """Give the first event whose date's middle is later than a moment."""
        at = bisect_right(self._anchors, day)
        return self._indices[at] if at < len(self._indices) else None

    def before(self, day: float) -> int | None:
        """Give the last event whose date's middle is earlier than a moment."""
        at = bisect_left(self._anchors, day) - 1
        return self._indices[at] if at >= 0 else None

    def nearest(self, day: float) -> int | None:
        """Give the event whose date's middle is nearest to a moment; the earlier of two."""
        at = bisect_left(self._anchors, day)
        near = [rank for rank in (at - 1, at) if 0 <= rank < len(self._anchors)]
        if not near:
            return None
        return self._indices[min(near, key=lambda rank: (abs(self._anchors[rank] - day), rank))]


def view_of(item: TimelineItem, scale: TimeScale, plans: LevelPlans, bounds: TimeBounds) -> Viewport:
    """Give the view that shows an event as a card or a mark of its own, its card in the middle.

    Keeps the zoom if the event stands for itself there; else goes to the nearest level where it does, and
    to the closest one if it never does.
    """
    here = _rank_at(plans, scale.px_per_day)
    by_distance = sorted(range(len(plans)), key=lambda rank: (abs(rank - here), -rank))
    wanted = MarkKind.CARD if item.importance < 3 else MarkKind.DOT
    for kinds in ((wanted,), (MarkKind.CARD, MarkKind.DOT)):
        for rank in by_distance:
            if plans[rank].place_of(item.index)[0] in kinds:
                zoom = scale.px_per_day if rank == here else plans[rank].level.middle_px_per_day
                return _centred(item, scale, plans[rank], zoom, bounds)
    return _centred(item, scale, plans[-1], plans[-1].level.px_per_day_min, bounds)


def view_of_span(
    first_day: int, last_day: int, length_px: float, plans: LevelPlans, bounds: TimeBounds
) -> Viewport:
    """Give the view of a stretch of time that shows most of its cards, whole.

    The days themselves are always all in the window, as far as the widest view allows. The view is at most
    _FARTHEST times as wide as the days alone would need.
    """
    days = last_day - first_day + 1
    airy = length_px * _ERA_SHARE / days
    best, zoom, middle = -1, bounds.zoom_within(airy), middle_of(first_day, last_day)
    for factor in _FACTORS:
        tried = bounds.zoom_within(airy * factor)
        cards = _cards_of(first_day, last_day, plans[_rank_at(plans, tried)], tried)
        shown, start = _most_shown(cards, days * tried, length_px * _FULL_SHARE)
        if shown > best:
            best, zoom, middle = shown, tried, first_day + (start + length_px * _FULL_SHARE / 2) / tried
    view = TimeScale(middle, zoom, length_px).clamped(bounds)
    return Viewport(view.centre_day, view.px_per_day)


class _Reach(NamedTuple):
    """A card of a stretch of time: from where to where, in pixels from the first day, and what it counts."""

    start: float
    end: float
    weight: int


def _cards_of(first_day: int, last_day: int, plan: LevelPlan, zoom: float) -> list[_Reach]:
    """Give the cards of a stretch of time; one with more fields counts more, so that summaries win."""
    low = bisect_left(plan.cards, float(first_day), key=_anchor_of)
    found = []
    for card in plan.cards[low : bisect_right(plan.cards, last_day + 1.0, key=_anchor_of)]:
        at = (card.anchor_day - first_day) * zoom + card.offset_px
        found.append(_Reach(at, at + card.size.along_px, _CARD_WEIGHT + len(card.size.fields)))
    return found


def _most_shown(cards: Sequence[_Reach], days_px: float, room_px: float) -> tuple[int, float]:
    """Give the weight of the cards that a window with all the days shows whole, and where it starts.

    The days are in the window whatever it costs; of several places the one with the cards in its middle.
    """
    if days_px >= room_px:
        return 0, (days_px - room_px) / 2
    first, last = days_px - room_px, 0.0
    ends = [card.end - room_px for card in cards] + [card.start for card in cards]
    middle = (min([0.0, *(card.start for card in cards)]) + max([days_px, *(card.end for card in cards)])) / 2
    wanted = middle - room_px / 2
    places = {min(max(place, first), last) for place in (wanted, *ends)}
    weights = {
        place: sum(
            card.weight for card in cards if card.start >= place - 1 and card.end <= place + room_px + 1
        )
        for place in places
    }
    best = max(places, key=lambda place: (weights[place], -abs(place - wanted)))
    return weights[best], best


def _anchor_of(card: PlacedCard) -> float:
    return card.anchor_day


def _rank_at(plans: LevelPlans, px_per_day: float) -> int:
    starts = [level.px_per_day_min for level in plans.levels]
    return max(0, bisect_right(starts, px_per_day) - 1)


def _centred(
    item: TimelineItem, scale: TimeScale, plan: LevelPlan, zoom: float, bounds: TimeBounds
) -> Viewport:
    kind, number = plan.place_of(item.index)
    shift_px = 0.0
    if kind is MarkKind.CARD:
        card = plan.cards[number]
        shift_px = card.offset_px + card.size.along_px / 2
    centre = item.anchor_day + shift_px / zoom
    shown = TimeScale(centre, zoom, scale.length_px).clamped(bounds)
    return Viewport(shown.centre_day, shown.px_per_day)
