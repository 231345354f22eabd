"""The same values as a table: one row a mark, nothing left out, nothing added."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from exhibit.content.model import Chart
from exhibit.content.text.line_breaks import unbound
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.drawing import ChartPicture, ChartShape, ChartText, line_path
from exhibit.view.charts.marks import ChartMark
from exhibit.view.charts.rows import DrawnRows
from exhibit.view.text import TextStyle

_COLUMNS_EM = 34.0
_SHARES = (0.2, 0.25, 0.27, 0.28)
_KEYS = ("date", "value", "scope", "source_column")


@dataclass(frozen=True)
class _Column:
    """A column: the number of its cell in a row, its left edge and width, px."""

    cell: int
    x: float
    width: float


@dataclass(frozen=True)
class TableRow:
    """One value: its date, the value with its qualifier, what it counts, and its sources."""

    date: str
    value: str
    scope: str
    source: str

    def plain(self) -> str:
        """The row as one sentence for those who hear it."""
        return unbound(", ".join(cell for cell in (self.date, self.value, self.scope, self.source) if cell))


def table_rows(chart: Chart, marks: tuple[ChartMark, ...], context: ChartContext) -> tuple[TableRow, ...]:
    """The rows of a chart's table in reading order."""
    return tuple(_row(chart, mark, context) for mark in marks)


def _row(chart: Chart, mark: ChartMark, context: ChartContext) -> TableRow:
    value = context.words("chart.gap")
    if mark.quantity is not None:
        value = context.say.quantity(mark.quantity).text
    several = len(chart.series) > 1 or chart.kind == "before_after"
    scope = [context.text(mark.name) if several else "", context.text(mark.label), context.text(mark.scope)]
    scope += [context.words("chart.forecast_short") if mark.forecast else "", context.text(mark.note)]
    sources = "\n".join(dict.fromkeys(context.source_line(citation) for citation in mark.sources))
    date = context.say.date(mark.date) if mark.date else ""
    return TableRow(date, value, context.joined(*scope), sources)


def lay_out_table(
    chart: Chart,
    marks: tuple[ChartMark, ...],
    context: ChartContext,
    width: float,
    *,
    whole: tuple[ChartMark, ...] = (),
    head: bool = True,
) -> DrawnRows:
    """Lay the table out in a width, px: in columns, or, where it is narrow, each row as a small block.

    A part of a table has the columns of the `whole`, and its first part has the `head`.
    """
    rows = table_rows(chart, marks, context)
    wide = width >= _COLUMNS_EM * context.sizes.caption
    shapes: list[ChartShape] = []
    words: list[ChartText] = []
    hits: list[QRectF] = []
    y = 0.0
    columns = _columns_of(context, used_cells(chart, whole or marks), width)
    if wide and head:
        y = _heads(context, columns, words)
    for row in rows:
        rule = line_path((0.0, y), (width, y))
        shapes.append(ChartShape(rule, stroke=context.palette.line, width_px=1.0))
        height = _cells(context, row, columns, y, words) if wide else _block(context, row, width, y, words)
        hits.append(QRectF(0.0, y, width, height))
        y += height
    return DrawnRows(ChartPicture(tuple(shapes), tuple(words), y), tuple(hits))


def used_cells(chart: Chart, marks: tuple[ChartMark, ...]) -> list[int]:
    """The numbers of the cells of a row in which any of them says something."""
    several = len(chart.series) > 1 or chart.kind == "before_after"
    said = (
        any(mark.date for mark in marks),
        True,
        several or any(mark.label or mark.scope or mark.forecast or mark.note for mark in marks),
        any(mark.sources for mark in marks),
    )
    return [number for number, used in enumerate(said) if used]


def _columns_of(context: ChartContext, used: list[int], width: float) -> tuple[_Column, ...]:
    """The columns that say anything, each with its left edge and width, px."""
    whole = sum(_SHARES[number] for number in used)
    columns: list[_Column] = []
    x = 0.0
    for number in used:
        wide = width * _SHARES[number] / whole
        columns.append(_Column(number, x, wide - context.sizes.gap))
        x += wide
    return tuple(columns)


def _heads(context: ChartContext, columns: tuple[_Column, ...], words: list[ChartText]) -> float:
    style = TextStyle("bold", context.sizes.caption)
    tallest = 0.0
    for column in columns:
        block = context.typesetter.block(context.words(f"chart.{_KEYS[column.cell]}"), style, column.width)
        words.append(ChartText(block, column.x, 0.0, context.palette.ink_60))
        tallest = max(tallest, block.height)
    return tallest + context.sizes.gap * 0.4


def _cells(
    context: ChartContext, row: TableRow, columns: tuple[_Column, ...], y: float, words: list[ChartText]
) -> float:
    """Set a row in columns; returns its height, px."""
    pad = context.sizes.gap * 0.5
    tallest = 0.0
    for column in columns:
        text = (row.date, row.value, row.scope, row.source)[column.cell]
        style = TextStyle("bold" if column.cell == 1 else "sans", context.sizes.caption)
        colour = context.palette.ink if column.cell < 2 else context.palette.ink_80
        block = context.typesetter.block(text, style, column.width)
        if text:
            words.append(ChartText(block, column.x, y + pad, colour))
        tallest = max(tallest, block.height)
    return max(tallest + 2 * pad, context.sizes.target)


def _block(context: ChartContext, row: TableRow, width: float, y: float, words: list[ChartText]) -> float:
    pad = context.sizes.gap * 0.5
    top = y + pad
    caption = TextStyle("sans", context.sizes.caption)
    lines = (
        (row.value, TextStyle("bold", context.sizes.body), context.palette.ink),
        (row.date, caption, context.palette.ink),
        (row.scope, caption, context.palette.ink_80),
        (row.source, caption, context.palette.ink_60),
    )
    for text, style, colour in lines:
        if text:
            block = context.typesetter.block(text, style, width)
            words.append(ChartText(block, 0.0, top, colour))
            top += block.height
    return max(top + pad - y, context.sizes.target)
