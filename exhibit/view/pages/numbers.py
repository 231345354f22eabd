"""Thirty-three years in numbers: the closing page, every total with its qualifier, date and source."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import TotalsGroup
from exhibit.session.state import Page, PageKind
from exhibit.view.look import Look
from exhibit.view.pages.parts import Rule, SourceNotes, caption, heading
from exhibit.view.pages.sheet import Sheet
from exhibit.view.text import TextStyle
from exhibit.view.widgets.column import Beside, Column
from exhibit.view.widgets.figure import FigureView
from exhibit.view.widgets.label import Label

COLUMNS = 3
LEAST_EM, LEAST_LATIN_EM = 10.0, 13.0


class Numbers(Sheet):
    """The closing page."""

    @override
    def hue(self) -> str:
        return "cinnabar"

    @override
    def make_body(self) -> QWidget:
        look = self.look
        totals = look.catalogue.content.totals
        body = Column(gap_px=look.sizes.body)
        if totals is None:
            return body
        body.add(Label(look.typesetter, look.text(totals.title), look.leaf_heading, look.palette.ink))
        if totals.note:
            body.add(caption(look, look.text(totals.note)), look.sizes.gap * 0.5)
        for group in totals.groups:
            self._add_group(body, group)
        body.add(Rule(look))
        last = TextStyle("serif", look.sizes.leaf_heading, heading=True)
        line = Label(look.typesetter, look.text(totals.last_line), last, look.palette.ink, align="centre")
        body.add(line, look.sizes.body * 1.6)
        notes = SourceNotes(look, totals.sources)
        notes.page_wanted.connect(self.page_wanted)
        body.add(notes, look.sizes.body * 1.6)
        return body

    def _add_group(self, body: Column, group: TotalsGroup) -> None:
        look = self.look
        body.add(Rule(look))
        body.add(heading(look, look.text(group.title)), look.sizes.gap)
        if group.note:
            body.add(caption(look, look.text(group.note)), look.sizes.gap * 0.3)
        columns = 2 if len(group.figures) in (2, 4) else COLUMNS
        for first in range(0, len(group.figures), columns):
            least = look.sizes.body * (LEAST_EM if look.typesetter.chinese else LEAST_LATIN_EM)
            row = Beside((1.0,) * columns, look.sizes.body * 1.2, least)
            for figure_id in group.figures[first : first + columns]:
                figure = FigureView(
                    look, look.catalogue.figure(figure_id), scale=0.8 if group.strip else 1.15
                )
                figure.clicked.connect(self._figure_tapped)
                row.add(figure)
            body.add(row, look.sizes.gap)

    @Slot()
    def _figure_tapped(self) -> None:
        sender = self.sender()
        if isinstance(sender, FigureView) and sender.source_id:
            self.page_wanted.emit(Page(PageKind.SOURCES, sender.source_id))


def make_numbers(look: Look, page: Page, parent: QWidget) -> Sheet:
    """The page maker."""
    return Numbers(look, page, parent)
