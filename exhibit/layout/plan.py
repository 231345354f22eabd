"""What a plan says: cards, clusters and marks with their places, independent of any window.

Along the axis everything stands at a constant distance in pixels from a moment, so that its place is
`scale.to_px(anchor_day) + offset_px`. Across, `across_px` is its near edge's distance from the axis.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from exhibit.content.text.days import middle_of
from exhibit.layout.levels import ZoomLevel
from exhibit.layout.metrics import CardSize


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """An event as the layout sees it.

    index: its place in the caller's list; unique and not negative.
    first_day, last_day: the days its date covers, both included.
    importance: 1 named everywhere, 2 a card, 3 a mark on the waterline.
    """

    index: int
    id: str
    first_day: int
    last_day: int
    importance: int
    theme: str = ""

    @property
    def anchor_day(self) -> float:
        """The middle of its date: where its mark and its stem's foot stand."""
        return middle_of(self.first_day, self.last_day)


@dataclass(frozen=True, slots=True)
class PlacedCard:
    """A card: from offset_px along (relative to its anchor) and across_px, as large as its size.

    stem_px: where the stem meets the near edge, along, relative to the anchor; 0 for a straight stem.
    bend_px: across; below it the stem leads from the anchor to stem_px, above it straight to the card.
    """

    item_index: int
    anchor_day: float
    offset_px: float
    lane: int
    across_px: float
    size: CardSize
    stem_px: float
    bend_px: float


class OpensBy(Enum):
    """How a cluster opens."""

    ZOOM = auto()
    FAN = auto()


@dataclass(frozen=True, slots=True)
class ClusterAction:
    """How to open a cluster: by zooming to centre_day at px_per_day, or as a fan where it stands.

    For a fan, px_per_day is the zoom of the level it belongs to.
    """

    by: OpensBy
    centre_day: float
    px_per_day: float


@dataclass(frozen=True, slots=True)
class PlacedCluster:
    """Events that share a place on the waterline: a rectangle with their count.

    members: their indices in order of time.  importance: the smallest, that is the weightiest, of them.
    first_anchor, last_anchor: where the marks of the first and the last of them would stand.
    across_px: its near edge; negative, as the rectangle is centred on the axis.
    """

    members: tuple[int, ...]
    first_day: int
    last_day: int
    anchor_day: float
    offset_px: float
    across_px: float
    size_along_px: float
    size_across_px: float
    importance: int
    first_anchor: float
    last_anchor: float

    @property
    def count(self) -> int:
        """How many events it holds."""
        return len(self.members)


@dataclass(frozen=True, slots=True)
class EventDot:
    """One event as a mark on the waterline, centred on its anchor."""

    item_index: int
    anchor_day: float
    importance: int


class MarkKind(Enum):
    """What stands for an event in a plan."""

    NOTHING = auto()
    CARD = auto()
    CLUSTER = auto()
    DOT = auto()


@dataclass(frozen=True, slots=True, eq=False)
class LevelPlan:
    """One level's plan; every tuple is ordered by anchor.

    places: for each item index what stands for it, coded by `place_code`.
    """

    level: ZoomLevel
    cards: tuple[PlacedCard, ...]
    clusters: tuple[PlacedCluster, ...]
    dots: tuple[EventDot, ...]
    places: "array[int]"

    def place_of(self, item_index: int) -> tuple[MarkKind, int]:
        """Give what stands for an event and its number in cards, clusters or dots."""
        code = self.places[item_index] if 0 <= item_index < len(self.places) else -1
        return (_KINDS[code & 3], code >> 2) if code >= 0 else (MarkKind.NOTHING, -1)


_KINDS = (MarkKind.NOTHING, MarkKind.CARD, MarkKind.CLUSTER, MarkKind.DOT)


def places_of(
    size: int, cards: Sequence[PlacedCard], clusters: Sequence[PlacedCluster], dots: Sequence[EventDot]
) -> "array[int]":
    """Code, for each item index below size, its kind (low two bits) and number (the rest); -1 is nothing."""
    places = array("q", [-1]) * size
    for number, card in enumerate(cards):
        places[card.item_index] = number << 2 | 1
    for number, cluster in enumerate(clusters):
        for member in cluster.members:
            places[member] = number << 2 | 2
    for number, dot in enumerate(dots):
        places[dot.item_index] = number << 2 | 3
    return places
