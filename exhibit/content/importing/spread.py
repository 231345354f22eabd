"""Chooses which events the opening view names: up to fifteen, evenly over time."""

from collections.abc import Sequence

from exhibit.content.checks.times import MOST_ALWAYS_NAMED

_LEAST_SHARE = 1 / 80
"""How far apart two named events stand at least, as a share of the whole time."""


def evenly_spread(
    days: Sequence[int], richness: Sequence[int], most: int = MOST_ALWAYS_NAMED, named: Sequence[int] = ()
) -> set[int]:
    """Return the positions of the events to name: each new one as far from all others in time as can be.

    Of events equally far away the richest is taken. `named` are those that somebody chose already.
    """
    chosen = set(named)
    if len(days) <= most:
        return set(range(len(days)))
    if not chosen:
        chosen.add(max(range(len(days)), key=lambda position: (richness[position], -days[position])))
    least = (max(days) - min(days)) * _LEAST_SHARE
    distance = [min(abs(day - days[position]) for position in chosen) for day in days]
    while len(chosen) < most:
        farthest = max(distance)
        if farthest <= least:
            break
        near = [position for position, away in enumerate(distance) if away >= farthest * 0.85]
        best = max(near, key=lambda position: (richness[position], distance[position], -position))
        chosen.add(best)
        distance = [min(away, abs(day - days[best])) for away, day in zip(distance, days, strict=True)]
    return chosen
