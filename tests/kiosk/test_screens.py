"""The window stays over the chosen screen: two screens of Qt's offscreen platform, in another process."""

import json
import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from exhibit.app import make_application
from exhibit.kiosk.screens import ScreenKeeper, choose_screen, screen_list
application = make_application()
window = QWidget()
window.setWindowFlags(window.windowFlags() | Qt.WindowType.FramelessWindowHint)
def rect():
    return window.geometry().getRect()
keeper = ScreenKeeper(window, "RIGHT", application)
keeper.place()
print(rect(), screen_list())
window.setGeometry(30, 40, 300, 200)
QTest.qWait(600)
print(rect())
window.showMinimized()
QTest.qWait(600)
print(rect(), window.isMinimized())
window.showNormal()
QTest.qWait(600)
print(rect())
window.hide()
QTest.qWait(600)
print(rect(), window.isVisible())
keeper._wanted = "GONE"
application.screenRemoved.emit(choose_screen("RIGHT"))
QTest.qWait(600)
print(rect())
keeper._wanted = "1"
application.screenAdded.emit(choose_screen("RIGHT"))
QTest.qWait(600)
print(rect(), choose_screen("").name())
sys.stdout.flush()
import os
os._exit(0)
"""
SCREENS = {
    "screens": [
        {
            "name": name,
            "x": x,
            "y": 0,
            "width": width,
            "height": 720,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for name, x, width in (("LEFT", 0, 1280), ("RIGHT", 1280, 1024))
    ]
}


def test_whatever_moves_hides_or_shrinks_it_the_window_is_back_over_its_screen(tmp_path: Path) -> None:
    configuration = tmp_path / "screens.json"
    configuration.write_text(json.dumps(SCREENS), encoding="ascii")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={configuration}"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    right, left = "(1280, 0, 1024, 720)", "(0, 0, 1280, 720)"
    assert done.stdout.splitlines() == [
        f"{right} ['0 LEFT 1280x720', '1 RIGHT 1024x720']",
        right,
        f"{right} False",
        right,
        f"{right} True",
        left,
        f"{right} LEFT",
    ], done.stderr
