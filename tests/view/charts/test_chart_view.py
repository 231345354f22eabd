from collections.abc import Callable

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exhibit.content.model import Chart
from exhibit.content.text.line_breaks import unbound
from exhibit.view.charts.links import WordLink
from exhibit.view.charts.marks import marks_of
from exhibit.view.charts.table import table_rows
from exhibit.view.charts.view import ChartView
from tests.view.charts.sample_charts import CHARTS, GDP, GRANTS, HUAFON, QUARTER, RESETTLED, SCHOOL
from tests.view.charts.sample_context import LANGUAGES, context

Shower = Callable[..., ChartView]
EVERY = pytest.mark.parametrize("chart", CHARTS, ids=[chart.id for chart in CHARTS])


def middle_of_mark(view: ChartView, index: int) -> QPoint:
    return view._active().hits()[index].center().toPoint()


def tap(view: ChartView, place: QPoint) -> None:
    QTest.mouseClick(view._ground, Qt.MouseButton.LeftButton, pos=place)


@EVERY
def test_every_kind_is_built_shown_and_named(show_chart: Shower, chart: Chart) -> None:
    view = show_chart(chart, context("en"))
    assert view.accessibleName() == chart.title["en"]
    assert view.accessibleDescription() == chart.description["en"]
    assert not view.grab().toImage().isNull()
    assert len(view._active().hits()) == len(marks_of(chart))


@EVERY
def test_a_mouse_click_pins_the_value_it_meant(qtbot: QtBot, show_chart: Shower, chart: Chart) -> None:
    view = show_chart(chart, context("en"))
    for index in range(len(marks_of(chart))):
        with qtbot.waitSignal(view.pinned) as told:
            tap(view, middle_of_mark(view, index))
        assert view.pinned_mark == index
        said = table_rows(chart, (marks_of(chart)[index],), context("en"))[0]
        assert unbound(said.value) in told.args[0]
        assert unbound(said.date) in told.args[0]


@EVERY
def test_a_finger_pins_a_value_and_a_near_miss_does_too(show_chart: Shower, chart: Chart) -> None:
    view = show_chart(chart, context("zh-Hant"))
    device = QTest.createTouchDevice()
    assert isinstance(device, QInputDevice)
    rect = view._active().hits()[0]
    near = QPointF(max(rect.left() - 20.0, 2.0), rect.center().y()).toPoint()
    QTest.touchEvent(view._ground, device).press(0, near, view._ground).commit()
    assert view._ground.isDown()
    QTest.touchEvent(view._ground, device).release(0, near, view._ground).commit()
    QApplication.processEvents()
    assert view.pinned_mark == 0


def test_a_tap_on_the_written_value_pins_it_too(show_chart: Shower) -> None:
    view = show_chart(RESETTLED, context("zh-Hant"))
    marks = view._active().hits()
    written = [(index, rect) for index, rect in view._active().touch_places() if rect != marks[index]]
    assert len(written) == len(marks)
    for index, rect in written:
        tap(view, rect.center().toPoint())
        assert view.pinned_mark == index


def test_a_press_shows_at_once_on_a_value_and_on_an_event(show_chart: Shower) -> None:
    view = show_chart(RESETTLED, context("zh-Hant"))
    quiet = view.grab().toImage()
    places = [middle_of_mark(view, 2), view._active().event_hits()[0][1].center().toPoint()]
    for place in places:
        QTest.mousePress(view._ground, Qt.MouseButton.LeftButton, pos=place)
        assert view.grab().toImage() != quiet
        QTest.mouseMove(view._ground, QPoint(place.x(), -300))
        QTest.mouseRelease(view._ground, Qt.MouseButton.LeftButton, pos=QPoint(place.x(), -300))
        assert view.grab().toImage() == quiet


def test_a_finger_that_drags_off_pins_nothing(show_chart: Shower) -> None:
    view = show_chart(HUAFON, context("zh-Hant"))
    device = QTest.createTouchDevice()
    place = middle_of_mark(view, 3)
    outside = QPoint(place.x(), -300)
    QTest.touchEvent(view._ground, device).press(0, place, view._ground).commit()
    QTest.touchEvent(view._ground, device).move(0, outside, view._ground).commit()
    QTest.touchEvent(view._ground, device).release(0, outside, view._ground).commit()
    assert view.pinned_mark is None


def test_a_tap_far_from_every_value_lets_go_and_moves_the_time_cursor(
    qtbot: QtBot, show_chart: Shower
) -> None:
    view = show_chart(GDP, context("zh-Hant"))
    tap(view, middle_of_mark(view, 0))
    hits = view._active().hits()
    empty = QPoint(int((hits[0].center().x() + hits[1].center().x()) / 2), 30)
    with qtbot.waitSignal(view.cursor_moved) as told:
        tap(view, empty)
    assert view.pinned_mark is None
    year = 1970 + told.args[0] / 365.2425
    assert 2017 < year < 2021


def test_pinning_puts_the_time_cursor_on_the_date(qtbot: QtBot, show_chart: Shower) -> None:
    view = show_chart(RESETTLED, context("zh-Hant"))
    with qtbot.waitSignal(view.cursor_moved) as told:
        tap(view, middle_of_mark(view, 0))
    assert told.args[0] == marks_of(RESETTLED)[0].first_day


def test_arrow_keys_step_through_the_values_and_escape_lets_go(show_chart: Shower) -> None:
    view = show_chart(HUAFON, context("zh-Hant"))
    stepped = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Escape):
        QTest.keyClick(view._ground, key)
        stepped.append(view.pinned_mark)
    assert stepped == [0, 1, 0, 0, None]


@pytest.mark.parametrize("chart", [HUAFON, GDP, RESETTLED], ids=["bar", "line", "step"])
def test_event_marks_on_the_axis_open_their_event(qtbot: QtBot, show_chart: Shower, chart: Chart) -> None:
    view = show_chart(chart, context("zh-Hant"))
    places = view._active().event_hits()
    assert [event for event, _ in places] == list(chart.events)
    for event, rect in places:
        assert min(rect.width(), rect.height()) >= 44.0
        with qtbot.waitSignal(view.event_opened) as told:
            tap(view, rect.center().toPoint())
        assert told.args == [event]
        assert view.pinned_mark is None


@EVERY
def test_events_and_sources_are_named_below_and_can_be_tapped(
    qtbot: QtBot, show_chart: Shower, chart: Chart
) -> None:
    look = context("en")
    view = show_chart(chart, look)
    links = [link for link in view.findChildren(WordLink) if link.isVisible()]
    assert all(link.accessibleName() and link.height() >= 44 for link in links)
    for id_ in chart.events:
        link = next(link for link in links if look.events[id_].title in link.accessibleName())
        with qtbot.waitSignal(view.event_opened) as told:
            QTest.mouseClick(link, Qt.MouseButton.LeftButton)
        assert told.args == [id_]
    for citation in chart.sources:
        link = next(link for link in links if look.source_line(citation) == link.accessibleName())
        with qtbot.waitSignal(view.source_opened):
            QTest.mouseClick(link, Qt.MouseButton.LeftButton)


def test_the_pinned_values_own_source_is_one_tap_away(qtbot: QtBot, show_chart: Shower) -> None:
    view = show_chart(GRANTS, context("en"))
    view.pin(0)
    link = next(link for link in view._pin_sources.findChildren(WordLink) if link.isVisible())
    with qtbot.waitSignal(view.source_opened) as told:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert told.args == ["SRC09"]


@EVERY
@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_table_says_exactly_the_data(show_chart: Shower, chart: Chart, tag: str) -> None:
    look = context(tag)
    view = show_chart(chart, look)
    QTest.mouseClick(view._toggle, Qt.MouseButton.LeftButton)
    assert view.table_shown
    rows = view._table.accessibleDescription().split("\n")
    marks = marks_of(chart)
    points = sum(len(series.points) for series in chart.series) + 2 * len(chart.pairs)
    assert len(rows) == len(marks) == points
    for row, mark in zip(rows, marks, strict=True):
        said = look.say.quantity(mark.quantity).plain if mark.quantity else look.words("chart.gap")
        assert said in row
        assert not mark.date or unbound(look.say.date(mark.date)) in row
        assert all(unbound(look.source_line(citation)) in row for citation in mark.sources)
    QTest.mouseClick(view._toggle, Qt.MouseButton.LeftButton)
    assert not view.table_shown


def test_a_value_can_be_pinned_in_the_table_too(show_chart: Shower) -> None:
    view = show_chart(SCHOOL, context("en"))
    view.show_table(True)
    tap(view, middle_of_mark(view, 2))
    assert view.pinned_mark == 2


@EVERY
def test_context_switches_rebuild_no_plot(show_chart: Shower, chart: Chart) -> None:
    view = show_chart(chart, context("zh-Hant"))
    before = [id(item) for item in _plot_items(view)]
    items = _scene_items(view)
    children = len(view.findChildren(QObject))
    for number in range(100 if chart is HUAFON else 12):
        view.set_context(
            context(LANGUAGES[number % 3], contrast=number % 2 == 0, body_px=(26.0, 36.0)[number % 2])
        )
        view.resize(640 + number, view.preferred_height(640 + number))
        QApplication.processEvents()
    assert [id(item) for item in _plot_items(view)] == before
    assert _scene_items(view) == items
    assert len(view.findChildren(QObject)) == children


def _plot_items(view: ChartView) -> list[pg.PlotItem]:
    return [view._timed.plotItem] if view._timed is not None else []


def _scene_items(view: ChartView) -> int:
    return len(view._timed.scene().items()) if view._timed is not None else 0


def test_the_plot_neither_moves_nor_opens_menus(show_chart: Shower) -> None:
    view = show_chart(GDP, context("zh-Hant"))
    assert view._timed is not None
    plane = view._timed.plotItem.getViewBox()
    assert plane.state["mouseEnabled"] == [False, False]
    assert not plane.menuEnabled()
    assert plane.state["autoRange"] == [False, False]
    before = plane.viewRange()
    QTest.mouseDClick(view._ground, Qt.MouseButton.RightButton, pos=QPoint(200, 100))
    assert plane.viewRange() == before


def test_curves_stand_where_the_labels_think_they_do(show_chart: Shower) -> None:
    """The plane of our layout and pyqtgraph's own are the same px."""
    view = show_chart(GDP, context("zh-Hant"))
    timed = view._timed
    assert timed is not None
    assert timed._layout is not None
    plane = timed._layout.plane
    box = timed.plotItem.getViewBox()
    assert box.width() == pytest.approx(plane.width, abs=1.0)
    assert box.height() == pytest.approx(plane.height, abs=1.0)
    dots = {
        (x, y) for group in timed._dots for item in group.items for x, y in zip(*item.getData(), strict=True)
    }
    for mark, hit in zip(marks_of(GDP), view._active().hits(), strict=True):
        if mark.value is not None:
            fed = QPointF(plane.x(mark.day), plane.height - plane.y(mark.top))
            assert (fed.x(), fed.y()) in dots
            place = timed.mapFromScene(box.mapViewToScene(fed))
            assert abs(place.x() - hit.center().x()) <= 1.5
            assert abs(place.y() - hit.center().y()) <= 1.5


def test_a_chart_is_drawn_in_so_far_and_whole_at_the_end(show_chart: Shower) -> None:
    view = show_chart(HUAFON, context("en"))
    whole = view.grab().toImage()
    seen = []
    for share in (0.0, 0.5):
        view.set_share(share)
        seen.append(view.grab().toImage())
    assert seen[0] != whole
    assert seen[1] not in (whole, seen[0])
    view.set_share(1.0)
    assert view.grab().toImage() == whole


def test_the_time_cursor_of_the_timeline_shows_in_the_chart(show_chart: Shower) -> None:
    view = show_chart(GDP, context("en"))
    without = view.grab().toImage()
    view.set_cursor_day(19000)
    assert view.grab().toImage() != without
    view.set_cursor_day(None)
    assert view.grab().toImage() == without


def test_a_forecast_is_hatched_and_a_report_is_full(show_chart: Shower) -> None:
    view = show_chart(HUAFON, context("zh-Hant"))
    assert view._timed is not None
    assert view._timed._layout is not None
    bars = [shape for shape in view._timed._layout.surfaces.shapes if shape.fill]
    assert [bool(shape.hatch) for shape in bars] == [False, True, False, False]
    image = view.grab().toImage()
    full, hatched = view._timed.geometry(), []
    for index in (1, 3):
        rect = view._active().hits()[index].translated(full.topLeft()).toRect().adjusted(6, 6, -6, -2)
        hatched.append(
            {
                image.pixelColor(x, y).name()
                for x in range(rect.left(), rect.right())
                for y in range(rect.top(), rect.bottom())
            }
        )
    assert len(hatched[0]) > 3
    assert len(hatched[1]) == 1


def test_the_preferred_height_is_told_when_a_panel_opens(qtbot: QtBot, show_chart: Shower) -> None:
    view = show_chart(QUARTER, context("en"))
    before = view.preferred_height(900)
    with qtbot.waitSignal(view.preferred_height_changed):
        view.pin(0)
    after = view.preferred_height(900)
    assert after > before
    assert view.heightForWidth(900) == after
