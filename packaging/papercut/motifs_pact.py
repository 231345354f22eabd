"""Motifs of the promise itself: seals, papers, hands, meetings, maps."""

from __future__ import annotations

import math

from .building import lantern_piece, roof
from .geometry import Shape, arc, band, blob, brush, curve, disc, join, line, oval, poly, rect, ring, smooth
from .nature import bowl, cloud, half_sun, peak, pine, sprig, wave_net, wave_scales, wave_top
from .ornament import crescent, crescents, curl, flower, frame, lattice, leaf, medallion, rays, teeth
from .people import clasped_hands, sleeve
from .sheet import Piece, Sheet, outline, solid


def pact(s: Sheet) -> None:
    """Two joined lozenges (方勝): mountains in one, the sea in the other."""
    left = poly((210, 90), (400, 280), (210, 470), (20, 280))
    right = poly((390, 90), (580, 280), (390, 470), (200, 280))
    hills = Sheet()
    hills.lay(cloud(190, 214, 40, tail=0.6), peak([(20, 360), (100, 270), (150, 226), (200, 290), (246, 240), (290, 290), (400, 380)], 480, 3, 11, 44, dark=True))
    water = Sheet()
    water.lay(wave_scales(rect(180, 270, 590, 480), 36, 8, tone=True), wave_top(440, 262, 56, False))
    s.lay(hills.piece().clip(left))
    s.lay(water.piece().clip(right))
    lens = left.intersection(right)
    s.lay(outline(lens, 0.1))
    cord_left = band(left.buffer(12, join_style="mitre"), 24)
    cord_right = band(right.buffer(12, join_style="mitre"), 24)
    s.lay(Piece(cord_left.buffer(5), cord_left), Piece(cord_right.buffer(5), cord_right))
    s.lay(Piece(cord_left.buffer(5).intersection(rect(260, 100, 340, 250)), cord_left.intersection(rect(254, 94, 346, 256))))
    path_left = [(210, 90), (400, 280), (210, 470), (20, 280), (210, 90)]
    path_right = [(390, 90), (580, 280), (390, 470), (200, 280), (390, 90)]
    s.cut(*[crescents(part, 7, 17, 6, -60) for path in (path_left, path_right) for part in _sides(path)])
    s.lay(flower(300, 280, 66), gap=0)
    s.add(*[line([(300 + c * 60, 280 + d * 60), (300 + c * 90, 280 + d * 90)], 10) for c, d in ((0.86, 0), (-0.86, 0), (0, 0.86), (0, -0.86))])
    s.add(curve([(300, 190), (290, 110), (300, 60)], 13), band(oval(300, 52, 30, 36), 12))
    s.lay(solid(rect(262, 372, 338, 402, 8), *[disc(278 + i * 15, 387, 4.5) for i in range(4)]))
    s.add(*[brush([(300 + d * 26, 400), (300 + d * 40, 480), (300 + d * 46, 576)], [10, 9, 4]) for d in (-1, -0.6, -0.2, 0.2, 0.6, 1)])


def _sides(path: list[tuple[float, float]]) -> list[list[tuple[float, float]]]:
    return [[a, b] for a, b in zip(path[:-1], path[1:], strict=True)]


def handshake(s: Sheet) -> None:
    """Two hands clasped, mountains on one sleeve and waves on the other, blossom above and below."""
    s.lay(cloud(300, 130, 90, tail=1.3), cloud(300, 130, 90, True, tail=1.3))
    s.lay(flower(300, 60, 52), leaf(250, 70, 170, 40, 40), leaf(350, 70, 430, 40, 40, -0.12))
    s.add(line([(300, 100), (300, 226)], 9))
    s.lay(sleeve(), sleeve(True), clasped_hands(), gap=4)
    s.lay(wave_top(190, 470, 44), wave_top(420, 470, 44, False))
    s.add(line([(300, 396), (300, 500)], 9), line([(90, 404), (90, 500)], 9), line([(510, 404), (510, 500)], 9))
    s.lay(flower(300, 452, 50), gap=3)
    s.lay(wave_scales(bowl(24, 576, 494, 84, 4), 38, 8, tone=True, rim=9))


def meeting(s: Sheet) -> None:
    """Two chairs, a table, a teapot and two cups under a lattice window with hills in it."""
    hole = disc(300, 190, 160)
    t = Sheet()
    t.lay(cloud(240, 110, 54, tail=1.0), peak([(120, 260), (190, 180), (240, 130), (300, 210), (350, 160), (400, 120), (490, 260)], 290, 4, 9, 36), wave_scales(rect(120, 262, 480, 360), 30, 7, tone=True))
    s.lay(t.piece().clip(hole))
    s.add(frame(hole, 30, 8))
    for sign in (-1, 1):
        x = 300 + sign * 220
        s.add(line([(x + sign * 40, 240), (x + sign * 34, 560)], 14), line([(x - sign * 44, 420), (x - sign * 48, 560)], 13))
        s.lay(outline(poly((x + sign * 54, 226), (x + sign * 12, 236), (x + sign * 8, 400), (x + sign * 50, 400)), 11, line([(x + sign * 30, 230), (x + sign * 28, 400)], 7), *[crescent(x + sign * 30, 268 + i * 34, 24, 8, -90) for i in range(4)]))
        s.lay(solid(rect(x - 56, 396, x + 56, 424, 6), teeth([(x - 46, 402), (x + 46, 402)], 13, 14, 1, 0, 0.6, 0)))
        s.add(line([(x - 48, 490), (x + 42, 490)], 8), brush([(x + sign * 30, 330), (x - sign * 20, 326), (x - sign * 50, 340), (x - sign * 48, 400)], [11, 11, 10, 9]))
    s.lay(solid(poly((150, 430), (450, 430), (462, 456), (138, 456)), *[crescent(176 + i * 31, 445, 20, 7, -90) for i in range(9)]), gap=4)
    s.lay(outline(poly((176, 456), (424, 456), (424, 500), (176, 500)), 9, *[line([(176 + i * 31, 456), (191 + i * 31, 500)], 6) for i in range(8)], *[line([(191 + i * 31, 456), (176 + i * 31, 500)], 6) for i in range(8)]))
    s.add(line([(190, 496), (178, 562)], 14), line([(410, 496), (422, 562)], 14))
    pot = join(oval(300, 388, 58, 46), brush([(350, 396), (386, 376), (396, 346)], [20, 14, 12]), band(oval(244, 384, 34, 32), 11), rect(276, 336, 324, 350, 5), disc(300, 330, 9))
    s.lay(solid(pot, flower(300, 390, 30).ink.difference(disc(300, 390, 2)), crescent(300, 352, 50, 6, -90, 0.06)), gap=6)
    for x in (196, 430):
        s.lay(solid(poly(*smooth([(x - 26, 398), (x - 20, 420), (x - 10, 432)]), *smooth([(x + 10, 432), (x + 20, 420), (x + 26, 398)])), crescent(x, 412, 30, 6, 90, 0.2)), gap=4)
    s.lay(solid(rect(20, 552, 580, 576, 5), *[rect(40 + i * 34, 560, 58 + i * 34, 568, 3) for i in range(16)]))


def document(s: Sheet) -> None:
    """A notice on paper: columns of writing, a seal, a plum branch across it."""
    sheet_shape = poly((100, 50), (470, 30), (500, 540), (130, 566))
    s.lay(solid(poly((80, 80), (120, 76), (146, 574), (110, 580))), gap=0)
    s.lay(outline(sheet_shape, 12), gap=6)
    s.add(band(sheet_shape.buffer(-26, join_style="mitre"), 6))
    for k in range(6):
        x = 430 - k * 50
        top, low = 96 + (k in (0,)) * 0, 486 - (150 if k == 5 else 60 if k == 4 else 0)
        col = line([(x - 1, 66), (x + 12, low)], 22, True)
        text = join(*[poly((x - 10 + (top + i * 27 - 70) * 0.03, top + i * 27 - 6), (x + 14 + (top + i * 27 - 70) * 0.03, top + i * 27 - 6), (x + 2 + (top + i * 27 - 70) * 0.03, top + i * 27 + 2)) for i in range(16)])
        s.add(col.difference(text))
    s.back(sheet_shape.buffer(-8))
    s.lay(_seal_face(196, 470, 82), gap=7)
    s.add(line([(160, 476), (140, 478)], 8), line([(238, 470), (254, 468)], 8))
    s.add(brush([(584, 560), (500, 500), (440, 520), (350, 480), (300, 520)], [22, 17, 13, 9, 5]), brush([(520, 514), (530, 440), (500, 390)], [13, 9, 5]), brush([(540, 470), (566, 400), (572, 340)], [10, 8, 4]))
    s.lay(*[flower(x, y, r) for x, y, r in ((500, 390, 46), (420, 506, 48), (540, 500, 44), (312, 512, 38), (562, 340, 34))], gap=4)


def _seal_face(x: float, y: float, size: float) -> Piece:
    h = size / 2
    block = rect(x - h, y - h, x + h, y + h, size * 0.1)
    field = rect(x - h * 0.8, y - h * 0.8, x + h * 0.8, y + h * 0.8, size * 0.05)
    marks = [line([(x - h * 0.62, y - h * 0.2), (x - h * 0.62, y - h * 0.66), (x - h * 0.1, y - h * 0.66)], size * 0.09), line([(x + h * 0.12, y - h * 0.7), (x + h * 0.12, y + h * 0.7)], size * 0.09), line([(x + h * 0.5, y - h * 0.7), (x + h * 0.5, y + h * 0.7)], size * 0.09), line([(x - h * 0.66, y + h * 0.1), (x - h * 0.1, y + h * 0.1), (x - h * 0.1, y + h * 0.66), (x - h * 0.66, y + h * 0.66), (x - h * 0.66, y + h * 0.1)], size * 0.09), line([(x - h * 0.36, y - h * 0.66), (x - h * 0.36, y - h * 0.1)], size * 0.08)]
    return solid(block, *[m.intersection(field) for m in marks])


def city_seal(s: Sheet) -> None:
    """Seven seals in a ring about one blossom."""
    s.add(ring(300, 300, 206, 12), ring(300, 300, 184, 6))
    s.lay(flower(300, 300, 118, 7, tone=True), gap=0)
    s.add(*[brush([(300 + 100 * math.cos(math.radians(a)), 300 + 100 * math.sin(math.radians(a))), (300 + 190 * math.cos(math.radians(a)), 300 + 190 * math.sin(math.radians(a)))], [14, 8]) for a in range(-90, 270, 360 // 7)])
    for k in range(7):
        a = math.radians(-90 + k * 360 / 7)
        x, y = 300 + 206 * math.cos(a), 300 + 206 * math.sin(a)
        s.lay(_small_seal(x, y, 62, k), gap=6)
        b = math.radians(-90 + (k + 0.5) * 360 / 7)
        px, py = 300 + 140 * math.cos(b), 300 + 140 * math.sin(b)
        s.lay(leaf(300 + 112 * math.cos(b), 300 + 112 * math.sin(b), 300 + 176 * math.cos(b), 300 + 176 * math.sin(b), 40))
        s.lay(solid(disc(300 + 238 * math.cos(b), 300 + 238 * math.sin(b), 22), ring(300 + 238 * math.cos(b), 300 + 238 * math.sin(b), 14, 5)))
        s.add(line([(300 + 200 * math.cos(b), 300 + 200 * math.sin(b)), (300 + 220 * math.cos(b), 300 + 220 * math.sin(b))], 8), line([(px, py), (px, py)], 0.1))


def _small_seal(x: float, y: float, half: float, kind: int) -> Piece:
    block = rect(x - half, y - half, x + half, y + half, 12)
    inner = rect(x - half + 14, y - half + 14, x + half - 14, y + half - 14)
    art = Sheet()
    if kind == 0:
        art.lay(peak([(x - 60, y + 40), (x - 30, y - 10), (x - 10, y - 40), (x + 14, y), (x + 30, y - 16), (x + 60, y + 40)], y + 60, 2, 8, 22))
    elif kind == 1:
        art.lay(wave_scales(inner, 24, 6))
    elif kind == 2:
        art.lay(wave_top(x, y + 10, 34, True))
    elif kind == 3:
        art.lay(roof(x - 44, x + 44, y - 34, y - 4, 0.26, 8, 14), outline(rect(x - 30, y - 2, x + 30, y + 48), 8, lattice(x - 30, y, x + 30, y + 48, 3, 2, 6)))
    elif kind == 4:
        art.lay(cloud(x, y + 4, 44, tail=0))
    elif kind == 5:
        art.lay(pine(x, y + 48, 96))
    else:
        art.lay(wave_net(inner, 50, 10, 6))
    piece = art.piece()
    ink = join(band(block, 9), piece.ink.intersection(inner.buffer(8)))
    return Piece(block, ink, inner)


def seal(s: Sheet) -> None:
    """A stone seal with a carved hill for its knob, its print below."""
    s.lay(cloud(96, 190, 74, tail=0.9), cloud(504, 190, 74, True, tail=0.9))
    knob = blob((196, 250), (200, 180), (236, 150), (250, 90), (292, 50), (330, 96), (360, 120), (396, 180), (404, 250))
    s.lay(solid(knob, teeth(smooth([(216, 200), (250, 150), (266, 100), (292, 70)]), 13, 44, 1, 0.2, 0.62, 0.3), teeth(smooth([(384, 210), (350, 150), (312, 100)]), 13, 38, -1, 0.2, 0.62, 0.3), disc(300, 206, 17)))
    s.add(brush([(300, 206), (420, 250), (470, 330)], [9, 9, 8]))
    s.lay(solid(rect(180, 236, 420, 268, 8), *[rect(196 + i * 24, 246, 210 + i * 24, 258, 3) for i in range(9)]))
    face = rect(190, 268, 410, 420)
    t = Sheet()
    t.lay(half_sun(352, 352, 26), peak([(190, 370), (230, 320), (258, 296), (290, 340), (310, 320), (360, 380)], 420, 2, 8, 26), wave_scales(rect(190, 362, 410, 424), 24, 6, tone=True))
    s.lay(outline(face, 11))
    s.lay(t.piece().clip(face.buffer(-4)))
    s.add(band(face, 11))
    s.lay(solid(rect(176, 414, 424, 440, 6)))
    s.lay(flower(478, 356, 40), gap=3)
    s.add(*[brush([(478 + d * 10, 384), (478 + d * 18, 420), (478 + d * 22, 470)], [8, 7, 3]) for d in (-1.4, -0.5, 0.5, 1.4)])
    s.lay(solid(poly((120, 460), (480, 460), (540, 560), (60, 560)), poly((150, 476), (450, 476), (500, 546), (100, 546))))
    s.back(poly((150, 476), (450, 476), (500, 546), (100, 546)))
    s.add(line([(250, 436), (250, 466)], 12), line([(350, 436), (350, 466)], 12))
    s.add(*[brush(p, [13, 13], False) for p in ([(180, 484), (166, 536)], [(230, 484), (226, 538)], [(172, 510), (226, 510)], [(280, 480), (278, 544)], [(320, 480), (326, 544)], [(370, 484), (380, 538)], [(416, 484), (440, 536)], [(374, 510), (424, 510)], [(278, 512), (326, 512)])])


def plan_scroll(s: Sheet) -> None:
    """A handscroll unrolled on a landscape with its river."""
    t = Sheet()
    t.lay(cloud(220, 190, 54, tail=1.2), peak([(90, 330), (150, 240), (196, 180), (250, 260), (300, 210), (350, 270), (420, 330)], 380, 4, 10, 46))
    t.lay(peak([(330, 330), (400, 270), (440, 250), (520, 320)], 380, 2, 9, 26))
    t.lay(wave_net(rect(80, 330, 520, 460), 92, 12, 7.5, tone=True))
    t.add(line([(80, 330), (520, 330)], 8))
    t.lay(pine(150, 400, 120), peak([(80, 410), (130, 380), (200, 380), (250, 420), (280, 460)], 480, 2, 9, 24, dark=True))
    t.lay(pine(150, 392, 130))
    field = poly((96, 150), (504, 150), (504, 450), (96, 450))
    s.lay(t.piece().clip(field))
    s.add(line([(90, 140), (510, 140)], 11), line([(90, 460), (510, 460)], 11))
    s.add(teeth([(100, 120), (500, 120)], 17, 18, 1, 0, 0.7, 0), teeth([(100, 480), (500, 480)], 17, 18, -1, 0, 0.7, 0), line([(90, 116), (510, 116)], 8), line([(90, 484), (510, 484)], 8))
    for x in (66, 534):
        s.lay(solid(rect(x - 36, 90, x + 36, 510, 14), *[crescent(x, 130 + i * 44, 46, 14, -90) for i in range(9)]), solid(rect(x - 22, 50, x + 22, 92, 8), crescent(x, 74, 26, 8, -90)), solid(rect(x - 22, 508, x + 22, 550, 8), crescent(x, 530, 26, 8, -90)), gap=3)
        s.add(disc(x, 44, 15), disc(x, 556, 15))
    s.lay(solid(rect(440, 372, 492, 438, 4), line([(458, 384), (458, 426)], 6), line([(474, 384), (474, 426)], 6)), gap=6)
    s.add(curve([(534, 300), (566, 330), (560, 400)], 8))
    s.lay(sprig([(200, 560), (300, 520), (400, 560)], 44, 5), flower(300, 528, 44), flower(220, 552, 28), flower(380, 552, 28))
    s.add(line([(300, 484), (300, 500)], 8))
    s.lay(sprig([(200, 44), (300, 78), (400, 44)], 44, 5), flower(300, 70, 40))
    s.add(line([(300, 96), (300, 116)], 8))


def conference(s: Sheet) -> None:
    """A long table with cups, microphones and flowers, a wave screen behind."""
    for k in range(5):
        x0 = 40 + k * 104
        panel = rect(x0, 50 + abs(k - 2) * 12, x0 + 104, 350)
        s.lay(outline(panel, 10))
    t = Sheet()
    t.lay(cloud(160, 130, 60, tail=1.0), cloud(450, 120, 56, True, tail=1.0), peak([(50, 260), (120, 200), (180, 150), (240, 220), (300, 160), (350, 210), (400, 260)], 300, 4, 9, 36), wave_scales(rect(40, 256, 560, 350), 34, 7.5, tone=True), wave_top(440, 250, 34, False))
    s.lay(t.piece().clip(rect(50, 84, 550, 340)))
    s.add(*[line([(40 + k * 104, 60), (40 + k * 104, 360)], 9) for k in range(6)])
    s.add(*[line([(40 + k * 104, 50 + abs(k - 2) * 12 + 5), (144 + k * 104, 50 + abs(k - 2) * 12 + 5)], 11) for k in range(5)])
    for x in (120, 480):
        s.add(brush([(x, 396), (x + (20 if x < 300 else -20), 330), (x + (4 if x < 300 else -4), 300)], [9, 8, 8]))
        s.lay(solid(oval(x, 290, 17, 24), line([(x - 10, 286), (x + 10, 286)], 4), line([(x - 10, 296), (x + 10, 296)], 4)), gap=5)
    s.lay(solid(poly((262, 400), (338, 400), (324, 350), (276, 350)), crescent(300, 380, 40, 8, -90)), gap=4)
    s.lay(leaf(280, 350, 200, 330, 36), leaf(320, 350, 400, 330, 36), flower(300, 310, 54), flower(240, 300, 36), flower(360, 300, 36), flower(300, 256, 30), gap=3)
    for x in (190, 410, 60, 540):
        s.lay(solid(poly((x - 22, 364), (x + 22, 364), (x + 16, 400), (x - 16, 400)), crescent(x, 380, 24, 6, 90, 0.2)), gap=4)
    s.lay(solid(rect(16, 396, 584, 426, 6), *[rect(36 + i * 36, 406, 56 + i * 36, 416, 3) for i in range(15)]))
    drape = Sheet()
    drape.lay(outline(poly((30, 426), (570, 426), (556, 566), (44, 566)), 11, tone=poly((30, 426), (570, 426), (556, 566), (44, 566))))
    for k in range(6):
        x = 30 + k * 90
        swag = poly(*arc(x + 45, 426, 45, 0, 180, 14))
        drape.lay(solid(swag, crescent(x + 45, 444, 60, 11, 90, 0.24)))
        drape.add(brush([(x, 426), (x, 500), (x + 3, 566)], [16, 10, 12]))
    drape.add(teeth([(48, 560), (552, 560)], 18, 40, -1, 0, 0.6, 0))
    s.lay(drape.piece())


def map_(s: Sheet) -> None:
    """A folded map: the river as one brush line from hills to sea, towns along it."""
    t = Sheet()
    t.lay(peak([(40, 250), (84, 170), (120, 130), (164, 200), (200, 160), (250, 250)], 290, 3, 9, 34), peak([(60, 400), (110, 330), (150, 300), (210, 380)], 440, 2, 9, 30))
    t.lay(wave_scales(blob((600, 60), (470, 90), (452, 180), (484, 270), (440, 360), (470, 460), (430, 560), (600, 600)), 34, 7.5, tone=True))
    river = [(40, 330), (130, 290), (190, 340), (260, 300), (320, 250), (390, 290), (470, 262)]
    t.lay(Piece(brush(river, [20, 26, 30, 34, 40, 46, 56]), brush(river, [8, 12, 14, 17, 20, 24, 32])))
    t.lay(peak([(260, 500), (310, 430), (350, 400), (420, 490)], 540, 2, 9, 26))
    t.lay(pine(270, 230, 90), pine(370, 420, 80))
    for x, y in ((130, 292), (322, 252), (420, 284)):
        t.lay(solid(rect(x - 17, y - 17, x + 17, y + 17, 4), rect(x - 7, y - 7, x + 7, y + 7)), gap=6)
    for k in range(4):
        x = 28 + k * 136
        dy = 24 if k % 2 else 0
        fold = poly((x, 60 + dy), (x + 136, 84 - dy), (x + 136, 546 - dy), (x, 522 + dy))
        s.lay(t.piece().clip(fold, 0.2).changed(lambda shape: shape), gap=0)
        s.add(band(fold, 9), line([(x, 60 + dy), (x, 522 + dy)], 10))
        s.add(teeth([(x + 12, 72 + dy + (4 if k % 2 == 0 else -2)), (x + 124, 92 - dy - (4 if k % 2 == 0 else -2))], 15, 20, 1, 0, 0.6, 0))
    s.lay(solid(disc(216, 470, 54), ring(216, 470, 44, 7), rays(216, 470, 14, 32, 8, 0.5)), gap=6)
    s.lay(cloud(310, 140, 50, tail=0.8), gap=3)


def compass(s: Sheet) -> None:
    """A geomancer's compass: rings of marks, a fish-shaped needle."""
    s.add(frame(disc(300, 300, 250), 34, 10))
    s.add(ring(300, 300, 254, 8))
    for r, n, size in ((232, 24, 20), (196, 16, 22)):
        s.add(ring(300, 300, r - 22, 7))
        for k in range(n):
            a = 360 / n * k
            x, y = 300 + (r - 6) * math.cos(math.radians(a)), 300 + (r - 6) * math.sin(math.radians(a))
            s.add(crescent(x, y, size, 7, a, 0.3), brush([(300 + (r + 18) * math.cos(math.radians(a + 180 / n)), 300 + (r + 18) * math.sin(math.radians(a + 180 / n))), (300 + (r - 26) * math.cos(math.radians(a + 180 / n)), 300 + (r - 26) * math.sin(math.radians(a + 180 / n)))], [6, 6], False))
    s.lay(solid(disc(300, 300, 178), ring(300, 300, 166, 8), disc(300, 300, 140)))
    s.back(disc(300, 300, 148))
    s.add(*[brush([(300 + 146 * math.cos(math.radians(a)), 300 + 146 * math.sin(math.radians(a))), (300 + 98 * math.cos(math.radians(a)), 300 + 98 * math.sin(math.radians(a)))], [16 if a % 90 == 0 else 9, 2], False) for a in range(0, 360, 30)])
    needle = poly((300, 166), (326, 300), (300, 434), (274, 300))
    s.lay(Piece(needle, join(band(needle, 7), needle.intersection(rect(0, 0, 600, 300)).difference(brush([(300, 196), (300, 280)], [2, 9]))), needle).turn(24, 300, 300), gap=6)
    s.lay(solid(disc(300, 300, 40), ring(300, 300, 30, 7), disc(300, 300, 10)), gap=4)
    s.add(brush([(300 + 134 * math.sin(math.radians(24)), 300 - 134 * math.cos(math.radians(24))), (300 + 150 * math.sin(math.radians(24)), 300 - 150 * math.cos(math.radians(24)))], [8, 8], False))


MOTIFS = {
    "pact": pact,
    "handshake": handshake,
    "meeting": meeting,
    "document": document,
    "city_seal": city_seal,
    "seal": seal,
    "plan_scroll": plan_scroll,
    "conference": conference,
    "map": map_,
    "compass": compass,
}

__all__ = ["MOTIFS", "Shape", "curl", "lantern_piece", "medallion"]
