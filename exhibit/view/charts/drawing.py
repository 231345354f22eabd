"""What a chart is drawn of: shapes and texts as values, laid out once, painted as often as wanted."""

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from exhibit.view.charts.colours import Symbol
from exhibit.view.text import TextBlock

Grow = Literal["none", "up", "right", "fade"]


@dataclass(frozen=True)
class Shape:
    """A path to fill, hatch or stroke; while a chart draws itself in, it grows from `anchor` px or fades."""

    path: QPainterPath
    fill: str = ""
    hatch: str = ""
    hatch_px: float = 8.0
    stroke: str = ""
    width_px: float = 1.0
    dash: tuple[float, ...] = ()
    grow: Grow = "none"
    anchor: float = 0.0
    starts: float = 0.0


@dataclass(frozen=True)
class Words:
    """A shaped text with its top left corner at (x, y)."""

    block: TextBlock
    x: float
    y: float
    colour: str

    @property
    def rect(self) -> QRectF:
        """The px that the text takes."""
        block = self.block
        width = min(block.natural_width, block.width)
        spare = 0.0 if block.align == "start" or block.width >= 1e5 else block.width - width
        left = self.x + (spare / 2.0 if block.align == "centre" else spare)
        return QRectF(left, self.y, width, block.height)


@dataclass(frozen=True)
class Picture:
    """Shapes under texts, with the height they take."""

    shapes: tuple[Shape, ...] = ()
    words: tuple[Words, ...] = ()
    height: float = 0.0


def paint(painter: QPainter, picture: Picture, progress: float = 1.0) -> None:
    """Paint a picture; `progress` (0 to 1) is how far its drawing-in has come."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in picture.shapes:
        _paint_shape(painter, shape, progress)
    if picture.words:
        painter.setOpacity(_share(progress, 0.45))
        for words in picture.words:
            words.block.draw(painter, words.x, words.y, words.colour)
        painter.setOpacity(1.0)


def _share(progress: float, starts: float) -> float:
    if progress >= 1.0:
        return 1.0
    length = max(1e-6, 1.0 - starts)
    return max(0.0, min(1.0, (progress - starts) / length))


def _paint_shape(painter: QPainter, shape: Shape, progress: float) -> None:
    share = 1.0 if shape.grow == "none" else _share(progress, shape.starts)
    if share <= 0.0:
        return
    whole = share >= 1.0
    if not whole:
        painter.save()
        _grow(painter, shape, share)
    _fill(painter, shape)
    if not whole:
        painter.restore()


def _grow(painter: QPainter, shape: Shape, share: float) -> None:
    if shape.grow == "up":
        painter.translate(0.0, shape.anchor)
        painter.scale(1.0, share)
        painter.translate(0.0, -shape.anchor)
    elif shape.grow == "right":
        painter.translate(shape.anchor, 0.0)
        painter.scale(share, 1.0)
        painter.translate(-shape.anchor, 0.0)
    else:
        painter.setOpacity(share)


def _fill(painter: QPainter, shape: Shape) -> None:
    if shape.fill:
        painter.fillPath(shape.path, QColor(shape.fill))
    if shape.hatch:
        _hatch(painter, shape)
    if shape.stroke:
        pen = QPen(QColor(shape.stroke), shape.width_px)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if shape.dash else Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if shape.dash:
            pen.setDashPattern(list(shape.dash))
        painter.strokePath(shape.path, pen)


def _hatch(painter: QPainter, shape: Shape) -> None:
    """Draw diagonals of even distance in px: Qt's own patterns are too dense for large screens."""
    box = shape.path.boundingRect()
    painter.save()
    painter.setClipPath(shape.path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(QColor(shape.hatch), max(1.2, shape.hatch_px * 0.22)))
    step = shape.hatch_px * 1.414
    x = box.left() - box.height()
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
        x += step
    painter.restore()


def moved(shape: Shape, dx: float, dy: float) -> Shape:
    """The same shape at another place."""
    return replace(shape, path=shape.path.translated(dx, dy))


def line_path(*points: tuple[float, float]) -> QPainterPath:
    """A path from point to point."""
    path = QPainterPath(QPointF(*points[0]))
    for x, y in points[1:]:
        path.lineTo(x, y)
    return path


def rect_path(rect: QRectF, radius_px: float = 0.0) -> QPainterPath:
    """A rectangle, perhaps with round corners."""
    path = QPainterPath()
    if radius_px:
        path.addRoundedRect(rect, radius_px, radius_px)
    else:
        path.addRect(rect)
    return path


def bar_path(rect: QRectF, radius_px: float, *, up: bool) -> QPainterPath:
    """A bar whose far corners are round: the top ones of a column, the right ones of a row."""
    radius = min(radius_px, rect.width() / 2, rect.height() / 2)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius, radius)
    square = QRectF(rect)
    if up:
        square.setTop(rect.top() + rect.height() / 2)
    else:
        square.setRight(rect.left() + rect.width() / 2)
    path.addRect(square)
    return path.simplified()


def symbol_path(symbol: Symbol, x: float, y: float, size_px: float) -> QPainterPath:
    """A sign of about `size_px` across with its centre at (x, y)."""
    half = size_px / 2.0
    path = QPainterPath()
    if symbol == "circle":
        path.addEllipse(QPointF(x, y), half, half)
    elif symbol == "square":
        path.addRect(QRectF(x - half * 0.88, y - half * 0.88, size_px * 0.88, size_px * 0.88))
    elif symbol == "bar":
        path.addRect(QRectF(x - half * 0.3, y - half, size_px * 0.3, size_px))
    else:
        corners = [(0.0, -1.1), (1.05, 0.8), (-1.05, 0.8)]
        if symbol == "diamond":
            corners = [(0.0, -1.15), (1.15, 0.0), (0.0, 1.15), (-1.15, 0.0)]
        path = line_path(*((x + dx * half, y + dy * half) for dx, dy in corners))
        path.closeSubpath()
    return path
