"""exhibit.yaml is sound: languages, themes, idle times, palette."""

import json
import re
from pathlib import Path
from typing import get_args

from exhibit.content.checks.context import CheckContext
from exhibit.content.checks.context import Path as FieldPath
from exhibit.content.problems import did_you_mean, one_of
from exhibit.content.read.house_style import REPAIRABLE, RULES, Handling

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def check_exhibit(checked: CheckContext, language_folder: Path) -> None:
    """Note what is wrong with the exhibition's own page."""
    _check_languages(checked, _known_derivations(language_folder))
    _check_themes(checked)
    exhibit = checked.content.exhibit
    for name in ("seconds", "countdown_seconds", "han_per_minute", "words_per_minute"):
        if getattr(exhibit.idle, name) <= 0:
            _error(checked, ("idle", name), "this must be more than 0")
    for token, colour in (exhibit.palette or {}).items():
        if not _COLOUR.fullmatch(colour):
            _error(checked, ("palette", token), f"'{colour}' is not a colour", "write it like '#BD6813'")
    _check_style(checked)
    for era in checked.content.eras:
        if era.seconds <= 0:
            checked.error("eras", era.id, ("seconds",), "this must be more than 0")


def _check_style(checked: CheckContext) -> None:
    for rule, handling in (checked.content.exhibit.style_rules or {}).items():
        allowed = [word for word in get_args(Handling) if word != "repair" or rule in REPAIRABLE]
        if rule not in RULES:
            advice = did_you_mean(rule, RULES) or one_of(RULES)
            _error(checked, ("style_rules",), f"there is no rule of style '{rule}'", advice)
        elif handling not in allowed:
            message = f"'{handling}' is not what can be done about '{rule}'"
            _error(checked, ("style_rules", rule), message, one_of(allowed))


def _error(checked: CheckContext, path: FieldPath, message: str, advice: str = "") -> None:
    checked.error("exhibit", None, path, message, advice)


def _known_derivations(language_folder: Path) -> list[tuple[str, str]]:
    table = json.loads((language_folder / "derivations.json").read_text("utf-8"))
    return [(row["from"], row["to"]) for row in table]


def _check_languages(checked: CheckContext, derivations: list[tuple[str, str]]) -> None:
    languages = checked.content.exhibit.languages
    tags = [language.tag for language in languages]
    if not tags:
        _error(checked, ("languages",), "no language is declared", "write - {tag: en, name: English}")
    for index, language in enumerate(languages):
        if language.tag in tags[:index]:
            _error(checked, ("languages", index, "tag"), f"the language '{language.tag}' is declared twice")
        for position, tag in enumerate(language.fallback):
            if tag not in tags:
                path = ("languages", index, "fallback", position)
                _error(checked, path, f"the language '{tag}' is not declared", did_you_mean(tag, tags))
        source = language.derive_from
        if source and (source, language.tag) not in derivations:
            known = "; ".join(f"{to} from {origin}" for origin, to in derivations)
            message = f"'{language.tag}' cannot be derived from '{source}'"
            _error(checked, ("languages", index, "derive_from"), message, f"possible is {known}")


def _check_themes(checked: CheckContext) -> None:
    listed = checked.content.exhibit.themes
    for theme in checked.content.themes:
        if theme.id not in listed:
            checked.warning(
                "themes",
                theme.id,
                ("id",),
                f"the theme '{theme.id}' has no button",
                "add it to exhibit.yaml: themes",
            )
