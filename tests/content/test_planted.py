from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from exhibit.content.compilation.load import load

ROWS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("planted.yaml").read_text("utf-8"))


@dataclass(frozen=True)
class Planted:
    file: str
    old: str
    new: str
    expected: list[str]


MISTAKES = [Planted(**row) for row in ROWS]


def plant(mistake: Planted, folder: Path) -> None:
    path = folder / mistake.file
    path.parent.mkdir(exist_ok=True)
    text = path.read_text("utf-8") if mistake.old else ""
    assert mistake.old in text
    path.write_text(text.replace(mistake.old, mistake.new, 1) if mistake.old else mistake.new, "utf-8")


def test_the_sample_itself_is_without_problems(sample: Path, bare_assets: Path) -> None:
    assert load(sample, assets=bare_assets).problems == ()


def test_there_are_enough_mistakes_and_each_is_another() -> None:
    assert len(MISTAKES) >= 90
    assert len({(one.file, one.old, one.new) for one in MISTAKES}) == len(MISTAKES)


@pytest.mark.parametrize("mistake", MISTAKES, ids=[f"{one.file}-{one.new[:30]}" for one in MISTAKES])
def test_each_mistake_is_told_with_its_place_and_nothing_else(
    mistake: Planted, sample: Path, bare_assets: Path
) -> None:
    plant(mistake, sample)
    loaded = load(sample, assets=bare_assets)
    told = [str(problem).replace(f"{sample.as_posix()}/", "") for problem in loaded.problems]
    assert sorted(told) == sorted(mistake.expected)


def test_all_mistakes_of_one_run_are_told_at_once(sample: Path, bare_assets: Path) -> None:
    files = ("places.yaml", "units.yaml", "people.yaml", "map.yaml", "eras.yaml", "charts/share.yaml")
    planted = [next(one for one in MISTAKES if one.file == file) for file in files]
    for mistake in planted:
        plant(mistake, sample)
    loaded = load(sample, assets=bare_assets)
    told = [str(problem).replace(f"{sample.as_posix()}/", "") for problem in loaded.problems]
    assert set(told) >= {line for mistake in planted for line in mistake.expected}
    assert list(loaded.problems) == sorted(loaded.problems)
    assert loaded.content is not None
