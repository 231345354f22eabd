"""Describes the model's fields in one form, for whatever reads, checks, prunes, explains or tabulates them.

The only place that looks at type hints: a new kind of field is made known here.
"""

import dataclasses
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin

from exhibit.content.model.field_help import FIELD_HELP
from exhibit.content.model.field_markers import FieldHelp, Localised

Shape = Literal["text", "number", "whole", "bool", "choice", "localised", "words", "entry", "list"]
_Marker = TypeVar("_Marker")
_SCALARS: dict[object, Shape] = {str: "text", float: "number", int: "whole", bool: "bool"}


@dataclass(frozen=True)
class FieldType:
    """A type of the model: its shape, and what is inside a list, a choice or an entry."""

    shape: Shape
    markers: tuple[object, ...] = ()
    optional: bool = False
    inner: "FieldType | None" = None
    entry: type | None = None
    choices: tuple[object, ...] = ()

    def marker(self, kind: type[_Marker]) -> _Marker | None:
        """Return the marker of a kind, or None. The outermost wins where there are several."""
        return next((found for found in reversed(self.markers) if isinstance(found, kind)), None)


@dataclass(frozen=True)
class FieldInfo:
    """A field of a model class."""

    owner: type
    name: str
    type: FieldType
    required: bool
    default: object
    doc: FieldHelp


@cache
def fields_of(kind: type) -> tuple[FieldInfo, ...]:
    """Return the fields of a model class, in the order in which it declares them."""
    hints = typing.get_type_hints(kind, include_extras=True)
    return tuple(_facts(kind, field, hints[field.name]) for field in dataclasses.fields(kind))


def summary_of(kind: type) -> str:
    """Return what a model class stands for, in its own words."""
    return " ".join((kind.__doc__ or "").split())


def classes_below(kind: type) -> Iterator[type]:
    """Yield a model class and every class inside it, each once, outermost first."""
    seen = [kind]
    for current in seen:
        for fact in fields_of(current):
            inner = _innermost(fact.type).entry
            if inner is not None and inner not in seen:
                seen.append(inner)
    yield from seen


def _innermost(facts: FieldType) -> FieldType:
    return facts if facts.inner is None else _innermost(facts.inner)


def _facts(owner: type, field: "dataclasses.Field[Any]", hint: object) -> FieldInfo:
    found = _type_facts(hint, ())
    required = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    own = next((mark for mark in reversed(get_args(hint)[1:]) if isinstance(mark, FieldHelp)), None)
    doc = FIELD_HELP.get(owner, {}).get(field.name) or own or found.marker(FieldHelp) or FieldHelp("")
    return FieldInfo(owner, field.name, found, required, None if required else field.default, doc)


def _type_facts(hint: object, markers: tuple[object, ...]) -> FieldType:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _type_facts(arguments[0], (*arguments[1:], *markers))
    if origin in (typing.Union, types.UnionType):
        inner = next(argument for argument in arguments if argument is not types.NoneType)
        return dataclasses.replace(_type_facts(inner, markers), optional=True)
    if origin is tuple:
        return FieldType("list", markers, inner=_type_facts(arguments[0], ()))
    if origin is Literal:
        return FieldType("choice", markers, choices=arguments)
    if origin is dict:
        texts = any(isinstance(marker, Localised) for marker in markers)
        return FieldType("localised" if texts else "words", markers)
    entry = hint if isinstance(hint, type) and dataclasses.is_dataclass(hint) else None
    if entry is None and hint not in _SCALARS:
        raise TypeError(f"the model uses a type that no converter knows: {hint}")
    return FieldType("entry" if entry else _SCALARS[hint], markers, entry=entry)
