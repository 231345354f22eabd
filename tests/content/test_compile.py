"""The last word of pydantic, and the garbage collector left as it was found."""

import gc
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import pytest
from annotated_types import Gt
from pydantic import TypeAdapter

from exhibit.content.compile import validated
from exhibit.content.entries import Entry
from exhibit.content.load import load
from exhibit.content.problems import Problems
from exhibit.content.reader import read_tree
from exhibit.content.rooms import ROOMS


@dataclass(frozen=True)
class Tower:
    heights: tuple[Annotated[float, Gt(0)], ...]


def test_constraints_of_the_model_are_told_at_their_place() -> None:
    problems = Problems()
    node, _ = read_tree(b"heights: [5,\n  -3]\n", "x.yaml", problems)
    assert node is not None
    entry = Entry(ROOMS[0], {"heights": [5.0, -3.0]}, node, "x.yaml")
    assert validated(entry, TypeAdapter(Tower), problems) is None
    assert [str(one) for one in problems.in_order()] == ["x.yaml:2:3: Input should be greater than 0"]
    entry.values["heights"] = [5.0]
    assert validated(entry, TypeAdapter(Tower), problems) == Tower((5.0,))


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


def test_an_entry_that_pydantic_refuses_is_left_out(
    sample: Path, bare_assets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(entry: Entry, adapter: TypeAdapter[object], problems: Problems) -> object | None:
        return None if entry.values.get("id") == "rebuilt" else validated(entry, adapter, problems)

    monkeypatch.setattr("exhibit.content.compile.validated", refusing)
    content = load(sample, assets=bare_assets).content
    assert content is not None
    assert [event.id for event in content.events] == ["first-light", "automatic"]
