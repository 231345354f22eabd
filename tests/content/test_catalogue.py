from dataclasses import replace
from pathlib import Path

import pytest

from exhibit.content.catalogue import Catalogue, RelatedEvent
from exhibit.content.compilation.load import load
from exhibit.content.model import Content
from exhibit.content.text.days import day_of


@pytest.fixture
def content(sample: Path, bare_assets: Path) -> Content:
    loaded = load(sample, assets=bare_assets)
    assert loaded.content is not None
    return loaded.content


@pytest.fixture
def catalogue(content: Content) -> Catalogue:
    return Catalogue(content)


def test_everything_is_found_by_its_id(catalogue: Catalogue, content: Content) -> None:
    assert catalogue.event("rebuilt") is content.events[1]
    assert catalogue.figure("height") is content.figures[0]
    assert catalogue.chart("lamp").kind == "before_after"
    assert catalogue.place("cape").name["en"] == "The cape"
    assert catalogue.person("ada").name["en"] == "Ada Lin"
    assert catalogue.source("SRC1").title == "The Tower Book"
    assert catalogue.unit("metre").kind == "measure"
    assert catalogue.theme("tower").colour == "ochre"
    assert catalogue.has_event("rebuilt")
    assert not catalogue.has_event("never")
    with pytest.raises(KeyError):
        catalogue.event("never")


def test_themes_stand_in_the_order_of_their_buttons(content: Content) -> None:
    catalogue = Catalogue(replace(content, exhibit=replace(content.exhibit, themes=("keepers",))))
    assert [theme.id for theme in catalogue.themes_in_order] == ["keepers", "tower"]
    assert [theme.id for theme in Catalogue(content).themes_in_order] == ["tower", "keepers"]


def test_texts_fall_back_in_the_declared_order(catalogue: Catalogue) -> None:
    assert catalogue.text({"zh-Hant": "燈", "en": "Lamp"}, "en") == "Lamp"
    assert catalogue.text({"en": "Lamp", "zh-Hant": "燈"}, "fr") == "燈"
    assert catalogue.text({"de": "Lampe"}, "fr") == "Lampe"


def test_days_of_events(catalogue: Catalogue) -> None:
    first = catalogue.interval("first-light")
    assert (first.first_day, first.last_day) == (day_of(1900, 5, 1), day_of(1900, 5, 1))
    assert catalogue.interval("first-light") is first
    assert (catalogue.span.first_day, catalogue.span.last_day) == (day_of(1899, 1, 1), day_of(2000, 12, 31))


def test_open_ends_reach_to_the_ends_of_the_span(content: Content, catalogue: Catalogue) -> None:
    assert catalogue.interval("automatic").open_end
    assert catalogue.interval("automatic").last_day == day_of(2000, 12, 31)
    events = (replace(content.events[0], date="../1905"),)
    earlier = Catalogue(replace(content, events=events)).interval("first-light")
    assert (earlier.first_day, earlier.last_day) == (day_of(1899, 1, 1), day_of(1905, 12, 31))


def test_eras_by_day(catalogue: Catalogue) -> None:
    found = [catalogue.era_at(day_of(year, 6, 1)) for year in (1899, 1950, 2000, 1898)]
    assert [era.id if era else None for era in found] == ["fire", "wire", "wire", None]


def test_neighbours_in_time_and_in_the_theme(catalogue: Catalogue) -> None:
    middle = catalogue.neighbours("rebuilt")
    assert [middle.before, middle.after] == [catalogue.event("first-light"), catalogue.event("automatic")]
    assert [middle.before_in_theme, middle.after_in_theme] == [catalogue.event("first-light"), None]
    last = catalogue.neighbours("automatic")
    assert [last.before, last.after] == [catalogue.event("rebuilt"), None]
    assert [last.before_in_theme, last.after_in_theme] == [None, None]
    assert catalogue.neighbours("first-light").before is None


def test_events_by_theme_place_person_and_source(catalogue: Catalogue) -> None:
    def ids(events: tuple[object, ...]) -> list[str]:
        return [getattr(event, "id", "") for event in events]

    assert ids(catalogue.events_of_theme("tower")) == ["first-light", "rebuilt"]
    assert ids(catalogue.events_of_theme("none")) == []
    assert ids(catalogue.events_at_place("cape")) == ["first-light"]
    assert ids(catalogue.events_with_person("ada")) == ["first-light"]
    assert ids(catalogue.events_with_person("premier")) == []
    assert ids(catalogue.events_citing("SRC1")) == ["first-light", "rebuilt"]
    assert ids(catalogue.events_citing("SRC2")) == ["first-light", "automatic"]
    assert ids(catalogue.events_at_place("town")) == []
    assert ids(catalogue.events_citing("SRC3")) == []


def test_relations_are_known_from_both_ends(catalogue: Catalogue) -> None:
    automatic, rebuilt = catalogue.event("automatic"), catalogue.event("rebuilt")
    assert catalogue.ties("first-light") == (RelatedEvent(automatic, "led_to", True),)
    assert catalogue.ties("rebuilt") == (RelatedEvent(automatic, "see_also", False),)
    assert catalogue.ties("automatic") == (
        RelatedEvent(rebuilt, "see_also", True),
        RelatedEvent(catalogue.event("first-light"), "led_to", False),
    )


def test_a_relation_told_by_both_ends_is_shown_once(content: Content) -> None:
    first, rebuilt, automatic = content.events
    both = replace(automatic, related=(replace(automatic.related[0], event="first-light"),))
    catalogue = Catalogue(replace(content, events=(first, rebuilt, both)))
    assert catalogue.ties("automatic") == (RelatedEvent(first, "see_also", True),)


def test_all_locators_are_listed(catalogue: Catalogue) -> None:
    assert catalogue.locators["SRC1"] == {"p. 1", "p. 2", "p. 3", "p. 5", "p. 7", "p. 8", "p. 9"}
    assert catalogue.locators["SRC2"] == {"p. 4", "p. 6"}
    assert "SRC3" not in catalogue.locators
