"""Motifs of roads, rails and bridges."""

from __future__ import annotations

from .craft import hull_boat, sail
from .geometry import arc, at, blob, brush, disc, join, line, oval, poly, rect, smooth
from .land import cloud, peak
from .ornament import crescent, teeth
from .plants import pine
from .sheet import Sheet, outline, solid
from .water import bowl, wave_net, wave_scales


def bridge(s: Sheet) -> None:
    """A cable-stayed bridge between two banks."""
    s.lay(
        peak(at("16,400 60,300 110,250 160,320 230,400"), 430, 2, 11, 40),
        peak(at("370,400 440,310 490,262 540,320 584,400"), 430, 2, 11, 40),
    )
    s.lay(wave_net(rect(30, 410, 570, 520), 112, 12, 8, tone=True))
    for x in (180, 420):
        for k in range(1, 7):
            s.add(
                line([(x, 84 + k * 20), (x - k * 28, 356)], 6), line([(x, 84 + k * 20), (x + k * 28, 356)], 6)
            )
        s.lay(
            solid(
                poly((x - 13, 60), (x + 13, 60), (x + 22, 350), (x + 32, 500), (x - 32, 500), (x - 22, 350)),
                *[
                    poly((x - 6 - i * 0.8, 128 + i * 44), (x + 6 + i * 0.8, 128 + i * 44), (x, 100 + i * 44))
                    for i in range(5)
                ],
                teeth([(x - 24, 492), (x + 24, 492)], 12, 90, -1, 0, 0.6, 0.3),
            ),
            gap=3,
        )
        s.lay(solid(poly((x - 22, 62), (x, 34), (x + 22, 62))))
    s.lay(
        solid(rect(14, 346, 586, 376, 5), *[rect(30 + i * 28, 354, 46 + i * 28, 361, 2) for i in range(20)])
    )
    s.add(teeth([(24, 374), (576, 374)], 20, 14, 1, 0, 0.6, 0))
    s.lay(sail(300, 404, 468, 44, 4), hull_boat(302, 482, 100), gap=5)
    s.lay(wave_scales(bowl(20, 580, 496, 80, 6), 38, 8, rim=9))


def train(s: Sheet) -> None:
    """A train on a viaduct before the hills."""
    s.lay(peak(at("16,300 80,170 140,90 210,190 270,140 330,70 400,170 460,120 584,290"), 330, 4, 11, 50))
    for k in range(3):
        x = 20 + k * 128
        s.lay(
            solid(
                rect(x, 226, x + 122, 312, 8),
                *[rect(x + 12 + i * 27, 242, x + 30 + i * 27, 268, 3) for i in range(4)],
                line([(x + 8, 284), (x + 114, 284)], 6),
                tone=rect(x + 8, 238, x + 114, 272),
            ),
            gap=4,
        )
        s.add(disc(x + 28, 314, 13), disc(x + 94, 314, 13), line([(x + 110, 300), (x + 140, 300)], 10))
    loco = poly(*at("404,312 404,222 520,222 566,262 582,312"))
    s.lay(
        solid(
            loco,
            poly(*at("506,236 522,236 548,260 506,260")),
            rect(420, 240, 490, 262, 4),
            line([(412, 284), (572, 284)], 7),
            teeth([(414, 306), (570, 306)], 15, 15, -1, 0.3, 0.6, 0.2),
        ),
        gap=4,
    )
    s.add(disc(440, 314, 14), disc(484, 314, 14), disc(530, 314, 14))
    s.add(line(at("440,222 462,198 440,180"), 7), line([(420, 178), (470, 178)], 7))
    _viaduct(s, 324, 500)
    s.lay(wave_scales(bowl(16, 584, 488, 88, 4), 40, 8, tone=True, rim=9))


def _viaduct(s: Sheet, y: float, base: float) -> None:
    s.lay(solid(rect(16, y, 584, y + 26, 3), teeth([(30, y + 8), (570, y + 8)], 16, 11, 1, 0, 0.5, 0)))
    for index in range(5):
        x = 20 + index * 112
        arch = join(rect(x + 14, y + 80, x + 98, base), oval(x + 56, y + 84, 42, 52))
        pier = rect(x, y + 20, x + 112, base)
        s.lay(
            solid(
                pier,
                arch,
                *[crescent(x + 56 + dx, y + 44 + abs(dx) * 0.5, 18, 6, -90 + dx) for dx in (-46, 46)],
            ).clip(rect(16, y, 584, base))
        )


def fast_train(s: Sheet) -> None:
    """A high-speed train leaving a tunnel, wind in long strokes."""
    s.lay(peak(at("250,470 320,250 380,120 430,60 490,150 540,120 586,210"), 480, 3, 12, 60, dark=True))
    s.lay(
        outline(
            poly((586, 470), (586, 240), *arc(470, 330, 110, 300, 180, 18), (360, 470)),
            14,
            tone=poly((586, 470), (586, 240), *arc(470, 330, 110, 300, 180, 18), (360, 470)),
        )
    )
    body = poly(*at("586,262 440,268 330,292 210,336 110,392 60,432 60,456 96,470 586,470"))
    screen = blob(*at("214,352 286,318 330,310 334,332 270,352 226,366"))
    s.lay(
        solid(
            body,
            screen,
            *[rect(372 + i * 54, 312, 408 + i * 54, 344, 8) for i in range(4)],
            brush(at("100,424 220,388 400,372 590,370"), [2, 9, 11, 11]),
            brush(at("90,446 230,412 400,398 590,396"), [2, 6, 7, 7]),
            teeth([(150, 462), (580, 462)], 18, 40, -1, -0.6, 0.6, 0.3),
            crescent(108, 420, 34, 9, -140, 0.3),
            tone=screen.buffer(4),
        ),
        gap=5,
    )
    s.add(
        *[
            brush(
                [(30 + k * 26, 300 + k * 28), (120 + k * 20, 296 + k * 26), (222 + k * 4, 300 + k * 12)],
                [2, 9, 3],
            )
            for k in range(3)
        ]
    )
    s.lay(cloud(120, 214, 90, tail=2.4), cloud(236, 130, 66, tail=1.2))
    s.lay(
        solid(
            poly(*at("20,470 586,470 586,500 20,500")),
            *[rect(36 + i * 36, 478, 56 + i * 36, 492) for i in range(15)],
        )
    )
    s.lay(wave_scales(bowl(20, 586, 498, 76, 0), 36, 8, rim=9))


def road(s: Sheet) -> None:
    """A road winding up to the hills, pines beside it."""
    s.lay(
        peak(
            at("30,300 110,170 160,110 220,200 262,130 310,50 366,150 420,110 480,190 570,300"),
            380,
            4,
            12,
            54,
        )
    )
    ground = blob(*at("20,540 24,380 120,300 300,262 480,300 576,380 580,540 300,580"))
    s.lay(
        solid(
            ground,
            *[
                teeth(
                    smooth(
                        [(40, 360 + k * 70), (200, 310 + k * 76), (400, 310 + k * 76), (560, 360 + k * 70)]
                    ),
                    18,
                    40,
                    1,
                    0.2,
                    0.62,
                    0.3,
                )
                for k in range(3)
            ],
        )
    )
    track = poly(
        *smooth(at("282,262 360,300 330,340 190,380 170,430 330,490 330,590")),
        *smooth(at("480,590 480,480 330,420 330,400 430,350 420,300 312,262")),
    )
    s.lay(outline(track.intersection(ground.buffer(4)), 9, tone=track.intersection(ground)), gap=0)
    s.add(
        *[
            brush(points, [8, 9])
            for points in (
                [(366, 308), (380, 330)],
                [(330, 362), (290, 380)],
                [(250, 408), (262, 424)],
                [(330, 450), (366, 472)],
                [(402, 520), (404, 556)],
            )
        ]
    )
    s.lay(pine(110, 470, 190, 0.05), pine(500, 440, 160, -0.05), pine(206, 330, 80), gap=3)


MOTIFS = {
    "bridge": bridge,
    "train": train,
    "fast_train": fast_train,
    "road": road,
}
