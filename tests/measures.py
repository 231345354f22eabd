"""Measures that do not depend on what else the machine does: calls, and processor time by a yardstick."""

import sys
import time
from collections.abc import Callable
from types import FrameType


def calls_of(work: Callable[[], object]) -> int:
    """Return how many calls, into Python and into C, something makes."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


def yardstick() -> int:
    """Do a little of what Python programs do all the time; about a millisecond of the machines of 2026."""
    words = {f"{number:x}": number * number % 997 for number in range(2_500)}
    return sum(value for word, value in words.items() if word.find("7") > 0)


def times_yardstick(
    work: Callable[[], object],
    reference: Callable[[], object] = yardstick,
    *,
    rounds: int = 7,
    clock: Callable[[], float] = time.thread_time,
) -> float:
    """Return how many times the processor's time of the reference something takes, each at its best.

    Both run in turns, so that whatever slows one of them, other programs above all, slows the other too.
    """
    taken = [(seconds_of(work, clock), seconds_of(reference, clock)) for _ in range(rounds)]
    return min(mine for mine, _ in taken) / min(its for _, its in taken)


def seconds_of(work: Callable[[], object], clock: Callable[[], float] = time.thread_time) -> float:
    """Return the processor's seconds that something takes this thread, or by another clock."""
    began = clock()
    work()
    return clock() - began


def yardstick_seconds(rounds: int = 7) -> float:
    """Return the processor's seconds of the yardstick now, at its best."""
    return min(seconds_of(yardstick) for _ in range(rounds))
