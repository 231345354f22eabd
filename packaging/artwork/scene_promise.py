"""結約: two sheer cliffs frame a low, narrow river; the fish stone, the old town, the Wu, a small factory."""

import numpy as np

from boats import egret, sampan, stone_fish
from brush import ruled
from canvas import Canvas
from hills import cliff, drawing, hill
from houses import house, stilt_house
from landmarks import arch_bridge, factory, wharf_steps
from noise import cloud, luck, seed_of, smooth
from pigment import EARTH_BANK, GREEN, GREEN_ROCK, INK, MALACHITE, OCHRE, STONE_FOLD, blend
from place import BOATS
from terrain import Mass, Vein, paint_mass, profile
from trees import belt, leaf_tree, pine, reeds
from water import ripples


def land(canvas: Canvas) -> None:
    """Everything that stands on the far bank."""
    hill(canvas, "prologue", [(520, 812), (600, 780), (690, 756), (760, 762), (860, 742), (960, 776), (1060, 815)], [], 822, veil=0.55, reach=80, ramp=GREEN_ROCK)
    cliff(canvas, "gate-back", [(846, 815), (880, 745), (925, 700), (960, 668), (1010, 655), (1060, 690), (1120, 720), (1160, 815)], [Vein([(1000, 670), (960, 720), (920, 775)], 4, (50, 90), (40, 70))], 822, veil=0.38, reach=130)
    _west_gate(canvas)
    hill(canvas, "terrace-94", [(1372, 815), (1400, 788), (1450, 776), (1540, 775), (1590, 790), (1640, 815)], [], 822, veil=0.1, reach=70, ramp=GREEN_ROCK)
    with drawing(canvas, 1390, 700, 1600, 822) as sheet:
        if sheet:
            factory(sheet.painter, 1447, 783, 1.0)
            for number, (x, height) in enumerate(((1400, 24), (1542, 27), (1560, 20))):
                leaf_tree(sheet, f"works-94/{number}", x, 786, height)
    _old_town(canvas)
    cliff(canvas, "east-back", [(2740, 815), (2780, 690), (2830, 640), (2900, 650), (2960, 690), (3010, 745), (3070, 815)], [Vein([(2860, 655), (2900, 710), (2950, 770)], 5, (60, 100), (40, 80))], 822, veil=0.34, reach=150)
    _east_gate(canvas)


def _west_gate(canvas: Canvas) -> None:
    points = [(975, 815), (1000, 752), (1028, 706), (1062, 692), (1084, 640), (1120, 625), (1148, 583), (1205, 566), (1262, 570), (1296, 588), (1318, 640), (1334, 655), (1350, 725), (1366, 742), (1384, 815)]
    veins = [
        Vein([(1196, 592), (1130, 655), (1075, 720), (1030, 785)], 8, (80, 140), (45, 95)),
        Vein([(1262, 600), (1280, 660), (1262, 720), (1300, 790)], 7, (60, 120), (60, 110)),
        Vein([(1205, 650), (1185, 705), (1165, 790)], 6, (80, 130), (45, 80)),
    ]
    cliff(canvas, "west-gate", points, veins, 824, host=True)
    with drawing(canvas, 1000, 520, 1420, 830, 0.2) as sheet:
        if sheet:
            for number, (x, y, height, lean) in enumerate(((1112, 632, 34, -0.3), (1126, 628, 42, -0.15), (1097, 645, 27, -0.25), (1322, 652, 30, 0.35), (1331, 660, 24, 0.4), (1312, 640, 20, 0.3))):
                pine(sheet, f"west-gate/pine{number}", x, y, height, lean)


def _east_gate(canvas: Canvas) -> None:
    points = [(2592, 815), (2606, 742), (2616, 726), (2624, 668), (2640, 652), (2652, 616), (2684, 600), (2720, 604), (2742, 622), (2770, 664), (2802, 680), (2826, 730), (2850, 752), (2876, 815)]
    veins = [
        Vein([(2690, 622), (2664, 680), (2650, 740), (2662, 790)], 7, (60, 110), (60, 100)),
        Vein([(2716, 634), (2756, 700), (2800, 760)], 6, (80, 130), (45, 80)),
    ]
    cliff(canvas, "east-gate", points, veins, 824, host=True, reach=150)
    with drawing(canvas, 2590, 540, 2900, 830, 0.2) as sheet:
        if sheet:
            for number, (x, y, height, lean) in enumerate(((2792, 678, 30, 0.3), (2806, 686, 38, 0.2), (2778, 668, 23, 0.2))):
                pine(sheet, f"east-gate/pine{number}", x, y, height, lean)


def _old_town(canvas: Canvas) -> None:
    """The stepped old town on its spur, roofs climbing beside the stairs."""
    spur = [(1930, 815), (1985, 790), (2050, 768), (2110, 752), (2180, 722), (2250, 692), (2320, 684), (2370, 702), (2420, 748), (2462, 788), (2490, 815)]
    hill(canvas, "town-spur", spur, [Vein([(2300, 700), (2350, 745), (2410, 790)], 4, (60, 100), (35, 60))], 822, reach=110, ramp=STONE_FOLD)
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
    xs, ys = profile(points, slab=True, name="fish-stone", rough=0.7)
    paint_mass(canvas, Mass("fish-stone", xs, ys, 1760, 60, STONE_FOLD, True, foot=822, fade=5, thick=7.0, dip=0.05, line=1.2))
    with drawing(canvas, 1560, 770, 2020, 850) as sheet:
        if sheet:
            stone_fish(sheet.painter, 1738, 804, 50, INK, 0.85)
            stone_fish(sheet.painter, 1798, 806, 44, INK, 0.85)
            ripples(sheet, "fish-stone", 1790, 823, 400, 20)


def _near_bank(canvas: Canvas) -> None:
    """The near bank that makes the river narrow; an egret at its edge."""
    for name, points in (
        ("near-west", [(1020, 960), (1080, 918), (1160, 898), (1260, 890), (1370, 899), (1460, 925), (1530, 960)]),
        ("near-east", [(2000, 950), (2060, 905), (2120, 893), (2230, 897), (2330, 910), (2420, 940), (2460, 960)]),
    ):
        xs, ys = profile(points, slab=True, name=name)
        paint_mass(canvas, Mass(name, xs, ys, float(xs.mean()), 80, EARTH_BANK, True, foot=985, fade=60, veil=0.1, thick=10))
    with drawing(canvas, 1000, 820, 2500, 1000, 0.2) as sheet:
        if sheet is None:
            return
        reeds(sheet, "reeds-a", 1420, 912, 60, 26)
        reeds(sheet, "reeds-b", 2110, 898, 44, 24)
        reeds(sheet, "reeds-c", 2300, 908, 50, 22)
        for number, (x, height) in enumerate(((1178, 40), (1206, 52), (1238, 36))):
            leaf_tree(sheet, f"near-west/{number}", x, 902, height)
        egret(sheet.painter, 2074, 886, 44)
        ruled(sheet.painter, [(2062, 887), (2090, 887)], 0.7, MALACHITE[1], 0.5)
        xs = np.arange(2180, 2300).astype(np.float32)
        belt(sheet, "near-east/belt", xs, np.full(120, 900, dtype=np.float32), 12, 14, 0.05)
