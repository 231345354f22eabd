"""Where things are in the landscape scroll, in picture px: one table that scenes and metadata share."""

from typing import Final

WIDTH: Final = 7680
HEIGHT: Final = 1080
BEFORE: Final = 960
AFTER: Final = 960
AXIS: Final = 821
HORIZON: Final = 752
BANK: Final = (500, 4250)
"""Where there is a bank between the hills and the axis."""
MOUNT: Final = 430

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
    "egret": (1908, 766, 46, 44),
    "train": (3448, 718, 170, 26),
    "orchard_basket": (5590, 766, 34, 30),
    "lantern": (6884, 774, 48, 46),
}


BOATS: Final[dict[str, tuple[int, int, int]]] = {
    "sampan-town": (2152, 908, 34),
    "sampan-wharf": (2262, 896, 28),
    "sampan-steps": (2316, 914, 32),
    "sampan-works": (1462, 900, 30),
    "junk-lake": (3330, 962, 60),
    "sampan-homes": (3872, 896, 32),
    "moored": (6236, 799, 118),
    "junk-sea": (7196, 797, 60),
    "cargo-sea": (7420, 776, 88),
}
"""Boats: the middle of the waterline and the length."""

SUN: Final = (7515, 721, 62, 31)
TITLE_SLIP: Final = (150, 236, 92, 380)


def fraction_x(fraction: float) -> float:
    """The picture x that stands in the middle of the window at a fraction of the span."""
    return BEFORE + fraction * (WIDTH - BEFORE - AFTER)
