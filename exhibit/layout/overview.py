"""The overview strip: the whole axis in one line, with a mark per event and the window as a frame."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from exhibit.content.model import Era
from exhibit.layout.plan import TimelineItem

SEA_SHARE = 0.03
"""How much of the dated span the strip shows as sea after it."""


@dataclass(frozen=True)
class EraSpan:
    """An era with its first and last day."""

    era: Era
    first_day: int
    last_day: int


@dataclass(frozen=True)
class StripModel:
    """What the strip shows: the dated span in days, the events, the eras."""

    first_day: float
    last_day: float
    items: tuple[TimelineItem, ...]
    eras: tuple[EraSpan, ...]


class StripDot(NamedTuple):
    """The events of one column: the middle of the column along, their indices, the weightiest importance."""

    px: float
    members: tuple[int, ...]
    importance: int


class StripFrame(NamedTuple):
    """The window on the strip, from start to end along, within the strip."""

    start_px: float
    end_px: float


@dataclass(frozen=True, slots=True)
class StripLayout:
    """The strip's own scale: the axis from first_day to last_day on length_px, with a little sea."""

    length_px: float
    first_day: float
    last_day: float

    @property
    def px_per_day(self) -> float:
        """The strip's zoom."""
        return self.length_px / (self.last_day - self.first_day)

    def to_px(self, day: float) -> float:
        """Give the place of a moment along the strip."""
        return (day - self.first_day) * self.px_per_day

    def to_day(self, px: float) -> float:
        """Give the moment at a place along the strip."""
        return self.first_day + px / self.px_per_day

    def frame(self, first_day: float, last_day: float, least_px: float = 0.0) -> StripFrame:
        """Give the frame of a window from first_day to last_day, at least least_px long, pushed inside."""
        start, end = self.to_px(first_day), self.to_px(last_day)
        missing = max(0.0, least_px - (end - start)) / 2
        start, end = start - missing, end + missing
        back = min(0.0, self.length_px - end)
        start, end = start + back, end + back
        return StripFrame(max(0.0, start), min(self.length_px, max(end, min(least_px, self.length_px))))


def strip_for(length_px: float, first_day: float, last_day: float) -> StripLayout:
    """Give the strip of an axis from its first day to its last dated one."""
    return StripLayout(length_px, first_day, last_day + (last_day - first_day) * SEA_SHARE)


def strip_dots(strip: StripLayout, items: Sequence[TimelineItem], column_px: float) -> tuple[StripDot, ...]:
    """Give a mark per column that has events, in order; never more marks than columns."""
    columns: dict[int, list[TimelineItem]] = {}
    for item in items:
        columns.setdefault(int(strip.to_px(item.anchor_day) // column_px), []).append(item)
    return tuple(
        StripDot(
            (column + 0.5) * column_px,
            tuple(item.index for item in inside),
            min(item.importance for item in inside),
        )
        for column, inside in sorted(columns.items())
    )
