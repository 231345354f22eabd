"""Keeps where the lines of texts part well: between their phrases. Light, since the hall looks them up.

The phrases themselves are found where content is compiled (phrasing.py).
"""

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from itertools import accumulate, pairwise

Phrases = Mapping[int, bytes]
"""The lengths of the phrases of each line of text, by the line's key."""

_KEY_BYTES = 8
_LONGEST = 255


def key_of(line: str) -> int:
    """Return the number under which the phrases of a line are kept: the same on every machine, 63 bits."""
    return int.from_bytes(blake2b(line.encode(), digest_size=_KEY_BYTES).digest(), "big") >> 1


def places_in(phrases: Phrases, line: str) -> tuple[int, ...] | None:
    """Return where a line parts between its phrases, as indices into it, or None where they are not known."""
    lengths = phrases.get(key_of(line))
    return None if lengths is None else tuple(accumulate(lengths))[:-1]


def packed(places: Iterable[int], length: int) -> bytes:
    """Return the lengths between places; a text with a phrase too long for a byte has no places at all."""
    lengths = [end - start for start, end in pairwise((0, *places, length))]
    return bytes(lengths) if max(lengths) <= _LONGEST else b""
