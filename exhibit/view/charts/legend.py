"""The key of a chart: its series as they are drawn, and what hatching means."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from exhibit.content.model import Chart
from exhibit.view.charts.bands import band
from exhibit.view.charts.colours import SeriesLook, series_looks
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.curves import FORECAST_DASH
from exhibit.view.charts.drawing import (
    ChartPicture,
    ChartShape,
    ChartText,
    line_path,
    rect_path,
    symbol_path,
)
from exhibit.view.charts.marks import ChartMark, drawn_as_line
from exhibit.view.text import TextStyle

_LINE_PX = 3.0


@dataclass(frozen=True)
class _Entry:
    """A word of the key and the sign before it; `joined` tells that what it stands for is a line."""

    kind: Literal["series", "total", "forecast"]
    text: str
    look: SeriesLook
    joined: bool


def draw_legend(
    context: ChartContext, chart: Chart, marks: tuple[ChartMark, ...], width: float
) -> ChartPicture:
    """Set the key in rows, broken like words; empty where a chart needs none."""
    style = TextStyle("sans", context.sizes.caption)
    entries = _entries(context, chart, marks)
    shapes: list[ChartShape] = []
    words: list[ChartText] = []
    x = y = 0.0
    line = style.line_height_px(context.typesetter.chinese)
    sign = context.sizes.caption * 1.9
    for entry in entries:
        block = context.typesetter.block(entry.text, style, max(60.0, width - sign))
        if x > 0.0 and x + sign + block.natural_width > width:
            x, y = 0.0, y + line
        shapes += _sign(context, chart, entry, x, y + line / 2)
        words.append(ChartText(block, x + sign, y, context.palette.ink_80))
        x += sign + block.natural_width + context.sizes.caption * 1.4
        y += block.height - line
    return ChartPicture(tuple(shapes), tuple(words), y + line if entries else 0.0)


def _entries(context: ChartContext, chart: Chart, marks: tuple[ChartMark, ...]) -> list[_Entry]:
    """Name what is drawn and nothing else; a series that is a plan from end to end is said once."""
    looks = series_looks(context.palette, context.hue, tuple(series.colour for series in chart.series))
    drawn = [mark for mark in marks if mark.value is not None]
    entries: list[_Entry] = []
    said: set[int] = set()
    if len(chart.series) > 1:
        for number, series in enumerate(chart.series):
            own = [mark for mark in drawn if mark.series == number]
            if own:
                kind = _kind(chart, own)
                joined = drawn_as_line(chart, marks, number)
                entries.append(_Entry(kind, context.text(series.label), looks[number], joined))
                said |= {number} if kind == "forecast" else set()
    forecast = next((mark for mark in drawn if mark.forecast and mark.series not in said), None)
    if forecast is not None:
        joined = drawn_as_line(chart, marks, forecast.series, forecast=True)
        entries.append(_Entry("forecast", context.words("chart.forecast"), looks[forecast.series], joined))
    return entries


def _kind(chart: Chart, own: list[ChartMark]) -> Literal["series", "total", "forecast"]:
    if all(mark.forecast for mark in own):
        return "forecast"
    return "total" if chart.kind == "area" and all(mark.role != "part" for mark in own) else "series"


def _sign(context: ChartContext, chart: Chart, entry: _Entry, x: float, y: float) -> list[ChartShape]:
    """A small piece of what the word stands for, `y` px at its middle."""
    size, kind, look = context.sizes.caption, entry.kind, entry.look
    box = QRectF(x, y - size * 0.36, size * 1.35, size * 0.72)
    across = line_path((box.left(), y), (box.right(), y))
    dot = symbol_path(look.symbol, box.center().x(), y, size * 0.62)
    if chart.kind in ("line", "step", "dots"):
        return _line_sign(context, entry, (across, dot))
    if kind == "forecast":
        hatching = max(6.0, size * 0.3)
        return [
            ChartShape(rect_path(box), hatch=look.fill, hatch_px=hatching, stroke=look.fill, width_px=1.4)
        ]
    if kind == "total":
        return [ChartShape(symbol_path("circle", box.center().x(), y, size * 0.62), fill=context.palette.ink)]
    if chart.kind == "area":
        top = line_path((box.left(), box.top()), (box.right(), box.top()))
        return [band(rect_path(box), look, context), ChartShape(top, stroke=look.fill, width_px=_LINE_PX)]
    return [ChartShape(rect_path(box), fill=look.fill)]


def _line_sign(
    context: ChartContext, entry: _Entry, paths: tuple[QPainterPath, QPainterPath]
) -> list[ChartShape]:
    """A point as it stands in the plot, on a piece of its line if it has one; hollow where it was planned."""
    across, dot = paths
    look, planned = entry.look, entry.kind == "forecast"
    shapes = []
    if entry.joined:
        dash = FORECAST_DASH if planned else look.dash
        shapes.append(ChartShape(across, stroke=look.fill, width_px=_LINE_PX, dash=dash))
    if planned:
        shapes.append(ChartShape(dot, fill=context.ground_colour, stroke=look.fill, width_px=2.0))
    else:
        shapes.append(ChartShape(dot, fill=look.fill))
    return shapes
