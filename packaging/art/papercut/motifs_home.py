"""Motifs of homes and daily life."""

from __future__ import annotations

from .building import block, house, lantern_piece, roof
from .geometry import arc, at, band, brush, disc, join, line, oval, poly, rect, ring, smooth
from .land import cloud
from .ornament import crescent, crescents, curl, flower, leaf, teeth
from .people import figure
from .plants import crown, sprig
from .sheet import Sheet, outline, solid
from .water import wave_scales


def _tree(s: Sheet, x: float, ground: float, h: float, w: float, tone: bool = False) -> None:
    s.add(
        brush([(x, ground), (x - 4, ground - h * 0.4), (x, ground - h * 0.7)], [w * 0.26, w * 0.16, w * 0.1])
    )
    s.lay(crown(x, ground - h * 0.68, w * 0.5, h * 0.36, 8, tone), gap=4)


def housing(s: Sheet) -> None:
    """A renewed estate: blocks with lit windows, trees in front."""
    s.lay(cloud(300, 96, 84, tail=1.0), cloud(300, 96, 84, True, tail=1.0))
    s.lay(block(210, 390, 120, 490, 4, 7, {(0, 1), (2, 2), (1, 4), (3, 4), (2, 5), (0, 3), (3, 0)}), gap=3)
    s.lay(roof(190, 410, 74, 126, 0.14, 12, 18))
    s.lay(
        block(40, 220, 230, 490, 4, 5, {(1, 0), (2, 1), (0, 2), (3, 3), (1, 3), (2, 4)}),
        block(380, 560, 190, 490, 4, 6, {(0, 0), (3, 1), (1, 2), (2, 3), (0, 4), (2, 5), (3, 4)}),
        gap=6,
    )
    s.lay(roof(22, 238, 184, 236, 0.14, 12, 18), roof(362, 578, 144, 196, 0.14, 12, 18), gap=4)
    s.lay(
        outline(join(rect(262, 420, 338, 500), disc(300, 420, 38)), 9, line([(300, 376), (300, 500)], 7)),
        gap=5,
    )
    for x, h, w in ((90, 190, 130), (196, 130, 90), (404, 140, 96), (510, 200, 136)):
        _tree(s, x, 506, h, w)
    s.lay(
        solid(rect(20, 494, 580, 518, 4), *[rect(40 + i * 34, 502, 58 + i * 34, 510, 3) for i in range(16)])
    )
    s.lay(
        flower(150, 526, 34),
        flower(450, 526, 34),
        flower(300, 540, 40),
        leaf(190, 530, 258, 548, 28),
        leaf(410, 530, 342, 548, 28),
        leaf(112, 534, 60, 560, 26),
        leaf(488, 534, 540, 560, 26),
    )


def home_key(s: Sheet) -> None:
    """A key whose bow is a house, a knot and a tassel on it."""
    s.add(band(oval(300, 44, 40, 34), 14))
    s.lay(house(130, 470, 60, 158, 268, 2, True, lit=True))
    s.lay(
        solid(
            rect(130, 258, 470, 292, 6), *[rect(150 + i * 31, 269, 168 + i * 31, 282, 3) for i in range(10)]
        )
    )
    s.lay(solid(rect(240, 286, 360, 324, 8), teeth([(252, 318), (348, 318)], 14, 22, -1, 0, 0.62, 0)))
    bit = poly(
        *at(
            "266,320 334,320 334,410 470,410 470,446 440,446 440,466 470,466 470,520 "
            "424,520 424,490 386,490 386,520 334,520 334,556 300,586 266,556"
        )
    )
    s.lay(
        solid(
            bit,
            *[crescent(300, 346 + i * 32, 46, 14, -90) for i in range(7)],
            teeth([(348, 424), (456, 424)], 15, 24, 1, 0, 0.62, 0),
        )
    )
    s.add(brush(at("250,306 200,320 160,360"), [9, 10, 9]))
    s.lay(flower(150, 384, 66), gap=3)
    s.lay(solid(rect(118, 436, 182, 466, 6), *[disc(132 + i * 12, 451, 4) for i in range(4)]))
    s.add(
        *[
            brush([(150 + d * 16, 462), (150 + d * 25, 510), (150 + d * 30, 578)], [11, 9, 4])
            for d in (-1.5, -0.9, -0.3, 0.3, 0.9, 1.5)
        ]
    )
    s.lay(leaf(336, 340, 440, 318, 50), leaf(336, 376, 470, 372, 50, -0.08))
    s.lay(flower(470, 330, 44), gap=3)


def elder_care(s: Sheet) -> None:
    """An old person with a cane and a younger one, seen from behind, under a tree."""
    s.add(
        brush(at("110,520 104,400 130,260 180,170"), [54, 36, 28, 14]),
        brush(at("126,300 220,230 300,180"), [20, 15, 8]),
        brush(at("120,270 80,210 70,160"), [18, 13, 8]),
    )
    s.lay(
        crown(90, 150, 84, 74, 8),
        crown(206, 116, 104, 84, 9),
        crown(330, 130, 96, 76, 8),
        crown(440, 160, 84, 66, 8),
        gap=4,
    )
    s.lay(lantern_piece(500, 178, 90, 150), gap=3)
    s.add(line([(470, 190), (500, 182)], 8))
    s.lay(outline(rect(400, 350, 572, 372, 5), 8), outline(rect(400, 420, 572, 442, 5), 8))
    s.add(
        *[line([(x, 350), (x, 520)], 12) for x in (416, 556)],
        *[line([(416 + i * 35, 372), (416 + i * 35, 420)], 7) for i in range(1, 4)],
    )
    s.add(teeth([(400, 440), (572, 440)], 14, 20, 1, 0, 0.6, 0.2))
    s.lay(figure(250, 524, 270, bun=True, cane=-1), figure(336, 526, 316), gap=6)
    s.add(brush(at("292,420 296,428 300,424"), [16, 16, 16]))
    s.lay(
        solid(
            poly(*smooth(at("20,540 120,512 300,518 480,512 580,540")), (560, 572), (40, 572)),
            teeth(smooth(at("50,562 300,560 550,562")), 18, 34, -1, 0.2, 0.6, 0.2),
        )
    )


def canteen(s: Sheet) -> None:
    """A steaming bowl, chopsticks and a steamer of buns."""
    for x, y, way in ((150, 120, 1), (240, 70, 1), (330, 130, -1)):
        s.add(
            brush(
                [(x, 262), (x - way * 22, 220), (x + way * 16, 170), (x - way * 6, y + 16)], [5, 14, 15, 12]
            )
        )
        s.add(curl(x + way * 30, y + 8, 40, 180 if way > 0 else 0, way > 0, 12, 1.3))
    s.lay(
        solid(brush([(330, 280), (560, 60)], [10, 17], False), line([(520, 98), (540, 79)], 5)),
        solid(brush([(356, 292), (584, 108)], [10, 17], False), line([(546, 138), (566, 122)], 5)),
    )
    s.lay(
        *[
            solid(
                poly(*arc(176 + k * 62, 282, 38, 180, 360, 16)),
                crescents([(150 + k * 62, 270), (176 + k * 62, 254), (202 + k * 62, 270)], 3, 18, 6, -90),
            )
            for k in range(4)
        ],
        gap=4,
    )
    body = poly(*smooth(at("32,284 56,370 120,440 190,474")), *smooth(at("346,474 416,440 480,370 504,284")))
    s.lay(outline(body, 13, tone=body))
    inner = body.buffer(-24).intersection(rect(0, 316, 600, 460))
    s.lay(wave_scales(inner, 36, 8).clip(inner, 8))
    s.add(
        *[
            brush([(268 + d * 200, 300 + abs(d) * 0), (268 + d * 196, 326)], [12, 12])
            for d in (-1, -0.5, 0, 0.5, 1)
        ]
    )
    s.lay(flower(268, 376, 58, tone=False), gap=6)
    s.lay(solid(band(oval(268, 286, 240, 24).union(rect(28, 280, 508, 292)), 40)))
    s.cut(*[rect(60 + i * 36, 281, 80 + i * 36, 288, 3) for i in range(12)])
    s.lay(
        solid(
            poly(*at("186,470 350,470 366,504 170,504")),
            teeth([(182, 500), (354, 500)], 15, 20, -1, 0, 0.6, 0),
        )
    )
    s.lay(solid(rect(40, 500, 560, 530, 8), *[crescent(70 + i * 42, 517, 28, 9, -90) for i in range(12)]))
    s.lay(
        solid(oval(470, 474, 66, 18), crescent(470, 470, 90, 8, -90, 0.06)),
        solid(
            poly(*at("420,420 520,420 500,480 440,480")),
            *[crescent(470 + d * 22, 446, 36, 8, 0 if d > 0 else 180, 0.2) for d in (-1, 1)],
        ),
        gap=5,
    )
    s.add(
        line([(70, 526), (50, 572)], 14), line([(530, 526), (550, 572)], 14), line([(60, 552), (540, 552)], 8)
    )


def well(s: Sheet) -> None:
    """Clean water from a tap into a wooden bucket, blossom about it."""
    s.lay(
        solid(
            rect(40, 40, 150, 540, 8),
            *[crescent(95, 84 + i * 64, 70, 18, -90) for i in range(7)],
            *[teeth([(58, 112 + i * 64), (132, 112 + i * 64)], 13, 24, 1, 0, 0.62, 0.1) for i in range(7)],
        )
    )
    pipe = brush(at("140,170 300,168 372,176 392,220 392,262"), [54, 52, 52, 50, 46])
    s.lay(
        solid(pipe, brush(at("166,156 300,154 362,162 384,200"), [3, 9, 9, 3])),
        solid(rect(146, 134, 176, 206, 6)),
        solid(rect(362, 244, 422, 272, 6), *[rect(374 + i * 16, 250, 381 + i * 16, 266) for i in range(3)]),
    )
    s.add(line([(280, 150), (280, 96)], 18))
    s.lay(
        solid(brush(at("200,92 280,84 360,92"), [26, 20, 26]), disc(204, 92, 6), disc(356, 92, 6)),
        solid(disc(280, 88, 24), ring(280, 88, 15, 6)),
    )
    water = poly(*at("374,270 410,270 422,420 362,420"))
    s.lay(
        outline(
            water,
            7,
            *[brush([(392 + d * 8, 270), (392 + d * 12, 420)], [5, 5]) for d in (-0.6, 0.6)],
            tone=water,
        )
    )
    s.lay(wave_scales(oval(392, 420, 124, 30), 22, 6, tone=True, rim=8))
    s.add(
        *[brush([(392 + d * 30, 410), (392 + d * 62, 372), (392 + d * 84, 384)], [7, 9, 4]) for d in (-1, 1)]
    )
    pail = poly(*at("268,426 516,426 486,566 298,566"))
    s.lay(
        solid(pail, *[brush([(300 + i * 31, 442), (307 + i * 28, 552)], [5, 5]) for i in range(7)]),
        solid(poly(*at("262,452 522,452 517,474 267,474")), *[disc(290 + i * 34, 463, 5) for i in range(7)]),
        solid(poly(*at("282,518 502,518 497,538 287,538")), *[disc(304 + i * 32, 528, 5) for i in range(7)]),
    )
    s.add(
        band(
            poly(
                *smooth(at("268,426 240,380 262,330 300,310")), *smooth(at("306,324 278,346 262,380 286,426"))
            ),
            7,
        )
    )
    s.lay(sprig(at("150,330 210,330 256,300"), 54, 4))
    s.lay(flower(212, 300, 42), flower(200, 520, 48), flower(520, 130, 50), gap=3)
    s.lay(sprig(at("422,190 470,160 520,130"), 48, 3))
    s.lay(flower(528, 124, 50), leaf(150, 500, 176, 450, 36), leaf(220, 550, 290, 566, 24))
    s.lay(solid(rect(30, 536, 300, 566, 6), teeth([(44, 560), (280, 560)], 16, 18, -1, 0, 0.6, 0)), gap=0)


MOTIFS = {
    "housing": housing,
    "home_key": home_key,
    "elder_care": elder_care,
    "canteen": canteen,
    "well": well,
}
