"""What lies on the glass: dead after a minute in one place, alive when it moves on, no partner of a pinch."""

import pytest

from exhibit.session.corner_sequence import CornerSequence, TouchSurface
from exhibit.session.gestures import DragGesture, GestureReader, TapGesture, TouchBegan, TouchContact
from exhibit.session.resting_touches import DEAD_SECONDS, RestingTouches

RADIUS = 20.0


def test_a_touch_that_trembles_in_one_place_is_dead_after_a_minute() -> None:
    touches = RestingTouches(RADIUS)
    for second in range(61):
        touches.place(1, 100.0 + second % 3, 50.0, float(second))
        assert touches.is_dead(1, float(second)) is (second >= DEAD_SECONDS)
    assert touches.dead(60.0)[1].x == 100.0
    touches.leave(1)
    assert touches.dead(60.0) == {}


def test_one_that_moves_away_is_alive_again() -> None:
    touches = RestingTouches(RADIUS)
    touches.place(1, 0.0, 0.0, 0.0)
    assert touches.is_dead(1, 60.0)
    touches.place(1, 21.0, 0.0, 61.0)
    assert not touches.is_dead(1, 61.0)
    assert touches.is_dead(1, 121.0)


def test_it_says_when_the_next_one_will_be_dead() -> None:
    touches = RestingTouches(RADIUS)
    assert touches.next_death(0.0) is None
    touches.place(1, 0.0, 0.0, 0.0)
    touches.place(2, 500.0, 0.0, 10.0)
    assert touches.next_death(20.0) == pytest.approx(40.0)
    assert touches.next_death(60.0) == pytest.approx(10.0)
    assert touches.next_death(70.0) is None
    touches.forget()
    assert touches.dead(100.0) == {}


def contact(finger: int, x: float, y: float, seconds: float) -> TouchContact:
    return TouchContact(finger, x, y, seconds)


def test_beside_something_that_lies_there_a_visitor_drags_and_taps_and_pinches_with_nobody() -> None:
    reader = GestureReader(RADIUS)
    reader.press(contact(1, 10, 10, 0.0))
    reader.move([contact(1, 11, 10, 30.0)])
    assert reader.press(contact(2, 300, 300, 61.0)) == [TouchBegan(300, 300)]
    assert reader.move([contact(1, 10, 11, 61.1), contact(2, 400, 300, 61.1)]) == [DragGesture(100, 0)]
    reader.release(contact(2, 400, 300, 61.2))
    reader.press(contact(3, 500, 100, 62.0))
    assert reader.release(contact(3, 500, 100, 62.1)) == [TapGesture(500, 100, False)]
    assert reader.release(contact(1, 10, 10, 63.0)) == []


def test_before_it_is_dead_it_is_a_finger_as_ever() -> None:
    reader = GestureReader(RADIUS)
    reader.press(contact(1, 10, 10, 0.0))
    assert reader.press(contact(2, 300, 300, 59.0)) == []
    assert reader.moving


def test_the_staffs_gesture_goes_beside_dead_fingers_and_not_beside_living_ones() -> None:
    corners = CornerSequence(TouchSurface(1920, 1080, 100))

    def sequence(now: float) -> bool:
        for x, y in ((5, 5), (1915, 5), (1915, 1075)):
            corners.press(2, x, y, now)
            corners.release(2, x, y, now + 0.1)
            now += 0.5
        corners.press(2, 5, 1075, now)
        return corners.release(2, 5, 1075, now + 1.2)

    corners.press(1, 900, 500, 0.0)
    assert not sequence(30.0)
    corners.ignore(1)
    assert sequence(70.0)
