"""Why PySide6 is pinned: its void calls must give back the reference to None they take."""

from __future__ import annotations

import sys

import PySide6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 10_000
# On Python 3.12 and later None is immortal and its count constant; on 3.11 a leak adds one a call.
TOLERANCE = 200


def test_the_tested_qt_is_the_pinned_one() -> None:
    assert PySide6.__version__ == "6.11.3"


def test_void_calls_of_qt_leave_none_alone(qtbot: QtBot) -> None:
    widget, parent = QWidget(), QObject()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        widget.update()
        parent.setObjectName("name")
    assert abs(sys.getrefcount(None) - before) < TOLERANCE
