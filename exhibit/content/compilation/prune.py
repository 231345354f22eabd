"""Cuts references that lead nowhere, so that screens never look for what is not there.

Their problems have been told already. An optional reference becomes None, one in a list goes, and an
entry that cannot be without it goes too; that may leave other references dangling, so it is repeated.
"""

import dataclasses
import types
import typing
from collections.abc import Callable
from operator import is_
from typing import Annotated, Any, get_args, get_origin

from exhibit.content.model import Content
from exhibit.content.model.field_markers import Cited, ReferenceTo

_FIELD_OF_KIND = {
    "source": "sources",
    "event": "events",
    "figure": "figures",
    "chart": "charts",
    "place": "places",
    "person": "people",
    "theme": "themes",
    "unit": "units",
}
_GONE = object()
_Cut = Callable[[Any], object]


def pruned(content: Content, *, may_be_uncited: bool = False) -> Content | None:
    """Return the content without dangling references and duplicate ids, or None where too little is left.

    An entry whose sources are all missing goes, unless it `may_be_uncited`.
    """
    while True:
        known = {kind: _ids(content, field) for kind, field in _FIELD_OF_KIND.items()}
        cut: Content = _Pruner(known, may_be_uncited).prune(_without_duplicates(content))
        if cut is content:
            return showable(cut)
        content = cut


def showable(content: Content) -> Content | None:
    """Return the content, or None where it has nothing to show."""
    return content if content.themes and content.events else None


def _ids(content: Content, field: str) -> frozenset[str]:
    return frozenset(entry.id for entry in getattr(content, field))


def _without_duplicates(content: Content) -> Content:
    """Keep the first of the entries that share an id."""
    changes: dict[str, Any] = {}
    for field in _FIELD_OF_KIND.values():
        entries = getattr(content, field)
        first = {entry.id: entry for entry in reversed(entries)}
        if len(first) < len(entries):
            changes[field] = tuple(entry for entry in entries if first[entry.id] is entry)
    return dataclasses.replace(content, **changes) if changes else content


class _Pruner:
    """Knows the ids that exist, and for each class which of its fields may hold references."""

    def __init__(self, known: dict[str, frozenset[str]], may_be_uncited: bool) -> None:
        self._known = known
        self._may_be_uncited = may_be_uncited
        self._cuts: dict[type, dict[str, _Cut]] = {}

    def prune(self, value: Any) -> Any:
        """Return a dataclass value without what dangles, or _GONE."""
        changes = {}
        for name, cut in self._cuts_of(type(value)).items():
            before = getattr(value, name)
            if before is None or (not before and isinstance(before, tuple)):
                continue  # most optional fields are empty
            after = cut(before)
            if after is _GONE:
                return _GONE
            if after is not before:
                changes[name] = after
        return dataclasses.replace(value, **changes) if changes else value

    def _cuts_of(self, kind: type) -> dict[str, _Cut]:
        if kind not in self._cuts:
            hints = typing.get_type_hints(kind, include_extras=True)
            cuts = {
                field.name: self._cut(hints[field.name], (), field.default is dataclasses.MISSING)
                for field in dataclasses.fields(kind)
            }
            self._cuts[kind] = {name: cut for name, cut in cuts.items() if cut is not None}
        return self._cuts[kind]

    def _cut(self, hint: Any, markers: tuple[object, ...], required: bool) -> _Cut | None:
        """Return what prunes values of this type, or None where they hold no reference."""
        origin, arguments = get_origin(hint), get_args(hint)
        if origin is Annotated:
            return self._cut(arguments[0], (*arguments[1:], *markers), required)
        if origin in (typing.Union, types.UnionType):
            inner = next(argument for argument in arguments if argument is not types.NoneType)
            return _optional(self._cut(inner, markers, required))
        if origin is tuple:
            cited = (
                required and not self._may_be_uncited and any(isinstance(marker, Cited) for marker in markers)
            )
            return _each(self._cut(arguments[0], (), required), cited)
        if dataclasses.is_dataclass(hint):
            return self.prune
        kind = next((marker.kind for marker in markers if isinstance(marker, ReferenceTo)), None)
        return _existing(self._known[kind]) if kind else None


def _existing(known: frozenset[str]) -> _Cut:
    def cut(value: str) -> object:
        return value if value in known else _GONE

    return cut


def _optional(inner: _Cut | None) -> _Cut | None:
    if inner is None:
        return None

    def cut(value: object) -> object:
        after = value if value is None else inner(value)
        return None if after is _GONE else after

    return cut


def _each(inner: _Cut | None, keep_one: bool) -> _Cut | None:
    if inner is None:
        return None

    def cut(values: tuple[object, ...]) -> object:
        after = [inner(value) for value in values]
        if all(map(is_, after, values)):
            return values
        kept = tuple(value for value in after if value is not _GONE)
        return _GONE if keep_one and not kept else kept

    return cut
