"""Hills and cliffs: a body with a crest, and the folds that step down it like scales."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from art.painting.brush import dots
from art.painting.canvas import Canvas, Sheet
from art.painting.noise import Box, Floats, cloud, grid_noise, luck, seed_of, smooth, wander
from art.painting.pigment import EARTH, GOLD, INK, MOSS, SILK, Colour, Ramp, array, blend
from art.painting.rock import axe_cuts, beds, crest_line, folded_bands, hemp_fibres, moss


@dataclass(frozen=True)
class Mass:
    """One fold of a hill: its crest, how far its colour reaches down, and how it is brushed."""

    name: str
    xs: Floats
    ys: Floats
    apex: float
    reach: float
    ramp: Ramp
    slab: bool
    veil: float = 0.0
    foot: float | None = None
    fade: float = 60.0
    ink: float = 0.8
    line: float = 1.5
    dip: float = 0.07
    gold: bool = False
    detail: float = 1.0
    thick: float = 15.0
    fold_ramp: Ramp | None = None
    limit: float | None = None


def profile(
    points: list[tuple[float, float]], *, slab: bool, name: str, roughness: float = 1.0
) -> tuple[Floats, Floats]:
    """A crest through hand-set points, one value a pixel: stepped for stone, rounded for earth."""
    at = np.array(points, dtype=np.float64)
    xs = np.arange(np.ceil(at[0, 0]), np.floor(at[-1, 0])).astype(np.float32)
    seed = seed_of(name)
    rough = roughness * np.clip(np.minimum(xs - xs[0], xs[-1] - xs) / 46.0, 0.0, 1.0)
    if slab:
        return xs, _stepped(xs, np.interp(xs, at[:, 0], at[:, 1]), name, rough)
    place = np.interp(xs, at[:, 0], np.arange(len(at)))
    index = np.clip(place.astype(np.int64), 0, len(at) - 2)
    part = (place - index)[:, None]
    padded = np.vstack((2 * at[0] - at[1], at, 2 * at[-1] - at[-2]))[:, 1:]
    before, first, second, after = (padded[index + step] for step in range(4))
    curve = 0.5 * (
        2 * first
        + (second - before) * part
        + (2 * before - 5 * first + 4 * second - after) * part**2
        + (3 * first - before - 3 * second + after) * part**3
    )
    knolls = 0.5 - np.abs(wander(xs, 120.0, seed + 2, 3))
    ys = curve[:, 0] + rough * (
        3.0 * wander(xs, 44.0, seed + 3) + 1.1 * wander(xs, 9.0, seed + 4) - 9.0 * knolls
    )
    return xs, ys.astype(np.float32)


def _stepped(xs: Floats, base: NDArray[np.float64], name: str, rough: Floats) -> Floats:
    """Break a crest into blocks: each nearly level, with a sheer step to the next."""
    random = luck(name + "/steps")
    run = np.concatenate(([0.0], np.cumsum(np.hypot(1.0, np.diff(base)))))
    ends = np.cumsum(random.gamma(1.5, 15.0, int(run[-1] / 8) + 12) + 4.0)
    block = np.searchsorted(ends, run)
    middle = np.interp((np.append(0.0, ends)[block] + ends[block]) / 2, run, base)
    lift = random.normal(0.0, 2.2, len(ends) + 1)[block] * rough
    ys = middle + 0.5 * (base - middle) + lift + 1.3 * rough * wander(xs, 9.0, seed_of(name) + 4)
    return np.convolve(np.pad(ys, 2, mode="edge"), np.full(5, 0.2), mode="valid").astype(np.float32)


def _shape(mass: Mass, box: Box) -> tuple[Floats, Floats]:
    """Depth below the crest in px, and how much of each pixel the mass covers."""
    crest = np.interp(box.xs(), mass.xs, mass.ys).astype(np.float32)
    depth = box.ys() - crest[None, :]
    cover = np.clip(depth + 0.5, 0.0, 1.0)
    ends = np.minimum(box.xs() - mass.xs[0], mass.xs[-1] - box.xs())
    cover = cover * np.clip(ends + 0.5, 0.0, 1.0)[None, :]
    ragged = (cloud(box, 90.0, 26.0, seed_of(mass.name) + 61, 3) - 0.5) * 2
    if mass.foot is not None:
        cover = cover * smooth(mass.foot, mass.foot - mass.fade, box.ys() + ragged * mass.fade * 0.5)
    else:
        cover = cover * smooth(0.95, 0.15, depth / mass.reach + ragged * 0.16) * _sides(mass, box)[None, :]
    if mass.limit is not None:
        cover = cover * smooth(mass.limit, mass.limit - mass.fade, box.ys() + ragged * mass.fade * 0.5)
    return depth, cover.astype(np.float32)


def _sides(mass: Mass, box: Box) -> Floats:
    """Folds sink into the body on their left; slabs break off sharply on their right."""
    soft = 0.30 * len(mass.xs) + 1.0
    left = smooth(0.0, 1.0, (box.xs() - mass.xs[0]) / soft)
    right = smooth(0.0, 1.0, (mass.xs[-1] - box.xs()) / (3.0 if mass.slab else soft))
    return left * right


def _colours(mass: Mass, box: Box, depth: Floats) -> tuple[Floats, Floats]:
    """Colour of each pixel before strokes, and where ledges draw their own ink."""
    seed = seed_of(mass.name)
    mottle = cloud(box, 46.0, 30.0, seed + 71, 4) - 0.5
    pooled = depth / mass.reach + mottle * 0.34
    rgb = mass.ramp.veiled(mass.veil).at(np.clip(pooled, 0.0, 1.0))
    if mass.slab and mass.foot is not None and mass.fold_ramp is not None:
        peak = float(mass.ys.min())
        low = smooth(
            peak + 0.16 * (mass.foot - peak), peak + 0.46 * (mass.foot - peak), box.ys() + mottle * 90.0
        )
        plain = mass.fold_ramp.veiled(mass.veil).at(np.clip(pooled, 0.0, 1.0))
        rgb += (plain - rgb) * low[..., None]
    weight = 1.0 - 0.75 * mass.veil
    grain = (grid_noise(box, 1.5, 1.5, seed + 72) - 0.5) + (grid_noise(box, 3.1, 2.7, seed + 73) - 0.5)
    pigment = smooth(1.05, 0.1, depth / mass.reach)
    shade = 1.0 + weight * (0.055 * grain * (0.3 + pigment) + 0.10 * mottle)
    side = (box.xs() - mass.apex) / max(20.0, 0.5 * len(mass.xs))
    gully = cloud(box, 24.0, 70.0, seed + 74, 3) - 0.5
    shade = shade - weight * 0.10 * smooth(-0.15, 0.7, side[None, :] + gully * 1.6) + weight * 0.03
    line = np.zeros_like(depth)
    if mass.slab:
        stone = beds(box, seed, mass.dip, mass.thick)
        shade = shade + weight * mass.detail * (0.075 * stone.tone + 0.10 * stone.light)
        line = stone.line * smooth(1.3, 0.15, depth / mass.reach)
    return rgb * shade[..., None], line


def paint_mass(canvas: Canvas, mass: Mass) -> None:
    """Paint one fold: ground, mineral colour with its grain, strokes, crest and moss."""
    low = mass.foot if mass.foot is not None else float(mass.ys.max()) + mass.reach
    box = canvas.part(float(mass.xs[0]), float(mass.ys.min()) - 4, float(mass.xs[-1]), low + mass.fade * 0.4)
    if box.empty:
        return
    depth, cover = _shape(mass, box)
    rgb, line = _colours(mass, box, depth)
    canvas.cover(box, rgb, cover)
    if mass.foot is not None:
        canvas.claim(box, cover, water=False)
    ink = blend(INK, SILK, mass.veil)
    strength = mass.ink * (1.0 - 0.6 * mass.veil)
    if mass.slab:
        canvas.cover(
            box, array(ink)[None, None, :], (line * cover * 0.62 * strength * mass.detail).astype(np.float32)
        )
    _brushwork(canvas, mass, box, cover, ink, strength)


def _brushwork(canvas: Canvas, mass: Mass, box: Box, cover: Floats, ink: Colour, strength: float) -> None:
    seed = seed_of(mass.name)
    sheet = Sheet(box)
    side = (mass.xs - mass.apex) / max(20.0, 0.5 * len(mass.xs))
    dark = smooth(-0.5, 0.5, (side + 0.5 * wander(mass.xs, 50.0, seed + 81)).astype(np.float32))
    brush = blend(ink, mass.ramp.stops[0][1], 0.35)
    if mass.detail > 0.05 and mass.slab:
        axe_cuts(sheet, seed + 91, mass.xs, mass.ys, mass.reach, dark, brush)
        folded_bands(sheet, seed + 92, mass.xs, mass.ys, mass.reach, mass.dip)
    elif mass.detail > 0.05:
        hemp_fibres(sheet, seed + 93, mass.xs, mass.ys, mass.reach, dark, brush, mass.apex)
    canvas.lay(sheet, cover * min(1.0, strength * mass.detail), dry=0.85, seed=seed + 94)
    edge = Sheet(box)
    place = np.arange(len(mass.xs), dtype=np.float32)
    ends = smooth(0.0, 14.0, np.minimum(place, place[::-1]))
    crest_line(edge, seed + 95, mass.xs, mass.ys, mass.line, ink, strength)
    if mass.gold:
        crest_line(edge, seed + 97, mass.xs, mass.ys + 1.6, 1.1, GOLD, 0.85)
    random = luck(mass.name + "/moss")
    places = moss(random, mass.xs, mass.ys, int(len(mass.xs) * 0.20 * mass.detail), 5.0)
    size = random.uniform(0.7, 1.7, len(places))
    dots(edge, places, size, blend(MOSS, SILK, mass.veil), random.uniform(0.35, 0.8, len(places)) * strength)
    fading = np.interp(box.xs(), mass.xs, ends).astype(np.float32)[None, :] * np.ones_like(cover)
    foot = mass.foot if mass.foot is not None else mass.limit
    if foot is not None:
        fading = fading * smooth(foot - mass.fade * 0.2, foot - mass.fade, box.ys())
    canvas.lay(edge, fading, dry=0.4, seed=seed + 96)


@dataclass(frozen=True)
class Vein:
    """A dragon vein (龍脈): the path along which folds step down from the peak to the foot."""

    path: list[tuple[float, float]]
    folds: int
    wide: tuple[float, float]
    deep: tuple[float, float]


def folds(body: Mass, vein: Vein, name: str) -> list[Mass]:
    """The folds along one vein, smaller or larger by turns, never symmetrical."""
    random = luck(name)
    route = np.array(vein.path)
    made: list[Mass] = []
    for number in range(vein.folds):
        part = (number + random.uniform(0.0, 0.75)) / vein.folds
        index = part * (len(route) - 1)
        x = float(np.interp(index, np.arange(len(route)), route[:, 0])) + random.normal(0, 6)
        y = float(np.interp(index, np.arange(len(route)), route[:, 1])) + random.normal(0, 4)
        rhythm = float(random.choice([0.55, 0.9, 1.5], p=[0.42, 0.38, 0.20]))
        wide = random.uniform(*vein.wide) * (0.75 + 0.5 * part) * rhythm
        deep = random.uniform(*vein.deep) * (0.6 + 0.4 * rhythm)
        made.append(_fold(body, f"{name}/{number}", x, y, wide, deep, random))
    return made


def _fold(
    body: Mass, name: str, x: float, y: float, wide: float, deep: float, random: np.random.Generator
) -> Mass:
    lean = random.uniform(0.3, 0.7)
    left, right = wide * lean, wide * (1 - lean)
    levels = random.uniform(0.0, 1.0, 4)
    if body.slab:
        flank = random.uniform(0.45, 0.75)
        points = [
            (x - left * 1.25, y + deep * (0.55 + 0.3 * levels[0])),
            (x - left * 0.9, y + deep * (0.18 + 0.2 * levels[1])),
            (x - left * 0.35, y + deep * 0.10 * levels[2]),
            (x, y),
            (x + right * flank, y + deep * (0.02 + 0.12 * levels[3])),
            (x + right * (flank + 0.10), y + deep * 0.62),
            (x + right * (flank + 0.30), y + deep * 0.70),
            (x + right * (flank + 0.38), y + deep * 1.3),
        ]
    else:
        points = _spur(x, y, wide, deep, 1.0 if x >= body.apex else -1.0, levels)
    xs, ys = profile(points, slab=body.slab, name=name, roughness=0.8)
    xs, ys = _within(body, xs, ys, x)
    return replace(
        body,
        name=name,
        xs=xs,
        ys=ys,
        apex=x,
        ramp=body.fold_ramp or body.ramp,
        ink=body.ink if body.slab else body.ink * 0.75,
        reach=deep * random.uniform(1.0, 1.5),
        foot=None,
        limit=body.foot,
        line=body.line * random.uniform(0.55, 0.85),
        gold=False,
    )


def _spur(
    x: float, y: float, wide: float, deep: float, way: float, levels: NDArray[np.float64]
) -> list[tuple[float, float]]:
    """A spur of earth: short and steep towards its hill, long and easy away from it."""
    near, far = wide * (0.18 + 0.16 * levels[0]), wide * (0.7 + 0.2 * levels[1])
    points = [
        (x - way * near, y + deep * (0.65 + 0.3 * levels[2])),
        (x - way * near * 0.55, y + deep * 0.2),
        (x - way * near * 0.15, y + deep * 0.02),
        (x + way * far * 0.22, y + deep * (0.04 + 0.08 * levels[3])),
        (x + way * far * 0.5, y + deep * (0.28 + 0.12 * levels[0])),
        (x + way * far * 0.78, y + deep * (0.52 + 0.2 * levels[3])),
        (x + way * far, y + deep * 1.05),
    ]
    return points if way > 0 else points[::-1]


def _within(body: Mass, xs: Floats, ys: Floats, x: float) -> tuple[Floats, Floats]:
    """The run of a fold's crest around x that lies in front of its body."""
    roof = np.interp(xs, body.xs, body.ys, left=1e6, right=1e6)
    hidden = np.flatnonzero(ys < roof + 4)
    heart = int(np.clip(x - xs[0], 0, len(xs) - 1))
    before, after = hidden[hidden < heart], hidden[hidden > heart]
    first = int(before[-1]) + 1 if len(before) else 0
    last = int(after[0]) if len(after) else len(xs)
    if len(hidden) and heart in hidden:
        return xs[:0], ys[:0]
    return xs[first:last], ys[first:last]


def paint_hill(canvas: Canvas, body: Mass, veins: list[Vein]) -> None:
    """A whole hill: its body, then its folds from the far to the near."""
    paint_mass(canvas, body)
    every = [
        fold for number, vein in enumerate(veins) for fold in folds(body, vein, f"{body.name}/vein{number}")
    ]
    for fold in sorted((fold for fold in every if len(fold.xs) > 16), key=_height):
        paint_mass(canvas, fold)


def _height(mass: Mass) -> float:
    return float(mass.ys.min())


def far_range(
    canvas: Canvas,
    name: str,
    points: list[tuple[float, float]],
    colour: Colour,
    strength: float,
    foot: float,
    broken: float = 46.0,
    *,
    slab: bool = False,
) -> None:
    """A far range: one pale opaque wash that dissolves downwards into mist."""
    xs, ys = profile(points, slab=slab, name=name, roughness=0.9)
    peaks = np.abs(wander(xs, 150.0, seed_of(name) + 31, 5, 0.52))
    ys = (ys + broken * (peaks - 0.25)).astype(np.float32)
    box = canvas.part(float(xs[0]), float(ys.min()) - 3, float(xs[-1]), foot)
    if box.empty:
        return
    seed = seed_of(name)
    crest = np.interp(box.xs(), xs, ys).astype(np.float32)[None, :]
    depth = box.ys() - crest
    ragged = (cloud(box, 180.0, 34.0, seed + 1, 4) - 0.5) * 1.1
    height = np.maximum(20.0, foot - crest)
    alpha = (
        np.clip(depth + 0.5, 0, 1)
        * smooth(0.95, 0.05, depth / height + ragged * np.clip(depth / 30, 0, 1))
        * smooth(foot, foot - 50.0, box.ys())
    )
    ends = np.minimum(box.xs() - xs[0], xs[-1] - box.xs())
    alpha = alpha * smooth(0.0, 140.0, ends)[None, :]
    wash = strength * (0.8 + 0.5 * (cloud(box, 80.0, 50.0, seed + 2, 3) - 0.5))
    canvas.cover(box, array(SILK)[None, None, :], np.clip(alpha * 1.3, 0, 1))
    canvas.cover(box, array(colour)[None, None, :], (alpha * wash).astype(np.float32))
    canvas.cover(
        box,
        array(EARTH)[None, None, :],
        (alpha * smooth(0.3, 0.9, depth / height) * strength * 0.25).astype(np.float32),
    )
