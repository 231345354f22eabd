"""Every paper-cut and icon is small, plain SVG of one family, hangs together, and looks like no other."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
import yaml
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ASSETS = Path(__file__).parents[2] / "assets"
MOTIFS = sorted((ASSETS / "illustrations").glob("*.svg"))
ICONS = sorted((ASSETS / "icons").glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
MAIN, SECOND = "#111111", "#777777"
MOTIF_ATTRIBUTES = {"fill", "fill-rule", "d", "transform", "cx", "cy", "r", "rx", "ry", "points"}
MOTIF_ATTRIBUTES |= {"x", "y", "width", "height"}
STROKE_ATTRIBUTES = {"stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"}
SHAPES = {"g", "path", "circle", "ellipse", "rect", "polygon"}
CAP_BYTES = 30 * 1024
WANTED_ICONS = {
    *(
        "earlier",
        "later",
        "closer",
        "wider",
        "whole_scroll",
        "close",
        "play",
        "pause",
        "start_again",
        "text_size",
    ),
    *(
        "contrast",
        "motion",
        "help",
        "sources",
        "find",
        "hand",
        "map",
        "numbers",
        "language",
        "more",
        "about",
        "folder",
        "back",
        "left",
        "right",
    ),
    *("table", "chart", "picture", "calendar", "place", "person", "link", "warning", "check", "home"),
    *("theme_pact", "theme_industry", "theme_livelihood", "theme_talent", "theme_wider"),
}

Plane = NDArray[np.float64]


def _name(path: Path) -> str:
    return path.stem


def _cover(text: str, size: int) -> Plane:
    """Return how much of each pixel the drawing covers, 0 to 1, as a size by size array."""
    image = QImage(size, size, QImage.Format.Format_Alpha8)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(text.encode()))
    assert renderer.isValid()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(size, image.bytesPerLine())
    return rows[:, :size].astype(np.float64) / 255


def _main_cut(text: str) -> str:
    """Return the document without its second tone."""
    return re.sub(rf'<path fill="{SECOND}"[^>]*/>', "", text)


def _largest_share(cut: NDArray[np.bool_]) -> float:
    """Return the share of ink in the largest connected part (edges and corners touch)."""
    left = cut.copy()
    sizes = []
    height, width = cut.shape
    while left.any():
        row, column = np.argwhere(left)[0]
        todo, size = [(int(row), int(column))], 0
        left[row, column] = False
        while todo:
            y, x = todo.pop()
            size += 1
            for ny, nx in itertools.product((y - 1, y, y + 1), (x - 1, x, x + 1)):
                if 0 <= ny < height and 0 <= nx < width and left[ny, nx]:
                    left[ny, nx] = False
                    todo.append((ny, nx))
        sizes.append(size)
    return max(sizes) / sum(sizes)


def _likeness(one: Plane, other: Plane) -> float:
    """Return the correlation of two renderings, 1 for the same picture."""
    a, b = one - one.mean(), other - other.mean()
    return float((a * b).sum() / np.sqrt((a * a).sum() * (b * b).sum()))


def _root(path: Path) -> ET.Element:
    root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 (our own files)
    assert root.tag == f"{SVG}svg"
    return root


def _elements(path: Path) -> Iterator[ET.Element]:
    root = _root(path)
    yield from (node for node in root.iter() if node is not root)


def test_there_are_enough_motifs_and_every_icon() -> None:
    assert len(MOTIFS) >= 40
    assert {path.stem for path in ICONS} == WANTED_ICONS


@pytest.mark.parametrize("path", MOTIFS, ids=_name)
def test_a_motif_is_plain_svg(path: Path) -> None:
    assert _root(path).get("viewBox") == "0 0 600 600"
    fills = set()
    for node in _elements(path):
        assert node.tag.removeprefix(SVG) in SHAPES
        assert set(node.attrib) <= MOTIF_ATTRIBUTES
        fills |= {node.get("fill", MAIN)}
    assert MAIN in fills
    assert fills <= {MAIN, SECOND}
    assert path.stat().st_size <= CAP_BYTES


@pytest.mark.parametrize("path", ICONS, ids=_name)
def test_an_icon_is_plain_svg_of_one_stroke(path: Path) -> None:
    assert _root(path).get("viewBox") == "0 0 24 24"
    for node in _elements(path):
        assert node.tag.removeprefix(SVG) in SHAPES
        assert set(node.attrib) <= MOTIF_ATTRIBUTES | STROKE_ATTRIBUTES
        assert node.get("fill", "none") in {MAIN, "none"}
        assert node.get("stroke", "none") in {MAIN, "none"}
        assert node.get("stroke-width", "1.8") == "1.8"
    filled = path.stem.startswith("theme_")
    assert ('stroke="#111111"' in path.read_text(encoding="utf-8")) is not filled
    assert path.stat().st_size <= 2048


@pytest.mark.parametrize("path", MOTIFS, ids=_name)
def test_a_motif_stays_on_its_sheet_and_fills_it(path: Path) -> None:
    cover = _cover(path.read_text(encoding="utf-8"), 150)
    edge = np.concatenate((cover[0], cover[-1], cover[:, 0], cover[:, -1]))
    assert edge.max() == 0, "the cut reaches over the edge of the sheet"
    rows, columns = np.flatnonzero(cover.max(axis=1) > 0.5), np.flatnonzero(cover.max(axis=0) > 0.5)
    spans = sorted((int(rows[-1] - rows[0]), int(columns[-1] - columns[0])))
    assert spans[0] > 150 * 0.68
    assert spans[1] > 150 * 0.9


@pytest.mark.parametrize("path", MOTIFS, ids=_name)
def test_a_motif_has_neither_too_little_nor_too_much_ink(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert 0.12 <= _cover(_main_cut(text), 150).mean() <= 0.70
    assert _cover(text, 150).mean() <= 0.78


@pytest.mark.parametrize("path", MOTIFS, ids=_name)
def test_a_motif_hangs_together(path: Path) -> None:
    cut = _cover(_main_cut(path.read_text(encoding="utf-8")), 300) > 0.4
    assert _largest_share(cut) >= 0.95


def test_no_two_motifs_look_alike() -> None:
    covers = {path.stem: _cover(path.read_text(encoding="utf-8"), 96) for path in MOTIFS}
    alike = [(a, b) for a, b in itertools.combinations(covers, 2) if _likeness(covers[a], covers[b]) > 0.8]
    assert alike == []


def test_no_two_icons_look_alike() -> None:
    covers = {path.stem: _cover(path.read_text(encoding="utf-8"), 48) for path in ICONS}
    alike = [(a, b) for a, b in itertools.combinations(covers, 2) if _likeness(covers[a], covers[b]) > 0.97]
    assert alike == []


def test_theme_icons_differ_in_shape_at_their_smallest() -> None:
    covers = {
        path.stem: _cover(path.read_text(encoding="utf-8"), 16)
        for path in ICONS
        if path.stem.startswith("theme_")
    }
    assert len(covers) == 5
    for a, b in itertools.combinations(covers, 2):
        assert _likeness(covers[a], covers[b]) < 0.7, (a, b)


@pytest.mark.parametrize("tag", ["en", "zh-Hant", "zh-Hans"])
def test_every_motif_is_described_in_every_language(tag: str) -> None:
    path = ASSETS / "strings" / "illustrations" / f"{tag}.yaml"
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert sorted(told) == [f"motif.{each.stem}" for each in MOTIFS]
    least, most = (20, 120) if tag == "en" else (8, 40)
    for name, words in told.items():
        assert least <= len(words) <= most, name
        assert bool(re.search("[a-zA-Z]", words)) is (tag == "en"), name
