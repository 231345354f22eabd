"""The portrait composition (高遠): five hanging scrolls in a chain, one an era, from the gorge down to the sea."""

from typing import Any, Final

from canvas import Canvas
from noise import Box

WIDTH: Final = 1080
HEIGHT: Final = 6480


def metadata() -> dict[str, Any]:
    """What the engine has to know of the portrait picture."""
    return {"file": "portrait.webp", "water_mask": "portrait_water_mask.png", "width": WIDTH, "height": HEIGHT, "axis_x": 194, "before_px": 960, "after_px": 960}


def paint(frame: Box) -> Canvas:
    """Paint the hanging scrolls, or the part of them inside a frame."""
    return Canvas(frame)
