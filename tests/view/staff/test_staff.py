"""The staff's screens and the countdown, touched as in the hall."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QPointingDevice
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget

from exhibit.kiosk.input_filter import InputFilter
from exhibit.kiosk.pin import PinGuard, hash_pin
from exhibit.kiosk_app.staff_access import StaffAccess, StaffSetup
from exhibit.session.actions import EnterScroll, FilterByTheme, SetHighContrast, SetTextScale, ToggleMore
from exhibit.session.idle import IdleTimes
from exhibit.session.state import ATTRACT, SCROLL, PageKind
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.staff.cleaning import CleaningOverlay
from exhibit.view.staff.commands import PanelKey, PinKey, StaffCommand, StaffKey
from exhibit.view.staff.idle_keeper import IdleKeeper
from exhibit.view.staff.modal_overlay import ModalOverlay
from exhibit.view.staff.panel import StaffAction, StaffPanel, StaffReport
from exhibit.view.staff.pin_pad import PinPad
from exhibit.view.staff.staff_button import StaffButton
from exhibit.view.staff.style import StaffStyle, style_of
from exhibit.view.widgets.touch_button import TouchButton
from tests.view.conftest import Opener

PIN = "270492"


class Clock:
    """Seconds that are set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def finger(qapp: QApplication) -> QPointingDevice:
    assert qapp is QApplication.instance()
    return QTest.createTouchDevice()


@pytest.fixture
def stage(open_at: Opener) -> MainWindow:
    shown = open_at(1280, 800, kiosk=True, diagonal_inch=32.0).stage
    shown.show()
    QTest.qWait(1)
    return shown


@pytest.fixture
def gate(stage: MainWindow) -> InputFilter:
    made = InputFilter(stage)
    made.guard(stage.windowHandle())
    return made


class Staff:
    """A member of staff at the glass."""

    def __init__(self, stage: MainWindow, gate: InputFilter, finger: QPointingDevice, tries: Path) -> None:
        self.stage = stage
        self.finger = finger
        self.clock = Clock()
        self.guard = PinGuard(hash_pin(PIN, b"0123456789abcdef"), tries, self.clock)
        setup = StaffSetup(self._style, self._report, self._actions, self._corner)
        self.desk = StaffAccess(stage, gate, self.guard, setup)

    def _style(self) -> StaffStyle:
        return style_of(self.stage.look)

    @staticmethod
    def _report() -> StaffReport:
        return StaffReport(("version 7", "3 visits"), tuple(f"line {number}" for number in range(80)))

    @staticmethod
    def _actions(style: StaffStyle) -> tuple[StaffAction, ...]:
        restart = StaffAction(StaffCommand.RESTART, style.words("staff.restart"))
        return restart, StaffAction(StaffCommand.EXIT, style.words("staff.exit"), asks=True)

    @staticmethod
    def _corner() -> float:
        return 60.0

    def touch(self, widget: QWidget) -> None:
        place = widget.mapTo(self.stage, widget.rect().center())
        QTest.touchEvent(self.stage, self.finger).press(0, place, self.stage)
        QTest.touchEvent(self.stage, self.finger).release(0, place, self.stage)

    def key(self, wanted: StaffKey) -> StaffButton:
        assert self.desk.plate is not None
        [found] = [key for key in self.desk.plate.findChildren(StaffButton) if key.key == wanted]
        return found

    def enter(self, pin: str) -> None:
        keys: list[StaffKey] = [*map(int, pin), PinKey.OK]
        for digit in keys:
            self.touch(self.key(digit))

    def gesture(self, hold_ms: int = 1100) -> None:
        wide, tall = self.stage.width(), self.stage.height()
        corners = (QPoint(5, 5), QPoint(wide - 5, 5), QPoint(wide - 5, tall - 5), QPoint(5, tall - 5))
        for number, corner in enumerate(corners):
            QTest.touchEvent(self.stage, self.finger).press(0, corner, self.stage)
            QTest.qWait(hold_ms if number == 3 else 5)
            QTest.touchEvent(self.stage, self.finger).release(0, corner, self.stage)


@pytest.fixture
def staff(stage: MainWindow, gate: InputFilter, finger: QPointingDevice, tmp_path: Path) -> Iterator[Staff]:
    made = Staff(stage, gate, finger, tmp_path / "tries.json")
    yield made
    if made.desk.plate is not None:
        made.desk.plate.close_plate()


def test_the_gesture_opens_the_pad_and_the_right_pin_the_panel(staff: Staff) -> None:
    staff.gesture(300)
    assert not staff.desk.busy
    staff.gesture()
    assert isinstance(staff.desk.plate, PinPad)
    staff.enter("9999")
    pad = staff.desk.plate
    assert isinstance(pad, PinPad)
    assert pad.message == staff.stage.look.words("pin.wrong", n=4)
    staff.enter(PIN)
    panel: QWidget | None = staff.desk.plate
    assert isinstance(panel, StaffPanel)
    assert not panel.grab().isNull()
    staff.touch(staff.key(PanelKey.CLOSE))
    assert not staff.desk.busy


def test_five_wrong_pins_lock_the_pad(staff: Staff) -> None:
    staff.desk.open_pad()
    for _ in range(5):
        staff.enter("9999")
    assert isinstance(staff.desk.plate, PinPad)
    locked = staff.stage.look.words("pin.locked", n=300)
    assert staff.desk.plate.message == locked
    staff.enter(PIN)
    assert isinstance(staff.desk.plate, PinPad)
    staff.touch(staff.key(PinKey.CANCEL))
    staff.clock.now += 200
    staff.desk.open_pad()
    assert isinstance(staff.desk.plate, PinPad)
    assert staff.desk.plate.message == staff.stage.look.words("pin.locked", n=100)


def test_digits_can_be_deleted_and_typed(staff: Staff) -> None:
    staff.desk.open_pad()
    pad = staff.desk.plate
    assert isinstance(pad, PinPad)
    staff.touch(staff.key(1))
    staff.touch(staff.key(PinKey.DELETE))
    assert pad.digits == 0
    QTest.keyClicks(pad, PIN)
    assert pad.digits == 6
    QTest.keyClick(pad, Qt.Key.Key_Return)
    assert isinstance(staff.desk.plate, StaffPanel)


def test_an_action_is_told_and_one_that_asks_only_after_yes(staff: Staff) -> None:
    chosen = QSignalSpy(staff.desk.chosen)
    staff.desk.open_panel()
    staff.touch(staff.key(StaffCommand.RESTART))
    staff.touch(staff.key(StaffCommand.EXIT))
    staff.touch(staff.key(PanelKey.NO))
    assert [chosen.at(number)[0] for number in range(chosen.count())] == [StaffCommand.RESTART]
    staff.touch(staff.key(StaffCommand.EXIT))
    staff.touch(staff.key(PanelKey.YES))
    assert chosen.at(1)[0] is StaffCommand.EXIT


def test_keys_are_large_and_apart_enough_for_a_standing_hand(staff: Staff) -> None:
    per_mm = staff.stage.look.screen.px_per_mm
    assert per_mm is not None
    staff.desk.open_pad()
    assert staff.desk.plate is not None
    keys = [key.geometry() for key in staff.desk.plate.findChildren(StaffButton) if key.isVisible()]
    assert len(keys) == 13
    assert min(min(key.width(), key.height()) for key in keys) >= 20 * per_mm - 1
    gap = round(3 * per_mm) - 1
    for number, key in enumerate(keys):
        for other in keys[number + 1 :]:
            assert not key.adjusted(-gap, -gap, gap, gap).intersects(other)
        assert staff.desk.plate.rect().contains(key)


def _is_shut(gate: InputFilter) -> bool:
    return gate.shut


def test_while_cleaning_no_touch_arrives_and_afterwards_it_does(staff: Staff, gate: InputFilter) -> None:
    staff.stage.dispatcher.carry_out(EnterScroll("en"))
    staff.desk.clean()
    assert isinstance(staff.desk.plate, CleaningOverlay)
    assert staff.desk.plate.left == 60
    assert _is_shut(gate)
    used = QSignalSpy(gate.used)
    again = staff.stage.band.button(ToggleMore())
    assert again is not None
    staff.touch(again)
    assert used.count() == 0
    assert staff.stage.state.page == SCROLL
    staff.desk.plate.close_plate()
    assert not _is_shut(gate)
    staff.touch(again)
    assert staff.stage.state.page.kind is PageKind.MORE


def test_a_plate_that_nobody_uses_goes_by_itself_and_follows_the_window(stage: MainWindow) -> None:
    plate = ModalOverlay(style_of(stage.look), stage, 80)
    plate.open_plate()
    stage.resize(1400, 900)
    assert plate.size() == stage.size()
    QTest.qWait(250)
    assert not plate.isVisible()
    plate.deleteLater()


# the gate


def test_what_the_system_sends_is_refused(stage: MainWindow, gate: InputFilter) -> None:
    handle = stage.windowHandle()
    for event in (
        QCloseEvent(),
        QEvent(QEvent.Type.DragEnter),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5)),
    ):
        assert gate.eventFilter(handle, event)
        assert not event.isAccepted()
    assert not stage.close()
    assert stage.isVisible()


def test_chords_and_function_keys_never_reach_the_stage(stage: MainWindow, gate: InputFilter) -> None:
    stage.dispatcher.carry_out(EnterScroll("en"))
    used = QSignalSpy(gate.used)
    handle = stage.windowHandle()
    for key in (Qt.Key.Key_F1, Qt.Key.Key_F11, Qt.Key.Key_Menu, Qt.Key.Key_Print):
        QTest.keyClick(handle, key)
    for letter in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1):
        for chord in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
            QTest.keyClick(handle, Qt.Key(letter), chord)
    assert used.count() == 0
    QTest.keyClick(handle, Qt.Key.Key_Right)
    assert used.count() > 0


# idle

PACE = IdleTimes(seconds=60, countdown_seconds=30, han_per_minute=300, words_per_minute=250)


class Idle:
    """A keeper with a clock set by hand; its timer is never waited for."""

    def __init__(self, stage: MainWindow, gate: InputFilter) -> None:
        self.stage = stage
        self.clock = Clock()
        self.keeper = IdleKeeper(stage, PACE, self.clock)
        gate.pressed.connect(self.keeper.pressed)
        gate.used.connect(self.keeper.used)

    def pass_time(self, seconds: float) -> None:
        self.clock.now += seconds
        self.keeper.look()


@pytest.fixture
def idle(stage: MainWindow, gate: InputFilter) -> Idle:
    return Idle(stage, gate)


def test_during_attract_nobody_is_asked(idle: Idle) -> None:
    idle.pass_time(100_000)
    assert not idle.keeper.countdown.isVisible()
    assert idle.stage.state.page == ATTRACT


def test_a_visitor_is_asked_and_gone_ones_leave_everything_as_it_was(idle: Idle) -> None:
    stage = idle.stage
    stage.dispatcher.carry_out(EnterScroll("en"))
    stage.dispatcher.carry_out(SetHighContrast(on=True))
    stage.dispatcher.carry_out(FilterByTheme("industry"))
    over = QSignalSpy(idle.keeper.over)
    idle.pass_time(61)
    assert idle.keeper.countdown.isVisible()
    assert idle.keeper.countdown.left == 29
    idle.pass_time(28)
    assert idle.keeper.countdown.left == 1
    idle.pass_time(2)
    assert over.count() == 1
    assert not idle.keeper.countdown.isVisible()
    state = stage.state
    assert (state.page, state.language, state.high_contrast, state.theme_filter) == (
        ATTRACT,
        "zh-Hant",
        False,
        None,
    )


@pytest.mark.parametrize("answer", ["idle.keep", "idle.start_again"])
def test_both_answers_work_by_touch(idle: Idle, finger: QPointingDevice, answer: str) -> None:
    stage = idle.stage
    stage.dispatcher.carry_out(EnterScroll("en"))
    for _ in range(12 if answer == "idle.keep" else 1):
        idle.pass_time(75)
        [button] = [
            each
            for each in idle.keeper.countdown.findChildren(TouchButton)
            if each.accessibleName() == stage.look.words(answer)
        ]
        place = button.mapTo(stage, button.rect().center())
        QTest.touchEvent(stage, finger).press(0, place, stage)
        assert idle.keeper.countdown.isVisible()
        QTest.touchEvent(stage, finger).release(0, place, stage)
        assert not idle.keeper.countdown.isVisible()
    assert stage.state.page == (SCROLL if answer == "idle.keep" else ATTRACT)


def test_a_touch_beside_the_question_means_staying(idle: Idle, finger: QPointingDevice) -> None:
    stage = idle.stage
    stage.dispatcher.carry_out(EnterScroll("en"))
    idle.pass_time(75)
    QTest.touchEvent(stage, finger).press(0, QPoint(640, 30), stage)
    QTest.touchEvent(stage, finger).release(0, QPoint(640, 30), stage)
    assert not idle.keeper.countdown.isVisible()


def test_a_long_story_is_given_twice_its_reading_time(idle: Idle) -> None:
    stage = idle.stage
    stage.dispatcher.carry_out(EnterScroll("zh-Hant"))
    assert idle.keeper.wait_seconds == 60
    longest = max(
        stage.look.catalogue.content.events,
        key=lambda event: sum(len(str(text)) for text in event.story or ()),
    )
    stage.dispatcher.carry_out(SetTextScale(1.0))
    stage.canvas.event_opened.emit(longest.id, stage.canvas.place_of(longest.id))
    assert stage.state.page.kind is PageKind.LEAF
    assert idle.keeper.wait_seconds > 60


def test_staff_at_work_is_never_asked(idle: Idle) -> None:
    idle.stage.dispatcher.carry_out(EnterScroll("en"))
    idle.keeper.hold(True)
    idle.pass_time(1000)
    assert not idle.keeper.countdown.isVisible()
    idle.keeper.hold(False)
    idle.pass_time(61)
    assert idle.keeper.countdown.isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920)])
@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hans", "en"])
def test_the_question_fits_every_screen_and_language(
    open_at: Opener, size: tuple[int, int], language: str
) -> None:
    stage = open_at(*size, kiosk=True, diagonal_inch=21.5).stage
    stage.show()
    idle = Idle(stage, InputFilter(stage))
    stage.dispatcher.carry_out(EnterScroll(language))
    stage.dispatcher.carry_out(SetTextScale(1.5))
    idle.pass_time(1000)
    idle.stage.dispatcher.carry_out(EnterScroll(language))
    idle.pass_time(61)
    countdown = idle.keeper.countdown
    assert countdown.isVisible()
    assert stage.rect().contains(countdown.geometry())
    buttons = [each.geometry() for each in countdown.findChildren(TouchButton)]
    assert not buttons[0].intersects(buttons[1])
    assert all(countdown.rect().contains(each) for each in buttons)
