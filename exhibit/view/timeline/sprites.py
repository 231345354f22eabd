"""Small drawings made once and then only copied: a copy costs a tenth of an antialiased shape."""

import math
from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from exhibit.view.kept import Kept
from exhibit.view.text import Typesetter

BUDGET_BYTES = 6 * 1024 * 1024


class Sprites:
    """Keeps drawings within a byte budget.

    On paper, and where a test reads what was written, everything is drawn anew instead: there a copy would
    be no vector, or would not tell its text.
    """

    def __init__(self, typesetter: Typesetter, budget_bytes: int = BUDGET_BYTES) -> None:
        self._typesetter = typesetter
        self._kept: Kept[QPixmap] = Kept(budget_bytes)

    @property
    def bytes(self) -> int:
        """What the drawings take in memory."""
        return self._kept.bytes

    def stamp(
        self,
        painter: QPainter,
        key: tuple[Hashable, ...],
        corner: QPointF,
        size: QSizeF,
        draw: Callable[..., None],
        *told: Any,
    ) -> None:
        """Copy the drawing of a key to a corner; `draw(painter, corner, *told)` makes it where it is new."""
        if self._typesetter.log is not None:
            draw(painter, corner, *told)
            return
        painter.drawPixmap(corner, self._found(painter, key, size, draw, told))

    def strip(self, painter: QPainter, place: QRectF, colour: str, opacity: float) -> None:
        """Fill an upright or a lying strip in a see-through colour, from a drawn one that is longer."""
        if self._typesetter.log is not None:
            _draw_strip(painter, place.topLeft(), place.size(), colour, opacity)
            return
        wide, tall = place.width(), place.height()
        upright = tall > wide
        length = 1 << max(6, int(max(wide, tall)).bit_length())
        thin = max(1, round(min(wide, tall)))
        size = QSizeF(thin, length) if upright else QSizeF(length, thin)
        key = ("strip", colour, opacity, thin, length, upright)
        pixmap = self._found(painter, key, size, _draw_strip, (size, colour, opacity))
        ratio = pixmap.devicePixelRatio()
        part = (
            QRectF(0, 0, thin * ratio, tall * ratio) if upright else QRectF(0, 0, wide * ratio, thin * ratio)
        )
        painter.drawPixmap(place.topLeft(), pixmap, part)

    def _found(
        self,
        painter: QPainter,
        key: tuple[Hashable, ...],
        size: QSizeF,
        draw: Callable[..., None],
        told: tuple[Any, ...],
    ) -> QPixmap:
        ratio = painter.device().devicePixelRatioF()
        found = self._kept.get((ratio, key))
        if found is not None:
            return found
        pixmap = QPixmap(math.ceil(size.width() * ratio), math.ceil(size.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        brush = QPainter(pixmap)
        brush.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(brush, QPointF(0.0, 0.0), *told)
        brush.end()
        self._kept.put((ratio, key), pixmap, pixmap.width() * pixmap.height() * 4)
        return pixmap


def _draw_strip(painter: QPainter, corner: QPointF, size: QSizeF, colour: str, opacity: float) -> None:
    painter.fillRect(QRectF(corner, size).toRect(), see_through(colour, opacity))


def see_through(colour: str, opacity: float) -> QColor:
    """A colour with an opacity."""
    found = QColor(colour)
    found.setAlphaF(opacity)
    return found
