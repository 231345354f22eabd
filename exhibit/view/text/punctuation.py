"""The blanks in Chinese marks, and how marks that meet give them up (CLREQ, punctuation width adjustment).

A mark fills a square, most of it empty. An opening bracket is empty in its first half, a closing one in its
second; so are the pauses and stops of Simplified Chinese. Those of Traditional Chinese stand in the middle,
a quarter empty on either side. The fonts' `halt` feature says the same; blanks are taken by letter spacing,
which needs no second font.
"""

import re

from exhibit.content.text.line_breaks import JOINER

OPENING = "「『《〈（【〔"
CLOSING = "」』》〉）】〕"
STOPS = "，。、；：．"
_ALSO_SIMPLIFIED = "！？"
_CURLY_OPENING = "“‘"
_CURLY_CLOSING = "”’"
PAUSES = frozenset("：，、；。！？")
MARK = re.compile(f"[{OPENING}{CLOSING}{STOPS}{_ALSO_SIMPLIFIED}{_CURLY_OPENING}{_CURLY_CLOSING}]")
_WORD = f"[A-Za-z0-9.%—…{JOINER}]*[^ ]?(?:{MARK.pattern}|[—…{JOINER}])*"

_HALF, _QUARTER = 0.5, 0.25


class PunctuationMarks:
    """The blanks of the marks of one script, in ems."""

    def __init__(self, *, simplified: bool) -> None:
        self.opening = dict.fromkeys(OPENING + _CURLY_OPENING, _HALF)
        self.before = dict(self.opening)
        self.after = dict.fromkeys(CLOSING + _CURLY_CLOSING, _HALF)
        if simplified:
            self.after |= dict.fromkeys(STOPS + _ALSO_SIMPLIFIED, _HALF)
        else:
            self.before |= dict.fromkeys(STOPS, _QUARTER)
            self.after |= dict.fromkeys(STOPS, _QUARTER)
        self.most_after = max(self.after.values())
        self.word_with_mark = re.compile(_WORD + "[" + re.escape("".join(self.after)) + "]")
        self._pair = re.compile(f"(?=({MARK.pattern}{MARK.pattern}))")

    def squeezes(self, text: str) -> dict[int, float]:
        """The space (em, below 0) after some characters of a text, by index: two marks take 1.5 em."""
        taken: dict[int, float] = {}
        for match in self._pair.finditer(text):
            place = match.start()
            first, second = match[1][0], match[1][1]
            behind, ahead = self.after.get(first, 0.0), self.before.get(second, 0.0)
            if _HALF in (behind, ahead):
                taken[place] = -_HALF
            elif behind and second in self.after:
                # A stop in the middle of its square, before a closing bracket: both of its quarters go.
                taken[place] = -_QUARTER
                if place and place - 1 not in taken and not MARK.match(text[place - 1]):
                    taken[place - 1] = -_QUARTER
        return taken


SIMPLIFIED = PunctuationMarks(simplified=True)
TRADITIONAL = PunctuationMarks(simplified=False)
