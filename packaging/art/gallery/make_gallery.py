"""Draws docs/gallery: the product's own screens, as `main.py shots` makes them, as WebP pictures.

Run it after every change of the look: python packaging art.gallery.make_gallery [NAME ...]
"""

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[3]
GALLERY = ROOT / "docs" / "gallery"
QUALITY = 88
WIDEST_PX = 1920


@dataclass(frozen=True)
class Picture:
    """One picture of the gallery: its name, the screen, how it is taken, and what it shows."""

    name: str
    screen: str
    caption: str
    size: str = "1920x1080"
    tag: str = "zh-Hant"
    more: tuple[str, ...] = ()


PICTURES = (
    Picture("attract", "attract", "The opening screen drifts along the painting and asks for a touch."),
    Picture(
        "whole", "scroll-whole", "The whole scroll: fifteen named events, all others as marks with counts."
    ),
    Picture("era", "scroll-1-promise", "The first era, from the notice of 1992."),
    Picture("years", "scroll-5-side-by-side", "Closer: cards with summaries; 2025 fans out over the sea."),
    Picture("leaf", "leaf-huafon-2010", "A leaf: story, figures with their qualifiers, chart, sources."),
    Picture("leaf-en", "leaf-west-lake-2025", "The same in English.", tag="en"),
    Picture("industry", "theme-industry", "The panel of a theme."),
    Picture("livelihood", "theme-livelihood", "The panel of a theme.", tag="zh-Hans"),
    Picture("talent", "theme-talent", "The panel of a theme.", tag="en"),
    Picture("map", "map", "From the mountains to the sea: a schematic without a border."),
    Picture("numbers", "numbers", "The closing page: every total with qualifier, date and source."),
    Picture("find", "find", "Find: years, themes, places, people, and words."),
    Picture("contrast", "scroll-3-forest", "High contrast.", tag="en", more=("--contrast",)),
    Picture("large-text", "leaf-huafon-2010", "Text at 150 %.", tag="en", more=("--text", "1.5")),
    Picture("kiosk", "scroll-2-new-homes", "On a kiosk of 21.5 inches.", more=("--diagonal", "21.5")),
    Picture("portrait-attract", "attract", "Upright.", "1080x1920", "zh-Hans", ("--diagonal", "32")),
    Picture(
        "portrait",
        "scroll-2-new-homes",
        "Upright, with a painting of its own.",
        "1080x1920",
        "zh-Hant",
        ("--diagonal", "32"),
    ),
    Picture(
        "wall",
        "scroll-4-roots",
        "On a wall of 55 inches in 4K.",
        "3840x2160",
        "zh-Hant",
        ("--diagonal", "55"),
    ),
    Picture("trouble", "trouble", "What visitors see if nothing can be shown."),
)


def take(picture: Picture, folder: Path) -> None:
    """Draw one screen and keep it as WebP, no wider than the page."""
    command = [sys.executable, "main.py", "shots", str(folder), "--size", picture.size, "--lang", picture.tag]
    subprocess.run([*command, "--only", picture.screen, *picture.more], cwd=ROOT, check=True)
    found = sorted(folder.glob(f"{picture.screen}*.png"))
    with Image.open(found[0]) as image:
        kept = image.convert("RGB")
        kept.thumbnail((WIDEST_PX, WIDEST_PX), Image.Resampling.LANCZOS)
        kept.save(GALLERY / f"{picture.name}.webp", quality=QUALITY, method=6)
    for path in found:
        path.unlink()


def write_page() -> None:
    """The gallery's page, with what each picture shows."""
    lines = [
        "# Gallery",
        "",
        "Made by `python packaging art.gallery.make_gallery`; nothing here is retouched.",
        "",
    ]
    for picture in PICTURES:
        if (GALLERY / f"{picture.name}.webp").is_file():
            lines += [f"![{picture.caption}]({picture.name}.webp)", "", picture.caption, ""]
    (GALLERY / "README.md").write_text("\n".join(lines), encoding="utf-8")


def main(names: list[str]) -> None:
    """Draw all pictures, or those named."""
    GALLERY.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for picture in PICTURES:
            if not names or picture.name in names:
                take(picture, Path(folder))
    write_page()


if __name__ == "__main__":
    main(sys.argv[1:])
