"""Whoever leaves a page finds it again as it was: how far it was scrolled, what was pinned or focused."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from exhibit.session.actions import ChooseLanguage
from exhibit.session.state import SCROLL, Page, PageKind
from exhibit.view.charts.view import ChartView
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.shell.main_window import MainWindow
from tests.view.conftest import Opener

SOURCES = Page(PageKind.SOURCES)
PANEL = Page.of(PageKind.THEME, "industry")
LEAVES = (
    PANEL,
    Page.of(PageKind.THEME, "livelihood"),
    Page.of(PageKind.LEAF, "meeting-1997"),
    Page(PageKind.NUMBERS),
    Page(PageKind.MAP),
    SOURCES,
    Page(PageKind.FIND),
    Page(PageKind.HELP),
    Page(PageKind.ABOUT),
)


def opened(stage: MainWindow, page: Page) -> PageSheet:
    if page.kind is PageKind.LEAF:
        page = Page.of(PageKind.LEAF, stage.look.catalogue.content.events[5].id)
    stage.open(page)
    stage.finish()
    assert stage.page is not None
    return stage.page


def back(stage: MainWindow) -> PageSheet:
    assert stage.page is not None
    QTest.keyClick(stage.page, Qt.Key.Key_Escape)
    stage.finish()
    assert stage.page is not None
    return stage.page


def charts_of(sheet: PageSheet) -> list[ChartView]:
    return sheet.findChildren(ChartView)


@pytest.mark.parametrize("page", LEAVES, ids=[f"{page.kind.value}-{page.subject}" for page in LEAVES])
def test_every_page_is_found_where_it_was_left(open_at: Opener, page: Page) -> None:
    stage = open_at(1280, 700).stage
    sheet = opened(stage, page)
    longest = sheet.area.longest_px()
    sheet.area.scroll_to(longest * 0.63)
    place = sheet.area.offset_px
    elsewhere = SOURCES if page != SOURCES else Page(PageKind.NUMBERS)
    assert opened(stage, elsewhere) is not sheet
    again = back(stage)
    assert again.page.kind is page.kind
    assert again.area.offset_px == pytest.approx(place, abs=2.0)
    if page.kind in (PageKind.THEME, PageKind.SOURCES, PageKind.NUMBERS):
        assert place > 40, "there was somewhere to come back to"


def test_a_pinned_value_and_a_table_are_found_again(stage: MainWindow) -> None:
    sheet = opened(stage, PANEL)
    first, second = charts_of(sheet)[:2]
    first.pin(1)
    second.show_table(True)
    sheet.area.rearrange()
    sheet.area.scroll_to(300.0)
    opened(stage, SOURCES)
    again = back(stage)
    charts = charts_of(again)
    assert charts[0].pinned_mark == 1
    assert not charts[0].table_shown
    assert charts[1].table_shown
    assert [chart.pinned_mark for chart in charts[1:]] == [None] * (len(charts) - 1)
    assert again.area.offset_px == pytest.approx(300.0, abs=2.0)


def test_a_way_of_several_pages_leads_back_to_each_of_them(stage: MainWindow) -> None:
    places: list[tuple[Page, float]] = []
    for page in (PANEL, Page(PageKind.LEAF), Page(PageKind.NUMBERS)):
        sheet = opened(stage, page)
        sheet.area.scroll_to(min(150.0 + 20 * len(places), sheet.area.longest_px()))
        places.append((sheet.page, sheet.area.offset_px))
    opened(stage, SOURCES)
    for page, place in reversed(places):
        sheet = back(stage)
        assert sheet.page == page
        assert sheet.area.offset_px == pytest.approx(place, abs=2.0)


def test_a_pinned_value_stays_in_another_language_and_another_text_size(stage: MainWindow) -> None:
    charts_of(opened(stage, PANEL))[0].pin(2)
    stage.dispatcher.carry_out(ChooseLanguage("zh-Hans"))
    stage.finish()
    assert stage.page is not None
    assert charts_of(stage.page)[0].pinned_mark == 2


def test_whoever_opens_a_page_anew_begins_at_its_top(stage: MainWindow) -> None:
    opened(stage, PANEL).area.scroll_to(400.0)
    stage.open(SCROLL)
    sheet = opened(stage, PANEL)
    assert sheet.area.offset_px == 0.0
    assert all(chart.pinned_mark is None for chart in charts_of(sheet))


def test_the_next_theme_begins_at_its_top(stage: MainWindow) -> None:
    opened(stage, PANEL).area.scroll_to(400.0)
    assert opened(stage, Page.of(PageKind.THEME, "livelihood")).area.offset_px == 0.0
