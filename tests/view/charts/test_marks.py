from dataclasses import replace

from exhibit.content.model import Chart
from exhibit.view.charts.marks import marks_of, of_one_date, runs_of
from tests.view.charts.sample_charts import (
    GDP,
    GRANTS,
    GRANTS_CHONGQING,
    HUAFON,
    SCHOOL,
    SUPPORT,
    cite,
    point,
    series,
    text,
)


def dates_of_runs(chart: Chart, number: int = 0) -> list[list[str | None]]:
    return [[mark.date for mark in run] for run in runs_of(chart, marks_of(chart), number)]


def test_every_value_is_a_mark_in_the_order_of_time() -> None:
    marks = marks_of(HUAFON)
    assert [mark.date for mark in marks] == ["2014", "2016", "2022", "2023"]
    assert [mark.value for mark in marks] == [2.45e9, 10e9, 30.2e9, 33e9]
    assert [mark.index for mark in marks] == [0, 1, 2, 3]
    assert [mark.forecast for mark in marks] == [False, True, False, False]


def test_a_line_breaks_where_the_content_says_so() -> None:
    assert dates_of_runs(GDP) == [["2016"], ["2021", "2022", "2023", "2024"]]


def test_a_line_breaks_at_a_year_without_a_value() -> None:
    points = (point("2001", 1.0, "SRC01"), point("2002", None, "SRC01"), point("2003", 3.0, "SRC01"))
    chart = replace(GDP, series=(series("a", text("甲", "a"), *points),))
    assert dates_of_runs(chart) == [["2001"], ["2003"]]


def test_a_line_breaks_where_years_are_missing_that_the_series_otherwise_has() -> None:
    assert dates_of_runs(GRANTS_CHONGQING, 1) == [["2018", "2019"], ["2022", "2023"]]


def test_values_of_different_scope_are_never_joined() -> None:
    chart = replace(GRANTS, kind="line")
    assert dates_of_runs(chart) == [["2019-10-09"], ["2024-11-27", "2025-12", "2025-12-29"]]


def test_parts_stand_on_each_other_and_the_total_on_the_ground() -> None:
    marks = marks_of(SUPPORT)
    parts = {(mark.date, mark.series): mark for mark in marks if mark.role == "part"}
    assert set(parts) == {("2017-12-31", 0), ("2017-12-31", 1), ("2023-08-30", 0), ("2023-08-30", 1)}
    assert parts["2017-12-31", 1].base == 224.694e9
    assert parts["2017-12-31", 0].base == 0.0
    totals = [mark for mark in marks if mark.role == "total"]
    assert [mark.date for mark in totals] == ["2005-12-31", "2006-12", "2017-12-31", "2023-08-30"]
    assert {mark.base for mark in totals} == {0.0}


def test_pairs_become_two_marks_each_with_their_own_units() -> None:
    marks = marks_of(SCHOOL)
    assert [mark.role for mark in marks] == ["before", "after", "before", "after"]
    assert [mark.quantity.unit for mark in marks if mark.quantity] == ["mu", "mu", "pupil", "pupil"]


def test_values_of_one_date_are_compared_with_each_other() -> None:
    parts = tuple(
        series(name, text(name, name), point("2001/2018-10", value, "SRC64"))
        for name, value in (("a", 3.0), ("b", 2.0))
    )
    chart = replace(HUAFON, series=parts)
    assert of_one_date(chart, marks_of(chart))
    assert not of_one_date(HUAFON, marks_of(HUAFON))
    assert cite("SRC64")[0].id == "SRC64"
