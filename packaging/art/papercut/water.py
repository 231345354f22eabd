"""Water: scales of rings, calm nets, breaking waves."""

from __future__ import annotations

import math

from .geometry import NOTHING, Place, Shape, band, brush, disc, join, line, poly, ring, smooth
from .sheet import Piece, Sheet


def wave_scales(
    area: Shape, radius: float = 44, width: float = 7, tone: bool = False, rim: float = 0
) -> Piece:
    """Return an area of water as overlapping scales of rings; each row hides the feet of the last."""
    x0, y0, x1, y1 = area.bounds
    sheet = Sheet()
    row = 0
    y = y0 + radius * 0.55
    while y - radius < y1:
        x = x0 - (radius if row % 2 else 0)
        while x - radius < x1:
            rings = join(
                ring(x, y, radius, width * 1.15),
                ring(x, y, radius * 0.66, width * 0.9),
                disc(x, y, radius * 0.28),
            )
            sheet.lay(
                Piece(disc(x, y, radius), rings, ring(x, y, radius * 0.66, radius * 0.4) if tone else NOTHING)
            )
            x += radius * 2
        y += radius * 0.52
        row += 1
    return sheet.piece().clip(area, rim)


def bowl(x0: float, x1: float, top: float, depth: float, rise: float = 0) -> Shape:
    """Return an area flat (or rising by `rise` in the middle) above and rounded below."""
    middle, half = (x0 + x1) / 2, (x1 - x0) / 2
    low = [(middle + half * u, top + depth * (1 - abs(u) ** 3)) for u in (k / 20 - 1 for k in range(41))]
    high = smooth([(x1, top), ((x0 + x1) / 2, top - rise), (x0, top)])
    return poly(*low, *high[1:-1])


def wave_net(area: Shape, pitch: float = 96, rise: float = 11, width: float = 7, tone: bool = False) -> Piece:
    """Return an area of calm water: swinging lines that touch the next row."""
    x0, y0, x1, y1 = area.bounds
    lines: list[Shape] = []
    row = 0
    y = y0
    while y < y1 + rise:
        shift = pitch / 2 if row % 2 else 0
        points = [
            (x0 - pitch + i * pitch / 8, y + rise * math.cos(2 * math.pi * (i * pitch / 8 - shift) / pitch))
            for i in range(int((x1 - x0) / pitch * 8) + 20)
        ]
        lines.append(line(points, width))
        y += rise * 2 - width * 0.3
        row += 1
    return Piece(area, join(*lines).intersection(area), area if tone else NOTHING)


def curl_row(
    x0: float, x1: float, y: float, radius: float, count: int, clockwise: bool = True, width: float = 8
) -> Piece:
    """Return a row of curling wave tops with nested arcs below, from left to right."""
    sheet = Sheet()
    step = (x1 - x0) / count
    order = range(count) if clockwise else range(count - 1, -1, -1)
    for index in order:
        x = x0 + step * (index + 0.5)
        sheet.lay(wave_top(x, y, radius, clockwise, width))
    return sheet.piece()


def wave_top(
    x: float, y: float, radius: float, clockwise: bool = True, width: float = 8, dark: bool = True
) -> Piece:
    """Return one breaking wave: a hooked crest with foam, long crescents along its back."""
    sign = 1 if clockwise else -1

    def at(*places: Place) -> list[Place]:
        return [(x + sign * px * radius, y + py * radius) for px, py in places]

    back = at(
        (-2.1, 1.9),
        (-1.5, 1.0),
        (-0.95, 0.0),
        (-0.35, -0.78),
        (0.3, -1.0),
        (0.9, -0.72),
        (1.16, -0.16),
        (1.02, 0.24),
    )
    front = at(
        (1.02, 0.24),
        (0.84, 0.02),
        (0.62, -0.24),
        (0.3, -0.26),
        (0.08, 0.04),
        (0.1, 0.52),
        (0.42, 1.06),
        (1.0, 1.5),
        (1.7, 1.9),
    )
    body = poly(*smooth(back), *smooth(front)[1:])
    hollow = poly(*smooth(at((1.02, 0.24), (1.0, 0.7), (1.24, 1.2), (1.7, 1.9))), *smooth(front)[::-1][1:-1])
    foam = join(
        *[
            disc(*place, radius * size)
            for place, size in zip(
                at((1.0, 0.3), (1.18, 0.02), (1.12, -0.34), (0.9, -0.64)),
                (0.13, 0.16, 0.17, 0.16),
                strict=True,
            )
        ]
    )
    eyes = join(*[disc(*place, radius * 0.065) for place in at((1.18, 0.02), (1.12, -0.34), (0.9, -0.64))])
    cuts: list[Shape] = [eyes]
    for k in range(4):
        f = k * 0.27
        path = at(
            (-1.72 + f * 1.2, 1.84),
            (-1.14 + f * 0.95, 0.86 + f * 0.12),
            (-0.62 + f * 0.6, 0.06 + f * 0.28),
            (-0.1 + f * 0.24, -0.5 + f * 0.34),
            (0.42 + f * 0.06, -0.72 + f * 0.42),
            (0.82 - f * 0.16, -0.42 + f * 0.3),
        )
        last = len(path) - (0, 1, 2, 3)[k]
        cuts.append(brush(path[:last], [2, radius * 0.13, radius * 0.15, radius * 0.12, 1.5]))
    shape = join(body, foam)
    ink = (
        shape.difference(join(*cuts))
        if dark
        else band(shape, width).union(join(*cuts[1:]).intersection(shape))
    )
    return Piece(join(shape, hollow), ink)
