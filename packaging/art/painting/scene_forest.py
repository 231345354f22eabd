"""成林: one pine that becomes a grove and then a wood; a valley of columns and spheres; mirror water."""

import numpy as np

from art.painting.canvas import Canvas
from art.painting.hills import cliff, drawing, hill, spit, thicket
from art.painting.houses import block
from art.painting.industry import works
from art.painting.landmarks import train, viaduct
from art.painting.noise import luck
from art.painting.pigment import GREEN_ROCK
from art.painting.terrain import Vein
from art.painting.tracing import rows, trace
from art.painting.trees import pine
from art.painting.water import mirror, mist, ripples


def land(canvas: Canvas) -> None:
    """From the one pine on its rock to the wood."""
    cliff(
        canvas,
        "forest-far",
        trace(
            "4180,796 4290,700 4380,664 4470,650 4560,676 4640,690 4740,650 4840,628 4930,640 "
            "5030,676 5140,660 5260,720 5380,796"
        ),
        [
            Vein(trace("4820,640 4760,690 4700,740"), 5, (90, 150), (40, 70)),
            Vein(trace("4460,660 4400,710"), 4, (90, 150), (40, 70)),
            Vein(trace("4880,650 4960,710"), 4, (90, 140), (40, 70)),
        ],
        800,
        veil=0.66,
        reach=140,
        fade=60,
    )
    mist(canvas, "forest-mist-far", 4180, 5360, 738, 22, 0.95)
    cliff(
        canvas,
        "forest-back",
        trace("4560,796 4620,756 4690,726 4760,716 4830,728 4900,704 4990,690 5070,700 5150,740 5220,796"),
        [
            Vein(trace("4990,700 4940,740"), 4, (80, 140), (30, 50)),
            Vein(trace("4760,724 4710,756"), 3, (80, 120), (26, 44)),
        ],
        800,
        veil=0.46,
        reach=100,
        fade=50,
    )
    mist(canvas, "forest-mist-back", 4500, 5260, 766, 14, 0.9)
    _first_pine(canvas)
    _grove(canvas)
    _valley(canvas)
    _wood(canvas)


def _first_pine(canvas: Canvas) -> None:
    points = trace(
        "4030,796 4050,760 4072,742 4090,722 4112,714 4150,718 4172,734 4190,742 4214,768 4240,796"
    )
    veins = [
        Vein(trace("4120,722 4090,750 4070,780"), 4, (50, 80), (30, 50)),
        Vein(trace("4150,726 4180,760 4210,785"), 3, (50, 80), (30, 45)),
    ]
    cliff(canvas, "pine-rock", points, veins, 800, host=True, reach=95, thick=10)
    with drawing(canvas, 4000, 540, 4300, 800, 0.12) as sheet:
        if sheet:
            pine(sheet, "first-pine", 4122, 719, 142, 0.16)


def _grove(canvas: Canvas) -> None:
    points = trace("4270,796 4310,764 4350,746 4410,738 4450,748 4490,734 4540,742 4580,770 4610,796")
    cliff(
        canvas,
        "grove-rock",
        points,
        [
            Vein(trace("4390,748 4340,772"), 3, (60, 90), (24, 36)),
            Vein(trace("4490,746 4540,776"), 3, (60, 90), (24, 36)),
        ],
        800,
        reach=70,
        thick=9,
    )
    with drawing(canvas, 4240, 600, 4640, 800, 0.12) as sheet:
        if sheet is None:
            return
        for number, (x, y, height, lean) in enumerate(
            rows("4344 752 70 -0.12, 4372 746 92 0.1, 4404 741 64 0.22")
        ):
            pine(sheet, f"three/{number}", x, y, height, lean)
        for number, (x, y, height, lean) in enumerate(
            rows("4468 745 58 -0.2, 4484 738 78 0.05, 4508 738 66 0.16, 4530 742 84 0.1, 4552 752 52 0.28")
        ):
            pine(sheet, f"five/{number}", x, y, height, lean)


def _valley(canvas: Canvas) -> None:
    """The side valley: a flat floor, the works in ruled line, a railway in front of the mist."""
    with drawing(canvas, 4560, 700, 4840, 800) as sheet:
        if sheet:
            viaduct(sheet.painter, 4560, 4786, 738, 792, 30, 0.15)
            train(sheet.painter, 4612, 734.6, 5, fast=True, veil=0.0)
    mist(canvas, "valley-mist", 4520, 4900, 786, 14, 0.95)
    mist(canvas, "valley-mist-end", 4700, 4890, 766, 24, 1.0)
    hill(
        canvas,
        "valley-floor",
        trace("4780,796 4830,776 4930,768 5060,768 5140,774 5190,796"),
        [],
        800,
        reach=60,
        ramp=GREEN_ROCK,
        detail=0.5,
    )
    with drawing(canvas, 4760, 620, 5220, 800) as sheet:
        if sheet:
            works(sheet.painter, 4838, 779, 0.9)
            block(sheet.painter, 5176, 782, 30, 16, 2)


def _wood(canvas: Canvas) -> None:
    cliff(
        canvas,
        "wood-back",
        trace("5060,796 5100,730 5150,690 5210,650 5260,640 5330,664 5420,700 5500,796"),
        [Vein(trace("5240,650 5180,710"), 4, (70, 120), (40, 70))],
        800,
        veil=0.42,
        reach=130,
    )
    mist(canvas, "wood-mist", 5040, 5300, 740, 12, 0.85)
    points = trace(
        "5110,796 5150,762 5190,744 5222,690 5262,676 5290,632 5340,618 5380,640 5408,690 "
        "5450,716 5480,756 5520,796"
    )
    veins = [
        Vein(trace("5320,640 5250,705 5200,760"), 8, (80, 130), (36, 60)),
        Vein(trace("5350,650 5400,715 5440,765"), 7, (80, 130), (36, 60)),
    ]
    body = cliff(canvas, "wood", points, veins, 800, host=True, reach=140)
    random = luck("wood")
    groups: list[tuple[float, float, float]] = []
    for number in range(17):
        x = random.uniform(5165, 5475)
        crest = float(np.interp(x, body.xs, body.ys))
        y = crest + random.uniform(0.22, 0.94) * (790 - crest)
        groups.append((y, x, float(random.integers(3, 6))))
        thicket(canvas, f"wood/under{number}", x - 24, x + 24, y + 2, 17, 7, veil=0.1)
    with drawing(canvas, 5080, 560, 5560, 800, 0.1) as sheet:
        if sheet is None:
            return
        for number, (x, height, lean) in enumerate(rows("5322 36 -0.1, 5338 46 0.08, 5356 34 0.2")):
            pine(sheet, f"wood/top{number}", x, float(np.interp(x, body.xs, body.ys)) + 3, height, lean)
        for number, (y, x, many) in enumerate(sorted(groups)):
            for member in range(int(many)):
                aside = (member - many / 2) * random.uniform(11, 17)
                pine(
                    sheet,
                    f"wood/{number}/{member}",
                    x + aside,
                    y + random.normal(0, 3),
                    random.uniform(26, 42),
                    random.normal(0.02, 0.1),
                    0.05,
                    bare=0.10,
                )
    thicket(canvas, "wood/foot", 5160, 5460, 788, 19, 34)


def life(canvas: Canvas) -> None:
    """The water is a mirror here."""
    spit(canvas, "spit-pine", 4170, 4360, 788, 9)
    spit(canvas, "spit-grove", 4540, 4700, 786, 7, stone=False)
    spit(canvas, "spit-works", 5020, 5240, 786, 7, stone=False)
    mirror(canvas, 4030, 5480, 782, 62, 0.42)
    with drawing(canvas, 4000, 770, 5500, 840) as sheet:
        if sheet:
            ripples(sheet, "pine-rock", 4130, 780, 200, 10, 0.35)
            ripples(sheet, "grove", 4430, 780, 300, 10, 0.3)
            ripples(sheet, "wood-foot", 5300, 780, 300, 10, 0.3)
