"""What a screen reader is told, and whether everything can be reached and seen by keyboard."""

import gc

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from exhibit.commands.shots_render import screens_of, show_screen
from exhibit.session.actions import ChooseLanguage, ClosePage, SetHighContrast
from exhibit.session.state import SCROLL, Page, PageKind
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.style import CONTRAST, NORMAL
from exhibit.view.timeline.canvas import TimelineCanvas
from exhibit.view.widgets.action_button import ActionButton
from exhibit.view.widgets.focus_ring import ring_px
from exhibit.view.widgets.label import TextLabel
from exhibit.view.widgets.touch_button import TouchButton
from tests.view.conftest import Opener
from tests.view.test_contrast import luminance, ratio
from tests.view.walking import button_for

NAME = QAccessible.Text.Name
CONTROL_ROLES = (QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton)
OPENED_MS = 400


@pytest.fixture
def stage(open_at: Opener) -> MainWindow:
    shown = open_at(1920, 1080, language="en").stage
    shown.show()
    QTest.qWait(1)
    return shown


def spoken(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


@pytest.mark.parametrize("tag", ["zh-Hant", "zh-Hans", "en"])
def test_every_control_and_text_of_every_screen_has_a_name_and_a_role(open_at: Opener, tag: str) -> None:
    exhibition = open_at(1920, 1080, language=tag)
    stage = exhibition.stage
    stage.show()
    assert exhibition.loaded.content is not None
    nameless = []
    kinds: set[PageKind] = set()
    for screen in screens_of(exhibition.loaded.content):
        if screen.page.kind in kinds:
            continue
        kinds.add(screen.page.kind)
        show_screen(exhibition, screen)
        for widget in stage.findChildren(TouchButton):
            said = spoken(widget)
            button = said.role() in CONTROL_ROLES or not widget.isEnabled()
            if widget.isVisibleTo(stage) and not (said.text(NAME).strip() and button):
                nameless.append(f"{screen.name}: {type(widget).__name__}")
        for label in stage.findChildren(TextLabel):
            role = QAccessible.Role.Heading if label.heading else QAccessible.Role.StaticText
            assert spoken(label).role() == role
            assert spoken(label).text(NAME) == label.text
        if stage.page is not None:
            said = spoken(stage.page)
            assert said.role() == QAccessible.Role.Dialog
            if not said.text(NAME).strip():
                nameless.append(f"{screen.name}: the page itself")
    assert not nameless, "\n".join(nameless)


def test_chosen_chips_are_checked(stage: MainWindow) -> None:
    for tag, chosen in (("en", True), ("zh-Hant", False)):
        button = stage.band.button(ChooseLanguage(tag))
        assert button is not None
        assert bool(spoken(button).state().checked) is chosen


def test_the_events_in_the_window_are_children_of_the_scroll(stage: MainWindow) -> None:
    stage.canvas.show_whole(0.0)
    scroll = spoken(stage.canvas)
    names = [scroll.child(number).text(NAME) for number in range(scroll.childCount())]
    assert len(names) == len(stage.canvas.shown()) > 10
    assert any("A notice asks the country to help" in name and "27" in name for name in names)
    for number in range(scroll.childCount()):
        mark = scroll.child(number)
        assert mark.role() == QAccessible.Role.Button
        assert mark.parent().object() is stage.canvas
        assert scroll.indexOfChild(mark) == number
        assert mark.rect().isValid()
    card = next(mark for mark in map(scroll.child, range(len(names))) if "A notice asks" in mark.text(NAME))
    middle = stage.canvas.place_of("notice-1992").center().toPoint()
    assert card.rect().contains(stage.canvas.mapToGlobal(middle))
    assert scroll.childAt(*stage.canvas.mapToGlobal(middle).toTuple()) is card


def test_clusters_say_how_many_events_of_which_time(stage: MainWindow) -> None:
    stage.canvas.show_whole(0.0)
    scroll = spoken(stage.canvas)
    names = [scroll.child(number).text(NAME) for number in range(scroll.childCount())]
    assert [name for name in names if " events, " in name]


def test_pressing_an_event_opens_its_leaf(stage: MainWindow) -> None:
    stage.canvas.show_whole(0.0)
    scroll = spoken(stage.canvas)
    marks = [scroll.child(number) for number in range(scroll.childCount())]
    card = next(mark for mark in marks if "A notice asks" in mark.text(NAME))
    action = card.actionInterface()
    assert action.actionNames() == [action.pressAction()]
    action.doAction(action.pressAction())
    assert stage.state.page == Page.of(PageKind.LEAF, "notice-1992")


def test_the_focus_within_the_scroll_is_told(stage: MainWindow) -> None:
    stage.canvas.show_whole(0.0)
    assert spoken(stage.canvas).focusChild() is None
    stage.canvas.go_to_event("wahaha-1994", 0.0)
    focused = spoken(stage.canvas).focusChild()
    assert "Wahaha" in focused.text(NAME)
    assert focused.state().focused


def test_interfaces_end_with_their_widgets(stage: MainWindow) -> None:
    stage.open(Page(PageKind.HELP))
    page = stage.page
    assert page is not None
    said = [spoken(each) for each in (page, *page.findChildren(TextLabel))]
    assert all(each.isValid() for each in said)
    stage.dispatcher.close_page()
    del page
    QTest.qWait(20)
    gc.collect()
    assert not any(shiboken6.isValid(each) and each.isValid() for each in said)


# the keyboard


def press(
    stage: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(stage.window().windowHandle(), key, modifiers)


def wake(stage: MainWindow) -> None:
    stage.activateWindow()
    QTest.qWaitForWindowActive(stage, 2000)


def tabbed(stage: MainWindow, limit: int = 400) -> list[QWidget]:
    """What Tab reaches, in order, until it comes round."""
    found: list[QWidget] = []
    for _ in range(limit):
        press(stage, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is None or (found and focused is found[0]):
            break
        found.append(focused)
    return found


PAGES = [
    pytest.param(SCROLL, id="scroll"),
    pytest.param(Page.of(PageKind.LEAF, "notice-1992"), id="leaf"),
    pytest.param(Page.of(PageKind.THEME, "industry"), id="theme"),
    pytest.param(Page(PageKind.NUMBERS), id="numbers"),
    pytest.param(Page(PageKind.MAP), id="map"),
    pytest.param(Page(PageKind.MORE), id="more"),
    pytest.param(Page(PageKind.FIND), id="find"),
    pytest.param(Page(PageKind.ATTRACT), id="attract"),
]


@pytest.mark.parametrize("page", PAGES)
def test_tab_reaches_every_control_and_comes_round(stage: MainWindow, page: Page) -> None:
    wake(stage)
    stage.open(page)
    QTest.qWait(OPENED_MS)
    reached = tabbed(stage)
    controls = {
        each
        for each in stage.findChildren(TouchButton)
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    if stage.page is not None and stage.page.covers_all:
        controls = {each for each in controls if stage.page.isAncestorOf(each)}
    missed = [each.accessibleName() for each in controls - set(reached)]
    assert not missed
    assert (stage.canvas in reached) is (page == SCROLL)


@pytest.mark.parametrize("page", [each for each in PAGES if each.id != "attract"])
def test_what_has_the_focus_shows_a_ring(stage: MainWindow, page: Page) -> None:
    wake(stage)
    stage.open(page)
    if stage.page is not None:
        stage.page.finish()
    QTest.qWait(OPENED_MS)
    ringless = []
    for widget in tabbed(stage)[:40]:
        if widget is stage.page:
            continue
        widget.setFocus()
        stage.window().setProperty("keyboard", False)
        before = widget.grab().toImage()
        stage.window().setProperty("keyboard", True)
        after = widget.grab().toImage()
        wide, tall = before.width(), before.height()
        changed = sum(
            before.pixel(x, y) != after.pixel(x, y) for x in range(0, wide, 2) for y in range(0, tall, 2)
        )
        if changed * 4 < 2 * (wide + tall) * 2 * 0.8:
            ringless.append(f"{type(widget).__name__} {widget.accessibleName()}: {changed * 4} px")
    assert not ringless, "\n".join(ringless)


def test_the_ring_stands_out_three_to_one(stage: MainWindow) -> None:
    assert ring_px(stage.look.sizes) >= 2.0
    for palette in (NORMAL, CONTRAST):
        ring = luminance(QColor(palette.hue("azure").fill))
        for ground in (palette.paper, palette.silk, palette.silk_deep):
            assert ratio(ring, luminance(QColor(ground))) >= 3.0


def test_the_ring_comes_with_a_key_and_goes_with_a_touch(stage: MainWindow, finger: QPointingDevice) -> None:
    wake(stage)
    assert not stage.property("keyboard")
    press(stage, Qt.Key.Key_Tab)
    assert stage.property("keyboard") is True
    QTest.touchEvent(stage.window().windowHandle(), finger).press(0, QPoint(900, 60))
    QTest.touchEvent(stage.window().windowHandle(), finger).release(0, QPoint(900, 60))
    assert stage.property("keyboard") is False
    press(stage, Qt.Key.Key_Tab)
    QTest.mouseClick(stage.window().windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(900, 60))
    assert stage.property("keyboard") is False


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_a_chord_or_a_key_that_leads_nowhere_brings_no_ring(
    stage: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    wake(stage)
    QTest.keyClick(stage.window().windowHandle(), key, held)
    assert not stage.property("keyboard")


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press_what_has_the_focus(stage: MainWindow, key: Qt.Key) -> None:
    wake(stage)
    button = stage.band.button(ChooseLanguage("zh-Hant"))
    assert button is not None
    button.setFocus()
    press(stage, key)
    assert stage.state.language == "zh-Hant"


@pytest.mark.parametrize("page", [each for each in PAGES if each.id not in ("scroll", "attract")])
def test_escape_closes_from_wherever_the_focus_is(stage: MainWindow, page: Page) -> None:
    wake(stage)
    stage.open(page)
    for place in range(0, len(tabbed(stage)), 7):
        stage.open(page)
        for _ in range(place + 1):
            press(stage, Qt.Key.Key_Tab)
        press(stage, Qt.Key.Key_Escape)
        if page.kind is PageKind.FIND or stage.state.page != SCROLL:
            press(stage, Qt.Key.Key_Escape)
        assert stage.state.page == SCROLL, place


def test_arrows_scroll_a_page_from_wherever_the_focus_is(stage: MainWindow) -> None:
    wake(stage)
    stage.open(Page.of(PageKind.THEME, "industry"))
    QTest.qWait(1)
    page = stage.page
    assert page is not None
    for focus in (page, button_for(page, ClosePage())):
        assert focus is not None
        page.area.scroll_to(0.0)
        focus.setFocus()
        press(stage, Qt.Key.Key_Down)
        assert page.area.offset_px > 0


def test_tab_brings_what_it_reaches_into_view(stage: MainWindow) -> None:
    wake(stage)
    stage.open(Page.of(PageKind.THEME, "industry"))
    QTest.qWait(1)
    page = stage.page
    assert page is not None
    for widget in tabbed(stage):
        child = page.area.child
        if child is not None and child.isAncestorOf(widget):
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            top = widget.mapTo(page.area, QPoint(0, 0)).y()
            seen = min(top + widget.height(), page.area.height()) - max(0, top)
            assert seen >= min(widget.height(), page.area.height() * 0.6), widget.accessibleName()


def test_a_page_that_is_made_anew_keeps_the_keyboard_where_it_was(stage: MainWindow) -> None:
    wake(stage)
    stage.open(Page(PageKind.MORE))
    page = stage.page
    assert page is not None
    button = button_for(page, SetHighContrast(on=True))
    assert button is not None
    button.setFocus()
    press(stage, Qt.Key.Key_Space)
    assert stage.state.high_contrast
    focused = QApplication.focusWidget()
    assert focused is not None
    assert isinstance(focused, ActionButton)
    assert focused.action == SetHighContrast(on=False)


def test_full_screen_by_key_in_a_window_only(stage: MainWindow, open_at: Opener) -> None:
    wake(stage)
    press(stage, Qt.Key.Key_F11)
    assert stage.isFullScreen()
    press(stage, Qt.Key.Key_F11)
    assert not stage.isFullScreen()
    kiosk = open_at(1920, 1080, kiosk=True, diagonal_inch=32.0).stage
    kiosk.show()
    wake(kiosk)
    press(kiosk, Qt.Key.Key_F11)
    assert not kiosk.isFullScreen()


def test_the_canvas_is_named(stage: MainWindow) -> None:
    assert isinstance(stage.canvas, TimelineCanvas)
    assert spoken(stage.canvas).text(NAME) == stage.look.words("scroll.name")
