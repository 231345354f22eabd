"""Files for the engine: WebP layers, water masks, and the table that says where things are."""

from pathlib import Path
from typing import Any

import numpy as np
import yaml
from PIL import Image

import finds
import hanging
import landscape
import place
import portrait
from mist_layer import mist_band
from noise import Floats
from water import shore_y

MIST = (
    {
        "file": "mist_far.webp",
        "y": 640,
        "height": 240,
        "speed": 5.0,
        "cells": 6,
        "strength": 0.62,
        "seed": 4101,
    },
    {
        "file": "mist_near.webp",
        "y": 720,
        "height": 260,
        "speed": 9.0,
        "cells": 4,
        "strength": 0.50,
        "seed": 4202,
    },
)
MIST_WIDTH = 3840
FIND_PREFIX = "find_"
OVERVIEW = "overview.webp"
OVERVIEW_SIZE = (1920, 72)
# From above the highest peak to below the river's near shore; squeezed, as a view of the whole is.
OVERVIEW_ROWS = (575, 850)
# The strip of the engine shows this much of the span as sea after the last date.
OVERVIEW_SEA = 0.03
NOTE = (
    "# Written by packaging/artwork/paint.py; paint again rather than edit. All numbers are picture pixels.\n"
)


def preview(image: Image.Image, path: Path, width: int) -> None:
    """A small picture of the whole."""
    image.resize((width, round(image.height * width / image.width)), Image.Resampling.LANCZOS).save(path)


def _mask(water: Floats) -> Image.Image:
    return Image.fromarray(np.where(water > 0.5, 255, 0).astype(np.uint8), "L").convert("1")


def write_overview(out: Path, image: Image.Image) -> None:
    """The dated part of the scroll and a little sea, in small, for the strip that shows the whole."""
    first = place.fraction_x(0.0)
    last = place.fraction_x(1.0 + OVERVIEW_SEA)
    band = image.crop((round(first), OVERVIEW_ROWS[0], round(last), OVERVIEW_ROWS[1]))
    small = band.resize(OVERVIEW_SIZE, Image.Resampling.LANCZOS)
    small.save(out / OVERVIEW, quality=88, method=6)


def write_landscape(out: Path, image: Image.Image, water: Floats) -> None:
    """The scroll, its water mask and its two mists."""
    image.save(out / "scroll.webp", quality=95, method=6)
    _mask(water).save(out / "water_mask.png", optimize=True)
    write_overview(out, image)
    finds.write(out, landscape.paint, place.FINDS, FIND_PREFIX)
    for layer in MIST:
        band = mist_band(
            MIST_WIDTH,
            int(str(layer["height"])),
            int(str(layer["cells"])),
            float(str(layer["strength"])),
            int(str(layer["seed"])),
        )
        band.save(out / str(layer["file"]), quality=70, alpha_quality=90, method=6)


def write_portrait(out: Path, image: Image.Image, water: Floats) -> None:
    """The hanging scrolls and their water mask."""
    image.save(out / "portrait.webp", quality=94, method=6)
    _mask(water).save(out / "portrait_water_mask.png", optimize=True)
    finds.write(out, portrait.paint, hanging.FINDS, portrait.FIND_PREFIX)


def _rect(rect: tuple[int, int, int, int]) -> dict[str, int]:
    return dict(zip(("x", "y", "width", "height"), rect, strict=True))


def _surface() -> list[dict[str, float]]:
    """The river's far shore at steps of the span."""
    steps = [round(step * 0.05, 2) for step in range(21)]
    xs = np.array([place.fraction_x(step) for step in steps], dtype=np.float32)
    levels = shore_y(xs, place.SHORE, "shore")
    return [
        {"fraction": step, "y": round(float(level), 1)} for step, level in zip(steps, levels, strict=True)
    ]


def write_metadata(out: Path) -> None:
    """landscape.yaml: sizes, mapping of the span, axis, mists, finds and boats."""
    table: dict[str, Any] = {
        "landscape": {
            "file": "scroll.webp",
            "water_mask": "water_mask.png",
            "width": place.WIDTH,
            "height": place.HEIGHT,
            "axis_y": place.AXIS,
            "before_px": place.BEFORE,
            "after_px": place.AFTER,
            "calm_above_y": place.CALM,
            "horizon_y": place.HORIZON,
            "mounting_px": place.MOUNT,
            "title_slip": _rect(place.TITLE_SLIP),
            "sun": _rect(place.SUN),
            "mist": [
                {key: layer[key] for key in ("file", "y", "height", "speed")} | {"width": MIST_WIDTH}
                for layer in MIST
            ],
            "shore": _surface(),
        },
        "portrait": portrait.metadata(),
        "overview": OVERVIEW,
        "eras": [{"id": key, "start": start, "end": end} for key, (start, end) in place.ERAS.items()],
        "finds": [finds.entry(key, rect, FIND_PREFIX) for key, rect in place.FINDS.items()],
        "boats": [{"id": key, "x": x, "y": y, "width": wide} for key, (x, y, wide) in place.BOATS.items()],
    }
    text = yaml.safe_dump(table, sort_keys=False, allow_unicode=True, width=110)
    (out / "landscape.yaml").write_text(NOTE + text, encoding="utf-8")
