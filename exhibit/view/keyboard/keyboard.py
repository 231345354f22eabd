"""The keyboard as widgets: every key takes its own finger, so that two visitors can type at once."""

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.view.keyboard.rows import CLEAR, DELETE, SPACE, key_places, size_of
from exhibit.view.look.look import Look
from exhibit.view.text import TextBlock, TextStyle
from exhibit.view.widgets.focus_ring import paint_ring
from exhibit.view.widgets.touch_button import TouchButton

KEY_PER_TARGET = 1.2
WIDEST_KEY = 1.9
LABEL_SHARE = 0.46
WORD_SHARE = 0.38


class KeyboardKey(TouchButton):
    """One key with its letter or word."""

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self._look = look
        self._block: tuple[int, TextBlock] | None = None
        self.slop_px = look.slop_px
        words = {SPACE: "find.space", DELETE: "find.delete", CLEAR: "find.clear"}
        self._label = look.words(words[name]) if name in words else name
        self.setAccessibleName(self._label)

    def _shaped(self) -> TextBlock:
        if self._block is None or self._block[0] != self.height():
            share = LABEL_SHARE if len(self._label) == 1 else WORD_SHARE
            size = max(self.height() * share, self._look.sizes.caption)
            style = TextStyle("sans", size, heading=True)
            self._block = (self.height(), self._look.typesetter.block(self._label, style, 1e6))
        return self._block[1]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, sizes = self._look.palette, self._look.sizes
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.setBrush(QColor(palette.hue("cinnabar").tint if self.isDown() else palette.silk))
        painter.drawRoundedRect(rect, sizes.radius, sizes.radius)
        if self.hasFocus() and self.window().property("keyboard"):
            paint_ring(painter, self._look.palette, sizes, QRectF(self.rect()), sizes.radius)
        block = self._shaped()
        x, y = (self.width() - block.natural_width) / 2, (self.height() - block.height) / 2
        block.draw(painter, x, y, palette.ink)
        painter.end()


class OnScreenKeyboard(QWidget):
    """All keys.

    Signals:
        typed(text): a letter, a digit or a space.
        deleted(): take the last letter back.
        cleared(): begin anew.
    """

    typed = Signal(str)
    deleted = Signal()
    cleared = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._keys: dict[str, KeyboardKey] = {}
        self.setAccessibleName(look.words("find.keyboard"))
        for place in key_places(1.0, 1.0, 0.0):
            key = KeyboardKey(look, place.name, self)
            key.clicked.connect(self._tapped)
            self._keys[place.name] = key

    def key(self, name: str) -> KeyboardKey:
        """A key by what it types or does."""
        return self._keys[name]

    def height_for(self, width: float) -> float:
        """How tall it is at this width (px)."""
        return size_of(*self._measures(width))[1]

    def _measures(self, width: float) -> tuple[float, float, float]:
        """Key width, key height and gap in px: keys as wide as the room gives, up to twice their height."""
        sizes = self._look.sizes
        height = sizes.target * KEY_PER_TARGET
        gap = sizes.gap
        wide = (width - 9 * gap) / 10
        if wide < height:
            gap = max(sizes.gap * 0.6, 4.0) if wide < sizes.target else sizes.gap
            wide = (width - 9 * gap) / 10
        return min(wide, height * WIDEST_KEY), height, gap

    @Slot()
    def _tapped(self) -> None:
        key = self.sender()
        if not isinstance(key, KeyboardKey):
            return
        match key.name:
            case "delete":
                self.deleted.emit()
            case "clear":
                self.cleared.emit()
            case "space":
                self.typed.emit(" ")
            case letter:
                self.typed.emit(letter)

    @override
    def sizeHint(self) -> QSize:
        width, height = size_of(*self._measures(self._look.sizes.body * 40))
        return QSize(int(width), int(height))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        measures = self._measures(self.width())
        left = (self.width() - size_of(*measures)[0]) / 2
        for place in key_places(*measures):
            rect = QRectF(left + place.x, place.y, place.width, place.height)
            self._keys[place.name].setGeometry(rect.toRect())
        super().resizeEvent(event)
