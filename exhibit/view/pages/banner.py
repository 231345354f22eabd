"""The head of a theme's panel: its name, the change from one term to another, its line, and a paper-cut."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from exhibit.content.model import Theme
from exhibit.view.look.look import Look
from exhibit.view.pages.brush_strokes import smooth, stroke
from exhibit.view.text import TextBlock, TextStyle

BEFORE_SHARE, AFTER_SHARE = 0.86, 1.18
ARROW_EM = 3.4
MOTIF_SHARE = 0.24
LEAST_MOTIF_EM = 24.0


@dataclass(frozen=True)
class _Piece:
    """One text of the banner and where it stands."""

    block: TextBlock
    at: QPointF
    colour: str


@dataclass(frozen=True)
class _Set:
    """The banner set for a width: its texts, the arrow between the two terms, its height."""

    pieces: tuple[_Piece, ...]
    arrow: tuple[QPointF, QPointF] | None
    height: float


class PageBanner(QWidget):
    """The band in the theme's tint."""

    spoken_as = QAccessible.Role.Heading

    def __init__(self, look: Look, theme: Theme, motif: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._theme, self._motif = look, theme, motif
        self._hue = look.palette.hue(theme.colour)
        self._shaped: tuple[int, _Set] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self._said())

    @property
    def text(self) -> str:
        """What the theme is called."""
        return self._look.text(self._theme.name)

    def _said(self) -> str:
        look, change = self._look, self._theme.change
        parts = [self.text, look.text(self._theme.line)]
        if change is not None:
            words = look.words("theme.change", before=look.text(change.before), after=look.text(change.after))
            parts.insert(1, words)
        return look.words("list.semicolon").join(parts)

    def _motif_px(self, width: float) -> float:
        if not self._motif or width < self._look.sizes.body * LEAST_MOTIF_EM:
            return 0.0
        return width * MOTIF_SHARE

    def _set(self, width: int) -> _Set:
        if self._shaped is None or self._shaped[0] != width:
            self._shaped = (width, self._compose(float(width)))
        return self._shaped[1]

    def _compose(self, width: float) -> _Set:
        look, sizes, theme = self._look, self._look.sizes, self._theme
        pad = sizes.pad
        room = max(1.0, width - 2 * pad - self._motif_px(width))
        setter = look.typesetter
        icon = sizes.card_heading * 1.2
        name = setter.block(self.text, look.card_heading, room - icon - sizes.gap)
        pieces = [_Piece(name, QPointF(pad + icon + sizes.gap, pad), self._hue.text)]
        y = pad + max(name.height, icon) + sizes.gap * 0.8
        arrow = None
        if theme.change is not None:
            before = self._term(look.text(theme.change.before), BEFORE_SHARE, room)
            after = self._term(look.text(theme.change.after), AFTER_SHARE, room)
            long = sizes.body * ARROW_EM
            across = before.natural_width + after.natural_width + long + sizes.gap * 2
            if across <= room:
                foot = y + after.height
                pieces.append(_Piece(before, QPointF(pad, foot - before.height * 1.04), look.palette.ink_80))
                x = pad + before.natural_width + sizes.gap
                level = foot - after.height * 0.48
                arrow = (QPointF(x, level), QPointF(x + long, level))
                pieces.append(_Piece(after, QPointF(x + long + sizes.gap, y), self._hue.text))
                y = foot
            else:
                pieces.append(_Piece(before, QPointF(pad, y), look.palette.ink_80))
                y += before.height
                indent = long * 0.62
                after = self._term(look.text(theme.change.after), AFTER_SHARE, room - indent - sizes.gap)
                arrow = (
                    QPointF(pad, y + after.line_height / 2),
                    QPointF(pad + indent, y + after.line_height / 2),
                )
                pieces.append(_Piece(after, QPointF(pad + indent + sizes.gap, y), self._hue.text))
                y += after.height
            y += sizes.gap * 0.6
        line = setter.block(look.text(theme.line), look.body, room)
        pieces.append(_Piece(line, QPointF(pad, y), look.palette.ink))
        return _Set(tuple(pieces), arrow, y + line.height + pad)

    def _term(self, text: str, share: float, room: float) -> TextBlock:
        style = TextStyle("serif", self._look.sizes.leaf_heading * share, heading=True)
        return self._look.typesetter.block(text, style, room)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return int(self._set(width).height + 1)

    @override
    def sizeHint(self) -> QSize:
        width = int(self._look.sizes.body * 24)
        return QSize(width, self.heightForWidth(width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sizes = self._look.sizes
        whole = QRectF(self.rect())
        ground = QPainterPath()
        ground.addRoundedRect(whole, sizes.radius, sizes.radius)
        painter.fillPath(ground, QColor(self._hue.tint))
        self._paint_motif(painter, whole)
        icon = sizes.card_heading * 1.2
        place = QRectF(sizes.pad, sizes.pad, icon, icon)
        self._look.artwork.paint_icon(painter, self._theme.icon, place, self._hue.text)
        laid = self._set(self.width())
        for piece in laid.pieces:
            piece.block.draw(painter, piece.at.x(), piece.at.y(), piece.colour)
        if laid.arrow is not None:
            self._paint_arrow(painter, *laid.arrow)
        painter.end()

    def _paint_motif(self, painter: QPainter, whole: QRectF) -> None:
        room = self._motif_px(whole.width())
        if not room:
            return
        side = min(room, whole.height()) * 0.92
        place = QRectF(whole.right() - room / 2 - side / 2, whole.center().y() - side / 2, side, side)
        self._look.artwork.paint_motif(painter, self._motif, place, self._hue.fill, self._hue.tint)

    def _paint_arrow(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        """One brush stroke from term to term, swelling, with a flick of a head."""
        thick = self._look.sizes.body * 0.34
        rise = QPointF(0.0, -thick * 0.5)
        line = smooth([start, start + (end - start) * 0.35 + rise, start + (end - start) * 0.7 + rise, end])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._hue.fill))
        painter.drawPath(stroke(line, thick * 0.35, thick))
        for side in (-1.0, 1.0):
            tail = QPointF(end.x() - thick * 2.3, end.y() + side * thick * 1.7)
            flick = smooth([tail, (tail + end) / 2 + QPointF(0.0, side * thick * 0.25), end])
            painter.drawPath(stroke(flick, thick * 0.4, thick * 0.95))
