"""Reading the painting's files: the format told by the name alone, the size before anything is decoded."""

from pathlib import Path

from PySide6.QtGui import QImage, QImageReader


def read_layer(
    folder: Path, file: str, wanted: tuple[int, int] | None = None, most: tuple[int, int] = (32767, 32767)
) -> QImage | None:
    """Decode a picture of the painting, from ``landscape/`` of the exhibition's folder.

    Args:
        folder: the exhibition's folder.
        file: the picture's name.
        wanted: the size it must have, in pixels.
        most: the size it may have at most.

    Returns:
        None where it is missing, no plain file, broken or of another size.
    """
    path = folder / "landscape" / file
    if not path.is_file():
        return None
    reader = QImageReader(str(path), path.suffix.lstrip(".").encode("ascii"))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not size.isValid() or size.width() > most[0] or size.height() > most[1]:
        return None
    if wanted is not None and (size.width(), size.height()) != wanted:
        return None
    image = reader.read()
    return None if image.isNull() else image
