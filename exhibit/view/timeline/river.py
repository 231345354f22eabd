"""The ground line on the scroll: its surface and the words at it."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from exhibit.content.ground_line import GroundSeries
from exhibit.layout.ground_line import shape_of
from exhibit.layout.scale import TimeScale
from exhibit.view.look.look import Look
from exhibit.view.timeline.frame import TimelineFrame
from exhibit.view.timeline.gauges import GaugePainter
from exhibit.view.timeline.water import Depths, WaterPainter


class River:
    """Paints a ground line, and knows which of its marks a finger touches."""

    def __init__(self, look: Look, ground: GroundSeries) -> None:
        shape = shape_of(
            [level.day for level in ground.levels],
            [level.value for level in ground.levels],
            steps=ground.steps,
        )
        self._water = WaterPainter(look, shape, named_before=ground.line.before is not None)
        self._gauges = GaugePainter(look, ground, shape)

    def set_look(self, look: Look) -> None:
        """Paint in another look."""
        self._water.set_look(look)
        self._gauges.set_look(look)

    def gauge_at(
        self, frame: TimelineFrame, scale: TimeScale, depths: Depths, place: QPointF, least_px: float
    ) -> str | None:
        """The event whose mark is under a touch, if any."""
        gauge = self._gauges.gauge_at(frame, scale, depths, place, least_px)
        return gauge.level.event if gauge is not None else None

    def paint_water(self, painter: QPainter, scale: TimeScale, depths: Depths, *, vertical: bool) -> None:
        """Paint the surface and what is below it."""
        self._water.paint(painter, scale, depths, vertical=vertical)

    def paint_words(
        self, painter: QPainter, frame: TimelineFrame, scale: TimeScale, depths: Depths, pressed: str | None
    ) -> None:
        """Paint the words at the surface; `pressed` is the event of a mark that is held."""
        self._gauges.paint(painter, frame, scale, depths, pressed)
