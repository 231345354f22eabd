"""Prepares a text for Qt: what is bound together, where a breath or squeeze comes, what changes the face."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from exhibit.content.text.line_breaks import JOINER, bind, unbound
from exhibit.view.style import HAN_LATIN_GAP_EM
from exhibit.view.text.punctuation import PunctuationMarks
from exhibit.view.text.script import HAN

_LATIN = "A-Za-z0-9\u00c0-\u024f%$"
_LATIN_RUN = re.compile(f"[{_LATIN}]+")
_IS_HAN = re.compile(f"[{HAN}]")
_APOSTROPHE = re.compile("(?<=[A-Za-z])\u2019(?=[A-Za-z])")
_INTERPUNCT = re.compile(r"(?<=.)(?=·)")
_ABSOLUTE = QFont.SpacingType.AbsoluteSpacing


def prepare(text: str, tag: str) -> str:
    """The text with invisible joiners where a line must not break: —— and …… whole, number with its unit."""
    bound = bind(unbound(text), tag)
    return _INTERPUNCT.sub(JOINER, bound) if "·" in bound else bound


def among_joiners(places: Iterable[int], prepared: str) -> list[int]:
    """Places of what is seen of a text as places in the text with its joiners."""
    joiners: list[int] = []
    at = prepared.find(JOINER)
    while at >= 0:
        joiners.append(at - len(joiners))
        at = prepared.find(JOINER, at + 1)
    return [place + bisect_right(joiners, place) for place in places]


def spacing_of(prepared: str, marks: PunctuationMarks) -> dict[int, float]:
    """Space added (a breath) or taken (a squeeze) after single characters of a prepared text, in ems."""
    joined = JOINER in prepared
    bare = prepared.replace(JOINER, "") if joined else prepared
    spacing: dict[int, float] = {}
    is_han = _IS_HAN.match
    for run in _LATIN_RUN.finditer(bare):
        start, end = run.span()
        if start and is_han(bare, start - 1):
            spacing[start - 1] = HAN_LATIN_GAP_EM
        if is_han(bare, end):
            spacing[end - 1] = HAN_LATIN_GAP_EM
    spacing.update(marks.squeezes(bare))
    if joined and spacing:
        return dict(zip(among_joiners(spacing, prepared), spacing.values(), strict=True))
    return spacing


def spaced(spacing: dict[int, float], em: float) -> list[QTextLayout.FormatRange]:
    """Letter spacing after single characters, as Qt takes it."""
    forms: dict[float, QTextCharFormat] = {}
    ranges = []
    for place, ems in spacing.items():
        form = forms.get(ems)
        if form is None:
            form = forms[ems] = QTextCharFormat()
            form.setFontLetterSpacingType(_ABSOLUTE)
            form.setFontLetterSpacing(em * ems)
        ranges.append(_range(place, form))
    return ranges


def apostrophes(text: str, font: QFont, han: bool) -> list[QTextLayout.FormatRange]:
    """An apostrophe inside a Latin word belongs to the Latin face, in Chinese text too."""
    if not han or "\u2019" not in text:
        return []
    ranges = []
    for match in _APOSTROPHE.finditer(text):
        form = QTextCharFormat()
        kind = "Serif" if "Serif" in font.families()[0] else "Sans"
        form.setFontFamilies([f"Shanhai {kind} Latin"])
        ranges.append(_range(match.start(), form))
    return ranges


def _range(place: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    entry = QTextLayout.FormatRange()
    entry.start, entry.length = place, 1
    entry.format = form
    return entry
