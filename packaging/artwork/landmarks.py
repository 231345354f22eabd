"""What was built, in ruled line (界畫): wharf steps, factory, bridges, dam, trains, works, port, pagoda."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter

from brush import face, ruled, tone
from houses import SHADE, WHITE, house
from pigment import CITRUS, EARTH, GOLD, INK, MALACHITE, SILK, TILE, Colour, blend

STONE: Colour = (0xA9, 0xA0, 0x8C)
STEEL: Colour = (0x8D, 0xA0, 0xA3)


def wharf_steps(painter: QPainter, x: float, top: float, bottom: float, wide: float, drift: float, veil: float = 0.0) -> None:
    """A flight of stone steps down to the water, wider below."""
    count = max(4, int((bottom - top) / 3.6))
    ink = blend(INK, SILK, veil)
    for number in range(count):
        part = number / (count - 1)
        y = top + (bottom - top) * part
        half = wide * (0.42 + 0.58 * part) / 2
        middle = x + drift * part + 2.0 * math.sin(part * 5)
        shade = blend(blend(EARTH, STONE, 0.35 if number % 2 else 0.1), SILK, veil)
        face(painter, [(middle - half, y), (middle + half, y), (middle + half + 0.8, y + 3.8), (middle - half - 0.8, y + 3.8)], shade)
        ruled(painter, [(middle - half, y), (middle + half, y)], 0.7, ink, 0.55)
    return None


def factory(painter: QPainter, x: float, y: float, scale: float, veil: float = 0.0) -> None:
    """A small works of the nineties: saw-tooth roof, one chimney."""
    ink, wall = blend(INK, SILK, veil), blend(blend(WHITE, EARTH, 0.25), SILK, veil)
    wide, high = 74 * scale, 15 * scale
    face(painter, [(x + 60 * scale, y), (x + 65 * scale, y), (x + 63.8 * scale, y - 50 * scale), (x + 61.2 * scale, y - 50 * scale)], blend((0xA8, 0x76, 0x58), SILK, veil))
    ruled(painter, [(x + 60 * scale, y), (x + 61.2 * scale, y - 50 * scale), (x + 63.8 * scale, y - 50 * scale), (x + 65 * scale, y)], 0.7, ink, 0.6)
    for ring in (44, 39):
        ruled(painter, [(x + 60.8 * scale, y - ring * scale), (x + 64.2 * scale, y - ring * scale)], 0.7, ink, 0.5)
    tooth = wide / 5
    for number in range(5):
        left = x + tooth * number
        face(painter, [(left, y - high), (left, y - high - 9 * scale), (left + tooth, y - high)], blend(TILE, SILK, veil), 0.9)
        ruled(painter, [(left, y - high), (left, y - high - 9 * scale), (left + tooth, y - high)], 0.8, ink, 0.7)
    face(painter, [(x, y), (x + wide, y), (x + wide, y - high), (x, y - high)], wall)
    ruled(painter, [(x, y - high), (x, y), (x + wide, y), (x + wide, y - high), (x, y - high)], 0.7, ink, 0.55)
    for number in range(9):
        left = x + wide * (number + 0.25) / 9
        face(painter, [(left, y - 10 * scale), (left + 3.8 * scale, y - 10 * scale), (left + 3.8 * scale, y - 5 * scale), (left, y - 5 * scale)], ink, 0.45)
    house(painter, x - 34 * scale, y + 1, 26 * scale, 12 * scale, 7 * scale, wall, TILE, veil)


def arch_bridge(painter: QPainter, left: float, right: float, deck: float, foot: float, veil: float = 0.0) -> None:
    """A deck arch bridge: one wide arch, thin columns, a level deck."""
    ink, stone = blend(INK, SILK, veil), blend(blend(STONE, EARTH, 0.3), SILK, veil)
    wide = right - left
    spring_left, spring_right = left + wide * 0.13, right - wide * 0.13
    rise = foot - deck - 5

    def arch(part: float, extra: float) -> tuple[float, float]:
        return spring_left + (spring_right - spring_left) * part, foot - 4 * (rise + extra) * part * (1 - part)

    count = 26
    upper = [arch(step / count, 0.0) for step in range(count + 1)]
    lower = [arch(step / count, -4.0) for step in range(count + 1)]
    face(painter, [*upper, *lower[::-1]], stone)
    ruled(painter, upper, 0.8, ink, 0.7)
    ruled(painter, lower, 0.8, ink, 0.6)
    for step in range(1, 14):
        at = left + wide * step / 14
        part = (at - spring_left) / (spring_right - spring_left)
        low = arch(part, 0.0)[1] if 0 < part < 1 else foot
        ruled(painter, [(at, deck + 3), (at, low)], 0.9, ink, 0.45)
    face(painter, [(left, deck), (right, deck), (right, deck + 3.6), (left, deck + 3.6)], stone)
    ruled(painter, [(left, deck), (right, deck)], 0.9, ink, 0.75)
    ruled(painter, [(left, deck + 3.6), (right, deck + 3.6)], 0.7, ink, 0.5)
    ruled(painter, [(left, deck - 3.2), (right, deck - 3.2)], 0.5, ink, 0.45)


def dam(painter: QPainter, left: float, right: float, crest: float, foot: float, veil: float) -> None:
    """The dam, far and pale: a long crest, spillway piers, nothing more."""
    ink, wall = blend(INK, SILK, veil), blend(blend(SHADE, MALACHITE[4], 0.4), SILK, veil * 0.55)
    wide = right - left
    face(painter, [(left, crest), (right, crest), (right + 6, foot), (left - 6, foot)], wall)
    ruled(painter, [(left - 12, crest), (right + 12, crest)], 1.4, ink, 0.8)
    ruled(painter, [(left, crest + 5), (right, crest + 5)], 0.6, ink, 0.5)
    start, stop = left + wide * 0.3, left + wide * 0.72
    for number in range(21):
        at = start + (stop - start) * number / 20
        ruled(painter, [(at, crest + 5), (at + (number - 10) * 0.12, foot - 5)], 0.8, ink, 0.45)
        if number < 20:
            half = (stop - start) / 40
            face(painter, [(at + half * 0.5, crest + 12), (at + half * 1.6, crest + 12), (at + half * 1.9, foot - 3), (at + half * 0.5, foot - 3)], WHITE, 0.75)
    for part in (0.06, 0.14, 0.22, 0.80, 0.88, 0.95):
        ruled(painter, [(left + wide * part, crest + 5), (left + wide * part, foot)], 0.5, ink, 0.32)
    for part in (0.30, 0.72):
        at = left + wide * part
        face(painter, [(at - 4, crest), (at + 4, crest), (at + 4, crest - 11), (at - 4, crest - 11)], wall)
        ruled(painter, [(at - 4, crest), (at - 4, crest - 11), (at + 4, crest - 11), (at + 4, crest)], 0.6, ink, 0.6)


def viaduct(painter: QPainter, left: float, right: float, deck: float, foot: float, span: float, veil: float = 0.0) -> None:
    """A railway viaduct: slender piers at even spans (the one thing that may be even)."""
    ink, stone = blend(INK, SILK, veil), blend(blend(STONE, WHITE, 0.4), SILK, veil)
    at = left + span / 2
    while at < right:
        face(painter, [(at - 1.7, deck), (at + 1.7, deck), (at + 2.7, foot), (at - 2.7, foot)], stone)
        ruled(painter, [(at - 1.7, deck), (at - 2.7, foot)], 0.6, ink, 0.5)
        ruled(painter, [(at + 1.7, deck), (at + 2.7, foot)], 0.8, ink, 0.6)
        at += span
    face(painter, [(left, deck - 3.4), (right, deck - 3.4), (right, deck + 1), (left, deck + 1)], stone)
    ruled(painter, [(left, deck - 3.4), (right, deck - 3.4)], 0.9, ink, 0.75)
    ruled(painter, [(left, deck + 1), (right, deck + 1)], 0.7, ink, 0.55)


def train(painter: QPainter, x: float, rail: float, cars: int, *, fast: bool, veil: float = 0.0) -> None:
    """A train on its rail line: an engine with cars, or a fast train with a long nose."""
    ink = blend(INK, SILK, veil)
    long, high = (25.0, 7.0) if fast else (19.0, 7.5)
    body = blend(WHITE if fast else (0x3F, 0x71, 0x68), SILK, veil)
    for number in range(cars):
        left = x + number * (long + (0.8 if fast else 1.8))
        right = left + long
        nose = [(left, rail), (right, rail), (right, rail - high), (left, rail - high)]
        if fast and number == cars - 1:
            nose = [(left, rail), (right + 6, rail), (right + 5, rail - high * 0.35), (right - 4, rail - high), (left, rail - high)]
        if fast and number == 0:
            nose = [(left - 6, rail), (right, rail), (right, rail - high), (left + 4, rail - high), (left - 5, rail - high * 0.35)]
        if not fast and number == cars - 1:
            body = blend((0x8A, 0x4F, 0x38), SILK, veil)
        face(painter, nose, body)
        ruled(painter, [*nose, nose[0]], 0.7, ink, 0.75)
        face(painter, [(left + 2, rail - high * 0.78), (right - 2, rail - high * 0.78), (right - 2, rail - high * 0.46), (left + 2, rail - high * 0.46)], ink, 0.6)
        if fast:
            ruled(painter, [(left, rail - high * 0.26), (right, rail - high * 0.26)], 0.9, MALACHITE[1], 0.9)


def works(painter: QPainter, x: float, y: float, scale: float, veil: float = 0.0) -> None:
    """A chemical works as it is: columns, spheres, tanks and pipe racks, ruled and flat."""
    ink, steel = blend(INK, SILK, veil), blend(blend(STEEL, WHITE, 0.35), SILK, veil)
    for at, high, wide in ((8, 74, 5), (19, 96, 6), (31, 62, 5), (124, 84, 6), (136, 58, 4.5), (232, 70, 5)):
        left, top = x + at * scale, y - high * scale
        face(painter, [(left, y), (left + wide * scale, y), (left + wide * scale, top), (left, top)], steel)
        face(painter, [(left + wide * scale * 0.6, y), (left + wide * scale, y), (left + wide * scale, top), (left + wide * scale * 0.6, top)], ink, 0.16)
        ruled(painter, [(left, y), (left, top), (left + wide * scale, top), (left + wide * scale, y)], 0.7, ink, 0.65)
        for ring in range(1, int(high / 12)):
            level = y - ring * 12 * scale
            ruled(painter, [(left - 1.6, level), (left + wide * scale + 1.6, level)], 0.6, ink, 0.5)
        ruled(painter, [(left + wide * scale / 2, top), (left + wide * scale / 2, top - 7 * scale)], 0.6, ink, 0.6)
    for at in (58, 82, 106):
        _sphere(painter, x + at * scale, y, 10.5 * scale, ink, steel)
    _pipe_rack(painter, x + 40 * scale, x + 300 * scale, y - 27 * scale, y, ink)
    for at, wide, high in ((150, 24, 16), (178, 24, 16), (206, 20, 13), (262, 30, 20)):
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


def _tank(painter: QPainter, x: float, y: float, wide: float, high: float, ink: Colour, steel: Colour) -> None:  # noqa: PLR0913
    face(painter, [(x, y), (x + wide, y), (x + wide, y - high), (x + wide / 2, y - high - 3), (x, y - high)], steel)
    face(painter, [(x + wide * 0.7, y), (x + wide, y), (x + wide, y - high), (x + wide * 0.7, y - high)], ink, 0.12)
    ruled(painter, [(x, y - high), (x, y), (x + wide, y), (x + wide, y - high), (x + wide / 2, y - high - 3), (x, y - high), (x + wide, y - high)], 0.7, ink, 0.6)


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
    face(painter, [(x - 20 * scale, y - 5 * scale), (x + 190 * scale, y - 5 * scale), (x + 196 * scale, y + 2), (x - 24 * scale, y + 2)], blend(STONE, SILK, veil))
    ruled(painter, [(x - 20 * scale, y - 5 * scale), (x + 190 * scale, y - 5 * scale)], 0.9, ink, 0.7)
    hues = [blend(hue, SILK, 0.25 + veil * 0.7) for hue in (MALACHITE[0], GOLD, MALACHITE[1], (0x8F, 0x5B, 0x41), STONE)]
    for row in range(3):
        for number in range(9 - row * 2):
            left = x + (70 + 11.6 * number + (row * 11.6)) * scale
            top = y - (11 + 6.2 * row) * scale
            face(painter, [(left, top + 6 * scale), (left + 11 * scale, top + 6 * scale), (left + 11 * scale, top), (left, top)], hues[(number * 2 + row * 3) % 5])
            ruled(painter, [(left, top + 6 * scale), (left + 11 * scale, top + 6 * scale), (left + 11 * scale, top), (left, top)], 0.5, ink, 0.5)
    for at in (0, 42):
        left = x + at * scale
        for leg in (0, 15):
            ruled(painter, [(left + leg * scale, y - 5 * scale), (left + (leg * 0.7 + 2) * scale, y - 44 * scale)], 1.2, ink, 0.75)
        ruled(painter, [(left, y - 22 * scale), (left + 14 * scale, y - 22 * scale)], 0.8, ink, 0.6)
        ruled(painter, [(left - 34 * scale, y - 45 * scale), (left + 24 * scale, y - 45 * scale)], 1.6, ink, 0.8)
        ruled(painter, [(left - 30 * scale, y - 45 * scale), (left + 8 * scale, y - 60 * scale), (left + 22 * scale, y - 45 * scale)], 0.6, ink, 0.6)
        ruled(painter, [(left - 18 * scale, y - 45 * scale), (left - 18 * scale, y - 28 * scale)], 0.5, ink, 0.6)


def pagoda(painter: QPainter, x: float, y: float, high: float, veil: float = 0.0) -> None:
    """A five-storey pagoda with upturned eaves and a spire."""
    ink, wall, tile = blend(INK, SILK, veil), blend(blend(WHITE, EARTH, 0.35), SILK, veil), blend(blend(TILE, INK, 0.25), SILK, veil)
    level, storey, half = y, high * 0.17, high * 0.15
    for _ in range(5):
        top = level - storey
        face(painter, [(x - half, level), (x + half, level), (x + half * 0.94, top), (x - half * 0.94, top)], wall)
        face(painter, [(x + half * 0.3, level), (x + half, level), (x + half * 0.94, top), (x + half * 0.3, top)], ink, 0.14)
        for part in (-0.5, 0.0, 0.5):
            face(painter, [(x + half * part - 1, level - 1), (x + half * part + 1, level - 1), (x + half * part + 1, level - storey * 0.6), (x + half * part - 1, level - storey * 0.6)], ink, 0.5)
        eave = half * 1.5
        face(painter, [(x - eave, top - 1.5), (x - half * 0.9, top + 1.4), (x + half * 0.9, top + 1.4), (x + eave, top - 1.5), (x + half * 0.82, top - storey * 0.32), (x - half * 0.82, top - storey * 0.32)], tile)
        ruled(painter, [(x - eave, top - 1.8), (x - half * 0.9, top + 1.4), (x + half * 0.9, top + 1.4), (x + eave, top - 1.8)], 0.8, ink, 0.7)
        level, half, storey = top - storey * 0.30, half * 0.87, storey * 0.9
    ruled(painter, [(x, level), (x, level - high * 0.16)], 1.2, ink, 0.85)
    for ring in (0.05, 0.08, 0.11):
        ruled(painter, [(x - 1.8, level - high * ring), (x + 1.8, level - high * ring)], 0.9, GOLD, 0.9)


def stone_lantern(painter: QPainter, x: float, y: float, high: float, veil: float = 0.0) -> None:
    """One of the three lanterns in the lake: base, round body with its holes, roof and gourd."""
    ink, stone = blend(INK, SILK, veil), blend(blend(STONE, SILK, 0.35), SILK, veil)
    unit = high / 10
    face(painter, [(x - 2.6 * unit, y), (x + 2.6 * unit, y), (x + 1.6 * unit, y - 1.8 * unit), (x - 1.6 * unit, y - 1.8 * unit)], stone)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(tone(stone, 1.0)))
    painter.drawEllipse(QPointF(x, y - 3.7 * unit), 2.5 * unit, 2.1 * unit)
    painter.setBrush(QBrush(tone(ink, 0.7)))
    for part in (-1.3, 0.3):
        painter.drawEllipse(QPointF(x + part * unit, y - 3.7 * unit), 0.55 * unit, 0.7 * unit)
    face(painter, [(x - 3.4 * unit, y - 5.5 * unit), (x + 3.4 * unit, y - 5.5 * unit), (x + 0.9 * unit, y - 7.6 * unit), (x - 0.9 * unit, y - 7.6 * unit)], blend(stone, ink, 0.35))
    face(painter, [(x - 0.8 * unit, y - 7.6 * unit), (x + 0.8 * unit, y - 7.6 * unit), (x, y - 10 * unit)], stone)
    ruled(painter, [(x - 3.6 * unit, y - 5.4 * unit), (x + 3.6 * unit, y - 5.4 * unit)], 0.9, ink, 0.8)
    ruled(painter, [(x - 2.6 * unit, y), (x - 1.6 * unit, y - 1.8 * unit)], 0.7, ink, 0.6)
    ruled(painter, [(x + 2.6 * unit, y), (x + 1.6 * unit, y - 1.8 * unit)], 0.7, ink, 0.6)


def basket(painter: QPainter, x: float, y: float, size: float) -> None:
    """A woven basket of citrus."""
    rim = y - size * 0.6
    for number, (aside, rise) in enumerate(((-0.28, 0.05), (0.0, 0.10), (0.26, 0.04), (-0.12, 0.24), (0.14, 0.22))):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(tone(blend(CITRUS, GOLD, 0.15 * (number % 2)), 1.0)))
        painter.drawEllipse(QPointF(x + size * aside, rim - size * rise), size * 0.17, size * 0.17)
    face(painter, [(x - size * 0.5, rim), (x + size * 0.5, rim), (x + size * 0.36, y), (x - size * 0.36, y)], blend(GOLD, EARTH, 0.3))
    for step in range(1, 5):
        level = rim + size * 0.6 * step / 5
        ruled(painter, [(x - size * 0.46, level), (x + size * 0.46, level)], 0.6, INK, 0.35)
    ruled(painter, [(x - size * 0.52, rim), (x + size * 0.52, rim)], 1.2, INK, 0.7)
    ruled(painter, [(x - size * 0.5, rim), (x - size * 0.36, y), (x + size * 0.36, y), (x + size * 0.5, rim)], 0.8, INK, 0.6)
