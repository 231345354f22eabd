"""Lines and dots of a time chart in days and values, ready for the plot's items."""

from dataclasses import dataclass, replace
from itertools import pairwise

from exhibit.content.model import Chart
from exhibit.view.charts.colours import SeriesLook, Symbol
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.marks import ChartMark, runs_of


@dataclass(frozen=True)
class CurveShape:
    """One unbroken line of a series through (day, value) points. A forecast's line is dashed."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width_px: float
    dash: tuple[float, ...]


@dataclass(frozen=True)
class CurveDot:
    """The sign at a value; hollow for a forecast."""

    series: int
    day: float
    value: float
    symbol: Symbol
    colour: str
    hollow: bool


FORECAST_DASH = (3.0, 2.5)


def curves_of(
    chart: Chart, marks: tuple[ChartMark, ...], looks: tuple[SeriesLook, ...], rule_px: float
) -> tuple[CurveShape, ...]:
    """The lines of a line, step or area chart; other kinds have none."""
    if chart.kind not in ("line", "step", "area"):
        return ()
    curves: list[CurveShape] = []
    for series in range(len(chart.series)):
        for run in runs_of(chart, marks, series):
            if chart.kind == "area" and run[0].role == "total":
                continue
            look = replace(looks[series], dash=()) if chart.kind == "area" else looks[series]
            curves += _pieces(run, look, chart.kind == "step", max(2.5, rule_px * 1.7))
    return tuple(curves)


def _pieces(run: list[ChartMark], look: SeriesLook, step: bool, width_px: float) -> list[CurveShape]:
    """A run as lines: whole where it is reported, dashed towards forecasts."""
    pieces: list[CurveShape] = []
    start = 0
    for index in range(1, len(run)):
        turns = index + 1 == len(run) or run[index + 1].forecast != run[index].forecast
        if turns:
            forecast = run[index].forecast
            points = _polyline(run[start : index + 1], step)
            dash = FORECAST_DASH if forecast else look.dash
            pieces.append(CurveShape(points, look.fill, width_px, dash))
            start = index
    return pieces


def _polyline(run: list[ChartMark], step: bool) -> tuple[tuple[float, float], ...]:
    points = [(run[0].day, run[0].top)]
    for before, mark in pairwise(run):
        if step:
            points.append((mark.day, before.top))
        points.append((mark.day, mark.top))
    return tuple(points)


def dots_of(
    chart: Chart, marks: tuple[ChartMark, ...], looks: tuple[SeriesLook, ...], context: ChartContext
) -> tuple[CurveDot, ...]:
    """A dot at every reported value of a chart that is not made of bars."""
    if chart.kind == "bar":
        return ()
    alone = _alone(chart, marks) if chart.kind == "area" else frozenset()
    return tuple(
        CurveDot(
            mark.series,
            mark.day,
            mark.top,
            "circle" if mark.role == "total" else looks[mark.series].symbol,
            context.palette.ink if mark.role == "total" else looks[mark.series].fill,
            mark.forecast,
        )
        for mark in marks
        if mark.value is not None and (mark.role != "part" or mark.index in alone)
    )


def _alone(chart: Chart, marks: tuple[ChartMark, ...]) -> frozenset[int]:
    """The parts between two gaps: they have no band and no line, only a dot."""
    runs = (run for series in range(len(chart.series)) for run in runs_of(chart, marks, series))
    return frozenset(run[0].index for run in runs if len(run) == 1)
