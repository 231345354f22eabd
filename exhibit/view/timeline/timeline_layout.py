"""The exhibition laid out for one window and text size: items, levels and their plans."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from exhibit.content.catalogue import Catalogue
from exhibit.content.ground_line import GroundSeries, ground_of
from exhibit.content.model import Event
from exhibit.content.text.edtf import DateInterval, parse
from exhibit.layout.lanes import LevelPlans, plan_levels
from exhibit.layout.lazy_sequence import LazySequence
from exhibit.layout.levels import ZoomLevel, bounds_for, level_at, levels_for
from exhibit.layout.metrics import HAN, LATIN, TimelineMetrics, metrics_for
from exhibit.layout.navigation import EventOrder
from exhibit.layout.overview import EraSpan, StripModel
from exhibit.layout.plan import TimelineItem
from exhibit.layout.scale import TimeBounds
from exhibit.layout.visible import PlanIndex
from exhibit.view.style import SizeScale
from exhibit.view.timeline.frame import TimelineFrame


@dataclass(frozen=True)
class TimelineData:
    """The events with their days: what never changes while the exhibition runs."""

    events: tuple[Event, ...]
    intervals: tuple[DateInterval, ...]
    items: tuple[TimelineItem, ...]
    first_day: int
    last_day: int
    eras: tuple[EraSpan, ...]
    index: dict[str, int]
    ground: GroundSeries | None = None

    def strip(self) -> StripModel:
        """The overview's content."""
        return StripModel(self.first_day, self.last_day, self.items, self.eras)


def timeline_data_of(catalogue: Catalogue) -> TimelineData:
    """Read the dates of an exhibition's events and eras."""
    content = catalogue.content
    intervals = tuple(parse(event.date) for event in content.events)
    first_day, last_day = catalogue.span.first_day, catalogue.span.last_day
    pairs = zip(content.events, intervals, strict=True)
    items = tuple(_item(number, event, interval, last_day) for number, (event, interval) in enumerate(pairs))
    eras = tuple(EraSpan(era, parse(era.first).first_day, parse(era.last).last_day) for era in content.eras)
    index = {event.id: number for number, event in enumerate(content.events)}
    return TimelineData(
        content.events, intervals, items, first_day, last_day, eras, index, ground_of(content)
    )


def _item(number: int, event: Event, interval: DateInterval, last_day: int) -> TimelineItem:
    """What is open at its end stands where it is known to have begun."""
    first = interval.first_day
    return TimelineItem(
        number, event.id, first, max(first, min(interval.last_day, last_day)), event.importance, event.theme
    )


@dataclass(frozen=True)
class TimelineLayout:
    """Levels and plans for one window."""

    timeline_data: TimelineData
    metrics: TimelineMetrics
    bounds: TimeBounds
    levels: tuple[ZoomLevel, ...]
    plans: LevelPlans
    indices: LazySequence[PlanIndex]
    order: EventOrder

    def rank_at(self, px_per_day: float) -> int:
        """The number of the level that a zoom belongs to."""
        return level_at(self.levels, px_per_day).rank


@lru_cache(maxsize=2)
def _plans(
    items: tuple[TimelineItem, ...], levels: tuple[ZoomLevel, ...], metrics: TimelineMetrics
) -> LevelPlans:
    """The plans; other words for the same events, and going back to the words before, need no new ones."""
    return plan_levels(items, levels, metrics)


def indices_of(plans: LevelPlans, items: Sequence[TimelineItem]) -> LazySequence[PlanIndex]:
    """Make plans ready for questions, each when it is first asked."""

    def index(rank: int) -> PlanIndex:
        return PlanIndex(plans[rank], items)

    return LazySequence(len(plans), index)


def timeline_layout_for(
    timeline_data: TimelineData,
    frame: TimelineFrame,
    sizes: SizeScale,
    *,
    latin: bool,
    before: "TimelineLayout | None" = None,
) -> TimelineLayout:
    """Lay the exhibition out for a window; the layout before is kept where nothing it depends on changed."""
    shape = LATIN if latin else HAN
    metrics = metrics_for(
        frame.length, frame.room, sizes.body, vertical=frame.vertical, shape=shape, foot_px=frame.foot
    )
    if before is not None and before.metrics == metrics and before.timeline_data is timeline_data:
        return before
    bounds = bounds_for(metrics, timeline_data.first_day, timeline_data.last_day)
    levels = levels_for(metrics, bounds)
    plans = _plans(timeline_data.items, levels, metrics)
    indices = indices_of(plans, timeline_data.items)
    return TimelineLayout(
        timeline_data, metrics, bounds, levels, plans, indices, EventOrder(timeline_data.items)
    )
