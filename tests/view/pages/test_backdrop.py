"""A page's veil lies around its paper, once, and nowhere under it."""

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from exhibit.view.pages.backdrop import backdrop_around

VEIL = QColor(0, 0, 0, 92)


def shades(whole: QRect, paper: QRectF) -> dict[int, int]:
    """How many pixels have which shade of grey, on white."""
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    backdrop_around(painter, whole, paper, 4.0, VEIL)
    painter.end()
    found: dict[int, int] = {}
    for y in range(40):
        for x in range(60):
            grey = image.pixelColor(x, y).red()
            found[grey] = found.get(grey, 0) + 1
    return found


@pytest.mark.parametrize(
    ("paper", "free"),
    [
        (QRectF(10, 5, 40, 30), 32 * 22),
        (QRectF(0, 0, 60, 40), 52 * 32),
        (QRectF(-20, -20, 100, 80), 60 * 40),
        (QRectF(10.4, 5.4, 40.2, 30.2), 33 * 23),
        (QRectF(10, 5, 4, 4), 0),
    ],
)
def test_everything_around_the_paper_is_veiled_once(paper: QRectF, free: int) -> None:
    found = shades(QRect(0, 0, 60, 40), paper)
    veiled = 255 - 92
    assert set(found) <= {veiled, 255}
    assert found.get(255, 0) == free
