"""The time axis on the river's surface: line, ticks, years, the names of the eras."""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPixmap

from exhibit.content.model import Era
from exhibit.layout.overview import EraSpan
from exhibit.layout.scale import TimeScale
from exhibit.layout.ticks import AxisTick, TickKind, ticks
from exhibit.view.look.look import Look
from exhibit.view.text import TextBlock, TextStyle
from exhibit.view.timeline.frame import TimelineFrame, era_ribbon, label_drop

MIST_ALPHA = 226
ERA_GAP_EM = 0.6
TICK_EM = 0.8


class AxisPainter:
    """Paints the axis; every label is shaped once and kept."""

    def __init__(self, look: Look, eras: tuple[EraSpan, ...]) -> None:
        self._look = look
        self._eras = eras
        self._blocks: dict[tuple[str, bool], TextBlock] = {}
        self._names: dict[str, TextBlock] = {}
        self._mist: QPixmap | None = None

    def set_look(self, look: Look) -> None:
        """Paint in another look."""
        self._look = look
        self._blocks.clear()
        self._names.clear()
        self._mist = None

    def paint(self, painter: QPainter, frame: TimelineFrame, scale: TimeScale, last_day: float) -> None:
        """Paint everything of the axis; nothing is dated beyond `last_day`, where the open sea begins."""
        self._paint_mist(painter, frame)
        if not frame.section:
            self._paint_eras(painter, frame, scale)
        self._paint_line(painter, frame, scale, last_day)
        caption = self._look.sizes.caption
        spacing = caption * (3.2 if frame.vertical else 3.6)
        shown = [tick for tick in ticks(scale, spacing, caption * TICK_EM) if tick.day <= last_day + 1]
        self._paint_ticks(painter, frame, scale, shown)
        self._paint_labels(painter, frame, scale, [tick for tick in shown if tick.major])

    def _paint_ticks(
        self, painter: QPainter, frame: TimelineFrame, scale: TimeScale, shown: list[AxisTick]
    ) -> None:
        """All marks of one weight in one stroke of the painter."""
        sizes, palette = self._look.sizes, self._look.palette
        for major, share, weight, colour in (
            (False, 0.22, 0.6, palette.ink_60),
            (True, 0.42, 1.0, palette.ink_80),
        ):
            length = sizes.caption * share
            lines = []
            for tick in shown:
                if tick.major is not major:
                    continue
                along, axis = scale.to_px(tick.day), frame.axis
                ends = (
                    (axis, along, axis - length, along)
                    if frame.vertical
                    else (along, axis, along, axis + length)
                )
                lines.append(QLineF(*ends))
            painter.setPen(QPen(QColor(colour), sizes.rule * weight))
            painter.drawLines(lines)

    def _paint_mist(self, painter: QPainter, frame: TimelineFrame) -> None:
        """A band of mist that names can be read on, whatever is painted there; drawn once, then copied."""
        soft = self._look.sizes.caption * 0.6
        rect = frame.zone_rect()
        rect = rect.adjusted(0, 0, soft, 0) if frame.vertical else rect.adjusted(0, -soft, 0, 0)
        ratio = painter.device().devicePixelRatioF()
        size = (rect.size() * ratio).toSize()
        if self._mist is None or self._mist.size() != size:
            self._mist = _mist(size, self._look.palette.silk, soft * ratio, vertical=frame.vertical)
            self._mist.setDevicePixelRatio(ratio)
        painter.drawPixmap(rect.topLeft(), self._mist)

    def _paint_line(self, painter: QPainter, frame: TimelineFrame, scale: TimeScale, last_day: float) -> None:
        palette = self._look.palette
        end = min(frame.length, scale.to_px(last_day))
        start = max(0.0, scale.to_px(self._eras[0].first_day - 3000)) if self._eras else 0.0
        painter.setPen(QPen(QColor(palette.ink_80), self._look.sizes.rule * 1.4))
        if end > start:
            painter.drawLine(frame.point(start, 0), frame.point(end, 0))

    def _paint_labels(
        self, painter: QPainter, frame: TimelineFrame, scale: TimeScale, named: list[AxisTick]
    ) -> None:
        """A name a tick. Where no year begins in the window, the first name that is seen whole tells it."""
        places = [(scale.to_px(tick.day), tick) for tick in named]
        seen = [tick for along, tick in places if 0 <= along <= frame.length]
        telling = not any(tick.kind >= TickKind.YEAR for tick in seen)
        end = -math.inf
        for along, tick in places:
            dated = self._label(tick, frame, dated=True)
            tells = telling and along >= self._extent(dated, frame) / 2
            block = dated if tells else self._label(tick, frame, dated=False)
            half = self._extent(block, frame) / 2
            if along - half < end:
                continue
            if tells:
                telling, end = False, along + half + self._look.sizes.caption * TICK_EM
            self._paint_label(painter, frame, along, block, weighty=tick.kind >= TickKind.YEAR)

    @staticmethod
    def _extent(block: TextBlock, frame: TimelineFrame) -> float:
        return block.height if frame.vertical else block.natural_width

    def _paint_label(
        self, painter: QPainter, frame: TimelineFrame, along: float, block: TextBlock, *, weighty: bool
    ) -> None:
        colour = self._look.palette.ink if weighty else self._look.palette.ink_80
        drop = label_drop(self._look.sizes, vertical=frame.vertical)
        if frame.vertical:
            block.draw(painter, frame.axis - drop - block.natural_width, along - block.height / 2, colour)
        else:
            block.draw(painter, along - block.natural_width / 2, frame.axis + drop, colour)

    def _label(self, tick: AxisTick, frame: TimelineFrame, *, dated: bool) -> TextBlock:
        """What a tick is called; `dated`, with its year, upright in as many lines as the column needs."""
        day, weighty = tick.label_parts, tick.kind >= TickKind.YEAR
        text = self._look.say.tick(day.year, day.month, day.day, tick.kind)
        if dated and not weighty:
            year = self._look.say.tick(day.year, 1, 1, TickKind.YEAR)
            text = self._look.words("tick.dated", tick=text, year=year)
        found = self._blocks.get((text, weighty))
        if found is None:
            if len(self._blocks) > 600:
                self._blocks.clear()
            sizes = self._look.sizes
            face = TextStyle(
                "bold" if weighty else "sans", sizes.caption * (1.1 if weighty else 1.0), heading=True
            )
            room = frame.zone - label_drop(sizes, vertical=True) if frame.vertical and dated else 1e6
            found = self._blocks[(text, weighty)] = self._look.typesetter.block(
                text, face, max(room, sizes.caption)
            )
        return found

    def _paint_eras(self, painter: QPainter, frame: TimelineFrame, scale: TimeScale) -> None:
        """A ribbon at the far edge, one length of silk an era, with its name."""
        palette, thick = self._look.palette, era_ribbon(self._look.sizes)
        near = -frame.axis if frame.vertical else -frame.zone
        for number, span in enumerate(self._eras):
            start, end = scale.to_px(span.first_day), scale.to_px(span.last_day + 1)
            if end < 0 or start > frame.length:
                continue
            rect = frame.rect(start, near, end - start, thick)
            silk = palette.hue("malachite").tint if number % 2 == 0 else palette.silk_deep
            painter.fillRect(rect, QColor(silk))
            border = frame.rect(start, near, self._look.sizes.rule, thick)
            painter.fillRect(border, QColor(palette.hue("malachite").fill))
            if frame.vertical:
                self._paint_name_down(painter, span.era, rect, frame.length)
            else:
                self._paint_name(painter, span.era, rect, frame.length)

    def _paint_name(self, painter: QPainter, era: Era, rect: QRectF, window: float) -> None:
        """The era's name stays in the window while any of the era does, as far as it has room."""
        block = self._name(era)
        x = self._name_place(rect.left(), rect.right(), block.natural_width, window)
        if x is not None:
            y = rect.center().y() - block.height / 2
            block.draw(painter, x, y, self._look.palette.hue("malachite").text)

    def _name_place(self, start: float, end: float, length: float, window: float) -> float | None:
        """Where a name begins that stays in the window and in its era; None where it would be cut."""
        margin = self._look.sizes.caption * ERA_GAP_EM
        place = min(max(start + margin, margin), end - length - margin)
        inside = place >= max(start, 0.0) + margin / 2 and place + length <= window
        return place if inside else None

    def _paint_name_down(self, painter: QPainter, era: Era, rect: QRectF, window: float) -> None:
        colour = self._look.palette.hue("malachite").text
        if not self._look.typesetter.chinese:
            self._paint_turned(painter, self._name(era), rect, window)
            return
        name = self._look.text(era.name)
        size = self._look.sizes.caption * 1.1
        y = self._name_place(rect.top(), rect.bottom(), len(name) * size * 1.2, window)
        if y is None:
            return
        for character in name:
            glyph = self._names.get(character)
            if glyph is None:
                style = TextStyle("serif", size, heading=True)
                glyph = self._names[character] = self._look.typesetter.block(character, style, 1e6)
            glyph.draw(painter, rect.center().x() - glyph.natural_width / 2, y, colour)
            y += size * 1.2

    def _paint_turned(self, painter: QPainter, block: TextBlock, rect: QRectF, window: float) -> None:
        y = self._name_place(rect.top(), rect.bottom(), block.natural_width, window)
        if y is None:
            return
        painter.save()
        painter.translate(rect.center().x() + block.height / 2, y)
        painter.rotate(90)
        block.draw(painter, 0, 0, self._look.palette.hue("malachite").text)
        painter.restore()

    def _name(self, era: Era) -> TextBlock:
        found = self._names.get(era.id)
        if found is None:
            style = TextStyle("serif", self._look.sizes.caption * 1.08, heading=True)
            found = self._names[era.id] = self._look.typesetter.block(self._look.text(era.name), style, 1e6)
        return found


def _mist(size: QSize, colour: str, soft: float, *, vertical: bool) -> QPixmap:
    """A band of mist in device pixels, soft towards the axis over twice `soft`."""
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    thin, thick = QColor(colour), QColor(colour)
    thin.setAlpha(0)
    thick.setAlpha(MIST_ALPHA)
    start = QPointF(size.width(), 0) if vertical else QPointF(0, 0)
    end = QPointF(size.width() - 2 * soft, 0) if vertical else QPointF(0, 2 * soft)
    wash = QLinearGradient(start, end)
    wash.setColorAt(0.0, thin)
    wash.setColorAt(1.0, thick)
    painter = QPainter(pixmap)
    painter.fillRect(pixmap.rect(), wash)
    painter.end()
    return pixmap
