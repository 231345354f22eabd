"""The exhibition's end of the line to its supervisor: answers in the GUI thread, so a hang is silence."""

import os
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

from exhibit.kiosk.messages import ALIVE, DOORS, LEAVE, OPEN, PING, KioskMessage, LineReader

CALLING, VISITED = "calling", "visited"


class SupervisorLink(QObject):
    """Answers the supervisor's questions when the event loop runs; nothing ticks in between.

    Signals:
        leave_wanted(reason): the supervisor, or a signal of the system, asks the exhibition to end.
        doors_changed(open): the hall opened or closed.
    """

    leave_wanted = Signal(str)
    doors_changed = Signal(bool)

    def __init__(
        self, descriptor: int, is_calling: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._socket = socket.socket(fileno=descriptor)
        self._socket.setblocking(False)
        self._socket.set_inheritable(False)
        self._reader = LineReader()
        self._is_calling = is_calling
        self._notifier = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def say(self, kind: str, rest: str = "") -> None:
        """Tell the supervisor something; one that does not read is no reason to wait."""
        with suppress(OSError):
            self._socket.send(KioskMessage(kind, rest).encoded())

    @Slot()
    def _read(self) -> None:
        try:
            data = self._socket.recv(65536)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._notifier.setEnabled(False)
            self.leave_wanted.emit("the supervisor is gone")
            return
        for message in self._reader.messages(data):
            if message.kind == PING:
                self.say(ALIVE, f"{message.rest} {CALLING if self._is_calling() else VISITED}")
            elif message.kind == DOORS:
                self.doors_changed.emit(message.rest == OPEN)
            elif message.kind == LEAVE:
                self.leave_wanted.emit(message.rest)


class SystemSignals(QObject):
    """SIGTERM, SIGINT and SIGHUP as a Qt signal; Python alone would only notice them at its next step.

    Signals:
        leave_wanted(reason): the system asks the exhibition to end.
    """

    leave_wanted = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if sys.platform == "win32":
            return
        self._read_end, write_end = os.pipe()
        os.set_blocking(self._read_end, False)
        os.set_blocking(write_end, False)
        self._notifier = QSocketNotifier(self._read_end, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._wanted = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
        for number in self._wanted:
            signal.signal(number, self._note)
        signal.set_wakeup_fd(write_end, warn_on_full_buffer=False)

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        """The wake-up pipe carries the number; this handler keeps the default one from ending us."""

    @Slot()
    def _read(self) -> None:
        try:
            numbers = os.read(self._read_end, 64)
        except BlockingIOError:
            return
        for number in self._wanted:
            if number in numbers:
                self.leave_wanted.emit(f"{number.name} arrived")
