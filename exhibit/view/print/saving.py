"""Saves a leaf or a chart as a picture, a drawing or a PDF, where its reader looks for it; no dialog."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, QStandardPaths
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from exhibit.content.model import Chart, Event
from exhibit.view.look.look import Look
from exhibit.view.pages.save_buttons import SaveRequest
from exhibit.view.print.leaf_sheet import chart_of, draw_paper, draw_pieces, height_of
from exhibit.view.print.page_packing import draw_blocks, packed, print_page_for
from exhibit.view.print.pdf_pages import A4_MM, PdfPages, on_paper
from exhibit.view.print.print_blocks import PrintBlock, PrintGap

WIDTH = 1240.0
MARGIN = 104.0
PICTURE_SCALE = 2.0
FORMATS = (".png", ".svg", ".pdf")


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


def save(request: SaveRequest) -> str:
    """Write what is asked for under a free name; return the sentence that says where, or that it failed."""
    look, subject = request.look, request.subject
    path = free_name(folder_for(request.suffix), f"{subject.id}-{look.tag}", request.suffix)
    if not (
        save_leaf(look, subject, path) if isinstance(subject, Event) else save_chart(look, subject, path)
    ):
        return look.words("takehome.failed")
    return look.words("takehome.saved", folder=path.parent.name, name=path.name)


def save_leaf(look: Look, event: Event, path: Path) -> bool:
    """Write an event's leaf with its chart as .png, .svg or .pdf. False where it cannot be written."""
    paper = on_paper(look)
    leaf = print_page_for(paper, event, WIDTH - 2 * MARGIN)
    pages = packed([leaf], WIDTH * A4_MM[1] / A4_MM[0] - 2 * MARGIN)
    long = [*leaf.leaf, PrintGap(look.sizes.body), *leaf.chart]
    return _write(paper, look.text(event.title), path, pages, long)


def save_chart(look: Look, chart: Chart, path: Path) -> bool:
    """Write a chart with its title and sources as .png, .svg or .pdf. False where it cannot be written."""
    paper = on_paper(look)
    pieces: list[PrintBlock] = [chart_of(paper, chart, WIDTH - 2 * MARGIN)]
    return _write(paper, look.text(chart.title), path, [[pieces]], pieces)


def _write(
    look: Look, title: str, path: Path, pages: list[list[list[PrintBlock]]], long: list[PrintBlock]
) -> bool:
    """Write the pages as a PDF, or the long sheet as a picture or drawing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    if path.suffix == ".pdf":
        return _write_pdf(look, title, path, pages)
    tall = height_of(long) + 2 * MARGIN
    return (_write_svg if path.suffix == ".svg" else _write_png)(look, title, path, long, tall)


def _write_pdf(look: Look, title: str, path: Path, pages: list[list[list[PrintBlock]]]) -> bool:
    out = PdfPages(path, A4_MM, WIDTH, title)
    if not out.writable:
        return False
    for number, blocks in enumerate(pages):
        if number:
            out.next_page()
        out.fill(look.palette.paper)
        out.painter.translate(MARGIN, MARGIN)
        draw_blocks(out.painter, blocks, WIDTH - 2 * MARGIN, out.height - 2 * MARGIN)
    return out.close()


def _write_svg(look: Look, title: str, path: Path, pieces: list[PrintBlock], tall: float) -> bool:
    out = QSvgGenerator()
    out.setFileName(str(path))
    out.setTitle(title)
    out.setSize(QSize(int(WIDTH), int(tall)))
    out.setViewBox(QRectF(0, 0, WIDTH, tall))
    painter = QPainter()
    if not painter.begin(out):
        return False
    _draw_long(painter, look, pieces, tall)
    return painter.end()


def _write_png(look: Look, _title: str, path: Path, pieces: list[PrintBlock], tall: float) -> bool:
    size = QSize(int(WIDTH * PICTURE_SCALE), int(tall * PICTURE_SCALE))
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(PICTURE_SCALE, PICTURE_SCALE)
    _draw_long(painter, look, pieces, tall)
    painter.end()
    return image.save(str(path))


def _draw_long(painter: QPainter, look: Look, pieces: list[PrintBlock], tall: float) -> None:
    """One sheet as long as it takes."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_paper(painter, look, QRectF(0, 0, WIDTH, tall))
    painter.translate(MARGIN, MARGIN)
    draw_pieces(painter, pieces)
