"""What stands still on the attract screen, painted on mist: the words, the seal, the figure, the call."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from exhibit.content.model import Figure
from exhibit.view.look.look import Look
from exhibit.view.look.text_backdrop import text_backdrop
from exhibit.view.pages.attract_words import AttractWords, compose, figure_label
from exhibit.view.text import TextBlock, TextStyle
from exhibit.view.widgets.figure import QuantityLine

MIST_ALPHA = 228
CALL_SHARE = 1.25
LINE_PER_NUMBER = 1.25


@dataclass(frozen=True)
class PicturePlace:
    """The screen in px: its size, its left margin, where the buttons begin and how far right they reach."""

    width: float
    height: float
    left: float
    buttons_top: float
    buttons_right: float


@dataclass(frozen=True)
class _SetFigure:
    """The figure of the moment, set, and where it stands."""

    line: QuantityLine
    label: TextBlock
    place: QRectF


def paint_words(painter: QPainter, look: Look, place: PicturePlace, figure: Figure | None) -> None:
    """Paint everything that stands still."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    style = TextStyle("serif", look.sizes.card_heading * CALL_SHARE, heading=True)
    call = look.typesetter.block(look.words("attract.touch"), style, place.width * 0.9)
    low = place.buttons_top - call.height - look.sizes.gap
    words = compose(look, place.width, place.height, low - look.sizes.gap, place.buttons_right)
    shown = _set_figure(look, figure, words.figure, place) if figure is not None else None
    called = QRectF(place.left, low, call.natural_width, call.height)
    _paint_mist(painter, look, place, [called, *_places(words), *([shown.place] if shown else [])])
    words.paint(painter, look)
    call.draw(painter, place.left, low, look.palette.ink)
    if shown is not None:
        left, top = shown.place.left(), shown.place.top()
        shown.line.draw(painter, left, top, look.palette.hue("cinnabar").text)
        shown.label.draw(painter, left, top + shown.line.height, look.palette.ink)


def _places(words: AttractWords) -> list[QRectF]:
    return [QRectF(one.at.x(), one.at.y(), one.block.natural_width, one.block.height) for one in words.placed]


def _paint_mist(painter: QPainter, look: Look, place: PicturePlace, places: list[QRectF]) -> None:
    """Mist where words stand; the painting is free everywhere else."""
    mist = text_backdrop(QSizeF(place.width, place.height), places, look.palette.silk, MIST_ALPHA)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(0, 0, place.width, place.height), mist, QRectF(mist.rect()))


def _set_figure(look: Look, figure: Figure, room: QRectF, place: PicturePlace) -> _SetFigure:
    """The figure in the room for figures: at its right foot on a wide screen, at its head on a tall one."""
    label = figure_label(look, figure, room.width())
    line = QuantityLine(look, figure, room.width(), (room.height() - label.height) / LINE_PER_NUMBER)
    wide, tall = max(line.width, label.natural_width), line.height + label.height
    if place.width > place.height:
        return _SetFigure(line, label, QRectF(room.right() - wide, room.bottom() - tall, wide, tall))
    return _SetFigure(line, label, QRectF(room.left(), room.top(), wide, tall))
