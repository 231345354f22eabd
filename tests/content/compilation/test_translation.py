from pathlib import Path

import pytest

from exhibit.content.compilation.load import ASSETS, load
from exhibit.content.compilation.translation import DeclaredLanguage, complete, known_derivations
from exhibit.content.problems import ProblemList
from exhibit.content.read.conversion_context import WrittenText
from exhibit.content.read.declared_languages import declared_languages
from exhibit.content.read.nodes import MapNode, TextNode

TRADITIONAL, SIMPLIFIED, ENGLISH = (
    DeclaredLanguage("zh-Hant", None, ("zh-Hans", "en")),
    DeclaredLanguage("zh-Hans", "zh-Hant", ("zh-Hant", "en")),
    DeclaredLanguage("en", None, ("zh-Hant",)),
)
LANGUAGES = (TRADITIONAL, SIMPLIFIED, ENGLISH)


def completed(values: dict[str, str], *languages: DeclaredLanguage) -> tuple[dict[str, str], list[str]]:
    problems = ProblemList()
    entries = {tag: TextNode(2, 5, text) for tag, text in values.items()}
    text = WrittenText(values, MapNode(1, 3, dict(entries)), "x.yaml", None, None)
    complete([text], languages or LANGUAGES, known_derivations(ASSETS / "language"), problems)
    return text.values, [str(problem) for problem in problems.in_order()]


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("對口支援", "对口支援"),
        ("「山海之約」", "“山海之约”"),
        ("『山海』", "‘山海’"),
        ("硬體援建", "硬件援建"),
        ("軟體", "软件"),
        ("台州、餘姚", "台州、余姚"),
        ("390餘名幹部", "390余名干部"),
        ("看著江面", "看着江面"),
        ("著作", "著作"),
        ("裡外", "里外"),
        ("萬凱、卡淶", "万凯、卡涞"),
        ("項目、信息、質量", "项目、信息、质量"),
        ("1200畝", "1200亩"),
        ("後來、皇后", "后来、皇后"),
        ("乾淨、乾隆、幹部", "干净、乾隆、干部"),
        ("發展、頭髮", "发展、头发"),
        ("長江上游", "长江上游"),
    ],
)
def test_simplified_chinese_changes_characters_and_marks_but_no_words(
    traditional: str, simplified: str
) -> None:
    values, problems = completed({"zh-Hant": traditional, "en": "x"})
    assert values["zh-Hans"] == simplified
    assert problems == []


def test_what_is_authored_is_never_derived() -> None:
    values, problems = completed({"zh-Hant": "軟體", "zh-Hans": "程序", "en": "software"})
    assert values["zh-Hans"] == "程序"
    assert problems == []


def test_a_missing_language_falls_back_in_its_own_order_and_is_told() -> None:
    values, problems = completed({"zh-Hant": "約"})
    assert values["en"] == "約"
    assert problems == ["x.yaml:1:3: warning: no text in 'en' ('zh-Hant' is shown instead)"]


def test_without_the_language_to_derive_from_it_falls_back() -> None:
    values, problems = completed({"en": "pact"})
    assert values == {"en": "pact", "zh-Hant": "pact", "zh-Hans": "pact"}
    assert len(problems) == 2


def test_the_last_fallback_is_whatever_there_is() -> None:
    values, problems = completed({"de": "Pakt"}, DeclaredLanguage("fr", None, ("it",)))
    assert values == {"de": "Pakt", "fr": "Pakt"}
    assert problems == ["x.yaml:1:3: warning: no text in 'fr' ('de' is shown instead)"]


def test_a_language_that_cannot_be_derived_falls_back_without_a_word_here() -> None:
    values, problems = completed({"en": "pact"}, ENGLISH, DeclaredLanguage("fr", "en", ("en",)))
    assert values["fr"] == "pact"
    assert problems == []


def test_an_exhibition_in_one_language_needs_no_derivation(sample: Path, bare_assets: Path) -> None:
    path = sample / "exhibit.yaml"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if "tag: zh-Hans" not in line and "tag: en" not in line]
    path.write_text("".join(kept).replace("zh-Hans, en", "zh-Hant"), "utf-8")
    loaded = load(sample, assets=bare_assets)
    assert any("unknown language 'en'" in str(problem) for problem in loaded.problems)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("languages: [{tag: en}, {name: x}, word]", ("en",)),
        ("exhibit:\n  languages: [{tag: fr}]", ("fr",)),
        ("languages: en", ()),
        ("", ()),
    ],
)
def test_the_languages_that_are_declared_are_read_from_any_state_of_the_file(
    text: str, tags: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "exhibit.yaml").write_text(text, "utf-8")
    assert declared_languages(tmp_path) == tags
    assert declared_languages(tmp_path / "nowhere") == ()
