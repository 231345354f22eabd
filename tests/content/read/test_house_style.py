"""The house style is the exhibition's choice: plain repairs and warns, museum refuses."""

from pathlib import Path

import pytest

from exhibit.content.compilation.load import load
from exhibit.content.read.house_style import PLAIN, HouseStyle
from exhibit.content.read.text_repair import Quotes, TextRepair, with_quotes, without_invisible

GERMAN = Quotes(("„", "“"), ("‚", "‘"))
FRENCH = Quotes(("«\u00a0", "\u00a0»"), ("“", "”"))


def with_style(folder: Path, style: str, typed: str, written: str = "en: Rebuilt in stone") -> Path:
    exhibit, events = folder / "exhibit.yaml", folder / "events" / "all.yaml"
    exhibit.write_text(exhibit.read_text("utf-8").replace("style: museum", style), "utf-8")
    text = events.read_text("utf-8")
    assert written in text
    events.write_text(text.replace(written, typed), "utf-8")
    return folder


def title(folder: Path, assets: Path) -> tuple[str, list[str]]:
    loaded = load(folder, assets=assets)
    assert loaded.content is not None
    event = next(event for event in loaded.content.events if event.id == "rebuilt")
    return event.title["en"], [problem.severity for problem in loaded.problems]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("en: The keeper's house", "The keeper’s house"),
        ("en: 'The \"old\" tower'", "The “old” tower"),
        ("en: Rebuilt\u200b in\u00ad stone", "Rebuilt in stone"),
        ("en: Rebuilt  in   stone", "Rebuilt in stone"),
        ("en: Cafe\u0301", "Café"),
        ("en: Rebuilt \u202ain\u202c stone", "Rebuilt in stone"),
    ],
)
def test_plain_repairs_what_is_safe_to_repair(
    typed: str, shown: str, sample: Path, bare_assets: Path
) -> None:
    text, severities = title(with_style(sample, "style: plain", typed), bare_assets)
    assert text == shown
    assert set(severities) <= {"notice"}


def test_plain_is_what_an_exhibition_has_that_says_nothing(sample: Path, bare_assets: Path) -> None:
    long = "en: Rebuilt in stone by nine people from eleven towns nearby"
    text, severities = title(with_style(sample, "", long), bare_assets)
    assert text.endswith("nearby")
    assert severities == ["warning"]


def test_museum_is_strict_and_single_rules_may_be_set_otherwise(sample: Path, bare_assets: Path) -> None:
    typed = "en: The keeper's house"
    assert title(with_style(sample, "style: museum", typed), bare_assets)[1] == ["error"]
    exhibit = sample / "exhibit.yaml"
    text = exhibit.read_text("utf-8")
    exhibit.write_text(f"{text}style_rules: {{quotes: warning}}\n", "utf-8")
    assert title(sample, bare_assets)[1] == ["warning"]
    exhibit.write_text(f"{text}style_rules: {{quotes: off, qoutes: off, lengths: repair}}\n", "utf-8")
    told = [str(problem) for problem in load(sample, assets=bare_assets).problems]
    assert any("there is no rule of style 'qoutes' (did you mean 'quotes'?)" in line for line in told)
    assert any(
        "'repair' is not what can be done about 'lengths' (one of: off, notice" in line for line in told
    )


def test_an_invisible_character_costs_no_event(sample: Path, bare_assets: Path) -> None:
    for style in ("style: plain", "style: museum"):
        with_style(sample, style, "en: Rebuilt\u200b in stone")
        content = load(sample, assets=bare_assets).content
        assert content is not None
        assert len(content.events) == 3
        path = sample / "events" / "all.yaml"
        path.write_text(path.read_text("utf-8").replace("\u200b", ""), "utf-8")


def test_without_sources_an_entry_is_shown_in_plain_and_refused_in_museum(
    sample: Path, bare_assets: Path
) -> None:
    bare = "  summary: {zh-Hant: 木塔換成了石塔。, en: Stone takes the place of wood.}"
    cited = f"{bare}\n  sources: [{{id: SRC1, locator: p. 5}}]"
    assert title(with_style(sample, "style: plain", bare, cited), bare_assets)[1] == ["notice"]
    exhibit = sample / "exhibit.yaml"
    exhibit.write_text(exhibit.read_text("utf-8").replace("style: plain", "style: museum"), "utf-8")
    problems = load(sample, assets=bare_assets).problems
    assert "no source is cited" in {problem.message for problem in problems if problem.is_error}


def test_missing_translations_are_one_line_a_language_and_file(sample: Path, bare_assets: Path) -> None:
    path = sample / "events" / "all.yaml"
    text = path.read_text("utf-8")
    for english in (", en: The first light", ", en: Rebuilt in stone", ", en: The last keeper leaves."):
        text = text.replace(english, "")
    path.write_text(text, "utf-8")
    problems = load(sample, assets=bare_assets).problems
    assert [(problem.message, problem.count) for problem in problems] == [("no text in 'en'", 3)]


@pytest.mark.parametrize(
    ("typed", "quotes", "printed"),
    [
        ("It's the '90s: \"Dogs' day,\" he said", Quotes(), "It’s the ’90s: “Dogs’ day,” he said"),
        ("Er sagte \"so\" und 'nie'.", GERMAN, "Er sagte „so“ und ‚nie‘."),
        ("\"Oui\", c'est l'été", FRENCH, "«\u00a0Oui\u00a0», c’est l’été"),
        ('a 12" disc', Quotes(), "a 12″ disc"),
        ('an "open one', Quotes(), 'an "open one'),
    ],
)
def test_straight_quotes_become_those_of_the_language(typed: str, quotes: Quotes, printed: str) -> None:
    assert with_quotes(typed, quotes, is_han=False) == printed


def test_marks_that_shape_letters_or_directions_stay_where_they_are_needed() -> None:
    persian = "می\u200cخواهم"
    assert without_invisible(persian) == persian
    assert without_invisible("سال\u200f 1990") == "سال\u200f 1990"
    assert without_invisible("a\u200eb\u200cc\u2028d") == "abc d"


def test_a_text_without_faults_is_left_alone() -> None:
    assert TextRepair(PLAIN, {}).repaired("Plain words.", "en") == ("Plain words.", [])
    assert HouseStyle("museum", {"quotes": "repair"}).repairs("quotes")
