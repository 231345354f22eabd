"""The house style of an exhibition: how strictly its texts are held to each rule, and what is repaired.

`plain` repairs what is safe to repair and warns of the rest; `museum` refuses. exhibit.yaml chooses, and may
set single rules otherwise. This module knows the rules; `text_repair` and the checks apply them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, get_args

from exhibit.content.problems import ProblemList, Severity, SourcePosition
from exhibit.content.read.nodes import MapNode, Node, TextNode, node_at

Handling = Literal["repair", "off", "notice", "warning", "error"]
StyleName = Literal["plain", "museum"]

RULES: Mapping[str, tuple[Handling, Handling]] = MappingProxyType(
    {
        "quotes": ("repair", "error"),
        "spaces": ("repair", "error"),
        "invisible": ("repair", "error"),
        "marks": ("warning", "error"),
        "foreign_quotes": ("warning", "error"),
        "variants": ("warning", "error"),
        "lengths": ("warning", "error"),
        "sources": ("notice", "error"),
        "eras": ("warning", "error"),
        "importance": ("warning", "error"),
    }
)
"""Each rule with what the styles `plain` and `museum` do about it."""
REPAIRABLE = frozenset({"quotes", "spaces", "invisible"})
"""The rules of which a breach can be put right without changing what a text says."""


@dataclass(frozen=True)
class HouseStyle:
    """How each rule is handled."""

    name: StyleName = "plain"
    rules: Mapping[str, str] = field(default_factory=dict)

    def handling(self, rule: str) -> Handling:
        """Return what is to be done about a breach of a rule."""
        plain, museum = RULES[rule]
        own = self.rules.get(rule)
        if own in get_args(Handling) and (own != "repair" or rule in REPAIRABLE):
            return own  # type: ignore[return-value] # it was looked up among the handlings
        return museum if self.name == "museum" else plain

    def repairs(self, rule: str) -> bool:
        """Whether a breach of a rule is put right."""
        return self.handling(rule) == "repair"

    def tell(
        self,
        rule: str,
        problems: ProblemList,
        place: SourcePosition,
        message: str,
        advice: str = "",
        group: str = "",
    ) -> None:
        """Note a breach of a rule as gravely as the style takes it; nothing where the rule is off.

        What should have been repaired and was not, because nobody can say how, is a warning.
        """
        handling = self.handling(rule)
        if handling == "off":
            return
        severity: Severity = "warning" if handling == "repair" else handling
        problems.add(severity, place, message, advice, "" if severity == "error" else group)


PLAIN = HouseStyle()


def declared_style(root: Node | None) -> HouseStyle:
    """Return the style that a tree of exhibit.yaml declares; `plain` where it declares none."""
    if root is None:
        return PLAIN
    name, rules = node_at(root, ("style",)), node_at(root, ("style_rules",))
    pairs = rules.entries.items() if isinstance(rules, MapNode) and rules is not root else ()
    own = {rule: value.text.strip() for rule, value in pairs if isinstance(value, TextNode)}
    is_museum = isinstance(name, TextNode) and name.text.strip() == "museum"
    return HouseStyle("museum" if is_museum else "plain", own)
