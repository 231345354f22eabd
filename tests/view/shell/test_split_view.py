"""Two visitors at one large screen."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from exhibit.session.actions import ChooseLanguage, ClosePage, StartAgain
from exhibit.session.state import SCROLL, Page, PageKind
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.shell.split_view import SplitSide
from tests.view.conftest import Opener
from tests.view.walking import button_for


@pytest.fixture
def stage(open_at: Opener) -> MainWindow:
    shown = open_at(3840, 2160, diagonal_inch=55.0).stage
    shown.show()
    shown.canvas.show_whole(0.0)
    QTest.qWait(1)
    return shown


def tap(stage: MainWindow, widget: QWidget, at: QPoint, finger: QPointingDevice) -> None:
    QTest.touchEvent(stage, finger).press(0, at, widget)
    QTest.touchEvent(stage, finger).release(0, at, widget)


def test_a_leaf_takes_the_half_that_was_touched_and_the_other_stays_live(
    stage: MainWindow, finger: QPointingDevice
) -> None:
    place = stage.canvas.place_of("notice-1992")
    tap(stage, stage.canvas, place.center().toPoint(), finger)
    assert stage.state.page == SCROLL
    left = stage.split_view.sheets[SplitSide.LEFT]
    assert left.page == Page.of(PageKind.LEAF, "notice-1992")
    assert left.geometry().right() < stage.width() / 2 + 1
    before = stage.canvas.scale.centre_day
    start = QPoint(stage.width() * 3 // 4, 60)
    QTest.touchEvent(stage, finger).press(0, start, stage.canvas)
    for step in range(1, 6):
        QTest.touchEvent(stage, finger).move(0, start - QPoint(60 * step, 0), stage.canvas)
    QTest.touchEvent(stage, finger).release(0, start - QPoint(300, 0), stage.canvas)
    assert stage.canvas.scale.centre_day > before
    assert SplitSide.LEFT in stage.split_view.sheets


def test_a_second_leaf_opens_beside_the_first_and_each_closes_by_itself(
    stage: MainWindow, finger: QPointingDevice
) -> None:
    stage.pages.open_event("notice-1992", stage.canvas.place_of("notice-1992"))
    stage.pages.open_event("west-lake-2025", stage.canvas.place_of("west-lake-2025"))
    assert {half: sheet.page.subject for half, sheet in stage.split_view.sheets.items()} == {
        SplitSide.LEFT: "notice-1992",
        SplitSide.RIGHT: "west-lake-2025",
    }
    QTest.qWait(420)
    close = button_for(stage.split_view.sheets[SplitSide.LEFT], ClosePage())
    assert close is not None
    tap(stage, close, close.rect().center(), finger)
    QTest.qWait(5)
    assert set(stage.split_view.sheets) == {SplitSide.RIGHT}


def test_a_related_event_turns_the_leaf_in_its_own_half(stage: MainWindow) -> None:
    stage.pages.open_event("notice-1992", stage.canvas.place_of("notice-1992"))
    stage.split_view.sheets[SplitSide.LEFT].page_wanted.emit(Page.of(PageKind.LEAF, "wahaha-1994"))
    assert stage.split_view.sheets[SplitSide.LEFT].page.subject == "wahaha-1994"
    assert stage.state.page == SCROLL


def test_a_language_and_a_new_start_reach_both_halves(stage: MainWindow) -> None:
    stage.pages.open_event("notice-1992", stage.canvas.place_of("notice-1992"))
    stage.dispatcher.carry_out(ChooseLanguage("en"))
    assert stage.split_view.sheets[SplitSide.LEFT].look.tag == "en"
    stage.dispatcher.carry_out(StartAgain())
    assert not stage.split_view.sheets


def test_a_smaller_screen_gives_the_leaf_all_of_it(open_at: Opener) -> None:
    stage = open_at(1920, 1080, diagonal_inch=32.0).stage
    stage.pages.open_event("notice-1992", stage.canvas.place_of("notice-1992"))
    assert stage.state.page.kind is PageKind.LEAF
    assert not stage.split_view.sheets
