"""The key of a chart: the unit where values stand without it, its series, and what hatching means."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from exhibit.content.model import Chart
from exhibit.view.charts.colours import SeriesLook, series_looks
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.curves import FORECAST_DASH
from exhibit.view.charts.drawing import Picture, Shape, Words, line_path, rect_path, symbol_path
from exhibit.view.charts.marks import Mark
from exhibit.view.charts.surfaces import band
from exhibit.view.text import TextStyle

_LINE_PX = 3.0


@dataclass(frozen=True)
class _Entry:
    """A word of the key; only a unit has no sign before it."""

    kind: Literal["unit", "series", "total", "forecast"]
    text: str
    look: SeriesLook | None = None


def draw_legend(
    context: ChartContext, chart: Chart, marks: tuple[Mark, ...], width: float, *, bare: bool
) -> Picture:
    """Set the key in rows, broken like words; empty where a chart needs none."""
    style = TextStyle("sans", context.sizes.caption)
    entries = _entries(context, chart, marks, bare=bare)
    shapes: list[Shape] = []
    words: list[Words] = []
    x = y = 0.0
    line = style.line_height_px(context.typesetter.chinese)
    for entry in entries:
        sign = context.sizes.caption * 1.9 if entry.look else 0.0
        block = context.typesetter.block(entry.text, style, max(60.0, width - sign))
        if x > 0.0 and x + sign + block.natural_width > width:
            x, y = 0.0, y + line
        if entry.look:
            shapes += _sign(context, chart, entry.kind, entry.look, x, y + line / 2)
        colour = context.palette.ink_80 if entry.look else context.palette.ink_60
        words.append(Words(block, x + sign, y, colour))
        x += sign + block.natural_width + context.sizes.caption * 1.4
        y += block.height - line
    return Picture(tuple(shapes), tuple(words), y + line if entries else 0.0)


def _entries(context: ChartContext, chart: Chart, marks: tuple[Mark, ...], *, bare: bool) -> list[_Entry]:
    looks = series_looks(context.palette, context.hue, tuple(series.colour for series in chart.series))
    entries: list[_Entry] = []
    unit = context.say.unit(chart.unit)
    if bare and unit:
        entries.append(_Entry("unit", context.words("chart.unit", unit=unit)))
    if len(chart.series) > 1:
        parts = {mark.series for mark in marks if mark.role == "part"}
        for number, series in enumerate(chart.series):
            kind: Literal["series", "total"] = "series"
            if chart.kind == "area" and number not in parts:
                kind = "total"
            entries.append(_Entry(kind, context.text(series.label), looks[number]))
    forecast = next((mark for mark in marks if mark.forecast), None)
    if forecast is not None:
        entries.append(_Entry("forecast", context.words("chart.forecast"), looks[forecast.series]))
    return entries


def _sign(
    context: ChartContext, chart: Chart, kind: str, look: SeriesLook, x: float, y: float
) -> list[Shape]:
    """A small piece of what the word stands for, `y` px at its middle."""
    size = context.sizes.caption
    box = QRectF(x, y - size * 0.36, size * 1.35, size * 0.72)
    across = line_path((box.left(), y), (box.right(), y))
    dot = symbol_path(look.symbol, box.center().x(), y, size * 0.62)
    if chart.kind in ("line", "step", "dots"):
        return _line_sign(context, chart, kind, look, (across, dot))
    if kind == "forecast":
        hatching = max(6.0, size * 0.3)
        return [Shape(rect_path(box), hatch=look.fill, hatch_px=hatching, stroke=look.fill, width_px=1.4)]
    if kind == "total":
        return [Shape(symbol_path("circle", box.center().x(), y, size * 0.62), fill=context.palette.ink)]
    if chart.kind == "area":
        top = line_path((box.left(), box.top()), (box.right(), box.top()))
        return [band(rect_path(box), look, context), Shape(top, stroke=look.fill, width_px=_LINE_PX)]
    return [Shape(rect_path(box), fill=look.fill)]


def _line_sign(
    context: ChartContext, chart: Chart, kind: str, look: SeriesLook, paths: tuple[QPainterPath, QPainterPath]
) -> list[Shape]:
    across, dot = paths
    shapes = []
    if chart.kind != "dots":
        dash = FORECAST_DASH if kind == "forecast" else look.dash
        shapes.append(Shape(across, stroke=look.fill, width_px=_LINE_PX, dash=dash))
    if kind == "forecast":
        shapes.append(Shape(dot, fill=context.ground_colour, stroke=look.fill, width_px=2.0))
    else:
        shapes.append(Shape(dot, fill=look.fill))
    return shapes
