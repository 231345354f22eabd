"""Whatever can be tapped: shows the press at once, acts on release, lets go when the finger drags off.

What was pressed is what acts. Fingers are followed in the window's coordinates, so that a control which
another finger's tap moves away meanwhile still acts when its own finger leaves where it came down.
"""

from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QEventPoint, QFocusEvent, QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from exhibit.session.gestures import TouchContact
from exhibit.view.widgets.touch_input import MOUSE_FINGER, TOUCH_EVENTS, ancestors, moved_to


@runtime_checkable
class DragHost(Protocol):
    """A scrolling area that takes a finger over from something tapped inside it."""

    def adopt(self, start: TouchContact, now: TouchContact) -> None:
        """Begin dragging with a finger that came down at `start` and is at `now`."""

    def follow(self, contact: TouchContact) -> None:
        """The adopted finger moved."""

    def let_go(self, contact: TouchContact) -> None:
        """The adopted finger left."""


@runtime_checkable
class RevealHost(Protocol):
    """A scrolling area that brings what the keyboard reached into view."""

    def show_widget(self, widget: QWidget) -> None:
        """Scroll just so far that a widget inside is seen."""


ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class TouchButton(QAbstractButton):
    """A button that takes touch itself, so that several fingers can tap several of them at once.

    one_of_several: whether it is told as one of a group of which one is chosen; the group is what it is in.

    Signals:
        clicked(): as every QAbstractButton.
        pressed_changed(): the press began or ended; it repaints itself.
    """

    pressed_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.slop_px = 12.0
        self.one_of_several = False
        self._finger: int | None = None
        self._start: TouchContact | None = None
        self._pressed_place = QRectF()
        self._host: DragHost | None = None

    @property
    def spoken_as(self) -> QAccessible.Role:
        """A button; one of several, of which one is chosen; or something on or off."""
        if self.one_of_several:
            return QAccessible.Role.RadioButton
        return QAccessible.Role.CheckBox if self.isCheckable() else QAccessible.Role.Button

    def _on_glass(self, finger: int, place: QPointF, milliseconds: int) -> TouchContact:
        """A contact in the window's coordinates, from its place on the desktop."""
        here = self.window().mapFromGlobal(place)
        return TouchContact(finger, here.x(), here.y(), milliseconds / 1000.0)

    def _standing(self) -> QRectF:
        """Where it stands in the window now."""
        return QRectF(self.mapTo(self.window(), QPoint(0, 0)), self.size())

    def _holds(self, contact: TouchContact) -> bool:
        """Whether a finger is on it, where it was pressed or where it has been moved to since."""
        place = QPointF(contact.x, contact.y)
        return self._pressed_place.contains(place) or self._standing().contains(place)

    def _press(self, contact: TouchContact) -> None:
        self._finger = contact.finger
        self._start = contact
        self._pressed_place = self._standing()
        self._host = None
        self.setDown(True)
        self._show_press()

    def _move(self, contact: TouchContact) -> None:
        window = self.window()
        if self._host is not None:
            self._host.follow(moved_to(contact, window, cast(QWidget, self._host)))
            return
        start = self._start
        if start is None:
            return
        far = ((contact.x - start.x) ** 2 + (contact.y - start.y) ** 2) ** 0.5 > self.slop_px
        if not far:
            return
        host = next((parent for parent in ancestors(self) if isinstance(parent, DragHost)), None)
        if host is not None:
            self._unpress()
            self._host = host
            widget = cast(QWidget, host)
            host.adopt(moved_to(start, window, widget), moved_to(contact, window, widget))
        else:
            inside = self._holds(contact)
            if inside != self.isDown():
                self.setDown(inside)
                self._show_press()

    def _release(self, contact: TouchContact) -> None:
        if self._host is not None:
            self._host.let_go(moved_to(contact, self.window(), cast(QWidget, self._host)))
            self._host = None
        was_down = self.isDown()
        self._unpress()
        self._finger = None
        if was_down and self._holds(contact):
            self.click()

    def _show_press(self) -> None:
        # WORKAROUND (PySide6 6.11): a signal connected to a method of Qt's own, such as update, leaves an
        # object behind for each receiver, for ever: so it is called.
        self.update()
        self.pressed_changed.emit()

    def _unpress(self) -> None:
        self._start = None
        if self.isDown():
            self.setDown(False)
            self._show_press()

    def _read_touch(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            self._finger = None
            self._unpress()
            return
        for point in event.points():
            contact = self._on_glass(point.id(), point.globalPosition(), event.timestamp())
            if point.state() == QEventPoint.State.Pressed and self._finger is None:
                self._press(contact)
            elif contact.finger != self._finger:
                continue
            elif point.state() == QEventPoint.State.Updated:
                self._move(contact)
            elif point.state() == QEventPoint.State.Released:
                self._release(contact)

    def _mouse(self, event: QMouseEvent) -> TouchContact:
        return self._on_glass(MOUSE_FINGER, event.globalPosition(), event.timestamp())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in TOUCH_EVENTS:
            self._read_touch(cast(QTouchEvent, event))
            event.accept()
            return True
        if event.type() == QEvent.Type.Hide:
            self._finger = None
            self._unpress()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter taps as Space does; arrows go on to the page or the scroll, which they move."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            event.accept()
        elif event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in BY_KEYBOARD:
            for parent in ancestors(self):
                if isinstance(parent, RevealHost):
                    parent.show_widget(self)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A second finger takes the focus to its own control; Qt would take this one's press away with it."""
        was_down = self.isDown()
        super().focusOutEvent(event)
        if was_down and self._finger is not None:
            self.setDown(True)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._finger is None:
            self._press(self._mouse(event))
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._start is not None or self._host is not None:
            self._move(self._mouse(event))
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._finger is not None:
            self._release(self._mouse(event))
        event.accept()
