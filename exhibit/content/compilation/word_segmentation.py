"""Cuts Han text into phrases: a line parts between them, never inside a word, and where an editor said so.

Runs where content is compiled. Words are cut by jieba's dictionary without guessing at unknown ones, since a
guessed border may part a name; what stays in single characters holds together. A word that only means
something with its neighbour is kept with it: "follow" in assets/language/phrases.json with the one before,
"lead" with the one after.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from exhibit.content.read.conversion_context import WrittenText
from exhibit.content.text.break_points import key_of, packed
from exhibit.content.text.characters import HAN, is_han_language

SIMPLIFIED = "zh-Hans"
_MARKS_AT_END = frozenset("，、。；：！？」』）》〉】”’…—·%")
_MARKS_AT_START = frozenset("「『（《〈【“‘")
_LONE, _WILLING, _HOLDS, _PARTS, _NEVER = 0, 1, 2, 4, 8
"""How a word behaves towards its neighbour. Of two words that meet, the one that is more resolute decides."""
_PARTING = frozenset({_WILLING, *range(_PARTS, _NEVER)})
"""Two words part if this holds their behaviours joined by "or"."""


@dataclass(frozen=True)
class AdjacentWords:
    """Words that stay with the word before them, and words that stay with the one after them."""

    follow: frozenset[str]
    lead: frozenset[str]

    @classmethod
    def read(cls, language_folder: Path) -> "AdjacentWords":
        """Read them from the language folder."""
        table = json.loads((language_folder / "phrases.json").read_text("utf-8"))
        return cls(frozenset(table["follow"]), frozenset(table["lead"]))

    def sides(self, word: str) -> tuple[int, int]:
        """Return how a word behaves at its end and at its beginning."""
        first, last = word[0], word[-1]
        if last in _MARKS_AT_START:
            end = _NEVER
        elif last in _MARKS_AT_END or word == " ":
            end = _PARTS
        elif word in self.lead or not HAN.match(last):
            end = _HOLDS
        else:
            end = _WILLING if len(word) > 1 or word in self.follow else _LONE
        if first in _MARKS_AT_END:
            return end, _NEVER
        if first in _MARKS_AT_START:
            return end, _PARTS
        if word in self.follow:
            return end, _HOLDS
        return end, _WILLING if word in self.lead else _LONE


class WordSegmenter:
    """Cuts lines of Han text into phrases. jieba is loaded with the first line."""

    def __init__(self, neighbours: AdjacentWords, names: Iterable[str]) -> None:
        """Take the words that cling, and names that are never parted."""
        self._neighbours = neighbours
        self._names: dict[str, list[str]] = {}
        for name in sorted({name for name in names if len(name) > 1}):
            self._names.setdefault(name[0], []).append(name)
        self._cut: Callable[[str, bool], list[str]] | None = None
        self._sides: dict[str, tuple[int, int]] = {}

    def places(self, line: str) -> tuple[int, ...]:
        """Return where the line parts between phrases, as indices into it."""
        if self._cut is None:
            from rjieba import cut

            self._cut = cut
        words = self._cut(line, False)
        sides = [self._sides.get(word) or self._learnt(word) for word in words]
        inside = self._inside_names(line)
        return tuple(
            [
                place
                for place, (end, _), (_, beginning) in zip(
                    accumulate(map(len, words)), sides, sides[1:], strict=False
                )
                if end | beginning in _PARTING and place not in inside
            ]
        )

    def _learnt(self, word: str) -> tuple[int, int]:
        """Return a word's sides and keep them: a text is made of few words that come again and again."""
        sides = self._sides[word] = self._neighbours.sides(word)
        return sides

    def _inside_names(self, line: str) -> set[int]:
        found: set[int] = set()
        for first in self._names.keys() & line:
            for name in self._names[first]:
                start = line.find(name)
                while start >= 0:
                    found.update(range(start + 1, start + len(name)))
                    start = line.find(name, start + 1)
        return found


def phrases_of(
    texts: Iterable[WrittenText], cutter: WordSegmenter, simplify: Mapping[str, Callable[[str], str]]
) -> dict[int, bytes]:
    """Return the phrases of all texts: an editor's own marks, else what the dictionary says of Han text.

    The dictionary is in simplified characters; `simplify` converts the texts of a language into them.
    """
    found: dict[str, bytes] = {}
    for text in texts:
        for tag, value in text.values.items():
            marks = _marks(text, tag, value) if text.marks else ()
            if not marks and not is_han_language(tag):
                continue
            for start, line in _lines(value):
                if marks:
                    inside = tuple(mark - start for mark in marks if start < mark < start + len(line))
                    found[line] = packed(inside, len(line))
                elif line not in found and len(line) > 1:
                    plain = _simplified(line, tag, simplify)
                    found[line] = packed(cutter.places(plain), len(line))
    return {key_of(line): lengths for line, lengths in found.items()}


def _marks(text: WrittenText, tag: str, value: str) -> tuple[int, ...]:
    """An editor's marks; those of a text that this one was derived from, or stands in for, count as well."""
    if tag in text.marks:
        return text.marks[tag]
    if tag in text.node.entries:
        return ()
    return next((text.marks[other] for other in text.marks if len(text.values[other]) == len(value)), ())


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        if line:
            yield start, line
        start += len(line) + 1


def _simplified(line: str, tag: str, simplify: Mapping[str, Callable[[str], str]]) -> str:
    converted = simplify[tag](line) if tag in simplify else line
    return converted if len(converted) == len(line) else line
