"""The frozen model built from entries, and the garbage collector left as it was found."""

import gc
from pathlib import Path

import pytest

from exhibit.content.compilation.compiler import built_of
from exhibit.content.compilation.load import load
from exhibit.content.model import Unit
from exhibit.content.model.sections import SECTIONS
from exhibit.content.problems import ProblemList
from exhibit.content.read.entries import FileEntry
from exhibit.content.read.nodes import node_at
from exhibit.content.read.yaml_reader import read_tree


def test_values_that_do_not_fit_the_model_are_told_at_the_place_of_their_entry() -> None:
    problems = ProblemList()
    node, _ = read_tree(b"units:\n  - id: metre\n    name: 5\n", "x.yaml", problems)
    assert node is not None
    unit = next(room for room in SECTIONS if room.name == "units")
    entry = FileEntry(unit, {"id": "metre", "name": 5}, node_at(node, ("units", 0)), "x.yaml")
    assert built_of(entry, problems) is None
    assert [str(one) for one in problems.in_order()] == [
        "x.yaml:2:5: this entry does not fit the model: Expected `object`, got `int` - at `$.name`"
    ]
    entry.values["name"] = {"en": "m"}
    assert built_of(entry, problems) == Unit(id="metre", name={"en": "m"})


@pytest.mark.parametrize("was_on", [True, False])
def test_the_garbage_collector_is_left_as_it_was(was_on: bool, sample: Path, bare_assets: Path) -> None:
    try:
        (gc.enable if was_on else gc.disable)()
        load(sample, assets=bare_assets)
        assert gc.isenabled() is was_on
    finally:
        gc.enable()


def test_what_was_made_counts_as_old_at_once_unless_something_is_frozen_for_good(
    sample: Path, bare_assets: Path
) -> None:
    gc.unfreeze()
    content = load(sample, assets=bare_assets).content
    assert content is not None
    assert any(one is content.events[0] for one in gc.get_objects(generation=2))
    try:
        gc.freeze()
        load(sample, assets=bare_assets)
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()


def test_an_entry_that_does_not_fit_is_left_out(
    sample: Path, bare_assets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(entry: FileEntry, problems: ProblemList) -> object | None:
        return None if entry.values.get("id") == "rebuilt" else built_of(entry, problems)

    monkeypatch.setattr("exhibit.content.compilation.compiler.built_of", refusing)
    content = load(sample, assets=bare_assets).content
    assert content is not None
    assert [event.id for event in content.events] == ["first-light", "automatic"]
