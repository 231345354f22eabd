"""Every motif by its name."""

from __future__ import annotations

from collections.abc import Callable

from . import (
    motifs_boats,
    motifs_fruit,
    motifs_goods,
    motifs_home,
    motifs_learning,
    motifs_meeting,
    motifs_pact,
    motifs_paper,
    motifs_river,
    motifs_sea,
    motifs_sights,
    motifs_stone_fish,
    motifs_trade,
    motifs_trees,
    motifs_visit,
    motifs_ways,
    motifs_works,
)
from .sheet import Sheet

MOTIFS: dict[str, Callable[[Sheet], None]] = {
    **motifs_pact.MOTIFS,
    **motifs_paper.MOTIFS,
    **motifs_meeting.MOTIFS,
    **motifs_river.MOTIFS,
    **motifs_sea.MOTIFS,
    **motifs_stone_fish.MOTIFS,
    **motifs_boats.MOTIFS,
    **motifs_ways.MOTIFS,
    **motifs_sights.MOTIFS,
    **motifs_visit.MOTIFS,
    **motifs_works.MOTIFS,
    **motifs_goods.MOTIFS,
    **motifs_trade.MOTIFS,
    **motifs_home.MOTIFS,
    **motifs_learning.MOTIFS,
    **motifs_trees.MOTIFS,
    **motifs_fruit.MOTIFS,
}
