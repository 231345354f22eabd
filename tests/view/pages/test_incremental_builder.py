"""A long page is seen before all of it is made; whatever happens meanwhile, nothing is missing later."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from exhibit.session.actions import ChooseLanguage
from exhibit.session.state import SCROLL, Page, PageKind
from exhibit.view.pages.chart_block import ChartBlock
from exhibit.view.pages.event_cards import EventCard
from exhibit.view.pages.incremental_builder import IncrementalBuilder, Parts
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.shell.page_transition import PageTransition

PANEL = Page.of(PageKind.THEME, "industry")
NEXT = Page.of(PageKind.THEME, "livelihood")
PATIENCE = 15_000


def opened(stage: MainWindow, page: Page = PANEL) -> PageSheet:
    stage.open(page)
    assert stage.page is not None
    return stage.page


def stop_turning(stage: MainWindow) -> None:
    turning = stage.findChild(PageTransition)
    assert turning is not None
    turning.stop()


def wait_whole(sheet: PageSheet) -> None:
    for _ in range(PATIENCE):
        if sheet.parts.whole:
            return
        QTest.qWait(20)
    pytest.fail("the page is never whole")


def charts_of(sheet: PageSheet) -> list[str]:
    return [block.chart.id for block in sheet.findChildren(ChartBlock)]


def all_charts(stage: MainWindow, page: Page = PANEL) -> list[str]:
    return list(stage.look.catalogue.theme(page.subject).charts)


class Steps:
    """Parts that tell when they are made."""

    def __init__(self, count: int) -> None:
        self.made: list[QWidget] = []
        self._count = count

    def parts(self) -> Parts:
        for _ in range(self._count):
            self.made.append(QWidget())
            yield self.made[-1]


def test_a_panel_fills_its_window_first_and_is_whole_soon_after(stage: MainWindow) -> None:
    sheet = opened(stage)
    assert sheet.area.longest_px() > 0
    assert not sheet.parts.whole
    assert charts_of(sheet) == all_charts(stage)[:1]
    stop_turning(stage)
    wait_whole(sheet)
    assert charts_of(sheet) == all_charts(stage)
    events = stage.look.catalogue.events_of_theme("industry")
    assert len(sheet.findChildren(EventCard)) == len(events)


def test_nothing_is_made_while_the_page_moves_into_its_place(stage: MainWindow) -> None:
    sheet = opened(stage)
    turning = stage.findChild(PageTransition)
    assert turning is not None
    for _ in range(8):
        QTest.qWait(5)
        if turning.running:
            assert len(charts_of(sheet)) == 1


def test_what_is_made_later_lies_where_it_lay_when_it_was_made_at_once(stage: MainWindow) -> None:
    sheet = opened(stage)
    stop_turning(stage)
    wait_whole(sheet)
    QTest.qWait(20)
    slowly = [block.mapTo(sheet, block.rect().topLeft()) for block in sheet.findChildren(ChartBlock)]
    tall = sheet.area.longest_px()
    sheet.build()
    sheet.finish()
    QTest.qWait(20)
    assert [block.mapTo(sheet, block.rect().topLeft()) for block in sheet.findChildren(ChartBlock)] == slowly
    assert sheet.area.longest_px() == tall


def test_a_swipe_to_the_next_panel_leaves_nothing_of_the_first(stage: MainWindow) -> None:
    sheet = opened(stage)
    stage.open(NEXT)
    assert stage.page is sheet
    stop_turning(stage)
    wait_whole(sheet)
    assert charts_of(sheet) == all_charts(stage, NEXT)


def test_another_language_in_between_makes_all_of_it_in_that_language(stage: MainWindow) -> None:
    sheet = opened(stage)
    stage.dispatcher.carry_out(ChooseLanguage("zh-Hans"))
    stop_turning(stage)
    wait_whole(sheet)
    assert charts_of(sheet) == all_charts(stage)
    title = stage.look.text(stage.look.catalogue.chart(all_charts(stage)[-1]).title)
    view = sheet.findChildren(ChartBlock)[-1].view
    assert view is not None
    assert view.accessibleName() == title


def test_who_has_scrolled_stays_where_they_were_in_another_language(stage: MainWindow) -> None:
    sheet = opened(stage)
    stop_turning(stage)
    wait_whole(sheet)
    sheet.area.scroll_to(0.8 * sheet.area.longest_px())
    stage.dispatcher.carry_out(ChooseLanguage("zh-Hans"))
    assert sheet.parts.whole
    assert sheet.area.offset_px == pytest.approx(0.8 * sheet.area.longest_px(), abs=2.0)


def test_a_key_to_the_end_is_followed_when_there_is_more(stage: MainWindow) -> None:
    sheet = opened(stage)
    stop_turning(stage)
    wait_whole(sheet)
    QTest.keyClick(sheet, Qt.Key.Key_End)
    assert sheet.area.offset_px == sheet.area.longest_px() > 0


def test_a_panel_that_is_closed_before_it_is_whole_makes_no_more(stage: MainWindow) -> None:
    sheet = opened(stage)
    parts = sheet.parts
    stage.dispatcher.close_page()
    assert stage.state.page == SCROLL
    assert parts.whole
    QTest.qWait(50)


def test_charts_made_later_grow_when_they_come_into_view(stage: MainWindow) -> None:
    sheet = opened(stage)
    stop_turning(stage)
    wait_whole(sheet)
    sheet.reveal.clock.ticked.emit(5.0)
    assert not sheet.reveal.running
    sheet.area.scroll_to(sheet.area.longest_px() * 0.5)
    assert sheet.reveal.running


def test_steps_are_taken_one_for_each_turn_of_the_loop_and_can_be_held(stage: MainWindow) -> None:
    steps, gradual = Steps(4), IncrementalBuilder(stage)
    grown: list[object] = []
    gradual.grown.connect(grown.append)
    gradual.plan(steps.parts())
    assert not steps.made
    assert gradual.step()
    gradual.begin()
    gradual.hold()
    QTest.qWait(10)
    assert len(steps.made) == 1
    gradual.finish()
    assert grown == steps.made
    assert len(grown) == 4
    assert gradual.whole
    gradual.begin()
    QTest.qWait(5)
    assert not gradual.step()
