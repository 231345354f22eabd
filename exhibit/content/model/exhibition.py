"""The exhibition itself: its languages, its span and how it idles."""

from dataclasses import dataclass
from typing import Annotated, Literal

from exhibit.content.model.citation import Review
from exhibit.content.model.field_markers import FieldHelp, IdPattern, LanguageTag, LengthLimit
from exhibit.content.model.field_types import (
    ChartRef,
    EdtfDate,
    EventRef,
    FigureRef,
    Heading,
    Line,
    Name,
    Paragraph,
    Text,
    ThemeRef,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Language:
    """A language of the exhibition."""

    tag: Annotated[str, LanguageTag()]
    name: Annotated[str, FieldHelp("The language's own name.", "繁體中文")]
    direction: Literal["ltr", "rtl"] = "ltr"
    derive_from: Annotated[
        str | None, LanguageTag(), FieldHelp("Derived from this language where not authored.")
    ] = None
    fallback: Annotated[tuple[str, ...], FieldHelp("Languages to fall back to, in order.")] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """The time that the axis shows."""

    first: EdtfDate
    last: EdtfDate


@dataclass(frozen=True, kw_only=True, slots=True)
class Idle:
    """When the exhibition asks whether anybody is still there."""

    seconds: int = 60
    countdown_seconds: int = 30
    han_per_minute: int = 300
    words_per_minute: int = 250


@dataclass(frozen=True, kw_only=True, slots=True)
class Gauge:
    """A mark on the ground line, where it begins to stand at a value; a tap opens its event."""

    date: Annotated[
        EdtfDate, FieldHelp("The date of a point of the series, exactly as it stands there.", "2006-10-27")
    ]
    event: EventRef


@dataclass(frozen=True, kw_only=True, slots=True)
class GroundLine:
    """A series of a chart as the ground under the time axis: its value is how high the ground stands."""

    chart: Annotated[ChartRef, FieldHelp("A chart of kind line or step.", "reservoir-level")]
    series: Annotated[str, FieldHelp("The id of the series in that chart.", "highest")]
    note: Annotated[Line, FieldHelp("What the line is and what it is not; always stands beside it.")]
    before: Annotated[
        Name | None, FieldHelp("What stands there before the first point, which has no value.")
    ] = None
    gauges: Annotated[tuple[Gauge, ...], FieldHelp("Marks that open an event.")] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Exhibit:
    """The exhibition itself."""

    id: Annotated[str, IdPattern("exhibit")]
    version: str
    title: Heading
    subtitle: Line
    promise: Annotated[Text, LengthLimit(han=40, words=30), FieldHelp("The whole story in one sentence.")]
    seal: Annotated[str, FieldHelp("The characters of the seal, cut right column first.", "山海之約")]
    span: Span
    languages: tuple[Language, ...]
    themes: Annotated[tuple[ThemeRef, ...], FieldHelp("The classes in the order of their buttons.")]
    style: Annotated[
        Literal["plain", "museum"],
        FieldHelp(
            "The house style: plain repairs typing and warns of long texts, museum refuses them.", "museum"
        ),
    ] = "plain"
    style_rules: Annotated[
        dict[str, str] | None,
        FieldHelp(
            "Single rules of the style otherwise: repair, off, notice, warning or error.",
            "{lengths: warning, quotes: error}",
        ),
    ] = None
    attract: Annotated[
        tuple[FigureRef, ...], FieldHelp("Figures that take turns on the attract screen.")
    ] = ()
    idle: Idle = Idle()
    palette: Annotated[
        dict[str, str] | None, FieldHelp("Colours of its own, by token.", "{ochre: '#BD6813'}")
    ] = None
    ground: Annotated[GroundLine | None, FieldHelp("What the ground under the axis shows, if anything.")] = (
        None
    )
    about: Paragraph | None = None
    review: Review | None = None
