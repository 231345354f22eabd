"""An empty window that repaints itself for some seconds: what Qt and the X server cost without us.

Prints JSON: seconds from the process's start to the first frame, PSS in MB, work and gap of every frame.
"""

import json
import os
import sys
import time
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from exhibit.view.shell.trace import process_age
from tests.benchmarks.machine import pss_mb


class Window(QWidget):
    """Copies one opaque pixmap of its own size a frame, as little as a scrolling window can do."""

    def __init__(self, wide: int, tall: int) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(wide, tall)
        self._ground = QPixmap(wide, tall)
        self._ground.fill(QColor("#F6EFDE"))
        self.frames: list[tuple[float, float]] = []
        self.ready = 0.0
        self.pss = 0.0

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest:
            return super().event(event)
        began = time.perf_counter()
        done = super().event(event)
        if not self.ready:
            self.ready = process_age()
        self.frames.append((began, time.perf_counter()))
        return done

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(QRect(0, 0, self.width(), self.height()), self._ground)
        painter.end()


def main(wide: int, tall: int, seconds: float) -> None:
    """Show it and measure."""
    application = QApplication([])
    window = Window(wide, tall)
    window.show()
    clock = QTimer()
    clock.setTimerType(Qt.TimerType.PreciseTimer)
    clock.setInterval(16)
    clock.timeout.connect(window.update)
    clock.start()
    QTimer.singleShot(int(seconds * 1000), application.quit)
    application.exec()
    window.pss = pss_mb(os.getpid())
    work = [(ended - began) * 1000 for began, ended in window.frames[5:]]
    ends = [ended for _, ended in window.frames[5:]]
    gaps = [(after - before) * 1000 for before, after in pairwise(ends)]
    result = {"ready": window.ready, "pss": window.pss, "work_ms": work, "gap_ms": gaps}
    sys.stdout.write(json.dumps(result) + "\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]))
