"""One figure set large: qualifier, number, scale and unit, what it counts, as of when and by whom."""

import re
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from exhibit.content.model import Figure, OtherCount
from exhibit.content.text.quantity import QuantityPart
from exhibit.view.look.look import Look
from exhibit.view.text import TextBlock, TextStyle
from exhibit.view.widgets.focus_ring import paint_ring
from exhibit.view.widgets.touch_button import TouchButton

NUMBER_PER_BODY = 2.3
SMALL_SHARE = 0.5
WORDS_SHARE = 0.72
BASELINE_DROP = 0.39
SPACE_EM = 0.16
HAIR_EM = 0.04
FITTINGS = 4
LEAST_SHARE = 0.4
LEAST_WORDS_SHARE = 0.9
WIDTHS_KEPT = 32
COUNTED = re.compile(r"\d[\d,]*(\.\d+)?")


def _runs(parts: tuple[QuantityPart, ...]) -> list[tuple[float, str]]:
    """The parts as runs of one size each: its share of the number's size, and the text."""
    runs: list[tuple[float, str]] = []
    for part in parts:
        share = 1.0 if part.kind == "number" else WORDS_SHARE if part.kind == "words" else SMALL_SHARE
        if runs and (runs[-1][0] == share or part.kind == "space"):
            runs[-1] = (runs[-1][0], runs[-1][1] + part.text)
        elif part.text:
            runs.append((share, part.text))
    return runs


@dataclass
class _Piece:
    block: TextBlock
    x: float
    rise: float
    counts: bool = False


def number_at(text: str, share: float) -> str:
    """A number as it reads while it is counted up to: with as many decimals, parted as its end value is."""
    whole, point, decimals = text.replace(",", "").partition(".")
    value = float(f"{whole}{point}{decimals}") * share
    parted = "," if "," in text else ""
    return f"{value:{parted}.{len(decimals)}f}"


class QuantityLine:
    """A quantity on one line, its number large and the words around it smaller; shrinks to its width."""

    def __init__(self, look: Look, figure: Figure, width_px: float, number_px: float) -> None:
        said = look.say.quantity(figure.quantity)
        self._look = look
        self.text = said.plain
        self._pieces: list[_Piece] = []
        # whole px, as fonts have them: a row that looks for its widths finds most of its texts set already
        size = float(round(number_px))
        self.width = self._set(look, said.parts, size)
        for _ in range(FITTINGS):
            if not self.width > width_px > 0:
                break
            # the words stop shrinking before the number does, so one step may not be enough
            size = float(max(int(size * width_px / self.width), round(number_px * LEAST_SHARE)))
            self.width = self._set(look, said.parts, size)
        if self.width > width_px > 0:
            # nothing is cut: where even the smallest words do not fit, all of it shrinks alike
            size *= width_px / self.width * 0.99
            self.width = self._set(look, said.parts, size, floor_px=0.0)
        self.height = size * 1.25

    def _set(
        self, look: Look, parts: tuple[QuantityPart, ...], size: float, floor_px: float | None = None
    ) -> float:
        """Set the number large and what stands around it small; the width in px."""
        least = look.sizes.caption * LEAST_WORDS_SHARE if floor_px is None else floor_px
        self._pieces = []
        x = 0.0
        for large, text in _runs(parts):
            px = size if large == 1.0 else float(round(max(size * large, least)))
            block = look.typesetter.block(text.strip(), TextStyle("serif", px, heading=True), 1e6)
            x += size * SPACE_EM if text != text.lstrip() and x else 0.0
            counts = large == 1.0 and bool(COUNTED.fullmatch(text.strip()))
            self._pieces.append(_Piece(block, x, (size - px) * BASELINE_DROP, counts))
            x += block.natural_width + size * (SPACE_EM if text != text.rstrip() else HAIR_EM)
        return x

    def draw(self, painter: QPainter, x: float, y: float, colour: str, share: float = 1.0) -> None:
        """Paint with the top left corner at (x, y), the number counted up so far.

        What is counted keeps to the right of its final room, so that nothing beside it moves.
        """
        for piece in self._pieces:
            block, shift = piece.block, 0.0
            if piece.counts and share < 1.0:
                text = number_at(block.text, share)
                block = self._look.typesetter.block(text, block.style, 1e6)
                shift = piece.block.natural_width - block.natural_width
            top = (self.height - block.height) / 2
            block.draw(painter, x + piece.x + shift, y + top + piece.rise, colour)


def source_line(look: Look, figure: Figure) -> str:
    """As of when and by whom a figure is known, in one line."""
    if not figure.sources:
        return ""
    source = look.text(look.catalogue.source(figure.sources[0].id).publisher)
    if figure.as_of:
        return look.words("asof", date=look.say.date(figure.as_of), source=source)
    return look.words("figure.source", source=source)


class FigureView(TouchButton):
    """A figure on a page; a tap leads to its source."""

    def __init__(
        self,
        look: Look,
        figure: Figure,
        parent: QWidget | None = None,
        *,
        hue: str = "",
        scale: float = 1.0,
        said_above: tuple[str, ...] = (),
        tight: bool = False,
    ) -> None:
        """`said_above` are lines that the page says once for all; `tight` sets the words close."""
        super().__init__(parent)
        self._said_above = said_above
        self._tight = tight
        self._number_room = 0.0
        self._natural: float | None = None
        self._share = 1.0
        self._look = look
        self._figure = figure
        theme = look.catalogue.theme(figure.theme) if figure.theme else None
        token = hue or (theme.colour if theme is not None else "ink")
        self._colour = look.palette.hue(token).text
        self._tint = look.palette.hue(token).tint
        self._number_px = look.sizes.body * NUMBER_PER_BODY * scale
        self._shaped: dict[int, tuple[QuantityLine, list[TextBlock]]] = {}
        self.slop_px = look.slop_px
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        said = look.say.quantity(figure.quantity).plain
        self.setAccessibleName(f"{look.text(figure.label)} {said}")

    @property
    def source_id(self) -> str:
        """The first source that the figure rests on."""
        return self._figure.sources[0].id if self._figure.sources else ""

    @property
    def share(self) -> float:
        """How far the number is counted up."""
        return self._share

    def set_share(self, share: float) -> None:
        """How far the number is counted up, 0 to 1; what is said of it never changes."""
        self._share = share
        self.update()

    def _small(self) -> list[str]:
        look, figure = self._look, self._figure
        lines = []
        if figure.scope:
            lines.append(look.text(figure.scope))
        if figure.pledge:
            lines.append(look.words("pledge"))
        if figure.note:
            lines.append(look.text(figure.note))
        if figure.valid_until:
            lines.append(look.say.validity(figure.valid_until))
        lines += [self._other(other) for other in figure.other_counts]
        lines.append(source_line(look, figure))
        return [line for line in lines if line and line not in self._said_above]

    def _other(self, other: OtherCount) -> str:
        look = self._look
        said = look.say.quantity(other.quantity).text
        source = look.say.citation(other.sources[0]) if other.sources else ""
        return look.words("figure.also", quantity=said, source=source)

    def _shape(self, width: int) -> tuple[QuantityLine, list[TextBlock]]:
        """The figure set for a width; a grid that looks for the best widths asks for several."""
        if width not in self._shaped:
            if len(self._shaped) >= WIDTHS_KEPT:
                self._shaped.clear()
            look = self._look
            inner = max(10.0, float(width))
            line = QuantityLine(look, self._figure, inner, self._number_px)
            strong, little = self._styles()
            label = look.typesetter.block(look.text(self._figure.label), strong, inner)
            small = [look.typesetter.block(text, little, inner) for text in self._small()]
            self._shaped[width] = (line, [label, *small])
        return self._shaped[width]

    def _styles(self) -> tuple[TextStyle, TextStyle]:
        """How the label and the small lines are set."""
        strong, little = self._look.strong, self._look.caption
        if not self._tight:
            return strong, little
        return replace(strong, heading=True), replace(little, heading=True)

    def number_height(self, width: int) -> float:
        """How tall the number alone stands at a width, in px."""
        return self._shape(width)[0].height

    def set_number_room(self, room_px: float) -> None:
        """Stand on the foot of so much room, so that figures in a row share a line."""
        self._number_room = room_px

    def number_px(self) -> float:
        """The width that the number takes at its full size."""
        if self._natural is None:
            self._natural = QuantityLine(self._look, self._figure, 0.0, self._number_px).width
        return self._natural

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        line, blocks = self._shape(width)
        number = max(line.height, self._number_room)
        return int(number + sum(block.height for block in blocks) + self._look.sizes.gap + 1)

    @override
    def sizeHint(self) -> QSize:
        width = int(self._look.sizes.body * 14)
        return QSize(width, self.heightForWidth(width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        if self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._tint))
            painter.drawRoundedRect(QRectF(self.rect()), look.sizes.radius, look.sizes.radius)
        if self.hasFocus() and self.window().property("keyboard"):
            paint_ring(painter, look.palette, look.sizes, QRectF(self.rect()), look.sizes.radius)
        line, blocks = self._shape(self.width())
        x, y = 0.0, look.sizes.gap * 0.4
        room = max(line.height, self._number_room)
        line.draw(painter, x, y + room - line.height, self._colour, self._share)
        y += room
        for number, block in enumerate(blocks):
            block.draw(painter, x, y, look.palette.ink if number == 0 else look.palette.ink_60)
            y += block.height
        painter.end()
