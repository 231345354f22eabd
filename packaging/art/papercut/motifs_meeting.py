"""Motifs of talking, working and writing to one another."""

from __future__ import annotations

from .geometry import Shape, arc, at, band, brush, disc, join, line, oval, poly, rect, smooth
from .land import cloud, peak
from .ornament import crescent, curl, flower, frame, lattice, leaf, teeth
from .sheet import Piece, Sheet, outline, solid
from .water import wave_scales


def meeting(s: Sheet) -> None:
    """Two chairs, a table, a teapot and two cups under a lattice window with hills in it."""
    hole = disc(300, 190, 160)
    t = Sheet()
    t.lay(
        cloud(240, 110, 54, tail=1.0),
        peak(at("120,260 190,180 240,130 300,210 350,160 400,120 490,260"), 290, 4, 9, 36),
        wave_scales(rect(120, 262, 480, 360), 30, 7, tone=True),
    )
    s.lay(t.piece().clip(hole))
    s.add(frame(hole, 30, 8))
    for sign in (-1, 1):
        x = 300 + sign * 220
        s.add(
            line([(x + sign * 40, 240), (x + sign * 34, 560)], 14),
            line([(x - sign * 44, 420), (x - sign * 48, 560)], 13),
        )
        s.lay(
            outline(
                poly((x + sign * 54, 226), (x + sign * 12, 236), (x + sign * 8, 400), (x + sign * 50, 400)),
                11,
                line([(x + sign * 30, 230), (x + sign * 28, 400)], 7),
                *[crescent(x + sign * 30, 268 + i * 34, 24, 8, -90) for i in range(4)],
            )
        )
        s.lay(
            solid(
                rect(x - 56, 396, x + 56, 424, 6), teeth([(x - 46, 402), (x + 46, 402)], 13, 14, 1, 0, 0.6, 0)
            )
        )
        s.add(
            line([(x - 48, 490), (x + 42, 490)], 8),
            brush(
                [(x + sign * 30, 330), (x - sign * 20, 326), (x - sign * 50, 340), (x - sign * 48, 400)],
                [11, 11, 10, 9],
            ),
        )
    s.lay(
        solid(
            poly(*at("150,430 450,430 462,456 138,456")),
            *[crescent(176 + i * 31, 445, 20, 7, -90) for i in range(9)],
        ),
        gap=4,
    )
    s.lay(
        outline(
            poly(*at("176,456 424,456 424,500 176,500")),
            9,
            *[line([(176 + i * 31, 456), (191 + i * 31, 500)], 6) for i in range(8)],
            *[line([(191 + i * 31, 456), (176 + i * 31, 500)], 6) for i in range(8)],
        )
    )
    s.add(line([(190, 496), (178, 562)], 14), line([(410, 496), (422, 562)], 14))
    pot = join(
        oval(300, 388, 58, 46),
        brush(at("350,396 386,376 396,346"), [20, 14, 12]),
        band(oval(244, 384, 34, 32), 11),
        rect(276, 336, 324, 350, 5),
        disc(300, 330, 9),
    )
    s.lay(
        solid(
            pot,
            teeth([(262, 414), (338, 414)], 14, 30, -1, 0, 0.62, 0.5),
            crescent(300, 366, 70, 8, -90, 0.1),
        ),
        gap=6,
    )
    for x in (196, 430):
        s.lay(
            solid(
                poly(
                    *smooth([(x - 26, 398), (x - 20, 420), (x - 10, 432)]),
                    *smooth([(x + 10, 432), (x + 20, 420), (x + 26, 398)]),
                ),
                crescent(x, 412, 30, 6, 90, 0.2),
            ),
            gap=4,
        )
    s.lay(
        solid(rect(20, 552, 580, 576, 5), *[rect(40 + i * 34, 560, 58 + i * 34, 568, 3) for i in range(16)])
    )


def conference(s: Sheet) -> None:
    """A long table with cups, microphones and flowers before a folding screen."""
    for k in range(5):
        x0, top = 40 + k * 104, 40 + abs(k - 2) * 16
        panel = rect(x0, top, x0 + 104, 370)
        art = Sheet()
        if k % 2 == 0:
            art.lay(
                wave_scales(rect(x0, 236, x0 + 104, 370), 26, 7),
                peak(
                    [(x0 - 10, 250), (x0 + 34, 170), (x0 + 56, 140), (x0 + 80, 190), (x0 + 114, 250)],
                    262,
                    1,
                    9,
                    34,
                ),
                cloud(x0 + 52, top + 52, 34, tail=0),
            )
            art.add(line([(x0 + 52, top + 54), (x0 + 54, 150)], 6))
        else:
            art.add(brush([(x0 + 20, 370), (x0 + 60, 280), (x0 + 44, 200), (x0 + 66, 110)], [13, 10, 9, 5]))
            art.lay(
                *[
                    flower(x0 + fx, fy, fr)
                    for fx, fy, fr in ((66, 112, 28), (40, 176, 26), (70, 226, 28), (36, 290, 26))
                ]
            )
            art.add(
                line([(x0 + 66, 112), (x0 + 104, 104)], 6),
                line([(x0, 180), (x0 + 40, 176)], 6),
                line([(x0 + 70, 226), (x0 + 104, 236)], 6),
            )
        s.lay(art.piece().clip(panel))
        s.add(band(panel, 9))
    for x, way in ((118, 1), (482, -1)):
        s.lay(Piece(oval(x + 6 * way, 330, 40, 70), poly(*at("0,0 1,0 0,1"))))
        s.add(brush([(x, 420), (x + way * 22, 350), (x + way * 4, 312)], [10, 9, 9]))
        s.lay(
            solid(
                oval(x + way * 2, 300, 19, 27),
                *[line([(x - 11 + way * 2, yy), (x + 11 + way * 2, yy)], 4.5) for yy in (292, 302, 312)],
            )
        )
    s.lay(
        leaf(270, 360, 190, 330, 40),
        leaf(330, 360, 410, 330, 40),
        flower(300, 310, 62),
        flower(232, 318, 40),
        flower(368, 318, 40),
        gap=5,
    )
    s.lay(solid(poly(*at("250,410 350,410 330,362 270,362")), crescent(300, 390, 50, 9, -90)), gap=4)
    for x in (190, 410, 62, 538):
        s.lay(
            solid(
                poly((x - 24, 372), (x + 24, 372), (x + 17, 410), (x - 17, 410)),
                crescent(x, 388, 26, 7, 90, 0.2),
            ),
            gap=5,
        )
    s.lay(
        solid(rect(16, 404, 584, 434, 6), *[rect(36 + i * 36, 414, 56 + i * 36, 424, 3) for i in range(15)]),
        gap=4,
    )
    cloth = poly(*at("30,430 570,430 556,570 44,570"))
    drape = Sheet()
    drape.lay(outline(cloth, 11, tone=cloth))
    for k in range(6):
        x = 30 + k * 90
        drape.lay(solid(poly(*arc(x + 45, 430, 45, 0, 180, 14)), crescent(x + 45, 448, 60, 11, 90, 0.24)))
        drape.add(brush([(x, 430), (x, 500), (x + 3, 570)], [16, 10, 12]))
    drape.add(teeth([(48, 564), (552, 564)], 18, 40, -1, 0, 0.6, 0))
    s.lay(drape.piece())


def desk(s: Sheet) -> None:
    """A desk by a lattice window: lamp, papers, a cup, home hills outside."""
    t = Sheet()
    t.lay(
        cloud(230, 120, 54, tail=1.0),
        peak(at("60,320 140,210 190,160 250,240 310,180 370,130 440,230 540,320"), 350, 4, 9, 34, tone=True),
    )
    hole = rect(70, 50, 530, 330, 4)
    s.lay(t.piece().clip(hole))
    s.add(
        band(rect(50, 30, 550, 350, 6), 22),
        lattice(70, 50, 530, 330, 3, 1, 9),
        line([(70, 110), (530, 110)], 8),
    )
    s.cut(*[rect(74 + i * 36, 36, 92 + i * 36, 43, 2) for i in range(13)])
    s.lay(solid(rect(40, 344, 560, 368, 4)))
    shade = poly(*at("96,190 186,190 216,262 66,262"))
    s.lay(solid(shade, teeth([(80, 256), (202, 256)], 13, 40, -1, 0, 0.62, 0.1)), gap=6)
    s.add(line([(141, 262), (141, 380)], 12), line([(141, 176), (141, 192)], 10))
    s.lay(solid(poly(*at("100,402 182,402 168,376 114,376")), crescent(141, 392, 40, 7, -90)), gap=4)
    s.lay(
        solid(
            poly(*at("214,402 226,362 300,352 374,362 386,402")),
            poly(*at("232,396 240,370 294,362 294,390")),
            poly(*at("368,396 360,370 306,362 306,390")),
        ),
        gap=5,
    )
    s.add(
        *[line([(246 + d * 22, 372), (244 + d * 22, 392)], 5) for d in range(3)],
        *[line([(312 + d * 20, 368), (314 + d * 20, 392)], 5) for d in range(3)],
    )
    s.lay(
        solid(
            join(rect(430, 322, 496, 402, 8), band(oval(502, 360, 24, 26), 10)),
            wave_scales(rect(438, 344, 488, 384), 16, 5).ink,
            oval(463, 328, 24, 3),
        ),
        gap=5,
    )
    s.add(_cup_steam(452, 318, 60))
    s.lay(solid(rect(24, 400, 576, 430, 6), *[crescent(54 + i * 45, 417, 30, 8, -90) for i in range(12)]))
    for x0 in (40, 400):
        s.lay(
            outline(
                rect(x0, 430, x0 + 160, 560),
                11,
                line([(x0, 494), (x0 + 160, 494)], 9),
                teeth([(x0 + 14, 440), (x0 + 146, 440)], 14, 22, 1, 0, 0.6, 0.1),
                teeth([(x0 + 14, 500), (x0 + 146, 500)], 14, 22, 1, 0, 0.6, 0.1),
                tone=rect(x0, 430, x0 + 160, 560),
            )
        )
        s.lay(solid(disc(x0 + 80, 478, 9)), solid(disc(x0 + 80, 540, 9)))
        s.add(line([(x0 + 80, 470), (x0 + 80, 494)], 5), line([(x0 + 80, 540), (x0 + 80, 556)], 5))
    s.lay(solid(poly(*at("232,500 368,500 376,520 224,520"))))
    s.add(
        line([(240, 518), (228, 572)], 11),
        line([(360, 518), (372, 572)], 11),
        line([(200, 506), (400, 506)], 7),
        line([(234, 548), (366, 548)], 7),
    )


def _cup_steam(x: float, y: float, size: float) -> Shape:
    """Return a curl of steam."""
    return join(
        brush([(x, y + 6), (x - 10, y - size * 0.5), (x + 4, y - size)], [5, 9, 8]),
        curl(x + size * 0.34, y - size, size * 0.34, 180, True, 8, 1.2),
    )


MOTIFS = {
    "meeting": meeting,
    "conference": conference,
    "desk": desk,
}
