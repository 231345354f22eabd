"""Gives every text a version in every declared language: written, derived by conversion, or fallen back.

Runs where content is compiled, never in the hall, so that switching languages there costs nothing.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit.content.problems import ProblemList
from exhibit.content.read.conversion_context import WrittenText

if TYPE_CHECKING:
    from opencc import OpenCC


@dataclass(frozen=True)
class DeclaredLanguage:
    """A language as exhibit.yaml declares it."""

    tag: str
    derive_from: str | None = None
    fallback: tuple[str, ...] = ()


class ScriptConversion:
    """Converts a text from one language into another: OpenCC, then the engine's table of corrections."""

    def __init__(self, source: str, config: str, corrections: Sequence[Sequence[str]]) -> None:
        """Take the source language, OpenCC's configuration, and pairs of wrong and right."""
        self.source = source
        self._config = config
        self._corrections = corrections
        self._opencc: OpenCC | None = None

    def convert(self, text: str) -> str:
        """Return the converted text. OpenCC is loaded with the first one."""
        if self._opencc is None:
            from opencc import OpenCC

            self._opencc = OpenCC(self._config)
        converted: str = self._opencc.convert(text)
        for wrong, right in self._corrections:
            converted = converted.replace(wrong, right)
        return converted


def known_derivations(folder: Path) -> dict[tuple[str, str], ScriptConversion]:
    """Return the conversions that the engine knows, by (from, to), out of the language folder's table."""
    table = json.loads((folder / "derivations.json").read_text("utf-8"))
    return {
        (row["from"], row["to"]): ScriptConversion(
            row["from"], row["opencc"], tuple(map(tuple, row["corrections"]))
        )
        for row in table
    }


def complete(
    texts: Iterable[WrittenText],
    languages: Sequence[DeclaredLanguage],
    derivations: dict[tuple[str, str], ScriptConversion],
    problems: ProblemList,
) -> None:
    """Add every declared language to every text, in place, with a warning where one had to fall back."""
    derived = [
        (language.tag, derivations[language.derive_from, language.tag])
        for language in languages
        if language.derive_from and (language.derive_from, language.tag) in derivations
    ]
    underivable = {language.tag for language in languages if language.derive_from} - {
        tag for tag, _ in derived
    }
    order = [language.tag for language in languages]
    all_tags = frozenset(order)
    for text in texts:
        values = text.values
        for tag, derivation in derived:
            if tag not in values and derivation.source in values:
                values[tag] = derivation.convert(values[derivation.source])
        if values.keys() >= all_tags:
            continue
        for tag, shown in _fall_back(text, languages, order).items():
            if (
                tag not in underivable
            ):  # where a whole language cannot be derived, that is told once, elsewhere
                problems.warning(
                    text.place(tag), f"no text in '{tag}'", f"'{shown}' is shown instead", f"no text in {tag}"
                )


def _fall_back(
    text: WrittenText, languages: Sequence[DeclaredLanguage], order: Sequence[str]
) -> dict[str, str]:
    """Fill the languages that are missing, and return which language is shown for each."""
    values = text.values
    missing = [language for language in languages if language.tag not in values]
    shown = {
        language.tag: next(tag for tag in (*language.fallback, *order, *values) if tag in values)
        for language in missing
    }
    values.update({tag: values[other] for tag, other in shown.items()})
    return shown
