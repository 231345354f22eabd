"""Texts keep to the room that their field has on the screen."""

import sys

from exhibit.content.model.field_markers import AtLeast, LengthLimit
from exhibit.content.problems import ProblemList, Severity
from exhibit.content.read.conversion_context import WrittenText
from exhibit.content.read.entries import Entries
from exhibit.content.read.house_style import HouseStyle
from exhibit.content.text.characters import is_han_language, length

_BRIEF_IMPORTANCE = 3
_ANY_LENGTH = LengthLimit(han=sys.maxsize, words=sys.maxsize)
_SHORT: dict[str, Severity] = {"museum": "warning", "plain": "notice"}
_NO_LEAST = AtLeast(han=0, words=0)


def check_lengths(entries: Entries, problems: ProblemList) -> None:
    """Note texts over their limit, as gravely as the house style takes it, and stories under their least.

    An event of the lowest importance opens a short leaf, so its story may be short.
    """
    brief = {
        id(entry.values.get("story"))
        for entry in entries.of_room("events")
        if entry.values["importance"] == _BRIEF_IMPORTANCE
    }
    for context in entries.harvests:
        for text in context.texts:
            if text.limit is not None or text.at_least is not None:
                _check(text, id(text.values) in brief, entries.style, problems)


def _check(text: WrittenText, may_be_short: bool, style: HouseStyle, problems: ProblemList) -> None:
    limit = text.limit or _ANY_LENGTH
    least = text.at_least if text.at_least and not may_be_short else _NO_LEAST
    for tag, value in text.values.items():
        han = is_han_language(tag)
        longest, shortest = (limit.han, least.han) if han else (limit.words, least.words)
        if not shortest and len(value) <= longest:
            continue  # no text has more Han or words than characters
        count = length(value, tag)
        if count > longest:
            said = f"{_counted(count, han)}, at most {longest}"
            message = f"this text is too long: {said}"
            style.tell("lengths", problems, text.place(tag), message, group=f"too long in {tag}")
        if count < shortest:
            said = f"{_counted(count, han)}, at least {shortest}"
            message = f"this text is short: {said}"
            group = "" if style.name == "museum" else f"short in {tag}"
            problems.add(_SHORT[style.name], text.place(tag), message, group=group)


def _counted(count: int, han: bool) -> str:
    return f"{count} {'Han characters' if han else 'words'}"
