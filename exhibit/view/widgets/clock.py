"""A clock that ticks once a frame while something moves, and not at all otherwise."""

import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot


class FrameClock(QObject):
    """Ticks with the display while running.

    Signals:
        ticked(seconds): seconds since the clock was started.
    """

    ticked = Signal(float)

    def __init__(self, parent: QObject, refresh_hz: float = 60.0) -> None:
        super().__init__(parent)
        self._began = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(max(4, int(1000.0 / refresh_hz)))
        self._timer.timeout.connect(self._tick)

    @property
    def running(self) -> bool:
        """Whether it ticks."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin at zero."""
        self._began = time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()

    @Slot()
    def _tick(self) -> None:
        self.ticked.emit(time.perf_counter() - self._began)
