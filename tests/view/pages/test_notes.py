"""What stands small on a page: until when an offer holds, how a voice is given, what offices rest on."""

from dataclasses import replace

import pytest

from exhibit.content.catalogue import Catalogue
from exhibit.content.text.days import day_of
from exhibit.session.state import Facet, Page, PageKind
from exhibit.view.pages.browse_lists import facet_page
from exhibit.view.pages.sources import make_sources
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.widgets.label import TextLabel
from tests.view.conftest import Opener

OFFER = "free-admission-2025"


def small_texts(stage: MainWindow, page: Page) -> list[str]:
    stage.open(page)
    assert stage.page is not None
    return [label.text for label in stage.page.findChildren(TextLabel)]


@pytest.mark.parametrize(
    ("today", "past"),
    [
        pytest.param(day_of(2026, 11, 30), False, id="before"),
        pytest.param(day_of(2027, 12, 31), False, id="its-last-day"),
        pytest.param(day_of(2028, 1, 1), True, id="the-day-after"),
    ],
)
@pytest.mark.parametrize("tag", ["zh-Hant", "zh-Hans", "en"])
def test_an_offer_that_is_over_is_told_in_the_past(open_at: Opener, tag: str, today: int, past: bool) -> None:
    stage = open_at(language=tag, today=lambda: today).stage
    look = stage.look
    texts = small_texts(stage, Page.of(PageKind.LEAF, OFFER))
    date = look.say.date("2027")
    assert (look.words("leaf.valid_over", date=date) in texts) is past
    assert (look.words("leaf.valid_until", date=date) in texts) is not past


def test_a_kiosk_that_runs_for_years_turns_the_sentence_by_itself(open_at: Opener) -> None:
    days = [day_of(2027, 12, 31)]
    say = open_at(today=lambda: days[0]).stage.look.say
    before = say.validity("2027")
    days[0] += 1
    assert say.validity("2027") != before


def test_every_voice_says_that_it_is_reported(stage: MainWindow) -> None:
    content = stage.look.catalogue.content
    said = [theme for theme in content.themes if theme.voices]
    assert said
    for theme in said:
        texts = small_texts(stage, Page.of(PageKind.THEME, theme.id))
        assert texts.count(stage.look.words("voice.reported")) == len(theme.voices)


def test_offices_say_as_of_when(stage: MainWindow) -> None:
    look = stage.look
    event = next(event for event in look.catalogue.content.events if event.people)
    as_of = look.catalogue.person(event.people[-1]).as_of
    assert as_of is not None
    texts = small_texts(stage, Page.of(PageKind.LEAF, event.id))
    assert any(text.endswith(look.words("leaf.offices_asof", date=look.say.date(as_of))) for text in texts)


def test_a_place_says_what_it_is_known_for_where_its_events_are_listed(stage: MainWindow) -> None:
    place = next(place for place in stage.look.catalogue.content.places if place.note)
    assert stage.look.text(place.note) in small_texts(stage, facet_page(Facet.PLACE, place.id))


@pytest.mark.parametrize("introduced", [True, False])
def test_the_sources_say_that_illustrations_are_no_records_where_nothing_else_does(
    stage: MainWindow, introduced: bool
) -> None:
    look = stage.look
    content = look.catalogue.content
    if not introduced:
        content = replace(content, exhibit=replace(content.exhibit, about=None))
    page = make_sources(replace(look, catalogue=Catalogue(content)), Page(PageKind.SOURCES), stage)
    page.build()
    texts = [label.text for label in page.findChildren(TextLabel)]
    assert (look.words("picture.drawn") in texts) is not introduced
