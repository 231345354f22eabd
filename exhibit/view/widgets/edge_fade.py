"""The edge of something that goes on beyond its window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

FADE_PX = 34


class EdgeFade(QWidget):
    """The edge of a page that goes on: it thins out into the paper instead of being cut."""

    def __init__(self, parent: QWidget, *, downwards: bool) -> None:
        super().__init__(parent)
        self._downwards = downwards
        self._colour = QColor("#FFFCF4")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_colour(self, colour: str) -> None:
        """The paper it thins out into."""
        self._colour = QColor(colour)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        clear = QColor(self._colour)
        clear.setAlpha(0)
        wash = QLinearGradient(0, 0, 0, self.height())
        wash.setColorAt(0.0, clear if self._downwards else self._colour)
        wash.setColorAt(1.0, self._colour if self._downwards else clear)
        painter.fillRect(self.rect(), wash)
        painter.end()
