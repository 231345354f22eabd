"""Draws what the next places show ahead of time: much once the scroll rests, one thing between two frames."""

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from exhibit.view.timeline.canvas import TimelineCanvas
from exhibit.view.timeline.scroll_motion import MotionPhase

SETTLE_MS = 60
PAUSE_MS = 16
# After a frame has been painted and before the next one is due, at 60 a second.
BETWEEN_FRAMES_MS = 7


class CardPrerenderer(QObject):
    """Lets the canvas warm a little at a time, with a pause for the finger between."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._warm)
        canvas.came_to_rest.connect(self._rested)
        self._between = QTimer(self)
        self._between.setSingleShot(True)
        self._between.setTimerType(Qt.TimerType.PreciseTimer)
        self._between.timeout.connect(self._prepare)
        canvas.window_moved.connect(self._moved)

    def begin(self) -> None:
        """Warm as soon as the screen has settled."""
        self._timer.start(SETTLE_MS)

    @Slot(float, float)
    def _rested(self, _day: float, _zoom: float) -> None:
        self.begin()

    @Slot(float, float)
    def _moved(self, _first: float, _last: float) -> None:
        if not self._between.isActive():
            self._between.start(BETWEEN_FRAMES_MS)

    @Slot()
    def _prepare(self) -> None:
        self._canvas.prepare()

    @Slot()
    def _warm(self) -> None:
        # a scroll that moves needs the time for its frames, and tells when it rests
        if self._canvas.phase is MotionPhase.STILL and self._canvas.warm():
            self._timer.start(PAUSE_MS)
