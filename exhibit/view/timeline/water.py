"""The ground line in true time: a wash, its surface a living edge, its steps at their dates."""

import math
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF, QTransform

from exhibit.content.model import GroundSection
from exhibit.layout.ground_line import GroundShape, Stretch
from exhibit.layout.scale import TimeScale
from exhibit.view.look.look import Look
from exhibit.view.timeline.frame import TimelineFrame
from exhibit.view.timeline.sprites import SpriteCache
from exhibit.view.timeline.water_brush import TILE_PX, draw_edge, draw_step, draw_wash

EDGE_EM = 0.9
FOAM_EM = 0.95
PLAIN_ROWS = (0.11, 0.69, 0.83)
"""Where the highest and lowest value lie, and what stood before, where no painting tells."""


class Depths(NamedTuple):
    """Rows of the canvas in px, upright columns: the highest and lowest value, what stood before, the end."""

    high: float
    low: float
    base: float
    bottom: float

    def row(self, share: float | None) -> float:
        """Where the ground stands at a share of its scale; None is before the first value."""
        return self.base if share is None else self.low + (self.high - self.low) * share


def depths_of(frame: TimelineFrame, section: GroundSection | None) -> Depths:
    """Where values lie in a frame: as the painting of the ground tells, else in fixed shares of its depth."""
    top, depth = 0.0 if frame.vertical else frame.axis + frame.zone, frame.section
    if section is None:
        rows = [top + depth * share for share in PLAIN_ROWS]
    else:
        each = depth / section.height
        rows = [top + each * row for row in (section.high_y, section.low_y, section.base_y)]
    return Depths(rows[0], rows[1], rows[2], top + depth)


class WaterPainter:
    """Paints a ground line in one look; its wash, edge and foam are drawn once and then copied."""

    def __init__(self, look: Look, shape: GroundShape, *, named_before: bool) -> None:
        """Without a name for what is before the first value, nothing is drawn there."""
        self._shape = shape
        self._named_before = named_before
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Paint in another look."""
        self._look = look
        self._plain = look.palette.name == "contrast"
        self._sprites = SpriteCache(look.typesetter)
        self._wash: QPixmap | None = None
        self._wash_size = ((0, 0), False)

    def _stretches(self, scale: TimeScale) -> list[Stretch]:
        """What of the line is in the window."""
        found = self._shape.between(scale.first_day, scale.last_day)
        return found if self._named_before else [one for one in found if one.start is not None]

    def paint(self, painter: QPainter, scale: TimeScale, depths: Depths, *, vertical: bool) -> None:
        """Paint the line and all below it; where time runs down, below is towards the axis."""
        runs = [_Run.of(stretch, scale, depths) for stretch in self._stretches(scale)]
        if not runs:
            return
        drift = scale.to_px(self._shape.days[0]) % TILE_PX
        painter.save()
        self._paint_wash(painter, runs, drift, depths, vertical=vertical)
        if vertical:
            painter.setTransform(QTransform(0, 1, 1, 0, 0, 0), combine=True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_edge(painter, runs, drift)
        for before, after in pairwise(runs):
            if before.end - after.start > 1.0:
                self._paint_step(
                    painter, after.left, before.end, after.start, broken=before.end == round(depths.base)
                )
        painter.restore()

    def _paint_wash(
        self, painter: QPainter, runs: list["_Run"], drift: float, depths: Depths, *, vertical: bool
    ) -> None:
        """All below the surface: copied where that is level, filled where it slopes.

        Ripples are reserved in the wash, so that what lies below shows through them as it is.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        wash = self._wash_for(painter, depths, vertical=vertical)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(wash) if wash else QBrush(QColor(self._look.palette.hue("malachite").tint)))
        painter.setBrushOrigin(_turned(QPointF(drift, depths.high), vertical=vertical))
        for run in runs:
            if wash is not None and run.start == run.end:
                left, right = round(run.left), round(run.right)
                corner, deep = QPointF(left, run.start), depths.bottom - run.start
                place = QPointF((left - drift) % TILE_PX, max(0.0, run.start - depths.high))
                size = QSizeF(deep, right - left) if vertical else QSizeF(right - left, deep)
                room = QRectF(_turned(corner, vertical=vertical), size)
                painter.drawTiledPixmap(room, wash, _turned(place, vertical=vertical))
            else:
                foot = (QPointF(run.right, depths.bottom), QPointF(run.left, depths.bottom))
                surface = (QPointF(run.left, run.start), QPointF(run.right, run.end))
                corners = [_turned(point, vertical=vertical) for point in (*surface, *foot)]
                painter.drawPolygon(QPolygonF(corners))

    def _wash_for(self, painter: QPainter, depths: Depths, *, vertical: bool) -> QPixmap | None:
        """The wash for a depth; None in high contrast, where it is plain."""
        if self._plain:
            return None
        ratio = painter.device().devicePixelRatioF()
        tall = math.ceil(depths.bottom - depths.high) + 1
        size = (math.ceil(TILE_PX * ratio), math.ceil(tall * ratio))
        if self._wash is None or self._wash_size != (size, vertical):
            self._wash, self._wash_size = draw_wash(size, ratio, tall, self._look), (size, vertical)
            if vertical:
                self._wash = self._wash.transformed(QTransform(0, 1, 1, 0, 0, 0))
                self._wash.setDevicePixelRatio(ratio)
        return self._wash

    def _paint_edge(self, painter: QPainter, runs: list["_Run"], drift: float) -> None:
        """The surface: a brushed line where it is level, a drawn one where it slopes."""
        em = self._look.sizes.caption
        for run in runs:
            if self._plain or abs(run.end - run.start) > 0.5:
                colour = self._look.palette.ink if self._plain else self._look.palette.hue("malachite").fill
                painter.setPen(QPen(QColor(colour), self._look.sizes.rule * 2.0))
                painter.drawLine(QPointF(run.left, run.start), QPointF(run.right, run.end))
            else:
                self._paint_level(painter, run, drift, em)

    def _paint_level(self, painter: QPainter, run: "_Run", drift: float, em: float) -> None:
        place = drift + math.floor((run.left - drift) / TILE_PX) * TILE_PX
        high = em * EDGE_EM
        painter.save()
        painter.setClipRect(QRectF(run.left, run.start - high, run.right - run.left, 2 * high))
        while place < run.right:
            corner = QPointF(place, run.start - high / 2)
            size = QSizeF(TILE_PX, high)
            self._sprites.stamp(painter, ("edge", high), corner, size, draw_edge, size, self._look)
            place += TILE_PX
        painter.restore()

    def _paint_step(self, painter: QPainter, x: float, low: float, high: float, *, broken: bool) -> None:
        if self._plain:
            painter.setPen(QPen(QColor(self._look.palette.ink), self._look.sizes.rule * 2.0))
            painter.drawLine(QPointF(x, low), QPointF(x, high))
            return
        wide = self._look.sizes.caption * FOAM_EM
        tall = round(low - high)
        size = QSizeF(2 * wide, tall + 2 * wide)
        corner = QPointF(x - wide, high - wide)
        told = (size, wide, broken, self._look)
        self._sprites.stamp(painter, ("step", tall, wide, broken), corner, size, draw_step, *told)


class _Run(NamedTuple):
    """A stretch on the canvas, in px."""

    left: float
    right: float
    start: float
    end: float

    @staticmethod
    def of(stretch: Stretch, scale: TimeScale, depths: Depths) -> "_Run":
        return _Run(
            scale.to_px(stretch.first_day),
            scale.to_px(stretch.last_day),
            _row(stretch.start, stretch, depths),
            _row(stretch.end, stretch, depths),
        )


def _turned(point: QPointF, *, vertical: bool) -> QPointF:
    """A place along and across as one on the canvas."""
    return QPointF(point.y(), point.x()) if vertical else point


def _row(share: float | None, stretch: Stretch, depths: Depths) -> float:
    """The row of a share: a whole one where the stretch is level."""
    row = depths.row(share)
    return round(row) if stretch.start == stretch.end else row
