"""The converters of single values: each turns one shape of node into a plain value, or says why not."""

import re
from collections.abc import Callable
from typing import Protocol

from exhibit.content.model.field_markers import (
    AtLeast,
    Edtf,
    IdPattern,
    LanguageTag,
    LengthLimit,
    MediaPath,
    ReferenceTo,
)
from exhibit.content.problems import did_you_mean, one_of
from exhibit.content.read.conversion_context import (
    NO_MARKS,
    ConversionContext,
    NamedFile,
    WrittenId,
    WrittenReference,
    WrittenText,
)
from exhibit.content.read.nodes import ListNode, MapNode, Node, TextNode, kind_of, shortened
from exhibit.content.read.text_repair import joined_accents
from exhibit.content.read.yaml_faults import advice_about_typing
from exhibit.content.text.characters import tidy
from exhibit.content.text.edtf import DateError, parse
from exhibit.content.text.line_breaks import without_marks
from exhibit.content.text.number_parser import NumberError, parse_scaled, parse_whole


class _Invalid:
    """The type of BAD."""


INVALID = _Invalid()
_LONGEST_MESSAGE = 160
_SUSPECT = re.compile(
    "[\"'\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u0300-\u036f\u115f\u1160\u1680\u17b4\u17b5\u180e\u1100-\u11ff"
    "\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3099\u309a\u3164\uf900-\ufaff\ufeff\ufff9-\ufffb]"
    "|  |[^\x00-\x7f] "
)
_ID = re.compile(r"[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*", re.ASCII)
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)


class Converter(Protocol):
    """Turns a node into a plain value, or notes why not and returns BAD."""

    def convert(self, node: Node, context: ConversionContext) -> object:
        """Return the value, or BAD after noting the problem."""


class TextValue:
    """A plain text: an id, a date, a name as printed, a file."""

    def __init__(self, markers: tuple[object, ...]) -> None:
        checks = map(_check_of, markers)
        self._checks = [check for check in checks if check is not None]
        self._is_file = any(isinstance(marker, MediaPath) for marker in markers)

    def convert(self, node: Node, context: ConversionContext) -> object:
        """Return the text as typed."""
        if not isinstance(node, TextNode):
            context.error(node, f"a single text is expected here, not {kind_of(node)}")
            return INVALID
        if node.is_empty:
            context.error(node, "a value is missing here", "write it, or delete the line")
            return INVALID
        for check in self._checks:
            if not check(node, context):
                return INVALID
        text = node.text.strip()
        return text if self._is_file else joined_accents(text)


_Check = Callable[[TextNode, ConversionContext], bool]
"""Notes what a text is for the checks to come, and says whether it can be used."""


def _check_of(marker: object) -> _Check | None:
    match marker:
        case Edtf():
            return _check_date
        case LanguageTag():
            return _check_tag
        case IdPattern():
            return _key_check(marker.kind)
        case ReferenceTo():
            return _reference_check(marker.kind)
        case MediaPath():
            return _media_check(marker)
        case _:
            return None


def _check_date(node: TextNode, context: ConversionContext) -> bool:
    try:
        parse(node.text)
    except DateError as error:
        advice = advice_about_typing(node.text) or error.advice
        context.error(node, shortened(str(error), _LONGEST_MESSAGE), advice)
        return False
    return True


def _key_check(kind: str) -> _Check:
    def check(node: TextNode, context: ConversionContext) -> bool:
        if not _ID.fullmatch(node.text):
            advice = advice_about_typing(node.text) or "use letters, digits and hyphens"
            context.error(node, f"'{shortened(node.text)}' is not an id", advice)
            return False
        context.ids.append(WrittenId(kind, node.text, context.place(node)))
        return True

    return check


def _reference_check(kind: str) -> _Check:
    def check(node: TextNode, context: ConversionContext) -> bool:
        context.references.append(WrittenReference(kind, node.text, node))
        return True

    return check


def _media_check(marker: MediaPath) -> _Check:
    def check(node: TextNode, context: ConversionContext) -> bool:
        context.media.append(NamedFile(node.text, marker, context.place(node)))
        return True

    return check


def _check_tag(node: TextNode, context: ConversionContext) -> bool:
    if _TAG.fullmatch(node.text):
        return True
    context.error(
        node, f"'{shortened(node.text)}' is not a language tag", "write a tag such as zh-Hant, en or pt-BR"
    )
    return False


class NumberValue:
    """A number: whole, decimal, or with a scale word."""

    def __init__(self, whole: bool, scaled: bool) -> None:
        self._whole = whole
        self._scaled = scaled

    def convert(self, node: Node, context: ConversionContext) -> object:
        """Return an int or a float."""
        if not isinstance(node, TextNode) or node.is_empty:
            context.error(node, f"a number is expected here, not {kind_of(node)}")
            return INVALID
        try:
            if self._whole:
                return parse_whole(node.text)
            return parse_scaled(node.text, context.scales if self._scaled else {}, asks=self._scaled)
        except NumberError as error:
            advice = advice_about_typing(node.text) or error.advice
            context.error(node, shortened(str(error), _LONGEST_MESSAGE), advice)
            return INVALID


class BoolValue:
    """True or false; YAML's other words for them are refused rather than guessed."""

    def convert(self, node: Node, context: ConversionContext) -> object:
        """Return True or False."""
        if isinstance(node, TextNode) and node.text in ("true", "false"):
            return node.text == "true"
        context.error(node, f"true or false is expected here, not {kind_of(node)}", "write true or false")
        return INVALID


class ChoiceValue:
    """One of a few fixed words or numbers."""

    def __init__(self, choices: tuple[object, ...]) -> None:
        self._choices = {str(choice): choice for choice in choices}

    def convert(self, node: Node, context: ConversionContext) -> object:
        """Return the choice."""
        if isinstance(node, TextNode):
            if node.text in self._choices:
                return self._choices[node.text]
            near = did_you_mean(node.text, self._choices) or one_of(self._choices)
            advice = advice_about_typing(node.text) or near
            context.error(node, f"'{shortened(node.text)}' is not allowed here", advice)
            return INVALID
        context.error(node, f"a single word is expected here, not {kind_of(node)}", one_of(self._choices))
        return INVALID


class LocalisedValue:
    """A text for visitors in several languages."""

    def __init__(self, markers: tuple[object, ...]) -> None:
        self._limit = next((marker for marker in markers if isinstance(marker, LengthLimit)), None)
        self._at_least = next((marker for marker in markers if isinstance(marker, AtLeast)), None)

    def convert(self, node: Node, context: ConversionContext) -> object:
        """Return the texts by language tag, tidied, and note them for the checks of texts."""
        if not isinstance(node, MapNode):
            tags = context.tags or ("zh-Hant",)
            context.error(
                node,
                f"a text in each language is expected here, not {kind_of(node)}",
                "write {" + ", ".join(f"{tag}: …" for tag in tags) + "}",
            )
            return INVALID
        if not node.entries:
            context.error(node, "a text is missing here", "write it in at least one language")
        values: dict[str, str] = {}
        marks: dict[str, tuple[int, ...]] = {}
        good = not node.spoiled
        for tag, value in node.entries.items():
            text = _text_of(tag, value, node, context)
            if text:
                values[tag], places = without_marks(text)
                if places:
                    marks[tag] = places
            elif text is not None:
                good = False
        if not good or not values:
            return INVALID
        context.texts.append(
            WrittenText(values, node, context.file, self._limit, self._at_least, marks or NO_MARKS)
        )
        return values


def _text_of(tag: str, value: Node, parent: MapNode, context: ConversionContext) -> str | None:
    """Return a tidied text; an empty one for what is no text, and None for an unknown language."""
    if context.tags and tag not in context.tags:
        known = f"declared in exhibit.yaml are {', '.join(context.tags)}"
        advice = advice_if_without_value(tag, value) or did_you_mean(tag, context.tags) or known
        context.error(parent.key(tag), f"unknown language '{shortened(tag)}'", advice)
        return None
    if not isinstance(value, TextNode):
        context.error(value, f"a text is expected here, not {kind_of(value)}")
        return ""
    text = "" if value.is_empty else tidy(value.text, value.break_mark)
    if text and not _is_simple(text):
        text, done = context.repair.repaired(text, tag)
        for repaired in done:
            context.problems.notice(context.place(value), repaired)
    if not text:
        context.error(value, f"the text for '{tag}' is empty", "write it, or delete the line")
    return text


def _is_simple(text: str) -> bool:
    """Whether a text has nothing that could be put right: most have not, and a look is quick."""
    return _SUSPECT.search(text) is None


def advice_if_without_value(name: str, value: Node) -> str:
    """Return advice for a key without a value: cut off by a comma, as in ``{value: 1,200}``, or mistyped."""
    if isinstance(value, TextNode) and value.is_empty and not value.text:
        if typing := advice_about_typing(name):
            return typing
        return "inside braces a comma ends a value: put the value in quotes, or leave the comma out"
    return ""


class WordsValue:
    """Free pairs of a name and a text, such as a palette."""

    def convert(self, node: Node, context: ConversionContext) -> object:
        """Return the pairs as typed."""
        if not isinstance(node, MapNode):
            context.error(
                node, f"names with values are expected here, not {kind_of(node)}", "write {name: value}"
            )
            return INVALID
        for value in node.entries.values():
            if not isinstance(value, TextNode):
                context.error(value, f"a single text is expected here, not {kind_of(value)}")
                return INVALID
        return {name: value.text for name, value in node.entries.items() if isinstance(value, TextNode)}


class OptionalValue:
    """A value that may be left empty."""

    def __init__(self, inner: Converter) -> None:
        self._inner = inner

    def convert(self, node: Node, context: ConversionContext) -> object:
        """Return None for an empty value."""
        if isinstance(node, TextNode) and node.is_empty:
            return None
        return self._inner.convert(node, context)


class ListValue:
    """A list; items that cannot be used are left out of it."""

    def __init__(self, inner: Converter) -> None:
        self._inner = inner

    def convert(self, node: Node, context: ConversionContext) -> object:
        """Return the usable items."""
        if isinstance(node, TextNode) and node.is_empty:
            return []
        if not isinstance(node, ListNode):
            single = isinstance(node, TextNode) and isinstance(self._inner, TextValue)
            advice = (
                f"write [{shortened(node.text)}]"
                if isinstance(node, TextNode) and single
                else "start each entry with '- '"
            )
            context.error(node, f"a list is expected here, not {kind_of(node)}", advice)
            return INVALID
        values = [self._inner.convert(item, context) for item in node.items]
        if INVALID in values:
            pairs = [pair for pair in zip(node.items, values, strict=True) if pair[1] is not INVALID]
            node.items = [item for item, _ in pairs]
            values = [value for _, value in pairs]
        return values
