"""The exhibition's own drawings and fonts hold nothing that could harm whoever shows them."""

from pathlib import Path

from exhibit.content.problems import ProblemList, SourcePosition
from exhibit.content.read.files import NotReadableError, read_regular
from exhibit.content.svg_safety import MAX_BYTES, svg_fault

MAX_FONT_BYTES = 30_000_000
FONT_SUFFIXES = (".ttf", ".otf")
_FONT_BEGINNINGS = (b"\x00\x01\x00\x00", b"OTTO", b"true")


def check_drawings(folder: Path, problems: ProblemList) -> None:
    """Note drawings and fonts that are refused, each with its line."""
    for path in sorted((folder / "illustrations").rglob("*.[sS][vV][gG]")):
        try:
            fault = svg_fault(read_regular(path, folder, MAX_BYTES))
        except NotReadableError as error:
            problems.error(SourcePosition(path.as_posix()), str(error))
            continue
        if fault is not None:
            problems.error(SourcePosition(path.as_posix(), fault.line), fault.message, fault.advice)
    for path in sorted((folder / "fonts").rglob("*")):
        if path.suffix.lower() in FONT_SUFFIXES:
            _check_font(path, folder, problems)


def _check_font(path: Path, folder: Path, problems: ProblemList) -> None:
    try:
        data = read_regular(path, folder, MAX_FONT_BYTES)
    except NotReadableError as error:
        problems.error(SourcePosition(path.as_posix()), str(error))
        return
    if not data.startswith(_FONT_BEGINNINGS):
        problems.error(SourcePosition(path.as_posix()), "this is no TrueType and no OpenType font")
