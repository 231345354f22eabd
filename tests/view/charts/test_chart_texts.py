"""Nothing cut, nothing over anything else, nothing outside: every chart in every language at many sizes."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from exhibit.content.model import Chart
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.view import ChartView
from exhibit.view.text import TextRecord
from tests.view.charts.real_context import real_charts, real_context
from tests.view.charts.sample_charts import CHARTS
from tests.view.charts.sample_context import LANGUAGES, context

Shower = Callable[..., ChartView]
SIZES = ((420, 19.0), (480, 42.0), (900, 26.0), (900, 42.0), (1280, 36.0), (1600, 63.0))
SAMPLE_SIZES = ((480, 26.0), (480, 42.0), (900, 26.0), (1600, 63.0))


def looks(chart: Chart, real: bool, log: list[TextRecord]) -> list[tuple[int, ChartContext]]:
    if real:
        return [
            (width, real_context(chart, tag, body_px=body, log=log))
            for tag in LANGUAGES
            for width, body in SIZES
        ]
    return [
        (width, context(tag, body_px=body, log=log))
        for tag in ("zh-Hant", "en")
        for width, body in SAMPLE_SIZES
    ]


def ink(record: TextRecord) -> QRectF:
    """The part of a text's rectangle that its letters can reach: a line is taller than its letters.

    Of a table that scrolls in the chart's place, what is scrolled out reaches nothing.
    """
    spare = min(record.drawn.height() * 0.24, record.size_px * 0.36)
    return record.drawn.adjusted(1.0, spare, -1.0, -spare).intersected(record.visible)


def faults(view: ChartView, records: list[TextRecord]) -> list[str]:
    found = []
    bounds = QRectF(view.rect()).adjusted(-1, -1, 1, 1)
    for record in records:
        if not record.complete or record.drawn.width() > record.asked.width() + 1.0:
            found.append(f"cut: {record.text!r}")
        reached = ink(record)
        if not reached.isEmpty() and not bounds.contains(reached):
            found.append(f"outside: {record.text!r} at {record.drawn}")
    for first, second in combinations(records, 2):
        if ink(first).intersects(ink(second)):
            found.append(f"over each other: {first.text!r} {first.drawn}, {second.text!r} {second.drawn}")
    return found


def walk(chart: Chart, real: bool) -> list[str]:
    log: list[TextRecord] = []
    found: list[str] = []
    steps = looks(chart, real, log)
    view = ChartView(chart, steps[0][1], show_title=True)
    view.show()
    for width, look in steps:
        view.set_context(look)
        for state in ("plot", "pinned", "table"):
            view.unpin()
            view.show_table(state == "table")
            if state == "pinned":
                view.pin(len(view._marks) - 1)
            view.resize(width, view.preferred_height(width))
            QApplication.processEvents()
            log.clear()
            view.grab()
            where = f"{look.typesetter.tag} {width} px, body {look.sizes.body:.0f} px, {state}: "
            assert log, where + "nothing was written at all"
            found += [where + fault for fault in faults(view, log)]
    view.hide()
    view.deleteLater()
    QApplication.processEvents()
    return found


@pytest.mark.slow
@pytest.mark.parametrize("chart", CHARTS, ids=[chart.id for chart in CHARTS])
def test_no_text_of_a_sample_is_cut_or_covered(chart: Chart) -> None:
    assert walk(chart, real=False) == []


@pytest.mark.slow
@pytest.mark.parametrize("chart", real_charts(), ids=[chart.id for chart in real_charts()])
def test_no_text_of_the_exhibition_is_cut_or_covered(chart: Chart) -> None:
    assert walk(chart, real=True) == []
