"""Small drawings made once and then only copied: a copy costs a tenth of an antialiased shape."""

import math
from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from exhibit.view.lru_cache import LruCache
from exhibit.view.text import Drawing, Typesetter

BUDGET_BYTES = 6 * 1024 * 1024


class SpriteCache:
    """Keeps drawings within a byte budget.

    On paper everything is drawn anew instead: there a copy would be no vector.
    """

    def __init__(self, typesetter: Typesetter, budget_bytes: int = BUDGET_BYTES) -> None:
        self._typesetter = typesetter
        self._kept: LruCache[Drawing] = LruCache(budget_bytes)

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
        if self._typesetter.on_paper:
            draw(painter, corner, *told)
            return
        whole = (painter.device().devicePixelRatioF(), key)
        drawing = self._kept.get(whole) or self._made(whole, size, draw, told)
        drawing.copy(painter, corner, self._typesetter.log)

    def strip(self, painter: QPainter, place: QRectF, colour: str, opacity: float) -> None:
        """Fill an upright or a lying strip in a see-through colour, from a drawn one that is longer."""
        if self._typesetter.on_paper:
            _draw_strip(painter, place.topLeft(), place.size(), colour, opacity)
            return
        wide, tall = place.width(), place.height()
        upright = tall > wide
        along, thin = (tall, max(1, round(wide))) if upright else (wide, max(1, round(tall)))
        length = 1 << max(6, int(along).bit_length())
        ratio = painter.device().devicePixelRatioF()
        key = (ratio, ("strip", colour, opacity, thin, length, upright))
        drawing = self._kept.get(key)
        if drawing is None:
            size = QSizeF(thin, length) if upright else QSizeF(length, thin)
            drawing = self._made(key, size, _draw_strip, (size, colour, opacity))
        part = (thin, along) if upright else (along, thin)
        painter.drawPixmap(
            place.topLeft(), drawing.pixmap, QRectF(0.0, 0.0, part[0] * ratio, part[1] * ratio)
        )

    def _made(
        self,
        key: tuple[float, tuple[Hashable, ...]],
        size: QSizeF,
        draw: Callable[..., None],
        told: tuple[Any, ...],
    ) -> Drawing:
        """Draw what is new; the key begins with the device's ratio."""
        ratio = key[0]
        pixmap = QPixmap(math.ceil(size.width() * ratio), math.ceil(size.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        brush = QPainter(pixmap)
        brush.setRenderHint(QPainter.RenderHint.Antialiasing)
        with self._typesetter.log.captured() as texts:
            draw(brush, QPointF(0.0, 0.0), *told)
        brush.end()
        drawing = Drawing(pixmap, texts)
        self._kept.put(key, drawing, drawing.bytes)
        return drawing


def _draw_strip(painter: QPainter, corner: QPointF, size: QSizeF, colour: str, opacity: float) -> None:
    painter.fillRect(QRectF(corner, size).toRect(), see_through(colour, opacity))


def see_through(colour: str, opacity: float) -> QColor:
    """A colour with an opacity."""
    found = QColor(colour)
    found.setAlphaF(opacity)
    return found
