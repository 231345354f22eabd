"""Motifs of the sea."""

from __future__ import annotations

from .craft import hull_boat, sail
from .geometry import at, blob, curve, disc, line, poly, rect, ring
from .land import cloud, half_sun, peak, rock
from .ornament import fan_window, frame, medallion, teeth
from .sheet import Sheet, outline, solid
from .water import bowl, wave_net, wave_scales, wave_top


def sea(s: Sheet) -> None:
    """Great breaking waves facing each other, in a round frame."""
    inside = disc(300, 300, 256)
    t = Sheet()
    t.lay(cloud(140, 132, 96, tail=1.0), cloud(440, 120, 80, True, tail=0.7))
    t.lay(wave_scales(rect(30, 290, 570, 430), 46, 8, tone=True))
    t.lay(wave_top(200, 300, 98, True), wave_top(452, 330, 80, False))
    t.lay(wave_scales(rect(30, 430, 570, 580), 46, 9, tone=True))
    t.lay(wave_top(320, 446, 62, True), wave_top(130, 474, 50, True), wave_top(500, 470, 46, False))
    s.lay(t.piece().clip(inside))
    s.add(medallion())


def sunrise(s: Sheet) -> None:
    """Half a sun low on the water, clouds above, within a folding fan."""
    inside = fan_window()
    t = Sheet()
    t.lay(cloud(140, 200, 92, tail=1.0), cloud(452, 190, 84, True, tail=0.9))
    t.lay(
        peak(at("20,340 90,262 140,250 200,300 250,340"), 352, 2, 9, 26),
        peak(at("390,340 450,290 500,268 580,330"), 352, 2, 9, 26),
    )
    t.lay(half_sun(312, 336, 82))
    t.add(line([(10, 338), (590, 338)], 10))
    t.lay(wave_net(rect(10, 342, 590, 410), 120, 12, 8, tone=True))
    t.lay(wave_scales(rect(10, 400, 590, 600), 40, 8))
    s.lay(t.piece().clip(inside))
    s.add(frame(inside, 30))
    s.lay(
        wave_top(210, 486, 44),
        wave_top(390, 486, 44, False),
        wave_scales(bowl(90, 510, 512, 72, 12), 36, 8, rim=8),
    )


def tide(s: Sheet) -> None:
    """The Qiantang bore: one white line of water standing up, foam hooked forward."""
    crest = blob(
        *at(
            "40,560 26,350 80,206 200,118 340,116 450,184 492,270 470,300 420,262 "
            "350,244 308,300 330,390 420,460 540,500 550,560"
        )
    )
    lines = [
        curve(
            [
                (44 + k * 36, 570),
                (58 + k * 38, 400 + k * 16),
                (112 + k * 32, 262 + k * 20),
                (206 + k * 22, 180 + k * 20),
                (320 + k * 6, 176 + k * 14),
                (430 - k * 14, 236 + k * 4),
            ],
            11 - k * 0.7,
        )
        for k in range(4)
    ]
    combs = [
        teeth(
            [
                (60 + k * 38, 480),
                (74 + k * 36, 360),
                (130 + k * 30, 250 + k * 18),
                (206 + k * 22, 186 + k * 20),
                (300, 178 + k * 16),
            ],
            15,
            22,
            1,
            0.2,
            0.6,
            0.6,
        )
        for k in range(4)
    ]
    s.lay(outline(crest, 13, *lines, *combs, tone=crest))
    foam = (
        (180, 116, 22),
        (226, 96, 27),
        (280, 88, 31),
        (336, 96, 32),
        (392, 122, 33),
        (440, 160, 33),
        (478, 208, 32),
        (500, 258, 28),
        (496, 304, 23),
        (466, 330, 17),
    )
    s.add(*[disc(x, y, r) for x, y, r in foam])
    s.cut(*[ring(x, y, r - 9, 7) for x, y, r in foam[:8]])
    s.lay(wave_top(466, 448, 62), wave_top(546, 490, 40))
    s.lay(wave_scales(bowl(14, 586, 496, 86, 8), 38, 8, rim=8))


def mountain_sea(s: Sheet) -> None:
    """Mountains on one side, waves on the other, one river between them."""
    inside = disc(300, 300, 256)
    t = Sheet()
    t.lay(cloud(470, 150, 86, True, tail=1.1))
    t.lay(
        peak(
            at("20,330 80,180 124,130 176,210 214,150 262,66 310,170 370,270 440,340"),
            480,
            3,
            11,
            56,
            dark=True,
        )
    )
    t.lay(peak(at("10,430 70,340 130,300 200,370 280,430"), 600, 2, 11, 40))
    t.lay(peak(at("392,306 424,270 450,252 476,276 520,306"), 310, 1, 8, 24))
    t.lay(wave_scales(poly(*at("350,306 600,306 600,600 0,600 120,500 300,430")), 46, 8, tone=True))
    river = blob(
        *at("610,316 440,324 320,372 376,424 290,474 130,500 20,620 270,620 340,520 500,440 480,386 610,378")
    )
    t.lay(
        outline(
            river,
            10,
            *[
                curve(
                    [
                        (610, 330 + k * 12),
                        (450, 340 + k * 10),
                        (350 + k * 28, 374 + k * 3),
                        (400 + k * 18, 424 + k * 4),
                        (300 + k * 10, 486 + k * 10),
                        (150 + k * 34, 520 + k * 22),
                        (60 + k * 50, 640),
                    ],
                    7,
                )
                for k in range(4)
            ],
            tone=river,
        )
    )
    t.lay(wave_top(420, 500, 58, False), wave_top(524, 440, 48, False))
    s.lay(t.piece().clip(inside))
    s.add(medallion())


def harbour(s: Sheet) -> None:
    """A bay with junks, a lighthouse on its rock, in a round frame."""
    inside = disc(300, 300, 256)
    t = Sheet()
    t.lay(cloud(160, 140, 88, tail=1.0))
    t.lay(peak(at("20,300 100,210 160,190 230,250 300,300"), 330, 2, 10, 34))
    t.lay(wave_net(rect(20, 300, 580, 440), 112, 12, 8, tone=True))
    t.add(line([(20, 300), (580, 300)], 9))
    t.lay(rock(476, 392, 190, 130))
    tower = poly(*at("452,300 462,150 496,150 506,300"))
    t.lay(
        solid(
            tower,
            *[
                poly((455, 262 - i * 52), (503, 262 - i * 52), (502, 240 - i * 52), (456, 240 - i * 52))
                for i in range(2)
            ],
        ),
        solid(rect(448, 140, 510, 154, 3)),
        outline(rect(460, 106, 498, 142), 8, line([(479, 106), (479, 142)], 6)),
        solid(poly(*at("448,110 479,74 510,110"))),
    )
    t.lay(sail(196, 190, 356, 116, 6, tone=True), hull_boat(206, 380, 210), gap=6)
    t.add(line([(198, 180), (198, 380)], 8))
    t.lay(sail(352, 270, 384, 80, 5), hull_boat(358, 402, 134), gap=5)
    t.add(line([(354, 262), (354, 400)], 7))
    t.lay(
        wave_scales(rect(20, 424, 580, 600), 44, 8.5, tone=True),
        wave_top(280, 436, 38),
        wave_top(440, 446, 34, False),
    )
    s.lay(t.piece().clip(inside))
    s.add(medallion())


MOTIFS = {
    "sea": sea,
    "sunrise": sunrise,
    "tide": tide,
    "mountain_sea": mountain_sea,
    "harbour": harbour,
}
