"""Repairs the typing of a text without changing what it says: quotation marks, spaces, invisible characters.

Pasted texts bring zero-width characters, soft hyphens, marks of the writing direction and odd spaces along;
keyboards bring straight quotes. What cannot be put right without a doubt is left as it is.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from exhibit.content.read.house_style import REPAIRABLE, HouseStyle
from exhibit.content.text.characters import HAN_CLASS, is_han_language

_JOINING = (
    "\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufeff\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    "\U0001f000-\U0001faff\u2600-\u27bf\ufe0f"
)
"""Scripts (and emoji) in which the zero-width joiner and non-joiner shape letters, and so are meant."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2061-\u206f\u3164\ufeff\ufff9-\ufffb]"
    f"|[\u200c\u200d](?![{_JOINING}])|(?<![{_JOINING}])[\u200c\u200d]"
    "|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
)
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_PARTING = frozenset("\u2028\u2029\x0b\x0c\x85")
_ODD_SPACE = re.compile("[\u1680\u2000-\u200a\u205f\t]")
_SPACES = re.compile(" {2,}")
_HAN_SPACE = re.compile(rf"(?<={HAN_CLASS})[ \u3000]+(?={HAN_CLASS})")
_OPENING_BEFORE = re.compile(r"[\s([{<\u2014\u2013\u2012/\u00a0\u202f«“‘„‚「『（【《\"'-]$")
_DECADE = re.compile(r"\d\ds?\b")
_SINGLE_LATER = re.compile(r"(?<=[\w.,;:!?…)])'(?!\w)")


@dataclass(frozen=True)
class Quotes:
    """The quotation marks of a language: outer pair and inner pair; a mark may carry its space."""

    outer: tuple[str, str] = ("“", "”")
    inner: tuple[str, str] = ("‘", "’")


def quotes_in(row: Mapping[str, object]) -> Quotes:
    """Return the marks of a language out of its row in the table of typography."""
    pairs = row.get("pairs")
    if not isinstance(pairs, list) or len(pairs) != 4:
        return Quotes()
    first, last, inner_first, inner_last = (str(mark) for mark in pairs)
    return Quotes((first, last), (inner_first, inner_last))


def joined_accents(text: str) -> str:
    """Return the text with base letters and their accents as one character (NFC)."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def without_invisible(text: str) -> str:
    """Return the text without what nobody sees. Marks of direction stay where letters run both ways."""
    if text.isascii() and text.isprintable():
        return text
    both_ways = _RIGHT_TO_LEFT.search(text) is not None

    def kept(match: re.Match[str]) -> str:
        character = match.group()
        if both_ways and character in _DIRECTION:
            return character
        return " " if character in _PARTING else ""

    return _INVISIBLE.sub(kept, text)


def with_plain_spaces(text: str, tag: str) -> str:
    """Return the text with one usual space where several or odd ones stand, and none between Han."""
    if "  " in text or _ODD_SPACE.search(text):
        text = _SPACES.sub(" ", _ODD_SPACE.sub(" ", text))
    return _HAN_SPACE.sub("", text) if is_han_language(tag) else text


def with_quotes(text: str, quotes: Quotes, *, is_han: bool) -> str:
    """Return the text with the straight quotes of a keyboard as those of print.

    Where the double ones do not come in pairs, they are left: nobody can say which is which.
    """
    if "'" in text:
        text = _singles(text, quotes.outer if is_han and '"' not in text else quotes.inner)
    if '"' not in text:
        return text
    text = re.sub(r"(?<=\d)\"(?![\w])", _inch_or_quote(text), text)
    if text.count('"') % 2:
        return text
    opened = False
    parts = []
    for part in re.split('(")', text):
        if part != '"':
            parts.append(part)
            continue
        opened = not opened
        parts.append(quotes.outer[0] if opened else quotes.outer[1])
    return "".join(parts)


def _inch_or_quote(text: str) -> Callable[[re.Match[str]], str]:
    """A mark after a digit is a quotation's end where one is open, else it stands for inches."""

    def replaced(match: re.Match[str]) -> str:
        return '"' if text.count('"', 0, match.start()) % 2 else "″"

    return replaced


def _singles(text: str, pair: tuple[str, str]) -> str:
    """Replace each straight single quote: an apostrophe inside a word, else the mark of its side."""
    parts: list[str] = []
    done, opened = 0, False
    for match in re.finditer("'", text):
        start = match.start()
        before, after = text[:start], text[start + 1 : start + 2]
        parts.append(text[done:start])
        done = start + 1
        if before[-1:].isalnum() and after.isalnum():
            parts.append("′" if before[-1].isdigit() and after.isdigit() else "’")
        elif opened and not after.isalnum():
            parts.append(pair[1])
            opened = False
        elif not after.isspace() and after and _begins_quotation(before, text[start + 1 :]):
            parts.append(pair[0])
            opened = True
        else:
            parts.append("’")
    return "".join([*parts, text[done:]])


def _begins_quotation(before: str, rest: str) -> bool:
    """Whether a single quote opens one: it stands where a word may begin, and another closes it later."""
    starts = not before or _OPENING_BEFORE.search(before) is not None
    return starts and not _DECADE.match(rest) and _SINGLE_LATER.search(rest) is not None


_DONE: Mapping[str, str] = MappingProxyType(
    {
        "quotes": "straight quotes are shown as those of print",
        "spaces": "spaces too many or of odd widths are shown as one",
        "invisible": "invisible characters are left out",
    }
)
"""What is said of each repair."""


class TextRepair:
    """Repairs the texts of an exhibition as far as its house style wants it."""

    def __init__(self, style: HouseStyle, table: Mapping[str, Mapping[str, object]]) -> None:
        """Take the style and the table of typography, by language."""
        self._table = table
        self._quotes: dict[str, Quotes] = {}
        self._repairs = {rule: style.repairs(rule) for rule in REPAIRABLE}

    def repaired(self, text: str, tag: str) -> tuple[str, list[str]]:
        """Return a text as it is shown, and what was put right in it, in words."""
        text = joined_accents(text)
        done: list[str] = []
        steps = (
            ("invisible", without_invisible),
            ("spaces", partial(with_plain_spaces, tag=tag)),
            ("quotes", partial(self._printed, tag=tag)),
        )
        for rule, step in steps:
            if self._repairs[rule] and (after := step(text)) != text:
                text = after
                done.append(_DONE[rule])
        return text, done

    def _printed(self, text: str, tag: str) -> str:
        if '"' not in text and "'" not in text:
            return text
        quotes = self._quotes.get(tag)
        if quotes is None:
            row = self._table.get(tag) or self._table.get(tag.split("-", maxsplit=1)[0], {})
            quotes = self._quotes[tag] = quotes_in(row)
        return with_quotes(text, quotes, is_han=is_han_language(tag))
