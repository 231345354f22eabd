"""Motifs of what grows."""

from __future__ import annotations

import math

from .geometry import NOTHING, arc, band, blob, brush, curve, disc, join, line, oval, poly, rect, ring, smooth
from .nature import bowl, citrus, cliff, cloud, crown, fruit_tree, gull, peak, pine, pine_pad, rock, sprig, wave_scales
from .ornament import crescent, crescents, curl, flower, frame, leaf, medallion, rays, teeth
from .sheet import Piece, Sheet, outline, solid


def orchard(s: Sheet) -> None:
    """Terraces of citrus trees, a full basket in front."""
    s.lay(peak([(30, 200), (110, 110), (170, 70), (240, 150), (310, 90), (370, 50), (450, 140), (570, 200)], 240, 3, 10, 40))
    for row, (y, n, size) in enumerate(((216, 4, 58), (330, 3, 76), (452, 4, 74))):
        path = smooth([(20, y + 24), (160, y), (300, y + 12), (440, y), (580, y + 24)])
        hill = poly(*path, (580, y + 110), (20, y + 110))
        s.lay(solid(hill, teeth([(px, py + 10) for px, py in path], 24, 60, 1, 0.15, 0.62, 0.1)))
        for k in range(n):
            x = 300 + (k - (n - 1) / 2) * (560 / n) * 0.94
            if row == 2 and k in (1, 2):
                continue
            s.lay(fruit_tree(x, y - size * 0.1, size), gap=5)
    fruit = [(300 + d * 48, 414 - (0 if abs(d) == 2 else 26 if abs(d) == 1 else 36)) for d in (-2, 2, -1, 1, 0)]
    s.lay(*[citrus(x, y, 42) for x, y in fruit], gap=3)
    basket = poly((176, 430), (424, 430), (388, 556), (212, 556))
    weave = [line([(150 + i * 34, 430), (190 + i * 34, 560)], 9) for i in range(8)] + [line([(210 + i * 34, 430), (170 + i * 34, 560)], 9) for i in range(8)]
    s.lay(outline(basket, 11, *weave, tone=basket), solid(rect(166, 420, 434, 446, 8), *[crescent(190 + i * 31, 435, 20, 7, -90) for i in range(8)]), solid(rect(204, 544, 396, 568, 6)), gap=4)


def citrus_branch(s: Sheet) -> None:
    """Two great citrus fruits on a leafy branch, one cut open."""
    s.add(brush([(60, 90), (180, 80), (300, 100), (420, 80), (540, 100)], [7, 14, 18, 14, 6]), brush([(210, 84), (206, 130), (200, 190)], [13, 11, 11]), brush([(396, 84), (408, 130), (410, 200)], [13, 11, 11]))
    for x0, y0, x1, y1, w in ((110, 84, 40, 30, 54), (180, 80, 170, 16, 46), (250, 92, 310, 26, 56), (340, 92, 410, 24, 52), (450, 84, 540, 36, 56), (520, 98, 572, 170, 50), (90, 96, 40, 180, 56), (290, 104, 304, 230, 64), (400, 120, 500, 150, 54)):
        s.lay(leaf(x0, y0, x1, y1, w), gap=2)
    s.lay(citrus(196, 320, 148), gap=6)
    s.lay(leaf(206, 180, 120, 160, 54), leaf(206, 182, 290, 196, 46), gap=4)
    half = disc(424, 352, 150)
    segments = Sheet()
    segments.lay(solid(half, ring(424, 352, 128, 9)))
    for k in range(10):
        a0 = k * 36 + 8
        wedge = poly((424 + 24 * math.cos(math.radians(a0 + 14)), 352 + 24 * math.sin(math.radians(a0 + 14))), *arc(424, 352, 108, a0 - 4, a0 + 24, 8)).buffer(4)
        a = math.radians(a0 + 10)
        grain = [crescent(424 + r * math.cos(a + t), 352 + r * math.sin(a + t), 26, 7, a0 + 100, 0.2) for r, t in ((52, 0.0), (82, 0.15), (82, -0.16))]
        segments.lay(outline(wedge, 0.1, tone=wedge))
        segments.add(join(*grain).intersection(wedge.buffer(4)), brush([(424 + 20 * math.cos(a), 352 + 20 * math.sin(a)), (424 + 104 * math.cos(a), 352 + 104 * math.sin(a))], [3, 6]))
    s.lay(segments.piece(), gap=7)
    s.lay(flower(284, 500, 60), flower(170, 520, 44), gap=3)
    s.lay(leaf(330, 510, 420, 560, 46), leaf(240, 530, 200, 584, 30), leaf(130, 520, 50, 500, 44), leaf(450, 500, 540, 540, 46), leaf(320, 470, 330, 450, 10))
    s.add(brush([(90, 540), (220, 520), (340, 520), (500, 530)], [5, 10, 10, 5]), brush([(430, 500), (440, 520), (440, 530)], [9, 9, 9]))
    s.lay(flower(284, 500, 60), flower(170, 520, 44))


def forest(s: Sheet) -> None:
    """Many trunks, one canopy: a wood with a deer path through it."""
    for x, w, lean in ((70, 30, 6), (160, 38, -8), (254, 32, 6), (350, 40, -6), (444, 34, 8), (530, 30, -6)):
        trunk = brush([(x, 540), (x + lean, 400), (x - lean, 200)], [w * 1.5, w, w * 0.7])
        s.lay(solid(trunk, *[crescent(x + (6 if i % 2 else -6), 270 + i * 40, 26, 7, 180 if i % 2 else 0, 0.25) for i in range(6)]), gap=4)
        s.add(brush([(x, 330), (x + 26, 280), (x + 44, 240)], [14, 11, 8]), brush([(x, 360), (x - 24, 310), (x - 42, 260)], [13, 10, 8]))
    for x, y, rx, ry in ((90, 210, 76, 70), (500, 206, 80, 72), (190, 250, 70, 56), (400, 254, 74, 58), (300, 220, 80, 70), (160, 120, 86, 70), (440, 118, 88, 72), (300, 90, 104, 72)):
        s.lay(crown(x, y, rx, ry, 9), gap=5)
    ground = poly(*smooth([(20, 520), (160, 500), (300, 512), (440, 500), (580, 520)]), *smooth([(580, 548), (440, 572), (300, 578), (160, 572), (20, 548)]))
    s.lay(solid(ground, teeth(smooth([(40, 556), (300, 566), (560, 556)]), 17, 34, -1, 0.2, 0.62, 0.2)))
    s.lay(*[leaf(x, 512, x + d * 30, 450, 26) for x, d in ((110, 1), (110, -1), (206, 1), (206, -1), (300, 1), (300, -1), (398, 1), (398, -1), (488, 1), (488, -1))], gap=2)


def pine_tree(s: Sheet) -> None:
    """One old pine on a rock, clouds at its waist."""
    s.lay(rock(330, 560, 460, 150))
    spine = [(330, 460), (290, 380), (340, 300), (300, 220), (340, 130), (330, 70)]
    s.lay(solid(brush(spine, [74, 54, 42, 34, 24, 12]), *[crescent(px + (7 if i % 2 else -7), py, 26, 8, 0 if i % 2 else 180, 0.3) for i, (px, py) in enumerate(smooth(spine)[2:32:3])]), gap=4)
    for x0, y0, x1, y1 in ((300, 360, 120, 330), (330, 320, 500, 320), (310, 250, 110, 216), (310, 210, 480, 200), (330, 140, 180, 112), (336, 130, 440, 100)):
        s.add(brush([(x0, y0), ((x0 + x1) / 2, (y0 + y1) / 2 + 14), (x1, y1)], [20, 15, 9]))
    for x, y, w, n in ((110, 336, 180, 3), (226, 322, 110, 2), (510, 322, 160, 3), (420, 330, 100, 2), (104, 220, 170, 3), (220, 218, 110, 2), (490, 204, 170, 3), (396, 206, 90, 2), (180, 118, 170, 3), (450, 104, 160, 3), (330, 66, 200, 3)):
        s.lay(pine_pad(x, y, w, n), gap=4)
    s.lay(cloud(130, 470, 96, tail=1.0), cloud(510, 440, 74, True, tail=0.8), gap=4)
    s.add(brush([(320, 500), (220, 540), (120, 560)], [26, 16, 4]), brush([(330, 480), (430, 520), (520, 556)], [22, 16, 4]))
    s.lay(leaf(180, 556, 120, 500, 30), leaf(184, 556, 200, 500, 26), flower(86, 548, 36))


def shelter_forest(s: Sheet) -> None:
    """Rows of young trees on the bank above the reservoir, an egret over the water."""
    s.lay(cloud(130, 96, 80, tail=1.1))
    s.lay(peak([(180, 200), (260, 100), (320, 60), (390, 140), (450, 96), (510, 50), (586, 170)], 260, 3, 10, 40))
    bank = poly(*smooth([(20, 300), (160, 250), (320, 230), (480, 210), (584, 220)]), (584, 470), (20, 470))
    s.lay(solid(bank, *[teeth(smooth([(30, 316 + k * 66), (200, 264 + k * 64), (400, 236 + k * 66), (576, 236 + k * 68)]), 18, 46, 1, 0.15, 0.62, 0.1) for k in range(3)]))
    for row, (y, n) in enumerate(((250, 6), (330, 5), (410, 5))):
        for k in range(n):
            x = 74 + k * (452 / (n - 1)) + (10 if row % 2 else 0)
            yy = y + 34 - k * (50 / n)
            h = 78 + row * 12
            conifer = join(*[poly((x - (0.16 + i * 0.1) * h, yy - (0.16 + (2 - i) * 0.24) * h), (x, yy - (0.56 + (2 - i) * 0.24) * h), (x + (0.16 + i * 0.1) * h, yy - (0.16 + (2 - i) * 0.24) * h)) for i in range(3)], line([(x, yy), (x, yy - 0.4 * h)], 0.1 * h))
            s.lay(solid(conifer, *[teeth([(x - (0.08 + i * 0.1) * h, yy - (0.2 + (2 - i) * 0.24) * h), (x + (0.08 + i * 0.1) * h, yy - (0.2 + (2 - i) * 0.24) * h)], 0.09 * h, 0.14 * h, -1, 0, 0.6, 0.3) for i in range(3)]), gap=5)
    s.lay(wave_scales(bowl(20, 584, 452, 122, -4), 42, 8, tone=True, rim=9))
    body = brush([(360, 470), (390, 500), (440, 516), (470, 510)], [10, 30, 30, 6])
    neck = brush([(366, 476), (350, 440), (376, 418), (356, 396), (326, 400)], [14, 11, 10, 12, 2])
    s.lay(solid(join(body, neck), crescent(424, 506, 50, 9, -70, 0.2)), gap=7)
    s.add(line([(404, 510), (406, 560)], 6), line([(424, 514), (428, 560)], 6))


def grape(s: Sheet) -> None:
    """A bunch of grapes among vine leaves and tendrils."""
    s.add(brush([(20, 90), (140, 60), (300, 84), (440, 56), (580, 90)], [10, 17, 19, 16, 9]), brush([(300, 84), (306, 130), (300, 180)], [15, 12, 11]))
    for x, y, r, a in ((120, 150, 110, 100), (480, 150, 110, 80), (300, 80, 84, 90), (60, 300, 60, 110), (540, 300, 60, 70)):
        s.lay(_vine_leaf(x, y, r).turn(a - 90, x, y), gap=4)
    s.add(curve([(180, 70), (200, 30), (236, 24)], 9), curl(248, 44, 26, 250, True, 8), curve([(420, 62), (400, 26), (370, 20)], 9), curl(358, 40, 24, -60, False, 8))
    s.add(brush([(90, 78), (60, 160), (56, 270)], [11, 8, 7]), brush([(520, 74), (548, 160), (546, 270)], [11, 8, 7]))
    rows = ((6, 196), (7, 246), (6, 296), (5, 346), (4, 396), (3, 446), (2, 496), (1, 540))
    for n, y in rows:
        for k in range(n):
            x = 300 + (k - (n - 1) / 2) * 54 + (4 if n % 2 else -4)
            s.lay(solid(disc(x, y, 32), crescent(x - 7, y - 5, 34, 10, 215, 0.32), crescents(arc(x, y, 20, -10, 80, 8), 3, 11, 4, 90)) if (k + n) % 3 else outline(disc(x, y, 32), 9, crescent(x - 5, y - 3, 26, 8, 215, 0.32), crescent(x + 4, y + 8, 24, 7, 45, 0.3), tone=disc(x, y, 32)), gap=2.5)


def _vine_leaf(x: float, y: float, r: float) -> Piece:
    lobes = [(-90, 1.0, 0.34), (-30, 0.86, 0.3), (-150, 0.86, 0.3), (30, 0.62, 0.26), (150, 0.62, 0.26)]
    shape = disc(x, y, r * 0.5)
    cuts = []
    for angle, reach, fat in lobes:
        a = math.radians(angle + 180)
        tip = (x + r * reach * math.cos(a), y + r * reach * math.sin(a))
        side = (-math.sin(a) * r * fat, math.cos(a) * r * fat)
        mid = (x + r * reach * 0.6 * math.cos(a), y + r * reach * 0.6 * math.sin(a))
        shape = shape.union(blob((x, y), (mid[0] + side[0], mid[1] + side[1]), tip, (mid[0] - side[0], mid[1] - side[1])))
        vein = [(x + r * 0.14 * math.cos(a), y + r * 0.14 * math.sin(a)), (x + r * reach * 0.84 * math.cos(a), y + r * reach * 0.84 * math.sin(a))]
        cuts += [teeth(vein, r * 0.13, r * fat * 0.72, 1, 0.6, 0.6, 0.4), brush([(vein[0][0] - side[0] * 0.1, vein[0][1] - side[1] * 0.1), (mid[0] - side[0] * 0.42, mid[1] - side[1] * 0.42), vein[1]], [1, r * 0.06, 1])]
    return solid(shape, *cuts)


def mushroom(s: Sheet) -> None:
    """Mushrooms of three sizes on a log, ferns beside them."""
    for x, y, r in ((150, 270, 110), (440, 300, 120)):
        _mushroom(s, x, y, r, 210 if x < 300 else 180)
    _mushroom(s, 300, 190, 170, 300)
    _mushroom(s, 214, 410, 62, 80)
    _mushroom(s, 400, 424, 54, 70)
    log = rect(30, 470, 570, 548, 30)
    s.lay(solid(log, *[brush([(70, 488 + k * 20), (240, 484 + k * 21), (400, 492 + k * 19), (500, 488 + k * 20)], [2, 8, 7, 2]) for k in range(3)]), solid(oval(540, 509, 34, 39), ring(540, 509, 24, 7), ring(540, 509, 11, 5)), gap=5)
    for x, d in ((60, -1), (120, 1), (500, -1), (470, 1)):
        s.lay(*[leaf(x, 480, x + d * (14 + k * 12) - 12, 420 - k * 4 + abs(k - 1) * 16, 22) for k in range(3)], gap=2)
    s.lay(flower(80, 556, 34), flower(300, 560, 40), flower(190, 558, 30), flower(420, 558, 32), leaf(340, 560, 390, 580, 18), leaf(260, 560, 220, 582, 18))


def _mushroom(s: Sheet, x: float, y: float, r: float, stem: float) -> None:
    stalk = poly(*smooth([(x - r * 0.2, y), (x - r * 0.17, y + stem * 0.5), (x - r * 0.28, y + stem)]), *smooth([(x + r * 0.28, y + stem), (x + r * 0.17, y + stem * 0.5), (x + r * 0.2, y)]))
    s.lay(outline(stalk, max(8, r * 0.07), *[brush([(x + d * r * 0.1, y), (x + d * r * 0.1, y + stem * 0.7)], [6, 2]) for d in (-0.6, 0.6)], tone=stalk), gap=4)
    cap = poly(*smooth([(x - r, y + r * 0.1), (x - r * 0.84, y - r * 0.36), (x - r * 0.4, y - r * 0.74), (x, y - r * 0.84), (x + r * 0.4, y - r * 0.74), (x + r * 0.84, y - r * 0.36), (x + r, y + r * 0.1)]), *smooth([(x + r, y + r * 0.1), (x + r * 0.5, y + r * 0.2), (x, y + r * 0.23), (x - r * 0.5, y + r * 0.2), (x - r, y + r * 0.1)])[1:-1])
    cuts = [teeth(smooth([(x - r * 0.86, y + r * 0.06), (x, y + r * 0.14), (x + r * 0.86, y + r * 0.06)]), max(11, r * 0.11), r * 0.3, -1, 0, 0.62, 0.5), crescents(arc(x, y + r * 0.1, r * 0.66, 200, 340, 16), 5, r * 0.3, r * 0.1, -90)]
    s.lay(solid(cap, *cuts), gap=5)


MOTIFS = {
    "orchard": orchard,
    "citrus": citrus_branch,
    "forest": forest,
    "pine": pine_tree,
    "shelter_forest": shelter_forest,
    "grape": grape,
    "mushroom": mushroom,
}

__all__ = ["MOTIFS", "NOTHING", "band", "cliff", "frame", "gull", "medallion", "pine", "rays"]
