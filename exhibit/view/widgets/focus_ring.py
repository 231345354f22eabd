"""The ring around what the keyboard is at: at least 2 px, and 3:1 against every ground it can stand on."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from exhibit.view.style import ColourPalette, SizeScale

LEAST_PX = 3.0


def ring_px(sizes: SizeScale) -> float:
    """How thick the ring is."""
    return max(LEAST_PX, sizes.rule * 1.5)


def paint_ring(
    painter: QPainter, palette: ColourPalette, sizes: SizeScale, rect: QRectF, radius: float
) -> None:
    """Paint the ring inside a rectangle; a line of paper inside parts it from a dark or coloured ground."""
    wide = ring_px(sizes)
    outer = rect.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
    inner = outer.adjusted(wide, wide, -wide, -wide)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(palette.paper), wide))
    painter.drawRoundedRect(inner, max(0.0, radius - wide), max(0.0, radius - wide))
    painter.setPen(QPen(QColor(palette.hue("azure").fill), wide))
    painter.drawRoundedRect(outer, radius, radius)
    painter.restore()
