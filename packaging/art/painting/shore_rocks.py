"""Bare rock of the old shore: the gorge's feet, both sides of the Wu's mouth, where the shore ends."""

from typing import Final

from art.painting.canvas import Canvas
from art.painting.pigment import GREEN_ROCK, STONE_FOLD
from art.painting.shore_lines import OLD
from art.painting.terrain import Mass, Vein, paint_hill, profile
from art.painting.tracing import Line, trace

SHEER: Final[tuple[tuple[str, Line, float], ...]] = (
    ("gorge-1", trace("430,236 452,120 474,40 500,17 560,13 606,30 640,84 700,128 742,176 800,236"), 0.10),
    (
        "gorge-3",
        trace("980,236 1030,128 1060,76 1120,40 1170,15 1230,12 1272,34 1300,92 1352,150 1430,236"),
        0.06,
    ),
    (
        "gorge-2",
        trace("660,236 716,140 750,84 820,52 868,17 940,13 1002,16 1034,62 1092,116 1136,178 1210,236"),
        0.0,
    ),
    (
        "wu-west",
        trace("2386,236 2414,150 2430,84 2444,40 2462,14 2484,17 2498,48 2506,88 2524,104 2533,160 2556,236"),
        0.02,
    ),
    (
        "wu-east",
        trace(
            "2562,236 2580,176 2592,126 2606,104 2616,60 2634,18 2668,12 2720,30 2752,88 2800,140 2846,236"
        ),
        0.02,
    ),
    (
        "east-foot",
        trace("2700,236 2752,150 2800,92 2834,44 2862,15 2900,14 2926,52 2958,120 2990,176 3020,236"),
        0.12,
    ),
    ("end-low", trace("4160,236 4214,190 4264,170 4310,150 4372,156 4396,176 4420,204 4452,236"), 0.05),
    (
        "end-middle",
        trace("4106,236 4140,150 4180,118 4216,100 4276,104 4304,112 4318,150 4352,196 4376,236"),
        0.02,
    ),
    (
        "end-high",
        trace(
            "4026,236 4060,140 4084,60 4104,20 4128,17 4142,34 4152,52 4206,58 4226,72 4236,120 "
            "4262,176 4290,236"
        ),
        0.0,
    ),
)
"""Name, crest, how far away it seems."""


def rocks(canvas: Canvas) -> None:
    """Every rock, the farther ones first."""
    for name, points, veil in SHEER:
        xs, ys = profile(points, slab=True, name=f"shore/{name}", roughness=1.2)
        top = int(ys.argmin())
        peak = (float(xs[top]), float(ys[top]))
        body = Mass(
            f"shore/{name}",
            xs,
            ys,
            peak[0],
            150,
            GREEN_ROCK,
            True,
            foot=OLD + 26,
            fade=34,
            veil=veil,
            fold_ramp=STONE_FOLD,
            thick=10,
            line=1.5,
        )
        veins = [
            Vein(
                [(peak[0] - 10, peak[1] + 14), (peak[0] - 60, peak[1] + 80), (peak[0] - 100, 190)],
                4,
                (50, 90),
                (26, 44),
            ),
            Vein(
                [(peak[0] + 30, peak[1] + 18), (peak[0] + 80, peak[1] + 84), (peak[0] + 130, 196)],
                4,
                (50, 90),
                (26, 44),
            ),
        ]
        paint_hill(canvas, body, veins)
