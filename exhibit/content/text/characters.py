"""Small facts about texts: which characters are Han, how long a text is, how lines become paragraphs."""

import re
from functools import lru_cache

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\u3005-\u3007\u3040-\u30ff"
_WIDE = _HAN + "\u3001-\u303f\uff00-\uffef\u2018-\u201d\u2014\u2026\u00b7"
HAN_CLASS = f"[{_HAN}]"
"""A regular expression that matches one Han character (or kana)."""

HAN = re.compile(HAN_CLASS)
_LAST_LATIN = "ɏ"
_COUNTED_RUN = re.compile(f"{HAN_CLASS}+|[A-Za-z0-9À-{_LAST_LATIN}]+")
_WIDE_SPACE_WIDE = re.compile(f"(?<=[{_WIDE}])[ \n]+(?=[{_WIDE}])")


@lru_cache(maxsize=64)
def is_han_language(tag: str) -> bool:
    """Whether texts of this language are counted in characters rather than words."""
    return tag.split("-", maxsplit=1)[0] in ("zh", "ja", "yue", "lzh")


def length(text: str, tag: str) -> int:
    """Return how long a text is, as the limits count it.

    Chinese and Japanese: one for each Han character (kana too), and for a run of Latin letters or digits
    half its length, rounded up; punctuation and spaces count nothing. Other languages: words between spaces.
    """
    if not is_han_language(tag):
        return len(text.split())
    runs = _COUNTED_RUN.findall(text)
    return sum([len(run) if run[0] > _LAST_LATIN else (len(run) + 1) // 2 for run in runs])


def tidy(text: str, break_mark: str) -> str:
    """Return the text without the traces of how it was typed.

    Space around it goes. In a text typed over several lines, paragraphs stand between `break_mark`s;
    other line ends are only typing: they become a space between words and nothing between Han characters.
    """
    text = text.strip()
    if not break_mark:
        return text
    paragraphs = (_WIDE_SPACE_WIDE.sub("", part) for part in text.split(break_mark))
    return "\n\n".join(" ".join(part.split()) for part in paragraphs if part.strip())
