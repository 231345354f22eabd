"""Small pictures beside the lines of help: what a finger does, and the signs as they are drawn elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from exhibit.content.model import Theme
from exhibit.view.look.look import Look
from exhibit.view.look.mark_shapes import mark_path
from exhibit.view.text import TextStyle
from exhibit.view.widgets.column import FlowingItem, height_of
from exhibit.view.widgets.label import TextLabel

SIGN_EM = 2.8
CLUSTERED = 3
ICONS = {
    "drag": "hand",
    "zoom": "closer",
    "start_again": "start_again",
}
"""Signs that are icons of the controls themselves."""


class HelpSign(QWidget):
    """One sign, as large as a line of text is high."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._name = look, name
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._ways: dict[str, Callable[[QPainter, QRectF], None]] = {
            "tap": self._card,
            "cluster": self._cluster,
            "strip": self._strip,
            "themes": self._themes,
            "marks": self._marks,
            "forecast": self._forecast,
            "gap": self._gap,
        }

    @override
    def sizeHint(self) -> QSize:
        body = self._look.sizes.body
        return QSize(round(body * SIGN_EM), round(body * 1.5))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(1, 1, -self._look.sizes.body * 0.6, -1)
        way = self._ways.get(self._name)
        if way is not None:
            way(painter, room)
        else:
            side = min(room.height(), room.width())
            place = QRectF(room.center().x() - side / 2, room.center().y() - side / 2, side, side)
            ink = self._look.palette.ink_80
            self._look.artwork.paint_icon(painter, ICONS[self._name], place, ink)
        painter.end()

    def _pen(self, colour: str, share: float = 1.0) -> QPen:
        return QPen(QColor(colour), max(1.0, self._look.sizes.rule * share))

    def _card(self, painter: QPainter, room: QRectF) -> None:
        """A card of the scroll: its coloured edge, two lines of words."""
        palette, rule = self._look.palette, self._look.sizes.rule
        card = room.adjusted(room.width() * 0.08, 0, -room.width() * 0.08, 0)
        painter.setPen(self._pen(palette.line, 0.6))
        painter.setBrush(QColor(palette.paper))
        painter.drawRect(card)
        first = self._look.catalogue.themes_in_order[0]
        painter.fillRect(QRectF(card.left(), card.top(), card.width(), rule * 1.6), self._fill(first))
        for number, share in enumerate((0.7, 0.5)):
            y = card.top() + card.height() * (0.42 + 0.26 * number)
            line = QRectF(card.left() + card.width() * 0.14, y, card.width() * share, rule)
            painter.fillRect(line, QColor(palette.ink_60))

    def _fill(self, theme: Theme) -> QColor:
        return QColor(self._look.palette.hue(theme.colour).fill)

    def _cluster(self, painter: QPainter, room: QRectF) -> None:
        look = self._look
        side = room.height() * 0.92
        painter.setPen(self._pen(look.palette.ink, 0.8))
        painter.setBrush(QColor(look.palette.paper))
        painter.drawEllipse(room.center(), side / 2, side / 2)
        block = look.typesetter.block(str(CLUSTERED), TextStyle("bold", look.sizes.caption), 1e6)
        left, top = room.center().x() - block.natural_width / 2, room.center().y() - block.height / 2
        block.draw(painter, left, top, look.palette.ink)

    def _strip(self, painter: QPainter, room: QRectF) -> None:
        palette = self._look.palette
        strip = QRectF(
            room.left(), room.center().y() - room.height() * 0.22, room.width(), room.height() * 0.44
        )
        painter.fillRect(strip, QColor(palette.hue("azure").tint))
        frame = QRectF(
            strip.left() + strip.width() * 0.3, strip.top() - 2, strip.width() * 0.34, strip.height() + 4
        )
        painter.setPen(self._pen(palette.hue("cinnabar").fill))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)

    def _themes(self, painter: QPainter, room: QRectF) -> None:
        """Three marks, the outer ones faded as by a theme that was pressed."""
        themes = self._look.catalogue.themes_in_order
        for number in range(3):
            centre = QPointF(room.left() + room.width() * (number + 0.5) / 3, room.center().y())
            theme = themes[number % len(themes)]
            painter.setOpacity(1.0 if number == 1 else 0.25)
            self._mark(painter, theme, centre, room.height() * 0.2)
        painter.setOpacity(1.0)

    def _mark(self, painter: QPainter, theme: Theme, centre: QPointF, radius: float) -> None:
        painter.fillPath(mark_path(self._look.mark_of(theme.id), centre, radius), self._fill(theme))

    def _marks(self, painter: QPainter, room: QRectF) -> None:
        """A day, a month, a decade."""
        ink, y = QColor(self._look.palette.ink_80), room.center().y()
        unit = room.height() * 0.16
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(room.left() + unit, y), unit, unit)
        for left, wide, thick, opacity in ((0.22, 0.22, 0.6, 0.7), (0.52, 0.48, 1.4, 0.35)):
            painter.setOpacity(opacity)
            bar = QRectF(
                room.left() + room.width() * left, y - unit * thick, room.width() * wide, 2 * unit * thick
            )
            painter.drawRoundedRect(bar, unit * thick, unit * thick)
        painter.setOpacity(1.0)

    def _forecast(self, painter: QPainter, room: QRectF) -> None:
        colour = self._look.palette.ink_80
        bar = room.adjusted(0, room.height() * 0.2, 0, -room.height() * 0.2)
        painter.setPen(self._pen(colour, 0.7))
        painter.setBrush(QBrush(QColor(colour), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(bar)

    def _gap(self, painter: QPainter, room: QRectF) -> None:
        """Two values with nothing between them."""
        colour, y = self._look.palette.ink_80, room.center().y()
        unit = room.height() * 0.13
        painter.setPen(self._pen(colour))
        for left, right in ((0.0, 0.26), (0.74, 1.0)):
            ends = [QPointF(room.left() + room.width() * share, y) for share in (left, right)]
            painter.drawLine(*ends)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        for share in (0.26, 0.74):
            painter.drawEllipse(QPointF(room.left() + room.width() * share, y), unit, unit)


class HelpRow(FlowingItem):
    """A sign and what is said of it."""

    def __init__(self, sign: HelpSign, words: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._words = sign, words
        self._aside = sign.sizeHint().width()
        self.adopt(sign)
        self.adopt(words)

    @override
    def heightForWidth(self, width: int) -> int:
        return max(self._sign.sizeHint().height(), height_of(self._words, width - self._aside))

    @override
    def sizeHint(self) -> QSize:
        width = self._aside + self._words.sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    @override
    def place_children(self) -> None:
        self._sign.setGeometry(0, 0, self._aside, self._sign.sizeHint().height())
        wide = self.width() - self._aside
        self._words.setGeometry(self._aside, 0, wide, height_of(self._words, wide))


class ThemeKey(QWidget):
    """A theme's mark beside its name, as on the axis."""

    def __init__(self, look: Look, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._theme = look, theme
        self._side = round(look.sizes.body * 1.1)
        self._label = TextLabel(
            look.typesetter, look.text(theme.name), look.body, look.palette.hue(theme.colour).text, self
        )
        hint = self._label.sizeHint()
        self._label.setGeometry(self._side, 0, hint.width(), hint.height())
        self._hint = QSize(self._side + hint.width(), hint.height())

    @override
    def sizeHint(self) -> QSize:
        return self._hint

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._look.sizes.body * 0.27
        place = QPointF(radius * 1.35, self.height() / 2)
        fill = QColor(self._look.palette.hue(self._theme.colour).fill)
        painter.fillPath(mark_path(self._look.mark_of(self._theme.id), place, radius), fill)
        painter.end()
