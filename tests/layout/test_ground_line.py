"""Where the ground stands in a window: steps at their days, lines between, nothing before the first."""

import itertools

import pytest

from exhibit.layout.ground_line import Stretch, shape_of

DAYS = (100.0, 200.0, 260.0, 300.0)
VALUES = (135.0, 156.0, 172.8, 175.0)


def test_a_step_stands_until_the_next_and_nothing_is_between() -> None:
    steps = shape_of(DAYS, VALUES, steps=True)
    found = steps.between(0.0, 400.0)
    assert [(one.first_day, one.last_day) for one in found] == [
        (0.0, 100.0),
        (100.0, 200.0),
        (200.0, 260.0),
        (260.0, 300.0),
        (300.0, 400.0),
    ]
    assert found[0].start is None
    assert found[0].end is None
    assert all(one.start == one.end for one in found)
    assert [one.start for one in found[1:]] == pytest.approx([0.0, 21 / 40, 37.8 / 40, 1.0])


@pytest.mark.parametrize(("first", "last"), [(10.0, 90.0), (120.0, 130.0), (310.0, 9000.0), (199.0, 201.0)])
def test_a_window_is_filled_from_end_to_end(first: float, last: float) -> None:
    for steps in (True, False):
        found = shape_of(DAYS, VALUES, steps=steps).between(first, last)
        assert found[0].first_day == first
        assert found[-1].last_day == last
        assert all(a.last_day == b.first_day for a, b in itertools.pairwise(found))


def test_a_day_shows_the_same_level_in_every_window() -> None:
    shape = shape_of(DAYS, VALUES, steps=False)
    for width in (0.5, 7.0, 80.0, 4000.0):
        found = shape.between(230.0 - width, 230.0 + width)
        here = next(one for one in found if one.first_day <= 230.0 <= one.last_day)
        assert here.start is not None
        assert here.end is not None
        part = (230.0 - here.first_day) / (here.last_day - here.first_day)
        assert here.start + (here.end - here.start) * part == pytest.approx((164.4 - 135) / 40)


def test_a_line_joins_its_points_and_stays_after_the_last() -> None:
    shape = shape_of((0.0, 10.0), (4.0, 2.0), steps=False)
    assert shape.between(5.0, 20.0) == [Stretch(5.0, 10.0, 0.5, 0.0), Stretch(10.0, 20.0, 0.0, 0.0)]


def test_one_value_is_the_highest() -> None:
    assert shape_of((5.0,), (8.0,), steps=True).shares == (1.0,)


def test_points_stand_in_time_order() -> None:
    with pytest.raises(ValueError, match="time order"):
        shape_of((5.0, 5.0), (1.0, 2.0), steps=True)
    with pytest.raises(ValueError, match="needs points"):
        shape_of((), (), steps=True)
