"""Finds texts that fill nearly all of the room that their field has."""

from collections.abc import Iterator
from dataclasses import dataclass

from exhibit.content.model import Content
from exhibit.content.model.field_markers import LengthLimit
from exhibit.content.model.fields import FieldType, fields_of
from exhibit.content.model.walk import walk
from exhibit.content.text.characters import is_han_language, length

NEAR = 0.9


@dataclass(frozen=True)
class NearlyFullText:
    """A text, how long it is and how long it may be: Han characters or words."""

    entry: str
    field: str
    tag: str
    length: int
    limit: int


def length_report(content: Content, share: float = NEAR) -> list[NearlyFullText]:
    """Return the texts that take at least `share` of their limit, in the order of the content."""
    return list(_near(content, share))


def _near(content: Content, share: float) -> Iterator[NearlyFullText]:
    entry = ""
    for part in walk(content):
        entry = getattr(part, "id", "") or entry
        kind: type = type(part)
        for fact in fields_of(kind):
            texts = getattr(part, fact.name)
            limit = fact.type.marker(LengthLimit)
            if limit is not None and isinstance(texts, dict):
                yield from _long(texts, limit, share, entry, f"{kind.__name__}.{fact.name}")
            elif isinstance(texts, tuple) and (inner := _limit_inside(fact.type)) is not None:
                for text in texts:
                    yield from _long(text, inner, share, entry, f"{kind.__name__}.{fact.name}")


def _limit_inside(facts: FieldType) -> LengthLimit | None:
    return facts.inner.marker(LengthLimit) if facts.inner is not None else None


def _long(
    texts: dict[str, str], limit: LengthLimit, share: float, entry: str, field: str
) -> Iterator[NearlyFullText]:
    for tag, text in texts.items():
        most = limit.han if is_han_language(tag) else limit.words
        count = length(text, tag)
        if count >= share * most:
            yield NearlyFullText(entry, field, tag, count, most)
