"""The bank above the old shore: earth, a path and its people, from the gorge to the open water."""

from typing import Final

import numpy as np

from art.painting.brush import contour, dots, strokes
from art.painting.canvas import Canvas
from art.painting.hills import drawing
from art.painting.noise import Floats, cloud, grid_noise, luck, seed_of, smooth, wander
from art.painting.people import carrier, group, walker
from art.painting.pigment import EARTH, INK, MALACHITE, MOSS, SILK, Ramp, blend
from art.painting.place import AXIS, BANK, SHORE
from art.painting.tracing import rows
from art.painting.water import shore_y

GROUND: Final = Ramp(
    (
        (0.0, (0x9C, 0xA3, 0x7C)),
        (0.25, (0xBC, 0xAF, 0x80)),
        (0.6, (0xDB, 0xC7, 0x98)),
        (1.0, (0xE8, 0xD9, 0xB2)),
    )
)
WALKERS: Final = rows(
    "1392 1 9, 1489 0 8, 1502 2 9, 1642 1 9, 1966 0 8, 2046 2 9, 2128 1 9, 2204 0 8, 2213 0 9, 2296 2 9, "
    "2372 1 8, 2700 0 9, 2944 2 9, 3016 0 8, 3138 1 9, 3288 0 9, 3404 2 8, 3556 0 9, 3610 0 8, 3618 2 9, "
    "3746 0 9, 3852 0 8, 3860 0 7, 3868 0 7, 3962 1 9, 4030 2 9"
)
"""Who is on the path: x, kind (0 a walker, 1 with a carrying pole, 2 two together), height."""


def lower_edge(xs: Floats) -> Floats:
    """The bank's edge along x: a little below the axis, uneven."""
    name = seed_of("bank/edge")
    return np.asarray(
        AXIS + 3.0 + 2.4 * wander(xs, 80.0, name) + 1.0 * wander(xs, 12.0, name + 1), np.float32
    )


def _there(xs: Floats) -> Floats:
    """Where there is a bank: it begins in the mist and ends there, and the Wu runs through it."""
    ends = smooth(BANK[0], BANK[0] + 150.0, xs) * smooth(BANK[1] + 40.0, BANK[1] - 130.0, xs)
    return np.asarray(
        ends * (1.0 - smooth(2478.0, 2506.0, xs) * smooth(2612.0, 2588.0, xs)), dtype=np.float32
    )


def bank(canvas: Canvas) -> None:
    """Earth from the foot of the hills down to the axis: greenish above, pale where people walk."""
    box = canvas.part(BANK[0], AXIS - 60, BANK[1] + 60, AXIS + 16)
    if box.empty:
        return
    xs = box.xs()
    upper, lower = shore_y(xs, SHORE, "shore")[None, :], lower_edge(xs)[None, :]
    seed = seed_of("bank")
    mottle = cloud(box, 60.0, 14.0, seed, 4) - 0.5
    part = np.clip((box.ys() - upper) / np.maximum(lower - upper, 6.0) + mottle * 0.5, 0.0, 1.0)
    grain = grid_noise(box, 1.5, 1.5, seed + 3) - 0.5
    rgb = GROUND.at(part) * (1.0 + 0.06 * grain + 0.10 * mottle)[..., None]
    ragged = (cloud(box, 90.0, 20.0, seed + 4, 3) - 0.5) * 1.4
    there = np.clip(_there(xs)[None, :] * 1.5 - 0.25 + ragged * (_there(xs)[None, :] < 0.98), 0.0, 1.0)
    cover = smooth(-3.0, 3.0, box.ys() - upper) * smooth(1.2, -0.8, box.ys() - lower) * there
    canvas.cover(box, np.clip(rgb, 0.0, 1.0).astype(np.float32), cover.astype(np.float32))
    canvas.claim(box, cover.astype(np.float32), water=False)
    _path(canvas)


def _path(canvas: Canvas) -> None:
    """A pale path that wanders along the bank, its edge in broken ink, grass on both sides."""
    xs = np.arange(BANK[0] + 130, BANK[1] - 110).astype(np.float32)
    xs_there = _there(xs) > 0.9
    ink = blend(INK, EARTH, 0.25)
    with drawing(canvas, BANK[0], AXIS - 60, BANK[1] + 60, AXIS + 20, 0.35) as sheet:
        if sheet is None:
            return
        for first, last in _runs(xs_there):
            part = slice(first, last)
            here, edge = xs[part], lower_edge(xs[part])
            contour(
                sheet, here, edge - 6.0 + wander(here, 50.0, 31), 3.4, blend(EARTH, SILK, 0.75), 0.8, 32, 0.12
            )
            contour(sheet, here, edge, 1.5, ink, 0.7, seed_of("bank/ink"), 0.12)
            contour(sheet, here, edge - 9.5 + wander(here, 40.0, 33), 0.9, ink, 0.3, 34, 0.5)
        random = luck("bank/grass")
        hearts = random.uniform(BANK[0] + 140, BANK[1] - 120, 260)
        size = random.uniform(2, 11, len(hearts)).astype(int)
        x = np.repeat(hearts, size) + random.normal(0, 6, int(size.sum()))
        keep = _there(x.astype(np.float32)) > 0.9
        x = x[keep]
        y = (
            lower_edge(x.astype(np.float32))
            - random.choice([0.0, 10.5], len(x))
            - random.uniform(0, 3, len(x))
        )
        base = np.stack((x, y), axis=-1).astype(np.float64)
        tip = base + np.stack((random.normal(0, 1.8, len(x)), -random.uniform(2, 5, len(x))), axis=-1)
        green = blend(MOSS, MALACHITE[1], 0.4)
        strokes(
            sheet, base, (base + tip) / 2, tip, np.full(len(x), 1.0), green, random.uniform(0.3, 0.75, len(x))
        )
        dots(sheet, base[::4], random.uniform(0.6, 1.4, len(base[::4])), MOSS, np.full(len(base[::4]), 0.45))


def _runs(mask: np.ndarray) -> list[tuple[int, int]]:
    steps = np.flatnonzero(np.diff(np.concatenate(([0], mask.astype(np.int8), [0]))))
    return [(int(a), int(b)) for a, b in zip(steps[::2], steps[1::2], strict=True) if b - a > 20]


def people(canvas: Canvas) -> None:
    """Small people on the path, alone, with a carrying pole, or two and two."""
    with drawing(canvas, BANK[0], AXIS - 40, BANK[1], AXIS + 12) as sheet:
        if sheet is None:
            return
        for x, kind, high in WALKERS:
            y = float(lower_edge(np.array([x], dtype=np.float32))[0]) - 4.5
            (walker, carrier, group)[int(kind)](sheet.painter, x, y, high)
