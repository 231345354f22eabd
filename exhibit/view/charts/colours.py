"""How series differ: lightness first, then dash, symbol and hatching; never hue alone.

Contrast is WCAG 2.2's (1.4.11 asks 3:1 for graphs); lightness is L* of CIE 1976, which the three colour
vision deficiencies leave almost untouched, so series that differ in it stay apart for everybody.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from exhibit.view.style import ColourPalette, ThemeColours

Symbol = Literal["circle", "square", "triangle", "diamond", "bar"]
LEAST_CONTRAST = 3.0
_APART = 20.0
_STEPS = 20
_SYMBOLS: tuple[Symbol, ...] = ("circle", "square", "triangle", "diamond")
_DASHES: tuple[tuple[float, ...], ...] = ((), (4.0, 2.2), (1.2, 2.0), (6.0, 2.0, 1.2, 2.0))
_EVENT_SYMBOLS: dict[str, Symbol] = {
    "ink": "diamond",
    "ochre": "square",
    "green": "circle",
    "azure": "triangle",
    "stone": "bar",
}


@dataclass(frozen=True)
class SeriesLook:
    """The colour of a series' surfaces and lines, of its text, and its signs beside colour."""

    fill: str
    text: str
    dash: tuple[float, ...]
    symbol: Symbol
    texture: int


@lru_cache(maxsize=256)
def series_looks(palette: ColourPalette, token: str, own: tuple[str | None, ...]) -> tuple[SeriesLook, ...]:
    """The looks of a chart's series; `own` are the colour tokens that content chose, or None."""
    hue = palette.hue(token)
    picked: list[str] = []
    for chosen in own:
        base = palette.hue(chosen) if chosen else hue
        picked.append(_pick(base, palette, picked))
    return tuple(
        SeriesLook(fill, readable(fill, hue, palette), _DASHES[number % 4], _SYMBOLS[number % 4], number % 4)
        for number, fill in enumerate(picked)
    )


def event_symbol(token: str) -> Symbol:
    """The shape that stands for a theme's events on the time axis."""
    return _EVENT_SYMBOLS.get(token, "diamond")


def readable(fill: str, hue: ThemeColours, palette: ColourPalette) -> str:
    """The colour for text of a series: its own if it reads at 7:1, else the theme's text colour."""
    return fill if contrast(fill, palette.paper) >= 7.0 else hue.text


def _pick(hue: ThemeColours, palette: ColourPalette, picked: list[str]) -> str:
    """The first shade of a hue that stands off from the paper and from all picked so far, or the farthest."""
    for shade in (hue.fill, hue.text):
        if contrast(shade, palette.paper) >= LEAST_CONTRAST and (
            not picked or _distance(shade, picked) >= _APART
        ):
            return shade
    shades = [shade for shade in _shades(hue, palette) if contrast(shade, palette.paper) >= LEAST_CONTRAST]
    return max(shades, key=_DistanceTo(picked))


class _DistanceTo:
    """Measures how far a shade is from those already picked."""

    def __init__(self, picked: list[str]) -> None:
        self._picked = picked

    def __call__(self, shade: str) -> float:
        return _distance(shade, self._picked)


def _distance(shade: str, picked: list[str]) -> float:
    return min((abs(lightness(shade) - lightness(other)) for other in picked), default=0.0)


def _shades(hue: ThemeColours, palette: ColourPalette) -> list[str]:
    mixes = [hue.fill, hue.text]
    for number in range(1, _STEPS):
        share = number / _STEPS
        mixes += [mix(hue.fill, palette.paper, share), mix(hue.fill, palette.ink, share)]
    return mixes


def mix(first: str, second: str, share: float) -> str:
    """The colour that is `share` of the way from the first to the second, in sRGB."""
    pairs = zip(_bytes(first), _bytes(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def contrast(first: str, second: str) -> float:
    """WCAG's contrast ratio of two colours, 1 to 21."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=4096)
def luminance(colour: str) -> float:
    """WCAG's relative luminance, 0 to 1."""
    red, green, blue = (linear(part / 255.0) for part in _bytes(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=4096)
def lightness(colour: str) -> float:
    """L* of CIE 1976, 0 to 100."""
    y = luminance(colour)
    return float(116.0 * y ** (1.0 / 3.0) - 16.0) if y > 0.008856 else 903.3 * y


def linear(part: float) -> float:
    """An sRGB component (0 to 1) without its gamma."""
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _bytes(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
