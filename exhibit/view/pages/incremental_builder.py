"""The parts of a long page below its first screen, made one after another while the page is already seen.

A panel with four charts takes a third of a second to make, of which a visitor who has just touched its name
sees the first fifth. So a page makes what fills its window, and the rest in steps that are short enough for a
finger to stay where it is, from top to bottom, each in a turn of the event loop of its own.
"""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

Parts = Iterator[QWidget]
"""Adds one part to a page at each step, and gives it."""


class IncrementalBuilder(QObject):
    """Takes the steps of one page.

    Signals:
        grown(widget): a part was added, with everything in it.
    """

    grown = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._parts: Parts | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    @property
    def whole(self) -> bool:
        """Whether every part is there."""
        return self._parts is None

    def plan(self, parts: Parts | None) -> None:
        """Take these steps from now on; what an earlier body still lacked is forgotten."""
        self.hold()
        self._parts = parts

    def begin(self) -> None:
        """Take the steps, each after the events that wait."""
        if self._parts is not None:
            self._timer.start()

    def hold(self) -> None:
        """Take no step until told to begin: something moves that must not stumble."""
        self._timer.stop()

    def finish(self) -> None:
        """Take all steps now."""
        while self.step():
            pass

    def step(self) -> bool:
        """Take one step; whether there was one to take."""
        part = next(self._parts, None) if self._parts is not None else None
        if part is None:
            self.plan(None)
            return False
        self.grown.emit(part)
        return True

    @Slot()
    def _next(self) -> None:
        if self.step():
            self._timer.start()
