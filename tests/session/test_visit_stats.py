"""What is counted: visits, what was opened and chosen, where was touched; never who."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from exhibit.session import state as act
from exhibit.session.state import ATTRACT, SCROLL, Page, PageKind, State
from exhibit.session.visit_stats import VisitBatch, VisitRecord, VisitTally

NOON = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)
DAY = "2026-11-24"
LEAF = Page.of(PageKind.LEAF, "dam-2006")
THEME = Page.of(PageKind.THEME, "industry")


@pytest.fixture
def tally() -> VisitTally:
    return VisitTally("run", {(PageKind.THEME, "industry"): ("output", "jobs")})


def test_a_visit_begins_with_a_touch_and_grows_with_each(tally: VisitTally) -> None:
    assert tally.empty
    tally.touch(0.5, 0.5, "en", 10.0, NOON)
    tally.touch(0.5, 0.5, "zh-Hans", 40.5, NOON)
    batch = tally.take()
    assert batch.visits == {("run", 1): VisitRecord("run", 1, DAY, 12, 30.5, "zh-Hans")}
    assert batch.cells == {(DAY, 16, 9): 2}
    assert tally.empty
    assert tally.visits == 1


def test_a_visit_that_ends_keeps_its_length_to_the_last_touch_and_the_reason(tally: VisitTally) -> None:
    tally.touch(0, 0, "en", 10.0, NOON)
    tally.end_visit("idle", 25.0, NOON)
    batch = tally.take()
    assert batch.visits[("run", 1)] == VisitRecord("run", 1, DAY, 12, 15.0, "en", "idle")
    assert batch.counts == {(DAY, "reset", "idle"): 1}
    tally.touch(0, 0, "en", 60.0, NOON)
    assert list(tally.take().visits) == [("run", 2)]


def test_without_a_visit_nothing_ends(tally: VisitTally) -> None:
    tally.end_visit("button", 25.0, NOON)
    assert tally.empty


def test_touches_outside_count_for_the_nearest_cell(tally: VisitTally) -> None:
    tally.touch(-0.2, 1.5, "en", 0.0, NOON)
    tally.touch(1.0, -1.0, "en", 0.0, NOON)
    assert set(tally.take().cells) == {(DAY, 0, 17), (DAY, 31, 0)}


def test_what_was_opened_and_chosen_is_counted(tally: VisitTally) -> None:
    start = State("zh-Hant", ATTRACT)
    scroll = act.without_pages(start)
    tally.change(start, scroll, NOON)
    assert tally.empty
    tally.change(scroll, act.push_page(scroll, LEAF), NOON)
    tally.change(scroll, act.push_page(scroll, THEME), NOON)
    tally.change(scroll, act.push_page(scroll, Page(PageKind.MAP)), NOON)
    tally.change(scroll, act.with_language(scroll, "en"), NOON)
    tally.change(scroll, act.with_filter(scroll, "talent"), NOON)
    tally.change(act.with_filter(scroll, "talent"), scroll, NOON)
    tally.change(scroll, replace(scroll, page=SCROLL, high_contrast=True), NOON)
    assert {(kind, subject) for _, kind, subject in tally.take().counts} == {
        ("event", "dam-2006"),
        ("theme", "industry"),
        ("chart", "output"),
        ("chart", "jobs"),
        ("page", "map"),
        ("language", "en"),
        ("filter", "talent"),
    }


def test_only_another_level_is_a_zoom(tally: VisitTally) -> None:
    for level in ("decade", "decade", "years", "years", "decade"):
        tally.zoom(level, NOON)
    assert tally.take().counts == {(DAY, "zoom", "years"): 1, (DAY, "zoom", "decade"): 1}


def test_batches_add_up_and_a_later_visit_wins() -> None:
    first, later = VisitBatch(), VisitBatch()
    assert not first
    first.counts[DAY, "event", "a"] = 2
    later.counts[DAY, "event", "a"] = 3
    later.cells[DAY, 1, 2] = 1
    first.visits["run", 1] = VisitRecord("run", 1, DAY, 12, 1.0, "en")
    later.visits["run", 1] = VisitRecord("run", 1, DAY, 12, 9.0, "en", "idle")
    first.add(later)
    assert first.counts == {(DAY, "event", "a"): 5}
    assert first.cells == {(DAY, 1, 2): 1}
    assert first.visits["run", 1].seconds == 9.0
