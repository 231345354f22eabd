"""The staff's desk: the corner gesture opens the PIN pad, the right PIN the panel, the panel acts."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from exhibit.kiosk.input_filter import InputFilter
from exhibit.kiosk.pin import FailedTries, PinAnswer, PinGuard
from exhibit.resources import program_words
from exhibit.session.corner_sequence import CornerSequence, TouchSurface
from exhibit.view.staff.cleaning import CleaningOverlay
from exhibit.view.staff.commands import StaffChoice, StaffCommand
from exhibit.view.staff.modal_overlay import ModalOverlay
from exhibit.view.staff.panel import StaffAction, StaffPanel, StaffReport
from exhibit.view.staff.pin_pad import PinPad
from exhibit.view.staff.style import StaffStyle

_log = logging.getLogger("exhibit")


@dataclass(frozen=True)
class StaffSetup:
    """What the desk works with: the present style, the report, and the actions beside cleaning."""

    style: Callable[[], StaffStyle]
    report: Callable[[], StaffReport]
    actions: Callable[[StaffStyle], tuple[StaffAction, ...]]
    corner_px: Callable[[], float]


class StaffAccess(QObject):
    """One at a time: the pad, the panel or the cleaning.

    Signals:
        chosen(command): a StaffCommand other than cleaning.
        busy_changed(busy): staff came or left.
    """

    chosen = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, window: QWidget, gate: InputFilter, guard: PinGuard, setup: StaffSetup) -> None:
        super().__init__(window)
        self._window = window
        self._input_filter = gate
        self._guard = guard
        self._setup = setup
        self._plate: ModalOverlay | None = None
        self._after_pin: Callable[[], None] | None = None
        self._corners = CornerSequence(self._glass())
        gate.pressed.connect(self._pressed)
        gate.released.connect(self._released)
        gate.cancelled.connect(self._cancelled)
        gate.died.connect(self._died)

    @property
    def plate(self) -> ModalOverlay | None:
        """What is open."""
        return self._plate

    @property
    def busy(self) -> bool:
        """Whether staff is at work."""
        return self._plate is not None

    def _glass(self) -> TouchSurface:
        return TouchSurface(self._window.width(), self._window.height(), self._setup.corner_px())

    @Slot(int, float, float, float)
    def _pressed(self, finger: int, x: float, y: float, seconds: float) -> None:
        if self._plate is not None:
            self._plate.used()
            return
        self._corners.glass = self._glass()
        self._corners.press(finger, x, y, seconds)

    @Slot(int, float, float, float)
    def _released(self, finger: int, x: float, y: float, seconds: float) -> None:
        if self._plate is None and self._corners.release(finger, x, y, seconds):
            self.open_pad()

    @Slot()
    def _cancelled(self) -> None:
        self._corners.forget()

    @Slot(int, float, float)
    def _died(self, finger: int, _x: float, _y: float) -> None:
        self._corners.ignore(finger)

    def open_pad(self, after: Callable[[], None] | None = None) -> None:
        """Ask for the PIN, before the panel or before something that wants it once more."""
        self._after_pin = after
        _log.warning("staff: the PIN pad was opened")
        pad = PinPad(self._setup.style(), self._window)
        pad.entered.connect(self._try_pin)
        self._open(pad)
        waiting = self._guard.waiting()
        if waiting:
            pad.say(pad.style_.words("pin.locked", n=waiting))

    @Slot(str)
    def _try_pin(self, pin: str) -> None:
        tried = self._guard.check(pin)
        _log.warning("staff: %s", _told(tried))
        after, right = self._after_pin, tried.answer is PinAnswer.RIGHT
        if right and after is not None:
            after()
        elif right:
            self.open_panel()
        elif isinstance(self._plate, PinPad):
            self._plate.say(_sentence(self._plate.style_, tried))

    def open_panel(self, news: str = "") -> None:
        """Show the staff panel, with `news` above everything else."""
        style = self._setup.style()
        clean = StaffAction(StaffCommand.CLEAN, style.words("staff.clean"))
        actions = (clean, *self._setup.actions(style))
        report = self._setup.report()
        if news:
            report = replace(report, lines=(news, *report.lines))
        panel = StaffPanel(style, report, actions, self._window)
        panel.chosen.connect(self._chosen)
        self._open(panel)

    def open_page(self, lines: tuple[str, ...], actions: tuple[StaffAction, ...]) -> None:
        """Show a page of its own in the panel's form."""
        panel = StaffPanel(self._setup.style(), StaffReport(lines), actions, self._window)
        panel.chosen.connect(self._chosen)
        self._open(panel)

    def tell(self, lines: tuple[str, ...]) -> None:
        """Say something else on the page that is open."""
        if isinstance(self._plate, StaffPanel):
            self._plate.tell(StaffReport(lines))

    @Slot(object)
    def _chosen(self, command: StaffChoice) -> None:
        _log.warning("staff: chose '%s'", command)
        if command is StaffCommand.CLEAN:
            self.clean()
        else:
            self.chosen.emit(command)

    def clean(self) -> None:
        """Shut the glass for a minute."""
        cleaning = CleaningOverlay(self._setup.style(), self._window, clock=time.monotonic)
        self._input_filter.shut = True
        self._open(cleaning)
        cleaning.begin()

    def _open(self, plate: ModalOverlay) -> None:
        before, self._plate = self._plate, plate
        plate.closed.connect(self._closed)
        if before is not None:
            before.close_plate()
            before.deleteLater()
        else:
            self.busy_changed.emit(True)
        plate.open_plate()

    @Slot()
    def _closed(self) -> None:
        if self.sender() is not self._plate or self._plate is None:
            return
        self._input_filter.shut = False
        self._corners.forget()
        plate, self._plate = self._plate, None
        _log.info("staff: closed")
        plate.deleteLater()
        self.busy_changed.emit(False)


def _told(tried: FailedTries) -> str:
    """What became of a try, for the log; never the PIN."""
    match tried.answer:
        case PinAnswer.RIGHT:
            return "the right PIN, the panel is open"
        case PinAnswer.WRONG:
            return f"a wrong PIN, {tried.tries_left} tries left"
        case PinAnswer.LOCKED:
            return f"a PIN while locked, or the fifth wrong one: {tried.wait_seconds} s to wait"
        case PinAnswer.NOT_SET:
            return "a PIN was tried, but none is set"


def _sentence(style: StaffStyle, tried: FailedTries) -> str:
    words = style.words
    if tried.answer is PinAnswer.LOCKED:
        return words("pin.locked", n=tried.wait_seconds)
    if tried.answer is PinAnswer.NOT_SET:
        return f"{program_words()} pin"
    return words("pin.wrong", n=tried.tries_left)
