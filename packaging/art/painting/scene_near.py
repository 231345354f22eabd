"""The nearest things, low in the picture: banks, a rock with pines, an orchard bank, lotus, a sea rock."""

import numpy as np

from art.painting.brush import dots, strokes
from art.painting.canvas import Canvas, Sheet
from art.painting.hills import drawing, lighter, thicket
from art.painting.lotus import lotus
from art.painting.noise import luck
from art.painting.pigment import GREEN_ROCK, SOFT_HILL, STONE_FOLD, Ramp
from art.painting.terrain import Mass, Vein, paint_hill, profile
from art.painting.tracing import Line, trace
from art.painting.trees import citrus, pine, reeds
from art.painting.water import mist, ripples


def _bank(canvas: Canvas, name: str, points: Line, ramp: Ramp, *, slab: bool, veil: float = 0.12) -> None:
    xs, ys = profile(points, slab=slab, name=name, roughness=1.2)
    top = int(ys.argmin())
    peak_x, peak_y = float(xs[top]), float(ys[top])
    foot = float(ys.max()) - 4
    body = Mass(
        name=name,
        xs=xs,
        ys=ys,
        apex=peak_x,
        reach=90,
        ramp=ramp,
        fold_ramp=STONE_FOLD if slab else lighter(ramp),
        slab=slab,
        foot=foot,
        fade=62,
        veil=veil,
        thick=11,
    )
    left = Vein([(peak_x - 20, peak_y + 14), (peak_x - 140, peak_y + 54)], 4, (80, 140), (24, 40))
    right = Vein([(peak_x + 30, peak_y + 16), (peak_x + 170, peak_y + 60)], 4, (80, 140), (24, 40))
    paint_hill(canvas, body, [left, right])


def near(canvas: Canvas) -> None:
    """One near thing for each era after the first, never at even distances."""
    _reed_isle(canvas)
    _pine_rock(canvas)
    _orchard_bank(canvas)
    with drawing(canvas, 6480, 880, 7040, 1080) as sheet:
        if sheet:
            lotus(sheet, "lotus-a", 6640, 962, 190, 34, 26)
            lotus(sheet, "lotus-b", 6850, 1004, 240, 44, 34)
    _sea_rock(canvas)


def _reed_isle(canvas: Canvas) -> None:
    points = trace("3180,1020 3260,988 3340,970 3420,966 3500,974 3580,996 3690,1020")
    _bank(canvas, "near-reeds", points, GREEN_ROCK, slab=True, veil=0.3)
    mist(canvas, "near-reeds-mist", 3150, 3720, 1008, 14, 0.9)
    with drawing(canvas, 3150, 900, 3720, 1040, 0.2) as sheet:
        if sheet:
            reeds(sheet, "near-reeds/a", 3290, 986, 90, 40)
            reeds(sheet, "near-reeds/b", 3540, 990, 120, 36)
            reeds(sheet, "near-reeds/c", 3430, 970, 60, 30)
            ripples(sheet, "near-reeds/water", 3440, 1016, 460, 14, 0.35)


def _pine_rock(canvas: Canvas) -> None:
    points = trace(
        "4560,1086 4640,1046 4700,1002 4760,986 4800,962 4870,956 4910,972 4990,990 5060,1032 5190,1086"
    )
    _bank(canvas, "near-pines", points, GREEN_ROCK, slab=True)
    mist(canvas, "near-pines-mist", 4520, 5240, 1060, 18, 0.95)
    with drawing(canvas, 4600, 820, 5140, 1080, 0.12) as sheet:
        if sheet:
            pine(sheet, "near-pines/1", 4790, 972, 62, -0.22)
            pine(sheet, "near-pines/2", 4826, 964, 46, -0.08)
            pine(sheet, "near-pines/3", 4930, 984, 54, 0.26)


def _orchard_bank(canvas: Canvas) -> None:
    points = trace("5600,1066 5700,1026 5800,986 5900,958 5980,950 6060,966 6160,1004 6290,1066")
    _bank(canvas, "near-orchard", points, SOFT_HILL, slab=False, veil=0.06)
    mist(canvas, "near-orchard-mist", 5560, 6330, 1042, 20, 0.95)
    random = luck("near-orchard")
    with drawing(canvas, 5600, 880, 6300, 1080) as sheet:
        if sheet is None:
            return
        for step in range(19):
            x = 5790 + step * 17 + random.normal(0, 5)
            y = 972 + abs(x - 5970) * 0.13 + random.uniform(-8, 16)
            citrus(sheet, random, x, y, random.uniform(23, 31))
    thicket(canvas, "near-orchard/trees", 6110, 6180, 1000, 30, 5)


def _sea_rock(canvas: Canvas) -> None:
    points = trace("7380,1010 7420,984 7446,958 7470,950 7496,968 7540,976 7580,994 7620,1010")
    _bank(canvas, "near-sea", points, GREEN_ROCK, slab=True, veil=0.2)
    with drawing(canvas, 7300, 920, 7680, 1060, 0.15) as sheet:
        if sheet is None:
            return
        pine(sheet, "near-sea/pine", 7462, 954, 44, -0.3)
        ripples(sheet, "near-sea/water", 7500, 1008, 330, 16, 0.45)
        _spray(sheet, 7388, 7440, 1002)


def _spray(sheet: Sheet, left: float, right: float, y: float) -> None:
    """White water where the swell meets the rock."""
    random = luck("spray")
    count = 34
    start = np.stack((random.uniform(left, right, count), y + random.normal(0, 3, count)), axis=-1)
    end = start + np.stack((random.normal(-4, 5, count), -random.uniform(3, 15, count)), axis=-1)
    white = (0xFF, 0xFD, 0xF6)
    strokes(
        sheet, start, (start + end) / 2 + 1.5, end, np.full(count, 2.0), white, np.full(count, 0.8), "nail"
    )
    dots(sheet, end, random.uniform(0.6, 1.5, count), white, np.full(count, 0.9), 1.0)
