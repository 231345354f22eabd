"""Icons and paper-cut illustrations: drawn by Qt's SVG renderer in a theme's colours, kept as pixmaps."""

import logging
from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from exhibit.content.read.files import NotReadableError, read_regular
from exhibit.content.svg_safety import MAX_BYTES, svg_fault
from exhibit.resources import ASSETS

_log = logging.getLogger(__name__)
MAIN = "#111111"
SECOND = "#777777"
BUDGET_BYTES = 12 * 1024 * 1024

UNSCALED = (QTransform.TransformationType.TxNone, QTransform.TransformationType.TxTranslate)


def _read(path: Path) -> str:
    """A drawing's text; empty for one of content that is refused."""
    if path.is_relative_to(ASSETS):
        return path.read_text(encoding="utf-8")
    try:
        data = read_regular(path, path.parent, MAX_BYTES)
    except NotReadableError as error:
        _log.warning("%s is not drawn: %s", path, error)
        return ""
    fault = svg_fault(data)
    if fault is not None:
        _log.warning("%s:%d is not drawn: %s", path, fault.line, fault.message)
        return ""
    return data.decode("utf-8")


class Artwork:
    """Paints an icon or a motif by name. Names are looked up in the given folders, the last one first.

    Drawings of content are read only where `svg_fault` finds nothing in them; the program's own are trusted.
    """

    def __init__(self, folders: tuple[Path, ...], budget_bytes: int = BUDGET_BYTES) -> None:
        self._folders = folders
        self._budget = budget_bytes
        self._sources: dict[str, str] = {}
        self._pixmaps: OrderedDict[tuple[str, int, int, str, str], QPixmap] = OrderedDict()
        self._bytes = 0

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where names are looked up."""
        return self._folders

    def has(self, kind: str, name: str) -> bool:
        """Whether there is an icon ("icons") or motif ("illustrations") of this name."""
        return bool(self._source(kind, name))

    def paint_icon(self, painter: QPainter, name: str, place: QRectF, colour: str) -> None:
        """Paint an icon into a rectangle, in one colour."""
        self._paint(painter, "icons", name, place, colour, colour)

    def paint_motif(self, painter: QPainter, name: str, place: QRectF, main: str, second: str) -> None:
        """Paint a paper-cut into a rectangle, in two colours."""
        self._paint(painter, "illustrations", name, place, main, second)

    def _paint(self, painter: QPainter, kind: str, name: str, place: QRectF, main: str, second: str) -> None:
        ratio = painter.device().devicePixelRatioF()
        width, height = round(place.width() * ratio), round(place.height() * ratio)
        if width < 1 or height < 1 or not self._source(kind, name):
            return
        key = (f"{kind}/{name}", width, height, main, second)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = self._draw(self._source(kind, name), width, height, main, second)
            self._keep(key, pixmap)
        else:
            self._pixmaps.move_to_end(key)
        if painter.worldTransform().type() in UNSCALED:
            pixmap.setDevicePixelRatio(ratio)
            # pixel on pixel: to fit it into a rectangle a fraction larger takes twenty times as long
            painter.drawPixmap(place.topLeft(), pixmap)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))

    def _keep(self, key: tuple[str, int, int, str, str], pixmap: QPixmap) -> None:
        self._pixmaps[key] = pixmap
        self._bytes += pixmap.width() * pixmap.height() * 4
        while self._bytes > self._budget and len(self._pixmaps) > 1:
            _, old = self._pixmaps.popitem(last=False)
            self._bytes -= old.width() * old.height() * 4

    def _source(self, kind: str, name: str) -> str:
        key = f"{kind}/{name}"
        if key not in self._sources:
            paths = [folder / kind / f"{name}.svg" for folder in reversed(self._folders)]
            path = next((path for path in paths if path.is_file()), None)
            self._sources[key] = _read(path) if path else ""
        return self._sources[key]

    @staticmethod
    def _draw(source: str, width: int, height: int, main: str, second: str) -> QPixmap:
        coloured = source.replace(MAIN, main).replace(SECOND, second)
        renderer = QSvgRenderer(QByteArray(coloured.encode("utf-8")))
        pixmap = QPixmap(width, height)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        renderer.render(painter, QRectF(0, 0, width, height))
        painter.end()
        return pixmap
