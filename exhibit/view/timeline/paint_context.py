"""What is painted at one instant: a layout, where it stands, and what is brought forward in it."""

from dataclasses import dataclass

from PySide6.QtGui import QPainter

from exhibit.layout.scale import TimeScale
from exhibit.layout.visible import Placed
from exhibit.view.timeline.frame import TimelineFrame
from exhibit.view.timeline.timeline_layout import TimelineLayout

FADED = 0.22


@dataclass(frozen=True)
class Highlight:
    """What is pressed, focused or brought forward at this moment; `gauge` is the event of a pressed mark."""

    pressed: Placed | None = None
    focused: int | None = None
    theme: str | None = None
    faded: float = FADED
    gauge: str | None = None


@dataclass(frozen=True)
class PaintContext:
    """A layout at a scale in a frame; below full opacity for a cross-fade between levels."""

    scene: TimelineLayout
    frame: TimelineFrame
    scale: TimeScale
    light: Highlight
    opacity: float = 1.0

    def fade(self, painter: QPainter, theme: str) -> None:
        """Paint what follows as strongly as its theme is meant to show; all alike while none is chosen."""
        light = self.light
        if light.theme is not None:
            painter.setOpacity(self.opacity if light.theme == theme else self.opacity * light.faded)
