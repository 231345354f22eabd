"""A paper-cut illustration, or a photograph, on its mount."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from exhibit.view.look.look import Look
from exhibit.view.look.photographs import read_photograph
from exhibit.view.widgets.focus_ring import paint_ring
from exhibit.view.widgets.touch_button import TouchButton

PRESSED_ALPHA = 64


def name_of_motif(look: Look, motif: str) -> str:
    """What a paper-cut shows; one that an exhibition brings without words is called as its file is."""
    key = f"motif.{motif}"
    return look.words(key) if key in look.words else look.words("a11y.illustration", title=motif)


class MotifView(QWidget):
    """A paper-cut on a tinted ground."""

    spoken_as = QAccessible.Role.Graphic

    def __init__(
        self, look: Look, motif: str, hue: str, height_share: float = 0.8, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._motif, self._hue, self._share = look, motif, hue, height_share
        self.setAccessibleName(name_of_motif(look, motif))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return int(min(width * self._share, self._look.sizes.body * 18))

    @override
    def sizeHint(self) -> QSize:
        width = int(self._look.sizes.body * 14)
        return QSize(width, self.heightForWidth(width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hue = self._look.palette.hue(self._hue)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(hue.tint))
        painter.drawRoundedRect(QRectF(self.rect()), self._look.sizes.radius, self._look.sizes.radius)
        side = min(self.width(), self.height()) * 0.9
        place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        self._look.artwork.paint_motif(painter, self._motif, place, hue.fill, self._look.palette.paper)
        painter.end()


class PhotographView(TouchButton):
    """A photograph; a tap enlarges it."""

    def __init__(
        self, look: Look, path: Path, alt: str, parent: QWidget | None = None, *, number: int = 0
    ) -> None:
        super().__init__(parent)
        self.number = number
        self._look = look
        self._path = path
        self._pixmap: QPixmap | None = None
        self.slop_px = look.slop_px
        self.setAccessibleName(alt)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _load(self, width: int) -> QPixmap:
        if self._pixmap is None or abs(self._pixmap.width() - width) > 2:
            image = read_photograph(self._path, width, int(self._look.sizes.body * 22))
            self._pixmap = QPixmap.fromImage(image) if image is not None else QPixmap()
        return self._pixmap

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max(1, self._load(width).height())

    @override
    def sizeHint(self) -> QSize:
        width = int(self._look.sizes.body * 14)
        return QSize(width, self.heightForWidth(width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pixmap = self._load(self.width())
        place = QRectF((self.width() - pixmap.width()) // 2, 0, pixmap.width(), pixmap.height())
        painter.drawPixmap(place.topLeft(), pixmap)
        if self.isDown():
            shade = QColor(self._look.palette.ink)
            shade.setAlpha(PRESSED_ALPHA)
            painter.fillRect(place, shade)
        if self.hasFocus() and self.window().property("keyboard"):
            paint_ring(
                painter, self._look.palette, self._look.sizes, QRectF(self.rect()), self._look.sizes.radius
            )
        painter.end()
