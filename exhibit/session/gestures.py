"""Fingers to gestures, as values: who moves the scroll, who taps, who is ignored.

The first finger drags; a second one pinches with it; further ones (a palm, a sleeve) are ignored until they
leave and never jump the view. When one of two pinching fingers leaves, the other goes on dragging from where
it is. A movement within the slop is a tap.
"""

from dataclasses import dataclass

from exhibit.layout.motion import MotionTuning, PointerSample, finger_velocity
from exhibit.session.resting_touches import RestingTouches

SAMPLE_SECONDS = 0.1
TAP_SECONDS = 1.2
DOUBLE_TAP_SECONDS = 0.35


@dataclass(frozen=True)
class TouchContact:
    """One finger: its number, its place in px and the time in seconds."""

    finger: int
    x: float
    y: float
    seconds: float


@dataclass(frozen=True)
class TouchBegan:
    """The first finger came down: stop whatever glides, show the press."""

    x: float
    y: float


@dataclass(frozen=True)
class DragGesture:
    """One finger moved by (dx, dy) px."""

    dx: float
    dy: float


@dataclass(frozen=True)
class PinchGesture:
    """Two fingers moved: where they were and where they are, in px."""

    before: tuple[tuple[float, float], tuple[float, float]]
    after: tuple[tuple[float, float], tuple[float, float]]


@dataclass(frozen=True)
class FlickGesture:
    """The last finger left with this velocity in px a second (zero when it rested)."""

    vx: float
    vy: float


@dataclass(frozen=True)
class TapGesture:
    """A finger came and went without moving; `double` when it was the second in a row."""

    x: float
    y: float
    double: bool


@dataclass(frozen=True)
class GestureCancelled:
    """The system took the touch away: nothing was meant."""


Gesture = TouchBegan | DragGesture | PinchGesture | FlickGesture | TapGesture | GestureCancelled


class GestureReader:
    """Reads contacts into gestures. Times are the events' own, in seconds; no clock is asked."""

    def __init__(self, slop_px: float) -> None:
        self.slop_px = slop_px
        self._fingers: list[int] = []
        self._places: dict[int, tuple[float, float]] = {}
        self._origin: tuple[float, float] = (0.0, 0.0)
        self._begun = 0.0
        self._moving = False
        self._samples: list[tuple[float, float, float]] = []
        self._last_tap: tuple[float, float, float] | None = None
        self._resting = RestingTouches(slop_px)

    @property
    def busy(self) -> bool:
        """Whether a finger is on the glass."""
        return bool(self._fingers)

    @property
    def moving(self) -> bool:
        """Whether the fingers are dragging or pinching."""
        return self._moving

    def press(self, contact: TouchContact) -> list[Gesture]:
        """A finger came down. One that has rested for a minute is no partner of it: something lies there."""
        self._drop_dead(contact.seconds)
        self._resting.place(contact.finger, contact.x, contact.y, contact.seconds)
        first = not self._fingers
        if contact.finger in self._fingers:
            return []
        self._fingers.append(contact.finger)
        self._places[contact.finger] = (contact.x, contact.y)
        if first:
            self._origin = (contact.x, contact.y)
            self._begun = contact.seconds
            self._moving = False
            self._samples = [(contact.seconds, contact.x, contact.y)]
            return [TouchBegan(contact.x, contact.y)]
        if len(self._fingers) == 2:
            self._moving = True
            self._samples = []
        return []

    def move(self, contacts: list[TouchContact]) -> list[Gesture]:
        """Fingers moved; all that moved at one instant come together, so that a pinch is one gesture."""
        for contact in contacts:
            self._resting.place(contact.finger, contact.x, contact.y, contact.seconds)
        known = [contact for contact in contacts if contact.finger in self._places]
        if not known:
            return []
        active = self._fingers[:2]
        before = [self._places[finger] for finger in active]
        for contact in known:
            self._places[contact.finger] = (contact.x, contact.y)
        after = [self._places[finger] for finger in active]
        if before == after:
            return []
        if len(active) == 2:
            return [PinchGesture((before[0], before[1]), (after[0], after[1]))]
        return self._drag(before[0], after[0], known[-1].seconds)

    def _drag(self, before: tuple[float, float], after: tuple[float, float], seconds: float) -> list[Gesture]:
        self._samples.append((seconds, *after))
        self._samples = [sample for sample in self._samples if seconds - sample[0] <= SAMPLE_SECONDS]
        if self._moving:
            return [DragGesture(after[0] - before[0], after[1] - before[1])]
        dx, dy = after[0] - self._origin[0], after[1] - self._origin[1]
        if (dx * dx + dy * dy) ** 0.5 <= self.slop_px:
            return []
        self._moving = True
        return [DragGesture(dx, dy)]

    def release(self, contact: TouchContact) -> list[Gesture]:
        """A finger left."""
        self._resting.leave(contact.finger)
        if contact.finger not in self._fingers:
            return []
        was_active = contact.finger in self._fingers[:2]
        self._fingers.remove(contact.finger)
        del self._places[contact.finger]
        if self._fingers:
            if was_active:
                self._samples = []
            return []
        if self._moving:
            return [self._flick(contact)]
        if contact.seconds - self._begun > TAP_SECONDS:
            return [FlickGesture(0.0, 0.0)]
        return [self._tap(contact)]

    def _drop_dead(self, now: float) -> None:
        self._resting.radius_px = self.slop_px
        for finger in self._resting.dead(now):
            if finger in self._places:
                self._fingers.remove(finger)
                del self._places[finger]

    def _flick(self, contact: TouchContact) -> FlickGesture:
        feel = MotionTuning()
        along_x = [PointerSample(seconds, x) for seconds, x, _ in self._samples]
        along_y = [PointerSample(seconds, y) for seconds, _, y in self._samples]
        return FlickGesture(
            finger_velocity(along_x, contact.seconds, feel), finger_velocity(along_y, contact.seconds, feel)
        )

    def _tap(self, contact: TouchContact) -> TapGesture:
        double = False
        if self._last_tap is not None:
            seconds, x, y = self._last_tap
            near = abs(x - contact.x) + abs(y - contact.y) <= 4 * self.slop_px
            double = near and contact.seconds - seconds <= DOUBLE_TAP_SECONDS
        self._last_tap = None if double else (contact.seconds, contact.x, contact.y)
        return TapGesture(self._origin[0], self._origin[1], double)

    def cancel(self) -> list[Gesture]:
        """The system took the touch away."""
        was_busy = self.busy
        self._resting.forget()
        self._fingers.clear()
        self._places.clear()
        self._samples.clear()
        self._moving = False
        return [GestureCancelled()] if was_busy else []
