"""Which value or event a finger means."""

from PySide6.QtCore import QRectF

from exhibit.view.charts.marks import ChartMark


def nearest(places: tuple[tuple[int, QRectF], ...], x: float, y: float, reach_px: float) -> int | None:
    """The mark nearest to a place, within reach; under several at once, the one whose middle is nearest."""
    found = [
        (_distance(rect, x, y), _from_middle(rect, x, y), index)
        for index, rect in places
        if not rect.isNull()
    ]
    if not found:
        return None
    away, _, index = min(found)
    return index if away <= reach_px else None


def _from_middle(rect: QRectF, x: float, y: float) -> float:
    return abs(rect.center().x() - x) + abs(rect.center().y() - y)


def event_at(places: tuple[tuple[str, QRectF], ...], x: float, y: float) -> str | None:
    """The event whose mark a finger is on, the nearest of them."""
    inside = [(abs(rect.center().x() - x), event) for event, rect in places if rect.contains(x, y)]
    return min(inside)[1] if inside else None


def next_valued(marks: tuple[ChartMark, ...], pinned: int | None, by: int) -> int | None:
    """The mark before (-1) or after (1) the pinned one; the last or first where none is pinned."""
    if not marks:
        return None
    if pinned is None:
        return 0 if by > 0 else len(marks) - 1
    return max(0, min(len(marks) - 1, pinned + by))


def _distance(rect: QRectF, x: float, y: float) -> float:
    dx = max(rect.left() - x, 0.0, x - rect.right())
    dy = max(rect.top() - y, 0.0, y - rect.bottom())
    return float((dx * dx + dy * dy) ** 0.5)
