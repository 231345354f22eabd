"""結約: two sheer cliffs frame a low, narrow river; the fish stone, the old town, the Wu, a small factory."""

import numpy as np

from boats import egret, sampan, stone_fish
from canvas import Canvas
from hills import cliff, drawing, spit, thicket
from houses import house, stilt_house
from landmarks import arch_bridge, factory, wharf_steps
from noise import cloud, luck, seed_of, smooth
from pigment import GREEN, GREEN_ROCK, INK, MALACHITE, OCHRE, STONE_FOLD, blend
from place import BOATS
from terrain import Mass, Vein, paint_hill, paint_mass, profile
from trees import leaf_tree, pine, reeds
from water import mist, ripples


def land(canvas: Canvas) -> None:
    """Everything that stands on the far bank."""
    cliff(canvas, "prologue", [(500, 812), (570, 786), (640, 770), (720, 776), (800, 748), (880, 742), (980, 780), (1060, 815)], [Vein([(860, 752), (800, 780)], 3, (70, 110), (24, 36))], 822, veil=0.5, reach=80)
    _west_gate(canvas)
    _works_94(canvas)
    cliff(canvas, "town-back", [(1800, 815), (1880, 766), (1960, 736), (2040, 700), (2100, 690), (2170, 712), (2260, 740), (2400, 815)], [Vein([(2090, 702), (2030, 740), (1980, 775)], 4, (80, 130), (36, 60))], 822, veil=0.5, reach=110)
    mist(canvas, "town-mist", 1700, 2300, 772, 17, 0.9)
    _old_town(canvas)
    _east_gate(canvas)


def _west_gate(canvas: Canvas) -> None:
    cliff(canvas, "west-far", [(660, 815), (704, 720), (742, 668), (788, 640), (838, 612), (884, 618), (912, 650), (980, 672), (1030, 740), (1070, 815)], [Vein([(850, 630), (790, 690), (750, 750)], 5, (60, 110), (50, 90)), Vein([(890, 640), (940, 700), (990, 770)], 4, (60, 110), (50, 90))], 822, veil=0.56, reach=170)
    mist(canvas, "west-mist-far", 560, 1100, 742, 20, 0.9)
    cliff(canvas, "gate-back", [(842, 815), (868, 762), (884, 720), (925, 700), (948, 660), (980, 634), (1024, 622), (1060, 640), (1090, 700), (1130, 720), (1160, 815)], [Vein([(1010, 636), (970, 690), (920, 760)], 6, (60, 110), (50, 90)), Vein([(1040, 650), (1060, 720)], 3, (60, 90), (50, 80))], 822, veil=0.3, reach=150)
    mist(canvas, "west-mist-back", 760, 1140, 768, 15, 0.9)
    points = [(962, 815), (980, 768), (996, 752), (1026, 748), (1040, 704), (1060, 694), (1078, 688), (1090, 640), (1122, 624), (1136, 584), (1176, 572), (1236, 565), (1286, 574), (1304, 586), (1312, 640), (1318, 648), (1326, 712), (1340, 722), (1346, 815)]
    veins = [
        Vein([(1180, 590), (1130, 640), (1085, 705), (1030, 770)], 9, (80, 140), (50, 110)),
        Vein([(1262, 596), (1278, 650), (1262, 710), (1290, 770)], 8, (60, 110), (70, 140)),
        Vein([(1205, 620), (1185, 690), (1165, 770)], 8, (80, 130), (55, 110)),
    ]
    cliff(canvas, "west-gate", points, veins, 824, host=True)
    mist(canvas, "west-waist", 930, 1290, 742, 13, 0.85)
    front = [(1036, 815), (1066, 786), (1098, 764), (1150, 758), (1180, 766), (1214, 750), (1262, 744), (1310, 752), (1344, 742), (1370, 748), (1384, 778), (1412, 786), (1440, 815)]
    cliff(canvas, "west-front", front, [Vein([(1160, 764), (1110, 792)], 4, (60, 100), (26, 44)), Vein([(1290, 752), (1350, 785)], 5, (60, 100), (26, 44))], 824, reach=80, thick=10)
    _gate_pines(canvas)
    thicket(canvas, "west-front/trees", 1070, 1190, 768, 22, 13)
    thicket(canvas, "west-front/low", 1350, 1430, 800, 18, 8)


def _gate_pines(canvas: Canvas) -> None:
    with drawing(canvas, 1000, 520, 1420, 830, 0.15) as sheet:
        if sheet:
            for number, (x, y, height, lean) in enumerate(((1104, 634, 36, -0.3), (1118, 628, 46, -0.15), (1090, 648, 28, -0.25), (1352, 748, 34, 0.3), (1366, 750, 26, 0.35), (1340, 746, 22, 0.2))):
                pine(sheet, f"west-gate/pine{number}", x, y, height, lean)


def _works_94(canvas: Canvas) -> None:
    """A small works on its terrace, before a low hill."""
    cliff(canvas, "terrace-back", [(1330, 815), (1400, 760), (1470, 742), (1540, 752), (1610, 778), (1680, 815)], [], 822, veil=0.5, reach=70)
    mist(canvas, "terrace-mist", 1340, 1720, 778, 10, 0.85)
    cliff(canvas, "terrace-94", [(1380, 815), (1404, 794), (1450, 784), (1540, 783), (1600, 794), (1668, 815)], [], 822, veil=0.05, reach=50)
    with drawing(canvas, 1390, 700, 1620, 822) as sheet:
        if sheet:
            factory(sheet.painter, 1446, 790, 0.92)
    thicket(canvas, "works-94/trees", 1524, 1600, 794, 20, 9)
    thicket(canvas, "works-94/left", 1392, 1420, 798, 17, 4)


def _east_gate(canvas: Canvas) -> None:
    cliff(canvas, "east-far", [(2880, 815), (2920, 740), (2960, 712), (2990, 680), (3040, 668), (3080, 690), (3120, 742), (3190, 770), (3240, 815)], [Vein([(3040, 680), (3000, 740), (2980, 780)], 4, (60, 110), (40, 80))], 815, veil=0.62, reach=140)
    cliff(canvas, "east-back", [(2740, 815), (2772, 700), (2790, 660), (2826, 640), (2880, 634), (2916, 652), (2950, 700), (2990, 720), (3030, 768), (3090, 815)], [Vein([(2870, 646), (2910, 710), (2960, 770)], 6, (60, 110), (50, 90))], 815, veil=0.34, reach=150)
    mist(canvas, "east-mist", 2780, 3160, 756, 17, 0.9)
    points = [(2590, 815), (2598, 742), (2612, 730), (2618, 668), (2634, 655), (2644, 608), (2672, 594), (2716, 590), (2748, 606), (2764, 650), (2796, 664), (2812, 712), (2846, 728), (2866, 770), (2900, 786), (2930, 815)]
    veins = [
        Vein([(2684, 606), (2658, 670), (2646, 730), (2660, 785)], 8, (60, 110), (70, 130)),
        Vein([(2716, 618), (2752, 690), (2800, 760)], 8, (80, 130), (50, 100)),
    ]
    cliff(canvas, "east-gate", points, veins, 824, host=True, reach=170)
    mist(canvas, "east-waist", 2660, 2960, 752, 11, 0.85)
    front = [(2650, 815), (2680, 784), (2720, 768), (2780, 764), (2820, 774), (2870, 768), (2920, 784), (2980, 815)]
    cliff(canvas, "east-front", front, [Vein([(2770, 772), (2720, 796)], 4, (60, 100), (24, 40))], 824, reach=70, thick=10)
    with drawing(canvas, 2590, 540, 2960, 830, 0.15) as sheet:
        if sheet:
            for number, (x, y, height, lean) in enumerate(((2784, 660, 32, 0.3), (2800, 672, 42, 0.2), (2768, 652, 24, 0.2))):
                pine(sheet, f"east-gate/pine{number}", x, y, height, lean)
    thicket(canvas, "east-front/trees", 2780, 2930, 780, 20, 15)


def _old_town(canvas: Canvas) -> None:
    """The stepped old town on its spur, roofs climbing beside the stairs."""
    spur = [(1930, 815), (1985, 790), (2050, 768), (2110, 752), (2180, 722), (2250, 692), (2320, 684), (2370, 702), (2420, 748), (2462, 788), (2490, 815)]
    cliff(canvas, "town-spur", spur, [Vein([(2300, 700), (2360, 735), (2430, 785)], 7, (70, 110), (35, 60)), Vein([(2200, 730), (2080, 775), (1990, 800)], 6, (70, 110), (26, 44))], 822, reach=120)
    random = luck("old-town")
    with drawing(canvas, 1940, 640, 2500, 830) as sheet:
        if sheet is None:
            return
        for row in range(6):
            base = 716 + row * 16.5
            left, right = 2262 - row * 47, 2338 + row * 14
            x = left + random.uniform(0, 10)
            while x < right - 12:
                wide = random.uniform(17, 27)
                y = base + random.normal(0, 2.4) + max(0.0, (2250 - x) * 0.03)
                if abs(x + wide / 2 - (2216 + row * 1.0)) < 15 or random.uniform() < 0.14:
                    if random.uniform() < 0.6:
                        leaf_tree(sheet, f"old-town/{row}/{int(x)}", x + 8, y + 1, random.uniform(15, 23))
                    x += 20
                    continue
                if random.uniform() < 0.55:
                    stilt_house(sheet.painter, x, y, wide, random.uniform(17, 22))
                else:
                    house(sheet.painter, x, y, wide, random.uniform(9, 12), random.uniform(6, 8))
                x += wide + random.uniform(5, 12)
        wharf_steps(sheet.painter, 2218, 724, 822, 22, 6)
    for number, (left, right, y, size, count) in enumerate(((2250, 2330, 708, 15, 8), (2060, 2150, 772, 15, 8), (2390, 2450, 776, 16, 9), (1960, 2050, 806, 15, 8), (2130, 2190, 742, 13, 5))):
        thicket(canvas, f"town/trees{number}", left, right, y, size, count)




def life(canvas: Canvas) -> None:
    """Water, the fish stone, boats, the bridge, and the near bank."""
    _two_waters(canvas)
    with drawing(canvas, 2440, 740, 2640, 830) as sheet:
        if sheet:
            arch_bridge(sheet.painter, 2446, 2606, 768, 808)
    _fish_stone(canvas)
    with drawing(canvas, 1000, 760, 3000, 940) as sheet:
        if sheet:
            for name in ("sampan-town", "sampan-wharf", "sampan-steps", "sampan-works"):
                x, y, size = BOATS[name]
                sampan(sheet.painter, x, y, size)
                ripples(sheet, name, x, y + 1, size * 1.5, 6)
            ripples(sheet, "west-foot", 1330, 828, 150, 12)
            ripples(sheet, "east-foot", 2690, 828, 190, 13)
    _near_bank(canvas)


def _two_waters(canvas: Canvas) -> None:
    """The green Wu runs into the ochre Yangtze and stays beside it for a while."""
    box = canvas.part(1000, 796, 3000, 900)
    if box.empty:
        return
    ragged = cloud(box, 150.0, 13.0, seed_of("two-waters"), 4) - 0.5
    wet = canvas.water[canvas.window(box)]
    along = box.xs()[None, :] - 2500
    mouth = smooth(-30.0, 40.0, along) * smooth(460.0, 40.0, along)
    spread = 10.0 + np.clip(along, 0, 400) * 0.13
    tongue = mouth * smooth(1.2, 0.2, np.abs(box.ys() - 812 - np.clip(along, 0, 400) * 0.02) / spread + ragged)
    canvas.stain(box, blend(GREEN, MALACHITE[2], 0.4), (tongue * 0.42 * wet).astype(np.float32))
    silt = smooth(0.0, 300.0, box.xs()[None, :] - 1040) * smooth(520.0, 60.0, along) * smooth(0.9, 0.1, np.abs(box.ys() - 842) / 52 + ragged)
    canvas.stain(box, OCHRE, (silt * (1 - tongue) * 0.13 * wet).astype(np.float32))


def _fish_stone(canvas: Canvas) -> None:
    """白鶴梁: a long low ridge of stone just above the water, two fish cut into it."""
    points = [(1570, 818), (1606, 806), (1650, 799), (1700, 790), (1770, 785), (1830, 788), (1880, 797), (1930, 803), (1985, 811), (2010, 818)]
    xs, ys = profile(points, slab=True, name="fish-stone", roughness=0.7)
    paint_mass(canvas, Mass("fish-stone", xs, ys, 1760, 60, STONE_FOLD, True, foot=822, fade=5, thick=7.0, dip=0.05, line=1.2))
    with drawing(canvas, 1560, 770, 2020, 850) as sheet:
        if sheet:
            stone_fish(sheet.painter, 1738, 804, 44, INK, 0.7)
            stone_fish(sheet.painter, 1792, 806, 38, INK, 0.7)
            ripples(sheet, "fish-stone", 1790, 823, 400, 20)


def _near_bank(canvas: Canvas) -> None:
    """The near bank that makes the river narrow; an egret at its edge."""
    spit(canvas, "spit-west", 1180, 1420, 829, 12)
    spit(canvas, "spit-works", 1500, 1640, 822, 8, stone=False)
    spit(canvas, "spit-town", 1990, 2160, 824, 9, stone=False)
    spit(canvas, "spit-east", 2640, 2860, 830, 13)
    for name, points, veil in (
        ("near-far", [(640, 1052), (740, 1000), (860, 958), (980, 946), (1100, 952), (1220, 938), (1340, 946), (1460, 964), (1600, 1000), (1700, 1052)], 0.45),
        ("near-west", [(640, 1060), (800, 1010), (930, 972), (1030, 956), (1080, 962), (1180, 950), (1240, 956), (1330, 984), (1480, 1020), (1640, 1056), (1660, 1060)], 0.14),
        ("near-east", [(1960, 1050), (2060, 996), (2120, 954), (2190, 934), (2240, 938), (2320, 926), (2400, 930), (2480, 960), (2600, 1000), (2760, 1050)], 0.14),
    ):
        xs, ys = profile(points, slab=True, name=name, roughness=1.2)
        body = Mass(name, xs, ys, float(xs[int(ys.argmin())]), 90, GREEN_ROCK, True, foot=1050, fade=70, veil=veil, fold_ramp=STONE_FOLD, thick=11)
        middle = float(xs[int(ys.argmin())])
        paint_hill(canvas, body, [Vein([(middle, 960), (middle - 120, 990), (middle - 220, 1020)], 5, (90, 150), (26, 44)), Vein([(middle + 40, 964), (middle + 160, 1000)], 4, (90, 150), (26, 44))])
    thicket(canvas, "near-west/trees", 1130, 1250, 966, 44, 9)
    thicket(canvas, "near-east/trees", 2330, 2440, 944, 42, 8)
    with drawing(canvas, 1000, 820, 2500, 1000, 0.2) as sheet:
        if sheet is None:
            return
        reeds(sheet, "reeds-a", 1380, 1000, 70, 26)
        reeds(sheet, "reeds-b", 2140, 952, 50, 26)
        reeds(sheet, "reeds-c", 2120, 900, 60, 22)
        egret(sheet.painter, 2146, 893, 34)
        ripples(sheet, "egret", 2148, 893, 40, 5)
