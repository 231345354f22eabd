"""Reduces HTML to its text: paragraphs stay, tags go, and what went with them is told."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from typing_extensions import override

_PARAGRAPHS = frozenset({"p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "tr", "table"})
_SILENT = frozenset({"script", "style"})
_PLAIN = frozenset({"b", "i", "em", "strong", "span", "br", "u", "small", "sup", "sub", "font"})


@dataclass
class PlainText:
    """The text of a piece of HTML, and what was dropped."""

    text: str
    dropped: list[str] = field(default_factory=list)


def plain_text(html: str) -> PlainText:
    """Return the text; paragraphs are parted by an empty line."""
    if "<" not in html and "&" not in html:
        return PlainText(_tidied(html))
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return PlainText(_tidied("".join(reader.parts)), reader.dropped)


def _tidied(text: str) -> str:
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text))
    return "\n\n".join(part for part in paragraphs if part)


class _Reader(HTMLParser):
    """Collects text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.dropped: list[str] = []
        self._silent = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        if tag in _PARAGRAPHS:
            self.parts.append("\n\n")
        elif tag == "br":
            self.parts.append("\n")
        target = dict(attrs).get("href") or dict(attrs).get("src")
        if target:
            self.dropped.append(f"a link of its text: {target[:80]}")
        elif tag not in _PARAGRAPHS | _PLAIN:
            self.dropped.append(f"<{tag}> in its text")

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        if tag in _PARAGRAPHS:
            self.parts.append("\n\n")

    @override
    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)
