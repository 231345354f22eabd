"""Reads YAML in one pass over its parser's events and keeps every value as typed, with its place.

Refused on the way, each with its place: several documents, anchors, aliases, merge keys, tags, duplicate
keys, too much depth, too many values, characters that are invisible or not text. What a value means is
decided by the model's types alone, so YAML's own guesses (`no`, `1:30`, bare dates) never change it.
"""

import re
from collections.abc import Callable
from typing import Any, NoReturn

import yaml

from exhibit.content.problems import ProblemList, SourcePosition
from exhibit.content.read.house_style import PLAIN, HouseStyle
from exhibit.content.read.nodes import ListNode, MapNode, Node, TextNode
from exhibit.content.read.source_text import FORBIDDEN, decoded, replacement, tell_forbidden
from exhibit.content.read.yaml_faults import explained

MAX_DEPTH = 12
MAX_NODES = 200_000
MAX_SCALAR = 20_000
MOST_BROKEN_ENTRIES = 10
_TELLING_ESCAPE = re.compile(r"\\[0abvfexuUNLP]")
"""Without one of these in the file, no quoted text can hold a character that the file itself does not."""

_CUT_OFF = re.compile(r" *#(?=[^\s#!-])")


class _RefusedError(Exception):
    """Reading stops here; the problem has been noted. `line` tells where, 0 where the file is given up."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


def read_tree(
    data: bytes, file: str, problems: ProblemList, style: HouseStyle = PLAIN
) -> tuple[Node | None, bool]:
    """Return a file's tree, and whether it is whole.

    An entry of a list that cannot be read is told and left out, and the entries after it are read: the tree
    is not whole then. None stands for a file from which nothing can be used (or that is empty).
    """
    text = decoded(data, file, style, problems)
    if text is None:
        return None, False
    left_out = 0
    while True:
        builder = _Builder(text, file, problems, style)
        line = _built(builder, text, file, problems)
        if line is None:
            return builder.root, not left_out
        left_out += 1
        shorter = _without_entry(text, builder, line) if left_out < MOST_BROKEN_ENTRIES else None
        if shorter is None or shorter == text:
            return builder.usable(), False
        text = shorter


def _built(builder: "_Builder", text: str, file: str, problems: ProblemList) -> int | None:
    """Build the tree. Returns the line where that stopped, after noting why; None where it did not."""
    try:
        builder.build()
    except _RefusedError as refused:
        return refused.line
    except yaml.YAMLError as error:
        place, message, advice = explained(error, text, file, builder.open_entry_line)
        problems.error(place, message, advice)
        return place.line
    return None


def _without_entry(text: str, builder: "_Builder", line: int) -> str | None:
    """Return the text with blank lines in the place of the entry that could not be read, or None."""
    entries = builder.list_of_entries()
    if entries is None or not line:
        return None
    lines = text.split("\n")
    dash = " " * (entries.column - 1) + "-"
    starts = [
        n for n, one in enumerate(lines, start=1) if one.startswith(dash) and one[len(dash) :][:1] in " \r"
    ]
    opened = builder.open_entry_line
    first = max((start for start in starts if start <= (opened or line)), default=0)
    if not first:
        return None
    if not opened and entries.items and entries.items[-1].line >= first:
        first = line  # a line too many after an entry that is whole
    end = next((start for start in starts if start > first), len(lines) + 1)
    return "\n".join([*lines[: first - 1], *[""] * (end - first), *lines[end - 1 :]])


class _Builder:
    """Builds one file's tree from the parser's events, with one call a value: a set may have a million.

    Events are typed Any: PyYAML's types leave open that marks may be missing, which the C parser's never are.
    """

    def __init__(self, text: str, file: str, problems: ProblemList, style: HouseStyle) -> None:
        self.root: Node | None = None
        self._source = text.encode()  # the parser wants bytes
        self._lines = text.split("\n") if " #" in text else None
        self._file = file
        self._problems = problems
        self._style = style
        self._count = 0
        self._depth = 0
        self._may_escape = _TELLING_ESCAPE.search(text) is not None

    def build(self) -> None:
        """Consume all events. Raises _RefusedError, or PyYAML's own errors."""
        loader = yaml.CSafeLoader(self._source)
        self._next: Callable[[], Any] = loader.get_event
        try:
            self._next()  # the stream's start
            event = self._next()
            if type(event) is yaml.DocumentStartEvent:
                self._read_root(self._next())
                self._next()  # the document's end
                event = self._next()
            if type(event) is not yaml.StreamEndEvent:
                self._refuse(event, "a second document starts here", "delete the line '---'")
        finally:
            loader.dispose()

    def _read_root(self, event: Any) -> None:
        if type(event) is yaml.ScalarEvent:
            self.root = self._value(event)
        else:
            self.root = collection = self._collection(event)
            self._fill(collection)

    def list_of_entries(self) -> ListNode | None:
        """Return the list that the file is, or that stands under its only key."""
        return self._top()[0]

    def _top(self) -> tuple[ListNode | None, int]:
        """Return the list of entries and how deep it lies."""
        top, depth = self.root, 1
        if isinstance(top, MapNode) and len(top.entries) == 1:
            top, depth = next(iter(top.entries.values())), 2
        return (top if isinstance(top, ListNode) else None), depth

    @property
    def open_entry_line(self) -> int:
        """Where the entry begins in which reading stopped; 0 where it stopped in none."""
        entries, depth = self._top()
        if entries is None or not entries.items or self._depth <= depth:
            return 0
        return entries.items[-1].line

    def usable(self) -> Node | None:
        """Return what was complete when reading stopped: the finished entries of the file's list."""
        entries, depth = self._top()
        if entries is None:
            return None
        if self._depth > depth:
            del entries.items[-1:]
        return self.root

    def _refuse(self, event: Any, message: str, advice: str = "", *, give_up: bool = False) -> NoReturn:
        self._problems.error(self._place(event), message, advice)
        raise _RefusedError(0 if give_up else event.start_mark.line + 1)

    def _place(self, event: Any) -> SourcePosition:
        return SourcePosition(self._file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _value(self, event: Any) -> TextNode:
        """Return the finished node of a single value."""
        text = self._checked(event)
        mark = event.start_mark
        line = mark.line
        break_mark = ""
        if event.end_mark.line > line:
            break_mark = "\n\n" if event.style == "|" else "\n"
        if self._lines is not None and not event.style:
            self._check_comment(event.end_mark, self._lines)
        return TextNode(line + 1, mark.column + 1, text, not event.implicit[0], break_mark)

    def _checked(self, event: Any) -> str:
        self._count += 1
        if event.anchor is not None or event.tag is not None or self._count > MAX_NODES:
            self._refuse_extras(event)
        text: str = event.value
        if len(text) > MAX_SCALAR:
            self._refuse(event, f"a text longer than {MAX_SCALAR:,} characters")
        if self._may_escape and (found := FORBIDDEN.search(text)):
            tell_forbidden(found.group(), self._place(event), self._style, self._problems)
            text = FORBIDDEN.sub(replacement, text)
        return text

    def _check_comment(self, end: Any, lines: list[str]) -> None:
        """Ask where a value is cut off by a # that looks like a part of it, as in ``Pier #1``."""
        rest = lines[end.line][end.column :] if end.line < len(lines) else ""
        if (cut := _CUT_OFF.match(rest)) is not None:
            place = SourcePosition(self._file, end.line + 1, end.column + cut.end())
            message = "from # on the rest of the line is a comment"
            self._problems.warning(place, message, "put the text in quotes if it is meant to be shown")

    def _collection(self, event: Any) -> MapNode | ListNode:
        """Return the collection that an event begins, still empty."""
        kind = type(event)
        if kind is yaml.AliasEvent:
            self._refuse(event, "an alias (*) is not allowed", "write the value out, or put it in quotes")
        self._count += 1
        if event.anchor is not None or event.tag is not None or self._count > MAX_NODES:
            self._refuse_extras(event)
        if self._depth >= MAX_DEPTH:
            self._refuse(event, f"more than {MAX_DEPTH} levels of nesting")
        mark = event.start_mark
        return (MapNode if kind is yaml.MappingStartEvent else ListNode)(mark.line + 1, mark.column + 1)

    def _refuse_extras(self, event: Any) -> NoReturn:
        """Refuse a value too many, or one with an anchor or a tag."""
        if self._count > MAX_NODES:
            message, advice = f"more than {MAX_NODES:,} values in one file", "split it into several files"
            self._refuse(event, message, advice, give_up=True)
        if event.anchor is not None:
            self._refuse(event, "an anchor (&) is not allowed", "write the value out where it is needed")
        self._refuse(event, "a tag (!) is not allowed", "put the value in quotes")

    def _fill(self, node: MapNode | ListNode) -> None:
        """Read a collection to its end. Where reading stops in it, `_depth` still counts it."""
        self._depth += 1
        if type(node) is ListNode:
            self._fill_list(node.items)
        else:
            self._fill_map(node)
        self._depth -= 1

    def _fill_list(self, items: list[Node]) -> None:
        next_event, scalar, end = self._next, yaml.ScalarEvent, yaml.SequenceEndEvent
        while (kind := type(event := next_event())) is not end:
            if kind is scalar:
                items.append(self._value(event))
            else:
                item = self._collection(event)
                items.append(item)
                self._fill(item)

    def _fill_map(self, node: MapNode) -> None:
        next_event, scalar, end = self._next, yaml.ScalarEvent, yaml.MappingEndEvent
        entries, key_places = node.entries, node.key_places
        while (kind := type(event := next_event())) is not end:
            if kind is not scalar:
                self._refuse_key(event)
            name = self._checked(event)
            if name == "<<" and event.implicit[0]:
                self._refuse(event, "a merge key (<<) is not allowed", "write the fields out")
            again = name in entries
            if again:
                self._tell_duplicate(event, name, node)
            else:
                mark = event.start_mark
                key_places.append((mark.line + 1, mark.column + 1))
            event = next_event()
            if type(event) is scalar:
                value = self._value(event)
                if not again:
                    entries[name] = value
            else:
                collection = self._collection(event)
                if not again:
                    entries[name] = collection
                self._fill(collection)

    def _refuse_key(self, event: Any) -> NoReturn:
        self._collection(event)  # which may have more to refuse
        self._refuse(event, "a key must be a plain word", "put braces and brackets in quotes")

    def _tell_duplicate(self, event: Any, name: str, node: MapNode) -> None:
        node.spoiled = True
        self._problems.error(
            self._place(event),
            f"duplicate key '{name}'",
            f"it stands in line {node.key(name).line} already; delete one of the two",
        )
