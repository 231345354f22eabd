"""The fan: events that share a date, spread out so that each can be taken."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.text.edtf import year_text
from exhibit.session.state import Page
from exhibit.view.look.look import Look
from exhibit.view.pages.event_cards import EventCards
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.widgets.column import FlowColumn
from exhibit.view.widgets.label import TextLabel


class SameDateList(PageSheet):
    """The events of a cluster."""

    def _when(self) -> str:
        """The date that all of them share, or the years they span."""
        look = self.look
        ids = self.page.ids
        dates = {look.catalogue.event(event_id).date for event_id in ids}
        if len(dates) == 1:
            return look.say.date(dates.pop())
        intervals = [look.catalogue.interval(event_id) for event_id in ids]
        first = min(interval.parts[0].year for interval in intervals)
        last = max(interval.parts[-1].year for interval in intervals)
        return look.say.date(year_text(first) if first == last else f"{year_text(first)}/{year_text(last)}")

    @override
    def make_body(self) -> QWidget:
        look = self.look
        events = [look.catalogue.event(event_id) for event_id in self.page.ids]
        body = FlowColumn(gap_px=look.sizes.body)
        title = look.words("fan.title", date=self._when(), n=len(events))
        body.add(TextLabel(look.typesetter, title, look.leaf_heading, look.palette.ink))
        cards = EventCards(look, [(event, "") for event in events])
        cards.page_wanted.connect(self.page_wanted)
        body.add(cards)
        return body


def make_same_date_list(look: Look, page: Page, parent: QWidget) -> PageSheet:
    """The page maker."""
    return SameDateList(look, page, parent)
