"""Paints the cards in the window from their pixmaps, and draws those that will come soon."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from exhibit.content.model import Event
from exhibit.layout.plan import PlacedCard
from exhibit.layout.scale import TimeScale
from exhibit.layout.visible import PlanIndex, VisibleItems
from exhibit.view.look.look import Look
from exhibit.view.timeline.cards import CardCache, CardComposer, CardShape
from exhibit.view.timeline.frame import TimelineFrame
from exhibit.view.timeline.paint_context import PaintContext
from exhibit.view.timeline.timeline_layout import TimelineLayout
from exhibit.view.widgets.focus_ring import paint_ring


class CardPainter:
    """Paints cards in one look; a cache keeps them drawn."""

    def __init__(self, look: Look, cards: CardCache) -> None:
        self._look = look
        self.cache = cards

    def paint(self, painter: QPainter, now: PaintContext, seen: VisibleItems) -> None:
        """Paint the cards in the window."""
        for card in seen.cards:
            event = now.scene.timeline_data.events[card.item_index]
            now.fade(painter, event.theme)
            self._paint_card(painter, event, card, now)

    def warm(
        self,
        scene: TimelineLayout,
        index: PlanIndex,
        scale: TimeScale,
        ahead_px: float,
        ratio: float,
        most: int,
    ) -> bool:
        """Draw at most so many cards that will come into the window soon; whether any was missing."""
        done = 0
        for card in index.visible(scale, ahead_px).cards:
            event = scene.timeline_data.events[card.item_index]
            shape = _shape_of(card, vertical=scene.metrics.vertical)
            if not self.cache.has(event, shape):
                self.cache.get(self._look, event, shape, ratio)
                done += 1
            if done == most:
                break
        return done > 0

    def drawn_rect(
        self, event: Event, card: PlacedCard, frame: TimelineFrame, scale: TimeScale, ratio: float
    ) -> QRectF:
        """Where a card's paper is on the canvas."""
        size = self.cache.get(self._look, event, _shape_of(card, vertical=frame.vertical), ratio).size
        return _card_rect(card, frame, scale, (size.width(), size.height()))

    def _paint_card(self, painter: QPainter, event: Event, card: PlacedCard, now: PaintContext) -> None:
        shape = _shape_of(card, vertical=now.frame.vertical)
        if self._look.typesetter.on_paper:
            composer = CardComposer(self._look, event, shape)
            rect = _card_rect(card, now.frame, now.scale, (composer.size.width(), composer.size.height()))
            composer.paint(painter, rect.topLeft())
        else:
            drawn = self.cache.get(self._look, event, shape, painter.device().devicePixelRatioF())
            rect = _card_rect(card, now.frame, now.scale, (drawn.size.width(), drawn.size.height()))
            drawn.drawing.copy(painter, rect.topLeft(), self._look.typesetter.log)
        sizes = self._look.sizes
        if now.light.focused == card.item_index:
            paint_ring(painter, self._look.palette, sizes, rect, sizes.radius)
        if now.light.pressed is card:
            painter.setPen(QPen(QColor(self._look.hue_of(event.theme).fill), sizes.rule * 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), sizes.radius, sizes.radius)


def _shape_of(card: PlacedCard, *, vertical: bool) -> CardShape:
    """The room of a placed card."""
    size = card.size
    if vertical:
        return CardShape(size.across_px, size.along_px, size.fields, size.picture_px)
    return CardShape(size.along_px, size.across_px, size.fields, size.picture_px)


def _card_rect(
    card: PlacedCard, frame: TimelineFrame, scale: TimeScale, drawn: tuple[float, float]
) -> QRectF:
    """Where a card stands on the canvas: at the axis side of its room, as tall as it was drawn.

    Where time runs downwards the room is longer than a card of few words: it stands where its stem meets it.
    """
    along = scale.to_px(card.anchor_day) + card.offset_px
    if frame.vertical:
        spare = card.size.along_px - drawn[1]
        missing = card.stem_px - card.offset_px - drawn[1] / 2
        return QRectF(frame.axis + card.across_px, along + max(0.0, min(spare, missing)), *drawn)
    return QRectF(along, frame.axis - card.across_px - drawn[1], *drawn)
