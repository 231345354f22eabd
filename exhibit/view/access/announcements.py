"""What assistive technology is told of the screens: texts, controls, pages, and the events on the scroll.

Qt asks a factory for the interface of each object, once, and owns what it is given; the Python halves are
kept here until the object goes, since Qt holds only the other half.
"""

import shiboken6
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QWidget

from exhibit.view.access.strip import StripInterface
from exhibit.view.access.timeline_access import ScrollInterface
from exhibit.view.access.widgets import ControlInterface, WidgetInterface
from exhibit.view.controls.strip import OverviewStrip
from exhibit.view.timeline.canvas import TimelineCanvas
from exhibit.view.widgets.touch_button import TouchButton

OURS = (QWidget, QAbstractButton)
"""The classes of Qt that widgets drawn by this program are made from; of any other Qt itself tells more."""


class Announcer(QObject):
    """Makes interfaces and keeps them while their objects live."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: list[QAccessibleInterface] = []
        self._marks: list[QAccessibleInterface] = []
        self._sweep = QTimer(self)
        self._sweep.setSingleShot(True)
        self._sweep.timeout.connect(self._forget_gone)

    def interface(self, _class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
        """The factory: the interface of an object, None where Qt's own serves."""
        if not isinstance(thing, QWidget) or not _is_ours(thing):
            return None
        made = self._made(thing)
        self._kept.append(made)
        thing.destroyed.connect(self._object_went)
        return made

    def _made(self, widget: QWidget) -> QAccessibleInterface:
        match widget:
            case TimelineCanvas():
                return ScrollInterface(widget, self._marks)
            case OverviewStrip():
                return StripInterface(widget)
            case TouchButton():
                return ControlInterface(widget)
            case _:
                return WidgetInterface(widget)

    @Slot()
    def _object_went(self) -> None:
        """A page takes hundreds of widgets with it: they are forgotten together."""
        self._sweep.start(0)

    @Slot()
    def _forget_gone(self) -> None:
        self._kept = [kept for kept in self._kept if shiboken6.isValid(kept)]


def _is_ours(widget: QWidget) -> bool:
    """Whether a widget is one of this program's, drawn by itself; not what a library opens or closes."""
    bases = type(widget).__mro__
    made_from = next(each for each in bases if each.__module__.startswith("PySide6."))
    return bases[0].__module__.startswith("exhibit.") and made_from in OURS


def announce(parent: QObject) -> None:
    """Install the factory; call once a program. Qt keeps it, and it keeps the speaker."""
    QAccessible.installFactory(Announcer(parent).interface)
