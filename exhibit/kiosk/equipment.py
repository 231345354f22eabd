"""What a supervisor works with: clocks, log, display, and how a run of the exhibition is started."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from exhibit.kiosk.child_process import ChildProcess
from exhibit.kiosk.content_watch import ContentWatch
from exhibit.kiosk.display import DisplayKeeper
from exhibit.kiosk.display_probe import display_answers
from exhibit.kiosk.logs import RotatingLog
from exhibit.kiosk.messages import KioskMessage
from exhibit.kiosk.notify import ServiceNotifier
from exhibit.kiosk.out_of_memory import memory_kills
from exhibit.kiosk.settings import KioskSettings


def wall_time() -> datetime:
    """The time on the wall, by which the hall opens and closes."""
    return datetime.now().astimezone()


class Run(Protocol):
    """One run of the exhibition, as a process or in a test that lives through days in seconds."""

    def say(self, message: KioskMessage) -> None:
        """Tell it something."""

    def heard(self) -> list[KioskMessage]:
        """What it said since."""

    def error_lines(self) -> list[str]:
        """What it wrote on its error stream since."""

    def ended(self) -> int | None:
        """Its exit code, None while it runs."""

    def ask_for_stacks(self) -> None:
        """End it with its stacks in the log."""

    def kill(self) -> None:
        """End it now."""

    def resident_mb(self) -> float:
        """Its memory in MB."""

    def close(self) -> None:
        """Let go of it."""

    @property
    def number(self) -> int:
        """Its process number."""

    def await_news(self, seconds: float, wake: int) -> bool:
        """Wait until it says something or `wake` can be read, so long at most; whether anything came."""


@dataclass(frozen=True)
class Equipment:
    """What a supervisor works with; tests bring their own."""

    command: tuple[str, ...]
    settings: KioskSettings
    log: RotatingLog
    notifier: ServiceNotifier
    display: DisplayKeeper
    environment: Mapping[str, str]
    seconds: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = wall_time
    sleep: Callable[[float], None] = time.sleep
    start: Callable[[Sequence[str], Mapping[str, str]], Run] = ChildProcess
    display_answers: Callable[[Mapping[str, str]], bool | None] = display_answers
    memory_kills: Callable[[], int] = memory_kills
    watch: ContentWatch | None = None
