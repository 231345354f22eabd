"""Garbage of pages is collected while nothing moves, and only then."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from exhibit.session.state import Page, PageKind
from exhibit.view.shell import gc_scheduler
from exhibit.view.shell.gc_scheduler import GcScheduler
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.timeline.scroll_motion import MotionPhase
from tests.view.conftest import Opener

LEAF = Page.of(PageKind.LEAF, "huafon-2010")
CALM_MS = 60


class Litter:
    """Something that only a collection gets rid of."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def stage(open_at: Opener, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(gc_scheduler, "CALM_MS", CALM_MS)
    exhibition = open_at(1280, 800, language="en")
    exhibition.settle_when_ready()
    exhibition.stage.show()
    QTest.qWait(50)
    return exhibition.stage


@pytest.fixture(autouse=True)
def by_hand() -> Iterator[None]:
    """No collection but those that are asked for."""
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


def litter() -> "weakref.ref[Litter]":
    return weakref.ref(Litter())


def sweeper_of(stage: MainWindow) -> GcScheduler:
    found = stage.findChild(GcScheduler)
    assert found is not None
    return found


def wait_swept(stage: MainWindow) -> None:
    for _ in range(30_000):
        if not sweeper_of(stage).waits:
            return
        QTest.qWait(10)
    pytest.fail("it never sweeps")


def test_what_a_page_left_is_collected_once_the_scroll_lies_still(stage: MainWindow) -> None:
    stage.open(LEAF)
    left = litter()
    QTest.qWait(CALM_MS * 3)
    assert left() is not None
    stage.dispatcher.close_page()
    assert sweeper_of(stage).waits
    wait_swept(stage)
    assert left() is None


def test_nothing_waits_where_nothing_was_opened(stage: MainWindow) -> None:
    assert not sweeper_of(stage).waits
    stage.open(LEAF)
    assert not sweeper_of(stage).waits


def test_a_finger_on_the_scroll_puts_it_off(stage: MainWindow, finger: QPointingDevice) -> None:
    stage.open(LEAF)
    stage.dispatcher.close_page()
    left = litter()
    start = QPoint(900, 60)
    QTest.touchEvent(stage, finger).press(0, start, stage)
    for step in range(1, 8):
        QTest.touchEvent(stage, finger).move(0, start - QPoint(30 * step, 0), stage)
        QTest.qWait(20)
    assert stage.canvas.phase is MotionPhase.DRAG
    QTest.qWait(CALM_MS * 3)
    assert left() is not None
    QTest.touchEvent(stage, finger).release(0, start - QPoint(210, 0), stage)
    wait_swept(stage)
    assert left() is None
