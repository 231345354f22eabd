"""A window of the installed Qt opens in a real X server: every library of its xcb plugin is there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

SCRIPT = """
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.resize(320, 200)
window.show()
print(application.platformName(), QTest.qWaitForWindowExposed(window, 20_000))
"""


@pytest.mark.xserver
def test_a_window_shows_on_a_real_x_server() -> None:
    runner = shutil.which("xvfb-run")
    assert runner is not None
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        [runner, "-a", "-s", "-screen 0 640x480x24", sys.executable, "-c", SCRIPT],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert (done.stdout.strip(), done.returncode) == ("xcb True", 0), done.stderr
