"""What entries name by its id: places, people and sources."""

from dataclasses import dataclass
from typing import Annotated, Literal

from exhibit.content.markers import Doc, Key, Limit
from exhibit.content.model.basis import Citations
from exhibit.content.model.kinds import EdtfDate, Line, Name, Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A place that events name. Coordinates serve the schematic map only and are never printed."""

    id: Annotated[str, Key("place")]
    name: Name
    kind: Literal["river_town", "district", "subdistrict", "town", "village", "city", "site", "bend", "mouth"]
    lon: float | None = None
    lat: float | None = None
    note: Line | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody whom the sources name."""

    id: Annotated[str, Key("person")]
    name: Name
    office: Annotated[Text, Limit(han=48, words=30)]
    sources: Citations
    as_of: EdtfDate | None = None
    leader: Annotated[bool, Doc("A national leader: factual, brief, signed off by name.")] = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """A publication. Title and publisher stand as printed; addresses of mirrors are never recorded."""

    id: Annotated[str, Key("source")]
    title: Annotated[str, Doc("The title as printed; empty where the headline is not known.")] = ""
    about: Annotated[
        Text | None, Limit(han=40, words=25), Doc("What it is, where the headline is not known.")
    ] = None
    publisher: Text
    date: EdtfDate | None = None
    date_note: Name | None = None
    url: str | None = None
    citable: bool = True
