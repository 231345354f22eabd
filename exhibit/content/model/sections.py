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
class Section:
    """One file, or one folder of files, and the entries in it."""

    name: str
    kind: type
    field: str
    is_list: bool


SECTIONS = (
    Section("exhibit", Exhibit, "exhibit", is_list=False),
    Section("themes", Theme, "themes", is_list=True),
    Section("events", Event, "events", is_list=True),
    Section("eras", Era, "eras", is_list=True),
    Section("figures", Figure, "figures", is_list=True),
    Section("charts", Chart, "charts", is_list=True),
    Section("places", Place, "places", is_list=True),
    Section("people", Person, "people", is_list=True),
    Section("sources", Source, "sources", is_list=True),
    Section("units", Unit, "units", is_list=True),
    Section("totals", Totals, "totals", is_list=False),
    Section("map", MapPage, "map", is_list=False),
    Section("landscape", Landscape, "landscape", is_list=False),
)

FORGIVING = frozenset({Exhibit, Theme, Totals, MapPage, Landscape})
"""Classes whose wrong optional fields are dropped: without them half the exhibition would be missing."""

SECTION_OF_KIND = {
    "source": "sources",
    "event": "events",
    "figure": "figures",
    "chart": "charts",
    "place": "places",
    "person": "people",
    "theme": "themes",
    "unit": "units",
}
"""Where the entries stand that a reference of this kind leads to: the section, and the field of Content."""
