"""What is let go of goes back to the system, and a visit leaves nothing behind."""

import gc
import subprocess
import sys
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
from exhibit.view.widgets.touch_button import TouchButton
from tests.kiosk.visitors import pictures_kb

BUTTONS = 400
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


def test_a_button_that_is_gone_leaves_nothing_behind(qapp: QApplication) -> None:
    assert qapp is QApplication.instance()
    for _ in range(3):
        _make_and_drop(BUTTONS)
    before = sys.getallocatedblocks()
    _make_and_drop(BUTTONS)
    # One object for each was what a signal connected to QWidget.update left behind.
    assert sys.getallocatedblocks() - before < BUTTONS / 4


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's allocator is Linux's")
def test_pictures_that_are_gone_leave_the_process() -> None:
    told = subprocess.run(
        [sys.executable, "-c", PIECES, "settled"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
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
            stage.dispatcher.start_again()
            stage.grab()
            stage.dispatcher.enter()
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
    stage.dispatcher.enter()
    assert not keeper._soon.isActive()
    stage.dispatcher.start_again()
    assert keeper._soon.isActive()
    assert keeper._soon.interval() == AFTER_VISIT_MS
    stage.dispatcher.enter()
    assert not keeper._soon.isActive()
    stage.dispatcher.start_again()
    garbage: list[object] = []
    garbage.append(garbage)
    del garbage
    keeper._soon.setInterval(1)
    keeper._soon.start()
    qtbot.waitUntil(lambda: not keeper._soon.isActive(), timeout=5000)
    assert gc.collect() < 50
    window: QWidget = exhibition.window
    window.deleteLater()
    give_back()
