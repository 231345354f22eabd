"""Charts on Qt's offscreen platform."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from exhibit.content.model import Chart
from exhibit.view.charts.build import build_chart
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.view import ChartView
from exhibit.view.text import load_fonts
from tests.view.charts.sample_context import ROOT

Shower = Callable[..., ChartView]


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp: QApplication) -> list[str]:
    """The exhibition's own fonts, once."""
    assert qapp is not None
    return load_fonts(ROOT / "assets" / "fonts")


@pytest.fixture
def show_chart(qapp: QApplication) -> Iterator[Shower]:
    """Shows charts at a width and their preferred height; all are gone after the test."""
    shown: list[ChartView] = []

    def shower(chart: Chart, context: ChartContext, width: int = 900, height: int = 0) -> ChartView:
        view = build_chart(chart, context)
        view.resize(width, height or view.preferred_height(width))
        view.show()
        qapp.processEvents()
        shown.append(view)
        return view

    yield shower
    for view in shown:
        view.hide()
        view.deleteLater()
    qapp.processEvents()
