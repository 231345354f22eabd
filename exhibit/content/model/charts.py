"""Charts of all kinds."""

from dataclasses import dataclass
from typing import Annotated, Literal

from exhibit.content.model.citation import Citations, Review
from exhibit.content.model.field_markers import FieldHelp, IdPattern, LengthLimit, ScaledNumber
from exhibit.content.model.field_types import (
    Colour,
    EdtfDate,
    EventRef,
    Line,
    Name,
    Paragraph,
    Qualifier,
    Text,
    ThemeRef,
    UnitRef,
)
from exhibit.content.model.figures import Quantity


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """One value of a series. No value means: not found, a gap."""

    date: EdtfDate
    value: Annotated[float | None, ScaledNumber()]
    sources: Citations
    qualifier: Qualifier = "exact"
    forecast: Annotated[bool, FieldHelp("A forecast or plan: drawn hatched.")] = False
    gap_before: Annotated[
        bool, FieldHelp("The line breaks before this point: not comparable with the one before.")
    ] = False
    scope: Name | None = None
    label: Name | None = None
    note: Line | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Series:
    """Values that may be compared with each other."""

    id: Annotated[str, IdPattern("series")]
    label: Name
    points: tuple[Point, ...]
    colour: Colour | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Side:
    """One side of a before/after pair."""

    label: Name
    quantity: Quantity
    sources: Citations
    as_of: EdtfDate | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """The same thing before and after."""

    label: Name
    before: Side
    after: Side


@dataclass(frozen=True, kw_only=True, slots=True)
class Chart:
    """One chart. Which parts it needs depends on its kind; the cross checks know."""

    id: Annotated[str, IdPattern("chart")]
    kind: Literal["bar", "line", "step", "area", "dots", "unit", "proportion", "before_after"]
    title: Annotated[Text, LengthLimit(han=22, words=12)]
    description: Annotated[
        Text, LengthLimit(han=90, words=60), FieldHelp("What the chart shows, for those who cannot see it.")
    ]
    unit: UnitRef
    sources: Citations
    theme: ThemeRef | None = None
    line: Line | None = None
    series: tuple[Series, ...] = ()
    pairs: tuple[Pair, ...] = ()
    rest: Annotated[Name | None, FieldHelp("Proportion: the name of the part that is not the value.")] = None
    each: Annotated[float, FieldHelp("Unit chart: how many one small figure stands for.")] = 1
    motif: Annotated[str | None, FieldHelp("Unit chart: the small figure.", "person")] = None
    events: Annotated[
        tuple[EventRef, ...], FieldHelp("Events marked on the time axis; a tap opens their leaf.")
    ] = ()
    note: Paragraph | None = None
    as_of: EdtfDate | None = None
    review: Review | None = None
