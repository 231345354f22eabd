"""The end of the painting, the open sea, as a picture for the exhibition's last page."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from exhibit.content.model import Panorama
from exhibit.view.timeline.background import PanoramaBackground

HEIGHT_SHARE = 0.4
SKY_SHARE = 0.13
HORIZON_SHARE = 0.7
WIDTH_SHARE = 0.8
END_SHARE = 0.8
FADE_SHARE = 0.22


def closing_image_of(ground: PanoramaBackground, size: QSize, ratio: float) -> QImage | None:
    """The last stretch of the painting in this size, thinning out at its edges; None without one."""
    if ground.painting is None or size.isEmpty():
        return None
    image, scroll = ground.painting
    source = _stretch(scroll, size.width() / size.height())
    picture = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(0, 0, size.width(), size.height()), image, source)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    wide, tall = float(size.width()), float(size.height())
    _fade(painter, size, QPointF(0, 0), QPointF(0, tall * FADE_SHARE))
    _fade(painter, size, QPointF(0, tall), QPointF(0, tall * (1 - FADE_SHARE)))
    _fade(painter, size, QPointF(0, 0), QPointF(wide * FADE_SHARE, 0))
    _fade(painter, size, QPointF(wide, 0), QPointF(wide * (1 - FADE_SHARE), 0))
    painter.end()
    return picture


def _stretch(scroll: Panorama, shape: float) -> QRectF:
    """The part of the painting to show, for a picture of this width by height."""
    wide, tall = float(scroll.width), float(scroll.height)
    if tall > wide:
        across = wide * WIDTH_SHARE
        top = tall - scroll.after_px * END_SHARE
        return QRectF(wide - across, top, across, min(across / shape, tall - top))
    height = tall * HEIGHT_SHARE
    across = min(height * shape, wide)
    horizon = scroll.horizon_y if scroll.horizon_y is not None else tall * HORIZON_SHARE
    top = max(0.0, min(horizon - tall * SKY_SHARE, tall - height))
    return QRectF(wide - across, top, across, height)


def _fade(painter: QPainter, size: QSize, edge: QPointF, inside: QPointF) -> None:
    """Let the picture thin out from inside towards an edge."""
    wash = QLinearGradient(edge, inside)
    wash.setColorAt(0.0, QColor(0, 0, 0, 0))
    wash.setColorAt(1.0, QColor(0, 0, 0, 255))
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), wash)
