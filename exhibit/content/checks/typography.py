"""Marks and character forms are those of print: full-width beside Han, curly quotes, today's forms."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

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


@dataclass(frozen=True)
class _House:
    """The house style of one language. `codec` names the character set that its Han are expected in."""

    quotes: str
    foreign_quotes: str
    variants: dict[str, _Variant]
    codec: str | None

    def first_stranger(self, text: str) -> int:
        """Return where the first Han character outside the character set stands, or -1."""
        codec = self.codec or "utf-8"
        if _is_in(codec, text):
            return -1
        strangers = (
            han.start()
            for han in HAN.finditer(text)
            if han.group() not in self.variants and not _is_in(codec, han.group())
        )
        return next(strangers, -1)


def _is_in(codec: str, text: str) -> bool:
    try:
        text.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def check_typography(entries: Entries, language_folder: Path, problems: Problems) -> None:
    """Note wrong marks and forms in every text as it was written."""
    houses = _read_houses(language_folder / "typography.json")
    for harvest in entries.harvests:
        for text in harvest.texts:
            for tag, value in text.values.items():
                house = houses.get(tag)
                for message, advice in _findings(value, tag, house):
                    problems.error(text.place(tag), message, advice)
                if house is not None:
                    _check_characters(text, tag, house, problems)


def _check_characters(text: WrittenText, tag: str, house: _House, problems: Problems) -> None:
    value = text.values[tag]
    position = house.first_stranger(value)
    if position >= 0:
        message = f"the form '{value[position]}' in {_around(value, position)} is unusual in '{tag}'"
        problems.warning(text.place(tag), message, "is it Simplified?")


def _read_houses(path: Path) -> dict[str, _House]:
    table = json.loads(path.read_text("utf-8"))
    return {
        tag: _House(
            row["quotes"],
            row["foreign_quotes"],
            {form: _Variant(it["right"], tuple(it.get("words", ()))) for form, it in row["variants"].items()},
            row.get("characters"),
        )
        for tag, row in table.items()
    }


def _findings(text: str, tag: str, house: _House | None) -> Iterator[tuple[str, str]]:
    characters = frozenset(text)
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
