"""One way to lay a time chart out: for whom, how large, with how much said."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from exhibit.content.model import Chart
from exhibit.view.charts.colours import SeriesLook, series_looks
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.labels import ValueLabel, value_label
from exhibit.view.charts.marks import ChartMark, runs_of


@dataclass(frozen=True)
class LayoutRequest:
    """One way to lay a chart out: labels in one line, or stacked and smaller; with or without a scale."""

    chart: Chart
    marks: tuple[ChartMark, ...]
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

    @cached_property
    def said_marks(self) -> tuple[ChartMark, ...]:
        """The marks whose value is written: a step that goes on as it was says it only where it began."""
        if self.chart.kind != "step":
            return tuple(mark for mark in self.marks if mark.value is not None)
        kept = []
        for series in range(len(self.chart.series)):
            for run in runs_of(self.chart, self.marks, series):
                kept += [
                    run[0],
                    *(mark for before, mark in pairwise(run) if mark.quantity != before.quantity),
                ]
        return tuple(sorted(kept, key=_index))

    def label(self, mark: ChartMark) -> ValueLabel:
        """The value as it is written beside its mark."""
        named = self.chart.kind == "dots"
        most = self.width * 0.46
        return value_label(self.context, mark, stacked=self.stacked, named=named, width_px=most)


def _index(mark: ChartMark) -> int:
    return mark.index
