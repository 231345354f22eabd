"""Which characters each face of the exhibition carries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import opencc

from fonts.font_texts import Text

# Duplicate encodings of ordinary Han characters: a glyph shared with one of them makes PDF readers
# copy the radical instead of the character, so no face maps them.
KANGXI_AND_RADICALS = frozenset(range(0x2E80, 0x2FE0))
COMPATIBILITY_HAN = frozenset(range(0xF900, 0xFB00))
NEVER = KANGXI_AND_RADICALS | COMPATIBILITY_HAN

# Without a glyph of their own these send Qt through every font of the machine. They are drawn as nothing.
INVISIBLE = frozenset({0x200B, 0x2060, 0xFEFF})

CJK_SYMBOL_BLOCKS = (
    (0x0020, 0x007E),  # basic Latin, for the rare case without the Latin companion
    (0x00A0, 0x00FF),
    (0x2010, 0x2027),  # dashes, quotation marks, ellipsis, interpuncts
    (0x2030, 0x205E),
    (0x20A0, 0x20BF),
    (0x2100, 0x214F),
    (0x2150, 0x218B),
    (0x2190, 0x21FF),
    (0x2200, 0x22FF),
    (0x2460, 0x24FF),
    (0x25A0, 0x25FF),
    (0x2605, 0x2606),
    (0x2E3A, 0x2E3B),
    (0x3000, 0x303F),
    (0x3200, 0x33FF),
    (0xFE10, 0xFE1F),  # vertical forms
    (0xFE30, 0xFE4F),
    (0xFF01, 0xFF65),
    (0xFFE0, 0xFFE6),
)

LATIN_BLOCKS = (
    (0x0020, 0x007E),
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A
    (0x01CD, 0x01DC),  # pinyin
    (0x01F8, 0x01F9),
    (0x0218, 0x021B),
    (0x02C6, 0x02DD),
    (0x1E3F, 0x1E3F),
    (0x1E80, 0x1E85),
    (0x2002, 0x200B),
    (0x2010, 0x2027),
    (0x202F, 0x203A),
    (0x2044, 0x2044),
    (0x2070, 0x208E),
    (0x20A0, 0x20BF),
    (0x2113, 0x2122),
    (0x2150, 0x215E),
    (0x2190, 0x2199),
    (0x2202, 0x2265),
    (0x25A0, 0x25CF),
    (0x2713, 0x2714),
)

ALNUM_ALWAYS = "0123456789%+.,:/-\u00d7\u2212\u2013\u00b0\u00b2\u00b3 \u00a0\u2009\u200a\u202f"
ALNUM_LETTER_BLOCKS = (
    (0x0041, 0x005A),
    (0x0061, 0x007A),
    (0x00C0, 0x017F),
    (0x01CD, 0x01DC),
    (0x01F8, 0x01F9),
)
NOT_LETTERS = frozenset({0x00D7, 0x00F7})


def latin_characters() -> frozenset[int]:
    """Return what a face for English text carries."""
    return _from_blocks(LATIN_BLOCKS) | INVISIBLE


def alnum_characters() -> frozenset[int]:
    """Return what stands in the Latin face inside Chinese text.

    Letters, digits and the marks that belong to a number; everything else (quotation marks, dashes,
    ellipsis, interpunct) is left to the Chinese face behind it, where it is a full em wide. The invisible
    characters too: between two dashes they must not part the run of the Chinese face.
    """
    letters = _from_blocks(ALNUM_LETTER_BLOCKS) - NOT_LETTERS
    return letters | {ord(character) for character in ALNUM_ALWAYS}


def traditional_characters(*, full: bool, texts: Iterable[Text]) -> frozenset[int]:
    """Return what a face for Traditional Chinese carries: Big5 in full, or its level 1, and the texts."""
    wanted = set(_big5(last_lead=0xF9 if full else 0xC6))
    if full:
        to_traditional = opencc.OpenCC("s2tw")
        wanted |= _code_points(to_traditional.convert(_as_text(_gb2312(last_row=87))))
    return _finish(wanted, (text.words for text in texts if text.language != "zh-Hans"))


def simplified_characters(*, full: bool, texts: Iterable[Text]) -> frozenset[int]:
    """Return what a face for Simplified Chinese carries: GB 2312 in full, or its level 1, and the texts.

    Texts in Traditional Chinese count as the Simplified ones that are derived from them. The full list is
    widened by every character that a text in Big5 can turn into, so that no derived text lacks a glyph.
    """
    to_simplified = opencc.OpenCC("tw2s")
    wanted = set(_gb2312(last_row=87 if full else 55))
    if full:
        wanted |= _code_points(to_simplified.convert(_as_text(_big5(last_lead=0xF9))))
    texts = list(texts)
    derived = (to_simplified.convert(text.words) for text in texts)
    return _finish(wanted, [*derived, *(text.words for text in texts if text.language != "zh-Hant")])


def ranges(code_points: Iterable[int]) -> str:
    """Write code points as compact ranges, such as ``20-7E,A0,4E00-4E03``."""
    parts: list[str] = []
    first = last = -1
    for point in [*sorted(code_points), -1]:
        if point == last + 1 and last >= 0:
            last = point
            continue
        if last >= 0:
            parts.append(f"{first:X}" if first == last else f"{first:X}-{last:X}")
        first = last = point
    return ",".join(parts)


def _finish(wanted: set[int], texts: Iterable[str]) -> frozenset[int]:
    for text in texts:
        wanted |= _code_points(text)
    return frozenset(wanted | _from_blocks(CJK_SYMBOL_BLOCKS) | INVISIBLE) - NEVER


def _code_points(text: str) -> set[int]:
    return {ord(character) for character in text if character.isprintable()}


def _as_text(code_points: Iterable[int]) -> str:
    return "\n".join(chr(point) for point in sorted(code_points))


def _from_blocks(blocks: Iterable[tuple[int, int]]) -> frozenset[int]:
    return frozenset(point for first, last in blocks for point in range(first, last + 1))


def _big5(last_lead: int) -> Iterator[int]:
    """Yield the Han characters of Big5 from lead byte A4 on; level 1 ends at C6."""
    yield from _decode("big5", range(0xA4, last_lead + 1), (*range(0x40, 0x7F), *range(0xA1, 0xFF)))


def _gb2312(last_row: int) -> Iterator[int]:
    """Yield the Han characters of GB 2312 from row 16 on; level 1 ends at row 55."""
    yield from _decode("gb2312", range(0xA0 + 16, 0xA0 + last_row + 1), range(0xA1, 0xFF))


def _decode(codec: str, leads: Iterable[int], trails: Iterable[int]) -> Iterator[int]:
    trails = list(trails)
    for lead in leads:
        for trail in trails:
            text = bytes((lead, trail)).decode(codec, errors="ignore")
            if len(text) == 1 and 0x3400 <= ord(text) <= 0x9FFF:
                yield ord(text)
