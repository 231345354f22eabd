"""How the scroll moves, as a function of time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.layout.scale import TimeBounds, TimeScale
from exhibit.view.timeline.scroll_motion import MotionPhase, ScrollMotion

BOUNDS = TimeBounds(first_day=0.0, last_day=10000.0, min_px_per_day=0.1, max_px_per_day=20.0, margin_px=800.0)


def travel(day: float = 5000.0, zoom: float = 1.0) -> ScrollMotion:
    return ScrollMotion(TimeScale(day, zoom, 1000.0), BOUNDS)


def run(moving: ScrollMotion, step: float = 1 / 60) -> float:
    """Run to rest; the seconds it took."""
    seconds = 0.0
    while moving.moving and seconds < 20:
        seconds += step
        moving.step(seconds)
    return seconds


def test_a_drag_follows_the_finger_exactly() -> None:
    moving = travel()
    under = moving.scale.to_day(300)
    moving.drag(-120)
    assert moving.scale.to_px(under) == pytest.approx(180)


def test_a_flick_glides_and_rests_and_a_faster_one_goes_farther() -> None:
    ways = []
    for speed in (500, 1500, 3000):
        moving = travel()
        moving.drag(1)
        start = moving.scale.centre_day
        moving.let_go(speed)
        assert moving.phase is MotionPhase.GLIDE
        assert run(moving) < 5
        ways.append(abs(moving.scale.centre_day - start))
    assert ways == sorted(ways)
    assert ways[0] > 50


def test_a_touch_stops_a_glide_dead() -> None:
    moving = travel()
    moving.let_go(3000)
    moving.step(0.1)
    here = moving.scale
    moving.hold()
    assert not moving.step(0.2)
    assert moving.scale == here


def test_beyond_the_end_the_scroll_gives_way_like_rubber_and_springs_back() -> None:
    moving = travel(day=500.0)
    moving.drag(400)
    assert 0 < -moving.scale.overshoot(BOUNDS) < 200
    moving.let_go(0)
    assert moving.phase is MotionPhase.SPRING
    run(moving)
    assert moving.scale.overshoot(BOUNDS) == pytest.approx(0, abs=0.6)


def test_a_journey_ends_where_it_was_meant_to() -> None:
    moving = travel()
    moving.fly(8000.0, 4.0, 0.36)
    run(moving)
    assert moving.scale.centre_day == pytest.approx(8000)
    assert moving.scale.px_per_day == pytest.approx(4.0)
    moving.fly(2000.0, 4.0, 0.0)
    assert moving.scale.centre_day == 2000


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("drag"), st.floats(-3000, 3000)),
            st.tuples(st.just("pinch"), st.floats(1, 900)),
            st.tuples(st.just("go"), st.floats(-8000, 8000)),
            st.tuples(st.just("fly"), st.floats(-1e5, 1e5)),
        ),
        max_size=25,
    )
)
def test_whatever_is_done_the_scroll_comes_to_rest_within_its_bounds(
    actions: list[tuple[str, float]],
) -> None:
    moving = travel()
    for kind, amount in actions:
        if kind == "drag":
            moving.drag(amount)
        elif kind == "pinch":
            moving.pinch((100, 400), (100, 100 + amount))
        elif kind == "go":
            moving.let_go(amount)
            run(moving)
        else:
            moving.fly(amount, 1.0, 0.2)
            run(moving)
    moving.let_go(0)
    run(moving)
    assert abs(moving.scale.overshoot(BOUNDS)) < 1.0
    assert BOUNDS.min_px_per_day <= moving.scale.px_per_day <= BOUNDS.max_px_per_day
