"""Small things to find, in ruled line (界畫): the pagoda, the stone lanterns, the basket of citrus."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QPainter

from art.painting.brush import face, ruled, tone
from art.painting.houses import STONE, WHITE
from art.painting.pigment import CITRUS, EARTH, GOLD, INK, SILK, TILE, blend


def pagoda(painter: QPainter, x: float, y: float, high: float, veil: float = 0.0) -> None:
    """A five-storey pagoda with upturned eaves and a spire."""
    ink, wall, tile = (
        blend(INK, SILK, veil),
        blend(blend(WHITE, EARTH, 0.35), SILK, veil),
        blend(blend(TILE, INK, 0.25), SILK, veil),
    )
    level, storey, half = y, high * 0.17, high * 0.15
    for _ in range(5):
        top = level - storey
        face(
            painter,
            [(x - half, level), (x + half, level), (x + half * 0.94, top), (x - half * 0.94, top)],
            wall,
        )
        face(
            painter,
            [(x + half * 0.3, level), (x + half, level), (x + half * 0.94, top), (x + half * 0.3, top)],
            ink,
            0.14,
        )
        for part in (-0.5, 0.0, 0.5):
            face(
                painter,
                [
                    (x + half * part - 1, level - 1),
                    (x + half * part + 1, level - 1),
                    (x + half * part + 1, level - storey * 0.6),
                    (x + half * part - 1, level - storey * 0.6),
                ],
                ink,
                0.5,
            )
        eave = half * 1.5
        face(
            painter,
            [
                (x - eave, top - 1.5),
                (x - half * 0.9, top + 1.4),
                (x + half * 0.9, top + 1.4),
                (x + eave, top - 1.5),
                (x + half * 0.82, top - storey * 0.32),
                (x - half * 0.82, top - storey * 0.32),
            ],
            tile,
        )
        ruled(
            painter,
            [
                (x - eave, top - 1.8),
                (x - half * 0.9, top + 1.4),
                (x + half * 0.9, top + 1.4),
                (x + eave, top - 1.8),
            ],
            0.8,
            ink,
            0.7,
        )
        level, half, storey = top - storey * 0.30, half * 0.87, storey * 0.9
    ruled(painter, [(x, level), (x, level - high * 0.16)], 1.2, ink, 0.85)
    for ring in (0.05, 0.08, 0.11):
        ruled(painter, [(x - 1.8, level - high * ring), (x + 1.8, level - high * ring)], 0.9, GOLD, 0.9)


def stone_lantern(painter: QPainter, x: float, y: float, high: float, veil: float = 0.0) -> None:
    """One of the three lanterns in the lake: base, round body with its holes, roof and gourd."""
    ink, stone = blend(INK, SILK, veil), blend(blend(STONE, SILK, 0.35), SILK, veil)
    unit = high / 10
    face(
        painter,
        [
            (x - 2.6 * unit, y),
            (x + 2.6 * unit, y),
            (x + 1.6 * unit, y - 1.8 * unit),
            (x - 1.6 * unit, y - 1.8 * unit),
        ],
        stone,
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(tone(stone, 1.0)))
    painter.drawEllipse(QPointF(x, y - 3.7 * unit), 2.5 * unit, 2.1 * unit)
    painter.setBrush(QBrush(tone(ink, 0.7)))
    for part in (-1.3, 0.3):
        painter.drawEllipse(QPointF(x + part * unit, y - 3.7 * unit), 0.55 * unit, 0.7 * unit)
    face(
        painter,
        [
            (x - 3.4 * unit, y - 5.5 * unit),
            (x + 3.4 * unit, y - 5.5 * unit),
            (x + 0.9 * unit, y - 7.6 * unit),
            (x - 0.9 * unit, y - 7.6 * unit),
        ],
        blend(stone, ink, 0.35),
    )
    face(
        painter,
        [(x - 0.8 * unit, y - 7.6 * unit), (x + 0.8 * unit, y - 7.6 * unit), (x, y - 10 * unit)],
        stone,
    )
    ruled(painter, [(x - 3.6 * unit, y - 5.4 * unit), (x + 3.6 * unit, y - 5.4 * unit)], 0.9, ink, 0.8)
    ruled(painter, [(x - 2.6 * unit, y), (x - 1.6 * unit, y - 1.8 * unit)], 0.7, ink, 0.6)
    ruled(painter, [(x + 2.6 * unit, y), (x + 1.6 * unit, y - 1.8 * unit)], 0.7, ink, 0.6)


def basket(painter: QPainter, x: float, y: float, size: float) -> None:
    """A woven basket of citrus."""
    rim = y - size * 0.6
    for number, (aside, rise) in enumerate(
        ((-0.28, 0.05), (0.0, 0.10), (0.26, 0.04), (-0.12, 0.24), (0.14, 0.22))
    ):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(tone(blend(CITRUS, GOLD, 0.15 * (number % 2)), 1.0)))
        painter.drawEllipse(QPointF(x + size * aside, rim - size * rise), size * 0.17, size * 0.17)
    face(
        painter,
        [(x - size * 0.5, rim), (x + size * 0.5, rim), (x + size * 0.36, y), (x - size * 0.36, y)],
        blend(GOLD, EARTH, 0.3),
    )
    for step in range(1, 5):
        level = rim + size * 0.6 * step / 5
        ruled(painter, [(x - size * 0.46, level), (x + size * 0.46, level)], 0.6, INK, 0.35)
    ruled(painter, [(x - size * 0.52, rim), (x + size * 0.52, rim)], 1.2, INK, 0.7)
    ruled(
        painter,
        [(x - size * 0.5, rim), (x - size * 0.36, y), (x + size * 0.36, y), (x + size * 0.5, rim)],
        0.8,
        INK,
        0.6,
    )
