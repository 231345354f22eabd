"""The end of the numbers: the last line, upright as a couplet, the seal, and the painting's end."""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from exhibit.view.look.look import Look
from exhibit.view.look.seal import paint_seal, seal_size
from exhibit.view.text import TextBlock, TextStyle
from exhibit.view.timeline.background import PanoramaBackground
from exhibit.view.timeline.closing_image import closing_image_of

LINE_SHARE = 1.15
PITCH = 1.16
BESIDE = 1.6
SEAL_SHARE = 1.9
LONGEST_UPRIGHT = 6
NARROW_EM = 16.0
SEA_SHARE = 0.72
_PAUSES = re.compile("[，、；。！？,;]")


def upright_lines(text: str) -> tuple[str, ...]:
    """A couplet as columns of at most six Han characters, its marks left out; nothing where it is none."""
    parts = [part.strip() for part in _PAUSES.split(text) if part.strip()]
    fits = all(len(part) <= LONGEST_UPRIGHT and re.fullmatch("[\u4e00-\u9fff]+", part) for part in parts)
    return tuple(parts) if fits and 1 < len(parts) <= 4 else ()


class ClosingSection(QWidget):
    """The last line with the seal over the sea: upright in a narrow place, lying in a wide one."""

    spoken_as = QAccessible.Role.StaticText

    def __init__(
        self, look: Look, text: str, ground: PanoramaBackground, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._text, self._ground = look, text, ground
        self._style = TextStyle("serif", look.sizes.leaf_heading * LINE_SHARE, heading=True)
        self._columns = upright_lines(text) if look.typesetter.chinese else ()
        self._sea: tuple[QSize, QPixmap] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(text)

    def _upright(self, width: float) -> bool:
        return bool(self._columns) and width < self._look.sizes.body * NARROW_EM

    def _block(self, width: float) -> TextBlock:
        return self._look.typesetter.block(self._text, self._style, width, align="centre")

    def _words_height(self, width: float) -> float:
        size = self._style.size_px
        if self._upright(width):
            longest = max(len(column) for column in self._columns)
            # the second column stands lower than the first, as couplets do on a scroll
            return size * PITCH * (longest + 0.6)
        return self._block(width).height

    def _seal_px(self) -> float:
        return self._style.size_px * SEAL_SHARE if self._look.catalogue.content.exhibit.seal else 0.0

    def _sea_height(self, width: float) -> float:
        if not self._painted():
            return 0.0
        return min(width * SEA_SHARE, self._look.sizes.body * 11)

    def _painted(self) -> bool:
        return self._ground.painted and self._look.palette.name == "normal"

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        gap = self._look.sizes.body
        return int(self._words_height(width) + self._seal_px() + self._sea_height(width) + 3 * gap)

    @override
    def sizeHint(self) -> QSize:
        width = int(self._look.sizes.body * 9)
        return QSize(width, self.heightForWidth(width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        wide = float(self.width())
        sea = self._sea_height(wide)
        if sea:
            painter.drawPixmap(0, round(self.height() - sea), self._picture(QSize(self.width(), round(sea))))
        words, seal, gap = self._words_height(wide), self._seal_px(), self._look.sizes.body
        y = max(0.0, (self.height() - sea - words - seal - gap) * 0.5)
        if self._upright(wide):
            self._paint_columns(painter, y)
            seal_top = y + words + gap
        elif self._block(wide).line_count > 1:
            # over a text of several lines, as on a title page; under a single one
            self._block(wide).draw(painter, 0.0, y + seal + gap, self._look.palette.ink)
            seal_top = y
        else:
            self._block(wide).draw(painter, 0.0, y, self._look.palette.ink)
            seal_top = y + words + gap
        if seal:
            self._paint_seal(painter, seal_top, seal)
        painter.end()

    def _paint_columns(self, painter: QPainter, top: float) -> None:
        """The columns from right to left, each a little lower than the one before."""
        size = self._style.size_px
        pitch = size * BESIDE
        right = self.width() / 2 + pitch * (len(self._columns) - 1) / 2
        for number, column in enumerate(self._columns):
            for row, character in enumerate(column):
                block = self._look.typesetter.block(character, self._style, 1e6)
                x = right - number * pitch - block.natural_width / 2
                y = top + (row + 0.6 * min(number, 1)) * size * PITCH
                block.draw(painter, x, y, self._look.palette.ink)

    def _paint_seal(self, painter: QPainter, top: float, side: float) -> None:
        characters = self._look.catalogue.content.exhibit.seal
        wide, _ = seal_size(characters, side)
        paint_seal(painter, self._look, characters, (self.width() - wide) / 2, top, side)

    def _picture(self, size: QSize) -> QPixmap:
        """The end of the painting at this size, fading into the silk above and at its sides."""
        if self._sea is None or self._sea[0] != size:
            image = closing_image_of(self._ground, size, self.devicePixelRatioF())
            self._sea = (size, QPixmap.fromImage(image if image is not None else QImage()))
        return self._sea[1]
