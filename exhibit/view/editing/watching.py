"""Notices that somebody saved a file of the exhibition."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from exhibit.content.read.files import FOLDERS, OTHER_FOLDERS

SETTLE_MS = 40
MAX_WATCHED = 2_000


class ContentWatcher(QObject):
    """Watches an exhibition's folder. Editors save in several steps, so it waits until it is quiet.

    Signals:
        changed(): files were saved, added or removed.
    """

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._noticed)
        self._watcher.directoryChanged.connect(self._noticed)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(SETTLE_MS)
        self._quiet.timeout.connect(self._tell)
        self._watch()

    def _watch(self) -> None:
        """Watch everything that is there now; a file that was replaced as a whole has to be watched anew."""
        folders = [self._folder, *(self._folder / room for room in (*FOLDERS, *OTHER_FOLDERS))]
        there = [folder for folder in folders if folder.is_dir()]
        files = [path for folder in there for path in sorted(folder.glob("*.yaml"))]
        known = {*self._watcher.files(), *self._watcher.directories()}
        fresh = [str(path) for path in (*there, *files[:MAX_WATCHED]) if str(path) not in known]
        if fresh:
            self._watcher.addPaths(fresh)

    @Slot(str)
    def _noticed(self, _path: str) -> None:
        self._quiet.start()

    @Slot()
    def _tell(self) -> None:
        self._watch()
        self.changed.emit()
