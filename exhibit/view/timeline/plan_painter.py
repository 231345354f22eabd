"""Paints one level's plan, in the order in which things lie on each other."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from exhibit.layout.visible import PlanIndex, VisibleItems
from exhibit.view.look.look import Look
from exhibit.view.timeline.card_painter import CardPainter
from exhibit.view.timeline.cards import CardCache, budget_for
from exhibit.view.timeline.clusters import ClusterPainter
from exhibit.view.timeline.marks import MarkPainter
from exhibit.view.timeline.paint_context import PaintContext
from exhibit.view.timeline.sprites import SpriteCache
from exhibit.view.widgets.focus_ring import paint_ring, ring_px


class PlanPainter:
    """Paints plans in one look; owns the painters of their parts."""

    def __init__(self, look: Look, ratio: float = 1.0) -> None:
        self._dress(look, ratio)

    def set_look(self, look: Look, ratio: float) -> None:
        """Paint in another look, or in another size; what was drawn is forgotten."""
        self._dress(look, ratio)

    def _dress(self, look: Look, ratio: float) -> None:
        self._look = look
        sprites = SpriteCache(look.typesetter)
        self.cards = CardPainter(look, CardCache(budget_for(look.screen, ratio)))
        self.clusters = ClusterPainter(look, sprites)
        self._marks = MarkPainter(look, sprites)

    def paint(self, painter: QPainter, index: PlanIndex, now: PaintContext) -> None:
        """Paint everything of one level."""
        seen = index.visible(now.scale, now.scene.metrics.card_gap_px)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(now.opacity)
        self._marks.paint_bars(painter, now, seen)
        self._marks.paint_stems(painter, now, seen)
        self._marks.paint_dots(painter, now, seen)
        self.clusters.paint(painter, now, seen)
        self.cards.paint(painter, now, seen)
        painter.setOpacity(1.0)
        if now.light.focused is not None:
            self._ring_mark(painter, seen, now, now.light.focused)

    def _ring_mark(self, painter: QPainter, seen: VisibleItems, now: PaintContext, focused: int) -> None:
        """The ring around a focused mark or cluster; cards have theirs."""
        palette, sizes = self._look.palette, self._look.sizes
        for dot in seen.dots:
            if dot.item_index == focused:
                at, half = now.frame.point(now.scale.to_px(dot.anchor_day), 0), sizes.target / 2
                rect = QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)
                paint_ring(painter, palette, sizes, rect, half)
        for cluster in seen.clusters:
            if focused in cluster.members:
                wide = 2 * ring_px(sizes)
                rect = self.clusters.rect_of(cluster, now.frame, now.scale).adjusted(-wide, -wide, wide, wide)
                paint_ring(painter, palette, sizes, rect, rect.height() / 2)
