"""What stands on the time axis: events with their pictures and relations, and eras."""

from dataclasses import dataclass
from typing import Annotated, Literal

from exhibit.content.model.citation import Citations, Review
from exhibit.content.model.field_markers import AtLeast, FieldHelp, IdPattern, LengthLimit, MediaPath
from exhibit.content.model.field_types import (
    ChartRef,
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
    Summary,
    Text,
    ThemeRef,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """A photograph in media/, which always wins over the illustration."""

    file: Annotated[str, MediaPath("media")]
    alt: Line
    credit: Name


@dataclass(frozen=True, kw_only=True, slots=True)
class Relation:
    """How this event is tied to another one."""

    event: EventRef
    kind: Annotated[
        Literal["led_to", "part_of", "see_also"],
        FieldHelp(
            "led_to: this event led to that one; part_of: this is a part of that; see_also: told together."
        ),
    ]


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """Something that happened at a date that a source gives."""

    id: Annotated[str, IdPattern("event")]
    date: Annotated[
        EdtfDate,
        FieldHelp("When, in exactly the precision of the source.", "1992-03-27, 1994, 199X, 2018/.."),
    ]
    theme: ThemeRef
    importance: Annotated[Importance, FieldHelp("1 always named, 2 a card, 3 a small mark on the waterline.")]
    title: Heading
    summary: Summary
    sources: Citations
    story: Annotated[
        Text | None,
        LengthLimit(han=160, words=100),
        AtLeast(han=90, words=75),
        FieldHelp("2-4 short paragraphs, a blank line between them."),
    ] = None
    motif: Annotated[
        str | None, FieldHelp("The paper-cut illustration's name in assets/illustrations.", "gorge")
    ] = None
    pictures: tuple[Picture, ...] = ()
    figures: tuple[FigureRef, ...] = ()
    chart: ChartRef | None = None
    related: tuple[Relation, ...] = ()
    places: tuple[PlaceRef, ...] = ()
    people: tuple[PersonRef, ...] = ()
    notes: Annotated[tuple[Paragraph, ...], FieldHelp("Where sources differ, or how a date is known.")] = ()
    valid_until: EdtfDate | None = None
    review: Review | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Era:
    """A stretch of the scroll with a name."""

    id: Annotated[str, IdPattern("era")]
    first: EdtfDate
    last: EdtfDate
    name: Annotated[Text, LengthLimit(han=6, words=6)]
    line: Line
    story: Paragraph | None = None
    seconds: Annotated[int, FieldHelp("How long the 90-second unrolling stays here.")] = 17
    review: Review | None = None
