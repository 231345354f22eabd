"""A day of a hall by seeds: what happened is in the log as it was, and nothing else is."""

import signal
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from exhibit.content.bundle.store import BundleStore
from exhibit.kiosk.messages import NO_DISPLAY
from exhibit.session.statistics import read_statistics
from tests.kiosk.day import BEGIN, DAY_SECONDS, DayResult, World, live_through
from tests.kiosk.installed import Installer
from tests.seeds import fresh_seed

SEEDS, MANY = 10, 1000
HOUR = 3600.0
SLACK = 45.0
V = "v-00000000000000{}"


@pytest.fixture(autouse=True)
def signals() -> Iterator[None]:
    """The supervisor takes the signals of its process: they are given back."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)}
    yield
    signal.set_wakeup_fd(-1)
    for number, handler in kept.items():
        signal.signal(number, handler)


class Planner:
    """Fills a day: each kind of event at a time of its own, far enough from the others to be told apart."""

    def __init__(self, world: World, holiday: date | None) -> None:
        self.world = world
        self.holiday = holiday
        self.ends = 0
        slots = [3 * HOUR + number * 1.4 * HOUR for number in range(9)]
        world.chance.shuffle(slots)
        self._slots = slots

    def plan(self) -> None:
        for event in (
            self.outage,
            self.crash,
            self.hang,
            self.killed,
            self.grown,
            self.full_disk,
            self.clock_jump,
            self.new_content,
            self.dead_finger,
        ):
            event(self._slots.pop() + self.world.chance.uniform(0.0, 0.3 * HOUR))
        self.doors()
        self.visits()
        self.world.at(DAY_SECONDS, self._staff_leaves)
        self.world.expect("supervisor: left by staff", DAY_SECONDS, DAY_SECONDS + SLACK)

    # the events

    def outage(self, when: float) -> None:
        world, seconds = self.world, self.world.chance.choice((15.0, 60.0, 900.0))

        def away() -> None:
            world.display = False
            if world.run is not None:
                world.run.end(NO_DISPLAY)

        def back() -> None:
            world.display = True

        world.at(when, away)
        world.at(when + seconds, back)
        self._end(when, "code 69 .*there is no display")
        world.expect("waiting for the display :9", when, when + SLACK)
        world.expect(r"the display :9 is back after \d+ s", when + seconds, when + seconds + SLACK)

    def crash(self, when: float) -> None:
        self._ends_with(when, -11)
        self._end(when, "SIGSEGV .*it failed while this content was read or shown")

    def killed(self, when: float) -> None:
        self._ends_with(when, -9)
        self._end(when, "SIGKILL .*there is not enough memory")

    def hang(self, when: float) -> None:
        def stand_still() -> None:
            if self.world.run is not None:
                self.world.run.hangs = True

        self.world.at(when, stand_still)
        self.world.expect("the exhibition hangs, silent for 1[5-9]", when + 14.0, when + SLACK)
        self._end(when, "SIGABRT")

    def grown(self, when: float) -> None:
        world = self.world

        def grow() -> None:
            world.mb = 701.0

        world.at(when, grow)
        world.expect("starting afresh: 701 MB of memory used, 700 allowed", when, when + 900.0)

    def full_disk(self, when: float) -> None:
        """Statistics wait for the disk; what cannot read its content rests on the trouble page."""
        world = self.world

        def fill() -> None:
            world.statistics_full = world.disk_fails = True
            if world.run is not None:
                world.run.end(74)

        def free() -> None:
            world.statistics_full = world.disk_fails = False

        world.at(when, fill)
        world.at(when + 200.0, free)
        self.ends += 3
        world.expect("ended with code 74 .*the disk fails", when, when + SLACK, 3)
        world.expect("the disk failed three times", when, when + SLACK)
        world.expect("started the trouble page", when, when + SLACK)
        world.expect("starting afresh: what failed may work again", when + 299.0, when + 360.0)

    def clock_jump(self, when: float) -> None:
        world, years = self.world, self.world.chance.choice((-16, 10))

        def jump() -> None:
            world.years_off = years

        def right() -> None:
            world.years_off = 0

        world.at(when, jump)
        world.at(when + 600.0, right)

    def new_content(self, when: float) -> None:
        """A version that is broken: three crashes, kept back, the one before again; then a good one."""
        world = self.world

        def broken() -> None:
            world.poison.add(V.format(2))
            world.installer.install(2)

        world.at(when, broken)
        self.ends += 3
        world.expect("starting afresh: other content is there", when, when + 600.0)
        world.expect("ended with SIGSEGV while it showed nothing yet", when, when + 600.0, 3)
        world.expect(f"{V.format(2)} failed 3 times in ten minutes: kept back", when, when + 600.0)
        again = when + 1800.0
        world.at(again, self._install_third)
        world.expect(f"started the exhibition in .*{V.format(3)}", again, again + 600.0, -1)

    def dead_finger(self, when: float) -> None:
        world = self.world
        x, y = world.chance.uniform(0, 1900), world.chance.uniform(0, 1000)

        def tremble() -> None:
            if world.run is not None and world.run.shown:
                world.run.touch(77, x + world.seconds % 2, y)

        for step in range(0, 1200, 10):
            world.at(when + step, tremble)
        world.expect(
            f"something lies on the glass at {x:.0f} px|something lies on the glass",
            when + 59.0,
            when + 1300.0,
            -1,
        )

    def doors(self) -> None:
        for day in range(2):
            today = (BEGIN + timedelta(days=day)).date()
            if today == self.holiday:
                continue
            opens, closes = (2 + 24 * day) * HOUR, (11 + 24 * day) * HOUR
            if opens < DAY_SECONDS:
                self.world.expect("the doors are open: display on", opens - 1.0, opens + SLACK)
            if closes < DAY_SECONDS:
                self.world.expect("the doors are closed: display off", closes - 1.0, closes + SLACK)

    def visits(self) -> None:
        """Visitors come while the doors are open, and some push at closed ones."""
        world = self.world
        for when in sorted(world.chance.uniform(0.0, 23.0) * HOUR for _ in range(60)):
            for step in range(world.chance.randint(1, 12)):
                world.at(when + step * 7.0, self._touch)

    def _touch(self) -> None:
        world, run = self.world, self.world.run
        if run is None or not run.shown or run.trouble:
            return
        if run.open:
            world.visits += not run.visited
            run.visited = True
            run.tally.touch(0.5, 0.5, "en", world.seconds, world.now())
            world.write(run.tally.take())
        run.touch(1, world.chance.uniform(0, 1900), world.chance.uniform(0, 1000))

    # what they need

    def _end(self, when: float, how: str) -> None:
        self.ends += 1
        self.world.expect(f"the exhibition ended with {how}", when, when + SLACK)

    def _ends_with(self, when: float, code: int) -> None:
        def end() -> None:
            if self.world.run is not None:
                self.world.run.end(code)

        self.world.at(when, end)

    def _install_third(self) -> None:
        self.world.installer.install(3)

    def _staff_leaves(self) -> None:
        if self.world.run is not None:
            self.world.run.leave_by_staff()


def day(folder: Path, seed: int) -> tuple[DayResult, Planner]:
    folder.mkdir(parents=True)
    store = BundleStore(folder / "state")
    installer = Installer(folder, store)
    installer.install(1)
    world = World(folder, installer, seed)
    holiday = BEGIN.date() if seed % 2 else None
    planner = Planner(world, holiday)
    planner.plan()
    return live_through(world, holiday), planner


def hold_to_account(result: DayResult, planner: Planner) -> None:
    """Every event is told as it was, and nothing is told that was not."""
    for each in result.world.expected:
        found = result.count(each.pattern, each.first, each.last)
        assert found == each.count or (each.count < 0 < found), (each, found)
    assert result.code == 10
    assert result.count("the exhibition ended with") == planner.ends, "no end that nobody made"
    assert result.count("the nightly recycle") == (1 if DAY_SECONDS > 22.5 * HOUR else 0)
    assert result.count("waiting for the display") == 1
    store = BundleStore(result.world.folder / "state", result.world.uptime)
    assert store.pointer.current == V.format(3)
    assert store.pointer.previous == V.format(1), "the broken one is not what one falls back on"
    assert store.kept_back == []
    assert planner.world.run is not None
    assert V.format(3) in planner.world.run.folder
    counted = read_statistics(result.world.folder / "statistics.sqlite")
    assert len(counted.visits) == result.world.visits
    assert all(visit.seconds < 4 * HOUR for visit in counted.visits.values())
    if planner.holiday == BEGIN.date():
        assert result.world.visits == 0, "nobody visits a closed hall"
        assert result.count("the doors are open") == 0
    else:
        assert result.world.visits > 5


@pytest.mark.slow
@pytest.mark.parametrize("number", range(SEEDS))
def test_a_day_is_told_as_it_was(tmp_path: Path, number: int) -> None:
    hold_to_account(*day(tmp_path / "day", number))


@pytest.mark.long
def test_a_thousand_days_are_told_as_they_were(tmp_path: Path) -> None:
    first = fresh_seed("days")
    for seed in range(first, first + MANY):
        try:
            hold_to_account(*day(tmp_path / str(seed), seed))
        except AssertionError as error:
            error.add_note(f"SHANHAI_SEED={seed}")
            raise
