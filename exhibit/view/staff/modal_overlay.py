"""A plate over the whole window that takes every touch: the ground of the staff's screens."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.view.staff.style import StaffStyle
from exhibit.view.widgets.touch_input import TOUCH_EVENTS

VEIL = 150


class ModalOverlay(QWidget):
    """Covers its parent with a veil, with a sheet of paper in the middle; goes by itself when nobody uses it.

    Signals:
        closed(): the plate is to go.
    """

    spoken_as = QAccessible.Role.Dialog

    closed = Signal()

    def __init__(self, style: StaffStyle, parent: QWidget, alone_ms: int) -> None:
        super().__init__(parent)
        self.style_ = style
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ground = parent
        self._alone = QTimer(self)
        self._alone.setSingleShot(True)
        self._alone.setInterval(alone_ms)
        self._alone.timeout.connect(self.close_plate)

    def open_plate(self) -> None:
        """Show it over everything."""
        self._ground.installEventFilter(self)
        self.setGeometry(self._ground.rect())
        self.arrange()
        self.show()
        self.raise_()
        self.setFocus()
        self._alone.start()

    def used(self) -> None:
        """Somebody uses it: stay."""
        if self._alone.isActive():
            self._alone.start()

    @Slot()
    def close_plate(self) -> None:
        """Put it away."""
        if self.isVisible():
            self._alone.stop()
            self._ground.removeEventFilter(self)
            self.hide()
            self.closed.emit()

    def arrange(self) -> None:
        """Place what stands on it, for the present size."""

    def paper_rect(self) -> QRectF:
        """The sheet of paper, in px."""
        return QRectF(self.rect())

    def paint_paper(self, painter: QPainter) -> None:
        """Paint what stands on the paper and is no widget."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._ground.rect())
        return False

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in TOUCH_EVENTS:
            event.accept()
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.used()
        if cast(Qt.Key, event.key()) == Qt.Key.Key_Escape:
            self.close_plate()
        event.accept()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, sizes = self.style_.palette, self.style_.sizes
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor("#22262A" if palette.name == "normal" else "#000000")
        veil.setAlpha(VEIL)
        painter.fillRect(self.rect(), veil)
        painter.setBrush(QColor(palette.paper))
        painter.setPen(QPen(QColor(palette.line), sizes.rule))
        painter.drawRoundedRect(self.paper_rect(), sizes.radius * 1.4, sizes.radius * 1.4)
        self.paint_paper(painter)
        painter.end()
