"""The window on a desk: where it was is remembered, and another exhibition's folder can be dropped on it.

Nothing of this exists in a kiosk.
"""

import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QSettings
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

MARK = "exhibit.yaml"
RECENT_KEPT = 8


def start_apart(command: Sequence[str]) -> None:
    """Start a program that outlives this one."""
    subprocess.Popen(list(command), start_new_session=True, stdin=subprocess.DEVNULL)  # noqa: S603  (our own)


def exhibition_in(data: QMimeData) -> Path | None:
    """The folder of the exhibition that was dragged here: itself, or a file of it; None for anything else."""
    for url in data.urls():
        if url.isLocalFile():
            path = Path(url.toLocalFile())
            for folder in (path, path.parent):
                if (folder / MARK).is_file():
                    return folder
    return None


class Desk(QObject):
    """Keeps a window's place and the recent exhibitions, and takes dropped folders; goes with its window."""

    def __init__(
        self,
        window: QWidget,
        memory: QSettings,
        command: Sequence[str],
        start: Callable[[Sequence[str]], None] = start_apart,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._memory = memory
        self._command = tuple(command)
        self._start = start
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def put_back(self) -> bool:
        """Put the window where it was; returns whether that is known and its screen still there."""
        kept = self._memory.value("window/geometry")
        if not isinstance(kept, QByteArray) or not self._window.restoreGeometry(kept):
            return False
        middle = self._window.frameGeometry().center()
        return QGuiApplication.screenAt(middle) is not None

    def remember_exhibition(self, folder: Path) -> None:
        """Put an exhibition first among the recent ones."""
        paths = [str(folder.absolute()), *self.recent()]
        self._memory.setValue("recent", list(dict.fromkeys(paths))[:RECENT_KEPT])

    def recent(self) -> list[str]:
        """The folders of the exhibitions shown last that are still there, the newest first."""
        kept = self._memory.value("recent")
        paths = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        return [str(path) for path in paths if Path(str(path), MARK).is_file()]

    def open_instead(self, folder: Path) -> None:
        """Show another exhibition in a new window and close this one."""
        self._start((*self._command, "--data", str(folder)))
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
