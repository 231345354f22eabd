"""Motifs of what is made."""

from __future__ import annotations

from .geometry import at, blob, brush, curve, disc, line, oval, poly, rect, ring, smooth
from .ornament import crescent, crescents, flower, leaf, teeth
from .plants import citrus
from .sheet import Piece, Sheet, outline, solid
from .water import bowl, wave_scales, wave_top


def bottle(s: Sheet) -> None:
    """A bottle of drink among fruit, blossom and waves."""
    s.add(curve(at("300,90 120,160 70,300 110,430"), 11), curve(at("300,90 480,160 530,300 490,430"), 11))
    for x0, y0, x1, y1 in (
        (170, 130, 90, 90),
        (120, 170, 30, 180),
        (84, 250, 20, 320),
        (110, 200, 160, 260),
        (80, 330, 150, 380),
    ):
        s.lay(leaf(x0, y0, x1, y1, 40), leaf(600 - x0, y0, 600 - x1, y1, 40, -0.12))
    s.lay(citrus(64, 420, 44), citrus(536, 420, 44), citrus(150, 446, 52), citrus(450, 446, 52), gap=5)
    s.lay(_bottle(300, 26, 520, 200), gap=7)
    s.lay(flower(300, 300, 62, tone=False), gap=6)
    s.lay(wave_top(180, 500, 36), wave_top(440, 500, 36, False))
    s.lay(wave_scales(bowl(40, 560, 506, 74, 4), 36, 8, tone=True, rim=8))


def _bottle(x: float, top: float, base: float, w: float, label: bool = True) -> Piece:
    h = base - top
    side = smooth(
        [
            (x + w * 0.17, top + h * 0.1),
            (x + w * 0.18, top + h * 0.2),
            (x + w * 0.44, top + h * 0.34),
            (x + w * 0.5, top + h * 0.46),
            (x + w * 0.44, top + h * 0.62),
            (x + w * 0.5, top + h * 0.78),
            (x + w * 0.46, base),
        ]
    )
    shape = poly(*side, *[(2 * x - px, py) for px, py in reversed(side)])
    cap = rect(x - w * 0.22, top, x + w * 0.22, top + h * 0.1, 5)
    t = Sheet()
    inside = [
        crescents([(x - w * 0.3, top + h * 0.3), (x + w * 0.3, top + h * 0.3)], 3, w * 0.2, w * 0.05, -90),
        teeth([(x - w * 0.42, base - 12), (x + w * 0.42, base - 12)], w * 0.1, h * 0.12, -1, 0, 0.6, 0.2),
    ]
    t.lay(
        outline(shape, max(9, w * 0.07), *inside, tone=shape.intersection(rect(0, top + h * 0.4, 600, base)))
    )
    if label:
        belt = shape.intersection(rect(0, top + h * 0.42, 600, top + h * 0.68))
        t.lay(
            solid(
                belt,
                *[
                    crescent(x + d * w * 0.28, top + h * 0.55, h * 0.14, w * 0.07, 180 if d < 0 else 0, 0.3)
                    for d in (-1, 1)
                ],
                ring(x, top + h * 0.55, min(w * 0.17, h * 0.1), w * 0.05),
            )
        )
    t.add(
        line([(x - w * 0.42, top + h * 0.39), (x + w * 0.42, top + h * 0.39)], 7),
        line([(x - w * 0.2, top + h * 0.13), (x + w * 0.2, top + h * 0.13)], 9),
    )
    t.lay(
        solid(
            cap,
            *[
                rect(x - w * 0.17 + i * w * 0.1, top + 6, x - w * 0.13 + i * w * 0.1, top + h * 0.09)
                for i in range(4)
            ],
        )
    )
    return t.piece()


def polyester(s: Sheet) -> None:
    """Bottles rising from a heap of polyester chips under a hopper."""
    hopper = poly(*at("150,30 450,30 450,110 340,196 340,226 260,226 260,196 150,110"))
    s.lay(
        solid(
            hopper,
            teeth([(170, 104), (430, 104)], 18, 50, -1, 0, 0.62, 0.1),
            *[
                brush([(232 + k * 34, 124), (266 + k * 17, 172), (283 + k * 8.5, 214)], [3, 12, 4])
                for k in range(5)
            ],
        )
    )
    s.lay(solid(rect(130, 24, 470, 46, 4)))
    chips = [
        (300 + dx, 240 + dy)
        for dx, dy in (
            (-22, 0),
            (8, 6),
            (26, 22),
            (-8, 30),
            (-26, 44),
            (12, 50),
            (28, 70),
            (-12, 74),
            (-30, 96),
            (6, 96),
            (26, 116),
            (-8, 124),
        )
    ]
    s.add(*[oval(x, y, 15, 10, 20) for x, y in chips])
    s.add(*[brush([(x, y), (300 + (x - 300) * 0.8, y + 34)], [6, 6]) for x, y in chips])
    s.lay(_bottle(126, 210, 500, 124), _bottle(474, 210, 500, 124), gap=4)
    heap = blob(*at("40,540 120,470 210,410 300,350 390,410 480,470 560,540 300,560"))
    t = Sheet()
    for row in range(6):
        for i in range(12):
            t.lay(
                outline(
                    oval(
                        40 + i * 46 + (23 if row % 2 else 0),
                        372 + row * 32,
                        25,
                        19,
                        14 if (i + row) % 2 else -18,
                    ),
                    7,
                    crescent(40 + i * 46 + (23 if row % 2 else 0), 372 + row * 32, 22, 7, -90),
                    tone=oval(40 + i * 46 + (23 if row % 2 else 0), 372 + row * 32, 25, 19),
                )
            )
    s.lay(t.piece().clip(heap, 9), gap=5)
    s.add(line([(110, 496), (60, 530)], 8), line([(490, 496), (540, 530)], 8))
    s.lay(wave_scales(bowl(40, 560, 530, 52, 0), 32, 7.5, rim=8))


def spandex(s: Sheet) -> None:
    """Bobbins of yarn, their threads drawn together and woven below."""
    threads = []
    for k, x in enumerate((120, 300, 480)):
        threads += [
            curve(
                [
                    (x + d * 36, 150),
                    (x + d * 30 + (300 - x) * 0.2, 290),
                    (300 + (x - 300) * 0.62 + d * 22, 400),
                ],
                6,
            )
            for d in (-1, -0.34, 0.34, 1)
        ]
        top = 60 + (k % 2) * -30
        cone = poly((x - 42, top + 20), (x + 42, top + 20), (x + 66, top + 170), (x - 66, top + 170))
        s.lay(solid(rect(x - 16, top - 4, x + 16, top + 30, 5)))
        s.lay(
            solid(
                cone,
                *[
                    brush(
                        [
                            (x - 40 - i * 5.2, top + 42 + i * 32),
                            (x, top + 28 + i * 32),
                            (x + 40 + i * 5.2, top + 40 + i * 32),
                        ],
                        [2, 9, 2],
                    )
                    for i in range(4)
                ],
                teeth([(x - 56, top + 162), (x + 56, top + 162)], 12, 22, -1, 0, 0.6, 0.2),
            )
        )
        s.lay(
            solid(
                rect(x - 76, top + 164, x + 76, top + 188, 8),
                *[disc(x - 56 + i * 28, top + 176, 6) for i in range(5)],
            )
        )
    s.add(*threads)
    s.lay(
        solid(
            rect(110, 380, 490, 408, 12), *[rect(128 + i * 29, 387, 142 + i * 29, 401, 3) for i in range(12)]
        )
    )
    cloth = blob(*at("90,408 300,400 510,408 540,470 500,540 420,520 340,562 250,528 160,560 70,520 64,450"))
    weave = [
        curve(
            [
                (60, 420 + i * 27),
                (180, 410 + i * 27 + (8 if i % 2 else -4)),
                (300, 424 + i * 27),
                (420, 410 + i * 27),
                (545, 424 + i * 27),
            ],
            8,
        )
        for i in range(6)
    ]
    warp = [curve([(110 + i * 34, 404), (104 + i * 35, 480), (96 + i * 36, 570)], 7) for i in range(12)]
    s.lay(outline(cloth, 11, *weave, *warp, tone=cloth))
    s.lay(*[flower(x, y, r) for x, y, r in ((300, 476, 60), (170, 480, 44), (430, 474, 44))], gap=5)


MOTIFS = {
    "bottle": bottle,
    "polyester": polyester,
    "spandex": spandex,
}
