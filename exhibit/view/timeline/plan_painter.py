"""Paints one level's plan: stems, bars, marks, clusters and cards of what the window shows."""

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from exhibit.content.model import Event
from exhibit.layout.plan import Dot, PlacedCard, PlacedCluster
from exhibit.layout.scale import TimeScale
from exhibit.layout.visible import Placed, PlanIndex, Visible
from exhibit.view.look import Look
from exhibit.view.text import TextBlock, TextStyle
from exhibit.view.timeline.cards import CardCache, CardComposer, CardShape
from exhibit.view.timeline.frame import Frame
from exhibit.view.timeline.scene import Scene
from exhibit.view.widgets.ring import paint_ring, ring_px

FADED = 0.22
STEM_ALPHA = 190
COUNT_RISE = 0.64
WARM_A_FRAME = 2
MOST_SHARES = 4


@dataclass(frozen=True)
class Highlight:
    """What is pressed, focused or brought forward at this moment."""

    pressed: Placed | None = None
    focused: int | None = None
    theme: str | None = None
    faded: float = FADED


@dataclass(frozen=True)
class ClusterLook:
    """What a cluster shows of its members: the leading one's theme, and its themes by frequency."""

    cluster: PlacedCluster
    leading: str
    themes: tuple[str, ...]


class PlanPainter:
    """Paints plans; owns the drawn cards and what was counted of clusters."""

    def __init__(self, look: Look, cards: CardCache) -> None:
        self._look = look
        self._cards = cards
        self._counts: dict[int, TextBlock] = {}
        self._clusters: dict[int, ClusterLook] = {}

    def set_look(self, look: Look) -> None:
        """Paint in another look."""
        self._look = look
        self._cards.clear()
        self._counts.clear()
        self._clusters.clear()

    def paint(
        self,
        painter: QPainter,
        scene: Scene,
        index: PlanIndex,
        frame: Frame,
        scale: TimeScale,
        light: Highlight,
        opacity: float,
    ) -> None:
        """Paint everything of one level; below full opacity for a cross-fade."""
        seen = index.visible(scale, scene.metrics.card_gap_px)
        events = scene.chronicle.events
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in seen.bars:
            self._fade(painter, events[number].theme, light, opacity)
            self._paint_bar(painter, scene, number, frame, scale)
        for card in seen.cards:
            self._fade(painter, events[card.item_index].theme, light, opacity)
            self._paint_stem(painter, events[card.item_index], card, frame, scale)
        self._paint_marks(painter, scene, seen, frame, scale, light, opacity)
        for cluster in seen.clusters:
            self._fade(painter, self._theme_of(self._look_of(cluster, events), light), light, opacity)
            self._paint_cluster(painter, cluster, events, frame, scale, light)
        for card in seen.cards:
            self._fade(painter, events[card.item_index].theme, light, opacity)
            self._paint_card(painter, events[card.item_index], card, frame, scale, light)
        painter.setOpacity(1.0)
        self._ring_mark(painter, seen, frame, scale, light)

    def _ring_mark(
        self, painter: QPainter, seen: Visible, frame: Frame, scale: TimeScale, light: Highlight
    ) -> None:
        """The ring around a focused mark or cluster; cards have theirs."""
        palette, sizes = self._look.palette, self._look.sizes
        for dot in seen.dots:
            if dot.item_index == light.focused:
                at, half = frame.point(scale.to_px(dot.anchor_day), 0), sizes.target / 2
                rect = QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)
                paint_ring(painter, palette, sizes, rect, half)
        for cluster in seen.clusters:
            if light.focused is not None and light.focused in cluster.members:
                wide = 2 * ring_px(sizes)
                rect = self.cluster_rect(cluster, frame, scale).adjusted(-wide, -wide, wide, wide)
                paint_ring(painter, palette, sizes, rect, rect.height() / 2)

    def warm(self, scene: Scene, index: PlanIndex, scale: TimeScale, ahead_px: float, ratio: float) -> bool:
        """Draw at most two cards that will come into the window soon; whether there is more to do."""
        done = 0
        for card in index.visible(scale, ahead_px).cards:
            event = scene.chronicle.events[card.item_index]
            shape = self.shape_of(card, vertical=scene.metrics.vertical)
            if self._cards.has(event, shape):
                continue
            if done == WARM_A_FRAME:
                return True
            self._cards.get(self._look, event, shape, ratio)
            done += 1
        return False

    @staticmethod
    def shape_of(card: PlacedCard, *, vertical: bool) -> CardShape:
        """The room of a placed card."""
        size = card.size
        if vertical:
            return CardShape(size.across_px, size.along_px, size.fields)
        return CardShape(size.along_px, size.across_px, size.fields)

    def card_rect(
        self, card: PlacedCard, frame: Frame, scale: TimeScale, drawn: tuple[float, float] | None = None
    ) -> QRectF:
        """Where a card stands on the canvas: at the axis side of its room, as tall as it was drawn."""
        along = scale.to_px(card.anchor_day) + card.offset_px
        room = frame.rect(along, card.across_px, card.size.along_px, card.size.across_px)
        if drawn is None:
            return room
        if frame.vertical:
            return QRectF(room.left(), room.top(), drawn[0], drawn[1])
        return QRectF(room.left(), room.bottom() - drawn[1], drawn[0], drawn[1])

    def drawn_rect(
        self, event: Event, card: PlacedCard, frame: Frame, scale: TimeScale, ratio: float
    ) -> QRectF:
        """Where a card's paper is on the canvas."""
        _, size = self._cards.get(self._look, event, self.shape_of(card, vertical=frame.vertical), ratio)
        return self.card_rect(card, frame, scale, (size.width(), size.height()))

    @staticmethod
    def _fade(painter: QPainter, theme: str, light: Highlight, opacity: float) -> None:
        painter.setOpacity(opacity if light.theme in (None, theme) else opacity * light.faded)

    @staticmethod
    def _theme_of(shown: ClusterLook, light: Highlight) -> str:
        return light.theme if light.theme and light.theme in shown.themes else min(shown.themes)

    def _look_of(self, cluster: PlacedCluster, events: tuple[Event, ...]) -> ClusterLook:
        """Counted once, since a cluster may hold thousands; it is kept too, so that its id stays its own."""
        found = self._clusters.get(id(cluster))
        if found is None:
            counts = Counter(events[member].theme for member in cluster.members)
            leading = min(cluster.members, key=lambda member: events[member].importance)
            themes = tuple(sorted(counts, key=lambda theme: (-counts[theme], theme)))
            found = self._clusters[id(cluster)] = ClusterLook(cluster, events[leading].theme, themes)
        return found

    def _paint_bar(
        self, painter: QPainter, scene: Scene, number: int, frame: Frame, scale: TimeScale
    ) -> None:
        """A date of more than a day is a bar on the axis, as long as its source leaves it."""
        item, interval = scene.chronicle.items[number], scene.chronicle.intervals[number]
        start, end = scale.to_px(item.first_day), scale.to_px(item.last_day + 1)
        thick = scene.metrics.dot_px * (0.9 if interval.precision == "decade" else 0.5)
        hue = QColor(self._look.hue_of(item.theme).fill)
        hue.setAlpha(90 if interval.precision == "decade" else 170)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hue)
        rect = frame.rect(start, -thick / 2, max(end - start, 2.0), thick)
        painter.drawRoundedRect(rect, thick / 2, thick / 2)

    def _paint_stem(
        self, painter: QPainter, event: Event, card: PlacedCard, frame: Frame, scale: TimeScale
    ) -> None:
        """The upright part is filled, which costs a tenth of an antialiased line; only the bend is drawn."""
        at = scale.to_px(card.anchor_day)
        rule = self._look.sizes.rule
        hue = QColor(self._look.hue_of(event.theme).fill)
        hue.setAlpha(STEM_ALPHA)
        points = card.stem_points()
        (start, low), (end, high) = points[-2], points[-1]
        if len(points) > 2:
            painter.setPen(QPen(hue, rule))
            painter.drawLine(frame.point(at, 0), frame.point(at + start, low))
        painter.fillRect(frame.rect(at + end - rule / 2, low, rule, high - low).toRect(), hue)

    def _paint_marks(
        self,
        painter: QPainter,
        scene: Scene,
        seen: Visible,
        frame: Frame,
        scale: TimeScale,
        light: Highlight,
        opacity: float,
    ) -> None:
        events = scene.chronicle.events
        for card in seen.cards:
            event = events[card.item_index]
            self._fade(painter, event.theme, light, opacity)
            exact = scene.chronicle.intervals[card.item_index].precision == "day"
            self._paint_dot(
                painter,
                frame,
                scale.to_px(card.anchor_day),
                event,
                scene.metrics.dot_px * (1.0 if exact else 0.55),
            )
        for dot in seen.dots:
            event = events[dot.item_index]
            self._fade(painter, event.theme, light, opacity)
            size = scene.metrics.dot_px * (1.0 if dot.importance < 3 else 0.8)
            if isinstance(light.pressed, Dot) and light.pressed.item_index == dot.item_index:
                size *= 1.6
            self._paint_dot(painter, frame, scale.to_px(dot.anchor_day), event, size)

    def _paint_dot(self, painter: QPainter, frame: Frame, along: float, event: Event, size: float) -> None:
        palette = self._look.palette
        painter.setPen(QPen(QColor(palette.paper), self._look.sizes.rule))
        painter.setBrush(QColor(self._look.hue_of(event.theme).fill))
        centre = frame.point(along, 0)
        painter.drawEllipse(centre, size / 2 + 1, size / 2 + 1)

    def cluster_rect(self, cluster: PlacedCluster, frame: Frame, scale: TimeScale) -> QRectF:
        """Where a cluster stands on the canvas."""
        along = scale.to_px(cluster.anchor_day) + cluster.offset_px
        return frame.rect(along, cluster.across_px, cluster.size_along_px, cluster.size_across_px)

    def _paint_cluster(
        self,
        painter: QPainter,
        cluster: PlacedCluster,
        events: tuple[Event, ...],
        frame: Frame,
        scale: TimeScale,
        light: Highlight,
    ) -> None:
        palette, sizes = self._look.palette, self._look.sizes
        rect = self.cluster_rect(cluster, frame, scale)
        shown = self._look_of(cluster, events)
        hue = self._look.hue_of(shown.leading)
        pressed = light.pressed is cluster
        painter.setPen(QPen(QColor(hue.fill), sizes.rule))
        painter.setBrush(QColor(hue.tint if pressed else palette.paper))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        block = self._count(cluster.count)
        block.draw(
            painter,
            rect.center().x() - block.natural_width / 2,
            rect.center().y() - block.height * COUNT_RISE,
            palette.ink,
        )
        self._paint_shares(painter, rect, shown.themes[:MOST_SHARES])

    def _paint_shares(self, painter: QPainter, rect: QRectF, order: tuple[str, ...]) -> None:
        """One small mark a theme along the lower edge: what is inside."""
        size = max(3.0, rect.height() * 0.09)
        x = rect.center().x() - (len(order) - 1) * size * 1.3
        painter.setPen(Qt.PenStyle.NoPen)
        for theme in order:
            painter.setBrush(QColor(self._look.hue_of(theme).fill))
            painter.drawEllipse(QPointF(x, rect.bottom() - size * 1.2), size, size)
            x += size * 2.6

    def _count(self, count: int) -> TextBlock:
        block = self._counts.get(count)
        if block is None:
            style = TextStyle("bold", self._look.sizes.caption * 0.95, heading=True)
            block = self._counts[count] = self._look.typesetter.block(str(count), style, 1e6)
        return block

    def _paint_card(
        self,
        painter: QPainter,
        event: Event,
        card: PlacedCard,
        frame: Frame,
        scale: TimeScale,
        light: Highlight,
    ) -> None:
        shape = self.shape_of(card, vertical=frame.vertical)
        if self._look.typesetter.log is not None:
            composer = CardComposer(self._look, event, shape)
            rect = self.card_rect(card, frame, scale, (composer.size.width(), composer.size.height()))
            composer.paint(painter, rect.topLeft())
        else:
            pixmap, size = self._cards.get(self._look, event, shape, painter.device().devicePixelRatioF())
            rect = self.card_rect(card, frame, scale, (size.width(), size.height()))
            painter.drawPixmap(rect.topLeft(), pixmap)
        sizes = self._look.sizes
        if light.focused == card.item_index:
            paint_ring(painter, self._look.palette, sizes, rect, sizes.radius)
        if light.pressed is card:
            painter.setPen(QPen(QColor(self._look.hue_of(event.theme).fill), sizes.rule * 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), sizes.radius, sizes.radius)
