"""The table stands in the chart's place: at its height, scrolled by a finger where it is longer."""

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from exhibit.content.model import Chart
from exhibit.session.state import Page, PageKind
from exhibit.view.charts.links import WordLink
from exhibit.view.charts.view import ChartView
from exhibit.view.pages.chart_block import ChartBlock
from exhibit.view.shell.main_window import MainWindow
from tests.view.charts.sample_charts import CHARTS, GDP, HUAFON
from tests.view.charts.sample_context import context
from tests.view.charts.test_charts_of_any_size import chart_of, days, months

Shower = Callable[..., ChartView]


def toggle(view: ChartView) -> None:
    QTest.mouseClick(view._toggle, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


@pytest.mark.parametrize("chart", CHARTS, ids=[chart.id for chart in CHARTS])
@pytest.mark.parametrize("width", [420, 900])
def test_toggling_keeps_the_height_the_place_and_what_is_pinned(
    show_chart: Shower, chart: Chart, width: int
) -> None:
    view = show_chart(chart, context("en"), width)
    view.pin(0)
    view.resize(width, view.preferred_height(width))
    before, plot = view.preferred_height(width), view._active().geometry()
    head = view._toggle.geometry()
    assert head.top() == 0
    assert head.bottom() <= plot.top()
    toggle(view)
    assert view.table_shown
    assert view.pinned_mark == 0
    area = view._table_area
    rows = view._sizing._least_table(width)
    assert view.preferred_height(width) == before or plot.height() < rows
    assert area.geometry().contains(plot.adjusted(0, 2, 0, -2)), "in the chart's place, its key's included"
    assert view._toggle.geometry().top() == 0
    assert view._events.isVisible() == bool(chart.events)
    toggle(view)
    assert view.pinned_mark == 0
    assert view.preferred_height(width) == before
    assert view._active().geometry() == plot


def test_a_long_table_scrolls_inside_and_its_rows_can_be_pinned(show_chart: Shower) -> None:
    view = show_chart(chart_of("line", months(120)), context("en"))
    toggle(view)
    area = view._table_area
    assert area.longest_px() > 3 * area.height()
    area.scroll_to(area.longest_px() * 0.5)
    view.grab()
    QApplication.processEvents()
    row = next(n for n, rect in enumerate(area.plot.hits()) if rect.top() > area.offset_px + 10)
    place = area.plot.hits()[row].center().toPoint()
    QTest.mouseClick(area.touch, Qt.MouseButton.LeftButton, pos=place)
    assert view.pinned_mark == row
    for _ in range(30):
        view._step(1)
    rect = area.plot.hits()[row + 30]
    assert area.offset_px <= rect.top() + 1
    assert rect.bottom() <= area.offset_px + area.height() + 1


def test_every_row_of_a_long_table_is_laid_out_when_it_is_seen(show_chart: Shower) -> None:
    view = show_chart(chart_of("bar", months(200)), context("zh-Hant"))
    toggle(view)
    area = view._table_area
    texts: set[str] = set()
    while area.offset_px < area.longest_px():
        area.scroll_by(area.height() * 0.8)
        view.grab()
        QApplication.processEvents()
        texts |= {words.block.text for part in area.plot._parts.values() for words in part.picture.words}
    said = context("zh-Hant").say
    assert {said.date(date) for date, _ in months(200)} <= texts


def test_the_table_of_thousands_opens_as_soon_as_one_of_few(show_chart: Shower) -> None:
    taken = []
    for chart in (GDP, chart_of("line", days(10_000)), GDP, chart_of("line", days(10_000))):
        view = show_chart(chart, context("en"))
        begun = time.process_time()
        view.show_table(True)
        view.grab()
        taken.append(time.process_time() - begun)
    assert min(taken[1], taken[3]) <= 14 * min(taken[0], taken[2]), taken


def opened(stage: MainWindow) -> tuple[ChartBlock, ChartView]:
    stage.open(Page.of(PageKind.THEME, "industry"))
    stage.finish()
    assert stage.page is not None
    block = next(each for each in stage.page.findChildren(ChartBlock) if len(each.chart.series) > 0)
    assert block.view is not None
    return block, block.view


def drag(window: MainWindow, start: QPoint, dy: int) -> None:
    target = window.childAt(start)
    assert target is not None
    QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(window, start))
    for step in range(1, 9):
        QTest.mouseMove(target, target.mapFrom(window, start + QPoint(0, dy * step // 8)), 12)
    end = target.mapFrom(window, start + QPoint(0, dy))
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=end, delay=80)


def test_a_finger_scrolls_the_table_and_at_its_end_the_page(stage: MainWindow) -> None:
    _, view = opened(stage)
    page = stage.page
    assert page is not None
    view.show_table(True)
    QApplication.processEvents()
    page.area.show_widget(view._table_area)
    area = view._table_area
    if area.longest_px() < 40:
        area.resize(area.width(), 120)
    page_at = page.area.offset_px
    middle = area.mapTo(stage, area.rect().center())
    assert stage.childAt(middle) is area.touch
    drag(stage, middle, -50)
    assert area.offset_px > 20
    assert page.area.offset_px == page_at
    area.scroll_to(area.longest_px())
    drag(stage, middle, -60)
    assert page.area.offset_px > page_at + 20


def test_the_way_to_the_table_stands_beside_the_title_of_a_page(stage: MainWindow) -> None:
    block, view = opened(stage)
    link = next(each for each in block.findChildren(WordLink) if each is view._toggle)
    assert link.isVisible()
    assert link.mapTo(block, QPoint(0, 0)).y() == 0
    assert link.mapTo(block, link.rect().topRight()).x() == pytest.approx(block.width(), abs=2)
    assert link.height() >= stage.look.sizes.target - 1
    before = block.height()
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert view.table_shown
    assert block.height() == pytest.approx(before, abs=4)


def test_the_table_is_found_again_where_it_was_scrolled_to(show_chart: Shower) -> None:
    one = show_chart(chart_of("line", months(120)), context("en"))
    one.show_table(True)
    one._table_area.scroll_to(400.0)
    other = show_chart(chart_of("line", months(120)), context("en"))
    other.set_state(one.state)
    QApplication.processEvents()
    assert other.table_shown
    assert other._table_area.offset_px == pytest.approx(400.0, abs=1.0)


def test_a_chart_alone_has_the_way_to_its_table_at_its_head(show_chart: Shower) -> None:
    view = show_chart(HUAFON, context("en"))
    assert view._toggle.geometry().top() == 0
    assert view._toggle.geometry().right() >= view.width() - 3
