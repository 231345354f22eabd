"""Reads YAML in one pass over its parser's events and keeps every value as typed, with its place.

Refused on the way, each with its place: several documents, anchors, aliases, merge keys, tags, duplicate
keys, too much depth, too many values, characters that are invisible or not text. What a value means is
decided by the model's types alone, so YAML's own guesses (`no`, `1:30`, bare dates) never change it.
"""

import re
from typing import Any, NoReturn

import yaml

from exhibit.content.nodes import ListNode, MapNode, Node, TextNode
from exhibit.content.problems import Place, Problems

MAX_DEPTH = 12
MAX_NODES = 200_000
MAX_SCALAR = 20_000
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_NAMES = {"\x00": "a NUL character", "\u200b": "a zero-width space", "\ufeff": "a byte order mark"}
_TAB_AS_INDENT = re.compile(r"^[ ]*\t", re.MULTILINE)
_BOMS_OF_WIDE_TEXT = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


class _RefusedError(Exception):
    """Reading stops here; the problem has been noted."""


def read_tree(data: bytes, file: str, problems: Problems) -> tuple[Node | None, bool]:
    """Return a file's tree, and whether it is whole.

    A file that breaks off in the middle of a list yields the entries before the break, and False.
    None stands for a file from which nothing can be used (or that is empty).
    """
    text = _decoded(data, file, problems)
    if text is None:
        return None, False
    builder = _Builder(file, problems)
    try:
        builder.build(text)
    except _RefusedError:
        return builder.usable(), False
    except yaml.YAMLError as error:
        problems.error(_place_of(error, text, file), *_in_plain_words(error))
        return builder.usable(), False
    return builder.root, True


def _decoded(data: bytes, file: str, problems: Problems) -> str | None:
    """Return the text without its byte order mark, or None after noting why it is none."""
    if data.startswith(_BOMS_OF_WIDE_TEXT) or data[:64].count(0) > 8:
        problems.error(Place(file), "this file is UTF-16 or UTF-32 text", "save it as UTF-8")
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


def _without_tabs(text: str, file: str, problems: Problems) -> str | None:
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


def _place_after(before: str, file: str) -> Place:
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Place(file, len(lines), len(lines[-1]) + 1)


def _place_of(error: yaml.YAMLError, text: str, file: str) -> Place:
    """Return where the parser stumbled; where that is the text's end, where the open part began."""
    end = _place_after(text.rstrip(), file)
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    places = [Place(file, mark.line + 1, mark.column + 1) for mark in marks if mark is not None]
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
    """Builds one file's tree from events, with a stack of the collections that are still open.

    Events are typed Any: PyYAML's types leave open that marks may be missing, which the C parser's never are.
    """

    def __init__(self, file: str, problems: Problems) -> None:
        self.root: Node | None = None
        self._file = file
        self._problems = problems
        self._open: list[MapNode | ListNode] = []
        self._keys: list[TextNode | None] = []
        self._count = 0
        self._documents = 0

    def build(self, text: str) -> None:
        """Consume all events. Raises _RefusedError, or PyYAML's own errors."""
        loader = yaml.CSafeLoader(text)
        try:
            event = loader.get_event()
            while not isinstance(event, yaml.StreamEndEvent):
                self._take(event)
                event = loader.get_event()
        finally:
            loader.dispose()

    def _take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent:
            self._start(event, MapNode(event.start_mark.line + 1, event.start_mark.column + 1))
        elif kind is yaml.SequenceStartEvent:
            self._start(event, ListNode(event.start_mark.line + 1, event.start_mark.column + 1))
        elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            self._open.pop()
            self._keys.pop()
        elif kind is yaml.AliasEvent:
            self._refuse(event, "an alias (*) is not allowed", "write the value out, or put it in quotes")
        elif kind is yaml.DocumentStartEvent:
            self._document(event)

    def usable(self) -> Node | None:
        """Return what was complete when reading stopped: the finished entries of the file's list."""
        top, depth = self.root, 1
        if isinstance(top, MapNode) and len(top.entries) == 1:
            top, depth = next(iter(top.entries.values())), 2
        if not isinstance(top, ListNode):
            return None
        if len(self._open) > depth:
            del top.items[-1:]
        return self.root

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse(event, "a second document starts here", "delete the line '---'")

    def _refuse(self, event: Any, message: str, advice: str = "") -> NoReturn:
        self._problems.error(self._place(event), message, advice)
        raise _RefusedError

    def _place(self, event: Any) -> Place:
        return Place(self._file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _refuse_extras(self, event: Any) -> None:
        """Refuse a value too many, or one with an anchor or a tag."""
        if self._count > MAX_NODES:
            self._refuse(event, f"more than {MAX_NODES:,} values in one file", "split it into several files")
        if event.anchor is not None:
            self._refuse(event, "an anchor (&) is not allowed", "write the value out where it is needed")
        self._refuse(event, "a tag (!) is not allowed", "put the value in quotes")

    def _start(self, event: Any, node: MapNode | ListNode) -> None:
        self._count += 1
        if self._count > MAX_NODES or event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        if len(self._open) >= MAX_DEPTH:
            self._refuse(event, f"more than {MAX_DEPTH} levels of nesting")
        self._place_node(event, node)
        self._open.append(node)
        self._keys.append(None)

    def _scalar(self, event: Any) -> None:
        self._count += 1
        if self._count > MAX_NODES or event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        text: str = event.value
        if len(text) > MAX_SCALAR:
            self._refuse(event, f"a text longer than {MAX_SCALAR:,} characters")
        quoted = not event.implicit[0]
        if quoted and _FORBIDDEN.search(text):
            self._refuse(event, "an invisible control character stands in this text", "delete it")
        mark = event.start_mark
        break_mark = ""
        if event.end_mark.line > mark.line:
            break_mark = "\n\n" if event.style == "|" else "\n"
        self._place_node(event, TextNode(mark.line + 1, mark.column + 1, text, quoted, break_mark))

    def _place_node(self, event: Any, node: Node) -> None:
        """Put a node where it belongs: at the root, into a list, as a key, or as the open key's value."""
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, ListNode):
            parent.items.append(node)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = self._checked_key(event, node, parent)
        elif key.text in parent.entries:
            self._keys[-1] = None
        else:
            self._keys[-1] = None
            parent.entries[key.text] = node
            parent.keys[key.text] = key

    def _checked_key(self, event: Any, node: Node, parent: MapNode) -> TextNode:
        if not isinstance(node, TextNode):
            self._refuse(event, "a key must be a plain word", "put braces and brackets in quotes")
        if node.text == "<<" and not node.quoted:
            self._refuse(event, "a merge key (<<) is not allowed", "write the fields out")
        first = parent.keys.get(node.text)
        if first is not None:
            parent.spoiled = True
            self._problems.error(
                self._place(event),
                f"duplicate key '{node.text}'",
                f"it stands in line {first.line} already; delete one of the two",
            )
        return node
