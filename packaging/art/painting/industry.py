"""Where people work, in ruled line (界畫): a small factory, a chemical works, a river port."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter

from art.painting.brush import face, ruled, tone
from art.painting.houses import STONE, WHITE, house
from art.painting.pigment import EARTH, GOLD, INK, MALACHITE, SILK, TILE, Colour, blend
from art.painting.tracing import rows

STEEL: Final[Colour] = (0x8D, 0xA0, 0xA3)


def factory(painter: QPainter, x: float, y: float, scale: float, veil: float = 0.0) -> None:
    """A small works of the nineties: saw-tooth roof, one chimney."""
    ink, wall = blend(INK, SILK, veil), blend(blend(WHITE, EARTH, 0.25), SILK, veil)
    wide, high = 74 * scale, 15 * scale
    face(
        painter,
        [
            (x + 60 * scale, y),
            (x + 65 * scale, y),
            (x + 63.8 * scale, y - 50 * scale),
            (x + 61.2 * scale, y - 50 * scale),
        ],
        blend((0xA8, 0x76, 0x58), SILK, veil),
    )
    ruled(
        painter,
        [
            (x + 60 * scale, y),
            (x + 61.2 * scale, y - 50 * scale),
            (x + 63.8 * scale, y - 50 * scale),
            (x + 65 * scale, y),
        ],
        0.7,
        ink,
        0.6,
    )
    for ring in (44, 39):
        ruled(
            painter,
            [(x + 60.8 * scale, y - ring * scale), (x + 64.2 * scale, y - ring * scale)],
            0.7,
            ink,
            0.5,
        )
    tooth = wide / 5
    for number in range(5):
        left = x + tooth * number
        face(
            painter,
            [(left, y - high), (left, y - high - 9 * scale), (left + tooth, y - high)],
            blend(TILE, SILK, veil),
            0.9,
        )
        ruled(
            painter, [(left, y - high), (left, y - high - 9 * scale), (left + tooth, y - high)], 0.8, ink, 0.7
        )
    face(painter, [(x, y), (x + wide, y), (x + wide, y - high), (x, y - high)], wall)
    ruled(
        painter, [(x, y - high), (x, y), (x + wide, y), (x + wide, y - high), (x, y - high)], 0.7, ink, 0.55
    )
    for number in range(9):
        left = x + wide * (number + 0.25) / 9
        face(
            painter,
            [
                (left, y - 10 * scale),
                (left + 3.8 * scale, y - 10 * scale),
                (left + 3.8 * scale, y - 5 * scale),
                (left, y - 5 * scale),
            ],
            ink,
            0.45,
        )
    house(painter, x - 34 * scale, y + 1, 26 * scale, 12 * scale, 7 * scale, wall, TILE, veil)


def works(painter: QPainter, x: float, y: float, scale: float, veil: float = 0.0) -> None:
    """A chemical works as it is: columns, spheres, tanks and pipe racks, ruled and flat."""
    ink, steel = blend(INK, SILK, veil), blend(blend(STEEL, WHITE, 0.35), SILK, veil)
    for at, high, wide in rows("8 74 5, 19 96 6, 31 62 5, 124 84 6, 136 58 4.5, 232 70 5"):
        left, top = x + at * scale, y - high * scale
        face(painter, [(left, y), (left + wide * scale, y), (left + wide * scale, top), (left, top)], steel)
        face(
            painter,
            [
                (left + wide * scale * 0.6, y),
                (left + wide * scale, y),
                (left + wide * scale, top),
                (left + wide * scale * 0.6, top),
            ],
            ink,
            0.16,
        )
        ruled(
            painter,
            [(left, y), (left, top), (left + wide * scale, top), (left + wide * scale, y)],
            0.7,
            ink,
            0.65,
        )
        for ring in range(1, int(high / 12)):
            level = y - ring * 12 * scale
            ruled(painter, [(left - 1.6, level), (left + wide * scale + 1.6, level)], 0.6, ink, 0.5)
        ruled(
            painter,
            [(left + wide * scale / 2, top), (left + wide * scale / 2, top - 7 * scale)],
            0.6,
            ink,
            0.6,
        )
    for at in (58, 82, 106):
        _sphere(painter, x + at * scale, y, 10.5 * scale, ink, steel)
    _pipe_rack(painter, x + 40 * scale, x + 300 * scale, y - 27 * scale, y, ink)
    for at, wide, high in rows("150 24 16, 178 24 16, 206 20 13, 262 30 20"):
        _tank(painter, x + at * scale, y, wide * scale, high * scale, ink, steel)
    house(painter, x + 304 * scale, y, 50 * scale, 17 * scale, 7 * scale, WHITE, TILE, veil)


def _sphere(painter: QPainter, x: float, y: float, radius: float, ink: Colour, steel: Colour) -> None:
    for way in (-0.75, -0.25, 0.25, 0.75):
        ruled(painter, [(x + radius * way, y), (x + radius * way, y - radius * 1.2)], 0.8, ink, 0.6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(tone(steel, 1.0)))
    painter.drawEllipse(QPointF(x, y - radius * 1.5), radius, radius)
    painter.setBrush(QBrush(tone(ink, 0.13)))
    painter.drawChord(QRectF(x - radius, y - radius * 2.5, radius * 2, radius * 2), 200 * 16, 150 * 16)
    pen = painter.pen()
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setColor(tone(ink, 0.65))
    pen.setWidthF(0.8)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(x, y - radius * 1.5), radius, radius)
    painter.drawArc(QRectF(x - radius, y - radius * 1.8, radius * 2, radius * 0.6), 180 * 16, 180 * 16)


def _tank(
    painter: QPainter, x: float, y: float, wide: float, high: float, ink: Colour, steel: Colour
) -> None:
    face(
        painter,
        [(x, y), (x + wide, y), (x + wide, y - high), (x + wide / 2, y - high - 3), (x, y - high)],
        steel,
    )
    face(
        painter,
        [(x + wide * 0.7, y), (x + wide, y), (x + wide, y - high), (x + wide * 0.7, y - high)],
        ink,
        0.12,
    )
    ruled(
        painter,
        [
            (x, y - high),
            (x, y),
            (x + wide, y),
            (x + wide, y - high),
            (x + wide / 2, y - high - 3),
            (x, y - high),
            (x + wide, y - high),
        ],
        0.7,
        ink,
        0.6,
    )


def _pipe_rack(painter: QPainter, left: float, right: float, top: float, foot: float, ink: Colour) -> None:
    for line, alpha in ((0, 0.8), (2.6, 0.6), (5.2, 0.6), (11, 0.7), (13.4, 0.5)):
        ruled(painter, [(left, top + line), (right, top + line)], 0.8, ink, alpha)
    at = left
    while at <= right:
        ruled(painter, [(at, top - 1.5), (at, foot)], 0.8, ink, 0.6)
        at += 17.5


def port(painter: QPainter, x: float, y: float, scale: float, veil: float = 0.0) -> None:
    """A river port: two gantry cranes, stacked boxes, a quay."""
    ink = blend(INK, SILK, veil)
    face(
        painter,
        [
            (x - 20 * scale, y - 5 * scale),
            (x + 190 * scale, y - 5 * scale),
            (x + 196 * scale, y + 2),
            (x - 24 * scale, y + 2),
        ],
        blend(STONE, SILK, veil),
    )
    ruled(painter, [(x - 20 * scale, y - 5 * scale), (x + 190 * scale, y - 5 * scale)], 0.9, ink, 0.7)
    hues = [
        blend(hue, SILK, 0.25 + veil * 0.7)
        for hue in (MALACHITE[0], GOLD, MALACHITE[1], (0x8F, 0x5B, 0x41), STONE)
    ]
    for row in range(3):
        for number in range(9 - row * 2):
            left = x + (70 + 11.6 * number + (row * 11.6)) * scale
            top = y - (11 + 6.2 * row) * scale
            face(
                painter,
                [
                    (left, top + 6 * scale),
                    (left + 11 * scale, top + 6 * scale),
                    (left + 11 * scale, top),
                    (left, top),
                ],
                hues[(number * 2 + row * 3) % 5],
            )
            ruled(
                painter,
                [
                    (left, top + 6 * scale),
                    (left + 11 * scale, top + 6 * scale),
                    (left + 11 * scale, top),
                    (left, top),
                ],
                0.5,
                ink,
                0.5,
            )
    for at in (0, 42):
        left = x + at * scale
        for leg in (0, 15):
            ruled(
                painter,
                [(left + leg * scale, y - 5 * scale), (left + (leg * 0.7 + 2) * scale, y - 44 * scale)],
                1.2,
                ink,
                0.75,
            )
        ruled(painter, [(left, y - 22 * scale), (left + 14 * scale, y - 22 * scale)], 0.8, ink, 0.6)
        ruled(
            painter, [(left - 34 * scale, y - 45 * scale), (left + 24 * scale, y - 45 * scale)], 1.6, ink, 0.8
        )
        ruled(
            painter,
            [
                (left - 30 * scale, y - 45 * scale),
                (left + 8 * scale, y - 60 * scale),
                (left + 22 * scale, y - 45 * scale),
            ],
            0.6,
            ink,
            0.6,
        )
        ruled(
            painter, [(left - 18 * scale, y - 45 * scale), (left - 18 * scale, y - 28 * scale)], 0.5, ink, 0.6
        )
