"""The time scale: how moments become places along the axis, and what a gesture makes of it.

"Along" is the direction of the time axis in device-independent pixels, from the window's start edge.
"""

from dataclasses import dataclass, replace

MIN_FINGER_SEPARATION_PX = 40.0
"""Two fingers nearer than this along the axis no longer zoom: a small tremble would be a great factor."""


@dataclass(frozen=True, slots=True)
class TimeBounds:
    """How far the scale may go.

    first_day: where the axis begins.
    last_day: the last day with an event on it.
    min_px_per_day, max_px_per_day: the widest and the closest view.
    margin_px: the open sea after last_day, in pixels at every zoom.
    lead_px: the ground before first_day, in pixels at every zoom, so that the first card is not cut.
    """

    first_day: float
    last_day: float
    min_px_per_day: float
    max_px_per_day: float
    margin_px: float
    lead_px: float = 0.0

    def zoom_within(self, px_per_day: float) -> float:
        """Give the allowed zoom nearest to the one asked for."""
        return min(max(px_per_day, self.min_px_per_day), self.max_px_per_day)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A window on the axis: the day in its middle, the zoom and the window's length."""

    centre_day: float
    px_per_day: float
    length_px: float

    @property
    def first_day(self) -> float:
        """The moment at the window's start edge."""
        return self.centre_day - self.length_px / 2 / self.px_per_day

    @property
    def last_day(self) -> float:
        """The moment at the window's far edge."""
        return self.centre_day + self.length_px / 2 / self.px_per_day

    def to_px(self, day: float) -> float:
        """Give the place of a moment along the axis."""
        return self.length_px / 2 + (day - self.centre_day) * self.px_per_day

    def to_day(self, px: float) -> float:
        """Give the moment at a place along the axis."""
        return self.centre_day + (px - self.length_px / 2) / self.px_per_day

    def pan(self, px: float) -> "TimeScale":
        """Move what is shown by px along the axis, as a finger drags it; positive shows earlier times."""
        return replace(self, centre_day=self.centre_day - px / self.px_per_day)

    def zoom_about(self, px: float, factor: float, bounds: TimeBounds | None = None) -> "TimeScale":
        """Zoom by a factor while the moment at px stays there; with bounds the zoom stops at its limits.

        Raises:
            ValueError: the factor is not positive.
        """
        return self._carried(px, px, factor, bounds)

    def pinch(
        self,
        px_a0: float,
        px_b0: float,
        px_a1: float,
        px_b1: float,
        bounds: TimeBounds | None = None,
        min_separation_px: float = MIN_FINGER_SEPARATION_PX,
    ) -> "TimeScale":
        """Follow two fingers from (a0, b0) to (a1, b1), so that both keep the moments under them.

        Fingers nearer than min_separation_px count as that far apart, and fingers that pass each other
        never turn time around: then the moment between them stays between them.
        """
        before = max(abs(px_b0 - px_a0), min_separation_px)
        after = max(abs(px_b1 - px_a1), min_separation_px)
        return self._carried((px_a0 + px_b0) / 2, (px_a1 + px_b1) / 2, after / before, bounds)

    def overshoot(self, bounds: TimeBounds) -> float:
        """Give how far, in signed pixels, the window stands out over an end of the axis; 0 inside.

        Negative before the beginning, positive beyond the open sea; `pan(overshoot)` brings it back.
        """
        centre = self._nearest_centre(bounds, self.px_per_day)
        return (self.centre_day - centre) * self.px_per_day

    def clamped(self, bounds: TimeBounds) -> "TimeScale":
        """Give the nearest scale within the bounds; a view wider than the axis begins where the axis does."""
        px_per_day = bounds.zoom_within(self.px_per_day)
        return replace(self, centre_day=self._nearest_centre(bounds, px_per_day), px_per_day=px_per_day)

    def _nearest_centre(self, bounds: TimeBounds, px_per_day: float) -> float:
        half = self.length_px / 2 / px_per_day
        earliest = bounds.first_day - bounds.lead_px / px_per_day + half
        latest = bounds.last_day + bounds.margin_px / px_per_day - half
        return max(earliest, min(self.centre_day, latest))

    def _carried(self, px_from: float, px_to: float, factor: float, bounds: TimeBounds | None) -> "TimeScale":
        if factor <= 0:
            raise ValueError(f"a zoom factor must be positive, not {factor}")
        px_per_day = self.px_per_day * factor
        if bounds is not None:
            px_per_day = bounds.zoom_within(px_per_day)
        day = self.to_day(px_from)
        return replace(
            self, centre_day=day - (px_to - self.length_px / 2) / px_per_day, px_per_day=px_per_day
        )
