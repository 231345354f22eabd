"""The band's rows: nothing overlaps, nothing stands out, what must stay stays."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from exhibit.view.controls.flow import Group, flow

WIDTHS = st.lists(st.floats(40, 300), min_size=1, max_size=6).map(tuple)
GROUPS = st.lists(WIDTHS, min_size=1, max_size=6).map(
    lambda all_widths: tuple(
        Group(str(number), widths, number % 3) for number, widths in enumerate(all_widths)
    )
)


@given(GROUPS, st.floats(320, 4000), st.floats(4, 40), st.integers(1, 5))
def test_controls_never_overlap_and_never_leave_the_band(
    groups: tuple[Group, ...], width: float, gap: float, rows: int
) -> None:
    places, count = flow(groups, width, gap, rows)
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
