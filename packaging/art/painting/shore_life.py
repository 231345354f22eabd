"""At the old river's edge: the ridge with its two stone fish, the landing stages, boats at the stairs."""

from typing import Final

from art.painting.boats import sampan, stone_fish
from art.painting.brush import ruled
from art.painting.canvas import Canvas
from art.painting.hills import drawing
from art.painting.noise import luck
from art.painting.pigment import EARTH, INK, STONE_FOLD, blend
from art.painting.shore_lines import OLD
from art.painting.terrain import Mass, paint_mass, profile
from art.painting.tracing import rows, trace
from art.painting.water import ripples

BOATS: Final = rows(
    "1500 199 40, 2152 200 46, 2206 201 34, 2290 199 42, 2972 200 38, 3046 201 46, 3660 199 36"
)
"""Boats on the old river: the middle of the waterline and the length."""
FINDS: Final[dict[str, tuple[int, int, int, int]]] = {"stone_fish": (1676, 176, 144, 34)}


def ridge(canvas: Canvas) -> None:
    """白鶴梁: a long low ridge of stone, awash at the old river, two fish cut into it."""
    points = trace(
        "1560,204 1596,192 1640,186 1690,178 1752,173 1812,175 1866,182 1920,188 1980,197 2006,204"
    )
    xs, ys = profile(points, slab=True, name="fish-stone", roughness=0.7)
    paint_mass(
        canvas,
        Mass(
            "fish-stone",
            xs,
            ys,
            1752,
            60,
            STONE_FOLD,
            True,
            foot=OLD + 16,
            fade=8,
            thick=7.0,
            dip=0.05,
            line=1.5,
        ),
    )
    with drawing(canvas, 1540, 160, 2030, 226) as sheet:
        if sheet:
            if canvas.shows("stone_fish"):
                stone_fish(sheet.painter, 1714, 193, 56, INK, 0.85)
                stone_fish(sheet.painter, 1784, 194, 48, INK, 0.85)
            ripples(sheet, "fish-stone", 1780, OLD + 5, 440, 26)


def wharf(canvas: Canvas) -> None:
    """Mooring posts, planks and covered boats where the great stairs meet the water."""
    with drawing(canvas, 1380, 150, 4100, 232) as sheet:
        if sheet is None:
            return
        random = luck("shore/wharf")
        ink = blend(INK, EARTH, 0.15)
        for x, y, size in BOATS:
            plank = x - size * 0.75
            ruled(sheet.painter, [(plank, y - 9), (x - size * 0.4, y - 3)], 1.5, ink, 0.7)
            for number in range(3):
                at = plank - 6 + number * float(random.uniform(5, 9))
                ruled(
                    sheet.painter, [(at, y + 4), (at + 0.6, y - float(random.uniform(9, 15)))], 1.6, ink, 0.75
                )
            sampan(sheet.painter, x, y, size)
            ripples(sheet, f"old-boat{x:.0f}", x, y + 3, size * 1.7, 7)
