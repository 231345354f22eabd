"""Compiles content in a thread of its own, so that the screen goes on meanwhile."""

from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal, Slot

from exhibit.content.authoring.sign_off import examine
from exhibit.content.compilation.load import load


class _Worker(QObject):
    """Compiles on demand, in the thread that it was moved to.

    Signals:
        done(loaded): the result (Loaded).
        examined(drafts): the names of what nobody signed off (frozenset); it follows the result.
    """

    done = Signal(object)
    examined = Signal(object)

    def __init__(self, folder: Path, assets: Path) -> None:
        super().__init__()
        self._folder = folder
        self._assets = assets

    @Slot()
    def compile(self) -> None:
        """Compile the folder as it is now."""
        self.done.emit(load(self._folder, assets=self._assets))

    @Slot()
    def examine(self) -> None:
        """Look for what nobody signed off."""
        try:
            drafts = frozenset(item.name for item in examine(self._folder) if not item.is_released)
        except OSError:
            drafts = frozenset()
        self.examined.emit(drafts)


class BackgroundCompiler(QObject):
    """Compiles a folder again and again, never twice at once.

    Signals:
        compiled(loaded): a result that belongs to the newest state of the files.
        examined(drafts): what nobody signed off in it.
    """

    compiled = Signal(object)
    examined = Signal(object)
    _wanted = Signal()
    _shown = Signal()

    def __init__(self, folder: Path, assets: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = QThread(self)
        self._worker = _Worker(folder, assets)
        self._worker.moveToThread(self._thread)
        self._wanted.connect(self._worker.compile)
        self._shown.connect(self._worker.examine)
        self._worker.done.connect(self._done)
        self._worker.examined.connect(self.examined)
        self._busy = self._again = False
        self._thread.start()

    @Slot()
    def compile(self) -> None:
        """Ask for a compilation; one that is asked for while another runs follows it."""
        self._again = self._busy
        if not self._busy:
            self._busy = True
            self._wanted.emit()

    def stop(self) -> None:
        """End the thread."""
        self._thread.quit()
        self._thread.wait()

    @Slot(object)
    def _done(self, loaded: object) -> None:
        self._busy = False
        if self._again:
            self.compile()
        else:
            self.compiled.emit(loaded)  # returns when the screen shows it; only then is there time for more
            self._shown.emit()
