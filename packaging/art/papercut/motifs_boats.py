"""Motifs of boats and quays."""

from __future__ import annotations

from .building import bundle
from .craft import hull_boat
from .geometry import arc, at, brush, line, poly, rect, ring
from .land import cloud, peak
from .ornament import crescent, lattice, rays, teeth
from .people import figure, seated
from .sheet import Sheet, outline, solid
from .water import bowl, curl_row, wave_net, wave_scales, wave_top


def boat_family(s: Sheet) -> None:
    """A boat with a mat awning, bundles and three people looking back at the hills."""
    s.lay(
        peak(
            at("40,330 120,200 180,140 240,220 290,180 340,110 410,210 470,190 560,330"),
            360,
            4,
            11,
            44,
            tone=True,
        )
    )
    s.lay(cloud(250, 270, 74, tail=1.2))
    s.lay(wave_net(poly(*at("60,330 540,330 570,470 30,470")), 118, 12, 8))
    s.lay(bundle(112, 412, 80, 84), bundle(458, 412, 96, 104), gap=5)
    s.lay(seated(176, 418, 160, bun=True), seated(244, 420, 108), gap=6)
    mat = poly(*arc(352, 424, 92, 180, 360, 20))
    s.lay(
        solid(
            mat,
            *[brush(arc(352, 424, 92 - 18 * k, 200, 340, 12), [1, 7, 1], False) for k in range(1, 4)],
            rays(352, 428, 14, 34, 7, 0.5, 190, 350),
        ),
        gap=7,
    )
    s.lay(figure(518, 408, 250, hat=True), gap=6)
    s.add(brush(at("556,270 566,400 584,510"), [9, 11, 20], False))
    s.lay(hull_boat(310, 424, 540), gap=7)
    s.lay(wave_scales(bowl(24, 576, 474, 96, -4), 40, 8, tone=True, rim=9))


def ship(s: Sheet) -> None:
    """A river cargo ship with stacked containers, waves at its bow."""
    s.lay(
        peak(at("20,330 70,190 116,110 170,200 240,330"), 350, 2, 11, 50),
        peak(at("150,330 220,140 276,50 340,170 410,330"), 350, 2, 11, 54),
    )
    s.lay(cloud(400, 96, 70, True, tail=0.8))
    s.add(line([(20, 346), (420, 346)], 9))
    s.lay(
        outline(rect(420, 190, 530, 360), 11, lattice(420, 190, 530, 360, 3, 4, 8)),
        solid(rect(404, 172, 548, 196, 4)),
        solid(
            poly(*at("446,172 452,110 500,110 506,172")),
            rect(462, 128, 490, 138),
            crescent(476, 160, 34, 8, -90),
        ),
    )
    for row in range(3):
        for k in range(4 - row // 2):
            x, y = 96 + k * 78 + row * 14, 322 - row * 50
            s.lay(
                solid(
                    rect(x, y, x + 72, y + 45),
                    *[rect(x + 9 + i * 12, y + 8, x + 14 + i * 12, y + 37) for i in range(5)],
                )
                if (row + k) % 2
                else outline(
                    rect(x, y, x + 72, y + 45),
                    8,
                    line([(x, y), (x + 72, y + 45)], 6),
                    line([(x + 72, y), (x, y + 45)], 6),
                    tone=rect(x, y, x + 72, y + 45),
                ),
                gap=2,
            )
    hull = poly(*at("28,330 70,372 560,372 578,350 560,470 110,470 66,430"))
    s.lay(
        solid(
            hull,
            line([(84, 392), (556, 392)], 7),
            teeth([(120, 466), (552, 466)], 18, 44, -1, 0.3, 0.62, 0.3),
            ring(98, 412, 15, 6),
        )
    )
    s.lay(wave_top(56, 470, 40, False), wave_top(200, 484, 32, False), wave_top(420, 484, 32, False))
    s.lay(wave_scales(bowl(20, 580, 488, 86, 4), 40, 8, tone=True, rim=9))


def port(s: Sheet) -> None:
    """Gantry cranes over a quay, a ship alongside."""
    s.lay(cloud(470, 96, 70, True, tail=1.0))
    for x, top in ((120, 70), (330, 110)):
        s.add(
            line([(x, 420), (x + 20, top)], 13),
            line([(x + 110, 420), (x + 90, top)], 13),
            line([(x - 80, top + 60), (x + 230, top + 60)], 13),
            line([(x - 80, top + 82), (x + 230, top + 82)], 7),
        )
        s.add(
            *[
                line(
                    [(x - 76 + i * 26, top + 60), (x - 63 + i * 26, top + 82), (x - 50 + i * 26, top + 60)], 6
                )
                for i in range(12)
            ]
        )
        s.add(
            line([(x + 20, top), (x + 90, top)], 11),
            line([(x + 20, top), (x - 76, top + 60)], 7),
            line([(x + 90, top), (x + 226, top + 60)], 7),
        )
        s.add(
            line([(x + 6, 250), (x + 104, 250)], 9),
            line([(x + 6, 250), (x + 110, 420)], 7),
            line([(x + 104, 250), (x, 420)], 7),
        )
        s.add(line([(x + 176, top + 80), (x + 176, 236 + top * 0.3)], 6))
        s.lay(
            solid(
                rect(x + 140, 230 + top * 0.3, x + 212, 276 + top * 0.3),
                *[
                    rect(x + 149 + i * 12, 239 + top * 0.3, x + 154 + i * 12, 267 + top * 0.3)
                    for i in range(5)
                ],
                tone=rect(x + 140, 230 + top * 0.3, x + 212, 276 + top * 0.3),
            )
        )
    for k in range(6):
        x = 60 + k * 78
        y = 352 - (40 if k in (1, 2, 4) else 0)
        for yy in range(y, 400, 44):
            s.lay(
                outline(
                    rect(x, yy, x + 74, yy + 42),
                    8,
                    lattice(x, yy, x + 74, yy + 42, 4, 1, 6),
                    tone=rect(x, yy, x + 74, yy + 42) if k % 2 else poly(*at("0,0 1,0 0,1")),
                ),
                gap=0,
            )
    s.lay(
        solid(
            poly(*at("24,396 576,396 576,470 24,470")),
            teeth([(40, 420), (560, 420)], 20, 40, 1, 0, 0.6, 0.0),
            line([(36, 410), (564, 410)], 5),
        )
    )
    s.lay(curl_row(60, 560, 490, 32, 5))
    s.lay(wave_scales(bowl(24, 576, 504, 76, 4), 36, 8, tone=True, rim=9))


MOTIFS = {
    "boat_family": boat_family,
    "ship": ship,
    "port": port,
}
