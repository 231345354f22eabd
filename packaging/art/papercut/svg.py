"""From shapes to an SVG file that QtSvg draws: one path a tone, whole steps on a grid four times as fine."""

from __future__ import annotations

import math
from typing import TypeAlias

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon

from .geometry import Shape, pieces

Array: TypeAlias = NDArray[np.float64]
MAIN = "#111111"
SECOND = "#777777"
GRID = 4
TOLERANCES = (0.32, 0.42, 0.55, 0.7)
CAP_BYTES = 30_000


def hand(shape: Shape, phase: float, tolerance: float) -> Shape:
    """Return the shape as a hand would cut it: edges wander by half a unit, needless points go."""

    def wander(points: Array) -> Array:
        x, y = points[:, 0], points[:, 1]
        dx = 0.55 * np.sin(y / 29 + phase) + 0.4 * np.sin(x / 31 + y / 17 + 2 * phase)
        dy = 0.55 * np.sin(x / 33 + 3 * phase) + 0.4 * np.sin(y / 35 - x / 19 + phase)
        return np.column_stack((x + dx, y + dy))

    fine = shapely.segmentize(shape, 14.0)
    return shapely.simplify(shapely.transform(fine, wander), tolerance)


def _ring(points: list[tuple[float, float]]) -> str:
    grid = [(round(x * GRID), round(y * GRID)) for x, y in points[:-1]]
    clean = [p for i, p in enumerate(grid) if p != grid[i - 1]]
    if len(clean) < 3:
        return ""
    x, y = clean[0]
    text = f"M{x} {y}l"
    steps = []
    for nx, ny in clean[1:]:
        dx, dy = nx - x, ny - y
        steps.append(f"{dx}{dy}" if dy < 0 else f"{dx} {dy}")
        x, y = nx, ny
    for index, step in enumerate(steps):
        text += step if index == 0 or step.startswith("-") else " " + step
    return text + "z"


def path(shape: Shape) -> str:
    """Return the path data of a shape, even-odd, in grid steps."""
    text = []
    for part in sorted(pieces(shape), key=lambda part: (-round(part.area), part.bounds)):
        if isinstance(part, Polygon):
            text.append(_ring(list(part.exterior.coords)))
            text.extend(
                _ring(list(inner.coords)) for inner in part.interiors if math.fabs(Polygon(inner).area) > 6
            )
    return "".join(text)


def drawing(ink: Shape, tone: Shape, phase: float) -> str:
    """Return the SVG of one motif, as fine as the size cap allows."""
    text = ""
    for tolerance in TOLERANCES:
        text = document(hand(ink, phase, tolerance), hand(tone, phase, tolerance))
        if len(text) <= CAP_BYTES:
            break
    return text


def document(ink: Shape, tone: Shape) -> str:
    """Return the SVG of one motif: the second tone behind, the main cut before it."""
    layers = [
        f'<path fill="{colour}" fill-rule="evenodd" d="{data}"/>'
        for colour, data in ((SECOND, path(tone)), (MAIN, path(ink)))
        if data
    ]
    scale = 1 / GRID
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny" viewBox="0 0 600 600">\n'
        f'<g transform="scale({scale:g})">\n' + "\n".join(layers) + "\n</g>\n</svg>\n"
    )
