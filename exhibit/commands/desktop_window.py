"""The window on a desk: where it was is remembered, and another exhibition is opened by drop or dialog.

Nothing of this exists in a kiosk.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QProcess, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from exhibit.content.bundle.install import SUFFIX
from exhibit.content.bundle.manifest import RefusedError
from exhibit.session.actions import ChooseExhibition, DesktopAction, ExhibitionKind, OpenExhibitionAt

MARK = "exhibit.yaml"
RECENT_KEPT = 8


def start_apart(command: Sequence[str]) -> None:
    """Start a program that outlives this one. Raises RefusedError where the system does not."""
    started, _ = QProcess.startDetached(command[0], list(command[1:]))
    if not started:
        raise RefusedError(f"'{command[0]}' could not be started.")


def exhibition_in(data: QMimeData) -> Path | None:
    """The exhibition that was dragged here: a bundle, a folder or a file of it; None for anything else."""
    for url in data.urls():
        if url.isLocalFile():
            path = Path(url.toLocalFile())
            if path.suffix == SUFFIX and path.is_file():
                return path
            for folder in (path, path.parent):
                if (folder / MARK).is_file():
                    return folder
    return None


def recent_in(memory: QSettings) -> list[Path]:
    """The exhibitions shown last that are still there, the newest first."""
    kept = memory.value("recent")
    paths = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
    found = [Path(str(path)) for path in paths]
    return [path for path in found if (path / MARK).is_file() or (path.suffix == SUFFIX and path.is_file())]


@dataclass(frozen=True)
class OpenRequest:
    """How the desk opens another exhibition: try it, then start the program with it."""

    command: tuple[str, ...]
    try_out: Callable[[Path], object]
    start: Callable[[Sequence[str]], None] = start_apart


class DesktopWindow(QObject):
    """Keeps a window's place and the recent exhibitions, and opens others; goes with its window.

    Signals:
        refused(reason): what was to be opened cannot be shown.
    """

    refused = Signal(str)

    def __init__(self, window: QWidget, memory: QSettings, opening: OpenRequest) -> None:
        super().__init__(window)
        self._window = window
        self._memory = memory
        self._opening = opening
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def put_back(self) -> bool:
        """Put the window where it was; returns whether that is known and its screen still there."""
        kept = self._memory.value("window/geometry")
        if not isinstance(kept, QByteArray) or not self._window.restoreGeometry(kept):
            return False
        middle = self._window.frameGeometry().center()
        return QGuiApplication.screenAt(middle) is not None

    def remember_exhibition(self, path: Path) -> None:
        """Put an exhibition first among the recent ones."""
        paths = [path.absolute(), *recent_in(self._memory)]
        kept = list(dict.fromkeys(str(each) for each in paths))[:RECENT_KEPT]
        self._memory.setValue("recent", kept)

    @Slot(object)
    def carry_out(self, action: DesktopAction) -> None:
        """Let a folder or a bundle be chosen, or open a path."""
        match action:
            case ChooseExhibition(kind):
                self._ask(bundle=kind is ExhibitionKind.BUNDLE)
            case OpenExhibitionAt(path):
                self.open_instead(path)
            case _:
                assert_never(action)

    def _ask(self, *, bundle: bool) -> None:
        dialog = QFileDialog(self._window)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile if bundle else QFileDialog.FileMode.Directory)
        if bundle:
            dialog.setNameFilter(f"*{SUFFIX}")
        dialog.setWindowTitle(self._window.windowTitle())
        dialog.fileSelected.connect(self._open_path)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(str)
    def _open_path(self, path: str) -> None:
        self.open_instead(Path(path))

    def open_instead(self, path: Path) -> None:
        """Show another exhibition in a new window and close this one; where it cannot be, say so."""
        try:
            self._opening.try_out(path)
            self._opening.start((*self._opening.command, "--data", str(path)))
        except RefusedError as error:
            self.refused.emit(str(error))
            return
        self._window.close()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            self._memory.setValue("window/geometry", self._window.saveGeometry())
            self._memory.sync()
        elif isinstance(event, QDropEvent | QDragEnterEvent):
            folder = exhibition_in(event.mimeData())
            if folder is not None:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.open_instead(folder)
                return True
        return False
