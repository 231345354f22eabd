"""The trouble page: what a visitor sees when no content can be shown. Calm, in all languages."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.view.look.interface_words import InterfaceWords
from exhibit.view.style import NORMAL, ScreenSize, sizes_for
from exhibit.view.text import TextRecord, TextStyle, Typesetter

HORIZON = 0.68


class TroublePage(QWidget):
    """Says in every language that the scroll will be back; the technical line is for staff, small, below."""

    def __init__(
        self,
        words: dict[str, InterfaceWords],
        technical: str,
        diagonal_inch: float | None = None,
        log: list[TextRecord] | None = None,
    ) -> None:
        super().__init__()
        self._words = words
        self._technical = technical
        self._diagonal = diagonal_inch
        self._log = log
        first = next(iter(words.values()))
        self.setAccessibleName(first("trouble"))
        self.setWindowTitle(first("trouble"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        sizes = sizes_for(ScreenSize(max(1, self.width()), max(1, self.height()), self._diagonal))
        room = self.width() * 0.84
        y = self.height() * 0.2
        for number, (tag, words) in enumerate(self._words.items()):
            style = TextStyle(
                "serif", sizes.leaf_heading if number == 0 else sizes.card_heading, heading=True
            )
            setter = Typesetter(tag, self._log)
            for text, form, colour in (
                (words("trouble"), style, NORMAL.ink),
                (words("trouble.note"), TextStyle("sans", sizes.body), NORMAL.ink_80),
            ):
                block = setter.block(text, form, room, align="centre")
                block.draw(painter, (self.width() - room) / 2, y, colour)
                y += block.height
            y += sizes.body * 0.8
        if self._technical:
            setter = Typesetter("en", self._log)
            block = setter.block(self._technical, TextStyle("sans", sizes.caption), room, max_lines=3)
            block.draw(
                painter,
                (self.width() - room) / 2,
                self.height() - block.height - sizes.gap * 2,
                NORMAL.ink_60,
            )
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        """Silk, and water below a calm horizon."""
        painter.fillRect(self.rect(), QColor(NORMAL.silk))
        top = self.height() * HORIZON
        wash = QLinearGradient(0, top, 0, self.height())
        wash.setColorAt(0.0, QColor(NORMAL.hue("malachite").tint))
        wash.setColorAt(1.0, QColor(NORMAL.silk))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(0, top, self.width(), self.height() - top), wash)
