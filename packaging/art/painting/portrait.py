"""The portrait composition (高遠): five hanging scrolls in a chain, from the gorge to the sea."""

from typing import Any, Final

import numpy as np

from art.painting import finds, hanging_lower, hanging_middle, hanging_upper
from art.painting.brush import ruled
from art.painting.canvas import Canvas
from art.painting.hanging import AFTER, BEFORE, FINDS, HEIGHT, MOUNT, WIDTH, river_edges
from art.painting.hills import drawing
from art.painting.noise import Box, cloud, grid_noise, seed_of, smooth
from art.painting.pigment import GOLD, MALACHITE, SILK, array, blend

FIND_PREFIX: Final = "find_upright_"


def metadata() -> dict[str, Any]:
    """What the engine has to know of the portrait picture."""
    return {
        "file": "portrait.webp",
        "width": WIDTH,
        "height": HEIGHT,
        "before_px": BEFORE,
        "after_px": AFTER,
        "mounting_px": MOUNT,
        "finds": [finds.entry(key, rect, FIND_PREFIX) for key, rect in FINDS.items()],
    }


def paint(frame: Box, hidden: str = "") -> Canvas:
    """Paint the hanging scrolls, or the part of them inside a frame, perhaps without a thing to find."""
    canvas = Canvas(frame, hidden)
    hanging_upper.promise(canvas)
    hanging_upper.homes(canvas)
    hanging_middle.forest(canvas)
    hanging_lower.roots(canvas)
    hanging_lower.sea(canvas)
    _river(canvas)
    hanging_upper.afloat(canvas)
    hanging_lower.afloat(canvas)
    _reserve(canvas)
    _mounting(canvas)
    return canvas


def _river(canvas: Canvas) -> None:
    """Claim the river's S for water and breathe a little green along its banks."""
    box = canvas.frame
    left, right = river_edges(box.ys()[:, 0])
    inside = np.minimum(box.xs()[None, :] - left[:, None], right[:, None] - box.xs()[None, :])
    ragged = (cloud(box, 210.0, 12.0, seed_of("hanging-river"), 4) - 0.5) * 2
    fade = smooth(1420.0, 1640.0, box.ys()) * smooth(5640.0, 5500.0, box.ys())
    dry = 1.0 - canvas.land
    broad = (cloud(box, 420.0, 60.0, seed_of("hanging-river-2"), 4) - 0.5) * 2
    water = smooth(-110.0, 130.0, inside + ragged * 60.0 + broad * 190.0) * fade * dry
    streak = smooth(0.1, 0.9, ragged)
    canvas.stain(box, blend(MALACHITE[4], SILK, 0.4), (water * (0.27 + 0.28 * streak)).astype(np.float32))
    canvas.claim(box, (smooth(-0.5, 0.5, inside) * (fade > 0.5) * (dry > 0.5)).astype(np.float32), water=True)


def _reserve(canvas: Canvas) -> None:
    """Keep the left for the axis: mist with a living edge, not a straight one."""
    box = canvas.part(0, 0, 380, HEIGHT)
    if box.empty:
        return
    edge = 0.18 * WIDTH + 46.0 + (cloud(box, 90.0, 210.0, seed_of("axis-mist"), 5) - 0.5) * 170.0
    canvas.cover(
        box,
        array(SILK)[None, None, :],
        (smooth(70.0, -60.0, box.xs()[None, :] - edge) * 0.97).astype(np.float32),
    )


def _mounting(canvas: Canvas) -> None:
    """The silk mounting above the first scroll (天頭): woven celadon, a narrow band, thin lines."""
    box = canvas.part(0, 0, WIDTH, MOUNT)
    if box.empty:
        return
    weave = grid_noise(box, 6.0, 2.0, 911) * 0.5 + grid_noise(box, 2.0, 6.0, 912) * 0.5
    band = np.broadcast_to(box.ys() > MOUNT - 70, weave.shape)
    canvas.cover(box, array(SILK)[None, None, :], np.ones_like(weave))
    canvas.stain(box, MALACHITE[3], (np.where(band, 0.05, 0.16) * (0.85 + 0.3 * weave)).astype(np.float32))
    with drawing(canvas, 0, 0, WIDTH, MOUNT + 4) as sheet:
        if sheet:
            for y in (MOUNT - 70, MOUNT - 66, MOUNT - 4, MOUNT):
                ruled(sheet.painter, [(0, y), (WIDTH, y)], 1.0, GOLD, 0.35)
