"""Paints what stands for single events at the axis: bars, stems and dots."""

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from exhibit.layout.plan import EventDot, PlacedCard
from exhibit.layout.visible import VisibleItems
from exhibit.view.look.look import Look
from exhibit.view.look.mark_shapes import REACH, mark_path
from exhibit.view.timeline.frame import TimelineFrame
from exhibit.view.timeline.paint_context import PaintContext
from exhibit.view.timeline.sprites import SpriteCache, see_through

STEM_OPACITY = 0.745
BAR_OPACITY = 0.667
DECADE_OPACITY = 0.353
# How far each end of a bend pulls: a stem leaves the axis steeply and meets its card upright.
BEND_FOOT = 0.35
BEND_HEAD = 0.75


class MarkPainter:
    """Paints bars, stems and dots in one look."""

    def __init__(self, look: Look, sprites: SpriteCache) -> None:
        self._look = look
        self._sprites = sprites

    def paint_bars(self, painter: QPainter, now: PaintContext, seen: VisibleItems) -> None:
        """Paint the dates of more than a day."""
        painter.setPen(Qt.PenStyle.NoPen)
        for number in seen.bars:
            now.fade(painter, now.scene.timeline_data.events[number].theme)
            self._paint_bar(painter, now, number)

    def paint_stems(self, painter: QPainter, now: PaintContext, seen: VisibleItems) -> None:
        """Paint what leads from the axis to each card."""
        for card in seen.cards:
            theme = now.scene.timeline_data.events[card.item_index].theme
            now.fade(painter, theme)
            self._paint_stem(painter, now, card, self._look.hue_of(theme).fill)

    def paint_dots(self, painter: QPainter, now: PaintContext, seen: VisibleItems) -> None:
        """Paint the feet of the cards, and the events that are marks alone."""
        timeline_data, dot_px, pressed = now.scene.timeline_data, now.scene.metrics.dot_px, now.light.pressed
        for card in seen.cards:
            exact = timeline_data.intervals[card.item_index].precision == "day"
            self._paint_dot(painter, now, card, dot_px * (1.0 if exact else 0.55))
        for dot in seen.dots:
            size = dot_px * (1.0 if dot.importance < 3 else 0.8)
            if isinstance(pressed, EventDot) and pressed.item_index == dot.item_index:
                size *= 1.6
            self._paint_dot(painter, now, dot, size)

    def _paint_bar(self, painter: QPainter, now: PaintContext, number: int) -> None:
        """A date of more than a day is a bar on the axis, as long as its source leaves it."""
        item, interval = now.scene.timeline_data.items[number], now.scene.timeline_data.intervals[number]
        start, end = now.scale.to_px(item.first_day), now.scale.to_px(item.last_day + 1)
        decade = interval.precision == "decade"
        thick = now.scene.metrics.dot_px * (0.9 if decade else 0.5)
        # far outside the window a bar may end where it likes: its ends are round, and cut off here unseen
        start, end = max(start, -2 * thick), min(max(end, start + 2.0), now.frame.length + 2 * thick)
        fill = self._look.hue_of(item.theme).fill
        painter.setBrush(see_through(fill, DECADE_OPACITY if decade else BAR_OPACITY))
        rect = now.frame.rect(start, -thick / 2, end - start, thick)
        painter.drawRoundedRect(rect, thick / 2, thick / 2)

    def _paint_stem(self, painter: QPainter, now: PaintContext, card: PlacedCard, fill: str) -> None:
        at, rule, frame, low = now.scale.to_px(card.anchor_day), self._look.sizes.rule, now.frame, 0.0
        if card.stem_px:
            low = card.bend_px
            foot, bend = frame.point(at, 0), frame.point(at + card.stem_px, low)
            corner = QPointF(min(foot.x(), bend.x()) - rule, min(foot.y(), bend.y()) - rule)
            size = QSizeF(abs(foot.x() - bend.x()) + 2 * rule, abs(foot.y() - bend.y()) + 2 * rule)
            key = ("bend", fill, card.stem_px, low)
            told = (foot - corner, frame, card, fill)
            self._sprites.stamp(painter, key, corner, size, self._draw_bend, *told)
        room = frame.rect(at + card.stem_px - rule / 2, low, rule, card.across_px - low)
        self._sprites.strip(painter, room, fill, STEM_OPACITY)

    def _draw_bend(
        self,
        painter: QPainter,
        corner: QPointF,
        foot: QPointF,
        frame: TimelineFrame,
        card: PlacedCard,
        fill: str,
    ) -> None:
        """From the foot, so far from the corner, to where the stem goes on straight."""
        start, along, low = frame.point(0, 0), card.stem_px, card.bend_px
        places = ((0, low * BEND_FOOT), (along, low * (1 - BEND_HEAD)), (along, low))
        path = QPainterPath(corner + foot)
        path.cubicTo(*(corner + foot + frame.point(*place) - start for place in places))
        painter.strokePath(path, QPen(see_through(fill, STEM_OPACITY), self._look.sizes.rule))

    def _paint_dot(
        self, painter: QPainter, now: PaintContext, placed: PlacedCard | EventDot, size: float
    ) -> None:
        theme = now.scene.timeline_data.events[placed.item_index].theme
        now.fade(painter, theme)
        radius = size / 2 + 1
        half = radius * REACH + self._look.sizes.rule
        corner = now.frame.corner(now.scale.to_px(placed.anchor_day), half)
        room = QSizeF(2 * half, 2 * half)
        key = ("mark", theme, size)
        self._sprites.stamp(painter, key, corner, room, self._draw_mark, half, radius, theme)

    def _draw_mark(self, painter: QPainter, corner: QPointF, half: float, radius: float, theme: str) -> None:
        path = mark_path(self._look.mark_of(theme), corner + QPointF(half, half), radius)
        edge = QPen(QColor(self._look.palette.paper), 2 * self._look.sizes.rule)
        edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, edge)
        painter.fillPath(path, QColor(self._look.hue_of(theme).fill))
