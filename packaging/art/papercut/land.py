"""Hills, cliffs, boulders, clouds, birds and the two carved fish."""

from __future__ import annotations

from collections.abc import Sequence

from .geometry import NOTHING, Place, Shape, arc, blob, brush, curve, disc, join, line, poly, ring, smooth
from .ornament import crescent, curl, teeth
from .sheet import Piece, Sheet, outline, solid


def peak(
    ridge: Sequence[Place],
    base: float,
    folds: int = 3,
    width: float = 11,
    comb: float = 44,
    tone: bool = False,
    dark: bool = False,
) -> Piece:
    """Return a hill under a ridge line: rim, teeth hanging from the ridge, and folds that run down from it.

    A dark hill is solid, with the same teeth and folds cut out of it.
    """
    top = smooth(ridge)
    region = poly((top[0][0], base), *top, (top[-1][0], base))
    lowered = [(x, y + width - 2) for x, y in top]
    hanging = teeth(lowered, 14, comb, 1, 0.1, 0.62, 0.15)
    folded: list[Shape] = []
    combs: list[Shape] = []
    middle = (top[0][0] + top[-1][0]) / 2
    for index in range(folds):
        part = (index + 0.7) / (folds + 0.4)
        sx, sy = top[int(part * (len(top) - 1))]
        sy += comb * 0.7 if dark else 0
        fall = (base - sy) * (0.94 if index % 2 else 0.8)
        way = 30 if sx > middle else -30
        spine = [
            (sx, sy),
            (sx + way * 0.2, sy + fall * 0.3),
            (sx + way, sy + fall * 0.62),
            (sx + way * 1.3, sy + fall),
        ]
        folded.append(brush(spine, [4, 11, 8, 2] if dark else [13, 12, 8, 2]))
        combs.append(teeth(smooth(spine)[6:], 14, comb * 0.55, -1 if way < 0 else 1, 0.5, 0.6, 0.6))
    if dark:
        echo = [(x + (middle - x) * 0.16, y + width * 2.2 + comb) for x, y in top]
        return solid(region, hanging, *combs, *folded, teeth(echo, 16, comb * 0.6, 1, 0.1, 0.5, 0.4))
    return outline(region, width, hanging, *folded, *combs, tone=region if tone else NOTHING)


def cliff(
    points: Sequence[Place], width: float = 10, step: float = 46, mirror: bool = False, dark: bool = False
) -> Piece:
    """Return a wall of layered rock: folded bands (折帶) with axe-cut teeth under each ledge."""
    region = poly(*points)
    x0, y0, x1, y1 = region.bounds
    inside: list[Shape] = []
    row = 0
    y = y0 + step * 0.7
    while y < y1:
        tilt = (7 if row % 2 else -5) * (-1 if mirror else 1)
        ledge = [
            (x0 - 5, y - tilt),
            (x0 + (x1 - x0) * 0.35, y + tilt),
            (x0 + (x1 - x0) * 0.7, y - tilt * 0.6),
            (x1 + 5, y + tilt),
        ]
        lower = [(x, yy + 2) for x, yy in ledge]
        if dark:
            inside.append(
                teeth(lower, 15, step * (0.8 if row % 2 else 0.62), 1, 0.25 if mirror else -0.25, 0.66, 0.3)
            )
        else:
            inside.append(line(ledge, width * 0.8))
            inside.append(
                teeth(lower, 15, step * (0.74 if row % 2 else 0.52), 1, 0.25 if mirror else -0.25, 0.58, 0.4)
            )
        y += step * (1.0 if row % 2 else 0.86)
        row += 1
    if dark:
        return solid(region, join(*inside).intersection(region.buffer(-width * 0.8)))
    return outline(region, width, *inside)


def rock(x: float, y: float, w: float, h: float) -> Piece:
    """Return a boulder standing on y: solid, with cuts along its shaded side."""
    shape = blob(
        (x - w / 2, y),
        (x - w * 0.42, y - h * 0.5),
        (x - w * 0.12, y - h),
        (x + w * 0.22, y - h * 0.82),
        (x + w * 0.48, y - h * 0.3),
        (x + w / 2, y),
    )
    path = smooth([(x - w * 0.05, y - h * 0.82), (x + w * 0.12, y - h * 0.5), (x + w * 0.16, y - h * 0.1)])
    return solid(
        shape,
        teeth(path, 12, w * 0.22, -1, 0.5, 0.6),
        crescent(x - w * 0.24, y - h * 0.42, h * 0.5, h * 0.09, 195, 0.2),
    )


def cloud(x: float, y: float, size: float, flip: bool = False, tail: float = 1.0, width: float = 8) -> Piece:
    """Return an auspicious cloud: three curling heads on a long tail."""
    s = size
    heads = [(0.0, -0.32, 0.36, 160.0, True), (-0.42, 0.0, 0.27, 60.0, True), (0.42, 0.0, 0.27, 120.0, False)]
    base = blob(
        (-0.7 * s, 0.1 * s),
        (-0.3 * s, -0.1 * s),
        (0.3 * s, -0.1 * s),
        (0.7 * s, 0.1 * s),
        (0.3 * s, 0.3 * s),
        (-0.3 * s, 0.3 * s),
    )
    if tail > 0:
        streak = brush(
            [(0.2 * s, 0.2 * s), (0.8 * s, 0.27 * s), ((0.9 + tail) * s, 0.16 * s)], [0.22 * s, 0.2 * s, 3]
        )
        base = base.union(streak)
        lines = brush(
            [(-0.1 * s, 0.14 * s), (0.5 * s, 0.2 * s), ((0.5 + tail * 0.7) * s, 0.17 * s)], [3, 0.07 * s, 2]
        )
    else:
        lines = crescent(0, 0.17 * s, 0.6 * s, 0.07 * s, 90, 0.12)
    sheet = Sheet()
    sheet.lay(solid(base, lines))
    for hx, hy, radius, start, clockwise in heads:
        place = disc(hx * s, hy * s, radius * s)
        sheet.lay(
            outline(
                place, width, curl(hx * s, hy * s, radius * s - width * 0.3, start, clockwise, width, 1.35)
            )
        )
    piece = sheet.piece()
    if flip:
        piece = piece.mirror(0)
    return piece.move(x, y)


def gull(x: float, y: float, size: float, angle: float = 0) -> Piece:
    """Return a flying bird, wings up."""
    wing = join(
        brush(
            [(x - size, y - size * 0.42), (x - size * 0.5, y - size * 0.34), (x, y)],
            [2, size * 0.22, size * 0.16],
        ),
        brush(
            [(x + size, y - size * 0.5), (x + size * 0.46, y - size * 0.4), (x, y)],
            [2, size * 0.22, size * 0.16],
        ),
        brush(
            [(x - size * 0.26, y + size * 0.14), (x, y), (x + size * 0.36, y - size * 0.08)],
            [3, size * 0.22, 4],
        ),
    )
    return solid(wing).turn(angle, x, y)


def half_sun(x: float, y: float, radius: float) -> Piece:
    """Return half a sun above a line, in rings only (never with rays)."""
    shape = disc(x, y, radius).intersection(
        poly(
            (x - 2 * radius, y),
            (x - 2 * radius, y - 2 * radius),
            (x + 2 * radius, y - 2 * radius),
            (x + 2 * radius, y),
        )
    )
    return outline(
        shape,
        10,
        curve(arc(x, y, radius * 0.7, 180, 360), 7),
        curve(arc(x, y, radius * 0.42, 180, 360), 6),
        tone=shape,
    )


def stone_fish_piece(x: float, y: float, size: float) -> Piece:
    """Return a carved carp facing right, `size` long, scales as rows of crescents."""
    s = size
    body = blob(
        (x - 0.3 * s, y),
        (x - 0.1 * s, y - 0.16 * s),
        (x + 0.16 * s, y - 0.19 * s),
        (x + 0.4 * s, y - 0.1 * s),
        (x + 0.5 * s, y),
        (x + 0.4 * s, y + 0.1 * s),
        (x + 0.16 * s, y + 0.17 * s),
        (x - 0.1 * s, y + 0.12 * s),
    )
    tail = blob(
        (x - 0.28 * s, y),
        (x - 0.4 * s, y - 0.08 * s),
        (x - 0.54 * s, y - 0.2 * s),
        (x - 0.46 * s, y),
        (x - 0.54 * s, y + 0.18 * s),
        (x - 0.4 * s, y + 0.07 * s),
    )
    fin = blob(
        (x - 0.06 * s, y - 0.13 * s),
        (x + 0.02 * s, y - 0.27 * s),
        (x + 0.2 * s, y - 0.28 * s),
        (x + 0.24 * s, y - 0.15 * s),
    )
    belly = blob(
        (x + 0.1 * s, y + 0.12 * s),
        (x + 0.04 * s, y + 0.26 * s),
        (x + 0.2 * s, y + 0.2 * s),
        (x + 0.24 * s, y + 0.12 * s),
    )
    cuts: list[Shape] = []
    for row, (start, stop) in enumerate(((-0.2, 0.2), (-0.24, 0.2), (-0.2, 0.2))):
        yy = y + (row - 1) * 0.085 * s
        n = 5
        cuts += [
            crescent(
                x + (start + (stop - start) * (i + (0.5 if row == 1 else 0.2)) / n) * s,
                yy,
                0.085 * s,
                0.026 * s,
                180,
                0.38,
            )
            for i in range(n)
        ]
    cuts.append(crescent(x + 0.27 * s, y, 0.26 * s, 0.035 * s, 180, 0.2))
    cuts.append(ring(x + 0.37 * s, y - 0.035 * s, 0.04 * s, 0.02 * s))
    cuts.append(
        teeth([(x - 0.34 * s, y - 0.01 * s), (x - 0.5 * s, y - 0.13 * s)], 0.045 * s, 0.05 * s, 1, 0.3)
    )
    cuts.append(
        teeth([(x - 0.5 * s, y + 0.12 * s), (x - 0.34 * s, y + 0.01 * s)], 0.045 * s, 0.05 * s, 1, -0.3)
    )
    cuts.append(teeth([(x, y - 0.17 * s), (x + 0.2 * s, y - 0.185 * s)], 0.045 * s, 0.07 * s, -1, -0.4))
    return solid(join(body, tail, fin, belly), *cuts)
