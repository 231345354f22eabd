"""Fingers to gestures: every rule of touch, without Qt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.session.gestures import (
    DragGesture,
    FlickGesture,
    Gesture,
    GestureCancelled,
    GestureReader,
    PinchGesture,
    TapGesture,
    TouchBegan,
    TouchContact,
)

SLOP = 12.0


def contact(finger: int, x: float, y: float, seconds: float = 0.0) -> TouchContact:
    return TouchContact(finger, x, y, seconds)


def drag_along(
    reader: GestureReader, xs: list[float], *, finger: int = 0, start: float = 0.0
) -> list[Gesture]:
    found: list[Gesture] = []
    for number, x in enumerate(xs):
        found += reader.move([contact(finger, x, 0, start + 0.01 * (number + 1))])
    return found


def test_a_still_finger_taps() -> None:
    reader = GestureReader(SLOP)
    assert reader.press(contact(1, 10, 20)) == [TouchBegan(10, 20)]
    assert reader.busy
    assert reader.move([contact(1, 15, 22, 0.05)]) == []
    assert reader.release(contact(1, 15, 22, 0.1)) == [TapGesture(10, 20, double=False)]
    assert not reader.busy


def test_two_taps_at_one_place_are_a_double_tap_and_a_third_starts_anew() -> None:
    reader = GestureReader(SLOP)
    doubles = []
    for number in range(3):
        reader.press(contact(1, 10, 20, number * 0.2))
        doubles += [gesture.double for gesture in reader.release(contact(1, 10, 20, number * 0.2 + 0.05))]  # type: ignore[union-attr]
    assert doubles == [False, True, False]


def test_a_slow_or_far_second_tap_is_single() -> None:
    reader = GestureReader(SLOP)
    reader.press(contact(1, 10, 20, 0))
    reader.release(contact(1, 10, 20, 0.05))
    reader.press(contact(1, 400, 20, 0.1))
    assert reader.release(contact(1, 400, 20, 0.15)) == [TapGesture(400, 20, double=False)]
    reader.press(contact(1, 400, 20, 2.0))
    assert reader.release(contact(1, 400, 20, 2.1)) == [TapGesture(400, 20, double=False)]


def test_a_finger_held_long_taps_nothing() -> None:
    reader = GestureReader(SLOP)
    reader.press(contact(1, 10, 20, 0))
    assert reader.release(contact(1, 10, 20, 3.0)) == [FlickGesture(0.0, 0.0)]


def test_the_first_step_of_a_drag_catches_up_with_the_finger() -> None:
    reader = GestureReader(SLOP)
    reader.press(contact(1, 0, 0))
    moved = drag_along(reader, [5, 11, 20, 30], finger=1)
    assert moved == [DragGesture(20, 0), DragGesture(10, 0)]
    assert reader.moving


def test_a_flick_has_the_speed_of_its_last_tenth_of_a_second() -> None:
    reader = GestureReader(SLOP)
    reader.press(contact(1, 0, 0))
    drag_along(reader, [20, 40, 60, 80, 100], finger=1)
    (flick,) = reader.release(contact(1, 100, 0, 0.055))
    assert isinstance(flick, FlickGesture)
    assert flick.vx == pytest.approx(2000, rel=0.05)
    assert flick.vy == 0


def test_a_finger_that_rested_before_leaving_flicks_nothing() -> None:
    reader = GestureReader(SLOP)
    reader.press(contact(1, 0, 0))
    drag_along(reader, [20, 40, 60], finger=1)
    assert reader.release(contact(1, 60, 0, 0.5)) == [FlickGesture(0.0, 0.0)]


def test_two_fingers_pinch_and_move_together_as_one_gesture() -> None:
    reader = GestureReader(SLOP)
    reader.press(contact(1, 100, 0))
    assert reader.press(contact(2, 200, 0)) == []
    assert reader.move([contact(1, 90, 0, 0.01), contact(2, 220, 0, 0.01)]) == [
        PinchGesture(((100, 0), (200, 0)), ((90, 0), (220, 0)))
    ]


def test_a_palm_as_third_contact_changes_nothing() -> None:
    reader = GestureReader(SLOP)
    reader.press(contact(1, 100, 0))
    reader.press(contact(2, 200, 0))
    assert reader.press(contact(3, 500, 500)) == []
    assert reader.move([contact(3, 700, 100, 0.01)]) == []
    assert reader.release(contact(3, 700, 100, 0.02)) == []
    assert reader.move([contact(1, 95, 0, 0.03)]) == [PinchGesture(((100, 0), (200, 0)), ((95, 0), (200, 0)))]


def test_when_one_of_two_fingers_leaves_the_other_drags_on_without_a_jump() -> None:
    reader = GestureReader(SLOP)
    reader.press(contact(1, 100, 0))
    reader.press(contact(2, 200, 0))
    assert reader.release(contact(1, 100, 0, 0.02)) == []
    assert reader.move([contact(2, 203, 0, 0.03)]) == [DragGesture(3, 0)]


def test_a_pinch_that_ends_taps_nothing() -> None:
    reader = GestureReader(SLOP)
    reader.press(contact(1, 100, 0))
    reader.press(contact(2, 200, 0))
    reader.release(contact(2, 200, 0, 0.05))
    assert reader.release(contact(1, 100, 0, 0.06)) == [FlickGesture(0.0, 0.0)]


def test_what_the_system_takes_away_was_never_meant() -> None:
    reader = GestureReader(SLOP)
    assert reader.cancel() == []
    reader.press(contact(1, 0, 0))
    assert reader.cancel() == [GestureCancelled()]
    assert reader.move([contact(1, 100, 0, 0.1)]) == []
    assert reader.release(contact(1, 100, 0, 0.1)) == []


def test_a_finger_that_comes_down_twice_counts_once() -> None:
    reader = GestureReader(SLOP)
    reader.press(contact(1, 0, 0))
    assert reader.press(contact(1, 50, 0)) == []


ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(["press", "move", "release", "cancel"]),
        st.integers(0, 4),
        st.floats(0, 2000),
        st.floats(0, 1000),
    ),
    max_size=60,
)


@given(ACTIONS)
def test_any_storm_of_fingers_ends_calm(actions: list[tuple[str, int, float, float]]) -> None:
    """Whatever came before, after the last finger left one tap works."""
    reader = GestureReader(SLOP)
    clock = 0.0
    for kind, finger, x, y in actions:
        clock += 0.004
        if kind == "press":
            reader.press(contact(finger, x, y, clock))
        elif kind == "move":
            reader.move([contact(finger, x, y, clock)])
        elif kind == "release":
            reader.release(contact(finger, x, y, clock))
        else:
            reader.cancel()
    for finger in range(5):
        reader.release(contact(finger, 0, 0, clock))
    assert not reader.busy
    clock += 10
    reader.press(contact(9, 50, 50, clock))
    assert reader.release(contact(9, 50, 50, clock + 0.1)) == [TapGesture(50, 50, double=False)]
