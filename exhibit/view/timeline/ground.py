"""What lies behind the cards: silk, and the painting scrolled slower than time."""

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageReader, QLinearGradient, QPainter, QPixmap

from exhibit.content.model import Scroll
from exhibit.view.style import Palette
from exhibit.view.timeline.frame import Frame

TILE_PX = 640
TILES_KEPT = 10


class Ground:
    """Paints the ground of the scroll: one opaque pass, in tiles that are kept for the window and its sides.

    The painting's place is a fraction of the span, so it never stretches when the time axis zooms. It is
    scaled so that its river surface lies under the axis.
    """

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._source: QImage | None = None
        self._scroll: Scroll | None = None
        self._frame: Frame | None = None
        self._extent = 0.0
        self._shift = 0.0
        self._ratio = 1.0
        self._tiles: OrderedDict[int, QPixmap] = OrderedDict()
        self._plain: QPixmap | None = None

    def set_painting(self, image: QImage | None, scroll: Scroll | None) -> None:
        """Use this decoded painting; None is plain silk."""
        self._source, self._scroll = image, scroll
        self._forget()

    @property
    def painted(self) -> bool:
        """Whether there is a painting."""
        return self._source is not None and self._scroll is not None

    def arrange(self, frame: Frame, full: tuple[float, float], palette: Palette, ratio: float) -> None:
        """Fit a canvas: `full` is its whole size in px, controls included."""
        self._frame, self._palette, self._ratio = frame, palette, ratio
        self._full = full
        scroll = self._scroll
        if scroll is not None:
            if frame.vertical:
                self._scale = full[0] / scroll.width
                self._shift = 0.0
            else:
                self._scale = full[1] / scroll.height
                self._shift = frame.axis - (scroll.axis_y or scroll.height * 0.76) * self._scale
        self._forget()

    def _forget(self) -> None:
        self._tiles.clear()
        self._plain = None

    def paint(self, painter: QPainter, fraction: float) -> None:
        """Paint the ground for the fraction of the span that stands at the middle of the window."""
        if self._frame is None:
            return
        if self._source is None or self._scroll is None or self._palette.name == "contrast":
            self._paint_plain(painter)
            return
        start = self._start(fraction)
        length = self._full[1] if self._frame.vertical else self._full[0]
        first = int(start // TILE_PX)
        last = int((start + length) // TILE_PX)
        for number in range(first, last + 1):
            tile = self._tile(number)
            place = number * TILE_PX - start
            corner = QPointF(0.0, place) if self._frame.vertical else QPointF(place, 0.0)
            painter.drawPixmap(corner, tile)

    def _start(self, fraction: float) -> float:
        """Where in the scaled painting the window starts, in px, snapped to the device's pixels."""
        assert self._scroll is not None and self._frame is not None
        scroll = self._scroll
        whole = scroll.height if self._frame.vertical else scroll.width
        painted = whole - scroll.before_px - scroll.after_px
        middle = (scroll.before_px + fraction * painted) * self._scale
        length = self._full[1] if self._frame.vertical else self._full[0]
        start = middle - length / 2
        start = max(0.0, min(start, whole * self._scale - length))
        return round(start * self._ratio) / self._ratio

    def _tile(self, number: int) -> QPixmap:
        tile = self._tiles.get(number)
        if tile is None:
            tile = self._tiles[number] = self._cut(number)
            while len(self._tiles) > TILES_KEPT:
                self._tiles.popitem(last=False)
        else:
            self._tiles.move_to_end(number)
        return tile

    def _cut(self, number: int) -> QPixmap:
        """One tile of the painting, scaled, on silk, as opaque as the screen."""
        assert self._source is not None and self._frame is not None
        vertical = self._frame.vertical
        size = QSize(int(self._full[0]), TILE_PX) if vertical else QSize(TILE_PX, int(self._full[1]))
        tile = QPixmap(size * self._ratio)
        tile.setDevicePixelRatio(self._ratio)
        tile.fill(QColor(self._palette.silk))
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        begin = number * TILE_PX / self._scale
        length = TILE_PX / self._scale
        if vertical:
            source = QRectF(0.0, begin, self._source.width(), length)
            target = QRectF(0.0, 0.0, size.width(), TILE_PX)
        else:
            source = QRectF(begin, 0.0, length, self._source.height())
            target = QRectF(0.0, self._shift, TILE_PX, self._source.height() * self._scale)
        painter.drawImage(target, self._source, source)
        painter.end()
        return tile

    def _paint_plain(self, painter: QPainter) -> None:
        if self._plain is None:
            self._plain = self._draw_plain()
        painter.drawPixmap(QPointF(0, 0), self._plain)

    def _draw_plain(self) -> QPixmap:
        """Silk with a calm water below the axis."""
        assert self._frame is not None
        frame, palette = self._frame, self._palette
        size = QSize(int(self._full[0]), int(self._full[1]))
        pixmap = QPixmap(size * self._ratio)
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(QColor(palette.silk))
        painter = QPainter(pixmap)
        far = QPointF(frame.axis, 0) if frame.vertical else QPointF(0, self._full[1])
        near = QPointF(0, 0) if frame.vertical else QPointF(0, frame.axis)
        wash = QLinearGradient(near, far)
        wash.setColorAt(0.0, QColor(palette.hue("malachite").tint))
        wash.setColorAt(1.0, QColor(palette.silk_deep))
        water = QRectF(0, 0, frame.axis, self._full[1]) if frame.vertical else QRectF(0, frame.axis, *self._full)
        painter.fillRect(water, wash)
        painter.end()
        return pixmap


def read_painting(folder: Path, scroll: Scroll) -> QImage | None:
    """Decode a composition of the painting, held to its declared size; None where it cannot be."""
    path = folder / "landscape" / scroll.file
    reader = QImageReader(str(path), path.suffix.lstrip(".").encode("ascii"))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not size.isValid() or size != QSize(scroll.width, scroll.height):
        return None
    image = reader.read()
    return None if image.isNull() else image.convertToFormat(QImage.Format.Format_RGB32)
