"""Knows whether a visitor uses the keyboard: only then does the ring show where it is."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

PROPERTY = "keyboard"
TOUCHING = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress})


class KeyboardWatch(QObject):
    """Reads what arrives at the window itself, before any widget can keep it."""

    def __init__(self, window: QWidget) -> None:
        """Watch the handle of a window that is shown."""
        super().__init__(window)
        self._window = window
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def _set(self, *, used: bool) -> None:
        if bool(self._window.property(PROPERTY)) == used:
            return
        self._window.setProperty(PROPERTY, used)
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._set(used=True)
        elif event.type() in TOUCHING:
            self._set(used=False)
        return False
