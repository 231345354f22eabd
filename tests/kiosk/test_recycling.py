"""Once a night while nobody is there, an hour later at the latest; by a clock that may jump."""

from datetime import UTC, datetime, timedelta

import pytest

from exhibit.kiosk.recycling import Recycling

NOON = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
LONG = 7200.0


def nights(recycling: Recycling, begin: datetime, hours: float, *, nobody: bool) -> list[str]:
    """Every time that it was recycled, looked at each minute."""
    found = []
    for minute in range(int(hours * 60)):
        moment = begin + timedelta(minutes=minute)
        if reason := recycling.nightly_reason(moment, 60.0 * minute, LONG, nobody=nobody):
            found.append(f"{moment:%a %H:%M} {reason}")
    return found


def test_while_nobody_is_there_it_starts_afresh_at_the_minute() -> None:
    found = nights(Recycling(330, 700, NOON), NOON, 48, nobody=True)
    assert found == ["Tue 05:30 the nightly recycle", "Wed 05:30 the nightly recycle"]


@pytest.mark.parametrize(
    ("minutes", "first"), [(330, "Tue 06:30"), (23 * 60 + 30, "Tue 00:30"), (0, "Tue 01:00")]
)
def test_a_screen_that_never_rests_starts_afresh_an_hour_later(minutes: int, first: str) -> None:
    found = nights(Recycling(minutes, 700, NOON), NOON, 24, nobody=False)
    assert found == [f"{first} the nightly recycle, although the screen never rested"]


def test_never_means_never_and_what_just_started_is_left_alone() -> None:
    assert nights(Recycling(None, 700, NOON), NOON, 48, nobody=True) == []
    recycling = Recycling(330, 700, NOON)
    assert recycling.nightly_reason(NOON + timedelta(days=1), 86400.0, 3600.0, nobody=True) == ""


def test_a_clock_that_jumps_costs_no_start_and_the_next_night_comes_all_the_same() -> None:
    recycling = Recycling(330, 700, NOON)
    seconds, found = 0.0, []
    for shift in (0, 3650, -3650, 0):
        for minute in range(60):
            seconds += 60.0
            moment = NOON + timedelta(days=shift, minutes=minute)
            found.append(recycling.nightly_reason(moment, seconds, LONG, nobody=True))
    assert not any(found)
    for minute in range(60, 24 * 60):
        seconds += 60.0
        moment = NOON + timedelta(minutes=minute)
        found.append(recycling.nightly_reason(moment, seconds, LONG, nobody=True))
    assert sum(map(bool, found)) == 1


def test_memory_above_the_ceiling_is_told() -> None:
    recycling = Recycling(None, 700, NOON)
    assert not recycling.memory_due(100.0, 599.0), "it would start afresh again and again"
    assert recycling.memory_due(100.0, 600.0)
    assert recycling.memory_reason(100.0, 700.0) == ""
    assert not recycling.memory_due(129.0, 700.0)
    assert recycling.memory_reason(130.0, 701.0) == "701 MB of memory used, 700 allowed"
