"""結約: two sheer cliffs frame a low, narrow river; the fish stone, the old town, the Wu, a small factory."""

import numpy as np

from art.painting.boats import egret, sampan, stone_fish
from art.painting.canvas import Canvas
from art.painting.gorge import east_gate, west_gate
from art.painting.hills import cliff, drawing, thicket
from art.painting.industry import factory
from art.painting.landmarks import arch_bridge, wharf_steps
from art.painting.noise import cloud, seed_of, smooth
from art.painting.pigment import GREEN, GREEN_ROCK, INK, MALACHITE, OCHRE, STONE_FOLD, blend
from art.painting.place import BOATS
from art.painting.quarters import old_quarter
from art.painting.terrain import Mass, Vein, paint_hill, paint_mass, profile
from art.painting.tracing import rows, trace
from art.painting.trees import reeds
from art.painting.water import mist, ripples


def land(canvas: Canvas) -> None:
    """Everything that stands on the far bank."""
    cliff(
        canvas,
        "prologue",
        trace("500,812 570,786 640,770 720,776 800,748 880,742 980,780 1060,815"),
        [Vein(trace("860,752 800,780"), 3, (70, 110), (24, 36))],
        822,
        veil=0.5,
        reach=80,
    )
    west_gate(canvas)
    _works_94(canvas)
    cliff(
        canvas,
        "town-back",
        trace("1800,815 1880,766 1960,736 2040,700 2100,690 2170,712 2260,740 2400,815"),
        [Vein(trace("2090,702 2030,740 1980,775"), 4, (80, 130), (36, 60))],
        822,
        veil=0.5,
        reach=110,
    )
    mist(canvas, "town-mist", 1700, 2300, 772, 17, 0.9)
    _old_town(canvas)
    east_gate(canvas)


def _works_94(canvas: Canvas) -> None:
    """A small works on its terrace, before a low hill."""
    cliff(
        canvas,
        "terrace-back",
        trace("1330,815 1400,760 1470,742 1540,752 1610,778 1680,815"),
        [],
        822,
        veil=0.5,
        reach=70,
    )
    mist(canvas, "terrace-mist", 1340, 1720, 778, 10, 0.85)
    cliff(
        canvas,
        "terrace-94",
        trace("1380,815 1404,794 1450,784 1540,783 1600,794 1668,815"),
        [],
        822,
        veil=0.05,
        reach=50,
    )
    with drawing(canvas, 1390, 700, 1620, 822) as sheet:
        if sheet:
            factory(sheet.painter, 1446, 790, 0.92)
    thicket(canvas, "works-94/trees", 1524, 1600, 794, 20, 9)
    thicket(canvas, "works-94/left", 1392, 1420, 798, 17, 4)


def _old_town(canvas: Canvas) -> None:
    """The stepped old town on its spur, roofs climbing beside the stairs."""
    spur = trace(
        "1930,815 1985,790 2050,768 2110,752 2180,722 2250,692 2320,684 2370,702 2420,748 2462,788 2490,815"
    )
    cliff(
        canvas,
        "town-spur",
        spur,
        [
            Vein(trace("2300,700 2360,735 2430,785"), 7, (70, 110), (35, 60)),
            Vein(trace("2200,730 2080,775 1990,800"), 6, (70, 110), (26, 44)),
        ],
        822,
        reach=120,
    )
    streets = rows(
        "716 2262 2338 2216, 732 2215 2352 2217, 749 2168 2366 2218, 766 2121 2380 2219, "
        "783 2070 2394 2220, 799 2020 2412 2221"
    )
    with drawing(canvas, 1940, 640, 2500, 830) as sheet:
        if sheet is None:
            return
        old_quarter(sheet, "old-town", streets, 1.0)
        wharf_steps(sheet.painter, 2218, 724, 822, 22, 6)
    for number, (left, right, y, size, count) in enumerate(
        rows(
            "2250 2330 708 15 8, 2060 2150 772 15 8, 2390 2450 776 16 9, 1960 2050 806 15 8, "
            "2130 2190 742 13 5"
        )
    ):
        thicket(canvas, f"town/trees{number}", left, right, y, size, int(count))


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
    tongue = mouth * smooth(
        1.2, 0.2, np.abs(box.ys() - 842 - np.clip(along, 0, 400) * 0.02) / spread + ragged
    )
    canvas.stain(box, blend(GREEN, MALACHITE[2], 0.4), (tongue * 0.42 * wet).astype(np.float32))
    silt = (
        smooth(0.0, 300.0, box.xs()[None, :] - 1040)
        * smooth(520.0, 60.0, along)
        * smooth(0.9, 0.1, np.abs(box.ys() - 842) / 52 + ragged)
    )
    canvas.stain(box, OCHRE, (silt * (1 - tongue) * 0.13 * wet).astype(np.float32))


def _fish_stone(canvas: Canvas) -> None:
    """白鶴梁: a long low ridge of stone just above the water, two fish cut into it."""
    points = trace(
        "1570,920 1606,908 1650,901 1700,892 1770,887 1830,890 1880,899 1930,905 1985,913 2010,920"
    )
    xs, ys = profile(points, slab=True, name="fish-stone", roughness=0.7)
    paint_mass(
        canvas,
        Mass(
            "fish-stone", xs, ys, 1760, 60, STONE_FOLD, True, foot=924, fade=5, thick=7.0, dip=0.05, line=1.2
        ),
    )
    with drawing(canvas, 1560, 872, 2020, 952) as sheet:
        if sheet:
            stone_fish(sheet.painter, 1738, 906, 44, INK, 0.7)
            stone_fish(sheet.painter, 1792, 908, 38, INK, 0.7)
            ripples(sheet, "fish-stone", 1790, 925, 400, 20)


def _near_bank(canvas: Canvas) -> None:
    """The near bank that makes the river narrow; an egret at its edge."""
    for name, points, veil in (
        (
            "near-far",
            trace(
                "640,1052 740,1000 860,958 980,946 1100,952 1220,938 1340,946 1460,964 1600,1000 1700,1052"
            ),
            0.45,
        ),
        (
            "near-west",
            trace(
                "640,1060 800,1010 930,972 1030,956 1080,962 1180,950 1240,956 1330,984 1480,1020 "
                "1640,1056 1660,1060"
            ),
            0.14,
        ),
        (
            "near-east",
            trace(
                "1960,1050 2060,996 2120,954 2190,934 2240,938 2320,926 2400,930 2480,960 2600,1000 2760,1050"
            ),
            0.14,
        ),
    ):
        xs, ys = profile(points, slab=True, name=name, roughness=1.2)
        body = Mass(
            name,
            xs,
            ys,
            float(xs[int(ys.argmin())]),
            90,
            GREEN_ROCK,
            True,
            foot=1050,
            fade=70,
            veil=veil,
            fold_ramp=STONE_FOLD,
            thick=11,
        )
        middle = float(xs[int(ys.argmin())])
        paint_hill(
            canvas,
            body,
            [
                Vein([(middle, 960), (middle - 120, 990), (middle - 220, 1020)], 5, (90, 150), (26, 44)),
                Vein([(middle + 40, 964), (middle + 160, 1000)], 4, (90, 150), (26, 44)),
            ],
        )
    thicket(canvas, "near-west/trees", 1130, 1250, 966, 44, 9)
    thicket(canvas, "near-east/trees", 2330, 2440, 944, 42, 8)
    with drawing(canvas, 1000, 740, 2500, 1020, 0.2) as sheet:
        if sheet is None:
            return
        reeds(sheet, "reeds-a", 1380, 1000, 70, 26)
        reeds(sheet, "reeds-b", 2140, 952, 50, 26)
        if canvas.shows("egret"):
            egret(sheet.painter, 1928, 806, 34)
