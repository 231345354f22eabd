"""Motion: functions of time that start where they should, end where they should, and never jump."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.layout.motion import (
    MotionTuning,
    PointerSample,
    between,
    ease_in_out,
    ease_out,
    finger_velocity,
    glide,
    is_fling,
    progress,
    rubber_band,
    spring_back,
    zoom_between,
)

FEEL = MotionTuning()
SPEEDS = st.floats(-9000, 9000)
SECONDS = st.floats(0, 5)


@given(SPEEDS)
def test_a_glide_begins_with_the_finger_and_goes_its_whole_way(speed: float) -> None:
    assert glide(100, speed, 0, FEEL)[:2] == (100, speed)
    assert glide(100, speed, 60, FEEL).position == pytest.approx(100 + speed * FEEL.glide_time_s)
    assert glide(100, speed, 60, FEEL).finished


@given(SPEEDS, SECONDS, SECONDS)
def test_a_glide_may_be_stopped_and_taken_up_again(speed: float, first: float, second: float) -> None:
    half = glide(0, speed, first, FEEL)
    whole = glide(0, speed, first + second, FEEL)
    rest = glide(half.position, half.velocity, second, FEEL)
    assert rest.position == pytest.approx(whole.position, abs=1e-6)
    assert rest.velocity == pytest.approx(whole.velocity, abs=1e-6)


def test_a_glide_loses_its_speed_with_the_time_constant() -> None:
    assert glide(0, 1000, 0.325, FEEL).velocity == pytest.approx(1000 / math.e)
    assert glide(0, 5, 0, FEEL).finished


@given(st.floats(-5000, 5000), st.floats(50, 800))
def test_a_rubber_band_follows_ever_less_and_never_reaches_its_limit(overshoot: float, limit: float) -> None:
    followed = rubber_band(overshoot, limit, FEEL)
    assert abs(followed) < limit
    assert abs(followed) <= abs(overshoot) * FEEL.rubber_stiffness + 1e-9
    assert followed * overshoot >= 0
    assert rubber_band(-overshoot, limit, FEEL) == -followed
    assert abs(rubber_band(overshoot * 1.1, limit, FEEL)) >= abs(followed)


@given(st.floats(-500, 500))
def test_a_spring_brings_an_overshoot_home_without_swinging_over(displacement: float) -> None:
    assert spring_back(displacement, 0, 0, FEEL).position == displacement
    way = [spring_back(displacement, 0, step / 60, FEEL).position for step in range(120)]
    assert all(abs(later) <= abs(before) + 1e-9 for before, later in pairwise(way))
    assert spring_back(displacement, 0, 2, FEEL).finished


def test_a_spring_takes_over_the_speed_of_the_finger() -> None:
    step = 1e-5
    one, other = (spring_back(100, 300, at, FEEL) for at in (0.05, 0.05 + step))
    assert (other.position - one.position) / step == pytest.approx(one.velocity, rel=1e-2)
    assert spring_back(100, 300, 0, FEEL).velocity == pytest.approx(300)


@given(SPEEDS, st.integers(2, 30))
def test_the_speed_of_an_even_finger_is_its_speed(speed: float, count: int) -> None:
    samples = [PointerSample(10 + number * 0.008, speed * number * 0.008) for number in range(count)]
    assert finger_velocity(samples, samples[-1].seconds + 0.004, FEEL) == pytest.approx(speed, abs=1e-3)


def test_a_finger_that_rested_has_no_speed() -> None:
    samples = [PointerSample(number * 0.008, number * 20.0) for number in range(10)]
    assert finger_velocity(samples, samples[-1].seconds + 0.07, FEEL) == 0
    assert finger_velocity(samples, samples[-1].seconds + 5, FEEL) == 0


def test_only_the_last_moments_count() -> None:
    old = [PointerSample(number * 0.01, -number * 50.0) for number in range(20)]
    new = [PointerSample(0.2 + number * 0.01, -1000 + number * 10.0) for number in range(12)]
    assert finger_velocity([*old, *new], new[-1].seconds, FEEL) == pytest.approx(1000, rel=0.05)


def test_one_sample_or_samples_of_one_moment_tell_nothing() -> None:
    assert finger_velocity([PointerSample(1, 1)], 1, FEEL) == 0
    assert finger_velocity([PointerSample(1, 1), PointerSample(1, 900)], 1, FEEL) == 0
    assert finger_velocity([], 1, FEEL) == 0


def test_no_flick_is_faster_than_allowed() -> None:
    samples = [PointerSample(0, 0), PointerSample(0.01, 5000)]
    assert finger_velocity(samples, 0.01, FEEL) == FEEL.max_px_per_s


def test_a_slow_finger_starts_no_glide() -> None:
    assert is_fling(-FEEL.fling_px_per_s, FEEL)
    assert not is_fling(FEEL.fling_px_per_s - 1, FEEL)


@pytest.mark.parametrize("curve", [ease_out, ease_in_out])
def test_curves_lead_from_nothing_to_all_and_never_back(curve: object) -> None:
    assert callable(curve)
    way = [curve(step / 50) for step in range(-5, 56)]
    assert way[0] == 0
    assert way[-1] == 1
    assert way == sorted(way)


def test_ease_out_is_quick_at_first() -> None:
    assert ease_out(0.25) > 0.5
    assert ease_in_out(0.5) == 0.5


def test_progress_is_held_between_beginning_and_end() -> None:
    assert [progress(at, 2) for at in (-1, 0, 1, 2, 3)] == [0, 0, 0.5, 1, 1]
    assert progress(0, 0) == 1


def test_journeys() -> None:
    assert between(10, 20, 0.25) == 12.5
    assert zoom_between(1, 16, 0.5) == pytest.approx(4)
