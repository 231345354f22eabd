"""Sources: every publication, and the events that rest on it."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import Source
from exhibit.session.state import Page
from exhibit.view.look.look import Look
from exhibit.view.pages.event_cards import EventCards
from exhibit.view.pages.page_parts import caption, heading, paragraphs
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.pages.source_rows import SourceRows
from exhibit.view.widgets.column import FlowColumn, FlowRow
from exhibit.view.widgets.label import TextLabel

HEAD_SHARES = (0.34, 0.66)
LEAST_HEAD_EM = 9.5


class SourcesPage(PageSheet):
    """All sources; opened at one, that one stands first with its events."""

    @override
    def hue(self) -> str:
        return "ink"

    @override
    def make_body(self) -> QWidget:
        look = self.look
        body = FlowColumn(gap_px=look.sizes.body)
        body.add(self._head())
        citable = [source for source in look.catalogue.content.sources if source.citable]
        chosen = next((source for source in citable if source.id == self.page.subject), None)
        if chosen is not None:
            body.add(self._chosen(chosen))
        counted = [(source, len(look.catalogue.events_citing(source.id))) for source in citable]
        rest = [entry for entry in counted if entry[0] is not chosen]
        with_events = sorted((entry for entry in rest if entry[1]), key=self._weight)
        without = sorted((entry for entry in rest if not entry[1]), key=self._weight)
        for key, entries in (("sources.lead", with_events), ("sources.events_none", without)):
            if entries:
                body.add(heading(look, look.words(key)), look.sizes.body * 1.4)
                if entries is with_events:
                    body.add(caption(look, look.words("sources.key")), 0.0)
                rows = SourceRows(look, entries)
                rows.page_wanted.connect(self.page_wanted)
                body.add(rows, look.sizes.gap)
        return body

    def _head(self) -> QWidget:
        look, content = self.look, self.look.catalogue.content
        name = FlowColumn(gap_px=look.sizes.gap * 0.3)
        name.add(TextLabel(look.typesetter, look.words("sources.title"), look.leaf_heading, look.palette.ink))
        count = sum(source.citable for source in content.sources)
        name.add(caption(look, look.words("sources.count", n=count)))
        if not content.exhibit.about:
            # an exhibition that introduces itself says so in its own words
            if content.landscape is not None or any(event.motif for event in content.events):
                name.add(caption(look, look.words("picture.drawn")))
            return name
        head = FlowRow(HEAD_SHARES, look.sizes.body, look.sizes.body * LEAST_HEAD_EM)
        head.add(name)
        head.add(paragraphs(look, look.text(content.exhibit.about), colour=look.palette.ink_80))
        return head

    def _weight(self, entry: tuple[Source, int]) -> tuple[int, str, str]:
        source, count = entry
        return (-count, self.look.say.publisher(source), source.date or "9999")

    def _chosen(self, source: Source) -> QWidget:
        """The source that was asked for, with the events that rest on it."""
        look = self.look
        entry = FlowColumn(gap_px=look.sizes.gap * 0.6)
        entry.add(heading(look, look.say.publisher(source), look.palette.hue("cinnabar").text))
        work = look.say.work(source)
        if work:
            entry.add(TextLabel(look.typesetter, work, look.body, look.palette.ink))
        events = look.catalogue.events_citing(source.id)
        none = look.words("sources.events_none")
        entry.add(caption(look, look.words("sources.events", n=len(events)) if events else none))
        if events:
            cards = EventCards(look, [(event, "") for event in events])
            cards.page_wanted.connect(self.page_wanted)
            entry.add(cards, look.sizes.gap)
        return entry


def make_sources(look: Look, page: Page, parent: QWidget) -> PageSheet:
    """The page maker."""
    return SourcesPage(look, page, parent)
