"""Pieces that a printed leaf is made of: each knows its height and draws itself."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from exhibit.content.model import Event, Figure
from exhibit.view.look.look import Look
from exhibit.view.look.photographs import read_photograph
from exhibit.view.text import TextBlock, TextStyle
from exhibit.view.widgets.figure import QuantityLine
from exhibit.view.widgets.qr_code import paint_code

NUMBER_PER_BODY = 2.0
PHOTOGRAPH_PX = 2400


class PrintBlock(Protocol):
    """Something of a known height in px."""

    @property
    def height(self) -> float:
        """How tall it is."""

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Paint with the top left corner there."""


@dataclass(frozen=True)
class PrintGap:
    """Empty room."""

    height: float

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Nothing."""


class PrintText:
    """A text in a style and colour."""

    def __init__(self, look: Look, text: str, style: TextStyle, colour: str, width: float) -> None:
        self._block: TextBlock = look.typesetter.block(text, style, width)
        self._colour = colour

    @property
    def height(self) -> float:
        """How tall it is."""
        return self._block.height

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it."""
        self._block.draw(painter, x, y, self._colour)


class PrintBar:
    """A bar of colour across, above what it belongs to."""

    height = 8.0

    def __init__(self, width: float, colour: str) -> None:
        self._width, self._colour = width, colour

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it."""
        painter.fillRect(QRectF(x, y, self._width, self.height), QColor(self._colour))


class PrintRule:
    """A thin line across."""

    def __init__(self, look: Look, width: float) -> None:
        self._width, self._colour = width, look.palette.line
        self.height = look.sizes.gap * 1.6

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it."""
        painter.setPen(QPen(QColor(self._colour), 1.2))
        painter.drawLine(QPointF(x, y + self.height / 2), QPointF(x + self._width, y + self.height / 2))


class PrintPicture:
    """An event's photograph, or its paper-cut on a tinted ground."""

    def __init__(self, look: Look, event: Event, width: float, height: float) -> None:
        self._look, self._event, self._width = look, event, width
        self._photograph = None
        if event.pictures:
            path = look.media / event.pictures[0].file
            self._photograph = read_photograph(path, PHOTOGRAPH_PX, PHOTOGRAPH_PX)
        self.height = height if self._photograph is not None or event.motif else 0.0

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it."""
        if self.height <= 0:
            return
        look, place = self._look, QRectF(x, y, self._width, self.height)
        hue = look.hue_of(self._event.theme)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(hue.tint))
        painter.drawRoundedRect(place, look.sizes.radius, look.sizes.radius)
        if self._photograph is not None:
            size = self._photograph.size().scaled(place.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            inner = QRectF(0, 0, size.width(), size.height())
            inner.moveCenter(place.center())
            painter.drawImage(inner, self._photograph)
        elif self._event.motif:
            side = min(self._width, self.height) * 0.94
            inner = QRectF(0, 0, side, side)
            inner.moveCenter(place.center())
            look.artwork.paint_motif(painter, self._event.motif, inner, hue.fill, look.palette.paper)


class PrintFigure:
    """A figure set large with what it counts."""

    def __init__(self, look: Look, figure: Figure, width: float, hue: str) -> None:
        self._colour = look.palette.hue(hue).text
        self._look = look
        self._line = QuantityLine(look, figure, width, look.sizes.body * NUMBER_PER_BODY)
        block = look.typesetter.block
        small = [look.text(part) for part in (figure.scope, figure.note) if part]
        if figure.sources:
            publisher = look.text(look.catalogue.source(figure.sources[0].id).publisher)
            when = (
                look.words("asof", date=look.say.date(figure.as_of), source=publisher) if figure.as_of else ""
            )
            small.append(when or look.words("figure.source", source=publisher))
        self._label = block(look.text(figure.label), look.strong, width)
        self._small = [block(text, look.caption, width) for text in small]

    @property
    def height(self) -> float:
        """How tall it is."""
        blocks = sum(block.height for block in self._small)
        return float(self._line.height + self._label.height + blocks + self._look.sizes.gap)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it."""
        self._line.draw(painter, x, y, self._colour)
        y += self._line.height
        self._label.draw(painter, x, y, self._look.palette.ink)
        y += self._label.height
        for block in self._small:
            block.draw(painter, x, y, self._look.palette.ink_60)
            y += block.height


class PrintRow:
    """Pieces beside each other, as tall as the tallest."""

    def __init__(self, pieces: list[tuple[float, PrintBlock]]) -> None:
        self._pieces = pieces
        self.height = max((piece.height for _, piece in pieces), default=0.0)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Paint them."""
        for offset, piece in self._pieces:
            piece.draw(painter, x + offset, y)


class PrintColumn:
    """Pieces under each other, as one."""

    def __init__(self, pieces: list[PrintBlock]) -> None:
        self._pieces = pieces
        self.height = sum(piece.height for piece in pieces)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Paint them."""
        for piece in self._pieces:
            piece.draw(painter, x, y)
            y += piece.height


class PrintCode:
    """A QR code."""

    def __init__(self, text: str, side: float) -> None:
        self._text, self.height = text, side

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it."""
        paint_code(painter, self._text, QRectF(x, y, self.height, self.height))


class PrintDrawing:
    """A widget such as a chart, drawn with lines and letters."""

    def __init__(self, widget: QWidget, width: float, hidden: tuple[QWidget, ...] = ()) -> None:
        """Lay the widget out at a width (px); what is `hidden` means nothing on paper."""
        self._widget = widget
        widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        tall = widget.heightForWidth(int(width)) if widget.hasHeightForWidth() else widget.sizeHint().height()
        widget.resize(int(width), tall)
        # A plot places its axes when it is shown, too late where it is only drawn.
        widget.show()
        self.height = float(tall)
        for part in hidden:
            part.hide()

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it; what it draws starts from a painter without a brush, as it would on a screen."""
        painter.save()
        painter.translate(x, y)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.SolidLine)
        self._widget.render(
            painter, self._widget.rect().topLeft(), renderFlags=QWidget.RenderFlag.DrawChildren
        )
        painter.restore()
