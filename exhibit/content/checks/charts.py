"""Each kind of chart has the parts that it needs, and joins nothing that may not be joined."""

from collections.abc import Callable, Iterator

from exhibit.content.checks.context import CheckContext, Path
from exhibit.content.model import Chart, Series, Unit
from exhibit.content.text.edtf import parse

_Finding = tuple[Path, str, str]
_JOINED = frozenset({"line", "step", "area"})
_ONE_VALUE = frozenset({"unit", "proportion"})


def check_charts(checked: CheckContext) -> None:
    """Note charts that could not be drawn, or would say more than their sources."""
    units = {unit.id: unit for unit in checked.content.units}
    for chart in checked.content.charts:
        for path, message, advice in _findings(chart, units.get(chart.unit)):
            checked.error("charts", chart.id, path, message, advice)


def _findings(chart: Chart, unit: Unit | None) -> Iterator[_Finding]:
    yield from _parts(chart)
    for index, series in enumerate(chart.series):
        path: Path = ("series", index)
        if not series.points:
            yield (*path, "points"), "this series has no points", ""
        if chart.kind in _JOINED:
            yield from _joined(path, series)
    ids = [series.id for series in chart.series]
    for index, name in enumerate(ids):
        if name in ids[:index]:
            yield ("series", index, "id"), f"the id '{name}' is used twice in this chart", ""
    rules: dict[str, Callable[[Chart, Unit | None], Iterator[_Finding]]] = {
        "area": _area,
        "unit": _unit,
        "proportion": _proportion,
        "before_after": _before_after,
    }
    if chart.kind in rules:
        yield from rules[chart.kind](chart, unit)


def _parts(chart: Chart) -> Iterator[_Finding]:
    pairs = chart.kind == "before_after"
    needed, unneeded = ("pairs", "series") if pairs else ("series", "pairs")
    if not getattr(chart, needed):
        yield ("kind",), f"a chart of kind '{chart.kind}' needs '{needed}'", ""
    if getattr(chart, unneeded):
        yield (unneeded,), f"a chart of kind '{chart.kind}' has no '{unneeded}'", f"use '{needed}'"
    if chart.rest is not None and chart.kind != "proportion":
        yield ("rest",), "only a chart of kind 'proportion' has a 'rest'", "delete it"
    if chart.kind in _ONE_VALUE and (
        len(chart.series) > 1 or any(len(one.points) != 1 for one in chart.series)
    ):
        yield ("series",), f"a chart of kind '{chart.kind}' shows one series with one point", ""
    elif chart.kind in _ONE_VALUE and any(one.points[0].value is None for one in chart.series):
        yield ("series", 0, "points", 0, "value"), "the value is missing", ""


def _joined(path: Path, series: Series) -> Iterator[_Finding]:
    """A line joins points in time order, of one scope; where the scope changes it breaks."""
    for index, (one, two) in enumerate(zip(series.points, series.points[1:], strict=False), start=1):
        here: Path = (*path, "points", index)
        if parse(two.date).first_day <= parse(one.date).first_day:
            yield (*here, "date"), "points stand in time order, each date once", ""
        if one.scope != two.scope and not two.gap_before:
            message = "the line would join two values of different scope"
            yield here, message, "add gap_before: true, or make it a chart of kind 'dots'"


def _area(chart: Chart, _unit: Unit | None) -> Iterator[_Finding]:
    """Areas are stacked: at every date every series has a value, or none has one."""
    if not chart.series:
        return
    valued = {point.date for one in chart.series for point in one.points if point.value is not None}
    dates = [point.date for point in chart.series[0].points]
    for index, series in enumerate(chart.series):
        if [point.date for point in series.points] != dates:
            yield ("series", index), "stacked series have the same dates", f"the first has {', '.join(dates)}"
        for position, point in enumerate(series.points):
            if point.value is None and point.date in valued and len(chart.series) > 1:
                yield ("series", index, "points", position, "value"), "a stacked value is missing", ""


def _unit(chart: Chart, _unit_of_chart: Unit | None) -> Iterator[_Finding]:
    if chart.each <= 0:
        yield ("each",), "this must be more than 0", ""
    if chart.motif is None:
        yield ("kind",), "a unit chart needs a 'motif', its small figure", ""


def _proportion(chart: Chart, unit: Unit | None) -> Iterator[_Finding]:
    if chart.rest is None:
        yield ("kind",), "a proportion needs 'rest', the name of what is not the value", ""
    if unit is not None and unit.kind != "share":
        yield ("unit",), "a proportion needs a unit of kind 'share'", ""
    for series in chart.series:
        for index, point in enumerate(series.points):
            if point.value is not None and not 0 <= point.value <= 1:
                path: Path = ("series", 0, "points", index, "value")
                yield path, f"a share lies between 0 and 1, not at {point.value:g}", "write 0.25 or 25%"


def _before_after(chart: Chart, _unit: Unit | None) -> Iterator[_Finding]:
    for index, pair in enumerate(chart.pairs):
        if pair.before.quantity.unit != pair.after.quantity.unit:
            path: Path = ("pairs", index, "after", "quantity", "unit")
            yield path, "both sides of a pair have the same unit", f"write {pair.before.quantity.unit}"
