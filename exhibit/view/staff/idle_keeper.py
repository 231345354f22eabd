"""Asks whether anybody is still there, and starts again when nobody is: one single-shot timer."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from exhibit.session.actions import StartAgain
from exhibit.session.idle import IdlePhase, IdleTimes, IdleWatch
from exhibit.session.state import PageKind, State
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.staff.countdown import IdleCountdown
from exhibit.view.widgets.label import TextLabel

LEAST_MS = 20


class IdleKeeper(QObject):
    """Watches one stage.

    Signals:
        over(): nobody is there any more; the stage was started again.
        asked(): the countdown began.
    """

    over = Signal()
    asked = Signal()

    def __init__(
        self, stage: MainWindow, pace: IdleTimes, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._clock = clock
        self._watch = IdleWatch(pace, clock())
        self._inside = False
        self._held = False
        self._touring = stage.state.touring
        self._page = stage.state.page
        self.countdown = IdleCountdown(stage.look, stage)
        self.countdown.kept.connect(self.stay)
        self.countdown.start_again_wanted.connect(self.end)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        stage.state_changed.connect(self._state_changed)
        self._read_page(stage.state)

    @property
    def wait_seconds(self) -> float:
        """How long the open page is left in peace."""
        return self._watch.wait_seconds

    @Slot(int, float, float, float)
    def pressed(self, _finger: int, x: float, y: float, _seconds: float) -> None:
        """A finger came down; one on the question itself answers by its button."""
        shown = self.countdown.isVisible()
        self._inside = shown and self.countdown.geometry().contains(int(x), int(y))

    @Slot()
    def used(self) -> None:
        """Somebody did something."""
        if not self._inside:
            self.stay()

    @Slot()
    def stay(self) -> None:
        """Somebody is there."""
        self._inside = False
        self._watch.touch(self._clock())
        if self.countdown.isVisible():
            self.countdown.put_away()
            self.look()
        elif not self._timer.isActive():
            self.look()

    @Slot()
    def end(self) -> None:
        """Start again now."""
        self._inside = False
        self.countdown.put_away()
        self._stage.dispatcher.carry_out(StartAgain())

    def hold(self, held: bool) -> None:
        """Ask nobody while staff is at work."""
        self._held = held
        if held:
            self._timer.stop()
            self.countdown.put_away()
        else:
            self.stay()

    @Slot(object)
    def _state_changed(self, state: State) -> None:
        if state.touring != self._touring:
            self._touring = state.touring
            self._watch.run(self._clock(), on=state.touring)
            self.countdown.put_away()
            self.look()
        if state.page != self._page:
            self._page = state.page
            self._read_page(state)
        elif self.countdown.isVisible():
            self.look()

    def _read_page(self, state: State) -> None:
        page = self._stage.page
        text = "" if page is None else " ".join(label.text for label in page.findChildren(TextLabel))
        calling = state.page.kind is PageKind.ATTRACT
        self._watch.show(text, self._clock(), calling=calling)
        self.countdown.put_away()
        self.look()

    @Slot()
    def look(self) -> None:
        """See how things stand and act on it."""
        self._timer.stop()
        if self._held:
            return
        outlook = self._watch.look(self._clock())
        if outlook.mood is IdlePhase.OVER:
            self.countdown.put_away()
            self.over.emit()
            self._stage.dispatcher.carry_out(StartAgain())
            return
        if outlook.mood is IdlePhase.ASKING:
            if not self.countdown.isVisible():
                self.asked.emit()
            band = self._stage.band
            floor = band.y() if band.isVisible() else self._stage.height()
            self.countdown.ask(self._stage.look, outlook.left, floor)
        if outlook.look_in is not None:
            self._timer.start(max(LEAST_MS, round(outlook.look_in * 1000) + 1))
