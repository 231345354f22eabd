"""Decodes every picture, drawing and font of an exhibition once, in the trial before anybody sees it."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from exhibit.content.problems import ContentProblem

_FORMATS = {".png": b"png", ".jpg": b"jpeg", ".jpeg": b"jpeg", ".webp": b"webp"}
_FOLDERS = ("media", "landscape")
_ALLOCATION_MB = 64
_DECODED_PX = 2_048
_DRAWN_PX = 256


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
            size = reader.size()
            if kind == b"jpeg" and max(size.width(), size.height()) > _DECODED_PX:  # as it is shown
                reader.setScaledSize(
                    size.scaled(_DECODED_PX, _DECODED_PX, Qt.AspectRatioMode.KeepAspectRatio)
                )
            if reader.read().isNull():
                message = f"this picture cannot be decoded: {reader.errorString()}"
                yield ContentProblem(path.as_posix(), 1, 1, "error", message)


def undrawable(folder: Path) -> Iterator[ContentProblem]:
    """Yield a problem for each drawing that Qt cannot render, and each font that it cannot load.

    Only what `check` lets pass comes here, in a process that may be ended.
    """
    _application = QGuiApplication.instance() or QGuiApplication([])
    for path in sorted((folder / "illustrations").rglob("*.[sS][vV][gG]")):
        renderer = QSvgRenderer(QByteArray(path.read_bytes()))
        picture = QImage(_DRAWN_PX, _DRAWN_PX, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(0)
        if not renderer.isValid():
            yield ContentProblem(path.as_posix(), 1, 1, "error", "this drawing cannot be rendered")
            continue
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
    for path in sorted((folder / "fonts").rglob("*.[otOT][tT][fF]")):
        if QFontDatabase.addApplicationFontFromData(QByteArray(path.read_bytes())) < 0:
            yield ContentProblem(path.as_posix(), 1, 1, "error", "this font cannot be loaded")
