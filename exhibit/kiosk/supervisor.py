"""The parent process: starts the exhibition, asks it for signs of life, and starts it again. No Qt.

It owns the one log: whatever the exhibition writes on its error stream ends there, with the screen it showed.
"""

import os
import selectors
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import FrameType

from exhibit.kiosk.child import KILL_SECONDS, Child, child_environment
from exhibit.kiosk.course import Course
from exhibit.kiosk.display import DisplayKeeper
from exhibit.kiosk.judgement import PING_SECONDS, Setbacks, Verdict, Vigil
from exhibit.kiosk.logs import RotatingLog
from exhibit.kiosk.messages import (
    ALIVE,
    CONTENT,
    LEAVE,
    LEAVING,
    LEFT_BY_STAFF,
    PING,
    READY,
    RESTART,
    SHOWS,
    Message,
)
from exhibit.kiosk.notify import ServiceNotifier
from exhibit.kiosk.settings import Settings

LEAVE_SECONDS = 8.0
LEAST_RUN_SECONDS = 3600.0
MEMORY_SECONDS = 30.0


def wall_time() -> datetime:
    """The time on the wall, by which the hall opens and closes."""
    return datetime.now().astimezone()


@dataclass(frozen=True)
class Equipment:
    """What a supervisor works with; tests bring their own."""

    command: tuple[str, ...]
    settings: Settings
    log: RotatingLog
    notifier: ServiceNotifier
    display: DisplayKeeper
    environment: Mapping[str, str]
    seconds: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = wall_time


class Supervisor:
    """Keeps one exhibition on the screen until staff leaves or the system asks it to stop."""

    def __init__(self, equipment: Equipment, course: Course) -> None:
        self._with = equipment
        self._course = course
        self._setbacks = Setbacks()
        self._child: Child | None = None
        self._vigil = Vigil(equipment.seconds())
        self._shows = "nothing yet"
        self._content = ""
        self._calling = False
        self._leaving = ""
        self._told_ready = False
        self._memory_looked = 0.0
        self._recycled = equipment.now().date()
        self._signals: list[int] = []
        self._wake_read, self._wake_write = os.pipe()
        os.set_blocking(self._wake_write, False)
        os.set_blocking(self._wake_read, False)

    # the life of the supervisor

    def run(self) -> int:
        """Run until staff leaves (10) or a signal asks to stop (0)."""
        self._take_signals()
        self._log(f"supervisor started, process {os.getpid()}")
        while True:
            self._start()
            code = self._watch()
            if code == LEFT_BY_STAFF and self._leaving == "exit":
                return self._leave(LEFT_BY_STAFF, "left by staff")
            if not self._stopping:
                self._after_end(code)
            if self._stopping:
                return self._leave(0, "stopped by the system")

    def _take_signals(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._signalled)
        if sys.platform != "win32":
            signal.signal(signal.SIGHUP, self._signalled)
            signal.set_wakeup_fd(self._wake_write)

    def _signalled(self, number: int, _frame: FrameType | None) -> None:
        self._signals.append(number)

    @property
    def _stopping(self) -> bool:
        """Whether the system asked to stop."""
        return bool(self._signals)

    def _leave(self, code: int, reason: str) -> int:
        self._with.notifier.tell("STOPPING=1")
        self._with.log.close()
        self._log(reason)
        return code

    def _log(self, text: str) -> None:
        self._with.log.line(f"supervisor: {text}", folded=False)

    # one run

    def _start(self) -> None:
        command = (*self._with.command, *self._course.begin(self._with.seconds()))
        self._shows, self._content, self._leaving, self._calling = "nothing yet", self._course.name, "", True
        self._vigil = Vigil(self._with.seconds())
        try:
            self._child = Child(command, child_environment(self._with.environment))
        except OSError as error:
            self._child = None
            self._log(f"the exhibition cannot be started: {error}")
            return
        self._log(f"started {self._course.name} as process {self._child.process.pid}")

    def _watch(self) -> int | None:
        """Talk with the exhibition until it ended. Returns its exit code, None if it never began."""
        child = self._child
        if child is None:
            return None
        with selectors.DefaultSelector() as selector:
            selector.register(child.socket, selectors.EVENT_READ)
            selector.register(child.stderr, selectors.EVENT_READ)
            selector.register(self._wake_read, selectors.EVENT_READ)
            while child.ended() is None:
                ready = selector.select(PING_SECONDS / 2)
                heard = child.heard()
                self._hear(heard)
                if not self._read_errors(child) and not heard and ready:
                    # A closed end is ready for ever: it is ending, or someone closed it by mistake.
                    time.sleep(0.02)
                self._drain_wake()
                self._look(child)
        self._hear(child.heard())
        self._read_errors(child)
        code = child.ended()
        child.close()
        self._child = None
        return code

    def _drain_wake(self) -> None:
        with suppress(BlockingIOError):
            os.read(self._wake_read, 512)

    def _read_errors(self, child: Child) -> int:
        lines = child.error_lines()
        for line in lines:
            self._with.log.line(line)
        return len(lines)

    def _hear(self, messages: Sequence[Message]) -> None:
        now = self._with.seconds()
        for message in messages:
            match message.kind:
                case str() as kind if kind == ALIVE:
                    self._vigil.answer(now)
                    self._calling = message.rest.endswith("calling")
                    if self._told_ready:
                        self._with.notifier.tell("WATCHDOG=1")
                case str() as kind if kind == READY:
                    self._vigil.show(now)
                    self._say_ready()
                case str() as kind if kind == SHOWS:
                    self._shows = message.rest
                case str() as kind if kind == CONTENT:
                    self._content = message.rest
                case str() as kind if kind == LEAVING:
                    self._leaving = message.rest

    def _say_ready(self) -> None:
        self._log(f"on the screen after {self._with.seconds() - self._vigil.started:.2f} s")
        self._with.notifier.tell("READY=1", f"STATUS=showing {self._course.name}", "WATCHDOG=1")
        self._told_ready = True

    def _look(self, child: Child) -> None:
        """What is due: a question, a judgement, the display, a recycle."""
        now = self._with.seconds()
        for line in self._with.display.look(now):
            self._log(line)
        self._with.log.fold(now)
        if self._stopping:
            self._ask_to_leave(child, "the system stops")
            return
        verdict = self._vigil.judge(now)
        if verdict is not Verdict.FINE:
            self._end_hang(child, verdict)
        elif self._vigil.due(now):
            child.say(Message(PING, str(self._vigil.ask(now))))
            reason = self._reason_to_recycle(child, now)
            if reason:
                self._log(f"starting afresh: {reason}")
                self._ask_to_leave(child, reason)

    def _end_hang(self, child: Child, verdict: Verdict) -> None:
        silent = self._with.seconds() - self._vigil.answered
        self._log(f"the exhibition {verdict.value}, silent for {silent:.1f} s while it showed {self._shows}")
        child.ask_for_stacks()
        self._wait(child, KILL_SECONDS)
        if child.ended() is None:
            self._log("it did not end by itself: killed")
            child.kill()
        self._read_errors(child)

    def _ask_to_leave(self, child: Child, reason: str) -> None:
        child.say(Message(LEAVE, reason))
        self._wait(child, LEAVE_SECONDS)
        if child.ended() is None:
            self._log("it did not leave when asked: killed")
            child.kill()

    def _wait(self, child: Child, seconds: float) -> None:
        """Give it time to end, and go on reading what it writes meanwhile."""
        until = self._with.seconds() + seconds
        while child.ended() is None and self._with.seconds() < until:
            time.sleep(0.02)
            self._hear(child.heard())
            self._read_errors(child)

    def _reason_to_recycle(self, child: Child, now: float) -> str:
        """Why to start afresh now, only while nobody is there; empty for no reason."""
        if not self._calling or not self._vigil.ready:
            return ""
        self._course.healthy(now - self._vigil.started)
        change = self._course.reason_to_change(now)
        if change:
            self._course.rise()
            return change
        moment = self._with.now()
        recycle_at = self._with.settings.recycle_at
        if (
            recycle_at is not None
            and moment.date() != self._recycled
            and moment.hour * 60 + moment.minute >= recycle_at
            and now - self._vigil.started > LEAST_RUN_SECONDS
        ):
            self._recycled = moment.date()
            return "the nightly recycle"
        if now - self._memory_looked >= MEMORY_SECONDS:
            self._memory_looked = now
            used = child.resident_mb()
            if used > self._with.settings.memory_mb:
                return f"{used:.0f} MB of memory used, {self._with.settings.memory_mb} allowed"
        return ""

    # between runs

    def _after_end(self, code: int | None) -> None:
        if code == RESTART:
            self._log("restarting as asked")
            if self._leaving == "reload":
                self._course.rise()
            return
        self._log(f"the exhibition ended with {_said(code)} while it showed {self._shows}")
        now = self._with.seconds()
        self._setbacks.note(now, self._content)
        if self._setbacks.exhausted(self._content):
            self._setbacks.forget(self._content)
            failed = self._course.name
            if self._course.fall(now, "failed three times in ten minutes"):
                self._log(f"{failed} failed three times in ten minutes")
        self._pause(self._setbacks.delay())

    def _pause(self, seconds: float) -> None:
        until = self._with.seconds() + seconds
        while not self._stopping and (left := until - self._with.seconds()) > 0:
            time.sleep(min(0.2, left))


def _said(code: int | None) -> str:
    if code is None:
        return "nothing, it could not be started"
    if code >= 0:
        return f"code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


def program_command() -> tuple[str, ...]:
    """How this very program is started again."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return sys.executable, str(Path(sys.argv[0]).resolve())
