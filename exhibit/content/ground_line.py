"""The ground line: which series of which chart stands under the time axis, and why one cannot."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from exhibit.content.model import Chart, Content, GroundLine, Point, Series, Span, Unit
from exhibit.content.text.days import middle_of
from exhibit.content.text.edtf import parse

KINDS = ("line", "step")
Path = tuple[str | int, ...]
WITHOUT = "the scroll stands without its ground line"


class Finding(NamedTuple):
    """Why a ground line, or a mark on it, cannot be shown: the entry's room, id and field, and a sentence."""

    room: str
    entry_id: str | None
    path: Path
    message: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """From this day on the ground stands at a value, or on its way to the next; `event` is its mark's."""

    day: float
    value: float
    event: str | None = None


@dataclass(frozen=True, slots=True)
class GroundSeries:
    """A ground line that can be drawn. `steps`: it stands at each value until the next."""

    line: GroundLine
    unit: Unit | None
    steps: bool
    levels: tuple[Level, ...]


def ground_of(content: Content) -> GroundSeries | None:
    """The exhibition's ground line; None where none is declared, or it cannot be drawn."""
    line = content.exhibit.ground
    if line is None or any(_faults(line, content)):
        return None
    chart, _, series = _found(line, content)
    if chart is None or series is None:
        return None
    gauges = {gauge.date: gauge.event for gauge in line.gauges}
    levels = tuple(
        Level(_day(point), point.value, gauges.get(point.date))
        for point in series.points
        if point.value is not None
    )
    units = {unit.id: unit for unit in content.units}
    return GroundSeries(line, units.get(chart.unit), chart.kind == "step", levels)


def ground_findings(content: Content) -> Iterator[Finding]:
    """Everything that keeps the ground line, or one of its marks, from being shown."""
    line = content.exhibit.ground
    if line is None:
        return
    yield from _faults(line, content)
    _, _, series = _found(line, content)
    dates = {point.date for point in series.points} if series is not None else set()
    for index, gauge in enumerate(line.gauges):
        if series is not None and gauge.date not in dates:
            path = ("ground", "gauges", index, "date")
            message = f"the series '{line.series}' has no point at '{gauge.date}'"
            yield Finding("exhibit", None, path, message, "write a date as it stands in the chart")


def _faults(line: GroundLine, content: Content) -> Iterator[Finding]:
    """What keeps the whole line from being shown."""
    chart, number, series = _found(line, content)
    if chart is None:
        yield Finding("exhibit", None, ("ground", "chart"), f"there is no chart '{line.chart}'")
        return
    if chart.kind not in KINDS:
        message = f"a chart of kind '{chart.kind}' cannot be the ground line"
        yield Finding("exhibit", None, ("ground", "chart"), message, "take one of kind 'line' or 'step'")
    if series is None:
        message = f"the chart '{chart.id}' has no series '{line.series}'"
        known = ", ".join(one.id for one in chart.series)
        yield Finding("exhibit", None, ("ground", "series"), message, f"it has {known}" if known else "")
    elif not series.points:
        message = f"the series '{series.id}' has no points, so there is no ground line"
        yield Finding("exhibit", None, ("ground", "series"), message)
    else:
        for index, point in enumerate(series.points):
            for field, message in _point_faults(point, content.exhibit.span, first=index == 0):
                path: Path = ("series", number, "points", index, *field)
                yield Finding("charts", chart.id, path, message, WITHOUT)
        for index, (one, two) in enumerate(pairwise(series.points), start=1):
            if _day(two) <= _day(one):
                message = f"the date '{two.date}' is too wide to stand after '{one.date}' on the ground line"
                path = ("series", number, "points", index, "date")
                yield Finding("charts", chart.id, path, message, WITHOUT)


def _point_faults(point: Point, span: Span, *, first: bool) -> Iterator[tuple[tuple[str, ...], str]]:
    if point.value is None:
        yield ("value",), "the ground line has a gap here"
    if point.gap_before and not first:
        yield ("gap_before",), "the ground line breaks before this point"
    if point.forecast:
        yield ("forecast",), "the ground line does not show forecasts"
    interval = parse(point.date)
    if interval.first_day < parse(span.first).first_day or interval.last_day > parse(span.last).last_day:
        yield ("date",), f"this point of the ground line, '{point.date}', lies outside the exhibition's span"


def _found(line: GroundLine, content: Content) -> tuple[Chart | None, int, Series | None]:
    """The chart, the series' number in it and the series, as far as there are such."""
    chart = next((one for one in content.charts if one.id == line.chart), None)
    if chart is None:
        return None, -1, None
    for number, series in enumerate(chart.series):
        if series.id == line.series:
            return chart, number, series
    return chart, -1, None


def _day(point: Point) -> float:
    """A point stands where a mark of its date does: a month's in the middle of that month."""
    interval = parse(point.date)
    return middle_of(interval.first_day, interval.last_day)
