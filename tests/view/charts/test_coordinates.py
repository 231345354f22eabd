from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.view.charts.coordinates import PlotCoordinates, value_ticks, year_step
from exhibit.view.charts.time_axis import spread

PLANE = PlotCoordinates(800.0, 300.0, 0.0, 3652.0, 0.0, 100.0)


def test_days_and_values_map_to_px_and_back() -> None:
    assert PLANE.x(0.0) == 0.0
    assert PLANE.x(3652.0) == 800.0
    assert PLANE.y(0.0) == 300.0
    assert PLANE.y(100.0) == 0.0
    assert PLANE.day(PLANE.x(1234.0)) == pytest.approx(1234.0)
    assert PLANE.px_per_year == pytest.approx(80.0, rel=0.01)


@given(st.floats(0.01, 1e13), st.integers(1, 6))
def test_ticks_are_even_few_and_below_the_top(high: float, most: int) -> None:
    ticks = value_ticks(high, most)
    assert len(ticks) <= most
    assert all(0 < tick <= high * 1.000001 for tick in ticks)
    assert all(tick == pytest.approx(ticks[0] * (number + 1)) for number, tick in enumerate(ticks))


@pytest.mark.parametrize(("px", "step"), [(80.0, 1), (39.0, 2), (20.0, 2), (9.0, 5), (4.0, 10), (1.0, 50)])
def test_years_are_named_as_often_as_there_is_room(px: float, step: int) -> None:
    assert year_step(px, 40.0) == step


@given(st.lists(st.floats(0.0, 800.0), min_size=1, max_size=14))
def test_event_marks_keep_a_finger_apart_in_order_and_inside(xs: list[float]) -> None:
    xs.sort()
    placed = spread(xs, 44.0, 800.0)
    assert placed == sorted(placed)
    assert all(after - before >= 43.999 for before, after in pairwise(placed))
    assert placed[0] >= 21.999
    assert placed[-1] <= 778.001
