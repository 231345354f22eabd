"""The content model, declared once: what an exhibition may say, with the limits of each field.

One module a subject; everybody imports from here.

Plain frozen dataclasses. msgspec builds them where content is compiled and decodes the compiled cache into
them in the hall, the JSON Schema and the editors' reference are generated from them.
A localised text is a mapping of language tag to text; after compiling it has a text for every declared
language (derived or fallen back), so readers simply ask for theirs.
Dates stay EDTF text; `exhibit.content.text.edtf` turns them into day intervals.
"""

from exhibit.content.model.charts import Chart, Pair, Point, Series, Side
from exhibit.content.model.citation import Citation, Citations, Review
from exhibit.content.model.entities import Person, Place, Source
from exhibit.content.model.events import Era, Event, Picture, Relation
from exhibit.content.model.exhibition import Exhibit, Gauge, GroundLine, Idle, Language, Span
from exhibit.content.model.field_types import (
    ChartRef,
    Colour,
    EdtfDate,
    EventRef,
    FigureRef,
    Heading,
    Importance,
    Line,
    Name,
    Paragraph,
    PersonRef,
    PlaceRef,
    Qualifier,
    SourceRef,
    Story,
    Summary,
    Text,
    ThemeRef,
    UnitRef,
)
from exhibit.content.model.figures import Figure, OtherCount, Quantity, Unit
from exhibit.content.model.pages import MapPage, Totals, TotalsGroup
from exhibit.content.model.panorama import Box, GroundSection, Hotspot, Landscape, Panorama
from exhibit.content.model.root import Content
from exhibit.content.model.themes import Change, Note, Theme, Voice

__all__ = [
    "Box",
    "Change",
    "Chart",
    "ChartRef",
    "Citation",
    "Citations",
    "Colour",
    "Content",
    "EdtfDate",
    "Era",
    "Event",
    "EventRef",
    "Exhibit",
    "Figure",
    "FigureRef",
    "Gauge",
    "GroundLine",
    "GroundSection",
    "Heading",
    "Hotspot",
    "Idle",
    "Importance",
    "Landscape",
    "Language",
    "Line",
    "MapPage",
    "Name",
    "Note",
    "OtherCount",
    "Pair",
    "Panorama",
    "Paragraph",
    "Person",
    "PersonRef",
    "Picture",
    "Place",
    "PlaceRef",
    "Point",
    "Qualifier",
    "Quantity",
    "Relation",
    "Review",
    "Series",
    "Side",
    "Source",
    "SourceRef",
    "Span",
    "Story",
    "Summary",
    "Text",
    "Theme",
    "ThemeRef",
    "Totals",
    "TotalsGroup",
    "Unit",
    "UnitRef",
    "Voice",
]
