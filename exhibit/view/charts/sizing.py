"""How tall a chart is at a width, and where its parts stand: measured without a widget, and kept."""

from functools import cached_property
from heapq import nlargest

from exhibit.content.model import Chart
from exhibit.view.charts.arrangement import (
    ArrangementRequest,
    ChartArrangement,
    ChartHeights,
    ShownChart,
    arrange,
    shown_at,
)
from exhibit.view.charts.colours import event_symbol
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.links import LinkFace, flow_height, link_size
from exhibit.view.charts.marks import ChartMark
from exhibit.view.charts.selected_value import pinned_panel
from exhibit.view.charts.table import lay_out_table

_MEASURED = 60
"""How many panels are measured to find the tallest."""
_FIRST_ROWS = 1
"""How many rows of a table are seen at once at least."""
_KEPT = 16
"""How many widths are remembered; a window being resized asks for many."""


def _said_of(mark: ChartMark) -> int:
    """About how much there is to say of a mark, in characters and sources."""
    texts = (mark.name, mark.scope, mark.label, mark.note)
    said = sum(max(map(len, text.values()), default=0) for text in texts if text)
    return said + 30 * len(mark.sources)


class ChartSizing:
    """Measures a chart for one context at a time."""

    def __init__(
        self,
        chart: Chart,
        marks: tuple[ChartMark, ...],
        context: ChartContext,
        *,
        titled: bool,
        toggle_outside: bool = False,
    ) -> None:
        """Take what is measured; `titled` charts show their title and line themselves."""
        self._chart = chart
        self._marks = marks
        self._titled = titled
        self._toggle_outside = toggle_outside
        self._context = context
        self._shown: dict[int, ShownChart] = {}
        self._pins: dict[int, float] = {}
        self._tables: dict[int, float] = {}

    def set_context(self, context: ChartContext) -> None:
        """Measure for this context from now on."""
        self._context = context
        self._forget()

    def event_links(self) -> list[LinkFace]:
        """The chart's events by name, each with its theme's sign."""
        context = self._context
        found = [context.events[id_] for id_ in self._chart.events if id_ in context.events]
        return [
            LinkFace(
                event.id,
                context.joined(context.say.date(event.date), event.title),
                event_symbol(event.hue),
                event.hue,
            )
            for event in found
        ]

    def source_links(self) -> list[LinkFace]:
        """The chart's sources, each once."""
        said = {citation.id: self._context.source_line(citation) for citation in self._chart.sources}
        return [LinkFace(id_, text) for id_, text in said.items()]

    def toggle_link(self, *, table: bool) -> LinkFace:
        """The way to the table, or back to the chart."""
        return LinkFace("table", self._context.words("chart.chart" if table else "chart.table"), kind="pill")

    def shown(self, width: int) -> ShownChart:
        """Which plot suits a width, px."""
        if width not in self._shown:
            if len(self._shown) >= _KEPT:
                self._forget()
            self._shown[width] = shown_at(self._chart, self._marks, self._context, float(max(1, width)))
        return self._shown[width]

    def arrange(
        self, width: int, *, table: bool, pinned: ChartMark | None, height: float | None = None
    ) -> ChartArrangement:
        """Put the parts under each other; a time plot takes up what a given height has to spare."""
        shown = self.shown(width)
        request = self._request(width, shown, table=table, pinned=pinned)
        plot = max(shown.height, self._least_table(width)) if table else shown.height
        places = arrange(request, self._heights(width, plot, request))
        if height is None or not shown.timed or abs(height - places.height) <= 1:
            return places
        spare = max(-0.4 * plot, min(height - places.height, 0.6 * plot))
        return arrange(request, self._heights(width, plot + spare, request))

    def _request(
        self, width: int, shown: ShownChart, *, table: bool, pinned: ChartMark | None
    ) -> ArrangementRequest:
        return ArrangementRequest(
            chart=self._chart,
            marks=self._marks,
            context=self._context,
            width=float(width),
            legend=shown.timed,
            title=self._titled,
            table=table,
            pinned=pinned,
        )

    def _heights(self, width: int, plot: float, request: ArrangementRequest) -> ChartHeights:
        context = self._context
        sides = [link_size(context, self.toggle_link(table=table), float(width)) for table in (False, True)]
        toggle = (max(wide for wide, _ in sides), max(tall for _, tall in sides))
        return ChartHeights(
            plot=plot,
            events=flow_height(context, self.event_links(), float(width)),
            pin=self._pin_height(width, request.pinned),
            source_links=self.source_links(),
            toggle=None if self._toggle_outside else toggle,
        )

    def _pin_height(self, width: int, pinned: ChartMark | None) -> float:
        """The hint's height, or, once a value is pinned, that of the longest one: nothing jumps then."""
        if all(mark.value is None for mark in self._marks):
            return 0.0  # there is nothing to touch
        if pinned is None:
            return pinned_panel(self._context, self._chart, None, float(width)).height
        if width not in self._pins:
            panels = [pinned_panel(self._context, self._chart, mark, float(width)) for mark in self._wordiest]
            self._pins[width] = max(panel.height for panel in panels)
        own = pinned_panel(self._context, self._chart, pinned, float(width))
        return max(self._pins[width], own.height)

    @cached_property
    def _wordiest(self) -> list[ChartMark]:
        """The marks that can have the tallest panel: of very many, those with the most to say."""
        return nlargest(_MEASURED, self._marks, key=_said_of)

    def _least_table(self, width: int) -> float:
        """A table's height, or, of a long one, that of its first rows: lower charts grow so far."""
        if width not in self._tables:
            first = self._marks[:_FIRST_ROWS]
            table = lay_out_table(self._chart, first, self._context, float(width), whole=self._marks)
            self._tables[width] = table.picture.height + 1.0
        return self._tables[width]

    def _forget(self) -> None:
        self._shown.clear()
        self._pins.clear()
        self._tables.clear()
