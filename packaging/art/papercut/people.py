"""People seen from behind, and hands: nobody in particular, so never a face."""

from __future__ import annotations

from .geometry import NOTHING, Shape, at, blob, brush, disc, join, line, oval, poly, smooth
from .ornament import crescent, teeth
from .sheet import Piece, Sheet, solid


def figure(
    x: float,
    ground: float,
    h: float,
    hat: bool = False,
    bun: bool = False,
    bag: bool = False,
    cane: int = 0,
    tone: bool = False,
) -> Piece:
    """Return a standing person `h` tall, seen from behind, in a padded coat."""
    shoulder, hem = ground - 0.75 * h, ground - 0.32 * h
    coat = poly(
        *smooth(
            [
                (x - 0.12 * h, shoulder + 0.05 * h),
                (x, shoulder - 0.03 * h),
                (x + 0.12 * h, shoulder + 0.05 * h),
            ]
        ),
        (x + 0.18 * h, hem),
        (x, hem + 0.02 * h),
        (x - 0.18 * h, hem),
    )
    arms = join(
        brush(
            [
                (x - 0.11 * h, shoulder + 0.05 * h),
                (x - 0.175 * h, shoulder + 0.2 * h),
                (x - 0.19 * h, hem - 0.06 * h),
            ],
            [0.085 * h, 0.085 * h, 0.055 * h],
        ),
        brush(
            [
                (x + 0.11 * h, shoulder + 0.05 * h),
                (x + 0.175 * h, shoulder + 0.2 * h),
                (x + 0.19 * h, hem - 0.06 * h),
            ],
            [0.085 * h, 0.085 * h, 0.055 * h],
        ),
    )
    legs = join(
        line([(x - 0.07 * h, hem - 0.02 * h), (x - 0.075 * h, ground - 4)], 0.1 * h),
        line([(x + 0.07 * h, hem - 0.02 * h), (x + 0.075 * h, ground - 4)], 0.1 * h),
    )
    head = join(
        disc(x, ground - 0.88 * h, 0.095 * h), line([(x, ground - 0.85 * h), (x, shoulder)], 0.09 * h)
    )
    shape: Shape = join(coat, arms, legs, head)
    cuts = [
        teeth(
            [(x + 0.15 * h, hem - 0.015 * h), (x - 0.15 * h, hem - 0.015 * h)],
            max(9, 0.055 * h),
            0.13 * h,
            1,
            0,
            0.6,
            0.2,
        ),
        crescent(x, shoulder + 0.03 * h, 0.2 * h, 0.035 * h, 90, 0.2),
        crescent(x - 0.125 * h, shoulder + 0.22 * h, 0.24 * h, 0.022 * h, 0, 0.06),
        crescent(x + 0.125 * h, shoulder + 0.22 * h, 0.24 * h, 0.022 * h, 180, 0.06),
    ]
    if bun:
        shape = shape.union(disc(x, ground - 0.98 * h, 0.05 * h))
        cuts.append(crescent(x, ground - 0.95 * h, 0.1 * h, 0.02 * h, -90, 0.2))
    if hat:
        brim = poly(
            *smooth(
                [
                    (x - 0.22 * h, ground - 0.88 * h),
                    (x - 0.08 * h, ground - 0.98 * h),
                    (x, ground - 1.05 * h),
                    (x + 0.08 * h, ground - 0.98 * h),
                    (x + 0.22 * h, ground - 0.88 * h),
                    (x, ground - 0.86 * h),
                ]
            )
        )
        shape = shape.union(brim)
        cuts.append(
            teeth(
                [(x + 0.15 * h, ground - 0.885 * h), (x - 0.15 * h, ground - 0.885 * h)],
                max(8, 0.05 * h),
                0.07 * h,
                1,
                0,
                0.5,
                0.6,
            )
        )
    if bag:
        cuts.append(crescent(x, hem - 0.17 * h, 0.27 * h, 0.035 * h, -90, 0.5))
        cuts.append(crescent(x, hem - 0.08 * h, 0.16 * h, 0.025 * h, -90, 0.3))
    if cane:
        stick = line([(x + cane * 0.19 * h, hem - 0.07 * h), (x + cane * 0.27 * h, ground - 3)], 0.04 * h)
        shape = shape.union(stick)
    return solid(shape, *cuts, tone=coat if tone else NOTHING)


def seated(x: float, base: float, h: float, hat: bool = False, bun: bool = False) -> Piece:
    """Return a person sitting, seen from behind, `h` high from the seat."""
    body = blob(
        (x - 0.34 * h, base),
        (x - 0.3 * h, base - 0.36 * h),
        (x - 0.2 * h, base - 0.62 * h),
        (x, base - 0.68 * h),
        (x + 0.2 * h, base - 0.62 * h),
        (x + 0.3 * h, base - 0.36 * h),
        (x + 0.34 * h, base),
    )
    shape: Shape = join(body, disc(x, base - 0.84 * h, 0.15 * h))
    cuts = [
        crescent(x, base - 0.6 * h, 0.26 * h, 0.045 * h, 90, 0.2),
        teeth(
            [(x + 0.26 * h, base - 4), (x - 0.26 * h, base - 4)], max(9, 0.08 * h), 0.2 * h, 1, 0, 0.6, 0.3
        ),
        crescent(x - 0.2 * h, base - 0.36 * h, 0.3 * h, 0.04 * h, 0, 0.12),
        crescent(x + 0.2 * h, base - 0.36 * h, 0.3 * h, 0.04 * h, 180, 0.12),
    ]
    if bun:
        shape = shape.union(disc(x, base - 1.0 * h, 0.08 * h))
        cuts.append(crescent(x, base - 0.94 * h, 0.16 * h, 0.03 * h, -90, 0.2))
    if hat:
        shape = shape.union(
            poly(
                *smooth(
                    [
                        (x - 0.36 * h, base - 0.82 * h),
                        (x - 0.12 * h, base - 0.98 * h),
                        (x, base - 1.1 * h),
                        (x + 0.12 * h, base - 0.98 * h),
                        (x + 0.36 * h, base - 0.82 * h),
                        (x, base - 0.8 * h),
                    ]
                )
            )
        )
        cuts.append(
            teeth(
                [(x + 0.26 * h, base - 0.83 * h), (x - 0.26 * h, base - 0.83 * h)],
                max(8, 0.08 * h),
                0.11 * h,
                1,
                0,
                0.5,
                0.6,
            )
        )
    return solid(shape, *cuts)


def clasped_hands() -> Piece:
    """Return two hands clasped in the middle of the sheet, wrists at x = 180 and x = 420."""
    sheet = Sheet()
    far = blob(*at("440,236 380,228 320,232 270,262 262,322 300,372 370,376 440,358"))
    sheet.lay(solid(far, crescent(414, 300, 90, 13, 0, 0.1)))
    thumb_far = brush(at("430,246 372,226 318,218 276,226"), [52, 44, 36, 26])
    near = blob(
        *at("160,242 220,226 290,232 350,250 404,286 412,318 396,352 350,376 280,384 220,376 160,362")
    )
    knuckles = [
        brush(
            [(300 + k * 10, 262 + k * 30), (350 + k * 6, 276 + k * 28), (398 - k * 8, 292 + k * 22)],
            [3, 8, 5],
        )
        for k in range(3)
    ]
    sheet.lay(
        solid(
            near,
            *knuckles,
            *[crescent(290 + k * 6, 262 + k * 32, 24, 8, 180, 0.3) for k in range(4)],
            teeth([(196, 252), (196, 352)], 14, 40, -1, 0, 0.6, 0.5),
        ),
        gap=7,
    )
    for k in range(4):
        tip = brush(
            [(318 - k * 36, 404 - k * 3), (300 - k * 35, 384 - k * 4), (282 - k * 33, 352 - k * 4)],
            [30, 30, 24],
        )
        sheet.lay(solid(tip, crescent(286 - k * 33, 358 - k * 4, 15, 5, -120, 0.3)), gap=5)
    sheet.lay(
        solid(
            thumb_far, crescent(292, 222, 18, 6, 180, 0.25), brush(at("410,238 372,230 336,224"), [2, 7, 2])
        ),
        gap=7,
    )
    return sheet.piece()


def sleeve(mirror: bool = False) -> Piece:
    """Return a sleeve from the left edge to the wrist: mountains woven on it (mirrored: waves)."""
    shape = poly(*at("20,190 150,216 150,388 20,416"))
    cuff = rect_cuff()
    if mirror:
        rows = [
            crescent(40 + 34 * (i % 3) + (17 if (i // 3) % 2 else 0), 240 + 30 * (i // 3), 32, 9, -90, 0.42)
            for i in range(18)
        ]
    else:
        rows = [teeth([(26, 238 + k * 52), (144, 240 + k * 46)], 20, 30, 1, 0.0, 0.7, 0.2) for k in range(3)]
        rows += [
            brush([(28, 222 + k * 52), (88, 228 + k * 49), (144, 228 + k * 46)], [5, 6, 5]) for k in range(3)
        ]
    sheet = Sheet()
    sheet.lay(solid(shape, *[row.intersection(shape.buffer(-9)) for row in rows]), cuff)
    piece = sheet.piece()
    return piece.mirror() if mirror else piece


def rect_cuff() -> Piece:
    """Return the cuff of the left sleeve."""
    band_shape = poly(*at("146,204 186,212 186,392 146,400"))
    return solid(band_shape, *[oval(166, 232 + i * 35, 8, 11) for i in range(5)])
