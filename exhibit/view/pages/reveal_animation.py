"""Figures count up and charts draw themselves in once, when they come into view.

What is said never changes: the accessible text and the room that a figure takes are those of its final value
from the beginning.
"""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEasingCurve, QObject, Slot
from PySide6.QtWidgets import QWidget

from exhibit.view.widgets.frame_clock import FrameClock


@runtime_checkable
class Animatable(Protocol):
    """Something whose value grows until it is whole."""

    def set_share(self, share: float) -> None:
        """How much of the value shows, 0 to 1."""


class RevealAnimation(QObject):
    """Lets what comes into view inside a page grow to its value, each once."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._milliseconds = 0
        self._waiting: list[Animatable] = []
        self._running: dict[Animatable, float] = {}
        self._seconds = 0.0
        self._held = False
        self._curve = QEasingCurve(QEasingCurve.Type.OutCubic)
        self.clock = FrameClock(self)
        self.clock.ticked.connect(self._tick)

    @property
    def running(self) -> bool:
        """Whether anything grows."""
        return bool(self._running)

    def watch(self, body: QWidget, milliseconds: int) -> None:
        """Wait for what is inside a new body; at no milliseconds all of it is whole from the start."""
        self.finish()
        self._milliseconds = milliseconds
        self.watch_more(body)

    def watch_more(self, part: QWidget) -> None:
        """Wait for what is inside a part that was added to the body, too."""
        if self._milliseconds > 0:
            inside = (part, *part.findChildren(QWidget))
            self._waiting += [child for child in inside if isinstance(child, Animatable)]

    def hold(self) -> None:
        """Show what is in view at nothing, until the page has come to stand."""
        self._held = True
        for child in self._in_view():
            child.set_share(0.0)

    def release(self) -> None:
        """The page stands: what is in view begins to grow."""
        self._held = False
        self.look()

    @Slot()
    def look(self) -> None:
        """Begin with whatever has come into view."""
        if self._held or not self._waiting or not self._page.isVisible():
            return
        for child in self._in_view():
            self._waiting.remove(child)
            self._running[child] = self._seconds
            child.set_share(0.0)
        if self._running and not self.clock.running:
            self._seconds = 0.0
            self._running = dict.fromkeys(self._running, 0.0)
            self.clock.start()

    def finish(self) -> None:
        """Everything is whole, at once, and so is whatever is added from now on."""
        self.clock.stop()
        self._held = False
        self._milliseconds = 0
        for child in (*self._waiting, *self._running):
            child.set_share(1.0)
        self._waiting.clear()
        self._running.clear()

    def _in_view(self) -> list[Animatable]:
        return [
            child
            for child in self._waiting
            if isinstance(child, QWidget) and not child.visibleRegion().isEmpty()
        ]

    @Slot(float)
    def _tick(self, seconds: float) -> None:
        self._seconds = seconds
        for child, begun in list(self._running.items()):
            share = min(1.0, (seconds - begun) * 1000.0 / self._milliseconds)
            child.set_share(self._curve.valueForProgress(share))
            if share >= 1.0:
                del self._running[child]
        if not self._running:
            self.clock.stop()
