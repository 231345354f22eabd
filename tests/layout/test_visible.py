"""What a window shows and what a finger touches: the same as brute force, at a cost of the window alone."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exhibit.layout.intervals import Segment, SegmentIndex
from exhibit.layout.lanes import plan_level
from exhibit.layout.levels import level_at, levels_for
from exhibit.layout.metrics import TimelineMetrics
from exhibit.layout.plan import EventDot, LevelPlan, PlacedCard, TimelineItem
from exhibit.layout.scale import TimeScale
from exhibit.layout.visible import Placed, PlanIndex, VisibleItems
from tests.layout.geometry import METRICS, bounds_of, plans_of
from tests.layout.real_dates import real_items
from tests.layout.synthetic import histories, history
from tests.measures import calls_of

FEW = settings(max_examples=60, deadline=None)


@st.composite
def windows(draw: st.DrawFn) -> tuple[tuple[TimelineItem, ...], LevelPlan, TimeScale]:
    """Draw a history, one of its plans and a window on it."""
    items = draw(histories())
    metrics: TimelineMetrics = draw(st.sampled_from(METRICS))
    bounds = bounds_of(items, metrics)
    plan = draw(st.sampled_from(plans_of(items, metrics)))
    share = draw(st.floats(0, 0.999))
    zoom = plan.level.px_per_day_min ** (1 - share) * plan.level.px_per_day_max**share
    centre = draw(st.floats(bounds.first_day, bounds.last_day))
    return items, plan, TimeScale(centre, zoom, metrics.length_px).clamped(bounds)


@FEW
@given(windows())
def test_shows_what_brute_force_shows(window: tuple[tuple[TimelineItem, ...], LevelPlan, TimeScale]) -> None:
    items, plan, scale = window
    shown = PlanIndex(plan, items).visible(scale)

    def inside(start: float, end: float) -> bool:
        return start <= scale.length_px + 1e-6 and end >= -1e-6

    cards = []
    for card in plan.cards:
        at = scale.to_px(card.anchor_day)
        ends = (at, at + card.offset_px, at + card.offset_px + card.size.along_px)
        if inside(min(ends), max(ends)):
            cards.append(card.item_index)
    assert [card.item_index for card in shown.cards] == cards
    dots = [dot.item_index for dot in plan.dots if inside(*(scale.to_px(dot.anchor_day),) * 2)]
    assert [dot.item_index for dot in shown.dots] == dots
    needed = [
        cluster
        for cluster in plan.clusters
        if inside(
            scale.to_px(cluster.anchor_day) + cluster.offset_px,
            scale.to_px(cluster.anchor_day) + cluster.offset_px + cluster.size_along_px,
        )
    ]
    assert set(needed) <= set(shown.clusters)
    single = {card.item_index for card in plan.cards} | {dot.item_index for dot in plan.dots}
    bars = {
        item.index
        for item in items
        if item.index in single and item.last_day > item.first_day
        if item.first_day < scale.last_day and item.last_day + 1 > scale.first_day
    }
    assert bars <= set(shown.bars)


@FEW
@given(windows(), st.floats(-3000, 3000))
def test_panning_moves_every_card_alike_and_none_to_another_lane(
    window: tuple[tuple[TimelineItem, ...], LevelPlan, TimeScale], way: float
) -> None:
    items, plan, scale = window
    index = PlanIndex(plan, items)
    moved = scale.pan(way)
    there = {card.item_index: card for card in index.visible(moved).cards}
    for card in index.visible(scale).cards:
        other = there.get(card.item_index)
        if other is not None:
            assert (other.lane, other.across_px, other.size) == (card.lane, card.across_px, card.size)
            shift = moved.to_px(other.anchor_day) - scale.to_px(card.anchor_day)
            assert abs(shift - way) < 1e-3


@FEW
@given(windows(), st.floats(0.2, 5))
def test_a_pinch_changes_a_lane_only_at_a_border(
    window: tuple[tuple[TimelineItem, ...], LevelPlan, TimeScale], factor: float
) -> None:
    items, plan, scale = window
    metrics = next(m for m in METRICS if m.length_px == scale.length_px and m.title_card in plan.level.sizes)
    plans = plans_of(items, metrics)
    levels = [other.level for other in plans]
    pinched = scale.pinch(600, 900, 750 - 150 * factor, 750 + 150 * factor, bounds_of(items, metrics))
    before, after = level_at(levels, scale.px_per_day), level_at(levels, pinched.px_per_day)
    crossed = any(
        min(scale.px_per_day, pinched.px_per_day)
        < level.px_per_day_min
        <= max(scale.px_per_day, pinched.px_per_day)
        for level in levels
    )
    assert (before is not after) == crossed
    if before is after:
        assert plans[before.rank].cards == plans[after.rank].cards


def test_every_card_is_hit_in_its_middle_every_cluster_and_dot_too() -> None:
    items = real_items()
    for metrics in METRICS:
        for plan in plans_of(items, metrics):
            index = PlanIndex(plan, items)
            scale = TimeScale(items[30].anchor_day, plan.level.px_per_day_min, metrics.length_px)
            for card in plan.cards:
                middle = scale.to_px(card.anchor_day) + card.offset_px + card.size.along_px / 2
                assert index.hit(scale, middle, card.across_px + card.size.across_px / 2, 10) is card
            for cluster in plan.clusters:
                assert index.hit(scale, scale.to_px(cluster.anchor_day), 0, 10) is cluster
            for dot in plan.dots:
                assert index.hit(scale, scale.to_px(dot.anchor_day), 0, 20) is dot


def test_nothing_is_hit_on_empty_ground_or_beyond_the_slop() -> None:
    items = (TimelineItem(0, "a", 0, 0, 3), TimelineItem(1, "b", 9000, 9000, 3))
    plan = plans_of(items, METRICS[0])[-1]
    index = PlanIndex(plan, items)
    scale = TimeScale(0.5, plan.level.px_per_day_min, 1920)
    assert index.hit(scale, 960 + 22, 0, 20) is None
    assert isinstance(index.hit(scale, 960 + 19, 0, 20), EventDot)
    assert index.hit(scale, 960, 300, 20) is None


def test_the_nearest_of_two_marks_is_meant() -> None:
    items = (
        TimelineItem(0, "a", 0, 0, 3),
        TimelineItem(1, "b", 40, 40, 3),
        TimelineItem(2, "c", 9000, 9000, 3),
    )
    plan = plans_of(items, METRICS[0])[-1]
    index = PlanIndex(plan, items)
    scale = TimeScale(20.5, plan.level.px_per_day_min, 1920)
    hit = index.hit(scale, 960 + 30, 0, 400)
    assert isinstance(hit, EventDot)
    assert hit.item_index == 1


def test_the_foot_of_a_stem_means_its_card_and_so_does_a_near_miss() -> None:
    items = (TimelineItem(0, "a", 0, 0, 1), TimelineItem(1, "b", 9000, 9000, 1))
    plan = plans_of(items, METRICS[0])[-1]
    index = PlanIndex(plan, items)
    scale = TimeScale(0.5, plan.level.px_per_day_min, 1920)
    card = plan.cards[0]
    assert index.hit(scale, 962, 3, 20) is card
    edge = scale.to_px(card.anchor_day) + card.offset_px + card.size.along_px
    assert index.hit(scale, edge + 8, card.across_px + 50, 10) is card
    assert index.hit(scale, edge + 12, card.across_px + 50, 10) is None


@FEW
@given(windows(), st.floats(0, 1), st.floats(-60, 900))
def test_hits_what_brute_force_finds_nearest(
    window: tuple[tuple[TimelineItem, ...], LevelPlan, TimeScale], share: float, across: float
) -> None:
    items, plan, scale = window
    along = share * scale.length_px
    hit = PlanIndex(plan, items).hit(scale, along, across, 25)
    everything: list[Placed] = [*plan.cards, *plan.clusters, *plan.dots]
    nearest = min(_way(placed, scale, along, across) for placed in everything)
    if hit is None:
        assert nearest >= 25 - 1e-6
    else:
        assert _way(hit, scale, along, across) <= nearest + 1e-6


def _way(placed: Placed, scale: TimeScale, along: float, across: float) -> float:
    at = along - scale.to_px(placed.anchor_day)
    if isinstance(placed, EventDot):
        return math.hypot(at, across)
    if isinstance(placed, PlacedCard):
        length, height = placed.size.along_px, placed.size.across_px
        foot = math.hypot(at, across)
    else:
        length, height, foot = placed.size_along_px, placed.size_across_px, math.inf
    x, y = at - placed.offset_px, across - placed.across_px
    return min(foot, math.hypot(max(-x, x - length, 0), max(-y, y - height, 0)))


def test_a_margin_shows_more() -> None:
    items = history(300, 30)
    plan = plans_of(items, METRICS[0])[-1]
    index = PlanIndex(plan, items)
    scale = TimeScale(5000, plan.level.px_per_day_min, 1920)
    few, many = index.visible(scale), index.visible(scale, 1920)
    assert set(few.cards) < set(many.cards)
    assert many.dots == index.visible(TimeScale(5000, plan.level.px_per_day_min, 3 * 1920)).dots


@given(
    st.lists(
        st.tuples(st.floats(-1e4, 1e4), st.floats(0, 3000), st.floats(0, 3000)).map(lambda t: Segment(*t)),
        max_size=60,
    ),
    st.floats(-1e4, 1e4),
    st.floats(0, 500),
    st.floats(0.1, 10),
)
def test_no_stretch_is_missed_and_none_is_far_away(
    stretches: list[Segment], first: float, length: float, zoom: float
) -> None:
    found = SegmentIndex(stretches).between(first, first + length, zoom)
    assert found == sorted(set(found))
    for number, (anchor, back, forth) in enumerate(stretches):
        if anchor - back / zoom < first + length and anchor + forth / zoom > first:
            assert number in found
        reach = max(back, forth, 1.0) * 2 / zoom
        if anchor - reach > first + length or anchor + reach < first:
            assert number not in found


def _questions(copies: int) -> tuple[int, int]:
    """Give the calls for looking at 34 years of a hundred events, with as many copies of them around."""
    years = 34 * 365
    once = history(100, 34)
    items = tuple(
        replace(
            item,
            index=item.index + 100 * copy,
            first_day=item.first_day + copy * years,
            last_day=item.last_day + copy * years,
        )
        for copy in range(copies)
        for item in once
    )
    levels = levels_for(METRICS[0], bounds_of(once, METRICS[0]))
    plan = plan_level(items, levels[-1], METRICS[0])
    index = PlanIndex(plan, items)
    zoom = plan.level.px_per_day_min
    middle = copies // 2 * years
    scales = [TimeScale(middle + years * share / 64, zoom, 1920) for share in range(8, 56)]
    seen: list[VisibleItems] = []

    def look() -> None:
        seen.extend(index.visible(scale) for scale in scales)
        for scale in scales:
            index.hit(scale, 700, 200, 20)

    calls = calls_of(look)
    return calls, sum(len(shown.cards) + len(shown.clusters) + len(shown.dots) for shown in seen)


def test_the_cost_of_a_window_does_not_grow_with_the_number_of_events() -> None:
    few, few_seen = _questions(1)
    many, many_seen = _questions(100)
    assert many_seen == pytest.approx(few_seen, rel=0.25)
    # the same windows both times: what they cost may not depend on how many events lie outside them
    assert 500 < many <= 1.2 * few
