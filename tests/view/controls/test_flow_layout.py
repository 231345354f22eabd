"""The band's rows: nothing overlaps, nothing stands out, what must stay stays."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from exhibit.view.controls.flow_layout import FlowGroup, flow_layout

WIDTHS = st.lists(st.floats(40, 300), min_size=1, max_size=6).map(tuple)
GROUPS = st.lists(WIDTHS, min_size=1, max_size=6).map(
    lambda all_widths: tuple(
        FlowGroup(str(number), widths, number % 3) for number, widths in enumerate(all_widths)
    )
)


@given(GROUPS, st.floats(320, 4000), st.floats(4, 40), st.integers(1, 5))
def test_controls_never_overlap_and_never_leave_the_band(
    groups: tuple[FlowGroup[str], ...], width: float, gap: float, rows: int
) -> None:
    places, count = flow_layout(groups, width, gap, rows)
    by_row: dict[int, list[tuple[float, float]]] = {}
    for place in places:
        assert place.x >= -0.01
        assert place.x + place.width <= width + 0.01
        by_row.setdefault(place.row, []).append((place.x, place.x + place.width))
    assert len(by_row) == count
    for spans in by_row.values():
        spans.sort()
        for (_, end), (start, _) in pairwise(spans):
            assert end <= start + 0.01
    kept = {place.group for place in places}
    assert kept >= {group.name for group in groups if not group.sheds}


def test_what_found_no_room_beside_a_larger_group_comes_back_when_that_has_gone() -> None:
    groups = (
        FlowGroup("first", (80.0,)),
        FlowGroup("large", (150.0, 150.0), 1),
        FlowGroup("small", (60.0,), 2),
    )
    places, rows = flow_layout(groups, 260.0, 10.0, 1)
    assert rows == 1
    assert {place.group for place in places} == {"first", "small"}


def test_rows_share_their_margins() -> None:
    groups = tuple(FlowGroup(str(number), (100.0, 100.0)) for number in range(5))
    places, rows = flow_layout(groups, 760.0, 10.0, 2)
    assert rows == 2
    for row in range(rows):
        inside = [place for place in places if place.row == row]
        assert min(place.x for place in inside) == 0.0
        assert abs(max(place.x + place.width for place in inside) - 760.0) < 0.01
