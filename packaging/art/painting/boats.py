"""What lives and moves on the water: boats, birds, and the two carved fish."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from art.painting.brush import face, ruled, strokes, tone
from art.painting.canvas import Sheet
from art.painting.noise import luck
from art.painting.pigment import EARTH, GOLD, INK, MALACHITE, SILK, Colour, blend


def junk(painter: QPainter, x: float, y: float, size: float, veil: float = 0.0) -> None:
    """A junk under two battened sails; (x, y) is the middle of its waterline."""
    ink, hull = blend(INK, SILK, veil), blend((0x6A, 0x54, 0x40), SILK, veil)
    face(
        painter,
        [
            (x - size * 0.52, y - size * 0.14),
            (x - size * 0.36, y),
            (x + size * 0.36, y),
            (x + size * 0.56, y - size * 0.18),
            (x + size * 0.3, y - size * 0.07),
            (x - size * 0.25, y - size * 0.06),
        ],
        hull,
    )
    for mast, tall, wide in ((-0.08, 0.95, 0.42), (0.27, 0.62, 0.27)):
        _sail(
            painter,
            x + size * mast,
            y - size * 0.1,
            size * tall,
            size * wide,
            ink,
            blend((0xE4, 0xCF, 0xA4), SILK, veil),
        )
    ruled(
        painter,
        [
            (x - size * 0.52, y - size * 0.14),
            (x - size * 0.36, y),
            (x + size * 0.36, y),
            (x + size * 0.56, y - size * 0.18),
        ],
        0.9,
        ink,
        0.8,
    )


def _sail(
    painter: QPainter, x: float, y: float, tall: float, wide: float, ink: Colour, cloth: Colour
) -> None:
    path = QPainterPath(QPointF(x, y - tall))
    path.quadTo(QPointF(x + wide * 1.05, y - tall * 0.75), QPointF(x + wide * 0.9, y - tall * 0.12))
    path.lineTo(QPointF(x - wide * 0.12, y - tall * 0.06))
    path.quadTo(QPointF(x - wide * 0.06, y - tall * 0.6), QPointF(x, y - tall))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(path, tone(cloth, 0.97))
    for step in range(1, 6):
        part = step / 6
        reach = wide * (0.30 + 0.66 * part**0.7)
        ruled(
            painter,
            [
                (x - wide * 0.10 * part, y - tall * (1 - part * 0.94)),
                (x + reach, y - tall * (0.96 - part * 0.86)),
            ],
            0.6,
            ink,
            0.55,
        )
    ruled(painter, [(x, y), (x, y - tall * 1.06)], 1.0, ink, 0.8)
    pen = painter.pen()
    pen.setWidthF(0.7)
    pen.setColor(tone(ink, 0.6))
    painter.strokePath(path, pen)


def sampan(painter: QPainter, x: float, y: float, size: float, veil: float = 0.0) -> None:
    """A covered boat of the river, a boatman at the oar."""
    ink = blend(INK, SILK, veil)
    face(
        painter,
        [
            (x - size * 0.52, y - size * 0.12),
            (x - size * 0.34, y),
            (x + size * 0.34, y),
            (x + size * 0.52, y - size * 0.13),
            (x, y - size * 0.055),
        ],
        blend((0x5E, 0x4E, 0x3E), SILK, veil),
    )
    face(
        painter,
        [
            (x - size * 0.18, y - size * 0.06),
            (x - size * 0.14, y - size * 0.22),
            (x + size * 0.10, y - size * 0.23),
            (x + size * 0.16, y - size * 0.06),
        ],
        blend((0xB7, 0x9A, 0x68), SILK, veil),
    )
    for part in (-0.10, -0.02, 0.06):
        ruled(
            painter,
            [(x + size * part, y - size * 0.06), (x + size * (part + 0.02), y - size * 0.22)],
            0.5,
            ink,
            0.5,
        )
    ruled(painter, [(x + size * 0.33, y - size * 0.07), (x + size * 0.34, y - size * 0.27)], 1.6, ink, 0.85)
    face(
        painter,
        [
            (x + size * 0.28, y - size * 0.27),
            (x + size * 0.40, y - size * 0.27),
            (x + size * 0.34, y - size * 0.33),
        ],
        blend(GOLD, SILK, veil),
    )
    ruled(painter, [(x + size * 0.30, y - size * 0.2), (x + size * 0.56, y + size * 0.03)], 0.7, ink, 0.7)


def cargo_ship(painter: QPainter, x: float, y: float, long: float, veil: float = 0.0) -> None:
    """A cargo ship: low hull, stacked boxes, bridge aft."""
    ink = blend(INK, SILK, veil)
    face(
        painter,
        [
            (x - long * 0.5, y - long * 0.085),
            (x - long * 0.46, y),
            (x + long * 0.44, y),
            (x + long * 0.52, y - long * 0.10),
            (x + long * 0.4, y - long * 0.075),
        ],
        blend((0x4A, 0x5C, 0x66), SILK, veil),
    )
    hues = [
        blend(hue, SILK, 0.3 + veil * 0.6)
        for hue in (MALACHITE[0], GOLD, MALACHITE[2], EARTH, (0x8F, 0x5B, 0x41))
    ]
    for row in range(2):
        for number in range(11 - row * 3):
            left = x + long * (-0.26 + 0.056 * number + row * 0.06)
            top = y - long * (0.078 + 0.036 * (row + 1))
            face(
                painter,
                [
                    (left, top),
                    (left + long * 0.053, top),
                    (left + long * 0.053, top + long * 0.034),
                    (left, top + long * 0.034),
                ],
                hues[(number * 3 + row) % 5],
            )
            ruled(painter, [(left, top), (left + long * 0.053, top)], 0.5, ink, 0.45)
    face(
        painter,
        [
            (x - long * 0.42, y - long * 0.08),
            (x - long * 0.31, y - long * 0.08),
            (x - long * 0.31, y - long * 0.20),
            (x - long * 0.40, y - long * 0.20),
        ],
        blend((0xFB, 0xF6, 0xEA), SILK, veil),
    )
    ruled(painter, [(x - long * 0.41, y - long * 0.175), (x - long * 0.31, y - long * 0.175)], 1.3, ink, 0.7)
    ruled(
        painter,
        [
            (x - long * 0.5, y - long * 0.085),
            (x - long * 0.46, y),
            (x + long * 0.44, y),
            (x + long * 0.52, y - long * 0.10),
        ],
        0.8,
        ink,
        0.75,
    )
    ruled(painter, [(x - long * 0.36, y - long * 0.2), (x - long * 0.36, y - long * 0.26)], 0.7, ink, 0.7)


def stone_fish(painter: QPainter, x: float, y: float, long: float, colour: Colour, alpha: float) -> None:
    """A carp cut into stone: outline, scales in rows, one fin."""
    path = QPainterPath(QPointF(x - long * 0.5, y))
    path.cubicTo(
        QPointF(x - long * 0.3, y - long * 0.24),
        QPointF(x + long * 0.1, y - long * 0.2),
        QPointF(x + long * 0.3, y - long * 0.03),
    )
    path.lineTo(QPointF(x + long * 0.5, y - long * 0.15))
    path.quadTo(QPointF(x + long * 0.42, y), QPointF(x + long * 0.5, y + long * 0.15))
    path.lineTo(QPointF(x + long * 0.3, y + long * 0.03))
    path.cubicTo(
        QPointF(x + long * 0.1, y + long * 0.18),
        QPointF(x - long * 0.3, y + long * 0.18),
        QPointF(x - long * 0.5, y),
    )
    painter.fillPath(path, tone(blend(EARTH, SILK, 0.3), alpha * 0.6))
    pen = painter.pen()
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setColor(tone(colour, alpha))
    pen.setWidthF(max(0.9, long * 0.022))
    painter.strokePath(path, pen)
    pen.setWidthF(max(0.6, long * 0.018))
    painter.setPen(pen)
    for column in range(4):
        for row in (-1, 0, 1):
            at_x, at_y = x - long * (0.16 - 0.11 * column), y + row * long * 0.062 * (1 - 0.18 * column)
            painter.drawArc(
                int(at_x),
                int(at_y - long * 0.04),
                max(2, int(long * 0.07)),
                max(2, int(long * 0.08)),
                90 * 16,
                180 * 16,
            )
    painter.drawLine(QPointF(x - long * 0.26, y - long * 0.12), QPointF(x - long * 0.24, y + long * 0.11))
    painter.setBrush(tone(colour, alpha))
    painter.drawEllipse(QPointF(x - long * 0.37, y - long * 0.03), long * 0.018, long * 0.018)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def egret(painter: QPainter, x: float, y: float, size: float) -> None:
    """A white egret standing in the shallows, its feet at (x, y)."""
    white = (0xFF, 0xFD, 0xF7)
    ruled(painter, [(x - size * 0.03, y), (x, y - size * 0.38)], 0.9, INK, 0.8)
    ruled(painter, [(x + size * 0.06, y), (x + size * 0.05, y - size * 0.38)], 0.9, INK, 0.8)
    body = QPainterPath(QPointF(x - size * 0.30, y - size * 0.36))
    body.cubicTo(
        QPointF(x - size * 0.1, y - size * 0.30),
        QPointF(x + size * 0.18, y - size * 0.34),
        QPointF(x + size * 0.17, y - size * 0.54),
    )
    body.cubicTo(
        QPointF(x + size * 0.06, y - size * 0.66),
        QPointF(x - size * 0.12, y - size * 0.56),
        QPointF(x - size * 0.30, y - size * 0.36),
    )
    neck = QPainterPath(QPointF(x + size * 0.12, y - size * 0.52))
    neck.cubicTo(
        QPointF(x + size * 0.30, y - size * 0.62),
        QPointF(x + size * 0.02, y - size * 0.78),
        QPointF(x + size * 0.16, y - size * 0.93),
    )
    pen = painter.pen()
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setColor(tone(INK, 0.75))
    pen.setWidthF(size * 0.10)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.strokePath(neck, pen)
    painter.fillPath(body, tone(white, 1.0))
    pen.setWidthF(0.7)
    painter.strokePath(body, pen)
    pen.setColor(tone(white, 1.0))
    pen.setWidthF(size * 0.07)
    painter.strokePath(neck, pen)
    ruled(painter, [(x + size * 0.17, y - size * 0.93), (x + size * 0.38, y - size * 0.89)], 1.3, GOLD, 1.0)
    ruled(painter, [(x + size * 0.12, y - size * 0.95), (x - size * 0.02, y - size * 0.86)], 0.6, INK, 0.6)


def geese(
    sheet: Sheet, name: str, x: float, y: float, count: int, size: float, colour: Colour, alpha: float
) -> None:
    """A skein of far birds: two strokes each."""
    random = luck(name)
    for number in range(count):
        at = np.array(
            [
                [
                    x + number * size * 2.6 + random.normal(0, size * 0.5),
                    y - number * size * 0.9 + random.normal(0, size * 0.4),
                ]
            ]
        )
        for way in (-1.0, 1.0):
            tip = at + np.array([[way * size, -size * random.uniform(0.35, 0.6)]])
            bend = at + np.array([[way * size * 0.45, -size * 0.62]])
            strokes(sheet, at, bend, tip, np.array([1.3]), colour, np.array([alpha]), "nail")
