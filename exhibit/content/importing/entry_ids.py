"""Gives what is imported ids: readable, once each, and the same again when the file is imported again."""

import re
import unicodedata

_MAX_ID = 48
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "ı": "i"}
)


class IdMaker:
    """Makes ids that are not taken yet."""

    def __init__(self, taken: set[str]) -> None:
        """Take the ids that are given away already."""
        self._taken = taken

    def new_id(self, wanted: str, fallback: str) -> str:
        """Return an id made of a text; Han is spelled in pinyin."""
        slug = slug_of(wanted) or fallback
        name, number = slug, 2
        while name in self._taken:
            name, number = f"{slug}-{number}", number + 1
        self._taken.add(name)
        return name


def slug_of(text: str) -> str:
    """Return a text as small letters, digits and hyphens; nothing where it has none of them."""
    if re.search("[\u4e00-\u9fff]", text) and not re.search("[\u3040-\u30ff]", text):
        from pypinyin import lazy_pinyin

        text = " ".join(lazy_pinyin(text[:24]))
    folded = (
        unicodedata.normalize("NFKD", text.lower().translate(_LETTERS)).encode("ascii", "ignore").decode()
    )
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-")[:_MAX_ID].strip("-")
