"""Sources: every publication, and the events that rest on it."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import Source
from exhibit.session.state import Page
from exhibit.view.look import Look
from exhibit.view.pages.parts import EventList, Rule, caption, paragraphs
from exhibit.view.pages.sheet import Sheet
from exhibit.view.widgets.column import Column
from exhibit.view.widgets.label import Label


class Sources(Sheet):
    """All sources; opened at one, that one stands first with its events."""

    @override
    def hue(self) -> str:
        return "ink"

    @override
    def make_body(self) -> QWidget:
        look = self.look
        content = look.catalogue.content
        body = Column(gap_px=look.sizes.gap)
        body.add(Label(look.typesetter, look.words("sources.title"), look.leaf_heading, look.palette.ink))
        if content.exhibit.about:
            body.add(paragraphs(look, look.text(content.exhibit.about), colour=look.palette.ink_80))
        chosen = self.page.subject
        shown = sorted(content.sources, key=self._weight)
        if chosen:
            shown = [source for source in shown if source.id == chosen] + [
                source for source in shown if source.id != chosen
            ]
        for source in shown:
            if source.citable:
                body.add(Rule(look))
                body.add(self._entry(source, with_events=source.id == chosen))
        return body

    def _weight(self, source: Source) -> tuple[int, str]:
        return (-len(self.look.catalogue.events_citing(source.id)), source.date or "9999")

    def _entry(self, source: Source, *, with_events: bool) -> QWidget:
        look = self.look
        entry = Column(gap_px=look.sizes.gap * 0.4)
        style = look.strong if with_events else look.body
        entry.add(Label(look.typesetter, look.say.source(source), style, look.palette.ink))
        events = look.catalogue.events_citing(source.id)
        if events and with_events:
            links = EventList(look, [(event, "") for event in events])
            links.page_wanted.connect(self.page_wanted)
            entry.add(links)
        elif events:
            entry.add(caption(look, look.words("sources.events", n=len(events))))
        return entry


def make_sources(look: Look, page: Page, parent: QWidget) -> Sheet:
    """The page maker."""
    return Sources(look, page, parent)
