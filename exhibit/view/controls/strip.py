"""The overview strip: the whole span at a glance, eras to tap, and the window as a frame to drag."""

from typing import cast

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleValueChangeEvent,
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.text.days import civil_of, day_of
from exhibit.layout.overview import StripLayout, StripModel, strip_dots, strip_for
from exhibit.session.gestures import DragGesture, Gesture, GestureReader, TapGesture, TouchBegan
from exhibit.view.look.look import Look
from exhibit.view.look.mark_shapes import REACH, mark_path
from exhibit.view.text import Drawing, TextStyle
from exhibit.view.widgets.touch_input import TOUCH_EVENTS, contact_of, read_touch

MARK_EM = 0.17
FADED = 0.22
MINIATURE_OPACITY = 0.62


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
        self._picture: Drawing | None = None
        self._miniature: QImage | None = None
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
            before = self.year
            self._window = (first_day, last_day)
            self.update()
            if QAccessible.isActive() and self.year != before:
                QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, self.year))

    spoken_as = QAccessible.Role.Slider

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year of the span."""
        return civil_of(int(self._model.first_day)).year, civil_of(int(self._model.last_day)).year

    @property
    def year(self) -> int:
        """The year in the middle of the window, or the nearest of the span."""
        first, last = self.years
        return min(max(civil_of(int(sum(self._window) / 2)).year, first), last)

    def go_to_year(self, year: int) -> None:
        """Go to the middle of a year, or of what the span has of it."""
        first, last = self.years
        year = min(max(year, first), last)
        start, end = max(day_of(year), self._model.first_day), min(day_of(year, 12, 31), self._model.last_day)
        self.day_tapped.emit((start + end) / 2)

    def set_filter(self, theme: str | None) -> None:
        """Bring the dots of one theme forward."""
        self._filter = theme
        self._picture = None
        self.update()

    def set_miniature(self, picture: QImage | None) -> None:
        """Lay the whole painting in small under the events; it shows the same span as the strip."""
        self._miniature = picture
        self._picture = None
        self.update()

    @property
    def _scale(self) -> StripLayout:
        return strip_for(float(max(1, self.width())), self._model.first_day, self._model.last_day)

    def x_of(self, day: float) -> float:
        """Where a day stands, in px."""
        return self._scale.to_px(day)

    def day_at(self, x: float) -> float:
        """The day at a place in px."""
        return self._scale.to_day(x)

    def _frame(self) -> QRectF:
        rule = self._look.sizes.rule * 1.5
        start, end = self._scale.frame(*self._window, self._look.sizes.label * 0.8)
        top = self._era_height()
        return QRectF(start, top, end - start, self.height() - top).adjusted(
            rule / 2, rule / 2, -rule / 2, -rule / 2
        )

    def _era_height(self) -> float:
        return self._look.sizes.label * 1.35

    def _act(self, gestures: list[Gesture]) -> None:
        for gesture in gestures:
            match gesture:
                case TouchBegan(x, _):
                    frame = self._frame()
                    inside = frame.left() - 12 <= x <= frame.right() + 12
                    self._grip = x - frame.center().x() if inside else 0.0
                    self._last_x = x
                case DragGesture(dx, _):
                    self._last_x += dx
                    self.day_wanted.emit(self.day_at(self._last_x - (self._grip or 0.0)))
                case TapGesture(x, y, _):
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

    def _draw(self) -> Drawing:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(pixmap)
        with self._look.typesetter.log.captured() as texts:
            self._paint_all(painter)
        painter.end()
        return Drawing(pixmap, texts)

    def _paint_all(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self._look.palette.paper))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_miniature(painter)
        self._paint_eras(painter)
        self._paint_marks(painter)
        painter.setPen(QPen(QColor(self._look.palette.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_miniature(self, painter: QPainter) -> None:
        """The painting under the events, faint, as wide as the strip; in high contrast there is none."""
        if self._miniature is None or self._look.palette.name == "contrast":
            return
        top = self._era_height()
        room = QRectF(0, top, self.width(), self.height() - top)
        seen = self._miniature.height() * room.width() / self._miniature.width()
        painter.save()
        painter.setClipRect(room)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(MINIATURE_OPACITY)
        foot = room.bottom() - max(seen, room.height())
        painter.drawImage(QRectF(0, foot, room.width(), max(seen, room.height())), self._miniature)
        painter.restore()

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

    def _paint_marks(self, painter: QPainter) -> None:
        """One column of marks every few pixels, the weightiest lowest, no higher than there is room."""
        look, items = self._look, {item.index: item for item in self._model.items}
        top = self._era_height()
        radius = max(2.5, look.sizes.label * MARK_EM)
        pitch = radius * 2.7
        lowest = self.height() - max(radius * 2.0, (self.height() - top) * 0.2)
        levels = max(1, int((lowest - top - radius * REACH) // pitch) + 1)
        painter.setPen(QPen(QColor(look.palette.paper), max(1.0, radius * 0.3)))
        for column in strip_dots(self._scale, self._model.items, radius * 2.4):
            inside = sorted(column.members, key=lambda member: items[member].importance)[:levels]
            for height, member in enumerate(inside):
                item = items[member]
                painter.setOpacity(1.0 if self._filter in (None, item.theme) else FADED)
                painter.setBrush(QColor(look.hue_of(item.theme).fill))
                size = radius * (1.2 if item.importance == 1 else 0.95)
                centre = QPointF(column.px, lowest - height * pitch)
                painter.drawPath(mark_path(look.mark_of(item.theme), centre, size))
        painter.setOpacity(1.0)

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
        if self._picture is None:
            self._picture = self._draw()
        self._picture.copy(painter, QPointF(), self._look.typesetter.log)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._look.palette.hue("cinnabar").fill), self._look.sizes.rule * 1.5))
        painter.drawRoundedRect(self._frame(), 4, 4)
        painter.end()
