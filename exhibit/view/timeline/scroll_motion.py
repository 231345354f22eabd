"""Where the scroll stands and how it moves: under a finger, gliding, springing back, flying to a place.

Pure motion: no Qt, no clock; `step` is told the time.
"""

from dataclasses import dataclass, replace
from enum import Enum

from exhibit.layout.motion import (
    MotionTuning,
    between,
    ease_in_out,
    ease_out,
    glide,
    is_fling,
    progress,
    rubber_band,
    spring_back,
    zoom_between,
)
from exhibit.layout.scale import TimeBounds, TimeScale

RUBBER_SHARE = 0.12


class MotionPhase(Enum):
    """What moves the scroll."""

    STILL = "still"
    DRAG = "drag"
    PINCH = "zoom"
    GLIDE = "glide"
    SPRING = "spring"
    FLY = "fly"


@dataclass(frozen=True)
class FlyTo:
    """A journey to another place: from and to in days and px a day, within so many seconds."""

    from_day: float
    to_day: float
    from_zoom: float
    to_zoom: float
    seconds: float
    even: bool = False


class ScrollMotion:
    """Holds the scale and moves it. Positions beyond the ends give way like rubber."""

    def __init__(self, scale: TimeScale, bounds: TimeBounds, feel: MotionTuning | None = None) -> None:
        self.scale = scale.clamped(bounds)
        self.bounds = bounds
        self.phase = MotionPhase.STILL
        self._feel = feel or MotionTuning()
        self._raw = self.scale
        self._start = self.scale
        self._velocity = 0.0
        self._overshoot = 0.0
        self._flight = FlyTo(0.0, 0.0, 1.0, 1.0, 0.0)

    @property
    def moving(self) -> bool:
        """Whether it moves by itself."""
        return self.phase in (MotionPhase.GLIDE, MotionPhase.SPRING, MotionPhase.FLY)

    def rebound(self, bounds: TimeBounds, scale: TimeScale) -> None:
        """The window changed: new bounds and scale; whatever moved stands."""
        self.bounds = bounds
        self.scale = self._raw = scale.clamped(bounds)
        self.phase = MotionPhase.STILL

    def hold(self) -> None:
        """A finger came down: stop dead."""
        self._raw = self.scale
        self.phase = MotionPhase.STILL

    def drag(self, px: float) -> None:
        """One finger moved along the axis."""
        self.phase = MotionPhase.DRAG
        self._raw = self._raw.pan(px)
        self.scale = self._banded(self._raw)

    def pinch(self, before: tuple[float, float], after: tuple[float, float]) -> None:
        """Two fingers moved along the axis."""
        self.phase = MotionPhase.PINCH
        self._raw = self._raw.pinch(before[0], before[1], after[0], after[1], self.bounds)
        self.scale = self._banded(self._raw)

    def zoom(self, px: float, factor: float) -> None:
        """Zoom at once about a place, as a wheel does."""
        self.phase = MotionPhase.STILL
        self.scale = self._raw = self.scale.zoom_about(px, factor, self.bounds).clamped(self.bounds)

    def pan(self, px: float) -> None:
        """Move at once, as a wheel does."""
        self.phase = MotionPhase.STILL
        self.scale = self._raw = self.scale.pan(px).clamped(self.bounds)

    def let_go(self, velocity: float) -> None:
        """The fingers left with this speed in px a second."""
        overshoot = self.scale.overshoot(self.bounds)
        self._start = self.scale
        if abs(overshoot) > 0.5:
            self.phase, self._overshoot, self._velocity = MotionPhase.SPRING, overshoot, 0.0
        elif is_fling(velocity, self._feel):
            self.phase, self._velocity = MotionPhase.GLIDE, velocity
        else:
            self.phase = MotionPhase.STILL
        self._raw = self.scale

    def fly(self, day: float, px_per_day: float, seconds: float, *, even: bool = False) -> None:
        """Travel to a day and zoom; no time at all is a jump."""
        goal = replace(self.scale, centre_day=day, px_per_day=px_per_day).clamped(self.bounds)
        if seconds <= 0:
            self.scale = self._raw = goal
            self.phase = MotionPhase.STILL
            return
        here = self.scale
        self._flight = FlyTo(
            here.centre_day, goal.centre_day, here.px_per_day, goal.px_per_day, seconds, even
        )
        self.phase = MotionPhase.FLY

    def step(self, seconds: float) -> bool:
        """Move to where it is so many seconds after the motion began; whether it still moves."""
        match self.phase:
            case MotionPhase.GLIDE:
                self._glide(seconds)
            case MotionPhase.SPRING:
                away, _, finished = spring_back(self._overshoot, 0.0, seconds, self._feel)
                self.scale = self._start.pan(self._overshoot - (0.0 if finished else away))
                if finished:
                    self.phase = MotionPhase.STILL
            case MotionPhase.FLY:
                self._fly(seconds)
            case _:
                return False
        if not self.moving:
            self._raw = self.scale
        return self.moving

    def _glide(self, seconds: float) -> None:
        way, velocity, finished = glide(0.0, self._velocity, seconds, self._feel)
        self.scale = self._start.pan(way)
        overshoot = self.scale.overshoot(self.bounds)
        limit = self.scale.length_px * RUBBER_SHARE
        if abs(overshoot) > limit * 0.5 or (finished and abs(overshoot) > 0.5):
            self.scale = self.scale.clamped(self.bounds)
            self.phase = MotionPhase.STILL
        elif overshoot and abs(velocity) < 400:
            self._start, self._overshoot, self.phase = self.scale, overshoot, MotionPhase.STILL
            self.scale = self.scale.clamped(self.bounds)
        elif finished:
            self.phase = MotionPhase.STILL

    def _fly(self, seconds: float) -> None:
        flight = self._flight
        share = progress(seconds, flight.seconds)
        eased = ease_in_out(share) if flight.even else ease_out(share)
        zoom = zoom_between(flight.from_zoom, flight.to_zoom, eased)
        if abs(flight.to_zoom / flight.from_zoom - 1) < 1e-6:
            day = between(flight.from_day, flight.to_day, eased)
        else:
            # the middle follows the zoom, so that what is aimed at grows straight out of its place
            grown = (1 / zoom - 1 / flight.from_zoom) / (1 / flight.to_zoom - 1 / flight.from_zoom)
            day = between(flight.from_day, flight.to_day, grown)
        self.scale = replace(self.scale, centre_day=day, px_per_day=zoom)
        if share >= 1:
            self.phase = MotionPhase.STILL

    def _banded(self, raw: TimeScale) -> TimeScale:
        overshoot = raw.overshoot(self.bounds)
        if not overshoot:
            return raw
        shown = rubber_band(overshoot, raw.length_px * RUBBER_SHARE, self._feel)
        return raw.pan(overshoot).pan(-shown)
