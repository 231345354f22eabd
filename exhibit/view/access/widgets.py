"""Widgets for assistive technology: those with a name, under one another; what only arranges is left out.

A widget without an accessible name is not told: its children stand in its place. So nobody has to walk
through columns and rows that say nothing, and the tree is the same from above and from below.
"""

from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QMetaObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from typing_extensions import override

from exhibit.view.widgets.touch_button import TouchButton


@runtime_checkable
class Spoken(Protocol):
    """A widget that is something else than a group of what is inside it."""

    @property
    def spoken_as(self) -> QAccessible.Role:
        """What it is for assistive technology."""


def is_told(widget: QWidget) -> bool:
    """Whether a widget has a place of its own in the tree."""
    return widget.isWindow() or bool(widget.accessibleName().strip())


def told_within(widget: QWidget) -> list[QWidget]:
    """The nearest named widgets inside a widget, in the order they were made; none in one that is gone."""
    found: list[QWidget] = []
    if not shiboken6.isValid(widget):
        return found
    for child in widget.children():
        if not isinstance(child, QWidget) or child.isWindow():
            continue
        if is_told(child):
            found.append(child)
        else:
            found.extend(told_within(child))
    return found


def told_around(widget: QWidget) -> QWidget | None:
    """The nearest named widget that a widget is inside of; None for a window."""
    around = None if widget.isWindow() else widget.parentWidget()
    while around is not None and not is_told(around):
        around = around.parentWidget()
    return around


def place_of(widget: QWidget) -> QRect:
    """Where a widget is on the desktop."""
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


class WidgetInterface(QAccessibleWidget):
    """One named widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Grouping)
        self._widget = widget
        self._counted: list[QWidget] = []

    @override
    def isValid(self) -> bool:
        """Whether the widget is there: Qt asks until the last moment of one that goes."""
        return shiboken6.isValid(self._widget) and super().isValid()

    @override
    def role(self) -> QAccessible.Role:
        if not self.isValid():
            return QAccessible.Role.NoRole
        if self._widget.isWindow():
            return QAccessible.Role.Window
        return self._widget.spoken_as if isinstance(self._widget, Spoken) else QAccessible.Role.Grouping

    @override
    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]  # what is gone has none
        if not self.isValid():
            return None
        around = told_around(self._widget)
        return super().parent() if around is None else QAccessible.queryAccessibleInterface(around)

    @override
    def rect(self) -> QRect:
        """Where it is on the desktop; a group is where its members are that are seen."""
        if not self.isValid():
            return QRect()
        if isinstance(self._widget, Spoken) or self._widget.isWindow():
            return super().rect()
        room = QRect()
        for each in told_within(self._widget):
            if each.isVisible():
                room = room.united(place_of(each))
        return room if room.isValid() else super().rect()

    @override
    def childCount(self) -> int:
        self._counted = told_within(self._widget)
        return len(self._counted)

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none beyond the end
        """One of those that were counted last: Qt counts, then asks for each."""
        if not 0 <= index < len(self._counted):
            return None
        there = self._counted[index]
        return QAccessible.queryAccessibleInterface(there) if shiboken6.isValid(there) else None

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        thing = child.object()
        return next((number for number, each in enumerate(told_within(self._widget)) if each is thing), -1)

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none on ground
        for each in reversed(told_within(self._widget)):
            if each.isVisible() and place_of(each).contains(x, y):
                return QAccessible.queryAccessibleInterface(each)
        return None

    @override
    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # none may have it
        if not self.isValid():
            return None
        focused: QWidget | None = self._widget.window().focusWidget()
        if focused is None or not (focused == self._widget or self._widget.isAncestorOf(focused)):
            return None
        return QAccessible.queryAccessibleInterface(focused)


class ControlInterface(WidgetInterface):
    """One control: it can be pressed, and if one of several or on and off it says which."""

    def __init__(self, control: TouchButton) -> None:
        super().__init__(control)
        self._control = control

    @override
    def role(self) -> QAccessible.Role:
        return self._control.spoken_as if self.isValid() else QAccessible.Role.NoRole

    @override
    def state(self) -> QAccessible.State:
        state = super().state()
        if not self.isValid():
            return state
        state.focusable = state.focusable and self._control.isEnabled()
        state.checkable = self._control.isCheckable()
        state.checked = self._control.isChecked()
        state.pressed = self._control.isDown()
        return state

    @override
    def actionNames(self) -> list[str]:
        if not self.isValid() or not self._control.isEnabled():
            return []
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    @override
    def doAction(self, actionName: str) -> None:
        if not self.isValid():
            return
        if actionName != QAccessibleActionInterface.pressAction():
            super().doAction(actionName)
        elif self._control.isEnabled():
            # after the answer: what is pressed may go, and with it what answers
            QMetaObject.invokeMethod(self._control, "click", Qt.ConnectionType.QueuedConnection)
