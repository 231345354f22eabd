"""The two cliffs of the gorge in the scroll, each with its far brothers, its waist of mist and its pines."""

from art.painting.canvas import Canvas
from art.painting.hills import cliff, drawing, thicket
from art.painting.terrain import Vein
from art.painting.tracing import rows, trace
from art.painting.trees import pine
from art.painting.water import mist


def west_gate(canvas: Canvas) -> None:
    """The host of the whole scroll: a sheer wall to the river, ledges behind it."""
    cliff(
        canvas,
        "west-far",
        trace("660,815 704,720 742,668 788,640 838,612 884,618 912,650 980,672 1030,740 1070,815"),
        [
            Vein(trace("850,630 790,690 750,750"), 5, (60, 110), (50, 90)),
            Vein(trace("890,640 940,700 990,770"), 4, (60, 110), (50, 90)),
        ],
        822,
        veil=0.56,
        reach=170,
    )
    mist(canvas, "west-mist-far", 560, 1100, 742, 20, 0.9)
    cliff(
        canvas,
        "gate-back",
        trace("842,815 868,762 884,720 925,700 948,660 980,634 1024,622 1060,640 1090,700 1130,720 1160,815"),
        [
            Vein(trace("1010,636 970,690 920,760"), 6, (60, 110), (50, 90)),
            Vein(trace("1040,650 1060,720"), 3, (60, 90), (50, 80)),
        ],
        822,
        veil=0.3,
        reach=150,
    )
    mist(canvas, "west-mist-back", 760, 1140, 768, 15, 0.9)
    points = trace(
        "962,815 980,768 996,752 1026,748 1040,704 1060,694 1078,688 1090,640 1122,624 "
        "1136,584 1176,572 1236,565 1286,574 1304,586 1312,640 1318,648 1326,712 1340,722 "
        "1346,815"
    )
    veins = [
        Vein(trace("1180,590 1130,640 1085,705 1030,770"), 9, (80, 140), (50, 110)),
        Vein(trace("1262,596 1278,650 1262,710 1290,770"), 8, (60, 110), (70, 140)),
        Vein(trace("1205,620 1185,690 1165,770"), 8, (80, 130), (55, 110)),
    ]
    cliff(canvas, "west-gate", points, veins, 824, host=True)
    mist(canvas, "west-waist", 930, 1290, 742, 13, 0.85)
    front = trace(
        "1036,815 1066,786 1098,764 1150,758 1180,766 1214,750 1262,744 1310,752 1344,742 "
        "1370,748 1384,778 1412,786 1440,815"
    )
    cliff(
        canvas,
        "west-front",
        front,
        [
            Vein(trace("1160,764 1110,792"), 4, (60, 100), (26, 44)),
            Vein(trace("1290,752 1350,785"), 5, (60, 100), (26, 44)),
        ],
        824,
        reach=80,
        thick=10,
    )
    _gate_pines(canvas)
    thicket(canvas, "west-front/trees", 1070, 1190, 768, 22, 13)
    thicket(canvas, "west-front/low", 1350, 1430, 800, 18, 8)


def _gate_pines(canvas: Canvas) -> None:
    with drawing(canvas, 1000, 520, 1420, 830, 0.15) as sheet:
        if sheet:
            for number, (x, y, height, lean) in enumerate(
                rows(
                    "1104 634 36 -0.3, 1118 628 46 -0.15, 1090 648 28 -0.25, 1352 748 34 0.3, "
                    "1366 750 26 0.35, 1340 746 22 0.2"
                )
            ):
                pine(sheet, f"west-gate/pine{number}", x, y, height, lean)


def east_gate(canvas: Canvas) -> None:
    """The lower wall across from it."""
    cliff(
        canvas,
        "east-far",
        trace("2880,815 2920,740 2960,712 2990,680 3040,668 3080,690 3120,742 3190,770 3240,815"),
        [Vein(trace("3040,680 3000,740 2980,780"), 4, (60, 110), (40, 80))],
        815,
        veil=0.62,
        reach=140,
    )
    cliff(
        canvas,
        "east-back",
        trace("2740,815 2772,700 2790,660 2826,640 2880,634 2916,652 2950,700 2990,720 3030,768 3090,815"),
        [Vein(trace("2870,646 2910,710 2960,770"), 6, (60, 110), (50, 90))],
        815,
        veil=0.34,
        reach=150,
    )
    mist(canvas, "east-mist", 2780, 3160, 756, 17, 0.9)
    points = trace(
        "2590,815 2598,742 2612,730 2618,668 2634,655 2644,608 2672,594 2716,590 2748,606 "
        "2764,650 2796,664 2812,712 2846,728 2866,770 2900,786 2930,815"
    )
    veins = [
        Vein(trace("2684,606 2658,670 2646,730 2660,785"), 8, (60, 110), (70, 130)),
        Vein(trace("2716,618 2752,690 2800,760"), 8, (80, 130), (50, 100)),
    ]
    cliff(canvas, "east-gate", points, veins, 824, host=True, reach=170)
    mist(canvas, "east-waist", 2660, 2960, 752, 11, 0.85)
    front = trace("2650,815 2680,784 2720,768 2780,764 2820,774 2870,768 2920,784 2980,815")
    cliff(
        canvas,
        "east-front",
        front,
        [Vein(trace("2770,772 2720,796"), 4, (60, 100), (24, 40))],
        824,
        reach=70,
        thick=10,
    )
    with drawing(canvas, 2590, 540, 2960, 830, 0.15) as sheet:
        if sheet:
            for number, (x, y, height, lean) in enumerate(
                rows("2784 660 32 0.3, 2800 672 42 0.2, 2768 652 24 0.2")
            ):
                pine(sheet, f"east-gate/pine{number}", x, y, height, lean)
    thicket(canvas, "east-front/trees", 2780, 2930, 780, 20, 15)
