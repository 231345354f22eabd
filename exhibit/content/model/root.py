"""All of it together."""

from dataclasses import dataclass, field

from exhibit.content.model.charts import Chart
from exhibit.content.model.entities import Person, Place, Source
from exhibit.content.model.events import Era, Event
from exhibit.content.model.exhibition import Exhibit
from exhibit.content.model.figures import Figure, Unit
from exhibit.content.model.pages import MapPage, Totals
from exhibit.content.model.panorama import Landscape
from exhibit.content.model.themes import Theme


@dataclass(frozen=True, kw_only=True, slots=True)
class Content:
    """Everything an exhibition shows, validated. Events stand in time order.

    `phrases` tells where the lines of its texts part well (content/text/break_points.py).
    """

    exhibit: Exhibit
    themes: tuple[Theme, ...]
    events: tuple[Event, ...]
    eras: tuple[Era, ...] = ()
    figures: tuple[Figure, ...] = ()
    charts: tuple[Chart, ...] = ()
    places: tuple[Place, ...] = ()
    people: tuple[Person, ...] = ()
    sources: tuple[Source, ...] = ()
    units: tuple[Unit, ...] = ()
    totals: Totals | None = None
    map: MapPage | None = None
    landscape: Landscape | None = None
    phrases: dict[int, bytes] = field(default_factory=dict)
