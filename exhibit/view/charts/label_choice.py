"""Which values are written beside their marks, and where."""

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from exhibit.view.charts.coordinates import PlotCoordinates
from exhibit.view.charts.curves import CurveShape
from exhibit.view.charts.drawing import ChartText
from exhibit.view.charts.labels import LabelRoom, Placing, ValueLabel, place
from exhibit.view.charts.layout_request import LayoutRequest
from exhibit.view.charts.marks import ChartMark
from exhibit.view.charts.occupied import Occupied

_STRIP_PX = 8.0
_PLACING: dict[str, Placing] = {"bar": "column", "dots": "beside"}


@dataclass(frozen=True)
class PlacedLabels:
    """The values written, where each stands by the number of its mark, and whether none is missing."""

    words: tuple[ChartText, ...]
    places: dict[int, QRectF]
    complete: bool
    taken: Occupied


def write_labels(
    job: LayoutRequest,
    plane: PlotCoordinates,
    labels: dict[int, ValueLabel],
    hits: tuple[QRectF, ...],
    curves: tuple[CurveShape, ...],
) -> PlacedLabels:
    """Write as many values as fit: the last, the first and the highest before the others."""
    context = job.context
    taken = _crowd(plane, hits, curves) if job.dense else _each(job, plane, hits, curves)
    columns = hits if job.chart.kind == "bar" and not job.dense else ()
    room = LabelRoom(plane.width, plane.height, taken, columns)
    how = _PLACING.get(job.chart.kind, "around")
    words: list[ChartText] = []
    places: dict[int, QRectF] = {}
    for mark in _by_weight(tuple(mark for mark in job.marks if mark.index in labels)):
        label = labels[mark.index]
        own = hits[mark.index]
        rect = place(room, label, own, context.sizes.gap * 0.35, how=_side(job, mark) or how)
        if rect is None:
            continue
        taken.add(rect)
        places[mark.index] = rect
        colour = job.looks[mark.series].text
        words += label.at(rect.left(), rect.top(), colour, context.palette.ink_60)
    return PlacedLabels(tuple(words), places, len(places) == len(labels) and not job.dense, taken)


def _each(
    job: LayoutRequest, plane: PlotCoordinates, hits: tuple[QRectF, ...], curves: tuple[CurveShape, ...]
) -> Occupied:
    """Every mark, every line and every date that is longer than a day."""
    taken = Occupied(hits)
    for curve in curves:
        for square in _along(curve, plane):
            taken.add(square)
    for mark in job.marks:
        if job.chart.kind in ("dots", "step") and mark.last_day > mark.first_day:
            left, right = plane.x(mark.first_day), plane.x(mark.last_day + 1)
            taken.add(QRectF(left, hits[mark.index].center().y() - 3, right - left, 6))
    return taken


def _crowd(plane: PlotCoordinates, hits: tuple[QRectF, ...], curves: tuple[CurveShape, ...]) -> Occupied:
    """Very many marks and lines, as the lowest and highest px that they reach in each narrow strip."""
    taken = Occupied()
    for curve in curves:
        days, values = np.array(curve.points, dtype=float).T
        xs = (days - plane.first) / (plane.last - plane.first) * plane.width
        ys = plane.height - (values - plane.low) / (plane.high - plane.low) * plane.height
        _take_strips(taken, xs, ys, ys)
        for number in np.flatnonzero(np.diff(xs) > _STRIP_PX):
            for square in _along(replace(curve, points=curve.points[number : number + 2]), plane):
                taken.add(square)
    if not curves:
        sides = np.array([(rect.center().x(), rect.top(), rect.bottom()) for rect in hits], dtype=float).T
        order = np.argsort(sides[0], kind="stable")
        _take_strips(taken, *sides[:, order])
    return taken


def _take_strips(
    taken: Occupied, xs: NDArray[np.float64], tops: NDArray[np.float64], bottoms: NDArray[np.float64]
) -> None:
    """Take from the highest to the lowest px in each strip; `xs` ascend."""
    strips = np.floor(xs / _STRIP_PX)
    begins = np.flatnonzero(np.diff(strips, prepend=strips[0] - 1))
    highest, lowest = np.minimum.reduceat(tops, begins), np.maximum.reduceat(bottoms, begins)
    for strip, top, bottom in zip(strips[begins], highest, lowest, strict=True):
        taken.add(QRectF(strip * _STRIP_PX, top - 2, _STRIP_PX, bottom - top + 4))


def _side(job: LayoutRequest, mark: ChartMark) -> Placing | None:
    """Parts have their values beside the stack: the first stack at its left, the others at their right.

    A column that hangs from the zero line has its value under it.
    """
    if job.chart.kind == "bar" and (mark.value or 0.0) < 0.0:
        return "under"
    if mark.role != "part" or len(job.chart.series) == 1:
        return None
    first = job.first_stack
    return "left" if mark.date == first else "right"


def _by_weight(marks: tuple[ChartMark, ...]) -> list[ChartMark]:
    valued = [mark for mark in marks if mark.value is not None]
    if not valued:
        return []
    leading = {mark.index: mark for mark in (valued[-1], valued[0], max(valued, key=_top))}
    return [*leading.values(), *(mark for mark in reversed(valued) if mark.index not in leading)]


def _top(mark: ChartMark) -> float:
    return mark.top


def _along(curve: CurveShape, plane: PlotCoordinates) -> list[QRectF]:
    """Small squares along a curve, so that no label stands on it."""
    squares = []
    for (day_a, value_a), (day_b, value_b) in pairwise(curve.points):
        ax, ay, bx, by = plane.x(day_a), plane.y(value_a), plane.x(day_b), plane.y(value_b)
        count = max(1, int(max(abs(bx - ax), abs(by - ay)) / 8.0))
        for number in range(1, count):
            share = number / count
            squares.append(QRectF(ax + (bx - ax) * share - 2, ay + (by - ay) * share - 2, 4, 4))
    return squares
