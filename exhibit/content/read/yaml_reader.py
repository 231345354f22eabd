"""Reads YAML in one pass over its parser's events and keeps every value as typed, with its place.

Refused on the way, each with its place: several documents, anchors, aliases, merge keys, tags, duplicate
keys, too much depth, too many values, characters that are invisible or not text. What a value means is
decided by the model's types alone, so YAML's own guesses (`no`, `1:30`, bare dates) never change it.
"""

import codecs
import re
from collections.abc import Callable
from typing import Any, NoReturn

import yaml

from exhibit.content.problems import ProblemList, SourcePosition
from exhibit.content.read.nodes import ListNode, MapNode, Node, TextNode

MAX_DEPTH = 12
MAX_NODES = 200_000
MAX_SCALAR = 20_000
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_TELLING_ESCAPE = re.compile(r"\\[0abvfexuUNLP]")
"""Without one of these in the file, no quoted text can hold a character that the file itself does not."""
_NAMES = {"\x00": "a NUL character", "\u200b": "a zero-width space", "\ufeff": "a byte order mark"}
_TAB_AS_INDENT = re.compile(r"^[ ]*\t", re.MULTILINE)
_BOMS_OF_WIDE_TEXT = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


class _RefusedError(Exception):
    """Reading stops here; the problem has been noted."""


def read_tree(data: bytes, file: str, problems: ProblemList) -> tuple[Node | None, bool]:
    """Return a file's tree, and whether it is whole.

    A file that breaks off in the middle of a list yields the entries before the break, and False.
    None stands for a file from which nothing can be used (or that is empty).
    """
    text = _decoded(data, file, problems)
    if text is None:
        return None, False
    # The parser wants bytes: those of the file will do, unless tabs in them were replaced.
    source = text.encode() if b"\t" in data else data.removeprefix(codecs.BOM_UTF8)
    builder = _Builder(source, _TELLING_ESCAPE.search(text) is not None, file, problems)
    try:
        builder.build()
    except _RefusedError:
        return builder.usable(), False
    except yaml.YAMLError as error:
        problems.error(_place_of(error, text, file), *_in_plain_words(error))
        return builder.usable(), False
    return builder.root, True


def _decoded(data: bytes, file: str, problems: ProblemList) -> str | None:
    """Return the text without its byte order mark, or None after noting why it is none."""
    if data.startswith(_BOMS_OF_WIDE_TEXT) or data[:64].count(0) > 8:
        problems.error(SourcePosition(file), "this file is UTF-16 or UTF-32 text", "save it as UTF-8")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        problems.error(_place_after(before, file), "this is not UTF-8 text", "save the file as UTF-8")
        return None
    bad = _FORBIDDEN.search(text)
    if bad:
        problems.error(_place_after(text[: bad.start()], file), _naming(bad.group()), "delete it")
        return None
    return _without_tabs(text, file, problems)


def _without_tabs(text: str, file: str, problems: ProblemList) -> str | None:
    if "\t" not in text:
        return text
    indent = _TAB_AS_INDENT.search(text)
    position = indent.end() - 1 if indent else text.index("\t")
    problems.error(
        _place_after(text[:position], file),
        f"a tab stands here ({text.count(chr(9))} in this file)",
        "use spaces; editors can replace all tabs at once",
    )
    return None if indent else text.replace("\t", " ")


def _naming(character: str) -> str:
    name = _NAMES.get(character)
    if name is None and ("\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"):
        name = "an invisible character that turns the writing direction"
    return f"{name or 'an invisible control character'} (U+{ord(character):04X}) stands here"


def _place_after(before: str, file: str) -> SourcePosition:
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return SourcePosition(file, len(lines), len(lines[-1]) + 1)


def _place_of(error: yaml.YAMLError, text: str, file: str) -> SourcePosition:
    """Return where the parser stumbled; where that is the text's end, where the open part began."""
    end = _place_after(text.rstrip(), file)
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    places = [SourcePosition(file, mark.line + 1, mark.column + 1) for mark in marks if mark is not None]
    return next((place for place in places if place < end), end)


_PLAIN_WORDS = {
    "mapping values are not allowed": (
        "a colon followed by a space stands inside a value",
        "put the value in quotes",
    ),
    "did not find expected '-' indicator": (
        "this line does not fit into the list above",
        "check its indentation",
    ),
    "did not find expected key": (
        "this line does not fit into the entry above",
        "check its indentation and quotes",
    ),
    "did not find expected ',' or": (
        "a list or mapping in brackets does not end",
        "close it, or put a value with ': ' in it in quotes",
    ),
    "did not find expected node content": ("a value is missing here", "write it, or close the bracket"),
    "unexpected end of stream": ("quotes are opened but never closed", "close them"),
    "cannot start any token": ("a value may not start with this character", "put the value in quotes"),
    "could not find expected ':'": ("a key stands here without its colon", "write 'key: value'"),
    "block sequence entries are not allowed": (
        "a list cannot start here",
        "put the '-' on a line of its own",
    ),
    "unknown escape character": ("an unknown \\ sequence in double quotes", "use single quotes"),
}
"""What the parser says, in the words of somebody who does not know parsers, with advice."""


def _in_plain_words(error: yaml.YAMLError) -> tuple[str, str]:
    parts = [getattr(error, name, None) for name in ("context", "problem", "reason")]
    said = " ".join(part for part in parts if part)
    known = next((words for sign, words in _PLAIN_WORDS.items() if sign in said), None)
    return known or (f"this is not valid YAML: {said}", "")


class _Builder:
    """Builds one file's tree from the parser's events, with one call a value: a set may have a million.

    Events are typed Any: PyYAML's types leave open that marks may be missing, which the C parser's never are.
    """

    def __init__(self, source: bytes, may_escape: bool, file: str, problems: ProblemList) -> None:
        self.root: Node | None = None
        self._source = source
        self._file = file
        self._problems = problems
        self._count = 0
        self._depth = 0
        self._may_escape = may_escape

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

    def usable(self) -> Node | None:
        """Return what was complete when reading stopped: the finished entries of the file's list."""
        top, depth = self.root, 1
        if isinstance(top, MapNode) and len(top.entries) == 1:
            top, depth = next(iter(top.entries.values())), 2
        if not isinstance(top, ListNode):
            return None
        if self._depth > depth:
            del top.items[-1:]
        return self.root

    def _refuse(self, event: Any, message: str, advice: str = "") -> NoReturn:
        self._problems.error(self._place(event), message, advice)
        raise _RefusedError

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
        return TextNode(line + 1, mark.column + 1, text, not event.implicit[0], break_mark)

    def _checked(self, event: Any) -> str:
        self._count += 1
        if event.anchor is not None or event.tag is not None or self._count > MAX_NODES:
            self._refuse_extras(event)
        text: str = event.value
        if len(text) > MAX_SCALAR:
            self._refuse(event, f"a text longer than {MAX_SCALAR:,} characters")
        if self._may_escape and _FORBIDDEN.search(text):
            self._refuse(event, "an invisible control character stands in this text", "delete it")
        return text

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
            self._refuse(event, f"more than {MAX_NODES:,} values in one file", "split it into several files")
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
