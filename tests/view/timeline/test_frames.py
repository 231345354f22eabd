"""What a frame must not do: paint what nobody sees, collect garbage, tick otherwise than the display."""

import gc
import json
import math
import time
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from exhibit.layout.plan import PlacedCard
from exhibit.session.gestures import TouchContact
from exhibit.view.pages.attract import AttractPage
from exhibit.view.shell.trace import TraceFile
from exhibit.view.timeline.scroll_motion import MotionPhase
from exhibit.view.widgets.frame_clock import FrameClock
from tests.view.conftest import Opener


class Watch(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.times = 0
        watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False


def test_while_the_opening_screen_drifts_the_scroll_beneath_is_not_painted(open_at: Opener) -> None:
    stage = open_at(kiosk=True).stage
    stage.show()
    QApplication.processEvents()
    attract = stage.findChild(AttractPage)
    assert attract is not None
    beneath, above = Watch(stage.canvas), Watch(attract)
    deadline = QDeadlineTimer(300_000)
    while above.times < 3 and not deadline.hasExpired():
        QTest.qWait(50)
    assert above.times >= 3
    assert beneath.times == 0


def test_a_glide_collects_no_old_garbage(open_at: Opener) -> None:
    stage = open_at().stage
    stage.show()
    canvas = stage.canvas
    canvas.go_to(13_000.0, 0.9, 0.0)
    QApplication.processEvents()
    collected: list[int] = []
    glided = 0

    def note(phase: str, info: dict[str, int]) -> None:
        # What other threads make, such as an index of an earlier test, is no part of the glide.
        if phase == "start" and current_thread() is main_thread():
            collected.append(info["generation"])

    gc.collect()
    gc.callbacks.append(note)
    try:
        for velocity in (2500.0, -2500.0, 2500.0):
            canvas._timeline_view.travel.let_go(velocity)
            for frame in range(1, 43):
                # The clock by hand: as many frames as in 0.7 s of a quiet machine, however busy this one is.
                canvas._clock.ticked.emit(frame / 60)
                glided += canvas.phase is MotionPhase.GLIDE
                canvas.repaint()
    finally:
        gc.callbacks.remove(note)
    assert glided > 60
    assert [generation for generation in collected if generation > 0] == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("hz", "milliseconds"), [(144.0, 6), (60.0, 16), (30.0, 33), (0.0, 16), (1.0, 16)])
def test_the_clock_follows_the_display(monkeypatch: pytest.MonkeyPatch, hz: float, milliseconds: int) -> None:
    class Told:
        def refreshRate(self) -> float:  # noqa: N802 - Qt's name
            return hz

    widget = QWidget()
    monkeypatch.setattr(widget, "screen", Told, raising=False)
    clock = FrameClock(widget)
    clock.start()
    assert clock._timer.interval() == milliseconds
    assert clock._timer.timerType() == Qt.TimerType.PreciseTimer
    clock.stop()
    clock.set_rate(20.0)
    clock.start()
    assert clock._timer.interval() == 50
    clock.stop()
    assert not clock.running
    widget.deleteLater()


def test_a_flick_goes_on_in_the_next_frame(open_at: Opener) -> None:
    """The last place of the finger is on the screen since a frame: waiting for a tick would show it twice."""
    stage = open_at().stage
    stage.show()
    canvas = stage.canvas
    canvas.go_to(13_000.0, 0.9, 0.0)
    x, y = canvas.width() / 2, canvas.height() / 2
    canvas.adopt(TouchContact(1, x, y, 0.0), TouchContact(1, x - 40, y, 0.016))
    canvas.follow(TouchContact(1, x - 80, y, 0.032))
    left = canvas.scale
    canvas.let_go(TouchContact(1, x - 80, y, 0.048))
    assert canvas.phase is MotionPhase.GLIDE
    gone = left.to_px(canvas.scale.centre_day) - left.to_px(left.centre_day)
    assert 5.0 < gone < 80.0
    canvas.stop()


@pytest.mark.usefixtures("qapp")
def test_a_clock_that_goes_on_is_a_frame_ahead() -> None:
    widget = QWidget()
    clock = FrameClock(widget, 50.0, lambda: 7.0)
    told: list[float] = []
    clock.ticked.connect(told.append)
    clock.start()
    assert told == []
    clock.go_on()
    assert len(told) == 1
    assert told[0] == pytest.approx(0.02)
    assert clock.running
    clock.stop()
    widget.deleteLater()


def test_only_what_a_frame_shows_counts_as_answered(open_at: Opener, tmp_path: Path) -> None:
    """A finger on open ground changes nothing: no frame answers it before it moves."""
    canvas = open_at().stage.canvas
    canvas.go_to(13_000.0, 0.9, 0.0)
    begun: list[float] = []
    canvas.answered.connect(begun.append)
    spots = [(float(x), float(y)) for x in range(0, canvas.width(), 20) for y in range(0, 200, 20)]
    x, y = next(spot for spot in spots if canvas._timeline_view.hit(*spot) is None)
    earlier = time.perf_counter()
    canvas._act(canvas._reader.press(TouchContact(1, x, y, 0.0)))
    assert begun == []
    canvas.follow(TouchContact(1, x + 60, y, 0.016))
    canvas.follow(TouchContact(1, x + 90, y, 0.032))
    assert len(begun) == 2
    assert earlier < begun[0] < begun[1] < time.perf_counter()
    trace = TraceFile(tmp_path / "trace.jsonl")
    trace.input_arrived(begun[0])
    trace.input_arrived(begun[1])
    trace.frame(begun[1], begun[0] + 0.25, "drag")
    trace.close()
    lines = [json.loads(line) for line in (tmp_path / "trace.jsonl").read_text("utf-8").splitlines()]
    assert [line["latency_ms"] for line in lines if line["kind"] == "input"] == [250.0]


def test_a_finger_on_a_card_is_answered_at_once(open_at: Opener) -> None:
    canvas = open_at().stage.canvas
    canvas.go_to(13_000.0, 0.9, 0.0)
    begun: list[float] = []
    canvas.answered.connect(begun.append)
    card = next(placed for placed in canvas.shown() if isinstance(placed, PlacedCard))
    middle = canvas.rect_of(card).center()
    canvas._act(canvas._reader.press(TouchContact(1, middle.x(), middle.y(), 0.0)))
    assert len(begun) == 1


@pytest.mark.parametrize(("rank", "factor"), [(0, 1.015), (1, 0.985)])
def test_the_cards_of_the_level_that_a_zoom_goes_to_are_drawn_before_it_comes(
    open_at: Opener, rank: int, factor: float
) -> None:
    canvas = open_at().stage.canvas
    timeline_view, level = canvas._timeline_view, canvas.scene.levels[rank]
    canvas.go_to(13_000.0, math.sqrt(level.px_per_day_min * level.px_per_day_max), 0.0)
    while canvas.warm():
        pass
    cache = timeline_view._plans.cards.cache
    assert timeline_view.rank == rank
    while timeline_view.rank == rank:
        timeline_view.travel.zoom(canvas.width() / 2, factor)
        canvas._moved()
        canvas.prepare()
    assert timeline_view.scene.indices[timeline_view.rank].visible(timeline_view.scale).cards
    drawn = cache.bytes
    canvas.grab()
    assert cache.bytes == drawn


def test_what_is_drawn_ahead_waits_while_a_finger_holds_the_scroll(open_at: Opener) -> None:
    stage = open_at().stage
    canvas, warmer = stage.canvas, stage._warmer
    canvas.go_to(13_000.0, 0.9, 0.0)
    canvas.adopt(TouchContact(1, 600.0, 100.0, 0.0), TouchContact(1, 560.0, 100.0, 0.016))
    cache = canvas._timeline_view._plans.cards.cache
    drawn = cache.bytes
    warmer._warm()
    assert cache.bytes == drawn
    assert not warmer._timer.isActive()
    canvas.let_go(TouchContact(1, 560.0, 100.0, 0.5))
    assert canvas.phase is MotionPhase.STILL
    assert warmer._timer.isActive()
    warmer._warm()
    assert cache.bytes > drawn
