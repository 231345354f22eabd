"""Mist behind words: soft patches of the ground's colour where the painting must step back."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

COARSE_PX = 26.0
CORNER_SHARE = 0.3
REACH_PX = 44.0


def text_backdrop(size: QSizeF, places: Iterable[QRectF], colour: str, alpha: int) -> QImage:
    """A coarse picture of mist behind the given places; drawn over `size` px it is soft at its edges.

    The places are painted on a grid of about 26 px and smoothed twice, which blurs like wet paper does.
    """
    wide = max(4, round(size.width() / COARSE_PX))
    tall = max(4, round(size.height() / COARSE_PX))
    image = QImage(wide, tall, QImage.Format.Format_ARGB32_Premultiplied)
    clear = QColor(colour)
    clear.setAlpha(0)
    image.fill(clear)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(wide / size.width(), tall / size.height())
    painter.setPen(Qt.PenStyle.NoPen)
    full = QColor(colour)
    painter.setBrush(full)
    for place in places:
        if place.isEmpty():
            continue
        grown = place.adjusted(-REACH_PX, -REACH_PX, REACH_PX, REACH_PX)
        corner = min(grown.width(), grown.height()) * CORNER_SHARE
        painter.drawRoundedRect(grown, corner, corner)
    painter.end()
    smooth = Qt.TransformationMode.SmoothTransformation
    ratio = Qt.AspectRatioMode.IgnoreAspectRatio
    blurred = image.scaled(max(2, wide // 2), max(2, tall // 2), ratio, smooth).scaled(
        wide * 3, tall * 3, ratio, smooth
    )
    return _thinned(blurred, alpha)


def _thinned(image: QImage, alpha: int) -> QImage:
    """The mist at most as thick as `alpha`."""
    found = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    found.fill(Qt.GlobalColor.transparent)
    painter = QPainter(found)
    painter.setOpacity(alpha / 255)
    painter.drawImage(0, 0, image)
    painter.end()
    return found
