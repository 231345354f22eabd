"""From files to entries: reads every file's tree and converts its entries to plain values."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from exhibit.content.model.sections import FORGIVING, SECTIONS, Section
from exhibit.content.problems import ProblemList, SourcePosition
from exhibit.content.read.conversion_context import ConversionContext
from exhibit.content.read.converters import INVALID
from exhibit.content.read.files import SourceFile
from exhibit.content.read.house_style import PLAIN, HouseStyle, declared_style
from exhibit.content.read.model_converter import ModelConverter
from exhibit.content.read.nodes import ListNode, MapNode, Node, TextNode, node_at
from exhibit.content.read.text_repair import TextRepair
from exhibit.content.read.yaml_reader import read_tree


@dataclass(frozen=True)
class Tables:
    """What reading needs of the engine's language folder: words that numbers may carry, marks of print."""

    scales: Mapping[str, int]
    typography: Mapping[str, Mapping[str, Any]]

    @staticmethod
    def read(language_folder: Path) -> "Tables":
        """Read both tables. Raises OSError."""
        scales, typography = (
            json.loads((language_folder / f"{name}.json").read_text("utf-8"))
            for name in ("scales", "typography")
        )
        return Tables(scales, typography)


@dataclass(frozen=True)
class FileTree:
    """One file's tree, and whether the file could be read to its end."""

    file: str
    room: Section
    root: Node | None
    whole: bool


@dataclass(frozen=True)
class FileEntry:
    """One entry as plain values, with the node that it came from."""

    room: Section
    values: dict[str, Any]
    node: Node
    file: str


@dataclass(frozen=True)
class Entries:
    """All entries of an exhibition, with what was gathered on the way.

    `broken` names the rooms with a file that broke off: ids in its lost part are unknown.
    """

    entries: tuple[FileEntry, ...]
    harvests: tuple[ConversionContext, ...]
    broken: frozenset[str]
    style: HouseStyle = PLAIN

    def of_room(self, name: str) -> list[FileEntry]:
        """Return the entries of one room, in the order of the files."""
        return [entry for entry in self.entries if entry.room.name == name]


class Origins:
    """Knows where entries and their fields were typed."""

    def __init__(self, entries: Sequence[FileEntry]) -> None:
        """Index the entries by room and id; rooms with one entry have no id in this index."""
        self._entries = {
            (entry.room.name, entry.values.get("id") if entry.room.is_list else None): entry
            for entry in reversed(entries)
        }

    def place(self, room: str, entry_id: str | None = None, *path: str | int) -> SourcePosition:
        """Return the place of a field inside an entry, or of the nearest thing around it that was typed."""
        entry = self._entries[room, entry_id]
        node = node_at(entry.node, path)
        return SourcePosition(entry.file, node.line, node.column)

    def typed(self, room: str, entry_id: str | None, *path: str | int) -> str:
        """Return a field's value as it was typed; nothing where it is no single value."""
        node = node_at(self._entries[room, entry_id].node, path)
        return node.text.strip() if isinstance(node, TextNode) else ""


def read_entries(files: Sequence[SourceFile], shown: str, tables: Tables, problems: ProblemList) -> Entries:
    """Read all files. `shown` is the folder's name in problems."""
    style = _style_of(files)
    trees = [_tree(file, shown, style, problems) for file in files]
    tags = _declared_tags(trees)
    shape = ModelConverter(FORGIVING)
    repair = TextRepair(style, tables.typography)
    harvests = [ConversionContext(tree.file, problems, tags, tables.scales, style, repair) for tree in trees]
    entries = [
        entry
        for tree, context in zip(trees, harvests, strict=True)
        for entry in _entries(tree, shape, context)
    ]
    broken = frozenset(tree.room.name for tree in trees if not tree.whole)
    return Entries(tuple(entries), tuple(harvests), broken, style)


def _style_of(files: Sequence[SourceFile]) -> HouseStyle:
    """Return the style that exhibit.yaml declares: how the files themselves are read hangs on it."""
    for file in files:
        if file.room == "exhibit":
            root, _ = read_tree(file.data, file.path, ProblemList())
            if isinstance(root, MapNode) and list(root.entries) == ["exhibit"]:
                root = root.entries["exhibit"]
            return declared_style(root)
    return PLAIN


def _tree(file: SourceFile, shown: str, style: HouseStyle, problems: ProblemList) -> FileTree:
    room = next(room for room in SECTIONS if room.name == file.room)
    path = f"{shown}/{file.path}"
    root, whole = read_tree(file.data, path, problems, style)
    if root is None and whole:
        problems.warning(SourcePosition(path), "this file is empty")
    return FileTree(path, room, root, whole)


def _declared_tags(trees: Sequence[FileTree]) -> tuple[str, ...]:
    """Return the tags of the declared languages, straight from the tree: texts are converted with them."""
    for tree in trees:
        if tree.room.name == "exhibit" and tree.root is not None:
            languages = node_at(tree.root, ("languages",))
            items = languages.items if isinstance(languages, ListNode) else []
            tags = [node_at(item, ("tag",)) for item in items if isinstance(item, MapNode)]
            return tuple(dict.fromkeys(tag.text for tag in tags if isinstance(tag, TextNode)))
    return ()


def _entries(tree: FileTree, shape: ModelConverter, context: ConversionContext) -> list[FileEntry]:
    converter = shape.entry(tree.room.kind)
    found = []
    for node in _entry_nodes(tree, context):
        values = converter.convert(node, context)
        if values is not INVALID:
            found.append(FileEntry(tree.room, cast("dict[str, Any]", values), node, tree.file))
    return found


def _entry_nodes(tree: FileTree, context: ConversionContext) -> list[Node]:
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
    context.error(
        root, f"{tree.room.name}.yaml holds one entry, not a list", "write its fields as name: value"
    )
    return []
