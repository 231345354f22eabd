"""Levels and metrics: sensible steps of zoom at every size."""

from itertools import pairwise

import pytest

from exhibit.content.text.days import DAYS_PER_YEAR, day_of
from exhibit.layout.levels import LevelName, bounds_for, level_at, levels_for
from exhibit.layout.metrics import HAN, LATIN, SUMMARY, TextShape, TimelineMetrics, metrics_for
from tests.layout.geometry import whole_scale
from tests.layout.real_dates import AXIS_FIRST_DAY
from tests.layout.render_rectangles import Screen, screens

LAST_DAY = day_of(2025, 12, 31)
SCREENS = pytest.mark.parametrize("screen", screens(), ids=lambda screen: screen.name)


@SCREENS
def test_the_story_of_a_lifetime_has_four_levels_of_sensible_spans(screen: Screen) -> None:
    metrics = screen.metrics
    bounds = bounds_for(metrics, AXIS_FIRST_DAY, LAST_DAY)
    levels = levels_for(metrics, bounds)
    assert [level.name for level in levels] == list(LevelName)
    years = [metrics.length_px / level.px_per_day_min / DAYS_PER_YEAR for level in levels]
    assert years[0] > 34.5
    assert 12 <= years[1] <= 16.01  # an era of eleven years fits, with all its titles
    assert 3.5 <= years[2] <= 5.01
    assert 0.9 <= years[3] <= 1.21
    assert metrics.length_px / bounds.max_px_per_day == pytest.approx(61)
    assert levels[0].px_per_day_min == bounds.min_px_per_day
    assert levels[-1].px_per_day_max == bounds.max_px_per_day
    assert all(low.px_per_day_max == high.px_per_day_min for low, high in pairwise(levels))
    assert [level.closest for level in levels] == [False, False, False, True]


@SCREENS
def test_the_whole_view_shows_the_whole_span_and_the_sea(screen: Screen) -> None:
    metrics = screen.metrics
    bounds = bounds_for(metrics, AXIS_FIRST_DAY, LAST_DAY)
    whole = whole_scale(metrics, bounds)
    assert whole.to_px(AXIS_FIRST_DAY) == pytest.approx(metrics.unit_px, abs=1e-6)
    assert whole.to_px(LAST_DAY) <= metrics.length_px * 0.9 + 0.01
    assert bounds.margin_px >= 0.8 * metrics.length_px


@SCREENS
def test_cards_fit_the_screen(screen: Screen) -> None:
    metrics = screen.metrics
    for size in (metrics.title_card, metrics.summary_card, metrics.picture_card):
        if size.lanes <= metrics.lane_count:
            across = metrics.base_px + (size.lanes - 1) * metrics.lane_pitch_px + size.across_px
            assert across <= metrics.room_px + 1 or size is not metrics.title_card
    assert metrics.lane_count >= 1
    assert metrics.target_px >= 44
    assert metrics.title_card.title_lines <= 3
    last = metrics.base_px + (metrics.lane_count - 1) * metrics.lane_pitch_px
    assert last + metrics.title_card.across_px <= metrics.room_px + 1


@SCREENS
def test_summaries_need_room_for_three(screen: Screen) -> None:
    metrics = screen.metrics
    for level in levels_for(metrics, bounds_for(metrics, AXIS_FIRST_DAY, LAST_DAY)):
        assert level.sizes[-1] == metrics.title_card
        for size in level.sizes:
            assert SUMMARY not in size.fields or metrics.fitting(size) >= 3


def test_richer_cards_show_more() -> None:
    metrics = metrics_for(1920, 900, 26, vertical=False)
    levels = levels_for(metrics, bounds_for(metrics, AXIS_FIRST_DAY, LAST_DAY))
    assert [[len(size.fields) for size in level.sizes] for level in levels] == [
        [2],
        [4, 3, 2],
        [4, 3, 2],
        [4, 3, 2],
    ]


def test_borders_are_half_open() -> None:
    metrics = metrics_for(1920, 740, 42, vertical=False)
    levels = levels_for(metrics, bounds_for(metrics, AXIS_FIRST_DAY, LAST_DAY))
    for level in levels:
        assert level_at(levels, level.px_per_day_min) is level
        assert level_at(levels, level.middle_px_per_day) is level
        assert level_at(levels, level.px_per_day_max) is not level or level.closest
    assert level_at(levels, 0) is levels[0]
    assert level_at(levels, 1e9) is levels[-1]


@pytest.mark.parametrize(("years", "most"), [(1, 4), (10, 4), (300, 5), (4000, 8)])
def test_other_spans_have_levels_too(years: int, most: int) -> None:
    metrics = metrics_for(1920, 740, 42, vertical=False)
    bounds = bounds_for(metrics, -1_000_000, -1_000_000 + years * 365)
    levels = levels_for(metrics, bounds)
    assert 4 <= len(levels) <= most
    assert levels[0].name is LevelName.WHOLE
    assert [level.name for level in levels[-3:]] == [LevelName.DECADE, LevelName.YEARS, LevelName.MONTHS]
    assert [level.rank for level in levels] == list(range(len(levels)))
    assert all(low.px_per_day_max == high.px_per_day_min for low, high in pairwise(levels))
    assert all(level.px_per_day_max > level.px_per_day_min for level in levels)


def test_latin_titles_get_more_lines_than_han() -> None:
    han = metrics_for(1920, 740, 42, vertical=False, shape=HAN)
    latin = metrics_for(1920, 740, 42, vertical=False, shape=LATIN)
    assert (han.title_card.title_lines, latin.title_card.title_lines) == (2, 3)
    assert han.lane_count > latin.lane_count
    assert han.heading_px == 48


def test_a_portrait_card_has_its_picture_at_the_side() -> None:
    metrics = metrics_for(1650, 900, 42, vertical=True)
    assert metrics.picture_card.across_px == metrics.title_card.across_px
    assert metrics.picture_card.along_px >= metrics.summary_card.along_px
    assert 0 < metrics.picture_card.picture_px < metrics.picture_card.across_px / 2


def test_even_too_little_room_has_one_lane() -> None:
    for vertical in (False, True):
        metrics = metrics_for(300, 120, 42, vertical=vertical, shape=TextShape(9, 14, 40, 8.9))
        assert metrics.lane_count == 1
        assert metrics.title_card.along_px > 0


@pytest.mark.parametrize("sizes", [(0, 740, 42), (1920, 0, 42), (1920, 740, -1)])
def test_refuses_measures_of_nothing(sizes: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match="must be positive"):
        metrics_for(*sizes, vertical=False)


def test_refuses_an_empty_span() -> None:
    metrics: TimelineMetrics = metrics_for(1920, 740, 42, vertical=False)
    with pytest.raises(ValueError, match="must come after"):
        bounds_for(metrics, 10, 10)
