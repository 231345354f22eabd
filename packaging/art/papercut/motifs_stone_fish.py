"""Motifs of White Crane Ridge (白鶴梁)."""

from __future__ import annotations

from .geometry import at, blob, brush, disc, join, line, oval, poly, rect, ring
from .land import cloud, peak, stone_fish_piece
from .ornament import crescent, crescents, flower, teeth
from .sheet import Sheet, outline, solid
from .water import bowl, curl_row, wave_scales, wave_top


def stone_fish(s: Sheet) -> None:
    """The two stone carp of White Crane Ridge above low water."""
    s.lay(peak(at("40,280 120,150 180,96 240,180 300,130 360,70 430,170 500,140 570,280"), 330, 4, 11, 44))
    s.lay(cloud(214, 222, 66, tail=1.2))
    slab = blob(*at("20,320 120,262 260,256 420,240 560,270 582,340 560,440 420,470 240,476 60,448"))
    s.lay(
        outline(
            slab,
            13,
            crescents(at("50,316 160,284 300,278 440,264 550,296"), 8, 46, 12, -90),
            teeth(at("40,440 240,466 420,460 560,430"), 16, 34, -1, 0.2, 0.6, 0.3),
        )
    )
    s.lay(
        stone_fish_piece(186, 362, 250).turn(-3, 186, 362),
        stone_fish_piece(422, 362, 240).turn(4, 422, 362),
        gap=7,
    )
    s.lay(wave_top(150, 462, 34), wave_top(470, 456, 34, False))
    s.lay(wave_scales(bowl(20, 580, 462, 112, -6), 42, 8, tone=True, rim=9))


def museum_underwater(s: Sheet) -> None:
    """A porthole under the river, a stone fish behind the glass."""
    s.lay(
        wave_scales(rect(20, 60, 580, 150), 38, 8, tone=True).clip(poly(*at("30,76 570,76 580,160 20,160")))
    )
    s.lay(curl_row(60, 580, 66, 34, 5))
    dome = join(oval(300, 340, 270, 224).intersection(rect(0, 100, 600, 342)), rect(30, 340, 570, 500))
    s.lay(solid(dome, disc(300, 322, 170)))
    arch = [
        (300 + 226 * dx, y)
        for dx, y in ((-1, 350), (-0.83, 240), (-0.46, 178), (0, 156), (0.46, 178), (0.83, 240), (1, 350))
    ]
    s.cut(
        teeth([(x, y - 22) for x, y in arch], 18, 26, 1, 0, 0.66, 0),
        *[crescent(x, 430, 30, 9, -90) for x in (70, 530)],
    )
    s.back(disc(300, 322, 160))
    s.add(ring(300, 322, 152, 8))
    s.add(
        *[
            line([(300 + 146 * c, 322 + 146 * d), (300 + 176 * c, 322 + 176 * d)], 10)
            for c, d in ((1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))
        ]
    )
    s.lay(stone_fish_piece(304, 318, 232))
    s.add(line([(150, 318), (192, 318)], 8), line([(416, 318), (446, 318)], 8))
    for x in (80, 520):
        petals = flower(x, 400, 36)
        s.lay(petals, gap=6)
        s.add(line([(x - 44, 400), (x - 24, 400)], 8), line([(x + 24, 400), (x + 44, 400)], 8))
    s.add(
        *[
            brush([(300 + d * 60, 474), (300 + d * 70, 440), (300 + d * 62, 412)], [12, 9, 3])
            for d in (-1, -0.4, 0.3, 1)
        ]
    )
    steps = [rect(30 + i * 20, 478 + i * 24, 570 - i * 20, 506 + i * 24) for i in range(4)]
    s.lay(
        *[
            solid(
                step,
                teeth(
                    [(step.bounds[0] + 16, step.bounds[3] - 5), (step.bounds[2] - 16, step.bounds[3] - 5)],
                    18,
                    15,
                    -1,
                    0,
                    0.5,
                    0.2,
                ),
            )
            for step in steps
        ]
    )


MOTIFS = {
    "stone_fish": stone_fish,
    "museum_underwater": museum_underwater,
}
