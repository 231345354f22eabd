"""Turns the reader's trees into plain values, and tells which value stands at which place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from exhibit.content.exchange.yaml_edit import Path
from exhibit.content.model.sections import SECTIONS, Section
from exhibit.content.problems import ProblemList
from exhibit.content.read.files import SourceFile
from exhibit.content.read.nodes import ListNode, MapNode, Node
from exhibit.content.read.yaml_reader import read_tree
from exhibit.content.text.characters import tidy


@dataclass(frozen=True)
class WrittenValues:
    """An entry as it stands in a file: its plain values, its node, and the way to it from the file's root."""

    file: str
    room: Section
    values: dict[str, Any]
    node: MapNode
    path: Path

    @property
    def key(self) -> tuple[str, str]:
        """Its room and its id; a room with one entry needs none."""
        return self.room.name, str(self.values.get("id", "")) if self.room.is_list else ""


def plain(node: Node) -> Any:
    """Return a node's value: a text without traces of its typing, a list, a mapping, or None for nothing."""
    if isinstance(node, MapNode):
        return {key: plain(value) for key, value in node.entries.items()}
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    return None if node.is_empty else tidy(node.text, node.break_mark)


def entries_of(files: Sequence[SourceFile]) -> list[WrittenValues]:
    """Return the entries of all files that can be read to their end, as they are written."""
    return [entry for file in files for entry in entries_in(file)]


def entries_in(file: SourceFile) -> Iterator[WrittenValues]:
    """Yield the entries of one file; none where it cannot be read to its end."""
    room = next(room for room in SECTIONS if room.name == file.room)
    root, whole = read_tree(file.data, file.path, ProblemList())
    path: Path = ()
    if root is None or not whole:
        return
    if isinstance(root, MapNode) and list(root.entries) == [room.name]:
        root, path = root.entries[room.name], (room.name,)
    nodes = enumerate(root.items) if isinstance(root, ListNode) else [(-1, root)]
    for index, node in nodes:
        if isinstance(node, MapNode):
            yield WrittenValues(file.path, room, plain(node), node, path if index < 0 else (*path, index))


def places_in(node: Node, path: Path = ()) -> Iterator[tuple[tuple[int, int], Path]]:
    """Yield line and column of every key and value in a tree, with the way to it, outermost first."""
    yield (node.line, node.column), path
    if isinstance(node, MapNode):
        for (key, value), place in zip(node.entries.items(), node.key_places, strict=True):
            yield place, (*path, key)
            yield from places_in(value, (*path, key))
    elif isinstance(node, ListNode):
        for index, item in enumerate(node.items):
            yield from places_in(item, (*path, index))
