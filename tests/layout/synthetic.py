"""Synthetic histories: bursts and deserts, as real ones have."""

import random

from hypothesis import strategies as st

from exhibit.layout.plan import TimelineItem


def history(count: int, years: float, seed: int = 1) -> tuple[TimelineItem, ...]:
    """Give count items over a number of years: bursts of up to twenty around random moments."""
    chance = random.Random(seed)
    span = int(years * 365)
    items: list[TimelineItem] = []
    while len(items) < count:
        middle = chance.randrange(span)
        for _ in range(min(count - len(items), chance.choice((1, 1, 2, 3, 5, 8, 20)))):
            first = int(middle + chance.gauss(0, 60))
            last = first + chance.choice((1, 1, 1, 30, 365)) - 1
            importance = chance.choice((1, 2, 2, 3, 3, 3))
            items.append(
                TimelineItem(len(items), f"E{len(items)}", first, last, importance, chance.choice("abc"))
            )
    return tuple(items)


@st.composite
def histories(draw: st.DrawFn, most: int = 40) -> tuple[TimelineItem, ...]:
    """Draw histories with shared dates, long intervals, and years before our era."""
    origin = draw(st.sampled_from((-1_000_000, 0, 20_000)))
    span = draw(st.sampled_from((400, 12_000, 300_000)))
    entries = draw(
        st.lists(
            st.tuples(
                st.integers(0, span),
                st.sampled_from((1, 1, 30, 365, 3652)),
                st.integers(1, 3),
                st.sampled_from("abc"),
            ),
            min_size=1,
            max_size=most,
        )
    )
    return tuple(
        TimelineItem(index, f"E{index}", origin + first, origin + first + days - 1, importance, theme)
        for index, (first, days, importance, theme) in enumerate(entries)
    )
