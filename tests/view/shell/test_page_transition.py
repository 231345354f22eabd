"""One page gives way to another: how long, what moves, and who has the touches meanwhile."""

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, Qt, QTimer
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from exhibit.session import state as act
from exhibit.session.actions import Direction, StepEvent
from exhibit.session.state import SCROLL, Page, PageKind
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.shell.page_transition import PageTransition
from exhibit.view.style import FULL_MOTION, LESS_MOTION, NO_MOTION
from exhibit.view.widgets.figure import FigureView
from tests.view.conftest import Opener

LEAF = Page.of(PageKind.LEAF, "huafon-2010")
NUMBERS = Page(PageKind.NUMBERS)
PATIENCE = 15_000


def turning(stage: MainWindow) -> PageTransition:
    found = stage.pages.findChild(PageTransition) or stage.findChild(PageTransition)
    assert found is not None
    return found


def stand(stage: MainWindow) -> None:
    for _ in range(PATIENCE):
        if not turning(stage).running:
            return
        QTest.qWait(20)
    pytest.fail("the turn does not end")


def test_a_leaf_grows_out_of_its_card_in_240_ms(stage: MainWindow) -> None:
    stage.pages.open_event("notice-1992", stage.canvas.place_of("notice-1992"))
    assert turning(stage).running
    assert turning(stage).milliseconds == FULL_MOTION.appear == 240
    stand(stage)


def test_a_page_comes_in_360_ms_and_goes_in_180(stage: MainWindow) -> None:
    stage.open(NUMBERS)
    assert (turning(stage).running, turning(stage).milliseconds) == (True, 360)
    stand(stage)
    stage.dispatcher.close_page()
    assert (turning(stage).running, turning(stage).milliseconds) == (True, 180)
    assert stage.state.page == SCROLL
    stand(stage)


def test_a_leaf_turns_to_the_next_in_360_ms(stage: MainWindow) -> None:
    stage.open(LEAF)
    stand(stage)
    stage.dispatcher.carry_out(StepEvent(Direction.LATER))
    assert (turning(stage).running, turning(stage).milliseconds) == (True, FULL_MOTION.page)


def test_with_less_motion_pages_fade_in_120_ms_and_nothing_moves(stage: MainWindow) -> None:
    stage.change(act.with_less_motion(stage.state, on=True))
    for page in (LEAF, NUMBERS, Page(PageKind.MAP)):
        stage.open(page)
        assert turning(stage).milliseconds == LESS_MOTION.page == 120
        overlay = turning(stage).overlay
        assert overlay is not None
        assert overlay.turn.slide.isNull()
        stand(stage)
    stage.dispatcher.close_page()
    assert turning(stage).milliseconds == 120


def test_a_tap_during_a_turn_reaches_the_new_page(stage: MainWindow, finger: QPointingDevice) -> None:
    stage.open(NUMBERS)
    assert turning(stage).running
    assert stage.page is not None
    figure = stage.page.findChildren(FigureView)[0]
    at = figure.rect().center()
    QTest.touchEvent(stage, finger).press(0, at, figure)
    QTest.touchEvent(stage, finger).release(0, at, figure)
    assert stage.state.page.kind is PageKind.SOURCES


def test_a_drag_while_a_page_fades_away_moves_the_scroll(stage: MainWindow, finger: QPointingDevice) -> None:
    stage.canvas.go_to_event("huafon-2010", 0.0)
    stage.open(NUMBERS)
    stand(stage)
    stage.dispatcher.close_page()
    assert turning(stage).running
    day = stage.canvas.scale.centre_day
    start = QPoint(700, 40)
    QTest.touchEvent(stage, finger).press(0, start, stage.canvas)
    for step in range(1, 6):
        QTest.touchEvent(stage, finger).move(0, start - QPoint(40 * step, 0), stage.canvas)
    assert stage.canvas.scale.centre_day > day
    QTest.touchEvent(stage, finger).release(0, start - QPoint(200, 0), stage.canvas)


def test_keys_during_a_turn_reach_the_new_page(stage: MainWindow) -> None:
    stage.open(LEAF)
    assert stage.page is not None
    assert QApplication.focusWidget() is stage.page
    QTest.keyClick(stage.page, Qt.Key.Key_Escape)
    assert stage.state.page == SCROLL


def test_changing_pages_in_haste_ends_where_it_should_and_leaves_nothing_running(stage: MainWindow) -> None:
    for page in (LEAF, NUMBERS, Page(PageKind.MAP), SCROLL, NUMBERS, LEAF, SCROLL):
        stage.open(page)
        QTest.qWait(15)
    QTest.qWait(1200)
    assert not turning(stage).running
    assert stage.page is None
    assert not [timer for timer in stage.findChildren(QTimer) if timer.isActive()]
    running = QAbstractAnimation.State.Running
    assert not [each for each in stage.findChildren(QAbstractAnimation) if each.state() is running]


def test_a_picture_shows_the_page_as_it_stands(stage: MainWindow) -> None:
    stage.open(NUMBERS)
    QTest.qWait(1)
    stage.finish()
    first = stage.grab().toImage()
    QTest.qWait(800)
    assert stage.grab().toImage() == first


def test_nothing_turns_where_no_one_looks_or_nothing_may_move(open_at: Opener) -> None:
    for motion in (None, NO_MOTION):
        exhibition = open_at(1280, 800, motion=motion)
        if motion is not None:
            exhibition.stage.show()
        exhibition.stage.open(NUMBERS)
        assert not turning(exhibition.stage).running
