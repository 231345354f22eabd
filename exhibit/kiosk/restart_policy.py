"""What is done after the exhibition ended unasked: by the cause, and only by it. No process, no clock."""

from dataclasses import dataclass

from exhibit.kiosk.content_source import ContentSelector
from exhibit.kiosk.exit_cause import ExitCause, RunEnd, exit_cause
from exhibit.kiosk.health import PROVEN_SETBACKS, SETBACKS, CrashHistory

REST_SECONDS = 300.0
MACHINE = {
    ExitCause.NO_MEMORY: "not enough memory three times in ten minutes: the trouble page for five minutes; "
    "look at memory_mb, at MemoryMax of the unit and at what else runs here",
    ExitCause.NO_DISK: "the disk failed three times in ten minutes: the trouble page for five minutes; "
    "run doctor, and look at the disk's health",
}
PROGRAM = "the program itself does not start: install it anew, or start it by hand to see what it says"


@dataclass(frozen=True)
class Answer:
    """Lines for the log, how long to pause, and whether to wait for the display before the next start."""

    said: tuple[str, ...] = ()
    pause_seconds: float = 0.0
    await_display: bool = False


class RestartPolicy:
    """Remembers the setbacks and answers each end."""

    def __init__(self, selector: ContentSelector) -> None:
        self._selector = selector
        self._crash_history = CrashHistory()

    def answer(self, end: RunEnd, content: str, now: float) -> Answer:
        """Decide what follows an end; `content` names what was shown, `now` is a clock that never jumps."""
        cause = exit_cause(end)
        if cause is ExitCause.NO_DISPLAY:
            self._crash_history.note(now, cause.value)
            # Where it answers and yet lets nobody in, there is nothing to wait for but time.
            pause = 0.0 if end.display_answers is False else self._crash_history.delay()
            return Answer(pause_seconds=pause, await_display=True)
        against = content if cause is ExitCause.CONTENT else cause.value
        self._crash_history.note(now, against)
        pause = self._crash_history.delay()
        count = self._crash_history.count(against)
        if cause is ExitCause.PROGRAM:
            return Answer((PROGRAM,) if count % SETBACKS == 0 else (), pause)
        if count < self._most(cause):
            return Answer(pause_seconds=pause)
        self._crash_history.forget(against)
        if cause is ExitCause.CONTENT:
            count = self._most(cause)
            return Answer(
                self._selector.fall(now, f"failed {count} times in ten minutes", end.signature), pause
            )
        self._selector.rest(now, REST_SECONDS)
        return Answer((MACHINE[cause],), pause)

    def _most(self, cause: ExitCause) -> int:
        proven = cause is ExitCause.CONTENT and self._selector.is_proven
        return PROVEN_SETBACKS if proven else SETBACKS
