"""The words at the ground line: marks that open an event, what stood before, and what the line is."""

from dataclasses import dataclass
from dataclasses import replace as with_changes
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPen

from exhibit.content.ground_line import GroundSeries, Level
from exhibit.content.text.quantity import format_value
from exhibit.layout.ground_line import GroundShape
from exhibit.layout.scale import TimeScale
from exhibit.view.look.look import Look
from exhibit.view.text import TextBlock, TextStyle
from exhibit.view.timeline.frame import TimelineFrame
from exhibit.view.timeline.sprites import SpriteCache, see_through
from exhibit.view.timeline.water import Depths

SLIP_OPACITY = 0.94
NOTE_SHARES, NOTE_DEPTH = (0.64, 0.95), 0.4
"""How wide the note may be, as shares of the window, and how much of the section's depth it should leave."""
HIGH_EM, PAD_EM = 1.62, 0.55


@dataclass(frozen=True, slots=True)
class Gauge:
    """A mark of the ground line on the canvas."""

    level: Level
    rect: QRectF


class _Words(NamedTuple):
    """What is written at a ground line, shaped for one look and width."""

    marks: dict[float, TextBlock]
    note: TextBlock
    before: TextBlock | None


class GaugePainter:
    """Places and paints what is written at a ground line."""

    def __init__(self, look: Look, ground: GroundSeries, shape: GroundShape) -> None:
        self._ground = ground
        self._shape = shape
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Speak and paint in another look."""
        self._look = look
        self._sprites = SpriteCache(look.typesetter)
        self._words: tuple[tuple[float, float], _Words] | None = None

    def gauges(self, frame: TimelineFrame, scale: TimeScale, depths: Depths) -> list[Gauge]:
        """The marks in the window, latest first; none over another or other words, all in the section."""
        words = self._shaped(frame)
        taken = [self._note_rect(frame, words)]
        before = self._before_rect(frame, scale, depths, words)
        if before is not None:
            taken.append(before)
        found: list[Gauge] = []
        for level, share in zip(reversed(self._ground.levels), reversed(self._shape.shares), strict=True):
            at, row = scale.to_px(level.day), depths.row(share)
            if level.event is None or not -frame.length * 0.2 < at < frame.length:
                continue
            foot = QPointF(row, at) if frame.vertical else QPointF(at, row)
            rect = self._place(words.marks[level.day], frame, foot, taken)
            if rect is not None:
                taken.append(rect)
                found.append(Gauge(level, rect))
        return found

    def gauge_at(
        self, frame: TimelineFrame, scale: TimeScale, depths: Depths, place: QPointF, least_px: float
    ) -> Gauge | None:
        """The mark under a touch; a small one reaches out to `least_px`."""
        best, nearest = None, 0.0
        for gauge in self.gauges(frame, scale, depths):
            rect = gauge.rect
            wide, high = max(0.0, least_px - rect.width()) / 2, max(0.0, least_px - rect.height()) / 2
            away = (rect.center() - place).manhattanLength()
            if rect.adjusted(-wide, -high, wide, high).contains(place) and (best is None or away < nearest):
                best, nearest = gauge, away
        return best

    def paint(
        self, painter: QPainter, frame: TimelineFrame, scale: TimeScale, depths: Depths, pressed: str | None
    ) -> None:
        """Paint the note, the name of what stood before, and the marks."""
        words = self._shaped(frame)
        note = self._note_rect(frame, words)
        pad = self._look.sizes.caption * PAD_EM
        if frame.section_rect().contains(note):
            self._slip(painter, note)
            words.note.draw(painter, note.left() + pad, note.top() + pad / 2, self._look.palette.ink)
        self._paint_before(painter, words.before, self._before_rect(frame, scale, depths, words))
        for gauge in self.gauges(frame, scale, depths):
            self._paint_mark(painter, gauge, words.marks[gauge.level.day], pressed)

    def _place(
        self, block: TextBlock, frame: TimelineFrame, foot: QPointF, taken: list[QRectF]
    ) -> QRectF | None:
        """Beside the step: below the surface, else above it, lower where other marks are."""
        em = self._look.sizes.caption
        size = QSizeF(block.natural_width + 2 * em * PAD_EM, em * HIGH_EM)
        room = frame.section_rect().adjusted(em * 0.3, 0, -em * 0.3, -em * 0.2)
        gap = em * 0.4
        for drop in (0, -1, 1, 2, 3):
            top = foot.y() + gap + drop * (size.height() + (gap if drop > 0 else 2 * gap))
            for left in (foot.x() + gap, foot.x() - gap - size.width()):
                rect = QRectF(QPointF(left, top), size)
                spread = rect.adjusted(-gap / 2, -gap / 2, gap / 2, gap / 2)
                if room.contains(rect) and not any(spread.intersects(other) for other in taken):
                    return rect
        return None

    def _paint_mark(self, painter: QPainter, gauge: Gauge, block: TextBlock, pressed: str | None) -> None:
        down = pressed is not None and gauge.level.event == pressed
        size = gauge.rect.size()
        key = ("gauge", gauge.level.day, size.width(), size.height(), down)
        rule = self._look.sizes.rule
        corner = gauge.rect.topLeft() - QPointF(rule, rule)
        room = QSizeF(size.width() + 2 * rule, size.height() + 2 * rule)
        self._sprites.stamp(painter, key, corner, room, self._draw_mark, room, block, down)

    def _draw_mark(
        self, painter: QPainter, corner: QPointF, room: QSizeF, block: TextBlock, down: bool
    ) -> None:
        palette, rule = self._look.palette, self._look.sizes.rule
        hue = palette.hue("malachite")
        rect = QRectF(corner, room).adjusted(rule, rule, -rule, -rule)
        painter.setPen(QPen(QColor(hue.fill), rule * 1.2))
        painter.setBrush(QColor(hue.tint if down else palette.paper))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        x = rect.center().x() - block.natural_width / 2
        block.draw(painter, x, rect.center().y() - block.height / 2, hue.text)

    def _paint_before(self, painter: QPainter, block: TextBlock | None, rect: QRectF | None) -> None:
        """The name of what stood before: in the window while any of it is, as far as it has room."""
        if block is None or rect is None:
            return
        self._slip(painter, rect)
        colour = self._look.palette.hue("malachite").text
        left = rect.left() + self._look.sizes.caption * PAD_EM
        block.draw(painter, left, rect.center().y() - block.height / 2, colour)

    def _before_rect(
        self, frame: TimelineFrame, scale: TimeScale, depths: Depths, words: _Words
    ) -> QRectF | None:
        """Where that name stands: below the surface, else above it; upright on its left. None where full."""
        if words.before is None:
            return None
        em = self._look.sizes.caption
        wide, high = words.before.natural_width + 2 * em * PAD_EM, em * HIGH_EM
        along = high if frame.vertical else wide
        end = min(scale.to_px(self._shape.days[0]) - em, frame.length)
        start = min(em, end - along)
        gap = em * 0.25
        if frame.vertical:
            places = [QRectF(depths.base - gap - wide, start, wide, high)]
        else:
            places = [QRectF(start, row, wide, high) for row in (depths.base + gap, depths.base - gap - high)]
        note, room = self._note_rect(frame, words), frame.section_rect()
        fits = (one for one in places if start >= 0 and room.contains(one) and not note.intersects(one))
        return next(fits, None)

    def _slip(self, painter: QPainter, rect: QRectF) -> None:
        """A slip of paper under words, so that they can be read on whatever is painted there."""
        painter.setPen(QPen(see_through(self._look.palette.line, 1.0), self._look.sizes.rule * 0.6))
        painter.setBrush(see_through(self._look.palette.paper, SLIP_OPACITY))
        painter.drawRoundedRect(rect, self._look.sizes.radius / 2, self._look.sizes.radius / 2)

    def _note_rect(self, frame: TimelineFrame, words: _Words) -> QRectF:
        """The note lies at the end of the section's foot."""
        em = self._look.sizes.caption
        pad = em * PAD_EM
        wide, high = words.note.natural_width + 2 * pad, words.note.height + pad
        section = frame.section_rect()
        aside = em * 0.35 if frame.vertical else em * 0.8
        return QRectF(section.right() - wide - aside, section.bottom() - high - em * 0.35, wide, high)

    def _shaped(self, frame: TimelineFrame) -> _Words:
        section = frame.section_rect()
        room = (section.width(), section.height())
        if self._words is None or self._words[0] != room:
            self._words = (room, self._shape_words(*room))
        return self._words[1]

    def _shape_words(self, width: float, depth: float) -> _Words:
        look, line = self._look, self._ground.line
        bold = TextStyle("bold", look.sizes.caption * 1.02, heading=True)
        plain = TextStyle("sans", look.sizes.caption, heading=True)
        set_block = look.typesetter.block
        marks = {level.day: set_block(self.label(level), bold, 1e6) for level in self._ground.levels}
        notes = [
            set_block(look.text(line.note), plain, width * share - 2 * look.sizes.caption * PAD_EM)
            for share in NOTE_SHARES
        ]
        note = next((one for one in notes if one.height < depth * NOTE_DEPTH), notes[-1])
        before = set_block(look.text(line.before), bold, 1e6) if line.before else None
        return _Words(marks, note, before)

    def label(self, level: Level) -> str:
        """A level's number with the sign of its unit."""
        unit = self._ground.unit
        if unit is None:
            return str(level.value)
        short = with_changes(unit, name=unit.short or unit.name, one=unit.short or unit.one)
        return format_value(level.value, "exact", short, self._look.say.language).plain
