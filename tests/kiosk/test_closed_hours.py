"""While the doors are closed nothing is drawn and nobody is counted; staff gets in all the same."""

import sqlite3
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exhibit.app import WindowOptions, make_application, open_exhibition
from exhibit.kiosk.paths import find_paths
from exhibit.kiosk.settings import KioskSettings
from exhibit.kiosk_app.kiosk_window import KioskSetup, KioskWindow
from exhibit.session.actions import EnterScroll
from exhibit.view.widgets.frame_clock import FrameClock
from tests.kiosk.running import Kiosk


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application()


def running_clocks(kiosk: KioskWindow) -> list[FrameClock]:
    return [clock for clock in kiosk.exhibition.stage.findChildren(FrameClock) if clock.running]


def test_behind_closed_doors_no_clock_ticks_and_no_visit_is_counted(
    qapp: QApplication, compiled: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    options = WindowOptions(cache=compiled / "shanhai", kiosk=True, diagonal_inch=32.0, size=(1280, 800))
    setup = KioskSetup(KioskSettings(pin=""), find_paths({"SHANHAI_STATE": str(tmp_path)}))
    kiosk = KioskWindow(open_exhibition(options), setup, qapp)
    stage = kiosk.exhibition.stage
    kiosk._guard()
    stage.show()
    kiosk._guard()
    stage.dispatcher.carry_out(EnterScroll())
    qtbot.waitUntil(lambda: stage.page is None, timeout=5000)
    kiosk._doors_changed(False)
    assert kiosk.cover.isVisible()
    assert kiosk.is_calling()
    stage.finish()
    qtbot.waitUntil(lambda: not running_clocks(kiosk), timeout=10_000)
    black = stage.grab().toImage()
    assert {black.pixel(x, y) & 0xFFFFFF for x in range(0, 1280, 97) for y in range(0, 800, 83)} == {0}
    finger = QTest.createTouchDevice()
    assert kiosk.counting is not None
    before = kiosk.counting.visits
    QTest.touchEvent(stage, finger).press(1, QPoint(600, 300), stage)
    QTest.touchEvent(stage, finger).release(1, QPoint(600, 300), stage)
    assert kiosk.is_calling(), "a touch wakes nothing"
    assert kiosk.counting.visits == before
    kiosk.desk.open_pad()
    assert kiosk.desk.plate is not None
    assert kiosk.desk.plate.isVisible()
    kiosk.desk.plate.close_plate()
    kiosk._doors_changed(True)
    assert not kiosk.cover.isVisible()
    assert stage.page is not None
    assert stage.page.isVisible()
    qtbot.waitUntil(lambda: bool(running_clocks(kiosk)), timeout=5000)
    kiosk.counting.close()
    kiosk.exhibition.close()
    QApplication.restoreOverrideCursor()


def cpu_seconds(process: int) -> float:
    """What a process has used of a core until now."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / 100


@pytest.mark.slow
def test_a_closed_hall_costs_nothing(tmp_path: Path, compiled: Path) -> None:
    """The real kiosk outside its hours: hardly any of a core, where the open one drifts on."""
    state = tmp_path / "state"
    state.mkdir()
    (state / "kiosk.yaml").write_text("hours:\n  mon-sun: closed\n", encoding="utf-8")
    with Kiosk(state, compiled) as kiosk:
        kiosk.ready()
        kiosk.wait_for("the doors are closed: nothing is drawn")
        time.sleep(8.0)  # what still moved, and the tidying up five seconds later
        began, before = time.monotonic(), cpu_seconds(kiosk.child())
        time.sleep(5.0)
        share = (cpu_seconds(kiosk.child()) - before) / (time.monotonic() - began)
        assert share <= 0.01, f"{share:.1%} of a core behind a dark screen"
    with sqlite3.connect(state / "statistics.sqlite") as connection:
        assert connection.execute("SELECT count(*) FROM visits").fetchone() == (0,)
