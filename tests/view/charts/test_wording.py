"""What a chart says beside its marks: values with units, what is missing, and a key of what is drawn."""

from dataclasses import replace
from itertools import pairwise

import pytest

from exhibit.content.model import Chart, Series
from exhibit.content.text.line_breaks import unbound
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.legend import draw_legend
from exhibit.view.charts.marks import ChartMark, drawn_as_line, marks_of, missing_years
from exhibit.view.charts.time_layout import TimeLayout, lay_out
from tests.view.charts.sample_charts import GDP, HUAFON, RESETTLED, WANKAI, point, series, text
from tests.view.charts.sample_context import context

CAPACITY = replace(
    RESETTLED,
    unit="tonne",
    series=(
        series(
            "now",
            text("年產能", "Capacity"),
            point("2020", 600_000, "s"),
            point("2022", 1_200_000, "s"),
            point("2025", 1_200_000, "s"),
        ),
        series("plan", text("規劃", "Planned"), point("2024", 3_400_000, "s", forecast=True)),
    ),
    events=(),
)


def said(layout: TimeLayout) -> str:
    """The words beside the marks, lines joined."""
    return "|".join(unbound(words.block.text) for words in layout.labels.words)


def laid_out(chart: Chart, look: ChartContext, width: float = 900.0, height: float = 420.0) -> TimeLayout:
    return lay_out(chart, marks_of(chart), look, width, height)


@pytest.mark.parametrize("width", [520.0, 700.0, 900.0, 1400.0])
@pytest.mark.parametrize("chart", [HUAFON, WANKAI, GDP], ids=["huafon", "wankai", "gdp"])
def test_a_value_never_stands_without_its_unit(chart: Chart, width: float) -> None:
    layout = laid_out(chart, context("zh-Hant"), width)
    words = [unbound(entry.block.text) for entry in (*layout.labels.words, *layout.ticks.words)]
    counted = [text_ for text_ in words if any(letter.isdigit() for letter in text_)]
    assert counted
    assert all(text_.endswith("元") for text_ in counted), counted


def test_a_qualifier_is_as_strong_as_its_number() -> None:
    layout = laid_out(HUAFON, context("zh-Hant"))
    faces = {
        entry.block.style.face
        for entry in layout.labels.words
        if unbound(entry.block.text).startswith("超過")
    }
    assert faces == {"bold"}


@pytest.mark.parametrize("tag", ["zh-Hant", "en"])
def test_missing_years_are_said_between_columns_and_between_runs_of_a_line(tag: str) -> None:
    look = context(tag)
    for chart in (HUAFON, GDP):
        layout = laid_out(chart, look, 1500.0, 450.0)
        assert look.words("chart.gap") in said(layout), chart.id


def test_the_words_for_a_gap_stand_on_no_column_and_no_value() -> None:
    layout = laid_out(HUAFON, context("zh-Hant"), 1500.0, 450.0)
    gap = next(entry for entry in layout.labels.words if "沒有" in entry.block.text)
    others = [entry.rect for entry in layout.labels.words if entry is not gap]
    assert not any(gap.rect.intersects(rect) for rect in (*layout.hits, *others))


def test_whole_years_between_two_values_are_missing_and_neighbours_miss_none() -> None:
    marks = marks_of(HUAFON)
    missing = [missing_years(before, after) for before, after in pairwise(marks)]
    assert missing == [(2015, 2015), (2017, 2021), None]


def test_a_step_that_goes_on_as_it_was_says_its_value_once() -> None:
    assert said(laid_out(CAPACITY, context("zh-Hant"))).count("120") == 1


def test_a_planned_point_has_one_entry_and_no_line_of_its_own() -> None:
    look, marks = context("zh-Hant"), marks_of(CAPACITY)
    key = draw_legend(look, CAPACITY, marks, 900.0)
    assert [unbound(entry.block.text) for entry in key.words] == ["年產能", "規劃"]
    assert drawn_as_line(CAPACITY, marks, 0)
    assert not drawn_as_line(CAPACITY, marks, 1)
    assert len(key.shapes) == 3
    assert key.shapes[-1].fill == look.ground_colour


def test_a_series_without_values_is_not_in_the_key() -> None:
    empty = Series(id="none", label=text("空", "Empty"), points=(point("2024", None, "s"),))
    chart = replace(CAPACITY, series=(CAPACITY.series[0], empty))
    key = draw_legend(context("en"), chart, marks_of(chart), 900.0)
    assert "Empty" not in [entry.block.text for entry in key.words]


def test_a_forecast_among_reports_keeps_its_entry() -> None:
    look = context("en")
    marks: tuple[ChartMark, ...] = marks_of(HUAFON)
    key = draw_legend(look, HUAFON, marks, 900.0)
    assert [unbound(entry.block.text) for entry in key.words] == [look.words("chart.forecast")]
