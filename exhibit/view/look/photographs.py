"""Reads photographs of the content: only png, jpeg and webp, size checked before decoding."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

FORMATS = {".png": b"png", ".jpg": b"jpeg", ".jpeg": b"jpeg", ".webp": b"webp"}
MOST_PIXELS = 4096 * 4096
MOST_JPEG_PIXELS = 120_000_000
"""A JPEG is decoded at the size that is shown, and never takes the memory of its full size."""
MOST_BYTES = 30_000_000


def read_photograph(path: Path, width: int, height: int) -> QImage | None:
    """Decode a photograph to fit into `width` x `height` px; None where it is not one we read.

    Only regular files are opened: a pipe or device would hang the screen.
    """
    form = FORMATS.get(path.suffix.lower())
    if form is None or not path.is_file() or path.stat().st_size > MOST_BYTES:
        return None
    reader = QImageReader(str(path), form)
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > (
        MOST_JPEG_PIXELS if form == b"jpeg" else MOST_PIXELS
    ):
        return None
    reader.setScaledSize(
        size.scaled(QSize(max(1, width), max(1, height)), Qt.AspectRatioMode.KeepAspectRatio)
    )
    image = reader.read()
    return None if image.isNull() else image
