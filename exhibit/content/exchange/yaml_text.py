"""Writes plain values as YAML in the way that editors of an exhibition write it by hand.

Values are texts, lists and mappings of them, and None. A text is quoted only where YAML would misread it.
"""

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Plain: TypeAlias = "str | Sequence[Plain] | Mapping[str, Plain] | None"
WIDTH = 108
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_LIKE_NUMBER = re.compile(r"[-+]?[\d.][\d_.eE+:]*", re.ASCII)
_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_BAD_START = frozenset("!&*?|>@`\"'%#,[]{}:-")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def scalar(text: str | None, *, flow: bool) -> str:
    """Return a text on one line; `flow` where it stands between braces or brackets."""
    if text is None:
        return "null"
    if not _needs_quotes(text, flow=flow):
        return text
    escaped = "".join(_ESCAPES.get(char, char) for char in text)
    return f'"{escaped}"'


def flow(value: Plain) -> str:
    """Return a value on one line."""
    if value is None or isinstance(value, str):
        return scalar(value, flow=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(key, flow=True)}: {flow(item)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(flow(item) for item in value) + "]"


def field(key: str, value: Plain, indent: int) -> str:
    """Return ``key: value``, over several lines where it is long. Its first line is not indented."""
    name = scalar(key, flow=False)
    if isinstance(value, str) and "\n" in value and "\r" not in value:
        return f"{name}: {block_text(value, indent + 2)}"
    if value is None or isinstance(value, str):
        return f"{name}: {scalar(value, flow=False)}"
    line = f"{name}: {flow(value)}"
    if not value or (len(line) + indent <= WIDTH and "\\n" not in line):
        return line
    if isinstance(value, Mapping):
        pad = " " * (indent + 2)
        return f"{name}:\n{pad}{mapping(value, indent + 2)}"
    return f"{name}:\n{items(value, indent + 2)}"


def mapping(value: Mapping[str, Plain], indent: int) -> str:
    """Return the fields of a mapping, one below the other. Its first line is not indented."""
    return f"\n{' ' * indent}".join(field(key, item, indent) for key, item in value.items())


def items(values: Sequence[Plain], indent: int) -> str:
    """Return a list with a line (or more) for each item, all indented."""
    return "\n".join(" " * indent + item(value, indent) for value in values)


def item(value: Plain, indent: int) -> str:
    """Return one item of a list that starts at a column. Its first line is not indented."""
    line = f"- {flow(value)}"
    short = len(line) + indent <= WIDTH and "\\n" not in line
    if isinstance(value, Mapping) and value and (not short or len(value) > 4):
        return f"- {mapping(value, indent + 2)}"
    return line


def block_text(text: str, indent: int) -> str:
    """Return a text of several lines as a block that keeps its line ends."""
    lines = [f"{' ' * indent}{line}" if line else "" for line in text.split("\n")]
    mark = "|-" if not text.startswith((" ", "\n")) else f"|{2}-"
    return f"{mark}\n" + "\n".join(lines)


def _needs_quotes(text: str, *, flow: bool) -> bool:
    if text in _NOTHING or text != text.strip() or not text.isprintable() or _YEAR.fullmatch(text):
        return True
    if _NUMBER.fullmatch(text):
        return False
    if _LIKE_NUMBER.fullmatch(text) and "-" not in text:
        return True
    if text[0] in _BAD_START or text.startswith(("---", "...")) or text.endswith(":"):
        return True
    if ": " in text or " #" in text:
        return True
    return flow and bool(set(text) & set(",[]{}"))
