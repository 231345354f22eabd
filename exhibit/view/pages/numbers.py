"""Thirty-three years in numbers: the closing page, every total with its qualifier, date and source."""

from collections import Counter

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import TotalsGroup
from exhibit.session.state import Page, PageKind
from exhibit.view.look import Look
from exhibit.view.pages.parts import Rule, SourceNotes, caption, heading
from exhibit.view.pages.sheet import Sheet
from exhibit.view.text import TextStyle
from exhibit.view.widgets.column import Beside, Column
from exhibit.view.widgets.figure import FigureView, source_line
from exhibit.view.widgets.label import Label

COLUMNS = 3
LAST_LINE_SHARE = 1.35
LEAST_EM, LEAST_LATIN_EM = 10.0, 13.0


class LastLine(Column):
    """The exhibition's last line, large, on silk of its own."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        self._look = look
        style = TextStyle("serif", look.sizes.leaf_heading * LAST_LINE_SHARE, heading=True)
        air = Label(look.typesetter, "", style, look.palette.ink)
        self.add(air)
        self.add(Label(look.typesetter, text, style, look.palette.ink, align="centre"), 0.0)
        self.add(Label(look.typesetter, "", style, look.palette.ink), 0.0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.palette.silk_deep))
        painter.drawRoundedRect(QRectF(self.rect()), self._look.sizes.radius, self._look.sizes.radius)
        painter.end()


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
        common = self._common_line([figure for group in totals.groups for figure in group.figures])
        if common:
            body.add(caption(look, look.words("numbers.common", line=common)), look.sizes.gap * 0.3)
        for group in totals.groups:
            self._add_group(body, group, common)
        body.add(LastLine(look, look.text(totals.last_line)), look.sizes.body * 1.6)
        notes = SourceNotes(look, totals.sources)
        notes.page_wanted.connect(self.page_wanted)
        body.add(notes, look.sizes.body * 1.6)
        return body

    def _common_line(self, figures: list[str]) -> str:
        """The line of date and source that most of the figures share; it is said once, above them."""
        lines = Counter(source_line(self.look, self.look.catalogue.figure(each)) for each in figures)
        line, count = lines.most_common(1)[0] if lines else ("", 0)
        return line if count > 1 else ""

    def _add_group(self, body: Column, group: TotalsGroup, common: str) -> None:
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
                scale = 0.85 if group.strip else 1.25
                figure = FigureView(look, look.catalogue.figure(figure_id), scale=scale, said_above=common)
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
