"""Motifs of trade, skill and joining forces."""

from __future__ import annotations

from .building import roof
from .craft import gear
from .geometry import (
    NOTHING,
    Shape,
    arc,
    at,
    band,
    brush,
    disc,
    join,
    length,
    line,
    oval,
    poly,
    rect,
    ring,
    smooth,
)
from .ornament import crescent, crescents, flower, frame, leaf, octagon, teeth
from .plants import citrus
from .sheet import Piece, Sheet, outline, solid
from .water import bowl, wave_scales, wave_top


def listing_bell(s: Sheet) -> None:
    """A bronze bell with bosses in its stand, the beam beside it."""
    s.lay(roof(30, 570, 40, 100, 0.1, 24, 24))
    for x in (76, 524):
        s.lay(
            solid(rect(x - 20, 100, x + 20, 540), *[crescent(x, 140 + i * 40, 24, 9, -90) for i in range(10)])
        )
        s.lay(
            solid(
                poly((x - 44, 560), (x + 44, 560), (x + 30, 520), (x - 30, 520)),
                teeth([(x - 34, 556), (x + 34, 556)], 12, 18, -1, 0, 0.6, 0),
            )
        )
    s.lay(solid(rect(40, 112, 560, 146), *[rect(64 + i * 34, 122, 84 + i * 34, 136, 3) for i in range(14)]))
    s.add(band(oval(300, 166, 34, 32), 13))
    side = smooth(at("360,186 396,220 412,300 424,380 450,440 468,470"))
    body = poly(*side, (300, 486), *[(600 - x, y) for x, y in reversed(side)])
    lip = brush(at("130,476 300,492 470,476"), [20, 26, 20])
    bosses: list[Shape] = []
    for row in range(3):
        for i in range(6):
            if i in (2, 3):
                continue
            bosses.append(ring(204 + i * 38 + (i - 2.5) * row * 2, 240 + row * 34, 13, 6))
    s.lay(
        solid(
            join(body, lip),
            *bosses,
            *[
                brush([(192 - k * 20, y), (300, y + 12), (408 + k * 20, y)], [5, 6, 5])
                for k, y in ((0, 214), (0.6, 340), (1, 356))
            ],
            line([(280, 226), (276, 340)], 6),
            line([(320, 226), (324, 340)], 6),
            teeth(smooth(at("160,458 300,470 440,458")), 17, 56, -1, 0, 0.62, 0.0),
            ring(300, 392, 26, 8),
        ),
        gap=6,
    )
    s.add(line([(300, 188), (300, 196)], 16))
    s.lay(wave_top(220, 524, 30), wave_top(400, 524, 30, False))
    s.lay(wave_scales(bowl(80, 520, 530, 48, 4), 30, 7.5, tone=True, rim=8))


def live_preview(s: Sheet) -> None:
    """Meshing wheels and a spanner in an eight-sided frame."""
    inside = octagon(252)
    t = Sheet()
    t.lay(gear(214, 250, 168, 14), gear(430, 396, 116, 10), gear(438, 152, 84, 8), gap=5)
    handle = brush(at("110,520 300,420 330,404"), [44, 36, 36], False)
    jaw = disc(352, 390, 50).difference(poly(*at("340,372 410,330 430,370 364,410")))
    t.lay(
        solid(join(handle, jaw), brush(at("140,504 220,462 290,424"), [6, 12, 6]), disc(124, 512, 9)), gap=7
    )
    t.lay(flower(120, 420, 50), flower(300, 80, 44), flower(540, 270, 46), flower(250, 540, 44), gap=4)
    for x0, y0, x1, y1 in (
        (90, 470, 60, 520),
        (160, 450, 200, 470),
        (340, 84, 390, 60),
        (260, 70, 200, 58),
        (540, 220, 520, 180),
        (300, 540, 350, 520),
        (90, 110, 150, 130),
        (70, 150, 110, 190),
    ):
        t.lay(leaf(x0, y0, x1, y1, 30))
    s.lay(t.piece().clip(inside))
    s.add(frame(inside, 32))


def network(s: Sheet) -> None:
    """An endless knot (盤長): one cord that ties eight coins of blossom together."""
    s.lay(*_knot())
    s.lay(
        *[
            flower(300 + r * c, 300 + r * d, size, petals)
            for c, d, r, size, petals in (
                (0, -1, 236, 48, 5),
                (0, 1, 236, 48, 5),
                (1, 0, 236, 48, 5),
                (-1, 0, 236, 48, 5),
                (0.72, -0.72, 232, 52, 6),
                (-0.72, -0.72, 232, 52, 6),
                (0.72, 0.72, 232, 52, 6),
                (-0.72, 0.72, 232, 52, 6),
            )
        ],
        gap=3,
    )


def _knot() -> list[Piece]:
    out = []
    spots = (-105, -35, 35, 105)
    for k, off in enumerate(spots):
        loop = smooth([(300 + off, 110), (300 + off, 300), (300 + off, 490)])
        out.append(_cord(loop))
        across = smooth([(110, 300 + off), (300, 300 + off), (490, 300 + off)])
        out.append(_cord(across))
        overs = spots[(k + 1) % 2 :: 2]
        out += [_cord([(300 + other, 300 + off - 24), (300 + other, 300 + off + 24)]) for other in overs]
    for a, b in ((0, 1), (2, 3)):
        mid, r = 300 + (spots[a] + spots[b]) / 2, 35
        out += [
            _cord(arc(mid, 112, r, 180, 360, 14)),
            _cord(arc(mid, 488, r, 0, 180, 14)),
            _cord(arc(112, mid, r, 90, 270, 14)),
            _cord(arc(488, mid, r, -90, 90, 14)),
        ]
    for sx, sy in ((1, 1), (-1, 1), (1, -1), (-1, -1)):
        out.append(
            _cord(
                smooth(
                    [
                        (300 + sx * 105, 300 + sy * 180),
                        (300 + sx * 140, 300 + sy * 226),
                        (300 + sx * 210, 300 + sy * 210),
                        (300 + sx * 226, 300 + sy * 140),
                        (300 + sx * 180, 300 + sy * 105),
                    ]
                )
            )
        )
    return out


def _cord(path: list[tuple[float, float]]) -> Piece:
    wide = line(path, 35, True)
    core = line(path, 25, True)
    bead = crescents(path, max(1, int(len(path) > 2) * round(length(path) / 22)), 15, 5, -60)
    return Piece(wide, core.difference(bead), NOTHING)


def market(s: Sheet) -> None:
    """A stall with a striped awning, baskets of fruit, a steelyard."""
    s.add(line([(66, 100), (66, 540)], 14), line([(534, 100), (534, 540)], 14))
    for k in range(8):
        x = 30 + k * 67.5
        strip = join(
            poly((60 + k * 60, 60), (120 + k * 60, 60), (x + 67.5, 160), (x, 160)), disc(x + 33.75, 160, 34)
        )
        s.lay(
            solid(
                strip,
                crescent(x + 34, 172, 30, 8, 90, 0.3),
                teeth([(72 + k * 60, 84), (108 + k * 60, 84)], 12, 40, 1, 0, 0.6, 0.2),
            )
            if k % 2
            else outline(strip, 9, tone=strip)
        )
    s.lay(solid(rect(46, 42, 554, 66, 6), *[rect(70 + i * 33, 50, 88 + i * 33, 58, 3) for i in range(14)]))
    s.add(
        line([(130, 236), (470, 216)], 9),
        line([(300, 190), (300, 226)], 7),
        disc(440, 218, 8),
        line([(170, 234), (130, 300)], 5),
        line([(170, 234), (210, 300)], 5),
    )
    s.lay(solid(poly(*arc(170, 296, 50, 0, 180, 16)), crescent(170, 318, 50, 9, 90, 0.2)))
    s.lay(solid(oval(440, 262, 20, 30), crescent(440, 262, 36, 7, 180)))
    s.add(line([(440, 220), (440, 240)], 6))
    for x in (150, 300, 450):
        fruit = [
            (x + d * 40, 374 - (26 if abs(d) < 1 else 0) - (24 if d == 0 else 0))
            for d in (-1, 1, -0.5, 0.5, 0)
        ]
        s.lay(*[citrus(px, py, 30) for px, py in fruit], gap=2)
        basket = poly((x - 72, 380), (x + 72, 380), (x + 54, 460), (x - 54, 460))
        s.lay(
            outline(
                basket,
                9,
                *[line([(x - 80 + i * 20, 380), (x - 60 + i * 20, 460)], 6) for i in range(9)],
                *[line([(x - 60 + i * 20, 380), (x - 80 + i * 20, 460)], 6) for i in range(9)],
            ),
            solid(rect(x - 78, 374, x + 78, 392, 6)),
        )
    s.lay(
        solid(rect(36, 456, 564, 484, 4), *[rect(60 + i * 40, 465, 84 + i * 40, 475, 3) for i in range(12)])
    )
    s.lay(
        outline(
            rect(56, 484, 544, 560),
            10,
            teeth([(60, 490), (540, 490)], 18, 40, 1, 0, 0.6, 0),
            tone=rect(56, 484, 544, 560),
        )
    )


MOTIFS = {
    "listing_bell": listing_bell,
    "workshop": live_preview,
    "network": network,
    "market": market,
}
