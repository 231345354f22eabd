"""Idle: one deadline, a countdown that can be answered as often as wanted, none while calling."""

from hypothesis import given
from hypothesis import strategies as st

from exhibit.session.idle import IdlePhase, IdleStatus, IdleTimes, IdleWatch, reading_seconds

PACE = IdleTimes(seconds=60, countdown_seconds=30, han_per_minute=300, words_per_minute=250)


def watch(text: str = "", now: float = 100.0) -> IdleWatch:
    made = IdleWatch(PACE, now)
    made.show(text, now, calling=False)
    return made


def test_chinese_is_read_by_characters_and_english_by_words() -> None:
    assert reading_seconds("移" * 300, PACE) == 60.0
    assert reading_seconds("word " * 250, PACE) == 60.0
    assert reading_seconds("對口支援 began in 1992。", PACE) == 60 * (4 / 300 + 3 / 250)
    assert reading_seconds("，。!?", PACE) == 0.0


def test_a_short_page_is_left_in_peace_for_the_set_time_and_a_long_one_for_twice_its_reading_time() -> None:
    assert watch("short").wait_seconds == 60.0
    assert watch("移" * 300).wait_seconds == 120.0


def test_the_countdown_begins_after_the_deadline_and_ends_in_a_reset() -> None:
    idle = watch()
    assert idle.look(100) == IdleStatus(IdlePhase.WAITING, look_in=60)
    assert idle.look(159.5) == IdleStatus(IdlePhase.WAITING, look_in=0.5)
    assert idle.look(160) == IdleStatus(IdlePhase.ASKING, 30, 1.0)
    assert idle.look(160.25) == IdleStatus(IdlePhase.ASKING, 30, 0.75)
    assert idle.look(189.5) == IdleStatus(IdlePhase.ASKING, 1, 0.5)
    assert idle.look(190).mood is IdlePhase.OVER


def test_whoever_answers_stays_as_often_as_wanted() -> None:
    idle = watch()
    now = 100.0
    for _ in range(50):
        now += 85.0
        assert idle.look(now).mood is IdlePhase.ASKING
        idle.touch(now)
        assert idle.look(now) == IdleStatus(IdlePhase.WAITING, look_in=60)


def test_nobody_is_asked_while_the_exhibition_calls() -> None:
    idle = IdleWatch(PACE, 0.0)
    assert idle.look(1e9) == IdleStatus(IdlePhase.CALLING)
    idle.show("", 1e9, calling=False)
    assert idle.look(1e9).mood is IdlePhase.WAITING
    idle.show("", 1e9, calling=True)
    assert idle.look(2e9) == IdleStatus(IdlePhase.CALLING)


@given(st.floats(0, 400), st.integers(0, 2000))
def test_looking_when_told_never_misses_a_second_of_the_countdown(quiet: float, letters: int) -> None:
    idle = watch("移" * letters)
    now, seen = 100.0 + quiet, list[int]()
    outlook = idle.look(now)
    for _ in range(100):
        if outlook.mood is IdlePhase.ASKING and seen[-1:] != [outlook.left]:
            seen.append(outlook.left)
        if outlook.look_in is None:
            break
        assert outlook.look_in > 0
        # As a timer does: a little late, never early.
        now += outlook.look_in + 0.001
        outlook = idle.look(now)
    assert outlook.mood is IdlePhase.OVER
    assert seen == list(range(seen[0] if seen else 0, 0, -1))
    if quiet <= idle.wait_seconds:
        assert seen[0] == 30
