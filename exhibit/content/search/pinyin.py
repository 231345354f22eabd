"""Reads Han text aloud: its pinyin without tones. The reader is imported when the first text is read.

Readings follow the phrase, so that 重慶 is chongqing; the phrase book knows simplified characters.
"""

import re
import sys
from collections.abc import Sequence
from functools import lru_cache

from exhibit.content.text.characters import HAN_CLASS

READER = "pypinyin"
MARK = "'"
"""Stands before every syllable."""

_HAN_RUN = re.compile(f"{HAN_CLASS}+")
_LETTERS = re.compile("[a-z]+")
_MOST_WAYS = 8


@lru_cache(maxsize=50_000)
def _read_run(run: str) -> tuple[str, ...]:
    from pypinyin import Style, lazy_pinyin

    read = lazy_pinyin(run, style=Style.NORMAL, errors="ignore", v_to_u=False)
    return tuple(syllable for syllable in read if _LETTERS.fullmatch(syllable))


def forget_readings() -> None:
    """Give back what was kept while an index was made: above all the reader's phrase books, 50 MB of lists.

    A kiosk that made its index kept them for weeks; they are read again in half a second when needed.
    """
    _read_run.cache_clear()
    for name in [name for name in sys.modules if name.partition(".")[0] == READER]:
        del sys.modules[name]


def read_aloud(text: str) -> list[tuple[str, ...]]:
    """The syllables of every stretch of Han characters in a simplified text."""
    return [_read_run(run) for run in _HAN_RUN.findall(text)]


def syllables(runs: Sequence[Sequence[str]]) -> str:
    """All syllables, each after its mark; a space where other text stands between."""
    return " ".join("".join(f"{MARK}{syllable}" for syllable in run) for run in runs)


def initials(runs: Sequence[Sequence[str]]) -> str:
    """The first letter of every syllable; a space where other text stands between."""
    return " ".join("".join(syllable[0] for syllable in run) for run in runs)


class SyllableSplitter:
    """Splits letters typed without spaces into syllables: zheshang is zhe and shang."""

    def __init__(self, known: Sequence[str]) -> None:
        self._known = frozenset(known)
        self._begun = frozenset(
            syllable[:length] for syllable in known for length in range(1, len(syllable) + 1)
        )
        self._longest = max(map(len, known), default=0)

    def ways(self, letters: str) -> list[str]:
        """Every way to read the letters, at most eight, as marked syllables of which the last may be begun.

        A lone begun letter after whole syllables counts; letters that begin with no syllable give none.
        """
        found: list[str] = []
        self._split(letters, "", found)
        return found

    def _split(self, rest: str, before: str, found: list[str]) -> None:
        if len(found) >= _MOST_WAYS:
            return
        if rest in self._begun and (before or len(rest) > 1):
            found.append(f"{before}{MARK}{rest}")
        for length in range(min(len(rest) - 1, self._longest), 0, -1):
            if rest[:length] in self._known:
                self._split(rest[length:], f"{before}{MARK}{rest[:length]}", found)
