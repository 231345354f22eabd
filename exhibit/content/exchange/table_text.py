"""Reads tables of text (CSV, TSV) in whatever encoding and with whatever separator they were saved."""

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

DELIMITERS = ",;\t|"
_SAMPLE_CHARACTERS = 60_000
_SAMPLE_BYTES = 60_000
_SEP_LINE = re.compile(r"\s*\"?sep=(?P<delimiter>.)\"?\s*(?:\r\n|\r|\n|$)", re.IGNORECASE)
_WESTERN = frozenset("äöüßÄÖÜéèêëàâçîïôûùúñáíóõãåøæœÉÈÀÇÑÅØÆ’‘“”–—…«»°€£©®·½¼²³¿¡")
_CENTRAL = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűŐŰ„”–’")
_MIXED = re.compile("(?<=[A-Za-z])[Ѐ-ӿ]|[Ѐ-ӿ](?=[A-Za-z])")
"""A letter of Cyrillic beside a Latin one: no language writes so."""
_COMMON_ROWS = {"gb18030": (0xB0, 0xD7), "big5": (0xA4, 0xC6), "cp932": (0x88, 0x97)}
"""The first bytes of the common characters of each set."""
_COMMONEST = frozenset("äöüßéèàçñáíóÄÖÜÉ’“”–") | frozenset(map(chr, range(0x400, 0x10000)))
_RARER = 0.1
"""What counts against letters that are rarer: of two encodings that both make sense the commoner is taken."""
_LONG_RUN = re.compile(rb"[\x80-\xff][\x40-\xff]")


@dataclass(frozen=True)
class TextTable:
    """The rows of a table of text, and how it was read: encoding and separator."""

    rows: list[list[str]]
    encoding: str
    delimiter: str
    note: str = ""


def read_table(data: bytes, delimiter: str = "") -> TextTable:
    """Read a table. A quotation mark that is out of place does not stop it: the note tells that."""
    text, encoding = decoded(data)
    text = text.replace("\x00", "")
    first = _SEP_LINE.match(text)
    if first:
        text, delimiter = text[first.end() :], delimiter or first["delimiter"]
    delimiter = delimiter or _delimiter_of(text)
    csv.field_size_limit(max(csv.field_size_limit(), 10_000_000))
    try:
        return TextTable(_parsed(text, delimiter, strict=True), encoding, delimiter)
    except csv.Error as error:
        rows = _parsed(text, delimiter, strict=False)
        return TextTable(rows, encoding, delimiter, f"quotation marks are out of place: {error}")


def _parsed(text: str, delimiter: str, *, strict: bool) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict))


def _delimiter_of(text: str) -> str:
    """Return the separator with which most lines have the same number of cells, and more than one."""
    head = text[:_SAMPLE_CHARACTERS]

    def quality(delimiter: str) -> tuple[float, int]:
        try:
            rows = [row for row in _parsed(head, delimiter, strict=False)[:50] if any(row)]
        except csv.Error:
            return 0.0, 0
        widths = Counter(len(row) for row in rows)
        width, count = max(
            widths.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]), default=(1, 0)
        )
        return (count / len(rows) if width > 1 else 0.0), width

    return max(DELIMITERS, key=quality)


def decoded(data: bytes) -> tuple[str, str]:
    """Return the text of a file and the name of its encoding, by its mark or by what it looks like."""
    for mark, name in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe\x00\x00", "utf-32"),
        (b"\x00\x00\xfe\xff", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(name, "replace"), name.removesuffix("-sig")
    zeros = data[:2_000].count(0)
    if zeros * 4 > len(data[:2_000]):
        name = "utf-16-be" if data[:1] == b"\x00" else "utf-16-le"
        return data.decode(name, "replace"), name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        name = _looks_like(data)
        return data.decode(name, "replace"), name


def _looks_like(data: bytes) -> str:
    """Return the encoding in which the bytes make the likeliest letters."""
    sample = (
        b"".join(re.findall(rb"[^\n]*[\x80-\xff][^\n]*\n?", data))[:_SAMPLE_BYTES] or data[:_SAMPLE_BYTES]
    )
    candidates = ("cp1252", "cp949", "gb18030", "big5", "cp932", "cp1251", "cp1250", "mac-roman")
    return max(candidates, key=lambda name: _likelihood(sample, name))


def _likelihood(sample: bytes, encoding: str) -> float:
    """Return what share of the letters beyond ASCII are common in the languages of an encoding."""
    text = sample.decode(encoding, "replace")
    beyond = [character for character in text if character > "\x7f"]
    high = sum(byte > 0x7F for byte in sample)
    if not beyond or not high:
        return 0.0
    wrong = text.count("\ufffd")
    common = sum(_is_common(character, encoding) for character in beyond)
    rare = sum(encoding == "cp1250" or character not in _COMMONEST for character in beyond)
    bytes_each = 2 if encoding in ("gb18030", "big5", "cp932", "cp949") else 1
    runs = len(_LONG_RUN.findall(sample)) / high
    penalty = 0.35 if bytes_each == 1 and encoding != "cp1251" and runs > 0.45 else 0.0
    mixed = len(_MIXED.findall(text)) / len(beyond) if encoding == "cp1251" else 0.0
    return (common - _RARER * rare) / len(beyond) - 3 * wrong / len(beyond) - penalty - 2 * mixed


def _is_common(character: str, encoding: str) -> bool:
    if encoding in ("cp1252", "mac-roman"):
        return character in _WESTERN
    if encoding == "cp1250":
        return character in _CENTRAL
    if encoding == "cp1251":
        return "а" <= character <= "я" or "А" <= character <= "Я"
    return _is_common_wide(character, encoding)


def _is_common_wide(character: str, encoding: str) -> bool:
    """Whether a character stands among the first, common ones of an East Asian set, or is its punctuation."""
    if character in "，。：；！？、（）「」『』《》“”":
        return True
    code = character.encode(encoding, "ignore")
    if len(code) != 2:
        return False
    if encoding == "cp949":
        return "\uac00" <= character <= "\ud7a3"
    if encoding == "cp932" and "\u3040" <= character <= "\u30ff":
        return True
    first, last = _COMMON_ROWS[encoding]
    return first <= code[0] <= last


def header_row(rows: Sequence[Sequence[str]]) -> int:
    """Return the position of the row with the headings: titles and notes above a table are passed over."""
    head = rows[:15]
    widths = [sum(bool(cell.strip()) for cell in row) for row in head]
    widest = max(widths, default=0)
    return next((n for n, width in enumerate(widths) if width and width >= 0.6 * widest), 0)
