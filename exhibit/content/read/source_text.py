"""Makes text of a YAML file's bytes, telling a wrong encoding and characters that may not stand there.

One bad byte or character costs only itself; a file is given up where it is no text at all.
"""

import re

from exhibit.content.problems import ProblemList, SourcePosition
from exhibit.content.read.house_style import HouseStyle

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_PARTING = frozenset("\x0b\x0c\x85\u2028\u2029")
_NAMES = {"\x00": "a NUL character", "\u200b": "a zero-width space", "\ufeff": "a byte order mark"}
_TAB_AS_INDENT = re.compile(r"^[ ]*\t[\t ]*", re.MULTILINE)
_WIDE = ((b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"))
_WIDE_16 = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_UNDECODED = re.compile("[\udc80-\udcff]")
_MOST_PLACES = 100
_LARGEST_SHARE_OF_BAD_BYTES = 0.3


def decoded(data: bytes, file: str, style: HouseStyle, problems: ProblemList) -> str | None:
    """Return the text of a file without its byte order mark, or None after noting why it is none."""
    text = _wide(data, file, problems)
    if text is None:
        text = _utf_8(data, file, problems)
    if text is None:
        return None
    return _without_tabs(without_forbidden(text, file, style, problems), file, style, problems)


def _wide(data: bytes, file: str, problems: ProblemList) -> str | None:
    """Return UTF-16 or UTF-32 text after telling that it should be UTF-8; None where it is neither."""
    encoding = next((name for mark, name in (*_WIDE, *_WIDE_16) if data.startswith(mark)), "")
    if not encoding and data[:64].count(0) > 8:
        encoding = "utf-16-be" if data[:1] == b"\x00" else "utf-16-le"
    if not encoding:
        return None
    problems.error(SourcePosition(file), "this file is UTF-16 or UTF-32 text", "save it as UTF-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode(encoding, "ignore")


def _utf_8(data: bytes, file: str, problems: ProblemList) -> str | None:
    """Return UTF-8 text; a byte that does not fit is told and read as Windows' western European letters."""
    text = data.decode("utf-8-sig", "surrogateescape")
    if text.isascii() or not (bad := list(_UNDECODED.finditer(text))):
        return text
    for match in bad[:_MOST_PLACES]:
        place = place_after(text[: match.start()], file)
        problems.error(place, "this is not UTF-8 text", "save the file as UTF-8")
    if len(bad) > len(text) * _LARGEST_SHARE_OF_BAD_BYTES:
        return None
    return _UNDECODED.sub(_western, text)


def _western(match: re.Match[str]) -> str:
    return bytes([ord(match.group()) - 0xDC00]).decode("cp1252", "replace")


def without_forbidden(text: str, file: str, style: HouseStyle, problems: ProblemList) -> str:
    """Return the text without characters that are invisible or no text, after telling them."""
    if text.isascii() and text.isprintable():
        return text
    for count, match in enumerate(FORBIDDEN.finditer(text)):
        if count >= _MOST_PLACES:
            break
        tell_forbidden(match.group(), place_after(text[: match.start()], file), style, problems)
    return FORBIDDEN.sub(replacement, text)


def replacement(match: re.Match[str]) -> str:
    """Return what stands in the place of a forbidden character: a space where it parted lines."""
    return " " if match.group() in _PARTING else ""


def tell_forbidden(character: str, place: SourcePosition, style: HouseStyle, problems: ProblemList) -> None:
    """Note a character that was left out, as gravely as the house style takes it."""
    name = _NAMES.get(character)
    if name is None and ("\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"):
        name = "an invisible character that turns the writing direction"
    message = f"{name or 'an invisible control character'} (U+{ord(character):04X}) stands here"
    if style.repairs("invisible"):
        problems.notice(place, message, "it is left out")
    else:
        style.tell("invisible", problems, place, message, "delete it")


def _without_tabs(text: str, file: str, style: HouseStyle, problems: ProblemList) -> str:
    if "\t" not in text:
        return text
    indent = _TAB_AS_INDENT.search(text)
    position = text.index("\t", indent.start()) if indent else text.index("\t")
    message = f"a tab stands here ({text.count(chr(9))} in this file)"
    advice = "use spaces; editors can replace all tabs at once"
    place = place_after(text[:position], file)
    if indent:
        problems.error(place, message, advice)
        text = _TAB_AS_INDENT.sub(_indent, text)
    elif not style.repairs("spaces"):
        style.tell("spaces", problems, place, message, advice)
    return text.replace("\t", " ")


def _indent(match: re.Match[str]) -> str:
    """A tab that indents is read as two spaces, which is what YAML is mostly written with."""
    return match.group().replace("\t", "  ")


def place_after(before: str, file: str) -> SourcePosition:
    """Return the place that follows a text."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return SourcePosition(file, len(lines), len(lines[-1]) + 1)
