"""The texts of content and interface, each with the language it is shown in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

LANGUAGES = frozenset({"zh-Hant", "zh-Hans", "en"})


@dataclass(frozen=True)
class Text:
    """Words in a language, or in no one language: names and titles that show in all of them."""

    words: str
    language: str | None = None


def texts_in_use(root: Path) -> list[Text]:
    """Return every text in the content and the interface words below the repository's root."""
    found: list[Text] = []
    for file in sorted((root / "data").rglob("*.yaml")):
        found += _texts_of(yaml.compose(file.read_text(encoding="utf-8"), yaml.CSafeLoader), None)
    for file in sorted((root / "assets" / "strings").glob("*.yaml")):
        language = file.stem if file.stem in LANGUAGES else None
        found += _texts_of(yaml.compose(file.read_text(encoding="utf-8"), yaml.CSafeLoader), language)
    return found


def _texts_of(node: yaml.Node | None, language: str | None) -> Iterator[Text]:
    if isinstance(node, yaml.ScalarNode):
        yield Text(node.value, language)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _texts_of(item, language)
    elif isinstance(node, yaml.MappingNode):
        tags = {key.value for key, _ in node.value} & LANGUAGES
        # Without its Traditional sibling, a Simplified text is what the Traditional exhibition falls back to.
        shown_everywhere = "zh-Hant" not in tags
        for key, value in node.value:
            own = key.value if key.value in tags and not shown_everywhere else language
            yield from _texts_of(value, own)
