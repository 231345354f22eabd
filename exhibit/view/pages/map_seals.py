"""The partner cities as seals: staggered columns from north to south, as many as there is height for."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from exhibit.content.model import Place
from exhibit.view.look.look import Look
from exhibit.view.text import TextBlock, TextStyle

MOST_COLUMNS = 4
ASIDE_GAPS = 2.5
LOOSEST = 1.4
STAGGER = 0.5
HEAD_GAP = 0.4


@dataclass(frozen=True)
class PlaceSeal:
    """One seal: its city, its name and the filled rectangle, px."""

    place: Place
    name: TextBlock
    rect: QRectF


@dataclass(frozen=True)
class SealGroup:
    """All seals, and the heading over them with its corner."""

    seals: tuple[PlaceSeal, ...]
    heading: TextBlock
    corner: QPointF

    def around(self) -> QRectF:
        """The room that seals and heading take."""
        room = QRectF(self.corner.x(), self.corner.y(), self.heading.natural_width, self.heading.height)
        for seal in self.seals:
            room = room.united(seal.rect)
        return room


@dataclass(frozen=True)
class FreeRect:
    """Where the seals may stand, px: from `top` down to `bottom`, around `middle` or ending at `right`."""

    top: float
    bottom: float
    width: float
    right: float
    middle: float | None = None


def least_height(look: Look, count: int) -> float:
    """How much height the seals need below the river's mouth in their lowest form, heading included."""
    rows = -(-count // MOST_COLUMNS)
    pitch = _tall(look) + look.sizes.gap
    heading = _heading_style(look).line_height_px(look.typesetter.chinese) + look.sizes.gap * HEAD_GAP
    return (rows + STAGGER) * pitch + heading


def _style(look: Look) -> TextStyle:
    return TextStyle("bold", look.sizes.caption, heading=True)


def _heading_style(look: Look) -> TextStyle:
    """Two or three Han words are short enough to be large; a Latin phrase would reach into the river."""
    return look.card_heading if look.typesetter.chinese else _style(look)


def heading_px(look: Look) -> float:
    """How wide the heading is."""
    return look.typesetter.line_width(look.words("map.seals"), _heading_style(look))


def _tall(look: Look) -> float:
    return max(look.sizes.target, _style(look).line_height_px(look.typesetter.chinese) * 1.5)


def lay_seals(look: Look, places: list[Place], room: FreeRect) -> SealGroup:
    """Place the seals, in as few columns as fit."""
    gap, tall = look.sizes.gap, _tall(look)
    ordered = sorted(places, key=lambda place: (-(place.lat or 0.0), place.lon or 0.0))
    blocks = [look.typesetter.block(look.text(place.name), _style(look), 1e6) for place in ordered]
    wide = max(max(block.natural_width for block in blocks) + gap * 1.8, look.sizes.target)
    heading = look.typesetter.block(look.words("map.seals"), _heading_style(look), 1e6)
    first = room.top + heading.height + gap * HEAD_GAP
    columns, across = 2, wide + gap * ASIDE_GAPS
    while columns < MOST_COLUMNS and first + _deep(len(ordered), columns) * (tall + gap) > room.bottom:
        if (columns + 1) * across > room.width:
            break
        columns += 1
    rows = -(-len(ordered) // columns)
    first = min(first, room.bottom - _deep(len(ordered), columns) * (tall + gap))
    loose = (room.bottom - first - tall) / max(1.0, rows - STAGGER)
    pitch = max(tall + gap, min(loose, (tall + gap) * LOOSEST))
    whole = columns * across - gap * ASIDE_GAPS
    left = room.right - whole if room.middle is None else room.middle - whole / 2
    seals = []
    for row in range(rows):
        part = list(zip(ordered, blocks, strict=True))[columns * row : columns * (row + 1)]
        for column, (place, block) in enumerate(sorted(part, key=lambda each: each[0].lon or 0.0)):
            y = first + (row + STAGGER * (column % 2)) * pitch
            seals.append(PlaceSeal(place, block, QRectF(left + column * across, y, wide, tall)))
    x = max(0.0, min(left + whole, room.width) - heading.natural_width)
    return SealGroup(tuple(seals), heading, QPointF(x, first - heading.height - gap * HEAD_GAP))


def _deep(count: int, columns: int) -> float:
    """How many seals' heights a group of so many columns takes."""
    return -(-count // columns) + (STAGGER if count > 1 else 0.0)
