"""The fan."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.layout.fan import fan_pages
from exhibit.layout.metrics import Metrics
from tests.layout.geometry import METRICS


@given(st.integers(1, 60), st.floats(-200, 2200), st.sampled_from(METRICS))
def test_every_member_has_a_place_in_the_window_and_none_overlap(
    count: int, at_px: float, metrics: Metrics
) -> None:
    pages = fan_pages(count, at_px, metrics)
    assert sum(len(page) for page in pages) == count
    for page in pages:
        for slot in page:
            assert slot.along_px >= 0
            assert slot.along_px + slot.size.along_px <= metrics.length_px + 1e-6
            assert metrics.base_px <= slot.across_px
            assert slot.across_px + slot.size.across_px <= metrics.room_px + 1
        for one, other in combinations(page, 2):
            along = abs(one.along_px - other.along_px) - one.size.along_px
            across = abs(one.across_px - other.across_px) - one.size.across_px
            assert along >= metrics.card_gap_px - 1e-6 or across >= metrics.lane_gap_px - 1


def test_a_small_fan_opens_around_its_cluster() -> None:
    page = fan_pages(2, 960, METRICS[1])[0]
    middle = (page[0].along_px + page[-1].along_px + page[-1].size.along_px) / 2
    assert middle == pytest.approx(960)


def test_no_members_no_pages() -> None:
    assert fan_pages(0, 100, METRICS[0]) == ()
