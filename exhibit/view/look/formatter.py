"""Dates and quantities in the visitor's language, ready for a screen."""

from collections.abc import Callable
from datetime import datetime

from exhibit.content.catalogue import Catalogue
from exhibit.content.model import Citation, Quantity, Source
from exhibit.content.text.dates import format_date
from exhibit.content.text.days import day_of
from exhibit.content.text.edtf import parse, year_text
from exhibit.content.text.formats import LanguageFormat
from exhibit.content.text.quantity import QuantityText, format_quantity
from exhibit.layout.ticks import TickKind
from exhibit.view.look.interface_words import InterfaceWords

SHORT_MONTH = 3


def local_today() -> int:
    """Give today's day number where this machine stands."""
    now = datetime.now().astimezone()
    return day_of(now.year, now.month, now.day)


class Formatter:
    """Speaks one language. Formatted dates are kept, since the same ones are asked again and again.

    `today` gives the day number of the day on which something is shown: a kiosk runs for months.
    """

    def __init__(
        self,
        language: LanguageFormat,
        words: InterfaceWords,
        catalogue: Catalogue,
        today: Callable[[], int] = local_today,
    ) -> None:
        self._today = today
        self.language = language
        self._words = words
        self._catalogue = catalogue
        self._dates: dict[str, str] = {}

    def date(self, edtf: str) -> str:
        """A date in exactly the precision that was typed."""
        said = self._dates.get(edtf)
        if said is None:
            said = self._dates[edtf] = format_date(parse(edtf), self.language)
        return said

    def validity(self, until: str) -> str:
        """Until when an offer holds; told in the past once its last day is over."""
        is_over = parse(until).last_day < self._today()
        return self._words("leaf.valid_over" if is_over else "leaf.valid_until", date=self.date(until))

    def quantity(self, quantity: Quantity) -> QuantityText:
        """A quantity with its qualifier and unit."""
        return format_quantity(quantity, self._catalogue.unit(quantity.unit), self.language)

    def tick(self, year: int, month: int, day: int, kind: TickKind) -> str:
        """The label of a tick on the time axis."""
        if kind >= TickKind.YEAR:
            return self.date(year_text(year)) if year <= 0 else str(year)
        months = self.language.dates.months
        name = months[month - 1][:SHORT_MONTH] if months else str(month)
        if kind >= TickKind.MONTH:
            return self._words("tick.month", month=month, name=name)
        return self._words("tick.day", month=month, name=name, day=day)

    def source(self, source: Source) -> str:
        """A source as it is cited: publisher, title, date; never an address."""
        parts = (self.publisher(source), self.work(source))
        return self._words("list.comma").join(part for part in parts if part)

    def publisher(self, source: Source) -> str:
        """Who published a source."""
        return self._catalogue.text(source.publisher, self.language.tag)

    def work(self, source: Source) -> str:
        """What a source is: its title, or what it is about, and its date."""
        words = self._words
        about = self._catalogue.text(source.about, self.language.tag) if source.about else ""
        title = words("source.title", title=source.title) if source.title else about
        if source.date:
            when = self.date(source.date)
        else:
            when = self._catalogue.text(source.date_note, self.language.tag) if source.date_note else ""
        return words("list.comma").join(part for part in (title, when) if part)

    def citation(self, citation: Citation) -> str:
        """A citation in short: publisher and date."""
        source = self._catalogue.source(citation.id)
        when = self.date(source.date) if source.date else ""
        return self._words("list.comma").join(part for part in (self.publisher(source), when) if part)
