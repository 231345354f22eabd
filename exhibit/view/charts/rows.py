"""Values under each other, each in a row of its own: room for long labels where columns have none.

Bars and dots that are too many or too wide for a time axis come this way, and pairs of before and after.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from exhibit.content.model import Chart
from exhibit.content.text.edtf import year_text
from exhibit.view.charts.bars_and_areas import LEAST_BAR_PX, surface
from exhibit.view.charts.colours import SeriesLook, series_looks
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.drawing import (
    ChartPicture,
    ChartShape,
    ChartText,
    bar_path,
    line_path,
    symbol_path,
)
from exhibit.view.charts.marks import ChartMark, missing_years, of_one_date
from exhibit.view.text import TextBlock, TextStyle

_CAPTION_SHARE = 0.36
_VALUE_SHARE = 0.84
_BESIDE_EM = 30.0


@dataclass(frozen=True)
class DrawnRows:
    """A drawn chart: its picture, where each mark can be hit, its height, and the days along its y axis."""

    picture: ChartPicture
    hits: tuple[QRectF, ...]
    stops: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class _Row:
    """One row: a mark with its caption, or a line between them without a value."""

    mark: ChartMark | None
    caption: str
    heading: bool = False
    shared: bool = False


def lay_out_rows(
    chart: Chart, marks: tuple[ChartMark, ...], context: ChartContext, width: float
) -> DrawnRows:
    """Lay rows out in a width, px; the height follows."""
    return _Rows(chart, marks, context, width).drawn()


class _Rows:
    """Builds the rows from the top down."""

    def __init__(
        self, chart: Chart, marks: tuple[ChartMark, ...], context: ChartContext, width: float
    ) -> None:
        self._chart = chart
        self._marks = marks
        self._context = context
        self._width = width
        tokens = tuple(series.colour for series in chart.series) or (None,)
        self._looks = series_looks(context.palette, context.hue, tokens)
        self._shapes: list[ChartShape] = []
        self._words: list[ChartText] = []
        self._hits: dict[int, QRectF] = {}
        self._stops: list[tuple[float, float]] = []
        self._y = 0.0
        self._one_date = of_one_date(chart, marks)
        if self._one_date:
            self._looks = self._looks[:1]
        self._beside = width >= _BESIDE_EM * context.sizes.body
        self._left = 0.0
        self._spans = _spans_of(chart, marks)

    def drawn(self) -> DrawnRows:
        """Build everything."""
        rows = self._rows()
        self._left = self._caption_column(rows) if self._beside else 0.0
        values = [self._value_block(row.mark) for row in rows if row.mark is not None]
        widest = max((block.natural_width for block in values), default=0.0)
        length = self._width - self._left - widest - self._air()
        for number, row in enumerate(rows):
            if row.heading:
                self._heading(row.caption, first=number == 0)
            elif row.shared:
                self._shared_date(row.caption)
            elif row.mark is None:
                self._gap(row.caption)
            else:
                self._value(row, row.mark, length)
        picture = ChartPicture(tuple(self._shapes), tuple(self._words), self._y)
        hits = tuple(self._hits.get(mark.index, QRectF()) for mark in self._marks)
        return DrawnRows(picture, hits, tuple(self._stops))

    def _air(self) -> float:
        """What stands between the longest bar and the edge beside its value, px."""
        dot = self._dot_px() / 2 if self._chart.kind == "dots" else 0.0
        return self._context.sizes.gap * 0.8 + dot + 1.0

    def _caption_column(self, rows: list[_Row]) -> float:
        """As wide as the widest caption, within its share."""
        style = TextStyle("sans", self._context.sizes.caption)
        most = self._width * _CAPTION_SHARE
        setter = self._context.typesetter
        widths = [
            setter.block(row.caption, style, most).natural_width for row in rows if row.mark is not None
        ]
        return max(widths, default=0.0) + 2.0 * self._context.sizes.gap

    def _dot_px(self) -> float:
        return max(12.0, self._context.sizes.body * 0.55)

    def _rows(self) -> list[_Row]:
        rows: list[_Row] = []
        if self._one_date and self._marks[0].date:
            rows.append(_Row(None, self._context.say.date(self._marks[0].date), shared=True))
        before: ChartMark | None = None
        for mark in self._marks:
            if self._chart.kind == "before_after" and mark.role == "before":
                rows.append(_Row(None, self._context.text(mark.name), heading=True))
            missing = self._missing(before, mark) if self._chart.kind == "bar" else ""
            if missing:
                rows.append(_Row(None, missing))
            rows.append(_Row(mark, self._caption(mark)))
            before = mark
        return rows

    def _missing(self, before: ChartMark | None, mark: ChartMark) -> str:
        """The years without a value between two marks of whole years, in words."""
        years_between = missing_years(before, mark) if before is not None else None
        if years_between is None:
            return ""
        first, last = years_between
        say = self._context.say.date
        years = say(year_text(first)) if first == last else say(f"{year_text(first)}/{year_text(last)}")
        return self._context.joined(years, self._context.words("chart.gap"))

    def _caption(self, mark: ChartMark) -> str:
        context = self._context
        lines: list[str] = []
        if mark.label and mark.role in ("before", "after"):
            lines.append(context.text(mark.label))
        if mark.date and not self._one_date:
            lines.append(context.say.date(mark.date))
        if len(self._chart.series) > 1:
            lines.append(context.text(mark.name))
        if mark.label and mark.role == "value":
            lines.append(context.text(mark.label))
        if mark.scope:
            lines.append(context.text(mark.scope))
        if mark.forecast:
            lines.append(context.words("chart.forecast_short"))
        return "\n".join(lines) if self._beside else context.joined(*lines)

    def _value_block(self, mark: ChartMark) -> TextBlock:
        context = self._context
        style = TextStyle("bold", context.sizes.body)
        text = context.words("chart.gap")
        if mark.quantity is not None:
            text = context.say.quantity(mark.quantity).text
        widest = (self._width - self._left) * _VALUE_SHARE - self._air()
        return context.typesetter.block(text, style, widest)

    def _heading(self, text: str, *, first: bool) -> None:
        context = self._context
        if not first:
            self._y += context.sizes.gap * 1.2
        style = TextStyle("serif", context.sizes.card_heading * 0.92, heading=True)
        block = context.typesetter.block(text, style, self._width)
        self._words.append(ChartText(block, 0.0, self._y, context.palette.ink))
        self._y += block.height + context.sizes.gap * 0.3

    def _shared_date(self, text: str) -> None:
        """The one date of all rows, said once above them."""
        style = TextStyle("sans", self._context.sizes.caption)
        block = self._context.typesetter.block(text, style, self._width)
        self._words.append(ChartText(block, 0.0, self._y, self._context.palette.ink_60))
        self._y += block.height + self._context.sizes.gap * 0.5

    def _gap(self, text: str) -> None:
        """A thin row that says which years have no value."""
        context = self._context
        block = context.typesetter.block(
            text, TextStyle("sans", context.sizes.caption), self._width - self._left
        )
        x = self._left
        self._words.append(ChartText(block, x + context.sizes.gap, self._y, context.palette.ink_60))
        path = line_path((x + 1, self._y), (x + 1, self._y + block.height))
        self._shapes.append(ChartShape(path, stroke=context.palette.ink_60, width_px=1.6, dash=(1.0, 3.0)))
        self._y += block.height + context.sizes.gap * 0.5

    def _value(self, row: _Row, mark: ChartMark, length: float) -> None:
        context = self._context
        sizes = context.sizes
        top = self._y
        style = TextStyle("sans", sizes.caption)
        caption_width = self._left - sizes.gap if self._beside else self._width
        caption = context.typesetter.block(row.caption, style, caption_width)
        value = self._value_block(mark)
        bar = self._bar_height()
        if self._beside:
            height = max(caption.height, value.height, bar, sizes.target * 0.8)
            middle = top + height / 2
            self._words.append(ChartText(caption, 0.0, middle - caption.height / 2, context.palette.ink_60))
        else:
            self._words.append(ChartText(caption, 0.0, top, context.palette.ink_60))
            lower = max(value.height, bar)
            height = caption.height + lower
            middle = top + caption.height + lower / 2
        end = self._draw_mark(mark, middle, length)
        colour = self._looks[mark.series % len(self._looks)].text if mark.quantity else context.palette.ink_60
        self._words.append(ChartText(value, end + sizes.gap * 0.7, middle - value.height / 2, colour))
        self._hits[mark.index] = QRectF(0.0, top, self._width, height)
        if mark.date and not self._one_date:
            self._stops.append((mark.day, middle))
        self._y += height + sizes.gap * (0.8 if self._beside else 0.7)

    def _bar_height(self) -> float:
        return self._context.sizes.body * (1.0 if self._chart.kind != "dots" else 0.6)

    def _draw_mark(self, mark: ChartMark, middle: float, length: float) -> float:
        """Draw a bar or a dot on its rule, to the left of zero where the value is negative.

        Returns where the written value may begin, px.
        """
        low, high = self._span(mark)
        zero = self._left - low / (high - low) * length
        end = zero + (mark.value or 0.0) / (high - low) * length
        if low < 0.0:
            self._zero(zero, middle)
        if self._chart.kind == "dots":
            return self._draw_dot(mark, middle, zero, end)
        if mark.value:
            self._draw_bar(mark, middle, zero, end)
        return max(zero, end)

    def _draw_dot(self, mark: ChartMark, middle: float, zero: float, end: float) -> float:
        context = self._context
        look = self._looks[mark.series % len(self._looks)]
        half = self._dot_px() / 2
        away = max(zero, end - half) if end >= zero else min(zero, end + half)
        stem = ChartShape(
            line_path((zero, middle), (away, middle)),
            stroke=context.palette.line,
            width_px=context.sizes.rule,
            grow="right",
            anchor=zero,
        )
        self._shapes.append(stem)
        if mark.value is not None:
            sign = symbol_path(look.symbol, end, middle, 2 * half)
            starts = self._starts(mark)
            self._shapes.append(ChartShape(sign, fill=look.fill, grow="fade", starts=starts))
        return max(zero, end) + half

    def _draw_bar(self, mark: ChartMark, middle: float, zero: float, end: float) -> None:
        context = self._context
        look = self._looks[mark.series % len(self._looks)]
        half = self._bar_height() / 2
        length = max(LEAST_BAR_PX, abs(end - zero))
        rect = QRectF(zero if end > zero else zero - length, middle - half, length, 2 * half)
        path = bar_path(rect, context.sizes.radius * 0.35, "right" if end > zero else "left")
        starts = self._starts(mark)
        if mark.role == "before":
            self._shapes.append(self._hollow(path, look, zero, starts))
            return
        shape = surface(
            path, look, context, forecast=mark.forecast, grow_from=zero, starts=starts, grow="right"
        )
        self._shapes.append(shape)

    def _starts(self, mark: ChartMark) -> float:
        """When in the drawing-in a mark begins to grow, as a share of it."""
        return 0.5 * mark.index / max(1, len(self._marks))

    def _zero(self, x: float, middle: float) -> None:
        """A piece of the zero line behind a row: some of its values lie at the other side."""
        half = self._bar_height() / 2 + self._context.sizes.gap * 0.4
        rule = line_path((x, middle - half), (x, middle + half))
        self._shapes.append(ChartShape(rule, stroke=self._context.palette.ink_60, width_px=1.2))

    def _hollow(self, path: QPainterPath, look: SeriesLook, zero: float, starts: float) -> ChartShape:
        """The side before: only an outline of what the side after is in full."""
        tint = self._context.palette.hue(self._context.hue).tint
        width = max(1.6, self._context.sizes.rule)
        return ChartShape(
            path, fill=tint, stroke=look.fill, width_px=width, grow="right", anchor=zero, starts=starts
        )

    def _span(self, mark: ChartMark) -> tuple[float, float]:
        """The least and the greatest value of a mark's scale, zero among them: its pair's, or everybody's."""
        return self._spans[mark.series if self._chart.kind == "before_after" else 0]


def _spans_of(chart: Chart, marks: tuple[ChartMark, ...]) -> dict[int, tuple[float, float]]:
    """The span of values on each scale; one that has no extent gets one, so that nothing divides by it."""
    pairs = chart.kind == "before_after"
    spans: dict[int, tuple[float, float]] = {}
    for mark in marks:
        scale = mark.series if pairs else 0
        low, high = spans.get(scale, (0.0, 0.0))
        spans[scale] = (min(low, mark.value or 0.0), max(high, mark.value or 0.0))
    return {scale: (low, high if high > low else low + 1.0) for scale, (low, high) in spans.items()}
