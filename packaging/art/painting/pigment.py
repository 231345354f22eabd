"""The colours of the painting: silk, minerals, earth and ink, and ramps from crest to foot."""

from dataclasses import dataclass

import numpy as np

from art.painting.noise import Floats

Colour = tuple[int, int, int]

SILK: Colour = (0xF6, 0xEF, 0xDE)
SILK_DEEP: Colour = (0xEF, 0xE5, 0xCE)
PAPER: Colour = (0xFF, 0xFC, 0xF4)
INK: Colour = (0x22, 0x26, 0x2A)
INK_SOFT: Colour = (0x3A, 0x40, 0x46)
AZURITE_DARK: Colour = (0x1F, 0x4E, 0x79)
AZURITE: Colour = (0x2F, 0x6F, 0xA0)
MALACHITE: tuple[Colour, ...] = (
    (0x2A, 0x65, 0x70),
    (0x44, 0x80, 0x7F),
    (0x69, 0x9C, 0x97),
    (0x93, 0xB5, 0xAE),
    (0xB9, 0xCD, 0xC6),
)
GREEN: Colour = (0x4F, 0x8F, 0x79)
MOSS: Colour = (0x2C, 0x55, 0x4F)
OCHRE: Colour = (0xBD, 0x8A, 0x4A)
EARTH: Colour = (0xDD, 0xC2, 0x93)
GOLD: Colour = (0xA8, 0x83, 0x4B)
CITRUS: Colour = (0xC8, 0x7A, 0x22)
TILE: Colour = (0x55, 0x5C, 0x60)
LAMP: Colour = (0xE8, 0xB4, 0x58)
SUN: Colour = (0xD6, 0x9A, 0x74)


def array(colour: Colour) -> Floats:
    """A colour as three numbers 0..1."""
    return np.array(colour, dtype=np.float32) / 255.0


def blend(first: Colour, second: Colour, part: float) -> Colour:
    """The colour `part` of the way from the first to the second."""
    mixed = [round(a + (b - a) * part) for a, b in zip(first, second, strict=True)]
    return mixed[0], mixed[1], mixed[2]


@dataclass(frozen=True)
class Ramp:
    """Colours by depth below the crest: 0 at the crest, 1 at the foot."""

    stops: tuple[tuple[float, Colour], ...]

    def veiled(self, part: float, veil: Colour = SILK) -> "Ramp":
        """The same ramp seen through so much air."""
        return Ramp(tuple((at, blend(colour, veil, part)) for at, colour in self.stops))

    def at(self, depth: Floats) -> Floats:
        """Colours for an array of depths; one more axis of three."""
        places = [at for at, _ in self.stops]
        table = np.array([colour for _, colour in self.stops], dtype=np.float32) / 255.0
        flat = [np.interp(depth, places, table[:, channel]) for channel in range(3)]
        return np.stack(flat, axis=-1).astype(np.float32)


AZURE_ROCK = Ramp(
    (
        (0.0, AZURITE_DARK),
        (0.10, (0x2B, 0x63, 0x90)),
        (0.24, (0x48, 0x84, 0x93)),
        (0.46, (0x86, 0xA9, 0x95)),
        (0.72, (0xC9, 0xBC, 0x92)),
        (1.0, EARTH),
    )
)
GREEN_ROCK = Ramp(
    (
        (0.0, MALACHITE[0]),
        (0.12, (0x3C, 0x79, 0x78)),
        (0.30, (0x62, 0x99, 0x87)),
        (0.52, (0x9A, 0xB6, 0x99)),
        (0.76, (0xD0, 0xC2, 0x98)),
        (1.0, EARTH),
    )
)
SOFT_HILL = Ramp(
    (
        (0.0, (0x4A, 0x83, 0x7B)),
        (0.18, (0x66, 0x9C, 0x88)),
        (0.42, (0x97, 0xB9, 0x9F)),
        (0.70, (0xC8, 0xCC, 0xA9)),
        (1.0, (0xE2, 0xD6, 0xB2)),
    )
)
EARTH_BANK = Ramp(
    (
        (0.0, (0x8F, 0x9C, 0x78)),
        (0.25, (0xB9, 0xA8, 0x77)),
        (0.6, (0xD3, 0xB9, 0x88)),
        (1.0, (0xE8, 0xD6, 0xAE)),
    )
)
STONE_FOLD = Ramp(
    (
        (0.0, (0x3F, 0x77, 0x78)),
        (0.14, (0x5C, 0x90, 0x86)),
        (0.36, (0x8D, 0xAC, 0x95)),
        (0.62, (0xC2, 0xB9, 0x90)),
        (1.0, (0xDC, 0xBF, 0x8C)),
    )
)
