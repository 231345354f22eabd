"""A page taller than its window, moved by a finger: follows exactly, glides on, springs back at the ends."""

from enum import Enum
from typing import cast

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.layout.motion import MotionTuning, glide, is_fling, rubber_band, spring_back
from exhibit.session.gestures import (
    DragGesture,
    FlickGesture,
    Gesture,
    GestureReader,
    PinchGesture,
    TouchBegan,
    TouchContact,
)
from exhibit.view.widgets.edge_fade import FADE_PX, EdgeFade
from exhibit.view.widgets.frame_clock import FrameClock
from exhibit.view.widgets.touch_input import TOUCH_EVENTS, contact_of, read_touch

WHEEL_NOTCH_PX = 120.0
RUBBER_PX = 120.0
SIDEWAYS_PX = 90.0


class EdgeSide(Enum):
    """Which way a page was swiped."""

    EARLIER = -1
    LATER = 1


class FlickArea(QWidget):
    """Shows one child widget as wide as itself and as tall as it likes.

    Signals:
        swiped(side): a swipe sideways, when the area is told to expect them.
        scrolled(): the page moved.
    """

    swiped = Signal(object)
    scrolled = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, slop_px: float = 12.0, sideways: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._reader = GestureReader(slop_px)
        self._sideways = sideways
        self._swept = 0.0
        self._climbed = 0.0
        self._child: QWidget | None = None
        self._offset = 0.0
        self._top = self._right = 0
        self._glide_from = 0.0
        self._velocity = 0.0
        self._feel = MotionTuning()
        self._clock = FrameClock(self)
        self._clock.ticked.connect(self._tick)
        self._bar_colour = "#8A8270"
        self._fades = (EdgeFade(self, downwards=False), EdgeFade(self, downwards=True))

    def set_paper(self, colour: str) -> None:
        """The ground that the page's edges thin out into."""
        for fade in self._fades:
            fade.set_colour(colour)

    def set_margins(self, top_px: int, right_px: int) -> None:
        """Leave room above the child's beginning, and beside it for the bar that shows where one is."""
        self._top, self._right = top_px, right_px
        self._arrange()

    def set_child(self, child: QWidget) -> None:
        """Show this widget; the one before is deleted."""
        if self._child is not None:
            self._child.setParent(None)
            self._child.deleteLater()
        self._child = child
        child.setParent(self)
        self._clock.stop()
        self._offset = 0.0
        self._arrange()
        child.show()

    @property
    def child(self) -> QWidget | None:
        """What it shows."""
        return self._child

    def set_slop(self, slop_px: float) -> None:
        """How far a finger may move and still tap."""
        self._reader.slop_px = slop_px

    @property
    def offset_px(self) -> float:
        """How far the page is scrolled."""
        return self._offset

    def scroll_to(self, offset_px: float) -> None:
        """Go to a place at once."""
        self._clock.stop()
        self._offset = max(0.0, min(offset_px, self.longest_px()))
        self._place()

    def scroll_by(self, px: float) -> None:
        """Move by so much, not past the ends."""
        self.scroll_to(self._offset + px)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll just so far that a widget inside is seen."""
        if self._child is None:
            return
        top = widget.mapTo(self._child, widget.rect().topLeft()).y() + self._top
        if top < self._offset:
            self.scroll_to(top - 20)
        elif top + widget.height() > self._offset + self.height():
            self.scroll_to(top + widget.height() - self.height() + 20)

    def longest_px(self) -> float:
        """How far the page can be scrolled."""
        return float(max(0, self._child.height() + self._top - self.height())) if self._child else 0.0

    def rearrange(self) -> None:
        """Measure the child again: it changed its height."""
        self._arrange()

    def _arrange(self) -> None:
        child = self._child
        if child is None:
            return
        width = max(1, self.width() - self._right)
        height = child.heightForWidth(width) if child.hasHeightForWidth() else child.sizeHint().height()
        child.resize(width, max(height, self.height() - self._top))
        self._offset = max(0.0, min(self._offset, self.longest_px()))
        self._place()

    def _place(self) -> None:
        if self._child is None:
            return
        shown = self._offset
        longest = self.longest_px()
        if shown < 0:
            shown = -rubber_band(-shown, RUBBER_PX, self._feel)
        elif shown > longest:
            shown = longest + rubber_band(shown - longest, RUBBER_PX, self._feel)
        self._child.move(0, self._top - round(shown))
        self._place_fades(shown, longest)
        self.scrolled.emit()
        self.update()

    def _place_fades(self, shown: float, longest: float) -> None:
        top, bottom = self._fades
        wide = self.width() - self._right
        top.setGeometry(0, 0, wide, FADE_PX)
        bottom.setGeometry(0, self.height() - FADE_PX, wide, FADE_PX)
        for fade, wanted in ((top, shown > self._top + 1), (bottom, shown < longest - 1)):
            fade.setVisible(wanted)
            fade.raise_()

    def _act(self, gestures: list[Gesture]) -> None:
        for gesture in gestures:
            match gesture:
                case TouchBegan():
                    self._clock.stop()
                    self._swept = self._climbed = 0.0
                case DragGesture(dx, dy):
                    self._drag(dx, dy)
                case PinchGesture(before, after):
                    self._drag(0.0, (after[0][1] + after[1][1] - before[0][1] - before[1][1]) / 2)
                case FlickGesture(_, vy):
                    self._let_fly(vy)
                case _:
                    self._let_fly(0.0)

    def _drag(self, dx: float, dy: float) -> None:
        self._swept += dx
        self._climbed += abs(dy)
        if self._sideways and abs(self._swept) > 2.0 * self._climbed and abs(self._swept) > 30:
            return
        self._offset -= dy
        self._place()

    def _let_fly(self, vy: float) -> None:
        if self._sideways and abs(self._swept) > max(SIDEWAYS_PX, 1.6 * self._climbed):
            self.swiped.emit(EdgeSide.LATER if self._swept < 0 else EdgeSide.EARLIER)
            vy = 0.0
        outside = self._offset < 0 or self._offset > self.longest_px()
        if outside or is_fling(vy, self._feel):
            self._glide_from = self._offset
            self._velocity = 0.0 if outside else -vy
            self._clock.go_on()

    @Slot(float)
    def _tick(self, seconds: float) -> None:
        longest = self.longest_px()
        if self._velocity:
            self._offset, _, finished = glide(self._glide_from, self._velocity, seconds, self._feel)
            if self._offset < 0 or self._offset > longest:
                self._glide_from, self._velocity = self._offset, 0.0
                self._clock.start()
        else:
            goal = max(0.0, min(self._glide_from, longest))
            away, _, finished = spring_back(self._glide_from - goal, 0.0, seconds, self._feel)
            self._offset = goal if finished else goal + away
        if finished:
            self._clock.stop()
        self._place()

    def adopt(self, start: TouchContact, now: TouchContact) -> None:
        """Take a finger over from something tapped inside."""
        self._act(self._reader.press(start))
        self._act(self._reader.move([now]))

    def follow(self, contact: TouchContact) -> None:
        """The adopted finger moved."""
        self._act(self._reader.move([contact]))

    def let_go(self, contact: TouchContact) -> None:
        """The adopted finger left."""
        self._act(self._reader.release(contact))

    def press_key(self, key: int) -> bool:
        """Scroll by a key; whether it was one of ours."""
        page = self.height() * 0.85
        steps = {
            Qt.Key.Key_Down: 90.0,
            Qt.Key.Key_Up: -90.0,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Space: page,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Home: -1e9,
            Qt.Key.Key_End: 1e9,
        }
        step = steps.get(Qt.Key(key))
        if step is None:
            return False
        self.scroll_by(step)
        return True

    @override
    def sizeHint(self) -> QSize:
        return self._child.sizeHint() if self._child else QSize(200, 200)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in TOUCH_EVENTS:
            self._act(read_touch(self._reader, cast(QTouchEvent, event)))
            event.accept()
            return True
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._act(self._reader.press(contact_of(event)))
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._act(self._reader.move([contact_of(event)]))
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._act(self._reader.release(contact_of(event)))
        event.accept()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.scroll_by(-event.angleDelta().y() / 120.0 * WHEEL_NOTCH_PX)
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.press_key(event.key()):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        longest = self.longest_px()
        if longest <= 0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        share = self.height() / (self.height() + longest)
        length = max(40.0, self.height() * share)
        top = (self.height() - length) * max(0.0, min(1.0, self._offset / longest))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._bar_colour))
        painter.drawRoundedRect(QRectF(self.width() - 6.0, top, 4.0, length), 2, 2)
        painter.end()
