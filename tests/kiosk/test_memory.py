"""What is let go of goes back to the system, and a visit leaves nothing behind."""

import gc
import subprocess
import sys
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from exhibit.app import WindowOptions, make_application, open_exhibition
from exhibit.kiosk.malloc_trim import give_back
from exhibit.kiosk_app.memory_cleanup import AFTER_VISIT_MS, MemoryCleanup
from exhibit.session.actions import EnterScroll, StartAgain
from exhibit.view.widgets.touch_button import TouchButton
from tests.kiosk.visitors import pictures_kb

BUTTONS, ROUNDS = 400, 16
# In a process of its own: pieces as large as a screen's picture, each with a small one above it that stays.
PIECES = """
import sys
from pathlib import Path
from exhibit.kiosk.malloc_trim import give_back, settle_allocator

def resident_mb():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6

if sys.argv[1] == "settled":
    assert settle_allocator()
small = []
for turn in range(3):
    large = []
    for number in range(40):
        large.append(bytearray(2_000_000))
        small.append(bytes(900))
    del large
if sys.argv[1] == "settled":
    give_back()
print(resident_mb())
"""


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application()


class _Garbage:
    """What only a collection gets rid of."""

    def __init__(self) -> None:
        self.itself = self


class Plain(TouchButton):
    """A button that looks like nothing."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        del event


def _make_and_drop(number: int) -> None:
    for _ in range(number):
        button = Plain()
        button._show_press()
        button.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def _left_by_rounds(make_and_drop: Callable[[int], None]) -> list[int]:
    """How many objects each round leaves behind, until they have settled, and for some rounds at most."""
    left: list[int] = []
    while len(left) < ROUNDS and not _settled(left):
        before = sys.getallocatedblocks()
        make_and_drop(BUTTONS)
        left.append(sys.getallocatedblocks() - before)
    return left


def _settled(left: list[int]) -> bool:
    """Whether three rounds in a row left next to nothing."""
    return len(left) >= 3 and max(left[-3:]) < BUTTONS / 4


def test_a_button_that_is_gone_leaves_nothing_behind(qapp: QApplication) -> None:
    assert qapp is QApplication.instance()
    left = _left_by_rounds(_make_and_drop)
    # What Python and Qt make once and keep comes in the first rounds, fewer each time. One object for each
    # button in every round was what a signal connected to QWidget.update left behind.
    assert _settled(left), left


def test_what_a_button_leaves_behind_is_seen(qapp: QApplication) -> None:
    assert qapp is QApplication.instance()
    kept: list[object] = []

    def make_and_keep(number: int) -> None:
        _make_and_drop(number)
        kept.extend(object() for _ in range(number))

    left = _left_by_rounds(make_and_keep)
    assert not _settled(left), left


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's allocator is Linux's")
def test_pictures_that_are_gone_leave_the_process() -> None:
    told = subprocess.run(
        [sys.executable, "-c", PIECES, "settled"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    ).stdout
    # Eighty megabytes were in use at once; what stays is the interpreter and the small pieces.
    assert float(told) < 40


def test_an_opening_screen_that_has_gone_keeps_no_pictures_until_garbage_is_collected(
    qapp: QApplication, compiled: Path
) -> None:
    assert qapp is QApplication.instance()
    exhibition = open_exhibition(WindowOptions(cache=compiled / "shanhai", kiosk=True, size=(1280, 800)))
    stage = exhibition.stage
    stage.show()

    def wake_and_leave(times: int) -> int:
        for _ in range(times):
            stage.dispatcher.carry_out(StartAgain())
            stage.grab()
            stage.dispatcher.carry_out(EnterScroll())
            stage.grab()
        stage.finish()
        return pictures_kb()

    gc.disable()
    try:
        before = wake_and_leave(2)
        assert wake_and_leave(4) <= before + 500
    finally:
        gc.enable()
    exhibition.close()
    give_back()


def test_it_tidies_up_after_a_visit_and_never_during_one(
    qapp: QApplication, compiled: Path, qtbot: QtBot
) -> None:
    assert qapp is QApplication.instance()
    exhibition = open_exhibition(WindowOptions(cache=compiled / "shanhai", kiosk=True, diagonal_inch=32.0))
    stage = exhibition.stage
    keeper = MemoryCleanup(stage)
    assert not keeper._soon.isActive()
    stage.dispatcher.carry_out(EnterScroll())
    assert not keeper._soon.isActive()
    stage.dispatcher.carry_out(StartAgain())
    assert keeper._soon.isActive()
    assert keeper._soon.interval() == AFTER_VISIT_MS
    stage.dispatcher.carry_out(EnterScroll())
    assert not keeper._soon.isActive()
    stage.dispatcher.carry_out(StartAgain())
    garbage_left = weakref.ref(_Garbage())
    assert garbage_left() is not None
    keeper._soon.setInterval(1)
    keeper._soon.start()
    qtbot.waitUntil(lambda: not keeper._soon.isActive(), timeout=180_000)
    assert garbage_left() is None
    window: QWidget = exhibition.window
    window.deleteLater()
    give_back()
