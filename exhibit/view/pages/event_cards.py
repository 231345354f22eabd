"""Small cards that lead to events, as many beside each other as there is width for."""

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from exhibit.content.model import Event
from exhibit.session.state import Page, PageKind
from exhibit.view.look.look import Look
from exhibit.view.text import TextBlock
from exhibit.view.widgets.focus_ring import paint_ring
from exhibit.view.widgets.tile_grid import TileGrid
from exhibit.view.widgets.touch_button import TouchButton

LEAST_EM, LEAST_LATIN_EM = 9.0, 10.5
MOST_SHARE = 1.7
PICTURE_SHARE = 0.42
PICTURE_EM = 5.0


class EventCard(TouchButton):
    """One event: its paper-cut, how it is tied to what is shown, its date and title."""

    def __init__(self, look: Look, event: Event, tie: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._event, self._tie = look, event, tie
        self._hue = look.hue_of(event.theme)
        self._shaped: tuple[int, list[tuple[TextBlock, str]]] | None = None
        self.slop_px = look.slop_px
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        words = [tie, look.say.date(event.date), look.text(event.title)]
        self.setAccessibleName(" ".join(word for word in words if word))

    @property
    def event_id(self) -> str:
        """The event it leads to."""
        return self._event.id

    def _texts(self, width: int) -> list[tuple[TextBlock, str]]:
        if self._shaped is None or self._shaped[0] != width:
            look = self._look
            inner = max(1.0, width - 2 * look.sizes.gap)
            block = look.typesetter.block
            texts = [(block(look.say.date(self._event.date), look.caption, inner), look.palette.ink_60)]
            if self._tie:
                texts.insert(0, (block(self._tie, look.caption, inner), self._hue.text))
            texts.append((block(look.text(self._event.title), look.strong, inner), look.palette.ink))
            self._shaped = (width, texts)
        return self._shaped[1]

    def _picture_px(self, width: int) -> float:
        return min(width * PICTURE_SHARE, self._look.sizes.body * PICTURE_EM) if self._event.motif else 0.0

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        words = sum(block.height for block, _ in self._texts(width))
        return int(
            max(self._look.sizes.target, self._picture_px(width) + words + self._look.sizes.gap * 1.6) + 1
        )

    @override
    def sizeHint(self) -> QSize:
        width = int(self._look.sizes.body * LEAST_EM)
        return QSize(width, self.heightForWidth(width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, sizes = self._look, self._look.sizes
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(rect, sizes.radius, sizes.radius)
        painter.fillPath(outline, QColor(self._hue.tint if self.isDown() else look.palette.paper))
        y = self._paint_picture(painter, outline, rect)
        pen = QPen(QColor(self._hue.fill if self.isDown() else look.palette.line), sizes.rule * 0.6)
        painter.setPen(pen)
        painter.drawPath(outline)
        y += sizes.gap * 0.6
        for block, colour in self._texts(self.width()):
            block.draw(painter, sizes.gap, y, colour)
            y += block.height
        if self.hasFocus() and self.window().property("keyboard"):
            paint_ring(painter, look.palette, sizes, QRectF(self.rect()), sizes.radius)
        painter.end()

    def _paint_picture(self, painter: QPainter, outline: QPainterPath, rect: QRectF) -> float:
        """The paper-cut on a ground of its own, the theme's icon beside it; where the words begin."""
        tall, motif = self._picture_px(self.width()), self._event.motif
        if not tall or not motif:
            return 0.0
        painter.save()
        painter.setClipPath(outline)
        place = QRectF(rect.x(), rect.y(), rect.width(), tall)
        painter.fillRect(place, QColor(self._hue.tint))
        side = tall * 0.92
        middle = QRectF(place.center().x() - side / 2, place.center().y() - side / 2, side, side)
        self._look.artwork.paint_motif(painter, motif, middle, self._hue.fill, self._hue.tint)
        icon = self._look.sizes.caption * 1.1
        theme = self._look.catalogue.theme(self._event.theme)
        corner = QRectF(self._look.sizes.gap, self._look.sizes.gap * 0.8, icon, icon)
        self._look.artwork.paint_icon(painter, theme.icon, corner, self._hue.text)
        painter.restore()
        return tall


class EventCards(TileGrid):
    """Cards in rows that are about as full.

    Signals:
        page_wanted(page): the leaf of a tapped one.
    """

    page_wanted = Signal(object)

    def __init__(self, look: Look, entries: list[tuple[Event, str]], parent: QWidget | None = None) -> None:
        least_em = LEAST_EM if look.typesetter.chinese else LEAST_LATIN_EM
        super().__init__(look.sizes.body * least_em, look.sizes.gap, look.sizes.gap, parent)
        for event, tie in entries:
            card = EventCard(look, event, tie, self)
            card.clicked.connect(self._tapped)
            self.put(card)

    @override
    def columns(self, width: int) -> tuple[int, float]:
        cards = len(self.standing)
        count = max(1, min(cards, super().columns(width)[0]))
        rows = -(-cards // count) if cards else 0
        count = -(-cards // rows) if rows else 1
        return count, min(self.share_of(width, count), self.least_px * MOST_SHARE)

    @Slot()
    def _tapped(self) -> None:
        sender = self.sender()
        if isinstance(sender, EventCard):
            self.page_wanted.emit(Page.of(PageKind.LEAF, sender.event_id))
