"""The gate before the window: what comes in from the system is let through, counted or refused.

It filters the events of the QWindow, where all input arrives before any widget sees it: few, and each once.
"""

import time
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QTouchEvent, QWindow
from typing_extensions import override

from exhibit.session.resting_touches import DEAD_SECONDS, RestingTouches

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
RESTING_PX = 20.0
"""Five millimetres on a screen of which no size is known."""


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
        died(finger, x, y): a finger rested in one place for a minute; until it leaves it does not count.
        revived(finger): it moved on, or left.
    """

    used = Signal()
    pressed = Signal(int, float, float, float)
    released = Signal(int, float, float, float)
    cancelled = Signal()
    died = Signal(int, float, float)
    revived = Signal(int)

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._window: QWindow | None = None
        self.shut = False
        self.resting = RestingTouches(RESTING_PX)
        self._dead: set[int] = set()
        self._keys: dict[int, float] = {}
        self._death = QTimer(self)
        self._death.setSingleShot(True)
        self._death.timeout.connect(self.look_for_dead)

    def guard(self, window: QWindow) -> None:
        """Watch this window instead of the one before."""
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        window.installEventFilter(self)

    def _read_touch(self, event: QTouchEvent) -> bool:
        """Tell who came and went; whether a living finger did anything."""
        # Touch tables stamp their events by clocks of their own: what counts here is when they arrive.
        seconds = self._clock()
        self.look_for_dead()
        used = False
        for point in event.points():
            finger, place, state = point.id(), point.position(), point.state()
            if state != QEventPoint.State.Stationary:
                self.resting.place(finger, place.x(), place.y(), seconds)
            dead = self.resting.is_dead(finger, seconds)
            used |= not dead and state != QEventPoint.State.Stationary
            if state == QEventPoint.State.Released:
                self.resting.leave(finger)
            if state == QEventPoint.State.Pressed:
                self.pressed.emit(finger, place.x(), place.y(), seconds)
            elif state == QEventPoint.State.Released and not dead:
                self.released.emit(finger, place.x(), place.y(), seconds)
        self.look_for_dead()
        return used

    @Slot()
    def look_for_dead(self) -> None:
        """Tell which fingers died and which came back, and look again when the next one would be dead."""
        seconds = self._clock()
        dead = self.resting.dead(seconds)
        for finger in self._dead - set(dead):
            self.revived.emit(finger)
        for finger in set(dead) - self._dead:
            self.died.emit(finger, dead[finger].x, dead[finger].y)
        self._dead = set(dead)
        wait = self.resting.next_death(seconds)
        if wait is None:
            self._death.stop()
        else:
            self._death.start(round(wait * 1000) + 20)

    def _key_is_used(self, event: QKeyEvent) -> bool:
        """Whether somebody types: a key that repeats for a minute has a book on it."""
        key, seconds = event.key(), self._clock()
        if not event.isAutoRepeat():
            if event.type() == _Type.KeyRelease:
                self._keys.pop(key, None)
            else:
                self._keys[key] = seconds
            return True
        return seconds - self._keys.setdefault(key, seconds) < DEAD_SECONDS

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
        if self._is_use(event):
            self.used.emit()
        return False

    def _is_use(self, event: QEvent) -> bool:
        """Read an input event that goes on; whether somebody did something by it."""
        kind = event.type()
        if kind == _Type.TouchCancel:
            self.resting.forget()
            self.look_for_dead()
            self.cancelled.emit()
        elif kind in TOUCHES:
            return self._read_touch(cast(QTouchEvent, event))
        elif kind in KEYS:
            return self._key_is_used(cast(QKeyEvent, event))
        elif kind in MICE and kind != _Type.MouseMove:
            self._read_mouse(cast(QMouseEvent, event))
        return kind != _Type.MouseMove

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in NEVER:
            event.ignore()
            return True
        return kind in INPUT and self._refuses(event)
