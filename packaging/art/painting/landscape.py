"""The landscape scroll: what is painted in which order, from the silk to the nearest bank."""

from typing import Final

import numpy as np

from art.painting import scene_forest, scene_homes, scene_near, scene_promise, scene_roots, scene_sea
from art.painting.bank import bank, people
from art.painting.brush import contour, face, ruled
from art.painting.canvas import Canvas
from art.painting.hills import drawing, foot_rocks
from art.painting.noise import Box, grid_noise, seed_of
from art.painting.pigment import GOLD, INK, MALACHITE, PAPER, SILK, array, blend
from art.painting.place import HEIGHT, MOUNT, SHORE, TITLE_SLIP
from art.painting.terrain import far_range
from art.painting.tracing import trace
from art.painting.water import mist, river, shore_y

FEET: Final = (
    ("rocks-west-far", 700, 960, 0.8),
    ("rocks-west", 960, 1400, 1.15),
    ("rocks-terrace", 1400, 1660, 0.7),
    ("rocks-town", 1980, 2200, 0.8),
    ("rocks-town-east", 2250, 2470, 0.8),
    ("rocks-east", 2586, 2960, 1.15),
    ("rocks-homes", 3640, 4100, 0.8),
    ("rocks-pine", 4050, 4240, 0.9),
    ("rocks-grove", 4280, 4610, 0.8),
    ("rocks-wood", 5110, 5500, 0.9),
)
"""Where boulders lie at the foot of the land: name, left, right, size."""


def paint(frame: Box, hidden: str = "") -> Canvas:
    """Paint the scroll, or the part of it inside a frame, perhaps without one of the things to find."""
    canvas = Canvas(frame, hidden)
    _distance(canvas)
    scene_sea.beyond(canvas)
    for land in (scene_promise.land, scene_homes.land, scene_forest.land, scene_roots.land, scene_sea.land):
        land(canvas)
    river(canvas, SHORE, HEIGHT)
    bank(canvas)
    _shore_line(canvas)
    for name, left, right, size in FEET:
        foot_rocks(canvas, name, left, right, size)
    for life in (scene_promise.life, scene_homes.life, scene_forest.life, scene_roots.life, scene_sea.life):
        life(canvas)
    people(canvas)
    scene_near.near(canvas)
    _mounting(canvas)
    return canvas


def _distance(canvas: Canvas) -> None:
    """Both lands, far off: Zhejiang comes nearer by a layer in each era, the gorge stays behind."""
    far_range(
        canvas,
        "high-a",
        trace("820,700 980,600 1100,520 1210,500 1330,545 1480,610 1640,660 1800,700"),
        MALACHITE[4],
        0.29,
        760,
    )
    far_range(
        canvas,
        "high-b",
        trace("2300,690 2480,610 2600,545 2700,530 2820,570 2960,600 3100,660 3240,720"),
        MALACHITE[4],
        0.29,
        770,
    )
    far_range(
        canvas,
        "zhejiang-1",
        trace("1380,760 1500,742 1640,726 1760,735 1880,718 2030,730 2200,745"),
        MALACHITE[4],
        0.45,
        800,
    )
    far_range(
        canvas, "gap", trace("1500,770 1620,745 1700,752 1850,740 1960,756 2050,780"), MALACHITE[3], 0.35, 800
    )
    far_range(
        canvas,
        "zhejiang-2",
        trace("2900,740 3060,700 3200,676 3330,690 3480,650 3620,664 3780,700 3950,740"),
        MALACHITE[4],
        0.62,
        780,
    )
    far_range(
        canvas,
        "zhejiang-3a",
        trace("3950,720 4120,660 4260,640 4400,660 4560,622 4720,600 4900,630 5060,606 5200,640 5400,720"),
        MALACHITE[4],
        0.62,
        780,
    )
    far_range(
        canvas,
        "zhejiang-4a",
        trace("5300,700 5460,640 5600,600 5800,610 5960,625 6120,604 6300,640 6450,660 6620,690 6800,720"),
        MALACHITE[4],
        0.66,
        780,
    )
    for name, left, right, y in (
        ("m1", 900, 1900, 700),
        ("m2", 2500, 3200, 690),
        ("m3", 3200, 4300, 742),
        ("m4", 4200, 5400, 728),
        ("m5", 5400, 6800, 730),
    ):
        mist(canvas, f"far-mist/{name}", left, right, y, 16, 0.8)


def _shore_line(canvas: Canvas) -> None:
    """The edge of the water: an ink line that comes and goes, a lighter one below it."""
    with drawing(canvas, 500, 740, 7000, 840, 0.5) as sheet:
        if sheet is None:
            return
        xs = np.arange(max(4170, sheet.box.left - 60), min(6960, sheet.box.right + 60)).astype(np.float32)
        if len(xs) < 10:
            return
        xs = np.arange(4170, 6960).astype(np.float32)
        ys = shore_y(xs, SHORE, "shore")
        contour(sheet, xs, ys, 1.5, blend(INK, MALACHITE[0], 0.4), 0.7, seed_of("shore-ink"), 0.24)
        contour(sheet, xs, ys + 4.2, 1.0, MALACHITE[1], 0.4, seed_of("shore-second"), 0.45)


def _mounting(canvas: Canvas) -> None:
    """The silk mounting at the head of the scroll: woven celadon, a narrow band, two thin lines."""
    box = canvas.part(0, 0, MOUNT, HEIGHT)
    if box.empty:
        return
    weave = grid_noise(box, 2.0, 6.0, 901) * 0.5 + grid_noise(box, 6.0, 2.0, 902) * 0.5
    band = np.broadcast_to((box.xs() > MOUNT - 70)[None, :], weave.shape)
    canvas.cover(box, array(SILK)[None, None, :], np.ones_like(weave))
    tint = np.where(band, 0.05, 0.16) * (0.85 + 0.3 * weave)
    canvas.stain(box, MALACHITE[3], tint.astype(np.float32))
    with drawing(canvas, 0, 0, MOUNT + 4, HEIGHT) as sheet:
        if sheet:
            left, top, wide, high = TITLE_SLIP
            slip = [(left, top), (left + wide, top), (left + wide, top + high), (left, top + high)]
            face(sheet.painter, [(float(x), float(y)) for x, y in slip], PAPER, 0.85)
            for inset in (5, 9):
                edge = [
                    (left + inset, top + inset),
                    (left + wide - inset, top + inset),
                    (left + wide - inset, top + high - inset),
                    (left + inset, top + high - inset),
                    (left + inset, top + inset),
                ]
                ruled(sheet.painter, [(float(x), float(y)) for x, y in edge], 0.9, GOLD, 0.5)
            for x in (MOUNT - 70, MOUNT - 66, MOUNT, MOUNT - 4):
                ruled(sheet.painter, [(x, 0), (x, HEIGHT)], 1.0, GOLD, 0.35)
