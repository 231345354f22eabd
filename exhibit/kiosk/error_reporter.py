"""What goes wrong inside, as lines on the error stream, which the supervisor keeps; never on the screen."""

import errno
import faulthandler
import logging
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from exhibit.kiosk.display_probe import display_answers
from exhibit.kiosk.messages import BROKEN, NO_DISK, NO_DISPLAY, NO_MEMORY

MOST_IN_A_MINUTE = 3
MINUTE = 60.0
# What Qt says where the display does not let it in, or goes while it is shown.
DISPLAY_GONE = (
    "could not connect to display",
    "Failed to create wl_display",
    "connection broke",
    "wl_display",
)
DISK_ERRORS = frozenset({errno.EIO, errno.ENOSPC, errno.EROFS, errno.EDQUOT, errno.ENODEV, errno.ESTALE})
_log = logging.getLogger("exhibit")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def code_for(error: BaseException | None) -> int:
    """The exit code that tells the supervisor why the exhibition cannot go on."""
    if isinstance(error, MemoryError):
        return NO_MEMORY
    if isinstance(error, OSError) and error.errno in DISK_ERRORS:
        return NO_DISK
    return BROKEN


def end_process(code: int) -> None:
    """End at once, whatever stands around, with everything written."""
    logging.shutdown()
    os._exit(code)


class StartReporter:
    """Writes Qt's messages until the window is there, and tells a missing display from a broken program."""

    def __init__(self, give_up: Callable[[int], None] = end_process) -> None:
        self._give_up = give_up
        self._display_gone = False

    def install(self) -> None:
        """Take over Qt's messages; to be called before the application is made."""
        qInstallMessageHandler(self.qt_message)

    def qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """A message of Qt; after a fatal one Qt would abort without a word to the supervisor."""
        category = getattr(context, "category", "") or "default"
        _log.log(_LEVELS.get(kind, logging.WARNING), "qt %s: %s (at the start)", category, message)
        self._display_gone |= any(words in message for words in DISPLAY_GONE)
        if kind == QtMsgType.QtFatalMsg:
            gone = self._display_gone or display_answers(os.environ) is False
            self._give_up(NO_DISPLAY if gone else BROKEN)


class ErrorReporter:
    """Writes exceptions and Qt's messages with the screen shown; gives up after three in a minute.

    `screen` tells what is on the screen; `give_up` is called with an exit code, in the thread of the third
    exception, and ends the process, so that a half-broken exhibition does not go on. It is called at once
    where memory ran out or the display went.
    """

    def __init__(
        self,
        screen: Callable[[], str],
        give_up: Callable[[int], None] = end_process,
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
        code = code_for(value)
        if code == NO_MEMORY or len(self._times) >= MOST_IN_A_MINUTE:
            why = "memory ran out" if code == NO_MEMORY else "three exceptions in a minute"
            _log.critical("%s: ending, to start afresh", why)
            self._give_up(code)

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
        if "connection broke" in message or "fatal error" in message:
            self._give_up(NO_DISPLAY)
