"""What assistive technology is told of the screens: texts, pages, and the events on the scroll.

Qt asks a factory for the interface of each object, once, and owns what it is given; the Python halves are
kept here until the object goes, since Qt holds only the other half.
"""

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from exhibit.view.access.timeline_access import ScrollInterface
from exhibit.view.controls.strip import OverviewStrip
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.timeline.canvas import TimelineCanvas
from exhibit.view.widgets.label import TextLabel

ROLES: tuple[tuple[type[QWidget], QAccessible.Role], ...] = (
    (TextLabel, QAccessible.Role.StaticText),
    (PageSheet, QAccessible.Role.Dialog),
    (OverviewStrip, QAccessible.Role.Slider),
)


class Announcer:
    """Makes interfaces and keeps them while their objects live."""

    def __init__(self) -> None:
        self._kept: list[QAccessibleInterface] = []
        self._marks: list[QAccessibleInterface] = []

    def interface(self, _class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
        """The factory: the interface of an object, None where Qt's own serves."""
        if not isinstance(thing, QWidget):
            return None
        made: QAccessibleInterface | None = None
        if isinstance(thing, TimelineCanvas):
            made = ScrollInterface(thing, self._marks)
        else:
            role = next((role for kind, role in ROLES if isinstance(thing, kind)), None)
            if role is not None:
                made = QAccessibleWidget(thing, role)
        if made is not None:
            self._kept.append(made)
            thing.destroyed.connect(self._forget_gone)
        return made

    def _forget_gone(self) -> None:
        """Let go of what Qt has deleted; what it deletes next goes with the next one."""
        self._kept = [kept for kept in self._kept if shiboken6.isValid(kept)]


def announce() -> None:
    """Install the factory; call once a program. Qt keeps it, and it keeps the speaker."""
    QAccessible.installFactory(Announcer().interface)
