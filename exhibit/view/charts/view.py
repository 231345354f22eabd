"""A chart as visitors meet it: plot, events, the pinned value, sources, and the same values as a table."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from exhibit.content.model import Chart
from exhibit.content.text.line_breaks import unbound
from exhibit.view.charts.chart_parts import ChartParts
from exhibit.view.charts.chart_state import ChartState
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.guard import unless_broken
from exhibit.view.charts.hit_test import event_at, nearest, next_valued
from exhibit.view.charts.links import WordLink
from exhibit.view.charts.marks import ChartMark
from exhibit.view.charts.selected_value import source_links
from exhibit.view.charts.table import table_rows


class ChartView(ChartParts):
    """One chart, built once: new languages, sizes and palettes are fed into it by `set_context`.

    Signals:
        event_opened(event_id): an event was chosen.
        source_opened(source_id): a source was chosen.
        pinned(text): a value was pinned; the text says it in one sentence.
        cursor_moved(day): the visitor put the time cursor on a day.
    """

    spoken_as = QAccessible.Role.Chart

    event_opened = Signal(str)
    source_opened = Signal(str)
    pinned = Signal(str)
    cursor_moved = Signal(int)

    def __init__(
        self,
        chart: Chart,
        context: ChartContext,
        parent: QWidget | None = None,
        *,
        show_title: bool = False,
        toggle: WordLink | None = None,
    ) -> None:
        """Show a chart in a context; `show_title` sets its title and line above it.

        The way to the table stands at the chart's head, or is a `toggle` that stands beside another title.
        """
        super().__init__(chart, context, parent, show_title=show_title, toggle=toggle)
        self._connect()
        self.set_context(context)

    def _connect(self) -> None:
        for layer in (self._ground, self._table_area.touch):
            layer.tapped_at.connect(self._tap)
            layer.touched_at.connect(self._touch)
            layer.let_go.connect(self._let_go)
            layer.stepped.connect(self._step)
            layer.cleared.connect(self.unpin)
        for links in (self._sources, self._pin_sources):
            links.chosen.connect(self.source_opened)
        self._events.chosen.connect(self.event_opened)
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
        return ChartState(self._pinned, self._table_shown, self._table_area.offset_px)

    def set_state(self, state: ChartState) -> None:
        """Bring it to what a visitor had done to it; nothing is told, since nobody does it now."""
        known = state.pinned is not None and state.pinned < len(self._marks)
        self._pinned = state.pinned if known else None
        mark = self._mark()
        self._table_shown = state.table
        self._table_offset_px = state.table_offset_px
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
        self._table_area.set_context(context)
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
            self._refresh()

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
        if self._table_shown:
            self._table_area.reveal(index)
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

    @unless_broken(None)
    def _refresh(self) -> None:
        """Put everything in its place for the present size."""
        context = self._context
        self._toggle.set_face(context, self._sizing.toggle_link(table=self._table_shown))
        self._toggle.setVisible(bool(self._marks))
        mark = self._mark()
        self._pin_sources.set_links(context, source_links(context, mark))
        for layer in (self._ground, self._table_area.touch):
            layer.holds_escape = mark is not None
            layer.setAccessibleDescription(self._spoken(mark))
        if self._sized:
            self._place()
            self._tell_height()
        self.update()

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
