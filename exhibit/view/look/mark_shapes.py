"""The shapes of the themes' marks: what colour says on the axis, the shape says too."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

# Corners about the middle, in shares of the radius of a circle that looks as large (equal area, roughly).
_CORNERS: dict[str, tuple[tuple[float, float], ...]] = {
    "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    "triangle": ((0.0, -1.3), (1.27, 0.87), (-1.27, 0.87)),
    "house": ((0.0, -1.25), (1.05, -0.3), (1.05, 0.95), (-1.05, 0.95), (-1.05, -0.3)),
    "diamond": ((0.0, -1.3), (1.3, 0.0), (0.0, 1.3), (-1.3, 0.0)),
    "bow": ((-1.25, -0.95), (0.0, -0.3), (1.25, -0.95), (1.25, 0.95), (0.0, 0.3), (-1.25, 0.95)),
    "cross": (
        (-0.45, -1.2),
        (0.45, -1.2),
        (0.45, -0.45),
        (1.2, -0.45),
        (1.2, 0.45),
        (0.45, 0.45),
        (0.45, 1.2),
        (-0.45, 1.2),
        (-0.45, 0.45),
        (-1.2, 0.45),
        (-1.2, -0.45),
        (-0.45, -0.45),
    ),
}
SHAPES = ("square", "triangle", "house", "diamond", "circle", "bow", "cross")
"""In the order in which an exhibition's themes take them; further themes begin again."""

REACH = 1.3
"""How far the widest shape reaches from its middle, in radii."""


def shape_of(place: int) -> str:
    """The shape of the theme at this place in the exhibition's order; themes without a place are circles."""
    return SHAPES[place % len(SHAPES)] if place >= 0 else "circle"


def mark_path(shape: str, centre: QPointF, radius: float) -> QPainterPath:
    """A mark's outline, as large to the eye as a circle of this radius (px)."""
    path = QPainterPath()
    corners = _CORNERS.get(shape)
    if corners is None:
        path.addEllipse(centre, radius, radius)
    else:
        path.addPolygon(QPolygonF([centre + QPointF(x * radius, y * radius) for x, y in corners]))
        path.closeSubpath()
    return path
