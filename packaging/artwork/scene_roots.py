"""生根: orchard terraces, an estate with its lit canteen, a river port, the first Jiangnan walls."""

import numpy as np

from boats import cargo_ship
from brush import contour
from canvas import Canvas
from hills import drawing, hill
from houses import block, house, lamp_row, water_town_house
from landmarks import arch_bridge, basket, port
from noise import luck, seed_of
from pigment import EARTH_BANK, INK, MOSS, TILE, blend
from place import BOATS
from terrain import Mass, Vein, paint_mass, profile
from trees import citrus, leaf_tree, willow
from water import mist, ripples


def land(canvas: Canvas) -> None:
    """The orchard hill first, then what people live and work in."""
    hill(canvas, "roots-back", [(5780, 796), (5880, 716), (5980, 680), (6080, 660), (6180, 690), (6290, 672), (6400, 700), (6560, 796)], [Vein([(6080, 675), (6020, 720), (5960, 760)], 4, (110, 170), (36, 60)), Vein([(6290, 690), (6350, 730)], 3, (110, 160), (36, 50))], 800, veil=0.46, reach=120, fade=60)
    mist(canvas, "roots-mist", 5860, 6560, 752, 20, 0.9)
    _orchard(canvas)
    _estate(canvas)
    with drawing(canvas, 6080, 690, 6360, 800) as sheet:
        if sheet:
            port(sheet.painter, 6162, 782, 0.86)
    _first_walls(canvas)


def _orchard(canvas: Canvas) -> None:
    points = [(5400, 796), (5460, 752), (5520, 700), (5585, 640), (5640, 606), (5700, 610), (5760, 648), (5830, 700), (5900, 752), (5970, 796)]
    veins = [Vein([(5650, 616), (5600, 650)], 2, (110, 150), (40, 60)), Vein([(5730, 650), (5800, 710), (5860, 762)], 4, (120, 170), (36, 60))]
    body = hill(canvas, "orchard", points, veins, 800, reach=170, gold=True)
    random = luck("orchard")
    with drawing(canvas, 5380, 590, 5990, 805) as sheet:
        if sheet is None:
            return
        for row in range(8):
            part = 0.2 + row * 0.105
            xs = np.arange(5430 + (7 - row) * 11, 5800 + row * 18).astype(np.float32)
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
                    citrus(sheet, random, float(xs[int(at)]), float(ys[int(at)]), random.uniform(9, 11) + row * 0.8)
                at += random.uniform(10, 16) + row * 0.9
        house(sheet.painter, 5690, 726, 22, 10, 7)


def _estate(canvas: Canvas) -> None:
    """The estate's renewed blocks; below them the canteen, its windows lit."""
    with drawing(canvas, 5860, 660, 6180, 800) as sheet:
        if sheet is None:
            return
        for number, (x, y, wide, high, floors) in enumerate(((5926, 768, 34, 50, 6), (5972, 764, 32, 58, 7), (6016, 767, 36, 50, 6), (6066, 770, 32, 42, 5))):
            block(sheet.painter, x, y, wide, high, floors)
            leaf_tree(sheet, f"estate/{number}", x + wide + 9, y + 10, 22)
        house(sheet.painter, 5958, 786, 84, 15, 9, (0xF6, 0xE6, 0xC4), TILE, side=0.12)
        lamp_row(sheet.painter, 5962, 783, 76, 7)
        for number, x in enumerate((5938, 6058, 6074)):
            leaf_tree(sheet, f"canteen/{number}", x, 789, 25)


def _first_walls(canvas: Canvas) -> None:
    xs, ys = profile([(6330, 800), (6370, 780), (6430, 774), (6500, 775), (6560, 782), (6600, 800)], slab=False, name="wall-bank")
    paint_mass(canvas, Mass("wall-bank", xs, ys, 6460, 40, EARTH_BANK, False, foot=800, fade=10))
    with drawing(canvas, 6320, 690, 6640, 805) as sheet:
        if sheet is None:
            return
        for x, y, wide, high in ((6404, 774, 40, 24), (6372, 779, 36, 20), (6446, 776, 46, 26), (6490, 780, 38, 21)):
            water_town_house(sheet.painter, x, y, wide, high)
        arch_bridge(sheet.painter, 6536, 6588, 770, 784)
        for number, (x, height) in enumerate(((6438, 26), (6500, 22), (6366, 24))):
            leaf_tree(sheet, f"walls/{number}", x, 780, height)
        willow(sheet, "walls/willow", 6530, 784, 54)


def life(canvas: Canvas) -> None:
    """A ship at the port, the basket on the landing."""
    with drawing(canvas, 5500, 740, 6600, 860) as sheet:
        if sheet is None:
            return
        cargo_ship(sheet.painter, *BOATS["moored"])
        ripples(sheet, "moored", 6236, 804, 160, 9)
        basket(sheet.painter, 5622, 782, 26)
        ripples(sheet, "walls-foot", 6460, 806, 240, 12, 0.35)
        ripples(sheet, "orchard-foot", 5680, 782, 400, 12, 0.3)
