"""Paints what stands for single events at the axis: bars, stems and dots."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from exhibit.layout.plan import Dot, PlacedCard
from exhibit.layout.visible import Visible
from exhibit.view.look import Look
from exhibit.view.timeline.instant import Instant

STEM_ALPHA = 190


class MarkPainter:
    """Paints bars, stems and dots in one look."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def paint_bars(self, painter: QPainter, now: Instant, seen: Visible) -> None:
        """Paint the dates of more than a day."""
        for number in seen.bars:
            now.fade(painter, now.scene.chronicle.events[number].theme)
            self._paint_bar(painter, now, number)

    def paint_stems(self, painter: QPainter, now: Instant, seen: Visible) -> None:
        """Paint what leads from the axis to each card."""
        for card in seen.cards:
            theme = now.scene.chronicle.events[card.item_index].theme
            now.fade(painter, theme)
            self._paint_stem(painter, now, card, theme)

    def paint_dots(self, painter: QPainter, now: Instant, seen: Visible) -> None:
        """Paint the feet of the cards, and the events that are marks alone."""
        chronicle, dot_px, pressed = now.scene.chronicle, now.scene.metrics.dot_px, now.light.pressed
        for card in seen.cards:
            exact = chronicle.intervals[card.item_index].precision == "day"
            self._paint_dot(painter, now, card, dot_px * (1.0 if exact else 0.55))
        for dot in seen.dots:
            size = dot_px * (1.0 if dot.importance < 3 else 0.8)
            if isinstance(pressed, Dot) and pressed.item_index == dot.item_index:
                size *= 1.6
            self._paint_dot(painter, now, dot, size)

    def _paint_bar(self, painter: QPainter, now: Instant, number: int) -> None:
        """A date of more than a day is a bar on the axis, as long as its source leaves it."""
        item, interval = now.scene.chronicle.items[number], now.scene.chronicle.intervals[number]
        start, end = now.scale.to_px(item.first_day), now.scale.to_px(item.last_day + 1)
        thick = now.scene.metrics.dot_px * (0.9 if interval.precision == "decade" else 0.5)
        hue = QColor(self._look.hue_of(item.theme).fill)
        hue.setAlpha(90 if interval.precision == "decade" else 170)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hue)
        rect = now.frame.rect(start, -thick / 2, max(end - start, 2.0), thick)
        painter.drawRoundedRect(rect, thick / 2, thick / 2)

    def _paint_stem(self, painter: QPainter, now: Instant, card: PlacedCard, theme: str) -> None:
        """The upright part is filled, which costs a tenth of an antialiased line; only the bend is drawn."""
        at = now.scale.to_px(card.anchor_day)
        rule, frame = self._look.sizes.rule, now.frame
        hue = QColor(self._look.hue_of(theme).fill)
        hue.setAlpha(STEM_ALPHA)
        points = card.stem_points()
        (start, low), (end, high) = points[-2], points[-1]
        if len(points) > 2:
            painter.setPen(QPen(hue, rule))
            painter.drawLine(frame.point(at, 0), frame.point(at + start, low))
        painter.fillRect(frame.rect(at + end - rule / 2, low, rule, high - low).toRect(), hue)

    def _paint_dot(self, painter: QPainter, now: Instant, placed: PlacedCard | Dot, size: float) -> None:
        theme = now.scene.chronicle.events[placed.item_index].theme
        now.fade(painter, theme)
        painter.setPen(QPen(QColor(self._look.palette.paper), self._look.sizes.rule))
        painter.setBrush(QColor(self._look.hue_of(theme).fill))
        centre = now.frame.point(now.scale.to_px(placed.anchor_day), 0)
        painter.drawEllipse(centre, size / 2 + 1, size / 2 + 1)
