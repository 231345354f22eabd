"""Pictures kept in pieces: they look the same, and what is clear takes no room."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from exhibit.view.look.sparse_pixmap import SparsePixmap

pytestmark = pytest.mark.usefixtures("qapp")
ARGB = QImage.Format.Format_ARGB32_Premultiplied


def picture(ratio: float = 1.0) -> QImage:
    """700 x 300 device pixels: a disc, a breath of colour at the right edge, a point in the last corner."""
    image = QImage(700, 300, ARGB)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(200, 40, 30, 180))
    painter.drawEllipse(QRectF(90.3, 20.7, 140, 120))
    painter.fillRect(QRectF(640, 10, 60, 20), QColor(0, 0, 0, 1))
    painter.fillRect(QRectF(699, 299, 1, 1), QColor("#224466"))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def on_paper(paint: SparsePixmap | QImage, corner: QPoint, ratio: float) -> QImage:
    paper = QImage(760, 340, QImage.Format.Format_RGB32)
    paper.fill(QColor("#F6EFDE"))
    paper.setDevicePixelRatio(ratio)
    painter = QPainter(paper)
    if isinstance(paint, QImage):
        painter.drawImage(corner, paint)
    else:
        paint.paint(painter, corner)
    painter.end()
    return paper


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_pieces_look_as_the_whole(ratio: float) -> None:
    whole = picture(ratio)
    for corner in (QPoint(0, 0), QPoint(3, -2), QPoint(20, 15)):
        assert on_paper(SparsePixmap(whole), corner, ratio) == on_paper(whole, corner, ratio)


def test_what_is_clear_takes_no_room() -> None:
    assert 0 < SparsePixmap(picture()).bytes < 700 * 300 * 4 // 2
    clear = QImage(700, 300, ARGB)
    clear.fill(Qt.GlobalColor.transparent)
    assert SparsePixmap(clear).bytes == 0


def test_a_full_picture_is_kept_whole() -> None:
    full = QImage(130, 70, ARGB)
    full.fill(QColor("#224466"))
    pieces = SparsePixmap(full)
    assert pieces.bytes == 130 * 70 * 4
    assert on_paper(pieces, QPoint(0, 0), 1.0) == on_paper(full, QPoint(0, 0), 1.0)
