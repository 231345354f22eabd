"""The window on a desk remembers its place and its exhibitions, and takes a dropped folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from exhibit.commands.desk import Desk, exhibition_in


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def exhibition(folder: Path) -> Path:
    folder.mkdir()
    (folder / "exhibit.yaml").write_text("", "utf-8")
    return folder


def dropped(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def test_the_place_and_size_come_back(qtbot: QtBot, memory: QSettings) -> None:
    first, second = QWidget(), QWidget()
    for window in (first, second):
        qtbot.addWidget(window)
    desk = Desk(first, memory, ("shanhai",))
    assert not desk.put_back()
    first.setGeometry(40, 50, 500, 400)
    first.show()
    first.close()
    assert Desk(second, memory, ("shanhai",)).put_back()
    assert second.size() == first.size()


def test_what_was_remembered_wrongly_is_no_place(qtbot: QtBot, memory: QSettings) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    memory.setValue("window/geometry", "nonsense")
    memory.setValue("recent", 7)
    desk = Desk(window, memory, ("shanhai",))
    assert not desk.put_back()
    assert desk.recent() == []


def test_recent_exhibitions_are_the_newest_first_and_once(
    qtbot: QtBot, memory: QSettings, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    desk = Desk(window, memory, ("shanhai",))
    one, two = exhibition(tmp_path / "one"), exhibition(tmp_path / "two")
    for folder in (one, two, one, tmp_path / "gone"):
        desk.remember_exhibition(folder)
    assert desk.recent() == [str(one), str(two)]


def test_a_dropped_folder_or_a_file_of_it_is_an_exhibition(tmp_path: Path) -> None:
    folder = exhibition(tmp_path / "museum")
    assert exhibition_in(dropped(folder)) == folder
    assert exhibition_in(dropped(folder / "exhibit.yaml")) == folder
    assert exhibition_in(dropped(tmp_path)) is None
    assert exhibition_in(QMimeData()) is None


def test_a_drop_shows_the_other_exhibition_instead(qtbot: QtBot, memory: QSettings, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    started: list[Sequence[str]] = []
    desk = Desk(window, memory, ("shanhai",), started.append)
    folder = exhibition(tmp_path / "museum")
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data = dropped(folder)  # the event does not own it
    entering = QDragEnterEvent(QPoint(9, 9), copy, data, left, plain)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, data, left, plain))
    assert desk.recent() == []
    assert started == [("shanhai", "--data", str(folder))]
    assert not window.isVisible()
