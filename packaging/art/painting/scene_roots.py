"""生根: orchard terraces, an estate with its lit canteen, a river port, the first Jiangnan walls."""

import numpy as np

from art.painting.boats import cargo_ship
from art.painting.brush import contour
from art.painting.canvas import Canvas
from art.painting.hills import drawing, hill, spit, thicket
from art.painting.houses import house, lamp_row, water_town_house
from art.painting.industry import port
from art.painting.lakeside import basket
from art.painting.landmarks import arch_bridge
from art.painting.noise import luck, seed_of
from art.painting.pigment import EARTH_BANK, INK, MOSS, TILE, blend
from art.painting.place import BOATS
from art.painting.terrain import Mass, Vein, paint_mass, profile
from art.painting.tracing import rows, trace
from art.painting.trees import citrus, leaf_tree, willow
from art.painting.water import mist, ripples


def land(canvas: Canvas) -> None:
    """The orchard hill first, then what people live and work in."""
    hill(
        canvas,
        "roots-far",
        trace("5780,796 5860,720 5940,680 6030,648 6110,640 6200,664 6300,650 6400,684 6500,716 6640,796"),
        [
            Vein(trace("6090,652 6030,710 5960,760"), 5, (100, 150), (40, 70)),
            Vein(trace("6300,660 6360,720"), 4, (100, 150), (40, 60)),
        ],
        800,
        veil=0.62,
        reach=130,
        fade=60,
    )
    mist(canvas, "roots-mist-far", 5800, 6640, 732, 20, 0.9)
    hill(
        canvas,
        "roots-back",
        trace("6050,796 6120,746 6200,716 6280,706 6360,722 6440,704 6520,724 6620,796"),
        [
            Vein(trace("6280,714 6220,750"), 4, (90, 140), (30, 46)),
            Vein(trace("6440,712 6500,750"), 4, (90, 140), (30, 46)),
        ],
        800,
        veil=0.38,
        reach=90,
        fade=50,
    )
    mist(canvas, "roots-mist", 6000, 6640, 764, 13, 0.9)
    hill(
        canvas,
        "estate-hill",
        trace("5820,796 5880,756 5950,730 6030,720 6100,742 6180,796"),
        [Vein(trace("6020,728 5960,760"), 4, (80, 130), (26, 44))],
        800,
        veil=0.22,
        reach=90,
    )
    thicket(canvas, "estate/behind", 5900, 6110, 752, 22, 24, veil=0.15)
    _orchard(canvas)
    _estate(canvas)
    with drawing(canvas, 6080, 690, 6360, 800) as sheet:
        if sheet:
            port(sheet.painter, 6162, 782, 0.86)
    _first_walls(canvas)


def _orchard(canvas: Canvas) -> None:
    hill(
        canvas,
        "orchard-left",
        trace("5420,796 5480,740 5540,690 5590,672 5640,690 5700,796"),
        [Vein(trace("5590,680 5540,720"), 3, (80, 130), (36, 60))],
        800,
        veil=0.3,
        reach=120,
    )
    mist(canvas, "orchard-mist", 5400, 5640, 748, 12, 0.85)
    points = trace(
        "5440,796 5500,768 5560,744 5606,700 5660,640 5716,602 5770,594 5820,618 5866,668 "
        "5910,692 5960,744 6020,796"
    )
    veins = [
        Vein(trace("5750,606 5700,650"), 3, (90, 140), (40, 60)),
        Vein(trace("5800,630 5860,700 5920,762"), 7, (100, 150), (36, 60)),
    ]
    body = hill(canvas, "orchard", points, veins, 800, reach=170, gold=True)
    random = luck("orchard")
    with drawing(canvas, 5380, 590, 5990, 805) as sheet:
        if sheet is None:
            return
        for row in range(8):
            part = 0.17 + row * 0.108
            xs = np.arange(5640 - row * 24, 5800 + row * 17).astype(np.float32)
            crest = np.interp(xs, body.xs, body.ys).astype(np.float32)
            ys = crest + (790 - crest) * part + 4 * np.sin(xs / 47 + row) + 2 * np.sin(xs / 19 + row * 2)
            keep = (ys < 786) & (ys > crest + 12)
            xs, ys = xs[keep], ys[keep].astype(np.float32)
            if len(xs) < 30:
                continue
            contour(sheet, xs, ys, 1.7, blend(MOSS, INK, 0.3), 0.55, seed_of(f"terrace{row}"), 0.12)
            contour(sheet, xs, ys + 2.6, 1.4, (0xE6, 0xD2, 0xA2), 0.8, seed_of(f"terrace-light{row}"), 0.14)
            at = 4.0
            while at < len(xs) - 4:
                if random.uniform() < 0.84:
                    citrus(
                        sheet,
                        random,
                        float(xs[int(at)]),
                        float(ys[int(at)]),
                        random.uniform(9, 11) + row * 0.8,
                    )
                at += random.uniform(10, 16) + row * 0.9
        house(sheet.painter, 5660, 742, 20, 9, 6)


def _estate(canvas: Canvas) -> None:
    """The estate's renewed blocks; below them the canteen, its windows lit."""
    with drawing(canvas, 5860, 660, 6180, 800) as sheet:
        if sheet is None:
            return
        for number, (x, y, wide, high, floors) in enumerate(
            rows("5990 758 40 34 5, 6064 764 36 30 5, 5936 768 42 30 5, 6022 772 40 30 5")
        ):
            house(sheet.painter, x, y, wide, high, 7, (0xF4, 0xEB, 0xD8), floors=int(floors), side=0.22)
            leaf_tree(sheet, f"estate/{number}", x + wide + 14, y + 6, 20)
            leaf_tree(sheet, f"estate/b{number}", x - 5, y + 5, 16)
        house(sheet.painter, 5958, 786, 84, 15, 9, (0xF6, 0xE6, 0xC4), TILE, side=0.12)
        lamp_row(sheet.painter, 5962, 783, 76, 7)
        for number, x in enumerate((5938, 6058, 6074)):
            leaf_tree(sheet, f"canteen/{number}", x, 789, 25)


def _first_walls(canvas: Canvas) -> None:
    xs, ys = profile(
        trace("6330,800 6370,780 6430,774 6500,775 6560,782 6600,800"), slab=False, name="wall-bank"
    )
    paint_mass(canvas, Mass("wall-bank", xs, ys, 6460, 40, EARTH_BANK, False, foot=800, fade=10))
    with drawing(canvas, 6320, 690, 6640, 805) as sheet:
        if sheet is None:
            return
        for x, y, wide, high in rows("6404 774 40 24, 6372 779 36 20, 6446 776 46 26, 6490 780 38 21"):
            water_town_house(sheet.painter, x, y, wide, high)
        arch_bridge(sheet.painter, 6536, 6588, 770, 784)
        for number, (x, height) in enumerate(((6438, 26), (6500, 22), (6366, 24))):
            leaf_tree(sheet, f"walls/{number}", x, 780, height)
        willow(sheet, "walls/willow", 6530, 784, 54)


def life(canvas: Canvas) -> None:
    """A ship at the port, the basket on the landing."""
    spit(canvas, "landing", 5520, 5720, 797, 12, stone=False)
    spit(canvas, "spit-estate", 5880, 6060, 790, 8)
    spit(canvas, "spit-walls", 6500, 6640, 790, 8, stone=False)
    thicket(canvas, "landing/trees", 5650, 5690, 792, 20, 4)
    with drawing(canvas, 5500, 740, 6600, 860) as sheet:
        if sheet is None:
            return
        cargo_ship(sheet.painter, *BOATS["moored"])
        ripples(sheet, "moored", 6236, 800, 160, 9)
        if canvas.shows("orchard_basket"):
            basket(sheet.painter, 5606, 790, 19)
        ripples(sheet, "walls-foot", 6460, 806, 240, 12, 0.35)
        ripples(sheet, "orchard-foot", 5680, 782, 400, 12, 0.3)
