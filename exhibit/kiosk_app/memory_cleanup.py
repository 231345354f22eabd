"""Tidies up once nobody is there any more: what visits left behind goes back to the system."""

from PySide6.QtCore import QObject, QTimer, Slot

from exhibit.kiosk.malloc_trim import give_back
from exhibit.session.state import PageKind, State
from exhibit.view.shell.main_window import MainWindow

AFTER_VISIT_MS = 5000


class MemoryCleanup(QObject):
    """Waits until a visit is over and its last page has gone. Nothing ticks while visitors are here."""

    def __init__(self, stage: MainWindow) -> None:
        super().__init__(stage)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_VISIT_MS)
        self._soon.timeout.connect(self.tidy)
        stage.state_changed.connect(self._state_changed)

    @Slot(object)
    def _state_changed(self, state: State) -> None:
        if state.page.kind is PageKind.ATTRACT:
            self._soon.start()
        else:
            self._soon.stop()

    @Slot()
    def tidy(self) -> None:
        """Do it now."""
        give_back()
