"""安家: the water climbs over steps and fish; homes and a school up the slope; the dam far, a train."""

from PySide6.QtGui import QPainter

from boats import junk, sampan, stone_fish
from canvas import Canvas
from hills import cliff, drawing, hill
from houses import block, house
from landmarks import dam, train, viaduct, wharf_steps
from noise import luck
from pigment import GREEN_ROCK, MALACHITE, STONE_FOLD
from place import BOATS
from terrain import Mass, Vein, paint_mass, profile
from trees import leaf_tree
from water import cloud_hooks, mist, ripples


def land(canvas: Canvas) -> None:
    """The far side: the dam in the mist, the viaduct, the slope with its new homes."""
    hill(canvas, "dam-left", [(2990, 800), (3040, 740), (3095, 706), (3130, 712), (3160, 760), (3185, 800)], [], 806, veil=0.66, reach=110, ramp=GREEN_ROCK, fade=50)
    hill(canvas, "dam-right", [(3385, 800), (3410, 752), (3440, 715), (3500, 690), (3570, 706), (3660, 760), (3720, 800)], [], 806, veil=0.66, reach=110, ramp=GREEN_ROCK, fade=50)
    with drawing(canvas, 3100, 680, 3480, 810) as sheet:
        if sheet:
            dam(sheet.painter, 3148, 3412, 722, 786, 0.55)
    mist(canvas, "dam-mist", 2940, 3680, 776, 22, 0.95)
    _slope(canvas)
    with drawing(canvas, 3300, 700, 3760, 812) as sheet:
        if sheet:
            viaduct(sheet.painter, 3330, 3742, 743, 800, 36, 0.12)
            train(sheet.painter, 3452, 739.6, 8, fast=False, veil=0.05)
    mist(canvas, "homes-mist", 3240, 3700, 784, 13, 0.9)
    _drowned_wharf(canvas)


def _slope(canvas: Canvas) -> None:
    points = [(3600, 800), (3650, 760), (3700, 735), (3760, 690), (3820, 652), (3870, 628), (3920, 640), (3965, 676), (4010, 690), (4050, 735), (4090, 800)]
    veins = [
        Vein([(3880, 645), (3830, 690), (3790, 735), (3740, 775)], 5, (90, 150), (35, 60)),
        Vein([(3920, 660), (3980, 715), (4030, 770)], 5, (70, 120), (40, 70)),
    ]
    cliff(canvas, "slope-back", [(3900, 800), (3940, 700), (3990, 655), (4040, 640), (4100, 668), (4150, 730), (4180, 800)], [], 806, veil=0.42, reach=150)
    hill(canvas, "new-town", points, veins, 806, reach=150, ramp=GREEN_ROCK, gold=True)
    random = luck("new-homes")
    with drawing(canvas, 3560, 640, 4140, 812) as sheet:
        if sheet is None:
            return
        for row, (base, left, right) in enumerate(((708, 3800, 3930), (728, 3740, 3990), (748, 3712, 3760), (770, 3660, 3800), (784, 3960, 4050))):
            x = left + random.uniform(0, 12)
            while x < right - 16:
                y, wide = base + random.normal(0, 1.8), random.uniform(18, 26)
                if random.uniform() < 0.25:
                    leaf_tree(sheet, f"new-homes/{row}/{int(x)}", x + 6, y + 1, random.uniform(16, 24))
                    x += 18
                elif random.uniform() < 0.5:
                    block(sheet.painter, x, y, wide, random.uniform(15, 21), 3)
                    x += wide * 1.22 + random.uniform(4, 12)
                else:
                    house(sheet.painter, x, y, wide, random.uniform(10, 13), random.uniform(5, 7), floors=2)
                    x += wide * 1.3 + random.uniform(4, 12)
        _school(sheet.painter)
        for number, (x, y, height) in enumerate(((3822, 768, 26), (3838, 771, 20), (3955, 769, 24), (3972, 772, 30), (3700, 790, 22))):
            leaf_tree(sheet, f"school/tree{number}", x, y, height)


def _school(painter: QPainter) -> None:
    """Three joined blocks round a yard."""
    block(painter, 3784, 760, 34, 24, 4)
    block(painter, 3850, 766, 74, 27, 4)
    block(painter, 3924, 771, 24, 16, 2)


def _drowned_wharf(canvas: Canvas) -> None:
    xs, ys = profile([(2880, 812), (2905, 786), (2945, 772), (3010, 768), (3060, 782), (3105, 812)], slab=True, name="wharf-rock")
    paint_mass(canvas, Mass("wharf-rock", xs, ys, 2970, 70, STONE_FOLD, True, foot=815, fade=12, thick=9))
    with drawing(canvas, 2880, 740, 3120, 815) as sheet:
        if sheet:
            wharf_steps(sheet.painter, 2988, 770, 812, 30, 8)
            house(sheet.painter, 2930, 774, 26, 12, 8)
            leaf_tree(sheet, "wharf/tree", 3022, 772, 30)
            leaf_tree(sheet, "wharf/tree2", 2916, 780, 22)


def life(canvas: Canvas) -> None:
    """Under water: the lower steps and the fish; on it: a junk, a sampan."""
    with drawing(canvas, 2860, 796, 3200, 880) as sheet:
        if sheet:
            wharf_steps(sheet.painter, 2996, 803, 842, 42, 6, 0.72)
            stone_fish(sheet.painter, 3078, 838, 44, MALACHITE[2], 0.55)
            stone_fish(sheet.painter, 3132, 845, 38, MALACHITE[3], 0.45)
            ripples(sheet, "drowned", 3010, 806, 220, 14)
    with drawing(canvas, 3200, 760, 4200, 900) as sheet:
        if sheet:
            junk(sheet.painter, *BOATS["junk-lake"])
            ripples(sheet, "junk-a", 3330, 843, 90, 8)
            sampan(sheet.painter, *BOATS["sampan-homes"])
            ripples(sheet, "sampan-b", 3858, 827, 56, 6)
            cloud_hooks(sheet, "hooks-homes", 3420, 781, 260, MALACHITE[2], 0.4)
