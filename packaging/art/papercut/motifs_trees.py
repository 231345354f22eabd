"""Motifs of trees."""

from __future__ import annotations

from .geometry import at, blob, brush, join, line, poly, rect, smooth
from .land import cloud, peak
from .ornament import crescent, flower, leaf, teeth
from .plants import citrus, crown, fruit_tree, pine_pad
from .sheet import Sheet, outline, solid
from .water import bowl, wave_scales


def forest(s: Sheet) -> None:
    """Many trunks, one canopy: a wood with a deer path through it."""
    for x, w, lean in ((70, 30, 6), (160, 38, -8), (254, 32, 6), (350, 40, -6), (444, 34, 8), (530, 30, -6)):
        trunk = brush([(x, 540), (x + lean, 400), (x - lean, 200)], [w * 1.5, w, w * 0.7])
        s.lay(
            solid(
                trunk,
                *[
                    crescent(x + (6 if i % 2 else -6), 270 + i * 40, 26, 7, 180 if i % 2 else 0, 0.25)
                    for i in range(6)
                ],
            ),
            gap=4,
        )
        s.add(
            brush([(x, 330), (x + 26, 280), (x + 44, 240)], [14, 11, 8]),
            brush([(x, 360), (x - 24, 310), (x - 42, 260)], [13, 10, 8]),
        )
    for x, y, rx, ry in (
        (90, 210, 76, 70),
        (500, 206, 80, 72),
        (190, 250, 70, 56),
        (400, 254, 74, 58),
        (300, 220, 80, 70),
        (160, 120, 86, 70),
        (440, 118, 88, 72),
        (300, 90, 104, 72),
    ):
        s.lay(crown(x, y, rx, ry, 9), gap=5)
    ground = poly(
        *smooth(at("20,520 160,500 300,512 440,500 580,520")),
        *smooth(at("580,548 440,572 300,578 160,572 20,548")),
    )
    s.lay(solid(ground, teeth(smooth(at("40,556 300,566 560,556")), 17, 34, -1, 0.2, 0.62, 0.2)))
    s.lay(
        *[
            leaf(x, 512, x + d * 30, 450, 26)
            for x, d in (
                (110, 1),
                (110, -1),
                (206, 1),
                (206, -1),
                (300, 1),
                (300, -1),
                (398, 1),
                (398, -1),
                (488, 1),
                (488, -1),
            )
        ],
        gap=2,
    )


def pine_tree(s: Sheet) -> None:
    """One old pine leaning from its rock, clouds at its foot."""
    stone = blob(*at("20,570 60,500 150,440 250,430 340,470 440,520 580,570"))
    s.lay(
        solid(
            stone,
            teeth(smooth(at("70,520 160,462 250,450 340,490 440,538")), 18, 60, 1, 0.2, 0.62, 0.4),
            brush(at("120,560 200,520 300,540"), [2, 8, 2]),
        )
    )
    spine = at("220,450 190,380 236,310 300,270 330,210 310,150 330,80")
    trunk = brush(spine, [84, 64, 52, 44, 36, 26, 14])
    s.lay(
        solid(
            trunk,
            *[
                crescent(px + (8 if i % 2 else -8), py, 30, 10, 0 if i % 2 else 180, 0.3)
                for i, (px, py) in enumerate(smooth(spine)[3:44:4])
            ],
        ),
        gap=5,
    )
    for points, widths in (
        (at("230,330 150,300 90,310"), [26, 17, 9]),
        (at("290,280 400,300 500,270"), [28, 20, 9]),
        (at("326,220 420,190 500,200"), [22, 15, 8]),
        (at("314,180 230,170 160,190"), [20, 14, 8]),
    ):
        s.add(brush(points, widths))
    for x, y, w, n in (
        (90, 316, 170, 3),
        (180, 280, 130, 2),
        (510, 284, 180, 3),
        (400, 312, 150, 2),
        (160, 190, 190, 3),
        (250, 150, 120, 2),
        (500, 190, 180, 3),
        (410, 170, 140, 2),
        (390, 90, 150, 3),
        (270, 86, 150, 3),
        (330, 56, 150, 2),
    ):
        s.lay(pine_pad(x, y, w, n), gap=5)
    s.lay(cloud(430, 440, 96, tail=0.7), cloud(90, 450, 74, True, tail=0.5), gap=5)
    s.lay(flower(330, 548, 40), leaf(366, 556, 450, 570, 30), leaf(296, 560, 230, 576, 26), gap=3)


def shelter_forest(s: Sheet) -> None:
    """Rows of young trees on the bank above the reservoir, an egret over the water."""
    s.lay(cloud(130, 96, 80, tail=1.1))
    s.lay(peak(at("180,200 260,100 320,60 390,140 450,96 510,50 586,170"), 260, 3, 10, 40))
    bank = poly(*smooth(at("20,300 160,250 320,230 480,210 584,220")), (584, 470), (20, 470))
    s.lay(
        solid(
            bank,
            *[
                teeth(
                    smooth(
                        [(30, 316 + k * 66), (200, 264 + k * 64), (400, 236 + k * 66), (576, 236 + k * 68)]
                    ),
                    18,
                    46,
                    1,
                    0.15,
                    0.62,
                    0.1,
                )
                for k in range(3)
            ],
        )
    )
    for row, (y, n) in enumerate(((250, 6), (330, 5), (410, 5))):
        for k in range(n):
            x = 74 + k * (452 / (n - 1)) + (10 if row % 2 else 0)
            yy = y + 34 - k * (50 / n)
            h = 78 + row * 12
            conifer = join(
                *[
                    poly(
                        (x - (0.16 + i * 0.1) * h, yy - (0.16 + (2 - i) * 0.24) * h),
                        (x, yy - (0.56 + (2 - i) * 0.24) * h),
                        (x + (0.16 + i * 0.1) * h, yy - (0.16 + (2 - i) * 0.24) * h),
                    )
                    for i in range(3)
                ],
                line([(x, yy), (x, yy - 0.4 * h)], 0.1 * h),
            )
            s.lay(
                solid(
                    conifer,
                    *[
                        teeth(
                            [
                                (x - (0.08 + i * 0.1) * h, yy - (0.2 + (2 - i) * 0.24) * h),
                                (x + (0.08 + i * 0.1) * h, yy - (0.2 + (2 - i) * 0.24) * h),
                            ],
                            0.09 * h,
                            0.14 * h,
                            -1,
                            0,
                            0.6,
                            0.3,
                        )
                        for i in range(3)
                    ],
                ),
                gap=5,
            )
    s.lay(wave_scales(bowl(20, 584, 452, 122, -4), 42, 8, tone=True, rim=9))
    body = brush(at("360,470 390,500 440,516 470,510"), [10, 30, 30, 6])
    neck = brush(at("366,476 350,440 376,418 356,396 326,400"), [14, 11, 10, 12, 2])
    s.lay(solid(join(body, neck), crescent(424, 506, 50, 9, -70, 0.2)), gap=7)
    s.add(line([(404, 510), (406, 560)], 6), line([(424, 514), (428, 560)], 6))


def orchard(s: Sheet) -> None:
    """Terraces of citrus trees, a full basket in front."""
    s.lay(peak(at("30,200 110,110 170,70 240,150 310,90 370,50 450,140 570,200"), 240, 3, 10, 40))
    for row, (y, n, size) in enumerate(((216, 4, 58), (330, 3, 76), (452, 4, 74))):
        path = smooth([(20, y + 24), (160, y), (300, y + 12), (440, y), (580, y + 24)])
        hill = poly(*path, (580, y + 110), (20, y + 110))
        s.lay(solid(hill, teeth([(px, py + 10) for px, py in path], 24, 60, 1, 0.15, 0.62, 0.1)))
        for k in range(n):
            x = 300 + (k - (n - 1) / 2) * (560 / n) * 0.94
            if row == 2 and k in (1, 2):
                continue
            s.lay(fruit_tree(x, y - size * 0.1, size), gap=5)
    fruit = [
        (300 + d * 48, 414 - (0 if abs(d) == 2 else 26 if abs(d) == 1 else 36)) for d in (-2, 2, -1, 1, 0)
    ]
    s.lay(*[citrus(x, y, 42) for x, y in fruit], gap=3)
    basket = poly(*at("176,430 424,430 388,556 212,556"))
    weave = [line([(150 + i * 34, 430), (190 + i * 34, 560)], 9) for i in range(8)] + [
        line([(210 + i * 34, 430), (170 + i * 34, 560)], 9) for i in range(8)
    ]
    s.lay(
        outline(basket, 11, *weave, tone=basket),
        solid(rect(166, 420, 434, 446, 8), *[crescent(190 + i * 31, 435, 20, 7, -90) for i in range(8)]),
        solid(rect(204, 544, 396, 568, 6)),
        gap=4,
    )


MOTIFS = {
    "forest": forest,
    "pine": pine_tree,
    "shelter_forest": shelter_forest,
    "orchard": orchard,
}
