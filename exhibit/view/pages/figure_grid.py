"""Figures in rows: each as wide as its words need, the first of a group larger than the others."""

import re

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.view.look.look import Look
from exhibit.view.text import TextBlock, TextStyle
from exhibit.view.widgets.column import FlowingItem, height_of
from exhibit.view.widgets.figure import FigureView

LEAST_EM, LEAST_LATIN_EM = 7.5, 8.5
MOST_COLUMNS = 4
NUMBER_SHRINKS, LATIN_NUMBER_SHRINKS = 0.88, 0.6
HANDOUTS = 24
PITCH = 1.12
NARROW_EM = 6.0
NAME_EM, LEAST_BESIDE_EM = 2.6, 17.0
UPRIGHT = "[\u4e00-\u9fff]{1,4}"


class FigureGrid(FlowingItem):
    """Rows of figures, as many beside each other as there is width for, in rows of even length."""

    def __init__(self, look: Look, *, most: int = MOST_COLUMNS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = look.sizes.body * 1.1
        self._least = look.sizes.body * (LEAST_EM if look.typesetter.chinese else LEAST_LATIN_EM)
        self._most = most
        self._shrinks = NUMBER_SHRINKS if look.typesetter.chinese else LATIN_NUMBER_SHRINKS
        self._figures: list[FigureView] = []
        self._placed: tuple[int, list[tuple[QWidget, int, int, int, int]], int] | None = None

    def add(self, figure: FigureView) -> None:
        """Add the next figure."""
        self._figures.append(figure)
        self.adopt(figure)
        self._placed = None

    def _rows(self, width: int) -> list[list[FigureView]]:
        """The figures row by row: as many beside each other as their numbers leave room for."""
        count = len(self._figures)
        for fits in range(min(self._most, count), 1, -1):
            rows = -(-count // fits)
            long = -(-count // rows)
            parts = [self._figures[first : first + long] for first in range(0, count, long)]
            if all(self._needed(row) <= width for row in parts):
                return parts
        return [[figure] for figure in self._figures]

    def _needed(self, row: list[FigureView]) -> float:
        return sum(self._least_of(figure) for figure in row) + self._gap * (len(row) - 1)

    def _least_of(self, figure: FigureView) -> float:
        """The least width of a figure: its number may shrink only a little."""
        return max(self._least, figure.number_px() * self._shrinks)

    def _widths(self, row: list[FigureView], width: int) -> list[float]:
        """The widths that make the row lowest: what is left over goes to whoever is tallest, bit by bit."""
        widths = [self._least_of(figure) for figure in row]
        left = width - self._needed(row)
        if len(row) == 1 or left <= 0:
            return [width / len(row)] if len(row) == 1 else widths
        heights = [figure.heightForWidth(int(wide)) for figure, wide in zip(row, widths, strict=True)]
        best, lowest = list(widths), max(heights)
        for _ in range(HANDOUTS):
            tallest = heights.index(max(heights))
            widths[tallest] += left / HANDOUTS
            heights[tallest] = row[tallest].heightForWidth(int(widths[tallest]))
            if max(heights) < lowest:
                best, lowest = list(widths), max(heights)
        spare = (width - self._gap * (len(row) - 1) - sum(best)) / len(row)
        return [wide + spare for wide in best]

    def _places(self, width: int) -> tuple[list[tuple[QWidget, int, int, int, int]], int]:
        """Widget, left, top, width, height of each, and the whole height."""
        if self._placed is None or self._placed[0] != width:
            self._placed = (width, *self._laid(width))
        return self._placed[1], self._placed[2]

    def _laid(self, width: int) -> tuple[list[tuple[QWidget, int, int, int, int]], int]:
        places: list[tuple[QWidget, int, int, int, int]] = []
        y = 0.0
        for row in self._rows(width):
            x, highest = 0.0, 0
            widths = self._widths(row, width)
            room = max(figure.number_height(int(wide)) for figure, wide in zip(row, widths, strict=True))
            for figure, wide in zip(row, widths, strict=True):
                figure.set_number_room(room)
                tall = figure.heightForWidth(int(wide))
                places.append((figure, round(x), round(y), int(wide), tall))
                x += wide + self._gap
                highest = max(highest, tall)
            y += highest + self._gap * 0.4
        return places, round(max(0.0, y - self._gap * 0.4))

    @override
    def heightForWidth(self, width: int) -> int:
        return self._places(width)[1]

    @override
    def sizeHint(self) -> QSize:
        width = int(self._least * min(self._most, max(1, len(self._figures))))
        return QSize(width, self.heightForWidth(width))

    @override
    def place_children(self) -> None:
        for widget, x, y, wide, tall in self._places(self.width())[0]:
            widget.setGeometry(x, y, wide, tall)


class GroupHead(QWidget):
    """The name of a group under its icon, upright if it is short and Han."""

    spoken_as = QAccessible.Role.Heading

    def __init__(
        self, look: Look, text: str, icon: str, hue: str, *, upright: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._text, self._icon = look, text, icon
        self._colour = look.palette.hue(hue).text
        self._style = TextStyle("serif", look.sizes.card_heading, heading=True)
        self._upright = upright and look.typesetter.chinese and bool(re.fullmatch(UPRIGHT, text))
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _icon_px(self) -> float:
        return self._style.size_px * 1.2 if self._icon else 0.0

    def least_px(self) -> float:
        """The least width it needs: its longest word, or its icon where it stands upright."""
        if self._upright:
            return self._icon_px()
        words = self._text.split() or [""]
        return max(self._look.typesetter.line_width(word, self._style) for word in words)

    def _stacked(self, width: float) -> bool:
        """Whether the icon stands above the name: where there is no width for both."""
        return width < self._look.sizes.body * NARROW_EM

    def _pieces(self, width: float) -> list[tuple[TextBlock, float, float]]:
        """The name's blocks, each with its place."""
        look, side = self._look, self._icon_px()
        gap = look.sizes.gap * 0.6 if side else 0.0
        if not self._stacked(width):
            room = max(1.0, width - side - gap)
            return [(look.typesetter.block(self._text, self._style, room), side + gap, 0.0)]
        y = side + gap
        if not self._upright:
            return [(look.typesetter.block(self._text, self._style, width), 0.0, y)]
        placed = []
        for character in self._text:
            block = look.typesetter.block(character, self._style, 1e6)
            placed.append((block, (side - block.natural_width) / 2 if side else 0.0, y))
            y += self._style.size_px * PITCH
        return placed

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        block, _, y = self._pieces(width)[-1]
        return int(max(y + block.height, self._icon_px()) + 1)

    @override
    def sizeHint(self) -> QSize:
        width = int(self._look.sizes.body * 8)
        return QSize(width, self.heightForWidth(width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pieces = self._pieces(self.width())
        if self._icon:
            side = self._icon_px()
            top = 0.0 if self._stacked(self.width()) else max(0.0, (pieces[0][0].line_height - side) / 2)
            self._look.artwork.paint_icon(painter, self._icon, QRectF(0, top, side, side), self._colour)
        for block, x, y in pieces:
            block.draw(painter, x, y, self._colour)
        painter.end()


class NamedFigure(FlowingItem):
    """A group's name at the left of what belongs to it; above it where there is little width."""

    def __init__(self, look: Look, name: GroupHead, rest: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._rest = name, rest
        self._beside_px = max(look.sizes.body * NAME_EM, name.least_px() + look.sizes.gap * 1.5)
        self._least_px = look.sizes.body * LEAST_BESIDE_EM
        self._gap = look.sizes.gap
        for widget in (name, rest):
            self.adopt(widget)

    def _places(self, width: int) -> list[tuple[QWidget, int, int, int, int]]:
        aside = round(self._beside_px)
        if width - aside < self._least_px:
            tall = height_of(self._name, width)
            below = round(tall + self._gap)
            return [
                (self._name, 0, 0, width, tall),
                (self._rest, 0, below, width, height_of(self._rest, width)),
            ]
        wide = width - aside
        return [
            (self._name, 0, 0, aside - round(self._gap), height_of(self._name, aside - round(self._gap))),
            (self._rest, aside, 0, wide, height_of(self._rest, wide)),
        ]

    @override
    def heightForWidth(self, width: int) -> int:
        return max(top + tall for _, _, top, _, tall in self._places(width))

    @override
    def sizeHint(self) -> QSize:
        width = int(self._least_px + self._beside_px)
        return QSize(width, self.heightForWidth(width))

    @override
    def place_children(self) -> None:
        for widget, x, y, wide, tall in self._places(self.width()):
            widget.setGeometry(x, y, wide, tall)


class GroupLine(QWidget):
    """The line over a group, in its colour; dashed over what is only agreed."""

    def __init__(self, look: Look, hue: str, *, dashed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pen = QPen(QColor(look.palette.hue(hue).fill), look.sizes.rule)
        if dashed:
            self._pen.setDashPattern([5.0, 3.0])
        self._height_px = round(look.sizes.rule + look.sizes.gap * 0.7)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._height_px, self._height_px)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._pen)
        y = self._pen.widthF() / 2
        painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        painter.end()
