"""The overview strip: the whole span at a glance, eras to tap, and the window as a frame to drag."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QTouchEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.session.gestures import Dragged, Gesture, GestureReader, Tapped, Touched
from exhibit.view.look import Look
from exhibit.view.text import TextStyle
from exhibit.view.timeline.axis import EraSpan
from exhibit.view.widgets.fingers import TOUCH_EVENTS, contact_of, read_touch


@dataclass(frozen=True)
class StripDot:
    """One event on the strip."""

    day: float
    theme: str
    importance: int


@dataclass(frozen=True)
class StripModel:
    """What the strip shows: the span in days, dots, eras."""

    first_day: float
    last_day: float
    dots: tuple[StripDot, ...]
    eras: tuple[EraSpan, ...]


class OverviewStrip(QWidget):
    """The whole span, with the window's frame in cinnabar.

    Signals:
        day_wanted(day): bring this day to the middle, following a finger.
        day_tapped(day): go to this day.
        era_tapped(era): go to this era, by id.
    """

    day_wanted = Signal(float)
    day_tapped = Signal(float)
    era_tapped = Signal(str)

    def __init__(self, look: Look, model: StripModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._window = (model.first_day, model.last_day)
        self._filter: str | None = None
        self._picture: QPixmap | None = None
        self._reader = GestureReader(look.slop_px)
        self._grip: float | None = None
        self._last_x = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(look.words("strip.name"))

    def set_look(self, look: Look) -> None:
        """Paint in another look."""
        self._look = look
        self._reader.slop_px = look.slop_px
        self._picture = None
        self.setAccessibleName(look.words("strip.name"))
        self.update()

    def set_window(self, first_day: float, last_day: float) -> None:
        """Show what part of the span the window shows."""
        if (first_day, last_day) != self._window:
            self._window = (first_day, last_day)
            self.update()

    def set_filter(self, theme: str | None) -> None:
        """Bring the dots of one theme forward."""
        self._filter = theme
        self._picture = None
        self.update()

    def x_of(self, day: float) -> float:
        """Where a day stands, in px."""
        model = self._model
        return self.width() * (day - model.first_day) / (model.last_day - model.first_day)

    def day_at(self, x: float) -> float:
        """The day at a place in px."""
        model = self._model
        return model.first_day + (model.last_day - model.first_day) * x / max(1, self.width())

    def _frame(self) -> QRectF:
        left = max(0.0, self.x_of(self._window[0]))
        right = min(float(self.width()), self.x_of(self._window[1]))
        rule = self._look.sizes.rule * 1.5
        least = self._look.sizes.label * 0.8
        if right - left < least:
            middle = (left + right) / 2
            left, right = middle - least / 2, middle + least / 2
        top = self._era_height()
        return QRectF(left, top, right - left, self.height() - top).adjusted(
            rule / 2, rule / 2, -rule / 2, -rule / 2
        )

    def _era_height(self) -> float:
        return self._look.sizes.label * 1.35

    def _act(self, gestures: list[Gesture]) -> None:
        for gesture in gestures:
            match gesture:
                case Touched(x, _):
                    frame = self._frame()
                    inside = frame.left() - 12 <= x <= frame.right() + 12
                    self._grip = x - frame.center().x() if inside else 0.0
                    self._last_x = x
                case Dragged(dx, _):
                    self._last_x += dx
                    self.day_wanted.emit(self.day_at(self._last_x - (self._grip or 0.0)))
                case Tapped(x, y, _):
                    self._tap(x, y)
                case _:
                    continue

    def _tap(self, x: float, y: float) -> None:
        day = self.day_at(x)
        if y <= self._era_height():
            for span in self._model.eras:
                if span.first_day <= day <= span.last_day:
                    self.era_tapped.emit(span.era.id)
                    return
        self.day_tapped.emit(day)

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(self._look.palette.paper))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_eras(painter)
        self._paint_dots(painter)
        painter.end()
        return pixmap

    def _paint_eras(self, painter: QPainter) -> None:
        palette = self._look.palette
        height = self._era_height()
        style = TextStyle("sans", self._look.sizes.label * 0.92, heading=True)
        for number, span in enumerate(self._model.eras):
            left, right = self.x_of(span.first_day), self.x_of(span.last_day + 1)
            ground = QColor(palette.hue("malachite").tint if number % 2 == 0 else palette.silk_deep)
            painter.fillRect(QRectF(left, 0, right - left, height), ground)
            block = self._look.typesetter.block(self._look.text(span.era.name), style, 1e6)
            last = number == len(self._model.eras) - 1
            if block.natural_width + 6 <= right - left or (last and self._look.typesetter.chinese):
                x = min((left + right - block.natural_width) / 2, self.width() - block.natural_width - 4.0)
                block.draw(painter, x, (height - block.height) / 2, palette.hue("malachite").text)

    def _paint_dots(self, painter: QPainter) -> None:
        top = self._era_height()
        room = self.height() - top
        radius = max(2.5, self._look.sizes.label * 0.16)
        stacks: dict[int, int] = {}
        painter.setPen(Qt.PenStyle.NoPen)
        pitch = radius * 2.4
        lowest = self.height() - max(radius * 2.4, room * 0.24)
        levels = max(1, int((lowest - top - radius) // pitch) + 1)
        for dot in sorted(self._model.dots, key=lambda each: (each.importance, each.day)):
            x = self.x_of(dot.day)
            column = int(x / (radius * 2.2))
            height = stacks.get(column, 0)
            stacks[column] = height + 1
            if height >= levels:
                continue
            colour = QColor(self._look.hue_of(dot.theme).fill)
            if self._filter not in (None, dot.theme):
                colour.setAlpha(50)
            painter.setBrush(colour)
            size = radius * (1.25 if dot.importance == 1 else 1.0)
            painter.drawEllipse(QRectF(x - size, lowest - height * pitch - size, 2 * size, 2 * size))

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, int(self._look.sizes.label * 2.9))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in TOUCH_EVENTS:
            self._act(read_touch(self._reader, cast(QTouchEvent, event)))
            event.accept()
            return True
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._picture = None
        super().resizeEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._act(self._reader.press(contact_of(event)))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._act(self._reader.move([contact_of(event)]))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._act(self._reader.release(contact_of(event)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._look.typesetter.log is not None:
            painter.fillRect(self.rect(), QColor(self._look.palette.paper))
            self._paint_eras(painter)
            self._paint_dots(painter)
        else:
            if self._picture is None:
                self._picture = self._draw()
            painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.palette.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QPen(QColor(self._look.palette.hue("cinnabar").fill), self._look.sizes.rule * 1.5))
        painter.drawRoundedRect(self._frame(), 4, 4)
        painter.end()
