"""Which file or folder holds what: the one table from file names to the model."""

from dataclasses import dataclass

from exhibit.content.model import (
    Chart,
    Era,
    Event,
    Exhibit,
    Figure,
    Landscape,
    MapPage,
    Person,
    Place,
    Source,
    Theme,
    Totals,
    Unit,
)


@dataclass(frozen=True)
class Room:
    """One file, or one folder of files, and the entries in it."""

    name: str
    kind: type
    field: str
    is_list: bool


ROOMS = (
    Room("exhibit", Exhibit, "exhibit", is_list=False),
    Room("themes", Theme, "themes", is_list=True),
    Room("events", Event, "events", is_list=True),
    Room("eras", Era, "eras", is_list=True),
    Room("figures", Figure, "figures", is_list=True),
    Room("charts", Chart, "charts", is_list=True),
    Room("places", Place, "places", is_list=True),
    Room("people", Person, "people", is_list=True),
    Room("sources", Source, "sources", is_list=True),
    Room("units", Unit, "units", is_list=True),
    Room("totals", Totals, "totals", is_list=False),
    Room("map", MapPage, "map", is_list=False),
    Room("landscape", Landscape, "landscape", is_list=False),
)

FORGIVING = frozenset({Exhibit, Theme, Totals, MapPage, Landscape})
"""Classes whose wrong optional fields are dropped: without them half the exhibition would be missing."""
