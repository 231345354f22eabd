"""Motifs of industry: works, products, energy and trade."""

from __future__ import annotations

from .building import column, gear, roof, sphere, steam
from .geometry import NOTHING, Shape, arc, band, blob, brush, curve, disc, join, length, line, oval, poly, rect, ring, smooth
from .nature import bowl, citrus, cloud, peak, wave_scales, wave_top
from .ornament import crescent, crescents, curl, drop, flower, frame, lattice, leaf, medallion, octagon, rays, scallops, teeth
from .sheet import Piece, Sheet, outline, solid


def factory(s: Sheet) -> None:
    """A works with a saw-tooth roof and two chimneys, steam in curls."""
    s.add(steam(150, 150, 120), steam(268, 120, 100))
    s.lay(cloud(430, 170, 92, tail=0.6))
    for x, top in ((150, 140), (266, 110)):
        s.lay(solid(poly((x - 22, top), (x + 22, top), (x + 34, 420), (x - 34, 420)), *[crescent(x, top + 30 + i * 34, 34, 11, -90) for i in range(7)]), solid(rect(x - 28, top - 6, x + 28, top + 14, 3)))
    s.add(curve([(470, 200), (500, 240), (490, 300)], 8))
    for k in range(4):
        x = 60 + k * 124
        shed = poly((x, 300), (x + 118, 250), (x + 118, 500), (x, 500))
        s.lay(outline(shed, 11, line([(x, 356), (x + 120, 356)], 9), teeth([(x + 8, 312), (x + 112, 266)], 13, 30, 1, -0.3, 0.62, 0.2)))
        s.lay(outline(rect(x + 20, 374, x + 100, 440), 8, lattice(x + 20, 374, x + 100, 440, 4, 2, 6), tone=rect(x + 20, 374, x + 100, 440)))
        s.add(line([(x + 60, 356), (x + 60, 376)], 7))
    s.lay(outline(rect(250, 450, 350, 520), 11, lattice(250, 450, 350, 520, 2, 1, 8)))
    s.lay(solid(rect(36, 500, 580, 524, 4), *[rect(56 + i * 32, 508, 72 + i * 32, 515) for i in range(16)]))
    s.lay(*[flower(x, 536, r) for x, r in ((80, 38), (150, 30), (516, 38), (444, 30))])
    s.lay(wave_scales(bowl(150, 460, 520, 54, 0), 30, 7, rim=7))


def pipe_rack(s: Sheet) -> None:
    """Columns, spheres and racks of pipes: a chemical works as it is."""
    s.lay(peak([(16, 330), (80, 240), (140, 200), (210, 280), (280, 330)], 360, 2, 9, 26))
    s.lay(column(420, 66, 40, 480, 6), column(506, 50, 130, 480, 4), column(330, 42, 96, 480, 5))
    s.add(steam(420, 62, 0.1))
    s.add(curve([(330, 100), (346, 60), (390, 66)], 10), curve([(450, 120), (486, 110), (506, 140)], 10))
    for y in (300, 344):
        s.lay(solid(rect(18, y, 582, y + 14)))
    for x in (40, 150, 262, 376, 466, 560):
        s.add(line([(x, 290), (x, 480)], 11))
    s.add(*[line([(40 + i * 112, 372), (150 + i * 112, 480)], 6) for i in range(2)], *[line([(150 + i * 112, 372), (40 + i * 112, 480)], 6) for i in range(2)])
    for i in range(4):
        y = 238 + i * 16
        s.add(brush([(18, y), (200, y), (214 + i * 12, y), (214 + i * 12, 300)], [8, 8], False))
    s.lay(sphere(96, 404, 58, 500, True), sphere(228, 404, 58, 500, True), gap=6)
    s.lay(solid(rect(300, 392, 410, 470, 30), teeth([(316, 456), (394, 456)], 13, 30, -1, 0, 0.6, 0.5), crescent(355, 414, 70, 11, -90, 0.12)), gap=6)
    s.add(line([(330, 468), (330, 500)], 11), line([(382, 468), (382, 500)], 11))
    s.lay(solid(rect(16, 480, 584, 512, 4), teeth([(30, 506), (570, 506)], 16, 20, -1, 0, 0.62, 0)))
    s.lay(wave_scales(bowl(18, 582, 506, 74, 0), 34, 8, rim=8))


def _bottle(x: float, top: float, base: float, w: float, label: bool = True) -> Piece:
    h = base - top
    side = smooth([(x + w * 0.17, top + h * 0.1), (x + w * 0.18, top + h * 0.2), (x + w * 0.44, top + h * 0.34), (x + w * 0.5, top + h * 0.46), (x + w * 0.44, top + h * 0.62), (x + w * 0.5, top + h * 0.78), (x + w * 0.46, base)])
    shape = poly(*side, *[(2 * x - px, py) for px, py in reversed(side)])
    cap = rect(x - w * 0.22, top, x + w * 0.22, top + h * 0.1, 5)
    t = Sheet()
    inside = [
        crescents([(x - w * 0.3, top + h * 0.3), (x + w * 0.3, top + h * 0.3)], 3, w * 0.2, w * 0.05, -90),
        teeth([(x - w * 0.42, base - 12), (x + w * 0.42, base - 12)], w * 0.1, h * 0.12, -1, 0, 0.6, 0.2),
    ]
    t.lay(outline(shape, max(9, w * 0.07), *inside, tone=shape.intersection(rect(0, top + h * 0.4, 600, base))))
    if label:
        belt = shape.intersection(rect(0, top + h * 0.42, 600, top + h * 0.68))
        t.lay(solid(belt, *[crescent(x + d * w * 0.28, top + h * 0.55, h * 0.14, w * 0.07, 180 if d < 0 else 0, 0.3) for d in (-1, 1)], ring(x, top + h * 0.55, min(w * 0.17, h * 0.1), w * 0.05)))
    t.add(line([(x - w * 0.42, top + h * 0.39), (x + w * 0.42, top + h * 0.39)], 7), line([(x - w * 0.2, top + h * 0.13), (x + w * 0.2, top + h * 0.13)], 9))
    t.lay(solid(cap, *[rect(x - w * 0.17 + i * w * 0.1, top + 6, x - w * 0.13 + i * w * 0.1, top + h * 0.09) for i in range(4)]))
    return t.piece()


def bottle(s: Sheet) -> None:
    """A bottle of drink among fruit, blossom and waves."""
    s.add(curve([(300, 90), (120, 160), (70, 300), (110, 430)], 11), curve([(300, 90), (480, 160), (530, 300), (490, 430)], 11))
    for x0, y0, x1, y1 in ((170, 130, 90, 90), (120, 170, 30, 180), (84, 250, 20, 320), (110, 200, 160, 260), (80, 330, 150, 380)):
        s.lay(leaf(x0, y0, x1, y1, 40), leaf(600 - x0, y0, 600 - x1, y1, 40, -0.12))
    s.lay(citrus(64, 420, 44), citrus(536, 420, 44), citrus(150, 446, 52), citrus(450, 446, 52), gap=5)
    s.lay(_bottle(300, 26, 520, 200), gap=7)
    s.lay(flower(300, 300, 62, tone=False), gap=6)
    s.lay(wave_top(180, 500, 36), wave_top(440, 500, 36, False))
    s.lay(wave_scales(bowl(40, 560, 506, 74, 4), 36, 8, tone=True, rim=8))


def polyester(s: Sheet) -> None:
    """Bottles rising from a heap of polyester chips under a hopper."""
    hopper = poly((150, 30), (450, 30), (450, 110), (340, 196), (340, 226), (260, 226), (260, 196), (150, 110))
    s.lay(solid(hopper, teeth([(170, 104), (430, 104)], 18, 50, -1, 0, 0.62, 0.1), crescents([(180, 124), (300, 190), (420, 124)], 5, 40, 11, 90), line([(166, 112), (434, 112)], 0.5)))
    s.lay(solid(rect(130, 24, 470, 46, 4)))
    chips = [(300 + dx, 240 + dy) for dx, dy in ((-22, 0), (8, 6), (26, 22), (-8, 30), (-26, 44), (12, 50), (28, 70), (-12, 74), (-30, 96), (6, 96), (26, 116), (-8, 124))]
    s.add(*[oval(x, y, 15, 10, 20) for x, y in chips])
    s.add(*[brush([(x, y), (300 + (x - 300) * 0.8, y + 34)], [6, 6]) for x, y in chips])
    s.lay(_bottle(126, 210, 500, 124), _bottle(474, 210, 500, 124), gap=4)
    heap = blob((40, 540), (120, 470), (210, 410), (300, 350), (390, 410), (480, 470), (560, 540), (300, 560))
    t = Sheet()
    for row in range(6):
        for i in range(12):
            t.lay(outline(oval(40 + i * 46 + (23 if row % 2 else 0), 372 + row * 32, 25, 19, 14 if (i + row) % 2 else -18), 7, crescent(40 + i * 46 + (23 if row % 2 else 0), 372 + row * 32, 22, 7, -90), tone=oval(40 + i * 46 + (23 if row % 2 else 0), 372 + row * 32, 25, 19)))
    s.lay(t.piece().clip(heap, 9), gap=5)
    s.add(line([(110, 496), (60, 530)], 8), line([(490, 496), (540, 530)], 8))
    s.lay(wave_scales(bowl(40, 560, 530, 52, 0), 32, 7.5, rim=8))


def battery(s: Sheet) -> None:
    """A battery of six cells, a plug whose cable becomes a branch in blossom."""
    s.add(brush([(470, 190), (540, 150), (556, 80), (490, 44), (380, 60), (300, 40), (190, 46), (110, 80)], [13, 13, 12, 12, 11, 10, 9, 6]))
    for x0, y0, x1, y1 in ((400, 60, 440, 116), (330, 48, 350, 110), (250, 42, 216, 104), (180, 46, 120, 16), (320, 42, 276, 8), (150, 60, 150, 124)):
        s.lay(leaf(x0, y0, x1, y1, 30))
    s.lay(flower(96, 92, 54), flower(428, 40, 36), flower(552, 110, 42))
    s.lay(solid(rect(436, 176, 498, 214, 8), *[rect(448 + i * 14, 184, 455 + i * 14, 206) for i in range(3)]))
    case = rect(40, 210, 560, 500, 24)
    s.lay(solid(rect(120, 176, 210, 216, 8), line([(145, 192), (185, 192)], 8)), outline(case, 14))
    for k in range(6):
        x = 74 + k * 78
        cell = rect(x, 242, x + 62, 470, 12)
        s.lay(solid(cell, crescent(x + 31, 268, 36, 10, -90), teeth([(x + 10, 458), (x + 52, 458)], 12, 64 + 18 * k, -1, 0, 0.66, 0.1), rect(x + 12, 284, x + 50, 292), tone=NOTHING))
        s.add(line([(x + 31, 222), (x + 31, 246)], 9), line([(x + 31, 466), (x + 31, 490)], 9))
    s.back(rect(54, 224, 546, 486))
    s.lay(solid(rect(70, 496, 530, 520)), wave_scales(bowl(40, 560, 516, 62, 0), 32, 7.5, rim=8))


def spandex(s: Sheet) -> None:
    """Bobbins of yarn, their threads drawn together and woven below."""
    threads = []
    for k, x in enumerate((120, 300, 480)):
        threads += [curve([(x + d * 36, 150), (x + d * 30 + (300 - x) * 0.2, 290), (300 + (x - 300) * 0.62 + d * 22, 400)], 6) for d in (-1, -0.34, 0.34, 1)]
        top = 60 + (k % 2) * -30
        cone = poly((x - 42, top + 20), (x + 42, top + 20), (x + 66, top + 170), (x - 66, top + 170))
        s.lay(solid(rect(x - 16, top - 4, x + 16, top + 30, 5)))
        s.lay(solid(cone, *[brush([(x - 40 - i * 5.2, top + 42 + i * 32), (x, top + 28 + i * 32), (x + 40 + i * 5.2, top + 40 + i * 32)], [2, 9, 2]) for i in range(4)], teeth([(x - 56, top + 162), (x + 56, top + 162)], 12, 22, -1, 0, 0.6, 0.2)))
        s.lay(solid(rect(x - 76, top + 164, x + 76, top + 188, 8), *[disc(x - 56 + i * 28, top + 176, 6) for i in range(5)]))
    s.add(*threads)
    s.lay(solid(rect(110, 380, 490, 408, 12), *[rect(128 + i * 29, 387, 142 + i * 29, 401, 3) for i in range(12)]))
    cloth = blob((90, 408), (300, 400), (510, 408), (540, 470), (500, 540), (420, 520), (340, 562), (250, 528), (160, 560), (70, 520), (64, 450))
    weave = [curve([(60, 420 + i * 27), (180, 410 + i * 27 + (8 if i % 2 else -4)), (300, 424 + i * 27), (420, 410 + i * 27), (545, 424 + i * 27)], 8) for i in range(6)]
    warp = [curve([(110 + i * 34, 404), (104 + i * 35, 480), (96 + i * 36, 570)], 7) for i in range(12)]
    s.lay(outline(cloth, 11, *weave, *warp, tone=cloth))


def gas_flame(s: Sheet) -> None:
    """A flame above a well head, the derrick and hills behind."""
    s.lay(peak([(20, 450), (80, 330), (140, 270), (200, 360), (250, 450)], 480, 2, 10, 34), peak([(350, 450), (430, 330), (480, 280), (540, 350), (584, 440)], 480, 2, 10, 34))
    s.add(line([(470, 60), (410, 470)], 11), line([(470, 60), (530, 470)], 11), rect(452, 40, 488, 66))
    for i in range(6):
        a, b = 0.14 + i * 0.14, 0.14 + (i + 1) * 0.14
        s.add(line([(470 - 60 * a, 60 + 410 * a), (470 + 60 * a, 60 + 410 * a)], 7), line([(470 - 60 * a, 60 + 410 * a), (470 + 60 * b, 60 + 410 * b)], 6), line([(470 + 60 * a, 60 + 410 * a), (470 - 60 * b, 60 + 410 * b)], 6))
    flame = blob((250, 24), (262, 90), (330, 150), (372, 240), (352, 330), (290, 376), (220, 376), (158, 330), (140, 250), (170, 180), (196, 210), (210, 150), (216, 90))
    mid = blob((256, 130), (296, 200), (322, 260), (306, 326), (256, 356), (206, 326), (192, 270), (216, 240), (232, 250), (244, 190))
    core = blob((256, 240), (280, 280), (282, 320), (256, 344), (232, 320), (234, 280))
    s.lay(solid(flame, mid, teeth(smooth([(352, 200), (362, 260), (340, 318), (300, 352)]), 13, 20, 1, 0.4, 0.6, 0.4), crescent(168, 280, 90, 12, 190, 0.16), tone=mid), gap=7)
    s.add(band(core, 9), brush([(256, 130), (262, 190), (256, 240)], [4, 10, 6]), brush([(256, 344), (256, 372)], [12, 20]), *[crescent(256 + d * 40, 300, 60, 10, 0 if d > 0 else 180, 0.2) for d in (-1, 1)])
    s.add(line([(216, 300), (196, 300)], 6), line([(296, 300), (320, 300)], 6))
    s.lay(solid(rect(196, 368, 316, 396, 8), *[disc(220 + i * 24, 382, 6) for i in range(4)]), solid(poly((226, 394), (286, 394), (300, 500), (212, 500)), *[crescent(256, 420 + i * 26, 44, 12, -90) for i in range(3)]))
    for d in (-1, 1):
        s.add(line([(256, 440), (256 + d * 86, 440)], 16))
        s.lay(solid(disc(256 + d * 100, 440, 34), rays(256 + d * 100, 440, 12, 24, 6, 0.6)))
    s.lay(solid(rect(24, 474, 576, 504, 4), teeth([(40, 498), (560, 498)], 16, 18, -1, 0, 0.6, 0)), wave_scales(bowl(26, 574, 500, 78, 0), 34, 8, rim=8))


def listing_bell(s: Sheet) -> None:
    """A bronze bell with bosses in its stand, the beam beside it."""
    s.lay(roof(30, 570, 40, 100, 0.1, 24, 24))
    for x in (76, 524):
        s.lay(solid(rect(x - 20, 100, x + 20, 540), *[crescent(x, 140 + i * 40, 24, 9, -90) for i in range(10)]))
        s.lay(solid(poly((x - 44, 560), (x + 44, 560), (x + 30, 520), (x - 30, 520)), teeth([(x - 34, 556), (x + 34, 556)], 12, 18, -1, 0, 0.6, 0)))
    s.lay(solid(rect(40, 112, 560, 146), *[rect(64 + i * 34, 122, 84 + i * 34, 136, 3) for i in range(14)]))
    s.add(band(oval(300, 166, 34, 32), 13))
    side = smooth([(360, 186), (396, 220), (412, 300), (424, 380), (450, 440), (468, 470)])
    body = poly(*side, (300, 486), *[(600 - x, y) for x, y in reversed(side)])
    lip = brush([(130, 476), (300, 492), (470, 476)], [20, 26, 20])
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
            *[brush([(192 - k * 20, y), (300, y + 12), (408 + k * 20, y)], [5, 6, 5]) for k, y in ((0, 214), (0.6, 340), (1, 356))],
            line([(280, 226), (276, 340)], 6),
            line([(320, 226), (324, 340)], 6),
            teeth(smooth([(160, 458), (300, 470), (440, 458)]), 17, 56, -1, 0, 0.62, 0.0),
            ring(300, 392, 26, 8),
        ),
        gap=6,
    )
    s.add(line([(300, 188), (300, 196)], 16))
    s.lay(wave_top(220, 524, 30), wave_top(400, 524, 30, False))
    s.lay(wave_scales(bowl(80, 520, 530, 48, 4), 30, 7.5, tone=True, rim=8))


def workshop(s: Sheet) -> None:
    """Meshing wheels and a spanner in an eight-sided frame."""
    inside = octagon(252)
    t = Sheet()
    t.lay(gear(214, 250, 168, 14), gear(430, 396, 116, 10), gear(438, 152, 84, 8), gap=5)
    handle = brush([(110, 520), (300, 420), (330, 404)], [44, 36, 36], False)
    jaw = disc(352, 390, 50).difference(poly((340, 372), (410, 330), (430, 370), (364, 410)))
    t.lay(solid(join(handle, jaw), brush([(140, 504), (220, 462), (290, 424)], [6, 12, 6]), disc(124, 512, 9)), gap=7)
    t.lay(flower(120, 420, 50), flower(300, 80, 44), flower(540, 270, 46), flower(250, 540, 44), gap=4)
    for x0, y0, x1, y1 in ((90, 470, 60, 520), (160, 450, 200, 470), (340, 84, 390, 60), (260, 70, 200, 58), (540, 220, 520, 180), (300, 540, 350, 520), (90, 110, 150, 130), (70, 150, 110, 190)):
        t.lay(leaf(x0, y0, x1, y1, 30))
    s.lay(t.piece().clip(inside))
    s.add(frame(inside, 32))


def network(s: Sheet) -> None:
    """An endless knot (盤長): one cord that ties eight coins of blossom together."""
    s.lay(*_knot())
    s.lay(*[flower(300 + r * c, 300 + r * d, size, petals) for c, d, r, size, petals in ((0, -1, 236, 48, 5), (0, 1, 236, 48, 5), (1, 0, 236, 48, 5), (-1, 0, 236, 48, 5), (0.72, -0.72, 232, 52, 6), (-0.72, -0.72, 232, 52, 6), (0.72, 0.72, 232, 52, 6), (-0.72, 0.72, 232, 52, 6))], gap=3)


def _knot() -> list[Piece]:
    out = []
    spots = (-105, -35, 35, 105)
    for k, off in enumerate(spots):
        loop = smooth([(300 + off, 110), (300 + off, 300), (300 + off, 490)])
        out.append(_cord(loop))
        across = smooth([(110, 300 + off), (300, 300 + off), (490, 300 + off)])
        out.append(_cord(across))
        for other in spots[(k + 1) % 2 :: 2]:
            out.append(_cord([(300 + other, 300 + off - 24), (300 + other, 300 + off + 24)]))
    for a, b in ((0, 1), (2, 3)):
        mid, r = 300 + (spots[a] + spots[b]) / 2, 35
        out += [_cord(arc(mid, 112, r, 180, 360, 14)), _cord(arc(mid, 488, r, 0, 180, 14)), _cord(arc(112, mid, r, 90, 270, 14)), _cord(arc(488, mid, r, -90, 90, 14))]
    for sx, sy in ((1, 1), (-1, 1), (1, -1), (-1, -1)):
        out.append(_cord(smooth([(300 + sx * 105, 300 + sy * 180), (300 + sx * 140, 300 + sy * 226), (300 + sx * 210, 300 + sy * 210), (300 + sx * 226, 300 + sy * 140), (300 + sx * 180, 300 + sy * 105)])))
    return out


def _cord(path: list[tuple[float, float]]) -> Piece:
    wide = line(path, 40, True)
    core = line(path, 24, True)
    bead = crescents(path, max(1, int(len(path) > 2) * round(length(path) / 22)), 15, 5, -60)
    return Piece(wide, core.difference(bead), NOTHING)


def market(s: Sheet) -> None:
    """A stall with a striped awning, baskets of fruit, a steelyard."""
    s.add(line([(66, 100), (66, 540)], 14), line([(534, 100), (534, 540)], 14))
    for k in range(8):
        x = 30 + k * 67.5
        strip = join(poly((60 + k * 60, 60), (120 + k * 60, 60), (x + 67.5, 160), (x, 160)), disc(x + 33.75, 160, 34))
        s.lay(solid(strip, crescent(x + 34, 172, 30, 8, 90, 0.3), teeth([(72 + k * 60, 84), (108 + k * 60, 84)], 12, 40, 1, 0, 0.6, 0.2)) if k % 2 else outline(strip, 9, tone=strip))
    s.lay(solid(rect(46, 42, 554, 66, 6), *[rect(70 + i * 33, 50, 88 + i * 33, 58, 3) for i in range(14)]))
    s.add(line([(130, 236), (470, 216)], 9), line([(300, 190), (300, 226)], 7), disc(440, 218, 8), line([(170, 234), (130, 300)], 5), line([(170, 234), (210, 300)], 5))
    s.lay(solid(poly(*arc(170, 296, 50, 0, 180, 16)), crescent(170, 318, 50, 9, 90, 0.2)))
    s.lay(solid(oval(440, 262, 20, 30), crescent(440, 262, 36, 7, 180)))
    s.add(line([(440, 220), (440, 240)], 6))
    for x in (150, 300, 450):
        fruit = [(x + d * 40, 374 - (26 if abs(d) < 1 else 0) - (24 if d == 0 else 0)) for d in (-1, 1, -0.5, 0.5, 0)]
        s.lay(*[citrus(px, py, 30) for px, py in fruit], gap=2)
        basket = poly((x - 72, 380), (x + 72, 380), (x + 54, 460), (x - 54, 460))
        s.lay(outline(basket, 9, *[line([(x - 80 + i * 20, 380), (x - 60 + i * 20, 460)], 6) for i in range(9)], *[line([(x - 60 + i * 20, 380), (x - 80 + i * 20, 460)], 6) for i in range(9)]), solid(rect(x - 78, 374, x + 78, 392, 6)))
    s.lay(solid(rect(36, 456, 564, 484, 4), *[rect(60 + i * 40, 465, 84 + i * 40, 475, 3) for i in range(12)]))
    s.lay(outline(rect(56, 484, 544, 560), 10, teeth([(60, 490), (540, 490)], 18, 40, 1, 0, 0.6, 0), tone=rect(56, 484, 544, 560)))


MOTIFS = {
    "factory": factory,
    "pipe_rack": pipe_rack,
    "bottle": bottle,
    "polyester": polyester,
    "battery": battery,
    "spandex": spandex,
    "gas_flame": gas_flame,
    "listing_bell": listing_bell,
    "workshop": workshop,
    "network": network,
    "market": market,
}

__all__ = ["MOTIFS", "curl", "drop", "medallion", "scallops"]
