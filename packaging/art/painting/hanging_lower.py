"""The lower two hanging scrolls: 生根 and 同行, down to the sea."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainterPath

from art.painting.boats import cargo_ship, geese, junk
from art.painting.brush import contour, tone
from art.painting.canvas import Canvas
from art.painting.hanging import BOATS, HORIZON
from art.painting.hills import cliff, drawing, hill, spit
from art.painting.houses import house, lamp_row, water_town_house
from art.painting.industry import port
from art.painting.lakeside import basket, pagoda, stone_lantern
from art.painting.landmarks import arch_bridge
from art.painting.noise import cloud, luck, seed_of, smooth
from art.painting.pigment import EARTH_BANK, INK, INK_SOFT, MALACHITE, MOSS, SILK, SUN, TILE, blend
from art.painting.place_far import banks, haze_range
from art.painting.terrain import Mass, Vein, far_range, paint_mass, profile
from art.painting.tracing import rows, trace
from art.painting.trees import belt, citrus, leaf_tree, willow
from art.painting.water import mist, ripples, tide


def roots(canvas: Canvas) -> None:
    """生根: orchard terraces, the estate with its lit canteen, the port, the first Jiangnan walls."""
    haze_range(
        canvas,
        "h-zhejiang-4",
        trace("220,4760 360,4680 520,4640 680,4600 840,4630 1000,4600 1200,4660"),
        0.55,
        4880,
    )
    hill(
        canvas,
        "h-roots-far",
        trace("560,4940 660,4830 760,4770 850,4760 940,4800 1040,4780 1200,4940"),
        [Vein(trace("840,4775 760,4850"), 5, (120, 180), (50, 90))],
        4930,
        veil=0.58,
        reach=150,
        fade=70,
    )
    mist(canvas, "h-roots-mist", 500, 1240, 4890, 36, 0.95)
    banks(canvas, "h-banks-8", 4920, 5090, 0.4)
    _orchard(canvas)
    cliff(
        canvas,
        "h-estate-floor",
        trace("780,5112 840,5070 900,5030 980,5004 1060,5000 1140,5020"),
        [],
        5110,
        reach=90,
        veil=0.22,
        fade=24,
    )
    with drawing(canvas, 760, 4900, 1080, 5230) as sheet:
        if sheet:
            for x, y, wide in rows("900 5010 56, 984 5018 54, 930 5044 58"):
                house(sheet.painter, x, y, wide, 44, 10, (0xF4, 0xEB, 0xD8), veil=0.15, floors=5, side=0.22)
            house(sheet.painter, 916, 5082, 120, 22, 13, (0xF6, 0xE6, 0xC4), TILE, 0.1, 0.12)
            lamp_row(sheet.painter, 922, 5078, 108, 7)
            for number, x in enumerate((890, 1044, 1062, 908)):
                leaf_tree(sheet, f"h-estate/{number}", x, 5088, 34, veil=0.12)
            port(sheet.painter, 846, 5200, 1.0, 0.12)
    banks(canvas, "h-banks-9", 5250, 5360, 0.3)
    _walls(canvas)


def _orchard(canvas: Canvas) -> None:
    points = trace(
        "150,5270 210,5190 240,5100 290,5060 318,4960 352,4890 400,4846 450,4852 496,4900 "
        "530,4980 580,5030 640,5080 700,5180 770,5270"
    )
    veins = [
        Vein(trace("400,4850 340,4930"), 3, (120, 180), (60, 100)),
        Vein(trace("470,4880 560,5010 650,5130"), 9, (130, 200), (60, 100)),
        Vein(trace("320,4980 250,5100"), 5, (110, 160), (60, 90)),
    ]
    body = hill(canvas, "h-orchard", points, veins, 5240, reach=260, gold=True, fade=60)
    random = luck("h-orchard")
    with drawing(canvas, 180, 4820, 760, 5260) as sheet:
        if sheet is None:
            return
        for row in range(9):
            xs = np.arange(350 - row * 16, 470 + row * 22).astype(np.float32)
            crest = np.interp(xs, body.xs, body.ys).astype(np.float32)
            ys = (
                crest
                + (5236 - crest) * (0.14 + row * 0.098)
                + 6 * np.sin(xs / 57 + row)
                + 3 * np.sin(xs / 23 + row * 2)
            )
            keep = (ys < 5222) & (ys > crest + 16)
            xs, ys = xs[keep], ys[keep].astype(np.float32)
            if len(xs) < 30:
                continue
            contour(sheet, xs, ys, 2.0, blend(MOSS, INK, 0.3), 0.55, seed_of(f"h-terrace{row}"), 0.12)
            at = 4.0
            while at < len(xs) - 4:
                if random.uniform() < 0.84:
                    citrus(
                        sheet, random, float(xs[int(at)]), float(ys[int(at)]), random.uniform(14, 18) + row
                    )
                at += random.uniform(17, 27) + row
        house(sheet.painter, 330, 5010, 34, 15, 10)


def _walls(canvas: Canvas) -> None:
    xs, ys = profile(
        trace("150,5440 220,5396 330,5372 450,5380 540,5404 600,5440"), slab=False, name="h-wall-bank"
    )
    paint_mass(canvas, Mass("h-wall-bank", xs, ys, 380, 60, EARTH_BANK, False, foot=5438, fade=14))
    with drawing(canvas, 160, 5260, 700, 5450) as sheet:
        if sheet is None:
            return
        for x, y, wide, high in rows("330 5372 60 36, 270 5388 54 30, 390 5380 72 38, 466 5396 56 30"):
            water_town_house(sheet.painter, x, y, wide, high)
        for number, (x, height) in enumerate(((262, 40), (384, 36), (532, 34))):
            leaf_tree(sheet, f"h-walls/{number}", x, 5398, height)
        willow(sheet, "h-walls/willow", 556, 5408, 88)


def sea(canvas: Canvas) -> None:
    """同行: the lake's hills, the pagoda; then half a sun, the gorge as a far line, and open sea."""
    hill(
        canvas,
        "h-lake-back",
        trace("480,5640 600,5540 700,5500 800,5480 900,5510 1020,5500 1200,5640"),
        [Vein(trace("790,5492 720,5550"), 4, (110, 170), (40, 60))],
        5630,
        veil=0.58,
        reach=110,
        fade=50,
    )
    mist(canvas, "h-lake-mist", 420, 1240, 5590, 24, 0.9)
    body = hill(
        canvas,
        "h-pagoda-hill",
        trace("600,5640 660,5580 730,5540 790,5530 850,5560 920,5640"),
        [
            Vein(trace("770,5540 710,5590"), 4, (80, 130), (36, 54)),
            Vein(trace("810,5550 860,5600"), 4, (80, 130), (36, 54)),
        ],
        5636,
        reach=110,
        veil=0.1,
        gold=True,
    )
    with drawing(canvas, 560, 5360, 960, 5650) as sheet:
        if sheet:
            belt(sheet, "h-pagoda/belt-b", body.xs, body.ys + 8, 18, 40, 0.15)
            pagoda(sheet.painter, 786, 5538, 124, 0.08)
            belt(sheet, "h-pagoda/belt", body.xs, body.ys + 20, 16, 34, 0.1)
    _open_water(canvas)


def _open_water(canvas: Canvas) -> None:
    box = canvas.part(0, 5640, 1080, 6480)
    if not box.empty:
        ragged = (cloud(box, 320.0, 22.0, 733, 4) - 0.5) * 2
        canvas.stain(
            box, blend(MALACHITE[4], SILK, 0.5), (smooth(0.1, 0.9, ragged) * 0.35).astype(np.float32)
        )
        level = box.ys() - HORIZON
        haze = smooth(-4.0, 9.0, level + ragged * 3.0) * smooth(90.0, 0.0, level + ragged * 16.0)
        canvas.stain(box, blend(MALACHITE[4], SILK, 0.35), (haze * 0.6).astype(np.float32))
        canvas.claim(box, smooth(HORIZON - 1.0, HORIZON + 1.0, box.ys()) * np.ones_like(ragged), water=True)
        lake = smooth(5640.0, 5642.0, box.ys()) * np.ones_like(ragged)
        canvas.claim(box, lake, water=True)
    with drawing(canvas, 800, HORIZON - 80, 1000, HORIZON + 1) as sheet:
        if sheet:
            path = QPainterPath()
            path.addRect(QRectF(800, HORIZON - 80, 200, 80))
            sheet.painter.setClipPath(path)
            sheet.painter.setPen(Qt.PenStyle.NoPen)
            sheet.painter.setBrush(QBrush(tone(SUN, 0.7)))
            sheet.painter.drawEllipse(QPointF(900, HORIZON), 46, 46)
    far_range(
        canvas,
        "h-gorge-beyond",
        [
            (180, HORIZON + 6),
            (300, HORIZON - 14),
            (352, HORIZON - 24),
            (366, HORIZON - 58),
            (400, HORIZON - 70),
            (448, HORIZON - 66),
            (462, HORIZON - 26),
            (520, HORIZON - 20),
            (536, HORIZON - 56),
            (556, HORIZON - 78),
            (600, HORIZON - 82),
            (622, HORIZON - 54),
            (650, HORIZON - 26),
            (760, HORIZON - 8),
            (860, HORIZON + 8),
            (1080, HORIZON + 10),
        ],
        MALACHITE[3],
        0.36,
        HORIZON + 14,
        broken=10.0,
        slab=True,
    )


def afloat(canvas: Canvas) -> None:
    """The causeway, the lanterns, the ships, the tide."""
    spit(canvas, "h-spit-roots", 430, 720, 5264, 17, stone=False)
    xs, ys = profile(
        trace("430,5668 520,5654 640,5650 760,5656 860,5668"), slab=False, name="h-causeway", roughness=0.4
    )
    paint_mass(canvas, Mass("h-causeway", xs, ys, 640, 26, EARTH_BANK, False, foot=5668, fade=5))
    with drawing(canvas, 200, 5120, 1080, 6480) as sheet:
        if sheet is None:
            return
        if canvas.shows("orchard_basket"):
            basket(sheet.painter, 582, 5256, 30)
        cargo_ship(sheet.painter, *BOATS["moored"], 0.05)
        ripples(sheet, "h-moored", 640, 5297, 160, 8)
        arch_bridge(sheet.painter, 800, 870, 5648, 5668, 0.1)
        willow(sheet, "h-causeway/one", 560, 5656, 92)
        willow(sheet, "h-causeway/two", 716, 5656, 74)
        for x, y, high in rows("440 5690 46, 505 5712 58, 580 5696 48"):
            stone_lantern(sheet.painter, x, y, high)
            ripples(sheet, f"h-lantern{x}", x, y + 1, 66, 7)
        cargo_ship(sheet.painter, *BOATS["cargo-sea"], 0.2)
        ripples(sheet, "h-cargo", 430, 5963, 150, 7, 0.35)
        junk(sheet.painter, *BOATS["junk-sea"])
        ripples(sheet, "h-junk-sea", 700, 6091, 140, 9)
        tide(sheet, 300, 1060, 6240)
        geese(sheet, "h-geese", 640, 5770, 5, 8.0, INK_SOFT, 0.45)
