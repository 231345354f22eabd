"""The real exhibition: sound, complete, and every fact of the main article told somewhere."""

from collections import Counter
from pathlib import Path

import pytest

from exhibit.content.catalogue import Catalogue
from exhibit.content.compilation.load import load
from exhibit.content.text.edtf import parse

DATA = Path(__file__).parents[2] / "data"
MAIN_ARTICLE = "SRC01"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    loaded = load(DATA)
    assert loaded.content is not None
    return Catalogue(loaded.content)


def test_the_check_finds_no_error() -> None:
    assert [str(problem) for problem in load(DATA).problems if problem.is_error] == []


def test_every_fact_of_the_main_article_is_cited(catalogue: Catalogue) -> None:
    facts = {f"S{number:02d}" for number in range(1, 70)}
    cited = {locator.strip() for text in catalogue.locators[MAIN_ARTICLE] for locator in text.split(",")}
    assert sorted(facts - cited) == []


def test_five_eras_and_the_classes_of_the_story(catalogue: Catalogue) -> None:
    assert len(catalogue.content.eras) == 5
    assert [theme.id for theme in catalogue.themes_in_order] == [
        "pact",
        "industry",
        "livelihood",
        "talent",
        "wider",
    ]
    kinds = Counter(theme.kind for theme in catalogue.content.themes)
    assert kinds == {"pact": 1, "theme": 3, "wider": 1}


def test_the_axis_begins_in_1991_and_holds_every_event(catalogue: Catalogue) -> None:
    assert parse(catalogue.content.exhibit.span.first).parts[0].year == 1991
    named = [event for event in catalogue.content.events if event.importance == 1]
    assert len(named) == 15
    assert all(event.theme == "wider" for event in catalogue.content.events if event.importance == 3)


def test_at_least_ten_charts(catalogue: Catalogue) -> None:
    assert len(catalogue.content.charts) >= 10


def test_every_text_is_there_in_three_languages(catalogue: Catalogue) -> None:
    for event in catalogue.content.events:
        assert set(event.title) == {"zh-Hant", "zh-Hans", "en"}
        assert event.title["zh-Hant"] != event.title["en"]
        assert event.story is not None, event.id


def test_leaders_take_no_turns_and_stand_in_no_figure(catalogue: Catalogue) -> None:
    names = {name for person in catalogue.content.people if person.leader for name in person.name.values()}
    assert names
    for figure in catalogue.content.figures:
        texts = [*figure.label.values(), *(figure.scope or {}).values(), *(figure.note or {}).values()]
        assert not [text for text in texts for name in names if name in text]


def test_nobody_adds_up_what_was_only_signed(catalogue: Catalogue) -> None:
    assert catalogue.content.totals is not None
    for group in catalogue.content.totals.groups:
        for figure_id in group.figures:
            assert catalogue.figure(figure_id).pledge is group.strip
