"""Compiles an exhibition's YAML files into validated content, and collects every problem on the way.

The way: files -> trees with places -> plain values by the model's types -> texts derived for every
language -> checks -> pydantic -> the frozen model. This module pulls in PyYAML, pydantic and, where texts
are derived, OpenCC; the running hall loads the compiled cache instead and never imports it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from pydantic import TypeAdapter, ValidationError

from exhibit.content.checks import check_harvests
from exhibit.content.edtf import parse
from exhibit.content.files import SourceFile
from exhibit.content.harvest import Harvest
from exhibit.content.model import Content, Event
from exhibit.content.nodes import ListNode, MapNode, Node, TextNode, node_at
from exhibit.content.problems import Place, Problems
from exhibit.content.reader import read_tree
from exhibit.content.rooms import FORGIVING, ROOMS, Room
from exhibit.content.shape import BAD, Shape


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


def compile_content(
    files: Sequence[SourceFile], shown: str, scales: Mapping[str, int], problems: Problems
) -> Content | None:
    """Compile the files of one exhibition. `shown` is the folder's name in problems.

    Returns None where nothing could be shown: no exhibit, no theme or no event was usable.
    """
    trees = [_tree(file, shown, problems) for file in files]
    tags = _declared_tags(trees)
    shape = Shape(FORGIVING)
    harvests: list[Harvest] = []
    entries: list[Entry] = []
    for tree in trees:
        harvest = Harvest(tree.file, problems, tags, scales)
        harvests.append(harvest)
        entries += _entries(tree, shape, harvest)
    broken = frozenset(tree.room.name for tree in trees if not tree.whole)
    check_harvests(harvests, broken, problems)
    return _content(entries, problems)


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
            return tuple(tag.text for tag in tags if isinstance(tag, TextNode))
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
    if root is None:
        return []
    if not isinstance(root, ListNode):
        return [root]
    if tree.room.is_list:
        return root.items
    harvest.error(root, f"{tree.room.name}.yaml holds one entry, not a list", "write its fields as name: value")
    return []


def _content(entries: Sequence[Entry], problems: Problems) -> Content | None:
    adapters: dict[str, TypeAdapter[Any]] = {room.name: TypeAdapter(room.kind) for room in ROOMS}
    built: dict[str, list[Any]] = {room.field: [] for room in ROOMS}
    for entry in entries:
        value = _validated(entry, adapters[entry.room.name], problems)
        if value is not None:
            built[entry.room.field].append(value)
    if not (built["exhibit"] and built["themes"] and built["events"]):
        return None
    built["events"].sort(key=_in_time)
    fields: dict[str, Any] = {
        room.field: tuple(built[room.field]) if room.is_list else next(iter(built[room.field]), None)
        for room in ROOMS
    }
    return Content(**fields)


def _in_time(event: Event) -> tuple[int, int, int, str]:
    interval = parse(event.date)
    return interval.first_day, interval.last_day, event.importance, event.id


def _validated(entry: Entry, adapter: TypeAdapter[Any], problems: Problems) -> object | None:
    """Let pydantic have the last word: constraints that the model carries beyond the types."""
    try:
        return cast("object", adapter.validate_python(entry.values))
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_input=False):
            path = tuple(step for step in detail["loc"])
            node = node_at(entry.node, path)
            problems.error(Place(entry.file, node.line, node.column), detail["msg"])
        return None


def scales_of(assets: Path) -> dict[str, int]:
    """Return the scale words that numbers may carry, from the engine's language folder."""
    import json

    return cast("dict[str, int]", json.loads((assets / "language" / "scales.json").read_text("utf-8")))
