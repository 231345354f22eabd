"""Durations, less motion, and the hint that shows how to unroll."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPointingDevice
from PySide6.QtTest import QTest

import exhibit
from exhibit.session import state as act
from exhibit.session.actions import EnterScroll, FilterByTheme, RunTour, StartAgain
from exhibit.session.state import ATTRACT, SCROLL, Page, PageKind
from exhibit.view.pages.attract import ORBIT, AttractPage
from exhibit.view.shell import hint as hint_module
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.style import FULL_MOTION, LESS_MOTION
from exhibit.view.timeline import navigable_timeline
from exhibit.view.widgets.button import TextButton
from tests.view.conftest import Opener

SLOWEST_BLINK_HZ = 2.0


@pytest.fixture
def stage(open_at: Opener) -> MainWindow:
    shown = open_at(1920, 1080, language="en", kiosk=True, diagonal_inch=27.0).stage
    shown.show()
    QTest.qWait(1)
    return shown


def calm(stage: MainWindow) -> None:
    stage.change(act.without_pages(act.with_less_motion(stage.state, on=True)))


def test_the_durations_are_those_of_the_design() -> None:
    assert (FULL_MOTION.appear, FULL_MOTION.vanish, FULL_MOTION.page) == (240, 180, 360)
    assert {LESS_MOTION.appear, LESS_MOTION.vanish, LESS_MOTION.page, LESS_MOTION.level} == {120}
    assert LESS_MOTION.draw_in == 0
    assert FULL_MOTION.page == navigable_timeline.FLY_SECONDS * 1000


def test_no_animation_has_a_duration_of_its_own() -> None:
    """Literals in milliseconds stand in style.py alone."""
    root = Path(exhibit.__file__).parent / "view"
    written = [
        f"{path.name}: {line.strip()}"
        for path in root.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"setDuration\(\s*\d", line)
    ]
    assert not written


def test_with_less_motion_nothing_flies_or_travels(stage: MainWindow) -> None:
    calm(stage)
    canvas = stage.canvas
    canvas.show_whole()
    whole = canvas.scale
    stage.dispatcher.go_to_era("roots")
    assert canvas.phase.value == "still"
    assert canvas.scale != whole
    stage.dispatcher.carry_out(RunTour(on=not stage.state.touring))
    assert stage.state.touring
    assert canvas.phase.value == "still"
    there = canvas.scale
    QTest.qWait(120)
    assert canvas.scale == there
    stage.dispatcher.carry_out(RunTour(on=not stage.state.touring))


def test_with_less_motion_the_opening_screen_does_not_drift(stage: MainWindow) -> None:
    stage.change(act.with_less_motion(stage.state, on=True))
    assert stage.state.page == ATTRACT
    assert stage.page is not None
    QTest.qWait(300)
    before = stage.page.grab().toImage()
    QTest.qWait(300)
    assert stage.page.grab().toImage() == before


def test_no_edge_of_the_opening_screen_burns_into_the_glass(stage: MainWindow) -> None:
    page = stage.page
    assert isinstance(page, AttractPage)
    page._clock.stop()
    page._turning.stop()

    def standing() -> list[QPoint]:
        return [button.pos() for button in page.findChildren(TextButton) if button.isVisible()]

    def grabbed(fraction: float) -> QImage:
        page._fraction = fraction
        return page.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    first, places = grabbed(0.1), [standing()]
    drifted = grabbed(0.4)
    moved = sum(
        first.pixel(x, y) != drifted.pixel(x, y)
        for x in range(0, first.width(), 16)
        for y in range(0, first.height(), 16)
    )
    # The painting goes by: at least a hundredth of the screen is another in a minute.
    assert moved >= first.width() * first.height() / 16**2 / 100
    for _ in range(len(ORBIT)):
        page._next_figure()
        places.append(standing())
    # Words and buttons go round by themselves, a rule at a time, and come back.
    assert places[-1] == places[0]
    for before, after in pairwise(places):
        steps = {(b - a).manhattanLength() for a, b in zip(before, after, strict=True)}
        assert len(steps) == 1
        assert 1 <= steps.pop() <= 2 * max(1.0, page.look.sizes.rule)
    page._next_figure()
    assert page._still is None
    assert grabbed(0.1) != first


def test_nothing_of_the_hint_blinks() -> None:
    assert 1.0 / hint_module.ROUND_SECONDS < SLOWEST_BLINK_HZ


def test_the_hint_shows_after_entering_and_goes_with_the_first_drag(
    stage: MainWindow, finger: QPointingDevice
) -> None:
    assert stage.hint.isHidden()
    stage.dispatcher.carry_out(EnterScroll("en"))
    assert stage.hint.isVisible()
    assert stage.hint.accessibleName() == stage.look.words("attract.drag")
    QTest.qWait(600)
    assert stage.hint.isVisible()
    start = stage.hint.geometry().center()
    QTest.touchEvent(stage, finger).press(0, start, stage)
    for step in range(1, 6):
        QTest.touchEvent(stage, finger).move(0, start - QPoint(40 * step, 0), stage)
    QTest.touchEvent(stage, finger).release(0, start - QPoint(200, 0), stage)
    QTest.qWait(FULL_MOTION.vanish + 150)
    assert stage.hint.isHidden()


def test_a_tap_goes_through_the_hint(stage: MainWindow, finger: QPointingDevice) -> None:
    stage.dispatcher.carry_out(EnterScroll("en"))
    QTest.qWait(600)
    canvas = stage.canvas
    for placed in canvas.shown():
        middle = canvas.rect_of(placed).center().toPoint()
        if stage.hint.geometry().contains(middle):
            QTest.touchEvent(stage, finger).press(0, middle, stage)
            QTest.touchEvent(stage, finger).release(0, middle, stage)
            break
    else:
        pytest.fail("nothing stands behind the hint")
    assert stage.state.page.kind in (PageKind.LEAF, PageKind.FAN) or canvas.phase.value == "fly"


def test_the_hint_goes_by_itself_and_with_a_new_start(stage: MainWindow) -> None:
    stage.dispatcher.carry_out(EnterScroll("en"))
    assert stage.hint._longest.interval() == 12_000
    stage.hint._longest.timeout.emit()
    QTest.qWait(FULL_MOTION.vanish + 150)
    assert stage.hint.isHidden()
    assert not stage.hint._clock.running
    stage.dispatcher.carry_out(StartAgain())
    assert stage.hint.isHidden()
    stage.dispatcher.carry_out(EnterScroll("zh-Hant"))
    assert stage.hint.isVisible()
    stage.dispatcher.carry_out(StartAgain())
    assert stage.hint.isHidden()


def test_with_less_motion_the_hint_is_words_beside_a_resting_hand(stage: MainWindow) -> None:
    stage.change(act.with_less_motion(stage.state, on=True))
    stage.dispatcher.carry_out(EnterScroll("en"))
    assert stage.hint.isVisible()
    assert stage.hint.still
    assert not stage.hint._clock.running


def test_an_upright_screen_says_up_and_down(open_at: Opener) -> None:
    stage = open_at(1080, 1920, language="zh-Hant", kiosk=True, diagonal_inch=32.0).stage
    stage.show()
    stage.dispatcher.carry_out(EnterScroll("zh-Hant"))
    assert stage.hint.accessibleName() == stage.look.words("attract.drag_vertical")


def test_every_theme_has_an_icon_of_its_own_beside_its_colour(stage: MainWindow) -> None:
    """Marks stay round, since their shape already tells how exact a date is; cards and leaves name them."""
    themes = stage.look.catalogue.content.themes
    icons = [theme.icon for theme in themes]
    assert len(set(icons)) == len(icons)
    assert all(stage.look.artwork.has("icons", icon) for icon in icons)
    for theme in themes:
        button = stage.band.button(FilterByTheme(theme.id))
        assert button is not None
        assert button.face.icon == theme.icon
    stage.open(Page(PageKind.SCROLL))
    assert stage.state.page == SCROLL
