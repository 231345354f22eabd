"""The values written beside their marks, each where it covers neither another one nor a mark."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF

from exhibit.content.text.line_breaks import HARD_SPACE, JOINER
from exhibit.content.text.quantity import QuantityText
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.drawing import ChartText
from exhibit.view.charts.marks import ChartMark
from exhibit.view.charts.occupied import Occupied
from exhibit.view.text import Align, TextBlock, TextStyle

Placing = Literal["column", "under", "beside", "around", "left", "right"]
_STACKED_SIZE = 0.88
"""How large a stacked value is set, as a share of the body's size: still the strongest word of a chart."""


@dataclass(frozen=True)
class ValueLabel:
    """A value in one or several lines, each with its distance from the label's top."""

    blocks: tuple[tuple[TextBlock, float], ...]
    width: float
    height: float

    def at(self, x: float, y: float, colour: str, quiet: str) -> list[ChartText]:
        """The label with its top left corner at (x, y); captions in the quiet colour."""
        placed = []
        for block, dy in self.blocks:
            shade = colour if block.style.face == "bold" else quiet
            placed.append(ChartText(block, x, y + dy, shade))
        return placed


def value_label(
    context: ChartContext, mark: ChartMark, *, stacked: bool, named: bool, width_px: float
) -> ValueLabel:
    """Shape a mark's value with its unit, in one line or stacked and smaller; `named` adds its scope."""
    sizes = context.sizes
    size = max(sizes.caption, sizes.body * _STACKED_SIZE) if stacked else sizes.body
    strong, quiet = TextStyle("bold", size), TextStyle("sans", sizes.caption)
    rows: list[tuple[str, TextStyle]] = []
    if mark.quantity is not None:
        said = context.say.quantity(mark.quantity)
        if stacked and not said.of_kind("words"):
            rows += [(text, strong) for text in _stacked_lines(said)]
        else:
            rows.append((said.text, strong))
    if named:
        rows += [(context.text(text), quiet) for text in (mark.label, mark.scope) if text]
    return _set(context, rows, width_px)


def _stacked_lines(said: QuantityText) -> list[str]:
    """A qualifier over (or under) its number with scale and unit; one in their midst stays where it is."""
    parts = said.parts
    edge = HARD_SPACE + JOINER + " "
    if len(parts) > 1 and parts[0].kind == "qualifier":
        return [parts[0].text, said.text.removeprefix(parts[0].text).strip(edge)]
    if len(parts) > 1 and parts[-1].kind == "qualifier":
        return [said.text.removesuffix(parts[-1].text).strip(edge), parts[-1].text]
    return [said.text]


def _set(context: ChartContext, rows: list[tuple[str, TextStyle]], width_px: float) -> ValueLabel:
    widest = 0.0
    for text, style in rows:
        natural = context.typesetter.block(text, style, width_px).natural_width
        widest = max(widest, natural)
    widest += 1.0
    placed = []
    y = 0.0
    align: Align = "centre"
    for text, style in rows:
        block = context.typesetter.block(text, style, widest, align=align)
        squeeze = block.line_height * 0.14
        placed.append((block, y - squeeze))
        y += block.height - 2 * squeeze
    return ValueLabel(tuple(placed), widest, y)


@dataclass
class LabelRoom:
    """The plane that labels stand in, px, with what is already taken; `columns` are bars."""

    width: float
    height: float
    taken: Occupied
    columns: tuple[QRectF, ...] = ()

    def fits(self, rect: QRectF, own: QRectF | None = None) -> bool:
        """Whether a rectangle lies inside and clear of all that is taken, its own mark aside."""
        inside = rect.left() >= -0.5 and rect.right() <= self.width + 0.5
        inside = inside and rect.top() >= -0.5 and rect.bottom() <= self.height + 0.5
        return inside and not self.taken.meets(rect, own)


def place(room: LabelRoom, label: ValueLabel, mark: QRectF, gap_px: float, *, how: Placing) -> QRectF | None:
    """Find a place for a label: over its column, close beside its dot, or around its point."""
    x_middle = mark.center().x() - label.width / 2
    x_middle = max(0.0, min(x_middle, room.width - label.width))
    above = mark.top() - gap_px - label.height
    middle = mark.center().y() - label.height / 2
    below = mark.bottom() + gap_px
    right, left = mark.right() + gap_px, mark.left() - gap_px - label.width
    flush = [(mark.right() - label.width, above), (mark.left(), above)]
    places = [(x_middle, above)]
    if how == "column":
        places = [*_away_from_neighbours(room, label, mark, above), *places, *flush]
    elif how == "under":
        places = [(x_middle, below), (mark.right() - label.width, below), (mark.left(), below)]
    elif how in ("left", "right"):
        inside = max(0.0, min(middle, room.height - label.height))
        places = [(left if how == "left" else right, inside)]
    elif how == "beside":
        places = [(left, middle), (right, middle)]
        if abs(x_middle + label.width / 2 - mark.center().x()) < label.width * 0.3:
            places = [(x_middle, above), (x_middle, below), *places]
    else:
        places += [(left, above + label.height * 0.4), (right, above + label.height * 0.4), (left, middle)]
        places += [(right, middle), (x_middle, below), (right, below - label.height * 0.4), *flush]
        places += [(mark.left(), below), (x_middle, below + 2 * gap_px), (mark.left(), below + 2 * gap_px)]
    for x, y in places:
        rect = QRectF(x, y, label.width, label.height)
        if room.fits(rect.adjusted(-2, 0, 2, 0), mark) and not _over_another(room, rect, mark):
            return rect
    return None


def _away_from_neighbours(
    room: LabelRoom, label: ValueLabel, mark: QRectF, above: float
) -> list[tuple[float, float]]:
    """Where a column has a neighbour so near that both values cannot stand centred: on its other side."""
    others = [column.center().x() for column in room.columns if column is not mark and not column.isNull()]
    middle = mark.center().x()
    at_left = any(0 < middle - other < label.width for other in others)
    at_right = any(0 < other - middle < label.width for other in others)
    if at_left == at_right:
        return []
    return [(mark.left(), above)] if at_left else [(mark.right() - label.width, above)]


def _over_another(room: LabelRoom, rect: QRectF, own: QRectF) -> bool:
    """Whether a label would stand over a column that is not its own."""
    return any(
        column is not own and rect.left() < column.center().x() < rect.right() for column in room.columns
    )
