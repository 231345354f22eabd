"""Motifs on paper, and the instrument to find the way."""

from __future__ import annotations

import math

from .geometry import at, band, blob, brush, curve, disc, join, line, poly, rect, ring
from .land import cloud, peak
from .ornament import crescent, drop, flower, frame, leaf, teeth
from .plants import pine, sprig
from .sheet import Piece, Sheet, outline, solid
from .water import wave_net, wave_scales


def document(s: Sheet) -> None:
    """A notice on paper: columns of writing, a seal, a plum branch across it."""
    s.lay(solid(poly(*at("96,60 130,56 156,572 124,582"))))
    paper = poly(*at("112,44 482,24 510,536 140,562"))
    s.lay(outline(paper, 13, tone=paper), gap=6)
    s.add(band(paper.buffer(-24, join_style="mitre"), 6), teeth([(122, 54), (474, 35)], 16, 14, 1, 0, 0.5, 0))
    for k in range(6):
        x, slant = 438 - k * 52, 0.055
        rows = 15 - (6 if k == 5 else 2 if k == 4 else 0)
        s.add(line([(x, 66 + k * 3), (x + slant * (rows * 27 + 10), 66 + k * 3 + rows * 27 + 10)], 6))
        for row in range(rows):
            y = 82 + k * 3 + row * 27
            cx = x + slant * (y - 66)
            kind = (row * 3 + k * 2) % 5
            word = solid(
                rect(cx - 13, y, cx + 13, y + 20, 2),
                *[
                    [rect(cx - 8, y + 8, cx + 8, y + 12)],
                    [rect(cx - 2, y + 4, cx + 2, y + 20)],
                    [rect(cx - 8, y + 5, cx - 3, y + 15), rect(cx + 3, y + 5, cx + 8, y + 15)],
                    [],
                    [crescent(cx, y + 12, 17, 6, -90)],
                ][kind],
            )
            s.lay(word)
    s.lay(_seal_face(196, 474, 84), gap=7)
    s.add(line([(150, 480), (158, 480)], 8), line([(236, 474), (250, 472)], 8))
    s.add(
        brush(at("588,572 510,510 440,524 350,490 300,526"), [24, 18, 14, 9, 5]),
        brush(at("530,526 536,440 508,390"), [14, 10, 5]),
        brush(at("546,480 572,400 576,330"), [11, 8, 4]),
    )
    s.lay(
        *[
            flower(x, y, r)
            for x, y, r in ((506, 388, 48), (424, 512, 50), (544, 500, 46), (318, 518, 40), (566, 330, 34))
        ],
        gap=5,
    )


def _seal_face(x: float, y: float, size: float) -> Piece:
    h = size / 2
    block = rect(x - h, y - h, x + h, y + h, size * 0.1)
    hills = poly(
        (x - h * 0.72, y + h * 0.06),
        (x - h * 0.3, y - h * 0.66),
        (x, y - h * 0.16),
        (x + h * 0.3, y - h * 0.5),
        (x + h * 0.72, y + h * 0.06),
    )
    waves = [
        brush(
            [
                (x - h * 0.7, y + h * d),
                (x - h * 0.34, y + h * (d - 0.16)),
                (x, y + h * d),
                (x + h * 0.36, y + h * (d - 0.16)),
                (x + h * 0.7, y + h * d),
            ],
            [4, 8, 8, 8, 4],
        )
        for d in (0.38, 0.68)
    ]
    return solid(
        block,
        hills.difference(line([(x - h * 0.3, y - h * 0.66), (x - h * 0.2, y + h * 0.1)], size * 0.07)),
        *waves,
    )


def plan_scroll(s: Sheet) -> None:
    """A handscroll unrolled on a landscape with its river."""
    t = Sheet()
    t.lay(
        cloud(220, 190, 54, tail=1.2),
        peak(at("90,330 150,240 196,180 250,260 300,210 350,270 420,330"), 380, 4, 10, 46),
    )
    t.lay(peak(at("330,330 400,270 440,250 520,320"), 380, 2, 9, 26))
    t.lay(wave_net(rect(80, 330, 520, 460), 92, 12, 7.5, tone=True))
    t.add(line([(80, 330), (520, 330)], 8))
    t.lay(pine(150, 400, 120), peak(at("80,410 130,380 200,380 250,420 280,460"), 480, 2, 9, 24, dark=True))
    t.lay(pine(150, 392, 130))
    field = poly(*at("96,150 504,150 504,450 96,450"))
    s.lay(t.piece().clip(field))
    s.add(line([(90, 140), (510, 140)], 11), line([(90, 460), (510, 460)], 11))
    s.add(
        teeth([(100, 120), (500, 120)], 17, 18, 1, 0, 0.7, 0),
        teeth([(100, 480), (500, 480)], 17, 18, -1, 0, 0.7, 0),
        line([(90, 116), (510, 116)], 8),
        line([(90, 484), (510, 484)], 8),
    )
    for x in (66, 534):
        s.lay(
            solid(
                rect(x - 36, 90, x + 36, 510, 14), *[crescent(x, 130 + i * 44, 46, 14, -90) for i in range(9)]
            ),
            solid(rect(x - 22, 50, x + 22, 92, 8), crescent(x, 74, 26, 8, -90)),
            solid(rect(x - 22, 508, x + 22, 550, 8), crescent(x, 530, 26, 8, -90)),
            gap=3,
        )
        s.add(disc(x, 44, 15), disc(x, 556, 15))
    s.lay(
        solid(
            rect(440, 372, 492, 438, 4), line([(458, 384), (458, 426)], 6), line([(474, 384), (474, 426)], 6)
        ),
        gap=6,
    )
    s.add(curve(at("534,300 566,330 560,400"), 8))
    s.lay(
        sprig(at("200,560 300,520 400,560"), 44, 5),
        flower(300, 528, 44),
        flower(220, 552, 28),
        flower(380, 552, 28),
    )
    s.add(line([(300, 484), (300, 500)], 8))
    s.lay(sprig(at("200,44 300,78 400,44"), 44, 5), flower(300, 70, 40))
    s.add(line([(300, 96), (300, 116)], 8))


def map_(s: Sheet) -> None:
    """A folded map: the river as one brush line from hills to sea, towns along it."""
    t = Sheet()
    t.lay(
        peak(at("20,270 70,170 110,120 154,200 196,150 250,270"), 274, 3, 10, 46),
        peak(at("40,520 100,440 150,400 210,470 260,440 330,520"), 524, 3, 10, 44),
        peak(at("250,190 300,130 336,110 400,190"), 194, 2, 9, 34),
    )
    t.add(
        line([(10, 272), (256, 272)], 8), line([(30, 522), (340, 522)], 8), line([(244, 192), (410, 192)], 8)
    )
    t.lay(
        wave_scales(
            blob(*at("620,40 480,90 446,180 474,270 430,360 456,460 420,560 620,600")),
            36,
            8,
            tone=True,
            rim=9,
        )
    )
    river = at("30,350 110,310 180,360 260,320 330,290 390,320 480,290")
    t.lay(Piece(brush(river, [30, 38, 46, 54, 60, 68, 80]), brush(river, [14, 20, 26, 32, 38, 44, 52])))
    t.add(brush(at("180,360 220,400 240,450"), [13, 9, 4]), brush(at("300,300 310,250 330,214"), [13, 9, 4]))
    t.lay(pine(382, 480, 130, 0.0))
    for x, y in ((112, 316), (262, 322), (400, 314)):
        t.lay(solid(rect(x - 22, y - 22, x + 22, y + 22, 5), rect(x - 10, y - 10, x + 10, y + 10)), gap=3)
    for k in range(4):
        x = 28 + k * 136
        dy = 24 if k % 2 else 0
        fold = poly((x, 50 + dy), (x + 136, 74 - dy), (x + 136, 556 - dy), (x, 532 + dy))
        s.lay(t.piece().clip(fold, 0.2))
        if k == 1:
            s.back(fold)
        s.add(band(fold, 9), line([(x, 50 + dy), (x, 532 + dy)], 9))
        slope = 24 - 2 * dy
        s.add(
            teeth([(x + 6, 56 + dy + slope * 0.04), (x + 130, 56 + dy + slope * 0.96)], 15, 20, 1, 0, 0.6, 0)
        )


def compass(s: Sheet) -> None:
    """A compass with rings of marks and a needle over a star of petals."""
    s.add(frame(disc(300, 300, 254), 34, 10))
    wheel = ring(300, 300, 258, 60)
    marks = [
        drop(300 + 246 * math.cos(math.radians(a)), 300 + 246 * math.sin(math.radians(a)), 34, 15, a + 180)
        for a in range(0, 360, 15)
    ]
    s.add(wheel.difference(join(*marks)))
    second = ring(300, 300, 186, 12)
    s.add(
        second,
        *[
            brush(
                [
                    (300 + 202 * math.cos(math.radians(a)), 300 + 202 * math.sin(math.radians(a))),
                    (300 + 178 * math.cos(math.radians(a)), 300 + 178 * math.sin(math.radians(a))),
                ],
                [8, 8],
                False,
            )
            for a in range(0, 360, 15)
        ],
    )
    s.back(disc(300, 300, 180))
    for k in range(8):
        a = k * 45
        size = 160 if k % 2 == 0 else 116
        s.lay(
            leaf(
                300 + 30 * math.cos(math.radians(a)),
                300 + 30 * math.sin(math.radians(a)),
                300 + size * math.cos(math.radians(a)),
                300 + size * math.sin(math.radians(a)),
                52 if k % 2 == 0 else 40,
                0.0,
            )
        )
    s.add(
        *[
            brush(
                [
                    (300 + 150 * math.cos(math.radians(a)), 300 + 150 * math.sin(math.radians(a))),
                    (300 + 180 * math.cos(math.radians(a)), 300 + 180 * math.sin(math.radians(a))),
                ],
                [9, 9],
                False,
            )
            for a in range(0, 360, 90)
        ]
    )
    needle = poly(*at("300,136 334,300 300,464 266,300"))
    half = needle.intersection(rect(0, 0, 600, 300))
    dark = half.difference(teeth([(300, 170), (300, 284)], 14, 22, 1, 0.2, 0.6, 0.2))
    s.lay(Piece(needle, join(band(needle, 9), dark), needle).turn(24, 300, 300), gap=8)
    s.lay(solid(disc(300, 300, 44), ring(300, 300, 33, 8), disc(300, 300, 11)), gap=4)


MOTIFS = {
    "document": document,
    "plan_scroll": plan_scroll,
    "map": map_,
    "compass": compass,
}
