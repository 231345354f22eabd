"""Cuts references that lead nowhere, so that screens never look for what is not there.

Their problems have been told already. An optional reference becomes None, one in a list goes, and an
entry that cannot be without it goes too; that may leave other references dangling, so it is repeated.
"""

import dataclasses
from functools import cache
from operator import is_
from typing import Any

from exhibit.content.model import Content
from exhibit.content.model.field_markers import Cited, ReferenceTo
from exhibit.content.model.fields import FieldInfo, FieldType, fields_of
from exhibit.content.model.sections import SECTION_OF_KIND

_GONE = object()


def pruned(content: Content, *, may_be_uncited: bool = False) -> Content | None:
    """Return the content without dangling references and duplicate ids, or None where too little is left.

    An entry whose sources are all missing goes, unless it `may_be_uncited`.
    """
    while True:
        known = {kind: _ids(content, field) for kind, field in SECTION_OF_KIND.items()}
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
    for field in SECTION_OF_KIND.values():
        entries = getattr(content, field)
        first = {entry.id: entry for entry in reversed(entries)}
        if len(first) < len(entries):
            changes[field] = tuple(entry for entry in entries if first[entry.id] is entry)
    return dataclasses.replace(content, **changes) if changes else content


@cache
def _referring(kind: type) -> tuple[FieldInfo, ...]:
    """Return the fields of a class that hold references, themselves or further inside."""
    return tuple(field for field in fields_of(kind) if _refers(field.type))


def _refers(of: FieldType) -> bool:
    if of.entry is not None:
        return bool(_referring(of.entry))
    if of.inner is not None:
        return _refers(of.inner)
    return of.marker(ReferenceTo) is not None


class _Pruner:
    """Knows the ids that exist, and cuts what names others."""

    def __init__(self, known: dict[str, frozenset[str]], may_be_uncited: bool) -> None:
        self._known = known
        self._may_be_uncited = may_be_uncited

    def prune(self, value: Any) -> Any:
        """Return a dataclass value without what dangles, or _GONE."""
        changes = {}
        kind: type = type(value)
        for field in _referring(kind):
            before = getattr(value, field.name)
            if before is None or (not before and isinstance(before, tuple)):
                continue  # most optional fields are empty
            cited = field.required and not self._may_be_uncited and field.type.marker(Cited) is not None
            after = self._cut(before, field.type, keep_one=cited)
            if after is _GONE:
                return _GONE
            if after is not before:
                changes[field.name] = after
        return dataclasses.replace(value, **changes) if changes else value

    def _cut(self, value: Any, of: FieldType, *, keep_one: bool = False) -> object:
        """Return a value without what dangles, or _GONE; `keep_one`: an emptied list is gone too."""
        after: object
        if of.entry is not None:
            after = self.prune(value)
        elif of.inner is not None:
            after = self._cut_each(value, of.inner, keep_one)
        else:
            reference = of.marker(ReferenceTo)
            after = value if reference is None or value in self._known[reference.kind] else _GONE
        return None if after is _GONE and of.optional else after

    def _cut_each(self, values: tuple[Any, ...], of: FieldType, keep_one: bool) -> object:
        after = [self._cut(value, of) for value in values]
        if all(map(is_, after, values)):
            return values
        kept = tuple(value for value in after if value is not _GONE)
        return _GONE if keep_one and not kept else kept
