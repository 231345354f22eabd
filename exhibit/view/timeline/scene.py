"""The exhibition laid out for one window and text size: items, levels and their plans."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from exhibit.content.catalogue import Catalogue
from exhibit.content.edtf import Interval, parse
from exhibit.content.model import Event
from exhibit.layout.lanes import Plans, plan_levels
from exhibit.layout.lazily import Lazily
from exhibit.layout.levels import Level, bounds_for, level_at, levels_for
from exhibit.layout.metrics import HAN, LATIN, Metrics, metrics_for
from exhibit.layout.plan import Item
from exhibit.layout.scale import Bounds
from exhibit.layout.stepping import Order
from exhibit.layout.visible import PlanIndex
from exhibit.view.controls.strip import StripModel
from exhibit.view.style import Sizes
from exhibit.view.timeline.axis import EraSpan
from exhibit.view.timeline.frame import Frame


@dataclass(frozen=True)
class Chronicle:
    """The events with their days: what never changes while the exhibition runs."""

    events: tuple[Event, ...]
    intervals: tuple[Interval, ...]
    items: tuple[Item, ...]
    first_day: int
    last_day: int
    eras: tuple[EraSpan, ...]
    index: dict[str, int]

    def strip(self) -> StripModel:
        """The overview's content."""
        return StripModel(self.first_day, self.last_day, self.items, self.eras)


def chronicle_of(catalogue: Catalogue) -> Chronicle:
    """Read the dates of an exhibition's events and eras."""
    content = catalogue.content
    intervals = tuple(parse(event.date) for event in content.events)
    span = content.exhibit.span
    first_day, last_day = parse(span.first).first_day, parse(span.last).last_day
    pairs = zip(content.events, intervals, strict=True)
    items = tuple(_item(number, event, interval, last_day) for number, (event, interval) in enumerate(pairs))
    eras = tuple(EraSpan(era, parse(era.first).first_day, parse(era.last).last_day) for era in content.eras)
    index = {event.id: number for number, event in enumerate(content.events)}
    return Chronicle(content.events, intervals, items, first_day, last_day, eras, index)


def _item(number: int, event: Event, interval: Interval, last_day: int) -> Item:
    """What is open at its end stands where it is known to have begun."""
    first = interval.first_day
    return Item(
        number, event.id, first, max(first, min(interval.last_day, last_day)), event.importance, event.theme
    )


@dataclass(frozen=True)
class Scene:
    """Levels and plans for one window."""

    chronicle: Chronicle
    metrics: Metrics
    bounds: Bounds
    levels: tuple[Level, ...]
    plans: Plans
    indices: Lazily[PlanIndex]
    order: Order

    def rank_at(self, px_per_day: float) -> int:
        """The number of the level that a zoom belongs to."""
        return level_at(self.levels, px_per_day).rank


@lru_cache(maxsize=2)
def _plans(items: tuple[Item, ...], levels: tuple[Level, ...], metrics: Metrics) -> Plans:
    """The plans; other words for the same events, and going back to the words before, need no new ones."""
    return plan_levels(items, levels, metrics)


def indices_of(plans: Plans, items: Sequence[Item]) -> Lazily[PlanIndex]:
    """Make plans ready for questions, each when it is first asked."""

    def index(rank: int) -> PlanIndex:
        return PlanIndex(plans[rank], items)

    return Lazily(len(plans), index)


def scene_for(
    chronicle: Chronicle, frame: Frame, sizes: Sizes, *, latin: bool, before: "Scene | None" = None
) -> Scene:
    """Lay the exhibition out for a window; the layout before is kept where nothing it depends on changed."""
    shape = LATIN if latin else HAN
    metrics = metrics_for(frame.length, frame.room, sizes.body, vertical=frame.vertical, shape=shape)
    if before is not None and before.metrics == metrics and before.chronicle is chronicle:
        return before
    bounds = bounds_for(metrics, chronicle.first_day, chronicle.last_day)
    levels = levels_for(metrics, bounds)
    plans = _plans(chronicle.items, levels, metrics)
    indices = indices_of(plans, chronicle.items)
    return Scene(chronicle, metrics, bounds, levels, plans, indices, Order(chronicle.items))
