"""The overview strip for assistive technology: a slider over the years, at the one in the middle."""

from typing import Any

import shiboken6
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleValueInterface
from typing_extensions import override

from exhibit.view.access.timeline_access import NO_INTERFACE
from exhibit.view.access.widgets import WidgetInterface
from exhibit.view.controls.strip import OverviewStrip


class YearValue(QAccessibleValueInterface):
    """The year in the middle of the scroll's window, between the first and the last of the exhibition."""

    def __init__(self, strip: OverviewStrip) -> None:
        super().__init__()
        self._strip = strip

    @override
    def currentValue(self) -> Any:
        return self._strip.year

    @override
    def setCurrentValue(self, value: Any) -> None:
        self._strip.go_to_year(round(float(value)))

    @override
    def minimumValue(self) -> Any:
        return self._strip.years[0]

    @override
    def maximumValue(self) -> Any:
        return self._strip.years[1]

    @override
    def minimumStepSize(self) -> Any:
        return 1


class YearSteps(QAccessibleActionInterface):
    """One year on or back."""

    def __init__(self, strip: OverviewStrip) -> None:
        super().__init__()
        self._strip = strip

    @override
    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.increaseAction(), QAccessibleActionInterface.decreaseAction()]

    @override
    def doAction(self, actionName: str) -> None:
        step = {
            QAccessibleActionInterface.increaseAction(): 1,
            QAccessibleActionInterface.decreaseAction(): -1,
        }.get(actionName, 0)
        if step:
            self._strip.go_to_year(self._strip.year + step)

    @override
    def keyBindingsForAction(self, actionName: str) -> list[str]:
        return []


class StripInterface(WidgetInterface):
    """The strip."""

    def __init__(self, strip: OverviewStrip) -> None:
        super().__init__(strip)
        self._value = YearValue(strip)
        self._steps = YearSteps(strip)

    @override
    def interface_cast(  # type: ignore[override]  # the stubs ask for an int
        self, t: QAccessible.InterfaceType
    ) -> YearValue | YearSteps | shiboken6.VoidPtr:
        """The interface of a kind, or the null pointer (the scroll's marks say why)."""
        if t == QAccessible.InterfaceType.ValueInterface:
            return self._value
        return self._steps if t == QAccessible.InterfaceType.ActionInterface else NO_INTERFACE
