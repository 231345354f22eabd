"""What rock is made of: beds and blocks of the gorge, and the strokes that describe each kind of hill."""

from dataclasses import dataclass

import numpy as np

from art.painting.brush import Points, bristled, contour, strokes
from art.painting.canvas import Sheet
from art.painting.noise import Box, Floats, cloud, grid_noise, lattice, smooth, wander
from art.painting.pigment import INK, Colour


@dataclass(frozen=True)
class Beds:
    """Layered stone: the tone of each block, the shade under its ledge and at its joint."""

    tone: Floats
    light: Floats
    line: Floats


def beds(box: Box, seed: int, dip: float, thick: float) -> Beds:
    """The beds of a cliff over a box; `dip` is their slope, `thick` their mean thickness in px.

    Beds are cut at uneven levels, blocks at uneven joints of their own bed: both bend, none repeat.
    """
    warp = (cloud(box, 130.0, 90.0, seed, 3) - 0.5) * thick * 2.2 + (
        grid_noise(box, 17.0, 13.0, seed + 5) - 0.5
    ) * 4.5
    level = box.ys() + dip * box.xs()[None, :] + warp
    random = np.random.default_rng(seed)
    steps = thick * random.choice([0.4, 0.6, 1.0, 1.5, 2.1], 400, p=[0.2, 0.25, 0.25, 0.2, 0.1])
    walls = np.cumsum(steps) + float(level.min()) // 1000 * 1000 - 200.0
    bed = np.clip(np.searchsorted(walls, level), 1, len(walls) - 1)
    upper, lower = walls[bed - 1].astype(np.float32), walls[bed].astype(np.float32)
    within = (level - upper) / (lower - upper)
    wide = (thick * (1.6 + 2.6 * lattice(bed, bed * 0, seed + 9))).astype(np.float32)
    shift = lattice(bed, bed * 0 + 1, seed + 10) * 300.0
    lean = (box.xs()[None, :] + 0.22 * box.ys() + shift + 1.6 * warp) / wide
    block = np.floor(lean).astype(np.int64)
    across = (lean - block).astype(np.float32)
    tone = lattice(block, bed, seed + 11) * 2 - 1
    wet = grid_noise(box, 34.0, 9.0, seed + 21)
    ledge = smooth(2.6, 0.4, level - upper) * smooth(0.22, 0.60, wet)
    joint = smooth(1.7, 0.2, (1.0 - across) * wide) * smooth(
        0.42, 0.72, grid_noise(box, 11.0, 23.0, seed + 22)
    )
    light = smooth(0.5, 0.12, within) - 0.8 * smooth(0.45, 1.0, across) - 0.35 * smooth(0.4, 1.0, within)
    return Beds(tone.astype(np.float32), light, np.maximum(ledge * 0.8, joint * 0.75))


def axe_cuts(
    sheet: Sheet, name_seed: int, xs: Floats, ys: Floats, reach: float, dark: Floats, colour: Colour
) -> None:
    """Axe-cut strokes (斧劈): wedges struck down from the ledges, thick on the shaded side."""
    random = np.random.default_rng(name_seed)
    count = int(len(xs) * reach / 60)
    if count < 2:
        return
    at = random.integers(0, len(xs), count)
    keep = random.uniform(0, 1, count) < 0.12 + 0.88 * dark[at]
    at = at[keep]
    depth = reach * random.beta(1.1, 1.9, len(at))
    start = np.stack((xs[at], ys[at] + depth), axis=-1).astype(np.float64)
    clump = wander((start[:, 0] + start[:, 1] * 0.6).astype(np.float32), 30.0, name_seed + 1) > -0.15
    start, size = start[clump], random.uniform(0.5, 1.0, int(clump.sum()))
    length = np.minimum(reach / 6.0, 24.0) * size
    turn = random.normal(0.26, 0.13, len(start))
    end = start + np.stack((-np.sin(turn) * length, np.cos(turn) * length), axis=-1)
    fade = 0.75 * (1.0 - (start[:, 1] - np.interp(start[:, 0], xs, ys)) / reach) + 0.10
    bristled(
        sheet, start, end, 2.0 + 3.4 * size, colour, fade * random.uniform(0.45, 1.0, len(start)), random
    )


def folded_bands(sheet: Sheet, name_seed: int, xs: Floats, ys: Floats, reach: float, dip: float) -> None:
    """Folded-band strokes (折帶): along the bed, then a short turn down at the joint."""
    random = np.random.default_rng(name_seed)
    count = int(len(xs) * reach / 420)
    if count < 1:
        return
    at = random.integers(0, len(xs), count)
    start = np.stack((xs[at], ys[at] + 4 + reach * 0.85 * random.beta(1.0, 1.4, count)), axis=-1).astype(
        np.float64
    )
    run = random.uniform(7.0, 30.0, count)
    corner = start + np.stack((run, -dip * run + random.normal(0, 0.8, count)), axis=-1)
    sink = corner + np.stack((random.uniform(-2.5, 0.5, count), random.uniform(4.0, 13.0, count)), axis=-1)
    fade = 0.62 * (1.0 - (start[:, 1] - np.interp(start[:, 0], xs, ys)) / reach) + 0.08
    middle = (start + corner) / 2 + random.normal(0, 0.7, (count, 2))
    strokes(sheet, start, middle, corner, random.uniform(0.8, 1.7, count), INK, fade, "even")
    strokes(sheet, corner, (corner + sink) / 2, sink, random.uniform(1.0, 2.2, count), INK, fade * 0.9, "axe")


def hemp_fibres(
    sheet: Sheet,
    name_seed: int,
    xs: Floats,
    ys: Floats,
    reach: float,
    dark: Floats,
    colour: Colour,
    apex: float,
) -> None:
    """Hemp-fibre strokes (披麻): long and soft, from the crest outwards and down, never crossing."""
    random = np.random.default_rng(name_seed)
    families = int(len(xs) * (2.0 + reach / 45.0) / 34)
    if families < 1:
        return
    each = 9
    heart = random.integers(0, len(xs), families)
    heart = np.repeat(heart[random.uniform(0, 1, families) < 0.25 + 0.75 * dark[heart]], each)
    step = np.tile(np.arange(each), len(heart) // each)
    at = np.clip(heart + (step - each / 2) * random.normal(3.6, 0.9, len(heart)), 0, len(xs) - 1).astype(
        np.int64
    )
    rows = (
        np.repeat(reach * random.beta(0.8, 1.6, len(heart) // each) * 0.85, each)
        + random.normal(0.0, 3.4, len(heart))
        + step * 0.8
    )
    rows = np.clip(rows, 0.0, reach)
    start = np.stack((xs[at], ys[at] + 1.5 + rows), axis=-1).astype(np.float64)
    span = max(1.0, float(xs[-1] - xs[0]))
    aside = (start[:, 0] - apex) / span * 1.5 + random.normal(0.0, 0.03, len(at))
    length = np.minimum(reach / 5.0, 34.0) * random.uniform(0.5, 1.0, len(at))
    end = start + np.stack((aside * length, length), axis=-1)
    bend = (start + end) / 2 + np.stack((aside * 2.4, -np.abs(aside) * 3.0), axis=-1)
    fade = 0.72 * (1.0 - rows / reach) + 0.1
    strokes(sheet, start, bend, end, random.uniform(0.7, 1.5, len(at)), colour, fade, "hemp")


def crest_line(
    sheet: Sheet, seed: int, xs: Floats, ys: Floats, width: float, colour: Colour, alpha: float
) -> None:
    """The ink of a crest: one main line and a second, broken one just inside it."""
    contour(sheet, xs, ys + 0.3, width, colour, alpha, seed, 0.06)
    contour(sheet, xs, ys + 2.3, width * 0.7, colour, alpha * 0.35, seed + 41, 0.36)


def moss(random: np.random.Generator, xs: Floats, ys: Floats, count: int, spread: float) -> Points:
    """Places for moss dots: clumps that sit along a crest and run a little down from it."""
    if len(xs) < 8 or count < 1:
        return np.zeros((0, 2))
    heart = random.integers(0, len(xs), max(1, count // 7))
    at = np.clip(heart[random.integers(0, len(heart), count)] + random.normal(0, 7, count), 0, len(xs) - 1)
    index = at.astype(np.int64)
    return np.stack((xs[index], ys[index] + np.abs(random.normal(0, spread, count)) - 0.5), axis=-1).astype(
        np.float64
    )
