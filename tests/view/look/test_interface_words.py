"""The interface's words: every key the code uses exists in every language, with the same places to fill."""

import ast
import re
from pathlib import Path

import pytest

from exhibit.content.text.plurals import PLURAL_FORMS, plural_forms
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


def without_forms(words: InterfaceWords) -> dict[str, frozenset[str]]:
    """Return the sentences of a language, each with the plural forms that it has."""
    found: dict[str, set[str]] = {}
    for key in words.keys():  # noqa: SIM118  (it is no mapping)
        sentence, _, form = key.rpartition(".")
        counted = form in PLURAL_FORMS
        found.setdefault(sentence if counted else key, set()).update({form} if counted else set())
    return {key: frozenset(forms) for key, forms in found.items()}


def any_form(words: InterfaceWords, key: str) -> str:
    """Return a sentence, in the form for most counts if it has forms."""
    other = words(f"{key}.other")
    return words(key) if other == f"{key}.other" else other


def places(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


def test_every_language_has_the_same_keys(words: dict[str, InterfaceWords]) -> None:
    every = [without_forms(words[tag]) for tag in TAGS]
    assert every[0].keys() == every[1].keys() == every[2].keys()
    for tag, sentences in zip(TAGS, every, strict=True):
        for key, forms in sentences.items():
            assert forms in (frozenset(), plural_forms(tag)), (tag, key)
    counted = [{key for key, forms in sentences.items() if forms} for sentences in every]
    assert counted[0] == counted[1] == counted[2]
    assert len(words["en"].keys()) > 200


def test_every_key_has_the_same_places_in_every_language(words: dict[str, InterfaceWords]) -> None:
    for key in without_forms(words["en"]).keys() - OWN_PLACES:
        expected = places(any_form(words["en"], key))
        for tag in TAGS:
            assert places(any_form(words[tag], key)) == expected, (tag, key)


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
        for key in sorted(without_forms(words["en"]).keys() - texts)
        if not any(family.fullmatch(key) for family in families)
    ]
    assert unnamed == []


def test_a_key_that_nobody_has_shows_as_itself() -> None:
    assert InterfaceWords("en", {})("no.such.key") == "no.such.key"


# keys whose number is no count of something named after it, or which is asked for with two and more alone
UNCOUNTED = {"idle.question", "pin.locked", "cleaning", "find.results", "staff.visits", "staff.visit_length"}
UNCOUNTED |= {"source.numbered"}
# a number in a list, or of hundredths
UNCOUNTED |= {f"staff.install_{what}" for what in ("added", "changed", "removed", "drafts", "progress")}


def test_every_sentence_with_a_count_has_the_plural_forms_of_its_language(
    words: dict[str, InterfaceWords],
) -> None:
    for tag in TAGS:
        for key, forms in without_forms(words[tag]).items():
            if not forms and "n" in places(words[tag](key)):
                assert key in UNCOUNTED, (tag, key)


def test_a_count_takes_its_form(words: dict[str, InterfaceWords]) -> None:
    assert words["en"]("theme.events", n=1) == "The event of this theme"
    assert words["en"]("theme.events", n=0) == "The 0 events of this theme"
    assert words["en"]("theme.events", n=21) == "The 21 events of this theme"
    assert words["zh-Hant"]("theme.events", n=1) == "這個主題的1件事"
    assert words["en"]("pin.wrong", n=1) == "Wrong PIN, 1 try left"
    for key, forms in without_forms(words["en"]).items():
        if forms:
            place = dict.fromkeys(places(words["en"](f"{key}.other")) - {"n"}, "x")
            assert not re.search(r"\b1 \w+s\b", words["en"](key, n=1, **place)), key


def test_forms_of_one_sentence_come_from_one_language(tmp_path: Path) -> None:
    (tmp_path / "ru.yaml").write_text('sources.count.few: "{n} источника"\n', encoding="utf-8")
    found = load_words((ASSETS / "strings", tmp_path), ("ru",))["ru"]
    assert found("sources.count", n=3) == "3 источника"
    assert found("sources.count", n=1) == "sources.count"
    assert found("theme.events", n=1) == "The event of this theme"


def test_an_exhibitions_own_words_win_and_english_fills_in(tmp_path: Path) -> None:
    (tmp_path / "fr.yaml").write_text('control.later: "Suivant"\n', encoding="utf-8")
    found = load_words((ASSETS / "strings", tmp_path), ("fr",))["fr"]
    assert found("control.later") == "Suivant"
    assert found("control.earlier") == "Earlier"
