"""The ground of the scroll where no painting shows: silk, and a calm water or bare earth beyond the axis."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPixmap

from exhibit.view.style import ColourPalette
from exhibit.view.timeline.frame import TimelineFrame


def draw_plain(
    frame: TimelineFrame, palette: ColourPalette, full: tuple[float, float], ratio: float
) -> QPixmap:
    """Draw it for a canvas; `full` is the size of the window in px, controls included."""
    wide, tall = full
    pixmap = QPixmap(QSize(int(wide), int(tall)) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(palette.silk))
    painter = QPainter(pixmap)
    if frame.section > 0:
        painter.fillRect(frame.section_rect(), QColor(palette.silk_deep))
        painter.end()
        return pixmap
    far = QPointF(frame.axis, 0) if frame.vertical else QPointF(0, tall)
    near = QPointF(0, 0) if frame.vertical else QPointF(0, frame.axis)
    wash = QLinearGradient(near, far)
    wash.setColorAt(0.0, QColor(palette.hue("malachite").tint))
    wash.setColorAt(1.0, QColor(palette.silk_deep))
    room = QRectF(0, 0, frame.axis, tall) if frame.vertical else QRectF(0, frame.axis, wide, tall)
    painter.fillRect(room, wash)
    painter.end()
    return pixmap
