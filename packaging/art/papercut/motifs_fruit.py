"""Motifs of fruit and fungi."""

from __future__ import annotations

import math

from .geometry import arc, at, blob, brush, curve, disc, join, oval, poly, rect, ring, smooth
from .ornament import crescent, crescents, curl, flower, leaf, teeth
from .plants import citrus
from .sheet import Piece, Sheet, outline, solid


def citrus_branch(s: Sheet) -> None:
    """Two great citrus fruits on a leafy branch, one cut open."""
    s.add(
        brush(at("60,90 180,80 300,100 420,80 540,100"), [7, 14, 18, 14, 6]),
        brush(at("210,84 206,130 200,190"), [13, 11, 11]),
        brush(at("396,84 408,130 410,200"), [13, 11, 11]),
    )
    for x0, y0, x1, y1, w in (
        (110, 84, 40, 30, 54),
        (180, 80, 170, 16, 46),
        (250, 92, 310, 26, 56),
        (340, 92, 410, 24, 52),
        (450, 84, 540, 36, 56),
        (520, 98, 572, 170, 50),
        (90, 96, 40, 180, 56),
        (290, 104, 304, 230, 64),
        (400, 120, 500, 150, 54),
    ):
        s.lay(leaf(x0, y0, x1, y1, w), gap=2)
    s.lay(citrus(196, 320, 148), gap=6)
    s.cut(teeth(arc(196, 320, 112, 60, 200, 24), 16, 30, -1, 0.1, 0.62, 0.5))
    s.lay(leaf(206, 180, 120, 160, 54), leaf(206, 182, 290, 196, 46), gap=4)
    half = disc(424, 352, 150)
    segments = Sheet()
    segments.lay(solid(half, ring(424, 352, 128, 9)))
    for k in range(10):
        a0 = k * 36 + 8
        wedge = poly(
            (424 + 24 * math.cos(math.radians(a0 + 14)), 352 + 24 * math.sin(math.radians(a0 + 14))),
            *arc(424, 352, 108, a0 - 4, a0 + 24, 8),
        ).buffer(4)
        a = math.radians(a0 + 10)
        grain = [
            crescent(424 + r * math.cos(a + t), 352 + r * math.sin(a + t), 26, 7, a0 + 100, 0.2)
            for r, t in ((52, 0.0), (82, 0.15), (82, -0.16))
        ]
        segments.lay(outline(wedge, 0.1, tone=wedge))
        segments.add(
            join(*grain).intersection(wedge.buffer(4)),
            brush(
                [
                    (424 + 20 * math.cos(a), 352 + 20 * math.sin(a)),
                    (424 + 104 * math.cos(a), 352 + 104 * math.sin(a)),
                ],
                [3, 6],
            ),
        )
    s.lay(segments.piece(), gap=7)
    s.lay(flower(284, 500, 60), flower(170, 520, 44), gap=3)
    s.lay(
        leaf(330, 510, 420, 560, 46),
        leaf(240, 530, 200, 584, 30),
        leaf(130, 520, 50, 500, 44),
        leaf(450, 500, 540, 540, 46),
        leaf(320, 470, 330, 450, 10),
    )
    s.add(
        brush(at("90,540 220,520 340,520 500,530"), [5, 10, 10, 5]),
        brush(at("430,500 440,520 440,530"), [9, 9, 9]),
    )
    s.lay(flower(284, 500, 60), flower(170, 520, 44))


def grape(s: Sheet) -> None:
    """A bunch of grapes among vine leaves and tendrils."""
    s.add(
        brush(at("20,96 140,60 300,84 440,56 580,96"), [10, 18, 20, 17, 9]),
        brush(at("300,84 306,130 300,190"), [16, 13, 12]),
    )
    for x, y, r, a in (
        (96, 160, 126, 110),
        (508, 160, 126, 70),
        (250, 90, 100, 120),
        (380, 84, 90, 60),
        (84, 400, 96, 100),
        (520, 390, 90, 80),
    ):
        s.lay(_vine_leaf(x, y, r).turn(a - 90, x, y), gap=4)
    s.add(
        curve(at("180,66 196,36 226,24"), 9),
        curl(240, 44, 28, 250, True, 9),
        curve(at("420,62 408,30 384,20"), 9),
        curl(368, 42, 26, -60, False, 9),
    )
    s.add(
        brush(at("96,180 64,260 70,330 84,380"), [11, 9, 9, 8]),
        brush(at("510,180 546,260 536,330 520,370"), [11, 9, 9, 8]),
        curve(at("66,290 30,300 24,330"), 8),
        curve(at("544,280 576,290 580,320"), 8),
    )
    rows = (
        (4, 196, 6),
        (6, 242, -8),
        (5, 292, 14),
        (5, 340, -14),
        (4, 388, 8),
        (4, 436, -10),
        (3, 484, 8),
        (2, 528, -4),
        (1, 562, 6),
    )
    for n, y, shift in rows:
        for k in range(n):
            middle, low = 300 + (k - (n - 1) / 2) * 60 + shift, y + (k % 2) * 9
            ball = disc(middle, low, 36)
            if (k * 2 + n) % 3:
                s.lay(
                    solid(
                        ball,
                        crescent(middle - 8, low - 6, 40, 12, 215, 0.32),
                        teeth(arc(middle, low, 26, 0, 90, 8), 11, 11, -1, 0, 0.6, 0.3),
                    ),
                    gap=3,
                )
            else:
                s.lay(
                    outline(
                        ball,
                        10,
                        crescent(middle - 5, low - 3, 32, 9, 215, 0.32),
                        crescent(middle + 5, low + 9, 28, 8, 45, 0.3),
                        tone=ball,
                    ),
                    gap=3,
                )


def _vine_leaf(x: float, y: float, r: float) -> Piece:
    lobes = [(-90, 1.0, 0.34), (-30, 0.86, 0.3), (-150, 0.86, 0.3), (30, 0.62, 0.26), (150, 0.62, 0.26)]
    shape = disc(x, y, r * 0.5)
    cuts = []
    for angle, reach, fat in lobes:
        a = math.radians(angle + 180)
        tip = (x + r * reach * math.cos(a), y + r * reach * math.sin(a))
        side = (-math.sin(a) * r * fat, math.cos(a) * r * fat)
        mid = (x + r * reach * 0.6 * math.cos(a), y + r * reach * 0.6 * math.sin(a))
        shape = shape.union(
            blob((x, y), (mid[0] + side[0], mid[1] + side[1]), tip, (mid[0] - side[0], mid[1] - side[1]))
        )
        vein = [
            (x + r * 0.14 * math.cos(a), y + r * 0.14 * math.sin(a)),
            (x + r * reach * 0.84 * math.cos(a), y + r * reach * 0.84 * math.sin(a)),
        ]
        cuts += [
            teeth(vein, r * 0.13, r * fat * 0.72, 1, 0.6, 0.6, 0.4),
            brush(
                [
                    (vein[0][0] - side[0] * 0.1, vein[0][1] - side[1] * 0.1),
                    (mid[0] - side[0] * 0.42, mid[1] - side[1] * 0.42),
                    vein[1],
                ],
                [1, r * 0.06, 1],
            ),
        ]
    return solid(shape, *cuts)


def mushroom(s: Sheet) -> None:
    """Mushrooms of three sizes on a log, ferns beside them."""
    for x, y, r in ((150, 270, 110), (440, 300, 120)):
        _mushroom(s, x, y, r, 210 if x < 300 else 180)
    _mushroom(s, 300, 190, 170, 300)
    _mushroom(s, 214, 410, 62, 80)
    _mushroom(s, 400, 424, 54, 70)
    log = rect(30, 470, 570, 548, 30)
    s.lay(
        solid(
            log,
            *[
                brush(
                    [(70, 488 + k * 20), (240, 484 + k * 21), (400, 492 + k * 19), (500, 488 + k * 20)],
                    [2, 8, 7, 2],
                )
                for k in range(3)
            ],
        ),
        solid(oval(540, 509, 34, 39), ring(540, 509, 24, 7), ring(540, 509, 11, 5)),
        gap=5,
    )
    for x, d in ((60, -1), (120, 1), (500, -1), (470, 1)):
        s.lay(
            *[leaf(x, 480, x + d * (14 + k * 12) - 12, 420 - k * 4 + abs(k - 1) * 16, 22) for k in range(3)],
            gap=2,
        )
    s.lay(
        flower(80, 556, 34),
        flower(300, 560, 40),
        flower(190, 558, 30),
        flower(420, 558, 32),
        leaf(340, 560, 390, 580, 18),
        leaf(260, 560, 220, 582, 18),
    )


def _mushroom(s: Sheet, x: float, y: float, r: float, stem: float) -> None:
    stalk = poly(
        *smooth([(x - r * 0.2, y), (x - r * 0.17, y + stem * 0.5), (x - r * 0.28, y + stem)]),
        *smooth([(x + r * 0.28, y + stem), (x + r * 0.17, y + stem * 0.5), (x + r * 0.2, y)]),
    )
    s.lay(
        outline(
            stalk,
            max(8, r * 0.07),
            *[brush([(x + d * r * 0.1, y), (x + d * r * 0.1, y + stem * 0.7)], [6, 2]) for d in (-0.6, 0.6)],
            tone=stalk,
        ),
        gap=4,
    )
    cap = poly(
        *smooth(
            [
                (x - r, y + r * 0.1),
                (x - r * 0.84, y - r * 0.36),
                (x - r * 0.4, y - r * 0.74),
                (x, y - r * 0.84),
                (x + r * 0.4, y - r * 0.74),
                (x + r * 0.84, y - r * 0.36),
                (x + r, y + r * 0.1),
            ]
        ),
        *smooth(
            [
                (x + r, y + r * 0.1),
                (x + r * 0.5, y + r * 0.2),
                (x, y + r * 0.23),
                (x - r * 0.5, y + r * 0.2),
                (x - r, y + r * 0.1),
            ]
        )[1:-1],
    )
    cuts = [
        teeth(
            smooth([(x - r * 0.86, y + r * 0.06), (x, y + r * 0.14), (x + r * 0.86, y + r * 0.06)]),
            max(11, r * 0.11),
            r * 0.3,
            -1,
            0,
            0.62,
            0.5,
        ),
        crescents(arc(x, y + r * 0.1, r * 0.66, 200, 340, 16), 5, r * 0.3, r * 0.1, -90),
    ]
    s.lay(solid(cap, *cuts), gap=5)


MOTIFS = {
    "citrus": citrus_branch,
    "grape": grape,
    "mushroom": mushroom,
}
