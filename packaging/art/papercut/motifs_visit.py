"""Motifs of travelling, and of news that travels."""

from __future__ import annotations

from .building import roof
from .geometry import at, band, blob, brush, disc, join, line, poly, rect, smooth
from .land import cloud, peak
from .ornament import crescent, crescents, flower, leaf, teeth
from .people import figure
from .sheet import Piece, Sheet, outline, solid
from .water import wave_scales


def ticket(s: Sheet) -> None:
    """Admission tickets fanned out, a pagoda and hills printed on the first."""
    s.lay(
        _ticket(False).scale(0.94, 300, 560).turn(-15, 300, 560),
        _ticket(False).scale(0.94, 300, 560).turn(13, 300, 560),
        gap=6,
    )
    s.lay(_ticket(True).turn(-2, 300, 300), gap=7)


def _ticket(front: bool) -> Piece:
    card = rect(130, 60, 470, 540, 14)
    for k in range(10):
        card = card.difference(disc(130, 92 + k * 46, 9)).difference(disc(470, 92 + k * 46, 9))
    t = Sheet()
    t.lay(outline(card, 12))
    t.add(
        band(rect(156, 86, 444, 420, 6), 8),
        *[line([(150 + 0, y), (136, y)], 8) for y in (115, 345)],
        *[line([(450, y), (464, y)], 8) for y in (115, 345)],
    )
    if front:
        pic = Sheet()
        pic.lay(cloud(226, 140, 50, tail=0.6))
        pic.lay(peak(at("150,330 196,240 236,190 290,270 340,290 400,270 450,300"), 360, 2, 10, 40))
        for k in range(4):
            w, y = 62 - k * 9, 262 - k * 38
            pic.lay(
                outline(
                    rect(362 - w * 0.56, y, 362 + w * 0.56, y + 38), 9, line([(362, y), (362, y + 38)], 7)
                ),
                roof(362 - w, 362 + w, y - 16, y + 8, 0.3, 8, 15),
            )
        pic.add(line([(362, 100), (362, 136)], 8))
        pic.lay(wave_scales(rect(150, 330, 450, 430), 32, 7, tone=True))
        t.lay(pic.piece().clip(rect(162, 92, 438, 414)))
    t.add(*[line([(148 + i * 22, 452), (159 + i * 22, 452)], 8) for i in range(14)])
    t.add(line([(136, 452), (464, 452)], 5))
    t.lay(solid(rect(170, 472, 222, 522), teeth([(178, 500), (214, 500)], 12, 16, -1, 0, 0.6, 0)))
    t.add(
        line([(222, 498), (420, 498)], 6),
        *[disc(260 + i * 40, 498, 11) for i in range(4)],
        line([(196, 460), (196, 474)], 7),
        line([(300, 506), (300, 530)], 7),
    )
    return t.piece()


def visitors(s: Sheet) -> None:
    """Visitors, seen from behind, before a moon gate that frames hills and water."""
    gate = rect(30, 90, 570, 520)
    moon = disc(300, 288, 196)
    t = Sheet()
    t.lay(cloud(220, 180, 64, tail=1.0))
    t.lay(peak(at("90,330 170,230 230,180 290,260 350,210 420,160 520,330"), 360, 3, 10, 40))
    t.lay(wave_scales(rect(90, 330, 510, 500), 38, 8, tone=True))
    s.lay(
        solid(
            gate,
            *[flower(x, y, 36).ink for x, y in ((84, 150), (516, 150))],
        )
    )
    s.lay(t.piece().clip(moon, 10))
    s.cut(band(moon.buffer(14), 7))
    s.add(
        *[
            line([(300 + 190 * c, 288 + 190 * d), (300 + 216 * c, 288 + 216 * d)], 10)
            for c, d in ((1, 0), (-1, 0), (0.7, -0.7), (-0.7, -0.7))
        ]
    )
    s.lay(roof(10, 590, 46, 108, 0.08, 24, 26))
    s.lay(solid(rect(20, 500, 580, 560), teeth([(40, 520), (560, 520)], 22, 30, 1, 0, 0.6, 0)))
    s.lay(figure(192, 532, 262, bag=True), figure(300, 532, 240, bun=True), figure(388, 532, 150), gap=7)


def suitcase(s: Sheet) -> None:
    """A packed case and a bundle, swallows above."""
    s.add(
        brush(at("40,214 120,150 230,130 330,80 470,60"), [16, 14, 12, 9, 4]),
        brush(at("230,130 280,160 300,176"), [11, 10, 12]),
        brush(at("400,70 480,120 556,130"), [9, 7, 4]),
    )
    s.lay(
        *[
            leaf(x0, y0, x1, y1, 34)
            for x0, y0, x1, y1 in (
                (90, 170, 60, 110),
                (180, 138, 170, 70),
                (280, 106, 270, 40),
                (340, 78, 400, 30),
                (200, 136, 230, 186),
                (440, 92, 430, 150),
            )
        ]
    )
    s.lay(
        *[flower(x, y, r) for x, y, r in ((120, 150, 42), (330, 82, 46), (470, 60, 38), (556, 132, 40))],
        gap=3,
    )
    s.add(brush(at("50,206 70,222 90,236"), [14, 14, 14]))
    handle = band(rect(226, 160, 374, 260, 34), 18)
    s.add(handle)
    case = rect(60, 220, 540, 500, 34)
    s.lay(solid(case, band(rect(84, 244, 516, 476, 20), 9)))
    panel = Sheet()
    panel.lay(
        peak(at("100,430 160,330 206,290 250,360 300,300 356,370 420,310 500,430"), 470, 3, 10, 40),
        wave_scales(rect(90, 420, 510, 480), 28, 7, tone=True),
    )
    s.cut(rect(96, 256, 504, 464, 14))
    s.lay(panel.piece().clip(rect(90, 250, 510, 470, 16)))
    s.lay(cloud(300, 300, 40, tail=1.0))
    for x in (166, 434):
        s.lay(
            solid(
                rect(x - 21, 220, x + 21, 500),
                *[rect(x - 8, 240 + i * 44, x + 8, 264 + i * 44, 4) for i in range(6)],
            ),
            gap=5,
        )
        s.lay(outline(rect(x - 30, 330, x + 30, 384, 8), 11))
    s.lay(
        solid(
            join(rect(70, 496, 530, 516), disc(110, 522, 20), disc(490, 522, 20)),
            disc(110, 522, 8),
            disc(490, 522, 8),
        )
    )
    s.add(
        teeth([(20, 556), (580, 556)], 22, 18, -1, 0.3, 0.7, 0.5),
        line([(16, 560), (584, 560)], 10),
        line([(110, 530), (110, 560)], 10),
        line([(490, 530), (490, 560)], 10),
    )


def letter(s: Sheet) -> None:
    """A wild goose carrying a letter over the hills."""
    s.lay(
        peak(
            at("20,560 90,460 150,420 220,490 280,440 340,400 420,480 480,440 580,540"),
            572,
            4,
            11,
            40,
            tone=True,
        )
    )
    s.add(line([(20, 572), (580, 572)], 9))
    s.lay(cloud(120, 400, 80, tail=1.2), cloud(480, 380, 80, True, tail=1.0))
    far = poly(
        *smooth(at("330,220 350,120 420,50 540,24")), *smooth(at("540,24 520,100 470,170 420,236"))[1:]
    )
    s.lay(
        solid(
            far,
            *[
                brush(
                    [(360 + k * 22, 206 - k * 4), (400 + k * 26, 130 - k * 12), (500 + k * 8, 52 + k * 14)],
                    [2, 8, 2],
                )
                for k in range(4)
            ],
        )
    )
    body = blob(
        *at(
            "40,196 96,186 150,200 210,230 300,214 400,226 470,270 576,300 500,316 "
            "400,312 300,306 210,284 150,232 100,214"
        )
    )
    s.lay(
        solid(
            body,
            disc(112, 198, 6),
            crescent(180, 236, 40, 9, -60, 0.2),
            *[crescents([(300, 286), (440, 296)], 5, 30, 9, 90)],
            *[brush([(480 + k * 6, 284 + k * 8), (540 + k * 2, 298 + k * 3)], [3, 6]) for k in range(2)],
        ),
        gap=5,
    )
    near = poly(
        *smooth(at("230,250 200,140 140,70 60,30")), *smooth(at("60,30 180,36 300,90 360,160 390,250"))[1:]
    )
    s.lay(
        solid(
            near,
            *[
                brush(
                    [(254 + k * 26, 240), (230 + k * 24, 150 - k * 4), (130 + k * 26, 66 - k * 2)], [2, 10, 2]
                )
                for k in range(4)
            ],
            teeth(smooth(at("376,200 340,130 280,80 200,46")), 14, 22, -1, 0.3, 0.6, 0.3),
        ),
        gap=6,
    )
    s.add(brush(at("290,300 300,330 296,350"), [10, 9, 9]))
    env = poly(*at("200,344 400,334 406,458 206,468"))
    s.lay(
        outline(
            env,
            11,
            line(at("200,344 304,416 400,334"), 9),
            line([(206, 468), (282, 400)], 7),
            line([(406, 458), (326, 398)], 7),
            tone=env,
        ),
        gap=6,
    )
    s.lay(flower(303, 418, 30), gap=3)
    s.add(line([(206, 440), (176, 470)], 8), line([(404, 440), (430, 470)], 8))


MOTIFS = {
    "letter": letter,
    "ticket": ticket,
    "visitors": visitors,
    "suitcase": suitcase,
}
