"""The staff's way in: the four corners tapped in order, the last one held. Nobody finds it by chance."""

from dataclasses import dataclass

HOLD_SECONDS = 1.0
LONGEST_PAUSE = 4.0
LONGEST_HOLD = 8.0


@dataclass(frozen=True)
class TouchSurface:
    """The window and the side of its corner squares, in px."""

    width: float
    height: float
    corner: float

    def corner_at(self, x: float, y: float) -> int | None:
        """Which corner: top left 0, top right 1, bottom right 2, bottom left 3; None for none."""
        left, right = x <= self.corner, x >= self.width - self.corner
        top, bottom = y <= self.corner, y >= self.height - self.corner
        for number, inside in enumerate((top and left, top and right, bottom and right, bottom and left)):
            if inside:
                return number
        return None


class CornerSequence:
    """Reads single fingers: top left, top right, bottom right, then bottom left held for a second."""

    def __init__(self, glass: TouchSurface) -> None:
        self.glass = glass
        self._next = 0
        self._down: dict[int, float] = {}
        self._last = 0.0

    def press(self, finger: int, x: float, y: float, now: float) -> None:
        """A finger came down; a second one, a wrong corner or a long pause begins anew."""
        alone = not self._down
        self._down[finger] = now
        corner = self.glass.corner_at(x, y)
        if self._next and now - self._last > LONGEST_PAUSE:
            self._next = 0
        if not alone or corner is None or corner != self._next:
            self._next = 1 if alone and corner == 0 else 0
        else:
            self._next += 1
        self._last = now

    def release(self, finger: int, x: float, y: float, now: float) -> bool:
        """A finger left; whether that was the end of the whole sequence."""
        pressed = self._down.pop(finger, None)
        self._last = now
        if pressed is None or self._next < 4:
            return False
        self._next = 0
        return HOLD_SECONDS <= now - pressed <= LONGEST_HOLD and self.glass.corner_at(x, y) == 3

    def ignore(self, finger: int) -> None:
        """Something lies on the glass there: it counts for nothing."""
        self._down.pop(finger, None)

    def forget(self) -> None:
        """Begin anew: fingers were taken away."""
        self._down.clear()
        self._next = 0
