"""Knows whether a visitor uses the keyboard: only then does the ring show where it is.

Keys that lead somewhere count. A chord does not, nor a key that a kiosk refuses: neither leaves a mark.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

PROPERTY = "keyboard"
TOUCHING = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress})

LEADING = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Escape,
    }
)
CHORDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def leads(event: QKeyEvent) -> bool:
    """Whether somebody finds a way by this key."""
    return event.key() in LEADING and not event.modifiers() & CHORDS


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
            if leads(event):
                self._set(used=True)
        elif event.type() in TOUCHING:
            self._set(used=False)
        return False
