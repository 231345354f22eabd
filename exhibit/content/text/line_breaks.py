"""Binds what a line end must not part: a number and what it counts, the halves of a dash or an ellipsis.

The binding is invisible: U+2060 WORD JOINER between characters, U+00A0 NO-BREAK SPACE for a space.
Where a line should part, an editor writes a bar into the text; it is taken out and its place remembered.
"""

import re

from exhibit.content.text.characters import is_han_language

JOINER = "\u2060"
HARD_SPACE = "\u00a0"
MARK = "|"
_DIGIT_THEN_HAN = re.compile(r"([0-9%])(?=[\u3400-\u9fff])")
_DOUBLE = re.compile("([\u2014\u2026])(?=\\1)")
_NUMBER_THEN_WORD = re.compile(r"(?<=[0-9%]) (?=[^\W\d_])")
_MARK = re.compile(r"( *)\|( *)")
_RANGE = re.compile("(?<=[0-9])([–—])(?=[0-9])")


def bind(text: str, tag: str) -> str:
    """Return the text with its numbers bound to the word after them, and dashes and ellipses kept whole."""
    if "\u2014" in text or "\u2013" in text or "\u2026" in text:  # each search costs more than to look
        text = _DOUBLE.sub(rf"\1{JOINER}", text)
        text = _RANGE.sub(rf"{JOINER}\1{JOINER}", text)
    if is_han_language(tag):
        return _DIGIT_THEN_HAN.sub(rf"\1{JOINER}", text)
    return _NUMBER_THEN_WORD.sub(HARD_SPACE, text)


def unbound(text: str) -> str:
    """Return the text without the invisible binding, for searching, copying and comparing."""
    return text.replace(JOINER, "").replace(HARD_SPACE, " ")


def without_marks(text: str) -> tuple[str, tuple[int, ...]]:
    """Return the text without an editor's bars, and where they stood in it.

    Of the spaces around a bar one is kept, before the place.
    """
    if MARK not in text:
        return text, ()
    bare, places, done = "", [], 0
    for mark in _MARK.finditer(text):
        bare += text[done : mark.start()] + (" " if mark[1] or mark[2] else "")
        places.append(len(bare))
        done = mark.end()
    bare += text[done:]
    return bare, tuple(dict.fromkeys(place for place in places if 0 < place < len(bare)))
