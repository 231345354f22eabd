"""Draws the cards of the next places ahead of time, once the scroll has come to rest."""

from PySide6.QtCore import QObject, QTimer, Slot

from exhibit.view.timeline.canvas import TimelineCanvas

SETTLE_MS = 60
PAUSE_MS = 16


class Warmer(QObject):
    """Lets the canvas warm a little at a time, with a pause for the finger between."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._warm)
        canvas.came_to_rest.connect(self._rested)

    def begin(self) -> None:
        """Warm as soon as the screen has settled."""
        self._timer.start(SETTLE_MS)

    @Slot(float, float)
    def _rested(self, _day: float, _zoom: float) -> None:
        self.begin()

    @Slot()
    def _warm(self) -> None:
        if self._canvas.warm():
            self._timer.start(PAUSE_MS)
