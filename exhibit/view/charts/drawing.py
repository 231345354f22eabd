"""What a chart is drawn of: shapes and texts as values, laid out once, painted as often as wanted."""

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from exhibit.view.charts.colours import Symbol
from exhibit.view.text import TextBlock

Grow = Literal["none", "up", "right", "fade"]
BarEnd = Literal["top", "right", "bottom", "left"]
"""The side of a bar at which its value is read."""

_DIRECTIONS = (QPointF(1.0, 0.0), QPointF(0.0, 1.0), QPointF(-1.0, 0.0), QPointF(0.0, -1.0))
"""Where an outline goes from each corner, clockwise from the top left one."""
_ROUND_CORNERS: dict[BarEnd, tuple[bool, bool, bool, bool]] = {
    "top": (True, True, False, False),
    "right": (False, True, True, False),
    "bottom": (False, False, True, True),
    "left": (True, False, False, True),
}
_ARC_REST = 1.0 - 0.5522847498
"""How near a corner the control points of a quarter circle stand, as a share of its radius."""


@dataclass(frozen=True)
class ChartShape:
    """A path to fill, hatch or stroke; while a chart draws itself in, it grows from `anchor` px or fades.

    `lines` are stroked each by itself: Qt takes seconds for a path of some thousand of them.
    """

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
    lines: tuple[QLineF, ...] = ()


@dataclass(frozen=True)
class ChartText:
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
class ChartPicture:
    """Shapes under texts, with the height they take."""

    shapes: tuple[ChartShape, ...] = ()
    words: tuple[ChartText, ...] = ()
    height: float = 0.0


def paint(painter: QPainter, picture: ChartPicture, progress: float = 1.0) -> None:
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


def _paint_shape(painter: QPainter, shape: ChartShape, progress: float) -> None:
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


def _grow(painter: QPainter, shape: ChartShape, share: float) -> None:
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


def _fill(painter: QPainter, shape: ChartShape) -> None:
    if shape.fill:
        painter.fillPath(shape.path, QColor(shape.fill))
    if shape.hatch:
        _hatch(painter, shape)
    if shape.stroke:
        pen = QPen(QColor(shape.stroke), shape.width_px)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if shape.dash or shape.lines else Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if shape.dash:
            pen.setDashPattern(list(shape.dash))
        if shape.lines:
            painter.setPen(pen)
            painter.drawLines(list(shape.lines))
        else:
            painter.strokePath(shape.path, pen)


def _hatch(painter: QPainter, shape: ChartShape) -> None:
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


def moved(shape: ChartShape, dx: float, dy: float) -> ChartShape:
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


def bar_path(rect: QRectF, radius_px: float, end: BarEnd) -> QPainterPath:
    """A bar whose corners are round at the end where its value is read, as one closed outline.

    Every corner is a point of the outline: uniting a round and a square rectangle instead (QPainterPath's
    simplified() and united()) loses whole bars at edges that are fractions of a pixel.
    """
    radius = max(0.0, min(radius_px, rect.width() / 2, rect.height() / 2))
    sides = _ROUND_CORNERS[end]
    corners = (rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft())
    path = QPainterPath()
    for number, corner in enumerate(corners):
        if not sides[number]:
            _line_or_move(path, corner)
            continue
        before, after = _DIRECTIONS[number - 1], _DIRECTIONS[number]
        _line_or_move(path, corner - before * radius)
        near, far = corner - before * (radius * _ARC_REST), corner + after * (radius * _ARC_REST)
        path.cubicTo(near, far, corner + after * radius)
    path.closeSubpath()
    return path


def _line_or_move(path: QPainterPath, to: QPointF) -> None:
    if path.elementCount():
        path.lineTo(to)
    else:
        path.moveTo(to)


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
