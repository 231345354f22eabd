"""Tells the languages of an exhibition straight from its exhibit.yaml, without compiling anything."""

from pathlib import Path

from exhibit.content.problems import ProblemList
from exhibit.content.read.files import MAX_FILE_BYTES, NotReadableError, read_regular
from exhibit.content.read.nodes import ListNode, MapNode, TextNode, node_at
from exhibit.content.read.yaml_reader import read_tree


def declared_languages(folder: Path) -> tuple[str, ...]:
    """Return the tags that an exhibition declares, in its order; none where it cannot be read."""
    try:
        data = read_regular(folder / "exhibit.yaml", folder, MAX_FILE_BYTES)
    except NotReadableError:
        return ()
    root, _ = read_tree(data, "exhibit.yaml", ProblemList())
    if isinstance(root, MapNode) and list(root.entries) == ["exhibit"]:
        root = root.entries["exhibit"]
    languages = node_at(root, ("languages",)) if root is not None else None
    if not isinstance(languages, ListNode):
        return ()
    tags = [item.entries.get("tag") for item in languages.items if isinstance(item, MapNode)]
    return tuple(tag.text for tag in tags if isinstance(tag, TextNode))
