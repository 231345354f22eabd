"""Pieces that several pages are made of: headings, paragraphs, links to events, source notes."""

from itertools import groupby

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from exhibit.content.model import Citation, Event
from exhibit.session.state import Page, PageKind
from exhibit.view.look.look import Look
from exhibit.view.text import TextBlock, TextStyle
from exhibit.view.widgets.column import FlowColumn
from exhibit.view.widgets.focus_ring import paint_ring
from exhibit.view.widgets.label import TextLabel
from exhibit.view.widgets.touch_button import TouchButton

MEASURE_EM_HAN = 34.0
MEASURE_EM_LATIN = 27.0


def measure_em(look: Look) -> float:
    """The widest running text, in ems: 34 Han characters or about 55 letters."""
    return MEASURE_EM_HAN if look.typesetter.chinese else MEASURE_EM_LATIN


def heading(look: Look, text: str, colour: str = "") -> TextLabel:
    """A heading inside a page."""
    style = TextStyle("serif", look.sizes.card_heading, heading=True)
    return TextLabel(look.typesetter, text, style, colour or look.palette.ink)


def paragraphs(look: Look, text: str, *, colour: str = "", strong: bool = False) -> FlowColumn:
    """Running text; a blank line between paragraphs."""
    column = FlowColumn(gap_px=look.sizes.body * 0.6)
    style = look.strong if strong else look.body
    for paragraph in text.split("\n\n"):
        joined = paragraph.strip()
        if joined:
            ink = colour or look.palette.ink
            column.add(TextLabel(look.typesetter, joined, style, ink, measure_em=measure_em(look)))
    return column


def caption(look: Look, text: str, colour: str = "", *, heading: bool = False) -> TextLabel:
    """A caption, or a heading as small as one."""
    ink, measure = colour or look.palette.ink_60, measure_em(look) * 1.25
    return TextLabel(look.typesetter, text, look.caption, ink, measure_em=measure, heading=heading)


def notes_of(look: Look, event: Event) -> list[str]:
    """What stands small under an event's story: notes, until when it holds, places, people and offices."""
    notes = [look.text(note) for note in event.notes]
    if event.valid_until:
        notes.append(look.say.validity(event.valid_until))
    lines = []
    if event.places:
        places = look.words("list.and").join(
            look.text(look.catalogue.place(place).name) for place in event.places
        )
        lines.append(look.words("leaf.places_line", places=places))
    lines += _people_lines(look, event)
    return [*notes, "\n".join(lines)] if lines else notes


def _people_lines(look: Look, event: Event) -> list[str]:
    """A line for each person with the office, and as of when the offices before it are known."""
    people = [look.catalogue.person(person) for person in event.people]
    lines = []
    for as_of, group in groupby(people, lambda person: person.as_of):
        for person in group:
            office = look.text(person.office)
            lines.append(look.words("leaf.person_line", name=look.text(person.name), office=office))
        if as_of:
            lines.append(look.words("leaf.offices_asof", date=look.say.date(as_of)))
    return lines


class RuleLine(QWidget):
    """A thin line between parts of a page."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = look.palette.line
        self.setFixedHeight(max(1, round(look.sizes.rule * 0.6)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colour))
        painter.end()


class EventLink(TouchButton):
    """A row that leads to an event: its date and title, perhaps how it is tied to this one."""

    def __init__(self, look: Look, event: Event, tie: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._event, self._tie = look, event, tie
        self._shaped: tuple[int, TextBlock, TextBlock] | None = None
        self.slop_px = look.slop_px
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"{look.say.date(event.date)} {look.text(event.title)}")

    @property
    def event_id(self) -> str:
        """The event it leads to."""
        return self._event.id

    def _icon_px(self) -> float:
        return self._look.sizes.body * 1.15

    def _shape(self, width: int) -> tuple[TextBlock, TextBlock]:
        if self._shaped is None or self._shaped[0] != width:
            look = self._look
            inner = width - self._icon_px() - look.sizes.gap * 3
            date = look.say.date(self._event.date)
            line = (
                f"{self._tie}　{date}"
                if self._tie and look.typesetter.chinese
                else f"{self._tie}  {date}".strip()
            )
            top = look.typesetter.block(line, look.caption, inner)
            title = look.typesetter.block(look.text(self._event.title), look.strong, inner)
            self._shaped = (width, top, title)
        return self._shaped[1], self._shaped[2]

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        top, title = self._shape(width)
        return int(max(self._look.sizes.target, top.height + title.height + self._look.sizes.gap) + 1)

    @override
    def sizeHint(self) -> QSize:
        width = int(self._look.sizes.body * 18)
        return QSize(width, self.heightForWidth(width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        hue = look.hue_of(self._event.theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(look.palette.line), 1))
        painter.setBrush(QColor(hue.tint) if self.isDown() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, look.sizes.radius, look.sizes.radius)
        if self.hasFocus() and self.window().property("keyboard"):
            paint_ring(painter, look.palette, look.sizes, QRectF(self.rect()), look.sizes.radius)
        icon = self._icon_px()
        theme = look.catalogue.theme(self._event.theme)
        x = look.sizes.gap
        place = QRectF(x, (self.height() - icon) / 2, icon, icon)
        look.artwork.paint_icon(painter, theme.icon, place, hue.text)
        x += icon + look.sizes.gap
        top, title = self._shape(self.width())
        y = (self.height() - top.height - title.height) / 2
        top.draw(painter, x, y, look.palette.ink_60)
        title.draw(painter, x, y + top.height, look.palette.ink)
        painter.end()


class SourceLink(TouchButton):
    """One source as a footnote; a tap leads to the sources page."""

    def __init__(self, look: Look, number: int, source_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.source_id = source_id
        self._text = look.words(
            "source.numbered", n=number, source=look.say.source(look.catalogue.source(source_id))
        )
        self._shaped: tuple[int, TextBlock] | None = None
        self.slop_px = look.slop_px
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self._text)

    def _shape(self, width: int) -> TextBlock:
        if self._shaped is None or self._shaped[0] != width:
            wide = min(float(width), self._look.sizes.caption * measure_em(self._look) * 1.4)
            self._shaped = (width, self._look.typesetter.block(self._text, self._look.caption, wide))
        return self._shaped[1]

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return int(max(self._look.sizes.target, self._shape(width).height + self._look.sizes.gap * 0.5) + 1)

    @override
    def sizeHint(self) -> QSize:
        width = int(self._look.sizes.body * 18)
        return QSize(width, self.heightForWidth(width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = self._look
        if self.isDown():
            painter.fillRect(self.rect(), QColor(look.palette.silk_deep))
        if self.hasFocus() and self.window().property("keyboard"):
            paint_ring(painter, look.palette, look.sizes, QRectF(self.rect()), look.sizes.radius)
        block = self._shape(self.width())
        block.draw(painter, 0, (self.height() - block.height) / 2, self._look.palette.ink_60)
        painter.end()


class SourceNotes(FlowColumn):
    """The sources of something, as footnotes.

    Signals:
        page_wanted(page): the sources page at a tapped one.
    """

    page_wanted = Signal(object)

    def __init__(self, look: Look, citations: tuple[Citation, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent, gap_px=look.sizes.gap)
        self.add(caption(look, look.words("leaf.sources"), look.palette.ink, heading=True))
        for number, source_id in enumerate(dict.fromkeys(citation.id for citation in citations), start=1):
            link = SourceLink(look, number, source_id)
            link.clicked.connect(self._tapped)
            self.add(link)

    @Slot()
    def _tapped(self) -> None:
        sender = self.sender()
        if isinstance(sender, SourceLink):
            self.page_wanted.emit(Page.of(PageKind.SOURCES, sender.source_id))
