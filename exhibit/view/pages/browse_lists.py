"""What Find offers without typing: years, eras, themes, places and people, each with its events."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from exhibit.content.catalogue import Catalogue
from exhibit.content.model import Event
from exhibit.content.text.days import civil_of
from exhibit.content.text.edtf import parse
from exhibit.session.state import Facet, Page, PageKind
from exhibit.view.look.look import Look
from exhibit.view.pages.page_parts import EventLink
from exhibit.view.widgets.button import ButtonFace

MOST_YEARS = 80
MOST_NAMES = 60
TWO_COLUMNS_EM = 36.0
KNOWN_YEAR = ("day", "month", "year", "interval")


@dataclass(frozen=True)
class BrowseEntry:
    """One thing to tap: the page of its events, and how its button looks."""

    page: Page
    face: ButtonFace


@dataclass(frozen=True)
class BrowseSection:
    """A heading and what stands below it."""

    heading: str
    entries: tuple[BrowseEntry, ...]


def sections(look: Look) -> list[BrowseSection]:
    """Everything that has events, in the order of the page."""
    catalogue = look.catalogue
    content = catalogue.content
    years = years_of(catalogue)
    found = [
        BrowseSection(
            "find.eras",
            tuple(
                BrowseEntry(facet_page(Facet.ERA, era.id), _chip(look.text(era.name))) for era in content.eras
            ),
        ),
        BrowseSection(
            "find.themes",
            tuple(
                BrowseEntry(
                    facet_page(Facet.THEME, theme.id),
                    ButtonFace(look.text(theme.name), theme.icon, hue=theme.colour),
                )
                for theme in catalogue.themes_in_order
            ),
        ),
        BrowseSection(
            "find.years",
            tuple(BrowseEntry(facet_page(Facet.YEAR, str(year)), _chip(str(year))) for year in years)
            if len(years) <= MOST_YEARS
            else (),
        ),
        BrowseSection("find.places", _named(look, Facet.PLACE)),
        BrowseSection("find.people", _named(look, Facet.PERSON)),
    ]
    return [section for section in found if section.entries]


def _chip(label: str) -> ButtonFace:
    return ButtonFace(label)


def _named(look: Look, facet: Facet) -> tuple[BrowseEntry, ...]:
    """Places or people, those with most events first."""
    catalogue = look.catalogue
    content = catalogue.content
    counted: list[tuple[int, str, str]] = []
    if facet is Facet.PLACE:
        counted = [
            (len(catalogue.events_at_place(place.id)), place.id, look.text(place.name))
            for place in content.places
        ]
    else:
        counted = [
            (len(catalogue.events_with_person(person.id)), person.id, look.text(person.name))
            for person in content.people
        ]
    known = sorted((entry for entry in counted if entry[0]), key=_most_first)
    return tuple(
        BrowseEntry(facet_page(facet, name_id), _chip(name)) for _, name_id, name in known[:MOST_NAMES]
    )


def _most_first(entry: tuple[int, str, str]) -> int:
    return -entry[0]


def years_of(catalogue: Catalogue) -> list[int]:
    """The years in which something begins."""
    intervals = (catalogue.interval(event.id) for event in catalogue.content.events)
    return sorted(
        {civil_of(interval.first_day).year for interval in intervals if interval.precision in KNOWN_YEAR}
    )


def events_of(look: Look, page: Page) -> tuple[Event, ...]:
    """The events of a page's year, era, theme, place or person; none of anything unknown."""
    name, catalogue = page.subject, look.catalogue
    events = catalogue.content.events
    match page.facet:
        case Facet.YEAR:
            return tuple(event for event in events if _begins_in(catalogue, event) == name)
        case Facet.ERA:
            return tuple(event for event in events if _era_of(catalogue, event) == name)
        case Facet.THEME:
            return catalogue.events_of_theme(name)
        case Facet.PLACE:
            return catalogue.events_at_place(name)
        case Facet.PERSON:
            return catalogue.events_with_person(name)
        case None:
            return ()
        case _:
            assert_never(page.facet)


def _begins_in(catalogue: Catalogue, event: Event) -> str:
    interval = catalogue.interval(event.id)
    return str(civil_of(interval.first_day).year) if interval.precision in KNOWN_YEAR else ""


def _era_of(catalogue: Catalogue, event: Event) -> str:
    era = catalogue.era_at(parse(event.date).middle_day)
    return era.id if era is not None else ""


def name_of(look: Look, page: Page) -> str:
    """What a page's year, era, theme, place or person is called."""
    name, catalogue = page.subject, look.catalogue
    match page.facet:
        case Facet.ERA:
            return next((look.text(era.name) for era in catalogue.content.eras if era.id == name), name)
        case Facet.THEME:
            return look.text(catalogue.theme(name).name)
        case Facet.PLACE:
            return look.text(catalogue.place(name).name)
        case Facet.PERSON:
            person = catalogue.person(name)
            return f"{look.text(person.name)} · {look.text(person.office)}"
        case Facet.YEAR | None:
            return name
        case _:
            assert_never(page.facet)


class EventGrid(QWidget):
    """Links to events, in two columns where there is room. Links that were shown before are used again.

    Signals:
        event_wanted(event_id): one was tapped.
    """

    event_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._links: dict[str, EventLink] = {}
        self._shown: list[EventLink] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_events(self, events: list[Event]) -> None:
        """Show these, in this order."""
        for link in self._shown:
            link.hide()
        self._shown = [self._link(event) for event in events]
        self._place()
        for link in self._shown:
            link.show()
        self.updateGeometry()

    @property
    def shown(self) -> list[str]:
        """The ids of the events that show."""
        return [link.event_id for link in self._shown]

    def _link(self, event: Event) -> EventLink:
        link = self._links.get(event.id)
        if link is None:
            link = self._links[event.id] = EventLink(self._look, event, "", self)
            link.clicked.connect(self._tapped)
        return link

    @Slot()
    def _tapped(self) -> None:
        sender = self.sender()
        if isinstance(sender, EventLink):
            self.event_wanted.emit(sender.event_id)

    def _place(self) -> None:
        for link, x, y, wide, tall in self._places(self.width())[0]:
            link.setGeometry(x, y, wide, tall)

    def _places(self, width: int) -> tuple[list[tuple[EventLink, int, int, int, int]], int]:
        gap = self._look.sizes.gap * 0.8
        columns = 2 if width > self._look.sizes.body * TWO_COLUMNS_EM else 1
        wide = int((width - gap * (columns - 1)) / columns)
        places: list[tuple[EventLink, int, int, int, int]] = []
        y = 0.0
        for start in range(0, len(self._shown), columns):
            row = self._shown[start : start + columns]
            tall = max(link.heightForWidth(wide) for link in row)
            places += [
                (link, round(number * (wide + gap)), round(y), wide, tall) for number, link in enumerate(row)
            ]
            y += tall + gap
        return places, int(y)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._places(width)[1]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)


def leaf_of(event_id: str) -> Page:
    """The leaf of an event."""
    return Page.of(PageKind.LEAF, event_id)


def note_of(look: Look, page: Page) -> str:
    """What is said beside a place's name: what it is known for here. Empty for anything else."""
    if page.facet is not Facet.PLACE:
        return ""
    places = look.catalogue.content.places
    return next((look.text(place.note) for place in places if place.id == page.subject), "")


def facet_page(facet: Facet, subject: str) -> Page:
    """The page of Find that lists the events of one year, era, theme, place or person."""
    return Page(PageKind.FIND, (subject,), facet=facet)
