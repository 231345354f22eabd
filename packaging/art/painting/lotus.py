"""Lotus of the lake: leaves that lie flat or stand like bowls, a few buds."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QPainter

from art.painting.brush import strokes, tone
from art.painting.canvas import Sheet
from art.painting.noise import luck
from art.painting.pigment import GREEN, INK, MALACHITE, MOSS, Colour, blend

BUD: Colour = (0xD8, 0xA0, 0x94)


def lotus(sheet: Sheet, name: str, x: float, y: float, wide: float, high: float, count: int) -> None:
    """A drift of lotus around (x, y), `wide` by `high` px; the far leaves are smaller and paler."""
    random = luck(name)
    places = sorted(
        (float(y + random.uniform(-0.5, 0.5) * high), float(x + random.normal(0, 0.27) * wide))
        for _ in range(count)
    )
    for number, (level, middle) in enumerate(places):
        near = (level - (y - high / 2)) / high
        size = (9 + 9 * near) * random.uniform(0.7, 1.25)
        veil = 0.42 - 0.36 * near
        green = blend(blend(MOSS, GREEN, float(random.uniform(0.2, 0.8))), MALACHITE[4], veil)
        if random.uniform() < 0.24:
            _standing(sheet, middle, level, size, green)
        else:
            _pad(sheet.painter, random, middle, level, size, green)
        if number % 9 == 4:
            _bud(sheet, middle + size * 0.6, level, size)


def _pad(
    painter: QPainter, random: np.random.Generator, x: float, y: float, size: float, green: Colour
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(tone(blend(green, INK, 0.25), 0.35)))
    painter.drawEllipse(QPointF(x, y + size * 0.07), size * 1.04, size * 0.32)
    painter.setBrush(QBrush(tone(green, 0.88)))
    painter.drawEllipse(QPointF(x, y), size, size * 0.30)
    pen = painter.pen()
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setColor(tone(blend(green, INK, 0.55), 0.5))
    pen.setWidthF(0.6)
    painter.setPen(pen)
    for turn in np.linspace(0, 2 * np.pi, 9)[:-1] + random.uniform(0, 0.6):
        painter.drawLine(
            QPointF(x, y), QPointF(x + np.cos(turn) * size * 0.86, y + np.sin(turn) * size * 0.25)
        )


def _standing(sheet: Sheet, x: float, y: float, size: float, green: Colour) -> None:
    """A leaf on its stem, seen from the side."""
    top = np.array([[x + size * 0.2, y - size * 1.5]])
    foot = np.array([[x, y]])
    strokes(
        sheet,
        foot,
        (foot + top) / 2 + 1.5,
        top,
        np.array([1.3]),
        blend(green, INK, 0.4),
        np.array([0.8]),
        "even",
    )
    painter = sheet.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(tone(green, 0.92)))
    painter.drawEllipse(QPointF(float(top[0, 0]), float(top[0, 1])), size * 0.85, size * 0.36)
    painter.setBrush(QBrush(tone(blend(green, MALACHITE[4], 0.45), 0.9)))
    painter.drawEllipse(QPointF(float(top[0, 0]), float(top[0, 1]) - size * 0.10), size * 0.78, size * 0.22)


def _bud(sheet: Sheet, x: float, y: float, size: float) -> None:
    foot, top = np.array([[x, y]]), np.array([[x + size * 0.12, y - size * 1.9]])
    strokes(sheet, foot, (foot + top) / 2 - 1.0, top, np.array([1.1]), MOSS, np.array([0.8]), "even")
    for aside in (-0.22, 0.22, 0.0):
        tip = top + np.array([[aside * size * 0.9, -size * 0.62]])
        bend = (top + tip) / 2 + np.array([[aside * size * 0.7, 0.0]])
        petal = blend(BUD, (0xF6, 0xE4, 0xDA), 0.25 + abs(aside))
        strokes(sheet, top, bend, tip, np.array([size * 0.42]), petal, np.array([0.95]), "leaf")
