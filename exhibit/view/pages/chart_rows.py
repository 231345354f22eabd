"""Charts of a page in rows: two of like height beside each other, any other over the whole width."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.view.look.look import Look
from exhibit.view.widgets.column import FlowingItem, height_of

_LEAST_EM = 17.0
_HOLE_EM = 4.5
"""How much lower than its neighbour a chart may be before it leaves a hole, in sizes of the body's type."""


class ChartRows(FlowingItem):
    """Places charts in their order, with a thin line over every row.

    Which of them stand beside each other is settled once for a width: a chart that grows under a finger must
    not send its neighbour elsewhere.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        body = look.sizes.body
        self._beside = round(body * 1.8)
        self._between = round(body * 1.1)
        self._least = round(body * _LEAST_EM)
        self._hole = round(body * _HOLE_EM)
        self._line = max(1, round(look.sizes.rule * 0.6))
        self._colour = look.palette.line
        self._charts: list[QWidget] = []
        self._rows: dict[int, list[list[QWidget]]] = {}

    def add(self, chart: QWidget) -> None:
        """Add the next chart."""
        self._charts.append(chart)
        self._rows.clear()
        self.adopt(chart)

    def rows(self, width: int) -> list[list[QWidget]]:
        """The charts row by row at a width, px."""
        if width not in self._rows:
            self._rows[width] = self._settle(width)
        return self._rows[width]

    def _settle(self, width: int) -> list[list[QWidget]]:
        half = self._half(width)
        rows: list[list[QWidget]] = []
        waiting = list(self._charts)
        while waiting:
            pair = waiting[:2] if half >= self._least else []
            alike = len(pair) == 2 and self._alike(pair[0], pair[1], half)
            rows.append(pair if alike else waiting[:1])
            waiting = waiting[len(rows[-1]) :]
        return rows

    def _half(self, width: int) -> int:
        return (width - self._beside) // 2

    def _alike(self, one: QWidget, other: QWidget, width: int) -> bool:
        return abs(height_of(one, width) - height_of(other, width)) <= self._hole

    def _places(self, width: int) -> tuple[list[tuple[QWidget, QRect]], list[int], int]:
        """Each chart's place, the top of each row's line, and the height of all."""
        places: list[tuple[QWidget, QRect]] = []
        lines: list[int] = []
        y = 0
        for row in self.rows(width):
            y += self._between if lines else 0
            lines.append(y)
            y += self._line + self._between
            wide = width if len(row) == 1 else self._half(width)
            heights = [height_of(chart, wide) for chart in row]
            for number, (chart, tall) in enumerate(zip(row, heights, strict=True)):
                places.append((chart, QRect(number * (wide + self._beside), y, wide, tall)))
            y += max(heights)
        return places, lines, y

    @override
    def heightForWidth(self, width: int) -> int:
        return self._places(width)[2]

    @override
    def place_children(self) -> None:
        for chart, place in self._places(self.width())[0]:
            chart.setGeometry(place)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for top in self._places(self.width())[1]:
            painter.fillRect(0, top, self.width(), self._line, QColor(self._colour))
        painter.end()
