"""What a language tag says about its writing, and which characters are Han."""

import re
from typing import NamedTuple

from exhibit.view.text.punctuation import SIMPLIFIED, TRADITIONAL, PunctuationMarks

HAN = "\u2e80-\u2fff\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_COUNTED_HAN = re.compile(f"[{HAN}]")


def is_chinese(tag: str) -> bool:
    """Whether a language tag names a language written in Han characters."""
    return tag.split("-", 1)[0] in ("zh", "ja", "yue", "lzh")


def is_simplified(tag: str) -> bool:
    """Whether a language is set in the simplified characters and marks of the mainland."""
    return tag in ("zh-Hans", "zh-CN", "zh-SG", "zh")


def is_right_to_left(tag: str) -> bool:
    """Whether a language is known to run from right to left."""
    return tag.split("-", 1)[0] in ("ar", "he", "fa", "ur", "yi", "ps", "dv")


def count_han(text: str) -> int:
    """How many Han characters a text holds."""
    return len(_COUNTED_HAN.findall(text))


class ScriptRules(NamedTuple):
    """What setting a text needs to know of its language."""

    tag: str
    han: bool
    right_to_left: bool
    marks: PunctuationMarks


def script_of(tag: str, *, right_to_left: bool = False) -> ScriptRules:
    """The script of a language; `right_to_left` where the exhibition declares it so."""
    marks = SIMPLIFIED if is_simplified(tag) else TRADITIONAL
    return ScriptRules(tag, is_chinese(tag), right_to_left or is_right_to_left(tag), marks)
