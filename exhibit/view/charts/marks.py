"""From a chart's content to the values that can be shown, tapped and read: one mark for each of them."""

from itertools import pairwise
from typing import Literal, NamedTuple

from msgspec import Struct, structs

from exhibit.content.model import Chart, Citations, Pair, Point, Quantity, Series, Side, Text
from exhibit.content.text.days import civil_of, middle_of
from exhibit.content.text.edtf import DateInterval, parse

_SAME = 0.01
"""A total agrees with its parts when it differs by less than this share; sources round."""


class ChartMark(Struct, frozen=True):
    """One value of a chart. `day` is the middle of its date; `base` is what it stands on in a stack."""

    index: int
    series: int
    first_day: int
    last_day: int
    date: str | None
    quantity: Quantity | None
    sources: Citations
    name: Text | None = None
    scope: Text | None = None
    label: Text | None = None
    note: Text | None = None
    forecast: bool = False
    gap_before: bool = False
    year_only: bool = False
    base: float = 0.0
    role: Literal["value", "part", "total", "before", "after"] = "value"

    @property
    def day(self) -> float:
        """The middle of the date, in days."""
        return middle_of(self.first_day, self.last_day)

    @property
    def value(self) -> float | None:
        """The number, or nothing where none was found."""
        return self.quantity.value if self.quantity else None

    @property
    def top(self) -> float:
        """Where the value ends on the value axis."""
        return self.base + (self.value or 0.0)


def marks_of(chart: Chart) -> tuple[ChartMark, ...]:
    """Every value of a chart in reading order: by date, or pair by pair."""
    if chart.kind == "before_after":
        return _pair_marks(chart.pairs)
    found = [
        _Dated(parse(point.date), series, point)
        for series in range(len(chart.series))
        for point in chart.series[series].points
    ]
    if chart.kind in ("bar", "line", "step", "area", "dots"):
        found.sort(key=_reading_order)
    marks = [_point_mark(chart, index, dated) for index, dated in enumerate(found)]
    return _stacked(chart, marks) if chart.kind == "area" else tuple(marks)


def runs_of(chart: Chart, marks: tuple[ChartMark, ...], series: int) -> list[list[ChartMark]]:
    """The marks of a series that may be joined by a line, run by run.

    A run ends where the content says so, where no value was found, where the scope changes, and, among values
    of whole years, where years are missing that the series otherwise has.
    """
    own = [mark for mark in marks if mark.series == series]
    stride = _stride(own) if chart.kind == "line" else None
    runs: list[list[ChartMark]] = []
    before: ChartMark | None = None
    for mark in own:
        if mark.value is None:
            before = None
            continue
        if before is None or _apart(before, mark, stride):
            runs.append([])
        runs[-1].append(mark)
        before = mark
    return runs


def drawn_as_line(chart: Chart, marks: tuple[ChartMark, ...], series: int, *, forecast: bool = False) -> bool:
    """Whether a series has a line, or one that leads to a forecast: a single point has none."""
    if chart.kind not in ("line", "step"):
        return False
    runs = [run for run in runs_of(chart, marks, series) if len(run) > 1]
    return any(not forecast or any(mark.forecast for mark in run) for run in runs)


def missing_years(before: ChartMark, mark: ChartMark) -> tuple[int, int] | None:
    """The first and last whole year without a value between two marks, if there are any."""
    first, last = civil_of(before.last_day).year + 1, civil_of(mark.first_day).year - 1
    return (first, last) if first <= last else None


def of_one_date(chart: Chart, marks: tuple[ChartMark, ...]) -> bool:
    """Whether several values share one date: then they are compared with each other, not in time."""
    return chart.kind in ("bar", "dots") and len(marks) > 1 and len({mark.date for mark in marks}) == 1


def _apart(before: ChartMark, mark: ChartMark, stride: float | None) -> bool:
    if mark.gap_before or before.scope != mark.scope or before.role != mark.role:
        return True
    whole_years = before.year_only and mark.year_only
    return stride is not None and whole_years and mark.day - before.day > 1.5 * stride


def _stride(own: list[ChartMark]) -> float | None:
    steps = [
        after.day - before.day
        for before, after in pairwise(own)
        if before.year_only and after.year_only and after.day > before.day
    ]
    return min(steps, default=None)


class _Dated(NamedTuple):
    """A point of a series with the days of its date."""

    when: DateInterval
    series: int
    point: Point


def _reading_order(dated: _Dated) -> tuple[int, int, int]:
    when = dated.when
    return (when.first_day + when.last_day, when.first_day, dated.series)


def _point_mark(chart: Chart, index: int, dated: _Dated) -> ChartMark:
    when, series, point = dated
    quantity = None
    if point.value is not None:
        quantity = Quantity(value=point.value, unit=chart.unit, qualifier=point.qualifier)
    return ChartMark(
        index=index,
        series=series,
        first_day=when.first_day,
        last_day=when.last_day,
        date=point.date,
        quantity=quantity,
        sources=point.sources,
        name=_series_name(chart.series, series),
        scope=point.scope,
        label=point.label,
        note=point.note,
        forecast=point.forecast,
        gap_before=point.gap_before,
        year_only=when.precision == "year",
    )


def _series_name(all_series: tuple[Series, ...], series: int) -> Text:
    return all_series[series].label


def _stacked(chart: Chart, marks: list[ChartMark]) -> tuple[ChartMark, ...]:
    """Stand parts on each other where their dates agree; totals, and parts without partners, stand alone."""
    total = _total_series(chart)
    parts = [number for number in range(len(chart.series)) if number != total]
    by_date: dict[str | None, dict[int, ChartMark]] = {}
    for mark in marks:
        if mark.series in parts and mark.value is not None:
            by_date.setdefault(mark.date, {})[mark.series] = mark
    stacked = []
    for mark in marks:
        group = by_date.get(mark.date, {})
        whole = mark.series in parts and len(group) == len(parts)
        base = (
            sum(other.value or 0.0 for number, other in group.items() if number < mark.series)
            if whole
            else 0.0
        )
        stacked.append(structs.replace(mark, base=base, role="part" if whole else "total"))
    return tuple(stacked)


def _total_series(chart: Chart) -> int | None:
    """Find the series that is the sum of the others, or that never shares a date with them."""
    if len(chart.series) < 2:
        return None
    tables = [
        {point.date: point.value for point in series.points if point.value is not None}
        for series in chart.series
    ]
    for number, table in enumerate(tables):
        others = [other for index, other in enumerate(tables) if index != number]
        shared = [date for date in table if all(date in other for other in others)]
        if not shared and len(tables) > 2:
            return number
        sums = [(table[date], sum(other[date] for other in others)) for date in shared]
        if len(tables) > 2 and all(abs(own - added) <= _SAME * abs(own) for own, added in sums):
            return number
    return None


def _pair_marks(pairs: tuple[Pair, ...]) -> tuple[ChartMark, ...]:
    marks: list[ChartMark] = []
    for number, pair in enumerate(pairs):
        marks.append(_side_mark(len(marks), number, pair, pair.before, "before"))
        marks.append(_side_mark(len(marks), number, pair, pair.after, "after"))
    return tuple(marks)


def _side_mark(
    index: int, number: int, pair: Pair, side: Side, role: Literal["before", "after"]
) -> ChartMark:
    when = parse(side.as_of) if side.as_of else None
    return ChartMark(
        index=index,
        series=number,
        first_day=when.first_day if when else 0,
        last_day=when.last_day if when else 0,
        date=side.as_of,
        quantity=side.quantity,
        sources=side.sources,
        name=pair.label,
        label=side.label,
        role=role,
    )
