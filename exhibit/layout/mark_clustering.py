"""The waterline: marks in a row on the axis that become a cluster where they would touch."""

from collections.abc import Sequence
from typing import NamedTuple

from exhibit.layout.plan import TimelineItem


class MarkCluster(NamedTuple):
    """Items that stand together, in order of time."""

    items: tuple[TimelineItem, ...]
    anchor_day: float


class _Heap(NamedTuple):
    """A group in the making: a slice of the items, and where its rectangle stands."""

    first: int
    end: int
    first_anchor: float
    last_anchor: float
    centre_px: float
    half_px: float


def cluster_marks(
    items: Sequence[TimelineItem], px_per_day: float, single_px: float, group_px: float
) -> tuple[MarkCluster, ...]:
    """Join items, ordered by anchor, until no two rectangles overlap at this zoom or any closer one.

    Args:
        items: ordered by anchor_day.
        px_per_day: the widest zoom at which they must stand apart.
        single_px: the room along that one item takes.
        group_px: the room along that a group takes.
    """
    heaps: list[_Heap] = []
    for number, item in enumerate(items):
        anchor = item.anchor_day
        heap = _Heap(number, number + 1, anchor, anchor, anchor * px_per_day, single_px / 2)
        while heaps and heaps[-1].centre_px + heaps[-1].half_px > heap.centre_px - heap.half_px:
            before = heaps.pop()
            middle = (before.first_anchor + heap.last_anchor) / 2
            heap = _Heap(
                before.first,
                heap.end,
                before.first_anchor,
                heap.last_anchor,
                middle * px_per_day,
                group_px / 2,
            )
        heaps.append(heap)
    return tuple(
        MarkCluster(tuple(items[heap.first : heap.end]), (heap.first_anchor + heap.last_anchor) / 2)
        for heap in heaps
    )
