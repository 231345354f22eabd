"""What a chart needs from the rest of the program: language, look, and where to look things up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from exhibit.content.model import Chart, Citation, Quantity, Unit
from exhibit.content.text.dates import format_date
from exhibit.content.text.edtf import parse
from exhibit.content.text.formats import LanguageFormat
from exhibit.content.text.quantity import QuantityText, format_number, format_quantity
from exhibit.view.look.look import Look
from exhibit.view.style import ColourPalette, MotionTimes, SizeScale
from exhibit.view.text import Typesetter


class ChartLanguage(Protocol):
    """Says quantities, ticks and dates in the language of the moment."""

    def quantity(self, quantity: Quantity) -> QuantityText:
        """A value with its qualifier and unit, in parts."""

    def number(self, value: float, unit: str) -> str:
        """A bare number with its scale word, for ticks."""

    def date(self, edtf: str) -> str:
        """A date in exactly its own precision."""

    def unit(self, unit: str) -> str:
        """What stands after a number of this unit."""


@dataclass(frozen=True)
class FormatterChartLanguage:
    """Says them by the patterns of a language and the units of an exhibition."""

    language: LanguageFormat
    units: Mapping[str, Unit]

    def quantity(self, quantity: Quantity) -> QuantityText:
        """A value with its qualifier and unit, in parts."""
        return format_quantity(quantity, self.units[quantity.unit], self.language)

    def number(self, value: float, unit: str) -> str:
        """A bare number with its scale word, for ticks."""
        return format_number(value, self.units[unit], self.language)

    def date(self, edtf: str) -> str:
        """A date in exactly its own precision."""
        return format_date(parse(edtf), self.language)

    def unit(self, unit: str) -> str:
        """What stands after a number of this unit; a share stands without a word."""
        found = self.units[unit]
        if found.kind == "share":
            return ""
        return found.name.get(self.language.tag) or next(iter(found.name.values()))


@dataclass(frozen=True)
class ChartEvent:
    """An event that a chart may mark: its title in the language of the moment, EDTF date and colour token."""

    id: str
    title: str
    date: str
    hue: str


@dataclass(frozen=True)
class ChartContext:
    """Language, palette, sizes and lookups of one moment. A new one restyles a chart; nothing is rebuilt.

    `words` looks up interface words by key, `source_line` says a citation in one line, `events` holds the
    events that may be marked, `hue` is the theme's colour token, `fallback` the languages to fall back to,
    `slop_px` how far a finger may move and still tap, `ground` the colour behind the chart (paper if empty).
    """

    typesetter: Typesetter
    palette: ColourPalette
    sizes: SizeScale
    motion: MotionTimes
    say: ChartLanguage
    words: Callable[..., str]
    source_line: Callable[[Citation], str]
    events: Mapping[str, ChartEvent] = field(default_factory=dict)
    hue: str = "ink"
    fallback: tuple[str, ...] = ()
    slop_px: float = 12.0
    ground: str = ""

    @property
    def ground_colour(self) -> str:
        """The colour behind the chart."""
        return self.ground or self.palette.paper

    def joined(self, *texts: str) -> str:
        """The texts in one line with dots between them; the Chinese dot has its air already."""
        return ("·" if self.typesetter.chinese else " · ").join(text for text in texts if text)

    def text(self, localised: Mapping[str, str] | None) -> str:
        """The text of this language, of the first fallback that has one, or of any language."""
        if not localised:
            return ""
        for tag in (self.typesetter.tag, *self.fallback):
            if localised.get(tag):
                return localised[tag]
        return next(iter(localised.values()))


def context_for(look: Look, chart: Chart) -> ChartContext:
    """Return what a chart needs of a look."""
    catalogue = look.catalogue
    events = {}
    for event_id in chart.events:
        event = catalogue.event(event_id)
        hue = catalogue.theme(event.theme).colour
        events[event_id] = ChartEvent(event_id, look.text(event.title), event.date, hue)
    theme = catalogue.theme(chart.theme) if chart.theme else None
    units = {unit.id: unit for unit in catalogue.content.units}
    return ChartContext(
        typesetter=look.typesetter,
        palette=look.palette,
        sizes=look.sizes,
        motion=look.motion,
        say=FormatterChartLanguage(look.say.language, units),
        words=look.words,
        source_line=look.say.citation,
        events=events,
        hue=theme.colour if theme is not None else "ink",
        slop_px=look.slop_px,
    )
