"""Bars, areas and gaps of a time chart, as shapes in px of its plane."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from exhibit.content.model import Chart
from exhibit.view.charts.colours import SeriesLook, mix
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.coordinates import PlotCoordinates
from exhibit.view.charts.drawing import ChartShape, ChartText, Grow, bar_path, line_path
from exhibit.view.charts.marks import ChartMark, missing_years, runs_of
from exhibit.view.text import TextStyle

_YEAR = 365.2425
_FILLED = 0.62
_WIDEST_PX = 104.0
_PALE = 0.55
LEAST_BAR_PX = 1.0
"""How long the bar of a value is at least that is not zero; zero has none."""


def bar_rects(
    chart: Chart, marks: tuple[ChartMark, ...], plane: PlotCoordinates, scale: float
) -> dict[int, QRectF]:
    """The bar of every mark that has a value: as wide as its year allows, series side by side."""
    slot = _slot(marks, plane)
    shared = _share_a_date(marks)
    series = len(chart.series) if shared else 1
    wide = min(slot * _FILLED, _WIDEST_PX * max(1.0, scale) * series) / series
    rects = {}
    for mark in marks:
        if mark.value is None:
            continue
        shift = (mark.series - (series - 1) / 2) * wide if shared else 0.0
        x = plane.x(mark.day) + shift
        top, base = plane.y(mark.top), plane.y(0.0)
        air = wide * 0.06 if series > 1 else 0.0
        tall = max(LEAST_BAR_PX, abs(base - top)) if mark.value else 0.0
        rects[mark.index] = QRectF(
            x - wide / 2 + air, base - tall if mark.value >= 0 else base, wide - 2 * air, tall
        )
    return rects


def _slot(marks: tuple[ChartMark, ...], plane: PlotCoordinates) -> float:
    days = sorted({mark.day for mark in marks if mark.value is not None})
    nearest = min((after - before for before, after in pairwise(days)), default=_YEAR)
    return plane.x(plane.first + min(nearest, _YEAR))


def _share_a_date(marks: tuple[ChartMark, ...]) -> bool:
    seen: dict[float, int] = {}
    return any(seen.setdefault(mark.day, mark.series) != mark.series for mark in marks)


def bars_of(
    marks: tuple[ChartMark, ...],
    rects: dict[int, QRectF],
    looks: tuple[SeriesLook, ...],
    context: ChartContext,
    plane: PlotCoordinates,
) -> list[ChartShape]:
    """Bars that grow from the base line; a forecast is hatched, never full."""
    shapes = []
    base = plane.y(0.0)
    count = max(1, len(rects))
    for order, (index, rect) in enumerate(rects.items()):
        if rect.height() <= 0.0:
            continue
        look = looks[marks[index].series]
        path = bar_path(rect, context.sizes.radius * 0.35, "top" if rect.top() < base else "bottom")
        starts = 0.5 * order / count
        shapes.append(
            surface(path, look, context, forecast=marks[index].forecast, grow_from=base, starts=starts)
        )
    return shapes


def surface(
    path: QPainterPath,
    look: SeriesLook,
    context: ChartContext,
    *,
    forecast: bool,
    grow_from: float,
    starts: float = 0.0,
    grow: Grow = "up",
) -> ChartShape:
    """A filled surface, or a hatched one with an outline for a forecast."""
    rule = context.sizes.rule
    if forecast:
        return ChartShape(
            path,
            fill=context.ground_colour,
            hatch=look.fill,
            hatch_px=max(7.0, context.sizes.body * 0.34),
            stroke=look.fill,
            width_px=max(1.4, rule * 0.8),
            grow=grow,
            anchor=grow_from,
            starts=starts,
        )
    return ChartShape(path, fill=look.fill, grow=grow, anchor=grow_from, starts=starts)


def band(
    path: QPainterPath,
    look: SeriesLook,
    context: ChartContext,
    *,
    forecast: bool = False,
    grow_from: float = 0.0,
) -> ChartShape:
    """A band of a stack: paler than its upper line, which carries the contrast; hatched for a forecast."""
    pale = mix(look.fill, context.ground_colour, _PALE)
    if forecast:
        return surface(path, look, context, forecast=True, grow_from=grow_from, grow="right")
    return ChartShape(path, fill=pale, grow="right", anchor=grow_from)


def areas_of(
    chart: Chart,
    marks: tuple[ChartMark, ...],
    looks: tuple[SeriesLook, ...],
    context: ChartContext,
    plane: PlotCoordinates,
) -> list[ChartShape]:
    """The stacked bands between the dates at which every part was reported."""
    if chart.kind != "area":
        return []
    shapes: list[ChartShape] = []
    for series in range(len(chart.series)):
        for run in runs_of(chart, marks, series):
            if run[0].role != "part" or len(run) < 2:
                continue
            over = [(plane.x(mark.day), plane.y(mark.top)) for mark in run]
            under = [(plane.x(mark.day), plane.y(mark.base)) for mark in reversed(run)]
            path = line_path(*over, *under)
            path.closeSubpath()
            forecast = any(mark.forecast for mark in run)
            shapes.append(band(path, looks[series], context, forecast=forecast, grow_from=over[0][0]))
    return [*shapes, *_report_rules(marks, context, plane)]


def _report_rules(
    marks: tuple[ChartMark, ...], context: ChartContext, plane: PlotCoordinates
) -> list[ChartShape]:
    """Thin rules down from the dates that were reported: between them nobody counted."""
    tops: dict[float, float] = {}
    for mark in marks:
        if mark.role == "part":
            tops[mark.day] = max(tops.get(mark.day, 0.0), mark.top)
    return [
        ChartShape(
            line_path((plane.x(day), plane.y(top)), (plane.x(day), plane.y(0.0))),
            stroke=context.palette.paper,
            width_px=context.sizes.rule,
            grow="fade",
            starts=0.6,
        )
        for day, top in tops.items()
    ]


def stems_of(
    chart: Chart,
    marks: tuple[ChartMark, ...],
    looks: tuple[SeriesLook, ...],
    context: ChartContext,
    plane: PlotCoordinates,
) -> list[ChartShape]:
    """Thin rules under unconnected dots, and at values of imprecise date a bar as long as that date."""
    if chart.kind not in ("dots", "step"):
        return []
    shapes = []
    for mark in marks:
        if mark.value is None:
            continue
        y, x = plane.y(mark.top), plane.x(mark.day)
        if chart.kind == "dots":
            stem = line_path((x, plane.y(0.0)), (x, y))
            shapes.append(
                ChartShape(
                    stem,
                    stroke=context.palette.line,
                    width_px=context.sizes.rule,
                    grow="up",
                    anchor=plane.y(0.0),
                )
            )
        if mark.last_day > mark.first_day:
            bar = line_path((plane.x(mark.first_day), y), (plane.x(mark.last_day + 1), y))
            width = max(5.0, context.sizes.rule * 3.0)
            shade = mix(looks[mark.series].fill, context.ground_colour, _PALE)
            shapes.append(ChartShape(bar, stroke=shade, width_px=width, grow="fade", starts=0.5))
    return shapes


@dataclass(frozen=True)
class SeriesGaps:
    """What shows that values are missing."""

    shapes: tuple[ChartShape, ...]
    words: tuple[ChartText, ...]


def gaps_of(
    chart: Chart,
    marks: tuple[ChartMark, ...],
    context: ChartContext,
    plane: PlotCoordinates,
    hits: tuple[QRectF, ...],
    taken: list[QRectF],
) -> SeriesGaps:
    """A dotted stretch of the base line where values are missing, and the word for it where there is room."""
    style = TextStyle("sans", context.sizes.caption)
    shapes: list[ChartShape] = []
    words: list[ChartText] = []
    for left, right, word in _stretches(chart, marks, context, plane, hits):
        room = right - left - context.sizes.gap * 2
        block = context.typesetter.block(word, style, max(room, 1.0), align="centre")
        y = plane.y(0.0) - context.sizes.gap * 0.5 - block.height
        entry = ChartText(block, left + context.sizes.gap, y, context.palette.ink_60)
        if block.natural_width <= room and block.line_count <= 3 and not _hits(entry.rect, taken):
            words.append(entry)
            shapes.append(_bracket(left, right, y + block.height, context))
    return SeriesGaps(tuple(shapes), tuple(words))


def _stretches(
    chart: Chart,
    marks: tuple[ChartMark, ...],
    context: ChartContext,
    plane: PlotCoordinates,
    hits: tuple[QRectF, ...],
) -> list[tuple[float, float, str]]:
    """Where values are missing, px along the base line, and why: between runs of a line, between bars."""
    if chart.kind == "bar":
        valued = [mark for mark in marks if mark.value is not None]
        return [
            (hits[before.index].right(), hits[after.index].left(), context.words("chart.gap"))
            for before, after in pairwise(valued)
            if missing_years(before, after)
        ]
    if chart.kind not in ("line", "step"):
        return []
    return [
        (plane.x(before[-1].day), plane.x(after[0].day), _gap_word(chart, context, before[-1], after[0]))
        for series in range(len(chart.series))
        for before, after in pairwise(runs_of(chart, marks, series))
    ]


def _gap_word(chart: Chart, context: ChartContext, before: ChartMark, after: ChartMark) -> str:
    """What to say in a gap: that none were found, or, where no year is missing, that they do not compare."""
    comparable = not after.gap_before or chart.kind != "line" or missing_years(before, after) is not None
    return context.words("chart.gap" if comparable else "chart.break")


def _hits(rect: QRectF, taken: list[QRectF]) -> bool:
    return any(rect.intersects(other) for other in taken)


def _bracket(left: float, right: float, y: float, context: ChartContext) -> ChartShape:
    """A dotted line over the stretch without values."""
    inset = context.sizes.gap
    path = line_path((left + inset, y), (right - inset, y))
    return ChartShape(path, stroke=context.palette.ink_60, width_px=1.6, dash=(1.0, 3.5), grow="fade")
