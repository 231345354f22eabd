"""One way to lay a time chart out: for whom, how large, with how much said."""

from dataclasses import dataclass
from functools import cached_property

from exhibit.content.model import Chart
from exhibit.view.charts.colours import SeriesLook, series_looks
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.labels import ValueLabel, value_label
from exhibit.view.charts.marks import Mark


@dataclass(frozen=True)
class Job:
    """One way to lay a chart out: labels stacked or in one line, with or without a value scale."""

    chart: Chart
    marks: tuple[Mark, ...]
    context: ChartContext
    width: float
    height: float
    stacked: bool
    scaled: bool = False

    @cached_property
    def looks(self) -> tuple[SeriesLook, ...]:
        """How the series differ."""
        return series_looks(
            self.context.palette, self.context.hue, tuple(series.colour for series in self.chart.series)
        )

    def label(self, mark: Mark) -> ValueLabel:
        """The value as it is written beside its mark."""
        named = self.chart.kind == "dots"
        most = self.width * 0.46
        return value_label(self.context, mark, stacked=self.stacked, named=named, width_px=most)
