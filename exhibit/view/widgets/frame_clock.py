"""A clock that ticks once a frame while something moves, and not at all otherwise."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

LEAST_HZ, USUAL_HZ, MOST_HZ = 24.0, 60.0, 240.0


class FrameClock(QObject):
    """Ticks with the display while running.

    Signals:
        ticked(seconds): seconds since the clock was started.
    """

    ticked = Signal(float)

    def __init__(
        self, parent: QObject, hz: float | None = None, seconds: Callable[[], float] = time.perf_counter
    ) -> None:
        super().__init__(parent)
        self._began = 0.0
        self._hz = hz
        self._seconds = seconds
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def set_rate(self, hz: float) -> None:
        """Tick so many times a second instead of as often as the display."""
        self._hz = hz
        self._timer.setInterval(_milliseconds(hz))

    @property
    def running(self) -> bool:
        """Whether it ticks."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin at zero."""
        self._began = self._seconds()
        self._timer.start(_milliseconds(self._hz or self._refresh_rate()))

    def go_on(self) -> None:
        """Begin where a finger left: what shows is a frame old, so the first step is taken at once."""
        self.start()
        self._began -= self._timer.interval() / 1000.0
        self._tick()

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()

    def _refresh_rate(self) -> float:
        """How often the display that shows the owner is painted a second; screens without an answer say 0."""
        owner = self.parent()
        told = owner.screen().refreshRate() if isinstance(owner, QWidget) else USUAL_HZ
        return told if LEAST_HZ <= told <= MOST_HZ else USUAL_HZ

    @Slot()
    def _tick(self) -> None:
        self.ticked.emit(self._seconds() - self._began)


def _milliseconds(hz: float) -> int:
    return int(1000.0 / hz)
