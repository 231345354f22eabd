"""Motifs of schools and books."""

from __future__ import annotations

from .building import house, lantern_piece, roof
from .geometry import at, brush, disc, join, line, poly, rect, smooth
from .land import cloud, peak
from .motifs_home import _tree
from .ornament import crescent, crescents, flower, leaf, rays, teeth
from .sheet import Sheet, outline, solid
from .water import wave_scales


def school(s: Sheet) -> None:
    """A school house up the slope: bell over the gate, steps, trees."""
    s.lay(peak(at("20,280 100,150 160,110 230,190 300,90 360,60 430,160 490,130 580,270"), 320, 4, 10, 44))
    s.lay(house(40, 250, 220, 290, 470, 2, False), house(350, 560, 220, 290, 470, 2, False))
    s.lay(outline(rect(210, 250, 390, 480), 11))
    s.lay(
        outline(
            join(rect(256, 380, 344, 480), disc(300, 380, 44)),
            10,
            line([(300, 330), (300, 480)], 7),
            rays(300, 380, 8, 30, 7, 0.5, 180, 360),
        )
    )
    s.add(line([(300, 330), (300, 344)], 8))
    s.lay(
        solid(
            poly(*smooth(at("284,270 276,300 262,318")), (338, 318), *smooth(at("338,318 324,300 316,270"))),
            crescent(300, 290, 22, 6, -90),
            line([(274, 308), (326, 308)], 4),
        )
    )
    s.add(disc(300, 324, 8), line([(300, 244), (300, 274)], 8), line([(214, 334), (386, 334)], 7))
    s.lay(roof(186, 414, 176, 246, 0.22, 20, 19))
    _tree(s, 64, 480, 210, 120)
    _tree(s, 536, 480, 210, 120)
    for i in range(4):
        x0 = 180 - i * 36
        s.lay(
            solid(
                rect(x0, 470 + i * 24, 600 - x0, 496 + i * 24, 3),
                teeth([(x0 + 14, 491 + i * 24), (586 - x0, 491 + i * 24)], 18, 14, -1, 0, 0.55, 0),
            )
        )
    s.lay(
        flower(50, 520, 38), flower(550, 520, 38), leaf(84, 530, 120, 560, 24), leaf(516, 530, 480, 560, 24)
    )
    s.add(line([(50, 480), (180, 480)], 9), line([(420, 480), (550, 480)], 9))


def book(s: Sheet) -> None:
    """An open book with a plum branch growing from it."""
    s.add(
        brush(at("300,440 290,330 330,240 300,150 340,60"), [20, 17, 15, 11, 5]),
        brush(at("306,300 220,250 130,250 70,210"), [15, 12, 9, 4]),
        brush(at("326,240 410,210 480,150 540,140"), [14, 11, 9, 4]),
        brush(at("310,170 250,130 210,70"), [11, 8, 4]),
        brush(at("200,250 160,190 150,150"), [9, 7, 3]),
        brush(at("430,196 470,240 520,256"), [9, 7, 3]),
    )
    s.lay(
        *[
            flower(x, y, r)
            for x, y, r in (
                (350, 62, 52),
                (216, 78, 50),
                (80, 208, 46),
                (150, 152, 40),
                (208, 252, 50),
                (400, 208, 54),
                (532, 138, 50),
                (516, 262, 42),
                (300, 170, 46),
                (460, 108, 30),
                (330, 300, 42),
            )
        ],
        gap=3,
    )
    s.add(brush(at("480,150 466,130 460,108"), [8, 6, 4]))
    for sign in (-1, 1):
        page = poly(
            *[(300 + sign * x, y) for x, y in smooth(at("0,430 80,384 180,372 278,404"))],
            *[(300 + sign * x, y) for x, y in smooth(at("278,530 180,500 80,510 0,552"))],
        )
        rows = [
            brush(
                [
                    (300 + sign * (34 + k * 46), 430 - k * 9 + (k > 3) * 6),
                    (300 + sign * (36 + k * 46), 512 - k * 5 + (k > 3) * 8),
                ],
                [9, 9],
            )
            for k in range(5)
        ]
        cuts = [
            crescents(
                [(300 + sign * (34 + k * 46), 424 - k * 4), (300 + sign * (36 + k * 46), 516 - k * 3)],
                4,
                18,
                6,
                0,
            )
            for k in range(5)
        ]
        s.lay(
            outline(
                page,
                12,
                *[r.difference(c) for r, c in zip(rows, cuts, strict=True)],
                line([(300 + sign * 20, 424), (300 + sign * 270, 404)], 0.5),
                tone=page,
            ),
            gap=4,
        )
        s.add(
            *[
                brush(
                    [
                        (300 + sign * (34 + k * 46), 388 + (0 if k > 1 else 26 - k * 14)),
                        (300 + sign * (34 + k * 46), 440),
                    ],
                    [6, 6],
                )
                for k in range(5)
            ]
        )
        s.lay(
            solid(
                poly(
                    *[(300 + sign * x, y) for x, y in smooth(at("0,552 80,512 180,502 280,532"))],
                    *[(300 + sign * x, y) for x, y in smooth(at("286,556 180,528 80,540 0,578"))],
                ),
                *[
                    crescent(300 + sign * (40 + k * 46), 548 - (k * 6 if k < 4 else 10), 28, 7, -90, 0.14)
                    for k in range(6)
                ],
            )
        )
    s.add(line([(300, 420), (300, 576)], 12))


def classroom(s: Sheet) -> None:
    """Desks before a board with hills and water drawn on it."""
    s.lay(roof(20, 580, 40, 92, 0.06, 18, 24))
    s.add(line([(56, 90), (56, 430)], 13), line([(544, 90), (544, 430)], 13))
    t = Sheet()
    t.lay(
        cloud(230, 180, 50, tail=1.2),
        peak(at("110,300 170,220 220,170 290,250 340,200 400,150 490,300"), 320, 3, 9, 34),
        wave_scales(rect(100, 280, 500, 350), 28, 7),
    )
    board = rect(110, 126, 490, 322, 6)
    s.lay(solid(rect(90, 106, 510, 342, 8), board), t.piece().clip(board.buffer(-6)))
    s.back(board)
    s.add(
        *[line([(x, 90), (x, 112)], 9) for x in (180, 420)],
        line([(56, 220), (96, 220)], 9),
        line([(504, 220), (544, 220)], 9),
    )
    s.cut(*[rect(120 + i * 31, 330, 134 + i * 31, 336) for i in range(12)])
    s.lay(lantern_piece(56, 118, 60, 120), lantern_piece(544, 118, 60, 120))
    for row, (y, w, n) in enumerate(((372, 118, 3), (450, 160, 3))):
        for k in range(n):
            x = 300 + (k - 1) * (w + (34 if row == 0 else 22))
            s.lay(
                solid(
                    poly((x - w * 0.42, y), (x + w * 0.42, y), (x + w * 0.5, y + 26), (x - w * 0.5, y + 26)),
                    crescent(x, y + 17, w * 0.6, 7, -90, 0.05),
                ),
                gap=5,
            )
            s.add(
                line([(x - w * 0.42, y + 24), (x - w * 0.42, y + 80)], 10),
                line([(x + w * 0.42, y + 24), (x + w * 0.42, y + 80)], 10),
                line([(x - w * 0.42, y + 50), (x + w * 0.42, y + 50)], 7),
            )
            s.lay(
                solid(
                    poly(
                        (x - w * 0.24, y - 12),
                        (x - 2, y - 6),
                        (x + w * 0.24, y - 14),
                        (x + w * 0.26, y + 6),
                        (x, y + 10),
                        (x - w * 0.26, y + 6),
                    ),
                    brush([(x, y - 6), (x, y + 8)], [4, 4]),
                ),
                gap=4,
            )
    s.lay(
        solid(
            poly(*at("40,530 560,530 584,566 16,566")), teeth([(40, 560), (560, 560)], 20, 20, -1, 0, 0.6, 0)
        )
    )
    s.add(line([(56, 424), (56, 540)], 13), line([(544, 424), (544, 540)], 13))


MOTIFS = {
    "school": school,
    "book": book,
    "classroom": classroom,
}
