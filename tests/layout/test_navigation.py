"""Stepping through time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exhibit.content.text.days import day_of
from exhibit.layout.levels import level_at
from exhibit.layout.metrics import TimelineMetrics
from exhibit.layout.navigation import EventOrder, view_of, view_of_span
from exhibit.layout.plan import MarkKind, TimelineItem
from exhibit.layout.scale import TimeScale
from tests.layout.geometry import METRICS, bounds_of, plans_of, whole_scale
from tests.layout.real_dates import real_items
from tests.layout.synthetic import histories

ITEMS = (
    TimelineItem(4, "late", 300, 300, 1, "a"),
    TimelineItem(2, "early", 100, 100, 1, "a"),
    TimelineItem(7, "middle", 200, 200, 1, "b"),
)


def test_steps_lead_through_time_and_stop_at_the_ends() -> None:
    order = EventOrder(ITEMS)
    assert order.neighbour(2, 1) == 7
    assert order.neighbour(7, 1) == 4
    assert order.neighbour(4, 1) is None
    assert order.neighbour(4, -2) == 2
    assert order.neighbour(2, -1) is None


def test_steps_within_a_theme_skip_the_others_even_from_one_of_them() -> None:
    order = EventOrder(ITEMS)
    assert order.neighbour(2, 1, "a") == 4
    assert order.neighbour(4, -1, "a") == 2
    assert order.neighbour(7, 1, "a") == 4
    assert order.neighbour(7, -1, "a") == 2
    assert order.neighbour(2, 1, "none") is None


def test_refuses_an_event_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        EventOrder(ITEMS).neighbour(99, 1)


def test_moments_between_events() -> None:
    order = EventOrder(ITEMS)
    assert (order.before(150), order.after(150), order.nearest(140)) == (2, 7, 2)
    assert (order.before(0), order.after(1000)) == (None, None)
    assert (order.nearest(-1000), order.nearest(1000), order.nearest(150.5)) == (2, 4, 2)
    assert EventOrder(()).nearest(0) is None


@settings(max_examples=40, deadline=None)
@given(histories(), st.sampled_from(METRICS), st.data())
def test_a_view_of_an_event_shows_it(
    items: tuple[TimelineItem, ...], chosen: TimelineMetrics, data: st.DataObject
) -> None:
    plans = plans_of(items, chosen)
    bounds = bounds_of(items, chosen)
    item = data.draw(st.sampled_from(items))
    stop = view_of(item, whole_scale(chosen, bounds), plans, bounds)
    scale = TimeScale(stop.centre_day, stop.px_per_day, chosen.length_px)
    plan = plans[level_at([p.level for p in plans], stop.px_per_day).rank]
    assert scale.clamped(bounds).centre_day == pytest.approx(scale.centre_day)
    kind, number = plan.place_of(item.index)
    if kind is MarkKind.CARD:
        card = plan.cards[number]
        start = scale.to_px(card.anchor_day) + card.offset_px
        assert start >= -1
        assert start + card.size.along_px <= chosen.length_px + 1
    else:
        assert -1 <= scale.to_px(item.anchor_day) <= chosen.length_px + 1


def test_a_view_keeps_the_zoom_where_the_event_has_a_card_already() -> None:
    items = real_items()
    plans = plans_of(items, METRICS[0])
    bounds = bounds_of(items, METRICS[0])
    card = plans[2].cards[5]
    zoom = plans[2].level.px_per_day_min * 1.3
    stop = view_of(items[card.item_index], TimeScale(12_000, zoom, 1920), plans, bounds)
    assert stop.px_per_day == zoom


ERAS = ((1992, 2002), (2003, 2009), (2010, 2017), (2018, 2024), (2025, 2025))


@pytest.mark.parametrize("metrics", METRICS)
def test_the_unrolling_stops_at_each_era_with_all_of_it_in_the_window(metrics: TimelineMetrics) -> None:
    items = real_items()
    bounds, plans = bounds_of(items, metrics), plans_of(items, metrics)
    for first, last in [(day_of(first), day_of(last, 12, 31)) for first, last in ERAS]:
        stop = view_of_span(first, last, metrics.length_px, plans, bounds)
        shown = TimeScale(stop.centre_day, stop.px_per_day, metrics.length_px)
        assert shown.to_px(first) >= -1
        assert shown.to_px(last + 1) <= metrics.length_px + 1


def test_the_last_era_leaves_room_for_its_fan_in_the_sea() -> None:
    items = real_items()
    for metrics in METRICS[:1] + METRICS[2:]:
        bounds, plans = bounds_of(items, metrics), plans_of(items, metrics)
        stop = view_of_span(day_of(2025), day_of(2025, 12, 31), metrics.length_px, plans, bounds)
        shown = TimeScale(stop.centre_day, stop.px_per_day, metrics.length_px)
        plan = plans[level_at([p.level for p in plans], stop.px_per_day).rank]
        last = plan.cards[-1]
        start = shown.to_px(last.anchor_day) + last.offset_px
        assert items[last.item_index].id == "S01"
        assert start + last.size.along_px <= metrics.length_px + 1


def test_a_fan_too_wide_for_the_window_leaves_the_view_to_the_days() -> None:
    items = (
        *(TimelineItem(index, str(index), 9000, 9000, 2) for index in range(40)),
        TimelineItem(40, "a", 0, 0, 2),
    )
    plans, bounds = plans_of(items, METRICS[1]), bounds_of(items, METRICS[1])
    stop = view_of_span(8990, 9010, 1920, plans, bounds)
    assert stop.px_per_day == bounds.max_px_per_day


def test_an_event_that_never_stands_alone_is_shown_where_its_fan_is() -> None:
    items = (
        *(TimelineItem(index, str(index), 5000, 5000, 2) for index in range(60)),
        TimelineItem(60, "a", 0, 0, 2),
    )
    plans = plans_of(items, METRICS[1])
    bounds = bounds_of(items, METRICS[1])
    hidden = next(member for cluster in plans[-1].clusters for member in cluster.members)
    stop = view_of(items[hidden], whole_scale(METRICS[1], bounds), plans, bounds)
    assert stop.px_per_day >= plans[-1].level.px_per_day_min


def test_a_stretch_that_no_view_holds_is_shown_from_its_middle() -> None:
    items = real_items()
    metrics = METRICS[0]
    bounds, plans = bounds_of(items, metrics), plans_of(items, metrics)
    stop = view_of_span(day_of(1800), day_of(2200), metrics.length_px, plans, bounds)
    shown = TimeScale(stop.centre_day, stop.px_per_day, metrics.length_px)
    assert shown.px_per_day == bounds.min_px_per_day
    assert shown == shown.clamped(bounds)
