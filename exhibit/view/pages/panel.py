"""The panel of a theme: the change in one line, the story, figures, charts, undated facts, voices, events."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import Note, Theme, Voice
from exhibit.session.actions import ShowThemeOnScroll
from exhibit.session.state import Page, PageKind
from exhibit.view.look.look import Look
from exhibit.view.pages.banner import PageBanner
from exhibit.view.pages.chart_block import ChartBlock
from exhibit.view.pages.chart_rows import ChartRows
from exhibit.view.pages.event_cards import EventCards
from exhibit.view.pages.figure_grid import FigureGrid, GroupHead
from exhibit.view.pages.footer import FooterButton
from exhibit.view.pages.incremental_builder import Parts
from exhibit.view.pages.page_parts import RuleLine, SourceNotes, caption, paragraphs
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.text import TextStyle
from exhibit.view.widgets.button import ButtonFace
from exhibit.view.widgets.column import FlowColumn, FlowRow
from exhibit.view.widgets.figure import FigureView
from exhibit.view.widgets.flick_area import EdgeSide
from exhibit.view.widgets.label import TextLabel
from exhibit.view.widgets.picture import MotifView

LEAST_COLUMN_EM = 13.0
FIRST_FIGURES = 3
LEAD_SCALE = 1.3
VOICE_SHARE = 1.08


class VoiceMark(FlowColumn):
    """What somebody said, in reported speech, behind an upright stroke, with name and office."""

    def __init__(self, look: Look, voice: Voice, hue: str) -> None:
        super().__init__(gap_px=look.sizes.gap * 0.5)
        self._colour = look.palette.hue(hue).fill
        self._indent = round(look.sizes.gap * 1.6)
        person = look.catalogue.person(voice.person)
        style = TextStyle("serif", look.sizes.body * VOICE_SHARE)
        self.add(TextLabel(look.typesetter, look.text(voice.text), style, look.palette.hue(hue).text))
        who = TextStyle("bold", look.sizes.caption)
        self.add(TextLabel(look.typesetter, look.text(person.name), who, look.palette.ink))
        self.add(caption(look, look.text(person.office)), 0.0)
        self.add(caption(look, look.words("voice.reported")), 0.0)

    @override
    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width - self._indent)

    @override
    def place_children(self) -> None:
        for widget, y, wide, tall in self._places(self.width() - self._indent):
            widget.setGeometry(self._indent, y, wide, tall)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(0, 0, max(3, self._indent // 5), self.height(), QColor(self._colour))
        painter.end()


class ThemePanel(PageSheet):
    """One theme, or the pact, or the wider story."""

    @property
    def subject(self) -> Theme:
        """The theme it tells."""
        return self.look.catalogue.theme(self.page.subject)

    @override
    def hue(self) -> str:
        return self.subject.colour

    @override
    def foot(self) -> tuple[FooterButton, ...]:
        show = ButtonFace(self.look.words("theme.open_events"), "right", hue=self.hue())
        return (FooterButton(ShowThemeOnScroll(self.subject.id), show),)

    @override
    def title(self) -> str:
        return self.look.text(self.subject.name)

    @override
    def make_body(self) -> QWidget:
        look, theme = self.look, self.subject
        body = FlowColumn(gap_px=look.sizes.body * 1.1)
        body.add(PageBanner(look, theme, self._motif()))
        beside = FlowRow((0.5, 0.5), look.sizes.body * 2.0, look.sizes.body * LEAST_COLUMN_EM)
        words = FlowColumn(gap_px=look.sizes.body)
        if theme.story:
            words.add(paragraphs(look, look.text(theme.story)))
        for voice in theme.voices:
            words.add(VoiceMark(look, voice, theme.colour))
        beside.add(words)
        beside.add(self._lead())
        body.add(beside)
        self.parts.plan(self._rest(body))
        return body

    def _rest(self, body: FlowColumn) -> Parts:
        """What follows the story, from top to bottom."""
        theme = self.subject
        yield from self._add_figures(body, theme.figures if theme.charts else theme.figures[FIRST_FIGURES:])
        yield from self._add_charts(body)
        yield from self._add_notes(body)
        yield from self._add_events(body)
        yield from self._add_sources(body)

    def _motif(self) -> str:
        """The paper-cut of the theme: that of its first undated fact, else of its weightiest event."""
        notes = [note.motif for note in self.subject.notes if note.motif]
        events = [each for each in self.look.catalogue.events_of_theme(self.subject.id) if each.motif]
        weighty = [each.motif for each in sorted(events, key=lambda each: each.importance)]
        return next((motif for motif in (*notes, *weighty) if motif), "")

    def _lead(self) -> QWidget:
        """What stands beside the story: the first chart, or the first figures where there is none."""
        look, theme = self.look, self.subject
        if theme.charts:
            block = ChartBlock(look, look.catalogue.chart(theme.charts[0]))
            block.page_wanted.connect(self.page_wanted)
            block.save_wanted.connect(self.save_wanted)
            return block
        figures = FlowColumn(gap_px=look.sizes.gap)
        for figure_id in theme.figures[:FIRST_FIGURES]:
            figures.add(self._figure(figure_id))
        return figures

    def _figure(self, figure_id: str, scale: float = 1.0) -> FigureView:
        figure = FigureView(self.look, self.look.catalogue.figure(figure_id), hue=self.hue(), scale=scale)
        figure.clicked.connect(self._figure_tapped)
        return figure

    def _add_figures(self, body: FlowColumn, figures: tuple[str, ...]) -> Parts:
        """The further figures in rows, the first of them larger."""
        if not figures:
            return
        body.add(RuleLine(self.look))
        body.add(self._section("theme.figures"), self.look.sizes.gap)
        grid = FigureGrid(self.look)
        for number, figure_id in enumerate(figures):
            grid.add(self._figure(figure_id, LEAD_SCALE if number == 0 else 1.0))
        body.add(grid, self.look.sizes.gap)
        yield grid

    def _section(self, key: str, **values: object) -> QWidget:
        """The heading of a section, in the theme's colour behind its icon."""
        look = self.look
        return GroupHead(look, look.words(key, **values), self.subject.icon, self.hue(), upright=False)

    def _add_charts(self, body: FlowColumn) -> Parts:
        """The further charts; the first stands beside the story."""
        look, charts = self.look, self.subject.charts[1:]
        if not charts:
            return
        rows = ChartRows(look)
        body.add(rows)
        for chart_id in charts:
            block = ChartBlock(look, look.catalogue.chart(chart_id))
            block.page_wanted.connect(self.page_wanted)
            block.save_wanted.connect(self.save_wanted)
            rows.add(block)
            yield block

    def _add_notes(self, body: FlowColumn) -> Parts:
        look, notes = self.look, self.subject.notes
        if not notes:
            return
        body.add(RuleLine(look))
        body.add(self._section("theme.undated"), look.sizes.gap)
        for first in range(0, len(notes), 2):
            row = FlowRow((0.5, 0.5), look.sizes.body * 1.6, look.sizes.body * LEAST_COLUMN_EM)
            for note in notes[first : first + 2]:
                row.add(self._note(note))
            body.add(row, look.sizes.body * 0.7)
            yield row

    def _note(self, note: Note) -> QWidget:
        look = self.look
        column = FlowColumn(gap_px=look.sizes.gap)
        if note.motif:
            column.add(MotifView(look, note.motif, self.hue(), 0.42))
        column.add(
            TextLabel(
                look.typesetter, look.text(note.title), look.card_heading, look.palette.hue(self.hue()).text
            )
        )
        column.add(paragraphs(look, look.text(note.text)))
        for figure_id in note.figures:
            column.add(self._figure(figure_id, 0.8))
        return column

    def _add_events(self, body: FlowColumn) -> Parts:
        look = self.look
        events = look.catalogue.events_of_theme(self.subject.id)
        if not events:
            return
        body.add(RuleLine(look))
        body.add(self._section("theme.events", n=len(events)), look.sizes.gap)
        cards = EventCards(look, [(event, "") for event in events])
        cards.page_wanted.connect(self.page_wanted)
        body.add(cards, look.sizes.gap)
        yield cards

    def _add_sources(self, body: FlowColumn) -> Parts:
        look, theme = self.look, self.subject
        citations = [*theme.sources]
        for note in theme.notes:
            citations += note.sources
        for voice in theme.voices:
            citations += voice.sources
        if citations:
            body.add(RuleLine(look))
            notes = SourceNotes(look, tuple(citations))
            notes.page_wanted.connect(self.page_wanted)
            body.add(notes, look.sizes.gap)
            yield notes

    @Slot()
    def _figure_tapped(self) -> None:
        sender = self.sender()
        if isinstance(sender, FigureView) and sender.source_id:
            self.page_wanted.emit(Page.of(PageKind.SOURCES, sender.source_id))

    @override
    def turn(self, side: EdgeSide) -> None:
        order = [theme.id for theme in self.look.catalogue.themes_in_order]
        at = order.index(self.page.subject) + side.value
        if 0 <= at < len(order):
            self.page_wanted.emit(Page.of(PageKind.THEME, order[at]))

    @override
    def side_of(self, _page: Page) -> EdgeSide:
        order = [theme.id for theme in self.look.catalogue.themes_in_order]
        return (
            EdgeSide.EARLIER
            if order.index(_page.subject) < order.index(self.page.subject)
            else EdgeSide.LATER
        )


def make_panel(look: Look, page: Page, parent: QWidget) -> PageSheet:
    """The page maker."""
    return ThemePanel(look, page, parent)
