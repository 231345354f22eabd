"""From files to entries: reads every file's tree and converts its entries to plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from exhibit.content.converters import BAD
from exhibit.content.files import SourceFile
from exhibit.content.harvest import Harvest
from exhibit.content.nodes import ListNode, MapNode, Node, TextNode, node_at
from exhibit.content.problems import Place, Problems
from exhibit.content.reader import read_tree
from exhibit.content.rooms import FORGIVING, ROOMS, Room
from exhibit.content.shape import Shape


@dataclass(frozen=True)
class Tree:
    """One file's tree, and whether the file could be read to its end."""

    file: str
    room: Room
    root: Node | None
    whole: bool


@dataclass(frozen=True)
class Entry:
    """One entry as plain values, with the node that it came from."""

    room: Room
    values: dict[str, Any]
    node: Node
    file: str


@dataclass(frozen=True)
class Entries:
    """All entries of an exhibition, with what was gathered on the way.

    `broken` names the rooms with a file that broke off: ids in its lost part are unknown.
    """

    entries: tuple[Entry, ...]
    harvests: tuple[Harvest, ...]
    broken: frozenset[str]

    def of_room(self, name: str) -> list[Entry]:
        """Return the entries of one room, in the order of the files."""
        return [entry for entry in self.entries if entry.room.name == name]


class Origins:
    """Knows where entries and their fields were typed."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Index the entries by room and id; rooms with one entry have no id in this index."""
        self._entries = {
            (entry.room.name, entry.values.get("id") if entry.room.is_list else None): entry
            for entry in reversed(entries)
        }

    def place(self, room: str, entry_id: str | None = None, *path: str | int) -> Place:
        """Return the place of a field inside an entry, or of the nearest thing around it that was typed."""
        entry = self._entries[room, entry_id]
        node = node_at(entry.node, path)
        return Place(entry.file, node.line, node.column)


def read_entries(
    files: Sequence[SourceFile], shown: str, scales: Mapping[str, int], problems: Problems
) -> Entries:
    """Read all files. `shown` is the folder's name in problems; `scales` are the words numbers may carry."""
    trees = [_tree(file, shown, problems) for file in files]
    tags = _declared_tags(trees)
    shape = Shape(FORGIVING)
    harvests = [Harvest(tree.file, problems, tags, scales) for tree in trees]
    entries = [
        entry
        for tree, harvest in zip(trees, harvests, strict=True)
        for entry in _entries(tree, shape, harvest)
    ]
    broken = frozenset(tree.room.name for tree in trees if not tree.whole)
    return Entries(tuple(entries), tuple(harvests), broken)


def _tree(file: SourceFile, shown: str, problems: Problems) -> Tree:
    room = next(room for room in ROOMS if room.name == file.room)
    path = f"{shown}/{file.path}"
    root, whole = read_tree(file.data, path, problems)
    if root is None and whole:
        problems.warning(Place(path), "this file is empty")
    return Tree(path, room, root, whole)


def _declared_tags(trees: Sequence[Tree]) -> tuple[str, ...]:
    """Return the tags of the declared languages, straight from the tree: texts are converted with them."""
    for tree in trees:
        if tree.room.name == "exhibit" and tree.root is not None:
            languages = node_at(tree.root, ("languages",))
            items = languages.items if isinstance(languages, ListNode) else []
            tags = [node_at(item, ("tag",)) for item in items if isinstance(item, MapNode)]
            return tuple(dict.fromkeys(tag.text for tag in tags if isinstance(tag, TextNode)))
    return ()


def _entries(tree: Tree, shape: Shape, harvest: Harvest) -> list[Entry]:
    converter = shape.entry(tree.room.kind)
    found = []
    for node in _entry_nodes(tree, harvest):
        values = converter.convert(node, harvest)
        if values is not BAD:
            found.append(Entry(tree.room, cast("dict[str, Any]", values), node, tree.file))
    return found


def _entry_nodes(tree: Tree, harvest: Harvest) -> list[Node]:
    """Return the entries of a file: its list, its only entry, or what stands under the room's own name."""
    root = tree.root
    if isinstance(root, MapNode) and list(root.entries) == [tree.room.name]:
        root = root.entries[tree.room.name]
    if root is None or not (tree.whole or isinstance(root, ListNode)):
        return []
    if not isinstance(root, ListNode):
        return [root]
    if tree.room.is_list:
        return root.items
    harvest.error(
        root, f"{tree.room.name}.yaml holds one entry, not a list", "write its fields as name: value"
    )
    return []
