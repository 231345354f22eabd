"""From the mountains to the sea: the page around the schematic.

A schematic and no map: no border, no coordinate, no outline of a land. The places' own numbers only order
and space what stands on the page.
"""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import MapPage
from exhibit.session.state import Page, PageKind
from exhibit.view.look.look import Look
from exhibit.view.pages.map_drawing import RiverMap
from exhibit.view.pages.page_parts import SourceNotes, caption
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.widgets.column import FlowColumn, FlowRow
from exhibit.view.widgets.label import TextLabel

HEAD_SHARES, LATIN_HEAD_SHARES = (0.3, 0.7), (0.44, 0.56)
NOTE_SHARES = (0.64, 0.36)
LEAST_HEAD_EM, LEAST_LATIN_HEAD_EM, LEAST_NOTE_EM = 10.0, 12.0, 11.0
AROUND_EM = 8.6


class MapPageSheet(PageSheet):
    """The page around the drawing."""

    @override
    def hue(self) -> str:
        return "malachite"

    @override
    def ground(self) -> str:
        return self.look.palette.silk

    @override
    def widest_px(self) -> float:
        return float(self.width())

    @override
    def make_body(self) -> QWidget:
        look = self.look
        page = look.catalogue.content.map
        body = FlowColumn(gap_px=look.sizes.gap * 0.4)
        if page is None:
            return body
        body.add(self._head(page))
        drawing = RiverMap(look, page, self.area.height() - look.sizes.body * AROUND_EM)
        drawing.place_tapped.connect(self._open_place)
        body.add(drawing)
        foot = FlowRow(NOTE_SHARES, look.sizes.body, look.sizes.body * LEAST_NOTE_EM)
        foot.add(caption(look, look.text(page.note)))
        foot.add(caption(look, look.words("map.tap")))
        body.add(foot)
        if page.sources:
            notes = SourceNotes(look, page.sources)
            notes.page_wanted.connect(self.page_wanted)
            body.add(notes, look.sizes.body)
        return body

    def _head(self, page: MapPage) -> QWidget:
        """Title and line beside each other, so that the drawing has the height; on a tall page under it."""
        look = self.look
        shares, least = HEAD_SHARES, LEAST_HEAD_EM
        if not look.typesetter.chinese:
            shares, least = LATIN_HEAD_SHARES, LEAST_LATIN_HEAD_EM
        head: FlowColumn | FlowRow = FlowRow(shares, look.sizes.body, look.sizes.body * least)
        if look.screen.vertical:
            head = FlowColumn(gap_px=look.sizes.gap * 0.6)
        head.add(TextLabel(look.typesetter, look.text(page.title), look.leaf_heading, look.palette.ink))
        head.add(TextLabel(look.typesetter, look.text(page.line), look.body, look.palette.ink_80))
        return head

    @Slot(str)
    def _open_place(self, place_id: str) -> None:
        events = self.look.catalogue.events_at_place(place_id)
        if len(events) == 1:
            self.page_wanted.emit(Page.of(PageKind.LEAF, events[0].id))
        elif events:
            self.page_wanted.emit(Page.of(PageKind.FAN, *(event.id for event in events)))


def make_map(look: Look, page: Page, parent: QWidget) -> PageSheet:
    """The page maker."""
    return MapPageSheet(look, page, parent)
