"""Turns a file's tree into plain values by the model's type hints, and notes what does not fit.

Each type has a converter, built once from the hints. A value that cannot be used is noted and becomes
`INVALID`; it spoils the entry around it up to the nearest list, from which that entry is then left out, so a
wrong qualifier can never be shown as an exact number. The tree loses the same items as the values, so
that paths into both stay the same.
"""

import dataclasses
from collections.abc import Mapping

from exhibit.content.model.field_markers import Cited, FieldHelp, ScaledNumber
from exhibit.content.model.fields import FieldInfo, FieldType, fields_of
from exhibit.content.model.retired import RETIRED
from exhibit.content.problems import did_you_mean
from exhibit.content.read.conversion_context import ConversionContext
from exhibit.content.read.converters import (
    INVALID,
    BoolValue,
    ChoiceValue,
    Converter,
    ListValue,
    LocalisedValue,
    NumberValue,
    OptionalValue,
    TextValue,
    WordsValue,
    advice_if_without_value,
)
from exhibit.content.read.nodes import MapNode, Node, TextNode, kind_of, shortened
from exhibit.content.read.yaml_faults import advice_about_typing


@dataclasses.dataclass(frozen=True, slots=True)
class _Field:
    """One field of a model class."""

    converter: Converter
    required: bool
    cited: bool
    example: str


class EntryConverter:
    """The converter of one model class. A `forgiving` one drops an optional field rather than the entry."""

    def __init__(self, fields: dict[str, _Field], retired: Mapping[str, str], forgiving: bool) -> None:
        """Keep the fields with their converters; `retired` are former ones, with what to do about each."""
        self._fields = fields
        self._retired = retired
        self._required = [name for name, field in fields.items() if field.required]
        self._required_names = frozenset(self._required)
        self._forgiving = forgiving

    def convert(self, node: Node, context: ConversionContext) -> object:
        """Return a dict of the class's fields."""
        if not isinstance(node, MapNode):
            typed = advice_about_typing(node.text) if isinstance(node, TextNode) else ""
            message = f"fields (name: value) are expected here, not {kind_of(node)}"
            context.error(node, message, typed or self._example())
            return INVALID
        values: dict[str, object] = {}
        good = not node.spoiled or self._forgiving
        for name, child in node.entries.items():
            field = self._fields.get(name)
            if name in self._retired:
                context.warning(node.key(name), f"'{name}' is not used any more", self._retired[name])
                continue
            if field is None:
                self._unknown(name, node, context)
                good = good and self._forgiving
                continue
            value = field.converter.convert(child, context)
            if (
                field.cited
                and field.required
                and value == []
                and not _may_be_uncited(field, name, node.key(name), context)
            ):
                value = INVALID
            if value is not INVALID:
                values[name] = value
            elif field.required or not self._forgiving:
                good = False
        good = self._all_there(node, values, context) and good
        return values if good else INVALID

    def _example(self) -> str:
        return "start with " + ", ".join(f"'{name}:'" for name in self._required[:3])

    def _unknown(self, name: str, node: MapNode, context: ConversionContext) -> None:
        known = f"fields here are {', '.join(self._fields)}"
        advice = (
            advice_if_without_value(name, node.entries[name])
            or advice_about_typing(name)
            or did_you_mean(name, self._fields)
            or known
        )
        context.error(node.key(name), f"unknown field '{shortened(name)}'", advice)

    def _all_there(self, node: MapNode, values: dict[str, object], context: ConversionContext) -> bool:
        if node.entries.keys() >= self._required_names:
            return True
        complete = True
        for name in self._required:
            if name in node.entries:
                continue
            field = self._fields[name]
            if field.cited and _may_be_uncited(field, name, node, context):
                values[name] = []
                continue
            complete = False
            if not field.cited:
                advice = f"for example {name}: {field.example}" if field.example else ""
                context.error(node, f"missing field '{name}'", advice)
        return complete


def _may_be_uncited(field: _Field, name: str, node: Node, context: ConversionContext) -> bool:
    """Tell that no source is cited; whether the entry may stand without one is the house style's choice."""
    context.breach("sources", node, "no source is cited", f"write {name}: {field.example}", "no source")
    return context.style.handling("sources") != "error"


class ModelConverter:
    """All converters of the model, built once from its type hints."""

    def __init__(self, forgiving: frozenset[type]) -> None:
        """Prepare; converters are built when first asked for."""
        self._forgiving = forgiving
        self._entries: dict[type, EntryConverter] = {}

    def entry(self, kind: type) -> EntryConverter:
        """Return the converter of a model class."""
        if kind not in self._entries:
            fields = {field.name: self._field(field) for field in fields_of(kind)}
            self._entries[kind] = EntryConverter(fields, RETIRED.get(kind, {}), kind in self._forgiving)
        return self._entries[kind]

    def _field(self, field: FieldInfo) -> _Field:
        typed = field.type.marker(FieldHelp)
        cited = field.type.marker(Cited) is not None
        return _Field(self._converter(field.type), field.required, cited, typed.example if typed else "")

    def _converter(self, of: FieldType) -> Converter:
        converter = self._without_none(of)
        return OptionalValue(converter) if of.optional else converter

    def _without_none(self, of: FieldType) -> Converter:
        """Return the converter of a type's values other than none."""
        if of.entry is not None:
            return self.entry(of.entry)
        if of.inner is not None:
            return ListValue(self._converter(of.inner))
        if of.shape == "choice":
            return ChoiceValue(of.choices)
        if of.shape in ("localised", "words"):
            return LocalisedValue(of.markers) if of.shape == "localised" else WordsValue()
        return _scalar(of)


def _scalar(of: FieldType) -> Converter:
    match of.shape:
        case "bool":
            return BoolValue()
        case "whole" | "number":
            return NumberValue(of.shape == "whole", of.marker(ScaledNumber) is not None)
        case _:
            return TextValue(of.markers)
