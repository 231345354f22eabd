"""Turns a file's tree into plain values by the model's type hints, and notes what does not fit.

Each type has a converter, built once from the hints. A value that cannot be used is noted and becomes
`BAD`; it spoils the entry around it up to the nearest list, from which that entry is then left out, so a
wrong qualifier can never be shown as an exact number. The tree loses the same items as the values, so
that paths into both stay the same.
"""

import dataclasses
import re
import types
import typing
from collections.abc import Callable
from typing import Annotated, Literal, Protocol, get_args, get_origin

from exhibit.content.edtf import DateError, parse
from exhibit.content.harvest import Harvest, Id, NamedFile, WrittenText
from exhibit.content.markers import (
    AtLeast,
    Cited,
    Doc,
    Edtf,
    Key,
    LanguageTag,
    Limit,
    Localised,
    MediaPath,
    Ref,
    ScaledNumber,
)
from exhibit.content.nodes import ListNode, MapNode, Node, TextNode, kind_of, shortened
from exhibit.content.problems import did_you_mean, one_of
from exhibit.content.scaled import NumberError, parse_scaled, parse_whole
from exhibit.content.texts import tidy


class _Bad:
    """The type of BAD."""


BAD = _Bad()
_LONGEST_MESSAGE = 160
_ID = re.compile(r"[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*", re.ASCII)
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)


class Converter(Protocol):
    """Turns a node into a plain value, or notes why not and returns BAD."""

    def convert(self, node: Node, harvest: Harvest) -> object:
        """Return the value, or BAD after noting the problem."""


class _TextScalar:
    """A plain text: an id, a date, a name as printed, a file."""

    def __init__(self, markers: tuple[object, ...]) -> None:
        checks: dict[type, Callable[[TextNode, Harvest, object], bool]] = {
            Edtf: _check_date,
            Key: _check_key,
            Ref: _check_ref,
            MediaPath: _check_media,
            LanguageTag: _check_tag,
        }
        self._checks = [(checks[type(marker)], marker) for marker in markers if type(marker) in checks]

    def convert(self, node: Node, harvest: Harvest) -> object:
        """Return the text as typed."""
        if not isinstance(node, TextNode):
            harvest.error(node, f"a single text is expected here, not {kind_of(node)}")
            return BAD
        if node.is_empty:
            harvest.error(node, "a value is missing here", "write it, or delete the line")
            return BAD
        if not all(check(node, harvest, marker) for check, marker in self._checks):
            return BAD
        return node.text.strip()


def _check_date(node: TextNode, harvest: Harvest, _marker: object) -> bool:
    try:
        parse(node.text)
    except DateError as error:
        harvest.error(node, shortened(str(error), _LONGEST_MESSAGE), error.advice)
        return False
    return True


def _check_key(node: TextNode, harvest: Harvest, marker: object) -> bool:
    if not _ID.fullmatch(node.text):
        harvest.error(node, f"'{shortened(node.text)}' is not an id", "use letters, digits and hyphens")
        return False
    harvest.ids.append(Id(typing.cast(Key, marker).kind, node.text, harvest.place(node)))
    return True


def _check_ref(node: TextNode, harvest: Harvest, marker: object) -> bool:
    harvest.reference(typing.cast(Ref, marker).kind, node)
    return True


def _check_media(node: TextNode, harvest: Harvest, marker: object) -> bool:
    harvest.media.append(NamedFile(node.text, typing.cast(MediaPath, marker), harvest.place(node)))
    return True


def _check_tag(node: TextNode, harvest: Harvest, _marker: object) -> bool:
    if _TAG.fullmatch(node.text):
        return True
    harvest.error(
        node, f"'{shortened(node.text)}' is not a language tag", "write a tag such as zh-Hant, en or pt-BR"
    )
    return False


class _Number:
    """A number: whole, decimal, or with a scale word."""

    def __init__(self, whole: bool, scaled: bool) -> None:
        self._whole = whole
        self._scaled = scaled

    def convert(self, node: Node, harvest: Harvest) -> object:
        """Return an int or a float."""
        if not isinstance(node, TextNode) or node.is_empty:
            harvest.error(node, f"a number is expected here, not {kind_of(node)}")
            return BAD
        try:
            if self._whole:
                return parse_whole(node.text)
            return parse_scaled(node.text, harvest.scales if self._scaled else {})
        except NumberError as error:
            harvest.error(node, shortened(str(error), _LONGEST_MESSAGE), error.advice)
            return BAD


class _Bool:
    """True or false; YAML's other words for them are refused rather than guessed."""

    def convert(self, node: Node, harvest: Harvest) -> object:
        """Return True or False."""
        if isinstance(node, TextNode) and node.text in ("true", "false"):
            return node.text == "true"
        harvest.error(node, f"true or false is expected here, not {kind_of(node)}", "write true or false")
        return BAD


class _Choice:
    """One of a few fixed words or numbers."""

    def __init__(self, choices: tuple[object, ...]) -> None:
        self._choices = {str(choice): choice for choice in choices}

    def convert(self, node: Node, harvest: Harvest) -> object:
        """Return the choice."""
        if isinstance(node, TextNode):
            if node.text in self._choices:
                return self._choices[node.text]
            advice = did_you_mean(node.text, self._choices) or one_of(self._choices)
            harvest.error(node, f"'{shortened(node.text)}' is not allowed here", advice)
            return BAD
        harvest.error(node, f"a single word is expected here, not {kind_of(node)}", one_of(self._choices))
        return BAD


class _Localised:
    """A text for visitors in several languages."""

    def __init__(self, markers: tuple[object, ...]) -> None:
        self._limit = next((marker for marker in markers if isinstance(marker, Limit)), None)
        self._at_least = next((marker for marker in markers if isinstance(marker, AtLeast)), None)

    def convert(self, node: Node, harvest: Harvest) -> object:
        """Return the texts by language tag, tidied, and note them for the checks of texts."""
        if not isinstance(node, MapNode):
            tags = harvest.tags or ("zh-Hant",)
            harvest.error(
                node,
                f"a text in each language is expected here, not {kind_of(node)}",
                "write {" + ", ".join(f"{tag}: …" for tag in tags) + "}",
            )
            return BAD
        texts = {tag: _text_of(tag, value, node, harvest) for tag, value in node.entries.items()}
        if not texts:
            harvest.error(node, "a text is missing here", "write it in at least one language")
        values = {tag: text for tag, text in texts.items() if isinstance(text, str) and text}
        if node.spoiled or not values or "" in texts.values():
            return BAD
        harvest.texts.append(WrittenText(values, node, harvest.file, self._limit, self._at_least))
        return values


def _text_of(tag: str, value: Node, parent: MapNode, harvest: Harvest) -> str | None:
    """Return a tidied text; an empty one for what is no text, and None for an unknown language."""
    if harvest.tags and tag not in harvest.tags:
        known = f"declared in exhibit.yaml are {', '.join(harvest.tags)}"
        advice = _if_cut_by_comma(value) or did_you_mean(tag, harvest.tags) or known
        harvest.error(parent.keys[tag], f"unknown language '{shortened(tag)}'", advice)
        return None
    if not isinstance(value, TextNode):
        harvest.error(value, f"a text is expected here, not {kind_of(value)}")
        return ""
    text = "" if value.is_empty else tidy(value.text, value.break_mark)
    if not text:
        harvest.error(value, f"the text for '{tag}' is empty", "write it, or delete the line")
    return text


def _if_cut_by_comma(value: Node) -> str:
    """Return advice for a key without a value: what a comma cut off, as in ``{value: 1,200}``."""
    if isinstance(value, TextNode) and value.is_empty and not value.text:
        return "inside braces a comma ends a value: put the value in quotes, or leave the comma out"
    return ""


class _Words:
    """Free pairs of a name and a text, such as a palette."""

    def convert(self, node: Node, harvest: Harvest) -> object:
        """Return the pairs as typed."""
        if not isinstance(node, MapNode):
            harvest.error(
                node, f"names with values are expected here, not {kind_of(node)}", "write {name: value}"
            )
            return BAD
        for value in node.entries.values():
            if not isinstance(value, TextNode):
                harvest.error(value, f"a single text is expected here, not {kind_of(value)}")
                return BAD
        return {name: value.text for name, value in node.entries.items() if isinstance(value, TextNode)}


class _Optional:
    """A value that may be left empty."""

    def __init__(self, inner: Converter) -> None:
        self._inner = inner

    def convert(self, node: Node, harvest: Harvest) -> object:
        """Return None for an empty value."""
        if isinstance(node, TextNode) and node.is_empty:
            return None
        return self._inner.convert(node, harvest)


class _List:
    """A list; items that cannot be used are left out of it."""

    def __init__(self, inner: Converter) -> None:
        self._inner = inner

    def convert(self, node: Node, harvest: Harvest) -> object:
        """Return the usable items."""
        if isinstance(node, TextNode) and node.is_empty:
            return []
        if not isinstance(node, ListNode):
            single = isinstance(node, TextNode) and isinstance(self._inner, _TextScalar)
            advice = (
                f"write [{shortened(node.text)}]"
                if isinstance(node, TextNode) and single
                else "start each entry with '- '"
            )
            harvest.error(node, f"a list is expected here, not {kind_of(node)}", advice)
            return BAD
        pairs = [(item, self._inner.convert(item, harvest)) for item in node.items]
        kept = [(item, value) for item, value in pairs if value is not BAD]
        node.items = [item for item, _ in kept]
        return [value for _, value in kept]


@dataclasses.dataclass(frozen=True)
class _Field:
    """One field of a model class."""

    converter: Converter
    required: bool
    cited: bool
    example: str


class Entry:
    """The converter of one model class. A `forgiving` one drops an optional field rather than the entry."""

    def __init__(self, fields: dict[str, _Field], forgiving: bool) -> None:
        """Keep the fields with their converters."""
        self._fields = fields
        self._required = [name for name, field in fields.items() if field.required]
        self._forgiving = forgiving

    def convert(self, node: Node, harvest: Harvest) -> object:
        """Return a dict of the class's fields."""
        if not isinstance(node, MapNode):
            harvest.error(
                node, f"fields (name: value) are expected here, not {kind_of(node)}", self._example()
            )
            return BAD
        values: dict[str, object] = {}
        good = not node.spoiled or self._forgiving
        for name, child in node.entries.items():
            field = self._fields.get(name)
            if field is None:
                self._unknown(name, node, harvest)
                good = good and self._forgiving
                continue
            value = field.converter.convert(child, harvest)
            if field.cited and field.required and value == []:
                harvest.error(node.keys[name], "no source is cited", f"write {name}: {field.example}")
                value = BAD
            if value is not BAD:
                values[name] = value
            elif field.required or not self._forgiving:
                good = False
        good = self._all_there(node, harvest) and good
        return values if good else BAD

    def _example(self) -> str:
        return "start with " + ", ".join(f"'{name}:'" for name in self._required[:3])

    def _unknown(self, name: str, node: MapNode, harvest: Harvest) -> None:
        known = f"fields here are {', '.join(self._fields)}"
        advice = _if_cut_by_comma(node.entries[name]) or did_you_mean(name, self._fields) or known
        harvest.error(node.keys[name], f"unknown field '{shortened(name)}'", advice)

    def _all_there(self, node: MapNode, harvest: Harvest) -> bool:
        missing = [name for name in self._required if name not in node.entries]
        for name in missing:
            field = self._fields[name]
            if field.cited:
                harvest.error(node, "no source is cited", f"write {name}: {field.example}")
            else:
                advice = f"for example {name}: {field.example}" if field.example else ""
                harvest.error(node, f"missing field '{name}'", advice)
        return not missing


class Shape:
    """All converters of the model, built once from its type hints."""

    def __init__(self, forgiving: frozenset[type]) -> None:
        """Prepare; converters are built when first asked for."""
        self._forgiving = forgiving
        self._entries: dict[type, Entry] = {}

    def entry(self, kind: type) -> Entry:
        """Return the converter of a model class."""
        if kind not in self._entries:
            hints = typing.get_type_hints(kind, include_extras=True)
            fields = {field.name: self._field(field, hints[field.name]) for field in dataclasses.fields(kind)}
            self._entries[kind] = Entry(fields, kind in self._forgiving)
        return self._entries[kind]

    def _field(self, field: "dataclasses.Field[object]", hint: object) -> _Field:
        markers = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
        doc = next((marker for marker in markers if isinstance(marker, Doc)), None)
        no_default = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        cited = any(isinstance(marker, Cited) for marker in markers)
        return _Field(self._converter(hint, ()), no_default, cited, doc.example if doc else "")

    def _converter(self, hint: object, markers: tuple[object, ...]) -> Converter:
        origin, arguments = get_origin(hint), get_args(hint)
        if origin is Annotated:
            return self._converter(arguments[0], (*arguments[1:], *markers))
        if origin in (typing.Union, types.UnionType):
            inner = next(argument for argument in arguments if argument is not types.NoneType)
            return _Optional(self._converter(inner, markers))
        if origin is tuple:
            return _List(self._converter(arguments[0], ()))
        if origin is Literal:
            return _Choice(arguments)
        if origin is dict:
            localised = any(isinstance(marker, Localised) for marker in markers)
            return _Localised(markers) if localised else _Words()
        return self._plain(hint, markers)

    def _plain(self, hint: object, markers: tuple[object, ...]) -> Converter:
        if isinstance(hint, type) and dataclasses.is_dataclass(hint):
            return self.entry(hint)
        if hint is bool:
            return _Bool()
        if hint in (int, float):
            return _Number(hint is int, any(isinstance(marker, ScaledNumber) for marker in markers))
        if hint is str:
            return _TextScalar(markers)
        raise TypeError(f"the model uses a type that no converter knows: {hint}")
