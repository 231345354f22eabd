"""What of a plane is taken already: rectangles in a grid, so that asking costs the same among thousands."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRectF

_CELL_PX = 64.0
_MOST_CELLS = 4096


class Occupied:
    """Rectangles of a plane, found by where they are."""

    def __init__(self, taken: Iterable[QRectF] = ()) -> None:
        """Take these rectangles from the beginning."""
        self._cells: dict[tuple[int, int], list[QRectF]] = {}
        self._large: list[QRectF] = []
        for rect in taken:
            self.add(rect)

    def add(self, rect: QRectF) -> None:
        """Take a rectangle."""
        left, top, right, bottom = _cells_of(rect)
        if (right - left + 1) * (bottom - top + 1) > _MOST_CELLS:
            self._large.append(rect)
            return
        for column in range(left, right + 1):
            for row in range(top, bottom + 1):
                self._cells.setdefault((column, row), []).append(rect)

    def meets(self, rect: QRectF, own: QRectF | None = None) -> bool:
        """Whether a rectangle meets any that is taken, its own aside."""
        return any(other is not own and other.intersects(rect) for other in self._near(rect))

    def _near(self, rect: QRectF) -> Iterator[QRectF]:
        yield from self._large
        left, top, right, bottom = _cells_of(rect)
        for column in range(left, right + 1):
            for row in range(top, bottom + 1):
                yield from self._cells.get((column, row), ())


def _cells_of(rect: QRectF) -> tuple[int, int, int, int]:
    return (
        int(rect.left() // _CELL_PX),
        int(rect.top() // _CELL_PX),
        int(rect.right() // _CELL_PX),
        int(rect.bottom() // _CELL_PX),
    )
