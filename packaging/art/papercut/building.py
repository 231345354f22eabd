"""Roofs, windows, houses, lanterns and bundles."""

from __future__ import annotations

from .geometry import NOTHING, Shape, band, brush, disc, join, line, oval, poly, rect, smooth
from .ornament import crescent, lattice, scallops
from .sheet import Piece, Sheet, outline, solid


def roof(
    x0: float,
    x1: float,
    ridge: float,
    eave: float,
    inset: float = 0.2,
    lift: float = 20,
    pitch: float = 20,
    tone: bool = False,
) -> Piece:
    """Return a tiled roof with turned-up eaves: ribs of tiles, round tile ends, a ridge with curled ends."""
    w = x1 - x0
    a, b = x0 + w * inset, x1 - w * inset
    left = smooth([(a, ridge), (x0 + w * inset * 0.62, ridge + (eave - ridge) * 0.62), (x0, eave - lift)])
    right = smooth([(x1, eave - lift), (x1 - w * inset * 0.62, ridge + (eave - ridge) * 0.62), (b, ridge)])
    low = smooth(
        [
            (x0, eave - lift),
            (x0 + w * 0.16, eave - 2),
            (x0 + w * 0.5, eave + 3),
            (x1 - w * 0.16, eave - 2),
            (x1, eave - lift),
        ]
    )
    region = poly(*left, *low[1:], *right[1:])
    cuts: list[Shape] = []
    count = max(5, round(w * 0.86 / pitch))
    for index in range(count):
        part = (index + 0.5) / count
        bx = x0 + w * 0.07 + w * 0.86 * part
        tx = a + (b - a) * (0.03 + 0.94 * part)
        drop_by = eave - (11 + lift * max(0.0, abs(part - 0.5) * 2 - 0.6) * 1.6)
        cuts.append(
            brush(
                [(tx, ridge + 17), ((tx * 0.62 + bx * 0.38), ridge + (eave - ridge) * 0.55), (bx, drop_by)],
                [3, pitch * 0.4, pitch * 0.5],
            )
        )
    ends = scallops([(px, py + 3) for px, py in low], pitch * 0.86, pitch * 0.36)
    spine = join(
        line([(a - 8, ridge + 3), (b + 8, ridge + 3)], 15),
        brush([(a, ridge + 2), (a - 13, ridge - 4), (a - 16, ridge - 22)], [14, 11, 4]),
        brush([(b, ridge + 2), (b + 13, ridge - 4), (b + 16, ridge - 22)], [14, 11, 4]),
    )
    tips = join(
        brush(
            [(x0 + w * 0.05, eave - lift + 6), (x0 - 8, eave - lift - 6), (x0 - 16, eave - lift - 24)],
            [12, 11, 4],
        ),
        brush(
            [(x1 - w * 0.05, eave - lift + 6), (x1 + 8, eave - lift - 6), (x1 + 16, eave - lift - 24)],
            [12, 11, 4],
        ),
    )
    shape = join(region, ends, spine, tips)
    return solid(shape, *cuts, tone=region.buffer(-6) if tone else NOTHING)


def window(
    x: float,
    y: float,
    w: float,
    h: float,
    columns: int = 2,
    rows: int = 2,
    lit: bool = False,
    arch: bool = False,
) -> Piece:
    """Return a framed window with its middle at the top edge's centre (x, y)."""
    frame = rect(x - w / 2, y, x + w / 2, y + h)
    if arch:
        frame = join(rect(x - w / 2, y + w / 2, x + w / 2, y + h), disc(x, y + w / 2, w / 2))
    bars = lattice(x - w / 2, y, x + w / 2, y + h, columns, rows, 5)
    return outline(frame, 7, bars, tone=frame if lit else NOTHING)


def house(
    x0: float,
    x1: float,
    ridge: float,
    eave: float,
    ground: float,
    windows: int = 2,
    door: bool = True,
    lit: bool = False,
) -> Piece:
    """Return a tiled house: white wall (open paper) under a dark roof."""
    w = x1 - x0
    sheet = Sheet()
    wall = rect(x0 + w * 0.1, eave - 14, x1 - w * 0.1, ground)
    sheet.lay(outline(wall, 10))
    mid = (x0 + x1) / 2
    high = ground - eave
    if door:
        dw = min(w * 0.2, high * 0.6)
        sheet.lay(
            outline(
                rect(mid - dw / 2, ground - high * 0.68, mid + dw / 2, ground),
                8,
                line([(mid, ground), (mid, ground - high)], 6),
            )
        )
    places = [mid + (i - (windows - 1) / 2) * w * 0.72 / windows for i in range(windows)]
    if door:
        places = [
            mid + side * w * (0.14 + 0.26 * (i + 0.5) / max(1, windows // 2))
            for side in (-1, 1)
            for i in range(max(1, windows // 2))
        ]
    for px in places:
        sheet.lay(window(px, eave + high * 0.22, min(w * 0.2, high * 0.5), high * 0.4, 2, 2, lit))
        sheet.add(line([(px, eave - 6), (px, eave + high * 0.24)], 6))
    sheet.lay(roof(x0, x1, ridge, eave))
    return sheet.piece()


def block(
    x0: float,
    x1: float,
    top: float,
    ground: float,
    columns: int,
    rows: int,
    lit: set[tuple[int, int]] | None = None,
) -> Piece:
    """Return a block of flats: a frame with rows of windows, some of them lit (second tone)."""
    wall = rect(x0, top, x1, ground)
    w, h = (x1 - x0 - 12) / columns, (ground - top - 16) / rows
    holes, tone = [], []
    for row in range(rows):
        for column in range(columns):
            cx, cy = x0 + 6 + (column + 0.5) * w, top + 12 + row * h
            hole = rect(cx - w * 0.33, cy, cx + w * 0.33, cy + h * 0.66, 2)
            bar = line([(cx, cy), (cx, cy + h)], 4.5, True)
            holes.append(hole.difference(bar))
            if lit and (column, row) in lit:
                tone.append(hole)
    return solid(wall, *holes, tone=join(*tone) if tone else NOTHING)


def lantern_piece(x: float, top: float, w: float, h: float, tone: bool = True) -> Piece:
    """Return a paper lantern hung from (x, top), ribs and tassel included."""
    body = oval(x, top + h * 0.4, w / 2, h * 0.3)
    ribs = [band(oval(x, top + h * 0.4, w / 2 * part, h * 0.3), 6) for part in (1, 0.62, 0.24)]
    caps = join(
        rect(x - w * 0.22, top + h * 0.07, x + w * 0.22, top + h * 0.14, 3),
        rect(x - w * 0.22, top + h * 0.66, x + w * 0.22, top + h * 0.73, 3),
    )
    tassel = join(
        *[
            brush([(x + d * w * 0.16, top + h * 0.72), (x + d * w * 0.22, top + h)], [7, 4])
            for d in (-1, -0.34, 0.34, 1)
        ]
    )
    hook = line([(x, top), (x, top + h * 0.1)], 7)
    ink = join(*ribs, caps, tassel, hook)
    return Piece(join(body, ink), ink, body if tone else NOTHING)


def bundle(x: float, y: float, w: float, h: float) -> Piece:
    """Return a cloth bundle with a knot, standing on y."""
    body = oval(x, y - h * 0.42, w / 2, h * 0.44)
    ears = join(
        brush(
            [(x, y - h * 0.8), (x - w * 0.16, y - h), (x - w * 0.3, y - h * 0.98)], [w * 0.16, w * 0.14, 2]
        ),
        brush(
            [(x, y - h * 0.8), (x + w * 0.16, y - h), (x + w * 0.3, y - h * 0.98)], [w * 0.16, w * 0.14, 2]
        ),
    )
    cuts = [
        crescent(x - w * 0.2, y - h * 0.4, h * 0.5, w * 0.08, 190, 0.22),
        crescent(x + w * 0.2, y - h * 0.4, h * 0.5, w * 0.08, -10, 0.22),
        crescent(x, y - h * 0.34, h * 0.4, w * 0.07, 180, 0.05),
        line([(x - w * 0.14, y - h * 0.75), (x + w * 0.14, y - h * 0.75)], 4),
    ]
    return solid(join(body, ears), *cuts)
