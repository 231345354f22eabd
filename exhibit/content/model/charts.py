"""Charts of all kinds."""

from dataclasses import dataclass
from typing import Annotated, Literal

from exhibit.content.markers import Doc, Key, Limit, ScaledNumber
from exhibit.content.model.basis import Citations, Review
from exhibit.content.model.figures import Quantity
from exhibit.content.model.kinds import (
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


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """One value of a series. No value means: not found, a gap."""

    date: EdtfDate
    value: Annotated[float | None, ScaledNumber()]
    sources: Citations
    qualifier: Qualifier = "exact"
    forecast: Annotated[bool, Doc("A forecast or plan: drawn hatched.")] = False
    gap_before: Annotated[
        bool, Doc("The line breaks before this point: not comparable with the one before.")
    ] = False
    scope: Name | None = None
    label: Name | None = None
    note: Line | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Series:
    """Values that may be compared with each other."""

    id: Annotated[str, Key("series")]
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

    id: Annotated[str, Key("chart")]
    kind: Literal["bar", "line", "step", "area", "dots", "unit", "proportion", "before_after"]
    title: Annotated[Text, Limit(han=22, words=12)]
    description: Annotated[
        Text, Limit(han=90, words=60), Doc("What the chart shows, for those who cannot see it.")
    ]
    unit: UnitRef
    sources: Citations
    theme: ThemeRef | None = None
    line: Line | None = None
    series: tuple[Series, ...] = ()
    pairs: tuple[Pair, ...] = ()
    rest: Annotated[Name | None, Doc("Proportion: the name of the part that is not the value.")] = None
    each: Annotated[float, Doc("Unit chart: how many one small figure stands for.")] = 1
    motif: Annotated[str | None, Doc("Unit chart: the small figure.", "person")] = None
    events: Annotated[
        tuple[EventRef, ...], Doc("Events marked on the time axis; a tap opens their leaf.")
    ] = ()
    note: Paragraph | None = None
    as_of: EdtfDate | None = None
    review: Review | None = None
