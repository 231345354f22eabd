"""Motifs of the river and what was built on it."""

from __future__ import annotations

from .building import hull_boat, roof, sail
from .geometry import band, blob, brush, curve, disc, join, line, oval, poly, rect, ring
from .nature import bowl, cliff, cloud, curl_row, gull, half_sun, peak, pine, rock, stone_fish_piece, wave_net, wave_scales, wave_top
from .ornament import crescent, crescents, fan_window, frame, lattice, medallion, octagon, teeth
from .sheet import Sheet, outline, solid


def gorge(s: Sheet) -> None:
    """Two walls of layered rock, a junk between them."""
    s.lay(peak([(170, 400), (236, 250), (286, 176), (340, 256), (430, 400)], 460, 2, 10, 40, tone=True))
    s.lay(wave_net(poly((60, 424), (540, 424), (575, 560), (25, 560)), 104, 11, 8))
    left = cliff([(28, 530), (22, 160), (60, 94), (104, 70), (140, 106), (168, 102), (200, 160), (190, 214), (226, 262), (204, 330), (236, 392), (214, 440), (240, 530)], step=48, dark=True)
    right = cliff([(572, 530), (578, 114), (548, 72), (500, 50), (462, 88), (430, 80), (400, 140), (412, 200), (374, 250), (394, 318), (360, 372), (384, 432), (352, 530)], step=48, mirror=True, dark=True)
    s.lay(left, right)
    s.lay(pine(104, 84, 70, 0.2), pine(480, 66, 56, -0.25))
    s.lay(sail(292, 316, 424, 80, 5), hull_boat(296, 446, 156), gap=6)
    s.add(line([(292, 308), (292, 446)], 7))
    s.lay(wave_scales(bowl(26, 574, 508, 68, 26), 38, 7.5, rim=8))


def dam(s: Sheet) -> None:
    """A wall of sluices across the river, water falling, hills on both sides."""
    s.lay(cloud(300, 196, 92, tail=1.0), cloud(300, 196, 92, True, tail=1.0))
    s.lay(peak([(14, 310), (70, 160), (124, 92), (180, 190), (256, 300)], 420, 2, 11, 46), peak([(344, 300), (420, 140), (482, 64), (534, 150), (588, 290)], 420, 2, 11, 46))
    s.lay(wave_net(poly((60, 238), (540, 238), (560, 300), (40, 300)), 92, 10, 7, tone=True))
    s.add(line([(110, 238), (490, 238)], 8))
    wall = poly((24, 286), (576, 286), (576, 316), (560, 326), (584, 476), (16, 476), (40, 326), (24, 316))
    s.lay(solid(wall, *[rect(66 + i * 70 - 20, 296, 66 + i * 70 + 20, 304, 4) for i in range(8) if i], teeth([(40, 318), (560, 318)], 14, 12, 1, 0, 0.55, 0)))
    for index in range(7):
        x = 90 + index * 70
        pier = poly((x - 13, 254), (x + 13, 254), (x + 18, 476), (x - 18, 476))
        s.lay(solid(pier, rect(x - 5, 266, x + 5, 284, 2), *[crescent(x, 356 + k * 26, 20, 7, -90) for k in range(4)]), gap=0)
        if index < 6:
            gap = poly((x + 16, 350), (x + 54, 350), (x + 52, 476), (x + 18, 476))
            s.cut(gap)
            s.back(gap)
            s.add(*[brush([(x + 24 + k * 11, 346), (x + 23 + k * 12, 420), (x + 22 + k * 13, 478)], [11, 5, 9]) for k in range(3)])
    s.lay(curl_row(60, 570, 492, 34, 5))
    s.lay(wave_scales(bowl(22, 578, 520, 62, 10), 34, 7.5, rim=8))


def lock(s: Sheet) -> None:
    """A ship lifted between two towers of a lock."""
    s.lay(cliff([(20, 540), (20, 240), (64, 170), (110, 186), (138, 250), (138, 540)], step=50, dark=True), cliff([(580, 540), (580, 220), (540, 150), (490, 176), (462, 250), (462, 540)], step=50, mirror=True, dark=True))
    s.lay(wave_net(rect(170, 386, 430, 556), 86, 12, 8, tone=True))
    s.add(line([(184, 384), (416, 384)], 9))
    s.lay(solid(poly((190, 306), (410, 306), (386, 396), (214, 396)), teeth([(212, 382), (388, 382)], 15, 34, -1, 0.2, 0.6, 0.3), line([(212, 326), (388, 326)], 7)))
    s.lay(outline(poly((222, 306), (222, 222), (322, 222), (322, 258), (374, 258), (374, 306)), 10, lattice(222, 222, 322, 306, 3, 2, 8), lattice(322, 258, 374, 306, 2, 1, 8)))
    s.lay(solid(poly((240, 222), (246, 172), (292, 172), (298, 222)), rect(252, 188, 286, 198), crescent(269, 212, 30, 7, -90)))
    for x in (152, 448):
        tower = rect(x - 36, 130, x + 36, 556)
        s.lay(outline(tower, 12, lattice(x - 36, 250, x + 36, 556, 2, 6, 8), teeth([(x - 26, 248), (x + 26, 248)], 13, 54, -1, 0, 0.66, 0.2)))
        s.lay(roof(x - 70, x + 70, 82, 142, 0.24, 16, 17))
    s.add(line([(180, 150), (420, 150)], 10), line([(269, 150), (269, 176)], 9))
    s.add(teeth([(190, 153), (256, 153)], 13, 20, 1, 0, 0.6, 0.3), teeth([(282, 153), (410, 153)], 13, 20, 1, 0, 0.6, 0.3))
    s.lay(wave_scales(bowl(20, 580, 520, 60, 8), 34, 7.5, rim=8))


def reservoir(s: Sheet) -> None:
    """A wide calm water held by hills, in an eight-sided frame."""
    inside = octagon(252)
    t = Sheet()
    t.lay(cloud(150, 120, 84, tail=0.8), cloud(404, 98, 78, True, tail=0.9))
    t.lay(peak([(10, 290), (90, 180), (150, 136), (220, 210), (300, 290)], 320, 2, 10, 34), peak([(290, 290), (380, 190), (450, 120), (520, 180), (600, 280)], 320, 2, 10, 34))
    t.lay(wave_net(rect(30, 262, 570, 430), 110, 13, 8, tone=True))
    t.add(line([(30, 262), (570, 262)], 9))
    t.lay(hull_boat(312, 352, 96, tone=False), gap=5)
    t.lay(peak([(20, 430), (90, 360), (170, 350), (250, 420), (330, 500)], 600, 2, 10, 34, dark=True), peak([(270, 500), (360, 412), (440, 360), (520, 392), (600, 400)], 600, 2, 10, 34, dark=True))
    t.lay(pine(150, 372, 150, 0.06), pine(462, 380, 130, -0.08))
    t.lay(wave_scales(poly((130, 500), (300, 470), (480, 500), (480, 600), (130, 600)), 36, 7.5))
    s.lay(t.piece().clip(inside))
    s.add(frame(inside, 32))


def water_level(s: Sheet) -> None:
    """A gauge standing in the river: waters at four heights between it and the cliff."""
    s.lay(cliff([(330, 540), (350, 440), (340, 370), (384, 300), (376, 220), (420, 150), (470, 64), (520, 90), (578, 60), (580, 540)], step=52, mirror=True, dark=True))
    s.lay(wave_scales(bowl(20, 580, 360, 216, 14), 42, 8, tone=True, rim=9))
    gauge = rect(120, 28, 216, 560, 6)
    marks = [rect(132, 52 + i * 42, 168 if i % 2 else 204, 52 + i * 42 + 22) for i in range(12)]
    s.lay(solid(gauge, *marks), gap=8)
    for index, (y, reach) in enumerate(((284, 188), (212, 176), (140, 226), (68, 244))):
        s.add(brush([(210, y), (260 + 10 * index, y - 9), (310, y + 8), (216 + reach, y)], [11, 11, 12, 8]))
        s.add(teeth([(230, y + 3), (190 + reach, y + 3)], 14, 30, 1, 0.3, 0.55, 0.6))
    s.lay(wave_top(330, 350, 38), wave_top(452, 372, 34))


def sea(s: Sheet) -> None:
    """Great breaking waves facing each other, in a round frame."""
    inside = disc(300, 300, 256)
    t = Sheet()
    t.lay(cloud(140, 132, 96, tail=1.0), cloud(440, 120, 80, True, tail=0.7))
    t.lay(wave_scales(rect(30, 290, 570, 430), 46, 8, tone=True))
    t.lay(wave_top(200, 300, 98, True), wave_top(452, 330, 80, False))
    t.lay(wave_scales(rect(30, 430, 570, 580), 46, 9, tone=True))
    t.lay(wave_top(320, 446, 62, True), wave_top(130, 474, 50, True), wave_top(500, 470, 46, False))
    s.lay(t.piece().clip(inside))
    s.add(medallion())


def sunrise(s: Sheet) -> None:
    """Half a sun low on the water, clouds above, within a folding fan."""
    inside = fan_window()
    t = Sheet()
    t.lay(cloud(140, 200, 92, tail=1.0), cloud(452, 190, 84, True, tail=0.9))
    t.lay(peak([(20, 340), (90, 262), (140, 250), (200, 300), (250, 340)], 352, 2, 9, 26), peak([(390, 340), (450, 290), (500, 268), (580, 330)], 352, 2, 9, 26))
    t.lay(half_sun(312, 336, 82))
    t.add(line([(10, 338), (590, 338)], 10))
    t.lay(wave_net(rect(10, 342, 590, 410), 120, 12, 8, tone=True))
    t.lay(wave_scales(rect(10, 400, 590, 600), 40, 8))
    t.lay(wave_top(250, 388, 34), wave_top(390, 396, 32, False))
    s.lay(t.piece().clip(inside))
    s.add(frame(inside, 30))
    s.lay(curl_row(150, 470, 492, 38, 4), wave_scales(bowl(110, 490, 524, 58, 12), 34, 7.5, rim=8))


def tide(s: Sheet) -> None:
    """The Qiantang bore: one white line of water standing up, foam hooked forward."""
    crest = blob((16, 560), (22, 350), (80, 206), (200, 118), (340, 116), (450, 184), (492, 270), (470, 300), (420, 262), (350, 244), (308, 300), (330, 390), (420, 460), (560, 500), (580, 560))
    lines = [curve([(44 + k * 36, 570), (58 + k * 38, 400 + k * 16), (112 + k * 32, 262 + k * 20), (206 + k * 22, 180 + k * 20), (320 + k * 6, 176 + k * 14), (430 - k * 14, 236 + k * 4)], 11 - k * 0.7) for k in range(4)]
    combs = [teeth([(60 + k * 38, 480), (74 + k * 36, 360), (130 + k * 30, 250 + k * 18), (206 + k * 22, 186 + k * 20), (300, 178 + k * 16)], 15, 22, 1, 0.2, 0.6, 0.6) for k in range(4)]
    s.lay(outline(crest, 13, *lines, *combs, tone=crest))
    foam = ((180, 116, 22), (226, 96, 27), (280, 88, 31), (336, 96, 32), (392, 122, 33), (440, 160, 33), (478, 208, 32), (500, 258, 28), (496, 304, 23), (466, 330, 17))
    s.add(*[disc(x, y, r) for x, y, r in foam])
    s.cut(*[ring(x, y, r - 9, 7) for x, y, r in foam[:8]])
    s.lay(wave_top(466, 448, 62), wave_top(546, 490, 40))
    s.lay(wave_scales(bowl(16, 584, 500, 76, 8), 38, 8, rim=8))
    s.lay(gull(424, 370, 40, 4))


def stone_fish(s: Sheet) -> None:
    """The two stone carp of White Crane Ridge above low water."""
    s.lay(peak([(40, 280), (120, 150), (180, 96), (240, 180), (300, 130), (360, 70), (430, 170), (500, 140), (570, 280)], 330, 4, 11, 44))
    s.lay(cloud(214, 222, 66, tail=1.2))
    slab = blob((20, 320), (120, 262), (260, 256), (420, 240), (560, 270), (582, 340), (560, 440), (420, 470), (240, 476), (60, 448))
    s.lay(outline(slab, 13, crescents([(50, 316), (160, 284), (300, 278), (440, 264), (550, 296)], 8, 46, 12, -90), teeth([(40, 440), (240, 466), (420, 460), (560, 430)], 16, 34, -1, 0.2, 0.6, 0.3)))
    s.lay(stone_fish_piece(186, 362, 250).turn(-3, 186, 362), stone_fish_piece(422, 362, 240).turn(4, 422, 362), gap=7)
    s.lay(wave_top(150, 462, 34), wave_top(470, 456, 34, False))
    s.lay(wave_scales(bowl(20, 580, 462, 112, -6), 42, 8, tone=True, rim=9))


def museum_underwater(s: Sheet) -> None:
    """A porthole under the river, a stone fish behind the glass."""
    s.lay(wave_scales(rect(20, 60, 580, 150), 38, 8, tone=True).clip(poly((30, 76), (570, 76), (580, 160), (20, 160))))
    s.lay(curl_row(60, 580, 66, 34, 5))
    dome = join(oval(300, 340, 270, 224).intersection(rect(0, 100, 600, 342)), rect(30, 340, 570, 500))
    s.lay(solid(dome, disc(300, 322, 170)))
    arch = [(300 + 226 * dx, y) for dx, y in ((-1, 350), (-0.83, 240), (-0.46, 178), (0, 156), (0.46, 178), (0.83, 240), (1, 350))]
    s.cut(teeth([(x, y - 22) for x, y in arch], 18, 26, 1, 0, 0.66, 0), *[crescent(x, 430, 30, 9, -90) for x in (70, 530)])
    s.back(disc(300, 322, 160))
    s.add(ring(300, 322, 152, 8))
    s.add(*[line([(300 + 146 * c, 322 + 146 * d), (300 + 176 * c, 322 + 176 * d)], 10) for c, d in ((1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))])
    s.lay(stone_fish_piece(304, 318, 232))
    s.add(line([(150, 318), (192, 318)], 8), line([(416, 318), (446, 318)], 8))
    for x in (82, 518):
        s.cut(ring(x, 390, 34, 9))
        s.cut(crescent(x, 392, 30, 8, -90))
    s.add(*[brush([(300 + d * 60, 474), (300 + d * 70, 440), (300 + d * 62, 412)], [12, 9, 3]) for d in (-1, -0.4, 0.3, 1)])
    steps = [rect(30 + i * 20, 478 + i * 24, 570 - i * 20, 506 + i * 24) for i in range(4)]
    s.lay(*[solid(step, teeth([(step.bounds[0] + 16, step.bounds[3] - 5), (step.bounds[2] - 16, step.bounds[3] - 5)], 18, 15, -1, 0, 0.5, 0.2)) for step in steps])


def mountain_sea(s: Sheet) -> None:
    """Mountains on one side, waves on the other, one river between them."""
    inside = disc(300, 300, 256)
    t = Sheet()
    t.lay(cloud(470, 150, 86, True, tail=1.1))
    t.lay(peak([(20, 330), (80, 180), (124, 130), (176, 210), (214, 150), (262, 66), (310, 170), (370, 270), (440, 340)], 480, 3, 11, 56, dark=True))
    t.lay(peak([(10, 430), (70, 340), (130, 300), (200, 370), (280, 430)], 600, 2, 11, 40))
    t.lay(half_sun(452, 306, 48))
    t.lay(wave_scales(poly((350, 306), (600, 306), (600, 600), (0, 600), (120, 500), (300, 430)), 46, 8, tone=True))
    river = blob((600, 322), (440, 330), (330, 372), (380, 420), (300, 470), (150, 500), (60, 600), (240, 600), (330, 510), (480, 440), (470, 390), (600, 372))
    t.lay(outline(river, 9, curve([(600, 346), (440, 356), (400, 376), (436, 424), (320, 490), (170, 560), (130, 620)], 8)))
    t.lay(wave_top(420, 500, 58, False), wave_top(524, 440, 48, False))
    s.lay(t.piece().clip(inside))
    s.add(medallion())


MOTIFS = {
    "gorge": gorge,
    "dam": dam,
    "lock": lock,
    "reservoir": reservoir,
    "water_level": water_level,
    "sea": sea,
    "sunrise": sunrise,
    "tide": tide,
    "stone_fish": stone_fish,
    "museum_underwater": museum_underwater,
    "mountain_sea": mountain_sea,
}

__all__ = ["MOTIFS", "band", "join", "rock"]
