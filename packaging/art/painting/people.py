"""People, a hand high and without faces: a few strokes each, as in an old handscroll."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from art.painting.brush import face, ruled, tone
from art.painting.noise import luck
from art.painting.pigment import EARTH, GOLD, INK, SILK, Colour, blend

COATS: Final[tuple[Colour, ...]] = (
    (0x3C, 0x5A, 0x78),
    (0xF2, 0xEA, 0xD8),
    (0x8A, 0x4F, 0x38),
    (0x4F, 0x7F, 0x6E),
    (0x5A, 0x55, 0x4E),
    (0xB0, 0x86, 0x4C),
)


def walker(painter: QPainter, x: float, y: float, high: float, *, hat: bool | None = None) -> None:
    """Somebody on the way; (x, y) is between the feet."""
    random = luck(f"person/{x:.1f}/{y:.1f}")
    way = 1 if random.uniform() < 0.6 else -1
    coat = COATS[int(random.integers(0, len(COATS)))]
    ink = blend(INK, EARTH, 0.1)
    hip, neck = y - high * 0.42, y - high * 0.80
    for leg in (-1, 1):
        ruled(painter, [(x + leg * high * 0.12, y), (x, hip)], high * 0.11, ink, 0.85)
    face(
        painter,
        [
            (x - high * 0.14, neck),
            (x + high * 0.13, neck),
            (x + high * 0.19, hip + high * 0.1),
            (x - high * 0.19, hip + high * 0.1),
        ],
        coat,
        0.97,
    )
    ruled(painter, [(x - high * 0.14, neck), (x - high * 0.19, hip + high * 0.1)], 0.6, ink, 0.6)
    ruled(painter, [(x + high * 0.13, neck), (x + high * 0.19, hip + high * 0.1)], 0.6, ink, 0.6)
    ruled(painter, [(x + way * high * 0.1, neck + 1), (x + way * high * 0.3, hip)], 0.8, ink, 0.7)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone(blend((0xC9, 0xA0, 0x7C), SILK, 0.15), 1.0))
    painter.drawEllipse(QPointF(x, neck - high * 0.1), high * 0.105, high * 0.12)
    if hat if hat is not None else random.uniform() < 0.45:
        top = neck - high * 0.14
        face(painter, [(x - high * 0.24, top), (x + high * 0.24, top), (x, top - high * 0.17)], GOLD)
    else:
        face(
            painter,
            [
                (x - high * 0.11, neck - high * 0.12),
                (x + high * 0.11, neck - high * 0.12),
                (x + high * 0.08, neck - high * 0.24),
                (x - high * 0.08, neck - high * 0.24),
            ],
            ink,
            0.9,
        )


def carrier(painter: QPainter, x: float, y: float, high: float) -> None:
    """Somebody with a carrying pole and two baskets."""
    walker(painter, x, y, high, hat=True)
    ink = blend(INK, EARTH, 0.15)
    shoulder = y - high * 0.82
    ruled(
        painter,
        [(x - high * 0.78, shoulder + 1.2), (x, shoulder - 0.4), (x + high * 0.78, shoulder + 1.2)],
        0.9,
        ink,
        0.85,
    )
    for way in (-1, 1):
        at = x + way * high * 0.72
        ruled(painter, [(at, shoulder + 1), (at, y - high * 0.36)], 0.6, ink, 0.7)
        face(
            painter,
            [
                (at - high * 0.18, y - high * 0.38),
                (at + high * 0.18, y - high * 0.38),
                (at + high * 0.12, y - high * 0.1),
                (at - high * 0.12, y - high * 0.1),
            ],
            blend(GOLD, EARTH, 0.4),
        )


def group(painter: QPainter, x: float, y: float, high: float) -> None:
    """Two on the way together, one of them a child now and then."""
    second = high * (0.66 if luck(f"group/{x:.0f}").uniform() < 0.4 else 0.96)
    walker(painter, x, y, high)
    walker(painter, x + high * 0.62, y + 0.6, second)
