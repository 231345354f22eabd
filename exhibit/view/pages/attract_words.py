"""The words of the attract screen, set so that all of them fit: title, subject, one sentence, one figure."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from exhibit.content.model import Figure
from exhibit.view.look.look import Look
from exhibit.view.look.seal import paint_seal, seal_size
from exhibit.view.text import TextBlock, TextStyle
from exhibit.view.widgets.figure import QuantityLine

TITLE_SHARE, LATIN_TITLE_SHARE = 3.0, 2.1
UPRIGHT_TITLE_SHARE = 2.6
FIGURE_SHARE = 4.6
LABEL_SHARE = 0.92
SEAL_SHARE, LEAST_SEAL_EM = 0.62, 2.7
STEPS = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42, 0.36, 0.3)
LONGEST_UPRIGHT = 6
MEASURE_EM = 26


@dataclass(frozen=True)
class PlacedWord:
    """One text and where it stands."""

    block: TextBlock
    at: QPointF
    colour: str


@dataclass(frozen=True)
class AttractWords:
    """Everything that stands still on the attract screen, and where the figure has its place."""

    placed: tuple[PlacedWord, ...]
    seal: QRectF
    figure: QRectF
    bottom: float

    def paint(self, painter: QPainter, look: Look) -> None:
        """Paint the words and the seal."""
        for one in self.placed:
            one.block.draw(painter, one.at.x(), one.at.y(), one.colour)
        if not self.seal.isEmpty():
            seal = look.catalogue.content.exhibit.seal
            paint_seal(painter, look, seal, self.seal.x(), self.seal.y(), self.seal.height())


def compose(look: Look, width: float, height: float, low: float, side: float) -> AttractWords:
    """Set the words above `low` px as large as they fit; beside the buttons there is room from `side` px."""
    upright = look.screen.vertical and look.typesetter.chinese
    title = look.text(look.catalogue.content.exhibit.title)
    composer = _compose_upright if upright and len(title) <= LONGEST_UPRIGHT else _compose_lines
    words = composer(look, width, height, side, STEPS[-1])
    for share in STEPS:
        words = composer(look, width, height, side, share)
        if words.bottom <= low and all(one.block.natural_width <= one.block.width for one in words.placed):
            return words
    return words


def figure_height(look: Look, figure_id: str, room: float, share: float) -> float:
    """How tall a figure with its label stands, in px."""
    figure = look.catalogue.figure(figure_id)
    line = QuantityLine(look, figure, room, look.sizes.body * FIGURE_SHARE * share)
    return line.height + figure_label(look, figure, room).height


def figure_label(look: Look, figure: Figure, room: float) -> TextBlock:
    """What a figure counts, as large as it is read from afar."""
    style = TextStyle("sans", max(look.sizes.body, look.sizes.card_heading * LABEL_SHARE), heading=True)
    return look.typesetter.block(look.text(figure.label), style, room)


def _lines(look: Look, left: float, top: float, room: float, share: float) -> tuple[list[PlacedWord], float]:
    """Subtitle and sentence under each other; where the next thing may begin."""
    exhibit = look.catalogue.content.exhibit
    ink = look.palette.ink
    placed = []
    y = top
    least = max(share, 0.75)
    for text, style in (
        (look.text(exhibit.subtitle), TextStyle("sans", look.sizes.card_heading * least)),
        (look.text(exhibit.promise), TextStyle("sans", max(look.sizes.caption, look.sizes.body * least))),
    ):
        block = look.typesetter.block(text, style, min(room, style.size_px * MEASURE_EM))
        placed.append(PlacedWord(block, QPointF(left, y), ink))
        y += block.height + look.sizes.gap * 0.4
    return placed, y


def _tallest_figure(look: Look, room: float, share: float) -> float:
    ids = look.catalogue.content.exhibit.attract
    return max((figure_height(look, each, room, share) for each in ids), default=0.0)


def _compose_lines(look: Look, width: float, height: float, side: float, share: float) -> AttractWords:
    """The title on one or two lines, everything under it; the figure at the right if the screen is wide."""
    exhibit = look.catalogue.content.exhibit
    wide = width > height
    left = max(look.sizes.edge, width * 0.07)
    room = width - 2 * left
    large = TITLE_SHARE if look.typesetter.chinese else LATIN_TITLE_SHARE
    style = TextStyle("serif", look.sizes.title * large * share, heading=True)
    title = look.typesetter.block(look.text(exhibit.title), style, room * 0.84)
    y = max(look.sizes.gap * 2, height * 0.09 * share)
    placed = [PlacedWord(title, QPointF(left, y), look.palette.ink)]
    seal = _seal_beside(look, title, left, y, width)
    y += title.height + look.sizes.gap * 0.6
    lines, y = _lines(look, left, y, room, share)
    placed += lines
    figure_room = min(room * 0.5, width - left - side) if wide else room
    tall = _tallest_figure(look, figure_room, max(share, 0.55))
    if wide:
        figure = QRectF(width - left - figure_room, height - look.sizes.gap * 2 - tall, figure_room, tall)
        bottom = y if figure.top() > y else y + tall
        return AttractWords(tuple(placed), seal, figure, bottom)
    y += look.sizes.gap
    return AttractWords(tuple(placed), seal, QRectF(left, y, room, tall), y + tall)


def _seal_beside(look: Look, title: TextBlock, left: float, top: float, width: float) -> QRectF:
    side = max(title.style.size_px * SEAL_SHARE, look.sizes.card_heading * LEAST_SEAL_EM)
    wide, _ = seal_size(look.catalogue.content.exhibit.seal, side)
    x = left + title.natural_width + title.style.size_px * 0.45
    if x + wide > width - look.sizes.gap:
        return QRectF()
    foot = title.height - (title.line_height - title.style.size_px) / 2
    return QRectF(x, max(look.sizes.gap * 2, top + foot - side), wide, side)


def _compose_upright(look: Look, width: float, height: float, _side: float, share: float) -> AttractWords:
    """A tall screen: the title upright at the right as on a title slip, the seal beneath it."""
    exhibit = look.catalogue.content.exhibit
    size = look.sizes.title * UPRIGHT_TITLE_SHARE * share
    style = TextStyle("serif", size, heading=True)
    left = max(look.sizes.edge, width * 0.08)
    column = width - left - size
    y = max(look.sizes.gap * 2, height * 0.06)
    placed = []
    for character in look.text(exhibit.title):
        block = look.typesetter.block(character, style, 1e6)
        placed.append(
            PlacedWord(block, QPointF(column + (size - block.natural_width) / 2, y), look.palette.ink)
        )
        y += size * 1.14
    cut = size * 0.9
    wide, _ = seal_size(exhibit.seal, cut)
    seal = QRectF(column + (size - wide) / 2, y + size * 0.12, wide, cut)
    title_end = seal.bottom()
    room = column - left - size * 0.4
    lines, bottom = _lines(look, left, max(look.sizes.gap * 2, height * 0.07), room, share)
    tall = _tallest_figure(look, room, max(share, 0.55))
    figure = QRectF(left, bottom + look.sizes.gap * 2, room, tall)
    return AttractWords((*placed, *lines), seal, figure, max(title_end, figure.bottom()))
