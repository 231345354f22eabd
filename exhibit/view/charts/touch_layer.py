"""The surface above a plot that reads fingers, mouse and keys: pyqtgraph's own handling stays off."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.session.gestures import TouchContact
from exhibit.view.widgets.touch_button import TouchButton
from exhibit.view.widgets.touch_input import moved_to

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TouchLayer(TouchButton):
    """A clear surface. A drag that begins on it scrolls the page it stands on.

    Signals:
        touched_at(x, y): a finger came down, px.
        tapped_at(x, y): a finger came and went, px.
        let_go(): the finger left, wherever it was.
        stepped(by): an arrow key asks for the value before (-1) or after (1).
        cleared(): the Escape key, while a value was pinned.
    """

    touched_at = Signal(float, float)
    tapped_at = Signal(float, float)
    let_go = Signal()
    stepped = Signal(int)
    cleared = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Lie over a plot."""
        super().__init__(parent)
        self._ring = "#000000"
        self._place = (0.0, 0.0)
        self.holds_escape = False
        self.clicked.connect(self._tell_tap)
        self.pressed_changed.connect(self._tell_press)

    def set_look(self, ring: str, slop_px: float) -> None:
        """The colour of the focus ring, and how far a finger may move and still tap."""
        self._ring = ring
        self.slop_px = slop_px
        self.update()

    def _tell_tap(self) -> None:
        self.tapped_at.emit(*self._place)

    def _tell_press(self) -> None:
        if self.isDown():
            self.touched_at.emit(*self._place)
        else:
            self.let_go.emit()

    def _where(self, contact: TouchContact) -> tuple[float, float]:
        """Where on the plot a contact of the window is."""
        here = moved_to(contact, self.window(), self)
        return here.x, here.y

    @override
    def _press(self, contact: TouchContact) -> None:
        self._place = self._where(contact)
        super()._press(contact)

    @override
    def _release(self, contact: TouchContact) -> None:
        self._place = self._where(contact)
        super()._release(contact)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self.holds_escape:
            self.cleared.emit()
            event.accept()
        else:
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus() or not self.window().property("keyboard"):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._ring), 3.0))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 6.0, 6.0)
        painter.end()
