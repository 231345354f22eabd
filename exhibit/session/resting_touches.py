"""Touches that never leave: dirt, an insect, a broken frame. After a minute in one place they do not count.

No clock is asked: seconds are of a clock that never jumps, given by the caller; places are in px.
"""

import math
from dataclasses import dataclass

DEAD_SECONDS = 60.0


@dataclass(frozen=True)
class RestingTouch:
    """Where a touch came to rest, and since when."""

    x: float
    y: float
    since: float


class RestingTouches:
    """Follows all touches. One that stays within `radius_px` for a minute is dead until it moves on."""

    def __init__(self, radius_px: float) -> None:
        self.radius_px = radius_px
        self._touches: dict[int, RestingTouch] = {}

    def place(self, finger: int, x: float, y: float, now: float) -> None:
        """A touch came down or is there; one that moved away from where it rested is alive again."""
        at = self._touches.get(finger)
        if at is None or math.hypot(x - at.x, y - at.y) > self.radius_px:
            self._touches[finger] = RestingTouch(x, y, now)

    def leave(self, finger: int) -> None:
        """A touch left."""
        self._touches.pop(finger, None)

    def forget(self) -> None:
        """All were taken away."""
        self._touches.clear()

    def is_dead(self, finger: int, now: float) -> bool:
        """Whether a touch has been in one place for a minute."""
        at = self._touches.get(finger)
        return at is not None and now - at.since >= DEAD_SECONDS

    def dead(self, now: float) -> dict[int, RestingTouch]:
        """All dead touches, with their places."""
        return {finger: at for finger, at in self._touches.items() if self.is_dead(finger, now)}

    def next_death(self, now: float) -> float | None:
        """In how many seconds the next one that rests will be dead; None where none can be."""
        left = [at.since + DEAD_SECONDS - now for at in self._touches.values()]
        return min((seconds for seconds in left if seconds > 0), default=None)
