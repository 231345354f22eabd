"""Plans: nothing overlaps at any zoom of its level, nothing is lost, nothing depends on the window."""

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exhibit.layout.lanes import plan_level, plan_levels
from exhibit.layout.levels import LevelName, bounds_for, level_at, levels_for
from exhibit.layout.metrics import TimelineMetrics
from exhibit.layout.plan import LevelPlan, MarkKind, OpensBy, TimelineItem
from tests.layout.geometry import METRICS, bounds_of, crossings, crowding, overlaps, plans_of, span_of
from tests.layout.synthetic import histories, history

ANY_METRICS = st.sampled_from(METRICS)
FEW = settings(max_examples=60, deadline=None)


def zooms(plan: LevelPlan) -> tuple[float, ...]:
    """Give zooms across a level, both ends included."""
    low, high = plan.level.px_per_day_min, plan.level.px_per_day_max
    return (low, low * 1.01, plan.level.middle_px_per_day, high)


@FEW
@given(histories(), ANY_METRICS)
def test_no_cards_overlap_at_any_zoom_of_their_level(
    items: tuple[TimelineItem, ...], metrics: TimelineMetrics
) -> None:
    for plan in plans_of(items, metrics):
        for zoom in zooms(plan):
            assert list(overlaps(plan, metrics, zoom)) == []


@FEW
@given(histories(), ANY_METRICS)
def test_no_stem_crosses_a_stem_or_a_card(items: tuple[TimelineItem, ...], metrics: TimelineMetrics) -> None:
    for plan in plans_of(items, metrics):
        for zoom in zooms(plan):
            assert list(crossings(plan, metrics, zoom)) == []


@FEW
@given(histories(), ANY_METRICS)
def test_marks_and_clusters_never_touch(items: tuple[TimelineItem, ...], metrics: TimelineMetrics) -> None:
    for plan in plans_of(items, metrics):
        for zoom in zooms(plan):
            assert list(crowding(plan, metrics, zoom)) == []


@FEW
@given(histories(), ANY_METRICS)
def test_every_item_is_there_exactly_once(items: tuple[TimelineItem, ...], metrics: TimelineMetrics) -> None:
    for plan in plans_of(items, metrics):
        shown = [card.item_index for card in plan.cards] + [dot.item_index for dot in plan.dots]
        shown += [member for cluster in plan.clusters for member in cluster.members]
        assert sorted(shown) == [item.index for item in items]
        for item in items:
            kind, number = plan.place_of(item.index)
            if kind is MarkKind.CLUSTER:
                assert item.index in plan.clusters[number].members
            else:
                placed = plan.cards[number] if kind is MarkKind.CARD else plan.dots[number]
                assert placed.item_index == item.index


@FEW
@given(histories(), ANY_METRICS)
def test_cards_keep_the_order_of_time_and_stand_within_the_room(
    items: tuple[TimelineItem, ...], metrics: TimelineMetrics
) -> None:
    for plan in plans_of(items, metrics):
        anchors = [card.anchor_day for card in plan.cards]
        assert anchors == sorted(anchors)
        for card in plan.cards:
            assert card.across_px >= metrics.base_px
            assert card.across_px + card.size.across_px <= metrics.room_px + 1
            assert card.offset_px + metrics.stem_inset_px <= card.stem_px + 1e-6
            assert card.stem_px <= card.offset_px + card.size.along_px - metrics.stem_inset_px + 1e-6


@FEW
@given(histories(), ANY_METRICS)
def test_the_wider_story_is_never_a_card_and_the_whole_names_only_the_most_important(
    items: tuple[TimelineItem, ...], metrics: TimelineMetrics
) -> None:
    weights = {item.index: item.importance for item in items}
    for plan in plans_of(items, metrics):
        most = 1 if plan.level.name is LevelName.WHOLE else 2
        assert all(weights[card.item_index] <= most for card in plan.cards)
        if plan.level.name is LevelName.WHOLE:
            assert len(plan.cards) <= metrics.named_at_whole


@FEW
@given(histories(), ANY_METRICS)
def test_every_cluster_opens(items: tuple[TimelineItem, ...], metrics: TimelineMetrics) -> None:
    plans = plans_of(items, metrics)
    levels = [plan.level for plan in plans]
    for plan in plans:
        for cluster in plan.clusters:
            assert cluster.count == len(cluster.members) > 1
            opening = plans.opening_of(plan.level.rank, cluster)
            if opening.by is OpensBy.FAN:
                assert all(len({p.places[m] for m in cluster.members}) == 1 for p in plans[plan.level.rank :])
                continue
            target = level_at(levels, opening.px_per_day)
            assert target.rank > plan.level.rank
            places = {plans[target.rank].places[member] for member in cluster.members}
            assert len(places) > 1


@FEW
@given(histories(), ANY_METRICS, st.randoms(use_true_random=False))
def test_a_plan_depends_on_the_items_and_not_on_their_order(
    items: tuple[TimelineItem, ...], metrics: TimelineMetrics, chance: random.Random
) -> None:
    mixed = list(items)
    chance.shuffle(mixed)
    for one, other in zip(plans_of(items, metrics), plans_of(tuple(mixed), metrics), strict=True):
        assert (one.cards, one.clusters, one.dots) == (other.cards, other.clusters, other.dots)


@FEW
@given(histories(), ANY_METRICS)
def test_a_plan_ignores_themes_so_a_filter_moves_nothing(
    items: tuple[TimelineItem, ...], metrics: TimelineMetrics
) -> None:
    plain = tuple(replace(item, theme="") for item in items)
    for one, other in zip(plans_of(items, metrics), plans_of(plain, metrics), strict=True):
        assert (one.cards, one.clusters, one.dots) == (other.cards, other.clusters, other.dots)


def test_cards_in_the_open_sea_stay_within_it() -> None:
    items = tuple(TimelineItem(index, str(index), 9000, 9364, 2) for index in range(30))
    items += (TimelineItem(30, "first", 0, 0, 1),)
    for metrics in METRICS:
        for plan in plans_of(items, metrics):
            end = (items[0].anchor_day - items[-1].anchor_day) * plan.level.px_per_day_min
            for card in plan.cards:
                _, far = span_of(card, plan.level.px_per_day_min, items[-1].anchor_day)
                assert far <= end + plan.level.sea_px + 1e-6


def test_a_year_with_many_events_fans_out_into_the_sea() -> None:
    items = tuple(TimelineItem(index, str(index), 9000, 9364, 1) for index in range(6))
    items += (TimelineItem(6, "first", 0, 0, 1),)
    closest = plans_of(items, METRICS[0])[-1]
    assert len(closest.cards) == 7
    assert len({card.stem_px for card in closest.cards if card.anchor_day > 9000}) == 6


def test_the_last_of_the_named_is_named_even_if_another_has_to_give_way() -> None:
    items = (*(TimelineItem(index, str(index), 9000 - index, 9000 - index, 1) for index in range(12)),)
    items += (TimelineItem(12, "first", 0, 0, 1),)
    for metrics in METRICS:
        whole = plans_of(items, metrics)[0]
        assert whole.cards[-1].item_index == 0


def test_more_important_events_than_may_be_named_are_thinned_evenly() -> None:
    items = tuple(TimelineItem(index, str(index), index * 400, index * 400, 1) for index in range(60))
    named = [card.item_index for card in plans_of(items, METRICS[2])[0].cards]
    assert named[0] == 0
    assert named[-1] == 59
    assert 4 <= len(named) <= 15
    assert max(later - earlier for earlier, later in pairwise(named)) < 30


def test_nothing_to_show_is_an_empty_plan() -> None:
    metrics = METRICS[0]
    for plan in plan_levels((), levels_for(metrics, bounds_for(metrics, 0, 10_000)), metrics):
        assert (plan.cards, plan.clusters, plan.dots) == ((), (), ())
        assert plan.place_of(0) == (MarkKind.NOTHING, -1)


def test_only_the_wider_story_gives_marks_alone() -> None:
    items = (TimelineItem(0, "a", 0, 0, 3), TimelineItem(5, "b", 9000, 9000, 3))
    for plan in plans_of(items, METRICS[0]):
        assert plan.cards == ()
        assert [dot.item_index for dot in plan.dots] == [0, 5]
        assert plan.place_of(3) == (MarkKind.NOTHING, -1)


def test_one_level_alone_opens_its_clusters_as_fans() -> None:
    items = history(200, 30)
    levels = levels_for(METRICS[0], bounds_of(items, METRICS[0]))
    plans = plan_levels(items, levels[1:2], METRICS[0])
    assert plans[0].clusters
    assert all(plans.opening_of(0, cluster).by is OpensBy.FAN for cluster in plans[0].clusters)


def test_a_level_is_planned_when_it_is_wanted_and_as_if_it_were_alone() -> None:
    items = history(200, 30)
    plans = plans_of(items, METRICS[0])
    assert not any(plans.is_made(rank) for rank in range(len(plans)))
    plan = plans[2]
    assert [plans.is_made(rank) for rank in range(len(plans))] == [False, False, True, False]
    assert plans[2] is plan is plans[-2]
    alone = plan_level(items, plans.levels[2], METRICS[0])
    assert (plan.cards, plan.clusters, plan.dots) == (alone.cards, alone.clusters, alone.dots)
    with pytest.raises(IndexError):
        plans[4]


@pytest.mark.parametrize(
    ("items", "message"),
    [
        ((TimelineItem(1, "a", 0, 0, 1), TimelineItem(1, "b", 1, 1, 1)), "same index"),
        ((TimelineItem(-1, "a", 0, 0, 1),), "'a' has a negative index"),
        ((TimelineItem(0, "a", 1, 0, 1),), "'a' has a negative index or ends before it begins"),
    ],
)
def test_refuses_items_that_contradict_themselves(items: tuple[TimelineItem, ...], message: str) -> None:
    metrics = METRICS[0]
    with pytest.raises(ValueError, match=message):
        plan_levels(items, levels_for(metrics, bounds_for(metrics, 0, 10_000)), metrics)


@pytest.mark.parametrize("years", [34, 3000])
def test_ten_thousand_events_are_planned_without_overlaps(years: int) -> None:
    items = history(10_000, years)
    for plan in plans_of(items, METRICS[0]):
        shown = len(plan.cards) + len(plan.dots) + sum(cluster.count for cluster in plan.clusters)
        assert shown == 10_000
        sample = replace(plan, cards=plan.cards[:400])
        assert list(overlaps(sample, METRICS[0], plan.level.px_per_day_min)) == []
        assert list(crossings(sample, METRICS[0], plan.level.px_per_day_min)) == []
        assert list(crowding(plan, METRICS[0], plan.level.px_per_day_min)) == []
