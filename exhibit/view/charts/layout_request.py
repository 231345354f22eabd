"""One way to lay a time chart out: for whom, how large, with how much said."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from exhibit.content.model import Chart
from exhibit.view.charts.colours import SeriesLook, series_looks
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.labels import ValueLabel, value_label
from exhibit.view.charts.marks import ChartMark, runs_of

MOST_WRITTEN = 60
"""How many values a chart may have and still try to write every one of them."""
MOST_SERIES_WRITTEN = 6


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

    @cached_property
    def first_stack(self) -> str | None:
        """The date of the first stack of parts."""
        return next((mark.date for mark in self.marks if mark.role == "part"), None)

    @property
    def dense(self) -> bool:
        """Whether there are more values than could ever be written beside their marks."""
        return len(self.said_marks) > MOST_WRITTEN

    @cached_property
    def written_marks(self) -> tuple[ChartMark, ...]:
        """The marks whose value is shaped and set: all, or of very many the ends and the extremes.

        They are chosen before anything is measured: shaping a text costs more than all else.
        """
        if not self.dense:
            return self.said_marks
        kept: dict[int, ChartMark] = {}
        for series in range(min(len(self.chart.series), MOST_SERIES_WRITTEN)):
            own = [mark for mark in self.said_marks if mark.series == series]
            if own:
                picked = (own[-1], own[0], max(own, key=_top), min(own, key=_top))
                kept.update((mark.index, mark) for mark in picked)
        return tuple(sorted(kept.values(), key=_index))

    @cached_property
    def seen_marks(self) -> tuple[ChartMark, ...]:
        """The marks with a sign of their own: along a line of very many values only those off it."""
        if not self.dense or self.chart.kind not in ("line", "step", "area"):
            return self.marks
        alone: list[ChartMark] = []
        for series in range(len(self.chart.series)):
            alone += [run[0] for run in runs_of(self.chart, self.marks, series) if len(run) == 1]
        return tuple(sorted(alone, key=_index))

    def label(self, mark: ChartMark) -> ValueLabel:
        """The value as it is written beside its mark."""
        named = self.chart.kind == "dots"
        most = self.width * 0.46
        return value_label(self.context, mark, stacked=self.stacked, named=named, width_px=most)


def _top(mark: ChartMark) -> float:
    return mark.top


def _index(mark: ChartMark) -> int:
    return mark.index
