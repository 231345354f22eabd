"""What lies behind the cards: silk, and the painting scrolled slower than time."""

from collections import OrderedDict
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from exhibit.content.model import Panorama
from exhibit.view.style import ColourPalette
from exhibit.view.text import TextBlock, TextStyle, Typesetter
from exhibit.view.timeline.background_loader import BackgroundLoader
from exhibit.view.timeline.frame import TimelineFrame
from exhibit.view.timeline.hotspots import HotspotPlacement, PanoramaHotspots
from exhibit.view.timeline.plain import draw_plain
from exhibit.view.timeline.water import Depths, depths_of

TILE_PX = 640
TILES_BESIDE = 2
"""Tiles kept beyond those that a window can show."""
SURFACE_SHARE = 0.76


@dataclass(frozen=True)
class _Fit:
    """How the ground fits a canvas: sizes in px, the painting's scale and its shift down."""

    frame: TimelineFrame
    wide: float
    tall: float
    palette: ColourPalette
    ratio: float
    scale: float = 1.0
    shift: float = 0.0

    @property
    def length(self) -> float:
        """The canvas along the axis, controls included."""
        return self.tall if self.frame.vertical else self.wide


class PanoramaBackground:
    """Paints the ground of the scroll: one opaque pass, in tiles that are kept for the window and its sides.

    The painting's place is a fraction of the span, so it never stretches when the time axis zooms. It is
    scaled so that its river surface lies under the axis.
    """

    def __init__(
        self,
        painting: BackgroundLoader | None = None,
        finds: PanoramaHotspots | None = None,
        *,
        closer: float = 1.0,
    ) -> None:
        """With `closer` a lying painting is so many times larger than the screen, about its waterline."""
        self.finds = finds
        self._closer = closer
        self._painting = painting
        self._fit: _Fit | None = None
        self._tiles: OrderedDict[int, QPixmap] = OrderedDict()
        self._plain: QPixmap | None = None
        self._afloat: QPixmap | None = None
        self._lettering: tuple[str, Typesetter] | None = None
        self._letters: list[tuple[TextBlock, float, float]] | None = None

    @property
    def painted(self) -> bool:
        """Whether there is a painting."""
        return self.painting is not None

    @property
    def painting(self) -> tuple[QImage, Panorama] | None:
        """The painting and what is known of it, if there is one."""
        if self._painting is None or self._painting.image is None:
            return None
        return self._painting.image, self._painting.scroll

    def nearer(self, times: float) -> "PanoramaBackground":
        """The same painting seen from nearer, with tiles of its own."""
        return PanoramaBackground(self._painting, closer=times)

    def release(self) -> None:
        """Let go of what was drawn ahead."""
        self._tiles.clear()
        self._plain = self._afloat = None

    def arrange(
        self, frame: TimelineFrame, full: tuple[float, float], palette: ColourPalette, ratio: float
    ) -> None:
        """Fit a canvas: `full` is its whole size in px, controls included."""
        fit = _Fit(frame, full[0], full[1], palette, ratio)
        if self._painting is not None:
            scroll = self._painting.scroll
            if frame.vertical:
                fit = replace(fit, scale=full[0] / scroll.width)
            else:
                scale = full[1] / scroll.height * self._closer
                surface = scroll.axis_y if scroll.axis_y is not None else scroll.height * SURFACE_SHARE
                fit = replace(fit, scale=scale, shift=frame.axis - surface * scale)
        if fit != self._fit:
            self._fit = fit
            self._tiles.clear()
            self._plain = self._afloat = self._letters = None

    def paint(self, painter: QPainter, fraction: float) -> None:
        """Paint the ground for the fraction of the span that stands at the middle of the window."""
        fit = self._fit
        if fit is None:
            return
        if self._painting is None or fit.palette.name == "contrast" or self._painting.image is None:
            if self._plain is None:
                self._plain = draw_plain(fit.frame, fit.palette, (fit.wide, fit.tall), fit.ratio)
            painter.drawPixmap(QPointF(0, 0), self._plain)
            return
        image, scroll = self._painting.image, self._painting.scroll
        start = _start(scroll, fit, fraction)
        for number in range(int(start // TILE_PX), int((start + fit.length) // TILE_PX) + 1):
            place = number * TILE_PX - start
            corner = QPointF(0.0, place) if fit.frame.vertical else QPointF(place, 0.0)
            painter.drawPixmap(corner, self._tile(number, image, fit))
        self._letter(painter, scroll, fit, start)
        placings = self.placings(fraction)
        if self.finds is not None:
            self.finds.paint(painter, placings, fit.palette.hue("ochre").fill)

    def paint_afloat(self, painter: QPainter, fraction: float) -> None:
        """Paint what lies on the water below the axis, after the water."""
        fit, placing = self._fit, self.placings(fraction).get("section")
        section = self._painting.scroll.section if self._painting is not None else None
        if fit is None or placing is None or section is None or section.afloat is None:
            return
        place = placing.left + section.afloat_x * fit.scale
        if place >= fit.wide:
            return
        if self._afloat is None:
            self._afloat = _fitted(self._painting.afloat if self._painting else None, fit)
        painter.drawPixmap(QPointF(place, placing.top), self._afloat)

    def prepare(self, fraction: float) -> bool:
        """Cut one tile beside the window ahead of time, if one is missing; whether there was one."""
        fit, painting = self._fit, self.painting
        if fit is None or painting is None or fit.palette.name == "contrast":
            return False
        image, scroll = painting
        start = _start(scroll, fit, fraction)
        whole = (scroll.height if fit.frame.vertical else scroll.width) * fit.scale
        first, last = int(start // TILE_PX), int((start + fit.length) // TILE_PX)
        for number in (last + 1, first - 1):
            if 0 <= number * TILE_PX < whole and number not in self._tiles:
                self._tile(number, image, fit)
                return True
        return False

    def placings(self, fraction: float) -> dict[str, HotspotPlacement]:
        """How each part of the painting that shows lies on the canvas at a fraction of the span."""
        fit = self._fit
        if fit is None or self._painting is None or fit.palette.name == "contrast":
            return {}
        scroll = self._painting.scroll
        start = _start(scroll, fit, fraction)
        if fit.frame.vertical:
            return {"portrait": HotspotPlacement(fit.scale, 0.0, -start)}
        found = {"landscape": HotspotPlacement(fit.scale, -start, fit.shift)}
        if scroll.section is not None and fit.frame.section > 0:
            top, depth = fit.frame.axis + fit.frame.zone, fit.frame.section
            found["section"] = HotspotPlacement(fit.scale, -start, top, depth / scroll.section.height)
        return found

    @property
    def sectioned(self) -> bool:
        """Whether the painting shows the ground below the axis."""
        return self._painting is not None and self._painting.scroll.section is not None

    def depths(self, frame: TimelineFrame) -> Depths:
        """Where a ground line's values lie on the canvas."""
        return depths_of(frame, self._painting.scroll.section if self._painting is not None else None)

    def set_lettering(self, characters: str, typesetter: Typesetter) -> None:
        """What the title slip says, upright, as on a mounted scroll."""
        self._lettering = (characters, typesetter)
        self._letters = None

    def _letter(self, painter: QPainter, scroll: Panorama, fit: _Fit, start: float) -> None:
        """Letter the title slip while it is in the window."""
        slip = scroll.title_slip
        if slip is None or self._lettering is None or fit.frame.vertical:
            return
        left = slip.x * fit.scale - start
        if left > fit.length or left + slip.width * fit.scale < 0:
            return
        characters, typesetter = self._lettering
        if self._letters is None:
            self._letters = letter_slip(
                characters, typesetter, slip.width * fit.scale, slip.height * fit.scale
            )
        top = slip.y * fit.scale + fit.shift
        for block, x, y in self._letters:
            block.draw(painter, left + x, top + y, fit.palette.ink)

    @property
    def _section(self) -> QImage | None:
        return self._painting.section if self._painting is not None else None

    def _tile(self, number: int, image: QImage, fit: _Fit) -> QPixmap:
        tile = self._tiles.get(number)
        if tile is None:
            tile = self._tiles[number] = _cut(number, image, self._section, fit)
            most = int(fit.length // TILE_PX) + 2 + TILES_BESIDE
            while len(self._tiles) > most:
                self._tiles.popitem(last=False)
        else:
            self._tiles.move_to_end(number)
        return tile


def letter_slip(
    characters: str, typesetter: Typesetter, width: float, height: float
) -> list[tuple[TextBlock, float, float]]:
    """Characters under each other in the middle of a slip of this size, each with its place."""
    if not characters:
        return []
    pitch = min(width * 0.92, height * 0.9 / len(characters))
    style = TextStyle("serif", pitch * 0.82, heading=True)
    top = (height - pitch * len(characters)) / 2
    found = []
    for number, character in enumerate(characters):
        block = typesetter.block(character, style, 1e6, tag="zh-Hant")
        y = top + number * pitch + (pitch - block.height) / 2
        found.append((block, (width - block.natural_width) / 2, y))
    return found


def _start(scroll: Panorama, fit: _Fit, fraction: float) -> float:
    """Where in the scaled painting the window starts, in px, snapped to the device's pixels."""
    whole = scroll.height if fit.frame.vertical else scroll.width
    painted = whole - scroll.before_px - scroll.after_px
    middle = (scroll.before_px + fraction * painted) * fit.scale
    start = max(0.0, min(middle - fit.length / 2, whole * fit.scale - fit.length))
    return round(start * fit.ratio) / fit.ratio


def _cut(number: int, image: QImage, section: QImage | None, fit: _Fit) -> QPixmap:
    """One tile of the painting, scaled, on silk, as opaque as the screen."""
    vertical = fit.frame.vertical
    size = QSize(int(fit.wide), TILE_PX) if vertical else QSize(TILE_PX, int(fit.tall))
    tile = QPixmap(size * fit.ratio)
    tile.setDevicePixelRatio(fit.ratio)
    tile.fill(QColor(fit.palette.silk))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    begin, length = number * TILE_PX / fit.scale, TILE_PX / fit.scale
    if vertical:
        source = QRectF(0.0, begin, image.width(), length)
        target = QRectF(0.0, 0.0, size.width(), TILE_PX)
    else:
        source = QRectF(begin, 0.0, length, image.height())
        target = QRectF(0.0, fit.shift, TILE_PX, image.height() * fit.scale)
    painter.drawImage(target, image, source)
    if fit.frame.section > 0:
        deep = fit.frame.section
        below = QRectF(0.0, fit.frame.axis + fit.frame.zone, TILE_PX, deep)
        part = QRectF(begin, 0.0, length, section.height() if section is not None else 0.0)
        if vertical:
            below = QRectF(0.0, 0.0, deep, TILE_PX)
            part = QRectF(0.0, begin, section.width() if section is not None else 0.0, length)
        if section is not None:
            painter.drawImage(below, section, part)
        else:
            painter.fillRect(below, QColor(fit.palette.silk_deep))
    painter.end()
    return tile


def _fitted(afloat: QImage | None, fit: _Fit) -> QPixmap:
    """What lies on the water at the size of the section; empty where there is nothing."""
    if afloat is None:
        return QPixmap()
    size = QSize(round(afloat.width() * fit.scale * fit.ratio), round(fit.frame.section * fit.ratio))
    smooth = Qt.TransformationMode.SmoothTransformation
    pixmap = QPixmap.fromImage(afloat.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
    pixmap.setDevicePixelRatio(fit.ratio)
    return pixmap
