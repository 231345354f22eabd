"""Why a run of the exhibition ended: five causes, of which one alone is the content's. Plain values."""

import signal
from dataclasses import dataclass
from enum import Enum

from exhibit.kiosk.messages import NO_DISK, NO_DISPLAY, NO_MEMORY

# The number is Linux's: Windows has no SIGKILL, and its children end otherwise.
KILLED = -int(getattr(signal, "SIGKILL", 9))


class Phase(Enum):
    """How far a run came."""

    STARTING = "starting"
    READING = "reading the content"
    SHOWN = "on the screen"


class ExitCause(Enum):
    """Why a run ended, each with an answer of its own.

    NO_DISPLAY: wait for the display.  NO_MEMORY, NO_DISK: pause, then the trouble page for some minutes.
    PROGRAM: the program itself does not start: try again, ever more slowly.  CONTENT: show other content.
    """

    NO_DISPLAY = "there is no display"
    NO_MEMORY = "there is not enough memory"
    NO_DISK = "the disk fails"
    PROGRAM = "the program itself does not start"
    CONTENT = "it failed while this content was read or shown"


@dataclass(frozen=True)
class RunEnd:
    """How a run ended: its exit code (negative: the signal; None: it could not be started).

    `hung` tells that the supervisor ended it for its silence, `display_answers` what a look at the display
    said right afterwards (None: it cannot be asked), `on_trouble_page` that no content was shown at all.
    """

    code: int | None
    phase: Phase
    hung: bool = False
    display_answers: bool | None = None
    on_trouble_page: bool = False

    @property
    def signature(self) -> str:
        """What is the same when the same thing happens again."""
        return f"{'hung' if self.hung else self.code} {self.phase.value}"


def exit_cause(end: RunEnd) -> ExitCause:
    """Tell the cause of an end that nobody asked for."""
    if end.code == NO_DISPLAY or end.display_answers is False:
        return ExitCause.NO_DISPLAY
    if end.code == NO_MEMORY or (end.code == KILLED and not end.hung):
        # Who is killed from outside was in the way of something else: of the memory, as a rule.
        return ExitCause.NO_MEMORY
    if end.code == NO_DISK:
        return ExitCause.NO_DISK
    if end.phase is Phase.STARTING or end.on_trouble_page:
        return ExitCause.PROGRAM
    return ExitCause.CONTENT


def told_code(code: int | None) -> str:
    """Say an exit code, or the signal, in words."""
    if code is None:
        return "nothing, it could not be started"
    if code >= 0:
        return f"code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"
