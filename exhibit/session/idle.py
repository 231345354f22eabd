"""Whether anybody is still there: one deadline after the last touch, then a countdown. No clock is asked.

Times are seconds of a clock that never jumps, given by the caller.
"""

import math
import re
from dataclasses import dataclass
from enum import Enum

PATIENCE = 2.0
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class IdleTimes:
    """How long to wait and how fast people read: seconds, Han characters and words a minute."""

    seconds: float
    countdown_seconds: float
    han_per_minute: float
    words_per_minute: float


def reading_seconds(text: str, pace: IdleTimes) -> float:
    """How long the text takes to read, Chinese by its characters and other scripts by their words."""
    han = len(_HAN.findall(text))
    words = len(_WORD.findall(_HAN.sub(" ", text)))
    return 60.0 * (han / pace.han_per_minute + words / pace.words_per_minute)


class IdlePhase(Enum):
    """How things stand."""

    CALLING = "calling"
    WAITING = "waiting"
    ASKING = "asking"
    OVER = "over"


@dataclass(frozen=True)
class IdleStatus:
    """How things stand, the seconds left while asking, and in how many to look again (None: never)."""

    mood: IdlePhase
    left: int = 0
    look_in: float | None = None


class IdleWatch:
    """Remembers the last touch and how long the open page takes to read."""

    def __init__(self, pace: IdleTimes, now: float) -> None:
        self._pace = pace
        self._last = now
        self._reading = 0.0
        self._calling = True
        self._running = False

    @property
    def wait_seconds(self) -> float:
        """How long nothing may happen before the visitor is asked."""
        return max(self._pace.seconds, PATIENCE * self._reading)

    def touch(self, now: float) -> None:
        """Somebody is there."""
        self._last = now

    def run(self, now: float, *, on: bool) -> None:
        """Something that is watched, such as the tour, runs by itself from now on, or has ended."""
        self._running = on
        self._last = now

    def show(self, text: str, now: float, *, calling: bool) -> None:
        """Another page is open, with this text; while calling for visitors nobody is asked."""
        self._reading = reading_seconds(text, self._pace)
        self._calling = calling
        self._last = now

    def look(self, now: float) -> IdleStatus:
        """How things stand at this moment."""
        if self._calling:
            return IdleStatus(IdlePhase.CALLING)
        if self._running:
            return IdleStatus(IdlePhase.WAITING)
        quiet = now - self._last
        if quiet < self.wait_seconds:
            return IdleStatus(IdlePhase.WAITING, look_in=self.wait_seconds - quiet)
        left = self.wait_seconds + self._pace.countdown_seconds - quiet
        if left <= 0:
            return IdleStatus(IdlePhase.OVER)
        whole = math.ceil(left)
        return IdleStatus(IdlePhase.ASKING, whole, left - (whole - 1))
