"""Edits a YAML text at single places: whatever an edit does not name stays as it was typed.

The text is read once for the places of its values; edits are gathered and applied together.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, TypeAlias

import yaml

from exhibit.content.exchange import yaml_text
from exhibit.content.exchange.yaml_text import Plain

Step: TypeAlias = str | int
Path: TypeAlias = tuple[Step, ...]


@dataclass
class TextSpan:
    """A value's place in the text: from `start` up to `end`, in characters."""

    start: int
    end: int
    flow: bool = False
    pairs: dict[str, "tuple[TextSpan, TextSpan]"] = field(default_factory=dict)
    items: "list[TextSpan]" = field(default_factory=list)
    kind: str = "text"


class YamlDocument:
    """One YAML text under edit. Paths are keys and indices from its root."""

    def __init__(self, text: str) -> None:
        """Read the text. Raises yaml.YAMLError for one that is none."""
        self._text = text
        self._edits: list[tuple[int, int, str]] = []
        self.root = _read(text)

    def at(self, path: Path) -> TextSpan | None:
        """Return the value at a path, or None."""
        span: TextSpan | None = self.root
        for step in path:
            if span is None:
                return None
            if isinstance(step, int):
                span = span.items[step] if step < len(span.items) else None
            else:
                span = span.pairs[step][1] if step in span.pairs else None
        return span

    def set(self, path: Path, value: Plain) -> None:
        """Put a value at a path: in the place of what stands there, or as a new field after the others.

        Raises KeyError where there is nothing that could hold it.
        """
        found = self.at(path)
        if found is not None:
            self._replace(path, found, value)
            return
        parent, key = self._parent(path), str(path[-1])
        if parent.kind != "mapping":
            raise KeyError(path)
        if parent.flow:
            comma = ", " if parent.pairs else ""
            entry = f"{comma}{yaml_text.scalar(key, flow=True)}: {yaml_text.flow(value)}"
            self._edits.append((parent.end - 1, parent.end - 1, entry))
            return
        last = max((value_span.end for _, value_span in parent.pairs.values()), default=parent.start)
        indent = self._column(next(iter(parent.pairs.values()))[0].start)
        self._edits.append((last, last, f"\n{' ' * indent}{yaml_text.field(key, value, indent)}"))

    def append(self, path: Path, value: Plain) -> None:
        """Add an item to the list at a path. Raises KeyError where there is none."""
        found = self.at(path)
        if found is None or found.kind != "list":
            raise KeyError(path)
        if found.flow:
            comma = ", " if found.items else ""
            self._edits.append((found.end - 1, found.end - 1, comma + yaml_text.flow(value)))
            return
        indent = self._column(found.start)
        entry = f"\n{' ' * indent}{yaml_text.item(value, indent)}"
        self._edits.append((found.items[-1].end, found.items[-1].end, entry))

    def remove(self, path: Path) -> None:
        """Take a field or an item out; nothing happens where there is none."""
        if self.at(path) is None:
            return
        parent, step = self._parent(path), path[-1]
        if isinstance(step, int):
            spans = [
                (self._dash(item.start) if not parent.flow else item.start, item.end) for item in parent.items
            ]
            position = step
        else:
            spans = [(key.start, value.end) for key, value in parent.pairs.values()]
            position = list(parent.pairs).index(step)
        self._cut(spans, position, flow=parent.flow)

    def text(self) -> str:
        """Return the text with all edits applied."""
        parts: list[str] = []
        position = len(self._text)
        for _, (start, end, new) in sorted(enumerate(self._edits), key=_from_the_end):
            parts += [self._text[end:position], new]
            position = start
        return "".join(reversed([*parts, self._text[:position]]))

    def remove_items(self, path: Path, positions: AbstractSet[Step]) -> bool:
        """Take several items out of a block list; False, and nothing taken, where it would be left empty."""
        found = self.at(path)
        if found is None or found.kind != "list" or len(positions) >= len(found.items):
            return False
        first = next(number for number in range(len(found.items)) if number not in positions)
        if first:
            self._edits.append((self._dash(found.items[0].start), self._dash(found.items[first].start), ""))
        for position in sorted(number for number in positions if isinstance(number, int) and number > first):
            line = self._text.rfind("\n", 0, self._dash(found.items[position].start))
            self._edits.append((max(line, 0), found.items[position].end, ""))
        return True

    def _replace(self, path: Path, found: TextSpan, value: Plain) -> None:
        parent = self._parent(path)
        if found.start == found.end:  # an empty value stands right after its colon
            self._edits.append((found.start, found.end, " " + yaml_text.flow(value)))
        elif parent.flow or found.flow or value is None or (isinstance(value, str) and "\n" not in value):
            inside = parent.flow
            one_line = (
                yaml_text.scalar(value, flow=inside) if isinstance(value, str) else yaml_text.flow(value)
            )
            self._edits.append((found.start, found.end, one_line))
        elif isinstance(path[-1], str):
            key = parent.pairs[path[-1]][0]
            text = yaml_text.field(path[-1], value, self._column(key.start))
            self._edits.append((key.start, found.end, text))
        else:
            dash = self._dash(found.start)
            self._edits.append((dash, found.end, yaml_text.item(value, self._column(dash))))

    def _cut(self, spans: list[tuple[int, int]], position: int, *, flow: bool) -> None:
        start, end = spans[position]
        if position + 1 < len(spans) and (flow or position == 0):
            self._edits.append((start, spans[position + 1][0], ""))
        elif flow:
            before = spans[position - 1][1] if position else start
            self._edits.append((before, end, ""))
        else:
            line = self._text.rfind("\n", 0, start)
            self._edits.append((max(line, 0), end, ""))

    def _parent(self, path: Path) -> TextSpan:
        parent = self.at(path[:-1])
        if parent is None:
            raise KeyError(path)
        return parent

    def _column(self, position: int) -> int:
        return position - (self._text.rfind("\n", 0, position) + 1)

    def _dash(self, position: int) -> int:
        return self._text.rfind("-", 0, position)


def _from_the_end(edit: tuple[int, tuple[int, int, str]]) -> tuple[int, int]:
    """Later places first; of insertions at one place the last one first, so that they stay in order."""
    order, (start, _, _) = edit
    return (-start, -order)


def _read(text: str) -> TextSpan | None:
    events = iter(list(yaml.parse(text, Loader=yaml.CSafeLoader)))
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            return _span(next(events), events, text)
    return None


def _span(event: Any, events: Iterator[Any], text: str) -> TextSpan:
    start, end = event.start_mark.index, event.end_mark.index
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(TextSpan(start, end, bool(event.flow_style), kind="mapping"), events, text)
    if isinstance(event, yaml.SequenceStartEvent):
        return _list(TextSpan(start, end, bool(event.flow_style), kind="list"), events, text)
    return TextSpan(start, start + len(text[start:end].rstrip()))


def _mapping(span: TextSpan, events: Iterator[Any], text: str) -> TextSpan:
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _span(event, events, text)
        name = event.value if isinstance(event, yaml.ScalarEvent) else ""
        span.pairs[name] = (key, _span(next(events), events, text))
    span.end = _end(span, event, [value for _, value in span.pairs.values()])
    return span


def _list(span: TextSpan, events: Iterator[Any], text: str) -> TextSpan:
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        span.items.append(_span(event, events, text))
    span.end = _end(span, event, span.items)
    return span


def _end(span: TextSpan, event: Any, inside: list[TextSpan]) -> int:
    """Return where a collection ends: at its bracket, or with its last value, not at what follows."""
    if span.flow:
        end: int = event.end_mark.index
        return end
    return max((value.end for value in inside), default=span.start)


class RemovedEntry(Enum):
    """Stands for a field that is to be removed."""

    GONE = "gone"


GONE = RemovedEntry.GONE


def differences(old: Any, new: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield what must be set, as deep inside as possible, so that the old value becomes the new one.

    GONE in `new` removes a field. Fields that `new` does not name stay as they are.
    """
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key, value in new.items():
            if key in old:
                yield from differences(old[key], value, (*path, key))
            elif (there := without_gone(value)) not in (GONE, []):
                yield (*path, key), there
    elif new is GONE:
        if old not in (None, []):
            yield path, GONE
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for index, (before, after) in enumerate(zip(old, new, strict=True)):
            yield from differences(before, after, (*path, index))
    elif old != (there := without_gone(new)) and not (old is None and there == []):
        yield path, there


def without_gone(value: Any) -> Any:
    """Return a value without the fields that are to be removed; GONE where nothing is left of a mapping."""
    if isinstance(value, Mapping):
        kept = {key: there for key, item in value.items() if (there := without_gone(item)) is not GONE}
        return kept or GONE
    if isinstance(value, list):
        return [there for item in value if (there := without_gone(item)) is not GONE]
    return value
