"""Paints clusters: a count for events that share a place, with one small mark a theme."""

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPen

from exhibit.content.model import Event
from exhibit.layout.plan import PlacedCluster
from exhibit.layout.scale import TimeScale
from exhibit.layout.visible import VisibleItems
from exhibit.view.look.look import Look
from exhibit.view.look.mark_shapes import REACH, mark_path
from exhibit.view.text import TextStyle
from exhibit.view.timeline.frame import TimelineFrame
from exhibit.view.timeline.paint_context import PaintContext
from exhibit.view.timeline.sprites import SpriteCache

COUNT_RISE = 0.56
BEAD_SHARE = 0.09
LEAST_BEAD_PX = 3.0
MOST_SHARES = 4


@dataclass(frozen=True)
class ClusterLook:
    """What a cluster shows of its members: the leading one's theme, and its themes by frequency."""

    cluster: PlacedCluster
    leading: str
    themes: tuple[str, ...]


class ClusterPainter:
    """Paints clusters in one look; owns what was counted of them."""

    def __init__(self, look: Look, sprites: SpriteCache) -> None:
        self._look = look
        self._sprites = sprites
        self._clusters: dict[int, ClusterLook] = {}

    def paint(self, painter: QPainter, now: PaintContext, seen: VisibleItems) -> None:
        """Paint the clusters in the window."""
        for cluster in seen.clusters:
            shown = self._look_of(cluster, now.scene.timeline_data.events)
            if now.light.theme is not None:
                now.fade(painter, _theme_of(shown, now.light.theme))
            self._paint_cluster(painter, shown, now)

    @staticmethod
    def rect_of(cluster: PlacedCluster, frame: TimelineFrame, scale: TimeScale) -> QRectF:
        """Where a cluster stands on the canvas."""
        along = scale.to_px(cluster.anchor_day) + cluster.offset_px
        return frame.rect(along, cluster.across_px, cluster.size_along_px, cluster.size_across_px)

    def _look_of(self, cluster: PlacedCluster, events: tuple[Event, ...]) -> ClusterLook:
        """Counted once, since a cluster may hold thousands; it is kept too, so that its id stays its own."""
        found = self._clusters.get(id(cluster))
        if found is None:
            counts = Counter(events[member].theme for member in cluster.members)
            leading = min(cluster.members, key=lambda member: events[member].importance)
            themes = tuple(sorted(counts, key=lambda theme: (-counts[theme], theme)))
            found = self._clusters[id(cluster)] = ClusterLook(cluster, events[leading].theme, themes)
        return found

    def _paint_cluster(self, painter: QPainter, shown: ClusterLook, now: PaintContext) -> None:
        rule, order = self._look.sizes.rule, shown.themes[:MOST_SHARES]
        bead = _bead_px(shown.cluster.size_across_px, shown.cluster.size_along_px) * 2 * REACH
        rect = self.rect_of(shown.cluster, now.frame, now.scale).adjusted(-rule, -rule, rule, rule + bead)
        pressed = now.light.pressed is shown.cluster
        size, count = rect.size(), shown.cluster.count
        key = ("cluster", count, shown.leading, order, size.width(), size.height(), pressed)
        told = (size, count, shown.leading, order, pressed, bead / (2 * REACH))
        self._sprites.stamp(painter, key, rect.topLeft(), size, self._draw, *told)

    def _draw(
        self,
        painter: QPainter,
        corner: QPointF,
        size: QSizeF,
        count: int,
        leading: str,
        order: tuple[str, ...],
        pressed: bool,
        bead: float,
    ) -> None:
        """A capsule with its count, and what is inside as beads on its lower edge."""
        palette, sizes = self._look.palette, self._look.sizes
        rule = sizes.rule
        rect = QRectF(corner, size).adjusted(rule, rule, -rule, -rule - bead * 2 * REACH)
        hue = self._look.hue_of(leading)
        painter.setPen(QPen(QColor(hue.fill), rule))
        painter.setBrush(QColor(hue.tint if pressed else palette.paper))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        style = TextStyle("bold", sizes.caption * 0.95, heading=True)
        block = self._look.typesetter.block(str(count), style, 1e6)
        block.draw(
            painter,
            rect.center().x() - block.natural_width / 2,
            rect.center().y() - block.height * COUNT_RISE,
            palette.ink,
        )
        self._draw_shares(painter, rect, order, bead)

    def _draw_shares(self, painter: QPainter, rect: QRectF, order: tuple[str, ...], bead: float) -> None:
        """One small mark a theme."""
        edge = QPen(QColor(self._look.palette.paper), self._look.sizes.rule)
        x = rect.center().x() - (len(order) - 1) * bead * 1.4
        for theme in order:
            path = mark_path(self._look.mark_of(theme), QPointF(x, rect.bottom()), bead)
            painter.strokePath(path, edge)
            painter.fillPath(path, QColor(self._look.hue_of(theme).fill))
            x += bead * 2.8


def _bead_px(across: float, along: float) -> float:
    """The radius of the small marks of a capsule of this size."""
    return max(LEAST_BEAD_PX, min(across, along) * BEAD_SHARE)


def _theme_of(shown: ClusterLook, theme: str) -> str:
    """The theme that a cluster is shown for: the chosen one, if it has a member of that."""
    return theme if theme in shown.themes else shown.themes[0]
