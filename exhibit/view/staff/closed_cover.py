"""A dark cover over the whole window while the doors are closed: behind it nothing is drawn."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.view.widgets.touch_input import TOUCH_EVENTS


class ClosedCover(QWidget):
    """Takes every touch, and shows nothing. What it covers is hidden, so that its clocks stop."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._ground = window
        self._hidden: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.hide()

    def close_doors(self) -> None:
        """Cover everything."""
        if self.isVisible():
            return
        children = self._ground.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._hidden = [child for child in children if child is not self and child.isVisible()]
        for child in self._hidden:
            child.hide()
        self._ground.installEventFilter(self)
        self.setGeometry(self._ground.rect())
        self.show()
        self.raise_()

    def open_doors(self) -> None:
        """Show again what was there."""
        if not self.isVisible():
            return
        self._ground.removeEventFilter(self)
        for child in self._hidden:
            child.show()
        self._hidden = []
        self.hide()

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
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        painter.end()
