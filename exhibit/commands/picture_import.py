"""Puts pictures of any usual kind into an exhibition: turned upright, and not larger than shown."""

import shutil
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from exhibit.content.checks.images import ImageError, image_size, is_cut_off
from exhibit.content.importing.media import PictureError

LONGEST_PX = 3_000
MAX_COPIED_BYTES = 6_000_000
MAX_FILE_BYTES = 400_000_000
_ALLOCATION_MB = 1_024
_QUALITY = 88
_KEPT = {".jpg": ".jpg", ".jpeg": ".jpg", ".png": ".png", ".webp": ".webp"}


def fit_picture(source: Path, folder: Path, name: str) -> str:
    """Put a picture into a folder; returns its file's name. Raises PictureError, OSError."""
    if source.stat().st_size > MAX_FILE_BYTES:
        raise PictureError("the file is too large")
    if _is_cut_off(source):
        raise PictureError("the picture ends early; export it again")
    reader = QImageReader(str(source))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not reader.canRead():
        raise PictureError("it is not a picture that can be read")
    folder.mkdir(parents=True, exist_ok=True)
    turned = reader.transformation() != QImageIOHandler.Transformation.TransformationNone
    small = size.isValid() and max(size.width(), size.height()) <= LONGEST_PX
    suffix = _KEPT.get(source.suffix.lower(), "")
    if (
        suffix
        and small
        and not turned
        and source.stat().st_size <= MAX_COPIED_BYTES
        and _is_what_it_says(source)
    ):
        return _copied(source, folder, name, suffix)
    before = QImageReader.allocationLimit()
    QImageReader.setAllocationLimit(_ALLOCATION_MB)
    try:
        if size.isValid() and not small:
            reader.setScaledSize(
                size.scaled(QSize(LONGEST_PX, LONGEST_PX), Qt.AspectRatioMode.KeepAspectRatio)
            )
        image = reader.read()
    finally:
        QImageReader.setAllocationLimit(before)
    if image.isNull():
        raise PictureError(f"it cannot be decoded: {reader.errorString()}")
    return _saved(image, folder, name)


def _is_what_it_says(source: Path) -> bool:
    try:
        image_size(source.read_bytes(), source.suffix.lower())
    except ImageError:
        return False
    return True


def _is_cut_off(source: Path) -> bool:
    suffix = source.suffix.lower()
    return suffix in _KEPT and is_cut_off(source.read_bytes(), suffix)


def _copied(source: Path, folder: Path, name: str, suffix: str) -> str:
    """Copy the file as it is, unless the same lies there already."""
    data = source.read_bytes()
    target = _free(folder, name, suffix, data)
    if not target.exists():
        shutil.copyfile(source, target)
    return target.name


def _saved(image: QImage, folder: Path, name: str) -> str:
    suffix = ".png" if image.hasAlphaChannel() else ".jpg"
    part = folder / f".{name}.part{suffix}"
    if not image.convertToFormat(
        QImage.Format.Format_ARGB32 if image.hasAlphaChannel() else QImage.Format.Format_RGB32
    ).save(str(part), None, _QUALITY if suffix == ".jpg" else -1):
        raise PictureError("it cannot be written")
    target = _free(folder, name, suffix, part.read_bytes())
    part.replace(target)
    return target.name


def _free(folder: Path, name: str, suffix: str, data: bytes) -> Path:
    """Return a name that is free, or that of a file with the same bytes."""
    target, number = folder / f"{name}{suffix}", 2
    while target.exists() and target.read_bytes() != data:
        target, number = folder / f"{name}-{number}{suffix}", number + 1
    return target
