"""Walks through content: every dataclass value inside another, whatever the model looks like."""

import dataclasses
from collections.abc import Iterator


def walk(value: object) -> Iterator[object]:
    """Yield a dataclass value and all dataclass values inside it, outermost first."""
    if isinstance(value, tuple):
        for item in value:
            yield from walk(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield value
        for name in value.__dataclass_fields__:
            yield from walk(getattr(value, name))
