"""The fan: where the members of a cluster stand when no zoom would separate them."""

from dataclasses import dataclass

from exhibit.layout.metrics import CardSize, Metrics


@dataclass(frozen=True, slots=True)
class FanSlot:
    """A place for a member's card in the window: near edges along and across, in pixels."""

    along_px: float
    across_px: float
    size: CardSize


def fan_pages(count: int, at_px: float, metrics: Metrics) -> tuple[tuple[FanSlot, ...], ...]:
    """Give places for count title cards around at_px along, in pages if the window cannot hold them all.

    The cards of a page stand in columns as near to at_px as the window allows, a column from the lane
    farthest out to the nearest, so that they read like the stairs of a plan.
    """
    size = metrics.title_card
    step = size.along_px + metrics.card_gap_px
    columns = max(1, int((metrics.length_px + metrics.card_gap_px) // step))
    room = columns * metrics.lane_count
    return tuple(
        _page(min(room, count - first), at_px, metrics, size, step) for first in range(0, count, room)
    )


def _page(count: int, at_px: float, metrics: Metrics, size: CardSize, step: float) -> tuple[FanSlot, ...]:
    lanes = min(metrics.lane_count, count)
    columns = -(-count // lanes)
    length = columns * step - metrics.card_gap_px
    start = min(max(0.0, at_px - length / 2), max(0.0, metrics.length_px - length))
    return tuple(
        FanSlot(
            start + number // lanes * step,
            metrics.base_px + (lanes - 1 - number % lanes) * metrics.lane_pitch_px,
            size,
        )
        for number in range(count)
    )
