"""The strokes of the ground line, each drawn once: the wash with its ripples, the edge, the steps."""

import math

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from exhibit.view.look.look import Look
from exhibit.view.timeline.sprites import see_through

TILE_PX = 768
"""After how many px the edge and the ripples begin again; their ends join."""
WASH_OPACITY = 0.6
FLOCKS = 19
SEED = 135
EDGE_TURNS = ((5, 0.3), (11, 1.7), (17, 4.1))
"""The edge's sway: waves in a tile, and where each begins."""
EDGE_STEPS = 160


class Luck:
    """Numbers that look like chance and are the same each time."""

    def __init__(self, seed: int) -> None:
        self._state = seed * 2654435761 & 0x7FFFFFFF

    def uniform(self, low: float, high: float) -> float:
        """The next number between two."""
        for _ in range(2):
            self._state = (self._state * 1103515245 + 12345) & 0x7FFFFFFF
        return low + (high - low) * ((self._state >> 8) & 0xFFFF) / 0xFFFF


def draw_wash(size: tuple[int, int], ratio: float, tall: float, look: Look) -> QPixmap:
    """A flat wash with ripples left open in it; its sides join."""
    pixmap = QPixmap(*size)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(see_through(look.palette.hue("malachite").wash, WASH_OPACITY))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    chance = Luck(SEED)
    em = look.sizes.caption / 20
    for _ in range(FLOCKS):
        heart = (chance.uniform(0, TILE_PX), tall * chance.uniform(0.03, 0.98))
        for _ in range(3 + round(chance.uniform(0, 6))):
            _reserve_ripple(painter, chance, em, heart)
    painter.end()
    return pixmap


def _reserve_ripple(painter: QPainter, chance: Luck, em: float, heart: tuple[float, float]) -> None:
    """Leave one ripple of a flock open: a shallow bow, thicker in its middle."""
    x = heart[0] + em * chance.uniform(-90, 90)
    y = heart[1] + em * chance.uniform(-17, 17)
    long, bow = em * chance.uniform(12, 52), em * chance.uniform(1.2, 4.2)
    thick = em * chance.uniform(0.7, 1.5)
    colour = see_through("#000000", chance.uniform(0.18, 0.5))
    for shift in (-TILE_PX, 0, TILE_PX):
        path = QPainterPath(QPointF(x + shift, y))
        path.quadTo(QPointF(x + shift + long / 2, y + bow), QPointF(x + shift + long, y))
        path.quadTo(QPointF(x + shift + long / 2, y + bow + thick), QPointF(x + shift, y))
        painter.fillPath(path, colour)


def draw_edge(painter: QPainter, corner: QPointF, size: QSizeF, look: Look) -> None:
    """One brushed line that swells and thins, a breath of white on it, a thinner echo below."""
    ink, rule = QColor(look.palette.hue("malachite").fill), look.sizes.rule
    start = corner + QPointF(0.0, size.height() / 2)
    length = size.width()
    white = _ribbon(start - QPointF(0.0, rule * 1.3), length, rule * 1.4, rule, 0.1)
    painter.fillPath(white, see_through(look.palette.paper, 0.85))
    painter.fillPath(_ribbon(start, length, rule * 1.9, rule, 0.0), ink)
    ink.setAlphaF(0.35)
    painter.fillPath(_ribbon(start + QPointF(0.0, rule * 3.6), length, rule * 0.9, rule, 0.37), ink)


def _ribbon(start: QPointF, length: float, thick: float, rule: float, phase: float) -> QPainterPath:
    """A line from a place along a level, so thick at most, its sway a part of a rule."""
    upper, lower = [], []
    for step in range(EDGE_STEPS + 1):
        turn = 2 * math.pi * step / EDGE_STEPS
        sway = sum(
            math.sin(waves * turn + begin) / (number + 1.6)
            for number, (waves, begin) in enumerate(EDGE_TURNS)
        )
        swell = math.sin(3 * turn + 2 * math.pi * phase) * math.sin(7 * turn)
        half = thick * (0.55 + 0.45 * swell) / 2
        middle = start + QPointF(length * step / EDGE_STEPS, sway * rule * 0.45)
        upper.append(middle - QPointF(0.0, half))
        lower.append(middle + QPointF(0.0, half))
    path = QPainterPath()
    path.addPolygon(QPolygonF([*upper, *reversed(lower)]))
    return path


def draw_step(
    painter: QPainter, corner: QPointF, size: QSizeF, wide: float, broken: bool, look: Look
) -> None:
    """The edge as it climbs, all at one date: an upright brushed line, foam at its foot, spray at its head.

    Where it is `broken` the scale does not go on below.
    """
    palette, rule = look.palette, look.sizes.rule
    ink, white = QColor(palette.hue("malachite").fill), QColor(palette.paper)
    x, top, foot = corner.x() + wide, corner.y() + wide, corner.y() + size.height() - wide
    upright = QPainterPath(QPointF(x, foot))
    bow = min(wide * 0.3, (foot - top) * 0.12)
    upright.cubicTo(
        QPointF(x - bow, foot - (foot - top) * 0.35),
        QPointF(x + bow * 0.7, top + (foot - top) * 0.3),
        QPointF(x, top),
    )
    painter.strokePath(upright, QPen(white, rule * 4.4))
    painter.strokePath(upright, QPen(ink, rule * 2.0))
    _draw_foam(painter, QPointF(x, top), QPointF(x, foot), wide, look)
    if broken:
        _draw_break(painter, QPointF(x, (foot + top) / 2), wide, look)


def _draw_foam(painter: QPainter, head: QPointF, foot: QPointF, wide: float, look: Look) -> None:
    """Scallops of white along the foot, a little spray at the head, both on the side of the air."""
    chance = Luck(round(foot.y() - head.y()))
    painter.setPen(QPen(QColor(look.palette.hue("malachite").fill), look.sizes.rule * 0.8))
    painter.setBrush(QColor(look.palette.paper))
    for number in range(5):
        radius = wide * chance.uniform(0.10, 0.19)
        painter.drawEllipse(foot - QPointF(wide * (0.14 + 0.17 * number), radius * 0.8), radius, radius)
    for _ in range(4):
        radius = wide * chance.uniform(0.04, 0.09)
        aside = QPointF(wide * chance.uniform(0.1, 0.5), wide * chance.uniform(-0.25, 0.4))
        painter.drawEllipse(head - aside, radius, radius)


def _draw_break(painter: QPainter, middle: QPointF, wide: float, look: Look) -> None:
    """Two waves across an edge: below them the scale does not go on."""
    rule = look.sizes.rule
    ink, white = QColor(look.palette.hue("malachite").fill), QColor(look.palette.paper)
    for lift in (-0.14, 0.14):
        wave = QPainterPath(middle + QPointF(-wide * 0.55, wide * lift))
        wave.cubicTo(
            middle + QPointF(-wide * 0.2, wide * (lift - 0.34)),
            middle + QPointF(wide * 0.2, wide * (lift + 0.34)),
            middle + QPointF(wide * 0.55, wide * lift),
        )
        painter.strokePath(wave, QPen(white, rule * 3.4))
        painter.strokePath(wave, QPen(ink, rule * 1.4))
