"""Charts without axes: one small figure a person, and a part of a whole as a disc."""

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from exhibit.content.model import Chart, Quantity
from exhibit.view.charts.colours import series_looks
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.drawing import ChartPicture, ChartShape, ChartText, line_path, moved, rect_path
from exhibit.view.charts.marks import ChartMark
from exhibit.view.charts.rows import DrawnRows
from exhibit.view.text import TextStyle

_CELL = 0.62
_TEN_GAP = 0.5
_ROW_STEP = 1.16
MOST_FIGURES = 5_000
"""How many small figures are drawn at most: a crowd, and not a grey ground."""


def lay_out_units(
    chart: Chart, marks: tuple[ChartMark, ...], context: ChartContext, width: float
) -> DrawnRows:
    """Lay out one small figure for every `chart.each`, in tens, under the number itself."""
    sizes = context.sizes
    looks = series_looks(context.palette, context.hue, tuple(series.colour for series in chart.series))
    shapes: list[ChartShape] = []
    words: list[ChartText] = []
    hits: list[QRectF] = []
    y = 0.0
    for mark in marks:
        top = y
        heading = figure_heading(chart, context, mark, width)
        words += [ChartText(entry.block, entry.x, entry.y + y, entry.colour) for entry in heading.words]
        y += heading.height + sizes.gap
        if mark.value is not None:
            grid = _figures(chart, context, mark, width, y, looks[mark.series].fill)
            shapes += grid.shapes
            y = grid.height
        hits.append(QRectF(0.0, top, width, y - top))
        y += sizes.gap * 1.5
    legend = _each_line(chart, context, width)
    words += [ChartText(entry.block, entry.x, entry.y + y, entry.colour) for entry in legend.words]
    return DrawnRows(ChartPicture(tuple(shapes), tuple(words), y + legend.height), tuple(hits))


def figure_heading(chart: Chart, context: ChartContext, mark: ChartMark, width: float) -> ChartPicture:
    """A value set large, with what it counts beneath."""
    sizes = context.sizes
    look = series_looks(context.palette, context.hue, tuple(series.colour for series in chart.series))[
        mark.series
    ]
    text = context.words("chart.gap")
    if mark.quantity is not None:
        text = context.say.quantity(mark.quantity).text
    block = context.typesetter.block(text, TextStyle("serif", sizes.leaf_heading, heading=True), width)
    words = [ChartText(block, 0.0, 0.0, look.text)]
    y = block.height
    lines = [context.text(mark.name), context.text(mark.label), context.text(mark.scope)]
    lines.append(context.say.date(mark.date) if mark.date else "")
    line = context.typesetter.block(context.joined(*lines), TextStyle("sans", sizes.caption), width)
    words.append(ChartText(line, 0.0, y, context.palette.ink_60))
    return ChartPicture((), tuple(words), y + line.height)


def _figures(
    chart: Chart, context: ChartContext, mark: ChartMark, width: float, top: float, fill: str
) -> ChartPicture:
    """Rows of figures, exactly as many as the source gives; that there were more, the words above say."""
    count = max(0, round((mark.value or 0.0) / each_of(chart)))
    columns, size = _grid(context, count, width)
    draw = motif_of(chart.motif)
    shapes: list[ChartShape] = []
    rows = max(1, math.ceil(count / columns))
    for row in range(rows):
        path = QPainterPath()
        for column in range(min(columns, count - row * columns)):
            draw(path, *_cell(row, column, size, top), size)
        shapes.append(ChartShape(path, fill=fill, grow="fade", starts=0.7 * row / rows))
    return ChartPicture(tuple(shapes), (), top + rows * size * _ROW_STEP)


def each_of(chart: Chart) -> float:
    """How many one small figure stands for: as the content says, or ten times as many until they fit."""
    each = chart.each if chart.each > 0 else 1.0
    values = (point.value or 0.0 for series in chart.series for point in series.points)
    most = max(values, default=0.0)
    while most / each > MOST_FIGURES:
        each *= 10.0
    return each


def _cell(row: int, column: int, size: float, top: float) -> tuple[float, float]:
    gap = column // 10 * size * _TEN_GAP
    return column * size * _CELL + gap, top + row * size * _ROW_STEP


def _grid(context: ChartContext, count: int, width: float) -> tuple[int, float]:
    """The fewest tens in a row that keep the crowd low, of figures still large enough to be people."""
    least = max(18.0, context.sizes.caption)
    most_height = max(width * 0.46, context.sizes.body * 11.0)
    chosen = (10, width / (10 * _CELL))
    for columns in (10, 20, 30, 40, 50):
        size = min(width / (columns * _CELL + (columns // 10 - 1) * _TEN_GAP), context.sizes.body * 2.2)
        if columns > 10 and size < least:
            break
        chosen = (columns, size)
        if math.ceil(count / columns) * size * _ROW_STEP <= most_height:
            break
    return chosen


def motif_of(name: str | None) -> Callable[[QPainterPath, float, float, float], None]:
    """The drawing of a small figure; what is not a person is a tile."""
    return _person if name in (None, "", "person") else _tile


def _person(path: QPainterPath, x: float, y: float, size: float) -> None:
    """Head and coat, cut as from paper, in a cell 0.62 of its height wide."""
    middle = x + size * _CELL / 2
    head = size * 0.14
    path.addEllipse(QPointF(middle, y + head), head, head)
    shoulder, foot, slit = size * 0.225, size * 0.15, size * 0.018
    body = QPainterPath(QPointF(middle - shoulder, y + size * 0.5))
    body.quadTo(middle - shoulder, y + size * 0.33, middle - shoulder * 0.4, y + size * 0.33)
    body.lineTo(middle + shoulder * 0.4, y + size * 0.33)
    body.quadTo(middle + shoulder, y + size * 0.33, middle + shoulder, y + size * 0.5)
    body.lineTo(middle + foot, y + size * 0.99)
    body.lineTo(middle + slit, y + size * 0.99)
    body.lineTo(middle, y + size * 0.66)
    body.lineTo(middle - slit, y + size * 0.99)
    body.lineTo(middle - foot, y + size * 0.99)
    body.closeSubpath()
    path.addPath(body)


def _tile(path: QPainterPath, x: float, y: float, size: float) -> None:
    path.addRect(QRectF(x + size * 0.04, y + size * 0.2, size * 0.52, size * 0.52))


def _each_line(chart: Chart, context: ChartContext, width: float) -> ChartPicture:
    """What one figure stands for."""
    said = context.say.quantity(Quantity(value=each_of(chart), unit=chart.unit)).text
    style = TextStyle("sans", context.sizes.caption)
    block = context.typesetter.block(context.words("chart.each", quantity=said), style, width)
    return ChartPicture((), (ChartText(block, 0.0, 0.0, context.palette.ink_60),), block.height)


def lay_out_discs(
    chart: Chart, marks: tuple[ChartMark, ...], context: ChartContext, width: float
) -> DrawnRows:
    """Lay out each share as a part of a disc, with its name beside or below."""
    sizes = context.sizes
    wide = width >= 24.0 * sizes.body
    side = min(width * (0.34 if wide else 0.62), sizes.body * 10.0)
    fill = series_looks(context.palette, context.hue, (None,))[0].fill
    shapes: list[ChartShape] = []
    words: list[ChartText] = []
    hits: list[QRectF] = []
    y = 0.0
    for mark in marks:
        left = sizes.rule
        shapes += _disc(context, mark, QRectF(left, y + sizes.rule, side, side), fill)
        x = left + side + sizes.gap * 2.5 if wide else 0.0
        heading = figure_heading(chart, context, mark, width - x)
        legend = _rest_line(chart, context, width - x)
        text_height = heading.height + legend.height + sizes.gap
        text_top = y + max(0.0, (side - text_height) / 2) if wide else y + side + sizes.gap
        placed = [(heading, text_top), (legend, text_top + heading.height + sizes.gap)]
        for picture, top in placed:
            words += [
                ChartText(entry.block, entry.x + x, entry.y + top, entry.colour) for entry in picture.words
            ]
            shapes += [moved(shape, x, top) for shape in picture.shapes]
        bottom = max(y + side, text_top + text_height) + sizes.rule * 2
        hits.append(QRectF(0.0, y, width, bottom - y))
        y = bottom + sizes.gap * 1.5
    height = y - sizes.gap * 1.5 if marks else 0.0
    return DrawnRows(ChartPicture(tuple(shapes), tuple(words), height), tuple(hits))


def _disc(context: ChartContext, mark: ChartMark, box: QRectF, fill: str) -> list[ChartShape]:
    """The whole as a pale disc, the part as a wedge; an inexact part ends in a dashed edge."""
    hue = context.palette.hue(context.hue)
    whole = QPainterPath()
    whole.addEllipse(box)
    shapes = [ChartShape(whole, fill=hue.tint, stroke=fill, width_px=context.sizes.rule)]
    if mark.value is None:
        return shapes
    share = max(0.0, min(1.0, mark.value))
    wedge = QPainterPath(box.center())
    wedge.arcTo(box, 90.0, -360.0 * share)
    wedge.closeSubpath()
    shapes.append(
        ChartShape(wedge, fill=fill, hatch=context.ground_colour if mark.forecast else "", grow="fade")
    )
    if mark.quantity is not None and mark.quantity.qualifier != "exact":
        angle = math.radians(90.0 - 360.0 * share)
        radius = box.width() / 2
        edge = (box.center().x() + radius * math.cos(angle), box.center().y() - radius * math.sin(angle))
        path = line_path((box.center().x(), box.center().y()), edge)
        width = max(4.0, context.sizes.rule * 3.0)
        shapes.append(ChartShape(path, stroke=hue.tint, width_px=width, dash=(1.2, 1.2), grow="fade"))
    return shapes


def _rest_line(chart: Chart, context: ChartContext, width: float) -> ChartPicture:
    """The name of the other part, beside a piece of its colour."""
    rest = context.text(chart.rest)
    if not rest:
        return ChartPicture()
    size = context.sizes.caption
    fill = series_looks(context.palette, context.hue, (None,))[0].fill
    block = context.typesetter.block(rest, TextStyle("sans", size), width - size * 1.6)
    box = QRectF(1.0, block.line_height / 2 - size * 0.45, size * 0.9, size * 0.9)
    tint = context.palette.hue(context.hue).tint
    sign = ChartShape(rect_path(box), fill=tint, stroke=fill, width_px=max(1.2, context.sizes.rule * 0.7))
    return ChartPicture((sign,), (ChartText(block, size * 1.5, 0.0, context.palette.ink_60),), block.height)
