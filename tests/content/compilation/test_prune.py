"""What dangles is cut away, and nothing else: screens never look for what is not there."""

import dataclasses
import gc
from pathlib import Path
from typing import get_type_hints

import pytest

from exhibit.content.catalogue import Catalogue
from exhibit.content.compilation.load import load
from exhibit.content.model import Content
from exhibit.content.model.walk import walk


def change(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")


def loaded(folder: Path, assets: Path) -> Content:
    content = load(folder, assets=assets).content
    assert content is not None
    return content


def test_an_optional_reference_becomes_none(sample: Path, bare_assets: Path) -> None:
    change(sample, "events/all.yaml", "chart: visitors", "chart: visitor")
    assert loaded(sample, bare_assets).events[0].chart is None


def test_a_reference_in_a_list_goes(sample: Path, bare_assets: Path) -> None:
    change(sample, "events/all.yaml", "figures: [height]", "figures: [hight, visits]")
    change(sample, "exhibit.yaml", "attract: [height]", "attract: [hight]")
    content = loaded(sample, bare_assets)
    assert content.events[0].figures == ("visits",)
    assert content.exhibit.attract == ()


def test_an_event_of_an_unknown_theme_goes_with_everything_that_names_it(
    sample: Path, bare_assets: Path
) -> None:
    change(sample, "events/all.yaml", "theme: keepers", "theme: keeper")
    content = loaded(sample, bare_assets)
    assert [event.id for event in content.events] == ["first-light", "rebuilt"]
    assert content.events[0].related == ()
    assert next(chart for chart in content.charts if chart.id == "visitors").events == ()


def test_a_figure_of_an_unknown_unit_goes_everywhere(sample: Path, bare_assets: Path) -> None:
    change(sample, "figures.yaml", "unit: metre", "unit: meter")
    content = loaded(sample, bare_assets)
    assert [figure.id for figure in content.figures] == ["visits", "promised"]
    assert content.events[0].figures == ()
    assert content.totals is not None
    assert content.totals.groups[0].figures == ("visits",)


def test_an_entry_that_loses_its_last_source_goes(sample: Path, bare_assets: Path) -> None:
    change(sample, "events/all.yaml", "sources: [{id: SRC1, locator: p. 5}]", "sources: [{id: SRC9}]")
    assert [event.id for event in loaded(sample, bare_assets).events] == ["first-light", "automatic"]


def test_an_entry_that_keeps_another_source_stays(sample: Path, bare_assets: Path) -> None:
    change(
        sample, "events/all.yaml", "sources: [{id: SRC1, locator: p. 5}]", "sources: [{id: SRC9}, {id: SRC2}]"
    )
    assert [citation.id for citation in loaded(sample, bare_assets).events[1].sources] == ["SRC2"]


def test_an_optional_page_without_its_places_goes(sample: Path, bare_assets: Path) -> None:
    change(sample, "map.yaml", "home: town", "home: twon")
    assert loaded(sample, bare_assets).map is None


def test_the_first_of_two_entries_with_one_id_stays(sample: Path, bare_assets: Path) -> None:
    change(sample, "places.yaml", "id: town", "id: cape")
    places = loaded(sample, bare_assets).places
    assert [(place.id, place.kind) for place in places] == [("cape", "site")]


def test_without_a_single_event_left_there_is_nothing_to_show(sample: Path, bare_assets: Path) -> None:
    path = sample / "events" / "all.yaml"
    path.write_text(path.read_text("utf-8").replace("theme: ", "theme: no-"), "utf-8")
    assert load(sample, assets=bare_assets).content is None


@pytest.mark.parametrize(
    ("file", "old"),
    [
        ("sources.yaml", "id: SRC1"),
        ("sources.yaml", "id: SRC2"),
        ("units.yaml", "id: visit"),
        ("units.yaml", "id: metre"),
        ("figures.yaml", "id: height"),
        ("places.yaml", "id: cape"),
        ("people.yaml", "id: ada"),
        ("charts/visitors.yaml", "id: visitors"),
        ("themes/keepers.yaml", "id: keepers"),
    ],
)
def test_whatever_is_lost_no_reference_dangles(file: str, old: str, sample: Path, bare_assets: Path) -> None:
    change(sample, file, old, "id: lost")
    content = load(sample, assets=bare_assets).content
    if content is None:
        assert old == "id: SRC1"
        return
    rooms = [getattr(content, field.name) for field in dataclasses.fields(content)]
    known = {entry.id for room in rooms if isinstance(room, tuple) for entry in room}
    assert set(references_in(content)) <= known
    catalogue = Catalogue(content)
    for event in content.events:
        catalogue.neighbours(event.id)
        catalogue.ties(event.id)
        catalogue.theme(event.theme)


def references_in(content: Content) -> list[str]:
    """Return every id that any value names; which fields hold ids, the model's own markers say."""
    found: list[str] = []
    for value in walk(content):
        for name, hint in get_type_hints(type(value), include_extras=True).items():
            if "ReferenceTo(kind=" in repr(hint):
                held = getattr(value, name)
                found += [held] if isinstance(held, str) else list(held or ())
    assert found
    return found


def test_an_exhibition_read_again_and_again_leaves_nothing_for_the_garbage_collector(
    sample: Path, bare_assets: Path
) -> None:
    change(sample, "events/all.yaml", "chart: visitors", "chart: visitor")
    loaded(sample, bare_assets)
    gc.collect()
    loaded(sample, bare_assets)
    assert gc.collect() < 20
