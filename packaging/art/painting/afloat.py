"""What lies on the open water beyond the old shore: boats, lotus, the tide; for the live water below."""

from collections.abc import Callable
from typing import Final

import numpy as np
from PIL import Image
from PySide6.QtGui import QPainter

from art.painting.boats import cargo_ship, junk, sampan
from art.painting.brush import contour, strokes
from art.painting.canvas import Sheet
from art.painting.lotus import lotus
from art.painting.noise import Box, luck, seed_of, wander
from art.painting.pigment import INK, MALACHITE, SILK, blend
from art.painting.place import WIDTH
from art.painting.shore_lines import HEIGHT
from art.painting.tracing import rows

Boat = Callable[[QPainter, float, float, float], None]
LEFT: Final = 4480
"""Where the picture begins, in px of the scroll."""

SAMPANS: Final = rows("4566 66 40, 4628 74 36, 5316 146 62, 5392 158 54, 6080 82 42, 6430 178 60, 6920 70 40")
JUNKS: Final = rows("4905 126 84, 5886 160 96, 7232 108 84, 7446 84 56")
SHIPS: Final = rows("5560 84 150, 6700 96 170, 7560 78 120")
"""Boats: the middle of the waterline, its row, the length; what is nearer is lower and larger."""


BOATS: Final[tuple[tuple[Boat, list[tuple[float, ...]]], ...]] = (
    (sampan, SAMPANS),
    (junk, JUNKS),
    (cargo_ship, SHIPS),
)


def paint() -> Image.Image:
    """Everything afloat, as a picture with its own transparency."""
    sheet = Sheet(Box(LEFT, 0, WIDTH, HEIGHT))
    afloat: list[tuple[float, float, float, Boat]] = [
        (y, x, size, draw) for draw, boats in BOATS for x, y, size in boats
    ]
    _tide(sheet, 6990, 7670, 140)
    lotus(sheet, "afloat/lotus-a", 6560, 150, 210, 26, 22)
    lotus(sheet, "afloat/lotus-b", 6850, 172, 190, 22, 18)
    for y, x, size, draw in sorted(afloat, key=lambda one: one[0]):
        _wake(sheet, x, y, size)
        draw(sheet.painter, x, y, size)
    pixels = sheet.pixels()
    alpha = pixels[..., 3:]
    rgb = np.where(alpha > 0.0, pixels[..., :3] / np.maximum(alpha, 1e-4), 0.0)
    whole = np.concatenate((np.clip(rgb, 0.0, 1.0), alpha), axis=-1)
    return Image.fromarray(np.round(whole * 255.0).astype(np.uint8), "RGBA")


def _wake(sheet: Sheet, x: float, y: float, size: float) -> None:
    """The hull's shade on the water, broken sideways, and a few short lines that leave it."""
    random = luck(f"wake/{x:.0f}")
    count = int(size * 0.5) + 8
    aside = random.normal(0, size * 0.3, count)
    level = y + 1.5 + np.abs(random.normal(0, size * 0.07, count))
    half = random.uniform(0.05, 0.2, count) * size
    start = np.stack((x + aside - half, level), axis=-1)
    end = np.stack((x + aside + half, level + random.normal(0, 0.4, count)), axis=-1)
    bend = (start + end) / 2 + np.stack((np.zeros(count), random.choice([-1.4, 1.4], count)), axis=-1)
    dark = np.clip(0.5 - (level - y) / (size * 0.3), 0.1, 0.5)
    strokes(sheet, start, bend, end, np.full(count, 1.3), blend(INK, MALACHITE[0], 0.6), dark)
    pale = np.full(count // 2, 0.7)
    strokes(
        sheet,
        start[::2][: len(pale)] + 3.0,
        bend[::2][: len(pale)] + 3.0,
        end[::2][: len(pale)] + 3.0,
        np.full(len(pale), 1.1),
        blend(SILK, MALACHITE[4], 0.2),
        pale,
    )


def _tide(sheet: Sheet, left: float, right: float, y: float) -> None:
    """The tide of the Qiantang: one white line that comes in, a shade under it, spray here and there."""
    xs = np.arange(left, right).astype(np.float32)
    part = (xs - left) / (right - left)
    sweep = 12.0 * np.sin(part * 2.3 + 0.3) - 7.0 * np.sin(part * 5.1)
    ys = (y + sweep + 3.4 * wander(xs, 130.0, 77) + 1.4 * wander(xs, 19.0, 78)).astype(np.float32)
    white = (0xFF, 0xFD, 0xF6)
    for drop, width, colour, alpha, gaps in (
        (4.6, 3.2, MALACHITE[1], 0.5, 0.1),
        (9.0, 1.6, MALACHITE[1], 0.4, 0.34),
        (0.0, 6.0, white, 1.0, 0.04),
        (-2.6, 0.8, MALACHITE[0], 0.5, 0.35),
        (14.0, 2.2, white, 0.6, 0.4),
    ):
        contour(sheet, xs, ys + drop, width, colour, alpha, seed_of(f"tide/{drop}"), gaps)
    random = luck("afloat/tide")
    count = int((right - left) / 4)
    at = random.integers(0, len(xs), count)
    start = np.stack((xs[at], ys[at]), axis=-1).astype(np.float64)
    end = start + np.stack((random.normal(2, 3, count), -random.uniform(2, 8, count)), axis=-1)
    strokes(
        sheet, start, (start + end) / 2 + 0.8, end, np.full(count, 1.5), white, np.full(count, 0.9), "nail"
    )
