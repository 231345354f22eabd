"""Motifs of daily life: homes, schools, kitchens, water."""

from __future__ import annotations

from .building import block, bundle, house, lantern_piece, roof, window
from .geometry import arc, band, blob, brush, curve, disc, join, line, oval, poly, rect, ring, smooth
from .nature import bowl, cloud, crown, gull, peak, pine, sprig, wave_net, wave_scales
from .ornament import crescent, crescents, curl, flower, frame, lattice, leaf, medallion, rays, teeth
from .people import figure
from .sheet import Piece, Sheet, outline, solid


def _tree(s: Sheet, x: float, ground: float, h: float, w: float, tone: bool = False) -> None:
    s.add(brush([(x, ground), (x - 4, ground - h * 0.4), (x, ground - h * 0.7)], [w * 0.26, w * 0.16, w * 0.1]))
    s.lay(crown(x, ground - h * 0.68, w * 0.5, h * 0.36, 8, tone), gap=4)


def school(s: Sheet) -> None:
    """A school house up the slope: bell over the gate, steps, trees."""
    s.lay(peak([(20, 280), (100, 150), (160, 110), (230, 190), (300, 90), (360, 60), (430, 160), (490, 130), (580, 270)], 320, 4, 10, 44))
    s.lay(house(40, 250, 220, 290, 470, 2, False), house(350, 560, 220, 290, 470, 2, False))
    s.lay(outline(rect(210, 250, 390, 480), 11))
    s.lay(outline(join(rect(256, 380, 344, 480), disc(300, 380, 44)), 10, line([(300, 330), (300, 480)], 7), rays(300, 380, 8, 30, 7, 0.5, 180, 360)))
    s.add(line([(300, 330), (300, 344)], 8))
    s.lay(solid(poly(*smooth([(284, 270), (276, 300), (262, 318)]), (338, 318), *smooth([(338, 318), (324, 300), (316, 270)])), crescent(300, 290, 22, 6, -90), line([(274, 308), (326, 308)], 4)))
    s.add(disc(300, 324, 8), line([(300, 244), (300, 274)], 8), line([(214, 334), (386, 334)], 7))
    s.lay(roof(186, 414, 176, 246, 0.22, 20, 19))
    _tree(s, 64, 480, 210, 120)
    _tree(s, 536, 480, 210, 120)
    for i in range(4):
        x0 = 180 - i * 36
        s.lay(solid(rect(x0, 470 + i * 24, 600 - x0, 496 + i * 24, 3), teeth([(x0 + 14, 491 + i * 24), (586 - x0, 491 + i * 24)], 18, 14, -1, 0, 0.55, 0)))
    s.lay(flower(50, 520, 38), flower(550, 520, 38), leaf(84, 530, 120, 560, 24), leaf(516, 530, 480, 560, 24))
    s.add(line([(50, 480), (180, 480)], 9), line([(420, 480), (550, 480)], 9))


def housing(s: Sheet) -> None:
    """A renewed estate: blocks with lit windows, trees in front."""
    s.lay(cloud(300, 96, 84, tail=1.0), cloud(300, 96, 84, True, tail=1.0))
    s.lay(block(210, 390, 120, 490, 4, 7, {(0, 1), (2, 2), (1, 4), (3, 4), (2, 5), (0, 3), (3, 0)}), gap=3)
    s.lay(roof(190, 410, 74, 126, 0.14, 12, 18))
    s.lay(block(40, 220, 230, 490, 4, 5, {(1, 0), (2, 1), (0, 2), (3, 3), (1, 3), (2, 4)}), block(380, 560, 190, 490, 4, 6, {(0, 0), (3, 1), (1, 2), (2, 3), (0, 4), (2, 5), (3, 4)}), gap=6)
    s.lay(roof(22, 238, 184, 236, 0.14, 12, 18), roof(362, 578, 144, 196, 0.14, 12, 18), gap=4)
    s.lay(outline(join(rect(262, 420, 338, 500), disc(300, 420, 38)), 9, line([(300, 376), (300, 500)], 7)), gap=5)
    for x, h, w in ((90, 190, 130), (196, 130, 90), (404, 140, 96), (510, 200, 136)):
        _tree(s, x, 506, h, w)
    s.lay(solid(rect(20, 494, 580, 518, 4), *[rect(40 + i * 34, 502, 58 + i * 34, 510, 3) for i in range(16)]))
    s.lay(flower(150, 526, 34), flower(450, 526, 34), flower(300, 540, 40), leaf(190, 530, 258, 548, 28), leaf(410, 530, 342, 548, 28), leaf(112, 534, 60, 560, 26), leaf(488, 534, 540, 560, 26))


def home_key(s: Sheet) -> None:
    """A key whose bow is a house, a knot and a tassel on it."""
    s.lay(house(110, 490, 60, 170, 300, 2, True, lit=True))
    s.add(band(oval(300, 60, 34, 30), 12))
    s.lay(solid(rect(100, 292, 500, 322, 6), *[rect(120 + i * 30, 301, 138 + i * 30, 313, 3) for i in range(13)]))
    s.lay(solid(rect(256, 316, 344, 350, 6), teeth([(266, 346), (334, 346)], 12, 18, -1, 0, 0.6, 0)))
    bit = poly((280, 348), (320, 348), (320, 440), (412, 440), (412, 470), (388, 470), (388, 486), (412, 486), (412, 520), (376, 520), (376, 500), (350, 500), (350, 520), (320, 520), (320, 560), (300, 580), (280, 560))
    s.lay(solid(bit, *[crescent(300, 366 + i * 26, 24, 8, -90) for i in range(7)], teeth([(330, 452), (400, 452)], 12, 20, 1, 0, 0.6, 0)))
    s.add(brush([(262, 340), (210, 360), (176, 400)], [8, 9, 8]))
    s.lay(flower(170, 420, 52), gap=3)
    s.add(*[brush([(170 + d * 12, 460), (170 + d * 20, 500), (170 + d * 24, 560)], [9, 7, 4]) for d in (-1.5, -0.75, 0, 0.75, 1.5)])
    s.lay(solid(rect(146, 458, 194, 482, 6), *[disc(158 + i * 12, 470, 3.5) for i in range(3)]))
    s.lay(leaf(330, 360, 420, 350, 40), leaf(336, 400, 440, 410, 40, -0.12))
    s.add(line([(316, 384), (344, 372)], 7), line([(316, 398), (342, 402)], 7))


def elder_care(s: Sheet) -> None:
    """An old person with a cane and a younger one, seen from behind, under a tree."""
    s.add(brush([(110, 520), (104, 400), (130, 260), (180, 170)], [54, 36, 28, 14]), brush([(126, 300), (220, 230), (300, 180)], [20, 15, 8]), brush([(120, 270), (80, 210), (70, 160)], [18, 13, 8]))
    s.lay(crown(90, 150, 84, 74, 8), crown(206, 116, 104, 84, 9), crown(330, 130, 96, 76, 8), crown(440, 160, 84, 66, 8), gap=4)
    s.lay(lantern_piece(500, 178, 90, 150), gap=3)
    s.add(line([(470, 190), (500, 182)], 8))
    s.lay(outline(rect(400, 350, 572, 372, 5), 8), outline(rect(400, 420, 572, 442, 5), 8))
    s.add(*[line([(x, 350), (x, 520)], 12) for x in (416, 556)], *[line([(416 + i * 35, 372), (416 + i * 35, 420)], 7) for i in range(1, 4)])
    s.add(teeth([(400, 440), (572, 440)], 14, 20, 1, 0, 0.6, 0.2))
    s.lay(figure(236, 524, 262, bun=True, cane=-1, tone=True), figure(352, 526, 310), gap=6)
    s.add(brush([(296, 428), (300, 440), (286, 446)], [20, 18, 16]))
    s.lay(solid(poly(*smooth([(20, 540), (120, 512), (300, 518), (480, 512), (580, 540)]), (560, 572), (40, 572)), teeth(smooth([(50, 562), (300, 560), (550, 562)]), 18, 34, -1, 0.2, 0.6, 0.2)))


def canteen(s: Sheet) -> None:
    """A steaming bowl, chopsticks and a steamer of buns."""
    for x, flip in ((220, False), (330, True), (280, False)):
        s.add(brush([(x, 250), (x + (14 if flip else -14), 190), (x + (-10 if flip else 12), 130)], [6, 13, 11]))
        s.add(curl(x + (-44 if flip else 46), 126 if x != 280 else 96, 38, 0 if flip else 180, not flip, 10, 1.3))
    s.add(brush([(280, 140), (282, 110), (290, 96)], [11, 10, 10]))
    s.lay(solid(brush([(330, 280), (560, 60)], [10, 17], False), line([(520, 98), (540, 79)], 5)), solid(brush([(356, 292), (584, 108)], [10, 17], False), line([(546, 138), (566, 122)], 5)))
    s.lay(*[solid(poly(*arc(176 + k * 62, 282, 38, 180, 360, 16)), crescents([(150 + k * 62, 270), (176 + k * 62, 254), (202 + k * 62, 270)], 3, 18, 6, -90)) for k in range(4)], gap=4)
    rim = oval(268, 284, 236, 26)
    body = poly(*smooth([(32, 284), (56, 370), (120, 440), (190, 474)]), *smooth([(346, 474), (416, 440), (480, 370), (504, 284)]))
    t = Sheet()
    t.lay(solid(body))
    s.lay(outline(body, 13, tone=body))
    inner = body.buffer(-24).intersection(rect(0, 316, 600, 460))
    s.lay(wave_scales(inner, 36, 8).clip(inner, 8))
    s.add(*[brush([(268 + d * 200, 300 + abs(d) * 0), (268 + d * 196, 326)], [12, 12]) for d in (-1, -0.5, 0, 0.5, 1)])
    s.lay(flower(268, 376, 58, tone=False), gap=6)
    s.lay(solid(band(oval(268, 286, 240, 24).union(rect(28, 280, 508, 292)), 40)))
    s.cut(*[rect(60 + i * 36, 281, 80 + i * 36, 288, 3) for i in range(12)])
    s.lay(solid(poly((186, 470), (350, 470), (366, 504), (170, 504)), teeth([(182, 500), (354, 500)], 15, 20, -1, 0, 0.6, 0)))
    s.lay(solid(rect(40, 500, 560, 530, 8), *[crescent(70 + i * 42, 517, 28, 9, -90) for i in range(12)]))
    s.lay(solid(oval(470, 474, 66, 18), crescent(470, 470, 90, 8, -90, 0.06)), solid(poly((420, 420), (520, 420), (500, 480), (440, 480)), *[crescent(470 + d * 22, 446, 36, 8, 0 if d > 0 else 180, 0.2) for d in (-1, 1)]), gap=5)
    s.add(line([(70, 526), (50, 572)], 14), line([(530, 526), (550, 572)], 14), line([(60, 552), (540, 552)], 8))


def well(s: Sheet) -> None:
    """Clean water from a tap into a wooden bucket, blossom about it."""
    s.lay(solid(rect(40, 40, 150, 540, 8), *[crescent(95, 84 + i * 64, 70, 18, -90) for i in range(7)], *[teeth([(58, 112 + i * 64), (132, 112 + i * 64)], 13, 24, 1, 0, 0.62, 0.1) for i in range(7)]))
    pipe = brush([(140, 170), (300, 168), (372, 176), (392, 220), (392, 262)], [54, 52, 52, 50, 46])
    s.lay(solid(pipe, brush([(166, 156), (300, 154), (362, 162), (384, 200)], [3, 9, 9, 3])), solid(rect(146, 134, 176, 206, 6)), solid(rect(362, 244, 422, 272, 6), *[rect(374 + i * 16, 250, 381 + i * 16, 266) for i in range(3)]))
    s.add(line([(280, 150), (280, 96)], 18))
    s.lay(solid(brush([(200, 92), (280, 84), (360, 92)], [26, 20, 26]), disc(204, 92, 6), disc(356, 92, 6)), solid(disc(280, 88, 24), ring(280, 88, 15, 6)))
    water = poly((374, 270), (410, 270), (422, 420), (362, 420))
    s.lay(outline(water, 7, *[brush([(392 + d * 8, 270), (392 + d * 12, 420)], [5, 5]) for d in (-0.6, 0.6)], tone=water))
    s.lay(wave_scales(oval(392, 420, 124, 30), 22, 6, tone=True, rim=8))
    s.add(*[brush([(392 + d * 30, 410), (392 + d * 62, 372), (392 + d * 84, 384)], [7, 9, 4]) for d in (-1, 1)])
    pail = poly((268, 426), (516, 426), (486, 566), (298, 566))
    s.lay(solid(pail, *[brush([(300 + i * 31, 442), (307 + i * 28, 552)], [5, 5]) for i in range(7)]), solid(poly((262, 452), (522, 452), (517, 474), (267, 474)), *[disc(290 + i * 34, 463, 5) for i in range(7)]), solid(poly((282, 518), (502, 518), (497, 538), (287, 538)), *[disc(304 + i * 32, 528, 5) for i in range(7)]))
    s.add(band(poly(*smooth([(268, 426), (240, 380), (262, 330), (300, 310)]), *smooth([(306, 324), (278, 346), (262, 380), (286, 426)])), 7))
    s.lay(sprig([(150, 330), (210, 330), (256, 300)], 54, 4))
    s.lay(flower(212, 300, 42), flower(200, 520, 48), flower(520, 130, 50), gap=3)
    s.lay(sprig([(422, 190), (470, 160), (520, 130)], 48, 3))
    s.lay(flower(528, 124, 50), leaf(150, 500, 176, 450, 36), leaf(220, 550, 290, 566, 24))
    s.lay(solid(rect(30, 536, 300, 566, 6), teeth([(44, 560), (280, 560)], 16, 18, -1, 0, 0.6, 0)), gap=0)


def letter(s: Sheet) -> None:
    """A wild goose carrying a letter over the hills."""
    s.lay(peak([(20, 560), (90, 460), (150, 420), (220, 490), (280, 440), (340, 400), (420, 480), (480, 440), (580, 540)], 572, 4, 11, 40, tone=True))
    s.add(line([(20, 572), (580, 572)], 9))
    s.lay(cloud(120, 400, 80, tail=1.2), cloud(480, 380, 80, True, tail=1.0))
    far = poly(*smooth([(330, 220), (350, 120), (420, 50), (540, 24)]), *smooth([(540, 24), (520, 100), (470, 170), (420, 236)])[1:])
    s.lay(solid(far, *[brush([(360 + k * 22, 206 - k * 4), (400 + k * 26, 130 - k * 12), (500 + k * 8, 52 + k * 14)], [2, 8, 2]) for k in range(4)]))
    body = blob((40, 196), (96, 186), (150, 200), (210, 230), (300, 214), (400, 226), (470, 270), (576, 300), (500, 316), (400, 312), (300, 306), (210, 284), (150, 232), (100, 214))
    s.lay(solid(body, disc(112, 198, 6), crescent(180, 236, 40, 9, -60, 0.2), *[crescents([(300, 286), (440, 296)], 5, 30, 9, 90)], *[brush([(480 + k * 6, 284 + k * 8), (540 + k * 2, 298 + k * 3)], [3, 6]) for k in range(2)]), gap=5)
    near = poly(*smooth([(230, 250), (200, 140), (140, 70), (60, 30)]), *smooth([(60, 30), (180, 36), (300, 90), (360, 160), (390, 250)])[1:])
    s.lay(solid(near, *[brush([(254 + k * 26, 240), (230 + k * 24, 150 - k * 4), (130 + k * 26, 66 - k * 2)], [2, 10, 2]) for k in range(4)], teeth(smooth([(376, 200), (340, 130), (280, 80), (200, 46)]), 14, 22, -1, 0.3, 0.6, 0.3)), gap=6)
    s.add(brush([(290, 300), (300, 330), (296, 350)], [10, 9, 9]))
    env = poly((200, 344), (400, 334), (406, 458), (206, 468))
    s.lay(outline(env, 11, line([(200, 344), (304, 416), (400, 334)], 9), line([(206, 468), (282, 400)], 7), line([(406, 458), (326, 398)], 7), tone=env), gap=6)
    s.lay(flower(303, 418, 30), gap=3)
    s.add(line([(206, 440), (176, 470)], 8), line([(404, 440), (430, 470)], 8))


def book(s: Sheet) -> None:
    """An open book with a plum branch growing from it."""
    s.add(brush([(300, 440), (290, 330), (330, 240), (300, 150), (340, 60)], [20, 17, 15, 11, 5]), brush([(306, 300), (220, 250), (130, 250), (70, 210)], [15, 12, 9, 4]), brush([(326, 240), (410, 210), (480, 150), (540, 140)], [14, 11, 9, 4]), brush([(310, 170), (250, 130), (210, 70)], [11, 8, 4]), brush([(200, 250), (160, 190), (150, 150)], [9, 7, 3]), brush([(430, 196), (470, 240), (520, 256)], [9, 7, 3]))
    s.lay(*[flower(x, y, r) for x, y, r in ((350, 62, 52), (216, 78, 50), (80, 208, 46), (150, 152, 40), (208, 252, 50), (400, 208, 54), (532, 138, 50), (516, 262, 42), (300, 170, 46), (460, 108, 30), (330, 300, 42))], gap=3)
    s.add(brush([(480, 150), (466, 130), (460, 108)], [8, 6, 4]))
    for sign in (-1, 1):
        page = poly(*[(300 + sign * x, y) for x, y in smooth([(0, 430), (80, 384), (180, 372), (278, 404)])], *[(300 + sign * x, y) for x, y in smooth([(278, 530), (180, 500), (80, 510), (0, 552)])])
        rows = [brush([(300 + sign * (34 + k * 46), 430 - k * 9 + (k > 3) * 6), (300 + sign * (36 + k * 46), 512 - k * 5 + (k > 3) * 8)], [9, 9]) for k in range(5)]
        cuts = [crescents([(300 + sign * (34 + k * 46), 424 - k * 4), (300 + sign * (36 + k * 46), 516 - k * 3)], 4, 18, 6, 0) for k in range(5)]
        s.lay(outline(page, 12, *[r.difference(c) for r, c in zip(rows, cuts, strict=True)], line([(300 + sign * 20, 424), (300 + sign * 270, 404)], 0.5), tone=page), gap=4)
        s.add(*[brush([(300 + sign * (34 + k * 46), 388 + (0 if k > 1 else 26 - k * 14)), (300 + sign * (34 + k * 46), 440)], [6, 6]) for k in range(5)])
        s.lay(solid(poly(*[(300 + sign * x, y) for x, y in smooth([(0, 552), (80, 512), (180, 502), (280, 532)])], *[(300 + sign * x, y) for x, y in smooth([(286, 556), (180, 528), (80, 540), (0, 578)])]), *[crescent(300 + sign * (40 + k * 46), 548 - (k * 6 if k < 4 else 10), 28, 7, -90, 0.14) for k in range(6)]))
    s.add(line([(300, 420), (300, 576)], 12))


def classroom(s: Sheet) -> None:
    """Desks before a board with hills and water drawn on it."""
    s.lay(roof(20, 580, 40, 92, 0.06, 18, 24))
    s.add(line([(56, 90), (56, 430)], 13), line([(544, 90), (544, 430)], 13))
    t = Sheet()
    t.lay(cloud(230, 180, 50, tail=1.2), peak([(110, 300), (170, 220), (220, 170), (290, 250), (340, 200), (400, 150), (490, 300)], 320, 3, 9, 34), wave_scales(rect(100, 280, 500, 350), 28, 7))
    board = rect(110, 126, 490, 322, 6)
    s.lay(solid(rect(90, 106, 510, 342, 8), board), t.piece().clip(board.buffer(-6)))
    s.back(board)
    s.add(*[line([(x, 90), (x, 112)], 9) for x in (180, 420)], line([(56, 220), (96, 220)], 9), line([(504, 220), (544, 220)], 9))
    s.cut(*[rect(120 + i * 31, 330, 134 + i * 31, 336) for i in range(12)])
    s.lay(lantern_piece(56, 118, 60, 120), lantern_piece(544, 118, 60, 120))
    for row, (y, w, n) in enumerate(((372, 118, 3), (450, 160, 3))):
        for k in range(n):
            x = 300 + (k - 1) * (w + (34 if row == 0 else 22))
            s.lay(solid(poly((x - w * 0.42, y), (x + w * 0.42, y), (x + w * 0.5, y + 26), (x - w * 0.5, y + 26)), crescent(x, y + 17, w * 0.6, 7, -90, 0.05)), gap=5)
            s.add(line([(x - w * 0.42, y + 24), (x - w * 0.42, y + 80)], 10), line([(x + w * 0.42, y + 24), (x + w * 0.42, y + 80)], 10), line([(x - w * 0.42, y + 50), (x + w * 0.42, y + 50)], 7))
            s.lay(solid(poly((x - w * 0.24, y - 12), (x - 2, y - 6), (x + w * 0.24, y - 14), (x + w * 0.26, y + 6), (x, y + 10), (x - w * 0.26, y + 6)), brush([(x, y - 6), (x, y + 8)], [4, 4])), gap=4)
    s.lay(solid(poly((40, 530), (560, 530), (584, 566), (16, 566)), teeth([(40, 560), (560, 560)], 20, 20, -1, 0, 0.6, 0)))
    s.add(line([(56, 424), (56, 540)], 13), line([(544, 424), (544, 540)], 13))


def desk(s: Sheet) -> None:
    """A desk by a lattice window: lamp, papers, a cup, home hills outside."""
    t = Sheet()
    t.lay(cloud(230, 120, 54, tail=1.0), peak([(60, 320), (140, 210), (190, 160), (250, 240), (310, 180), (370, 130), (440, 230), (540, 320)], 350, 4, 9, 34, tone=True))
    hole = rect(70, 50, 530, 330, 4)
    s.lay(t.piece().clip(hole))
    s.add(band(rect(50, 30, 550, 350, 6), 22), lattice(70, 50, 530, 330, 3, 1, 9), line([(70, 110), (530, 110)], 8))
    s.cut(*[rect(74 + i * 36, 36, 92 + i * 36, 43, 2) for i in range(13)])
    s.lay(solid(rect(40, 344, 560, 368, 4)))
    shade = poly((96, 190), (186, 190), (216, 262), (66, 262))
    s.lay(solid(shade, teeth([(80, 256), (202, 256)], 13, 40, -1, 0, 0.62, 0.1)), gap=6)
    s.add(line([(141, 262), (141, 380)], 12), line([(141, 176), (141, 192)], 10))
    s.lay(solid(poly((100, 402), (182, 402), (168, 376), (114, 376)), crescent(141, 392, 40, 7, -90)), gap=4)
    s.lay(solid(poly((214, 402), (226, 362), (300, 352), (374, 362), (386, 402)), poly((232, 396), (240, 370), (294, 362), (294, 390)), poly((368, 396), (360, 370), (306, 362), (306, 390))), gap=5)
    s.add(*[line([(246 + d * 22, 372), (244 + d * 22, 392)], 5) for d in range(3)], *[line([(312 + d * 20, 368), (314 + d * 20, 392)], 5) for d in range(3)])
    s.lay(solid(join(rect(430, 322, 496, 402, 8), band(oval(502, 360, 24, 26), 10)), wave_scales(rect(438, 344, 488, 384), 16, 5).ink, oval(463, 328, 24, 3)), gap=5)
    s.add(steam(452, 318, 60))
    s.lay(solid(rect(24, 400, 576, 430, 6), *[crescent(54 + i * 45, 417, 30, 8, -90) for i in range(12)]))
    for x0 in (40, 400):
        s.lay(outline(rect(x0, 430, x0 + 160, 560), 11, line([(x0, 494), (x0 + 160, 494)], 9), teeth([(x0 + 14, 440), (x0 + 146, 440)], 14, 22, 1, 0, 0.6, 0.1), teeth([(x0 + 14, 500), (x0 + 146, 500)], 14, 22, 1, 0, 0.6, 0.1), tone=rect(x0, 430, x0 + 160, 560)))
        s.lay(solid(disc(x0 + 80, 478, 9)), solid(disc(x0 + 80, 540, 9)))
        s.add(line([(x0 + 80, 470), (x0 + 80, 494)], 5), line([(x0 + 80, 540), (x0 + 80, 556)], 5))
    s.lay(solid(poly((232, 500), (368, 500), (376, 520), (224, 520))))
    s.add(line([(240, 518), (228, 572)], 11), line([(360, 518), (372, 572)], 11), line([(200, 506), (400, 506)], 7), line([(234, 548), (366, 548)], 7))


def steam(x: float, y: float, size: float):  # type: ignore[no-untyped-def]
    """Return a curl of steam."""
    return join(brush([(x, y + 6), (x - 10, y - size * 0.5), (x + 4, y - size)], [5, 9, 8]), curl(x + size * 0.34, y - size, size * 0.34, 180, True, 8, 1.2))


MOTIFS = {
    "school": school,
    "housing": housing,
    "home_key": home_key,
    "elder_care": elder_care,
    "canteen": canteen,
    "well": well,
    "letter": letter,
    "book": book,
    "classroom": classroom,
    "desk": desk,
}

__all__ = ["MOTIFS", "Piece", "bundle", "frame", "gull", "medallion", "pine", "wave_net", "window"]
