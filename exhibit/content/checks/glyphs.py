"""Every character has a glyph in the bundled fonts, so that no visitor ever sees a box."""

import json
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from pathlib import Path
from typing import Any

from exhibit.content.problems import ProblemList, SourcePosition
from exhibit.content.read.conversion_context import WrittenText
from exhibit.content.read.entries import Entries

_REGULAR, _BOLD = 400, 700
_LONGEST_HEADING = 24
_BEGINNING = 40_000
_MADE_ALREADY = 256
_NAMED_CHARACTERS = 10
_ADVICE = "put a font that has them into fonts/, or write other characters"
_NEEDS_NO_GLYPH = frozenset("\n\u2060")


def check_glyphs(entries: Entries, font_folders: Sequence[Path], problems: ProblemList) -> None:
    """Note characters that no face of their language can draw.

    Each folder of fonts has a table of what they cover. Where one has no table, nothing can be said.
    """
    folders = [folder for folder in font_folders if folder.is_dir()]
    tables = [folder / "coverage.json" for folder in folders]
    if not tables or not all(table.is_file() for table in tables):
        return
    faces = _Faces([json.loads(table.read_text("utf-8")) for table in tables])
    texts = [text for context in entries.harvests for text in context.texts]
    headings = [text for text in texts if text.limit is not None and text.limit.han <= _LONGEST_HEADING]
    told = _check(texts, "the fonts have", faces, "sans", _REGULAR, frozenset(), problems)
    _check(headings, "the heading font has", faces, "serif", _BOLD, told, problems)


def _check(
    texts: Sequence[WrittenText],
    name: str,
    faces: "_Faces",
    style: str,
    weight: int,
    told: frozenset[tuple[str, str]],
    problems: ProblemList,
) -> frozenset[tuple[str, str]]:
    """Note what a face lacks, apart from what was told already, and return it as (tag, character)."""
    values: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        for tag, value in text.values.items():
            values[tag].append(value)
    missing = {
        (tag, character)
        for tag, of_tag in values.items()
        for character in faces.lacking(_characters("".join(of_tag)) - _NEEDS_NO_GLYPH, tag, style, weight)
    }
    untold = missing - told
    for tag in sorted({tag for tag, _ in untold}):
        lacking = {character for other, character in untold if other == tag}
        first = next(text for text in texts if not lacking.isdisjoint(text.values.get(tag, "")))
        problems.error(
            _source_place(first, tag), f"{name} no glyph for {_named(lacking)} in '{tag}'", _ADVICE
        )
    return frozenset(missing)


def _named(characters: AbstractSet[str]) -> str:
    """Name characters, the first ten where there are many."""
    shown = sorted(characters)[:_NAMED_CHARACTERS]
    signs = ", ".join(f"'{character}' (U+{ord(character):04X})" for character in shown)
    return signs if len(characters) <= _NAMED_CHARACTERS else f"{len(characters):,} characters: {signs} …"


def _characters(text: str) -> frozenset[str]:
    """Return the characters of a text.

    In a long one in Han, those that its beginning lacks are looked for by pattern, in a third of the time:
    Python makes a new string of every character that it meets, except of the first 256.
    """
    common = frozenset(text[:_BEGINNING])
    if len(text) <= _BEGINNING or len(common) <= _MADE_ALREADY:
        return common.union(text[_BEGINNING:])
    return common.union("".join(re.findall(f"[^{re.escape(''.join(common))}]+", text)))


def _source_place(text: WrittenText, tag: str) -> SourcePosition:
    """A derived text has no place of its own: the text that it comes from has."""
    written = tag if tag in text.node.entries else next(iter(text.node.entries))
    return text.place(written)


class _Faces:
    """The characters of each language's stack of faces; what later tables say wins."""

    def __init__(self, tables: Sequence[dict[str, Any]]) -> None:
        self._stacks: dict[str, dict[str, list[str]]] = {}
        for table in tables:
            self._stacks.update(table["stacks"])
        self._faces = [_Face(font) for table in tables for font in table["fonts"]]

    def lacking(self, characters: AbstractSet[str], tag: str, style: str, weight: int) -> AbstractSet[str]:
        """Return those of the characters that no face in the stack of a language can draw."""
        stack = self._stacks.get(tag) or self._stacks["en"]
        for face in self._faces:
            if characters and face.family in stack[style] and face.weight == weight:
                characters = {character for character in characters if ord(character) not in face.ranges}
        return characters


class _Face:
    """One face and what it covers, which is read from its table when first asked for."""

    def __init__(self, font: dict[str, Any]) -> None:
        self.family: str = font["family"]
        self.weight: int = font["weight"]
        self._written: str = font["ranges"]

    @cached_property
    def ranges(self) -> "_Ranges":
        return _Ranges(self._written)


class _Ranges:
    """Hexadecimal ranges in rising order, such as ``20-7E,A0``; looked up, never spread out."""

    def __init__(self, written: str) -> None:
        pairs = [part.partition("-") for part in written.split(",")]
        self._firsts = [int(first, 16) for first, _, _ in pairs]
        self._lasts = [int(last or first, 16) for first, _, last in pairs]

    def __contains__(self, code: int) -> bool:
        position = bisect_right(self._firsts, code) - 1
        return position >= 0 and code <= self._lasts[position]
