"""Find: large lists to tap, a line to type into, and the events that either leads to."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import Event
from exhibit.session.actions import OpenPage
from exhibit.session.state import Page, PageKind
from exhibit.view.keyboard.field import QueryField
from exhibit.view.keyboard.keyboard import OnScreenKeyboard
from exhibit.view.look.look import Look
from exhibit.view.pages.browse_lists import EventGrid, events_of, leaf_of, name_of, note_of, sections
from exhibit.view.pages.kept_place import TOP, KeptPlace
from exhibit.view.pages.page_parts import caption, heading
from exhibit.view.pages.search_index_loader import SearchIndexLoader
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.widgets.action_button import ActionButton
from exhibit.view.widgets.button import ButtonFace, TextButton
from exhibit.view.widgets.column import FlowColumn, WrapRow
from exhibit.view.widgets.label import TextLabel

PAGE_OF_EVENTS = 16
MOST_FOUND = 64
WAITING_MS = 40
LARGE = 1.25


class SearchPage(PageSheet):
    """Shows lists, the events of one place, person, theme, era or year, or what a query finds."""

    def __init__(
        self, look: Look, page: Page, parent: QWidget, index_loader: SearchIndexLoader, *, own_keyboard: bool
    ) -> None:
        super().__init__(look, page, parent)
        self._index_loader = index_loader
        self._field = QueryField(look, self, pasting=not own_keyboard)
        self._field.text_changed.connect(self._typed)
        self._field.accepted.connect(self._open_first)
        self._own_keyboard = own_keyboard
        self._keyboard: OnScreenKeyboard | None = None
        self._grid: EventGrid | None = None
        self._head: TextLabel | None = None
        self._more: TextButton | None = None
        self._events: list[Event] = []
        self.showing = PAGE_OF_EVENTS
        self._waiting = QTimer(self)
        self._waiting.setInterval(WAITING_MS)
        self._waiting.timeout.connect(self._look_again)
        self.setFocusProxy(self._field)
        self._take_query(page)

    @override
    def hue(self) -> str:
        return "malachite"

    @property
    def field(self) -> QueryField:
        """The line that is typed into."""
        return self._field

    @property
    def keyboard(self) -> OnScreenKeyboard | None:
        """The keyboard on the screen, in a kiosk."""
        return self._keyboard

    @property
    def found(self) -> list[str]:
        """The ids of the events that show."""
        return self._grid.shown if self._grid is not None else []

    def _take_query(self, page: Page) -> None:
        self._field.set_text(page.text)

    @override
    def build(self, kept: KeptPlace | None = None) -> None:
        kept = self.place() if kept is None else kept
        self.showing = max(PAGE_OF_EVENTS, kept.showing)
        self._index_loader.start()
        self._field.set_look(self.look)
        if self._keyboard is not None:
            self._keyboard.setParent(None)
            self._keyboard.deleteLater()
            self._keyboard = None
        if self._own_keyboard:
            self._keyboard = OnScreenKeyboard(self.look, self)
            self._keyboard.typed.connect(self._field.type_text)
            self._keyboard.deleted.connect(self._field.delete)
            self._keyboard.cleared.connect(self._field.clear)
            self._keyboard.show()
        super().build(kept)

    @override
    def show_page(self, page: Page, kept: KeptPlace = TOP) -> None:
        if kept is TOP and page.text and page.text == self._field.text:
            kept = self.place()  # what was typed gets its own way back; nothing else changes
        self._take_query(page)
        super().show_page(page, kept)

    @override
    def finish(self) -> None:
        self._index_loader.wait()
        self._look_again()

    # what it shows

    @override
    def title(self) -> str:
        return self.look.words("find.title")

    @override
    def make_body(self) -> QWidget:
        self._grid = self._head = self._more = None
        if self._field.text:
            return self._results_body()
        if self.page.facet is not None:
            return self._subject_body()
        return self._lists_body()

    def _lists_body(self) -> QWidget:
        look = self.look
        body = FlowColumn(gap_px=look.sizes.body * 0.9)
        for section in sections(look):
            body.add(heading(look, look.words(section.heading)))
            wrap = WrapRow(look.sizes.gap)
            for entry in section.entries:
                button = ActionButton(look, entry.face, OpenPage(entry.page))
                button.set_face(look, entry.face, look.sizes.target * LARGE)
                button.triggered.connect(self.take)
                wrap.add(button)
            body.add(wrap, look.sizes.gap)
        return body

    def _subject_body(self) -> QWidget:
        self._events = list(events_of(self.look, self.page))
        body = self._grid_body(name_of(self.look, self.page), note_of(self.look, self.page))
        self._show_events()
        return body

    def _results_body(self) -> QWidget:
        body = self._grid_body("")
        self._search()
        return body

    def _grid_body(self, title: str, note: str = "") -> FlowColumn:
        look = self.look
        body = FlowColumn(gap_px=look.sizes.gap)
        if title:
            body.add(heading(look, title))
        if note:
            body.add(caption(look, note), 0.0)
        self._head = caption(look, "")
        body.add(self._head)
        self._grid = EventGrid(look)
        self._grid.event_wanted.connect(self._open_event)
        body.add(self._grid)
        self._more = TextButton(look, ButtonFace(look.words("find.more"), "more"))
        self._more.clicked.connect(self._show_more)
        body.add(self._more, full=False)
        return body

    def _search(self) -> None:
        index = self._index_loader.index
        if index is None:
            self._waiting.start()
            self._events = []
        else:
            ids = index.search(self._field.text, MOST_FOUND)
            catalogue = self.look.catalogue
            self._events = [catalogue.event(event_id) for event_id in ids if catalogue.has_event(event_id)]
        self._show_events()

    def _show_events(self) -> None:
        if self._grid is None or self._head is None or self._more is None:
            return
        self._grid.show_events(self._events[: self.showing])
        many = f"{MOST_FOUND}+" if self._field.text and len(self._events) >= MOST_FOUND else len(self._events)
        none = not self._events and self._index_loader.index is not None
        words = self.look.words
        self._head.set_text(words("find.none") if none else words("find.results", n=many))
        self._head.setVisible(bool(self._events) or none)
        self._more.setVisible(len(self._events) > self.showing)
        self.area.rearrange()

    # what is tapped and typed

    @Slot(str)
    def _typed(self, text: str) -> None:
        searching = bool(text) and self._grid is not None and not self._listing
        if searching:
            self.showing = PAGE_OF_EVENTS
            self._search()
        else:
            self.showing = PAGE_OF_EVENTS
            self.area.set_child(self.make_body())
        self.area.scroll_to(0.0)

    @property
    def _listing(self) -> bool:
        """Whether the events of a list show instead of results."""
        return self.page.facet is not None

    @Slot()
    def _look_again(self) -> None:
        if self._index_loader.index is not None:
            self._waiting.stop()
            if self._field.text:
                self._search()

    @Slot()
    def _show_more(self) -> None:
        self.showing += PAGE_OF_EVENTS
        self._show_events()

    @Slot()
    def _open_first(self) -> None:
        if self._events and self._grid is not None:
            self._open_event(self._events[0].id)

    @Slot(str)
    def _open_event(self, event_id: str) -> None:
        """Open a leaf; the way back leads to what was typed."""
        typed = Page(PageKind.FIND, text=self._field.text)
        if self._field.text and self.page != typed:
            self.page_wanted.emit(typed)
        self.page_wanted.emit(leaf_of(event_id))

    # where it stands

    @override
    def _arrange(self) -> None:
        super()._arrange()
        sizes = self.look.sizes
        body = self.area.geometry()
        tall = self._field.sizeHint().height()
        top = body.top() + round(sizes.pad * 0.6)
        self._field.setGeometry(body.left(), top, round(body.width() - sizes.pad * 0.8), tall)
        body.setTop(top + tall + round(sizes.gap * 0.5))
        if self._keyboard is not None:
            high = math.ceil(self._keyboard.height_for(self._field.width())) + 1
            self._keyboard.setGeometry(body.left(), body.bottom() - high, self._field.width(), high)
            body.setBottom(body.bottom() - high - round(sizes.gap))
        self.area.setGeometry(body)
        self.area.set_margins(round(sizes.gap * 0.6), round(sizes.pad * 0.8))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalnum() and not self._field.hasFocus():
            self._field.setFocus()
            self._field.type_text(event.text())
        else:
            super().keyPressEvent(event)


@dataclass(frozen=True)
class SearchPageFactory:
    """Makes the page; knows the index and whether the exhibition brings its own keyboard."""

    index_loader: SearchIndexLoader
    own_keyboard: bool

    def make(self, look: Look, page: Page, parent: QWidget) -> PageSheet:
        """The page maker."""
        return SearchPage(look, page, parent, self.index_loader, own_keyboard=self.own_keyboard)
