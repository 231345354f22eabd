"""How lists and pairs stand in one cell of a spreadsheet, and back."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal

Form = Literal["text", "ids", "citations", "relations", "words"]
_PARTS = re.compile(r"(?<!\\)[;\n]")
HINTS: dict[Form, str] = {
    "text": "",
    "ids": "Ids with commas between them: first-light, new-lamp",
    "citations": "SOURCE: where in it; another one after a semicolon. SRC01: S26; SRC02: p. 4",
    "relations": "kind: event; another one after a semicolon. led_to: huafon-2010; see_also: first-light",
    "words": "name: value; another one after a semicolon. ochre: #BD6813",
}


class CellError(ValueError):
    """A cell cannot be read. The text says why."""


def joined(value: Any, form: Form) -> str:
    """Return the text of a cell that holds a value; nothing for None."""
    if value is None:
        return ""
    if form == "ids":
        return ", ".join(str(item) for item in value)
    if form == "citations":
        return "; ".join(_pair(item.get("id"), item.get("locator")) for item in value)
    if form == "relations":
        return "; ".join(_pair(item.get("kind"), item.get("event")) for item in value)
    if form == "words":
        return "; ".join(_pair(name, text) for name, text in value.items())
    return str(value)


def split(text: str, form: Form) -> Any:
    """Return the value of a cell's text. Raises CellError."""
    if form == "ids":
        return [part.strip() for part in re.split(r"[,;\n]", text) if part.strip()]
    if form == "citations":
        return [_citation(left, right) for left, right in _pairs(text, needs_right=False)]
    if form == "relations":
        return [{"event": right, "kind": left} for left, right in _pairs(text)]
    if form == "words":
        return dict(_pairs(text))
    return text


def fits(value: Any, form: Form) -> bool:
    """Whether a value survives the way into a cell and back."""
    if value is None or form == "text":
        return value is None or isinstance(value, str)
    shaped = isinstance(value, Mapping) if form == "words" else isinstance(value, Sequence)
    try:
        return shaped and bool(split(joined(value, form), form) == value)
    except (CellError, AttributeError):
        return False


def _pair(left: object, right: object) -> str:
    shown = str(right or "").replace("\\", "\\\\").replace(";", "\\;")
    return f"{left}: {shown}" if shown else str(left)


def _pairs(text: str, *, needs_right: bool = True) -> list[tuple[str, str]]:
    pairs = []
    for part in _PARTS.split(text):
        left, colon, right = part.strip().partition(":")
        if not left and not colon:
            continue
        if needs_right and not right.strip():
            raise CellError(f"'{part.strip()}' has no colon with something after it")
        pairs.append((left.strip(), right.strip().replace("\\;", ";").replace("\\\\", "\\")))
    return pairs


def _citation(source: str, locator: str) -> dict[str, str]:
    return {"id": source, "locator": locator} if locator else {"id": source}
