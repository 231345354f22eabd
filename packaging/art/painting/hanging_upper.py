"""The upper two hanging scrolls: 結約, the gorge, and 安家, the climbing water."""

from art.painting.boats import egret, junk, sampan, stone_fish
from art.painting.canvas import Canvas
from art.painting.hanging import BOATS
from art.painting.hills import cliff, drawing, spit, thicket
from art.painting.houses import block
from art.painting.industry import factory
from art.painting.landmarks import arch_bridge, dam, train, viaduct, wharf_steps
from art.painting.pigment import INK, MALACHITE, STONE_FOLD
from art.painting.place_far import banks, haze_range
from art.painting.quarters import new_quarter, old_quarter
from art.painting.terrain import Mass, Vein, paint_mass, profile
from art.painting.tracing import rows, trace
from art.painting.trees import pine, reeds
from art.painting.water import mist, ripples


def promise(canvas: Canvas) -> None:
    """結約: a cliff as high as a screen, its guest across a narrow river, the old town at its foot."""
    haze_range(
        canvas,
        "h-high",
        trace("120,900 260,760 420,640 520,600 640,660 800,760 1000,860 1180,900"),
        0.30,
        1250,
    )
    haze_range(
        canvas, "h-zhejiang", trace("560,1330 700,1240 800,1220 900,1250 1080,1300 1200,1330"), 0.30, 1500
    )
    cliff(
        canvas,
        "h-east-far",
        trace("820,1900 850,1500 880,1300 930,1210 990,1190 1040,1230 1140,1300 1200,1900"),
        [
            Vein(trace("960,1210 900,1380 880,1560"), 7, (120, 190), (110, 220)),
            Vein(trace("1010,1230 1060,1420 1080,1600"), 6, (120, 190), (110, 220)),
        ],
        1900,
        veil=0.58,
        reach=420,
        thick=24,
        fade=160,
    )
    mist(canvas, "h-east-mist", 640, 1200, 1640, 70, 0.95)
    cliff(
        canvas,
        "h-west-back",
        trace("180,1900 214,1300 236,1120 262,1040 310,1000 352,1014 380,1100 420,1900"),
        [Vein(trace("300,1020 260,1200 240,1400"), 7, (100, 160), (110, 220))],
        1900,
        veil=0.5,
        reach=380,
        thick=22,
        fade=160,
    )
    mist(canvas, "h-west-mist", 100, 520, 1380, 60, 0.9)
    banks(canvas, "h-banks-1", 1560, 1960, 0.5)
    _east_gate(canvas)
    _west_gate(canvas)
    banks(canvas, "h-banks-2", 2160, 2250, 0.3)
    _town(canvas)
    banks(canvas, "h-banks-3", 2330, 2570, 0.3)


def _west_gate(canvas: Canvas) -> None:
    points = trace(
        "216,2110 238,1800 254,1770 262,1520 286,1480 292,1280 316,1240 328,1060 356,990 "
        "372,930 420,904 470,912 496,950 508,1120 532,1160 540,1380 566,1420 574,1640 "
        "604,1690 616,1860 644,1900 656,2110"
    )
    veins = [
        Vein(trace("400,930 350,1120 310,1400 270,1750 250,1950"), 16, (120, 200), (90, 230)),
        Vein(trace("450,950 480,1200 510,1500 560,1800 600,1980"), 17, (110, 190), (110, 260)),
        Vein(trace("410,1050 420,1350 400,1650 420,1960"), 14, (130, 210), (90, 220)),
    ]
    cliff(canvas, "h-west-gate", points, veins, 2090, host=True, reach=420, thick=24, fade=120)
    mist(canvas, "h-waist", 200, 640, 1560, 40, 0.9)
    front = trace("230,2140 270,1980 320,1900 380,1870 430,1884 470,1850 520,1862 560,1930 590,2010 620,2140")
    cliff(
        canvas,
        "h-west-front",
        front,
        [
            Vein(trace("390,1890 330,1980 290,2060"), 6, (100, 160), (60, 110)),
            Vein(trace("480,1870 540,1970 580,2060"), 6, (100, 160), (60, 110)),
        ],
        2130,
        reach=190,
        thick=17,
        fade=60,
    )
    with drawing(canvas, 200, 820, 760, 2150, 0.15) as sheet:
        if sheet:
            for number, (x, y, height, lean) in enumerate(
                rows(
                    "346 1010 62 -0.25, 328 1050 46 -0.3, 362 976 38 -0.15, 520 1138 58 0.3, "
                    "536 1160 44 0.35, 528 1866 62 0.25, 506 1860 48 0.1, 550 1900 42 0.3"
                )
            ):
                pine(sheet, f"h-gate/pine{number}", x, y, height, lean)
    thicket(canvas, "h-west-front/trees", 320, 470, 1902, 30, 16)


def _east_gate(canvas: Canvas) -> None:
    points = trace(
        "770,2100 780,1800 802,1760 808,1600 836,1560 848,1480 892,1448 940,1460 970,1500 "
        "1010,1520 1040,1600 1130,1640 1200,2100"
    )
    veins = [
        Vein(trace("890,1470 840,1640 820,1980"), 13, (110, 170), (90, 190)),
        Vein(trace("950,1490 1000,1650 1030,1980"), 12, (110, 170), (90, 190)),
        Vein(trace("920,1700 930,1960"), 6, (120, 180), (70, 130)),
    ]
    cliff(canvas, "h-east-gate", points, veins, 2070, veil=0.24, reach=300, thick=22, fade=110)
    mist(canvas, "h-east-waist", 700, 1200, 1850, 44, 0.92)
    with drawing(canvas, 760, 1380, 1080, 1640, 0.15) as sheet:
        if sheet:
            for number, (x, y, height, lean) in enumerate(
                rows("856 1476 46 -0.25, 872 1460 56 -0.1, 842 1510 36 -0.3")
            ):
                pine(sheet, f"h-east/pine{number}", x, y, height, lean, 0.15)


def _town(canvas: Canvas) -> None:
    cliff(
        canvas,
        "h-town-spur",
        trace("690,2300 730,2230 780,2180 810,2120 880,2080 920,2052 990,2044 1060,2086 1200,2200"),
        [
            Vein(trace("900,2075 820,2150 750,2240"), 9, (110, 170), (50, 90)),
            Vein(trace("980,2070 1040,2160"), 5, (110, 170), (50, 90)),
        ],
        2300,
        reach=200,
        veil=0.14,
        fade=70,
    )
    streets = rows(
        "2104 892 1004 846, 2129 868 1022 848, 2154 844 1034 840, 2179 820 1046 826, 2204 796 1058 812, "
        "2229 772 1070 800, 2254 748 1070 786"
    )
    with drawing(canvas, 660, 2000, 1080, 2320) as sheet:
        if sheet is None:
            return
        old_quarter(sheet, "h-town", streets, 1.42, 0.1)
        wharf_steps(sheet.painter, 850, 2120, 2290, 30, -70, 0.08)
        factory(sheet.painter, 950, 2062, 0.9, 0.25)
    mist(canvas, "h-town-foot", 560, 1200, 2306, 30, 0.9)


def homes(canvas: Canvas) -> None:
    """安家: mist at its widest; the dam far and pale, homes and a school up the slope, a train."""
    haze_range(
        canvas,
        "h-zhejiang-2",
        trace("240,2720 420,2640 560,2580 700,2560 860,2590 1000,2560 1200,2620"),
        0.42,
        2860,
    )
    cliff(
        canvas,
        "h-dam-left",
        trace("640,2860 690,2760 730,2720 770,2740 800,2860"),
        [Vein(trace("730,2730 700,2790"), 3, (60, 100), (40, 70))],
        2850,
        veil=0.68,
        reach=130,
        fade=60,
    )
    with drawing(canvas, 740, 2640, 1080, 2860) as sheet:
        if sheet:
            dam(sheet.painter, 790, 1070, 2732, 2812, 0.55)
    mist(canvas, "h-dam-mist", 560, 1240, 2810, 40, 1.0)
    banks(canvas, "h-banks-4", 2850, 3130, 0.45)
    cliff(
        canvas,
        "h-slope-far",
        trace("230,3200 262,2900 290,2800 330,2730 380,2700 430,2716 480,2800 540,2900 600,3200"),
        [
            Vein(trace("370,2715 320,2850 290,2960"), 6, (90, 150), (70, 130)),
            Vein(trace("410,2730 470,2850 520,2960"), 6, (90, 150), (70, 130)),
        ],
        3150,
        veil=0.5,
        reach=240,
        fade=90,
        thick=20,
    )
    mist(canvas, "h-slope-mist", 120, 760, 2950, 42, 0.9)
    points = trace(
        "176,3330 206,3200 240,3160 262,3070 310,3020 334,2940 372,2890 430,2868 470,2884 "
        "492,2960 548,3010 574,3080 640,3120 680,3200 740,3240 800,3330"
    )
    veins = [
        Vein(trace("400,2890 340,2990 290,3110 240,3230"), 11, (100, 170), (60, 110)),
        Vein(trace("450,2900 530,3030 610,3150 700,3260"), 12, (100, 170), (60, 110)),
    ]
    cliff(canvas, "h-new-town", points, veins, 3300, reach=240, gold=True, fade=70, thick=18)
    for number, (left, right, y, size, count) in enumerate(
        rows(
            "340 470 2986 24 10, 280 380 3080 26 10, 500 600 3130 26 12, 260 400 3230 30 13, "
            "540 680 3240 28 12"
        )
    ):
        thicket(canvas, f"h-slope/trees{number}", left, right, y, size, int(count))
    _homes_on_slope(canvas)
    with drawing(canvas, 560, 3000, 1080, 3200) as sheet:
        if sheet:
            viaduct(sheet.painter, 616, 1080, 3072, 3150, 52, 0.3)
            if canvas.shows("train"):
                train(sheet.painter, 710, 3068, 8, fast=False, veil=0.12)
    mist(canvas, "h-homes-mist", 560, 1240, 3146, 26, 0.95)
    banks(canvas, "h-banks-5", 3330, 3560, 0.3)


def _homes_on_slope(canvas: Canvas) -> None:
    streets = rows("2996 350 500, 3040 316 540, 3092 290 420, 3176 270 640, 3214 400 700")
    with drawing(canvas, 160, 2900, 840, 3340) as sheet:
        if sheet is None:
            return
        new_quarter(sheet, "h-homes", streets, 1.4)
        block(sheet.painter, 446, 3124, 104, 40, 4)
        block(sheet.painter, 568, 3132, 34, 24, 2)


def afloat(canvas: Canvas) -> None:
    """The fish stone and the boats of the two upper scrolls."""
    xs, ys = profile(
        trace("404,2300 450,2268 520,2246 600,2240 660,2262 706,2298"),
        slab=True,
        name="h-fish-stone",
        roughness=0.8,
    )
    paint_mass(canvas, Mass("h-fish-stone", xs, ys, 560, 80, STONE_FOLD, True, foot=2300, fade=6, thick=9.0))
    spit(canvas, "h-spit-a", 660, 820, 2452, 14)
    spit(canvas, "h-bridge-west", 540, 720, 2570, 26, veil=0.2)
    spit(canvas, "h-bridge-east", 820, 1110, 2572, 30, veil=0.2)
    with drawing(canvas, 380, 1800, 900, 2560) as sheet:
        if sheet:
            if canvas.shows("stone_fish"):
                stone_fish(sheet.painter, 512, 2272, 66, INK, 0.85)
                stone_fish(sheet.painter, 586, 2268, 56, INK, 0.85)
            ripples(sheet, "h-fish", 560, 2304, 300, 18)
            for name in ("sampan-gorge", "sampan-town"):
                sampan(sheet.painter, *BOATS[name])
                ripples(sheet, f"h-{name}", BOATS[name][0], BOATS[name][1] + 1, 70, 6)
            if canvas.shows("egret"):
                egret(sheet.painter, 766, 2454, 48)
            reeds(sheet, "h-reeds", 712, 2446, 60, 30)
            arch_bridge(sheet.painter, 690, 848, 2520, 2566, 0.3)
    spit(canvas, "h-drowned", 330, 590, 3338, 34)
    with drawing(canvas, 380, 3280, 900, 3560) as sheet:
        if sheet:
            wharf_steps(sheet.painter, 448, 3304, 3336, 40, 4, 0.05)
            wharf_steps(sheet.painter, 454, 3338, 3384, 52, 4, 0.7)
            stone_fish(sheet.painter, 560, 3372, 50, MALACHITE[2], 0.5)
            junk(sheet.painter, *BOATS["junk-lake"])
            ripples(sheet, "h-junk", 634, 3437, 110, 8)
