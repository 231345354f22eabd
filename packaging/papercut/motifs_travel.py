"""Motifs of ways: boats, trains, bridges, journeys and the places they lead to."""

from __future__ import annotations

from .building import block, bundle, house, hull_boat, lantern_piece, roof, sail, window
from .geometry import arc, band, blob, brush, curve, disc, join, line, oval, poly, rect, ring, smooth
from .nature import bowl, cliff, cloud, curl_row, gull, half_sun, peak, pine, rock, sprig, wave_net, wave_scales, wave_top
from .ornament import begonia, crescent, crescents, fan, flower, frame, lattice, leaf, medallion, rays, teeth
from .people import figure, seated
from .sheet import Sheet, outline, solid


def boat_family(s: Sheet) -> None:
    """A boat with a mat awning, bundles and three people looking back at the hills."""
    s.lay(peak([(40, 330), (120, 200), (180, 140), (240, 220), (290, 180), (340, 110), (410, 210), (470, 190), (560, 330)], 360, 4, 11, 44, tone=True))
    s.lay(cloud(250, 270, 74, tail=1.2))
    s.lay(wave_net(rect(24, 330, 576, 470), 118, 12, 8))
    s.lay(seated(170, 412, 104, bun=True), seated(222, 414, 74))
    s.lay(bundle(118, 418, 64, 66), bundle(444, 412, 84, 92), bundle(496, 402, 56, 62), gap=4)
    mat = poly(*arc(330, 420, 82, 180, 360, 20))
    s.lay(solid(mat, *[brush(arc(330, 420, 82 - 16 * k, 200, 340, 12), [1, 6, 1], False) for k in range(1, 4)], rays(330, 424, 14, 34, 7, 0.5, 190, 350)), gap=6)
    s.lay(figure(546, 394, 190, hat=True), gap=4)
    s.add(brush([(500, 286), (560, 420), (588, 500)], [8, 10, 14], False))
    s.lay(hull_boat(316, 416, 520), gap=6)
    s.lay(wave_scales(bowl(24, 576, 474, 96, -4), 40, 8, tone=True, rim=9))


def ship(s: Sheet) -> None:
    """A river cargo ship with stacked containers, waves at its bow."""
    s.lay(peak([(20, 330), (80, 240), (130, 206), (190, 270), (240, 330)], 350, 2, 10, 34), peak([(170, 330), (240, 230), (290, 180), (350, 260), (410, 330)], 350, 2, 10, 34))
    s.add(line([(20, 346), (420, 346)], 9))
    s.lay(outline(rect(420, 190, 530, 360), 11, lattice(420, 190, 530, 360, 3, 4, 8)), solid(rect(404, 172, 548, 196, 4)), solid(poly((446, 172), (452, 110), (500, 110), (506, 172)), rect(462, 128, 490, 138), crescent(476, 160, 34, 8, -90)))
    for row in range(3):
        for k in range(4 - row // 2):
            x, y = 96 + k * 78 + row * 14, 322 - row * 50
            s.lay(solid(rect(x, y, x + 72, y + 45), *[rect(x + 9 + i * 12, y + 8, x + 14 + i * 12, y + 37) for i in range(5)]) if (row + k) % 2 else outline(rect(x, y, x + 72, y + 45), 8, line([(x, y), (x + 72, y + 45)], 6), line([(x + 72, y), (x, y + 45)], 6), tone=rect(x, y, x + 72, y + 45)), gap=2)
    hull = poly((28, 330), (70, 372), (560, 372), (578, 350), (560, 470), (110, 470), (66, 430))
    s.lay(solid(hull, line([(84, 392), (556, 392)], 7), teeth([(120, 466), (552, 466)], 18, 44, -1, 0.3, 0.62, 0.3), ring(98, 412, 15, 6)))
    s.lay(wave_top(56, 470, 40, False), wave_top(200, 484, 32, False), wave_top(420, 484, 32, False))
    s.lay(wave_scales(bowl(20, 580, 488, 86, 4), 40, 8, tone=True, rim=9))


def port(s: Sheet) -> None:
    """Gantry cranes over a quay, a ship alongside."""
    s.lay(cloud(470, 96, 70, True, tail=1.0))
    for x, top in ((120, 70), (330, 110)):
        s.add(line([(x, 420), (x + 20, top)], 13), line([(x + 110, 420), (x + 90, top)], 13), line([(x - 80, top + 60), (x + 230, top + 60)], 13), line([(x - 80, top + 82), (x + 230, top + 82)], 7))
        s.add(*[line([(x - 76 + i * 26, top + 60), (x - 63 + i * 26, top + 82), (x - 50 + i * 26, top + 60)], 6) for i in range(12)])
        s.add(line([(x + 20, top), (x + 90, top)], 11), line([(x + 20, top), (x - 76, top + 60)], 7), line([(x + 90, top), (x + 226, top + 60)], 7))
        s.add(line([(x + 6, 250), (x + 104, 250)], 9), line([(x + 6, 250), (x + 110, 420)], 7), line([(x + 104, 250), (x, 420)], 7))
        s.add(line([(x + 176, top + 80), (x + 176, 236 + top * 0.3)], 6))
        s.lay(solid(rect(x + 140, 230 + top * 0.3, x + 212, 276 + top * 0.3), *[rect(x + 149 + i * 12, 239 + top * 0.3, x + 154 + i * 12, 267 + top * 0.3) for i in range(5)], tone=rect(x + 140, 230, x + 212, 276)))
    for k in range(6):
        x = 60 + k * 78
        y = 352 - (40 if k in (1, 2, 4) else 0)
        for yy in range(y, 400, 44):
            s.lay(outline(rect(x, yy, x + 74, yy + 42), 8, lattice(x, yy, x + 74, yy + 42, 4, 1, 6), tone=rect(x, yy, x + 74, yy + 42) if k % 2 else poly((0, 0), (1, 0), (0, 1))), gap=0)
    s.lay(solid(poly((24, 396), (576, 396), (576, 470), (24, 470)), teeth([(40, 420), (560, 420)], 20, 40, 1, 0, 0.6, 0.0), line([(36, 410), (564, 410)], 5)))
    s.lay(curl_row(60, 560, 490, 32, 5))
    s.lay(wave_scales(bowl(24, 576, 504, 76, 4), 36, 8, tone=True, rim=9))


def harbour(s: Sheet) -> None:
    """A bay with junks, a lighthouse on its rock, in a round frame."""
    inside = disc(300, 300, 256)
    t = Sheet()
    t.lay(cloud(160, 140, 88, tail=1.0))
    t.lay(peak([(20, 300), (100, 210), (160, 190), (230, 250), (300, 300)], 330, 2, 10, 34))
    t.lay(wave_net(rect(20, 300, 580, 440), 112, 12, 8, tone=True))
    t.add(line([(20, 300), (580, 300)], 9))
    t.lay(rock(476, 392, 190, 130))
    tower = poly((452, 300), (462, 150), (496, 150), (506, 300))
    t.lay(solid(tower, *[poly((455, 262 - i * 52), (503, 262 - i * 52), (502, 240 - i * 52), (456, 240 - i * 52)) for i in range(2)]), solid(rect(448, 140, 510, 154, 3)), outline(rect(460, 106, 498, 142), 8, line([(479, 106), (479, 142)], 6)), solid(poly((448, 110), (479, 74), (510, 110))))
    t.lay(sail(196, 190, 356, 116, 6, tone=True), hull_boat(206, 380, 210), gap=6)
    t.add(line([(198, 180), (198, 380)], 8))
    t.lay(sail(352, 270, 384, 80, 5), hull_boat(358, 402, 134), gap=5)
    t.add(line([(354, 262), (354, 400)], 7))
    t.lay(wave_scales(rect(20, 424, 580, 600), 44, 8.5, tone=True), wave_top(280, 436, 38), wave_top(440, 446, 34, False))
    s.lay(t.piece().clip(inside))
    s.add(medallion())


def bridge(s: Sheet) -> None:
    """A cable-stayed bridge between two banks."""
    s.lay(peak([(16, 400), (60, 300), (110, 250), (160, 320), (230, 400)], 430, 2, 11, 40), peak([(370, 400), (440, 310), (490, 262), (540, 320), (584, 400)], 430, 2, 11, 40))
    s.lay(wave_net(rect(30, 410, 570, 520), 112, 12, 8, tone=True))
    for x in (180, 420):
        for k in range(1, 7):
            s.add(line([(x, 84 + k * 20), (x - k * 28, 356)], 6), line([(x, 84 + k * 20), (x + k * 28, 356)], 6))
        s.lay(solid(poly((x - 13, 60), (x + 13, 60), (x + 22, 350), (x + 32, 500), (x - 32, 500), (x - 22, 350)), *[poly((x - 6 - i * 0.8, 128 + i * 44), (x + 6 + i * 0.8, 128 + i * 44), (x, 100 + i * 44)) for i in range(5)], teeth([(x - 24, 492), (x + 24, 492)], 12, 90, -1, 0, 0.6, 0.3)), gap=3)
        s.lay(solid(poly((x - 22, 62), (x, 34), (x + 22, 62))))
    s.lay(solid(rect(14, 346, 586, 376, 5), *[rect(30 + i * 28, 354, 46 + i * 28, 361, 2) for i in range(20)]))
    s.add(teeth([(24, 374), (576, 374)], 20, 14, 1, 0, 0.6, 0))
    s.lay(sail(300, 404, 468, 44, 4), hull_boat(302, 482, 100), gap=5)
    s.lay(wave_scales(bowl(20, 580, 496, 80, 6), 38, 8, rim=9))


def _viaduct(s: Sheet, y: float, base: float) -> None:
    s.lay(solid(rect(16, y, 584, y + 26, 3), teeth([(30, y + 8), (570, y + 8)], 16, 11, 1, 0, 0.5, 0)))
    for index in range(5):
        x = 20 + index * 112
        arch = join(rect(x + 14, y + 80, x + 98, base), oval(x + 56, y + 84, 42, 52))
        pier = rect(x, y + 20, x + 112, base)
        s.lay(solid(pier, arch, *[crescent(x + 56 + dx, y + 44 + abs(dx) * 0.5, 18, 6, -90 + dx) for dx in (-46, 46)]).clip(rect(16, y, 584, base)))


def train(s: Sheet) -> None:
    """A train on a viaduct before the hills."""
    s.lay(peak([(16, 300), (80, 170), (140, 90), (210, 190), (270, 140), (330, 70), (400, 170), (460, 120), (584, 290)], 330, 4, 11, 50))
    s.lay(cloud(430, 196, 62, True, tail=1.1))
    for k in range(3):
        x = 20 + k * 128
        s.lay(solid(rect(x, 226, x + 122, 312, 8), *[rect(x + 12 + i * 27, 242, x + 30 + i * 27, 268, 3) for i in range(4)], line([(x + 8, 284), (x + 114, 284)], 6), tone=rect(x + 8, 238, x + 114, 272)), gap=4)
        s.add(disc(x + 28, 314, 13), disc(x + 94, 314, 13), line([(x + 110, 300), (x + 140, 300)], 10))
    loco = poly((404, 312), (404, 222), (520, 222), (566, 262), (582, 312))
    s.lay(solid(loco, poly((506, 236), (522, 236), (548, 260), (506, 260)), rect(420, 240, 490, 262, 4), line([(412, 284), (572, 284)], 7), teeth([(414, 306), (570, 306)], 15, 15, -1, 0.3, 0.6, 0.2)), gap=4)
    s.add(disc(440, 314, 14), disc(484, 314, 14), disc(530, 314, 14))
    s.add(line([(440, 222), (462, 198), (440, 180)], 7), line([(420, 178), (470, 178)], 7))
    _viaduct(s, 324, 500)
    s.lay(wave_scales(bowl(16, 584, 488, 88, 4), 40, 8, tone=True, rim=9))


def fast_train(s: Sheet) -> None:
    """A high-speed train leaving a tunnel, wind in long strokes."""
    s.lay(peak([(250, 470), (320, 250), (380, 120), (430, 60), (490, 150), (540, 120), (586, 210)], 480, 3, 12, 60, dark=True))
    s.lay(outline(poly((586, 470), (586, 240), *arc(470, 330, 110, 300, 180, 18), (360, 470)), 14, tone=poly((586, 470), (586, 240), *arc(470, 330, 110, 300, 180, 18), (360, 470))))
    body = poly((586, 262), (440, 268), (330, 292), (210, 336), (110, 392), (60, 432), (60, 456), (96, 470), (586, 470))
    screen = blob((214, 352), (286, 318), (330, 310), (334, 332), (270, 352), (226, 366))
    s.lay(
        solid(
            body,
            screen,
            *[rect(372 + i * 54, 312, 408 + i * 54, 344, 8) for i in range(4)],
            brush([(100, 424), (220, 388), (400, 372), (590, 370)], [2, 9, 11, 11]),
            brush([(90, 446), (230, 412), (400, 398), (590, 396)], [2, 6, 7, 7]),
            teeth([(150, 462), (580, 462)], 18, 40, -1, -0.6, 0.6, 0.3),
            crescent(108, 420, 34, 9, -140, 0.3),
            tone=screen.buffer(4),
        ),
        gap=5,
    )
    s.add(*[brush([(30 + k * 26, 300 + k * 28), (120 + k * 20, 296 + k * 26), (222 + k * 4, 300 + k * 12)], [2, 9, 3]) for k in range(3)])
    s.lay(cloud(150, 216, 82, tail=1.3))
    s.add(curve([(180, 240), (200, 270), (206, 300)], 8))
    s.lay(solid(poly((20, 470), (586, 470), (586, 500), (20, 500)), *[rect(36 + i * 36, 478, 56 + i * 36, 492) for i in range(15)]))
    s.lay(wave_scales(bowl(20, 586, 498, 76, 0), 36, 8, rim=9))


def road(s: Sheet) -> None:
    """A road winding up to the hills, pines beside it."""
    s.lay(peak([(30, 300), (110, 170), (160, 110), (220, 200), (262, 130), (310, 50), (366, 150), (420, 110), (480, 190), (570, 300)], 380, 4, 12, 54))
    ground = blob((20, 540), (24, 380), (120, 300), (300, 262), (480, 300), (576, 380), (580, 540), (300, 580))
    s.lay(solid(ground, *[teeth(smooth([(40, 360 + k * 70), (200, 310 + k * 76), (400, 310 + k * 76), (560, 360 + k * 70)]), 18, 40, 1, 0.2, 0.62, 0.3) for k in range(3)]))
    track = poly(*smooth([(282, 262), (360, 300), (330, 340), (190, 380), (170, 430), (330, 490), (330, 590)]), *smooth([(480, 590), (480, 480), (330, 420), (330, 400), (430, 350), (420, 300), (312, 262)]))
    s.lay(outline(track.intersection(ground.buffer(4)), 9, tone=track.intersection(ground)), gap=0)
    s.add(*[brush(points, [8, 9]) for points in ([(366, 308), (380, 330)], [(330, 362), (290, 380)], [(250, 408), (262, 424)], [(330, 450), (366, 472)], [(402, 520), (404, 556)])])
    s.lay(pine(110, 470, 190, 0.05), pine(500, 440, 160, -0.05), pine(206, 330, 80), gap=3)


def west_lake(s: Sheet) -> None:
    """Stone lanterns on the lake, a causeway, a willow, a pagoda far off, in a begonia window."""
    inside = begonia(254)
    t = Sheet()
    t.lay(peak([(20, 270), (120, 200), (200, 190), (300, 230), (380, 180), (460, 160), (600, 260)], 290, 3, 9, 26))
    for k in range(4):
        w, y = 46 - k * 7, 150 - k * 26
        t.lay(outline(rect(448 - w * 0.34, y, 448 + w * 0.34, y + 26), 6), roof(448 - w, 448 + w, y - 12, y + 6, 0.3, 6, 12))
    t.add(line([(448, 20), (448, 70)], 6), line([(448, 170), (448, 186)], 30))
    t.lay(wave_net(rect(20, 274, 580, 600), 116, 13, 8, tone=True))
    t.lay(solid(poly((20, 272), (580, 272), (580, 292), (20, 292)), *[oval(300 + d * 52, 294, 17, 14) for d in (-2, -1, 0, 1, 2)], teeth([(30, 276), (570, 276)], 14, 8, 1, 0, 0.5, 0)))
    for x, y, k in ((196, 330, 1.0), (398, 340, 0.86), (310, 420, 1.3)):
        lamp = join(oval(x, y + 46 * k, 30 * k, 26 * k), poly((x - 34 * k, y + 22 * k), (x, y - 12 * k), (x + 34 * k, y + 22 * k)), disc(x, y - 18 * k, 9 * k), poly((x - 18 * k, y + 66 * k), (x + 18 * k, y + 66 * k), (x + 30 * k, y + 92 * k), (x - 30 * k, y + 92 * k)))
        holes = [disc(x, y + 46 * k, 11 * k), crescent(x - 20 * k, y + 46 * k, 26 * k, 5 * k, 180), crescent(x + 20 * k, y + 46 * k, 26 * k, 5 * k, 0), teeth([(x + 24 * k, y + 20 * k), (x - 24 * k, y + 20 * k)], 10 * k, 14 * k, 1, 0, 0.5, 0.6)]
        t.lay(solid(lamp, *holes), gap=5)
        t.add(line([(x - 44 * k, y + 90 * k), (x + 44 * k, y + 90 * k)], 8))
    t.add(brush([(30, 560), (84, 380), (90, 200), (140, 80)], [36, 26, 18, 8]))
    for k in range(7):
        x = 70 + k * 26
        t.add(curve([(100, 110), (x, 80 + k * 4), (x + 14, 200), (x + 10, 250 + (k % 3) * 40)], 5))
        for i in range(4):
            t.lay(leaf(x + 13, 150 + i * 34 + (k % 3) * 8, x + (30 if i % 2 else -6), 178 + i * 34 + (k % 3) * 8, 14))
    s.lay(t.piece().clip(inside))
    s.add(frame(inside, 32))


def pagoda(s: Sheet) -> None:
    """A pagoda of five storeys on its hill, pines and clouds about it."""
    s.lay(cloud(120, 250, 88, tail=1.0), cloud(486, 200, 80, True, tail=1.0))
    s.add(line([(300, 22), (300, 90)], 9), *[disc(300, 36 + i * 16, 11 - abs(i - 1) * 1.5) for i in range(3)])
    y = 430.0
    for k in range(5):
        w = 120 - k * 14
        h = 64 - k * 3
        s.lay(outline(rect(300 - w * 0.62, y - h, 300 + w * 0.62, y), 10))
        for d in (-1, 0, 1):
            s.lay(window(300 + d * w * 0.4, y - h + 20, w * 0.24, h - 22, 1, 1, lit=True, arch=True))
            s.add(line([(300 + d * w * 0.4, y - h), (300 + d * w * 0.4, y - h + 24)], 6))
        s.lay(roof(300 - w - 14, 300 + w + 14, y - h - 24, y - h + 10, 0.26, 12, 17))
        y -= h + 14
    s.lay(solid(blob((30, 560), (90, 480), (200, 430), (300, 418), (400, 430), (510, 480), (570, 560), (300, 580)), teeth(smooth([(70, 510), (180, 456), (300, 440), (420, 456), (530, 510)]), 17, 50, 1, 0.1, 0.62, 0.3), poly((284, 428), (316, 428), (340, 578), (260, 578))))
    s.add(*[line([(276 - i * 4, 456 + i * 26), (324 + i * 4, 456 + i * 26)], 8) for i in range(5)])
    s.lay(pine(118, 500, 150, 0.08), pine(484, 500, 150, -0.08), gap=3)


def lantern(s: Sheet) -> None:
    """A great lantern under an eave, a plum branch beside it."""
    s.lay(roof(40, 560, 40, 110, 0.1, 24, 26))
    s.lay(lantern_piece(300, 104, 330, 400))
    body = oval(300, 264, 165, 120)
    s.lay(flower(300, 264, 74, 5), gap=6)
    s.add(*[brush(arc(300, 264, 76 + 4, a - 14, a + 14, 6), [4, 9, 4], False) for a in range(0, 360, 45)])
    s.add(*[line([(300 + c * 66, 264 + d * 66), (300 + c * 92, 264 + d * 80)], 7) for c, d in ((1, 0), (-1, 0), (0, 1), (0, -1))])
    s.add(band(body, 12))
    for x in (76, 524):
        s.lay(lantern_piece(x, 96, 96, 190))
    s.add(brush([(60, 560), (160, 500), (250, 520), (340, 500), (470, 530), (560, 480)], [16, 14, 11, 10, 9, 5]))
    s.add(brush([(300, 500), (300, 520)], [20, 10]))
    s.lay(*[flower(x, y, r) for x, y, r in ((120, 516, 42), (226, 522, 36), (400, 512, 44), (500, 506, 36))])


def ticket(s: Sheet) -> None:
    """Admission tickets fanned out, a pagoda and hills printed on the first."""
    s.lay(_ticket(False).turn(-16, 300, 480), _ticket(False).turn(13, 300, 480), gap=6)
    s.lay(_ticket(True).turn(-2, 300, 300), gap=7)


def _ticket(front: bool):  # type: ignore[no-untyped-def]
    card = rect(130, 60, 470, 540, 14)
    for k in range(10):
        card = card.difference(disc(130, 92 + k * 46, 9)).difference(disc(470, 92 + k * 46, 9))
    t = Sheet()
    t.lay(outline(card, 12))
    t.add(band(rect(156, 86, 444, 420, 6), 8), *[line([(150 + 0, y), (136, y)], 8) for y in (115, 345)], *[line([(450, y), (464, y)], 8) for y in (115, 345)])
    if front:
        pic = Sheet()
        pic.lay(cloud(214, 140, 54, tail=1.0))
        pic.lay(peak([(150, 330), (200, 240), (250, 190), (310, 270), (380, 220), (450, 310)], 360, 2, 9, 34))
        for k in range(3):
            w, y = 50 - k * 9, 236 - k * 32
            pic.lay(outline(rect(362 - w * 0.5, y, 362 + w * 0.5, y + 30), 7), roof(362 - w, 362 + w, y - 14, y + 6, 0.3, 8, 13))
        pic.add(line([(362, 130), (362, 164)], 7))
        pic.lay(wave_scales(rect(150, 330, 450, 430), 32, 7, tone=True))
        t.lay(pic.piece().clip(rect(162, 92, 438, 414)))
    t.add(*[line([(148 + i * 22, 452), (159 + i * 22, 452)], 8) for i in range(14)])
    t.add(line([(136, 452), (464, 452)], 5))
    t.lay(solid(rect(170, 472, 222, 522), teeth([(178, 500), (214, 500)], 12, 16, -1, 0, 0.6, 0)))
    t.add(line([(222, 498), (420, 498)], 6), *[disc(260 + i * 40, 498, 11) for i in range(4)], line([(196, 460), (196, 474)], 7), line([(300, 506), (300, 530)], 7))
    return t.piece()


def visitors(s: Sheet) -> None:
    """Visitors, seen from behind, before a moon gate that frames hills and water."""
    gate = join(rect(30, 90, 570, 520))
    moon = disc(300, 288, 196)
    t = Sheet()
    t.lay(cloud(220, 180, 64, tail=1.0))
    t.lay(peak([(90, 330), (170, 230), (230, 180), (290, 260), (350, 210), (420, 160), (520, 330)], 360, 3, 10, 40))
    t.lay(wave_scales(rect(90, 330, 510, 500), 38, 8, tone=True))
    s.lay(solid(gate, *[crescents([(56, y), (110, y)], 2, 24, 7, -90) for y in ()], *[flower(x, y, 36).ink for x, y in ((84, 150), (516, 150))]))
    s.lay(t.piece().clip(moon, 10))
    s.cut(band(moon.buffer(14), 7))
    s.add(*[line([(300 + 190 * c, 288 + 190 * d), (300 + 216 * c, 288 + 216 * d)], 10) for c, d in ((1, 0), (-1, 0), (0.7, -0.7), (-0.7, -0.7))])
    s.lay(roof(10, 590, 46, 108, 0.08, 24, 26))
    s.lay(solid(rect(20, 500, 580, 560), teeth([(40, 520), (560, 520)], 22, 30, 1, 0, 0.6, 0)))
    s.lay(figure(196, 530, 230, hat=True), figure(318, 530, 210, bun=True, bag=True), figure(414, 530, 130), gap=6)


def suitcase(s: Sheet) -> None:
    """A packed case and a bundle, swallows above."""
    s.lay(gull(200, 90, 66, -14), gull(330, 60, 44, 8))
    s.add(curve([(200, 92), (240, 130), (268, 170)], 7), curve([(330, 62), (330, 110), (318, 160)], 7))
    handle = band(rect(226, 160, 374, 260, 34), 18)
    s.add(handle)
    case = rect(60, 220, 540, 500, 34)
    s.lay(solid(case, band(rect(84, 244, 516, 476, 20), 9)))
    panel = Sheet()
    panel.lay(peak([(100, 430), (160, 330), (206, 290), (250, 360), (300, 300), (356, 370), (420, 310), (500, 430)], 470, 3, 10, 40), wave_scales(rect(90, 420, 510, 480), 28, 7, tone=True))
    s.cut(rect(96, 256, 504, 464, 14))
    s.lay(panel.piece().clip(rect(90, 250, 510, 470, 16)))
    s.lay(cloud(300, 300, 40, tail=1.0))
    for x in (166, 434):
        s.lay(solid(rect(x - 21, 220, x + 21, 500), *[rect(x - 8, 240 + i * 44, x + 8, 264 + i * 44, 4) for i in range(6)]), gap=5)
        s.lay(outline(rect(x - 30, 330, x + 30, 384, 8), 11))
    s.lay(solid(join(rect(70, 496, 530, 516), disc(110, 522, 20), disc(490, 522, 20)), disc(110, 522, 8), disc(490, 522, 8)))
    s.add(teeth([(20, 556), (580, 556)], 22, 18, -1, 0.3, 0.7, 0.5), line([(16, 560), (584, 560)], 10), line([(110, 530), (110, 560)], 10), line([(490, 530), (490, 560)], 10))


MOTIFS = {
    "boat_family": boat_family,
    "ship": ship,
    "port": port,
    "harbour": harbour,
    "bridge": bridge,
    "train": train,
    "fast_train": fast_train,
    "road": road,
    "west_lake": west_lake,
    "pagoda": pagoda,
    "lantern": lantern,
    "ticket": ticket,
    "visitors": visitors,
    "suitcase": suitcase,
}

__all__ = ["MOTIFS", "block", "cliff", "fan", "half_sun", "house", "sprig"]
