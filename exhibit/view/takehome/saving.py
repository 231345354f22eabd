"""Saves a leaf as a picture or a PDF, without any dialog, into the pictures or documents of its reader."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, QStandardPaths
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from exhibit.content.model import Event
from exhibit.view.look import Look
from exhibit.view.takehome.leaf_sheet import draw_page, draw_paper, draw_pieces, height_of, pages_of
from exhibit.view.takehome.pieces import Piece
from exhibit.view.takehome.printing import A4_MM, PdfPages, on_paper

WIDTH = 1240.0
MARGIN = 104.0
PICTURE_SCALE = 2.0


def folder_for(suffix: str) -> Path:
    """Where files of this kind are expected: pictures, or documents for a PDF."""
    locations = QStandardPaths.StandardLocation
    kind = locations.DocumentsLocation if suffix == ".pdf" else locations.PicturesLocation
    return Path(QStandardPaths.writableLocation(kind) or str(Path.home()))


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """A name in the folder that nothing has yet."""
    path = folder / f"{stem}{suffix}"
    number = 2
    while path.exists():
        path = folder / f"{stem}-{number}{suffix}"
        number += 1
    return path


def save_leaf(look: Look, event: Event, path: Path) -> bool:
    """Write an event's leaf as .png, .svg or .pdf. False where it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    paper = on_paper(look)
    pages = pages_of(paper, event, WIDTH - 2 * MARGIN)
    if path.suffix == ".pdf":
        return _write_pdf(paper, event, path, pages)
    pieces = [piece for page in pages for piece in page]
    tall = height_of(pieces) + 2 * MARGIN
    if path.suffix == ".svg":
        return _write_svg(paper, event, path, pieces, tall)
    return _write_png(paper, event, path, pieces, tall)


def _write_pdf(look: Look, event: Event, path: Path, pages: list[list[Piece]]) -> bool:
    out = PdfPages(path, A4_MM, WIDTH, look.text(event.title))
    if not out.writable:
        return False
    for number, pieces in enumerate(pages):
        if number:
            out.next_page()
        draw_page(out.painter, look, event, pieces, QRectF(0, 0, out.width, out.height), MARGIN)
    return out.close()


def _write_svg(look: Look, event: Event, path: Path, pieces: list[Piece], tall: float) -> bool:
    out = QSvgGenerator()
    out.setFileName(str(path))
    out.setTitle(look.text(event.title))
    out.setSize(QSize(int(WIDTH), int(tall)))
    out.setViewBox(QRectF(0, 0, WIDTH, tall))
    painter = QPainter()
    if not painter.begin(out):
        return False
    _draw_long(painter, look, event, pieces, tall)
    return painter.end()


def _write_png(look: Look, event: Event, path: Path, pieces: list[Piece], tall: float) -> bool:
    size = QSize(int(WIDTH * PICTURE_SCALE), int(tall * PICTURE_SCALE))
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(PICTURE_SCALE, PICTURE_SCALE)
    _draw_long(painter, look, event, pieces, tall)
    painter.end()
    return image.save(str(path))


def _draw_long(painter: QPainter, look: Look, event: Event, pieces: list[Piece], tall: float) -> None:
    """One sheet as long as it takes."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_paper(painter, look, event, QRectF(0, 0, WIDTH, tall))
    painter.translate(MARGIN, MARGIN)
    draw_pieces(painter, pieces)
