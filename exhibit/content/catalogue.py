"""Finds things in content fast: by id, in time, by theme, by place, by source."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, Protocol, TypeVar

from msgspec.structs import replace

from exhibit.content.model import (
    Chart,
    Citation,
    Content,
    Era,
    Event,
    Figure,
    Person,
    Place,
    Source,
    Theme,
    Unit,
)
from exhibit.content.model.walk import walk
from exhibit.content.text.edtf import DateInterval, parse


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_Entry = TypeVar("_Entry", bound=_HasId)


@dataclass(frozen=True)
class RelatedEvent:
    """One event's relation to another. `forward` is False where the other event declares it."""

    event: Event
    kind: Literal["led_to", "part_of", "see_also"]
    forward: bool


@dataclass(frozen=True)
class Neighbours:
    """The events just before and after one, in all of time and within its theme."""

    before: Event | None
    after: Event | None
    before_in_theme: Event | None
    after_in_theme: Event | None


class Catalogue:
    """Look-ups over one exhibition's content. Unknown ids raise KeyError; content has none that dangle."""

    def __init__(self, content: Content) -> None:
        """Index the content by id; everything else is built when first asked for."""
        self.content = content
        self._events = _by_id(content.events)
        self._figures = _by_id(content.figures)
        self._charts = _by_id(content.charts)
        self._places = _by_id(content.places)
        self._people = _by_id(content.people)
        self._sources = _by_id(content.sources)
        self._units = _by_id(content.units)
        self._themes = _by_id(content.themes)
        self._intervals: dict[str, DateInterval] = {}
        self._positions = {event.id: index for index, event in enumerate(content.events)}
        self._tag_order = tuple(language.tag for language in content.exhibit.languages)

    def event(self, event_id: str) -> Event:
        """Return an event by its id."""
        return self._events[event_id]

    def has_event(self, event_id: str) -> bool:
        """Whether there is such an event."""
        return event_id in self._events

    def figure(self, figure_id: str) -> Figure:
        """Return a figure by its id."""
        return self._figures[figure_id]

    def chart(self, chart_id: str) -> Chart:
        """Return a chart by its id."""
        return self._charts[chart_id]

    def place(self, place_id: str) -> Place:
        """Return a place by its id."""
        return self._places[place_id]

    def person(self, person_id: str) -> Person:
        """Return a person by the id."""
        return self._people[person_id]

    def source(self, source_id: str) -> Source:
        """Return a source by its id."""
        return self._sources[source_id]

    def unit(self, unit_id: str) -> Unit:
        """Return a unit by its id."""
        return self._units[unit_id]

    def theme(self, theme_id: str) -> Theme:
        """Return a theme by its id."""
        return self._themes[theme_id]

    @cached_property
    def themes_in_order(self) -> tuple[Theme, ...]:
        """The themes in the order of their buttons; themes that exhibit.yaml does not list come last."""
        listed = [self._themes[theme_id] for theme_id in self.content.exhibit.themes]
        return (*listed, *(theme for theme in self.content.themes if theme not in listed))

    def text(self, texts: Mapping[str, str], tag: str) -> str:
        """Return a text in a language; where it is missing, in the first declared language that it has."""
        found = texts.get(tag)
        if found is not None:
            return found
        return next((texts[other] for other in self._tag_order if other in texts), next(iter(texts.values())))

    def interval(self, event_id: str) -> DateInterval:
        """Return the days of an event; an open end reaches as far as the exhibition's span."""
        found = self._intervals.get(event_id)
        if found is None:
            found = self._within_span(parse(self._events[event_id].date))
            self._intervals[event_id] = found
        return found

    @cached_property
    def span(self) -> DateInterval:
        """The days that the axis shows, from the first day of `first` to the last day of `last`.

        A single day gets a day of air on both sides: an axis needs some length.
        """
        declared = self.content.exhibit.span
        first, last = parse(declared.first), parse(declared.last)
        parts = (*first.parts, *last.parts)
        air = 1 if last.last_day == first.first_day else 0
        return DateInterval(
            first.first_day - air, last.last_day + air, "interval", False, False, False, False, parts
        )

    def _within_span(self, interval: DateInterval) -> DateInterval:
        if interval.open_end:
            interval = replace(interval, last_day=max(interval.last_day, self.span.last_day))
        if interval.open_start:
            interval = replace(interval, first_day=min(interval.first_day, self.span.first_day))
        return interval

    def era_at(self, day: int) -> Era | None:
        """Return the era that a day falls into."""
        for first, last, era in self._era_days:
            if first <= day <= last:
                return era
        return None

    @cached_property
    def _era_days(self) -> tuple[tuple[int, int, Era], ...]:
        return tuple((parse(era.first).first_day, parse(era.last).last_day, era) for era in self.content.eras)

    def neighbours(self, event_id: str) -> Neighbours:
        """Return the events before and after one."""
        own = self.events_of_theme(self._events[event_id].theme)
        in_theme = self._positions_in_theme[event_id]
        everything = self.content.events
        position = self._positions[event_id]
        return Neighbours(
            _at(everything, position - 1),
            _at(everything, position + 1),
            _at(own, in_theme - 1),
            _at(own, in_theme + 1),
        )

    @cached_property
    def _positions_in_theme(self) -> dict[str, int]:
        return {event.id: index for events in self._by_theme.values() for index, event in enumerate(events)}

    def events_of_theme(self, theme_id: str) -> tuple[Event, ...]:
        """Return a theme's events in time order."""
        return self._by_theme.get(theme_id, ())

    @cached_property
    def _by_theme(self) -> dict[str, tuple[Event, ...]]:
        return _grouped(self.content.events, lambda event: (event.theme,))

    def events_at_place(self, place_id: str) -> tuple[Event, ...]:
        """Return the events that name a place, in time order."""
        return self._by_place.get(place_id, ())

    @cached_property
    def _by_place(self) -> dict[str, tuple[Event, ...]]:
        return _grouped(self.content.events, lambda event: event.places)

    def events_with_person(self, person_id: str) -> tuple[Event, ...]:
        """Return the events that name a person, in time order."""
        return self._by_person.get(person_id, ())

    @cached_property
    def _by_person(self) -> dict[str, tuple[Event, ...]]:
        return _grouped(self.content.events, lambda event: event.people)

    def events_citing(self, source_id: str) -> tuple[Event, ...]:
        """Return the events that rest on a source (or whose figures or chart do), in time order."""
        return self._by_source.get(source_id, ())

    @cached_property
    def _by_source(self) -> dict[str, tuple[Event, ...]]:
        return _grouped(self.content.events, self._sources_of)

    def _sources_of(self, event: Event) -> Iterable[str]:
        parts: list[object] = [event, *(self._figures[figure_id] for figure_id in event.figures)]
        if event.chart:
            parts.append(self._charts[event.chart])
        return dict.fromkeys(citation.id for part in parts for citation in citations_in(part))

    def ties(self, event_id: str) -> tuple[RelatedEvent, ...]:
        """Return an event's relations: its own first, then those that other events declare to it."""
        own = [
            RelatedEvent(self._events[tie.event], tie.kind, True) for tie in self._events[event_id].related
        ]
        seen = {tie.event.id for tie in own}
        others = [tie for tie in self._incoming.get(event_id, ()) if tie.event.id not in seen]
        return (*own, *others)

    @cached_property
    def _incoming(self) -> dict[str, list[RelatedEvent]]:
        incoming: dict[str, list[RelatedEvent]] = defaultdict(list)
        for event in self.content.events:
            for tie in event.related:
                incoming[tie.event].append(RelatedEvent(event, tie.kind, False))
        return incoming

    @cached_property
    def locators(self) -> dict[str, frozenset[str]]:
        """All locators that the content cites, by source id."""
        found: dict[str, set[str]] = defaultdict(set)
        for citation in citations_in(self.content):
            found[citation.id].update([citation.locator] if citation.locator else [])
        return {source_id: frozenset(locators) for source_id, locators in found.items()}


def citations_in(value: object) -> list[Citation]:
    """Return every citation inside a piece of content."""
    return [part for part in walk(value) if isinstance(part, Citation)]


def _by_id(entries: Iterable[_Entry]) -> dict[str, _Entry]:
    return {entry.id: entry for entry in entries}


def _at(events: tuple[Event, ...], position: int) -> Event | None:
    return events[position] if 0 <= position < len(events) else None


def _grouped(
    events: tuple[Event, ...], keys_of: Callable[[Event], Iterable[str]]
) -> dict[str, tuple[Event, ...]]:
    groups: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        for key in keys_of(event):
            groups[key].append(event)
    return {key: tuple(group) for key, group in groups.items()}
