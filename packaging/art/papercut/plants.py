"""Pines, leafy crowns, fruit and twigs."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .geometry import NOTHING, Place, arc, brush, disc, join, oval, smooth
from .ornament import crescent, fan, leaf, rays, teeth
from .sheet import Piece, Sheet, solid


def pine_pad(x: float, y: float, width: float, count: int = 3) -> Piece:
    """Return one layer of a pine: overlapping fans of needles."""
    sheet = Sheet()
    radius = width / (count + 0.6)
    for index in range(count):
        part = index - (count - 1) / 2
        sheet.lay(
            fan(
                x + part * radius * 1.15,
                y + abs(part) * radius * 0.16,
                radius * (0.92 if part else 1.0),
                180 - 12,
                372,
                9,
            )
        )
    return sheet.piece()


def pine(x: float, y: float, height: float, lean: float = 0.0) -> Piece:
    """Return a pine rooted at (x, y) with pads on both sides of a bent trunk."""
    h = height
    sheet = Sheet()
    spine = [
        (x, y),
        (x + lean * 0.2 * h - 0.05 * h, y - 0.3 * h),
        (x + lean * 0.5 * h + 0.04 * h, y - 0.6 * h),
        (x + lean * h, y - 0.9 * h),
    ]
    trunk = brush(spine, [0.13 * h, 0.085 * h, 0.065 * h, 0.04 * h])
    bark = join(
        *[
            crescent(px + (-0.012 if i % 2 else 0.012) * h, py, 0.07 * h, 0.02 * h, 0 if i % 2 else 180)
            for i, (px, py) in enumerate(smooth(spine)[2:20:3])
        ]
    )
    sheet.lay(solid(trunk, bark))
    for px, py, w, n in (
        (-0.3, 0.42, 0.4, 2),
        (0.3, 0.52, 0.42, 2),
        (-0.2, 0.66, 0.42, 2),
        (0.2, 0.76, 0.4, 2),
        (0.0, 0.9, 0.44, 3),
    ):
        at = lean * py * h
        sheet.add(
            brush(
                [
                    (x + at, y - (py - 0.08) * h),
                    (x + at + px * 0.6 * h, y - (py - 0.03) * h),
                    (x + at + px * h, y - py * h),
                ],
                [0.04 * h, 0.03 * h, 0.02 * h],
            )
        )
        sheet.lay(pine_pad(x + at + px * h, y - py * h, w * h, n))
    return sheet.piece()


def crown(x: float, y: float, rx: float, ry: float, lobes: int = 8, tone: bool = False) -> Piece:
    """Return a leafy crown heaped up from rounded tufts, each with saw-teeth under its rim.

    `lobes` is the number of tufts on the outer ring; fewer make a plainer, smaller tree.
    """
    sheet = Sheet()
    size = min(rx, ry) * (0.5 if lobes >= 7 else 0.6)
    around = [
        (x + (rx - size * 0.8) * math.cos(a), y + (ry - size * 0.8) * math.sin(a))
        for a in (2 * math.pi * (i + 0.25) / lobes for i in range(lobes))
    ]
    heart = (
        [(x - rx * 0.26, y + ry * 0.02), (x + rx * 0.28, y + ry * 0.06), (x, y + ry * 0.3)]
        if lobes >= 7
        else []
    )
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
        crescent(
            x + (dx + 0.05) * radius,
            y + (dy - 0.25) * radius,
            radius * 0.42,
            radius * 0.09,
            -90 + 50 * dx,
            0.3,
        )
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
    cuts = [
        teeth(path, radius * 0.24, radius * 0.2, -1, 0.1, 0.6),
        crescent(x - radius * 0.3, y - radius * 0.28, radius * 0.9, radius * 0.16, 225, 0.22),
    ]
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
