"""The parent process: starts the exhibition, asks it for signs of life, and starts it again. No Qt.

It owns the one log: whatever the exhibition writes on its error stream ends there, with the screen it showed.
"""

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import FrameType

from exhibit.kiosk.child_process import KILL_SECONDS, child_environment
from exhibit.kiosk.content_source import ContentSelector
from exhibit.kiosk.display_probe import display_name
from exhibit.kiosk.equipment import Equipment, Run
from exhibit.kiosk.exit_cause import Phase, RunEnd, exit_cause, told_code
from exhibit.kiosk.health import PING_SECONDS, HealthVerdict, Watchdog
from exhibit.kiosk.messages import (
    ALIVE,
    CLOSED,
    CONTENT,
    DOORS,
    LEAVE,
    LEAVING,
    LEFT_BY_STAFF,
    OPEN,
    PING,
    READING,
    READY,
    RESTART,
    SHOWS,
    KioskMessage,
)
from exhibit.kiosk.recycling import Recycling
from exhibit.kiosk.restart_policy import RestartPolicy
from exhibit.kiosk.stay_down import stay_down

LEAVE_SECONDS = 8.0
DISPLAY_LOOK_SECONDS = 1.0
STEP_SECONDS = 0.2


class Supervisor:
    """Keeps one exhibition on the screen until staff leaves or the system asks it to stop."""

    def __init__(self, equipment: Equipment, selector: ContentSelector) -> None:
        self._with = equipment
        self._selector = selector
        self._policy = RestartPolicy(selector)
        settings = equipment.settings
        self._recycling = Recycling(settings.recycle_at, settings.memory_mb, equipment.now())
        self._child: Run | None = None
        self._watchdog = Watchdog(equipment.seconds())
        self._phase = Phase.STARTING
        self._hung = False
        self._kills = 0
        self._shows = "nothing yet"
        self._content = ""
        self._calling = False
        self._leaving = ""
        self._told_ready = False
        self._doors = OPEN
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
                return self._leave_by_staff()
            if not self._stopping:
                self._after_end(code)
            if self._stopping:
                return self._leave(0, "stopped by the system")

    def _take_signals(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._signalled)
        if sys.platform != "win32":
            signal.signal(signal.SIGHUP, self._signalled)
            # Weston blocks them for itself, and whatever it starts would inherit that and never end.
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM, signal.SIGINT, signal.SIGHUP})
            signal.set_wakeup_fd(self._wake_write)

    def _signalled(self, number: int, _frame: FrameType | None) -> None:
        self._signals.append(number)

    @property
    def _stopping(self) -> bool:
        """Whether the system asked to stop."""
        return bool(self._signals)

    def _leave_by_staff(self) -> int:
        problem = stay_down(self._with.environment)
        if problem:
            self._log(problem)
        return self._leave(LEFT_BY_STAFF, "left by staff")

    def _leave(self, code: int, reason: str) -> int:
        self._with.notifier.tell("STOPPING=1")
        if self._with.watch is not None:
            self._with.watch.leave()
        self._with.log.flush_repeats()
        self._log(reason)
        return code

    def _log(self, text: str) -> None:
        self._with.log.line(f"supervisor: {text}", folded=False)

    # one run

    def _start(self) -> None:
        command = (*self._with.command, *self._selector.begin(self._with.seconds()))
        self._shows, self._content, self._leaving, self._calling = (
            "nothing yet",
            self._selector.name,
            "",
            True,
        )
        self._phase, self._hung, self._kills = Phase.STARTING, False, self._with.memory_kills()
        self._doors = OPEN
        self._watchdog = Watchdog(self._with.seconds())
        try:
            self._child = self._with.start(command, child_environment(self._with.environment))
        except OSError as error:
            self._child = None
            self._log(f"the exhibition cannot be started: {error}")
            return
        self._log(f"started {self._selector.name} as process {self._child.number}")

    def _watch(self) -> int | None:
        """Talk with the exhibition until it ended. Returns its exit code, None if it never began."""
        child = self._child
        if child is None:
            return None
        while child.ended() is None:
            ready = child.await_news(PING_SECONDS / 2, self._wake_read)
            heard = child.heard()
            self._hear(heard)
            if not self._read_errors(child) and not heard and ready:
                # A closed end is ready for ever: it is ending, or someone closed it by mistake.
                self._with.sleep(0.02)
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

    def _read_errors(self, child: Run) -> int:
        lines = child.error_lines()
        for line in lines:
            self._with.log.line(line)
        return len(lines)

    def _hear(self, messages: Sequence[KioskMessage]) -> None:
        now = self._with.seconds()
        for message in messages:
            match message.kind:
                case str() as kind if kind == ALIVE:
                    self._watchdog.answer(now)
                    self._calling = message.rest.endswith("calling")
                    if self._told_ready:
                        self._with.notifier.tell("WATCHDOG=1")
                case str() as kind if kind == READING:
                    self._phase = Phase.READING
                case str() as kind if kind == READY:
                    self._phase = Phase.SHOWN
                    self._watchdog.show(now)
                    self._say_ready()
                case str() as kind if kind == SHOWS:
                    self._shows = message.rest
                case str() as kind if kind == CONTENT:
                    self._content = message.rest
                case str() as kind if kind == LEAVING:
                    self._leaving = message.rest

    def _say_ready(self) -> None:
        self._log(f"on the screen after {self._with.seconds() - self._watchdog.started:.2f} s")
        self._with.notifier.tell("READY=1", f"STATUS=showing {self._selector.name}", "WATCHDOG=1")
        self._told_ready = True

    def _look(self, child: Run) -> None:
        """What is due: a question, a judgement, the display, a recycle."""
        now = self._with.seconds()
        for line in self._with.display.look(now):
            self._log(line)
        self._tell_doors(child)
        self._with.log.fold(now)
        if self._stopping:
            self._ask_to_leave(child, "the system stops")
            return
        verdict = self._watchdog.judge(now)
        if verdict is not HealthVerdict.FINE:
            self._end_hang(child, verdict)
        elif self._watchdog.due(now):
            child.say(KioskMessage(PING, str(self._watchdog.ask(now))))
            reason = self._reason_to_recycle(child, now)
            if reason:
                self._log(f"starting afresh: {reason}")
                self._ask_to_leave(child, reason)

    def _tell_doors(self, child: Run) -> None:
        """Tell a run on the screen whether the doors are open: while they are not it draws nothing."""
        doors = OPEN if self._with.display.is_open else CLOSED
        if self._watchdog.ready and doors != self._doors:
            self._doors = doors
            child.say(KioskMessage(DOORS, doors))

    def _end_hang(self, child: Run, verdict: HealthVerdict) -> None:
        silent = self._with.seconds() - self._watchdog.answered
        self._hung = True
        self._log(f"the exhibition {verdict.value}, silent for {silent:.1f} s while it showed {self._shows}")
        child.ask_for_stacks()
        self._wait(child, KILL_SECONDS)
        if child.ended() is None:
            self._log("it did not end by itself: killed")
            child.kill()
        self._read_errors(child)

    def _ask_to_leave(self, child: Run, reason: str) -> None:
        child.say(KioskMessage(LEAVE, reason))
        self._wait(child, LEAVE_SECONDS)
        if child.ended() is None:
            self._log("it did not leave when asked: killed")
            child.kill()

    def _wait(self, child: Run, seconds: float) -> None:
        """Give it time to end, and go on reading what it writes meanwhile."""
        until = self._with.seconds() + seconds
        while child.ended() is None and self._with.seconds() < until:
            self._with.sleep(0.02)
            self._hear(child.heard())
            self._read_errors(child)

    def _reason_to_recycle(self, child: Run, now: float) -> str:
        """Why to start afresh now, as a rule only while nobody is there; empty for no reason."""
        run_seconds = now - self._watchdog.started
        nobody = self._calling and self._watchdog.ready
        nightly = self._recycling.nightly_reason(self._with.now(), now, run_seconds, nobody=nobody)
        if not nobody:
            return nightly
        self._selector.healthy(run_seconds)
        change = self._verified() or self._selector.reason_to_change(now)
        if change:
            self._selector.rise()
            return change
        if not nightly and self._recycling.memory_due(now, run_seconds):
            return self._recycling.memory_reason(now, child.resident_mb())
        return nightly

    def _verified(self) -> str:
        """Compare a little more of the content with what was signed; returns why to start afresh."""
        watch = self._with.watch
        if watch is None:
            return ""
        for line in watch.look(self._with.now(), nobody=True):
            self._log(line)
        return watch.reason_to_restart()

    # between runs

    def _after_end(self, code: int | None) -> None:
        if code == RESTART:
            self._log("restarting as asked")
            if self._leaving == "reload":
                self._selector.rise()
            return
        answers = self._with.display_answers(self._with.environment)
        end = RunEnd(code, self._phase, self._hung, answers, self._selector.troubled)
        because = exit_cause(end).value
        if self._with.memory_kills() > self._kills:
            because += ", and the system counted a kill for lack of memory"
        self._log(f"the exhibition ended with {told_code(code)} while it showed {self._shows}: {because}")
        answer = self._policy.answer(end, self._content, self._with.seconds())
        for line in answer.said:
            self._log(line)
        self._pause(answer.pause_seconds)
        if answer.await_display:
            self._await_display()

    def _pause(self, seconds: float) -> None:
        until = self._with.seconds() + seconds
        while not self._stopping and (left := until - self._with.seconds()) > 0:
            self._with.sleep(min(STEP_SECONDS, left))

    def _await_display(self) -> None:
        """Wait for the display as long as it takes, and tell the service manager that this is no fault."""
        environment, began = self._with.environment, self._with.seconds()
        name = display_name(environment)
        if self._with.display_answers(environment) is not False:
            return
        self._log(f"waiting for the display {name}")
        while not self._stopping and self._with.display_answers(environment) is False:
            status = f"STATUS=waiting for the display {name}"
            self._with.notifier.tell(status, "EXTEND_TIMEOUT_USEC=60000000", "WATCHDOG=1")
            self._pause(DISPLAY_LOOK_SECONDS)
            self._with.log.fold(self._with.seconds())
        if not self._stopping:
            self._log(f"the display {name} is back after {self._with.seconds() - began:.0f} s")


def restart_command() -> tuple[str, ...]:
    """Return how the script that runs now is started again: whatever it adds to the program stays in it."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return sys.executable, str(Path(sys.argv[0]).resolve())
