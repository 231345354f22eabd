"""The moving mist: bands with alpha that join at their two ends, so that they may drift for ever."""

import numpy as np
from PIL import Image

from noise import Floats, ease, lattice, smooth
from pigment import SILK


def ring_noise(width: int, height: int, cells_x: int, scale_y: float, seed: int, octaves: int = 5) -> Floats:
    """Fractal noise that repeats exactly after `width` px, 0..1."""
    total = np.zeros((height, width), dtype=np.float32)
    weight, norm = 1.0, 0.0
    for octave in range(octaves):
        cells = cells_x * 2**octave
        grid_x = np.arange(width) * cells / width
        grid_y = np.arange(height) * 2.0**octave / scale_y
        column, row = np.floor(grid_x).astype(np.int64), np.floor(grid_y).astype(np.int64)
        part_x = ease((grid_x - column).astype(np.float32))[None, :]
        part_y = ease((grid_y - row).astype(np.float32))[:, None]
        rows = np.arange(row.max() + 2)
        table = lattice(np.arange(cells)[None, :], rows[:, None], seed + octave * 31)
        across = table[:, column] * (1 - part_x) + table[:, (column + 1) % cells] * part_x
        total += weight * (across[row] * (1 - part_y) + across[row + 1] * part_y)
        norm += weight
        weight *= 0.52
    return total / norm


def mist_band(width: int, height: int, cells: int, strength: float, seed: int) -> Image.Image:
    """One band of mist as an image with alpha: long drifts that thin out above and below."""
    noise = ring_noise(width, height, cells, height * 0.42, seed)
    along = ring_noise(width, 1, max(2, cells // 3), 1.0, seed + 500, 3)
    rise = ((np.arange(height)[:, None] + 0.5) / height).astype(np.float32)
    middle = 0.5 + (along - 0.5) * 0.35
    body = smooth(0.46, 0.08, np.abs(rise - middle) + (noise - 0.5) * 0.55)
    edge = smooth(0.0, 0.16, rise) * smooth(1.0, 0.84, rise)
    gaps = smooth(0.36, 0.62, along)
    alpha = body * edge * gaps * smooth(0.30, 0.66, noise) * strength
    rgba = np.empty((height, width, 4), dtype=np.uint8)
    rgba[..., :3] = np.array(SILK, dtype=np.uint8)
    rgba[..., 3] = np.round(np.clip(alpha, 0, 1) * 255).astype(np.uint8)
    return Image.fromarray(rgba, "RGBA")
