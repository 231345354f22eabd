"""Alive, hanging or never started; how long to wait; when to give a content up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.kiosk.judgement import DELAYS, PING_SECONDS, Setbacks, Verdict, Vigil
from exhibit.kiosk.messages import LONGEST, LineReader, Message


def shown(now: float = 0.0) -> Vigil:
    vigil = Vigil(now)
    vigil.show(now)
    return vigil


def watch(vigil: Vigil, begin: float, end: float) -> float | None:
    """Look every second; when it was first not fine."""
    now = begin
    while now <= end:
        if vigil.judge(now) is not Verdict.FINE:
            return now
        now += 1.0
    return None


def test_an_exhibition_that_answers_lives() -> None:
    vigil = shown()
    for second in range(0, 600, 2):
        vigil.answer(float(second))
        assert vigil.judge(float(second)) is Verdict.FINE


def test_fifteen_seconds_of_silence_are_a_hang() -> None:
    vigil = shown()
    assert watch(vigil, 0, 100) == 15.0
    assert vigil.judge(15.0) is Verdict.HANGS


def test_until_its_first_frame_it_has_a_minute() -> None:
    assert watch(Vigil(0.0), 0, 100) == 61.0


def test_time_in_which_the_supervisor_itself_slept_is_not_held_against_it() -> None:
    vigil = shown()
    assert watch(vigil, 0, 5) is None
    assert vigil.judge(3600.0) is Verdict.FINE
    assert watch(vigil, 3601, 3700) is not None


def test_it_is_asked_every_two_seconds() -> None:
    vigil = shown()
    assert not vigil.due(PING_SECONDS - 0.1)
    assert vigil.due(PING_SECONDS)
    assert (vigil.ask(PING_SECONDS), vigil.ask(4.0)) == (1, 2)
    assert not vigil.due(4.5)


def test_ends_are_counted_for_ten_minutes_and_by_what_they_are_held_against() -> None:
    setbacks = Setbacks()
    for now in (0.0, 500.0):
        setbacks.note(now, "a")
    assert setbacks.count("a") == 2
    setbacks.note(550.0, "b")
    setbacks.note(601.0, "a")
    assert setbacks.count("a") == 2, "the first is more than ten minutes ago"
    setbacks.note(602.0, "a")
    assert setbacks.count("a") == 3
    setbacks.forget("a")
    assert (setbacks.count("a"), setbacks.count("b")) == (0, 1)


def test_the_pauses_grow_and_are_bounded() -> None:
    setbacks = Setbacks()
    seen = []
    for now in range(20):
        setbacks.note(float(now), str(now))
        seen.append(setbacks.delay())
    assert seen[: len(DELAYS)] == list(DELAYS)
    assert max(seen) == 30.0
    assert seen[0] + seen[1] < 3.0
    assert Setbacks().delay() == DELAYS[0]


@given(st.lists(st.text(max_size=60), max_size=20), st.integers(1, 50))
def test_messages_arrive_whole_however_they_are_cut(rests: list[str], size: int) -> None:
    sent = [Message("shows", " ".join(rest.split())) for rest in rests]
    data = b"".join(message.encoded() for message in sent)
    reader = LineReader()
    heard = [
        message for cut in range(0, len(data), size) for message in reader.messages(data[cut : cut + size])
    ]
    assert heard == sent


def test_a_message_is_never_longer_than_a_line_may_be() -> None:
    assert len(Message("shows", "語" * 5000).encoded()) <= LONGEST


@pytest.mark.parametrize("size", [100, 100_000])
def test_a_line_without_an_end_does_not_grow_for_ever(size: int) -> None:
    reader = LineReader()
    kept = [reader.feed(b"x" * size) for _ in range(10)]
    assert len(reader._rest) <= LONGEST * 16
    assert any(kept) is (size == 100_000)
