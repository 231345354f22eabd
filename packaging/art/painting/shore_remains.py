"""What is left of houses on the old streets: footings, thresholds, the stones that pillars stood on, rubble.

The houses were taken down and the ground cleared before the water came: walls reach to the knee at most.
"""

import numpy as np
from PySide6.QtGui import QPainter

from art.painting.brush import dots, face, ruled
from art.painting.canvas import Canvas, Sheet
from art.painting.hills import drawing
from art.painting.noise import Floats, luck
from art.painting.pigment import EARTH, INK, MALACHITE, SILK, Colour, blend
from art.painting.place import MOUNT
from art.painting.shore_lines import HEIGHT, built
from art.painting.shore_rocks import SHEER
from art.painting.shore_walls import FLIGHTS, bunds, levels

STONE: Colour = (0xB4, 0xA6, 0x82)


def remains(canvas: Canvas) -> None:
    """Along each street and along the bank, as densely as the shore was built."""
    bunds(canvas)
    lines = levels()
    for number in range(1, 4):
        random = luck(f"shore/remains{number}")
        with drawing(canvas, MOUNT, 0, 4460, HEIGHT, 0.18) as sheet:
            if sheet is None:
                continue
            x = 1340.0 + 9.0 * number
            while x < 4250:
                dense = float(built(np.array([x], dtype=np.float32))[0])
                wide = float(random.uniform(18, 44))
                if random.uniform() < 0.08 + dense * 1.1 and not (
                    _on_a_stair(x, x + wide, number) or _on_rock(x, x + wide)
                ):
                    _remain(sheet, random, x, wide, lines[number], lines[0])
                x += wide + float(random.gamma(1.4, 3.0 + 26.0 * (1.0 - dense))) + 3.0


def _on_a_stair(left: float, right: float, number: int) -> bool:
    """Whether a flight of steps arrives or leaves here."""
    for head, first, count, wide, drift in FLIGHTS:
        if first <= number <= first + count:
            way = drift * 1.25 * (1 if number > first else 0)
            if left - wide < head + way < right + wide:
                return True
    return False


def _on_rock(left: float, right: float) -> bool:
    """Whether sheer rock stands here."""
    return any(points[0][0] - 6 < right and left < points[-1][0] + 6 for _, points, _ in SHEER)


def _remain(
    sheet: Sheet, random: np.random.Generator, x: float, wide: float, street: Floats, crest: Floats
) -> None:
    here = int(x + wide / 2)
    y = float(street[here]) - 0.6
    if y < float(crest[here]) + 14 or abs(float(street[int(x)]) - float(street[int(x + wide)])) > 6:
        return
    draw = random.choice([0, 0, 0, 0, 1, 1, 2, 3, 4])
    painter = sheet.painter
    if draw == 0:
        _footing(painter, random, x, y, wide)
    elif draw == 1:
        _corner(painter, random, x, y, wide)
    elif draw == 2:
        _pillar_stones(painter, random, x, y, wide)
    elif draw == 3:
        _threshold(painter, x, y, wide)
    else:
        _rubble(sheet, random, x, y, wide)


def _low_wall(
    painter: QPainter,
    random: np.random.Generator,
    a: tuple[float, float],
    b: tuple[float, float],
    high: float,
) -> None:
    """A knee-high wall from a to b, its broken top uneven."""
    count = max(2, int(abs(b[0] - a[0]) / 5) + 1)
    top = []
    for number in range(count + 1):
        part = number / count
        x, y = a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part
        top.append((x, y - high * float(random.uniform(0.45, 1.0))))
    tone = blend(STONE, blend(EARTH, SILK, 0.5), float(random.uniform(0.1, 0.6)))
    face(painter, [*top, b, a], tone, 0.96)
    ink = blend(INK, EARTH, 0.22)
    ruled(painter, top, 0.85, ink, 0.62)
    ruled(painter, [a, b], 0.7, ink, 0.5)
    for x, y in top[1:-1]:
        if random.uniform() < 0.6:
            ruled(painter, [(x, y + 0.8), (x + 0.3, y + high * 0.6)], 0.6, ink, 0.3)


def _footing(painter: QPainter, random: np.random.Generator, x: float, y: float, wide: float) -> None:
    """The plan of one house in stone: back and side walls low, the front open at its door."""
    deep, aside, high = (
        float(random.uniform(6, 10)),
        float(random.uniform(2.5, 5.0)),
        float(random.uniform(4.2, 8.0)),
    )
    back_left, back_right = (x + aside, y - deep), (x + wide + aside, y - deep)
    left, right = (x, y), (x + wide, y)
    face(painter, [left, right, back_right, back_left], blend(EARTH, SILK, 0.55), 0.75)
    _low_wall(painter, random, back_left, back_right, high)
    _low_wall(painter, random, left, back_left, high * 0.9)
    if random.uniform() < 0.7:
        inner = float(random.uniform(0.35, 0.65))
        a = (x + wide * inner, y)
        _low_wall(painter, random, a, (a[0] + aside, a[1] - deep), high * 0.7)
    _low_wall(painter, random, right, back_right, high * 0.9)
    door = float(random.uniform(0.25, 0.6))
    _low_wall(painter, random, left, (x + wide * door, y), high * 0.55)
    _low_wall(painter, random, (x + wide * (door + 0.2), y), right, high * 0.55)


def _corner(painter: QPainter, random: np.random.Generator, x: float, y: float, wide: float) -> None:
    """One corner still stands to the knee, the rest is marked by its stones."""
    deep, high = float(random.uniform(4, 7)), float(random.uniform(4.5, 8.5))
    _low_wall(painter, random, (x + 4, y - deep), (x + wide * 0.62, y - deep), high)
    _low_wall(painter, random, (x, y), (x + 4, y - deep), high * 0.8)
    ink = blend(INK, EARTH, 0.3)
    ruled(painter, [(x, y), (x + wide, y), (x + wide + 4, y - deep)], 0.8, ink, 0.45)


def _pillar_stones(painter: QPainter, random: np.random.Generator, x: float, y: float, wide: float) -> None:
    """The round stones that wooden pillars stood on, two rows of them."""
    ink = blend(INK, EARTH, 0.25)
    count = max(3, int(wide / 9))
    for row, (lift, aside) in enumerate(((6.0, 4.0), (0.4, 0.0))):
        for number in range(count):
            at = x + wide * (number + 0.5) / count + aside + float(random.normal(0, 0.5))
            size = 2.3 - 0.5 * (row == 0)
            face(
                painter,
                [
                    (at - size, y - lift),
                    (at + size, y - lift),
                    (at + size * 0.8, y - lift - 2.2),
                    (at - size * 0.8, y - lift - 2.2),
                ],
                blend(EARTH, SILK, 0.4),
                0.95,
            )
            ruled(painter, [(at - size, y - lift), (at + size, y - lift)], 0.8, ink, 0.6)
            ruled(
                painter, [(at - size * 0.8, y - lift - 2.2), (at + size * 0.8, y - lift - 2.2)], 0.6, ink, 0.5
            )


def _threshold(painter: QPainter, x: float, y: float, wide: float) -> None:
    """Three steps that lead to where a door was."""
    ink = blend(INK, EARTH, 0.2)
    middle = x + wide / 2
    for number in range(3):
        half, level = 8.0 - number * 1.6, y - number * 2.0
        face(
            painter,
            [
                (middle - half, level),
                (middle + half, level),
                (middle + half, level - 2.0),
                (middle - half, level - 2.0),
            ],
            blend(EARTH, SILK, 0.35 + 0.15 * number),
        )
        ruled(painter, [(middle - half, level), (middle + half, level)], 0.8, ink, 0.6)
    ruled(painter, [(x, y), (x + wide, y)], 0.7, ink, 0.35)


def _rubble(sheet: Sheet, random: np.random.Generator, x: float, y: float, wide: float) -> None:
    """A heap of broken tile and stone."""
    count = int(wide * 0.9)
    at = x + wide * random.beta(2.4, 2.4, count)
    heap = 6.0 * np.clip(1.0 - ((at - x - wide / 2) / (wide / 2)) ** 2, 0.0, 1.0)
    spots = np.stack((at, y - heap * random.uniform(0, 1, count)), axis=-1)
    dots(
        sheet, spots + 0.5, random.uniform(0.9, 2.2, count), blend(INK, EARTH, 0.35), np.full(count, 0.6), 0.6
    )
    tones = (blend(EARTH, SILK, 0.3), blend(STONE, MALACHITE[2], 0.3))
    dots(
        sheet,
        spots,
        random.uniform(0.8, 2.0, count),
        tones[int(random.integers(0, 2))],
        np.full(count, 0.9),
        0.6,
    )
