"""Water and mist: reserved silk, a breath of tone, few lines; mist as shaped reserved bands."""

import numpy as np

from art.painting.brush import contour, strokes
from art.painting.canvas import Canvas, Sheet
from art.painting.noise import Box, Floats, cloud, luck, seed_of, smooth, wander
from art.painting.pigment import MALACHITE, SILK, Colour, array, blend


def shore_y(xs: Floats, line: list[tuple[float, float]], name: str) -> Floats:
    """The water's edge along x from a few set points, with small bays."""
    at = np.array(line, dtype=np.float64)
    base = np.interp(xs, at[:, 0], at[:, 1])
    return np.asarray(
        base + 2.4 * wander(xs, 70.0, seed_of(name)) + 0.8 * wander(xs, 13.0, seed_of(name) + 1),
        dtype=np.float32,
    )


def river(canvas: Canvas, line: list[tuple[float, float]], bottom: float) -> None:
    """Reserve the river: silk from the far shore down, a breath of green under the bank."""
    frame = canvas.frame
    box = canvas.part(frame.left, min(y for _, y in line) - 30, frame.right, bottom)
    if box.empty:
        return
    edge = shore_y(box.xs(), line, "shore")[None, :]
    depth = box.ys() - edge
    ragged = (cloud(box, 260.0, 16.0, 501, 4) - 0.5) * 2
    canvas.cover(box, array(SILK)[None, None, :], smooth(-1.0, 1.0, depth))
    near = smooth(-1.0, 0.5, depth) * smooth(46.0, 0.0, depth + ragged * 14.0)
    canvas.stain(box, blend(MALACHITE[4], SILK, 0.35), (near * 0.75).astype(np.float32))
    sheen = smooth(0.15, 0.8, ragged) * smooth(4.0, 40.0, depth)
    canvas.stain(box, blend(MALACHITE[4], SILK, 0.5), (sheen * 0.20).astype(np.float32))
    canvas.claim(box, smooth(-0.5, 0.5, depth), water=True)


def ripples(
    sheet: Sheet, name: str, x: float, y: float, wide: float, count: int, alpha: float = 0.45
) -> None:
    """A few short water lines at a rock or a boat."""
    random = luck(name)
    middle = x + random.normal(0, wide * 0.35, count)
    half = np.minimum(random.uniform(0.08, 0.3, count) * wide, random.uniform(8.0, 34.0, count))
    level = y + np.abs(random.normal(0, 4.5, count))
    start = np.stack((middle - half, level), axis=-1)
    end = np.stack((middle + half, level + random.normal(0, 0.4, count)), axis=-1)
    bend = (start + end) / 2 + np.stack((np.zeros(count), random.choice([-1.6, 1.6], count)), axis=-1)
    strokes(sheet, start, bend, end, np.full(count, 1.0), MALACHITE[1], np.full(count, alpha), "hemp")


def mirror(canvas: Canvas, left: float, right: float, axis: float, reach: float, strength: float) -> None:
    """Mirror water: what stands above the axis line, turned over, paler and drawn out sideways."""
    box = canvas.part(left, axis, right, axis + reach)
    if box.empty:
        return
    above = canvas.window(Box(box.left, box.top - box.height, box.right, box.top))
    copy: Floats = canvas.rgb[above][::-1].copy()
    for shift in (1, 2, 3):
        copy = (copy + np.roll(copy, shift, axis=0) + np.roll(copy, shift * 2, axis=1)) / np.float32(3)
    depth = (box.ys() - box.top) / reach
    broken = smooth(0.22, 0.5, cloud(box, 120.0, 3.2, seed_of("mirror"), 3))
    sides = np.minimum(box.xs() - left, right - box.xs())
    alpha = strength * smooth(1.0, 0.0, depth) * broken * smooth(0.0, 160.0, sides)[None, :]
    canvas.cover(box, copy, (alpha * canvas.water[canvas.window(box)]).astype(np.float32))


def mist(
    canvas: Canvas,
    name: str,
    left: float,
    right: float,
    middle: float,
    half: float,
    strength: float = 1.0,
    colour: Colour = SILK,
) -> None:
    """A shaped band of reserved mist across the waist of the hills."""
    box = canvas.part(left, middle - half * 2.2, right, middle + half * 2.2)
    if box.empty:
        return
    seed = seed_of(name)
    drift = wander(box.xs(), 300.0, seed, 3) * half * 1.1
    swell = 0.4 + 1.1 * (wander(box.xs(), 170.0, seed + 9, 3) * 0.5 + 0.5)
    puff = (cloud(box, 84.0, 30.0, seed + 1, 5) - 0.5) * 1.7
    off = np.abs(box.ys() - middle - drift[None, :]) / (half * swell[None, :])
    lower = box.ys() > middle + drift[None, :]
    off = np.where(lower, off * 0.75, off)
    body = smooth(1.1, 0.25, off + puff)
    ends = smooth(0.0, 1.0, np.minimum(box.xs() - left, right - box.xs()) / (0.22 * (right - left)))
    canvas.cover(box, array(colour)[None, None, :], (body * ends[None, :] * strength).astype(np.float32))


def cloud_hooks(
    sheet: Sheet, name: str, x: float, y: float, wide: float, colour: Colour, alpha: float = 0.5
) -> None:
    """A few hooked cloud lines at the edge of mist."""
    random = luck(name)
    left = x - wide / 2
    while left < x + wide / 2:
        run = random.uniform(26, 60)
        turn = np.linspace(0.0, 1.0, 26)
        sag = np.sin(turn * np.pi) * random.uniform(3, 6)
        xs = left + run * turn
        ys = y + random.normal(0, 2.5) - sag
        hook = np.linspace(0, 1.5 * np.pi, 16)
        radius = random.uniform(2.5, 4.5)
        hook_x = xs[-1] + radius * np.sin(hook) * (1 - hook / 9)
        hook_y = ys[-1] + radius - radius * np.cos(hook) * (1 - hook / 9)
        contour(
            sheet,
            np.concatenate((xs, hook_x)).astype(np.float32),
            np.concatenate((ys, hook_y)).astype(np.float32),
            1.0,
            colour,
            alpha,
            int(random.integers(0, 9999)),
            0.02,
        )
        left += run * random.uniform(1.2, 2.6)


def tide(sheet: Sheet, left: float, right: float, y: float) -> None:
    """The tide line of the Qiantang: one white line, a thin shade under it, spray here and there."""
    xs = np.arange(left, right).astype(np.float32)
    part = (xs - left) / (right - left)
    sweep = 9.0 * np.sin(part * 2.3 + 0.3) - 5.0 * np.sin(part * 5.1)
    ys = (y + sweep + 3.4 * wander(xs, 130.0, 77) + 1.4 * wander(xs, 19.0, 78)).astype(np.float32)
    contour(sheet, xs, ys + 3.4, 2.2, MALACHITE[2], 0.5, 79, 0.10)
    contour(sheet, xs, ys + 6.4, 1.2, MALACHITE[3], 0.45, 80, 0.34)
    contour(sheet, xs[40:-90], ys[40:-90] - 9.0, 1.0, MALACHITE[3], 0.4, 83, 0.55)
    contour(sheet, xs, ys, 3.8, (0xFF, 0xFD, 0xF6), 1.0, 81, 0.05)
    contour(sheet, xs, ys - 1.6, 0.7, MALACHITE[1], 0.35, 84, 0.4)
    random = luck("tide")
    count = int((right - left) / 6)
    at = random.integers(0, len(xs), count)
    start = np.stack((xs[at], ys[at]), axis=-1).astype(np.float64)
    end = start + np.stack((random.normal(2, 3, count), -random.uniform(2, 6, count)), axis=-1)
    strokes(
        sheet,
        start,
        (start + end) / 2 + 0.8,
        end,
        np.full(count, 1.3),
        (0xFF, 0xFD, 0xF6),
        np.full(count, 0.9),
        "nail",
    )
