"""The time axis of a chart: years named at their middle, and events as small marks that can be tapped."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from exhibit.content.text.days import day_of
from exhibit.content.text.edtf import parse, year_text
from exhibit.view.charts.colours import event_symbol
from exhibit.view.charts.context import ChartContext, ChartEvent
from exhibit.view.charts.coordinates import PlotCoordinates, year_step
from exhibit.view.charts.drawing import ChartPicture, ChartShape, ChartText, line_path, symbol_path
from exhibit.view.text import TextStyle

_TICK_PX = 7.0
"""How long a year is at least for each of them to have a tick."""


@dataclass(frozen=True)
class EventPlace:
    """Where an event's mark can be hit, in px below the plot's lower edge."""

    event: str
    hit: QRectF


@dataclass(frozen=True)
class DrawnTimeAxis:
    """The picture of the axis below the plot and the places of its events."""

    picture: ChartPicture
    events: tuple[EventPlace, ...]


def events_within(
    context: ChartContext, ids: tuple[str, ...], plane: PlotCoordinates
) -> list[tuple[float, ChartEvent]]:
    """The events that fall into the plane's time, with their x in px, in order."""
    found = []
    for id_ in ids:
        event = context.events.get(id_)
        if event is not None and plane.first <= day_of_event(event) <= plane.last:
            found.append((plane.x(day_of_event(event)), event))
    return sorted(found, key=_by_x)


def day_of_event(event: ChartEvent) -> float:
    """Where an event stands: in the middle of its date, or where an open one begins."""
    when = parse(event.date)
    return float(when.first_day) if when.open_end else (when.first_day + when.last_day + 1) / 2


def _by_x(entry: tuple[float, ChartEvent]) -> float:
    return entry[0]


def axis_height(context: ChartContext, *, events: bool) -> float:
    """How tall the axis is, px: a row of marks, and the years below it; never lower than a finger needs."""
    caption = TextStyle("sans", context.sizes.caption).line_height_px(context.typesetter.chinese)
    height = caption + context.sizes.gap * 0.5 + (_marks_row(context) if events else 0.0)
    return max(height, context.sizes.target) if events else height


def _marks_row(context: ChartContext) -> float:
    return context.sizes.target * 0.52


def draw_time_axis(context: ChartContext, plane: PlotCoordinates, ids: tuple[str, ...]) -> DrawnTimeAxis:
    """Draw the axis for a plane. The origin is the plot's lower left corner."""
    placed = events_within(context, ids, plane)
    row = _marks_row(context) if ids else 0.0
    shapes, words = _years(context, plane, row)
    marks: list[EventPlace] = []
    target = context.sizes.target
    rule = context.sizes.rule
    for (x, event), middle in zip(placed, spread([x for x, _ in placed], target, plane.width), strict=True):
        y = row * 0.58
        fill = context.palette.hue(event.hue).fill
        size = max(14.0, target * 0.32)
        leader = line_path((x, 0.0), (x, rule * 2.0), (middle, y))
        shapes.append(ChartShape(leader, stroke=fill, width_px=max(1.0, rule * 0.6)))
        shapes.append(
            ChartShape(symbol_path(event_symbol(event.hue), middle, y, size), fill=fill, grow="fade")
        )
        marks.append(EventPlace(event.id, QRectF(middle - target / 2, 0.0, target, target)))
    return DrawnTimeAxis(
        ChartPicture(tuple(shapes), tuple(words), axis_height(context, events=bool(ids))), tuple(marks)
    )


def spread(xs: list[float], least_px: float, width_px: float) -> list[float]:
    """Move sorted places apart, as little as possible, until each has `least_px` inside the width."""
    if not xs:
        return []
    least = min(least_px, width_px / len(xs))
    placed: list[float] = []
    for x in xs:
        floor = placed[-1] + least if placed else least / 2
        placed.append(max(x, floor))
    ceiling = width_px - least / 2
    for index in range(len(placed) - 1, -1, -1):
        placed[index] = min(placed[index], ceiling)
        ceiling = placed[index] - least
    return placed


def _years(
    context: ChartContext, plane: PlotCoordinates, top: float
) -> tuple[list[ChartShape], list[ChartText]]:
    """Ticks where years begin; names at the middle of as many years as there is room for."""
    sizes = context.sizes
    style = TextStyle("sans", sizes.caption)
    setter = context.typesetter
    ends = (plane.first_year, plane.last_year)
    widest = max(setter.line_width(_year_name(context, year), style) for year in ends)
    step = year_step(plane.px_per_year, widest + sizes.caption * 0.7)
    shapes: list[ChartShape] = []
    words: list[ChartText] = []
    tick = sizes.rule * 3
    for year in _years_by(plane, 1 if plane.px_per_year >= _TICK_PX else step):
        start, end = plane.x(day_of(year)), plane.x(day_of(year + 1))
        if start > 0.5:
            shapes.append(
                ChartShape(line_path((start, 0.0), (start, tick)), stroke=context.palette.line, width_px=1.0)
            )
    for year in _years_by(plane, step):
        start, end = plane.x(day_of(year)), plane.x(day_of(year + 1))
        block = setter.block(_year_name(context, year), style, 1e6)
        middle = (start + end) / 2 - block.natural_width / 2
        x = max(0.0, min(middle, plane.width - block.natural_width))
        words.append(ChartText(block, x, top + sizes.gap * 0.4, context.palette.ink_60))
    return shapes, words


def _years_by(plane: PlotCoordinates, step: int) -> range:
    """The years of a plane that are multiples of a step."""
    return range(-(-plane.first_year // step) * step, plane.last_year + 1, step)


def _year_name(context: ChartContext, year: int) -> str:
    return str(year) if year > 0 else context.say.date(year_text(year))
