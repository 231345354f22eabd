"""Brings texts and queries to one form: lower case, no accents, simplified Han characters."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from exhibit.content.text.characters import HAN, HAN_CLASS
from exhibit.content.text.line_breaks import unbound

_WORD = re.compile(r"[^\W_]+")
_NOT_SPOKEN = re.compile("['\u2019\u02bc](?:s\\b)?")
_COMPOSED = re.compile("[\u00a0-\u036f\u1e00-\u1fff\uf900-\ufaff\ufb00-\ufb4f\uff00-\uffef]")
_HAN_RUN = re.compile(f"{HAN_CLASS}+")


def plain(text: str) -> str:
    """The text in lower case, without accents, the English genitive, apostrophes and invisible binding."""
    bare = _NOT_SPOKEN.sub("", unbound(text)).lower()
    if not _COMPOSED.search(bare):
        return bare
    parts = unicodedata.normalize("NFKD", bare)
    return "".join(part for part in parts if not unicodedata.combining(part))


def spaced_words(text: str) -> str:
    """The words of a text that are not Han, each after a space: " huafon begins"."""
    return "".join(f" {word}" for word in _WORD.findall(_HAN_RUN.sub(" ", plain(text))))


def terms_of(query: str) -> tuple[str, ...]:
    """The words that a visitor typed. Han characters and what touches them stay together."""
    return tuple(_WORD.findall(plain(query)))


def has_han(text: str) -> bool:
    """Whether a text holds Han characters."""
    return HAN.search(text) is not None


def simplified_by(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Learn from (traditional, simplified) texts of equal length which character becomes which.

    Where one has several, the most frequent one counts; text and query go through the same table, so that
    they meet whatever it says.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for traditional, simplified in pairs:
        if len(traditional) == len(simplified):
            counts.update(zip(traditional, simplified, strict=True))
    seen: dict[str, Counter[str]] = {}
    for (one, other), times in counts.items():
        if HAN.match(one):
            seen.setdefault(one, Counter())[other] = times
    table = {one: others.most_common(1)[0][0] for one, others in seen.items()}
    return {one: other for one, other in table.items() if one != other}
