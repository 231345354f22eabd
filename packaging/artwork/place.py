"""Where things are in the landscape scroll, in picture px: one table that scenes and metadata share."""

from typing import Final

WIDTH: Final = 7680
HEIGHT: Final = 1080
BEFORE: Final = 960
AFTER: Final = 960
AXIS: Final = 821
HORIZON: Final = 752
CALM: Final = 562
MOUNT: Final = 430

ERAS: Final[dict[str, tuple[float, float]]] = {
    "promise": (0.0, 0.32),
    "homes": (0.33, 0.54),
    "forest": (0.55, 0.77),
    "roots": (0.78, 0.97),
    "side_by_side": (0.97, 1.0),
}

SHORE: Final[list[tuple[float, float]]] = [
    (0, 818),
    (960, 812),
    (1420, 806),
    (2440, 806),
    (2880, 805),
    (2960, 799),
    (3460, 796),
    (3530, 789),
    (3830, 787),
    (3890, 782),
    (4150, 781),
    (4210, 776),
    (5400, 776),
    (6100, 779),
    (6440, 777),
    (6760, 770),
    (6980, 756),
    (7680, 753),
]

FINDS: Final[dict[str, tuple[int, int, int, int]]] = {
    "stone_fish": (1700, 787, 130, 34),
    "egret": (2124, 854, 44, 46),
    "train": (3448, 718, 170, 26),
    "orchard_basket": (5590, 766, 34, 30),
    "lantern": (6838, 792, 52, 56),
}


BOATS: Final[dict[str, tuple[int, int, int]]] = {
    "sampan-town": (2168, 833, 38),
    "sampan-wharf": (2262, 826, 30),
    "sampan-steps": (2290, 838, 34),
    "sampan-works": (1508, 843, 34),
    "junk-lake": (3330, 842, 56),
    "sampan-homes": (3858, 826, 32),
    "moored": (6236, 803, 118),
    "junk-sea": (7212, 822, 62),
    "cargo-sea": (7420, 788, 92),
}
"""Boats: the middle of the waterline and the length."""

SUN: Final = (7515, 721, 62, 31)
TITLE_SLIP: Final = (150, 150, 92, 380)


def fraction_x(fraction: float) -> float:
    """The picture x that stands in the middle of the window at a fraction of the span."""
    return BEFORE + fraction * (WIDTH - BEFORE - AFTER)
