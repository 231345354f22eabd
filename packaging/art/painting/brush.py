"""The brush: strokes with pressure, lines of varying weight, dots; never a plain vector line."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPolygonF

from art.painting.canvas import Sheet
from art.painting.noise import Floats, wander
from art.painting.pigment import Colour

Points = NDArray[np.float64]

PRESSURE: dict[str, tuple[float, ...]] = {
    "hemp": (0.15, 0.7, 1.0, 0.9, 0.75, 0.5, 0.28, 0.05),
    "axe": (0.55, 1.0, 0.95, 0.75, 0.5, 0.3, 0.14, 0.02),
    "nail": (0.9, 1.0, 0.7, 0.5, 0.4, 0.3, 0.2, 0.05),
    "even": (0.5, 0.9, 1.0, 1.0, 1.0, 0.95, 0.8, 0.35),
    "leaf": (0.1, 0.6, 1.0, 1.0, 0.9, 0.6, 0.3, 0.05),
}


def tone(colour: Colour, alpha: float) -> QColor:
    """A Qt colour with an alpha of 0..1."""
    return QColor(colour[0], colour[1], colour[2], round(255 * min(1.0, max(0.0, alpha))))


def polygon(points: Points) -> QPolygonF:
    """A Qt polygon from an array of shape (n, 2)."""
    return QPolygonF([QPointF(x, y) for x, y in points.tolist()])


def outline(line: Points, widths: Floats | Points) -> Points:
    """The closed shape of lines (n, points, 2) with half of each width on either side."""
    along = np.gradient(line, axis=-2)
    length = np.hypot(along[..., 0], along[..., 1])[..., None] + 1e-6
    normal = np.stack((-along[..., 1], along[..., 0]), axis=-1) / length
    half = (np.asarray(widths, dtype=np.float64) * 0.5)[..., None]
    return np.concatenate((line + normal * half, (line - normal * half)[..., ::-1, :]), axis=-2)


def fill(painter: QPainter, shapes: Points, colour: Colour, alphas: Points) -> None:
    """Fill many closed shapes, each with its own alpha."""
    painter.setPen(Qt.PenStyle.NoPen)
    for shape, alpha in zip(shapes, np.atleast_1d(alphas).tolist(), strict=True):
        painter.setBrush(QBrush(tone(colour, alpha)))
        painter.drawPolygon(polygon(shape), Qt.FillRule.WindingFill)


def strokes(
    sheet: Sheet,
    start: Points,
    bend: Points,
    end: Points,
    width: Points,
    colour: Colour,
    alpha: Points,
    pressure: str = "hemp",
) -> None:
    """Bent quadratic strokes with pressure; start, bend and end have the shape (n, 2)."""
    if len(start) == 0:
        return
    at = np.linspace(0.0, 1.0, 8)[None, :, None]
    line = start[:, None] * (1 - at) ** 2 + bend[:, None] * 2 * at * (1 - at) + end[:, None] * at**2
    widths = np.asarray(width)[:, None] * np.array(PRESSURE[pressure])[None, :]
    fill(sheet.painter, outline(line, widths), colour, np.asarray(alpha))


def bristled(
    sheet: Sheet,
    start: Points,
    end: Points,
    width: Points,
    colour: Colour,
    alpha: Points,
    random: np.random.Generator,
    hairs: int = 4,
) -> None:
    """Axe-cut strokes: a wedge of hairs that leave the silk one after another (flying white)."""
    if len(start) == 0:
        return
    count = len(start)
    along = end - start
    length = np.hypot(along[:, 0], along[:, 1])[:, None] + 1e-6
    normal = np.stack((-along[:, 1], along[:, 0]), axis=-1) / length
    for hair in range(hairs):
        aside = ((hair + 0.5) / hairs - 0.5) * width[:, None] * 1.1
        first = start + normal * aside + along * random.uniform(0.0, 0.10, (count, 1))
        reach = random.uniform(0.55, 1.0, (count, 1)) * (1.0 - 0.35 * abs(hair / max(1, hairs - 1) - 0.3))
        last = start + normal * aside * 0.7 + along * reach
        middle = (first + last) / 2 + normal * random.normal(0.0, 0.5, (count, 1))
        strokes(sheet, first, middle, last, width * 1.25 / hairs, colour, alpha, "axe")


def contour(
    sheet: Sheet,
    xs: Floats,
    ys: Floats,
    width: float,
    colour: Colour,
    alpha: float,
    seed: int,
    gaps: float = 0.1,
) -> None:
    """A line that swells and thins along a crest and now and then leaves the silk."""
    if len(xs) < 4:
        return
    run = (xs[0] + np.concatenate(([0.0], np.cumsum(np.hypot(np.diff(xs), np.diff(ys)))))).astype(np.float32)
    weight = wander(run, 46.0, seed) * 0.75 + wander(run, 11.0, seed + 3) * 0.35
    widths = width * np.clip(0.62 + 0.75 * weight, 0.0, 2.0)
    gone = weight < (-1.0 + 2.0 * gaps)
    line = np.stack((xs, ys), axis=-1).astype(np.float64)
    start = 0
    cuts = [*np.flatnonzero(np.diff(gone.astype(np.int8))) + 1, len(xs)]
    for cut in cuts:
        if not gone[start] and cut - start > 3:
            piece = slice(start, cut)
            taper = np.minimum(
                1.0, np.minimum(np.arange(cut - start), np.arange(cut - start)[::-1]) / 5.0 + 0.15
            )
            shape = outline(line[None, piece], (np.maximum(widths[piece], 0.35) * taper)[None])
            fill(sheet.painter, shape, colour, np.array([alpha]))
        start = cut


def dots(
    sheet: Sheet,
    places: Points,
    size: Points,
    colour: Colour,
    alpha: Points,
    flat: float = 0.7,
) -> None:
    """Moss and leaf dots (點), a little flattened, each with its own alpha."""
    painter = sheet.painter
    painter.setPen(Qt.PenStyle.NoPen)
    rows = zip(places.tolist(), np.atleast_1d(size).tolist(), np.atleast_1d(alpha).tolist(), strict=True)
    for (x, y), radius, strength in rows:
        painter.setBrush(QBrush(tone(colour, strength)))
        painter.drawEllipse(QPointF(x, y), radius, radius * flat)


def ruled(
    painter: QPainter, points: list[tuple[float, float]], width: float, colour: Colour, alpha: float
) -> None:
    """A ruled line (界畫) through points: thin and even."""
    pen = painter.pen()
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setColor(tone(colour, alpha))
    pen.setWidthF(width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def face(painter: QPainter, points: list[tuple[float, float]], colour: Colour, alpha: float = 1.0) -> None:
    """A flat filled face of a building or a boat, without an edge."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(tone(colour, alpha)))
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
