"""Says in plain words what is wrong with a YAML text that its parser refuses, and where it began.

A parser stumbles where it can go no further, often many lines below the mistake: an unclosed quote swallows
the entries after it. So the lines of the entry in which it stumbled are looked at for the usual mistakes.
"""

import re
from collections.abc import Iterator, Sequence

import yaml

from exhibit.content.problems import SourcePosition
from exhibit.content.read.source_text import place_after

_FARTHEST_LINES = 60
_QUOTED_VALUE = re.compile(r"(?:^\s*|[:,\-]\s+|[\[{]\s*)(?P<mark>[\"'])")
_CLOSED = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'(?!')")}
_FULL_WIDTH_COLON = re.compile(r"^\s*(?:-\s+)?[\w-]+(：)|[{,]\s*[\w-]+(：)")
_NO_BREAK_SPACE = re.compile(
    "^\\s*?([\u00a0\u3000\u2007\u202f])|:([\u00a0\u3000\u2007\u202f])|^ *-([\u00a0\u3000])"
)
_NO_SPACE_AFTER_COLON = re.compile(r"^\s*(?:-\s+)?[A-Za-z_][\w.-]*(:)(?!//)[^\s:]")
_NO_SPACE_AFTER_DASH = re.compile(r"^\s*(-)[A-Za-z_]\w*:")
_TYPOGRAPHIC_QUOTES = re.compile(r"[:\-]\s+([“”„‘‚«「『]).*:\s")
_PLAIN_WORDS = {
    "mapping values are not allowed": (
        "a colon followed by a space stands inside a value",
        "put the value in quotes",
    ),
    "did not find expected '-' indicator": (
        "this line does not fit into the list above",
        "check its indentation",
    ),
    "did not find expected key": (
        "this line does not fit into the entry above",
        "check its indentation and quotes",
    ),
    "did not find expected ',' or": (
        "a list or mapping in brackets does not end",
        "close it, or put a value with ': ' in it in quotes",
    ),
    "did not find expected node content": ("a value is missing here", "write it, or close the bracket"),
    "unexpected end of stream": ("quotes are opened but never closed", "close them"),
    "cannot start any token": ("a value may not start with this character", "put the value in quotes"),
    "could not find expected ':'": ("a key stands here without its colon", "write 'key: value'"),
    "block sequence entries are not allowed": (
        "a list cannot start here",
        "put the '-' on a line of its own",
    ),
    "unknown escape character": ("an unknown \\ sequence in double quotes", "use single quotes"),
}
"""What the parser says, in the words of somebody who does not know parsers, with advice."""


def explained(
    error: yaml.YAMLError, text: str, file: str, entry_line: int
) -> tuple[SourcePosition, str, str]:
    """Return where a text went wrong, what is wrong and advice; `entry_line` is where the entry begins."""
    place = _place_of(error, text, file)
    first = max(entry_line, place.line - _FARTHEST_LINES, 1)
    lines = text.splitlines()[first - 1 : place.line]
    found = next(_mistakes(lines), None)
    if found is None:
        return place, *_in_plain_words(error)
    row, column, message, advice = found
    return SourcePosition(file, first + row, column + 1), message, advice


def _place_of(error: yaml.YAMLError, text: str, file: str) -> SourcePosition:
    """Return where the parser stumbled; where that is the text's end, where the open part began."""
    end = place_after(text.rstrip(), file)
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    places = [SourcePosition(file, mark.line + 1, mark.column + 1) for mark in marks if mark is not None]
    return next((place for place in places if place < end), end)


def _in_plain_words(error: yaml.YAMLError) -> tuple[str, str]:
    parts = [getattr(error, name, None) for name in ("context", "problem", "reason")]
    said = " ".join(part for part in parts if part)
    known = next((words for sign, words in _PLAIN_WORDS.items() if sign in said), None)
    return known or (f"this is not valid YAML: {said}", "")


def _mistakes(lines: Sequence[str]) -> Iterator[tuple[int, int, str, str]]:
    """Yield the mistakes that would explain a parser's refusal: row and column from 0, words and advice."""
    for row, line in enumerate(lines):
        for found in (_quote_mistake(line), _comment_mistake(line)):
            if found is not None:
                yield row, *found
    for row, line in reversed(list(enumerate(lines))):
        found = _typing_mistake(line)
        if found is not None:
            yield row, *found


def _quote_mistake(line: str) -> tuple[int, str, str] | None:
    position = 0
    while opened := _QUOTED_VALUE.search(line, position):
        mark, start = opened["mark"], opened.end()
        closed = _CLOSED[mark].match(line, start)
        if closed is None:
            return start - 1, "quotes are opened but never closed", "close them"
        position = closed.end()
        if line[position : position + 1].isalnum():
            name = "an apostrophe" if mark == "'" else "a quotation mark"
            advice = "write ’ instead" if mark == "'" else "write “ ” inside the quotes"
            return position - 1, f"{name} ends the quoted text in the middle of it", advice
    return None


def _comment_mistake(line: str) -> tuple[int, str, str] | None:
    """Find a # that makes a comment of the rest while a bracket is open."""
    position = line.find(" #")
    bare = re.sub(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'", lambda quoted: " " * len(quoted.group()), line)
    position = bare.find(" #")
    before = bare[: max(position, 0)]
    if position < 0 or before.count("{") + before.count("[") <= before.count("}") + before.count("]"):
        return None
    return position + 1, "from # on the rest of the line is a comment", "put the text in quotes"


_TYPING = (
    (_FULL_WIDTH_COLON, "a full-width colon stands here", "write ': ', a colon and a space"),
    (_NO_BREAK_SPACE, "a no-break or wide space stands here", "write a usual space"),
    (_NO_SPACE_AFTER_DASH, "a space is missing after the '-'", "write '- ' and then the field"),
    (_NO_SPACE_AFTER_COLON, "a space is missing after the colon", "write 'key: value'"),
    (
        _TYPOGRAPHIC_QUOTES,
        "typographic quotes do not hold a value with a colon together",
        'write straight ones around it: "…"',
    ),
)


def _typing_mistake(line: str) -> tuple[int, str, str] | None:
    for pattern, message, advice in _TYPING:
        found = pattern.search(line)
        if found is not None:
            column = next(found.start(group) for group in range(1, found.re.groups + 1) if found[group])
            return column, message, advice
    return None


def advice_about_typing(text: str) -> str:
    """Return advice where a value or key was typed with a character that only looks right; else nothing."""
    if "：" in text and ": " not in text:
        return "a full-width colon stands here: write ': ', a colon and a space"
    if text[:1] in "“”„‘’‚«»「」『』＂＇" and text[:1]:
        return "typographic quotes are part of the value here: delete them, or write straight ones"
    if any(character in text for character in "\u00a0\u2007\u202f\u3000"):
        return "a no-break or wide space stands in it: write a usual space"
    if re.fullmatch(r"[A-Za-z_][\w.-]*:(?!//)\S.*", text):
        return "a space is missing after the colon"
    return ""
