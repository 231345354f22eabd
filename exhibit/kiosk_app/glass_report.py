"""Tells in the log what lies on the glass, with its place in pixels and millimetres."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from exhibit.kiosk.input_filter import InputFilter
from exhibit.view.style import ScreenSize

RESTING_MM = 5.0
USUAL_PX_PER_MM = 4.0
_log = logging.getLogger("exhibit")


class GlassReport(QObject):
    """Watches one input filter; `screen` tells the size of the glass."""

    def __init__(self, gate: InputFilter, screen: Callable[[], ScreenSize]) -> None:
        super().__init__(gate)
        self._screen = screen
        gate.resting.radius_px = (screen().px_per_mm or USUAL_PX_PER_MM) * RESTING_MM
        gate.died.connect(self._died)
        gate.revived.connect(self._revived)

    @Slot(int, float, float)
    def _died(self, _finger: int, x: float, y: float) -> None:
        per_mm = self._screen().px_per_mm
        place = f"{x:.0f} px from the left, {y:.0f} px from the top"
        if per_mm:
            place += f" ({x / per_mm:.0f} mm, {y / per_mm:.0f} mm)"
        _log.warning("something lies on the glass at %s: it counts for nothing until it leaves", place)

    @Slot(int)
    def _revived(self, _finger: int) -> None:
        _log.info("what lay on the glass has gone or moved")
