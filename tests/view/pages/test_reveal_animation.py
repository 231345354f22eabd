"""Figures count up once, when they come into view; what is said of them never changes."""

import pytest

from exhibit.session import state as act
from exhibit.session.actions import ChooseLanguage
from exhibit.session.state import Page, PageKind
from exhibit.view.pages.reveal_animation import RevealAnimation
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.shell.page_transition import PageTransition
from exhibit.view.style import FULL_MOTION
from exhibit.view.widgets.figure import FigureView, number_at

NUMBERS = Page(PageKind.NUMBERS)


def open_numbers(stage: MainWindow) -> tuple[RevealAnimation, list[FigureView]]:
    """The numbers page, standing, its first figures about to count."""
    stage.open(NUMBERS)
    turning = stage.findChild(PageTransition)
    assert turning is not None
    turning.stop()
    assert stage.page is not None
    return stage.page.reveal, stage.page.findChildren(FigureView)


def counts(reveal: RevealAnimation) -> bool:
    return reveal.running


def tick(reveal: RevealAnimation, milliseconds: float) -> None:
    reveal.clock.ticked.emit(milliseconds / 1000.0)


@pytest.mark.parametrize(
    ("text", "share", "said"),
    [
        ("500", 0.5, "250"),
        ("500", 0.0, "0"),
        ("5.5", 0.5, "2.8"),
        ("10,000", 0.5, "5,000"),
        ("6,000", 1.0, "6,000"),
        ("5.09", 1.0, "5.09"),
    ],
)
def test_a_number_on_its_way_is_written_as_its_end_is(text: str, share: float, said: str) -> None:
    assert number_at(text, share) == said


def test_figures_in_view_count_up_in_600_ms_and_end_exactly(stage: MainWindow) -> None:
    reveal, figures = open_numbers(stage)
    seen = [figure for figure in figures if not figure.visibleRegion().isEmpty()]
    assert seen
    assert counts(reveal)
    names = [figure.accessibleName() for figure in figures]
    sizes = [figure.geometry() for figure in figures]
    begin = seen[0].grab().toImage()
    tick(reveal, 200)
    middle = seen[0].grab().toImage()
    tick(reveal, FULL_MOTION.draw_in)
    end = seen[0].grab().toImage()
    assert len({begin.cacheKey(), middle.cacheKey(), end.cacheKey()}) == 3
    assert begin != middle
    assert middle != end
    assert not counts(reveal)
    assert not reveal.clock.running
    assert [figure.share for figure in seen] == [1.0] * len(seen)
    assert [figure.accessibleName() for figure in figures] == names
    assert [figure.geometry() for figure in figures] == sizes


def test_a_figure_below_waits_until_it_is_scrolled_to_and_counts_only_once(stage: MainWindow) -> None:
    reveal, figures = open_numbers(stage)
    tick(reveal, 700)
    hidden = [figure for figure in figures if figure.visibleRegion().isEmpty()]
    assert hidden
    assert {figure.share for figure in hidden} == {1.0}
    assert stage.page is not None
    stage.page.area.scroll_to(1e9)
    assert counts(reveal)
    assert hidden[-1].share == 0.0
    tick(reveal, 700)
    assert hidden[-1].share == 1.0
    stage.page.area.scroll_to(0.0)
    stage.page.area.scroll_to(1e9)
    assert not counts(reveal)


def test_nothing_counts_with_less_motion(stage: MainWindow) -> None:
    stage.change(act.with_less_motion(stage.state, on=True))
    reveal, figures = open_numbers(stage)
    assert not counts(reveal)
    assert {figure.share for figure in figures} == {1.0}


def test_another_language_shows_whole_numbers_at_once(stage: MainWindow) -> None:
    reveal, _ = open_numbers(stage)
    assert counts(reveal)
    stage.dispatcher.carry_out(ChooseLanguage("zh-Hant"))
    assert not counts(reveal)
    assert stage.page is not None
    assert {figure.share for figure in stage.page.findChildren(FigureView)} == {1.0}


def test_a_page_put_away_stops_its_clock(stage: MainWindow) -> None:
    reveal, _ = open_numbers(stage)
    clock = reveal.clock
    assert counts(reveal)
    stage.dispatcher.close_page()
    assert not clock.running
