"""Motifs of industry and energy."""

from __future__ import annotations

from .craft import column, sphere, steam
from .geometry import NOTHING, at, band, blob, brush, curve, disc, line, poly, rect, smooth
from .land import cloud, peak
from .ornament import crescent, flower, lattice, leaf, rays, teeth
from .sheet import Sheet, outline, solid
from .water import bowl, wave_scales


def factory(s: Sheet) -> None:
    """A works with a saw-tooth roof and two chimneys, steam in curls."""
    s.add(steam(150, 150, 120), steam(268, 120, 100))
    s.lay(cloud(410, 150, 88, tail=0.9), cloud(500, 220, 70, True, tail=0.6))
    for x, top in ((150, 140), (266, 110)):
        s.lay(
            solid(
                poly((x - 22, top), (x + 22, top), (x + 34, 420), (x - 34, 420)),
                *[crescent(x, top + 30 + i * 34, 34, 11, -90) for i in range(7)],
            ),
            solid(rect(x - 28, top - 6, x + 28, top + 14, 3)),
        )
    for k in range(4):
        x = 60 + k * 124
        shed = poly((x, 300), (x + 118, 250), (x + 118, 500), (x, 500))
        s.lay(
            outline(
                shed,
                11,
                line([(x, 356), (x + 120, 356)], 9),
                teeth([(x + 8, 312), (x + 112, 266)], 13, 30, 1, -0.3, 0.62, 0.2),
            )
        )
        s.lay(
            outline(
                rect(x + 20, 374, x + 100, 440),
                8,
                lattice(x + 20, 374, x + 100, 440, 4, 2, 6),
                tone=rect(x + 20, 374, x + 100, 440),
            )
        )
        s.add(line([(x + 60, 356), (x + 60, 376)], 7))
    s.lay(outline(rect(250, 450, 350, 520), 11, lattice(250, 450, 350, 520, 2, 1, 8)))
    s.lay(solid(rect(36, 500, 580, 524, 4), *[rect(56 + i * 32, 508, 72 + i * 32, 515) for i in range(16)]))
    s.lay(*[flower(x, 536, r) for x, r in ((80, 38), (150, 30), (516, 38), (444, 30))])
    s.lay(wave_scales(bowl(150, 460, 520, 54, 0), 30, 7, rim=7))


def pipe_rack(s: Sheet) -> None:
    """Columns, spheres and racks of pipes: a chemical works as it is."""
    s.lay(column(420, 70, 40, 480, 6), column(512, 54, 130, 480, 4), column(326, 46, 96, 480, 5))
    s.lay(column(56, 54, 176, 300, 2), column(128, 44, 130, 300, 3))
    s.add(steam(218, 178, 88), steam(560, 176, 0.1))
    s.lay(
        solid(
            poly(*at("196,182 240,182 250,300 186,300")),
            *[crescent(218, 214 + i * 28, 32, 11, -90) for i in range(3)],
        )
    )
    s.add(curve(at("330,100 346,60 390,66"), 10), curve(at("450,120 486,110 506,140"), 10))
    for y in (300, 344):
        s.lay(solid(rect(18, y, 582, y + 14)))
    for x in (40, 150, 262, 376, 466, 560):
        s.add(line([(x, 290), (x, 480)], 11))
    s.add(
        *[line([(40 + i * 112, 372), (150 + i * 112, 480)], 6) for i in range(2)],
        *[line([(150 + i * 112, 372), (40 + i * 112, 480)], 6) for i in range(2)],
    )
    s.add(curve(at("128,134 150,100 250,110 320,130"), 9), curve(at("60,180 76,156 110,160"), 9))
    s.lay(sphere(96, 404, 58, 500, True), sphere(228, 404, 58, 500, True), gap=6)
    s.lay(
        solid(
            rect(300, 392, 410, 470, 30),
            teeth([(316, 456), (394, 456)], 13, 30, -1, 0, 0.6, 0.5),
            crescent(355, 414, 70, 11, -90, 0.12),
        ),
        gap=6,
    )
    s.add(line([(330, 468), (330, 500)], 11), line([(382, 468), (382, 500)], 11))
    s.lay(solid(rect(16, 480, 584, 512, 4), teeth([(30, 506), (570, 506)], 16, 20, -1, 0, 0.62, 0)))
    s.lay(wave_scales(bowl(18, 582, 506, 74, 0), 34, 8, rim=8))


def battery(s: Sheet) -> None:
    """A battery of six cells, a plug whose cable becomes a branch in blossom."""
    s.add(
        brush(at("470,190 540,150 556,80 490,44 380,60 300,40 190,46 110,80"), [13, 13, 12, 12, 11, 10, 9, 6])
    )
    for x0, y0, x1, y1 in (
        (400, 60, 440, 116),
        (330, 48, 350, 110),
        (250, 42, 216, 104),
        (180, 46, 120, 16),
        (320, 42, 276, 8),
        (150, 60, 150, 124),
    ):
        s.lay(leaf(x0, y0, x1, y1, 30))
    s.lay(flower(96, 92, 54), flower(428, 40, 36), flower(552, 110, 42))
    s.lay(solid(rect(436, 176, 498, 214, 8), *[rect(448 + i * 14, 184, 455 + i * 14, 206) for i in range(3)]))
    case = rect(40, 210, 560, 500, 24)
    s.lay(solid(rect(120, 176, 210, 216, 8), line([(145, 192), (185, 192)], 8)), outline(case, 14))
    for k in range(6):
        x = 74 + k * 78
        cell = rect(x, 242, x + 62, 470, 12)
        s.lay(
            solid(
                cell,
                crescent(x + 31, 268, 36, 10, -90),
                teeth([(x + 10, 458), (x + 52, 458)], 12, 64 + 18 * k, -1, 0, 0.66, 0.1),
                rect(x + 12, 284, x + 50, 292),
                tone=NOTHING,
            )
        )
        s.add(line([(x + 31, 222), (x + 31, 246)], 9), line([(x + 31, 466), (x + 31, 490)], 9))
    s.back(rect(54, 224, 546, 486))
    s.lay(solid(rect(70, 496, 530, 520)), wave_scales(bowl(40, 560, 516, 62, 0), 32, 7.5, rim=8))


def gas_flame(s: Sheet) -> None:
    """A flame above a well head, the derrick and hills behind."""
    s.lay(
        peak(at("20,450 80,330 140,270 200,360 250,450"), 480, 2, 10, 34),
        peak(at("350,450 430,330 480,280 540,350 584,440"), 480, 2, 10, 34),
    )
    s.add(line([(470, 60), (410, 470)], 11), line([(470, 60), (530, 470)], 11), rect(452, 40, 488, 66))
    for i in range(6):
        a, b = 0.14 + i * 0.14, 0.14 + (i + 1) * 0.14
        s.add(
            line([(470 - 60 * a, 60 + 410 * a), (470 + 60 * a, 60 + 410 * a)], 7),
            line([(470 - 60 * a, 60 + 410 * a), (470 + 60 * b, 60 + 410 * b)], 6),
            line([(470 + 60 * a, 60 + 410 * a), (470 - 60 * b, 60 + 410 * b)], 6),
        )
    flame = blob(
        *at(
            "250,24 262,90 330,150 372,240 352,330 290,376 220,376 158,330 140,250 "
            "170,180 196,210 210,150 216,90"
        )
    )
    mid = blob(*at("256,130 296,200 322,260 306,326 256,356 206,326 192,270 216,240 232,250 244,190"))
    core = blob(*at("256,240 280,280 282,320 256,344 232,320 234,280"))
    s.lay(
        solid(
            flame,
            mid,
            teeth(smooth(at("352,200 362,260 340,318 300,352")), 13, 20, 1, 0.4, 0.6, 0.4),
            crescent(168, 280, 90, 12, 190, 0.16),
            tone=mid,
        ),
        gap=7,
    )
    s.add(
        band(core, 9),
        brush(at("256,130 262,190 256,240"), [4, 10, 6]),
        brush([(256, 344), (256, 372)], [12, 20]),
        *[crescent(256 + d * 40, 300, 60, 10, 0 if d > 0 else 180, 0.2) for d in (-1, 1)],
    )
    s.add(line([(216, 300), (196, 300)], 6), line([(296, 300), (320, 300)], 6))
    s.lay(
        solid(rect(196, 368, 316, 396, 8), *[disc(220 + i * 24, 382, 6) for i in range(4)]),
        solid(
            poly(*at("226,394 286,394 300,500 212,500")),
            *[crescent(256, 420 + i * 26, 44, 12, -90) for i in range(3)],
        ),
    )
    for d in (-1, 1):
        s.add(line([(256, 440), (256 + d * 86, 440)], 16))
        s.lay(solid(disc(256 + d * 100, 440, 34), rays(256 + d * 100, 440, 12, 24, 6, 0.6)))
    s.lay(
        solid(rect(24, 474, 576, 504, 4), teeth([(40, 498), (560, 498)], 16, 18, -1, 0, 0.6, 0)),
        wave_scales(bowl(26, 574, 500, 78, 0), 34, 8, rim=8),
    )


MOTIFS = {
    "factory": factory,
    "pipe_rack": pipe_rack,
    "battery": battery,
    "gas_flame": gas_flame,
}
