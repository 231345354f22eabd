"""Files for the engine: WebP pictures, and the table that says where things are."""

from pathlib import Path
from typing import Any

import numpy as np
import yaml
from PIL import Image

from art.painting import afloat, finds, hanging, landscape, place, portrait, shore, shore_life, shore_lines
from art.painting.canvas import finish
from art.painting.noise import Box
from art.painting.pigment import SILK

FIND_PREFIX = "find_"
OVERVIEW = "overview.webp"
SECTION = "section.webp"
AFLOAT = "afloat.webp"
UPRIGHT_SECTION = "section_upright.webp"
TRANSPOSED = Image.Transpose.TRANSPOSE
OVERVIEW_SIZE = (1920, 72)
# From above the highest peak to below the river's near shore; squeezed, as a view of the whole is.
OVERVIEW_ROWS = (575, 850)
# The strip of the engine shows this much of the span as sea after the last date.
OVERVIEW_SEA = 0.03
NOTE = "# Written by packaging art.painting.paint; paint again, do not edit. Numbers are picture pixels.\n"


def preview(image: Image.Image, path: Path, width: int) -> None:
    """A small picture of the whole."""
    image.resize((width, round(image.height * width / image.width)), Image.Resampling.LANCZOS).save(path)


def write_overview(out: Path, image: Image.Image) -> None:
    """The dated part of the scroll and a little sea, in small, for the strip that shows the whole."""
    first = place.fraction_x(0.0)
    last = place.fraction_x(1.0 + OVERVIEW_SEA)
    band = image.crop((round(first), OVERVIEW_ROWS[0], round(last), OVERVIEW_ROWS[1]))
    small = band.resize(OVERVIEW_SIZE, Image.Resampling.LANCZOS)
    small.save(out / OVERVIEW, quality=88, method=6)


def write_section(out: Path) -> None:
    """The old shore below the bank, and what is to be found there."""
    painted = finish(shore.paint(Box(0, 0, place.WIDTH, shore_lines.HEIGHT)))
    image = Image.fromarray(np.round(painted * 255.0).astype(np.uint8), "RGB")
    image.save(out / SECTION, quality=95, method=6)
    afloat.paint().save(out / AFLOAT, quality=92, alpha_quality=95, method=6)
    finds.write(out, shore.paint, shore_life.FINDS, FIND_PREFIX)


def write_upright_section(out: Path) -> None:
    """The same shore for upright screens, down the left side: nothing with a top and a foot of its own."""
    bare = finish(shore.paint(Box(0, 0, place.WIDTH, shore_lines.HEIGHT), lived_in=False))
    image = Image.fromarray(np.round(bare * 255.0).astype(np.uint8), "RGB").transpose(TRANSPOSED)
    each = (place.WIDTH - place.BEFORE - place.AFTER) / (hanging.HEIGHT - hanging.BEFORE - hanging.AFTER)
    length = round(hanging.HEIGHT * each)
    whole = Image.new("RGB", (shore_lines.HEIGHT, length), SILK)
    whole.paste(image, (0, round(hanging.BEFORE * each) - place.BEFORE))
    size = (shore_lines.HEIGHT, hanging.HEIGHT)
    whole.resize(size, Image.Resampling.LANCZOS).save(out / UPRIGHT_SECTION, quality=95, method=6)


def write_landscape(out: Path, image: Image.Image) -> None:
    """Write the scroll, its overview, the old shore and what can be found in both."""
    image.save(out / "scroll.webp", quality=95, method=6)
    write_overview(out, image)
    write_section(out)
    finds.write(out, landscape.paint, place.FINDS, FIND_PREFIX)


def write_portrait(out: Path, image: Image.Image) -> None:
    """Write the hanging scrolls and what can be found in them."""
    image.save(out / "portrait.webp", quality=94, method=6)
    write_upright_section(out)
    finds.write(out, portrait.paint, hanging.FINDS, portrait.FIND_PREFIX)


def _levels(file: str) -> dict[str, Any]:
    """Where the ground line's values lie in a picture of the shore."""
    rows = {"high_y": shore_lines.HIGH, "low_y": shore_lines.LOW, "base_y": shore_lines.OLD}
    return {"file": file, "height": shore_lines.HEIGHT} | rows


def _rect(rect: tuple[int, int, int, int]) -> dict[str, int]:
    return dict(zip(("x", "y", "width", "height"), rect, strict=True))


def write_metadata(out: Path) -> None:
    """landscape.yaml: sizes, mapping of the span, axis and finds."""
    table: dict[str, Any] = {
        "landscape": {
            "file": "scroll.webp",
            "width": place.WIDTH,
            "height": place.HEIGHT,
            "axis_y": place.AXIS,
            "before_px": place.BEFORE,
            "after_px": place.AFTER,
            "horizon_y": place.HORIZON,
            "mounting_px": place.MOUNT,
            "title_slip": _rect(place.TITLE_SLIP),
            "section": _levels(SECTION) | {"afloat": AFLOAT, "afloat_x": afloat.LEFT},
        },
        "portrait": portrait.metadata() | {"section": _levels(UPRIGHT_SECTION)},
        "overview": OVERVIEW,
        "finds": [
            *(finds.entry(key, rect, FIND_PREFIX) for key, rect in place.FINDS.items()),
            *(
                finds.entry(key, rect, FIND_PREFIX) | {"part": "section"}
                for key, rect in shore_life.FINDS.items()
            ),
        ],
    }
    text = yaml.safe_dump(table, sort_keys=False, allow_unicode=True, width=110)
    (out / "landscape.yaml").write_text(NOTE + text, encoding="utf-8")
