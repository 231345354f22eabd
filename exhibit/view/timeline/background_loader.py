"""Decodes the painting behind the scroll while the window is being built."""

from pathlib import Path
from threading import Thread

from PySide6.QtGui import QImage

from exhibit.content.model import Panorama
from exhibit.view.timeline.layer_files import read_layer

OVERVIEW_MOST = (4096, 512)


def read_overview(folder: Path, file: str | None) -> QImage | None:
    """Decode the painting in small; None where there is none, or one that is not small."""
    image = read_layer(folder, file, most=OVERVIEW_MOST) if file is not None else None
    return image.convertToFormat(QImage.Format.Format_RGB32) if image is not None else None


def read_painting(folder: Path, scroll: Panorama) -> QImage | None:
    """Decode a composition of the painting, held to its declared size; None where it cannot be.

    It is kept with three bytes a pixel, 8 MB less than with four: tiles are cut from it, in the same time.
    """
    image = read_layer(folder, scroll.file, wanted=(scroll.width, scroll.height))
    return image.convertToFormat(QImage.Format.Format_RGB888) if image is not None else None


class BackgroundLoader:
    """Decodes a painting on a thread of its own, beginning at once; whoever wants a picture waits for all."""

    def __init__(self, folder: Path, scroll: Panorama) -> None:
        self.scroll = scroll
        self._folder = folder
        self._image: QImage | None = None
        self._section: QImage | None = None
        self._afloat: QImage | None = None
        self._thread = Thread(target=self._decode, name="painting", daemon=True)
        self._thread.start()

    def _decode(self) -> None:
        self._image = read_painting(self._folder, self.scroll)
        section = self.scroll.section
        if section is None:
            return
        upright = self.scroll.height > self.scroll.width
        size = (section.height, self.scroll.height) if upright else (self.scroll.width, section.height)
        bed = read_layer(self._folder, section.file, wanted=size)
        if bed is not None:
            self._section = bed.convertToFormat(QImage.Format.Format_RGB888)
        if section.afloat is not None:
            wanted = (self.scroll.width - section.afloat_x, section.height)
            afloat = read_layer(self._folder, section.afloat, wanted=wanted)
            if afloat is not None:
                self._afloat = afloat.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)

    @property
    def image(self) -> QImage | None:
        """The painting; None where it cannot be read."""
        self._thread.join()
        return self._image

    @property
    def section(self) -> QImage | None:
        """The ground below the axis; None where there is none, or it cannot be read."""
        self._thread.join()
        return self._section

    @property
    def afloat(self) -> QImage | None:
        """What lies on the water there; None where there is nothing, or it cannot be read."""
        self._thread.join()
        return self._afloat
