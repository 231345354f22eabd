"""The cutter's vocabulary: crescents (月牙), saw-teeth (鋸齒), drops, spirals, and rows of them."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from shapely import affinity

from .geometry import (
    NOTHING,
    Place,
    Shape,
    along,
    arc,
    band,
    brush,
    disc,
    join,
    length,
    line,
    poly,
    ring,
    smooth,
    spiral,
)
from .sheet import Piece, solid


def crescent(x: float, y: float, size: float, thick: float, angle: float = 0, bend: float = 0.32) -> Shape:
    """Return a crescent `size` long whose back points to `angle` degrees (-90: up)."""
    top, low = bend * size * 2, (bend * size - thick) * 2
    outer = [((t - 0.5) * size, -top * t * (1 - t) * 2) for t in (i / 12 for i in range(13))]
    inner = [((t - 0.5) * size, -low * t * (1 - t) * 2) for t in (i / 12 for i in range(12, -1, -1))]
    moon = affinity.rotate(poly(*outer, *inner[1:-1]), angle + 90, origin=(0, 0))
    return affinity.translate(moon, x, y + 0.0)


def crescents(path: Sequence[Place], count: int, size: float, thick: float, turn: float = -90) -> Shape:
    """Return a row of crescents along a path, smaller at its ends, backs at `turn` degrees to the path."""
    total = length(path)
    out = []
    for index in range(count):
        part = (index + 0.5) / count
        x, y, tx, ty = along(path, part * total)
        swell = 0.62 + 0.38 * math.sin(math.pi * part)
        out.append(crescent(x, y, size * swell, thick * swell, math.degrees(math.atan2(ty, tx)) + turn))
    return join(*out)


def drop(x: float, y: float, size: float, width: float, angle: float = 0) -> Shape:
    """Return a tear whose point lies `size` from (x, y) in the direction of `angle` degrees."""
    a = math.radians(angle)
    ux, uy = math.cos(a), math.sin(a)
    r = width / 2
    return brush(
        [(x, y), (x + ux * size * 0.4, y + uy * size * 0.4), (x + ux * size, y + uy * size)],
        [2 * r, 1.6 * r, 0.8],
        False,
    )


def teeth(
    path: Sequence[Place],
    pitch: float = 13,
    reach: float = 30,
    side: int = 1,
    lean: float = 0.25,
    fill: float = 0.62,
    swell: float = 0.35,
) -> Shape:
    """Return a row of saw-teeth along a path, standing to its right (`side` 1) or left (-1).

    `lean` pushes the tips along the path, `fill` is a tooth's foot over the pitch, `swell` how much
    shorter the teeth at both ends are.
    """
    total = length(path)
    count = max(2, round(total / pitch))
    step = total / count
    out = []
    for index in range(count):
        part = (index + 0.5) / count
        x, y, tx, ty = along(path, part * total)
        nx, ny = -ty * side, tx * side
        high = reach * (1 - swell + swell * math.sin(math.pi * part))
        foot = step * fill / 2
        tip = (x + nx * high + tx * lean * high, y + ny * high + ty * lean * high)
        mid = 0.55
        bow = lean * 0.28 * high
        left = (
            x + nx * high * mid + tx * bow - tx * foot * 0.62,
            y + ny * high * mid + ty * bow - ty * foot * 0.62,
        )
        right = (
            x + nx * high * mid + tx * bow + tx * foot * 0.62,
            y + ny * high * mid + ty * bow + ty * foot * 0.62,
        )
        out.append(
            poly(
                (x - tx * foot - nx * 0.6, y - ty * foot - ny * 0.6),
                (x + tx * foot - nx * 0.6, y + ty * foot - ny * 0.6),
                right,
                tip,
                left,
            )
        )
    return join(*out)


def rays(
    x: float,
    y: float,
    inner: float,
    outer: float,
    count: int,
    fill: float = 0.6,
    start: float = 0,
    stop: float = 360,
) -> Shape:
    """Return wedge-shaped cuts around a centre, points inwards."""
    out = []
    step = (stop - start) / count
    for index in range(count):
        a = math.radians(start + (index + 0.5) * step)
        half = math.radians(step * fill / 2)
        out.append(
            poly(
                (x + inner * math.cos(a), y + inner * math.sin(a)),
                (x + outer * math.cos(a - half), y + outer * math.sin(a - half)),
                (x + outer * 1.03 * math.cos(a), y + outer * 1.03 * math.sin(a)),
                (x + outer * math.cos(a + half), y + outer * math.sin(a + half)),
            )
        )
    return join(*out)


def curl(
    x: float,
    y: float,
    radius: float,
    start: float,
    clockwise: bool = True,
    width: float = 8,
    turns: float = 1.35,
) -> Shape:
    """Return a spiral line that comes from the rim and ends in a small ball."""
    path = spiral(x, y, radius - width / 2, turns, start, clockwise)[:-3]
    ball = disc(*path[-1], width * 0.75)
    return join(brush(path, [width * 1.15, width, width * 0.8], False), ball)


def scallops(path: Sequence[Place], pitch: float, radius: float) -> Shape:
    """Return a row of discs along a path, for edges of clouds, flowers and trees."""
    total = length(path)
    count = max(2, round(total / pitch))
    return join(*[disc(*along(path, total * index / count)[:2], radius) for index in range(count + 1)])


def flower(
    x: float, y: float, radius: float, petals: int = 5, turn: float = -90, tone: bool = False
) -> Piece:
    """Return a blossom: outlined petals with saw-teeth at their feet and a crescent under each rim."""
    region = disc(x, y, radius * 0.5)
    cuts: Shape = NOTHING
    for index in range(petals):
        angle = turn + index * 360 / petals
        a = math.radians(angle)
        px, py = x + 0.58 * radius * math.cos(a), y + 0.58 * radius * math.sin(a)
        region = region.union(disc(px, py, radius * (0.44 if petals < 7 else 0.3)))
        spread = 300 / petals
        cuts = cuts.union(
            rays(x, y, radius * 0.3, radius * 0.66, 4, 0.62, angle - spread / 2.6, angle + spread / 2.6)
        )
        cx, cy = x + 0.8 * radius * math.cos(a), y + 0.8 * radius * math.sin(a)
        cuts = cuts.union(crescent(cx, cy, radius * 0.46 * 5 / petals, radius * 0.1, angle))
    cuts = cuts.union(ring(x, y, radius * 0.25, radius * 0.09))
    return solid(region, cuts, tone=disc(x, y, radius * 0.7) if tone else NOTHING)


def leaf(
    x0: float, y0: float, x1: float, y1: float, width: float, bend: float = 0.12, pitch: float = 11
) -> Piece:
    """Return a leaf from its foot to its tip: saw-teeth on one half, a crescent vein on the other."""
    dx, dy = x1 - x0, y1 - y0
    size = math.hypot(dx, dy)
    ux, uy = dx / size, dy / size
    nx, ny = -uy, ux

    def at(part: float, off: float) -> Place:
        bow = bend * size * math.sin(math.pi * part)
        return (x0 + dx * part + nx * (off + bow), y0 + dy * part + ny * (off + bow))

    half = width / 2
    upper = smooth([at(0, 0), at(0.28, half * 0.9), at(0.58, half * 0.85), at(1, 0)])
    lower = smooth([at(1, 0), at(0.58, -half * 0.85), at(0.28, -half * 0.9), at(0, 0)])
    region = poly(*upper, *lower[1:-1])
    vein = smooth([at(0.08, 0), at(0.4, 0), at(0.86, 0)])
    comb = teeth(vein, pitch, half * 0.72, 1, 0.5, 0.66, 0.55)
    other = poly(
        *smooth([at(0.14, -2), at(0.5, -2 - half * 0.12), at(0.84, -1)]),
        *smooth([at(0.84, -1), at(0.5, -half * 0.52), at(0.14, -2)])[1:-1],
    )
    return solid(region, comb, other)


def fan(x: float, y: float, radius: float, start: float = 180, stop: float = 360, count: int = 9) -> Piece:
    """Return a fan of needles: a sector whose ribs run out to a rim, as pines are cut."""
    region = poly((x, y), *arc(x, y, radius, start, stop, 20)).buffer(3)
    return solid(region, rays(x, y, radius * 0.2, radius * 0.84, count, 0.56, start + 6, stop - 6))


def frame(window: Shape, count_pitch: float = 30, thick: float = 9) -> Shape:
    """Return a border around a window: a thin rim, saw-teeth, an outer rim (24 units in all)."""
    inner = band(window.buffer(thick), thick)
    outer = band(window.buffer(28), thick + 1)
    rail = list(window.buffer(20).exterior.coords)
    return join(inner, outer, teeth(rail, count_pitch, 15, _inside(rail), 0.0, 0.72, 0.0))


def _inside(rail: Sequence[Place]) -> int:
    """Return the side of a closed rail on which its inside lies."""
    turning = sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise(rail))
    return 1 if turning > 0 else -1


def medallion(inner: float = 256) -> Shape:
    """Return a round frame about the middle of the sheet."""
    return frame(disc(300, 300, inner), 34)


def begonia(size: float = 250) -> Shape:
    """Return a window shaped like a begonia blossom (海棠), as in garden walls."""
    r = size * 0.56
    d = size - r
    petals = [
        disc(300 + sx * d * 0.86, 300 + sy * d * 0.86, r) for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1))
    ]
    return join(*petals).buffer(8).buffer(-8)


def octagon(size: float = 258) -> Shape:
    """Return an eight-sided window."""
    k = size * 0.44
    return poly(
        (300 - k, 300 - size),
        (300 + k, 300 - size),
        (300 + size, 300 - k),
        (300 + size, 300 + k),
        (300 + k, 300 + size),
        (300 - k, 300 + size),
        (300 - size, 300 + k),
        (300 - size, 300 - k),
    )


def fan_window() -> Shape:
    """Return the shape of an open folding fan, as wide as the sheet."""
    return poly(*arc(300, 560, 472, 236, 304, 30), *arc(300, 560, 150, 304, 236, 16))


def lattice(x0: float, y0: float, x1: float, y1: float, columns: int, rows: int, width: float = 6) -> Shape:
    """Return the bars of a window."""
    bars = [
        line([(x0 + (x1 - x0) * i / columns, y0), (x0 + (x1 - x0) * i / columns, y1)], width, True)
        for i in range(1, columns)
    ]
    bars += [
        line([(x0, y0 + (y1 - y0) * i / rows), (x1, y0 + (y1 - y0) * i / rows)], width, True)
        for i in range(1, rows)
    ]
    return join(*bars) if bars else NOTHING


def double_rim(shape: Shape, outer: float = 9, gap: float = 7, inner: float = 5) -> Shape:
    """Return two parallel rims of a shape, tied by the caller's lines."""
    return join(band(shape, outer), band(shape.buffer(-(outer + gap)), inner))
