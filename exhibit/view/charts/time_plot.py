"""The plot with a time axis: pyqtgraph's plane and curves, our bars, labels and axis.

Everything is built once. A new size, language or palette is fed into the same items: curves and dots by
`setData`, the rest as pictures. Menus, mouse and buttons of pyqtgraph are off; touch is read above it.
"""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content.model import Chart
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.curve_items import DotItems, Lines
from exhibit.view.charts.curves import CurveDot, CurveShape
from exhibit.view.charts.drawing import (
    ChartPicture,
    ChartShape,
    line_path,
    paint,
    rect_path,
    symbol_path,
)
from exhibit.view.charts.marks import ChartMark
from exhibit.view.charts.time_layout import TimeLayout, dot_px, lay_out


class PlotLayer(pg.GraphicsObject):
    """A picture in px of the plane."""

    def __init__(self, plane: pg.ViewBox, height: float, *, grows: bool) -> None:
        """Stand over the plane at a height in the stack; `grows` takes part in the drawing-in."""
        super().__init__()
        self.setParentItem(plane)
        self.setZValue(height)
        self._plane = plane
        self._picture = ChartPicture()
        self._grows = grows
        self._progress = 1.0

    def show_picture(self, picture: ChartPicture) -> None:
        """Show this from now on."""
        self._picture = picture
        self.prepareGeometryChange()
        self.update()

    def set_progress(self, progress: float) -> None:
        """How far the drawing-in has come."""
        if self._grows:
            self._progress = progress
            self.update()

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(self._plane.rect()).adjusted(-400.0, -40.0, 40.0, 400.0)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        paint(painter, self._picture, self._progress)


class DrawnAxis(pg.AxisItem):
    """An axis that shows a picture of ours instead of pyqtgraph's ticks."""

    def __init__(self, orientation: str) -> None:
        """Stand at the bottom or the left."""
        super().__init__(orientation)
        self._drawn = ChartPicture()
        self._press = ChartPicture()

    def show_picture(self, picture: ChartPicture, length_px: float) -> None:
        """Show this, in a strip so many px deep."""
        self._drawn = picture
        if self.orientation == "bottom":
            self.setHeight(length_px)
        else:
            self.setWidth(length_px)
        self.update()

    def show_press(self, picture: ChartPicture) -> None:
        """Show this under the axis while a finger is down."""
        self._press = picture
        self.update()

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        paint(painter, self._press)
        paint(painter, self._drawn)


class TimePlot(pg.PlotWidget):
    """Bars, lines, steps, areas and dots above a time axis."""

    def __init__(self, chart: Chart, marks: tuple[ChartMark, ...], parent: QWidget) -> None:
        """Build every item once, for the series that the content has."""
        self._axis = DrawnAxis("bottom")
        self._scale = DrawnAxis("left")
        super().__init__(parent, axisItems={"bottom": self._axis, "left": self._scale})
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._chart = chart
        self._marks = marks
        self._layout: TimeLayout | None = None
        self._context: ChartContext | None = None
        self._asked: tuple[ChartContext, float, float] | None = None
        self._progress = 1.0
        self._pinned: int | None = None
        self._pressed: int | None = None
        self._cursor: float | None = None
        plane = self._still_plane()
        self._ground = PlotLayer(plane, -20, grows=False)
        self._surfaces = PlotLayer(plane, -10, grows=True)
        self._focus = PlotLayer(plane, 30, grows=False)
        self._labels = PlotLayer(plane, 40, grows=True)
        joined = chart.kind in ("line", "step", "area")
        self._lines = [Lines() for _ in range(2 * len(chart.series) if joined else 0)]
        self._dots = [DotItems() for _ in chart.series]
        lines = (line.item for line in self._lines)
        for item in (*lines, *(item for group in self._dots for item in group.items)):
            self.plotItem.addItem(item, ignoreBounds=True)

    def _still_plane(self) -> pg.ViewBox:
        """Turn off whatever moves or opens by itself."""
        item = self.plotItem
        item.setMenuEnabled(False)
        item.setMouseEnabled(False, False)
        item.hideButtons()
        item.layout.setContentsMargins(0, 0, 0, 0)
        plane = item.getViewBox()
        plane.disableAutoRange()
        plane.setDefaultPadding(0.0)
        return plane

    def arrange(self, context: ChartContext, width: float, height: float) -> None:
        """Lay everything out for a context and a size."""
        asked = (context, width, height)
        if self._asked == asked:
            return
        self._asked = asked
        layout = lay_out(self._chart, self._marks, context, width, height)
        self._layout, self._context = layout, context
        self.setBackground(QColor(context.ground_colour))
        self._axis.show_picture(layout.axis.picture, layout.axis.picture.height)
        self._scale.show_picture(layout.ticks, layout.gutter)
        self._ground.show_picture(layout.ground)
        self._surfaces.show_picture(layout.surfaces)
        self._labels.show_picture(layout.labels)
        plane = layout.plane
        view = self.plotItem.getViewBox()
        view.setRange(xRange=(0.0, plane.width), yRange=(0.0, plane.height), padding=0)
        self._show_lines(layout)
        self._feed()
        self._show_focus()

    def hits(self) -> tuple[QRectF, ...]:
        """Where each mark stands."""
        if self._layout is None:
            return ()
        gutter = self._layout.gutter
        return tuple(rect.translated(gutter, 0.0) for rect in self._layout.hits)

    def touch_places(self) -> tuple[tuple[int, QRectF], ...]:
        """What belongs to each mark under a finger: the mark and its written value."""
        if self._layout is None:
            return ()
        gutter = self._layout.gutter
        return tuple((index, rect.translated(gutter, 0.0)) for index, rect in self._layout.touch)

    def set_pressed_event(self, event: str | None) -> None:
        """Show which event's mark is under a finger."""
        layout, context = self._layout, self._context
        if layout is None or context is None:
            return
        shapes = [
            ChartShape(
                rect_path(place.hit.adjusted(4, 0, -4, -4), context.sizes.radius * 0.5),
                fill=context.palette.hue(context.hue).tint,
            )
            for place in layout.axis.events
            if place.event == event
        ]
        self._axis.show_press(ChartPicture(tuple(shapes)))

    def event_hits(self) -> tuple[tuple[str, QRectF], ...]:
        """Where events can be tapped."""
        layout = self._layout
        if layout is None:
            return ()
        shift = QPointF(layout.gutter, layout.plane.height)
        return tuple((place.event, place.hit.translated(shift)) for place in layout.axis.events)

    def set_progress(self, progress: float) -> None:
        """How far the drawing-in has come, 0 to 1."""
        self._progress = progress
        self._surfaces.set_progress(progress)
        self._labels.set_progress(progress)
        self._feed()

    def set_pinned(self, pinned: int | None, pressed: int | None) -> None:
        """Which mark is pinned and which is under a finger."""
        self._pinned, self._pressed = pinned, pressed
        self._show_focus()

    def set_cursor_day(self, day: float | None) -> None:
        """Where the time cursor stands."""
        self._cursor = day
        self._show_focus()

    def day_at(self, x: float) -> float | None:
        """The day at a place of the plane."""
        if self._layout is None:
            return None
        return self._layout.plane.day(x - self._layout.gutter)

    @property
    def complete(self) -> bool:
        """Whether every value is written beside its mark."""
        return self._layout is not None and self._layout.complete

    def _show_lines(self, layout: TimeLayout) -> None:
        """Give each pen its curves: a series has one for what was reported and one for forecasts."""
        by_pen: dict[tuple[object, ...], list[CurveShape]] = {}
        for curve in layout.curves:
            by_pen.setdefault((curve.colour, curve.width_px, curve.dash), []).append(curve)
        groups = list(by_pen.values())
        for number, line in enumerate(self._lines):
            line.show(groups[number] if number < len(groups) else [], layout.plane)

    def _feed(self) -> None:
        """Give the curves and dots what is to be seen of them now."""
        layout, context = self._layout, self._context
        if layout is None or context is None:
            return
        plane = layout.plane
        seen = plane.first + (plane.last - plane.first) * self._progress
        for line in self._lines:
            line.feed(plane.width * self._progress)
        shown: dict[int, list[CurveDot]] = {}
        for dot in layout.dots:
            if dot.day <= seen:
                shown.setdefault(dot.series, []).append(dot)
        for series, group in enumerate(self._dots):
            group.feed(shown.get(series, []), plane, dot_px(context), context.ground_colour)

    def _show_focus(self) -> None:
        layout, context = self._layout, self._context
        if layout is None or context is None:
            return
        shapes: list[ChartShape] = []
        accent = context.palette.hue("cinnabar").fill
        width = max(1.5, context.sizes.rule)
        plane = layout.plane
        pinned_bar = self._chart.kind == "bar" and self._pinned is not None
        if self._cursor is not None and not pinned_bar and plane.first <= self._cursor <= plane.last:
            x = plane.x(self._cursor)
            texts = [entry.rect for entry in layout.labels.words]
            covers = [rect for rect in texts if rect.left() <= x <= rect.right()]
            for top, bottom in clear_stretches(covers, plane.height):
                shapes.append(
                    ChartShape(line_path((x, top), (x, bottom)), stroke=accent, width_px=width * 0.8)
                )
        if self._pressed is not None and self._pressed != self._pinned:
            shapes.append(self._ring(layout.hits[self._pressed], accent, width))
        if self._pinned is not None:
            shapes.append(self._ring(layout.hits[self._pinned], accent, width * 1.4))
        self._focus.show_picture(ChartPicture(tuple(shapes)))

    def _ring(self, hit: QRectF, colour: str, width: float) -> ChartShape:
        if self._chart.kind == "bar" or hit.height() > hit.width() * 1.01:
            path = line_path((hit.left(), hit.bottom()), (hit.left(), hit.top()), (hit.right(), hit.top()))
            path.lineTo(hit.right(), hit.bottom())
            return ChartShape(path, stroke=colour, width_px=width * 1.2)
        return ChartShape(
            symbol_path("circle", hit.center().x(), hit.center().y(), hit.width() * 1.7),
            stroke=colour,
            width_px=width,
        )


def clear_stretches(covers: list[QRectF], height: float) -> list[tuple[float, float]]:
    """The stretches of an upright line that no text covers, from the top down, px."""
    stretches = []
    top = 0.0
    for rect in sorted(covers, key=QRectF.top):
        if rect.top() > top:
            stretches.append((top, rect.top()))
        top = max(top, rect.bottom())
    return [*stretches, (top, height)] if top < height else stretches
