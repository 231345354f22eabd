"""The exhibition's seal, cut from its own title: right column first, as seals are read."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from exhibit.view.look.look import Look
from exhibit.view.style import NORMAL
from exhibit.view.text import TextStyle


def seal_size(characters: str, height_px: float) -> tuple[float, float]:
    """Width and height of a seal in px."""
    rows = _rows(characters)
    columns = math.ceil(len(characters) / rows) if characters else 1
    return height_px * (columns / rows * 0.96 + 0.04 if rows > 1 else 1.0), height_px


def _rows(characters: str) -> int:
    return max(1, math.ceil(math.sqrt(len(characters)))) if len(characters) != 2 else 2


def paint_seal(painter: QPainter, look: Look, characters: str, x: float, y: float, height_px: float) -> None:
    """Paint the seal with its top left corner at (x, y)."""
    if not characters:
        return
    wide, tall = seal_size(characters, height_px)
    cinnabar = QColor(NORMAL.hue("cinnabar").fill)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(cinnabar)
    painter.drawRoundedRect(QRectF(x, y, wide, tall), tall * 0.07, tall * 0.07)
    rows = _rows(characters)
    columns = math.ceil(len(characters) / rows)
    margin = tall * 0.09
    cell_w = (wide - 2 * margin) / columns
    cell_h = (tall - 2 * margin) / rows
    style = TextStyle("serif", min(cell_w, cell_h) * 0.96, heading=True)
    for number, character in enumerate(characters):
        column, row = number // rows, number % rows
        block = look.typesetter.block(character, style, 1e6, tag="zh-Hant")
        cx = x + wide - margin - (column + 0.5) * cell_w
        cy = y + margin + (row + 0.5) * cell_h
        block.draw(painter, cx - block.natural_width / 2, cy - block.height / 2, NORMAL.paper)
    painter.restore()
