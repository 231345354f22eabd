"""The words that people write dates with, in many languages, and how they are found in a text."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_CHINESE_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@dataclass(frozen=True)
class DateWords:
    """The table of words, by what they mean; `months` and `seasons` give their number and name."""

    months: Mapping[str, int]
    seasons: Mapping[str, str]
    reigns: Mapping[str, int]
    words: Mapping[str, Sequence[str]]

    @staticmethod
    def read(language_folder: Path) -> "DateWords":
        """Read the table of the engine's language folder. Raises OSError."""
        table: dict[str, Any] = json.loads((language_folder / "written_dates.json").read_text("utf-8"))
        months = {name: number for number, names in enumerate(table["months"], start=1) for name in names}
        seasons = {name: season for season, names in table["seasons"].items() for name in names}
        lists = {
            key: sorted(value, key=_longest_first) for key, value in table.items() if isinstance(value, list)
        }
        return DateWords(months, seasons, table["reigns"], lists)

    def without_start(self, text: str, kind: str) -> tuple[str, str]:
        """Return the text without a word of a kind at its start, and the word, if there is one."""
        for word in self.words[kind]:
            if text.startswith(word) and _may_end(word, text[len(word) :]):
                return text[len(word) :].lstrip(), word
        return text, ""

    def without_end(self, text: str, kind: str) -> tuple[str, str]:
        """Return the text without a word of a kind at its end, and the word, if there is one."""
        for word in self.words[kind]:
            if text.endswith(word) and _may_begin(word, text[: -len(word)]):
                return text[: -len(word)].rstrip(), word
        return text, ""

    def without_end_of_number(self, text: str) -> tuple[str, str]:
        """Return a number without what makes a decade of it (1990s, 1990er, 1990年代), and that word."""
        for word in self.words["decade_after"]:
            if text.endswith(word) and text[: -len(word)].rstrip(" -")[-1:].isalnum():
                return text[: -len(word)].rstrip(" -"), word
        return text, ""

    def without_fillers(self, text: str) -> str:
        """Return the text without articles and the like at its start."""
        while True:
            text, word = self.without_start(text, "filler")
            if not word:
                return text


def _longest_first(word: str) -> int:
    return -len(word)


def _is_letter(character: str) -> bool:
    return character.isalpha() and not character > "\u3000"


def _may_end(word: str, rest: str) -> bool:
    """Whether a word ends where it is followed by `rest`: no letter goes on with it."""
    return bool(rest) and not (_is_letter(word[-1]) and _is_letter(rest[0]))


def _may_begin(word: str, before: str) -> bool:
    return bool(before) and not (_is_letter(word[0]) and _is_letter(before[-1]))


def any_of(words: Iterable[str]) -> str:
    """Return a regular expression for any of the words."""
    return "(?:" + "|".join(re.escape(word) for word in words) + ")"


def number_of(text: str) -> int | None:
    """Return a number written in digits, Roman numerals or Chinese ones; None for anything else."""
    text = text.strip().rstrip(".")
    text = re.sub(r"(?<=\d)(?:st|nd|rd|th|er|e|ème|º|ª)$", "", text)
    if text.isascii() and text.isdigit():
        return int(text)
    if re.fullmatch(r"[ivxlc]{1,7}e?", text):
        return _roman(text.removesuffix("e").upper())
    return _chinese(text)


def _roman(text: str) -> int:
    values = [_ROMAN[letter] for letter in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _chinese(text: str) -> int | None:
    if not re.fullmatch("[〇零一二三四五六七八九十廿卅元]{1,4}", text):
        return None
    if text == "元":
        return 1
    if "十" not in text:
        digits = text.translate(_CHINESE_DIGITS)
        return int(digits) if digits.isdigit() else None
    tens, _, ones = text.partition("十")
    try:
        return int((tens or "一").translate(_CHINESE_DIGITS)) * 10 + int(
            (ones or "零").translate(_CHINESE_DIGITS)
        )
    except ValueError:
        return None
