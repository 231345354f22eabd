"""Reduces HTML to its text: paragraphs and raised digits stay, tags go, and what went with them is told."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from typing_extensions import override

_PARAGRAPHS = frozenset(
    {
        "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "table", "dl",
        "dt", "dd", "section", "article", "header", "footer", "figure", "figcaption", "pre", "hr", "caption",
    }
)  # fmt: skip
_CELLS = frozenset({"td", "th"})
_SILENT = frozenset({"script", "style", "noscript", "template", "svg", "math", "head"})
_EMBEDDED = frozenset({"img", "iframe", "video", "audio", "embed", "object", "source"})
_PLAIN = frozenset(
    {
        "b", "i", "em", "strong", "span", "br", "u", "small", "sup", "sub", "font", "wbr", "cite", "q",
        "abbr", "mark", "time", "tbody", "thead", "tfoot", "html", "body", "center", "s", "strike", "del",
        "ins", "code", "var", "label",
    }
)  # fmt: skip
_LOOKS_LIKE_TAG = re.compile(r"<(?:!--|/?[A-Za-z][^<>]*>)|&(?:#\d+|#x[0-9A-Fa-f]+|[A-Za-z]\w{1,30});")
_RAISED = str.maketrans("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


@dataclass(frozen=True)
class Link:
    """A link of the text: where it leads, and the words that it stood under."""

    target: str
    words: str


@dataclass
class PlainText:
    """The text of a piece of HTML, its links, and what was dropped."""

    text: str
    dropped: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


def plain_text(html: str) -> PlainText:
    """Return the text; paragraphs are parted by an empty line. What only looks like a tag (a < b) stays."""
    if _LOOKS_LIKE_TAG.search(html) is None:
        return PlainText(_tidied(html))
    reader = _Reader()
    reader.feed(re.sub(r"<(?![A-Za-z/!])", "&lt;", html))
    reader.close()
    return PlainText(_tidied("".join(reader.parts)), reader.dropped, reader.links)


def _tidied(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text))
    return "\n\n".join(part for part in paragraphs if part)


class _Reader(HTMLParser):
    """Collects text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.dropped: list[str] = []
        self.links: list[Link] = []
        self._silent = 0
        self._link: tuple[str, int] | None = None
        self._raised: list[tuple[str, int]] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        if tag in _PARAGRAPHS:
            self.parts.append("\n\n")
        elif tag == "br":
            self.parts.append("\n\n" if self.parts[-1:] == ["\n"] else "\n")
        elif tag in _CELLS:
            self.parts.append(" ")
        elif tag in ("sup", "sub"):
            self._raised.append((tag, len(self.parts)))
        values = dict(attrs)
        if tag == "a" and values.get("href"):
            self._link = (values["href"] or "", len(self.parts))
        elif tag in _EMBEDDED:
            self.dropped.append(
                f"<{tag}> in its text: {(values.get('src') or values.get('data') or '')[:80]}"
            )
        elif tag not in _PARAGRAPHS | _PLAIN | _CELLS | {"a"}:
            self.dropped.append(f"<{tag}> in its text")

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        if tag in _PARAGRAPHS:
            self.parts.append("\n\n")
        elif tag in _CELLS:
            self.parts.append(" ")
        elif tag == "a" and self._link is not None:
            target, start = self._link
            self.links.append(Link(target, " ".join("".join(self.parts[start:]).split())))
            self._link = None
        elif tag in ("sup", "sub") and self._raised:
            self._end_raised(*self._raised.pop())

    def _end_raised(self, tag: str, start: int) -> None:
        """Write a raised or lowered piece with small signs where all of it has one, else after a ^."""
        inside = "".join(self.parts[start:])
        small = inside.translate(_RAISED if tag == "sup" else _LOWERED)
        has_signs = all(one != other for one, other in zip(inside, small, strict=True))
        before = "".join(self.parts[:start])[-1:]
        if inside and has_signs:
            self.parts[start:] = [small]
        elif inside and tag == "sup" and before.isdigit() and inside.strip()[:1].isdigit():
            self.parts[start:] = [f"^{inside}"]

    @override
    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)
