"""Breaks groups of controls into rows: as few as possible, none wider than the band, all about as full."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

Name = TypeVar("Name", bound=Hashable)

WIDEST_STRETCH = 3.0


@dataclass(frozen=True)
class FlowGroup(Generic[Name]):
    """Controls that stay together. Groups with a high `sheds` give way first where there is no room."""

    name: Name
    widths: tuple[float, ...]
    sheds: int = 0


@dataclass(frozen=True)
class FlowPlace(Generic[Name]):
    """Where one control of a group stands: its row and its left edge in px."""

    group: Name
    index: int
    row: int
    x: float
    width: float


def flow_layout(
    groups: tuple[FlowGroup[Name], ...], width: float, gap: float, max_rows: int
) -> tuple[tuple[FlowPlace[Name], ...], int]:
    """Place the groups in rows no wider than `width`; returns the places and the number of rows.

    Groups that find no room in `max_rows` rows are left out, the ones that shed first going first; what
    finds room after all once a larger one has gone comes back.
    """
    kept, shed = set(groups), []
    while len(_rows(_in_order(groups, kept), width, gap)) > max_rows and any(one.sheds for one in kept):
        shed.append(max(_in_order(groups, kept), key=lambda one: one.sheds))
        kept.discard(shed[-1])
    for one in reversed(shed[:-1]):
        if len(_rows(_in_order(groups, kept | {one}), width, gap)) <= max_rows:
            kept.add(one)
    rows = _rows(_in_order(groups, kept), width, gap)
    return _placed(rows, width, gap), len(rows)


def _in_order(groups: tuple[FlowGroup[Name], ...], kept: set[FlowGroup[Name]]) -> list[FlowGroup[Name]]:
    return [group for group in groups if group in kept]


def _length(group: FlowGroup[Name], gap: float) -> float:
    return sum(group.widths) + gap * (len(group.widths) - 1)


def _rows(groups: list[FlowGroup[Name]], width: float, gap: float) -> list[list[FlowGroup[Name]]]:
    """Break into the fewest rows, and among those ways into the one whose longest row is the shortest.

    The longest row is found by narrowing the band: filling from the left needs more rows or as many in a
    narrower band, never fewer.
    """
    parts = [part for group in groups for part in _parts(group, width, gap)]
    full = _filled(parts, width, gap)
    low, high = 0.0, width
    while high - low > 1.0:
        middle = (low + high) / 2
        if len(_filled(parts, middle, gap)) <= len(full):
            high = middle
        else:
            low = middle
    return _filled(parts, high, gap)


def _filled(parts: list[FlowGroup[Name]], width: float, gap: float) -> list[list[FlowGroup[Name]]]:
    """Fill rows from the left; a part wider than the band has a row of its own."""
    rows: list[list[FlowGroup[Name]]] = [[]]
    used = 0.0
    for part in parts:
        need = _length(part, gap) + (2 * gap if rows[-1] else 0.0)
        if rows[-1] and used + need > width:
            rows.append([])
            used, need = 0.0, _length(part, gap)
        rows[-1].append(part)
        used += need
    return rows


def _parts(group: FlowGroup[Name], width: float, gap: float) -> list[FlowGroup[Name]]:
    """The group whole, or cut where it alone is wider than a row."""
    if _length(group, gap) <= width or len(group.widths) == 1:
        return [group]
    parts: list[list[float]] = [[]]
    for one in group.widths:
        if parts[-1] and sum(parts[-1]) + one + gap * len(parts[-1]) > width:
            parts.append([])
        parts[-1].append(one)
    return [FlowGroup(group.name, tuple(part), group.sheds) for part in parts]


def _stretch(group: FlowGroup[Name], spare: float, gap: float) -> float:
    """How much wider the gaps of a group are that has a row to itself, where that keeps it together."""
    share = spare / max(1, len(group.widths) - 1)
    return share if share <= WIDEST_STRETCH * gap else 0.0


def _placed(rows: list[list[FlowGroup[Name]]], width: float, gap: float) -> tuple[FlowPlace[Name], ...]:
    """Spread each row's groups from edge to edge, so that all rows share their margins."""
    places: list[FlowPlace[Name]] = []
    counts: dict[Name, int] = {}
    for number, row in enumerate(rows):
        spare = width - sum(_length(group, gap) for group in row)
        between = spare / (len(row) - 1) if len(row) > 1 else 0.0
        inside = gap + _stretch(row[0], spare, gap) if len(row) == 1 else gap
        x = 0.0
        for group in row:
            for one in group.widths:
                index = counts.get(group.name, 0)
                counts[group.name] = index + 1
                places.append(FlowPlace(group.name, index, number, x, one))
                x += one + inside
            x += between - inside
    return tuple(places)
