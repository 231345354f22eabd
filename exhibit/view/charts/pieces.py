"""The texts around a plot: heading, unit and legend, note and date."""

from PySide6.QtCore import QRectF

from exhibit.content.model import Chart
from exhibit.view.charts.colours import SeriesLook, series_looks
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.drawing import Picture, Shape, Words, line_path, rect_path, symbol_path
from exhibit.view.charts.marks import Mark
from exhibit.view.charts.surfaces import band
from exhibit.view.text import TextStyle


def heading(context: ChartContext, chart: Chart, width: float) -> Picture:
    """The chart's title and its one line."""
    sizes = context.sizes
    setter = context.typesetter
    title = setter.block(
        context.text(chart.title), TextStyle("serif", sizes.card_heading, heading=True), width
    )
    words = [Words(title, 0.0, 0.0, context.palette.ink)]
    y = title.height
    if chart.line:
        line = setter.block(context.text(chart.line), TextStyle("sans", sizes.body), width)
        words.append(Words(line, 0.0, y + sizes.gap * 0.3, context.palette.ink_80))
        y += line.height + sizes.gap * 0.3
    return Picture((), tuple(words), y)


def legend(
    context: ChartContext, chart: Chart, marks: tuple[Mark, ...], width: float, *, bare: bool
) -> Picture:
    """The unit where values stand without it, the series where there are several, and what hatching means."""
    style = TextStyle("sans", context.sizes.caption)
    looks = series_looks(context.palette, context.hue, tuple(series.colour for series in chart.series))
    entries: list[tuple[str, str, SeriesLook | None]] = []
    unit = context.say.unit(chart.unit)
    if bare and unit:
        entries.append(("unit", context.words("chart.unit", unit=unit), None))
    if len(chart.series) > 1:
        entries += [
            ("series", context.text(series.label), looks[number])
            for number, series in enumerate(chart.series)
        ]
    if any(mark.forecast for mark in marks):
        entries.append(("forecast", context.words("chart.forecast"), looks[0]))
    shapes: list[Shape] = []
    words: list[Words] = []
    x = y = 0.0
    line = style.line_height_px(context.typesetter.chinese)
    for kind, text, look in entries:
        sign = context.sizes.caption * 1.9 if look else 0.0
        block = context.typesetter.block(text, style, max(60.0, width - sign))
        if x > 0.0 and x + sign + block.natural_width > width:
            x, y = 0.0, y + line
        if look:
            shapes += _sign(context, chart, kind, look, x, y + line / 2)
        words.append(Words(block, x + sign, y, context.palette.ink_80 if look else context.palette.ink_60))
        x += sign + block.natural_width + context.sizes.caption * 1.4
        y += block.height - line
    return Picture(tuple(shapes), tuple(words), y + line if entries else 0.0)


def _sign(
    context: ChartContext, chart: Chart, kind: str, look: SeriesLook, x: float, y: float
) -> list[Shape]:
    """A small piece of what it stands for."""
    size = context.sizes.caption
    box = QRectF(x, y - size * 0.36, size * 1.35, size * 0.72)
    if kind == "forecast":
        if chart.kind in ("line", "step"):
            path = line_path((box.left(), y), (box.right(), y))
            return [Shape(path, stroke=look.fill, width_px=3.0, dash=(3.0, 2.5))]
        return [
            Shape(
                rect_path(box), hatch=look.fill, hatch_px=max(6.0, size * 0.3), stroke=look.fill, width_px=1.4
            )
        ]
    if chart.kind in ("line", "step", "dots") or kind == "total":
        shapes = []
        if chart.kind not in ("dots", "area"):
            path = line_path((box.left(), y), (box.right(), y))
            shapes.append(Shape(path, stroke=look.fill, width_px=3.0, dash=look.dash))
        shapes.append(Shape(symbol_path(look.symbol, box.center().x(), y, size * 0.6), fill=look.fill))
        return shapes
    if chart.kind == "area":
        return [
            band(rect_path(box), look, context),
            Shape(
                line_path((box.left(), box.top()), (box.right(), box.top())), stroke=look.fill, width_px=3.0
            ),
        ]
    return [Shape(rect_path(box), fill=look.fill)]


def foot(context: ChartContext, chart: Chart, marks: tuple[Mark, ...], width: float) -> Picture:
    """The chart's own note and the date it stands for."""
    caption = TextStyle("sans", context.sizes.caption)
    measure = min(width, context.sizes.caption * (40.0 if context.typesetter.chinese else 32.0))
    words: list[Words] = []
    y = 0.0
    texts = [context.text(chart.note)]
    if chart.kind == "dots" and len({str(mark.scope) for mark in marks}) > 1:
        texts.insert(0, context.words("chart.not_joined"))
    if chart.as_of:
        texts.append(context.words("chart.asof", date=context.say.date(chart.as_of)))
    for text in texts:
        if text:
            block = context.typesetter.block(text, caption, measure)
            words.append(Words(block, 0.0, y, context.palette.ink_60))
            y += block.height + context.sizes.gap * 0.3
    return Picture((), tuple(words), y)
