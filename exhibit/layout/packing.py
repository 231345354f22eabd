"""Packing: giving cards lanes and places at one zoom, so that none overlaps and no stem is crossed.

Cards are placed in order of time. A card stands after the one before it in its lanes; its stem rises
after all stems before it, clears the earlier cards of lower lanes, and later cards clear it in turn. All
this is said of neighbours in order of time, and distances between moments only grow when one zooms in:
what holds at a level's widest zoom holds at every closer one.

Among the many ways to do that a beam search looks for the one that shows most and reads best.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter, le
from typing import NamedTuple

from exhibit.layout.metrics import CardSize, TimelineMetrics

_MOST_BEND = 3.5
_SEA_BEND_SHARE = 0.35
_ROUNDING_PX = 6.0
_WIDEST_BEAM = 40
_BEAM_FOR_FEW = 480.0
_BEAM_FOR_MANY = 60.0


@dataclass(frozen=True, slots=True)
class CostWeights:
    """What a good plan is: costs of what is to be avoided, all on one scale.

    skipped: leaving out an event of importance 1, and of any other.
    alone: added, as a share of that, for one with no other near it, or at an end of the axis.
    bend, bend_squared: a stem drawn aside by shift_px.  lean: a card wholly on the early side of its stem.
    same_lane: a card at the same height as the one before, if that is near.
    height: a lane away from the best height, which is a share of the room: between the axis and the top.
    plainer: a step down from the richest size, for importance 1 and any other.
    """

    skipped: tuple[float, float] = (5.0, 1.8)
    alone: float = 1.5
    bend: float = 1.2
    bend_squared: float = 0.8
    lean: float = 0.25
    same_lane: float = 0.35
    height: float = 0.04
    best_height: float = 0.45
    plainer: tuple[float, float] = (0.9, 0.5)


class PackingCandidate(NamedTuple):
    """A card that wants a place: its anchor in pixels, its importance.

    alone: from 0 to 1, how far others stand away; 2 at the ends of the axis.
    """

    anchor_px: float
    importance: int
    alone: float


class Placement(NamedTuple):
    """Where a card stands: its lane, start edge and stem along in pixels, its size."""

    lane: int
    start_px: float
    stem_px: float
    size: CardSize


class PackingRange(NamedTuple):
    """What there is to build on: the first and last place for cards, where the sea begins."""

    first_px: float
    sea_px: float
    last_px: float


class _State(NamedTuple):
    """What has been placed so far, as far as later cards feel it, and the way that led here.

    ends, stems: of the last card of each lane.  lane: of the last card.  stem: the last of all.
    """

    cost: float
    ends: tuple[float, ...]
    stems: tuple[float, ...]
    lane: int
    stem: float
    spot: Placement | None
    before: "_State | None"


class _Place(NamedTuple):
    """A size in a lane: it fills the lanes from lane to top; steps says how many sizes are richer."""

    lane: int
    top: int
    size: CardSize
    along_px: float
    steps: int
    height_cost: float


class _Limits(NamedTuple):
    """What a state demands of a card: the least start after each lane, the least stem above each lane.

    above: the least start for a card below the stems of lanes from a number on.
    """

    starts: list[float]
    stems: list[float]
    above: list[float]


_Option = tuple[float, _State, "_Place | None", float, float]


def pack(
    candidates: Sequence[PackingCandidate],
    sizes: Sequence[CardSize],
    metrics: TimelineMetrics,
    ground: PackingRange,
    taste: CostWeights,
) -> list[Placement | None]:
    """Give every candidate a spot, or None where there is no good one.

    Args:
        candidates: in order of time.
        sizes: the sizes allowed, richest first.
        metrics: lanes, gaps and how far a stem may bend.
        ground: the room along.
        taste: what a good plan is.
    """
    packer = _Packer(sizes, metrics, ground, taste)
    beam = _beam_for(len(candidates))
    none = (-math.inf,) * metrics.lane_count
    states = [_State(0.0, none, none, -1, -math.inf, None, None)]
    for candidate in candidates:
        states = packer.advance(states, candidate, beam)
    spots: list[Placement | None] = []
    state = states[0]
    while state.before is not None:
        spots.append(state.spot)
        state = state.before
    spots.reverse()
    return spots


def _beam_for(count: int) -> int:
    """Give the beam's width: wide where few cards need thought, one where thousands need time."""
    wide = max(_BEAM_FOR_FEW / (count + 1), _BEAM_FOR_MANY / math.sqrt(count + 1))
    return min(_WIDEST_BEAM, max(1, int(wide)))


class _Packer:
    """The rules of packing at one zoom."""

    def __init__(
        self, sizes: Sequence[CardSize], metrics: TimelineMetrics, ground: PackingRange, taste: CostWeights
    ) -> None:
        self._metrics = metrics
        self._ground = ground
        self._taste = taste
        self._most_px = metrics.shift_px * _MOST_BEND
        self._longest_px = max(size.along_px for size in sizes)
        self._places = [
            _Place(lane, lane + size.lanes, size, size.along_px, steps, self._height_cost(lane, size))
            for steps, size in enumerate(sizes)
            for lane in range(metrics.lane_count - size.lanes + 1)
        ]

    def advance(self, states: list[_State], candidate: PackingCandidate, beam: int) -> list[_State]:
        """Give the best states after one more candidate, the cheapest first."""
        weighty = 0 if candidate.importance == 1 else 1
        missed = self._taste.skipped[weighty] * (1 + self._taste.alone * candidate.alone)
        plainer = self._taste.plainer[weighty]
        options: list[_Option] = []
        for state in states:
            options.append((state.cost + missed, state, None, 0.0, 0.0))
            limits = self._limits(state, candidate.anchor_px)
            for place in self._places:
                self._add_ways(options, state, limits, candidate.anchor_px, place, plainer * place.steps)
        options.sort(key=itemgetter(0))
        floor = candidate.anchor_px - self._most_px - 2 * self._longest_px
        return _best(options, floor, beam)

    def _limits(self, state: _State, anchor: float) -> _Limits:
        metrics = self._metrics
        gap, clear = metrics.card_gap_px, metrics.stem_clear_px
        stem = max(state.stem + metrics.stem_gap_px, anchor - self._most_px)
        stems = []
        for end in state.ends:
            stems.append(stem)
            stem = max(stem, end + clear)
        above = [self._ground.first_px]
        for last in reversed(state.stems):
            above.append(max(above[-1], last + clear))
        above.reverse()
        return _Limits([end + gap for end in state.ends], stems, above)

    def _add_ways(
        self,
        options: list[_Option],
        state: _State,
        limits: _Limits,
        anchor: float,
        place: _Place,
        plain: float,
    ) -> None:
        """Add up to three ways to stand in a lane: after its stem, before it, or both drawn back."""
        lane, top, _, along, _, height = place
        inset = self._metrics.stem_inset_px
        start = max(limits.above[top], *limits.starts[lane:top])
        stem = max(start + inset, limits.stems[lane])
        natural = max(stem, anchor)
        latest = self._ground.last_px - along
        if start > latest or natural > min(self._latest_stem(anchor), latest + along - inset):
            return
        cost = state.cost + plain + height
        if lane == state.lane and natural - state.stem < 2.5 * along:
            cost += self._taste.same_lane
        after = min(natural - inset, latest)
        before = max(start, natural - along + inset)
        options.append((cost + self._cost(anchor, natural, after, along), state, place, after, natural))
        if before < after - 1.0:
            options.append((cost + self._cost(anchor, natural, before, along), state, place, before, natural))
        if stem < natural - 1.0:
            back = min(max(start, stem - along + inset), latest)
            options.append((cost + self._cost(anchor, stem, back, along), state, place, back, stem))

    def _latest_stem(self, anchor: float) -> float:
        if anchor + self._most_px >= self._ground.sea_px:
            return self._ground.last_px
        return anchor + self._most_px

    def _height_cost(self, lane: int, size: CardSize) -> float:
        best = (self._metrics.lane_count - 1) * self._taste.best_height
        return self._taste.height * abs(lane + (size.lanes - 1) / 2 - best)

    def _cost(self, anchor: float, stem: float, start: float, along: float) -> float:
        taste = self._taste
        cost = taste.lean * (stem - self._metrics.stem_inset_px - start) / along
        aside = abs(stem - anchor)
        if aside > 0:
            in_sea = min(aside, max(0.0, stem - self._ground.sea_px))
            bend = (aside - in_sea * (1 - _SEA_BEND_SHARE)) / self._metrics.shift_px
            cost += taste.bend * bend + taste.bend_squared * bend * bend
        return cost


def _best(options: list[_Option], floor: float, beam: int) -> list[_State]:
    """Build the cheapest states, leaving out what takes no less room than a cheaper one.

    Without that a beam fills up with variants of one way, and all the others are lost.
    """
    best: list[_State] = []
    taken: list[tuple[float, ...]] = []
    for option in options:
        state = _built(option)
        room = (max(state.stem, floor), *[max(end, floor) for end in state.ends])
        if not any(all(map(le, other, room)) for other in taken):
            best.append(state)
            if len(best) == beam:
                break
            taken.append(tuple([place - _ROUNDING_PX for place in room]))
    return best


def _built(option: _Option) -> _State:
    cost, state, place, start, stem = option
    if place is None:
        return _State(cost, state.ends, state.stems, state.lane, state.stem, None, state)
    low, top, size, along, _, _ = place
    ends = (*state.ends[:low], *(start + along,) * (top - low), *state.ends[top:])
    stems = (*state.stems[:low], *(stem,) * (top - low), *state.stems[top:])
    return _State(cost, ends, stems, low, stem, Placement(low, start, stem, size), state)
