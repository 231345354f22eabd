"""Where everything of a time chart stands, as values: bars, lines, areas and dots above one time axis."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from exhibit.content.model import Chart, Quantity
from exhibit.content.text.days import day_of
from exhibit.content.text.line_breaks import HARD_SPACE
from exhibit.view.charts.bands import areas_of
from exhibit.view.charts.bars_and_areas import bar_rects, bars_of, gaps_of, stems_of
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.coordinates import PlotCoordinates, value_ticks, years_around
from exhibit.view.charts.curves import CurveDot, CurveShape, curves_of, dots_of
from exhibit.view.charts.drawing import ChartPicture, ChartShape, ChartText, line_path
from exhibit.view.charts.label_choice import PlacedLabels, write_labels
from exhibit.view.charts.labels import ValueLabel
from exhibit.view.charts.layout_request import LayoutRequest
from exhibit.view.charts.marks import ChartMark
from exhibit.view.charts.occupied import Occupied
from exhibit.view.charts.time_axis import DrawnTimeAxis, axis_height, day_of_event, draw_time_axis
from exhibit.view.text import TextStyle

_TICK_LINES = 2.2
_TALL_TICK_LINES = 4.0
"""How far apart the words of the scale stand, in lines; tall where the unit has a line of its own."""
_WIDEST_GUTTER = 0.45
"""How much of a chart's width its scale may take; it has none where that is not enough."""
_EVENT_REACH = 0.6
"""How far before or after the values an event may stand, as a share of their time."""


@dataclass(frozen=True)
class TimeLayout:
    """A time chart for one size: pictures in px of the plane, curves and dots in days and values.

    `hits` are the marks themselves, `touch` what belongs to each of them, its written value included.

    `complete` tells that every value is written beside its mark.
    """

    plane: PlotCoordinates
    gutter: float
    ground: ChartPicture
    surfaces: ChartPicture
    labels: ChartPicture
    ticks: ChartPicture
    axis: DrawnTimeAxis
    curves: tuple[CurveShape, ...]
    dots: tuple[CurveDot, ...]
    hits: tuple[QRectF, ...]
    touch: tuple[tuple[int, QRectF], ...]
    complete: bool


def lay_out(
    chart: Chart, marks: tuple[ChartMark, ...], context: ChartContext, width: float, height: float
) -> TimeLayout:
    """Lay a chart out in a width and height, px. Full labels if they all fit, else short ones, else fewer."""
    if LayoutRequest(chart, marks, context, width, height, stacked=True).dense:
        return _attempt(LayoutRequest(chart, marks, context, width, height, stacked=True, scaled=True))
    whole = _attempt(LayoutRequest(chart, marks, context, width, height, stacked=False))
    if whole.complete:
        return whole
    short = _attempt(LayoutRequest(chart, marks, context, width, height, stacked=True))
    if short.complete or chart.kind in ("bar", "dots"):
        return short
    return _attempt(LayoutRequest(chart, marks, context, width, height, stacked=True, scaled=True))


def _attempt(job: LayoutRequest) -> TimeLayout:
    context = job.context
    labels = {mark.index: job.label(mark) for mark in job.written_marks}
    plane, gutter, ticks = _plane(job, labels)
    bars = bar_rects(job.chart, job.marks, plane, context.sizes.scale) if job.chart.kind == "bar" else {}
    stacked = len(job.chart.series) > 1
    hits = tuple(_hit(mark, plane, bars, context, stacked=stacked) for mark in job.marks)
    curves = curves_of(job.chart, job.marks, job.looks, context.sizes.rule)
    dots = dots_of(job.chart, job.seen_marks, job.looks, context)
    written = write_labels(job, plane, labels, hits, curves)
    surfaces = [
        *bars_of(job.marks, bars, job.looks, context, plane),
        *areas_of(job.chart, job.marks, job.looks, context, plane),
        *stems_of(job.chart, job.marks, job.looks, context, plane),
    ]
    gaps = gaps_of(job.chart, job.marks, context, plane, hits, _taken_from_gaps(written, hits, job))
    return TimeLayout(
        plane=plane,
        gutter=gutter,
        ground=ChartPicture(tuple(_grid(context, plane, ticks))),
        surfaces=ChartPicture((*surfaces, *gaps.shapes)),
        labels=ChartPicture((), (*gaps.words, *written.words)),
        ticks=ChartPicture((), tuple(_tick_words(job, plane, gutter, ticks))),
        axis=draw_time_axis(context, plane, job.chart.events),
        curves=curves,
        dots=dots,
        hits=hits,
        touch=tuple((index, rect) for index, rect in (*enumerate(hits), *written.places.items())),
        complete=written.complete,
    )


def _taken_from_gaps(written: PlacedLabels, hits: tuple[QRectF, ...], job: LayoutRequest) -> Occupied:
    """What a gap's word must not stand on: marks and values, but not the air between two marks of a line."""
    if job.dense:
        return written.taken
    return Occupied((*(entry.rect for entry in written.words), *hits))


def _plane(
    job: LayoutRequest, labels: dict[int, ValueLabel]
) -> tuple[PlotCoordinates, float, tuple[float, ...]]:
    """The plane under the tallest label, beside the scale if there is one."""
    context = job.context
    height = job.height - axis_height(context, events=bool(job.chart.events))
    low, high = _values_with_room(job, labels, height)
    ticks: tuple[float, ...] = ()
    gutter = 0.0
    if job.scaled:
        line = TextStyle("sans", context.sizes.caption).line_height_px(context.typesetter.chinese)
        apart = line * (_TICK_LINES if context.typesetter.chinese else _TALL_TICK_LINES)
        # the words of the topmost tick stand half above it and must not leave the plane
        reach = high - (high - low) * (apart / 2) / max(apart, height)
        deepest = low + (high - low) * (apart / 2) / max(apart, height) if low < 0.0 else 0.0
        ticks = value_ticks(min(high * 0.94, reach), max(1, min(4, int(height / apart))), low=deepest)
        gutter = max((_tick_width(job, tick) for tick in ticks), default=0.0) + context.sizes.gap
        if gutter > _WIDEST_GUTTER * job.width:
            ticks, gutter = (), 0.0
    first_year, last_year = _span(job)
    first, last = float(day_of(first_year)), float(day_of(last_year + 1))
    width = job.width - gutter
    before, after = _air(job, labels, width)
    day = (last - first) / max(1.0, width - before - after)
    plane = PlotCoordinates(
        width, height, first - before * day, last + after * day, low, high, first_year, last_year
    )
    return plane, gutter, ticks


def _values_with_room(
    job: LayoutRequest, labels: dict[int, ValueLabel], height: float
) -> tuple[float, float]:
    """The values at the lower and the upper edge: zero, all marks, and their labels above and below them."""
    room = max((label.height for label in labels.values()), default=0.0) + job.context.sizes.gap * 1.2
    low = min((mark.top for mark in job.marks), default=0.0)
    most = max((mark.top for mark in job.marks), default=0.0)
    low, most = min(0.0, low), max(0.0, most)
    most = most if most > low else low + 1.0
    below = room if low < 0.0 else 0.0
    usable = max(height * 0.3, height - room - below)
    low -= (most - low) * below / usable
    return low, low + (most - low) * height / (usable + below)


def _air(job: LayoutRequest, labels: dict[int, ValueLabel], width: float) -> tuple[float, float]:
    """Room before the first year and after the last: stacks have their values at their sides."""
    parts = [mark for mark in job.marks if mark.role == "part"]
    if not parts or len(job.chart.series) == 1:
        return 0.012 * width, 0.012 * width
    gap = job.context.sizes.gap + dot_px(job.context)
    first, last = parts[0].date, parts[-1].date
    before, after = (
        max(
            (labels[mark.index].width for mark in parts if mark.date == date and mark.index in labels),
            default=0,
        )
        + gap
        for date in (first, last)
    )
    alone = [mark for mark in job.marks if mark.role == "total" and mark.date not in (first, last)]
    return (0.012 * width if alone else min(before, width * 0.3)), min(after, width * 0.3)


def _span(job: LayoutRequest) -> tuple[int, int]:
    """The years of the values and of the marked events, but of no event that would squeeze the values."""
    dated = [mark for mark in job.marks if mark.date is not None]
    first, last = min(mark.first_day for mark in dated), max(mark.last_day for mark in dated)
    reach = max(_EVENT_REACH * (last - first), 366.0)
    days = [
        int(day_of_event(job.context.events[id_])) for id_ in job.chart.events if id_ in job.context.events
    ]
    near = [day for day in days if first - reach <= day <= last + reach]
    return years_around(min([first, *near]), max([last, *near]))


def _hit(
    mark: ChartMark, plane: PlotCoordinates, bars: dict[int, QRectF], context: ChartContext, *, stacked: bool
) -> QRectF:
    if mark.index in bars:
        return bars[mark.index]
    half = dot_px(context) / 2
    if mark.role == "part" and stacked:
        top, base = plane.y(mark.top), plane.y(mark.base)
        return QRectF(plane.x(mark.day) - half, top, 2 * half, max(1.0, base - top))
    x, y = plane.x(mark.day), plane.y(mark.top if mark.value is not None else plane.low)
    return QRectF(x - half, y - half, 2 * half, 2 * half)


def dot_px(context: ChartContext) -> float:
    """How wide the dot of a value is, px."""
    return max(10.0, context.sizes.body * 0.46)


def _grid(context: ChartContext, plane: PlotCoordinates, ticks: tuple[float, ...]) -> list[ChartShape]:
    shapes = [
        ChartShape(
            line_path((0.0, plane.y(tick)), (plane.width, plane.y(tick))),
            stroke=context.palette.line,
            width_px=1.0,
        )
        for tick in ticks
    ]
    base = plane.y(0.0) - 0.5
    shapes.append(
        ChartShape(line_path((0.0, base), (plane.width, base)), stroke=context.palette.ink_60, width_px=1.2)
    )
    return shapes


def _tick_style(job: LayoutRequest) -> TextStyle:
    return TextStyle("sans", job.context.sizes.caption)


def _tick_width(job: LayoutRequest, tick: float) -> float:
    return job.context.typesetter.block(
        _tick_text(job, tick), _tick_style(job), job.width * 0.5
    ).natural_width


def _tick_text(job: LayoutRequest, tick: float) -> str:
    """A value of the scale with its unit, as the values at the marks have it."""
    said = job.context.say.quantity(Quantity(value=tick, unit=job.chart.unit)).text
    return said if job.context.typesetter.chinese else "\n".join(said.rsplit(HARD_SPACE, 1))


def _tick_words(
    job: LayoutRequest, plane: PlotCoordinates, gutter: float, ticks: tuple[float, ...]
) -> list[ChartText]:
    words = []
    for tick in ticks:
        text = _tick_text(job, tick)
        block = job.context.typesetter.block(
            text, _tick_style(job), gutter - job.context.sizes.gap * 0.5, align="end"
        )
        words.append(ChartText(block, 0.0, plane.y(tick) - block.height / 2, job.context.palette.ink_60))
    return words
