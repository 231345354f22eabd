"""The texts above and below a plot: heading, note and date."""

from exhibit.content.model import Chart
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.drawing import ChartPicture, ChartText
from exhibit.view.charts.marks import ChartMark
from exhibit.view.text import TextStyle


def heading(context: ChartContext, chart: Chart, width: float) -> ChartPicture:
    """The chart's title and its one line."""
    sizes = context.sizes
    setter = context.typesetter
    title = setter.block(
        context.text(chart.title), TextStyle("serif", sizes.card_heading, heading=True), width
    )
    words = [ChartText(title, 0.0, 0.0, context.palette.ink)]
    y = title.height
    if chart.line:
        line = setter.block(context.text(chart.line), TextStyle("sans", sizes.body), width)
        words.append(ChartText(line, 0.0, y + sizes.gap * 0.3, context.palette.ink_80))
        y += line.height + sizes.gap * 0.3
    return ChartPicture((), tuple(words), y)


def foot(context: ChartContext, chart: Chart, marks: tuple[ChartMark, ...], width: float) -> ChartPicture:
    """The chart's own note, why its dots are not joined, and the date it stands for."""
    caption = TextStyle("sans", context.sizes.caption)
    measure = min(width, context.sizes.caption * (40.0 if context.typesetter.chinese else 32.0))
    texts = [context.text(chart.note)]
    if chart.kind == "dots" and len({str(mark.scope) for mark in marks}) > 1:
        texts.insert(0, context.words("chart.not_joined"))
    if chart.as_of:
        texts.append(context.words("chart.asof", date=context.say.date(chart.as_of)))
    words: list[ChartText] = []
    y = 0.0
    for text in texts:
        if text:
            block = context.typesetter.block(text, caption, measure)
            words.append(ChartText(block, 0.0, y, context.palette.ink_60))
            y += block.height + context.sizes.gap * 0.3
    return ChartPicture((), tuple(words), y)
