"""A chart as visitors meet it: plot, events, the pinned value, sources, and the same values as a table."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from exhibit.content.model import Chart
from exhibit.content.text.line_breaks import unbound
from exhibit.view.charts.arrangement import TIMED, ChartArrangement, lay_out_drawn, lay_out_failure
from exhibit.view.charts.chart_state import ChartState
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.drawing import paint
from exhibit.view.charts.guard import unless_broken
from exhibit.view.charts.hit_test import event_at, nearest, next_valued
from exhibit.view.charts.links import LinkFlow, WordLink
from exhibit.view.charts.marks import ChartMark, marks_of
from exhibit.view.charts.plot import ChartPlot, DrawnPlot
from exhibit.view.charts.selected_value import source_links
from exhibit.view.charts.sizing import ChartSizing
from exhibit.view.charts.table import lay_out_table, table_rows
from exhibit.view.charts.time_plot import TimePlot
from exhibit.view.charts.touch_layer import TouchLayer


class ChartView(QWidget):
    """One chart, built once: new languages, sizes and palettes are fed into it by `set_context`.

    Signals:
        event_opened(event_id): an event was chosen.
        source_opened(source_id): a source was chosen.
        pinned(text): a value was pinned; the text says it in one sentence.
        cursor_moved(day): the visitor put the time cursor on a day.
        preferred_height_changed(): another height suits it from now on.
    """

    spoken_as = QAccessible.Role.Chart

    event_opened = Signal(str)
    source_opened = Signal(str)
    pinned = Signal(str)
    cursor_moved = Signal(int)
    preferred_height_changed = Signal()

    def __init__(
        self, chart: Chart, context: ChartContext, parent: QWidget | None = None, *, show_title: bool = False
    ) -> None:
        """Show a chart in a context; `show_title` sets its title and line above it."""
        super().__init__(parent)
        self._chart = chart
        self._marks = marks_of(chart)
        self._context = context
        self._sizing = ChartSizing(chart, self._marks, context, titled=show_title)
        self.broken = False
        self._told_height = 0
        self._pinned: int | None = None
        self._cursor: float | None = None
        self._table_shown = False
        self._sized = False
        self._arrangement: ChartArrangement | None = None
        self._timed = TimePlot(chart, self._marks, self) if chart.kind in TIMED else None
        self._drawn = DrawnPlot(chart, self._marks, lay_out_drawn, self)
        self._table = DrawnPlot(chart, self._marks, lay_out_table, self)
        self._ground = TouchLayer(self)
        self._events = LinkFlow(self)
        self._pin_sources = LinkFlow(self)
        self._sources = LinkFlow(self)
        self._toggle = WordLink(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._connect()
        self.set_context(context)

    def _connect(self) -> None:
        self._ground.tapped_at.connect(self._tap)
        self._ground.touched_at.connect(self._touch)
        self._ground.let_go.connect(self._let_go)
        self._ground.stepped.connect(self._step)
        self._ground.cleared.connect(self.unpin)
        self._events.chosen.connect(self.event_opened)
        self._sources.chosen.connect(self.source_opened)
        self._pin_sources.chosen.connect(self.source_opened)
        self._toggle.chosen.connect(self._toggle_table)

    @property
    def chart(self) -> Chart:
        """What it shows."""
        return self._chart

    @property
    def pinned_mark(self) -> int | None:
        """The number of the pinned value, in reading order."""
        return self._pinned

    @property
    def table_shown(self) -> bool:
        """Whether the table stands in place of the plot."""
        return self._table_shown

    @property
    def state(self) -> ChartState:
        """What a visitor has done to it."""
        return ChartState(self._pinned, self._table_shown)

    def set_state(self, state: ChartState) -> None:
        """Bring it to what a visitor had done to it; nothing is told, since nobody does it now."""
        known = state.pinned is not None and state.pinned < len(self._marks)
        self._pinned = state.pinned if known else None
        mark = self._mark()
        self._table_shown = state.table
        self._say_table()
        self._refresh()
        self.set_cursor_day(int(mark.day) if mark is not None and mark.date is not None else None)

    def set_context(self, context: ChartContext) -> None:
        """Speak another language, or look another way. Nothing is rebuilt."""
        self._context = context
        self._sizing.set_context(context)
        self.setAccessibleName(context.text(self._chart.title))
        self.setAccessibleDescription(context.text(self._chart.description))
        self._ground.set_look(context.palette.hue("azure").fill, context.slop_px)
        self._ground.setAccessibleName(context.text(self._chart.title))
        self._table.setAccessibleName(context.words("chart.table"))
        self._say_table()
        self._events.set_links(context, self._sizing.event_links())
        self._sources.set_links(context, self._sizing.source_links())
        self._refresh()

    def set_share(self, share: float) -> None:
        """Show the chart drawn in so far, 0 to 1."""
        for plot in self._plots():
            plot.set_progress(share)

    def show_table(self, shown: bool) -> None:
        """Show the values as a table, or as the plot again."""
        if shown != self._table_shown:
            self._table_shown = shown
            self._say_table()
            self._refresh()

    def _say_table(self) -> None:
        """Tell the table's rows to those who hear it, once it is shown."""
        if self._table_shown:
            rows = table_rows(self._chart, self._marks, self._context)
            self._table.setAccessibleDescription("\n".join(row.plain() for row in rows))

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

    def set_cursor_day(self, day: int | None) -> None:
        """Draw the time cursor at a day, or none; the timeline's and the chart's are one."""
        self._cursor = None if day is None else day + 0.5
        for plot in self._plots():
            plot.set_cursor_day(self._cursor)

    @unless_broken(None)
    def pin(self, index: int) -> None:
        """Pin a value at the bottom and put the time cursor on its date."""
        mark = self._marks[index]
        self._pinned = index
        self._refresh()
        self.pinned.emit(table_rows(self._chart, (mark,), self._context)[0].plain())
        if mark.date is not None:
            day = int(mark.day)
            self.set_cursor_day(day)
            self.cursor_moved.emit(day)

    def unpin(self) -> None:
        """Let the pinned value go."""
        self._pinned = None
        self.set_cursor_day(None)
        self._refresh()

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

    @unless_broken(None)
    def _refresh(self) -> None:
        """Put everything in its place for the present size."""
        context = self._context
        self._toggle.set_face(context, self._sizing.toggle_link(table=self._table_shown))
        mark = self._mark()
        self._pin_sources.set_links(context, source_links(context, mark))
        self._ground.holds_escape = mark is not None
        self._ground.setAccessibleDescription(self._spoken(mark))
        if self._sized:
            self._place()
            self._tell_height()
        self.update()

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
        for plot in (self._timed, self._drawn, self._table):
            if plot is not None:
                plot.setVisible(plot is active)
        active.setGeometry(places.plot.toRect())
        active.arrange(self._context, float(self.width()), float(active.height()))
        active.set_pinned(self._pinned, None)
        active.set_cursor_day(self._cursor)
        self._ground.setGeometry(active.geometry())
        self._ground.raise_()
        self._events.setGeometry(places.events.toAlignedRect())
        self._events.setVisible(places.events.height() > 0)
        self._pin_sources.setGeometry(places.pin_links.toAlignedRect())
        self._pin_sources.setVisible(self._pinned is not None and places.pin.height() > 0)
        self._sources.setGeometry(places.sources.toAlignedRect())
        self._toggle.setGeometry(places.toggle.toAlignedRect())

    def _spoken(self, mark: ChartMark | None) -> str:
        if mark is None:
            return unbound(self._context.words("chart.tap"))
        return table_rows(self._chart, (mark,), self._context)[0].plain()

    def _tap(self, x: float, y: float) -> None:
        active = self._active()
        event = event_at(active.event_hits(), x, y)
        if event is not None:
            self.event_opened.emit(event)
            return
        found = nearest(active.touch_places(), x, y, self._context.sizes.target)
        if found is not None:
            self.pin(found)
        else:
            self._move_cursor(active.day_at(x))

    def _move_cursor(self, day: float | None) -> None:
        """A tap beside every value lets the pinned one go and puts the time cursor there."""
        if self._pinned is not None:
            self.unpin()
        if day is not None:
            self.set_cursor_day(int(day))
            self.cursor_moved.emit(int(day))

    def _touch(self, x: float, y: float) -> None:
        active = self._active()
        found = None
        event = event_at(active.event_hits(), x, y)
        active.set_pressed_event(event)
        if event is None:
            found = nearest(active.touch_places(), x, y, self._context.sizes.target)
        active.set_pinned(self._pinned, found)

    def _let_go(self) -> None:
        active = self._active()
        active.set_pressed_event(None)
        active.set_pinned(self._pinned, None)

    def _step(self, by: int) -> None:
        found = next_valued(self._marks, self._pinned, by)
        if found is not None:
            self.pin(found)

    def _toggle_table(self) -> None:
        self.show_table(not self._table_shown)

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
