"""Small things in the painting that children find: a touch makes one small movement, once."""

import math
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QRadialGradient

from exhibit.content.model import Hotspot
from exhibit.view.timeline.layer_files import read_layer

MOST = (1024, 1024)
GLOW_ALPHA = 170
GLOW_REACH = 1.5


class HotspotPlacement(NamedTuple):
    """How pixels of the painting lie on the canvas: scaled, then moved (px).

    tall: the scale of rows, where they have one of their own; else 0.
    """

    scale: float
    left: float
    top: float
    tall: float = 0.0

    def rect(self, x: float, y: float, width: float, height: float) -> QRectF:
        """Where a rectangle of the painting lies."""
        scale, tall = self.scale, self.tall or self.scale
        return QRectF(self.left + x * scale, self.top + y * tall, width * scale, height * tall)


class HotspotShift(NamedTuple):
    """Where a find is in its movement: moved (pixels of the painting), turned (degrees), lit (0 to 1)."""

    x: float = 0.0
    y: float = 0.0
    turn: float = 0.0
    glow: float = 0.0


def movement(move: str, share: float) -> HotspotShift:
    """The movement of a kind after a share of its time; at 0 and at 1 everything is where it was painted."""
    calm = 1.0 - share
    match move:
        case "hop":
            return HotspotShift(y=-12.0 * abs(math.sin(2 * math.pi * share)) * (1.0 - 0.4 * share))
        case "swim":
            wave = math.sin(2 * math.pi * share)
            return HotspotShift(
                11.0 * wave, 2.0 * math.sin(4 * math.pi * share), 3.0 * math.sin(4 * math.pi * share)
            )
        case "glide":
            return HotspotShift(x=14.0 * math.sin(math.pi * share))
        case "sway":
            return HotspotShift(turn=12.0 * math.sin(4 * math.pi * share) * calm)
        case _:
            return HotspotShift(glow=math.sin(math.pi * share))


class PanoramaHotspots:
    """Paints the finds that were touched, while they move; the rest is painted already."""

    def __init__(self, folder: Path, finds: tuple[Hotspot, ...]) -> None:
        self._folder = folder
        self._finds = finds
        self._cuts: dict[str, QImage | None] = {}
        self._moving: Hotspot | None = None
        self._share = 0.0

    @property
    def moving(self) -> bool:
        """Whether one moves at this moment."""
        return self._moving is not None

    def at(self, place: QPointF, placings: dict[str, HotspotPlacement], least_px: float) -> Hotspot | None:
        """The find under a touch on the canvas, if there is one; a small one reaches out to `least_px`."""
        for find in self._finds:
            placing = placings.get(find.part)
            if placing is None:
                continue
            rect = placing.rect(find.x, find.y, find.width, find.height)
            wide, high = max(0.0, least_px - rect.width()) / 2, max(0.0, least_px - rect.height()) / 2
            if rect.adjusted(-wide, -high, wide, high).contains(place):
                return find
        return None

    def begin(self, find: Hotspot) -> None:
        """Let a find make its movement."""
        self._moving, self._share = find, 0.0

    def advance(self, share: float) -> bool:
        """Go to a share of the movement; whether it still moves."""
        self._share = share
        if share >= 1.0:
            self._moving = None
        return self.moving

    def paint(self, painter: QPainter, placings: dict[str, HotspotPlacement], light: str) -> None:
        """Paint the moving find over the painting; `light` is the colour of a glow."""
        find = self._moving
        placing = placings.get(find.part) if find is not None else None
        if find is None or placing is None:
            return
        shift = movement(find.move, self._share)
        room = placing.rect(
            find.x - find.margin,
            find.y - find.margin,
            find.width + 2 * find.margin,
            find.height + 2 * find.margin,
        )
        painter.save()
        if shift.glow > 0:
            _paint_glow(painter, placing.rect(find.x, find.y, find.width, find.height), shift.glow, light)
        cut = self._cut(find)
        if cut is not None and shift != HotspotShift():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            half = cut.height() / 2
            painter.drawImage(room, cut, QRectF(0, 0, cut.width(), half))
            foot = QPointF(room.center().x(), room.bottom() - find.margin * placing.scale)
            painter.setClipRect(room)
            painter.translate(foot + QPointF(shift.x, shift.y) * placing.scale)
            painter.rotate(shift.turn)
            painter.translate(-foot)
            painter.drawImage(room, cut, QRectF(0, half, cut.width(), half))
        painter.restore()

    def _cut(self, find: Hotspot) -> QImage | None:
        """The cut-out of a find, read when it is first touched; None where there is none, or a wrong one."""
        if find.id not in self._cuts:
            self._cuts[find.id] = _read(self._folder, find)
        return self._cuts[find.id]


def _paint_glow(painter: QPainter, rect: QRectF, strength: float, light: str) -> None:
    reach = max(rect.width(), rect.height()) * GLOW_REACH
    near, far = QColor(light), QColor(light)
    near.setAlpha(round(GLOW_ALPHA * strength))
    far.setAlpha(0)
    wash = QRadialGradient(rect.center(), reach)
    wash.setColorAt(0.0, near)
    wash.setColorAt(1.0, far)
    painter.fillRect(rect.adjusted(-reach, -reach, reach, reach), wash)


def _read(folder: Path, find: Hotspot) -> QImage | None:
    if find.file is None:
        return None
    wanted = (find.width + 2 * find.margin, 2 * (find.height + 2 * find.margin))
    image = read_layer(folder, find.file, wanted, MOST)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied) if image is not None else None
