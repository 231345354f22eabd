"""Drawings made once: that they are, that they stay in their budget, and that they look as if drawn anew."""

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from exhibit.view.style import NO_MOTION
from exhibit.view.text import Typesetter
from exhibit.view.timeline.sprites import SpriteCache
from tests.view.conftest import Opener

SIZE = QSizeF(16, 16)

pytestmark = pytest.mark.usefixtures("qapp")


class Counted:
    """Draws a square, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def draw(self, painter: QPainter, corner: QPointF, colour: str) -> None:
        self.times += 1
        painter.fillRect(QRectF(corner, SIZE), QColor(colour))


def paper() -> QImage:
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def test_a_drawing_is_made_once_and_copied_everywhere() -> None:
    sprites, square, image = SpriteCache(Typesetter("en")), Counted(), paper()
    painter = QPainter(image)
    for x in (0, 20, 40):
        sprites.stamp(painter, ("square", "red"), QPointF(x, 8), SIZE, square.draw, "#ff0000")
    painter.end()
    assert square.times == 1
    assert [image.pixelColor(x + 4, 12).name() for x in (0, 20, 40)] == ["#ff0000"] * 3
    assert image.pixelColor(18, 12).name() == "#ffffff"


def test_the_budget_holds_and_what_was_used_longest_ago_goes() -> None:
    sprites, square, image = SpriteCache(Typesetter("en"), 3 * 16 * 16 * 4), Counted(), paper()
    painter = QPainter(image)
    for name in ("a", "b", "c", "a", "d"):
        sprites.stamp(painter, (name,), QPointF(0, 0), SIZE, square.draw, "#000000")
    assert square.times == 4
    assert sprites.bytes == 3 * 16 * 16 * 4
    sprites.stamp(painter, ("a",), QPointF(0, 0), SIZE, square.draw, "#000000")
    assert square.times == 4
    sprites.stamp(painter, ("b",), QPointF(0, 0), SIZE, square.draw, "#000000")
    assert square.times == 5
    painter.end()


def test_on_paper_everything_is_drawn() -> None:
    typesetter = Typesetter("en")
    typesetter.on_paper = True
    sprites, square, image = SpriteCache(typesetter), Counted(), paper()
    painter = QPainter(image)
    for _ in range(3):
        sprites.stamp(painter, ("square",), QPointF(0, 0), SIZE, square.draw, "#000000")
    painter.end()
    assert square.times == 3
    assert sprites.bytes == 0


def test_a_strip_is_as_long_as_asked_upright_or_lying() -> None:
    sprites, image = SpriteCache(Typesetter("en")), paper()
    painter = QPainter(image)
    sprites.strip(painter, QRectF(10, 5, 2, 30), "#000000", 0.5)
    sprites.strip(painter, QRectF(20, 50, 40, 2), "#000000", 0.5)
    painter.end()
    grey = {QColor(127, 127, 127).name(), QColor(128, 128, 128).name()}
    dark = {(x, y) for x in range(64) for y in range(64) if image.pixelColor(x, y).name() in grey}
    upright = {(x, y) for x in (10, 11) for y in range(5, 35)}
    assert dark == upright | {(x, y) for x in range(20, 60) for y in (50, 51)}


def test_the_scroll_looks_the_same_drawn_or_copied(open_at: Opener) -> None:
    pictures = []
    for drawn_anew in (False, True):
        stage = open_at(1280, 800, motion=NO_MOTION, language="zh-Hant").stage
        stage.look.typesetter.on_paper = drawn_anew
        stage.canvas.show_whole(0.0)
        pictures.append(stage.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32))
    copied, drawn = (shrunk(picture) for picture in pictures)
    # a copy stands on whole pixels, so that edges lie elsewhere by less than one; in small that is little
    assert max(abs(one - other) for one, other in zip(copied, drawn, strict=True)) < 40


def shrunk(picture: QImage) -> list[int]:
    """How light the picture is, an eighth of its size."""
    small = picture.scaled(
        picture.width() // 8,
        picture.height() // 8,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return [small.pixelColor(x, y).lightness() for y in range(small.height()) for x in range(small.width())]
