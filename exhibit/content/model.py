"""The content model, declared once: what an exhibition may say, with the limits of each field.

Plain frozen dataclasses. pydantic validates them where content is compiled, msgspec decodes the compiled
cache into them in the hall, the JSON Schema and the editors' reference are generated from them.
A localised text is a mapping of language tag to text; after compiling it has a text for every declared
language (derived or fallen back), so readers simply ask for theirs.
Dates stay EDTF text; `exhibit.content.edtf` turns them into day intervals.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from exhibit.content.markers import (
    AtLeast,
    Cited,
    Doc,
    Edtf,
    Key,
    LanguageTag,
    Limit,
    Localised,
    MediaPath,
    Ref,
    ScaledNumber,
)

Text = Annotated[dict[str, str], Localised()]
EdtfDate = Annotated[str, Edtf()]
Qualifier = Literal["exact", "more_than", "at_least", "nearly", "about"]
Importance = Literal[1, 2, 3]
Colour = Literal["ink", "ochre", "green", "azure", "stone", "cinnabar"]

Heading = Annotated[Text, Limit(han=14, words=7)]
Summary = Annotated[Text, Limit(han=40, words=25)]
Story = Annotated[Text, Limit(han=160, words=100), AtLeast(han=90, words=75)]
Line = Annotated[Text, Limit(han=40, words=30)]
Paragraph = Annotated[Text, Limit(han=180, words=120)]
Name = Annotated[Text, Limit(han=24, words=12)]
SourceRef = Annotated[str, Ref("source")]
EventRef = Annotated[str, Ref("event")]
FigureRef = Annotated[str, Ref("figure")]
ChartRef = Annotated[str, Ref("chart")]
PlaceRef = Annotated[str, Ref("place")]
PersonRef = Annotated[str, Ref("person")]
ThemeRef = Annotated[str, Ref("theme")]
UnitRef = Annotated[str, Ref("unit")]


@dataclass(frozen=True, kw_only=True, slots=True)
class Citation:
    """One place in one source."""

    id: Annotated[SourceRef, Doc("The source's id in sources.yaml.", "SRC01")]
    locator: Annotated[str, Doc("Where in the source: a fact number, page or paragraph.", "S26")] = ""


Citations = Annotated[
    tuple[Citation, ...], Cited(), Doc("The sources this rests on.", "[{id: SRC01, locator: S26}]")
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Review:
    """Who signed an entry off, and when. Without it the entry is a draft."""

    by: Annotated[str, Doc("The name of the person who signed it off.", "Lin Yue")]
    date: Annotated[EdtfDate, Doc("The day of the sign-off.", "2026-11-24")]


@dataclass(frozen=True, kw_only=True, slots=True)
class Quantity:
    """A number with all that must never be separated from it."""

    value: Annotated[float, ScaledNumber(), Doc("The number, plain or with a scale word.", "500億")]
    unit: Annotated[UnitRef, Doc("The unit's id in units.yaml.", "yuan")]
    qualifier: Annotated[Qualifier, Doc("How exact the source is. Always shown.", "more_than")] = "exact"
    words: Annotated[
        Text | None, Doc("The whole quantity in words of its own, where numbers would say it badly.")
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

    id: Annotated[str, Key("unit")]
    name: Annotated[
        Text,
        Doc(
            "What stands after the number (the plural, where a language has one).", "{zh-Hant: 元, en: yuan}"
        ),
    ]
    one: Annotated[Text | None, Doc("What stands after exactly 1, where it differs.")] = None
    kind: Annotated[
        Literal["count", "money", "measure", "share"], Doc("A share of 0.25 is shown as 25 %.")
    ] = "count"


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """One figure that may stand large on a screen."""

    id: Annotated[str, Key("figure")]
    label: Annotated[Text, Limit(han=22, words=12), Doc("What the number counts.")]
    quantity: Quantity
    sources: Citations
    as_of: EdtfDate | None = None
    scope: Name | None = None
    note: Line | None = None
    theme: ThemeRef | None = None
    events: tuple[EventRef, ...] = ()
    pledge: Annotated[bool, Doc("Agreed or signed, not yet spent.")] = False
    other_counts: tuple[OtherCount, ...] = ()
    valid_until: Annotated[
        EdtfDate | None, Doc("The last day an offer holds; afterwards it is told in the past.")
    ] = None
    review: Review | None = None


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
        Doc("led_to: this event led to that one; part_of: this is a part of that; see_also: told together."),
    ]


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """Something that happened at a date that a source gives."""

    id: Annotated[str, Key("event")]
    date: Annotated[
        EdtfDate, Doc("When, in exactly the precision of the source.", "1992-03-27, 1994, 199X, 2018/..")
    ]
    theme: ThemeRef
    importance: Annotated[Importance, Doc("1 always named, 2 a card, 3 a small mark on the waterline.")]
    title: Heading
    summary: Summary
    sources: Citations
    story: Annotated[
        Text | None,
        Limit(han=160, words=100),
        AtLeast(han=90, words=75),
        Doc("2-4 short paragraphs, a blank line between them."),
    ] = None
    motif: Annotated[
        str | None, Doc("The paper-cut illustration's name in assets/illustrations.", "gorge")
    ] = None
    pictures: tuple[Picture, ...] = ()
    figures: tuple[FigureRef, ...] = ()
    chart: ChartRef | None = None
    related: tuple[Relation, ...] = ()
    places: tuple[PlaceRef, ...] = ()
    people: tuple[PersonRef, ...] = ()
    notes: Annotated[tuple[Paragraph, ...], Doc("Where sources differ, or how a date is known.")] = ()
    valid_until: EdtfDate | None = None
    recording: Annotated[str | None, Doc("A recorded reading; kept for a later version.")] = None
    review: Review | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Era:
    """A stretch of the scroll with a name."""

    id: Annotated[str, Key("era")]
    first: EdtfDate
    last: EdtfDate
    name: Annotated[Text, Limit(han=6, words=6)]
    line: Line
    story: Paragraph | None = None
    seconds: Annotated[int, Doc("How long the 90-second unrolling stays here.")] = 17
    review: Review | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """An undated fact: it stands in a theme panel, never on the axis."""

    id: Annotated[str, Key("note")]
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

    id: Annotated[str, Key("theme")]
    kind: Literal["pact", "theme", "wider"]
    name: Annotated[Text, Limit(han=8, words=4)]
    chip: Annotated[Text, Limit(han=4, words=3), Doc("The short label on the filter button.")]
    line: Annotated[Text, Limit(han=40, words=30), Doc("The theme in one line.")]
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


@dataclass(frozen=True, kw_only=True, slots=True)
class TotalsGroup:
    """A group of figures on the closing page."""

    id: Annotated[str, Key("totals_group")]
    title: Name
    figures: tuple[FigureRef, ...]
    strip: Annotated[bool, Doc("Set apart in a strip of its own.")] = False
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
    note: Annotated[Text, Limit(han=60, words=40), Doc("Says that this is a schematic.")]
    river: Annotated[tuple[PlaceRef, ...], Doc("Places in the river's order, upstream first.")]
    home: Annotated[PlaceRef, Doc("Where the arc starts.")]
    seals: Annotated[tuple[PlaceRef, ...], Doc("Places that stand as seals; the arc ends among them.")]
    sites: tuple[PlaceRef, ...] = ()
    sources: Citations = ()
    review: Review | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Language:
    """A language of the exhibition."""

    tag: Annotated[str, LanguageTag()]
    name: Annotated[str, Doc("The language's own name.", "繁體中文")]
    direction: Literal["ltr", "rtl"] = "ltr"
    derive_from: Annotated[
        str | None, LanguageTag(), Doc("Derived from this language where not authored.")
    ] = None
    fallback: Annotated[tuple[str, ...], Doc("Languages to fall back to, in order.")] = ()


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
class Exhibit:
    """The exhibition itself."""

    id: Annotated[str, Key("exhibit")]
    version: str
    title: Heading
    subtitle: Line
    promise: Annotated[Text, Limit(han=40, words=30), Doc("The whole story in one sentence.")]
    seal: Annotated[str, Doc("The characters of the seal, cut right column first.", "山海之約")]
    span: Span
    languages: tuple[Language, ...]
    themes: Annotated[tuple[ThemeRef, ...], Doc("The classes in the order of their buttons.")]
    attract: Annotated[tuple[FigureRef, ...], Doc("Figures that take turns on the attract screen.")] = ()
    idle: Idle = Idle()
    palette: Annotated[dict[str, str] | None, Doc("Colours of its own, by token.", "{ochre: '#BD6813'}")] = (
        None
    )
    about: Paragraph | None = None
    review: Review | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Mist:
    """A moving layer of the painting, cropped to its band."""

    file: Annotated[str, MediaPath("landscape")]
    y: int
    height: int
    speed: Annotated[float, Doc("How fast it drifts, in pixels of the painting a second.")]
    width: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """A rectangle in the painting."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ShorePoint:
    """How high the far shore stands at a fraction of the span."""

    fraction: float
    y: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Boat:
    """A boat in the painting; it floats on the water mask."""

    id: str
    x: int
    y: int
    width: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Find:
    """Something small in the painting for a child to find; pixels of the composition's file."""

    id: str
    x: int
    y: int
    width: int
    height: int
    part: Literal["landscape", "portrait"] = "landscape"
    file: Annotated[
        str | None,
        MediaPath("landscape"),
        Doc(
            "Its cut-out: the ground behind it, and below that the thing itself, each with the margin around."
        ),
    ] = None
    margin: Annotated[int, Doc("Pixels around the rectangle that a movement may use.")] = 0
    move: Annotated[
        Literal["hop", "swim", "glide", "sway", "glow"],
        Doc("The one small movement that a touch makes."),
    ] = "glow"


@dataclass(frozen=True, kw_only=True, slots=True)
class HangingScroll:
    """One scroll of the portrait chain: where it begins, in pixels from the top."""

    id: str
    top: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Scroll:
    """One composition of the painting. Lengths in pixels of its file."""

    file: Annotated[str, MediaPath("landscape")]
    width: int
    height: int
    before_px: Annotated[int, Doc("Painted pixels before the first date.")]
    after_px: Annotated[int, Doc("Painted pixels after the last date.")]
    axis_y: int | None = None
    axis_x: int | None = None
    mist: tuple[Mist, ...] = ()
    water_mask: Annotated[str | None, MediaPath("landscape"), Doc("White where there is water.")] = None
    calm_above_y: Annotated[int | None, Doc("Above this row the sky is calm, for cards.")] = None
    horizon_y: int | None = None
    mounting_px: Annotated[int | None, Doc("The width of the silk mounting before the painting.")] = None
    title_slip: Annotated[Box | None, Doc("Where the title slip is pasted on the mounting.")] = None
    sun: Box | None = None
    shore: tuple[ShorePoint, ...] = ()
    scrolls: tuple[HangingScroll, ...] = ()
    finds: tuple[Find, ...] = ()
    boats: tuple[Boat, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """A part of the painting, in fractions of the span."""

    id: str
    start: float
    end: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Landscape:
    """The painting behind the scroll."""

    landscape: Scroll
    portrait: Scroll | None = None
    overview: Annotated[
        str | None,
        MediaPath("landscape"),
        Doc("The dated part in small, with 3 % of sea, for the strip below the scroll.", "overview.webp"),
    ] = None
    finds: tuple[Find, ...] = ()
    boats: tuple[Boat, ...] = ()
    eras: tuple[Stretch, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Content:
    """Everything an exhibition shows, validated. Events stand in time order."""

    exhibit: Exhibit
    themes: tuple[Theme, ...]
    events: tuple[Event, ...]
    eras: tuple[Era, ...] = ()
    figures: tuple[Figure, ...] = ()
    charts: tuple[Chart, ...] = ()
    places: tuple[Place, ...] = ()
    people: tuple[Person, ...] = ()
    sources: tuple[Source, ...] = ()
    units: tuple[Unit, ...] = ()
    totals: Totals | None = None
    map: MapPage | None = None
    landscape: Landscape | None = None
