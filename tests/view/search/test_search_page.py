"""Find as a visitor uses it: with a finger, with the keyboard on the screen, with an ordinary one."""

import math
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from exhibit.commands.shots_render import settle
from exhibit.session import state as act
from exhibit.session.actions import OpenPage
from exhibit.session.state import SCROLL, Facet, Page, PageKind
from exhibit.view.keyboard.field import LONGEST
from exhibit.view.keyboard.keyboard import KeyboardKey
from exhibit.view.pages.browse_lists import facet_page
from exhibit.view.pages.search_page import MOST_FOUND, PAGE_OF_EVENTS, SearchPage
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.widgets.action_button import ActionButton
from exhibit.view.widgets.button import TextButton
from tests.measures import seconds_of, yardstick_seconds
from tests.view.conftest import Opener

# A frame of 16 ms: a yardstick is about a millisecond.
FRAME = 16.0
FIND = Page(PageKind.FIND)


YEAR = facet_page(Facet.YEAR, "1994")


def open_find(stage: MainWindow, asked: Page = FIND) -> SearchPage:
    stage.show()
    stage.open(asked)
    page = stage.page
    assert isinstance(page, SearchPage)
    page.finish()
    settle()
    return page


def find_of(stage: MainWindow) -> SearchPage:
    assert isinstance(stage.page, SearchPage)
    return stage.page


def tap(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())


def button_to(page: QWidget, goal: Page) -> ActionButton:
    return next(button for button in page.findChildren(ActionButton) if button.action == OpenPage(goal))


def test_ctrl_f_opens_find_and_letters_go_into_the_line(open_at: Opener) -> None:
    stage = open_at().stage
    stage.show()
    QTest.keyClick(stage, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    page = find_of(stage)
    page.finish()
    QTest.keyClicks(page.field, "zheshang")
    assert page.field.text == "zheshang"
    assert page.found == ["sixteen-projects-2025"] or len(page.found) == 1


def test_the_more_page_leads_to_find(open_at: Opener) -> None:
    stage = open_at().stage
    stage.show()
    stage.open(Page(PageKind.MORE))
    assert stage.page is not None
    tap(button_to(stage.page, FIND))
    assert stage.state.page.kind is PageKind.FIND


def test_in_a_window_there_is_no_keyboard_on_the_screen(open_at: Opener) -> None:
    assert open_find(open_at().stage).keyboard is None


def test_the_keyboard_of_a_kiosk_types_deletes_and_clears(open_at: Opener) -> None:
    page = open_find(open_at(1920, 1080, kiosk=True, diagonal_inch=32.0).stage)
    keyboard = page.keyboard
    assert keyboard is not None
    for name in ("f", "l", "space", "1", "delete", "delete"):
        tap(keyboard.key(name))
    assert page.field.text == "fl"
    assert len(page.found) == PAGE_OF_EVENTS
    tap(keyboard.key("clear"))
    assert page.field.text == ""
    assert page.found == []


@pytest.mark.parametrize(
    ("size", "inches"), [((1920, 1080), 21.5), ((1080, 1920), 21.5), ((3840, 2160), 55.0)]
)
def test_keys_are_ten_millimetres_with_three_between(
    open_at: Opener, size: tuple[int, int], inches: float
) -> None:
    stage = open_at(*size, kiosk=True, diagonal_inch=inches).stage
    page = open_find(stage)
    per_mm = stage.look.screen.px_per_mm
    assert page.keyboard is not None
    assert per_mm is not None
    places = [key.geometry() for key in page.keyboard.findChildren(KeyboardKey)]
    assert len(places) == 39
    for number, place in enumerate(places):
        assert min(place.width(), place.height()) >= 10.0 * per_mm - 1
        assert page.keyboard.rect().contains(place)
        room = place.adjusted(-round(3 * per_mm) + 2, -round(3 * per_mm) + 2, 0, 0)
        assert not any(room.intersects(other) for other in places[:number])


def test_a_touch_types(open_at: Opener) -> None:
    page = open_find(open_at(1920, 1080, kiosk=True, diagonal_inch=32.0).stage)
    assert page.keyboard is not None
    finger = QTest.createTouchDevice()
    for name in "fl":
        key = page.keyboard.key(name)
        place = key.mapTo(key.window(), key.rect().center())
        handle = key.window().windowHandle()
        QTest.touchEvent(handle, finger).press(0, place)
        assert key.isDown()
        QTest.touchEvent(handle, finger).release(0, place)
    assert page.field.text == "fl"


def test_a_found_event_opens_and_the_way_back_keeps_the_query(open_at: Opener) -> None:
    stage = open_at().stage
    page = open_find(stage)
    QTest.keyClicks(page.field, "wahaha")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert stage.state.page == Page.of(PageKind.LEAF, "wahaha-1994")
    stage.dispatcher.close_page()
    assert find_of(stage).field.text == "wahaha"
    assert find_of(stage).found[0] == "wahaha-1994"
    stage.dispatcher.close_page()
    assert find_of(stage).field.text == ""
    stage.dispatcher.close_page()
    assert stage.state.page == SCROLL


@pytest.mark.parametrize(
    ("facet", "name"),
    [
        (Facet.YEAR, "1994"),
        (Facet.PLACE, "fuling"),
        (Facet.PERSON, "yang-jun"),
        (Facet.THEME, "industry"),
    ],
)
def test_a_list_leads_to_its_events(open_at: Opener, facet: Facet, name: str) -> None:
    exhibition = open_at()
    page = open_find(exhibition.stage)
    tap(button_to(page, facet_page(facet, name)))
    found = find_of(exhibition.stage).found
    assert found
    catalogue = exhibition.stage.look.catalogue
    for event_id in found:
        event = catalogue.event(event_id)
        assert name in (event.theme, *event.places, *event.people) or event.date.startswith(name)
    exhibition.stage.dispatcher.close_page()
    assert exhibition.stage.state.page == Page(PageKind.FIND)


def test_every_list_entry_has_events(open_at: Opener) -> None:
    stage = open_at().stage
    page = open_find(stage)
    goals = [
        button.action.page
        for button in page.findChildren(ActionButton)
        if isinstance(button.action, OpenPage)
    ]
    assert len(goals) > 30
    for goal in goals:
        stage.open(goal)
        assert find_of(stage).found, goal


def test_a_subject_that_nobody_knows_shows_that_nothing_was_found(open_at: Opener) -> None:
    page = open_find(open_at().stage, facet_page(Facet.YEAR, "1066"))
    assert page.found == []


def test_more_of_many_show_on_demand(open_at: Opener) -> None:
    stage = open_at().stage
    page = open_find(stage, Page(PageKind.FIND, text="fuling"))
    before = len(page.found)
    more = next(button for button in page.findChildren(TextButton) if button.face.icon == "more")
    more.click()
    assert PAGE_OF_EVENTS == before < len(page.found) <= MOST_FOUND


def test_typing_in_a_list_searches_everything(open_at: Opener) -> None:
    page = open_find(open_at().stage, YEAR)
    QTest.keyClicks(page.field, "huafon")
    assert all("huafon" in event_id for event_id in page.found[:2])


def test_an_input_method_shows_what_is_begun_and_takes_what_is_meant(open_at: Opener) -> None:
    page = open_find(open_at().stage)
    QApplication.sendEvent(page.field, QInputMethodEvent("fu", []))
    assert page.field.text == ""
    event = QInputMethodEvent("", [])
    event.setCommitString("涪陵")
    QApplication.sendEvent(page.field, event)
    assert page.field.text == "涪陵"
    assert page.field.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is True


def test_pasting_is_for_windows_only_and_a_long_text_is_cut(open_at: Opener) -> None:
    QGuiApplication.clipboard().setText("浙商\n" * 40)
    page = open_find(open_at().stage)
    QTest.keyClick(page.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.field.text.startswith("浙商 浙商")
    assert len(page.field.text) <= LONGEST
    kiosk = open_find(open_at(1920, 1080, kiosk=True, diagonal_inch=32.0).stage)
    QTest.keyClick(kiosk.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert kiosk.field.text == ""


def test_another_language_keeps_the_query(open_at: Opener) -> None:
    stage = open_at(language="en").stage
    page = open_find(stage, Page(PageKind.FIND, text="fl"))
    found = page.found
    stage.change(act.with_language(stage.state, "zh-Hant"))
    assert find_of(stage).field.text == "fl"
    assert find_of(stage).found == found


def test_a_keystroke_is_answered_within_a_frame(open_at: Opener) -> None:
    page = open_find(open_at(1920, 1080, language="zh-Hant").stage, Page(PageKind.FIND, text="f"))
    letters = "uling zhe"
    best = [math.inf] * len(letters)
    yardsticks: list[float] = []
    for _ in range(5):
        page.field.set_text("f")
        yardsticks.append(yardstick_seconds(1))
        for number, letter in enumerate(letters):
            best[number] = min(best[number], seconds_of(partial(page.field.type_text, letter)))
    assert sorted(best)[len(best) // 2] < FRAME * min(yardsticks)


def test_nothing_ticks_once_the_index_is_there(open_at: Opener, qtbot: QtBot) -> None:
    page = open_find(open_at().stage)
    QTest.keyClicks(page.field, "fl")
    qtbot.wait(60)
    assert not page._waiting.isActive()


def test_letters_typed_elsewhere_on_the_page_go_into_the_line(open_at: Opener) -> None:
    stage = open_at().stage
    page = open_find(stage)
    button = button_to(page, YEAR)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_H)
    assert page.field.text == "h"
    tap(page.field)
    assert page.field.mapFromGlobal(page.field.mapToGlobal(QPoint(1, 1))) == QPoint(1, 1)
