"""Marks and character forms are those of print: full-width beside Han, curly quotes, today's forms."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exhibit.content.entries import Entries
from exhibit.content.harvest import WrittenText
from exhibit.content.nodes import shortened
from exhibit.content.problems import Problems
from exhibit.content.texts import HAN, HAN_CLASS, is_han_language

_FULL_WIDTH = str.maketrans(",.;:!?()", "，。；：！？（）")
_STRAIGHT = frozenset("\"'")
_HALF_WIDTH = re.compile(rf"(?<={HAN_CLASS})[,.;:!?()]|[,.;:!?()](?={HAN_CLASS})")
_HALF_WIDTH_MARKS = frozenset(",.;:!?()")
_OTHER_FORMS = (
    (
        frozenset(".。…"),
        re.compile(r"\.{2,}|。{2,}|(?<!…)…(?!…)|…{3,}"),
        "an ellipsis of another form",
        "use ……",
    ),
    (
        frozenset("-—"),
        re.compile(rf"-{{2,}}|(?<={HAN_CLASS})—(?={HAN_CLASS})|—{{3,}}"),
        "a dash of another form",
        "use ——",
    ),
    (
        frozenset(" "),
        re.compile(rf"(?<={HAN_CLASS}) +(?={HAN_CLASS})"),
        "a space between Han characters",
        "delete it",
    ),
)
"""What is printed otherwise: characters that give it away, the exact form, its name and advice."""


@dataclass(frozen=True)
class _Variant:
    """A form that the exhibition does not print, what it prints, and words in which the form is right."""

    right: str
    words: tuple[str, ...]


class _House:
    """The house style of one language, and the character set that its Han are expected in."""

    def __init__(self, row: dict[str, Any]) -> None:
        self.quotes: str = row["quotes"]
        self.foreign_quotes: str = row["foreign_quotes"]
        self.variants = {
            form: _Variant(it["right"], tuple(it.get("words", ()))) for form, it in row["variants"].items()
        }
        self._codec: str = row.get("characters", "utf-8")
        self._usual: set[str] = set(self.variants)
        self._strange: set[str] = set()

    def strangers_in(self, characters: frozenset[str]) -> frozenset[str]:
        """Return the Han among the characters that are outside the character set; each is looked up once."""
        for character in characters - self._usual - self._strange:
            strange = HAN.match(character) is not None and not _is_in(self._codec, character)
            (self._strange if strange else self._usual).add(character)
        return characters & self._strange


def _is_in(codec: str, character: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def check_typography(entries: Entries, language_folder: Path, problems: Problems) -> None:
    """Note wrong marks and forms in every text as it was written."""
    table = json.loads((language_folder / "typography.json").read_text("utf-8"))
    houses = {tag: _House(row) for tag, row in table.items()}
    for harvest in entries.harvests:
        for text in harvest.texts:
            for tag, value in text.values.items():
                characters = frozenset(value)
                for message, advice in _findings(value, tag, characters, houses.get(tag)):
                    problems.error(text.place(tag), message, advice)
                if tag in houses:
                    _check_characters(text, tag, houses[tag].strangers_in(characters), problems)


def _check_characters(text: WrittenText, tag: str, strangers: frozenset[str], problems: Problems) -> None:
    if strangers:
        value = text.values[tag]
        position = next(index for index, character in enumerate(value) if character in strangers)
        message = f"the form '{value[position]}' in {_around(value, position)} is unusual in '{tag}'"
        problems.warning(text.place(tag), message, "is it Simplified?")


def _findings(
    text: str, tag: str, characters: frozenset[str], house: _House | None
) -> Iterator[tuple[str, str]]:
    if not characters.isdisjoint(_STRAIGHT):
        position = next(index for index, character in enumerate(text) if character in _STRAIGHT)
        quotes = house.quotes if house else "“ ” ‘ ’"
        yield f"a straight quote ({text[position]}) in {_around(text, position)}", f"use {quotes}"
    if is_han_language(tag):
        yield from _han_findings(text, characters)
    if house:
        yield from _house_findings(text, characters, house)


def _han_findings(text: str, characters: frozenset[str]) -> Iterator[tuple[str, str]]:
    half = None if characters.isdisjoint(_HALF_WIDTH_MARKS) else _HALF_WIDTH.search(text)
    if half:
        where = _around(text, half.start())
        full = half.group().translate(_FULL_WIDTH)
        yield f"the half-width mark '{half.group()}' stands beside Han in {where}", f"use '{full}'"
    for signs, pattern, name, advice in _OTHER_FORMS:
        found = None if characters.isdisjoint(signs) else pattern.search(text)
        if found:
            yield f"{name} in {_around(text, found.start())}", advice


def _house_findings(text: str, characters: frozenset[str], house: _House) -> Iterator[tuple[str, str]]:
    for mark in sorted(characters.intersection(house.foreign_quotes)):
        yield f"the quotation mark {mark} belongs to another language", f"use {house.quotes}"
    for form in sorted(characters & house.variants.keys()):
        variant = house.variants[form]
        position = _position_outside(text, form, variant.words)
        if position >= 0:
            yield f"the form '{form}' in {_around(text, position)}", f"printed here is '{variant.right}'"


def _position_outside(text: str, form: str, words: tuple[str, ...]) -> int:
    """Return where a form stands outside the words in which it is right, or -1."""
    for word in words:
        text = text.replace(word, " " * len(word))
    return text.find(form)


def _around(text: str, position: int) -> str:
    return f"'{shortened(text[max(0, position - 6) : position + 7])}'"
