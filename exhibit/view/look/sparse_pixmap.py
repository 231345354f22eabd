"""A picture that is clear for the most part, kept as the pieces of it that show something."""

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QImage, QPainter, QPixmap

WIDE_PX, TALL_PX = 128, 64


class SparsePixmap:
    """What shows of a picture, cut along a grid of device pixels: the rest costs neither memory nor time."""

    def __init__(self, picture: QImage) -> None:
        ratio = picture.devicePixelRatio()
        self._pieces = [
            (QPointF(place.topLeft()) / ratio, QPixmap.fromImage(picture.copy(place)))
            for place in _places(picture)
        ]

    @property
    def bytes(self) -> int:
        """What the pieces take in memory."""
        return sum(piece.width() * piece.height() * 4 for _, piece in self._pieces)

    def paint(self, painter: QPainter, corner: QPoint) -> None:
        """Copy the picture with its top left corner there."""
        for place, piece in self._pieces:
            painter.drawPixmap(place + QPointF(corner), piece)


def _places(picture: QImage) -> list[QRect]:
    """Where the picture shows something: in each row of the grid, runs of cells that are not clear."""
    alpha = picture.convertToFormat(QImage.Format.Format_Alpha8)
    bits, stride = bytes(alpha.constBits()), alpha.bytesPerLine()
    wide, tall = alpha.width(), alpha.height()
    clear = bytes(WIDE_PX)
    found = []
    for top in range(0, tall, TALL_PX):
        bottom = min(top + TALL_PX, tall)
        start: int | None = None
        for left in range(0, wide + WIDE_PX, WIDE_PX):
            right = min(left + WIDE_PX, wide)
            nothing = clear[: max(0, right - left)]
            shows = any(
                bits[row * stride + left : row * stride + right] != nothing for row in range(top, bottom)
            )
            if shows and left < wide:
                start = left if start is None else start
            elif start is not None:
                found.append(QRect(start, top, min(left, wide) - start, bottom - top))
                start = None
    return found
