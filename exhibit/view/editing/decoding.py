"""Decodes every picture of an exhibition once, as the trial of a bundle does before anybody sees it."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QImageReader

from exhibit.content.problems import ContentProblem

_FORMATS = {".png": b"png", ".jpg": b"jpeg", ".jpeg": b"jpeg", ".webp": b"webp"}
_FOLDERS = ("media", "landscape")
_ALLOCATION_MB = 64


def undecodable(folder: Path) -> Iterator[ContentProblem]:
    """Yield a problem for each picture that Qt cannot decode, by the decoder that its name asks for."""
    QImageReader.setAllocationLimit(_ALLOCATION_MB)
    for room in _FOLDERS:
        for path in sorted((folder / room).rglob("*")):
            kind = _FORMATS.get(path.suffix.lower())
            if kind is None or not path.is_file():
                continue
            reader = QImageReader(str(path), kind)
            reader.setAutoDetectImageFormat(False)
            if reader.read().isNull():
                message = f"this picture cannot be decoded: {reader.errorString()}"
                yield ContentProblem(path.as_posix(), 1, 1, "error", message)
