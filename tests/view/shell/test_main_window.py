"""The window as a whole: what visitors do and what they find."""

import gc
import sys

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from exhibit.content.text.days import day_of
from exhibit.session import state as act
from exhibit.session.actions import ChooseLanguage, ClosePage, EnterScroll, FilterByTheme, RunTour, StartAgain
from exhibit.session.state import ATTRACT, SCROLL, Page, PageKind
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.timeline.scroll_motion import MotionPhase
from exhibit.view.widgets.action_button import ActionButton
from tests.view.conftest import Opener
from tests.view.walking import button_for


@pytest.fixture
def stage(open_at: Opener) -> MainWindow:
    shown = open_at(1920, 1080).stage
    shown.show()
    QTest.qWait(1)
    return shown


def card_middle(stage: MainWindow, event_id: str) -> QPoint:
    return stage.canvas.place_of(event_id).center().toPoint()


def touch(widget: QWidget, finger: QPointingDevice) -> QTest.QTouchEventSequence:
    """A touch sequence; Qt takes it at the window only, places are given in the widget's px."""
    return QTest.touchEvent(widget.window(), finger)


def touch_tap(widget: QWidget, at: QPoint, finger: QPointingDevice) -> None:
    touch(widget, finger).press(0, at, widget)
    touch(widget, finger).release(0, at, widget)


def settle(_stage: MainWindow, milliseconds: int = 450) -> None:
    QTest.qWait(milliseconds)


def test_a_tap_on_a_card_opens_its_leaf_and_close_leaves_the_scroll_where_it_was(
    stage: MainWindow, finger: QPointingDevice
) -> None:
    before = stage.canvas.scale
    touch_tap(stage.canvas, card_middle(stage, "notice-1992"), finger)
    assert stage.state.page == Page.of(PageKind.LEAF, "notice-1992")
    settle(stage)
    close = button_for(stage.page, ClosePage()) if stage.page else None
    assert close is not None
    QTest.qWait(420)
    touch_tap(close, close.rect().center(), finger)
    assert stage.state.page == SCROLL
    assert stage.canvas.scale == before


def test_closing_is_ignored_while_a_double_tap_may_still_be_under_way(
    stage: MainWindow, finger: QPointingDevice
) -> None:
    touch_tap(stage.canvas, card_middle(stage, "notice-1992"), finger)
    assert stage.page is not None
    stage.page.leave()
    assert stage.state.page.kind is PageKind.LEAF


def test_a_drag_follows_the_finger_and_opens_nothing(stage: MainWindow, finger: QPointingDevice) -> None:
    start = card_middle(stage, "notice-1992")
    day = stage.canvas.scale.to_day(start.x())
    touch(stage.canvas, finger).press(0, start, stage.canvas)
    for step in range(1, 9):
        touch(stage.canvas, finger).move(0, start - QPoint(15 * step, 0), stage.canvas)
    assert stage.canvas.scale.to_px(day) == pytest.approx(start.x() - 120, abs=1)
    touch(stage.canvas, finger).release(0, start - QPoint(120, 0), stage.canvas)
    assert stage.state.page == SCROLL


def test_two_fingers_zoom_about_the_days_beneath_them(stage: MainWindow, finger: QPointingDevice) -> None:
    canvas = stage.canvas
    one, two = QPoint(600, 300), QPoint(900, 300)
    days = [canvas.scale.to_day(point.x()) for point in (one, two)]
    touch(canvas, finger).press(0, one, canvas).press(1, two, canvas)
    for step in range(1, 11):
        shift = QPoint(20 * step, 0)
        touch(canvas, finger).move(0, one - shift, canvas).move(1, two + shift, canvas)
    assert [canvas.scale.to_px(day) for day in days] == pytest.approx([400, 1100], abs=2)
    touch(canvas, finger).release(0, one - QPoint(200, 0), canvas).release(1, two + QPoint(200, 0), canvas)


def test_a_button_works_while_a_finger_rests_on_the_scroll(
    stage: MainWindow, finger: QPointingDevice
) -> None:
    touch(stage.canvas, finger).press(0, QPoint(900, 60), stage.canvas)
    button = stage.band.button(ChooseLanguage("en"))
    assert button is not None
    touch(stage, finger).stationary(0).press(1, button.rect().center(), button)
    touch(stage, finger).stationary(0).release(1, button.rect().center(), button)
    assert stage.state.language == "en"
    touch(stage.canvas, finger).release(0, QPoint(900, 60), stage.canvas)


def test_what_was_pressed_acts_although_another_finger_moved_it_away_meanwhile(
    stage: MainWindow, finger: QPointingDevice
) -> None:
    wanted = stage.look.catalogue.content.exhibit.themes[-1]
    language, theme = stage.band.button(ChooseLanguage("en")), stage.band.button(FilterByTheme(wanted))
    assert language is not None
    assert theme is not None
    first, second = (button.mapTo(stage, button.rect().center()) for button in (language, theme))
    place = theme.geometry()
    touch(stage, finger).press(1, first, stage)
    touch(stage, finger).stationary(1).press(2, second, stage)
    assert language.isDown()
    assert theme.isDown()
    touch(stage, finger).stationary(2).release(1, first, stage)
    assert stage.state.language == "en"
    assert theme.geometry() != place
    touch(stage, finger).release(2, second, stage)
    assert stage.state.theme_filter == wanted
    # A finger that lets go beside both its old and its new place has changed its mind.
    touch(stage, finger).press(1, first, stage)
    touch(stage, finger).release(1, first - QPoint(0, 300), stage)
    assert stage.state.language == "en"


def test_a_press_that_drags_off_its_button_does_nothing(stage: MainWindow, finger: QPointingDevice) -> None:
    button = stage.band.button(ChooseLanguage("en"))
    assert button is not None
    touch(button, finger).press(0, button.rect().center(), button)
    assert button.isDown()
    away = button.rect().center() - QPoint(0, 300)
    touch(button, finger).move(0, away, button)
    assert not button.isDown()
    touch(button, finger).release(0, away, button)
    assert stage.state.language != "en"


def test_the_language_changes_and_the_place_stays(stage: MainWindow) -> None:
    stage.canvas.go_to(day_of(2010, 6, 1), None, 0.0)
    before = stage.canvas.scale
    for tag in ("en", "zh-Hans", "zh-Hant"):
        stage.dispatcher.carry_out(ChooseLanguage(tag))
        assert stage.canvas.scale.centre_day == pytest.approx(before.centre_day, abs=1)
        assert stage.canvas.scale.px_per_day == pytest.approx(before.px_per_day)


def test_a_language_switch_in_a_leaf_keeps_the_leaf(stage: MainWindow) -> None:
    stage.open(Page.of(PageKind.LEAF, "huafon-2010"))
    stage.dispatcher.carry_out(ChooseLanguage("en"))
    assert stage.state.page == Page.of(PageKind.LEAF, "huafon-2010")
    assert stage.page is not None
    assert stage.page.look.tag == "en"


def test_a_theme_fades_the_rest_and_moves_nothing(stage: MainWindow) -> None:
    before = stage.canvas.scale
    stage.dispatcher.carry_out(FilterByTheme("industry"))
    assert stage.state.theme_filter == "industry"
    assert stage.canvas.scale.px_per_day == pytest.approx(before.px_per_day)
    stage.dispatcher.carry_out(FilterByTheme("industry"))
    assert stage.state.theme_filter is None


def test_earlier_and_later_step_through_every_event_and_reach_both_ends(stage: MainWindow) -> None:
    stage.change(act.with_less_motion(stage.state, on=True))
    stage.canvas.go_to_event("notice-1992", 0.0)
    seen = ["notice-1992"]
    for _ in range(200):
        stage.canvas.step(1)
        focused = stage.canvas.focused_event()
        assert focused is not None
        if focused == seen[-1]:
            break
        seen.append(focused)
    events = [event.id for event in stage._look_factory.catalogue.content.events]
    assert seen[-1] == "west-lake-2025"
    assert len(set(seen)) == len(events) or seen[0] != events[0]


def test_start_again_is_one_complete_reset(stage: MainWindow) -> None:
    first = stage.state.language
    stage.open(Page.of(PageKind.LEAF, "huafon-2010"))
    changed = act.with_high_contrast(act.with_text_scale(act.with_language(stage.state, "en"), 1.5), on=True)
    stage.change(act.with_filter(changed, "talent"))
    stage.dispatcher.carry_out(StartAgain())
    assert stage.state == act.reset(first, ATTRACT)


def test_the_first_touch_on_attract_is_never_lost(stage: MainWindow, finger: QPointingDevice) -> None:
    stage.dispatcher.carry_out(StartAgain())
    page = stage.page
    assert page is not None
    at = QPoint(1200, 500)
    touch(page, finger).press(0, at, page)
    touch(page, finger).move(0, at - QPoint(60, 0), page)
    moved = stage.canvas.scale
    assert stage.state.page == SCROLL
    touch(page, finger).move(0, at - QPoint(160, 0), page)
    assert stage.canvas.scale.centre_day > moved.centre_day
    touch(page, finger).release(0, at - QPoint(160, 0), page)
    assert stage.state.page == SCROLL


def test_a_tap_on_attract_goes_in_and_opens_no_card(stage: MainWindow, finger: QPointingDevice) -> None:
    stage.dispatcher.carry_out(StartAgain())
    assert stage.page is not None
    touch_tap(stage.page, QPoint(960, 540), finger)
    assert stage.state.page == SCROLL


def test_a_language_button_on_attract_goes_in_speaking_it(stage: MainWindow, finger: QPointingDevice) -> None:
    stage.dispatcher.carry_out(StartAgain())
    assert stage.page is not None
    [button] = [each for each in stage.page.findChildren(ActionButton) if each.action == EnterScroll("en")]
    assert button is not None
    touch_tap(button, button.rect().center(), finger)
    assert (stage.state.page, stage.state.language) == (SCROLL, "en")


def test_the_wheel_pans_and_with_control_zooms(stage: MainWindow) -> None:
    canvas = stage.canvas
    day, zoom = canvas.scale.centre_day, canvas.scale.px_per_day
    send_wheel(canvas, -120, Qt.KeyboardModifier.NoModifier)
    assert canvas.scale.centre_day > day
    send_wheel(canvas, 120, Qt.KeyboardModifier.ControlModifier)
    assert canvas.scale.px_per_day > zoom


def send_wheel(widget: QWidget, delta: int, modifiers: Qt.KeyboardModifier) -> None:
    from PySide6.QtGui import QWheelEvent

    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at,
        at,
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_keys_do_everything(stage: MainWindow) -> None:
    QTest.keyClick(stage.canvas, Qt.Key.Key_Home)
    settle(stage)
    QTest.keyClick(stage.canvas, Qt.Key.Key_Right)
    settle(stage)
    focused = stage.canvas.focused_event()
    assert focused is not None
    QTest.keyClick(stage.canvas, Qt.Key.Key_Return)
    assert stage.state.page == Page.of(PageKind.LEAF, focused)
    settle(stage)
    assert stage.page is not None
    QTest.keyClick(stage.page, Qt.Key.Key_Right)
    assert stage.state.page.subject != focused
    QTest.keyClick(stage.page, Qt.Key.Key_Escape)
    assert stage.state.page == SCROLL


def phase_of(stage: MainWindow) -> MotionPhase:
    return stage.canvas.phase


def test_a_flick_glides_and_a_touch_stops_it_dead(stage: MainWindow, finger: QPointingDevice) -> None:
    canvas = stage.canvas
    canvas.go_to(day_of(2008), 0.9, 0.0)
    canvas._timeline_view.travel.let_go(-2500.0)
    canvas._clock.start()
    QTest.qWait(60)
    assert phase_of(stage) == MotionPhase.GLIDE
    touch(canvas, finger).press(0, QPoint(300, 30), canvas)
    assert phase_of(stage) == MotionPhase.STILL
    here = canvas.scale
    QTest.qWait(80)
    assert canvas.scale == here
    touch(canvas, finger).release(0, QPoint(300, 30), canvas)


def test_the_scroll_can_be_resized_live_from_wide_to_tall(stage: MainWindow) -> None:
    stage.canvas.go_to(day_of(2010, 6, 1), None, 0.0)
    for size in ((1280, 800), (1080, 1920), (3840, 2160), (1366, 768)):
        stage.resize(*size)
        QTest.qWait(5)
        assert stage.canvas.scene.metrics.vertical == (size[1] > size[0])
        assert stage.canvas.geometry().bottom() + 1 == stage.band.geometry().top()
        assert day_of(2001) < stage.canvas.scale.centre_day < day_of(2018)


def test_nothing_ticks_while_nothing_moves(stage: MainWindow) -> None:
    from PySide6.QtCore import QTimer

    settle(stage, 1200)
    running = [timer for timer in stage.findChildren(QTimer) if timer.isActive()]
    assert not running


def is_touring(stage: MainWindow) -> bool:
    return stage.state.touring


def test_the_tour_unrolls_and_any_touch_hands_over(stage: MainWindow, finger: QPointingDevice) -> None:
    stage.dispatcher.carry_out(RunTour(on=not stage.state.touring))
    assert is_touring(stage)
    start = stage.canvas.scale.centre_day
    QTest.qWait(400)
    assert stage.canvas.scale.centre_day != start
    touch_tap(stage.canvas, QPoint(900, 40), finger)
    assert not is_touring(stage)
    here = stage.canvas.scale
    QTest.qWait(100)
    assert stage.canvas.scale == here


def test_pages_leave_nothing_behind(stage: MainWindow) -> None:
    pages = [
        Page.of(PageKind.LEAF, "notice-1992"),
        Page(PageKind.NUMBERS),
        Page(PageKind.MAP),
        Page(PageKind.SOURCES),
        Page(PageKind.MORE),
        Page(PageKind.HELP),
        ATTRACT,
    ]

    def visit() -> int:
        for page in pages:
            stage.open(page)
            QTest.qWait(1)
            stage.change(act.without_pages(stage.state))
            QTest.qWait(1)
        gc.collect()
        QApplication.sendPostedEvents(None, 52)
        QTest.qWait(5)
        return len(QApplication.allWidgets())

    visit()
    before = visit()
    counts = [visit() for _ in range(6)]
    assert counts[-1] <= before + 2, counts


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
@pytest.mark.usefixtures("stage")
def test_qt_calls_keep_the_references_to_none() -> None:
    """PySide6 6.12.0 on Python 3.11 loses one reference to None per void call and aborts after some 5,000."""
    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(10_000):
        widget.update()
    assert abs(sys.getrefcount(None) - before) < 200
    widget.deleteLater()
