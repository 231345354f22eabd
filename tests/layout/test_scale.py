"""The time scale: what a finger holds stays under it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.layout.scale import MIN_FINGER_SEPARATION_PX, TimeBounds, TimeScale

BOUNDS = TimeBounds(
    first_day=7852, last_day=20453, min_px_per_day=0.11, max_px_per_day=31.0, margin_px=1536.0
)
PLACES = st.floats(0, 1920)
SCALES = st.builds(TimeScale, st.floats(7000, 22000), st.floats(0.05, 40), st.just(1920.0))


@given(SCALES, PLACES)
def test_places_and_moments_correspond(scale: TimeScale, px: float) -> None:
    assert scale.to_px(scale.to_day(px)) == pytest.approx(px, abs=1e-4)
    assert scale.to_day(0) == pytest.approx(scale.first_day)
    assert scale.to_day(scale.length_px) == pytest.approx(scale.last_day)


@given(SCALES, PLACES, st.floats(-3000, 3000))
def test_a_drag_carries_the_moment_under_the_finger(scale: TimeScale, px: float, way: float) -> None:
    assert scale.pan(way).to_px(scale.to_day(px)) == pytest.approx(px + way, abs=1e-4)
    assert scale.pan(way).px_per_day == scale.px_per_day


@given(SCALES, PLACES, st.floats(0.1, 10))
def test_zooming_holds_the_moment_it_is_about(scale: TimeScale, px: float, factor: float) -> None:
    zoomed = scale.zoom_about(px, factor)
    assert zoomed.to_day(px) == pytest.approx(scale.to_day(px), abs=1e-6)
    assert zoomed.px_per_day == pytest.approx(scale.px_per_day * factor)


@given(SCALES.filter(lambda scale: 0.11 <= scale.px_per_day <= 31), PLACES, st.floats(0.001, 1000))
def test_zooming_within_bounds_stops_there_and_still_holds_the_moment(
    scale: TimeScale, px: float, factor: float
) -> None:
    zoomed = scale.zoom_about(px, factor, BOUNDS)
    assert BOUNDS.min_px_per_day <= zoomed.px_per_day <= BOUNDS.max_px_per_day
    assert zoomed.to_day(px) == pytest.approx(scale.to_day(px), abs=1e-6)


@given(SCALES, PLACES, PLACES, PLACES, PLACES)
def test_a_pinch_keeps_both_moments_under_both_fingers(
    scale: TimeScale, a0: float, b0: float, a1: float, b1: float
) -> None:
    a0, b0 = sorted((a0, b0))
    a1, b1 = sorted((a1, b1))
    pinched = scale.pinch(a0, b0, a1, b1)
    far = min(b0 - a0, b1 - a1) >= MIN_FINGER_SEPARATION_PX
    if far:
        assert pinched.to_px(scale.to_day(a0)) == pytest.approx(a1, abs=1e-3)
        assert pinched.to_px(scale.to_day(b0)) == pytest.approx(b1, abs=1e-3)
    middle = scale.to_day((a0 + b0) / 2)
    assert pinched.to_px(middle) == pytest.approx((a1 + b1) / 2, abs=1e-3)


@given(SCALES, PLACES, PLACES, PLACES)
def test_fingers_that_come_close_never_run_away(scale: TimeScale, a0: float, b0: float, a1: float) -> None:
    pinched = scale.pinch(a0, b0, a1, a1)
    assert pinched.px_per_day >= scale.px_per_day * MIN_FINGER_SEPARATION_PX / 1921
    assert scale.pinch(a1, a1, a0, b0).px_per_day <= scale.px_per_day * 1921 / MIN_FINGER_SEPARATION_PX


def test_fingers_that_pass_each_other_do_not_turn_time_around() -> None:
    scale = TimeScale(10_000, 1.0, 1000)
    pinched = scale.pinch(300, 600, 600, 300)
    assert pinched.px_per_day == 1.0
    assert pinched.to_px(10_001) > pinched.to_px(10_000)


def test_a_pinch_within_bounds_stops_at_the_closest_view() -> None:
    pinched = TimeScale(15_000, 30.0, 1920).pinch(900, 1000, 100, 1900, BOUNDS)
    assert pinched.px_per_day == BOUNDS.max_px_per_day


@given(SCALES)
def test_clamping_is_done_once(scale: TimeScale) -> None:
    clamped = scale.clamped(BOUNDS)
    again = clamped.clamped(BOUNDS)
    assert again.px_per_day == clamped.px_per_day
    assert again.centre_day == pytest.approx(clamped.centre_day)
    assert clamped.first_day >= BOUNDS.first_day - 1e-6
    end = clamped.to_px(BOUNDS.last_day) + BOUNDS.margin_px
    wide = (BOUNDS.last_day - BOUNDS.first_day) * clamped.px_per_day + BOUNDS.margin_px < 1920
    assert wide or end >= 1920 - 1e-3


def test_a_view_wider_than_the_axis_begins_where_the_axis_does() -> None:
    narrow = TimeBounds(0, 100, 0.5, 10, 20)
    assert TimeScale(90, 0.5, 1000).clamped(narrow).first_day == 0


@given(SCALES)
def test_an_overshoot_is_the_way_back(scale: TimeScale) -> None:
    way = scale.overshoot(BOUNDS)
    back = scale.pan(way)
    assert back.overshoot(BOUNDS) == pytest.approx(0, abs=1e-3)
    if scale.first_day >= BOUNDS.first_day and scale.to_px(BOUNDS.last_day) + BOUNDS.margin_px >= 1920:
        assert way == 0


def test_before_the_beginning_the_overshoot_is_negative() -> None:
    assert TimeScale(7852, 1.0, 1920).overshoot(BOUNDS) == -960
    assert TimeScale(30_000, 1.0, 1920).overshoot(BOUNDS) > 0


@pytest.mark.parametrize("factor", [0, -1])
def test_refuses_a_factor_that_is_not_positive(factor: float) -> None:
    with pytest.raises(ValueError, match="must be positive"):
        TimeScale(0, 1, 100).zoom_about(50, factor)
