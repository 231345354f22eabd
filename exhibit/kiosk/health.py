"""Whether the exhibition lives, and what to do after it fell: plain values, no clock and no process."""

from dataclasses import dataclass, field
from enum import Enum

PING_SECONDS = 2.0
HANG_SECONDS = 15.0
START_SECONDS = 60.0
LATE_SECONDS = 4.0
SETBACK_WINDOW = 600.0
SETBACKS = 3
PROVEN_SETBACKS = 6
DELAYS = (0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0)


class HealthVerdict(Enum):
    """What the supervisor sees."""

    FINE = "fine"
    HANGS = "hangs"
    NEVER_STARTED = "never started"


@dataclass
class Watchdog:
    """Watches one run of the exhibition. All times are seconds of a clock that never jumps."""

    started: float
    answered: float = 0.0
    asked: float = 0.0
    looked: float = 0.0
    ready: bool = False
    number: int = 0

    def __post_init__(self) -> None:
        self.answered = self.asked = self.looked = self.started

    def due(self, now: float) -> bool:
        """Whether it is time to ask again."""
        return now - self.asked >= PING_SECONDS

    def ask(self, now: float) -> int:
        """Note a question; returns its number."""
        self.asked = now
        self.number += 1
        return self.number

    def answer(self, now: float) -> None:
        """Note an answer: any answer means that the loop runs."""
        self.answered = now

    def show(self, now: float) -> None:
        """Note that the first frame is on the screen."""
        self.ready = True
        self.answered = now

    def judge(self, now: float) -> HealthVerdict:
        """Judge by the time since the last answer.

        Where the supervisor itself was kept from looking (the machine slept or was stopped), that time is
        not the exhibition's fault and is taken off.
        """
        late = now - self.looked - LATE_SECONDS
        if late > 0:
            self.answered += late + LATE_SECONDS
        self.looked = now
        if not self.ready:
            return HealthVerdict.NEVER_STARTED if now - self.started > START_SECONDS else HealthVerdict.FINE
        return HealthVerdict.HANGS if now - self.answered >= HANG_SECONDS else HealthVerdict.FINE


@dataclass
class CrashHistory:
    """Counts abnormal ends by what they are held against, to wait longer each time and to act at last."""

    _ends: list[tuple[float, str]] = field(default_factory=list)

    def note(self, now: float, against: str) -> None:
        """Note an abnormal end, held against a content, or against the machine or the program."""
        self._ends = [(when, what) for when, what in self._ends if now - when < SETBACK_WINDOW]
        self._ends.append((now, against))

    def count(self, against: str) -> int:
        """How many ends of the last ten minutes are held against this."""
        return sum(what == against for _, what in self._ends)

    def forget(self, against: str) -> None:
        """Begin anew with this one."""
        self._ends = [(when, what) for when, what in self._ends if what != against]

    def delay(self) -> float:
        """Seconds to wait before the next start: bounded, and at first short."""
        count = len(self._ends)
        return DELAYS[min(max(0, count - 1), len(DELAYS) - 1)]
