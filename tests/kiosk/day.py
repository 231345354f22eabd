"""A day of a hall in fast motion: real supervisor, log, store, hours, statistics around a pretended run.

Time is an argument everywhere, so that a day takes a second. What happens comes from a seed; each event notes
what the log must say of it, and when.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from typing_extensions import override

from exhibit.content.bundle.quarantine import Uptime
from exhibit.content.bundle.store import BundleStore
from exhibit.kiosk.content_source import ContentSelector, InstalledSource
from exhibit.kiosk.display import DisplayKeeper
from exhibit.kiosk.equipment import Equipment
from exhibit.kiosk.hours import parse_week
from exhibit.kiosk.logs import RotatingLog
from exhibit.kiosk.messages import (
    ALIVE,
    CONTENT,
    DOORS,
    LEAVE,
    LEAVING,
    LEFT_BY_STAFF,
    NO_DISK,
    NO_DISPLAY,
    OPEN,
    PING,
    READING,
    READY,
    RESTART,
    SHOWS,
    KioskMessage,
)
from exhibit.kiosk.notify import ServiceNotifier
from exhibit.kiosk.settings import KioskSettings
from exhibit.kiosk.supervisor import Supervisor
from exhibit.session.idle import IdlePhase, IdleTimes, IdleWatch
from exhibit.session.resting_touches import RestingTouches
from exhibit.session.statistics import StatisticsFile
from exhibit.session.visit_stats import VisitBatch, VisitTally
from tests.kiosk.installed import Installer

BEGIN = datetime(2026, 11, 30, 7, 0, tzinfo=UTC)
DAY_SECONDS = 24 * 3600.0
CALM_SECONDS = 20.0
BUSY_SECONDS = 0.5
TIMES = IdleTimes(60.0, 30.0, 300.0, 200.0)
RECYCLE_AT = 330
MB = 230.0


@dataclass(frozen=True)
class Expected:
    """A line that the log must have, so many times, from one second of the day to another."""

    pattern: str
    first: float
    last: float
    count: int = 1


@dataclass
class World:
    """What happens around the supervisor, by clocks of its own."""

    folder: Path
    installer: Installer
    seed: int
    seconds: float = 0.0
    years_off: int = 0
    display: bool = True
    run: PretendedRun | None = None
    runs: int = 0
    poison: set[str] = field(default_factory=set)
    disk_fails: bool = False
    statistics_full: bool = False
    mb: float = MB
    planned: list[tuple[float, Callable[[], None]]] = field(default_factory=list)
    expected: list[Expected] = field(default_factory=list)
    visits: int = 0
    last_line: float = 0.0

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        self.unwritten = VisitBatch()
        self.statistics = StatisticsFile(self.folder / "statistics.sqlite")

    # clocks

    def steady(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        """The clock on the wall, which may be wrong."""
        right = BEGIN + timedelta(seconds=self.seconds)
        return right.replace(year=right.year + self.years_off)

    def uptime(self) -> Uptime:
        return Uptime("day", self.seconds)

    def sleep(self, seconds: float) -> None:
        """Let time pass, and what is planned happen at its second."""
        until = self.seconds + seconds
        while self.happens(until):
            pass
        self.seconds = until

    def happens(self, until: float) -> bool:
        """Let the next thing happen that is planned until then; whether there was one."""
        if not self.planned or self.planned[0][0] > until:
            return False
        when, act = self.planned.pop(0)
        self.seconds = max(self.seconds, when)
        act()
        return True

    def at(self, seconds: float, act: Callable[[], None]) -> None:
        """Plan something."""
        self.planned.append((seconds, act))
        self.planned.sort(key=lambda each: each[0])

    def expect(self, pattern: str, first: float, last: float, count: int = 1) -> None:
        """Note what the log must say."""
        self.expected.append(Expected(pattern, first, last, count))

    # the supervisor's equipment

    def start(self, command: Sequence[str], _environment: Mapping[str, str]) -> PretendedRun:
        self.runs += 1
        self.mb = MB
        self.run = PretendedRun(self, command, self.runs)
        return self.run

    def display_answers(self, _environment: Mapping[str, str]) -> bool:
        return self.display

    def write(self, batch: VisitBatch) -> None:
        """What was counted goes into the file; on a full disk it waits for the next time."""
        self.unwritten.add(batch)
        if not self.statistics_full:
            self.statistics.write(self.unwritten)
            self.unwritten = VisitBatch()


class PretendedRun:
    """One run of the exhibition, as the supervisor sees it."""

    def __init__(self, world: World, command: Sequence[str], number: int) -> None:
        self._world = world
        self._began = world.seconds
        self._number = number
        self._said: list[KioskMessage] = []
        self._errors: list[str] = []
        self._code: int | None = None
        self._told = 0
        self.trouble = "--trouble" in command
        self.folder = "" if self.trouble else str(command[-1])
        self.hangs = False
        self.open = True
        self.dead: set[int] = set()
        self.touches = RestingTouches(20.0)
        self.idle = IdleWatch(TIMES, world.seconds)
        self.calling = True
        self.visited = False
        self.tally = VisitTally(f"run {number}", {})

    @property
    def number(self) -> int:
        return self._number

    @property
    def shown(self) -> bool:
        """Whether it is on the screen."""
        return self._code is None and self._told == 3

    def end(self, code: int) -> None:
        """It ends."""
        if self._code is None:
            self._code = code

    def touch(self, finger: int, x: float, y: float) -> None:
        """A finger comes down, or trembles."""
        world = self._world
        before = self.touches.is_dead(finger, world.seconds)
        self.touches.place(finger, x, y, world.seconds)
        if self.touches.is_dead(finger, world.seconds):
            if not before or finger not in self.dead:
                self.dead.add(finger)
                self._errors.append(f"WARNING something lies on the glass at {x:.0f} px")
            return
        if self.open and not self.trouble:
            self.idle.touch(world.seconds)
            if self.calling:
                self.calling = False
                self.idle.show("", world.seconds, calling=False)

    def _live(self) -> None:
        """What it does by itself at this moment."""
        world = self._world
        age = world.seconds - self._began
        if self._code is None and not world.display:
            self.end(NO_DISPLAY)
        if self._code is not None or self.hangs:
            return
        if self._told == 0 and age >= 0.5:
            self._told = 1
            self._said.append(KioskMessage(READING, self.folder))
            if world.disk_fails and not self.trouble:
                self.end(NO_DISK)
            elif any(name in self.folder for name in world.poison):
                self.end(-11)
        if self._told == 1 and self.ended() is None and age >= 1.5:
            self._told = 3
            self._said += [
                KioskMessage(CONTENT, self.folder),
                KioskMessage(READY),
                KioskMessage(SHOWS, "attract"),
            ]
        if not self.calling and self.idle.look(world.seconds).mood is IdlePhase.OVER:
            self.calling = True
            self.idle.show("", world.seconds, calling=True)
            self.end_visit("idle")

    # as the supervisor sees it

    def say(self, message: KioskMessage) -> None:
        if self.hangs:
            return
        if message.kind == PING:
            told = "calling" if self.calling else "visited"
            self._said.append(KioskMessage(ALIVE, f"{message.rest} {told}"))
        elif message.kind == LEAVE:
            self._said.append(KioskMessage(LEAVING, message.rest))
            self.end(RESTART)
        elif message.kind == DOORS:
            self.open = message.rest == OPEN
            if not self.open and not self.calling:
                self.calling = True
                self.end_visit("button")

    def end_visit(self, reason: str) -> None:
        """The visit is over."""
        self.visited = False
        self.tally.end_visit(reason, self._world.seconds, self._world.now())
        self._world.write(self.tally.take())

    def leave_by_staff(self) -> None:
        """Staff chooses exit."""
        self._said.append(KioskMessage(LEAVING, "exit"))
        self.end(LEFT_BY_STAFF)

    def heard(self) -> list[KioskMessage]:
        self._live()
        said, self._said = self._said, []
        return said

    def error_lines(self) -> list[str]:
        lines, self._errors = self._errors, []
        return lines

    def ended(self) -> int | None:
        return self._code

    def ask_for_stacks(self) -> None:
        self.end(-6)

    def kill(self) -> None:
        self.end(-9)

    def resident_mb(self) -> float:
        return self._world.mb

    def close(self) -> None:
        """Nothing is open."""

    def await_news(self, seconds: float, wake: int) -> bool:
        """Time passes: in long steps while all is calm, in short ones while something happens."""
        del wake
        busy = self.hangs or not self.shown or bool(self._said) or not self._world.display
        world = self._world
        until = world.seconds + (min(seconds, BUSY_SECONDS) if busy else CALM_SECONDS)
        while self._code is None and world.happens(until):
            self._live()
        if self._code is None:
            world.seconds = until
        self._live()
        return bool(self._said)


@dataclass(frozen=True)
class DayResult:
    """What is left of a day: the log with the second of each line, and the world."""

    world: World
    lines: tuple[tuple[float, str], ...]
    code: int

    def count(self, pattern: str, first: float = 0.0, last: float = 1e9) -> int:
        """How many lines of these seconds match."""
        return sum(
            first <= when <= last and re.search(pattern, text) is not None for when, text in self.lines
        )


class Diary(RotatingLog):
    """The real log, with the true second of each line beside what the clock on the wall says."""

    def __init__(self, world: World, folder: Path) -> None:
        super().__init__(folder, world.steady, world.now)
        self._world = world
        self.lines: list[tuple[float, str]] = []

    @override
    def _write(self, text: str) -> None:
        self.lines.append((self._world.seconds, text))
        super()._write(text)


def hours_of(holiday: date | None) -> dict[str, str]:
    """The week of the hall, perhaps with a holiday."""
    return {"mon-sun": "09:00-18:00"} | ({f"{holiday:%m-%d}": "closed"} if holiday else {})


def live_through(world: World, holiday: date | None) -> DayResult:
    """Run the supervisor until the evening of the day's last second, when staff leaves."""
    settings = KioskSettings(
        hours=parse_week(hours_of(holiday)), recycle_at=RECYCLE_AT, display_on=("on",), display_off=("off",)
    )
    log = Diary(world, world.folder / "log")
    store = BundleStore(world.folder / "state", world.uptime)
    (world.folder / "builtin").mkdir(exist_ok=True)
    equipment = Equipment(
        command=("exhibition",),
        settings=settings,
        log=log,
        notifier=ServiceNotifier({}),
        display=DisplayKeeper(settings, {}, world.now, lambda _command, _environment: ""),
        environment={"DISPLAY": ":9"},
        seconds=world.steady,
        now=world.now,
        sleep=world.sleep,
        start=world.start,
        display_answers=world.display_answers,
        memory_kills=lambda: 0,
    )
    contents = ContentSelector((), InstalledSource(store, world.folder / "builtin"))
    code = Supervisor(equipment, contents).run()
    world.write(VisitBatch())
    world.statistics.close()
    return DayResult(world, tuple(log.lines), code)
