"""Seeded noise in picture coordinates, so that a part of the picture looks the same painted alone."""

import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Box:
    """A rectangle of whole pixels; right and bottom lie outside it."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Columns."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Rows."""
        return self.bottom - self.top

    @property
    def empty(self) -> bool:
        """Whether nothing lies inside."""
        return self.right <= self.left or self.bottom <= self.top

    def cut(self, other: "Box") -> "Box":
        """The part of this box inside another one."""
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def xs(self) -> Floats:
        """Pixel centres along x."""
        return np.arange(self.left, self.right, dtype=np.float32) + 0.5

    def ys(self) -> Floats:
        """Pixel centres along y, as a column."""
        return (np.arange(self.top, self.bottom, dtype=np.float32) + 0.5)[:, None]


def seed_of(name: str) -> int:
    """A stable number for a name: each thing in the picture draws its own luck."""
    return zlib.crc32(name.encode("utf-8"))


def luck(name: str) -> np.random.Generator:
    """The random generator that belongs to one named thing."""
    return np.random.default_rng(seed_of(name))


def lattice(column: NDArray[np.int64], row: NDArray[np.int64], seed: int) -> Floats:
    """Random values in 0..1 at whole coordinates (an integer hash, arrays broadcast)."""
    mixed = (column * 374761393 + row * 668265263 + ((seed * 2246822519) & 0xFFFFFFFF)) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 13)) * 1274126177) & 0xFFFFFFFF
    mixed ^= mixed >> 16
    return (mixed.astype(np.float64) / 4294967296.0).astype(np.float32)


def ease(values: Floats) -> Floats:
    """The smooth step from 0 to 1 (3t^2 - 2t^3)."""
    return values * values * (3.0 - 2.0 * values)


def smooth(low: float, high: float, values: Floats) -> Floats:
    """Smooth step between two limits; they may be given in falling order."""
    return ease(np.clip((values - low) / (high - low), 0.0, 1.0).astype(np.float32))


def grid_noise(box: Box, scale_x: float, scale_y: float, seed: int) -> Floats:
    """One octave of value noise over a box, 0..1."""
    grid_x = box.xs().astype(np.float64) / scale_x
    grid_y = box.ys()[:, 0].astype(np.float64) / scale_y
    column, row = np.floor(grid_x).astype(np.int64), np.floor(grid_y).astype(np.int64)
    columns = np.arange(column.min(), column.max() + 2)
    rows = np.arange(row.min(), row.max() + 2)
    table = lattice(columns[None, :], rows[:, None], seed)
    part_x = ease((grid_x - column).astype(np.float32))
    part_y = ease((grid_y - row).astype(np.float32))[:, None]
    at_x, at_y = column - columns[0], row - rows[0]
    across = table[:, at_x] * (1 - part_x) + table[:, at_x + 1] * part_x
    return np.asarray(across[at_y] * (1 - part_y) + across[at_y + 1] * part_y, dtype=np.float32)


def cloud(box: Box, scale_x: float, scale_y: float, seed: int, octaves: int = 4, gain: float = 0.5) -> Floats:
    """Fractal value noise over a box, 0..1 around 0.5."""
    total = np.zeros((box.height, box.width), dtype=np.float32)
    weight, norm = 1.0, 0.0
    for octave in range(octaves):
        shrink = 2.0**octave
        total += weight * grid_noise(box, scale_x / shrink, scale_y / shrink, seed + octave * 101)
        norm += weight
        weight *= gain
    return total / norm


def noise_at(x: Floats, y: Floats, scale: float, seed: int) -> Floats:
    """One octave of value noise at free coordinates (for warped looks), 0..1."""
    grid_x, grid_y = x.astype(np.float64) / scale, y.astype(np.float64) / scale
    column, row = np.floor(grid_x).astype(np.int64), np.floor(grid_y).astype(np.int64)
    part_x = ease((grid_x - column).astype(np.float32))
    part_y = ease((grid_y - row).astype(np.float32))
    upper = lattice(column, row, seed) * (1 - part_x) + lattice(column + 1, row, seed) * part_x
    lower = lattice(column, row + 1, seed) * (1 - part_x) + lattice(column + 1, row + 1, seed) * part_x
    return np.asarray(upper * (1 - part_y) + lower * part_y, dtype=np.float32)


def wander(x: Floats, scale: float, seed: int, octaves: int = 4, gain: float = 0.5) -> Floats:
    """Fractal noise along a line, about -1..1."""
    total = np.zeros(x.shape, dtype=np.float32)
    weight, norm = 1.0, 0.0
    for octave in range(octaves):
        zero = np.zeros_like(x)
        total += weight * (noise_at(x, zero, scale / 2.0**octave, seed + octave * 57) * 2 - 1)
        norm += weight
        weight *= gain
    return total / norm
