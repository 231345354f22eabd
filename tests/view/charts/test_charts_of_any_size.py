"""A chart of nothing, of one value, of thousands, of anything that content can say: it opens, and soon.

Time is the processor's, told as a multiple of what an ordinary chart takes in the same run.
"""

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Literal

import pytest
from PySide6.QtWidgets import QApplication

from exhibit.content.model import Chart, Point, Series
from exhibit.view.charts import sizing
from exhibit.view.charts.view import ChartView
from tests.view.charts.sample_charts import CHARTS, GDP, QUARTER, SCHOOL, cite, text
from tests.view.charts.sample_context import LANGUAGES, context

Shower = Callable[..., ChartView]
Kind = Literal["bar", "line", "step", "area", "dots", "unit", "proportion", "before_after"]
TIMED: tuple[Kind, ...] = ("bar", "line", "step", "area", "dots")
MOST_TIMES = 9.0
"""An ordinary chart opens in 0.03 s of a processor that may take 0.25 s for any."""


def chart_of(
    kind: Kind, *rows: tuple[tuple[str, float | None], ...], label: str = "A", **more: object
) -> Chart:
    every = tuple(
        Series(
            id=f"s{number}",
            label=text(label, label),
            points=tuple(Point(date=date, value=value, sources=cite("SRC36")) for date, value in row),
        )
        for number, row in enumerate(rows)
    )
    chart = Chart(
        id="any",
        kind=kind,
        title=text("圖", "A chart"),
        description=text("圖", "A chart"),
        unit="yuan",
        sources=cite("SRC36"),
        series=every,
    )
    return replace(chart, **more)  # type: ignore[arg-type]  # names are fields


def days(count: int) -> tuple[tuple[str, float], ...]:
    first = dt.date(1990, 1, 1)
    return tuple(
        ((first + dt.timedelta(number)).isoformat(), 100.0 + 37 * (number * 7 % 13) + number)
        for number in range(count)
    )


def months(count: int) -> tuple[tuple[str, float], ...]:
    return tuple(
        (f"{1950 + number // 12}-{number % 12 + 1:02d}", 100.0 + 37 * (number % 5)) for number in range(count)
    )


YEARS = tuple((str(1990 + number), 5.0 * number) for number in range(6))
LONG = "一個很長很長的名字，" * 12

CASES: dict[str, Callable[[Kind], Chart]] = {
    "no series": chart_of,
    "no points": lambda kind: chart_of(kind, ()),
    "two series without points": lambda kind: chart_of(kind, (), ()),
    "one series without points": lambda kind: chart_of(kind, YEARS, ()),
    "one point": lambda kind: chart_of(kind, YEARS[:1]),
    "one gap": lambda kind: chart_of(kind, (("2000", None),)),
    "only gaps": lambda kind: chart_of(kind, (("2000", None), ("2001", None))),
    "a gap between two": lambda kind: chart_of(kind, (("1990", 5), ("1995", None), ("2000", 8))),
    "all zeros": lambda kind: chart_of(kind, (("1990", 0), ("1995", 0), ("2000", 0))),
    "equal values": lambda kind: chart_of(kind, (("1990", 7), ("1995", 7), ("2000", 7))),
    "negative values": lambda kind: chart_of(kind, (("1990", -7), ("1995", 3), ("2000", -1))),
    "only negative values": lambda kind: chart_of(kind, (("1990", -7), ("1995", -3))),
    "one day": lambda kind: chart_of(kind, (("2000-02-29", 3), ("2000-02-29", 5))),
    "two days": lambda kind: chart_of(kind, (("2000-02-28", 3), ("2000-02-29", 5))),
    "far and near": lambda kind: chart_of(kind, (("1000", 3), ("2000-02-29", 5), ("2000-03-01", 6))),
    "a million years": lambda kind: chart_of(kind, (("Y-999999", 3), ("2000", 5))),
    "huge numbers": lambda kind: chart_of(kind, (("1990", 1e29), ("2000", 9e29), ("2010", 1.0))),
    "tiny numbers": lambda kind: chart_of(kind, (("1990", 1e-9), ("2000", 3e-9))),
    "long labels": lambda kind: chart_of(kind, YEARS, YEARS[1:], label=LONG),
    "unlike lengths": lambda kind: chart_of(kind, YEARS, YEARS[3:], YEARS[:1], ()),
    "20 series": lambda kind: chart_of(kind, *[YEARS] * 20),
    "80 years": lambda kind: chart_of(kind, tuple((str(1900 + n), n + 1.0) for n in range(80))),
    "80 of one date": lambda kind: chart_of(kind, *[(("2000", 4.0),)] * 80),
    "480 months": lambda kind: chart_of(kind, months(480)),
    "each of nothing": lambda kind: chart_of(kind, YEARS[:2], each=0.0),
    "events elsewhere": lambda kind: chart_of(kind, YEARS, events=("unknown", "huafon-2010")),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("kind", [*TIMED, "unit", "proportion", "before_after"])
def test_whatever_content_says_opens(
    show_chart: Shower, kind: Kind, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    chart = CASES[name](kind)
    tag = LANGUAGES[len(name) % 3]
    view = show_chart(chart, context(tag), 420 if len(name) % 2 else 900)
    assert not view.broken, caplog.text
    assert not view.grab().isNull()
    for width in (240, 1400):
        view.resize(width, view.preferred_height(width))
        view.grab()
    if view._marks:
        view.pin(len(view._marks) - 1)
        view._step(-1)
    view._tap(20.0, 20.0)
    view.show_table(True)
    view.grab()
    view.set_share(0.4)
    view.set_context(context("en", contrast=True))
    view.grab()
    assert not view.broken, caplog.text
    assert view.height() < 16_000_000


@pytest.mark.parametrize("kind", TIMED)
def test_a_chart_without_figures_says_so(show_chart: Shower, kind: Kind) -> None:
    look = context("en")
    for chart in (chart_of(kind), chart_of(kind, ()), chart_of(kind, (("2000", None),))):
        view = show_chart(chart, look)
        drawn = view._drawn._drawn
        assert drawn is not None
        assert [words.block.text for words in drawn.picture.words] == [look.words("chart.empty")]
        assert view._drawn.isVisible()


def test_a_lone_value_of_an_area_is_a_dot(show_chart: Shower) -> None:
    view = show_chart(CASES["a gap between two"]("area"), context("en"))
    assert view._timed is not None
    assert view._timed._layout is not None
    assert [dot.value for dot in view._timed._layout.dots] == [5, 8]


def opened(chart: Chart) -> float:
    """Return how long a chart takes from content to pixels, s of the processor."""
    from exhibit.view.charts.build import build_chart

    begun = time.process_time()
    view = build_chart(chart, context("en"))
    view.resize(900, view.preferred_height(900))
    view.show()
    QApplication.processEvents()
    view.grab()
    taken = time.process_time() - begun
    view.hide()
    view.deleteLater()
    QApplication.processEvents()
    return taken


@pytest.mark.parametrize("count", [0, 1, 480, 10_000])
@pytest.mark.parametrize("kind", TIMED)
def test_very_many_values_open_nearly_as_soon_as_few(kind: Kind, count: int) -> None:
    chart = chart_of(kind, days(count) if count > 480 else months(count))
    opened(GDP)
    ordinary, this = [], []
    for _ in range(3):
        ordinary.append(opened(GDP))
        this.append(opened(chart))
    assert min(this) <= MOST_TIMES * min(ordinary), (this, ordinary)


def test_a_chart_that_cannot_be_drawn_says_so_and_takes_nothing_with_it(
    show_chart: Shower, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a mistake of ours")

    look = context("en")
    for chart in (*CHARTS, SCHOOL, QUARTER):
        with monkeypatch.context() as patched:
            patched.setattr(sizing, "shown_at", fail)
            view = show_chart(chart, look)
            assert view.broken
            assert "a mistake of ours" in caplog.text
            assert view._arrangement is not None
            [(picture, _, _)] = view._arrangement.pictures
            assert picture.words[0].block.text == look.words("chart.failed")
            assert view.preferred_height(500) > 10
            view.show_table(True)
            view.set_share(0.5)
            view.grab()
