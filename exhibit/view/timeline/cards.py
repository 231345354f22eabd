"""Cards on the scroll: each drawn once into a pixmap per size and look, then only copied."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from exhibit.content.model import Event
from exhibit.view.look.look import Look
from exhibit.view.lru_cache import LruCache
from exhibit.view.style import ScreenSize
from exhibit.view.text import Drawing, TextBlock, TextStyle

MOST_BYTES = 48 * 1024 * 1024
WINDOWS_KEPT = 3.0
SHADOW_PX = 3.0


class CardShape(NamedTuple):
    """The room a card has (px), the fields its level gives it, and the side of the picture among them."""

    width: float
    height: float
    fields: tuple[str, ...]
    picture: float = 0.0


class CardComposer:
    """Lays one card's words and picture out in its room: what has no room is left out, nothing is cut."""

    def __init__(self, look: Look, event: Event, shape: CardShape) -> None:
        sizes = look.sizes
        self._look = look
        self._event = event
        self._pad = sizes.gap
        self._bar = max(4.0, 6.0 * sizes.scale)
        self._icon_px = sizes.caption * 1.1
        self._picture: QRectF | None = None
        pictured = "picture" in shape.fields and bool(event.motif)
        beside = pictured and look.screen.vertical
        inner = shape.width - 2 * self._pad
        head = inner - (shape.picture if beside else 0.0)
        heading = look.card_heading
        self._date = self._block(
            look.say.date(event.date),
            TextStyle("bold", sizes.caption),
            head - self._icon_px - sizes.gap * 0.5,
        )
        self._title = self._block(look.text(event.title), heading, head)
        self._lead: TextBlock | None = None
        used = self._bar + self._pad * 1.4 + self._date.height + self._title.height
        if beside:
            used = max(used, self._add_picture_beside(shape))
        self._lead_top = used - self._pad * 0.6 + sizes.gap * 0.4
        if "summary" in shape.fields:
            self._lead = self._lead_block(look.text(event.summary), inner, shape.height - used)
        if self._lead is not None:
            used += self._lead.height + sizes.gap * 0.4
            if pictured and not beside:
                used = self._add_picture(shape, used)
        self.size = QSizeF(shape.width, min(shape.height, used + self._pad))

    def _block(self, text: str, style: TextStyle, width: float) -> TextBlock:
        return self._look.typesetter.block(text, style, width, hang_px=self._pad / 2)

    def _lead_block(self, text: str, inner: float, room: float) -> TextBlock | None:
        block = self._block(text, self._look.body, inner)
        return block if block.height + self._look.sizes.gap * 0.4 + self._pad * 0.6 <= room else None

    def _add_picture(self, shape: CardShape, used: float) -> float:
        spare = shape.height - used - self._pad
        side = min(spare, shape.width * 0.5, self._look.sizes.body * 7.0)
        if side < self._look.sizes.body * 3.2:
            return used
        self._picture = QRectF((shape.width - side) / 2, used, side, side)
        return used + side + self._pad * 0.2

    def _add_picture_beside(self, shape: CardShape) -> float:
        """Upright screens have wide cards: the picture stands beside date and title."""
        side = shape.picture - self._pad * 0.5
        top = self._bar + self._pad * 0.8
        self._picture = QRectF(shape.width - self._pad - side, top, side, side)
        return top + side + self._pad * 0.6

    def paint(self, painter: QPainter, corner: QPointF) -> None:
        """Paint the card with its top left corner there."""
        look, pad = self._look, self._pad
        hue = look.hue_of(self._event.theme)
        painter.save()
        painter.translate(corner)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_paper(painter, hue.fill)
        y = self._bar + pad * 0.8
        theme = look.catalogue.theme(self._event.theme)
        icon = QRectF(pad, y + (self._date.height - self._icon_px) / 2, self._icon_px, self._icon_px)
        look.artwork.paint_icon(painter, theme.icon, icon, hue.text)
        self._date.draw(painter, pad + self._icon_px + look.sizes.gap * 0.5, y, hue.text)
        y += self._date.height
        self._title.draw(painter, pad, y, look.palette.ink)
        if self._lead is not None:
            self._lead.draw(painter, pad, self._lead_top, look.palette.ink_80)
        if self._picture is not None and self._event.motif:
            look.artwork.paint_motif(painter, self._event.motif, self._picture, hue.fill, hue.tint)
        painter.restore()

    def _paint_paper(self, painter: QPainter, bar: str) -> None:
        palette, radius = self._look.palette, self._look.sizes.radius
        rect = QRectF(0.5, 0.5, self.size.width() - 1, self.size.height() - 1)
        shade = QColor(palette.ink if palette.name == "normal" else "#000000")
        shade.setAlpha(26)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawRoundedRect(rect.translated(0, SHADOW_PX), radius, radius)
        painter.setBrush(QColor(palette.paper))
        painter.setPen(QPen(QColor(palette.line), 1.0))
        painter.drawRoundedRect(rect, radius, radius)
        edge = QPainterPath()
        edge.addRoundedRect(rect, radius, radius)
        painter.save()
        painter.setClipPath(edge)
        painter.fillRect(QRectF(0, 0, self.size.width(), self._bar), QColor(bar))
        painter.restore()


def budget_for(screen: ScreenSize, ratio: float) -> int:
    """The bytes for drawn cards: three windows full of them, the one shown and one to each side."""
    return min(MOST_BYTES, round(WINDOWS_KEPT * screen.width_px * screen.height_px * ratio * ratio * 4))


class DrawnCard(NamedTuple):
    """A card as it was drawn, and the size that it takes of its room (px)."""

    drawing: Drawing
    size: QSizeF


class CardCache:
    """Keeps drawn cards within a byte budget."""

    def __init__(self, budget_bytes: int = MOST_BYTES) -> None:
        self._drawn: LruCache[DrawnCard] = LruCache(budget_bytes)

    @property
    def bytes(self) -> int:
        """What the cards take in memory."""
        return self._drawn.bytes

    def clear(self) -> None:
        """Forget all: the look changed."""
        self._drawn.clear()

    def has(self, event: Event, shape: CardShape) -> bool:
        """Whether this card is drawn already."""
        return (event.id, shape) in self._drawn

    def get(self, look: Look, event: Event, shape: CardShape, ratio: float) -> DrawnCard:
        """The drawn card and the size it takes of its room (px)."""
        found = self._drawn.get((event.id, shape))
        if found is None:
            found = _drawn(look, event, shape, ratio)
            self._drawn.put((event.id, shape), found, found.drawing.bytes)
        return found


def _drawn(look: Look, event: Event, shape: CardShape, ratio: float) -> DrawnCard:
    composer = CardComposer(look, event, shape)
    size = composer.size
    pixmap = QPixmap(int((size.width() + 1) * ratio + 1), int((size.height() + SHADOW_PX + 1) * ratio + 1))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    with look.typesetter.log.captured() as texts:
        composer.paint(painter, QPointF(0, 0))
    painter.end()
    return DrawnCard(Drawing(pixmap, texts), size)
