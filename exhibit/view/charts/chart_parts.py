"""The parts of a chart on the screen, and where each of them stands at every size."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from exhibit.content.model import Chart
from exhibit.view.charts.arrangement import TIMED, ChartArrangement, lay_out_drawn, lay_out_failure
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.drawing import paint
from exhibit.view.charts.guard import unless_broken
from exhibit.view.charts.links import LinkFlow, WordLink
from exhibit.view.charts.marks import ChartMark, marks_of
from exhibit.view.charts.plot import ChartPlot, DrawnPlot
from exhibit.view.charts.sizing import ChartSizing
from exhibit.view.charts.table_area import TableArea
from exhibit.view.charts.time_plot import TimePlot
from exhibit.view.charts.touch_layer import TouchLayer


class ChartParts(QWidget):
    """Plots, table, links and the panel of the pinned value.

    Signals:
        preferred_height_changed(): another height suits it from now on.
    """

    preferred_height_changed = Signal()

    def __init__(
        self,
        chart: Chart,
        context: ChartContext,
        parent: QWidget | None = None,
        *,
        show_title: bool = False,
        toggle: WordLink | None = None,
    ) -> None:
        """Make every part once, for the series that the content has."""
        super().__init__(parent)
        self._chart = chart
        self._marks = marks_of(chart)
        self._context = context
        self._sizing = ChartSizing(
            chart, self._marks, context, titled=show_title, toggle_outside=toggle is not None
        )
        self.broken = False
        self._told_height = 0
        self._pinned: int | None = None
        self._cursor: float | None = None
        self._table_shown = False
        self._table_offset_px = 0.0
        self._sized = False
        self._arrangement: ChartArrangement | None = None
        self._timed = TimePlot(chart, self._marks, self) if chart.kind in TIMED else None
        self._drawn = DrawnPlot(chart, self._marks, lay_out_drawn, self)
        self._table_area = TableArea(chart, self._marks, self)
        self._table = self._table_area.plot
        self._ground = TouchLayer(self)
        self._events = LinkFlow(self)
        self._pin_sources = LinkFlow(self)
        self._sources = LinkFlow(self)
        self._toggle = toggle if toggle is not None else WordLink(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def give_up(self) -> str:
        """Show nothing but the words that it cannot be drawn; its name."""
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.hide()
        self._arrangement = ChartArrangement.of(lay_out_failure(self._context, float(self.width())))
        self.update()
        return self._chart.id

    def preferred_height(self, width_px: int) -> int:
        """The height that suits a width, px."""
        height = self._measured(width_px)
        return height or int(lay_out_failure(self._context, float(width_px)).height + 2)

    @unless_broken(0)
    def _measured(self, width_px: int) -> int:
        places = self._sizing.arrange(max(1, width_px), table=self._table_shown, pinned=self._mark())
        return int(places.height + 2)

    def _plots(self) -> list[ChartPlot]:
        plots: list[ChartPlot] = [self._drawn, self._table]
        return [self._timed, *plots] if self._timed is not None else plots

    def _active(self) -> TimePlot | DrawnPlot:
        if self._table_shown:
            return self._table
        if self._timed is not None and self._sizing.shown(self.width()).timed:
            return self._timed
        return self._drawn

    def _mark(self) -> ChartMark | None:
        return None if self._pinned is None else self._marks[self._pinned]

    def _tell_height(self) -> None:
        """Say so where another height suits the chart from now on."""
        height = self.preferred_height(self.width())
        if height != self._told_height:
            self._told_height = height
            self.updateGeometry()
            self.preferred_height_changed.emit()

    @unless_broken(None)
    def _place(self) -> None:
        places = self._sizing.arrange(
            self.width(), table=self._table_shown, pinned=self._mark(), height=float(self.height())
        )
        self._arrangement = places
        active = self._active()
        for plot in (self._timed, self._drawn):
            if plot is not None:
                plot.setVisible(plot is active)
        self._ground.setVisible(not self._table_shown)
        self._table_area.setVisible(self._table_shown)
        if self._table_shown:
            self._place_table(places.plot)
        else:
            active.setGeometry(places.plot.toRect())
            active.arrange(self._context, float(self.width()), float(active.height()))
            self._ground.setGeometry(active.geometry())
            self._ground.raise_()
        active.set_pinned(self._pinned, None)
        active.set_cursor_day(self._cursor)
        self._events.setGeometry(places.events.toAlignedRect())
        self._events.setVisible(places.events.height() > 0)
        self._pin_sources.setGeometry(places.pin_links.toAlignedRect())
        self._pin_sources.setVisible(self._pinned is not None and places.pin.height() > 0)
        self._sources.setGeometry(places.sources.toAlignedRect())
        if not places.toggle.isNull():
            self._toggle.setGeometry(places.toggle.toAlignedRect())

    def _place_table(self, place: QRectF) -> None:
        self._table_area.setGeometry(place.toRect())
        self._table_area.show_rows(self._context)
        if self._table_offset_px:
            self._table_area.scroll_to(self._table_offset_px)
            self._table_offset_px = 0.0

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self.preferred_height(width)

    @override
    def sizeHint(self) -> QSize:
        width = int(self._context.sizes.body * 28)
        return QSize(width, self.preferred_height(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(int(self._context.sizes.body * 8), int(self._context.sizes.body * 8))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._sized = True
        self._place()
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        places = self._arrangement
        if places is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._context.ground_colour))
        if places.pin.height() > 0 and self._pinned is not None:
            painter.fillRect(places.pin, QColor(self._context.palette.silk))
            edge = QRectF(places.pin)
            edge.setWidth(self._context.sizes.rule * 2)
            painter.fillRect(edge, QColor(self._context.palette.hue("cinnabar").fill))
        for picture, x, y in places.pictures:
            painter.translate(x, y)
            paint(painter, picture)
            painter.translate(-x, -y)
        painter.end()
