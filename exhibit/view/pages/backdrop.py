"""The veil over the scroll while a page lies on it."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter


def backdrop_around(painter: QPainter, whole: QRect, paper: QRectF, corner: float, veil: QColor) -> None:
    """Veil what the paper leaves free, and what shows at its round corners; under it nothing is seen."""
    flat = paper.adjusted(corner, corner, -corner, -corner)
    inner = flat.toAlignedRect() & whole
    if flat.isEmpty() or inner.isEmpty():
        painter.fillRect(whole, veil)
        return
    left, right = inner.left() - whole.left(), whole.right() - inner.right()
    above, below = inner.top() - whole.top(), whole.bottom() - inner.bottom()
    painter.fillRect(QRect(whole.left(), whole.top(), whole.width(), above), veil)
    painter.fillRect(QRect(whole.left(), inner.bottom() + 1, whole.width(), below), veil)
    painter.fillRect(QRect(whole.left(), inner.top(), left, inner.height()), veil)
    painter.fillRect(QRect(inner.right() + 1, inner.top(), right, inner.height()), veil)
