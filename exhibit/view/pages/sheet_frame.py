"""The sheet of paper that a page is set on: its ground, its coloured edge, the line over its foot."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from exhibit.view.look.look import Look
from exhibit.view.style import ColourPalette, SizeScale

LEAST_EDGE_PX, EDGE_PX = 6.0, 8.0
ROUNDING = 1.4
VEIL_ALPHA = 92


@dataclass(frozen=True)
class SheetFrame:
    """A sheet: its place, its colours, and the height and margin of the line over its foot, px."""

    place: QRectF
    ground: str
    edge: str
    foot_line: float
    side: float


def edge_px(sizes: SizeScale) -> float:
    """How thick the coloured edge is."""
    return max(LEAST_EDGE_PX, EDGE_PX * sizes.scale)


def corner_px(sizes: SizeScale) -> float:
    """How round the corners are."""
    return sizes.radius * ROUNDING


def backdrop_of(palette: ColourPalette) -> QColor:
    """What darkens the scroll behind a sheet."""
    colour = QColor(palette.ink if palette.name == "normal" else palette.silk)
    colour.setAlpha(VEIL_ALPHA)
    return colour


def paint_sheet_frame(painter: QPainter, look: Look, paper: SheetFrame) -> None:
    """Paint the sheet."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    place, radius = paper.place, corner_px(look.sizes)
    path = QPainterPath()
    path.addRoundedRect(place, radius, radius)
    painter.fillPath(path, QColor(paper.ground))
    painter.setClipPath(path)
    edge = QRectF(place.left(), place.top(), place.width(), edge_px(look.sizes))
    painter.fillRect(edge, QColor(paper.edge))
    painter.setClipping(False)
    painter.setPen(QPen(QColor(look.palette.line), 1))
    y, side = float(int(paper.foot_line)), float(int(paper.side))
    painter.drawLine(QPointF(int(place.left()) + side, y), QPointF(int(place.right()) - side, y))
