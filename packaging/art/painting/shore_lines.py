"""The old shore in section: where its bank, its streets and its waters lie, in px of its own plate."""

from typing import Final

import numpy as np

from art.painting.noise import Floats, seed_of, wander

HEIGHT: Final = 236
HIGH: Final = 26
"""The row of the highest level of the reservoir."""
LOW: Final = 162
"""The row of its first level."""
OLD: Final = 196
"""The row of the old river."""
END: Final = 4420
"""Where the old shore ends; from here on there is open water."""

CREST: Final[list[tuple[float, float]]] = [
    (0, 16),
    (520, 15),
    (1300, 12),
    (1980, 9),
    (2440, 10),
    (2470, 24),
    (2494, 80),
    (2512, 140),
    (2536, 244),
    (2584, 244),
    (2604, 140),
    (2626, 60),
    (2644, 20),
    (2900, 12),
    (3500, 10),
    (3980, 12),
    (4096, 13),
    (4138, 26),
    (4150, 48),
    (4216, 58),
    (4232, 96),
    (4304, 110),
    (4318, 146),
    (4376, 158),
    (4392, 200),
    (4440, 244),
]
"""The bank's edge: broken by the mouth of the Wu, let down in steps where the old shore ends."""

STREETS: Final[tuple[list[tuple[float, float]], ...]] = (
    [
        (0, 62),
        (1300, 60),
        (1660, 54),
        (1664, 50),
        (2040, 52),
        (2046, 47),
        (2250, 46),
        (2256, 51),
        (2900, 56),
        (3160, 58),
        (3166, 51),
        (3560, 50),
        (3566, 56),
        (4500, 60),
    ],
    [
        (0, 116),
        (1380, 112),
        (1700, 108),
        (2010, 106),
        (2016, 99),
        (2330, 98),
        (2336, 105),
        (2960, 108),
        (3290, 107),
        (3296, 99),
        (3680, 101),
        (3686, 108),
        (4500, 112),
    ],
    [
        (0, 160),
        (1420, 158),
        (1900, 156),
        (2090, 154),
        (2094, 147),
        (2400, 148),
        (2406, 154),
        (2980, 152),
        (3380, 154),
        (3386, 147),
        (3760, 149),
        (3766, 155),
        (4500, 158),
    ],
)
"""The three streets, stepped where a stair or a lane breaks them."""

TOWN: Final[list[tuple[float, float]]] = [
    (0, 0.0),
    (1380, 0.0),
    (1420, 0.35),
    (1660, 0.3),
    (1860, 0.1),
    (1960, 0.7),
    (2040, 1.0),
    (2430, 1.0),
    (2490, 0.3),
    (2660, 0.0),
    (2860, 0.2),
    (2960, 0.9),
    (3340, 0.95),
    (3460, 0.5),
    (3560, 0.25),
    (3640, 0.8),
    (3900, 0.7),
    (4060, 0.25),
    (4300, 0.1),
]
"""How built the shore is: 0 rock and fields, 1 walls and stairs."""

ROCK: Final[list[tuple[float, float]]] = [
    (0, 1.0),
    (1180, 1.0),
    (1330, 0.1),
    (2420, 0.0),
    (2470, 0.9),
    (2860, 1.0),
    (2950, 0.2),
    (3480, 0.0),
    (3540, 0.25),
    (3640, 0.0),
    (4040, 0.1),
    (4130, 0.8),
    (4500, 1.0),
]
"""How much of it is bare rock."""


def _along(xs: Floats, points: list[tuple[float, float]]) -> Floats:
    table = np.array(points, dtype=np.float64)
    return np.interp(xs, table[:, 0], table[:, 1]).astype(np.float32)


def crest_y(xs: Floats) -> Floats:
    """The bank's edge along x, uneven as earth is."""
    rough = 1.6 * wander(xs, 60.0, seed_of("shore/crest")) + 0.8 * wander(xs, 9.0, seed_of("shore/crest/2"))
    return np.asarray(_along(xs, CREST) + rough, dtype=np.float32)


def street_y(number: int, xs: Floats) -> Floats:
    """The outer edge of a street along x: nearly level, never ruled."""
    name = f"shore/street{number}"
    sag = 2.6 * wander(xs, 210.0, seed_of(name)) + 0.7 * wander(xs, 17.0, seed_of(name) + 1)
    rock = _along(xs, ROCK) * 7.0 * wander(xs, 74.0, seed_of(name) + 2)
    return np.asarray(_along(xs, STREETS[number]) + sag + rock, dtype=np.float32)


def toe_y(xs: Floats) -> Floats:
    """The foot of the shore: where the lowest wall or rock meets the bed of the old river."""
    name = seed_of("shore/toe")
    return np.asarray(OLD + 9.0 + 8.0 * wander(xs, 120.0, name) + 3.0 * wander(xs, 21.0, name + 1))


def built(xs: Floats) -> Floats:
    """How built the shore is along x, 0 to 1."""
    return _along(xs, TOWN)


def rocky(xs: Floats) -> Floats:
    """How much bare rock there is along x, 0 to 1."""
    return _along(xs, ROCK)


def at(line: "Floats", x: float) -> float:
    """One value of a line that has one value a pixel from 0."""
    return float(line[int(min(max(x, 0), len(line) - 1))])
