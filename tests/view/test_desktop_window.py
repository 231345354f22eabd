"""The window on a desk remembers its place and exhibitions, opens others, and says what it is made of."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl, qVersion
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from exhibit import __version__, resources
from exhibit.commands.desktop_window import (
    DesktopWindow,
    OpenRequest,
    exhibition_in,
    recent_in,
    start_apart,
)
from exhibit.commands.shots_render import settle
from exhibit.content.bundle.manifest import RefusedError
from exhibit.session.actions import Action, ChooseExhibition, ExhibitionKind, OpenExhibitionAt, OpenPage
from exhibit.session.state import Page, PageKind
from exhibit.view.pages.about import notices_text, parts_in
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.widgets.action_button import ActionButton
from exhibit.view.widgets.label import TextLabel
from tests.open_files import nothing_stays_open
from tests.view.conftest import Opener


def no_trial(_path: Path) -> None:
    """Everything may be shown."""


PLAIN = OpenRequest(("shanhai",), no_trial)


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
    desk = DesktopWindow(first, memory, PLAIN)
    assert not desk.put_back()
    first.setGeometry(40, 50, 500, 400)
    first.show()
    first.close()
    assert DesktopWindow(second, memory, PLAIN).put_back()
    assert second.size() == first.size()


def test_what_was_remembered_wrongly_is_no_place(qtbot: QtBot, memory: QSettings) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    memory.setValue("window/geometry", "nonsense")
    memory.setValue("recent", 7)
    desk = DesktopWindow(window, memory, PLAIN)
    assert not desk.put_back()
    assert recent_in(memory) == []


def test_recent_exhibitions_are_the_newest_first_and_once(
    qtbot: QtBot, memory: QSettings, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    desk = DesktopWindow(window, memory, PLAIN)
    one, two = exhibition(tmp_path / "one"), exhibition(tmp_path / "two")
    bundle = tmp_path / "town.shanhai"
    bundle.write_bytes(b"")
    for path in (bundle, one, two, one, tmp_path / "gone"):
        desk.remember_exhibition(path)
    assert recent_in(memory) == [one, two, bundle]


def test_a_dropped_folder_or_a_file_of_it_is_an_exhibition(tmp_path: Path) -> None:
    folder = exhibition(tmp_path / "museum")
    assert exhibition_in(dropped(folder)) == folder
    assert exhibition_in(dropped(folder / "exhibit.yaml")) == folder
    (tmp_path / "town.shanhai").write_bytes(b"")
    assert exhibition_in(dropped(tmp_path / "town.shanhai")) == tmp_path / "town.shanhai"
    assert exhibition_in(dropped(tmp_path)) is None
    assert exhibition_in(QMimeData()) is None


def test_a_drop_shows_the_other_exhibition_instead(qtbot: QtBot, memory: QSettings, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    started: list[Sequence[str]] = []
    DesktopWindow(window, memory, OpenRequest(("shanhai",), no_trial, started.append))
    folder = exhibition(tmp_path / "museum")
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data = dropped(folder)  # the event does not own it
    entering = QDragEnterEvent(QPoint(9, 9), copy, data, left, plain)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, data, left, plain))
    assert recent_in(memory) == []
    assert started == [("shanhai", "--data", str(folder))]
    assert not window.isVisible()


def test_what_cannot_be_shown_is_said_and_the_window_stays(
    qtbot: QtBot, memory: QSettings, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    started: list[Sequence[str]] = []

    def refuse(path: Path) -> None:
        raise RefusedError(f"There is no exhibition in '{path}'.")

    desk = DesktopWindow(window, memory, OpenRequest(("shanhai",), refuse, started.append))
    with qtbot.waitSignal(desk.refused) as told:
        desk.carry_out(OpenExhibitionAt(tmp_path))
    assert told.args == [f"There is no exhibition in '{tmp_path}'."]
    assert started == []
    assert window.isVisible()


def test_a_program_is_started_for_good_and_one_that_is_not_there_is_told(
    qtbot: QtBot, memory: QSettings, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    write = "import pathlib, sys; pathlib.Path(sys.argv[1]).write_text('started')"
    with nothing_stays_open():
        start_apart((sys.executable, "-c", write, str(tmp_path / "told")))
    qtbot.waitUntil((tmp_path / "told").is_file, timeout=300_000)
    desk = DesktopWindow(window, memory, OpenRequest((str(tmp_path / "none"),), no_trial))
    with qtbot.waitSignal(desk.refused) as told:
        desk.carry_out(OpenExhibitionAt(tmp_path))
    assert f"'{tmp_path / 'none'}' could not be started" in str(told.args[0])
    assert window.isVisible()


@pytest.mark.no_qt_log  # the offscreen platform has no hints about sizes for a second window
@pytest.mark.parametrize("kind", list(ExhibitionKind))
def test_a_dialog_opens_what_is_chosen_in_it(
    qtbot: QtBot, memory: QSettings, tmp_path: Path, kind: ExhibitionKind
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    started: list[Sequence[str]] = []
    desk = DesktopWindow(window, memory, OpenRequest(("shanhai",), no_trial, started.append))
    desk.carry_out(ChooseExhibition(kind))
    [dialog] = window.findChildren(QFileDialog)
    chosen = exhibition(tmp_path / "museum") if kind is ExhibitionKind.FOLDER else tmp_path / "town.shanhai"
    dialog.fileSelected.emit(str(chosen))
    assert started == [("shanhai", "--data", str(chosen))]
    dialog.reject()


def test_the_page_offers_recent_exhibitions_and_says_what_went_wrong(open_at: Opener, tmp_path: Path) -> None:
    museum = exhibition(tmp_path / "museum")
    stage = open_at(language="en", recent=(museum,)).stage
    stage.show()
    wanted: list[Action] = []
    stage.dispatcher.exhibition_wanted.connect(wanted.append)
    stage.open(Page(PageKind.MORE))
    press(stage, OpenPage(Page(PageKind.DESK)))
    assert stage.state.page == Page(PageKind.DESK)
    asked: list[Action] = [*map(ChooseExhibition, ExhibitionKind), OpenExhibitionAt(museum)]
    for action in asked:
        press(stage, action)
    assert wanted == asked
    stage.dispatcher.tell_refusal("This bundle is not signed.")
    assert "This bundle is not signed." in " ".join(texts(stage))


def test_about_names_versions_and_licences(open_at: Opener) -> None:
    stage = open_at(language="en").stage
    stage.show()
    stage.open(Page(PageKind.MORE))
    press(stage, OpenPage(Page(PageKind.ABOUT)))
    said = "\n".join(texts(stage))
    exhibit = stage.look.catalogue.content.exhibit
    for part in (
        f"version {exhibit.version}",
        f"Shanhai {__version__}, under the MIT licence",
        f"Qt {qVersion()}",
        "GNU Lesser General Public License",
        "SIL Open Font License",
        "pyqtgraph: MIT",
        "OpenCC: Apache-2.0",
        str(resources.LICENCES),
    ):
        assert part in said


def test_every_locked_library_is_named_there() -> None:
    named = " ".join(name.lower() for name, _ in parts_in(notices_text()))
    lock = (resources.ROOT / "requirements.lock").read_text("utf-8")
    locked = [line.split("==")[0].lower() for line in lock.splitlines() if "==" in line]
    assert locked
    assert [name for name in locked if name not in named.replace("_", "-")] == []


def test_without_its_notices_the_page_still_stands(tmp_path: Path) -> None:
    assert parts_in(notices_text(tmp_path / "gone")) == []


def test_a_kiosk_offers_neither(open_at: Opener) -> None:
    stage = open_at(kiosk=True, diagonal_inch=21.5).stage
    stage.show()
    stage.open(Page(PageKind.MORE))
    offered = {button.action for button in stage.findChildren(ActionButton)}
    assert OpenPage(Page(PageKind.HELP)) in offered
    assert not offered & {OpenPage(Page(PageKind.DESK)), OpenPage(Page(PageKind.ABOUT))}


def press(stage: MainWindow, action: Action) -> None:
    [button] = [each for each in stage.findChildren(ActionButton) if each.action == action]
    button.click()
    settle()


def texts(stage: MainWindow) -> list[str]:
    assert stage.page is not None
    return [
        label.text.replace("\u2060", "").replace("\u00a0", " ")
        for label in stage.page.findChildren(TextLabel)
    ]
