"""Which values are written beside their marks, and where."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF

from exhibit.view.charts.coordinates import PlotCoordinates
from exhibit.view.charts.curves import CurveShape
from exhibit.view.charts.drawing import ChartText
from exhibit.view.charts.labels import LabelRoom, Placing, ValueLabel, place
from exhibit.view.charts.layout_request import LayoutRequest
from exhibit.view.charts.marks import ChartMark

_PLACING: dict[str, Placing] = {"bar": "column", "dots": "beside"}


@dataclass(frozen=True)
class PlacedLabels:
    """The values written, where each stands by the number of its mark, and whether none is missing."""

    words: tuple[ChartText, ...]
    places: dict[int, QRectF]
    complete: bool


def write_labels(
    job: LayoutRequest,
    plane: PlotCoordinates,
    labels: dict[int, ValueLabel],
    hits: tuple[QRectF, ...],
    curves: tuple[CurveShape, ...],
) -> PlacedLabels:
    """Write as many values as fit: the last, the first and the highest before the others."""
    context = job.context
    taken = list(hits)
    for curve in curves:
        taken += _along(curve, plane)
    for mark in job.marks:
        if job.chart.kind in ("dots", "step") and mark.last_day > mark.first_day:
            left, right = plane.x(mark.first_day), plane.x(mark.last_day + 1)
            taken.append(QRectF(left, hits[mark.index].center().y() - 3, right - left, 6))
    room = LabelRoom(plane.width, plane.height, taken, hits if job.chart.kind == "bar" else ())
    how = _PLACING.get(job.chart.kind, "around")
    words: list[ChartText] = []
    places: dict[int, QRectF] = {}
    for mark in _by_weight(job.marks):
        if mark.index not in labels:
            continue
        label = labels[mark.index]
        own = hits[mark.index]
        rect = place(room, label, own, context.sizes.gap * 0.35, how=_side(job, mark) or how)
        if rect is None:
            continue
        room.taken.append(rect)
        places[mark.index] = rect
        colour = job.looks[mark.series].text
        words += label.at(rect.left(), rect.top(), colour, context.palette.ink_60)
    return PlacedLabels(tuple(words), places, len(places) == len(labels))


def _side(job: LayoutRequest, mark: ChartMark) -> Placing | None:
    """Parts have their values beside the stack: the first stack at its left, the others at their right.

    A column that hangs from the zero line has its value under it.
    """
    if job.chart.kind == "bar" and (mark.value or 0.0) < 0.0:
        return "under"
    if mark.role != "part":
        return None
    first = next(other.date for other in job.marks if other.role == "part")
    return "left" if mark.date == first else "right"


def _by_weight(marks: tuple[ChartMark, ...]) -> list[ChartMark]:
    valued = [mark for mark in marks if mark.value is not None]
    if not valued:
        return []
    leading: list[ChartMark] = []
    for mark in (valued[-1], valued[0], max(valued, key=_top)):
        if mark not in leading:
            leading.append(mark)
    return [*leading, *(mark for mark in reversed(valued) if mark not in leading)]


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
