"""Reads `key: value` lines one entry at a time, so that a mistake costs its own entry and never the file.

It is YAML, entry by entry: a tab, a byte that is no UTF-8 or an open bracket spoils the entry where it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

_KEY = re.compile(r"(?P<key>[^\s:#'\"{}\[\]][^:]*?)[ \t]*:(?=\s|$)")
_MARKS = ("---", "...", "%")


@dataclass(frozen=True)
class Entry:
    """A key with its value (strings, lists and dictionaries of such), and the line where it begins."""

    line: int
    key: str
    value: object


@dataclass(frozen=True)
class Fault:
    """A line that could not be read, and why."""

    line: int
    text: str


def read_entries(data: bytes) -> tuple[list[Entry], list[Fault]]:
    """Read all entries of a file that can be read, in order, and the faults of the others."""
    entries: list[Entry] = []
    faults: list[Fault] = []
    lines = _lines(data, faults)
    if lines and lines[0][1].lstrip().startswith("{"):
        _read_block(lines, entries, faults)
        return entries, faults
    for block in _blocks(lines, faults):
        _read_block(block, entries, faults)
    return entries, faults


def _lines(data: bytes, faults: list[Fault]) -> list[tuple[int, str]]:
    """The lines with their numbers, without those that are no text."""
    lines = []
    for number, raw in enumerate(data.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        try:
            text = raw.decode("utf-8").rstrip()
        except UnicodeDecodeError as error:
            faults.append(Fault(number, f"byte {error.start + 1} is no UTF-8; save the file as UTF-8"))
            continue
        if text and not text.lstrip().startswith("#") and not text.startswith(_MARKS):
            lines.append((number, text))
    return lines


def _blocks(lines: list[tuple[int, str]], faults: list[Fault]) -> Iterator[list[tuple[int, str]]]:
    """The lines of each entry: a key at the margin, and what is indented below it."""
    block: list[tuple[int, str]] = []
    for number, text in lines:
        if not text[0].isspace():
            if block:
                yield block
            block = [(number, text)]
        elif block:
            block.append((number, text))
        else:
            faults.append(Fault(number, "this line is indented and belongs to no key"))
    if block:
        yield block


def _read_block(block: list[tuple[int, str]], entries: list[Entry], faults: list[Fault]) -> None:
    number, _ = block[0]
    tree = _parsed("\n".join(text for _, text in block))
    if isinstance(tree, dict) and (len(tree) == 1 or len(block) == 1) and not _repeats(block):
        entries += [Entry(number, str(key), value) for key, value in tree.items()]
        return
    if len(block) == 1:
        faults.append(Fault(number, "this is no 'key: value' line"))
        return
    head = _KEY.fullmatch(block[0][1])
    if head is None:
        # a value beside its key, and lines below that do not belong to it
        _read_block(block[:1], entries, faults)
        faults += [Fault(line, "this line is indented and belongs to no key") for line, _ in block[1:]]
        return
    entries.append(Entry(number, head["key"], _nested(block[1:], faults)))


def _repeats(block: list[tuple[int, str]]) -> bool:
    """Whether a key below the first line stands there twice."""
    keys = [found["key"] for _, text in block[1:] if (found := _KEY.match(text.strip()))]
    return len(keys) != len(set(keys))


def _nested(lines: list[tuple[int, str]], faults: list[Fault]) -> dict[str, object]:
    """What can be read of the lines below a key, each by itself."""
    found: dict[str, object] = {}
    for number, text in lines:
        tree = None if "\t" in text[: len(text) - len(text.lstrip())] else _parsed(text.strip())
        if not isinstance(tree, dict):
            faults.append(Fault(number, "this is no 'key: value' line; indent by spaces, not tabs"))
            continue
        for key, value in tree.items():
            if str(key) in found:
                faults.append(Fault(number, f"'{key}' stands here again; the last one holds"))
            found[str(key)] = value
    return found


def _parsed(text: str) -> object:
    # Not the C loader: on deep nesting it takes the process down, where this one raises RecursionError.
    try:
        return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  (BaseLoader makes strings only)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
