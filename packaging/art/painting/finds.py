"""Things to find, cut out of the painting: each with the ground behind it, so that it can move."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image

from art.painting.canvas import Canvas, finish
from art.painting.noise import Box, Floats, smooth

MARGIN: Final = 16
"""Pixels around the find's rectangle: what a movement may uncover."""

MOVES: Final = {
    "stone_fish": "swim",
    "egret": "hop",
    "train": "glide",
    "orchard_basket": "sway",
    "lantern": "glow",
}
"""The one small movement of each."""

_FAINT, _CLEAR = 0.006, 0.05
"""How much a pixel must differ from the bare ground to begin to belong to the find, and to belong wholly."""

Paint = Callable[[Box, str], Canvas]


def entry(key: str, rect: tuple[int, int, int, int], prefix: str) -> dict[str, Any]:
    """What the engine has to know of a find: where to touch it, its cut-out, how it moves."""
    table: dict[str, Any] = {"id": key, **dict(zip(("x", "y", "width", "height"), rect, strict=True))}
    return table | {"file": f"{prefix}{key}.webp", "margin": MARGIN, "move": MOVES[key]}


def write(out: Path, paint: Paint, finds: Mapping[str, tuple[int, int, int, int]], prefix: str) -> None:
    """Cut out every find: the bare ground in the upper half of a picture, the find on nothing below it."""
    for key, (x, y, wide, high) in finds.items():
        box = Box(x - MARGIN, y - MARGIN, x + wide + MARGIN, y + high + MARGIN)
        shown, bare = finish(paint(box, "")), finish(paint(box, key))
        upper = np.dstack([bare, np.ones(bare.shape[:2], dtype=np.float32)])
        both = np.vstack([upper, np.dstack([shown, _alpha(shown, bare)])])
        picture = Image.fromarray(np.round(both * 255.0).astype(np.uint8), "RGBA")
        picture.save(out / f"{prefix}{key}.webp", lossless=True, quality=90, method=6)


def _alpha(shown: Floats, bare: Floats) -> Floats:
    """How much of each pixel is the find: where the two pictures differ."""
    return smooth(_FAINT, _CLEAR, np.abs(shown - bare).max(axis=2))
