"""What people make: columns, spheres, boats, sails and wheels."""

from __future__ import annotations

from .geometry import NOTHING, Shape, arc, brush, disc, join, line, oval, poly, rect, ring, smooth
from .ornament import crescent, curl, rays, teeth
from .sheet import Piece, outline, solid


def column(x: float, w: float, top: float, ground: float, rings: int = 4, tone: bool = False) -> Piece:
    """Return a process column: domed, banded, with rows of teeth down one side and a skirt."""
    shape = join(rect(x - w / 2, top + w * 0.4, x + w / 2, ground), oval(x, top + w * 0.4, w / 2, w * 0.4))
    cuts: list[Shape] = []
    step = (ground - top - w * 0.6) / rings
    for index in range(rings):
        y0 = top + w * 0.5 + index * step
        cuts.append(rect(x - w * 0.34, y0 + 8, x - w * 0.1, y0 + step - 8, 4))
        cuts.append(
            teeth([(x + w * 0.34, y0 + 8), (x + w * 0.34, y0 + step - 8)], 12, w * 0.34, 1, 0.0, 0.6, 0.3)
        )
    plates = join(
        *[
            rect(x - w / 2 - 7, top + w * 0.5 + i * step - 5, x + w / 2 + 7, top + w * 0.5 + i * step + 5, 3)
            for i in range(1, rings)
        ]
    )
    cuts.append(crescent(x, top + w * 0.26, w * 0.5, w * 0.1, -90, 0.22))
    return Piece(
        join(shape, plates),
        join(shape.difference(join(*cuts)), plates),
        shape.buffer(-4) if tone else NOTHING,
    )


def sphere(x: float, y: float, radius: float, ground: float, tone: bool = False) -> Piece:
    """Return a storage sphere on legs with meridians and a row of teeth at its belt."""
    ball = disc(x, y, radius)
    belt = [(x - radius * 0.86, y), (x + radius * 0.86, y)]
    cuts = [
        crescent(x, y - radius * 0.5, radius * 1.1, radius * 0.2, -90, 0.26),
        crescent(x - radius * 0.02, y - radius * 0.2, radius * 1.5, radius * 0.16, -90, 0.12),
        teeth(belt, 13, radius * 0.42, 1, 0.0, 0.6, 0.6),
    ]
    legs = join(
        *[
            brush([(x + d * radius, y + radius * 0.5), (x + d * radius * 1.08, ground)], [8, 9])
            for d in (-0.72, 0.0, 0.72)
        ]
    )
    foot = line([(x - radius, ground - 4), (x + radius, ground - 4)], 10)
    return Piece(
        join(ball, legs, foot),
        join(ball.difference(join(*cuts)), legs, foot),
        ball.buffer(-4) if tone else NOTHING,
    )


def steam(x: float, y: float, size: float, flip: bool = False) -> Shape:
    """Return a rising curl of steam that starts at (x, y)."""
    s = -size if flip else size
    tail = brush([(x, y), (x + s * 0.2, y - size * 0.35), (x + s * 0.05, y - size * 0.7)], [4, 10, 9])
    return join(
        tail, curl(x + s * 0.34, y - size * 0.72, size * 0.34, 180 if not flip else 0, not flip, 9, 1.2)
    )


def hull_boat(x: float, y: float, size: float, tone: bool = False) -> Piece:
    """Return a wooden boat's hull, `size` long, planks cut along it."""
    s = size
    sheer = smooth(
        [
            (x - 0.5 * s, y - 0.12 * s),
            (x - 0.25 * s, y + 0.0 * s),
            (x + 0.2 * s, y + 0.0 * s),
            (x + 0.52 * s, y - 0.15 * s),
        ]
    )
    keel = smooth(
        [
            (x + 0.52 * s, y - 0.15 * s),
            (x + 0.36 * s, y + 0.13 * s),
            (x - 0.34 * s, y + 0.13 * s),
            (x - 0.5 * s, y - 0.12 * s),
        ]
    )
    shape = poly(*sheer, *keel[1:-1])
    planks = [
        brush(
            [(x - 0.38 * s, y + 0.015 * s), (x, y + 0.04 * s), (x + 0.4 * s, y - 0.01 * s)], [1, 0.026 * s, 1]
        ),
        teeth(
            [(x - 0.3 * s, y + 0.105 * s), (x, y + 0.112 * s), (x + 0.3 * s, y + 0.1 * s)],
            0.034 * s,
            0.045 * s,
            -1,
            0.2,
            0.6,
            0.5,
        ),
    ]
    return solid(shape, *planks, tone=shape.buffer(-4) if tone else NOTHING)


def sail(x: float, top: float, foot: float, width: float, battens: int = 6, tone: bool = False) -> Piece:
    """Return a battened junk sail whose mast stands at x."""
    edge = smooth(
        [(x + width * 0.06, top), (x + width * 0.62, top + (foot - top) * 0.24), (x + width * 0.72, foot - 8)]
    )
    luff = smooth(
        [(x - width * 0.28, foot), (x - width * 0.22, top + (foot - top) * 0.4), (x + width * 0.06, top)]
    )
    shape = poly(*edge, *luff[:-1])
    bars = [
        line(
            [
                (x - width, top + (foot - top) * (i / battens) + 14),
                (x + width, top + (foot - top) * (i / battens) - 12),
            ],
            7,
        )
        for i in range(1, battens)
    ]
    combs = [
        teeth(
            [
                (x + width * 0.7, top + (foot - top) * (i / battens) - 9),
                (x - width * 0.3, top + (foot - top) * (i / battens) + 11),
            ],
            15,
            (foot - top) / battens * 0.5,
            -1,
            0.1,
            0.55,
            0.1,
        )
        for i in range(1, battens)
    ]
    return outline(shape, 9, *bars, *combs, tone=shape if tone else NOTHING)


def gear(x: float, y: float, radius: float, count: int = 12) -> Piece:
    """Return a cog wheel: teeth outside, saw-teeth and a ring inside."""
    shape = disc(x, y, radius * 0.86)
    for px, py in arc(x, y, radius * 0.9, 0, 360 - 360 / count, count):
        shape = shape.union(disc(px, py, radius * 0.12))
    cuts = [
        rays(x, y, radius * 0.34, radius * 0.68, count * 2, 0.62),
        ring(x, y, radius * 0.28, radius * 0.08),
        disc(x, y, radius * 0.11),
    ]
    return solid(shape, *cuts)
