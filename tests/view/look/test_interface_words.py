"""The interface's words: every key the code uses exists in every language, with the same places to fill."""

import ast
import re
from pathlib import Path

import pytest

from exhibit.resources import ASSETS
from exhibit.view.look.interface_words import InterfaceWords, load_words

TAGS = ("zh-Hant", "zh-Hans", "en")
ROOT = Path(__file__).resolve().parents[3]
USED = re.compile(r"""words\(\s*"([a-z_]+(?:\.[a-z_]+)*)\"""")
# months have names in English and numbers in Chinese
OWN_PLACES = {"tick.month", "tick.day"}


@pytest.fixture(scope="module")
def words() -> dict[str, InterfaceWords]:
    return load_words((ASSETS / "strings", ASSETS / "strings" / "editing"), TAGS)


def places(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


def test_every_language_has_the_same_keys(words: dict[str, InterfaceWords]) -> None:
    assert words["zh-Hant"].keys() == words["zh-Hans"].keys() == words["en"].keys()
    assert len(words["en"].keys()) > 200


def test_every_key_has_the_same_places_in_every_language(words: dict[str, InterfaceWords]) -> None:
    for key in words["en"].keys() - OWN_PLACES:
        expected = places(words["en"](key))
        for tag in TAGS:
            assert places(words[tag](key)) == expected, (tag, key)


def test_every_key_that_the_code_names_exists(words: dict[str, InterfaceWords]) -> None:
    found: dict[str, Path] = {}
    for path in sorted((ROOT / "exhibit").rglob("*.py")):
        for key in USED.findall(path.read_text(encoding="utf-8")):
            found[key] = path
    assert len(found) > 40
    missing = {key: path.name for key, path in found.items() if key not in words["en"]}
    assert not missing


def named_by(source: str) -> tuple[set[str], list[re.Pattern[str]]]:
    """The texts in quotes, and patterns for the families of keys that are put together: "desk.{what}"."""
    texts: set[str] = set()
    families = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            texts.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            parts = [str(part.value) if isinstance(part, ast.Constant) else None for part in node.values]
            if parts[0] is not None and re.fullmatch(r"[a-z_]+(\.[a-z_]+)*\.", parts[0]):
                shape = "".join("[a-z0-9_]+" if part is None else re.escape(part) for part in parts)
                families.append(re.compile(shape))
    return texts, families


def test_every_key_is_named_by_the_code(words: dict[str, InterfaceWords]) -> None:
    texts: set[str] = set()
    families: list[re.Pattern[str]] = []
    for path in sorted((ROOT / "exhibit").rglob("*.py")):
        found, more = named_by(path.read_text(encoding="utf-8"))
        texts |= found
        families += more
    unnamed = [
        key
        for key in sorted(words["en"].keys() - texts)
        if not any(family.fullmatch(key) for family in families)
    ]
    assert unnamed == []


def test_a_key_that_nobody_has_shows_as_itself() -> None:
    assert InterfaceWords("en", {})("no.such.key") == "no.such.key"


def test_an_exhibitions_own_words_win_and_english_fills_in(tmp_path: Path) -> None:
    (tmp_path / "fr.yaml").write_text('control.later: "Suivant"\n', encoding="utf-8")
    found = load_words((ASSETS / "strings", tmp_path), ("fr",))["fr"]
    assert found("control.later") == "Suivant"
    assert found("control.earlier") == "Earlier"
