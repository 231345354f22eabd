"""The stacked bands of an area chart, as shapes in px of its plane."""

from itertools import pairwise

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainterPath

from exhibit.content.model import Chart
from exhibit.view.charts.bars_and_areas import PALE, surface
from exhibit.view.charts.colours import SeriesLook, mix
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.coordinates import PlotCoordinates
from exhibit.view.charts.drawing import ChartShape, line_path
from exhibit.view.charts.marks import ChartMark, runs_of

_COLUMN_PX = 2.0
"""How near to each other, px, the dates of a band stand on average before it is drawn line by line."""


def band(
    path: QPainterPath,
    look: SeriesLook,
    context: ChartContext,
    *,
    forecast: bool = False,
    grow_from: float = 0.0,
) -> ChartShape:
    """A band of a stack: paler than its upper line, which carries the contrast; hatched for a forecast."""
    pale = mix(look.fill, context.ground_colour, PALE)
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
            if len(run) > plane.width / _COLUMN_PX:
                shapes.append(_columns_of(run, looks[series], context, plane))
                continue
            over = [(plane.x(mark.day), plane.y(mark.top)) for mark in run]
            under = [(plane.x(mark.day), plane.y(mark.base)) for mark in reversed(run)]
            path = line_path(*over, *under)
            path.closeSubpath()
            forecast = any(mark.forecast for mark in run)
            shapes.append(band(path, looks[series], context, forecast=forecast, grow_from=over[0][0]))
    return [*shapes, *_report_rules(marks, context, plane)]


def _columns_of(
    run: list[ChartMark], look: SeriesLook, context: ChartContext, plane: PlotCoordinates
) -> ChartShape:
    """The band of very many dates: a line a pixel across, from where it stands to where it reaches."""
    reached: dict[int, tuple[float, float]] = {}
    for mark in run:
        column = int(plane.x(mark.day))
        top, base = plane.y(mark.top), plane.y(mark.base)
        before = reached.get(column, (top, base))
        reached[column] = (min(before[0], top), max(before[1], base))
    columns = sorted(reached)
    lines: list[QLineF] = []
    for column, beyond in pairwise((*columns, columns[-1] + 1)):
        top, base = reached[column]
        lines += [QLineF(x + 0.5, base, x + 0.5, top) for x in range(column, beyond)]
    shade = mix(look.fill, context.ground_colour, PALE)
    return ChartShape(QPainterPath(), stroke=shade, width_px=1.0, grow="right", lines=tuple(lines))


def _report_rules(
    marks: tuple[ChartMark, ...], context: ChartContext, plane: PlotCoordinates
) -> list[ChartShape]:
    """Thin rules down from the dates that were reported: between them nobody counted."""
    tops: dict[float, float] = {}
    for mark in marks:
        if mark.role == "part":
            tops[mark.day] = max(tops.get(mark.day, 0.0), mark.top)
    if len(tops) > plane.width / _COLUMN_PX / 4.0:
        return []
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
