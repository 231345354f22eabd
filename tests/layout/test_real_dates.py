"""All dated facts of the first exhibition stand at every size, at 100 and at 150 %."""

import pytest

from exhibit.layout.lanes import LevelPlans, plan_levels
from exhibit.layout.levels import LevelName, bounds_for, levels_for
from exhibit.layout.plan import MarkKind, OpensBy
from tests.layout.geometry import crossings, crowding, overlaps
from tests.layout.real_dates import AXIS_FIRST_DAY, DATED_FACTS, interval_of, real_items
from tests.layout.render_rectangles import Screen, Sheet, screens, summary_of, views

SCREENS = pytest.mark.parametrize("screen", screens(), ids=lambda screen: screen.name)
ITEMS = real_items()
ENDS = {name: index for index, (name, *_) in enumerate(DATED_FACTS)}


def plans_of(screen: Screen) -> LevelPlans:
    """Plan the real story for a screen."""
    bounds = bounds_for(screen.metrics, AXIS_FIRST_DAY, max(item.last_day for item in ITEMS))
    return plan_levels(ITEMS, levels_for(screen.metrics, bounds), screen.metrics)


@SCREENS
def test_every_dated_fact_is_there_and_nothing_overlaps(screen: Screen) -> None:
    for plan in plans_of(screen):
        assert all(plan.place_of(item.index)[0] is not MarkKind.NOTHING for item in ITEMS)
        for zoom in (plan.level.px_per_day_min, plan.level.px_per_day_max):
            assert list(overlaps(plan, screen.metrics, zoom)) == []
            assert list(crossings(plan, screen.metrics, zoom)) == []
            assert list(crowding(plan, screen.metrics, zoom)) == []


@SCREENS
def test_close_up_everything_but_the_wider_story_is_a_card_or_in_a_fan(screen: Screen) -> None:
    plans = plans_of(screen)
    closest, rank = plans[-1], len(plans) - 1
    for item in ITEMS:
        kind, number = closest.place_of(item.index)
        if item.importance == 3:
            assert kind in (MarkKind.DOT, MarkKind.CLUSTER)
        elif kind is not MarkKind.CARD:
            by = plans.opening_of(rank, closest.clusters[number]).by if kind is MarkKind.CLUSTER else None
            assert kind is MarkKind.DOT or by is OpensBy.FAN
    reachable = [item for item in ITEMS if item.importance < 3]
    cards = [item for item in reachable if closest.place_of(item.index)[0] is MarkKind.CARD]
    assert len(cards) >= 0.85 * len(reachable)


@SCREENS
def test_the_story_begins_and_ends_with_a_name_at_the_whole_span(screen: Screen) -> None:
    whole = plans_of(screen)[0]
    named = [card.item_index for card in whole.cards]
    assert ENDS["B01"] in named
    assert ENDS["S01"] in named
    assert 2 <= len(named) <= 15


@SCREENS
def test_what_is_most_important_has_cards_by_the_level_of_years(screen: Screen) -> None:
    years = next(plan for plan in plans_of(screen) if plan.level.name is LevelName.YEARS)
    most = [item for item in ITEMS if item.importance == 1]
    cards = [item for item in most if years.place_of(item.index)[0] is MarkKind.CARD]
    assert len(cards) >= len(most) - 2


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("199X", 3652),
        ("1992", 366),
        ("1992-03", 31),
        ("1992-03-27", 1),
        ("2018/..", 365),
        ("2000-01/2000-10", 305),
    ],
)
def test_dates_cover_what_they_say(date: str, days: int) -> None:
    first, last = interval_of(date)
    assert last - first + 1 == days


def test_a_picture_of_every_level_can_be_drawn() -> None:
    screen = Screen("small", 1280, 800, 26, screens()[0].shape)
    for _, plan, scale in views(screen.metrics):
        sheet = Sheet(screen)
        sheet.paint(plan, scale)
        colours = sheet.image.getcolors(1_000_000)
        assert colours is not None
        assert len(colours) > 3
    assert "months 37 cards" in summary_of(screen.metrics)
