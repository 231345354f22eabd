"""The monkey and the soak: 200,000 random actions, 1,000 visits; a twentieth of each in CI."""

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from exhibit.app import OpenExhibition, WindowOptions, make_application, open_exhibition
from exhibit.kiosk.input_filter import InputFilter
from exhibit.kiosk.malloc_trim import give_back, settle_allocator
from exhibit.kiosk_app.visit_statistics import VisitStatistics
from exhibit.session.idle import IdleTimes
from exhibit.view.staff.idle_keeper import IdleKeeper
from tests.kiosk.visitors import Level, Monkey, Visitor, level_of, timed
from tests.measures import yardstick_seconds
from tests.seeds import fresh_seed

ACTIONS, VISITS = 200_000, 1000
# The monkey comes as several, each with a seed of its own, so that all cores of the machine take part.
MONKEYS = 4
SHARE = 20
GLANCE_ACTIONS, GLANCE_VISITS = 500, 6
SLOPE_KB = 2.0
# What is kept of texts and glyphs swings by 2 MB with what was shown last, and slowly, as a slope would:
# memory is measured after so many visits that are always the same, between so many that never are.
SAME, BETWEEN = 6, 20
# The budgets of painting, cards, illustrations and small drawings together.
PICTURES_KB = 110_000
STALL_SECONDS = 0.25
# Where other programs' caches make a step slower they slow the yardstick of a millisecond too.
STALL_YARDSTICKS = 250.0
BUSY_SHARE = 0.02
WARM_UP = 0.1
PAUSE_MS = 2


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application()


@pytest.fixture(scope="module")
def finger(qapp: QApplication) -> QPointingDevice:
    assert qapp is QApplication.instance()
    return QTest.createTouchDevice()


@pytest.fixture
def hall(qapp: QApplication, compiled: Path, tmp_path: Path) -> Iterator[tuple[OpenExhibition, InputFilter]]:
    """A kiosk's exhibition with its gate, its idle keeper and its statistics, in this process."""
    assert qapp is QApplication.instance()
    settle_allocator()
    options = WindowOptions(cache=compiled / "shanhai", kiosk=True, diagonal_inch=32.0, size=(1280, 800))
    exhibition = open_exhibition(options)
    exhibition.settle_when_ready()
    stage = exhibition.stage
    gate = InputFilter(stage)
    stage.show()
    gate.guard(stage.windowHandle())
    keeper = IdleKeeper(stage, IdleTimes(0.2, 0.2, 3_000_000, 2_500_000))
    gate.pressed.connect(keeper.pressed)
    gate.used.connect(keeper.used)
    content = exhibition.loaded.content
    assert content is not None
    counting = VisitStatistics(stage, content, tmp_path / "statistics.sqlite")
    gate.pressed.connect(counting.pressed)
    keeper.over.connect(counting.left_alone)
    yield exhibition, gate
    counting.close()
    exhibition.window.hide()
    exhibition.window.deleteLater()
    QApplication.processEvents()
    gc.unfreeze()


@pytest.mark.parametrize(
    "actions",
    [
        pytest.param(GLANCE_ACTIONS, id="glance", marks=pytest.mark.slow),
        pytest.param(ACTIONS // SHARE, id="share", marks=pytest.mark.share),
        *(
            pytest.param(ACTIONS // MONKEYS, id=f"full-{number}", marks=pytest.mark.long)
            for number in range(1, MONKEYS + 1)
        ),
    ],
)
def test_a_monkey_finds_no_way_to_break_it(
    hall: tuple[OpenExhibition, InputFilter], finger: QPointingDevice, actions: int
) -> None:
    exhibition, gate = hall
    seed = fresh_seed("monkey")
    monkey = Monkey(exhibition.stage, gate, finger, seed)
    done: list[str] = []
    for number in range(actions):
        done.append(monkey.act())
        del done[:-10]
        try:
            monkey.check()
        except AssertionError:
            sys.stdout.write(f"SHANHAI_SEED={seed}: after action {number}, the last of {done}\n")
            raise
        if number % 50 == 0:
            QApplication.processEvents()
        if number % 5000 == 0:
            sys.stdout.write(f"monkey {seed}: {number} of {actions} actions\n")
            sys.stdout.flush()


@pytest.mark.parametrize(
    "visits",
    [
        pytest.param(GLANCE_VISITS, id="glance", marks=pytest.mark.slow),
        pytest.param(VISITS // SHARE, id="share", marks=pytest.mark.share),
        pytest.param(VISITS, id="full", marks=pytest.mark.long),
    ],
)
def test_nothing_grows_from_visit_to_visit(hall: tuple[OpenExhibition, InputFilter], visits: int) -> None:
    exhibition, _ = hall
    stage = exhibition.stage
    visitor = Visitor(stage, fresh_seed("soak"))
    full = visits >= VISITS
    warming, stalls = Stalls(), Stalls()
    if full:
        warming.live_through(visitor.guide())
    for _ in range(round(visits * WARM_UP)):
        warming.live_through(visitor.visit())
    levels: list[Level] = []
    for number in range(visits):
        stalls.live_through(visitor.visit())
        # as Housekeeping does some seconds later
        give_back()
        if number % BETWEEN == 0 or number == visits - 1:
            stalls.live_through(visitor.same(SAME))
            levels.append(level_of(stage))
        if number % 100 == 0 or number == visits - 1:
            sys.stdout.write(f"soak: {number + 1} visits, {told_slope(levels)}, {stalls}\n{levels[-1]}\n")
            sys.stdout.flush()
    first, last = levels[0], levels[-1]
    sys.stdout.write(f"soak: from\n{first}\n")
    assert (last.widgets, last.timers, last.threads) == (first.widgets, first.timers, first.threads)
    assert abs(last.descriptors - first.descriptors) <= 2
    # PySide keeps one reference to None for each widget that is made and one for each setParent(None), for
    # ever: a number that grows and harms nobody. One that falls ends the interpreter (PYSIDE-3474).
    assert last.nones >= first.nones - 60
    assert stalls.late <= (0 if full else BUSY_SHARE * stalls.steps)
    if full:
        # A short run sees the caches of text and pictures fill; the promise is one of the long run.
        assert slope_of(levels)[0] <= SLOPE_KB
        assert max(each.pictures_kb for each in levels) <= PICTURES_KB


class Stalls:
    """How often a step kept the screen still for too long, and the worst of them."""

    def __init__(self) -> None:
        self.steps = self.late = 0
        self.worst = ("", 0.0)

    def live_through(self, steps: Iterator[str]) -> None:
        """Take these steps and note how long each kept the screen still."""
        for name, seconds in timed(steps, PAUSE_MS):
            self.steps += 1
            self.late += seconds > STALL_SECONDS and seconds > STALL_YARDSTICKS * yardstick_seconds(3)
            self.worst = max(self.worst, (name, seconds), key=lambda each: each[1])

    @override
    def __str__(self) -> str:
        return f"{self.steps} steps, {self.late} late, worst {self.worst[0]} {self.worst[1] * 1000:.0f} ms"


def slope_of(levels: list[Level]) -> tuple[float, float]:
    """The slope of the program's own memory by least squares, and its error, both in KB a visit."""
    values = [level.own_kb - level.pictures_kb for level in levels]
    middle_x, middle_y = (len(values) - 1) / 2, sum(values) / len(values)
    over = sum((x - middle_x) ** 2 for x in range(len(values)))
    slope = sum((x - middle_x) * (y - middle_y) for x, y in enumerate(values)) / over
    rest = sum((y - middle_y - slope * (x - middle_x)) ** 2 for x, y in enumerate(values))
    error = (rest / max(1, len(values) - 2) / over) ** 0.5
    return slope / (BETWEEN + SAME), error / (BETWEEN + SAME)


def told_slope(levels: list[Level]) -> str:
    if len(levels) < 6:
        return "no slope yet"
    slope, error = slope_of(levels)
    return f"{slope:.2f} KB a visit, give or take {error:.2f}"
