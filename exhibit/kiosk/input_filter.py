"""The gate before the window: what comes in from the system is let through, counted or refused.

It filters the events of the QWindow, where all input arrives before any widget sees it: few, and each once.
"""

import time
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QTouchEvent, QWindow
from typing_extensions import override

_Type = QEvent.Type
TOUCHES = frozenset({_Type.TouchBegin, _Type.TouchUpdate, _Type.TouchEnd, _Type.TouchCancel})
MICE = frozenset(
    {_Type.MouseButtonPress, _Type.MouseButtonRelease, _Type.MouseMove, _Type.MouseButtonDblClick}
)
KEYS = frozenset({_Type.KeyPress, _Type.KeyRelease, _Type.ShortcutOverride})
WHEELS = frozenset({_Type.Wheel, _Type.NativeGesture})
NEVER = frozenset(
    {
        _Type.ContextMenu,
        _Type.DragEnter,
        _Type.DragMove,
        _Type.DragLeave,
        _Type.Drop,
        _Type.Close,
        _Type.WhatsThisClicked,
        _Type.FileOpen,
    }
)
INPUT = TOUCHES | MICE | KEYS | WHEELS
CHORDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
KEYS_OF_THE_DESIGN = frozenset(
    {
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
        Qt.Key.Key_Escape,
        Qt.Key.Key_Back,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Space,
    }
)
FIRST_SPECIAL_KEY = 0x01000000
MOUSE = -1


def key_is_allowed(event: QKeyEvent) -> bool:
    """Whether a key may pass: single keys of the design and single characters, no chords, no F keys."""
    if event.modifiers() & CHORDS:
        return False
    return event.key() in KEYS_OF_THE_DESIGN or 0x20 <= event.key() < FIRST_SPECIAL_KEY


class InputFilter(QObject):
    """Watches one window.

    Signals:
        used(): somebody touched, clicked, turned or typed.
        pressed(finger, x, y, seconds): a finger (or the mouse, -1) came down, in px of the window.
        released(finger, x, y, seconds): it left.
        cancelled(): the system took all fingers away.
    """

    used = Signal()
    pressed = Signal(int, float, float, float)
    released = Signal(int, float, float, float)
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._window: QWindow | None = None
        self.shut = False

    def guard(self, window: QWindow) -> None:
        """Watch this window instead of the one before."""
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        window.installEventFilter(self)

    def _read_touch(self, event: QTouchEvent) -> None:
        # Touch tables stamp their events by clocks of their own: what counts here is when they arrive.
        seconds = self._clock()
        for point in event.points():
            place = point.position()
            if point.state() == QEventPoint.State.Pressed:
                self.pressed.emit(point.id(), place.x(), place.y(), seconds)
            elif point.state() == QEventPoint.State.Released:
                self.released.emit(point.id(), place.x(), place.y(), seconds)

    def _read_mouse(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place, seconds = event.position(), self._clock()
        if event.type() == _Type.MouseButtonRelease:
            self.released.emit(MOUSE, place.x(), place.y(), seconds)
        else:
            self.pressed.emit(MOUSE, place.x(), place.y(), seconds)

    def _refuses(self, event: QEvent) -> bool:
        """Read an input event; whether it goes no further."""
        kind = event.type()
        if self.shut:
            # A finger that came down before still has to leave, or its button would stay down.
            return kind not in (_Type.TouchEnd, _Type.TouchCancel, _Type.MouseButtonRelease)
        if kind in KEYS and not key_is_allowed(cast(QKeyEvent, event)):
            return True
        if kind in MICE and cast(QMouseEvent, event).button() in (
            Qt.MouseButton.RightButton,
            Qt.MouseButton.MiddleButton,
            Qt.MouseButton.BackButton,
            Qt.MouseButton.ForwardButton,
        ):
            return True
        if kind == _Type.TouchCancel:
            self.cancelled.emit()
        elif kind in TOUCHES:
            self._read_touch(cast(QTouchEvent, event))
        elif kind in MICE and kind != _Type.MouseMove:
            self._read_mouse(cast(QMouseEvent, event))
        if kind != _Type.MouseMove:
            self.used.emit()
        return False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in NEVER:
            event.ignore()
            return True
        return kind in INPUT and self._refuses(event)
