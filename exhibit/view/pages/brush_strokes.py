"""Brush strokes: a line of varying width with dry ends, and the strands of a bundle."""

import math
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

SAMPLES = 14
HAIRS = 9
DRY_SHARE = 0.09
DRY_EM = 2.6


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


def _normals(points: list[QPointF]) -> list[QPointF]:
    """The unit normal at each point."""
    found = []
    count = len(points)
    for number in range(count):
        ahead = points[min(count - 1, number + 1)] - points[max(0, number - 1)]
        length = math.hypot(ahead.x(), ahead.y()) or 1.0
        found.append(QPointF(-ahead.y() / length, ahead.x() / length))
    return found


def _distances(points: list[QPointF]) -> list[float]:
    """How far along the line each point is, in px."""
    found = [0.0]
    for before, point in pairwise(points):
        found.append(found[-1] + math.hypot(point.x() - before.x(), point.y() - before.y()))
    return found


def _half_width(along: float, whole: float, first_px: float, last_px: float) -> float:
    """Half the width of a stroke at a distance: from one width to another, pressed unevenly as by a hand."""
    share = along / whole if whole > 0 else 0.0
    beat = along / max(1.0, last_px)
    press = 1.0 + 0.13 * math.sin(beat * 0.62) + 0.06 * math.sin(beat * 1.57 + 0.8)
    lifted = min(1.0, share / 0.03, (1.0 - share) / 0.05 + 0.62)
    widened: float = share**1.4
    return (first_px + (last_px - first_px) * widened) * press * max(0.15, lifted) / 2


def stroke(points: list[QPointF], first_px: float, last_px: float) -> QPainterPath:
    """A closed outline along the points, from one width to another."""
    normals, along = _normals(points), _distances(points)
    left: list[QPointF] = []
    right: list[QPointF] = []
    for point, normal, distance in zip(points, normals, along, strict=True):
        half = _half_width(distance, along[-1], first_px, last_px)
        left.append(point + normal * half)
        right.append(point - normal * half)
    path = QPainterPath()
    path.addPolygon(QPolygonF(left + right[::-1]))
    path.closeSubpath()
    # where the line bends sharply its two sides cross; the stroke has no hole there
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def hairs(points: list[QPointF], last_px: float, reach_px: float) -> list[tuple[QPainterPath, float]]:
    """The hairs of a brush that runs dry beyond a stroke's end, each with its width in px."""
    if len(points) < 2:
        return []
    end, normal = points[-1], _normals(points)[-1]
    ahead = QPointF(normal.y(), -normal.x())
    found = []
    for hair in range(HAIRS):
        across = (hair / (HAIRS - 1) - 0.5) * last_px * 0.86
        far = reach_px * (0.2 + 0.8 * abs(math.sin(hair * 2.4 + 0.7)))
        start = end + normal * across - ahead * reach_px * 0.3
        path = QPainterPath(start)
        bend = normal * (across * 0.18)
        path.quadTo(start + ahead * far * 0.6, end + normal * across + ahead * far + bend)
        found.append((path, last_px * (0.025 + 0.07 * abs(math.cos(hair * 1.9)))))
    return found


def beyond(points: list[QPointF], reach_px: float) -> list[QPointF]:
    """Points past a stroke's end, as far as its dry hairs reach."""
    if len(points) < 2:
        return []
    normal = _normals(points)[-1]
    ahead = QPointF(normal.y(), -normal.x())
    return [points[-1] + ahead * (reach_px * share) for share in (0.33, 0.66, 1.0)]


def dry_streaks(points: list[QPointF], last_px: float) -> list[tuple[QPainterPath, float]]:
    """Streaks that a drying brush leaves bare in the last part of a stroke, each with its width in px."""
    count = len(points)
    first = int(count * (1.0 - DRY_SHARE))
    if count - first < 3:
        return []
    normals = _normals(points)
    found = []
    for streak, across in enumerate((-0.27, 0.02, 0.26)):
        begin = min(count - 3, first + (streak * 5) % max(1, (count - first) // 2))
        line = [points[n] + normals[n] * (across * last_px) for n in range(begin, count)]
        path = QPainterPath(line[0])
        for point in line[1:]:
            path.lineTo(point)
        found.append((path, last_px * 0.06))
    return found


def strand(start: QPointF, end: QPointF, low_px: float, *, upright: bool = False) -> QPainterPath:
    """One strand of a bundle: it leaves downwards and comes in level, nowhere under `low_px`."""
    path = QPainterPath(start)
    if upright:
        aside = min(start.x(), end.x()) * 0.3
        path.cubicTo(QPointF(aside, start.y() + (end.y() - start.y()) * 0.45), QPointF(aside, end.y()), end)
        return path
    span = end.x() - start.x()
    deep = min(low_px, max(start.y(), end.y()) + (low_px - start.y()) * 0.55)
    path.cubicTo(QPointF(start.x() + span * 0.1, deep), QPointF(end.x() - span * 0.34, end.y()), end)
    return path
