"""What entries name by its id: places, people and sources."""

from dataclasses import dataclass
from typing import Annotated, Literal

from exhibit.content.model.citation import Citations
from exhibit.content.model.field_markers import FieldHelp, IdPattern, LengthLimit
from exhibit.content.model.field_types import EdtfDate, Line, Name, Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A place that events name. Coordinates serve the schematic map only and are never printed."""

    id: Annotated[str, IdPattern("place")]
    name: Name
    kind: Literal["river_town", "district", "subdistrict", "town", "village", "city", "site", "bend", "mouth"]
    lon: float | None = None
    lat: float | None = None
    note: Line | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody whom the sources name."""

    id: Annotated[str, IdPattern("person")]
    name: Name
    office: Annotated[Text, LengthLimit(han=48, words=30)]
    sources: Citations
    as_of: EdtfDate | None = None
    leader: Annotated[bool, FieldHelp("A national leader: factual, brief, signed off by name.")] = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """A publication. Title and publisher stand as printed; addresses of mirrors are never recorded."""

    id: Annotated[str, IdPattern("source")]
    title: Annotated[str, FieldHelp("The title as printed; empty where the headline is not known.")] = ""
    about: Annotated[
        Text | None, LengthLimit(han=40, words=25), FieldHelp("What it is, where the headline is not known.")
    ] = None
    publisher: Text
    date: EdtfDate | None = None
    date_note: Name | None = None
    url: str | None = None
    citable: bool = True
