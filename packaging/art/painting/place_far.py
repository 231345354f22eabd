"""What the hanging scrolls have between their hosts: far ranges, and banks one before the other."""

import numpy as np

from art.painting.canvas import Canvas
from art.painting.hanging import WIDTH, river_edges
from art.painting.hills import spit, thicket
from art.painting.noise import luck
from art.painting.pigment import MALACHITE
from art.painting.terrain import far_range
from art.painting.water import mist


def haze_range(
    canvas: Canvas, name: str, points: list[tuple[float, float]], strength: float, foot: float
) -> None:
    """One far range in the palest malachite."""
    far_range(canvas, name, points, MALACHITE[4], strength, foot)


def banks(canvas: Canvas, name: str, top: float, bottom: float, veil: float) -> None:
    """Tongues of land from both sides, tip to tip along the river's S: level shores seen from above."""
    random = luck(name)
    y = top
    number = 0
    while y < bottom:
        left, right = river_edges(np.array([y], dtype=np.float32))
        near = (y - top) / (bottom - top)
        air = veil - 0.22 * near
        rise = random.uniform(12, 26) * (0.8 + 0.6 * near)
        stone = bool(random.uniform() < 0.6)
        if number % 2 == 0:
            tip, root = float(left[0]) + random.uniform(-10, 34), float(random.uniform(150, 230))
        else:
            tip, root = float(right[0]) - random.uniform(-10, 34), WIDTH + float(random.uniform(30, 90))
        first, last = min(tip, root), max(tip, root)
        if last - first > 90:
            spit(canvas, f"{name}/{number}", first, last, y, rise, veil=air, stone=stone)
            if random.uniform() < 0.62:
                at = first + (last - first) * random.uniform(0.3, 0.6)
                thicket(
                    canvas,
                    f"{name}/trees{number}",
                    at - 30,
                    at + 44,
                    y - rise * 0.55,
                    random.uniform(20, 30),
                    int(random.integers(4, 9)),
                    veil=air,
                )
            if random.uniform() < 0.5:
                middle = (first + last) / 2 + random.normal(0, 40)
                mist(canvas, f"{name}/mist{number}", middle - 220, middle + 220, y - rise - 6, 14, 0.75)
        y += random.uniform(44, 96)
        number += 1
