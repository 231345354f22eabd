"""Motifs of places people travel to see."""

from __future__ import annotations

from .building import lantern_piece, roof, window
from .geometry import arc, at, band, blob, brush, disc, join, line, oval, poly, rect, smooth
from .land import cloud, peak
from .ornament import begonia, crescent, flower, frame, leaf, teeth
from .plants import pine
from .sheet import Sheet, outline, solid
from .water import wave_net


def west_lake(s: Sheet) -> None:
    """Stone lanterns on the lake, a causeway, a willow, a pagoda far off, in a begonia window."""
    inside = begonia(254)
    t = Sheet()
    t.lay(peak(at("200,280 300,236 380,206 440,190 500,210 600,270"), 290, 2, 9, 30))
    for k in range(4):
        w, y = 60 - k * 9, 168 - k * 34
        t.lay(
            outline(rect(436 - w * 0.46, y, 436 + w * 0.46, y + 34), 8, line([(436, y), (436, y + 34)], 6)),
            roof(436 - w, 436 + w, y - 14, y + 8, 0.3, 8, 15),
        )
    t.add(line([(436, 20), (436, 60)], 8))
    t.lay(wave_net(rect(20, 282, 580, 600), 124, 13, 8, tone=True))
    t.lay(
        solid(
            poly(*at("20,274 200,270 300,262 400,270 580,274 580,300 20,300")),
            *[oval(300 + d * 60, 300, 21, 20) for d in (-2, -1, 0, 1, 2)],
            teeth([(30, 280), (570, 280)], 14, 9, 1, 0, 0.5, 0),
        )
    )
    for x, y, size in ((196, 322, 1.1), (412, 328, 1.0), (306, 404, 1.45)):
        lamp = join(
            oval(x, y + 46 * size, 30 * size, 26 * size),
            poly((x - 36 * size, y + 22 * size), (x, y - 12 * size), (x + 36 * size, y + 22 * size)),
            disc(x, y - 18 * size, 9 * size),
            poly(
                (x - 18 * size, y + 66 * size),
                (x + 18 * size, y + 66 * size),
                (x + 30 * size, y + 92 * size),
                (x - 30 * size, y + 92 * size),
            ),
        )
        holes = [
            disc(x, y + 46 * size, 11 * size),
            crescent(x - 20 * size, y + 46 * size, 26 * size, 5 * size, 180),
            crescent(x + 20 * size, y + 46 * size, 26 * size, 5 * size, 0),
            teeth(
                [(x + 24 * size, y + 20 * size), (x - 24 * size, y + 20 * size)],
                10 * size,
                14 * size,
                1,
                0,
                0.5,
                0.6,
            ),
        ]
        t.lay(solid(lamp, *holes), gap=6)
        t.add(line([(x - 48 * size, y + 90 * size), (x + 48 * size, y + 90 * size)], 9))
    t.lay(solid(brush(at("40,520 96,400 84,280 120,180 200,110"), [60, 40, 32, 24, 10])), gap=4)
    t.add(brush(at("104,210 70,130 110,60"), [18, 13, 8]))
    for k, (x, y, low) in enumerate(
        ((96, 90, 300), (130, 66, 250), (168, 92, 330), (206, 104, 250), (240, 116, 310))
    ):
        strand = smooth([(150, 130), (x, y), (x + 26, y + 60), (x + 22, low)])
        t.add(line(strand, 6))
        for i in range(5):
            py = y + 70 + i * (low - y - 70) / 4.4
            t.lay(leaf(x + 25, py, x + (46 if (i + k) % 2 else 4), py + 26, 15))
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
    s.lay(
        solid(
            blob(*at("30,560 90,480 200,430 300,418 400,430 510,480 570,560 300,580")),
            teeth(smooth(at("70,510 180,456 300,440 420,456 530,510")), 17, 50, 1, 0.1, 0.62, 0.3),
            poly(*at("284,428 316,428 340,578 260,578")),
        )
    )
    s.add(*[line([(276 - i * 4, 456 + i * 26), (324 + i * 4, 456 + i * 26)], 8) for i in range(5)])
    s.lay(pine(118, 500, 150, 0.08), pine(484, 500, 150, -0.08), gap=3)


def lantern(s: Sheet) -> None:
    """A great lantern under an eave, a plum branch beside it."""
    s.lay(roof(40, 560, 40, 110, 0.1, 24, 26))
    s.lay(lantern_piece(300, 104, 330, 400))
    body = oval(300, 264, 165, 120)
    s.lay(flower(300, 264, 74, 5), gap=6)
    s.add(*[brush(arc(300, 264, 76 + 4, a - 14, a + 14, 6), [4, 9, 4], False) for a in range(0, 360, 45)])
    s.add(
        *[
            line([(300 + c * 66, 264 + d * 66), (300 + c * 92, 264 + d * 80)], 7)
            for c, d in ((1, 0), (-1, 0), (0, 1), (0, -1))
        ]
    )
    s.add(band(body, 12))
    for x in (76, 524):
        s.lay(lantern_piece(x, 96, 96, 190))
    s.add(brush(at("60,560 160,500 250,520 340,500 470,530 560,480"), [16, 14, 11, 10, 9, 5]))
    s.add(brush([(300, 500), (300, 520)], [20, 10]))
    s.lay(*[flower(x, y, r) for x, y, r in ((120, 516, 42), (226, 522, 36), (400, 512, 44), (500, 506, 36))])


MOTIFS = {
    "west_lake": west_lake,
    "pagoda": pagoda,
    "lantern": lantern,
}
