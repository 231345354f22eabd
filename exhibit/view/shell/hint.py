"""The first-visit hint: a hand that unrolls the scroll, until a finger does.

Fingers go through it. With less motion the hand rests beside its words.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.layout.motion import ease_in_out, progress
from exhibit.view.look.look import Look
from exhibit.view.text import TextBlock, TextStyle
from exhibit.view.timeline.canvas import TimelineCanvas
from exhibit.view.timeline.scroll_motion import MotionPhase
from exhibit.view.widgets.frame_clock import FrameClock

LONGEST_MS = 12_000
STROKE_SECONDS = 1.8
ROUND_SECONDS = 2.6
WAY_EM = 7.0
HAND_EM = 2.2
MARGIN_EM = 0.7
BY_HAND = (MotionPhase.DRAG, MotionPhase.PINCH)


class DragHint(QWidget):
    """Shows once after a visitor came in."""

    spoken_as = QAccessible.Role.StaticText

    def __init__(self, look: Look, canvas: TimelineCanvas) -> None:
        """Stand above a scroll, hidden."""
        super().__init__(canvas.parentWidget())
        self._look = look
        self._canvas = canvas
        self._text: TextBlock | None = None
        self._seconds = 0.0
        self._going = 0.0
        self._clock = FrameClock(self)
        self._clock.ticked.connect(self._tick)
        self._leaving = FrameClock(self)
        self._leaving.ticked.connect(self._fade)
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.setInterval(LONGEST_MS)
        self._longest.timeout.connect(self.leave)
        canvas.window_moved.connect(self._moved)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def still(self) -> bool:
        """Whether the hand rests."""
        return self._look.motion.draw_in == 0

    def begin(self, look: Look) -> None:
        """Show how, for a while."""
        self._seconds = self._going = 0.0
        self._leaving.stop()
        self.set_look(look)
        self.show()
        self.raise_()
        self._longest.start()

    def set_look(self, look: Look) -> None:
        """Say it in another look."""
        self._look = look
        key = "attract.drag_vertical" if look.screen.vertical else "attract.drag"
        style = TextStyle("serif", look.sizes.card_heading, heading=True)
        room = self._canvas.width() - 4 * MARGIN_EM * look.sizes.body
        self._text = look.typesetter.block(look.words(key), style, room)
        self.setAccessibleName(look.words(key))
        self.setGeometry(self._place(self._text))
        if self.still:
            self._clock.stop()
        else:
            self._clock.start()
        self.update()

    def _way(self) -> QSizeF:
        """The room of the hand and its way, px."""
        body = self._look.sizes.body
        if self._look.screen.vertical:
            return QSizeF(HAND_EM * body, (HAND_EM if self.still else WAY_EM) * body)
        return QSizeF((HAND_EM if self.still else WAY_EM) * body, HAND_EM * body)

    def _place(self, text: TextBlock) -> QRect:
        body, way = self._look.sizes.body, self._way()
        wide = max(text.natural_width, way.width()) + 2 * MARGIN_EM * body
        tall = text.height + way.height() + 2 * MARGIN_EM * body
        frame = self._canvas.frame_geometry
        if frame.vertical:
            middle = QPointF(self._canvas.width() / 2, self._canvas.height() * 0.74)
        else:
            middle = QPointF(self._canvas.width() / 2, frame.axis - tall * 0.32)
        return QRectF(middle.x() - wide / 2, middle.y() - tall / 2, wide, tall).toAlignedRect()

    def _inside(self) -> QRectF:
        margin = MARGIN_EM * self._look.sizes.body
        return QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)

    @Slot()
    def leave(self) -> None:
        """Go, softly."""
        self._longest.stop()
        if not self.isHidden():
            self._leaving.start()

    def vanish(self) -> None:
        """Go at once, for a new visit."""
        self._longest.stop()
        self._clock.stop()
        self._leaving.stop()
        self.hide()

    @Slot(float, float)
    def _moved(self, _first: float, _last: float) -> None:
        if not self.isHidden() and self._canvas.phase in BY_HAND:
            self.leave()

    @Slot(float)
    def _tick(self, seconds: float) -> None:
        self._seconds = seconds
        self.update()

    @Slot(float)
    def _fade(self, seconds: float) -> None:
        self._going = progress(seconds, self._look.motion.vanish / 1000)
        if self._going >= 1.0:
            self.vanish()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._text is None:
            return
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 - self._going)
        self._paint_plate(painter)
        inner = self._inside()
        x = inner.center().x() - self._text.natural_width / 2
        self._text.draw(painter, x, inner.bottom() - self._text.height, look.palette.ink)
        way = self._way()
        self._paint_hand(
            painter, QRectF(inner.center().x() - way.width() / 2, inner.top(), way.width(), way.height())
        )
        painter.end()

    def _paint_plate(self, painter: QPainter) -> None:
        """A slip of paper that lies on the scroll, cards included."""
        palette, sizes = self._look.palette, self._look.sizes
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(QColor(palette.paper))
        painter.setPen(QPen(QColor(palette.hue("cinnabar").fill), sizes.rule))
        painter.drawRoundedRect(rect, sizes.radius, sizes.radius)

    def _paint_hand(self, painter: QPainter, way: QRectF) -> None:
        """The hand draws a line towards the beginning, as a finger that unrolls the scroll does."""
        look, hand = self._look, HAND_EM * self._look.sizes.body
        share = 0.0 if self.still else ease_in_out(progress(self._seconds % ROUND_SECONDS, STROKE_SECONDS))
        vertical = look.screen.vertical
        start = QPointF(way.right() - hand, way.top())
        if vertical:
            start = QPointF(way.left(), way.bottom() - hand)
        length = (way.height() if vertical else way.width()) - hand
        at = start - QPointF(0, length * share) if vertical else start - QPointF(length * share, 0)
        tip = QPointF(hand * 0.44, hand * 0.1)
        if share > 0:
            colour = QColor(look.palette.hue("cinnabar").fill)
            painter.setPen(
                QPen(colour, look.sizes.rule * 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            )
            painter.drawLine(start + tip, at + tip)
        look.artwork.paint_icon(painter, "hand", QRectF(at.x(), at.y(), hand, hand), look.palette.ink)
