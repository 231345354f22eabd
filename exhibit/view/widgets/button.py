"""Buttons in words, with an icon where it helps; their press shows at once."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.view.look.look import Look
from exhibit.view.text import TextBlock, TextStyle
from exhibit.view.widgets.focus_ring import paint_ring
from exhibit.view.widgets.touch_button import TouchButton

Kind = Literal["plain", "primary", "quiet", "chip", "link"]


@dataclass(frozen=True)
class ButtonFace:
    """What a button says and how it stands out."""

    label: str
    icon: str = ""
    kind: Kind = "plain"
    hue: str = "ink"
    name: str = ""


class TextButton(TouchButton):
    """A pill with a word and perhaps an icon. Size follows the look; the label never wraps or is cut."""

    def __init__(self, look: Look, face: ButtonFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._face = face
        self._block: TextBlock | None = None
        self._height_px = 0.0
        self.set_face(look, face)

    def set_face(self, look: Look, face: ButtonFace, height_px: float = 0.0) -> None:
        """Say something else, or say it in another look."""
        self._look = look
        self._face = face
        self._height_px = height_px or self._height_px
        self.slop_px = look.slop_px
        style = TextStyle("sans", self._label_px())
        self._block = look.typesetter.block(face.label, style, 1e6) if face.label else None
        self.setAccessibleName(face.name or face.label)
        self.setText("")
        self.updateGeometry()
        self.update()

    @property
    def face(self) -> ButtonFace:
        """What it says now."""
        return self._face

    def _label_px(self) -> float:
        sizes = self._look.sizes
        return sizes.body if self._face.kind in ("primary", "link") else sizes.label * 1.08

    def _size(self) -> tuple[float, float]:
        sizes = self._look.sizes
        floor = sizes.primary if self._face.kind == "primary" else sizes.target
        height = max(self._height_px or floor, self._block.line_height * 1.25 if self._block else 0.0)
        icon = height * 0.5 if self._face.icon else 0.0
        words = self._block.natural_width if self._block else 0.0
        between = height * 0.16 if icon and words else 0.0
        side = height * (0.34 if words else 0.25)
        return max(height, icon + between + words + 2 * side), height

    def _colours(self) -> tuple[str, str, str]:
        """Ground, edge, text."""
        palette = self._look.palette
        hue = palette.hue(self._face.hue)
        if self._face.kind == "primary":
            ground = palette.hue("cinnabar").fill if self.isDown() else palette.call
            return ground, ground, palette.paper
        if self._face.kind == "chip" and self.isChecked():
            return (palette.silk_deep if self.isDown() else hue.tint), hue.fill, hue.text
        if self._face.kind in ("quiet", "link"):
            return (hue.tint if self.isDown() else "", "", hue.text)
        return (hue.tint if self.isDown() else palette.paper), palette.line, hue.text

    @override
    def sizeHint(self) -> QSize:
        width, height = self._size()
        return QSize(int(width + 1), int(height + 1))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge, text = self._colours()
        rect = QRectF(self.rect())
        rule = self._look.sizes.rule
        body = rect.adjusted(rule, rule, -rule, -rule)
        if ground:
            painter.setBrush(QColor(ground))
            heavy = rule * ((1.6 if self.isChecked() else 1.0) + (0.8 if self.isDown() else 0.0))
            painter.setPen(QPen(QColor(edge), heavy) if edge else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        self._paint_inside(painter, rect, text)
        if self.hasFocus() and self.window().property("keyboard"):
            paint_ring(painter, self._look.palette, self._look.sizes, rect, rect.height() / 2)
        painter.end()

    def _paint_inside(self, painter: QPainter, rect: QRectF, colour: str) -> None:
        height = self._size()[1]
        icon_px = height * 0.5 if self._face.icon else 0.0
        words = self._block.natural_width if self._block else 0.0
        between = height * 0.16 if icon_px and words else 0.0
        x = rect.center().x() - (icon_px + between + words) / 2
        if self._look.typesetter.right_to_left:
            x += 0.0
        if icon_px:
            place = QRectF(x, rect.center().y() - icon_px / 2, icon_px, icon_px)
            self._look.artwork.paint_icon(painter, self._face.icon, place, colour)
        if self._block is not None:
            self._block.draw(
                painter, x + icon_px + between, rect.center().y() - self._block.height / 2, colour
            )
