"""The parts of a chart under each other: which plot is shown at a width, and where every part stands."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from exhibit.content.model import Chart
from exhibit.view.charts.captions import foot, heading
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.drawing import ChartPicture, ChartText
from exhibit.view.charts.layout_request import MOST_WRITTEN
from exhibit.view.charts.legend import draw_legend
from exhibit.view.charts.links import LinkFace, flow_height
from exhibit.view.charts.marks import ChartMark, of_one_date
from exhibit.view.charts.pictograms import lay_out_discs, lay_out_units
from exhibit.view.charts.rows import DrawnRows, lay_out_rows
from exhibit.view.charts.selected_value import pinned_panel
from exhibit.view.charts.time_axis import axis_height
from exhibit.view.charts.time_layout import TimeLayout, lay_out
from exhibit.view.text import TextStyle

_THIN_EM = 0.16
MOST_ROWS, MOST_FIGURES = 200, 12
"""How many values a chart without a time axis draws; the table has them all."""
TIMED = ("bar", "line", "step", "area", "dots")


@dataclass(frozen=True)
class ShownChart:
    """Which plot a chart shows at a width and its height in px."""

    timed: bool
    height: float


def lay_out_drawn(
    chart: Chart, marks: tuple[ChartMark, ...], context: ChartContext, width: float
) -> DrawnRows:
    """The layout of a chart that is drawn without a time axis."""
    if all(mark.value is None for mark in marks):
        return lay_out_nothing(marks, context, width)
    most = MOST_FIGURES if chart.kind in ("unit", "proportion") else MOST_ROWS
    if len(marks) > most:
        drawn = _lay_out_all(chart, marks[:most], context, width)
        return _told_of_others(drawn, len(marks) - most, context, width)
    return _lay_out_all(chart, marks, context, width)


def _lay_out_all(
    chart: Chart, marks: tuple[ChartMark, ...], context: ChartContext, width: float
) -> DrawnRows:
    if chart.kind == "unit":
        return lay_out_units(chart, marks, context, width)
    if chart.kind == "proportion":
        return lay_out_discs(chart, marks, context, width)
    return lay_out_rows(chart, marks, context, width)


def _told_of_others(drawn: DrawnRows, others: int, context: ChartContext, width: float) -> DrawnRows:
    """Say below the first values that the others stand in the table; no finger finds them here."""
    style = TextStyle("sans", context.sizes.body)
    block = context.typesetter.block(context.words("chart.rest_in_table"), style, width)
    y = drawn.picture.height + context.sizes.gap
    words = (*drawn.picture.words, ChartText(block, 0.0, y, context.palette.ink_60))
    picture = replace(drawn.picture, words=words, height=y + block.height)
    return replace(drawn, picture=picture, hits=(*drawn.hits, *(QRectF() for _ in range(others))))


def shown_at(chart: Chart, marks: tuple[ChartMark, ...], context: ChartContext, width: float) -> ShownChart:
    """Columns on a time axis where every value fits beside its mark, rows where it does not."""
    valued = any(mark.value is not None for mark in marks)
    if valued and chart.kind in TIMED and not of_one_date(chart, marks):
        height = timed_height(chart, context, width)
        if chart.kind not in ("bar", "dots") or len(marks) > MOST_WRITTEN:
            return ShownChart(timed=True, height=height)
        layout = lay_out(chart, marks, context, width, height)
        if layout.complete and _wide_enough(chart, layout, context):
            return ShownChart(timed=True, height=height)
    drawn = lay_out_drawn(chart, marks, context, width)
    return ShownChart(timed=False, height=drawn.picture.height + 1.0)


def _wide_enough(chart: Chart, layout: TimeLayout, context: ChartContext) -> bool:
    """Whether columns can be seen as such: two dates close together make all of them thin."""
    least = _THIN_EM * context.sizes.body
    return chart.kind != "bar" or all(hit.width() >= least for hit in layout.hits if not hit.isNull())


def lay_out_failure(context: ChartContext, width: float) -> ChartPicture:
    """Say that the chart cannot be drawn."""
    style = TextStyle("sans", context.sizes.body)
    block = context.typesetter.block(context.words("chart.failed"), style, max(1.0, width))
    return ChartPicture((), (ChartText(block, 0.0, 0.0, context.palette.ink_60),), block.height)


def lay_out_nothing(marks: tuple[ChartMark, ...], context: ChartContext, width: float) -> DrawnRows:
    """Say that there are no figures, where nothing can be drawn."""
    style = TextStyle("sans", context.sizes.body)
    block = context.typesetter.block(context.words("chart.empty"), style, width)
    words = (ChartText(block, 0.0, 0.0, context.palette.ink_60),)
    return DrawnRows(ChartPicture((), words, block.height), (QRectF(),) * len(marks))


def timed_height(chart: Chart, context: ChartContext, width: float) -> float:
    """How tall a plot with a time axis is at a width, px: about half its width."""
    body = context.sizes.body
    plane = max(body * 8.0, min(width * 0.46, body * 15.0))
    return plane + axis_height(context, events=bool(chart.events))


@dataclass(frozen=True)
class ChartArrangement:
    """Where the parts of a chart stand, px. Pictures are painted by the chart itself at their place."""

    pictures: tuple[tuple[ChartPicture, float, float], ...]
    plot: QRectF
    events: QRectF
    pin: QRectF
    pin_links: QRectF
    sources: QRectF
    toggle: QRectF
    height: float

    @classmethod
    def of(cls, picture: ChartPicture) -> "ChartArrangement":
        """An arrangement of nothing but a picture."""
        nothing = QRectF()
        return cls(
            ((picture, 0.0, 0.0),), nothing, nothing, nothing, nothing, nothing, nothing, picture.height
        )


@dataclass(frozen=True)
class ChartHeights:
    """Heights of the widgets among the parts at a width, px; the source links; the toggle's two sides.

    Without sides the toggle stands elsewhere, beside the title that the page gives the chart.
    """

    plot: float
    events: float
    pin: float
    source_links: list[LinkFace]
    toggle: tuple[float, float] | None


@dataclass(frozen=True)
class ArrangementRequest:
    """What to arrange: `pinned` is the value in the panel, `table` shows the table in place of the plot."""

    chart: Chart
    marks: tuple[ChartMark, ...]
    context: ChartContext
    width: float
    legend: bool
    title: bool
    table: bool
    pinned: ChartMark | None


def arrange(request: ArrangementRequest, heights: ChartHeights) -> ChartArrangement:
    """Put the parts under each other."""
    context, chart, width = request.context, request.chart, request.width
    gap = context.sizes.gap
    pictures: list[tuple[ChartPicture, float, float]] = []
    y = 0.0
    toggle = QRectF()
    if heights.toggle is not None:
        wide, tall = heights.toggle
        toggle = QRectF(width - wide, 0.0, wide, tall)
        title = heading(context, chart, width - wide - gap) if request.title else ChartPicture()
        pictures.append((title, 0.0, 0.0))
        y = max(title.height, tall) + gap
    top = y
    if request.legend:
        signs = draw_legend(context, chart, request.marks, width)
        if signs.height:
            pictures += [] if request.table else [(signs, 0.0, y)]
            y += signs.height + gap
    plot = QRectF(0.0, y, width, heights.plot)
    y += heights.plot + gap * 0.8
    if request.table:
        plot.setTop(top)
    events = QRectF(0.0, y, width, heights.events)
    y = events.bottom() + (gap if events.height() else 0.0)
    pin, links = _pin(request, heights, y, pictures)
    y = pin.bottom() + gap
    note = foot(context, chart, request.marks, width)
    if note.height:
        pictures.append((note, 0.0, y))
        y += note.height + gap * 0.3
    sources = QRectF(0.0, y, width, flow_height(context, heights.source_links, width))
    return ChartArrangement(tuple(pictures), plot, events, pin, links, sources, toggle, sources.bottom())


def _pin(
    request: ArrangementRequest,
    heights: ChartHeights,
    y: float,
    pictures: list[tuple[ChartPicture, float, float]],
) -> tuple[QRectF, QRectF]:
    if heights.pin <= 0.0:
        return QRectF(0.0, y, request.width, 0.0), QRectF()
    panel = pinned_panel(request.context, request.chart, request.pinned, request.width)
    pictures.append((panel.picture, 0.0, y))
    return QRectF(0.0, y, request.width, heights.pin), panel.links.translated(0.0, y)
