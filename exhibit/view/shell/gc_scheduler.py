"""Collects what pages leave behind while nothing moves: by itself Python does it in the midst of a glide."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

from exhibit.session.state import PageKind, State
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.timeline.scroll_motion import MotionPhase

CALM_MS = 1200
"""How long the scroll has lain still before; a collection keeps the screen for 0.05 to 0.13 s."""


class GcScheduler(QObject):
    """Waits for a calm moment after each page that was put away. Nothing ticks without one."""

    def __init__(self, stage: MainWindow) -> None:
        super().__init__(stage)
        self._stage = stage
        self._kind = stage.state.page.kind
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self._sweep)
        stage.state_changed.connect(self._changed)
        stage.canvas.window_moved.connect(self._moved)

    @property
    def waits(self) -> bool:
        """Whether there is something to sweep."""
        return self._calm.isActive()

    @Slot(object)
    def _changed(self, state: State) -> None:
        before, self._kind = self._kind, state.page.kind
        if self._kind is PageKind.SCROLL and before is not PageKind.SCROLL:
            self._calm.start()
        elif self._kind is not PageKind.SCROLL:
            self._calm.stop()

    @Slot(float, float)
    def _moved(self, _first: float, _last: float) -> None:
        if self._calm.isActive():
            self._calm.start()

    @Slot()
    def _sweep(self) -> None:
        if self._stage.canvas.phase is MotionPhase.STILL:
            gc.collect()
        else:
            # a finger holds the scroll
            self._calm.start()
