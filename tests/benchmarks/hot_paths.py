"""Two pure hot paths, for counting instructions: what a window shows, and reading dates.

Run with a name and a number of rounds; nothing is printed.
"""

import sys

from exhibit.content.text.edtf import parse
from exhibit.layout.lanes import plan_level
from exhibit.layout.levels import bounds_for, levels_for
from exhibit.layout.metrics import HAN, metrics_for
from exhibit.layout.scale import TimeScale
from exhibit.layout.visible import PlanIndex
from tests.layout.synthetic import history

EVENTS = 1_000


def visible(rounds: int) -> None:
    """Ask what the window shows while it pans."""
    items = history(EVENTS, 33.0)
    first, last = min(item.first_day for item in items), max(item.last_day for item in items)
    metrics = metrics_for(1920.0, 700.0, 26.0, vertical=False, shape=HAN)
    bounds = bounds_for(metrics, first, last)
    level = levels_for(metrics, bounds)[2]
    index = PlanIndex(plan_level(items, level, metrics), items)
    for number in range(rounds):
        day = first + (last - first) * number / max(1, rounds)
        index.visible(TimeScale(day, level.middle_px_per_day, 1920.0), 200.0)


def dates(rounds: int) -> None:
    """Read dates of every precision, none of them twice."""
    for number in range(rounds):
        year = 1000 + number
        for text in (f"{year}-03-27", f"{year}-03", f"{year}", f"{year}/{year + 7}"):
            parse(text)


if __name__ == "__main__":
    {"visible": visible, "dates": dates}[sys.argv[1]](int(sys.argv[2]))
