"""Figures: numbers with all that must never be separated from them."""

from dataclasses import dataclass
from typing import Annotated, Literal

from exhibit.content.model.citation import Citations, Review
from exhibit.content.model.field_markers import FieldHelp, IdPattern, LengthLimit, ScaledNumber
from exhibit.content.model.field_types import (
    EdtfDate,
    EventRef,
    Line,
    Name,
    Qualifier,
    Text,
    ThemeRef,
    UnitRef,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Quantity:
    """A number with all that must never be separated from it."""

    value: Annotated[float, ScaledNumber(), FieldHelp("The number, plain or with a scale word.", "500億")]
    unit: Annotated[UnitRef, FieldHelp("The unit's id in units.yaml.", "yuan")]
    qualifier: Annotated[Qualifier, FieldHelp("How exact the source is. Always shown.", "more_than")] = (
        "exact"
    )
    words: Annotated[
        Text | None, FieldHelp("The whole quantity in words of its own, where numbers would say it badly.")
    ] = None


@dataclass(frozen=True, kw_only=True, slots=True)
class OtherCount:
    """The same figure as another report counts it; both are shown, never joined."""

    quantity: Quantity
    sources: Citations
    as_of: EdtfDate | None = None
    scope: Name | None = None
    note: Line | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Unit:
    """What is counted, in every language."""

    id: Annotated[str, IdPattern("unit")]
    name: Annotated[
        Text,
        FieldHelp(
            "What stands after the number (the plural, where a language has one).", "{zh-Hant: 元, en: yuan}"
        ),
    ]
    one: Annotated[Text | None, FieldHelp("What stands after exactly 1, where it differs.")] = None
    short: Annotated[Text | None, FieldHelp("Its sign, where room is short.", "{zh-Hant: 米, en: m}")] = None
    kind: Annotated[
        Literal["count", "money", "measure", "share"], FieldHelp("A share of 0.25 is shown as 25 %.")
    ] = "count"


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """One figure that may stand large on a screen."""

    id: Annotated[str, IdPattern("figure")]
    label: Annotated[Text, LengthLimit(han=22, words=12), FieldHelp("What the number counts.")]
    quantity: Quantity
    sources: Citations
    as_of: EdtfDate | None = None
    scope: Name | None = None
    note: Line | None = None
    theme: ThemeRef | None = None
    events: tuple[EventRef, ...] = ()
    pledge: Annotated[bool, FieldHelp("Agreed or signed, not yet spent.")] = False
    other_counts: tuple[OtherCount, ...] = ()
    valid_until: Annotated[
        EdtfDate | None, FieldHelp("The last day an offer holds; afterwards it is told in the past.")
    ] = None
    review: Review | None = None
