"""Keys of the staff's screens: a word or a digit on a plate."""

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.view.staff.commands import StaffKey
from exhibit.view.staff.style import StaffStyle
from exhibit.view.text import TextStyle
from exhibit.view.widgets.touch_button import TouchButton


class StaffButton(TouchButton):
    """A key; `strong` ones stand out.

    Signals:
        triggered(key): it was tapped.
    """

    triggered = Signal(object)

    def __init__(
        self, style: StaffStyle, key: StaffKey, label: str, parent: QWidget, *, strong: bool = False
    ) -> None:
        super().__init__(parent)
        self.key = key
        self.clicked.connect(self._trigger)
        self.slop_px = style.slop_px
        self._style = style
        self._strong = strong
        self._label = label
        self._block = style.typesetter.block(label, TextStyle("sans", style.sizes.body), 1e6)
        self.setAccessibleName(label)

    @Slot()
    def _trigger(self) -> None:
        self.triggered.emit(self.key)

    @property
    def label(self) -> str:
        """What stands on it."""
        return self._label

    @override
    def sizeHint(self) -> QSize:
        side = self._style.sizes.primary
        return QSize(int(max(side, self._block.natural_width + side * 0.7) + 1), int(side + 1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, sizes = self._style.palette, self._style.sizes
        cinnabar = palette.hue("cinnabar")
        down = self.isDown()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = (cinnabar.text if down else cinnabar.fill) if self._strong else palette.silk
        painter.setBrush(QColor(palette.silk_deep if down and not self._strong else ground))
        painter.setPen(QPen(QColor(palette.line), sizes.rule))
        inner = QRectF(self.rect()).adjusted(sizes.rule, sizes.rule, -sizes.rule, -sizes.rule)
        painter.drawRoundedRect(inner, sizes.radius, sizes.radius)
        block = self._block
        colour = palette.paper if self._strong else palette.ink
        x = (self.width() - block.natural_width) / 2
        block.draw(painter, x, (self.height() - block.height) / 2, colour)
        painter.end()
