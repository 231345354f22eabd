"""Pages of their own: the closing numbers and the map."""

from dataclasses import dataclass
from typing import Annotated

from exhibit.content.model.citation import Citations, Review
from exhibit.content.model.field_markers import FieldHelp, IdPattern, LengthLimit
from exhibit.content.model.field_types import FigureRef, Heading, Line, Name, Paragraph, PlaceRef, Text


@dataclass(frozen=True, kw_only=True, slots=True)
class TotalsGroup:
    """A group of figures on the closing page."""

    id: Annotated[str, IdPattern("totals_group")]
    title: Name
    figures: tuple[FigureRef, ...]
    strip: Annotated[bool, FieldHelp("Set apart in a strip of its own.")] = False
    note: Line | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Totals:
    """The closing page: every total with its qualifier, date and source."""

    title: Heading
    groups: tuple[TotalsGroup, ...]
    last_line: Line
    sources: Citations
    note: Paragraph | None = None
    review: Review | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class MapPage:
    """The schematic from mountains to sea: one brush line, towns on it, seals, an arc. No borders."""

    title: Heading
    line: Line
    note: Annotated[Text, LengthLimit(han=60, words=40), FieldHelp("Says that this is a schematic.")]
    river: Annotated[tuple[PlaceRef, ...], FieldHelp("Places in the river's order, upstream first.")]
    home: Annotated[PlaceRef, FieldHelp("Where the arc starts.")]
    seals: Annotated[tuple[PlaceRef, ...], FieldHelp("Places that stand as seals; the arc ends among them.")]
    sources: Citations = ()
    review: Review | None = None
