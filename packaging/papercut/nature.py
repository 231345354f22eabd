"""Water, clouds, rocks, trees and fruit."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .geometry import NOTHING, Place, Shape, arc, blob, brush, curve, disc, join, line, oval, poly, ring, smooth
from .ornament import crescent, crescents, curl, fan, leaf, rays, teeth
from .sheet import Piece, Sheet, outline, solid, stack


def wave_scales(area: Shape, radius: float = 44, width: float = 7, tone: bool = False, rim: float = 0) -> Piece:
    """Return an area of water as overlapping scales of rings; each row hides the feet of the one behind it."""
    x0, y0, x1, y1 = area.bounds
    sheet = Sheet()
    row = 0
    y = y0 + radius * 0.55
    while y - radius < y1:
        x = x0 - (radius if row % 2 else 0)
        while x - radius < x1:
            rings = join(ring(x, y, radius, width * 1.15), ring(x, y, radius * 0.66, width * 0.9), disc(x, y, radius * 0.28))
            sheet.lay(Piece(disc(x, y, radius), rings, ring(x, y, radius * 0.66, radius * 0.4) if tone else NOTHING))
            x += radius * 2
        y += radius * 0.52
        row += 1
    return sheet.piece().clip(area, rim)


def bowl(x0: float, x1: float, top: float, depth: float, rise: float = 0) -> Shape:
    """Return an area flat (or rising by `rise` in the middle) above and rounded below."""
    low = smooth([(x0, top), (x0 + (x1 - x0) * 0.1, top + depth * 0.55), ((x0 + x1) / 2, top + depth), (x1 - (x1 - x0) * 0.1, top + depth * 0.55), (x1, top)])
    high = smooth([(x1, top), ((x0 + x1) / 2, top - rise), (x0, top)])
    return poly(*low, *high[1:-1])


def wave_net(area: Shape, pitch: float = 96, rise: float = 11, width: float = 7, tone: bool = False) -> Piece:
    """Return an area of calm water: swinging lines that touch the next row, a crescent in every mesh."""
    x0, y0, x1, y1 = area.bounds
    lines: list[Shape] = []
    meshes: list[Shape] = []
    row = 0
    y = y0
    while y < y1 + rise:
        shift = pitch / 2 if row % 2 else 0
        points = [(x0 - pitch + i * pitch / 8, y + rise * math.cos(2 * math.pi * (i * pitch / 8 - shift) / pitch)) for i in range(int((x1 - x0) / pitch * 8) + 20)]
        lines.append(line(points, width))
        for i in range(int((x1 - x0) / pitch) + 3):
            cx = x0 - pitch + i * pitch + shift + pitch / 2
            meshes.append(crescent(cx, y + rise + 3, pitch * 0.46, 6, -90, 0.1))
        y += rise * 2 - width * 0.3
        row += 1
    return Piece(area, join(*lines).intersection(area), area if tone else NOTHING)


def ripples(x0: float, x1: float, y: float, rows: int, step: float = 24, width: float = 8) -> Shape:
    """Return long still-water strokes, shorter downwards, tied by their overlap."""
    out = []
    middle = (x0 + x1) / 2
    for index in range(rows):
        half = (x1 - x0) / 2 * (1 - 0.16 * index)
        shift = (18 if index % 2 else -18) if index else 0
        yy = y + index * step
        points = [(middle + shift - half, yy), (middle + shift - half * 0.4, yy + 7), (middle + shift + half * 0.3, yy - 5), (middle + shift + half, yy + 2)]
        out.append(brush(points, [1, width, width, 1]))
        if index:
            out.append(curve([(middle - 40 + shift, yy - step), (middle - 20 + shift, yy - step / 2), (middle + 10 + shift, yy)], width * 0.7))
    return join(*out)


def curl_row(x0: float, x1: float, y: float, radius: float, count: int, clockwise: bool = True, width: float = 8) -> Piece:
    """Return a row of curling wave tops with nested arcs below, from left to right."""
    sheet = Sheet()
    step = (x1 - x0) / count
    order = range(count) if clockwise else range(count - 1, -1, -1)
    for index in order:
        x = x0 + step * (index + 0.5)
        sheet.lay(wave_top(x, y, radius, clockwise, width))
    return sheet.piece()


def wave_top(x: float, y: float, radius: float, clockwise: bool = True, width: float = 8, dark: bool = True) -> Piece:
    """Return one breaking wave: a hooked crest with foam, long crescents along its back."""
    sign = 1 if clockwise else -1

    def at(*places: Place) -> list[Place]:
        return [(x + sign * px * radius, y + py * radius) for px, py in places]

    back = at((-2.1, 1.9), (-1.5, 1.0), (-0.95, 0.0), (-0.35, -0.78), (0.3, -1.0), (0.9, -0.72), (1.16, -0.16), (1.02, 0.24))
    front = at((1.02, 0.24), (0.84, 0.02), (0.62, -0.24), (0.3, -0.26), (0.08, 0.04), (0.1, 0.52), (0.42, 1.06), (1.0, 1.5), (1.7, 1.9))
    body = poly(*smooth(back), *smooth(front)[1:])
    hollow = poly(*smooth(at((1.02, 0.24), (1.0, 0.7), (1.24, 1.2), (1.7, 1.9))), *smooth(front)[::-1][1:-1])
    foam = join(*[disc(*place, radius * size) for place, size in zip(at((1.0, 0.3), (1.18, 0.02), (1.12, -0.34), (0.9, -0.64)), (0.13, 0.16, 0.17, 0.16), strict=True)])
    eyes = join(*[disc(*place, radius * 0.065) for place in at((1.18, 0.02), (1.12, -0.34), (0.9, -0.64))])
    cuts: list[Shape] = [eyes]
    for k in range(4):
        f = k * 0.27
        path = at((-1.72 + f * 1.2, 1.84), (-1.14 + f * 0.95, 0.86 + f * 0.12), (-0.62 + f * 0.6, 0.06 + f * 0.28), (-0.1 + f * 0.24, -0.5 + f * 0.34), (0.42 + f * 0.06, -0.72 + f * 0.42), (0.82 - f * 0.16, -0.42 + f * 0.3))
        last = len(path) - (0, 1, 2, 3)[k]
        cuts.append(brush(path[:last], [2, radius * 0.13, radius * 0.15, radius * 0.12, 1.5]))
    shape = join(body, foam)
    ink = shape.difference(join(*cuts)) if dark else band(shape, width).union(join(*cuts[1:]).intersection(shape))
    return Piece(join(shape, hollow), ink)


def cloud(x: float, y: float, size: float, flip: bool = False, tail: float = 1.0, width: float = 8) -> Piece:
    """Return an auspicious cloud: three curling heads on a long tail."""
    s = size
    heads = [(0.0, -0.32, 0.36, 160.0, True), (-0.42, 0.0, 0.27, 60.0, True), (0.42, 0.0, 0.27, 120.0, False)]
    base = blob((-0.7 * s, 0.1 * s), (-0.3 * s, -0.1 * s), (0.3 * s, -0.1 * s), (0.7 * s, 0.1 * s), (0.3 * s, 0.3 * s), (-0.3 * s, 0.3 * s))
    if tail > 0:
        streak = brush([(0.2 * s, 0.2 * s), (0.8 * s, 0.27 * s), ((0.9 + tail) * s, 0.16 * s)], [0.22 * s, 0.2 * s, 3])
        base = base.union(streak)
        lines = brush([(-0.1 * s, 0.14 * s), (0.5 * s, 0.2 * s), ((0.5 + tail * 0.7) * s, 0.17 * s)], [3, 0.07 * s, 2])
    else:
        lines = crescent(0, 0.17 * s, 0.6 * s, 0.07 * s, 90, 0.12)
    sheet = Sheet()
    sheet.lay(solid(base, lines))
    for hx, hy, radius, start, clockwise in heads:
        place = disc(hx * s, hy * s, radius * s)
        sheet.lay(outline(place, width, curl(hx * s, hy * s, radius * s - width * 0.3, start, clockwise, width, 1.35)))
    piece = sheet.piece()
    if flip:
        piece = piece.mirror(0)
    return piece.move(x, y)


def peak(ridge: Sequence[Place], base: float, folds: int = 3, width: float = 11, comb: float = 44, tone: bool = False, dark: bool = False) -> Piece:
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
        spine = [(sx, sy), (sx + way * 0.2, sy + fall * 0.3), (sx + way, sy + fall * 0.62), (sx + way * 1.3, sy + fall)]
        folded.append(brush(spine, [4, 11, 8, 2] if dark else [13, 12, 8, 2]))
        combs.append(teeth(smooth(spine)[6:], 14, comb * 0.55, -1 if way < 0 else 1, 0.5, 0.6, 0.6))
    if dark:
        echo = [(x + (middle - x) * 0.16, y + width * 2.2 + comb) for x, y in top]
        return solid(region, hanging, *combs, *folded, teeth(echo, 16, comb * 0.6, 1, 0.1, 0.5, 0.4))
    return outline(region, width, hanging, *folded, *combs, tone=region if tone else NOTHING)


def cliff(points: Sequence[Place], width: float = 10, step: float = 46, mirror: bool = False, dark: bool = False) -> Piece:
    """Return a wall of layered rock: folded bands (折帶) with axe-cut teeth under each ledge."""
    region = poly(*points)
    x0, y0, x1, y1 = region.bounds
    inside: list[Shape] = []
    row = 0
    y = y0 + step * 0.7
    while y < y1:
        tilt = (7 if row % 2 else -5) * (-1 if mirror else 1)
        ledge = [(x0 - 5, y - tilt), (x0 + (x1 - x0) * 0.35, y + tilt), (x0 + (x1 - x0) * 0.7, y - tilt * 0.6), (x1 + 5, y + tilt)]
        lower = [(x, yy + 2) for x, yy in ledge]
        if dark:
            inside.append(teeth(lower, 15, step * (0.8 if row % 2 else 0.62), 1, 0.25 if mirror else -0.25, 0.66, 0.3))
        else:
            inside.append(line(ledge, width * 0.8))
            inside.append(teeth(lower, 15, step * (0.74 if row % 2 else 0.52), 1, 0.25 if mirror else -0.25, 0.58, 0.4))
        y += step * (1.0 if row % 2 else 0.86)
        row += 1
    if dark:
        return solid(region, join(*inside).intersection(region.buffer(-width * 0.8)))
    return outline(region, width, *inside)


def rock(x: float, y: float, w: float, h: float) -> Piece:
    """Return a boulder standing on y: solid, with cuts along its shaded side."""
    shape = blob((x - w / 2, y), (x - w * 0.42, y - h * 0.5), (x - w * 0.12, y - h), (x + w * 0.22, y - h * 0.82), (x + w * 0.48, y - h * 0.3), (x + w / 2, y))
    path = smooth([(x - w * 0.05, y - h * 0.82), (x + w * 0.12, y - h * 0.5), (x + w * 0.16, y - h * 0.1)])
    return solid(shape, teeth(path, 12, w * 0.22, -1, 0.5, 0.6), crescent(x - w * 0.24, y - h * 0.42, h * 0.5, h * 0.09, 195, 0.2))


def pine_pad(x: float, y: float, width: float, count: int = 3) -> Piece:
    """Return one layer of a pine: overlapping fans of needles."""
    sheet = Sheet()
    radius = width / (count + 0.6)
    for index in range(count):
        part = index - (count - 1) / 2
        sheet.lay(fan(x + part * radius * 1.15, y + abs(part) * radius * 0.16, radius * (0.92 if part else 1.0), 180 - 12, 372, 9))
    return sheet.piece()


def pine(x: float, y: float, height: float, lean: float = 0.0) -> Piece:
    """Return a pine rooted at (x, y) with pads on both sides of a bent trunk."""
    h = height
    sheet = Sheet()
    spine = [(x, y), (x + lean * 0.2 * h - 0.05 * h, y - 0.3 * h), (x + lean * 0.5 * h + 0.04 * h, y - 0.6 * h), (x + lean * h, y - 0.9 * h)]
    trunk = brush(spine, [0.13 * h, 0.085 * h, 0.065 * h, 0.04 * h])
    bark = join(*[crescent(px + (-0.012 if i % 2 else 0.012) * h, py, 0.07 * h, 0.02 * h, 0 if i % 2 else 180) for i, (px, py) in enumerate(smooth(spine)[2:20:3])])
    sheet.lay(solid(trunk, bark))
    for px, py, w, n in ((-0.3, 0.42, 0.4, 2), (0.3, 0.52, 0.42, 2), (-0.2, 0.66, 0.42, 2), (0.2, 0.76, 0.4, 2), (0.0, 0.9, 0.44, 3)):
        at = lean * py * h
        sheet.add(brush([(x + at, y - (py - 0.08) * h), (x + at + px * 0.6 * h, y - (py - 0.03) * h), (x + at + px * h, y - py * h)], [0.04 * h, 0.03 * h, 0.02 * h]))
        sheet.lay(pine_pad(x + at + px * h, y - py * h, w * h, n))
    return sheet.piece()


def crown(x: float, y: float, rx: float, ry: float, lobes: int = 8, tone: bool = False) -> Piece:
    """Return a leafy crown heaped up from rounded tufts, each with saw-teeth under its rim.

    `lobes` is the number of tufts on the outer ring; fewer make a plainer, smaller tree.
    """
    sheet = Sheet()
    size = min(rx, ry) * (0.5 if lobes >= 7 else 0.6)
    around = [(x + (rx - size * 0.8) * math.cos(a), y + (ry - size * 0.8) * math.sin(a)) for a in (2 * math.pi * (i + 0.25) / lobes for i in range(lobes))]
    heart = [(x - rx * 0.26, y + ry * 0.02), (x + rx * 0.28, y + ry * 0.06), (x, y + ry * 0.3)] if lobes >= 7 else []
    sheet.add(oval(x, y, rx * 0.7, ry * 0.7))
    for px, py in sorted(around, key=lambda place: place[1]):
        sheet.lay(_tuft(px, py, size), gap=size * 0.07)
    for index, (px, py) in enumerate(heart):
        sheet.lay(_tuft(px, py, size).turn((-42, 38, -8)[index], px, py), gap=size * 0.07)
    piece = sheet.piece()
    return Piece(piece.region, piece.ink, oval(x, y, rx * 0.8, ry * 0.8) if tone else NOTHING)


def fruit_tree(x: float, y: float, radius: float) -> Piece:
    """Return a round orchard tree: a scalloped crown with bright fruit and crescent leaves between them."""
    shape = disc(x, y, radius * 0.78)
    for px, py in arc(x, y, radius * 0.72, 0, 315, 8):
        shape = shape.union(disc(px, py, radius * 0.3))
    spots = ((-0.5, -0.28), (0.06, -0.56), (0.54, -0.14), (-0.04, 0.02), (-0.5, 0.34), (0.34, 0.46))
    fruit = [disc(x + dx * radius, y + dy * radius, radius * 0.17) for dx, dy in spots]
    leaves = [
        crescent(x + (dx + 0.05) * radius, y + (dy - 0.25) * radius, radius * 0.42, radius * 0.09, -90 + 50 * dx, 0.3)
        for dx, dy in spots
    ]
    edge = teeth(arc(x, y, radius * 0.92, 30, 150, 14), radius * 0.2, radius * 0.2, 1, 0.2, 0.6, 0.4)
    return solid(shape, *fruit, *leaves, edge, tone=join(*fruit).buffer(2))


def _tuft(x: float, y: float, radius: float) -> Piece:
    """Return one rounded tuft of leaves, lit from above."""
    path = arc(x, y + radius * 0.1, radius * 0.84, 186, 354, 14)
    return solid(disc(x, y, radius), teeth(path, max(8.0, radius * 0.34), radius * 0.62, 1, 0.12, 0.58, 0.45))


def citrus(x: float, y: float, radius: float, tone: bool = True) -> Piece:
    """Return a citrus fruit: a rim, a side of teeth, a navel of petals."""
    body = disc(x, y, radius)
    path = arc(x, y, radius * 0.66, 10, 160, 20)
    cuts = [teeth(path, radius * 0.24, radius * 0.2, -1, 0.1, 0.6), crescent(x - radius * 0.3, y - radius * 0.28, radius * 0.9, radius * 0.16, 225, 0.22)]
    star = rays(x + radius * 0.05, y - radius * 0.25, 1, radius * 0.24, 6, 0.5)
    inner = disc(x, y, radius * 0.86)
    return solid(body, *cuts, star, tone=inner if tone else NOTHING)


def sprig(points: Sequence[Place], size: float, count: int, width: float = 9, fat: float = 0.42) -> Piece:
    """Return a twig with leaves to both sides."""
    path = smooth(points)
    sheet = Sheet()
    sheet.add(brush(points, [width * 1.3, width, width * 0.5]))
    for index in range(count):
        at = int((index + 1) / (count + 0.4) * (len(path) - 1))
        px, py = path[at]
        qx, qy = path[max(at - 3, 0)]
        way = math.degrees(math.atan2(py - qy, px - qx))
        side = 1 if index % 2 else -1
        a = math.radians(way + side * 48)
        sheet.lay(leaf(px, py, px + size * math.cos(a), py + size * math.sin(a), size * fat, 0.1 * side))
    return sheet.piece()


def gull(x: float, y: float, size: float, angle: float = 0) -> Piece:
    """Return a flying bird, wings up."""
    wing = join(
        brush([(x - size, y - size * 0.42), (x - size * 0.5, y - size * 0.34), (x, y)], [2, size * 0.22, size * 0.16]),
        brush([(x + size, y - size * 0.5), (x + size * 0.46, y - size * 0.4), (x, y)], [2, size * 0.22, size * 0.16]),
        brush([(x - size * 0.26, y + size * 0.14), (x, y), (x + size * 0.36, y - size * 0.08)], [3, size * 0.22, 4]),
    )
    return solid(wing).turn(angle, x, y)


def stone_fish_piece(x: float, y: float, size: float) -> Piece:
    """Return a carved carp facing right, `size` long, scales as rows of crescents."""
    s = size
    body = blob((x - 0.3 * s, y), (x - 0.1 * s, y - 0.16 * s), (x + 0.16 * s, y - 0.19 * s), (x + 0.4 * s, y - 0.1 * s), (x + 0.5 * s, y), (x + 0.4 * s, y + 0.1 * s), (x + 0.16 * s, y + 0.17 * s), (x - 0.1 * s, y + 0.12 * s))
    tail = blob((x - 0.28 * s, y), (x - 0.4 * s, y - 0.08 * s), (x - 0.54 * s, y - 0.2 * s), (x - 0.46 * s, y), (x - 0.54 * s, y + 0.18 * s), (x - 0.4 * s, y + 0.07 * s))
    fin = blob((x - 0.06 * s, y - 0.13 * s), (x + 0.02 * s, y - 0.27 * s), (x + 0.2 * s, y - 0.28 * s), (x + 0.24 * s, y - 0.15 * s))
    belly = blob((x + 0.1 * s, y + 0.12 * s), (x + 0.04 * s, y + 0.26 * s), (x + 0.2 * s, y + 0.2 * s), (x + 0.24 * s, y + 0.12 * s))
    cuts: list[Shape] = []
    for row, (start, stop) in enumerate(((-0.2, 0.2), (-0.24, 0.2), (-0.2, 0.2))):
        yy = y + (row - 1) * 0.085 * s
        n = 5
        cuts += [crescent(x + (start + (stop - start) * (i + (0.5 if row == 1 else 0.2)) / n) * s, yy, 0.085 * s, 0.026 * s, 180, 0.38) for i in range(n)]
    cuts.append(crescent(x + 0.27 * s, y, 0.26 * s, 0.035 * s, 180, 0.2))
    cuts.append(ring(x + 0.37 * s, y - 0.035 * s, 0.04 * s, 0.02 * s))
    cuts.append(teeth([(x - 0.34 * s, y - 0.01 * s), (x - 0.5 * s, y - 0.13 * s)], 0.045 * s, 0.05 * s, 1, 0.3))
    cuts.append(teeth([(x - 0.5 * s, y + 0.12 * s), (x - 0.34 * s, y + 0.01 * s)], 0.045 * s, 0.05 * s, 1, -0.3))
    cuts.append(teeth([(x, y - 0.17 * s), (x + 0.2 * s, y - 0.185 * s)], 0.045 * s, 0.07 * s, -1, -0.4))
    return solid(join(body, tail, fin, belly), *cuts)


def half_sun(x: float, y: float, radius: float) -> Piece:
    """Return half a sun above a line, cut with crescents only (never with rays)."""
    shape = disc(x, y, radius).intersection(poly((x - 2 * radius, y), (x - 2 * radius, y - 2 * radius), (x + 2 * radius, y - 2 * radius), (x + 2 * radius, y)))
    return outline(shape, 10, curve(arc(x, y, radius * 0.7, 180, 360), 7), crescents(arc(x, y, radius * 0.42, 190, 350), 3, radius * 0.36, radius * 0.1, -90), tone=shape)


__all__ = [
    "Piece",
    "citrus",
    "cliff",
    "bowl",
    "cloud",
    "crown",
    "curl_row",
    "gull",
    "half_sun",
    "peak",
    "pine",
    "pine_pad",
    "ripples",
    "rock",
    "sprig",
    "stack",
    "stone_fish_piece",
    "wave_net",
    "wave_scales",
    "wave_top",
]
