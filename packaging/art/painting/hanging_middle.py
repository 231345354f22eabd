"""The middle hanging scroll: 成林, one pine, its grove, the wood."""

import numpy as np

from art.painting.canvas import Canvas
from art.painting.hills import cliff, drawing, thicket
from art.painting.industry import works
from art.painting.landmarks import train, viaduct
from art.painting.noise import luck
from art.painting.place_far import banks, haze_range
from art.painting.terrain import Vein
from art.painting.tracing import rows, trace
from art.painting.trees import pine
from art.painting.water import mist


def forest(canvas: Canvas) -> None:
    """成林: one great pine, its grove, the wood; columns and spheres in a side valley."""
    haze_range(
        canvas,
        "h-zhejiang-3",
        trace("220,3760 380,3660 520,3620 680,3640 820,3590 960,3620 1200,3700"),
        0.5,
        3880,
    )
    cliff(
        canvas,
        "h-forest-far",
        trace("560,3960 640,3840 720,3780 800,3750 880,3790 960,3770 1060,3820 1200,3960"),
        [
            Vein(trace("790,3765 730,3840"), 4, (110, 170), (50, 90)),
            Vein(trace("960,3785 1020,3850"), 4, (110, 170), (50, 90)),
        ],
        3960,
        veil=0.64,
        reach=170,
        fade=80,
    )
    mist(canvas, "h-forest-mist", 460, 1240, 3890, 40, 0.95)
    with drawing(canvas, 600, 3880, 1080, 4080) as sheet:
        if sheet:
            viaduct(sheet.painter, 830, 1080, 3930, 3990, 44, 0.4)
            train(sheet.painter, 880, 3926, 5, fast=True, veil=0.15)
    mist(canvas, "h-valley-mist", 760, 1240, 3984, 22, 0.9)
    cliff(
        canvas,
        "h-works-floor",
        trace("780,4120 830,4096 900,4086 1000,4084 1120,4090"),
        [],
        4118,
        reach=60,
        veil=0.3,
        fade=20,
    )
    with drawing(canvas, 640, 3900, 1080, 4110) as sheet:
        if sheet:
            works(sheet.painter, 900, 4088, 1.0, 0.22)
    mist(canvas, "h-works-foot", 720, 1000, 4122, 16, 0.9)
    banks(canvas, "h-banks-6", 4110, 4260, 0.35)
    _pine_rock(canvas)
    _wood(canvas)
    banks(canvas, "h-banks-7", 4480, 4600, 0.3)


def _pine_rock(canvas: Canvas) -> None:
    points = trace(
        "190,4220 226,4080 262,4040 292,3980 340,3950 400,3940 440,3960 470,4010 520,4030 570,4110 620,4220"
    )
    veins = [
        Vein(trace("380,3955 320,4030 270,4120"), 7, (90, 140), (50, 90)),
        Vein(trace("420,3970 490,4060 560,4150"), 7, (90, 140), (50, 90)),
    ]
    cliff(canvas, "h-pine-rock", points, veins, 4200, host=True, reach=180, thick=16, fade=60)
    with drawing(canvas, 160, 3540, 760, 4230, 0.1) as sheet:
        if sheet is None:
            return
        pine(sheet, "h-first-pine", 372, 3952, 330, 0.14)
        for number, (x, y, height, lean) in enumerate(
            rows("500 4034 92 0.18, 530 4056 118 0.26, 476 4022 74 0.06, 268 4044 84 -0.2, 244 4070 66 -0.3")
        ):
            pine(sheet, f"h-three/{number}", x, y, height, lean)


def _wood(canvas: Canvas) -> None:
    points = trace("180,4470 230,4360 280,4300 340,4270 400,4282 470,4340 540,4470")
    body = cliff(
        canvas,
        "h-wood",
        points,
        [
            Vein(trace("340,4290 290,4350"), 5, (90, 140), (40, 70)),
            Vein(trace("400,4300 450,4380"), 5, (90, 140), (40, 70)),
        ],
        4450,
        host=True,
        reach=150,
        thick=15,
        fade=50,
    )
    random = luck("h-wood")
    groups: list[tuple[float, float]] = []
    for number in range(15):
        x = random.uniform(215, 500)
        crest = float(np.interp(x, body.xs, body.ys))
        groups.append((crest + random.uniform(0.2, 0.95) * (4436 - crest), x))
        thicket(canvas, f"h-wood/under{number}", x - 34, x + 34, groups[-1][0] + 2, 25, 7, veil=0.1)
    with drawing(canvas, 140, 4140, 640, 4470, 0.1) as sheet:
        if sheet is None:
            return
        for number, (x, height, lean) in enumerate(rows("330 66 -0.12, 352 84 0.06, 378 60 0.2")):
            pine(sheet, f"h-wood/top{number}", x, float(np.interp(x, body.xs, body.ys)) + 3, height, lean)
        for number, (y, x) in enumerate(sorted(groups)):
            for member in range(3 + 2 * (number % 2)):
                aside = (member - 2) * random.uniform(17, 26)
                pine(
                    sheet,
                    f"h-wood/{number}/{member}",
                    x + aside,
                    y + random.normal(0, 4),
                    random.uniform(42, 66),
                    random.normal(0.02, 0.1),
                    0.05,
                    bare=0.10,
                )
    mist(canvas, "h-wood-foot", 120, 620, 4452, 20, 0.95)
