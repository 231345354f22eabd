"""The tree that a YAML file becomes: plain text scalars, mappings and lists, each with its place.

A set may have a million nodes. They are msgspec's structs, which are made in a fifth of a dataclass's time,
and since a tree has no cycles the garbage collector need not know them.
"""

from typing import TypeAlias, final

from msgspec import Struct, field


@final
class TextNode(Struct, gc=False):
    """A single value, kept as the text that was typed. Lines and columns count from 1.

    `break_mark` is what stands between paragraphs of a text typed over several lines, else nothing.
    """

    line: int
    column: int
    text: str
    quoted: bool = False
    break_mark: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing, or one of YAML's words for nothing, was typed."""
        return not self.quoted and self.text in ("", "~", "null", "Null", "NULL")


@final
class ListNode(Struct, gc=False):
    """A list of nodes."""

    line: int
    column: int
    items: list["Node"] = field(default_factory=list)


@final
class MapNode(Struct, gc=False):
    """Keys with their nodes, in the order of the file, and the line and column of each key.

    A key that was typed twice keeps its first value and makes the mapping `spoiled`.
    """

    line: int
    column: int
    entries: dict[str, "Node"] = field(default_factory=dict)
    key_places: list[tuple[int, int]] = field(default_factory=list)
    spoiled: bool = False

    def key(self, name: str) -> TextNode:
        """Return a key as a node of its own, to point at."""
        return TextNode(*self.key_places[list(self.entries).index(name)], name)


Node: TypeAlias = TextNode | ListNode | MapNode


def kind_of(node: Node) -> str:
    """Say in plain words what somebody typed."""
    if isinstance(node, MapNode):
        return "a mapping (key: value)"
    if isinstance(node, ListNode):
        return "a list"
    return "nothing" if node.is_empty else f"the text '{shortened(node.text)}'"


def shortened(text: str, longest: int = 40) -> str:
    """Return the text in one line, cut with an ellipsis where it is longer than `longest` characters."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def node_at(node: Node, path: tuple[str | int, ...]) -> Node:
    """Follow keys and indices down the tree as far as they lead, and return the deepest node reached."""
    for step in path:
        if isinstance(node, MapNode) and step in node.entries:
            node = node.entries[str(step)]
        elif isinstance(node, ListNode) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
    return node
