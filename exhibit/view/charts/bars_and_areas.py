"""Bars, areas and gaps of a time chart, as shapes in px of its plane."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainterPath

from exhibit.content.model import Chart
from exhibit.view.charts.colours import SeriesLook, mix
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.coordinates import PlotCoordinates
from exhibit.view.charts.drawing import ChartShape, ChartText, Grow, bar_path, line_path
from exhibit.view.charts.marks import ChartMark, missing_years, runs_of
from exhibit.view.charts.occupied import Occupied
from exhibit.view.text import TextStyle

_YEAR = 365.2425
_FILLED = 0.62
_WIDEST_PX = 104.0
PALE = 0.55
_HAIR_PX = 1.5
"""How wide bars are at least; thinner ones are drawn as lines."""
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
    if any(rect.width() < _HAIR_PX for rect in rects.values()):
        return _hairlines(marks, rects, looks, context, base)
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


def _hairlines(
    marks: tuple[ChartMark, ...],
    rects: dict[int, QRectF],
    looks: tuple[SeriesLook, ...],
    context: ChartContext,
    base: float,
) -> list[ChartShape]:
    """Bars too thin to be seen one by one: one line a pixel across, as long as the longest bar in it."""
    longest: dict[tuple[int, bool], dict[tuple[int, bool], float]] = {}
    for index, rect in rects.items():
        mark = marks[index]
        columns = longest.setdefault((mark.series, mark.forecast), {})
        place = (int(rect.center().x() // _HAIR_PX), rect.top() < base)
        columns[place] = max(columns.get(place, 0.0), rect.height())
    shapes = []
    for (series, forecast), columns in longest.items():
        fill = looks[series].fill
        colour = mix(fill, context.ground_colour, PALE) if forecast else fill
        shapes.append(
            ChartShape(
                QPainterPath(),
                stroke=colour,
                width_px=_HAIR_PX,
                grow="up",
                anchor=base,
                lines=tuple(
                    QLineF(x, base, x, base - tall if up else base + tall)
                    for (column, up), tall in columns.items()
                    for x in ((column + 0.5) * _HAIR_PX,)
                ),
            )
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
    shapes = _dot_stems(marks, context, plane) if chart.kind == "dots" else []
    shades = [mix(look.fill, context.ground_colour, PALE) for look in looks]
    width = max(5.0, context.sizes.rule * 3.0)
    for mark in marks:
        if mark.value is not None and mark.last_day > mark.first_day:
            y = plane.y(mark.top)
            bar = line_path((plane.x(mark.first_day), y), (plane.x(mark.last_day + 1), y))
            shapes.append(
                ChartShape(bar, stroke=shades[mark.series], width_px=width, grow="fade", starts=0.5)
            )
    return shapes


def _dot_stems(
    marks: tuple[ChartMark, ...], context: ChartContext, plane: PlotCoordinates
) -> list[ChartShape]:
    """The rules under unconnected dots, at most two a pixel across: the longest up and the longest down."""
    base = plane.y(0.0)
    longest: dict[tuple[int, bool], tuple[float, float]] = {}
    for mark in marks:
        if mark.value is not None:
            x, y = plane.x(mark.day), plane.y(mark.top)
            place = (round(x * 2.0), y < base)
            if abs(y - base) >= abs(longest.get(place, (x, base))[1] - base):
                longest[place] = (x, y)
    rules = tuple(QLineF(x, base, x, y) for x, y in longest.values())
    colour, width = context.palette.line, context.sizes.rule
    return [ChartShape(QPainterPath(), stroke=colour, width_px=width, grow="up", anchor=base, lines=rules)]


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
    taken: Occupied,
) -> SeriesGaps:
    """A dotted stretch of the base line where values are missing, and the word for it where there is room."""
    style = TextStyle("sans", context.sizes.caption)
    shapes: list[ChartShape] = []
    words: list[ChartText] = []
    for left, right, word in _stretches(chart, marks, context, plane, hits):
        room = right - left - context.sizes.gap * 2
        if room < context.sizes.caption:
            continue
        block = context.typesetter.block(word, style, max(room, 1.0), align="centre")
        y = plane.y(0.0) - context.sizes.gap * 0.5 - block.height
        entry = ChartText(block, left + context.sizes.gap, y, context.palette.ink_60)
        if block.natural_width <= room and block.line_count <= 3 and not taken.meets(entry.rect):
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
            if hits[after.index].left() - hits[before.index].right() > context.sizes.caption
            and missing_years(before, after)
        ]
    alone = chart.kind == "area" and len(chart.series) == 1
    if chart.kind not in ("line", "step") and not alone:
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


def _bracket(left: float, right: float, y: float, context: ChartContext) -> ChartShape:
    """A dotted line over the stretch without values."""
    inset = context.sizes.gap
    path = line_path((left + inset, y), (right - inset, y))
    return ChartShape(path, stroke=context.palette.ink_60, width_px=1.6, dash=(1.0, 3.5), grow="fade")
