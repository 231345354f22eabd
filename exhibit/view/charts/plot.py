"""What every plot can do for the chart around it, and the plot that is only drawn."""

from collections.abc import Callable
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import Chart
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.drawing import paint
from exhibit.view.charts.marks import ChartMark
from exhibit.view.charts.rows import DrawnRows


class ChartPlot(Protocol):
    """A plot of marks. All places are px of the plot; a mark's number is its index."""

    def arrange(self, context: ChartContext, width: float, height: float, /) -> None:
        """Lay everything out for a context and a size."""

    def hits(self) -> tuple[QRectF, ...]:
        """Where each mark stands."""

    def touch_places(self) -> tuple[tuple[int, QRectF], ...]:
        """What belongs to each mark under a finger: the mark and its written value."""

    def event_hits(self) -> tuple[tuple[str, QRectF], ...]:
        """Where events can be tapped."""

    def set_pressed_event(self, event: str | None, /) -> None:
        """Which event's mark is under a finger."""

    def set_progress(self, progress: float) -> None:
        """How far the drawing-in has come, 0 to 1."""

    def set_pinned(self, pinned: int | None, pressed: int | None) -> None:
        """Which mark is pinned and which is under a finger."""

    def set_cursor_day(self, day: float | None) -> None:
        """Where the time cursor stands."""

    def day_at(self, x: float, /) -> float | None:
        """The day at a place, if the plot has a time axis."""


Layout = Callable[[Chart, tuple[ChartMark, ...], ChartContext, float], DrawnRows]


class DrawnPlot(QWidget):
    """A plot without axes, drawn from a layout."""

    def __init__(self, chart: Chart, marks: tuple[ChartMark, ...], layout: Layout, parent: QWidget) -> None:
        """Take what to show and the function that lays it out."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._chart = chart
        self._marks = marks
        self._lay_out = layout
        self._context: ChartContext | None = None
        self._drawn: DrawnRows | None = None
        self._width_px = 0.0
        self._progress = 1.0
        self._pinned: int | None = None
        self._pressed: int | None = None
        self._cursor: float | None = None

    def arrange(self, context: ChartContext, width: float, _height: float) -> None:
        """Lay everything out for a context and a width; the height is whatever it takes."""
        if self._context is context and self._width_px == width:
            return
        self._context, self._width_px = context, width
        self._drawn = self._lay_out(self._chart, self._marks, context, width)
        self.update()

    def hits(self) -> tuple[QRectF, ...]:
        """Where each mark stands."""
        return self._drawn.hits if self._drawn else ()

    def touch_places(self) -> tuple[tuple[int, QRectF], ...]:
        """The marks themselves: a row reaches from edge to edge."""
        return tuple(enumerate(self.hits()))

    def set_pressed_event(self, _event: str | None) -> None:
        """There are no marks of events here."""

    def event_hits(self) -> tuple[tuple[str, QRectF], ...]:
        """No time axis, no marks on it: the events are listed below the chart."""
        return ()

    def set_progress(self, progress: float) -> None:
        """How far the drawing-in has come, 0 to 1."""
        self._progress = progress
        self.update()

    def set_pinned(self, pinned: int | None, pressed: int | None) -> None:
        """Which mark is pinned and which is under a finger."""
        self._pinned, self._pressed = pinned, pressed
        self.update()

    def set_cursor_day(self, day: float | None) -> None:
        """Where the time cursor stands: a line between the rows before and after it."""
        self._cursor = day
        self.update()

    def day_at(self, _x: float) -> float | None:
        """Rows have dates of their own, but nothing between them."""
        return None

    def _cursor_y(self) -> float | None:
        stops = self._drawn.stops if self._drawn else ()
        if self._cursor is None or not stops:
            return None
        if not stops[0][0] <= self._cursor <= stops[-1][0]:
            return None
        for (day_a, y_a), (day_b, y_b) in pairwise(stops):
            if day_a <= self._cursor <= day_b and day_b > day_a:
                return y_a + (y_b - y_a) * (self._cursor - day_a) / (day_b - day_a)
        return stops[0][1]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawn is None or self._context is None:
            return
        painter = QPainter(self)
        paint_focus_of_marks(painter, self._context, self._drawn.hits, self._pinned, self._pressed)
        paint(painter, self._drawn.picture, self._progress)
        self._paint_cursor(painter, self._context)
        painter.end()

    def _paint_cursor(self, painter: QPainter, context: ChartContext) -> None:
        """A rule under the row that the cursor is on, a thinner one where it is between rows."""
        y = self._cursor_y()
        if y is None or self._drawn is None:
            return
        accent = QColor(context.palette.hue("cinnabar").fill)
        rule = context.sizes.rule
        row = next((hit for hit in self._drawn.hits if hit.top() <= y <= hit.bottom()), None)
        if row is not None:
            bottom = row.bottom() + context.sizes.gap * 0.35
            painter.fillRect(QRectF(0.0, bottom - rule, float(self.width()), rule), accent)
        else:
            painter.fillRect(QRectF(0.0, y - rule * 0.4, float(self.width()), rule * 0.8), accent)


def paint_focus_of_marks(
    painter: QPainter,
    context: ChartContext,
    hits: tuple[QRectF, ...],
    pinned: int | None,
    pressed: int | None,
) -> None:
    """Lay a quiet band under the pinned mark and the pressed one, with a cinnabar edge at the pinned one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pad = context.sizes.gap * 0.35
    for index in {pinned, pressed} - {None}:
        if index is None or index >= len(hits):
            continue
        band = hits[index].adjusted(0.0, -pad, 0.0, pad)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            QColor(context.palette.silk if index == pinned else context.palette.hue(context.hue).tint)
        )
        painter.drawRoundedRect(band, context.sizes.radius * 0.4, context.sizes.radius * 0.4)
