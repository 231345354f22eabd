"""The model promises editors nothing that the program does not use, and forgets nothing that it once knew."""

import ast
import dataclasses
from pathlib import Path

import pytest

from exhibit.content import model
from exhibit.content.compilation.load import load
from exhibit.content.model.retired import RETIRED

EXHIBIT = Path(__file__).resolve().parents[2] / "exhibit"
# Where a field may be read without anybody seeing it: its own declaration, and the checks of what was typed.
UNSEEN = (EXHIBIT / "content" / "model", EXHIBIT / "content" / "checks")
KEPT = {
    "review": "who signed an entry off is read from the files (authoring/sign_off.py), not from the model",
    "style_rules": "the house style is read from the tree before texts are converted (read/house_style.py)",
    "url": "a source's address is checked and kept for editors; a screen without a network never shows one",
}
CLASSES = [kind for kind in vars(model).values() if isinstance(kind, type) and dataclasses.is_dataclass(kind)]


def read_names() -> set[str]:
    """Every name that is read as an attribute somewhere in the program."""
    found: set[str] = set()
    for path in EXHIBIT.rglob("*.py"):
        if not any(path.is_relative_to(folder) for folder in UNSEEN):
            tree = ast.parse(path.read_text("utf-8"))
            found |= {
                node.attr
                for node in ast.walk(tree)
                if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)
            }
    return found


def test_every_field_of_the_model_is_read_where_something_is_made_of_it() -> None:
    read = read_names()
    assert len(CLASSES) > 25
    unread = [
        f"{kind.__name__}.{field.name}"
        for kind in CLASSES
        for field in dataclasses.fields(kind)
        if field.name not in read and field.name not in KEPT
    ]
    assert unread == []
    assert KEPT.keys() <= {field.name for kind in CLASSES for field in dataclasses.fields(kind)}


def test_a_retired_field_is_no_field_any_more() -> None:
    for kind, names in RETIRED.items():
        assert not names.keys() & {field.name for field in dataclasses.fields(kind)}


@pytest.mark.parametrize("value", ["[cape]", "text", "{a: {b: [1, 2]}}", "2", "''"])
def test_an_older_exhibition_stays_readable_whatever_its_retired_field_holds(
    sample: Path, bare_assets: Path, value: str
) -> None:
    before = load(sample, assets=bare_assets)
    for file, name, indent in (
        ("map.yaml", "sites", ""),
        ("landscape/landscape.yaml", "eras", ""),
        ("landscape/landscape.yaml", "mist", "  "),
    ):
        path = sample / file
        text = path.read_text("utf-8").rstrip("\n")
        added = f"\n{name}: {value}\n"
        if indent:
            first, _, rest = text.partition("\n")
            text, added = f"{first}\n{indent}{name}: {value}\n{rest}", "\n"
        path.write_text(text + added, "utf-8")
    after = load(sample, assets=bare_assets)
    assert after.content == before.content
    new = [problem for problem in after.problems if problem not in before.problems]
    assert sorted(problem.message for problem in new) == [
        f"'{name}' is not used any more" for name in ("eras", "mist", "sites")
    ]
    assert not any(problem.is_error for problem in new)


def test_only_one_module_looks_at_type_hints() -> None:
    looking = [
        path.relative_to(EXHIBIT).as_posix()
        for path in sorted(EXHIBIT.rglob("*.py"))
        if any(
            isinstance(node, ast.Attribute | ast.Name)
            and (node.attr if isinstance(node, ast.Attribute) else node.id)
            in ("get_type_hints", "get_origin")
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
        )
    ]
    assert looking == ["content/model/fields.py"]
