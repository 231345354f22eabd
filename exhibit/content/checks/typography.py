"""Marks and character forms are those of print: full-width beside Han, curly quotes, today's forms."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exhibit.content.problems import ProblemList
from exhibit.content.read.conversion_context import WrittenText
from exhibit.content.read.entries import Entries
from exhibit.content.read.nodes import shortened
from exhibit.content.text.characters import HAN, HAN_CLASS, is_han_language

_FULL_WIDTH = str.maketrans(",.;:!?()", "，。；：！？（）")
_Finding = tuple[str, str, str]
"""The rule of the house style, what is wrong, and advice."""
_STRAIGHT = "\"'"
_TWO_STOPS = "。。"
_FEW = 4
_STRAIGHT_MARK = re.compile(f"[{_STRAIGHT}]")
# The patterns begin with the sign itself: one that begins with a look back tries at every character.
_HALF_WIDTH = re.compile(rf"[,.;:!?()](?:(?<={HAN_CLASS}.)|(?={HAN_CLASS}))")
_OTHER_FORMS = (
    (
        "marks",
        ("…", "..", _TWO_STOPS),
        re.compile(r"\.{2,}|。{2,}|(?<!…)…(?!…)|…{3,}"),
        "an ellipsis of another form",
        "use ……",
    ),
    (
        "marks",
        ("—", "--"),
        re.compile(rf"-{{2,}}|—(?<={HAN_CLASS}—)(?={HAN_CLASS})|—{{3,}}"),
        "a dash of another form",
        "use ——",
    ),
    (
        "spaces",
        (" ",),
        re.compile(rf" (?<={HAN_CLASS} ) *(?={HAN_CLASS})"),
        "a space between Han characters",
        "delete it",
    ),
)
"""What is printed otherwise: the rule; what a text with it holds, for a quick look; form, name, advice."""
_GIVEAWAYS = ",.;:!?()…—- "
"""Without one of these, or two full stops, a text has no half-width mark and none of the other forms."""


@dataclass(frozen=True)
class _Variant:
    """A form that the exhibition does not print, what it prints, and words in which the form is right."""

    right: str
    words: tuple[str, ...]


class _House:
    """The house style of one language, and the character set that its Han are expected in."""

    def __init__(self, tag: str, row: Mapping[str, Any]) -> None:
        self.is_han = is_han_language(tag)
        self.quotes: str = row.get("quotes") or " ".join(row.get("pairs", ())) or "“ ” ‘ ’"
        self.foreign_quotes: str = row.get("foreign_quotes", "")
        self.variants = {
            form: _Variant(it["right"], tuple(it.get("words", ())))
            for form, it in row.get("variants", {}).items()
        }
        self._codec: str = row.get("characters", "utf-8")
        signs = {*_STRAIGHT, *self.foreign_quotes, *self.variants, *(_GIVEAWAYS if self.is_han else ())}
        self._few_signs = tuple(signs) if len(signs) <= _FEW else ()
        self._suspect = _any_of(signs)
        self._own_signs = _any_of({*self.foreign_quotes, *self.variants})

    def findings(self, text: str) -> Iterable[_Finding]:
        """Return what is wrong in a text, with the rule and advice. Most texts hold nothing suspicious."""
        if self._few_signs:
            suspect = any(map(text.__contains__, self._few_signs))  # a few times as fast as the pattern
        else:
            suspect = self._suspect.search(text) is not None or _TWO_STOPS in text
        return _findings(text, self) if suspect else ()

    def has_own_signs(self, text: str) -> bool:
        """Whether a text holds a quotation mark or a form of which this house has something to say."""
        return self._own_signs.search(text) is not None

    def stranger_in(self, text: str) -> int:
        """Return where the first Han stands that is outside the character set, or -1."""
        try:
            text.encode(self._codec)
        except UnicodeEncodeError:
            return next((index for index, one in enumerate(text) if self._is_strange(one)), -1)
        return -1

    def _is_strange(self, character: str) -> bool:
        if character in self.variants or not HAN.match(character):
            return False
        return not character.encode(self._codec, "ignore")


def _any_of(signs: AbstractSet[str]) -> re.Pattern[str]:
    """Return what finds any of the signs. A class alone in its pattern is looked for at twice the speed."""
    return re.compile(f"[{re.escape(''.join(sorted(signs)))}]" if signs else "(?!)")


def check_typography(entries: Entries, language_folder: Path, problems: ProblemList) -> None:
    """Note wrong marks and forms in every text as it was written."""
    table = json.loads((language_folder / "typography.json").read_text("utf-8"))
    houses: dict[str, _House] = {}
    for context in entries.harvests:
        for text in context.texts:
            for tag, value in text.values.items():
                house = houses.get(tag)
                if house is None:
                    house = houses[tag] = _House(tag, table.get(tag, {}))
                for rule, message, advice in house.findings(value):
                    entries.style.tell(rule, problems, text.place(tag), message, advice, f"{rule} in {tag}")
                position = house.stranger_in(value)
                if position >= 0:
                    _tell_stranger(text, tag, position, problems)


def _tell_stranger(text: WrittenText, tag: str, position: int, problems: ProblemList) -> None:
    value = text.values[tag]
    message = f"the form '{value[position]}' in {_around(value, position)} is unusual in '{tag}'"
    problems.warning(text.place(tag), message, "is it Simplified?")


def _findings(text: str, house: _House) -> Iterator[_Finding]:
    straight = _STRAIGHT_MARK.search(text)
    if straight:
        where = _around(text, straight.start())
        yield "quotes", f"a straight quote ({straight.group()}) in {where}", f"use {house.quotes}"
    if house.is_han:
        yield from _han_findings(text)
    if house.has_own_signs(text):
        yield from _house_findings(text, house)


def _han_findings(text: str) -> Iterator[_Finding]:
    half = _HALF_WIDTH.search(text)
    if half:
        where = _around(text, half.start())
        full = half.group().translate(_FULL_WIDTH)
        yield "marks", f"the half-width mark '{half.group()}' stands beside Han in {where}", f"use '{full}'"
    for rule, signs, pattern, name, advice in _OTHER_FORMS:
        found = pattern.search(text) if any(sign in text for sign in signs) else None
        if found:
            yield rule, f"{name} in {_around(text, found.start())}", advice


def _house_findings(text: str, house: _House) -> Iterator[_Finding]:
    characters = frozenset(text)
    for mark in sorted(characters.intersection(house.foreign_quotes)):
        yield (
            "foreign_quotes",
            f"the quotation mark {mark} belongs to another language",
            f"use {house.quotes}",
        )
    for form in sorted(characters & house.variants.keys()):
        variant = house.variants[form]
        position = _position_outside(text, form, variant.words)
        if position >= 0:
            yield (
                "variants",
                f"the form '{form}' in {_around(text, position)}",
                f"printed here is '{variant.right}'",
            )


def _position_outside(text: str, form: str, words: tuple[str, ...]) -> int:
    """Return where a form stands outside the words in which it is right, or -1."""
    for word in words:
        text = text.replace(word, " " * len(word))
    return text.find(form)


def _around(text: str, position: int) -> str:
    return f"'{shortened(text[max(0, position - 6) : position + 7])}'"
