"""The overview strip."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.layout.overview import StripLayout, strip_dots, strip_for
from exhibit.layout.plan import TimelineItem
from exhibit.layout.scale import TimeBounds, TimeScale
from tests.layout.real_dates import real_items
from tests.layout.synthetic import histories

BOUNDS = TimeBounds(7852, 20453, 0.11, 31.0, 1536.0)
STRIP = strip_for(1200, BOUNDS.first_day, BOUNDS.last_day)


@given(st.floats(0, 1200))
def test_places_and_moments_correspond(px: float) -> None:
    assert STRIP.to_px(STRIP.to_day(px)) == pytest.approx(px, abs=1e-6)


def test_the_strip_holds_the_whole_axis_and_a_little_sea() -> None:
    assert STRIP.to_px(BOUNDS.first_day) == 0
    assert 0.9 * 1200 < STRIP.to_px(BOUNDS.last_day) < 1200


@given(st.floats(7000, 24000), st.floats(0.05, 31), st.floats(0, 100))
def test_the_frame_stays_in_the_strip_and_can_be_grasped(day: float, zoom: float, least: float) -> None:
    scale = TimeScale(day, zoom, 1920).clamped(BOUNDS)
    start, end = STRIP.frame(scale.first_day, scale.last_day, least)
    assert 0 <= start <= end <= 1200
    assert end - start >= least - 1e-6 or start == 0


def test_the_frame_marks_the_window() -> None:
    scale = TimeScale(12_000, 0.5, 1920)
    start, end = STRIP.frame(scale.first_day, scale.last_day)
    assert STRIP.to_day(start) == pytest.approx(scale.first_day)
    assert STRIP.to_day(end) == pytest.approx(scale.last_day)


@given(histories(), st.floats(2, 60))
def test_every_event_is_a_mark_in_its_column(items: tuple[TimelineItem, ...], column: float) -> None:
    strip = StripLayout(900, min(i.first_day for i in items) - 10, max(i.last_day for i in items) + 10)
    dots = strip_dots(strip, items, column)
    assert sorted(member for dot in dots for member in dot.members) == [item.index for item in items]
    assert len(dots) <= 900 / column + 1
    assert [dot.px for dot in dots] == sorted(dot.px for dot in dots)
    for dot in dots:
        for member in dot.members:
            assert abs(strip.to_px(items[member].anchor_day) - dot.px) <= column / 2 + 1e-6
        assert dot.importance == min(items[member].importance for member in dot.members)


def test_the_real_story_fits_a_narrow_strip() -> None:
    assert len(strip_dots(STRIP, real_items(), 12)) <= 100
