"""Motifs of the promise itself: joined lozenges, hands and seals."""

from __future__ import annotations

import itertools
import math

from .building import roof
from .geometry import at, band, blob, brush, curve, disc, join, line, oval, poly, rect, ring, smooth
from .land import cloud, peak
from .ornament import crescent, crescents, flower, lattice, leaf, teeth
from .people import clasped_hands, sleeve
from .plants import pine
from .sheet import Piece, Sheet, outline, solid
from .water import bowl, wave_net, wave_scales, wave_top


def pact(s: Sheet) -> None:
    """Two joined lozenges (方勝): mountains in one, the sea in the other."""
    left = poly(*at("210,90 400,280 210,470 20,280"))
    right = poly(*at("390,90 580,280 390,470 200,280"))
    hills = Sheet()
    hills.lay(
        cloud(190, 214, 40, tail=0.6),
        peak(at("20,360 100,270 150,226 200,290 246,240 290,290 400,380"), 480, 3, 11, 44, dark=True),
    )
    water = Sheet()
    water.lay(wave_scales(rect(180, 270, 590, 480), 36, 8, tone=True), wave_top(440, 262, 56, False))
    s.lay(hills.piece().clip(left))
    s.lay(water.piece().clip(right))
    lens = left.intersection(right)
    s.lay(outline(lens, 0.1))
    cord_left = band(left.buffer(12, join_style="mitre"), 24)
    cord_right = band(right.buffer(12, join_style="mitre"), 24)
    s.lay(Piece(cord_left.buffer(5), cord_left), Piece(cord_right.buffer(5), cord_right))
    s.lay(
        Piece(
            cord_left.buffer(5).intersection(rect(260, 100, 340, 250)),
            cord_left.intersection(rect(254, 94, 346, 256)),
        )
    )
    path_left = at("210,90 400,280 210,470 20,280 210,90")
    path_right = at("390,90 580,280 390,470 200,280 390,90")
    s.cut(*[crescents(part, 7, 17, 6, -60) for path in (path_left, path_right) for part in _sides(path)])
    s.lay(flower(300, 280, 66), gap=0)
    s.add(
        *[
            line([(300 + c * 60, 280 + d * 60), (300 + c * 90, 280 + d * 90)], 10)
            for c, d in ((0.86, 0), (-0.86, 0), (0, 0.86), (0, -0.86))
        ]
    )
    s.add(curve(at("300,190 290,110 300,60"), 13), band(oval(300, 52, 30, 36), 12))
    s.lay(solid(rect(262, 372, 338, 402, 8), *[disc(278 + i * 15, 387, 4.5) for i in range(4)]))
    s.add(
        *[
            brush([(300 + d * 26, 400), (300 + d * 40, 480), (300 + d * 46, 576)], [10, 9, 4])
            for d in (-1, -0.6, -0.2, 0.2, 0.6, 1)
        ]
    )


def _sides(path: list[tuple[float, float]]) -> list[list[tuple[float, float]]]:
    return [[a, b] for a, b in itertools.pairwise(path)]


def handshake(s: Sheet) -> None:
    """Two hands clasped, mountains on one sleeve and waves on the other, blossom above and below."""
    s.lay(cloud(300, 130, 90, tail=1.3), cloud(300, 130, 90, True, tail=1.3))
    s.lay(flower(300, 60, 52), leaf(250, 70, 170, 40, 40), leaf(350, 70, 430, 40, 40, -0.12))
    s.add(line([(300, 100), (300, 226)], 9))
    s.lay(sleeve(), sleeve(True), clasped_hands(), gap=4)
    s.lay(wave_top(190, 470, 44), wave_top(420, 470, 44, False))
    s.add(
        line([(300, 396), (300, 500)], 9), line([(90, 404), (90, 500)], 9), line([(510, 404), (510, 500)], 9)
    )
    s.lay(flower(300, 452, 50), gap=3)
    s.lay(wave_scales(bowl(24, 576, 494, 84, 4), 38, 8, tone=True, rim=9))


def city_seal(s: Sheet) -> None:
    """Seven seals in a ring about one blossom."""
    s.add(ring(300, 300, 206, 12), ring(300, 300, 184, 6))
    s.lay(flower(300, 300, 118, 7, tone=True), gap=0)
    s.add(
        *[
            brush(
                [
                    (300 + 100 * math.cos(math.radians(a)), 300 + 100 * math.sin(math.radians(a))),
                    (300 + 190 * math.cos(math.radians(a)), 300 + 190 * math.sin(math.radians(a))),
                ],
                [14, 8],
            )
            for a in range(-90, 270, 360 // 7)
        ]
    )
    for k in range(7):
        a = math.radians(-90 + k * 360 / 7)
        x, y = 300 + 206 * math.cos(a), 300 + 206 * math.sin(a)
        s.lay(_small_seal(x, y, 62, k), gap=6)
        b = math.radians(-90 + (k + 0.5) * 360 / 7)
        px, py = 300 + 140 * math.cos(b), 300 + 140 * math.sin(b)
        s.lay(
            leaf(
                300 + 112 * math.cos(b),
                300 + 112 * math.sin(b),
                300 + 176 * math.cos(b),
                300 + 176 * math.sin(b),
                40,
            )
        )
        s.lay(
            solid(
                disc(300 + 238 * math.cos(b), 300 + 238 * math.sin(b), 22),
                ring(300 + 238 * math.cos(b), 300 + 238 * math.sin(b), 14, 5),
            )
        )
        s.add(
            line(
                [
                    (300 + 200 * math.cos(b), 300 + 200 * math.sin(b)),
                    (300 + 220 * math.cos(b), 300 + 220 * math.sin(b)),
                ],
                8,
            ),
            line([(px, py), (px, py)], 0.1),
        )


def _small_seal(x: float, y: float, half: float, kind: int) -> Piece:
    block = rect(x - half, y - half, x + half, y + half, 12)
    inner = rect(x - half + 14, y - half + 14, x + half - 14, y + half - 14)
    art = Sheet()
    if kind == 0:
        art.lay(
            peak(
                [
                    (x - 60, y + 40),
                    (x - 30, y - 10),
                    (x - 10, y - 40),
                    (x + 14, y),
                    (x + 30, y - 16),
                    (x + 60, y + 40),
                ],
                y + 60,
                2,
                8,
                22,
            )
        )
    elif kind == 1:
        art.lay(wave_scales(inner, 24, 6))
    elif kind == 2:
        art.lay(wave_top(x, y + 10, 34, True))
    elif kind == 3:
        art.lay(
            roof(x - 44, x + 44, y - 34, y - 4, 0.26, 8, 14),
            outline(rect(x - 30, y - 2, x + 30, y + 48), 8, lattice(x - 30, y, x + 30, y + 48, 3, 2, 6)),
        )
    elif kind == 4:
        art.lay(cloud(x, y + 8, 70, tail=0, width=6))
    elif kind == 5:
        art.lay(pine(x, y + 48, 96))
    else:
        art.lay(wave_net(inner, 50, 10, 6))
    piece = art.piece()
    ink = join(band(block, 9), piece.ink.intersection(inner.buffer(8)))
    return Piece(block, ink, inner)


def seal(s: Sheet) -> None:
    """A stone seal with a carved hill for its knob, tilted over its print."""
    s.add(
        brush(at("60,260 90,200 170,150 250,110 300,60"), [18, 15, 12, 9, 4]),
        brush(at("130,172 110,110 130,60"), [11, 9, 4]),
        brush(at("210,132 250,170 280,190"), [10, 8, 4]),
    )
    s.lay(
        leaf(100, 196, 40, 160, 32),
        leaf(120, 130, 70, 100, 30),
        leaf(240, 116, 240, 60, 30),
        leaf(180, 146, 210, 96, 26),
    )
    s.lay(flower(130, 62, 46), flower(170, 150, 50), flower(296, 62, 44), flower(276, 190, 40), gap=3)
    stone = rect(310, 210, 500, 440)
    t = Sheet()
    t.lay(
        solid(
            stone,
            band(rect(328, 264, 482, 410), 8),
            *[rect(326 + i * 27, 222, 344 + i * 27, 240, 3) for i in range(6)],
        )
    )
    t.cut(rect(340, 276, 470, 398))
    view = Sheet()
    view.lay(
        peak(at("330,370 366,306 390,284 420,330 480,372"), 400, 1, 8, 30),
        wave_scales(rect(330, 348, 480, 410), 24, 6.5, tone=True),
    )
    t.lay(view.piece().clip(rect(334, 270, 476, 404)))
    t.lay(solid(rect(298, 424, 512, 452, 5), *[crescent(320 + i * 28, 442, 20, 7, -90) for i in range(7)]))
    knob = blob(*at("318,212 316,150 346,128 358,74 400,30 440,82 470,102 494,150 492,212"))
    t.lay(
        solid(
            knob,
            teeth(smooth(at("336,172 364,128 378,80 400,52")), 13, 44, 1, 0.2, 0.64, 0.3),
            teeth(smooth(at("478,180 446,124 418,80")), 13, 40, -1, 0.2, 0.64, 0.3),
            disc(404, 176, 15),
        )
    )
    print_area = rect(30, 250, 340, 560, 14)
    p = Sheet()
    p.lay(solid(print_area, band(rect(50, 270, 320, 540, 8), 8)))
    p.cut(rect(66, 286, 304, 524, 4))
    q = Sheet()
    q.lay(
        peak(at("50,420 110,340 146,300 186,366 220,326 270,390 320,430"), 560, 3, 11, 40, dark=True),
        wave_scales(rect(50, 424, 320, 540), 36, 8, tone=True),
    )
    p.lay(q.piece().clip(rect(60, 280, 310, 530, 4)))
    s.lay(p.piece())
    s.lay(t.piece().turn(24, 400, 440).move(24, 24), gap=9)
    s.lay(flower(506, 110, 52), gap=4)
    s.add(brush(at("454,210 500,180 508,150"), [9, 10, 8]))
    s.add(
        *[
            brush([(506 + d * 12, 150), (506 + d * 22, 196), (506 + d * 30, 250)], [10, 8, 3])
            for d in (0.2, 0.9, 1.6)
        ]
    )


MOTIFS = {
    "pact": pact,
    "handshake": handshake,
    "city_seal": city_seal,
    "seal": seal,
}
