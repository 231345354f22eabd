"""Motifs of the river and what was built across it."""

from __future__ import annotations

from .building import roof
from .craft import hull_boat, sail
from .geometry import at, brush, join, line, oval, poly, rect
from .land import cliff, cloud, peak
from .ornament import crescent, frame, lattice, octagon, teeth
from .plants import pine
from .sheet import Sheet, outline, solid
from .water import bowl, wave_net, wave_scales, wave_top


def gorge(s: Sheet) -> None:
    """Two walls of layered rock, a junk between them."""
    s.lay(peak(at("170,400 236,250 286,176 340,256 430,400"), 460, 2, 10, 40, tone=True))
    s.lay(wave_net(poly(*at("100,424 500,424 500,530 100,530")), 104, 11, 8))
    left = cliff(
        at(
            "28,530 22,160 60,94 104,70 140,106 168,102 200,160 190,214 226,262 "
            "204,330 236,392 214,440 240,530"
        ),
        step=48,
        dark=True,
    )
    right = cliff(
        at(
            "572,530 578,114 548,72 500,50 462,88 430,80 400,140 412,200 374,250 "
            "394,318 360,372 384,432 352,530"
        ),
        step=48,
        mirror=True,
        dark=True,
    )
    s.lay(left, right)
    s.lay(pine(104, 84, 70, 0.2), pine(480, 66, 56, -0.25))
    s.lay(sail(292, 316, 424, 80, 5), hull_boat(296, 446, 156), gap=6)
    s.add(line([(292, 308), (292, 446)], 7))
    s.lay(wave_scales(bowl(26, 574, 508, 68, 26), 38, 7.5, rim=8))


def dam(s: Sheet) -> None:
    """A wall of sluices across the river, water falling, hills on both sides."""
    s.lay(cloud(300, 150, 96, tail=0.9), cloud(300, 150, 96, True, tail=0.9))
    s.lay(
        peak(at("14,310 64,170 112,92 166,180 236,300"), 420, 2, 12, 50),
        peak(at("364,300 430,140 486,64 536,150 588,290"), 420, 2, 12, 50),
    )
    s.lay(wave_net(poly(*at("96,214 504,214 540,276 60,276")), 104, 11, 8, tone=True))
    s.add(line([(104, 212), (496, 212)], 9))
    wall = poly(*at("24,282 576,282 584,480 16,480"))
    s.lay(solid(wall, *[teeth([(34 + d, 470), (92 + d, 470)], 14, 120, -1, 0, 0.6, 0.3) for d in (0, 474)]))
    for index in range(5):
        x = 132 + index * 84
        bay = poly((x - 30, 336), (x + 30, 336), (x + 33, 482), (x - 33, 482))
        s.cut(join(bay, oval(x, 338, 30, 20)))
        s.back(bay)
        s.add(
            brush([(x - 2, 330), (x - 2, 482)], [4, 12]),
            brush([(x + 15, 336), (x + 17, 482)], [3, 8]),
            brush([(x - 17, 336), (x - 19, 482)], [3, 8]),
        )
        s.add(line([(x - 34, 346), (x + 34, 346)], 9))
    for index in range(6):
        x = 90 + index * 84
        s.lay(
            solid(
                poly((x - 13, 252), (x + 13, 252), (x + 13, 300), (x - 13, 300)), rect(x - 5, 264, x + 5, 276)
            ),
            gap=3,
        )
        s.cut(*[crescent(x, 370 + k * 30, 18, 7, -90) for k in range(4)])
    s.lay(
        solid(
            poly(*at("16,286 584,286 584,312 16,312")),
            *[rect(34 + i * 28, 294, 50 + i * 28, 303) for i in range(20)],
        )
    )
    for x, way in ((110, True), (240, True), (360, False), (490, False)):
        s.lay(wave_top(x, 492, 40, way))
    s.lay(wave_scales(bowl(18, 582, 516, 70, 8), 38, 8, rim=8))


def lock(s: Sheet) -> None:
    """A ship lifted between two towers of a lock."""
    s.lay(
        cliff(at("20,540 20,240 64,170 110,186 138,250 138,540"), step=50, dark=True),
        cliff(at("580,540 580,220 540,150 490,176 462,250 462,540"), step=50, mirror=True, dark=True),
    )
    s.lay(wave_net(rect(170, 386, 430, 556), 86, 12, 8, tone=True))
    s.add(line([(184, 384), (416, 384)], 9))
    s.lay(
        solid(
            poly(*at("190,306 410,306 386,396 214,396")),
            teeth([(212, 382), (388, 382)], 15, 34, -1, 0.2, 0.6, 0.3),
            line([(212, 326), (388, 326)], 7),
        )
    )
    s.lay(
        outline(
            poly(*at("222,306 222,222 322,222 322,258 374,258 374,306")),
            10,
            lattice(222, 222, 322, 306, 3, 2, 8),
            lattice(322, 258, 374, 306, 2, 1, 8),
        )
    )
    s.lay(
        solid(
            poly(*at("240,222 246,172 292,172 298,222")),
            rect(252, 188, 286, 198),
            crescent(269, 212, 30, 7, -90),
        )
    )
    for x in (152, 448):
        tower = rect(x - 36, 130, x + 36, 556)
        s.lay(
            outline(
                tower,
                12,
                lattice(x - 36, 250, x + 36, 556, 2, 6, 8),
                teeth([(x - 26, 248), (x + 26, 248)], 13, 54, -1, 0, 0.66, 0.2),
            )
        )
        s.lay(roof(x - 70, x + 70, 82, 142, 0.24, 16, 17))
    s.add(line([(180, 150), (420, 150)], 10), line([(269, 150), (269, 176)], 9))
    s.add(
        teeth([(190, 153), (256, 153)], 13, 20, 1, 0, 0.6, 0.3),
        teeth([(282, 153), (410, 153)], 13, 20, 1, 0, 0.6, 0.3),
    )
    s.lay(wave_scales(bowl(20, 580, 520, 60, 8), 34, 7.5, rim=8))


def reservoir(s: Sheet) -> None:
    """A wide calm water held by hills, in an eight-sided frame."""
    inside = octagon(252)
    t = Sheet()
    t.lay(cloud(150, 120, 84, tail=0.8), cloud(404, 98, 78, True, tail=0.9))
    t.lay(
        peak(at("10,290 90,180 150,136 220,210 300,290"), 320, 2, 10, 34),
        peak(at("290,290 380,190 450,120 520,180 600,280"), 320, 2, 10, 34),
    )
    t.lay(wave_net(rect(30, 262, 570, 430), 110, 13, 8, tone=True))
    t.add(line([(30, 262), (570, 262)], 9))
    t.lay(hull_boat(312, 352, 96, tone=False), gap=5)
    t.lay(
        peak(at("20,430 90,360 170,350 250,420 330,500"), 600, 2, 10, 34, dark=True),
        peak(at("270,500 360,412 440,360 520,392 600,400"), 600, 2, 10, 34, dark=True),
    )
    t.lay(pine(150, 372, 150, 0.06), pine(462, 380, 130, -0.08))
    t.lay(wave_scales(poly(*at("130,500 300,470 480,500 480,600 130,600")), 36, 7.5))
    s.lay(t.piece().clip(inside))
    s.add(frame(inside, 32))


def water_level(s: Sheet) -> None:
    """A gauge standing in the river: waters at four heights between it and the cliff."""
    s.lay(
        cliff(
            at(
                "330,540 350,440 340,370 384,300 376,220 420,150 470,64 520,90 566,60 576,370 560,460 470,540"
            ),
            step=52,
            mirror=True,
            dark=True,
        )
    )
    s.lay(wave_scales(bowl(20, 580, 360, 216, 14), 42, 8, tone=True, rim=9))
    gauge = rect(120, 22, 216, 570, 6)
    marks = [rect(132, 52 + i * 42, 168 if i % 2 else 204, 52 + i * 42 + 22) for i in range(12)]
    s.lay(solid(gauge, *marks), gap=8)
    for index, (y, reach) in enumerate(((284, 188), (212, 176), (140, 226), (68, 244))):
        s.add(brush([(210, y), (260 + 10 * index, y - 9), (310, y + 8), (216 + reach, y)], [11, 11, 12, 8]))
        s.add(teeth([(230, y + 3), (190 + reach, y + 3)], 14, 30, 1, 0.3, 0.55, 0.6))
    s.lay(wave_top(330, 350, 38), wave_top(452, 372, 34))


MOTIFS = {
    "gorge": gorge,
    "dam": dam,
    "lock": lock,
    "reservoir": reservoir,
    "water_level": water_level,
}
