"""The leaf: everything about one event."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import Event
from exhibit.content.text.edtf import parse
from exhibit.session.actions import OpenPage
from exhibit.session.state import Page, PageKind
from exhibit.view.look.look import Look
from exhibit.view.pages.chart_block import ChartBlock
from exhibit.view.pages.event_cards import EventCards
from exhibit.view.pages.footer import FooterButton
from exhibit.view.pages.page_parts import RuleLine, SourceNotes, caption, heading, notes_of, paragraphs
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.pages.take_home import TakeHomeRow
from exhibit.view.text import TextStyle
from exhibit.view.widgets.button import ButtonFace
from exhibit.view.widgets.column import FlowColumn, FlowRow
from exhibit.view.widgets.figure import FigureView
from exhibit.view.widgets.flick_area import EdgeSide
from exhibit.view.widgets.label import TextLabel
from exhibit.view.widgets.picture import MotifView, PhotographView

LEAST_COLUMN_EM = 13.0
SHARES = (0.56, 0.44)
COLUMN_GAP_EM = 1.4
HOLE_EM = 4.0
SMALL_MOTIF, LARGE_MOTIF = 0.56, 0.86
LEAD_SCALE = 1.25


class LeafPage(PageSheet):
    """The page of one event."""

    @property
    def subject(self) -> Event:
        """The event it tells."""
        return self.look.catalogue.event(self.page.subject)

    @override
    def hue(self) -> str:
        return self.look.catalogue.theme(self.subject.theme).colour

    @override
    def foot(self) -> tuple[FooterButton, ...]:
        look = self.look
        near = look.catalogue.neighbours(self.page.subject)
        buttons = []
        for goal, words, icon in (
            (near.before_in_theme, "leaf.theme_earlier", "left"),
            (near.after_in_theme, "leaf.theme_later", "right"),
        ):
            if goal is not None:
                face = ButtonFace(look.words(words), icon, hue=self.hue())
                buttons.append(FooterButton(OpenPage(Page.of(PageKind.LEAF, goal.id)), face))
        return tuple(buttons)

    @override
    def make_body(self) -> QWidget:
        look, event = self.look, self.subject
        sizes = look.sizes
        body = FlowColumn(gap_px=sizes.body * 0.9)
        body.add(self._head())
        beside = FlowRow(SHARES, sizes.body * COLUMN_GAP_EM, sizes.body * LEAST_COLUMN_EM)
        columns = (self._words(), self._shown())
        ties = self._related()
        short = self._short_column(columns) if ties is not None else None
        if ties is not None and short is not None:
            short.add(ties, sizes.body * 1.2)
        for column in columns:
            beside.add(column)
        body.add(beside, sizes.body * 0.5)
        if event.chart is not None:
            body.add(RuleLine(look))
            chart = ChartBlock(look, look.catalogue.chart(event.chart))
            chart.page_wanted.connect(self.page_wanted)
            chart.save_wanted.connect(self.save_wanted)
            body.add(chart)
        if ties is not None and short is None:
            body.add(RuleLine(look))
            body.add(ties)
        body.add(RuleLine(look))
        notes = SourceNotes(look, event.sources)
        notes.page_wanted.connect(self.page_wanted)
        body.add(notes, sizes.gap)
        take_home = TakeHomeRow(look, event)
        take_home.save_wanted.connect(self.save_wanted)
        body.add(take_home, sizes.gap)
        body.add(caption(look, ""), sizes.gap)
        return body

    def _short_column(self, columns: tuple[FlowColumn, FlowColumn]) -> FlowColumn | None:
        """The column that ends well above the other, if they stand side by side: it has room for more."""
        body = self.look.sizes.body
        room = self.area.width() - body * COLUMN_GAP_EM
        widths = [room * share for share in SHARES]
        if min(widths) < body * LEAST_COLUMN_EM:
            return None
        tall = [column.heightForWidth(int(wide)) for column, wide in zip(columns, widths, strict=True)]
        if abs(tall[0] - tall[1]) < body * HOLE_EM:
            return None
        return columns[0] if tall[0] < tall[1] else columns[1]

    def _related(self) -> QWidget | None:
        """The events that this one is tied to, as small cards; None where there are none."""
        look, ties = self.look, self._ties()
        if not ties:
            return None
        column = FlowColumn(gap_px=look.sizes.gap)
        column.add(heading(look, look.words("leaf.related")))
        cards = EventCards(look, ties)
        cards.page_wanted.connect(self.page_wanted)
        column.add(cards)
        return column

    def _head(self) -> QWidget:
        look, event = self.look, self.subject
        theme = look.catalogue.theme(event.theme)
        colour = look.palette.hue(theme.colour).text
        head = FlowColumn(gap_px=look.sizes.gap * 0.3)
        line = look.words("leaf.dateline", date=look.say.date(event.date), theme=look.text(theme.name))
        head.add(TextLabel(look.typesetter, line, TextStyle("bold", look.sizes.caption * 1.1), colour))
        head.add(TextLabel(look.typesetter, look.text(event.title), look.leaf_heading, look.palette.ink))
        return head

    def _words(self) -> FlowColumn:
        look, event = self.look, self.subject
        words = FlowColumn(gap_px=look.sizes.body * 0.7)
        words.add(paragraphs(look, look.text(event.summary), strong=True))
        if event.story:
            words.add(paragraphs(look, look.text(event.story)))
        for note in notes_of(look, event):
            words.add(caption(look, note))
        return words

    def _shown(self) -> FlowColumn:
        """What stands beside the story: pictures or the paper-cut, and the figures."""
        look, event = self.look, self.subject
        shown = FlowColumn(gap_px=look.sizes.gap)
        for number, picture in enumerate(event.pictures):
            path = look.media / picture.file
            view = PhotographView(look, path, look.text(picture.alt), number=number)
            view.clicked.connect(self._enlarge)
            shown.add(view)
            shown.add(caption(look, look.text(picture.credit)), look.sizes.gap * 0.3)
        if not event.pictures and event.motif:
            share = SMALL_MOTIF if event.figures else LARGE_MOTIF
            shown.add(MotifView(look, event.motif, self.hue(), share))
        said_already = (look.say.validity(event.valid_until),) if event.valid_until else ()
        for number, figure_id in enumerate(event.figures):
            scale = LEAD_SCALE if number == 0 else 1.0
            figure = FigureView(
                look, look.catalogue.figure(figure_id), hue=self.hue(), scale=scale, said_above=said_already
            )
            figure.clicked.connect(self._figure_tapped)
            shown.add(figure)
        return shown

    def _ties(self) -> list[tuple[Event, str]]:
        look = self.look
        words = {
            ("led_to", True): "relation.led_to",
            ("led_to", False): "relation.caused_by",
            ("part_of", True): "relation.part_of",
            ("part_of", False): "relation.has_part",
            ("see_also", True): "relation.see_also",
            ("see_also", False): "relation.see_also",
        }
        return [
            (tie.event, look.words(words[tie.kind, tie.forward]))
            for tie in look.catalogue.ties(self.page.subject)
        ]

    @Slot()
    def _figure_tapped(self) -> None:
        sender = self.sender()
        if isinstance(sender, FigureView) and sender.source_id:
            self.page_wanted.emit(Page.of(PageKind.SOURCES, sender.source_id))

    @Slot()
    def _enlarge(self) -> None:
        sender = self.sender()
        if isinstance(sender, PhotographView):
            self.page_wanted.emit(Page(PageKind.PICTURE, self.page.ids, sender.number))

    @override
    def turn(self, side: EdgeSide) -> None:
        near = self.look.catalogue.neighbours(self.page.subject)
        goal = near.after if side is EdgeSide.LATER else near.before
        if goal is not None:
            self.page_wanted.emit(Page.of(PageKind.LEAF, goal.id))

    @override
    def side_of(self, _page: Page) -> EdgeSide:
        here, there = self.subject.date, self.look.catalogue.event(_page.subject).date
        return EdgeSide.EARLIER if parse(there).first_day < parse(here).first_day else EdgeSide.LATER


def make_leaf(look: Look, page: Page, parent: QWidget) -> PageSheet:
    """The page maker."""
    return LeafPage(look, page, parent)
