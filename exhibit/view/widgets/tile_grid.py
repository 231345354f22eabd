"""Widgets in columns of one width, row by row."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.view.widgets.column import FlowingItem


class TileGrid(FlowingItem):
    """Children in rows, in a row all as tall as the tallest; `columns` says how many stand in one."""

    def __init__(
        self, least_px: float, gap_px: float, between_px: float, parent: QWidget | None = None
    ) -> None:
        """No column is narrower than `least_px`; gaps lie between columns, and `between_px` between rows."""
        super().__init__(parent)
        self.least_px, self.gap_px, self._between_px = least_px, gap_px, between_px
        self.standing: list[QWidget] = []

    def put(self, widget: QWidget) -> None:
        """Stand a child of this shelf behind the others."""
        widget.show()
        self.standing.append(widget)

    def columns(self, width: int) -> tuple[int, float]:
        """How many columns there are in this width, and how wide each is, px."""
        count = max(1, int((width + self.gap_px) // (self.least_px + self.gap_px)))
        return count, self.share_of(width, count)

    def share_of(self, width: int, count: int) -> float:
        """How wide each of so many columns is, px."""
        return (width - self.gap_px * (count - 1)) / count

    def _places(self, width: int) -> tuple[list[tuple[QWidget, QRectF]], float]:
        """Each child with its place, and the height of all."""
        count, wide = self.columns(width)
        places: list[tuple[QWidget, QRectF]] = []
        y = 0.0
        for first in range(0, len(self.standing), count):
            row = self.standing[first : first + count]
            tall = max(each.heightForWidth(int(wide)) for each in row)
            for number, each in enumerate(row):
                places.append((each, QRectF(number * (wide + self.gap_px), y, int(wide), tall)))
            y += tall + self._between_px
        return places, max(0.0, y - self._between_px)

    @override
    def heightForWidth(self, width: int) -> int:
        return int(self._places(width)[1])

    @override
    def sizeHint(self) -> QSize:
        width = int(self.least_px)
        return QSize(width, self.heightForWidth(width))

    @override
    def place_children(self) -> None:
        for each, place in self._places(self.width())[0]:
            each.setGeometry(place.toRect())
