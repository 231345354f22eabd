"""Columns and rows of widgets whose heights follow their widths."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget
from typing_extensions import override


@dataclass
class _Entry:
    widget: QWidget
    before_px: float
    full: bool


class FlowingItem(QWidget):
    """A widget that places its children itself, and again when one of them changes its height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def adopt(self, widget: QWidget) -> None:
        """Take a child in; it counts as placed, or Qt would ask each for its best size before we place it."""
        widget.setParent(self)
        widget.setAttribute(Qt.WidgetAttribute.WA_Resized)
        widget.show()

    def place_children(self) -> None:
        """Put every child in its place for the present width."""

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.place_children()
            self.updateGeometry()
            parent = self.parentWidget()
            if parent is not None:
                QApplication.postEvent(parent, QEvent(QEvent.Type.LayoutRequest))
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.place_children()
        super().resizeEvent(event)


def height_of(widget: QWidget, width: int) -> int:
    """A widget's height at a width."""
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()


class FlowColumn(FlowingItem):
    """Widgets under each other, each as wide as the column (or its own width), as tall as it needs."""

    def __init__(self, parent: QWidget | None = None, *, gap_px: float = 0.0) -> None:
        super().__init__(parent)
        self._gap = gap_px
        self._entries: list[_Entry] = []

    def add(self, widget: QWidget, before_px: float | None = None, *, full: bool = True) -> None:
        """Add a widget below; `before_px` is the space above it, `full` stretches it to the column."""
        self._entries.append(_Entry(widget, self._gap if before_px is None else before_px, full))
        self.adopt(widget)

    def _places(self, width: int) -> list[tuple[QWidget, int, int, int]]:
        """Widget, top, width, height of each."""
        places = []
        y = 0.0
        for number, entry in enumerate(self._entries):
            if number:
                y += entry.before_px
            wide = width if entry.full else min(width, entry.widget.sizeHint().width())
            tall = height_of(entry.widget, wide)
            places.append((entry.widget, round(y), wide, tall))
            y += tall
        return places

    @override
    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return places[-1][1] + places[-1][3] if places else 0

    @override
    def sizeHint(self) -> QSize:
        width = max((entry.widget.sizeHint().width() for entry in self._entries), default=0)
        return QSize(width, self.heightForWidth(width))

    @override
    def place_children(self) -> None:
        for widget, y, wide, tall in self._places(self.width()):
            widget.setGeometry(0, y, wide, tall)


class FlowRow(FlowingItem):
    """Columns beside each other where there is width for them, else under each other."""

    def __init__(
        self,
        shares: tuple[float, ...],
        gap_px: float,
        least_px: float,
        parent: QWidget | None = None,
        *,
        level: bool = False,
    ) -> None:
        """With `level` columns beside each other are all as tall as the tallest."""
        super().__init__(parent)
        self._shares = shares
        self._gap = gap_px
        self._least = least_px
        self._level = level
        self._widgets: list[QWidget] = []

    def add(self, widget: QWidget) -> None:
        """Add the next column."""
        self._widgets.append(widget)
        self.adopt(widget)

    def _places(self, width: int) -> tuple[list[tuple[QWidget, int, int, int, int]], int]:
        """Widget, left, top, width, height of each, and the whole height."""
        usable = width - self._gap * (len(self._widgets) - 1)
        widths = [usable * share / sum(self._shares) for share in self._shares[: len(self._widgets)]]
        places = []
        if min(widths, default=0.0) < self._least:
            y = 0
            for widget in self._widgets:
                tall = height_of(widget, width)
                places.append((widget, 0, y, width, tall))
                y += tall + round(self._gap)
            return places, y - round(self._gap)
        x = 0.0
        highest = 0
        for widget, wide in zip(self._widgets, widths, strict=True):
            tall = height_of(widget, int(wide))
            places.append((widget, round(x), 0, int(wide), tall))
            highest = max(highest, tall)
            x += wide + self._gap
        if self._level:
            places = [(widget, left, top, wide, highest) for widget, left, top, wide, _ in places]
        return places, highest

    @override
    def heightForWidth(self, width: int) -> int:
        return self._places(width)[1]

    @override
    def sizeHint(self) -> QSize:
        return QSize(int(self._least), self.heightForWidth(int(self._least)))

    @override
    def place_children(self) -> None:
        for widget, x, y, wide, tall in self._places(self.width())[0]:
            widget.setGeometry(x, y, wide, tall)


class WrapRow(FlowingItem):
    """Widgets of their own widths in rows, broken like words."""

    def __init__(self, gap_px: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap_px
        self._widgets: list[QWidget] = []

    def add(self, widget: QWidget) -> None:
        """Add the next widget."""
        self._widgets.append(widget)
        self.adopt(widget)

    def _places(self, width: int) -> tuple[list[tuple[QWidget, int, int, int, int]], int]:
        places: list[tuple[QWidget, int, int, int, int]] = []
        x = y = 0.0
        row = 0
        for widget in self._widgets:
            hint = widget.sizeHint()
            wide = min(hint.width(), width)
            tall = height_of(widget, wide)
            if x > 0 and x + wide > width:
                x, y, row = 0.0, y + row + self._gap, 0
            places.append((widget, round(x), round(y), wide, tall))
            x += wide + self._gap
            row = max(row, tall)
        return places, round(y + row)

    @override
    def heightForWidth(self, width: int) -> int:
        return self._places(width)[1]

    @override
    def sizeHint(self) -> QSize:
        width = sum(widget.sizeHint().width() for widget in self._widgets)
        return QSize(int(width + self._gap * max(0, len(self._widgets) - 1)), self.heightForWidth(10**6))

    @override
    def place_children(self) -> None:
        for widget, x, y, wide, tall in self._places(self.width())[0]:
            widget.setGeometry(x, y, wide, tall)
