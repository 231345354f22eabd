"""Themes with their panels: undated facts, voices, and what changed."""

from dataclasses import dataclass
from typing import Annotated, Literal

from exhibit.content.model.citation import Citations, Review
from exhibit.content.model.field_markers import FieldHelp, IdPattern, LengthLimit
from exhibit.content.model.field_types import (
    ChartRef,
    Colour,
    FigureRef,
    Heading,
    Name,
    Paragraph,
    PersonRef,
    PlaceRef,
    Text,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """An undated fact: it stands in a theme panel, never on the axis."""

    id: Annotated[str, IdPattern("note")]
    title: Heading
    text: Paragraph
    sources: Citations
    motif: str | None = None
    figures: tuple[FigureRef, ...] = ()
    places: tuple[PlaceRef, ...] = ()
    people: tuple[PersonRef, ...] = ()
    review: Review | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Voice:
    """What somebody said, as reported speech, with name and office."""

    person: PersonRef
    text: Paragraph
    sources: Citations
    review: Review | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """From what to what, in two short phrases."""

    before: Name
    after: Name


@dataclass(frozen=True, kw_only=True, slots=True)
class Theme:
    """One class of events: a theme with its panel, the pact itself, or the wider story."""

    id: Annotated[str, IdPattern("theme")]
    kind: Literal["pact", "theme", "wider"]
    name: Annotated[Text, LengthLimit(han=8, words=4)]
    chip: Annotated[Text, LengthLimit(han=4, words=3), FieldHelp("The short label on the filter button.")]
    line: Annotated[Text, LengthLimit(han=40, words=30), FieldHelp("The theme in one line.")]
    colour: Colour
    icon: str
    change: Change | None = None
    story: Paragraph | None = None
    figures: tuple[FigureRef, ...] = ()
    charts: tuple[ChartRef, ...] = ()
    notes: tuple[Note, ...] = ()
    voices: tuple[Voice, ...] = ()
    sources: Citations = ()
    review: Review | None = None
