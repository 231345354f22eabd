"""What is gathered while a file's tree is converted: ids, references, texts, media, each with its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from msgspec import Struct

from exhibit.content.model.field_markers import AtLeast, LengthLimit, MediaPath
from exhibit.content.problems import ProblemList, SourcePosition
from exhibit.content.read.house_style import PLAIN, HouseStyle
from exhibit.content.read.nodes import MapNode, Node, TextNode
from exhibit.content.read.text_repair import TextRepair

NO_MARKS: Mapping[str, tuple[int, ...]] = MappingProxyType({})
"""What a text without an editor's marks has: one for all of them."""


class WrittenId(Struct, frozen=True, gc=False):
    """An id that an entry gives itself."""

    kind: str
    name: str
    place: SourcePosition


class WrittenReference(Struct, frozen=True, gc=False):
    """The id of another entry, as somebody typed it, and the node that says it."""

    kind: str
    name: str
    node: TextNode


class WrittenText(Struct, frozen=True, gc=False):
    """A text for visitors. `values` is the mapping that goes into the content: languages are added to it.

    `marks` tells for a language where its editor wants lines to part.
    """

    values: dict[str, str]
    node: MapNode
    file: str
    limit: LengthLimit | None
    at_least: AtLeast | None
    marks: Mapping[str, tuple[int, ...]] = NO_MARKS

    def place(self, tag: str) -> SourcePosition:
        """Return where the text of a language stands, or the whole text where that language is missing."""
        node = self.node.entries.get(tag, self.node)
        return SourcePosition(self.file, node.line, node.column)


class NamedFile(Struct, frozen=True, gc=False):
    """A media file that an entry names."""

    name: str
    marker: MediaPath
    place: SourcePosition


def _plain_repair() -> TextRepair:
    return TextRepair(PLAIN, {})


@dataclass(frozen=True)
class ConversionContext:
    """Everything gathered from one file, and what converting needs to know."""

    file: str
    problems: ProblemList
    tags: tuple[str, ...]
    scales: Mapping[str, int]
    style: HouseStyle = PLAIN
    repair: TextRepair = field(default_factory=_plain_repair)
    ids: list[WrittenId] = field(default_factory=list)
    references: list[WrittenReference] = field(default_factory=list)
    texts: list[WrittenText] = field(default_factory=list)
    media: list[NamedFile] = field(default_factory=list)

    def place(self, node: Node) -> SourcePosition:
        """Return a node's place in this file."""
        return SourcePosition(self.file, node.line, node.column)

    def warning(self, node: Node, message: str, advice: str = "") -> None:
        """Note something about a node that an editor should look at."""
        self.problems.warning(self.place(node), message, advice)

    def error(self, node: Node, message: str, advice: str = "") -> None:
        """Note an error at a node."""
        self.problems.error(self.place(node), message, advice)

    def breach(self, rule: str, node: Node, message: str, advice: str = "", group: str = "") -> None:
        """Note a breach of the house style at a node."""
        self.style.tell(rule, self.problems, self.place(node), message, advice, group)
