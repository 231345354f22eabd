"""Marks and character forms are those of print: full-width beside Han, curly quotes, today's forms."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from exhibit.content.entries import Entries
from exhibit.content.nodes import shortened
from exhibit.content.problems import Problems
from exhibit.content.texts import HAN_CLASS, is_han_language

_FULL_WIDTH = str.maketrans(",.;:!?()", "，。；：！？（）")
_HALF_WIDTH = re.compile(rf"(?<={HAN_CLASS})[,.;:!?()]|[,.;:!?()](?={HAN_CLASS})")
_STRAIGHT = re.compile(r"[\"']")
_DOTS = re.compile(r"\.{2,}|。{2,}|(?<!…)…(?!…)|…{3,}")
_DASHES = re.compile(rf"-{{2,}}|(?<={HAN_CLASS})—(?={HAN_CLASS})|—{{3,}}")
_SPACES = re.compile(rf"(?<={HAN_CLASS}) +(?={HAN_CLASS})")
_OTHER_FORMS = (
    (_DOTS, "an ellipsis of another form", "use ……"),
    (_DASHES, "a dash of another form", "use ——"),
    (_SPACES, "a space between Han characters", "delete it"),
)


@dataclass(frozen=True)
class _Variant:
    """A form that the exhibition does not print, what it prints, and words in which the form is right."""

    right: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class _House:
    """The house style of one language."""

    quotes: str
    foreign_quotes: str
    variants: dict[str, _Variant]


def check_typography(entries: Entries, language_folder: Path, problems: Problems) -> None:
    """Note wrong marks and forms in every text as it was written."""
    houses = _read_houses(language_folder / "typography.json")
    for harvest in entries.harvests:
        for text in harvest.texts:
            for tag, value in text.values.items():
                for message, advice in _findings(value, tag, houses.get(tag)):
                    problems.error(text.place(tag), message, advice)


def _read_houses(path: Path) -> dict[str, _House]:
    table = json.loads(path.read_text("utf-8"))
    return {
        tag: _House(
            row["quotes"],
            row["foreign_quotes"],
            {form: _Variant(it["right"], tuple(it.get("words", ()))) for form, it in row["variants"].items()},
        )
        for tag, row in table.items()
    }


def _findings(text: str, tag: str, house: _House | None) -> Iterator[tuple[str, str]]:
    quotes = house.quotes if house else "“ ” ‘ ’"
    straight = _STRAIGHT.search(text)
    if straight:
        yield f"a straight quote ({straight.group()}) in {_around(text, straight.start())}", f"use {quotes}"
    if is_han_language(tag):
        yield from _han_findings(text)
    if house:
        yield from _house_findings(text, house)


def _han_findings(text: str) -> Iterator[tuple[str, str]]:
    half = _HALF_WIDTH.search(text)
    if half:
        where = _around(text, half.start())
        full = half.group().translate(_FULL_WIDTH)
        yield f"the half-width mark '{half.group()}' stands beside Han in {where}", f"use '{full}'"
    for pattern, name, advice in _OTHER_FORMS:
        found = pattern.search(text)
        if found:
            yield f"{name} in {_around(text, found.start())}", advice


def _house_findings(text: str, house: _House) -> Iterator[tuple[str, str]]:
    foreign = next((mark for mark in text if mark in house.foreign_quotes), None)
    if foreign:
        yield f"the quotation mark {foreign} belongs to another language", f"use {house.quotes}"
    for form in sorted(set(text) & house.variants.keys()):
        variant = house.variants[form]
        rest = text
        for word in variant.words:
            rest = rest.replace(word, "")
        if form in rest:
            yield (
                f"the form '{form}' in {_around(text, text.index(form))}",
                f"printed here is '{variant.right}'",
            )


def _around(text: str, position: int) -> str:
    return f"'{shortened(text[max(0, position - 6) : position + 7])}'"
