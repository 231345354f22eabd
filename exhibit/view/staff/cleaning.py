"""Cleaning mode: for a minute the glass can be wiped, and the screen says when touch returns."""

import time
from collections.abc import Callable

from PySide6.QtCore import QRectF, QTimer, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.view.staff.modal_overlay import ModalOverlay
from exhibit.view.staff.style import StaffStyle

CLEANING_SECONDS = 60


class CleaningOverlay(ModalOverlay):
    """Counts down; the gate before the window is shut meanwhile by whoever opens this."""

    def __init__(
        self,
        style: StaffStyle,
        parent: QWidget,
        seconds: int = CLEANING_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(style, parent, (seconds + 5) * 1000)
        self._seconds = seconds
        self._clock = clock
        self._until = 0.0
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._count)

    @property
    def left(self) -> int:
        """Seconds until touch returns."""
        return max(0, round(self._until - self._clock()))

    def begin(self) -> None:
        """Start the minute."""
        self._until = self._clock() + self._seconds
        self.open_plate()
        self._tick.start()

    @Slot()
    def _count(self) -> None:
        if self.left <= 0:
            self.close_plate()
        self.update()

    @override
    def close_plate(self) -> None:
        self._tick.stop()
        super().close_plate()

    @override
    def paper_rect(self) -> QRectF:
        sizes = self.style_.sizes
        width, height = min(self.width() * 0.8, sizes.body * 24), sizes.card_heading * 4
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    @override
    def paint_paper(self, painter: QPainter) -> None:
        style, paper = self.style_, self.paper_rect()
        room = paper.width() - 2 * style.sizes.gap
        text = style.words("cleaning", n=self.left)
        block = style.typesetter.block(text, style.title, room, align="centre")
        block.draw(
            painter,
            paper.left() + style.sizes.gap,
            paper.center().y() - block.height / 2,
            style.palette.ink,
        )
