"""The record of what was drawn and where, which tests read."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QGlyphRun, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from exhibit.view.text.block import TextBlock


@dataclass(frozen=True)
class TextRecord:
    """One drawn text, for tests.

    Rectangles in the window's px, the drawn one without leading; `bounds` is the widget it was drawn
    on, `visible` the part of it that no scrolling hides.
    """

    text: str
    asked: QRectF
    drawn: QRectF
    families: tuple[str, ...]
    size_px: float
    colour: str
    complete: bool
    owner: str
    bounds: QRectF
    visible: QRectF


def record_of(block: "TextBlock", painter: QPainter, x: float, y: float, colour: str) -> TextRecord:
    """What a block drawn with its corner at (x, y) leaves on the painter's device."""
    room = block.width + block.hang_px if block.width < 1e5 else block.natural_width
    asked = QRectF(x, y, room, block.height)
    device = painter.device()
    transform = painter.worldTransform()
    offset = QPointF()
    owner, bounds, visible = "", QRectF(), QRectF()
    if isinstance(device, QWidget):
        offset = QPointF(device.mapTo(device.window(), QPointF(0, 0)))
        owner, bounds = type(device).__name__, QRectF(device.rect()).translated(offset)
        visible = QRectF(device.visibleRegion().boundingRect()).translated(offset)
    return TextRecord(
        text=block.text,
        asked=transform.mapRect(asked).translated(offset),
        drawn=transform.mapRect(_drawn(block, x, y)).translated(offset),
        families=tuple(sorted(_families(block))),
        size_px=block.style.size_px * math.hypot(transform.m12(), transform.m22()),
        colour=colour,
        complete=block.complete,
        owner=owner,
        bounds=bounds,
        visible=visible,
    )


def _drawn(block: "TextBlock", x: float, y: float) -> QRectF:
    """What is seen of all lines, without their leading."""
    drawn = QRectF()
    lead = max(0.0, (block.line_height - block.style.size_px) / 2.0)
    for line in block.placed:
        top = y + line.row * block.line_height + lead
        drawn = drawn.united(QRectF(x + line.left, top, line.width, block.line_height - 2 * lead))
    return drawn


def _families(block: "TextBlock") -> set[str]:
    return {_family(run) for layout in block.layouts() for run in layout.glyphRuns() if _visible(run)}


def _family(run: QGlyphRun) -> str:
    """The family of the font that draws a run; "" for the empty boxes of a script that no font has.

    WORKAROUND (Qt 6.11): asking boxes for their family ends the program, though they say that they are valid.
    """
    font = run.rawFont()
    return font.familyName() if font.fontTable("head").size() else ""


def _visible(run: QGlyphRun) -> bool:
    return not run.isEmpty() and run.boundingRect().width() > 0
