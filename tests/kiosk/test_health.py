"""Alive, hanging or never started; how long to wait; when to give a content up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.kiosk.health import DELAYS, PING_SECONDS, CrashHistory, HealthVerdict, Watchdog
from exhibit.kiosk.messages import LONGEST, KioskMessage, LineReader


def shown(now: float = 0.0) -> Watchdog:
    watchdog = Watchdog(now)
    watchdog.show(now)
    return watchdog


def watch(watchdog: Watchdog, begin: float, end: float) -> float | None:
    """Look every second; when it was first not fine."""
    now = begin
    while now <= end:
        if watchdog.judge(now) is not HealthVerdict.FINE:
            return now
        now += 1.0
    return None


def test_an_exhibition_that_answers_lives() -> None:
    watchdog = shown()
    for second in range(0, 600, 2):
        watchdog.answer(float(second))
        assert watchdog.judge(float(second)) is HealthVerdict.FINE


def test_fifteen_seconds_of_silence_are_a_hang() -> None:
    watchdog = shown()
    assert watch(watchdog, 0, 100) == 15.0
    assert watchdog.judge(15.0) is HealthVerdict.HANGS


def test_until_its_first_frame_it_has_a_minute() -> None:
    assert watch(Watchdog(0.0), 0, 100) == 61.0


def test_time_in_which_the_supervisor_itself_slept_is_not_held_against_it() -> None:
    watchdog = shown()
    assert watch(watchdog, 0, 5) is None
    assert watchdog.judge(3600.0) is HealthVerdict.FINE
    assert watch(watchdog, 3601, 3700) is not None


def test_it_is_asked_every_two_seconds() -> None:
    watchdog = shown()
    assert not watchdog.due(PING_SECONDS - 0.1)
    assert watchdog.due(PING_SECONDS)
    assert (watchdog.ask(PING_SECONDS), watchdog.ask(4.0)) == (1, 2)
    assert not watchdog.due(4.5)


def test_ends_are_counted_for_ten_minutes_and_by_what_they_are_held_against() -> None:
    crash_history = CrashHistory()
    for now in (0.0, 500.0):
        crash_history.note(now, "a")
    assert crash_history.count("a") == 2
    crash_history.note(550.0, "b")
    crash_history.note(601.0, "a")
    assert crash_history.count("a") == 2, "the first is more than ten minutes ago"
    crash_history.note(602.0, "a")
    assert crash_history.count("a") == 3
    crash_history.forget("a")
    assert (crash_history.count("a"), crash_history.count("b")) == (0, 1)


def test_the_pauses_grow_and_are_bounded() -> None:
    crash_history = CrashHistory()
    seen = []
    for now in range(20):
        crash_history.note(float(now), str(now))
        seen.append(crash_history.delay())
    assert seen[: len(DELAYS)] == list(DELAYS)
    assert max(seen) == 30.0
    assert seen[0] + seen[1] < 3.0
    assert CrashHistory().delay() == DELAYS[0]


@given(st.lists(st.text(max_size=60), max_size=20), st.integers(1, 50))
def test_messages_arrive_whole_however_they_are_cut(rests: list[str], size: int) -> None:
    sent = [KioskMessage("shows", " ".join(rest.split())) for rest in rests]
    data = b"".join(message.encoded() for message in sent)
    reader = LineReader()
    heard = [
        message for cut in range(0, len(data), size) for message in reader.messages(data[cut : cut + size])
    ]
    assert heard == sent


def test_a_message_is_never_longer_than_a_line_may_be() -> None:
    assert len(KioskMessage("shows", "語" * 5000).encoded()) <= LONGEST


@pytest.mark.parametrize("size", [100, 100_000])
def test_a_line_without_an_end_does_not_grow_for_ever(size: int) -> None:
    reader = LineReader()
    kept = [reader.feed(b"x" * size) for _ in range(10)]
    assert len(reader._rest) <= LONGEST * 16
    assert any(kept) is (size == 100_000)
