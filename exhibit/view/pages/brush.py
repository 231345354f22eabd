"""One brush stroke of varying width along a line of points, and arcs: the drawing of the schematic map."""

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

SAMPLES = 14


def smooth(points: list[QPointF]) -> list[QPointF]:
    """Points along a centripetal-like Catmull-Rom spline through the given ones."""
    if len(points) < 3:
        return list(points)
    ends = [points[0] * 2 - points[1], *points, points[-1] * 2 - points[-2]]
    found: list[QPointF] = []
    for number in range(1, len(ends) - 2):
        before, start, end, after = ends[number - 1 : number + 3]
        for sample in range(SAMPLES):
            t = sample / SAMPLES
            found.append(
                start * (1 - 1.5 * t * t + 0.5 * t**3 - t * t + t**3)
                + end * (0.5 * t + 2 * t * t - 1.5 * t**3)
                + before * (-0.5 * t + t * t - 0.5 * t**3)
                + after * (-0.5 * t * t + 0.5 * t**3)
            )
    found.append(points[-1])
    return found


def stroke(points: list[QPointF], first_px: float, last_px: float) -> QPainterPath:
    """A closed outline along the points, from one width to another, pressed unevenly as by a hand."""
    left: list[QPointF] = []
    right: list[QPointF] = []
    count = len(points)
    for number, point in enumerate(points):
        ahead = points[min(count - 1, number + 1)] - points[max(0, number - 1)]
        length = math.hypot(ahead.x(), ahead.y()) or 1.0
        normal = QPointF(-ahead.y() / length, ahead.x() / length)
        share = number / max(1, count - 1)
        press = 1.0 + 0.16 * math.sin(number * 0.37) + 0.09 * math.sin(number * 1.13 + 0.8)
        half = (first_px + (last_px - first_px) * share**1.4) * press / 2
        left.append(point + normal * half)
        right.append(point - normal * half)
    path = QPainterPath()
    path.addPolygon(QPolygonF(left + right[::-1]))
    path.closeSubpath()
    return path


def arc(start: QPointF, end: QPointF, rise: float) -> QPainterPath:
    """An arc from one point to another, bent upwards by `rise` px."""
    path = QPainterPath(start)
    middle = (start + end) / 2
    path.quadTo(QPointF(middle.x(), middle.y() - 2 * rise), end)
    return path
