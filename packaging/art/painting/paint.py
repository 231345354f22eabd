"""Paint the exhibition's scroll: `python packaging art.painting.paint [--out data/landscape] [--preview]`.

Everything has a fixed seed: the same machine paints the same picture. --preview writes small pictures of the
whole for looking at, instead of the layers; --only landscape or portrait paints one of the two.
"""

import argparse
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PIL import Image

from art.painting import hanging, landscape, output, place, portrait
from art.painting.canvas import finish
from art.painting.noise import Box


def picture(rgb: np.ndarray) -> Image.Image:
    """An 8-bit image from colours 0..1."""
    return Image.fromarray(np.round(rgb * 255.0).astype(np.uint8), "RGB")


def main() -> int:
    """Paint what was asked for; exit code 0."""
    parser = argparse.ArgumentParser(description="Paint the exhibition's blue-green scroll.")
    parser.add_argument("--out", type=Path, default=Path("data/landscape"), help="folder for the layers")
    parser.add_argument("--preview", action="store_true", help="write small previews instead of the layers")
    parser.add_argument("--only", choices=("landscape", "portrait"), help="paint one of the two compositions")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    if given.only != "portrait":
        scroll = landscape.paint(Box(0, 0, place.WIDTH, place.HEIGHT))
        if given.preview:
            output.preview(picture(finish(scroll)), given.out / "preview.png", 2400)
        else:
            output.write_landscape(given.out, picture(finish(scroll)))
    if given.only != "landscape":
        panels = portrait.paint(Box(0, 0, hanging.WIDTH, hanging.HEIGHT))
        if given.preview:
            output.preview(picture(finish(panels)), given.out / "preview_portrait.png", 480)
        else:
            output.write_portrait(given.out, picture(finish(panels)))
    if not given.preview:
        output.write_metadata(given.out)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
