"""安家: homes and a school up the slope; the dam far, a train."""

from PySide6.QtGui import QPainter

from art.painting.boats import junk, sampan
from art.painting.canvas import Canvas
from art.painting.hills import cliff, drawing, thicket
from art.painting.houses import block, house
from art.painting.landmarks import dam, train, viaduct, wharf_steps
from art.painting.pigment import MALACHITE, STONE_FOLD
from art.painting.place import BOATS
from art.painting.quarters import new_quarter
from art.painting.terrain import Mass, Vein, paint_mass, profile
from art.painting.tracing import rows, trace
from art.painting.trees import leaf_tree
from art.painting.water import cloud_hooks, mist, ripples


def land(canvas: Canvas) -> None:
    """The far side: the dam in the mist, the viaduct, the slope with its new homes."""
    cliff(
        canvas,
        "dam-left",
        trace("2960,800 3010,748 3060,712 3100,700 3136,716 3160,760 3185,800"),
        [Vein(trace("3090,712 3060,750"), 3, (60, 90), (36, 60))],
        806,
        veil=0.66,
        reach=110,
        fade=50,
    )
    cliff(
        canvas,
        "dam-right",
        trace("3385,800 3404,752 3430,716 3480,692 3540,684 3600,700 3680,750 3760,800"),
        [
            Vein(trace("3520,696 3470,740"), 3, (70, 110), (36, 60)),
            Vein(trace("3560,704 3620,750"), 3, (70, 110), (36, 60)),
        ],
        806,
        veil=0.66,
        reach=110,
        fade=50,
    )
    with drawing(canvas, 3100, 660, 3480, 810) as sheet:
        if sheet:
            dam(sheet.painter, 3148, 3412, 712, 786, 0.5)
    mist(canvas, "dam-mist", 2900, 3720, 774, 25, 1.0)
    mist(canvas, "dam-mist-high", 3000, 3600, 742, 9, 0.7)
    _slope(canvas)
    with drawing(canvas, 3300, 700, 3760, 812) as sheet:
        if sheet:
            viaduct(sheet.painter, 3330, 3742, 743, 800, 36, 0.12)
            if canvas.shows("train"):
                train(sheet.painter, 3452, 739.6, 8, fast=False, veil=0.05)
    mist(canvas, "homes-mist", 3220, 3720, 786, 15, 0.95)
    _drowned_wharf(canvas)


def _slope(canvas: Canvas) -> None:
    cliff(
        canvas,
        "slope-far",
        trace("3740,800 3790,716 3830,690 3880,640 3930,622 3990,630 4040,668 4110,690 4180,740 4260,800"),
        [
            Vein(trace("3940,640 3900,700 3860,750"), 4, (70, 110), (50, 80)),
            Vein(trace("4000,650 4070,720 4130,770"), 5, (70, 120), (50, 80)),
        ],
        806,
        veil=0.52,
        reach=150,
    )
    mist(canvas, "slope-mist", 3860, 4280, 742, 15, 0.85)
    cliff(
        canvas,
        "slope-west",
        trace("3520,800 3580,766 3640,738 3700,728 3760,742 3830,800"),
        [Vein(trace("3690,738 3640,768"), 3, (70, 110), (26, 40))],
        806,
        veil=0.25,
        reach=90,
    )
    points = trace(
        "3600,800 3640,768 3700,752 3726,712 3770,692 3796,644 3838,624 3886,614 3916,622 "
        "3936,668 3976,690 3994,724 4040,740 4062,776 4106,800"
    )
    veins = [
        Vein(trace("3860,640 3820,680 3780,725 3730,775"), 7, (80, 130), (35, 60)),
        Vein(trace("3900,650 3950,705 4010,770"), 7, (70, 120), (40, 70)),
    ]
    cliff(canvas, "new-town", points, veins, 806, reach=140, gold=True)
    for number, (left, right, y, size, count) in enumerate(
        rows(
            "3800 3900 680 16 12, 3730 3790 716 16 9, 3940 4010 736 17 12, 3660 3740 790 18 10, "
            "4000 4080 790 19 12"
        )
    ):
        thicket(canvas, f"slope/trees{number}", left, right, y, size, int(count), veil=0.05)
    streets = rows("708 3800 3930, 728 3740 3990, 748 3712 3760, 770 3660 3800, 784 3960 4050")
    with drawing(canvas, 3560, 640, 4140, 812) as sheet:
        if sheet is None:
            return
        new_quarter(sheet, "new-homes", streets, 1.0)
        _school(sheet.painter)
        for number, (x, y, height) in enumerate(
            rows("3822 768 26, 3838 771 20, 3955 769 24, 3972 772 30, 3700 790 22")
        ):
            leaf_tree(sheet, f"school/tree{number}", x, y, height)


def _school(painter: QPainter) -> None:
    """Three joined blocks round a yard."""
    block(painter, 3784, 760, 34, 24, 4)
    block(painter, 3850, 766, 74, 27, 4)
    block(painter, 3924, 771, 24, 16, 2)


def _drowned_wharf(canvas: Canvas) -> None:
    xs, ys = profile(
        trace("2880,812 2905,786 2945,772 3010,768 3060,782 3105,812"), slab=True, name="wharf-rock"
    )
    paint_mass(canvas, Mass("wharf-rock", xs, ys, 2970, 70, STONE_FOLD, True, foot=815, fade=12, thick=9))
    with drawing(canvas, 2880, 740, 3120, 815) as sheet:
        if sheet:
            wharf_steps(sheet.painter, 2988, 770, 812, 30, 8)
            house(sheet.painter, 2930, 774, 26, 12, 8)
            leaf_tree(sheet, "wharf/tree", 3022, 772, 30)
            leaf_tree(sheet, "wharf/tree2", 2916, 780, 22)


def life(canvas: Canvas) -> None:
    """On the water: a junk, a sampan."""
    with drawing(canvas, 3200, 730, 4200, 990) as sheet:
        if sheet:
            junk(sheet.painter, *BOATS["junk-lake"])
            ripples(sheet, "junk-a", 3330, 963, 90, 8)
            sampan(sheet.painter, *BOATS["sampan-homes"])
            ripples(sheet, "sampan-b", 3872, 897, 56, 6)
            cloud_hooks(sheet, "hooks-homes", 3420, 781, 260, MALACHITE[2], 0.4)
