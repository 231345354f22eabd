"""What goes wrong inside, as lines on the error stream, which the supervisor keeps; never on the screen."""

import faulthandler
import logging
import sys
import threading
import time
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

MOST_IN_A_MINUTE = 3
MINUTE = 60.0
_log = logging.getLogger("exhibit")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Reporter:
    """Writes exceptions and Qt's messages with the screen shown; gives up after three in a minute.

    `screen` tells what is on the screen; `give_up` is called in the thread of the third exception and ends
    the process, so that a half-broken exhibition does not go on.
    """

    def __init__(
        self,
        screen: Callable[[], str],
        give_up: Callable[[], None],
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._screen = screen
        self._give_up = give_up
        self._seconds = seconds
        self._times: list[float] = []

    def install(self) -> None:
        """Take over all hooks; to be called after the import of pyqtgraph, which brings its own."""
        logging.raiseExceptions = False
        logging.basicConfig(
            stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(message)s", force=True
        )
        faulthandler.enable(file=sys.stderr, all_threads=True)
        self.install_hooks()
        qInstallMessageHandler(self.qt_message)

    def install_hooks(self) -> None:
        """Take over Python's hooks for exceptions that nobody caught."""
        sys.excepthook = self.exception
        sys.unraisablehook = self.unraisable
        threading.excepthook = self.in_thread

    def exception(self, kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        """An exception that nobody caught."""
        lines = traceback.format_exception(kind, value, trace)
        text = "".join(lines).rstrip().replace("\n", "\n  ")
        _log.error("uncaught exception while showing %s:\n  %s", self._screen(), text)
        now = self._seconds()
        self._times = [when for when in self._times if now - when < MINUTE] + [now]
        if len(self._times) >= MOST_IN_A_MINUTE:
            _log.critical("three exceptions in a minute: ending, to start afresh")
            self._give_up()

    def unraisable(self, problem: "sys.UnraisableHookArgs") -> None:
        """An exception in a place from where it cannot rise, a destructor for one."""
        kind = problem.exc_type
        self.exception(kind, problem.exc_value or kind(), problem.exc_traceback)

    def in_thread(self, problem: threading.ExceptHookArgs) -> None:
        """An exception that ended a thread."""
        kind = problem.exc_type
        self.exception(kind, problem.exc_value or kind(), problem.exc_traceback)

    def qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """A message of Qt."""
        category = getattr(context, "category", "") or "default"
        _log.log(_LEVELS.get(kind, logging.WARNING), "qt %s: %s (%s)", category, message, self._screen())
