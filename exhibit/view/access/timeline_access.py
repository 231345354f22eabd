"""The scroll for assistive technology: what the window shows, as children that can be pressed."""

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QColor,
    QWindow,
)
from typing_extensions import override

from exhibit.layout.visible import Placed
from exhibit.view.access.widgets import WidgetInterface
from exhibit.view.timeline.canvas import TimelineCanvas

NO_INTERFACE = shiboken6.VoidPtr(0)


class PressAction(QAccessibleActionInterface):
    """The one thing that can be done with an event or a cluster: open it."""

    def __init__(self, canvas: TimelineCanvas, placed: Placed) -> None:
        super().__init__()
        self._canvas, self._placed = canvas, placed

    @override
    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction()]

    @override
    def doAction(self, actionName: str) -> None:
        if actionName == QAccessibleActionInterface.pressAction():
            self._canvas.activate(self._placed)

    @override
    def keyBindingsForAction(self, actionName: str) -> list[str]:
        return []


class MarkInterface(QAccessibleInterface):
    """One card, mark or cluster on the scroll."""

    def __init__(self, parent: "ScrollInterface", canvas: TimelineCanvas, placed: Placed) -> None:
        super().__init__()
        self._parent, self._canvas, self._placed = parent, canvas, placed
        self._action = PressAction(canvas, placed)

    @override
    def isValid(self) -> bool:
        return shiboken6.isValid(self._canvas)

    @override
    def object(self) -> QObject | None:  # type: ignore[override]  # a mark is no object
        return None

    @override
    def parent(self) -> QAccessibleInterface:
        return self._parent

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # it has none
        return None

    @override
    def childCount(self) -> int:
        return 0

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # it has none
        return None

    @override
    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        return -1

    @override
    def text(self, t: QAccessible.Text) -> str:
        return self._canvas.name_of(self._placed) if t == QAccessible.Text.Name else ""

    @override
    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Nothing here can be written."""

    @override
    def rect(self) -> QRect:
        place = self._canvas.rect_of(self._placed).toAlignedRect()
        return QRect(self._canvas.mapToGlobal(place.topLeft()), place.size())

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Button

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = True
        state.focused = self._canvas.is_focused(self._placed)
        return state

    @override
    def backgroundColor(self) -> QColor:
        return QColor()

    @override
    def foregroundColor(self) -> QColor:
        return QColor()

    @override
    def window(self) -> QWindow:
        return self._parent.window()

    @override
    def interface_cast(  # type: ignore[override]  # the stubs ask for an int
        self, arg__1: QAccessible.InterfaceType
    ) -> PressAction | shiboken6.VoidPtr:
        """The interface of a kind, or the null pointer.

        WORKAROUND (PySide6 6.11): the stubs ask for an int, which crashes, as None and 0 do: the program ends
        while PySide warns of the type. The object itself is right, and so is a pointer that is null.
        """
        return self._action if arg__1 == QAccessible.InterfaceType.ActionInterface else NO_INTERFACE


class ScrollInterface(WidgetInterface):
    """The canvas: its children are what the window shows, in order of time; none while a page lies over it.

    Every child ever made is kept in `keeper` too, since Qt may still know it by its number when this is gone.
    """

    def __init__(self, canvas: TimelineCanvas, keeper: list[QAccessibleInterface]) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._keeper = keeper
        self._marks: dict[Placed, MarkInterface] = {}
        self._counted_marks: Sequence[Placed] = ()

    def marks(self) -> list[MarkInterface]:
        """The children at this moment; what was shown before is kept, since it may still be spoken of."""
        return [self._mark(placed) for placed in self._shown()]

    def _shown(self) -> Sequence[Placed]:
        covered = self._canvas.focusPolicy() == Qt.FocusPolicy.NoFocus
        return () if covered else self._canvas.shown()

    def _mark(self, placed: Placed) -> MarkInterface:
        found = self._marks.get(placed)
        if found is None:
            found = self._marks[placed] = MarkInterface(self, self._canvas, placed)
            self._keeper.append(found)
        return found

    @override
    def childCount(self) -> int:
        self._counted_marks = self._shown()
        return len(self._counted_marks)

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none beyond the end
        shown = self._counted_marks
        return self._mark(shown[index]) if 0 <= index < len(shown) else None

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((number for number, mark in enumerate(self.marks()) if mark is child), -1)

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none on ground
        return next((mark for mark in self.marks() if mark.rect().contains(QPoint(x, y))), None)

    @override
    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # none may have it
        focused = [placed for placed in self._shown() if self._canvas.is_focused(placed)]
        return self._mark(focused[0]) if focused else None
