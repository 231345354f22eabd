"""Where things are in the portrait composition, in picture px: one table that scenes and metadata share."""

from typing import Final

import numpy as np

from art.painting.noise import Floats, seed_of, wander

WIDTH: Final = 1080
HEIGHT: Final = 6480
BEFORE: Final = 960
AFTER: Final = 960
HOST_X: Final = 389
MOUNT: Final = 300
HORIZON: Final = 5880

COURSE: Final = (
    (1300, 716, 26),
    (1500, 716, 44),
    (1720, 690, 62),
    (1960, 640, 84),
    (2180, 560, 120),
    (2360, 560, 170),
    (2520, 690, 160),
    (2760, 800, 100),
    (3000, 800, 92),
    (3200, 690, 120),
    (3380, 540, 190),
    (3540, 470, 150),
    (3760, 640, 105),
    (3960, 800, 96),
    (4180, 790, 105),
    (4380, 620, 190),
    (4560, 560, 160),
    (4780, 760, 100),
    (5000, 810, 100),
    (5220, 700, 150),
    (5420, 600, 330),
    (5600, 600, 520),
)
"""The river's S: y, middle x, half its width."""

FINDS: Final[dict[str, tuple[int, int, int, int]]] = {
    "stone_fish": (470, 2246, 150, 40),
    "egret": (742, 2396, 60, 62),
    "train": (700, 3040, 190, 34),
    "orchard_basket": (560, 5220, 44, 40),
    "lantern": (470, 5652, 70, 66),
}
BOATS: Final[dict[str, tuple[int, int, int]]] = {
    "sampan-gorge": (676, 1860, 34),
    "sampan-town": (640, 2330, 46),
    "junk-lake": (634, 3436, 72),
    "moored": (640, 5296, 120),
    "junk-sea": (700, 6090, 92),
    "cargo-sea": (430, 5962, 112),
}


def river_edges(ys: Floats) -> tuple[Floats, Floats]:
    """The river's left and right edge for each y, with small bays."""
    at = np.array(COURSE, dtype=np.float64)
    place = np.interp(ys, at[:, 0], np.arange(len(at)))
    index = np.clip(place.astype(np.int64), 0, len(at) - 2)
    part = place - index
    part = part * part * (3 - 2 * part)
    middle = at[index, 1] * (1 - part) + at[index + 1, 1] * part
    half = at[index, 2] * (1 - part) + at[index + 1, 2] * part
    left = (
        middle
        - half
        + 7.0 * wander(ys, 90.0, seed_of("left-bank"))
        + 2.0 * wander(ys, 17.0, seed_of("left-bank2"))
    )
    right = (
        middle
        + half
        + 7.0 * wander(ys, 110.0, seed_of("right-bank"))
        + 2.0 * wander(ys, 19.0, seed_of("right-bank2"))
    )
    return left.astype(np.float32), right.astype(np.float32)
