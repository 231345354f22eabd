"""The record of what was drawn and where, which tests read."""

import math
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QGlyphRun, QPainter, QPixmap, QTextLayout
from PySide6.QtWidgets import QWidget

from exhibit.view.text.styles import TextStyle


class PlacedLine(NamedTuple):
    """A line as it is seen: its row in the block, its left edge and its width in px."""

    row: int
    left: float
    width: float


class Drawable(Protocol):
    """What a record tells of a shaped text; TextBlock has it."""

    text: str
    style: TextStyle
    width: float
    hang_px: float
    natural_width: float
    height: float
    line_height: float
    complete: bool
    placed: list[PlacedLine]

    def layouts(self) -> list[QTextLayout]:
        """Return the shaped paragraphs."""


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


class DrawLog:
    """Notes what is drawn, where a test asked for it: straight away, or when a picture with texts is copied.

    `silent`: texts are noted but not painted, so that what is behind them can be looked at.
    """

    def __init__(self, records: list[TextRecord] | None = None) -> None:
        """Note into this list; nothing at all where there is none."""
        self._records = records
        self.silent = False

    def note(self, block: Drawable, painter: QPainter, x: float, y: float, colour: str) -> None:
        """Note a block that was drawn with its corner at (x, y)."""
        if self._records is not None:
            self._records.append(record_of(block, painter, x, y, colour))

    @contextmanager
    def captured(self) -> Iterator[list[TextRecord]]:
        """Collect what is drawn meanwhile onto a picture: it is not seen before the picture is copied."""
        texts: list[TextRecord] = []
        before = self._records
        if before is not None:
            self._records = texts
        try:
            yield texts
        finally:
            self._records = before

    def replay(self, texts: Iterable[TextRecord], painter: QPainter, corner: QPointF) -> None:
        """Note the texts of a picture that was copied to a corner."""
        if self._records is not None:
            self._records += [_moved(text, painter, corner) for text in texts]


class Drawing(NamedTuple):
    """A picture of something, drawn once to be copied often, with the texts on it."""

    pixmap: QPixmap
    texts: Sequence[TextRecord] = ()

    @property
    def bytes(self) -> int:
        """What it takes in memory."""
        return self.pixmap.width() * self.pixmap.height() * 4

    def copy(self, painter: QPainter, corner: QPointF, log: DrawLog) -> None:
        """Paint it with its top left corner there."""
        painter.drawPixmap(corner, self.pixmap)
        log.replay(self.texts, painter, corner)


class _Device(NamedTuple):
    """What a painter paints on: its corner in the window's px, its name, its room and what shows of it."""

    offset: QPointF
    owner: str
    bounds: QRectF
    visible: QRectF


def _device_of(painter: QPainter) -> _Device:
    device = painter.device()
    if not isinstance(device, QWidget):
        return _Device(QPointF(), "", QRectF(), QRectF())
    offset = QPointF(device.mapTo(device.window(), QPointF(0, 0)))
    bounds = QRectF(device.rect()).translated(offset)
    visible = QRectF(device.visibleRegion().boundingRect()).translated(offset)
    return _Device(offset, type(device).__name__, bounds, visible)


def record_of(block: Drawable, painter: QPainter, x: float, y: float, colour: str) -> TextRecord:
    """Return what a block drawn with its corner at (x, y) leaves on the painter's device."""
    room = block.width + block.hang_px if block.width < 1e5 else block.natural_width
    transform, on = painter.worldTransform(), _device_of(painter)
    return TextRecord(
        text=block.text,
        asked=transform.mapRect(QRectF(x, y, room, block.height)).translated(on.offset),
        drawn=transform.mapRect(_drawn(block, x, y)).translated(on.offset),
        families=tuple(sorted(_families(block))),
        size_px=block.style.size_px * math.hypot(transform.m12(), transform.m22()),
        colour=colour,
        complete=block.complete,
        owner=on.owner,
        bounds=on.bounds,
        visible=on.visible,
    )


def _moved(text: TextRecord, painter: QPainter, corner: QPointF) -> TextRecord:
    """The record of a text on a picture, where the picture was copied to."""
    transform, on = painter.worldTransform(), _device_of(painter)
    return replace(
        text,
        asked=transform.mapRect(text.asked.translated(corner)).translated(on.offset),
        drawn=transform.mapRect(text.drawn.translated(corner)).translated(on.offset),
        size_px=text.size_px * math.hypot(transform.m12(), transform.m22()),
        owner=on.owner,
        bounds=on.bounds,
        visible=on.visible,
    )


def _drawn(block: Drawable, x: float, y: float) -> QRectF:
    """What is seen of all lines, without their leading."""
    drawn = QRectF()
    lead = max(0.0, (block.line_height - block.style.size_px) / 2.0)
    for line in block.placed:
        top = y + line.row * block.line_height + lead
        drawn = drawn.united(QRectF(x + line.left, top, line.width, block.line_height - 2 * lead))
    return drawn


def _families(block: Drawable) -> set[str]:
    return {_family(run) for layout in block.layouts() for run in layout.glyphRuns() if _visible(run)}


def _family(run: QGlyphRun) -> str:
    """The family of the font that draws a run; "" for the empty boxes of a script that no font has.

    WORKAROUND (Qt 6.11): asking boxes for their family ends the program, though they say that they are valid.
    """
    font = run.rawFont()
    return font.familyName() if font.fontTable("head").size() else ""


def _visible(run: QGlyphRun) -> bool:
    return not run.isEmpty() and run.boundingRect().width() > 0
