"""The committed painting keeps what was promised for it; nothing is painted again here."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from numpy.typing import NDArray
from PIL import Image

from art.painting import hanging, landscape, place, portrait
from art.painting.canvas import Canvas
from art.painting.noise import Box
from art.painting.water import shore_y

FOLDER = Path(__file__).resolve().parents[3] / "data" / "landscape"
MEGABYTE = 1_000_000
ERAS = {
    "promise": (0.0, 0.32),
    "homes": (0.33, 0.54),
    "forest": (0.55, 0.77),
    "roots": (0.78, 0.97),
    "side_by_side": (0.97, 1.0),
}
SILK = np.array((0xF6, 0xEF, 0xDE), dtype=np.float32)

Pixels = NDArray[np.float32]


def load(name: str) -> Pixels:
    with Image.open(FOLDER / name) as image:
        return np.asarray(image.convert("RGB"), dtype=np.float32)


def brightness(pixels: Pixels) -> Pixels:
    return np.asarray(pixels @ np.array((0.2126, 0.7152, 0.0722), dtype=np.float32), dtype=np.float32)


def blocks(values: Pixels, size: int) -> Pixels:
    """Means of square blocks: what the eye sees of a ground, without the threads of the silk."""
    rows, columns = values.shape[0] // size * size, values.shape[1] // size * size
    cut = values[:rows, :columns].reshape(rows // size, size, columns // size, size)
    return np.asarray(cut.mean(axis=(1, 3)), dtype=np.float32)


@pytest.fixture(scope="module")
def table() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((FOLDER / "landscape.yaml").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def scroll() -> Pixels:
    return load("scroll.webp")


@pytest.fixture(scope="module")
def panels() -> Pixels:
    return load("portrait.webp")


def test_the_layers_are_the_sizes_the_table_says(table: dict[str, Any]) -> None:
    for part in ("landscape", "portrait"):
        with Image.open(FOLDER / table[part]["file"]) as image:
            assert image.size == (table[part]["width"], table[part]["height"])
            assert image.mode == "RGB"


def test_the_files_are_small_enough() -> None:
    sizes = {path.name: path.stat().st_size for path in FOLDER.iterdir()}
    assert sizes["scroll.webp"] <= 2.5 * MEGABYTE
    assert sizes["portrait.webp"] <= 2.5 * MEGABYTE
    assert sizes["section.webp"] <= 1.0 * MEGABYTE
    assert sum(sizes.values()) <= 6 * MEGABYTE


def test_the_old_shore_is_as_wide_as_the_scroll_and_ends_before_the_sea(table: dict[str, Any]) -> None:
    section, wide = table["landscape"]["section"], table["landscape"]["width"]
    shore = load(section["file"])
    assert shore.shape[:2] == (section["height"], wide)
    assert 0 < section["high_y"] < section["low_y"] < section["base_y"] < section["height"]
    silk = float(brightness(SILK[None])[0])
    seen = blocks(brightness(shore[section["high_y"] :]), 10)
    built, open_water = seen[:, 130:240], seen[:, 460:]
    assert (built < 0.93 * silk).mean() > 0.6, "the shore is painted, not hinted at"
    assert built.std() > 12
    assert (open_water > 0.96 * silk).all(), "to the sea there is only water"


def test_nothing_of_the_shore_is_cut_off_at_its_foot(table: dict[str, Any]) -> None:
    shore = load(table["landscape"]["section"]["file"])
    silk = float(brightness(SILK[None])[0])
    assert (blocks(brightness(shore[-6:, :4300]), 6) > 0.9 * silk).mean() > 0.97


def test_the_table_is_complete(table: dict[str, Any]) -> None:
    wide, tall = table["landscape"], table["portrait"]
    assert wide["before_px"] + wide["after_px"] < wide["width"]
    assert 0.74 <= wide["axis_y"] / wide["height"] <= 0.78
    wanted = {"stone_fish", "egret", "train", "orchard_basket", "lantern"}
    assert {find["id"] for find in table["finds"]} == wanted
    assert {find["id"] for find in tall["finds"]} == wanted


def test_the_silk_behind_the_cards_is_calm(table: dict[str, Any], scroll: Pixels) -> None:
    top = round(table["landscape"]["height"] * 0.52)
    seen = blocks(brightness(scroll[:top, table["landscape"]["mounting_px"] + 10 :]), 12)
    assert (seen.max() - seen.min()) / seen.max() <= 0.06


def test_the_water_under_the_dates_is_pale(table: dict[str, Any], scroll: Pixels) -> None:
    axis = table["landscape"]["axis_y"]
    band = blocks(brightness(scroll[axis + 2 : axis + 42, 960:6720]), 20)
    silk = float(brightness(SILK[None])[0])
    assert np.median(band) >= 0.93 * silk
    assert (band >= 0.80 * silk).mean() >= 0.97


def test_finds_lie_in_the_picture_and_stand_out(
    table: dict[str, Any], scroll: Pixels, panels: Pixels
) -> None:
    pictures = {"landscape": scroll, "section": load(table["landscape"]["section"]["file"])}
    for part, finds in (("landscape", table["finds"]), ("portrait", table["portrait"]["finds"])):
        for find in finds:
            picture = panels if part == "portrait" else pictures[find.get("part", part)]
            x, y, wide, high = (find[key] for key in ("x", "y", "width", "height"))
            assert x >= 0
            assert y >= 0
            assert x + wide <= picture.shape[1]
            assert y + high <= picture.shape[0]
            assert brightness(picture[y : y + high, x : x + wide]).std() > 8, find["id"]


BOATS = [
    *((landscape.paint, place.BOATS[boat]) for boat in ("sampan-works", "moored", "cargo-sea")),
    *((portrait.paint, hanging.BOATS[boat]) for boat in ("sampan-gorge", "junk-lake")),
]


@pytest.mark.parametrize(("paint", "boat"), BOATS)
def test_boats_lie_on_the_water(paint: Callable[[Box], Canvas], boat: tuple[int, int, int]) -> None:
    x, y, width = boat
    painted = paint(Box(x - width // 2, y - 1, x + width // 2, y + 4))
    assert (painted.water > 0.5).all()


def test_the_water_climbs_in_the_second_era() -> None:
    levels = shore_y(np.array([place.fraction_x(at) for at in (0.3, 0.4, 0.6)]), place.SHORE, "shore")
    assert levels[0] > levels[1] > levels[2]


def ridge(scroll: Pixels, left: int, right: int) -> Pixels:
    """The height of the land above the axis along x, in 48 steps, as the eye takes it in."""
    part = brightness(scroll[540:821, left:right])
    solid = part < 0.84 * float(brightness(SILK[None])[0])
    height = np.where(solid.any(axis=0), 281 - solid.argmax(axis=0), 0)
    columns = np.array_split(height.astype(np.float32), 48)
    return np.array([column.max() for column in columns], dtype=np.float32)


def test_no_two_eras_share_a_silhouette(table: dict[str, Any], scroll: Pixels) -> None:
    part = table["landscape"]
    span = part["width"] - part["before_px"] - part["after_px"]
    profiles = {}
    for era, (start, last) in ERAS.items():
        end = 1.0 + part["after_px"] / span if last == 1.0 else last
        edges = [round(part["before_px"] + fraction * span) for fraction in (start, end)]
        profiles[era] = ridge(scroll, edges[0], edges[1])
    for first, second in combinations(profiles, 2):
        for other in (profiles[second], profiles[second][::-1]):
            likeness = np.corrcoef(profiles[first], other)[0, 1]
            assert likeness < 0.75, (first, second)
            assert np.abs(profiles[first] - other).mean() > 20, (first, second)


def test_no_stretch_of_the_scroll_repeats_another(scroll: Pixels) -> None:
    heights = ridge(scroll, 960, 6720)
    assert heights.std() > 30, "hosts and guests differ in height"
    for lag in range(5, 36):
        assert np.corrcoef(heights[:-lag], heights[lag:])[0, 1] < 0.8, lag


def test_azurite_is_for_hosts_only(scroll: Pixels) -> None:
    red, green, blue = (scroll[540:1000, 440:, channel] / 255 for channel in range(3))
    land = np.abs(scroll[540:1000, 440:] - SILK).max(axis=-1) > 40
    azurite = land & (blue > red + 0.16) & (blue > green * 1.16)
    share = azurite.sum() / land.sum()
    assert 0.005 <= share <= 0.12


def test_the_sun_is_half_small_and_muted(table: dict[str, Any], scroll: Pixels) -> None:
    sun = dict(zip(("x", "y", "width", "height"), place.SUN, strict=True))
    assert sun["height"] <= 0.04 * table["landscape"]["height"]
    assert sun["width"] == 2 * sun["height"], "half a disc"
    assert sun["x"] > 0.95 * table["landscape"]["width"], "at the very end"
    disc = scroll[sun["y"] + 8 : sun["y"] + sun["height"], sun["x"] + 16 : sun["x"] + sun["width"] - 16]
    red, green, blue = disc.reshape(-1, 3).mean(axis=0) / 255
    assert (red - blue) / red < 0.5, "muted"
    assert green > 0.55, "far from any flag's red"


@pytest.mark.parametrize("name", ["scroll.webp", "portrait.webp"])
def test_nothing_in_the_painting_is_signal_red(name: str) -> None:
    red, green, blue = (load(name)[..., channel] / 255 for channel in range(3))
    assert ((red > 0.6) & (green < 0.3) & (blue < 0.3)).mean() < 0.00002


def test_the_portrait_reserves_its_left_for_the_axis(table: dict[str, Any], panels: Pixels) -> None:
    reserved = blocks(brightness(panels[:, : round(table["portrait"]["width"] * 0.18)]), 18)
    silk = float(brightness(SILK[None])[0])
    assert (reserved >= 0.90 * silk).mean() >= 0.985


def test_the_portrait_is_not_the_landscape_scaled(scroll: Pixels, panels: Pixels) -> None:
    across = blocks(brightness(scroll), 60).mean(axis=0)
    down = blocks(brightness(panels), 54).mean(axis=1)
    steps = np.linspace(0, 1, 100)
    along = np.interp(steps, np.linspace(0, 1, len(across)), across)
    below = np.interp(steps, np.linspace(0, 1, len(down)), down)
    assert abs(float(np.corrcoef(along, below)[0, 1])) < 0.6
