"""The closing page: every figure in its place, whatever their number, and the last line upright."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from exhibit.session import state as act
from exhibit.session.state import Page, PageKind
from exhibit.view.pages.closing_section import ClosingSection, upright_lines
from exhibit.view.pages.figure_grid import FigureGrid
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.widgets.figure import FigureView
from tests.view.conftest import Opener

NUMBERS = Page(PageKind.NUMBERS)


@pytest.fixture
def stage(open_at: Opener) -> Iterator[MainWindow]:
    shown = open_at(1920, 1080, language="zh-Hant").stage
    shown.show()
    shown.open(NUMBERS)
    QTest.qWait(1)
    shown.finish()
    yield shown
    shown.hide()


def figures_of(stage: MainWindow) -> list[FigureView]:
    assert stage.page is not None
    return stage.page.findChildren(FigureView)


def place_of(widget: QWidget, host: QWidget) -> QRect:
    return QRect(widget.mapTo(host, QPoint(0, 0)), widget.size())


def test_every_total_of_the_content_stands_on_the_page(stage: MainWindow) -> None:
    totals = stage.look.catalogue.content.totals
    assert totals is not None
    wanted = [figure for group in totals.groups for figure in group.figures]
    said = {figure.accessibleName() for figure in figures_of(stage)}
    for figure_id in wanted:
        figure = stage.look.catalogue.figure(figure_id)
        words = f"{stage.look.text(figure.label)} {stage.look.say.quantity(figure.quantity).plain}"
        assert words in said
    assert len(figures_of(stage)) == len(wanted)


def test_at_full_hd_every_number_is_seen_without_scrolling(stage: MainWindow) -> None:
    assert stage.page is not None
    area = stage.page.area
    for figure in figures_of(stage):
        place = place_of(figure, area)
        number = QRect(
            place.topLeft(), place.topLeft() + QPoint(10, round(figure.number_height(place.width())))
        )
        assert area.rect().contains(number), figure.accessibleName()


def test_numbers_in_a_row_share_a_line(stage: MainWindow) -> None:
    assert stage.page is not None
    for grid in stage.page.findChildren(FigureGrid):
        rows: dict[int, set[int]] = {}
        for figure in grid.findChildren(FigureView):
            rows.setdefault(figure.y(), set()).add(
                round(max(figure.number_height(figure.width()), figure._number_room))
            )
        assert all(len(tops) == 1 for tops in rows.values())


@pytest.mark.parametrize("tag", ["zh-Hant", "en"])
def test_any_number_of_figures_finds_its_place(stage: MainWindow, tag: str) -> None:
    stage.change(act.with_language(stage.state, tag))
    for count, width in itertools.product((1, 2, 3, 5, 7, 9), (300, 700, 1500)):
        grid = FigureGrid(stage.look)
        for figure in stage.look.catalogue.content.figures[:count]:
            grid.add(FigureView(stage.look, figure, tight=True))
        grid.resize(width, grid.heightForWidth(width))
        grid.place_children()
        places = [each.geometry() for each in grid.findChildren(FigureView)]
        assert len(places) == count
        for number, place in enumerate(places):
            assert grid.rect().adjusted(0, 0, 1, 1).contains(place), (count, width)
            assert not any(place.intersects(other) for other in places[:number]), (count, width)
        grid.deleteLater()


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("山海不為遠，攜手赴前程。", ("山海不為遠", "攜手赴前程")),
        ("一句話沒有停頓", ()),
        ("這一句話長得放不進一列，那一句也是", ()),
        ("1992年，2025年", ()),
        ("", ()),
    ],
)
def test_a_couplet_stands_upright_and_nothing_else_does(text: str, columns: tuple[str, ...]) -> None:
    assert upright_lines(text) == columns


def test_the_last_line_is_said_whole(stage: MainWindow) -> None:
    assert stage.page is not None
    closing = stage.page.findChild(ClosingSection)
    totals = stage.look.catalogue.content.totals
    assert closing is not None
    assert totals is not None
    assert closing.accessibleName() == stage.look.text(totals.last_line)


def test_a_tap_on_a_total_leads_to_its_source(stage: MainWindow) -> None:
    figure = figures_of(stage)[0]
    figure.click()
    assert stage.state.page == Page.of(PageKind.SOURCES, figure.source_id)
