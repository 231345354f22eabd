"""Contrast and colour vision.

The matrices simulate total dichromacy on linear RGB: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes,
"A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization
and Computer Graphics 15 (6), 2009, 1291-1298, severity 1.0.
"""

from itertools import combinations

import pytest

from exhibit.view.charts.colours import contrast, event_symbol, linear, mix, series_looks
from exhibit.view.style import CONTRAST, NORMAL, ColourPalette

TOKENS = ("ink", "ochre", "green", "azure", "stone", "malachite")
Matrix = tuple[tuple[float, float, float], ...]
SIGHTS: dict[str, Matrix] = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)


def times(matrix: Matrix, vector: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def lab(colour: str, sight: Matrix) -> tuple[float, float, float]:
    rgb = tuple(linear(int(colour[place : place + 2], 16) / 255.0) for place in (1, 3, 5))
    seen = tuple(min(1.0, max(0.0, part)) for part in times(sight, rgb))
    ratios = [part / white for part, white in zip(times(XYZ, seen), WHITE, strict=True)]
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in ratios)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(first: str, second: str, sight: Matrix) -> float:
    pairs = zip(lab(first, sight), lab(second, sight), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def test_the_reference_values_are_right() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21.0)
    assert contrast("#969696", "#FFFFFF") == pytest.approx(2.96, abs=0.01)
    assert lab("#FFFFFF", SIGHTS["normal"])[0] == pytest.approx(100.0, abs=0.01)
    assert difference("#FF0000", "#00FF00", SIGHTS["normal"]) == pytest.approx(170.6, abs=0.5)
    assert mix("#000000", "#FFFFFF", 0.5) in ("#808080", "#7F7F7F")


@pytest.mark.parametrize("palette", [NORMAL, CONTRAST], ids=["normal", "contrast"])
@pytest.mark.parametrize("token", TOKENS)
@pytest.mark.parametrize("count", [1, 2, 3])
def test_every_series_stands_off_from_the_paper_and_its_words_read(
    palette: ColourPalette, token: str, count: int
) -> None:
    for look in series_looks(palette, token, (None,) * count):
        assert contrast(look.fill, palette.paper) >= 3.0
        assert contrast(look.text, palette.paper) >= 7.0


@pytest.mark.parametrize("palette", [NORMAL, CONTRAST], ids=["normal", "contrast"])
@pytest.mark.parametrize("token", TOKENS)
@pytest.mark.parametrize("sight", SIGHTS)
def test_series_differ_for_every_colour_vision(palette: ColourPalette, token: str, sight: str) -> None:
    for own in ((None, None), ("ochre", "green"), ("green", "azure")):
        looks = series_looks(palette, token, own)
        assert difference(looks[0].fill, looks[1].fill, SIGHTS[sight]) >= 20.0


@pytest.mark.parametrize("palette", [NORMAL, CONTRAST], ids=["normal", "contrast"])
@pytest.mark.parametrize("token", TOKENS)
def test_series_differ_without_any_colour(palette: ColourPalette, token: str) -> None:
    looks = series_looks(palette, token, (None,) * 4)
    assert len({(look.dash, look.symbol) for look in looks}) == 4


@pytest.mark.parametrize("palette", [NORMAL, CONTRAST], ids=["normal", "contrast"])
def test_axis_words_and_rules_read(palette: ColourPalette) -> None:
    assert contrast(palette.ink_60, palette.paper) >= 7.0
    assert contrast(palette.hue("cinnabar").fill, palette.paper) >= 3.0


def test_each_theme_has_a_sign_of_its_own() -> None:
    signs = [event_symbol(token) for token in ("ink", "ochre", "green", "azure", "stone")]
    assert len(set(signs)) == 5
    assert all(first != second for first, second in combinations(signs, 2))
