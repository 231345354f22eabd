"""What counts as use: living fingers and keys; what lies on the glass or on a key is told, not counted."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from exhibit.app import make_application
from exhibit.kiosk.input_filter import InputFilter


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application()


class Glass:
    """A window behind the filter, by a clock set by hand."""

    def __init__(self, qtbot: QtBot) -> None:
        self.now = 100.0
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(800, 600)
        self.window.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.window.show()
        self.filter = InputFilter(self.window, clock=self.clock)
        handle = self.window.windowHandle()
        assert handle is not None
        self.filter.guard(handle)
        self.device: QPointingDevice = QTest.createTouchDevice()
        self.used = 0
        self.died: list[tuple[int, float, float]] = []
        self.released: list[int] = []
        self.filter.used.connect(self._used)
        self.filter.died.connect(self._died)
        self.filter.released.connect(self._released)

    def clock(self) -> float:
        return self.now

    def _used(self) -> None:
        self.used += 1

    def _died(self, finger: int, x: float, y: float) -> None:
        self.died.append((finger, x, y))

    def _released(self, finger: int, _x: float, _y: float, _seconds: float) -> None:
        self.released.append(finger)

    def touch(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self.window, self.device)


@pytest.fixture
def glass(qtbot: QtBot) -> Glass:
    return Glass(qtbot)


def test_a_finger_that_never_leaves_is_told_with_its_place_and_does_not_count(glass: Glass) -> None:
    place = QPoint(300, 200)
    glass.touch().press(1, place, glass.window)
    assert glass.used == 1
    for second in range(1, 165):
        glass.now = 100.0 + second
        glass.touch().move(1, place + QPoint(second % 2, 0), glass.window)
    assert glass.used == 60, "a minute long it may be a visitor's"
    [(_, x, y)] = glass.died
    assert (round(x), round(y)) == (300, 200)
    before = glass.used
    glass.touch().stationary(1).press(2, QPoint(600, 500), glass.window)
    glass.touch().stationary(1).release(2, QPoint(600, 500), glass.window)
    assert glass.used == before + 2, "a visitor beside it counts"
    glass.touch().release(1, place, glass.window)
    assert glass.used == before + 2, "its end does not"
    assert len(glass.released) == 1


def test_it_is_told_although_nothing_moves(glass: Glass, qtbot: QtBot) -> None:
    glass.touch().press(1, QPoint(300, 200), glass.window)
    glass.now += 61
    glass.filter._death.start(1)
    qtbot.waitUntil(lambda: len(glass.died) == 1, timeout=2000)
    glass.touch().release(1, QPoint(300, 200), glass.window)
    assert not glass.filter._death.isActive(), "nothing ticks on an empty glass"


def test_a_book_on_a_key_does_not_count_after_a_minute(glass: Glass) -> None:
    handle = glass.window.windowHandle()

    def key(kind: QEvent.Type, *, repeats: bool) -> None:
        event = QKeyEvent(kind, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, "", repeats)
        QApplication.sendEvent(handle, event)

    key(QEvent.Type.KeyPress, repeats=False)
    for second in range(120):
        glass.now = 100.0 + second
        key(QEvent.Type.KeyPress, repeats=True)
    assert glass.used == 61
    key(QEvent.Type.KeyRelease, repeats=False)
    key(QEvent.Type.KeyPress, repeats=False)
    assert glass.used == 63
