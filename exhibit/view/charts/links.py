"""Words that can be tapped: events named under a chart, sources, and the way to the table."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.view.charts.colours import Symbol, mix
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.drawing import symbol_path
from exhibit.view.text import TextBlock, TextStyle
from exhibit.view.widgets.touch_button import TouchButton


@dataclass(frozen=True)
class LinkFace:
    """What a link says, where it leads, and the sign before it."""

    key: str
    text: str
    symbol: Symbol | None = None
    hue: str = "ink"
    kind: Literal["line", "pill"] = "line"


def _paddings(context: ChartContext, face: LinkFace) -> tuple[float, float]:
    """What stands before and after a link's text, px."""
    if face.kind == "pill":
        return context.sizes.gap * 1.6, context.sizes.gap * 1.6
    return (context.sizes.caption * 1.1 if face.symbol else 0.0), 0.0


def shape_link(context: ChartContext, face: LinkFace, width: float) -> TextBlock:
    """Shape a link's text for a width, px."""
    room = max(40.0, width - sum(_paddings(context, face)))
    return context.typesetter.block(face.text, TextStyle("sans", context.sizes.caption), room)


def link_size(context: ChartContext, face: LinkFace, width: float) -> tuple[float, float]:
    """The px a link takes when it may be at most so wide; never less high than a finger needs."""
    block = shape_link(context, face, width)
    wide = min(width, block.natural_width + sum(_paddings(context, face)) + 2.0)
    return wide, max(context.sizes.target, block.height * 1.1)


def flow(context: ChartContext, faces: list[LinkFace], width: float) -> tuple[list[QRectF], float]:
    """Where links stand when they are broken into rows like words, and how tall the rows are together."""
    places: list[QRectF] = []
    x = y = tallest = 0.0
    gap = context.sizes.gap
    for face in faces:
        wide, tall = link_size(context, face, width)
        if x > 0.0 and x + wide > width:
            x, y, tallest = 0.0, y + tallest + gap, 0.0
        places.append(QRectF(x, y, wide, tall))
        x += wide + gap * 1.8
        tallest = max(tallest, tall)
    return places, y + tallest


def flow_height(context: ChartContext, faces: list[LinkFace], width: float) -> float:
    """How tall a flow of links is at a width, px."""
    return flow(context, faces, width)[1]


class WordLink(TouchButton):
    """A tappable piece of text, never cut: it wraps where its width ends.

    Signals:
        chosen(key): it was tapped.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._face = LinkFace("", "")
        self._context: ChartContext | None = None
        self._block: TextBlock | None = None
        self._shaped_for = 0.0
        self.clicked.connect(self._choose)

    def set_face(self, context: ChartContext, face: LinkFace) -> None:
        """Say this, in this look."""
        self._face, self._context, self._block = face, context, None
        self.slop_px = context.slop_px
        self.setAccessibleName(face.text)
        self.update()

    def size_within(self, width: float) -> tuple[float, float]:
        """The px it takes when it may be at most so wide."""
        return link_size(self._context, self._face, width) if self._context else (0.0, 0.0)

    def _choose(self) -> None:
        self.chosen.emit(self._face.key)

    def _paint_ground(self, painter: QPainter, context: ChartContext) -> None:
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        tint = QColor(context.palette.hue(context.hue).tint)
        radius = min(rect.height() / 2, context.sizes.target / 2)
        if self._face.kind == "pill":
            painter.setPen(QPen(QColor(context.palette.ink_60), max(1.0, context.sizes.rule * 0.6)))
            painter.setBrush(tint if self.isDown() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, radius, radius)
        elif self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawRoundedRect(rect, context.sizes.radius * 0.5, context.sizes.radius * 0.5)
        if self.hasFocus() and self.window().property("keyboard"):
            painter.setPen(QPen(QColor(context.palette.hue("azure").fill), 3.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, 6.0, 6.0)

    @override
    def sizeHint(self) -> QSize:
        width, height = self.size_within(1e5)
        return QSize(int(width + 1), int(height + 1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        context = self._context
        if context is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, context)
        width = float(self.width())
        if self._block is None or abs(self._shaped_for - width) > 0.5:
            self._block, self._shaped_for = shape_link(context, self._face, width), width
        block = self._block
        top = (self.height() - block.height) / 2
        if self._face.symbol:
            size = context.sizes.caption * 0.62
            middle = top + block.line_height / 2
            path = symbol_path(self._face.symbol, size * 0.65, middle, size)
            painter.fillPath(path, QColor(context.palette.hue(self._face.hue).fill))
        block.draw(painter, _paddings(context, self._face)[0], top, context.palette.ink_80)
        if self._face.kind == "line":
            self._underline(painter, block, top, context)
        painter.end()

    def _underline(self, painter: QPainter, block: TextBlock, top: float, context: ChartContext) -> None:
        """A thin rule under every line: this leads somewhere."""
        painter.setPen(QPen(QColor(mix(context.palette.ink_60, context.ground_colour, 0.35)), 1.0))
        left = _paddings(context, self._face)[0]
        for number, line in enumerate(block.lines()):
            y = round(top + (number + 0.93) * block.line_height) + 0.5
            width = block.natural_width
            if block.line_count > 1:
                width = context.typesetter.line_width(line.rstrip(), block.style)
            painter.drawLine(QPointF(left, y), QPointF(left + width, y))


class LinkFlow(QWidget):
    """Links in rows, broken like words. The links themselves are made once and reused.

    Signals:
        chosen(key): one of them was tapped.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Hold no links yet."""
        super().__init__(parent)
        self._links: list[WordLink] = []
        self._faces: list[LinkFace] = []
        self._context: ChartContext | None = None

    def set_links(self, context: ChartContext, faces: list[LinkFace]) -> None:
        """Show these links."""
        while len(self._links) < len(faces):
            link = WordLink(self)
            link.chosen.connect(self.chosen)
            self._links.append(link)
        for number, link in enumerate(self._links):
            if number < len(faces):
                link.set_face(context, faces[number])
            link.setVisible(number < len(faces))
        self._faces, self._context = faces, context
        self._arrange()

    def height_for(self, width: float) -> float:
        """The height they take at a width, px."""
        return flow_height(self._context, self._faces, width) if self._context else 0.0

    def _arrange(self) -> None:
        if self._context is None:
            return
        places = flow(self._context, self._faces, float(self.width()))[0]
        for link, place in zip(self._links, places, strict=False):
            link.setGeometry(place.toAlignedRect())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)
