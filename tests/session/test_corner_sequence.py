"""The staff's gesture: exactly the four corners in order, the last one held."""

import random

from exhibit.session.corner_sequence import CornerSequence, TouchSurface

GLASS = TouchSurface(1920, 1080, 100)
CORNERS = ((5, 5), (1915, 5), (1915, 1075), (5, 1075))


class Hand:
    """One finger after another, by a clock of its own."""

    def __init__(self, corners: CornerSequence | None = None) -> None:
        self.corners = corners or CornerSequence(GLASS)
        self.now = 0.0

    def tap(self, x: float, y: float, hold: float = 0.1, pause: float = 0.3, finger: int = 1) -> bool:
        self.now += pause
        self.corners.press(finger, x, y, self.now)
        self.now += hold
        return self.corners.release(finger, x, y, self.now)

    def sequence(self, hold: float = 1.2) -> bool:
        done = [self.tap(x, y) for x, y in CORNERS[:3]]
        assert not any(done)
        return self.tap(*CORNERS[3], hold=hold)


def test_four_corners_and_a_hold_open_it_again_and_again() -> None:
    hand = Hand()
    assert hand.sequence()
    assert hand.sequence()


def test_a_short_last_tap_or_one_that_rests_for_ever_does_not() -> None:
    assert not Hand().sequence(hold=0.4)
    assert not Hand().sequence(hold=9.0)


def test_a_wrong_corner_begins_anew() -> None:
    hand = Hand()
    hand.tap(*CORNERS[0])
    hand.tap(*CORNERS[2])
    hand.tap(*CORNERS[2])
    assert not hand.tap(*CORNERS[3], hold=1.2)
    hand.tap(*CORNERS[1])
    hand.tap(*CORNERS[0])
    hand.tap(*CORNERS[0])
    hand.tap(*CORNERS[1])
    hand.tap(*CORNERS[2])
    assert hand.tap(*CORNERS[3], hold=1.2)


def test_a_touch_in_the_middle_and_a_long_pause_begin_anew() -> None:
    hand = Hand()
    hand.tap(*CORNERS[0])
    hand.tap(960, 540)
    hand.tap(*CORNERS[1])
    hand.tap(*CORNERS[2])
    assert not hand.tap(*CORNERS[3], hold=1.2)
    slow = Hand()
    for x, y in CORNERS[:3]:
        slow.tap(x, y)
    assert not slow.tap(*CORNERS[3], hold=1.2, pause=5.0)


def test_a_second_finger_begins_anew() -> None:
    hand = Hand()
    hand.tap(*CORNERS[0])
    hand.tap(*CORNERS[1])
    hand.corners.press(7, 900, 500, hand.now)
    hand.tap(*CORNERS[2])
    assert not hand.tap(*CORNERS[3], hold=1.2)
    hand.corners.release(7, 900, 500, hand.now)
    assert hand.sequence()


def test_a_finger_that_slides_off_the_last_corner_opens_nothing() -> None:
    hand = Hand()
    for x, y in CORNERS[:3]:
        hand.tap(x, y)
    hand.corners.press(1, 5, 1075, hand.now)
    assert not hand.corners.release(1, 400, 900, hand.now + 1.5)


def test_fingers_taken_away_are_forgotten_and_unknown_ones_ignored() -> None:
    hand = Hand()
    hand.corners.press(1, 5, 5, 0.1)
    hand.corners.forget()
    assert not hand.corners.release(1, 5, 5, 0.2)
    assert hand.sequence()


def test_chance_never_finds_it() -> None:
    chance = random.Random(7)
    hand = Hand()
    for _ in range(100_000):
        assert not hand.tap(chance.uniform(0, 1920), chance.uniform(0, 1080), chance.uniform(0.02, 2))
