"""How one page gives way to another: it grows out of its card, slides in across a fade, or fades away.

A picture of each is moved, not the pages themselves. The new page stands beneath in its place from the first
moment and has every touch; the pictures let fingers through.
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QRect, QRectF, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class TransitionKind(Enum):
    """The ways to turn."""

    GROW = "grow"
    SLIDE = "slide"
    LEAVE = "leave"


@dataclass(frozen=True)
class Transition:
    """One turn: the screen before and after it as pictures of the whole stage, and the part that changes.

    `start` is where the page grows from, `goal` where its paper stands; `slide` is how far away the new page
    begins, px; `veil` darkens what lies behind a page that grows.
    """

    kind: TransitionKind
    room: QRect
    before: QPixmap
    after: QPixmap
    milliseconds: int
    slide: QPointF
    start: QRectF
    goal: QRectF
    veil: QColor


class TransitionOverlay(QWidget):
    """Shows the pictures over the stage."""

    def __init__(self, parent: QWidget, turn: Transition) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, turn.kind is not TransitionKind.LEAVE)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.turn = turn
        self._share = 0.0
        self.setGeometry(turn.room)

    def set_share(self, share: float) -> None:
        """How far the turn has come, 0 to 1."""
        self._share = share
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        turn, share = self.turn, self._share
        painter = QPainter(self)
        match turn.kind:
            case TransitionKind.LEAVE:
                painter.setOpacity(1.0 - share)
                self._paint(painter, turn.before, turn.slide * share)
            case TransitionKind.SLIDE:
                self._paint(painter, turn.before, QPointF())
                painter.setOpacity(share)
                self._paint(painter, turn.after, turn.slide * (1.0 - share))
            case TransitionKind.GROW:
                self._paint(painter, turn.before, QPointF())
                self._paint_growing(painter)
        painter.end()

    def _paint(self, painter: QPainter, picture: QPixmap, shift: QPointF) -> None:
        """The part of a picture of the stage that lies under the curtain."""
        ratio = picture.devicePixelRatio()
        room = self.turn.room
        source = QRectF(room.x() * ratio, room.y() * ratio, room.width() * ratio, room.height() * ratio)
        painter.drawPixmap(QRectF(shift, room.size()), picture, source)

    def _paint_growing(self, painter: QPainter) -> None:
        turn, share = self.turn, self._share
        veil = QColor(turn.veil)
        veil.setAlpha(round(veil.alpha() * share))
        painter.fillRect(self.rect(), veil)
        start, goal = turn.start, turn.goal
        rect = QRectF(
            start.x() + (goal.x() - start.x()) * share,
            start.y() + (goal.y() - start.y()) * share,
            start.width() + (goal.width() - start.width()) * share,
            start.height() + (goal.height() - start.height()) * share,
        ).translated(-QPointF(turn.room.topLeft()))
        ratio = turn.after.devicePixelRatio()
        source = QRectF(goal.x() * ratio, goal.y() * ratio, goal.width() * ratio, goal.height() * ratio)
        painter.setOpacity(min(1.0, 0.25 + share))
        painter.drawPixmap(rect, turn.after, source)


class PageTransition(QObject):
    """Runs one turn at a time.

    Signals:
        finished(): the new page stands.
    """

    finished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = parent
        self.overlay: TransitionOverlay | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._move)
        self._animation.finished.connect(self.stop)

    @property
    def running(self) -> bool:
        """Whether a turn is under way."""
        return self.overlay is not None

    @property
    def milliseconds(self) -> int:
        """How long the present turn takes, or took."""
        return self._animation.duration()

    def begin(self, turn: Transition) -> None:
        """Begin a turn; the pages themselves have changed already."""
        self.stop()
        self.overlay = TransitionOverlay(self._stage, turn)
        self.overlay.show()
        self.overlay.raise_()
        self._animation.setDuration(turn.milliseconds)
        self._animation.start()

    @Slot(object)
    def _move(self, share: object) -> None:
        if self.overlay is not None and isinstance(share, float):
            self.overlay.set_share(share)

    @Slot()
    def stop(self) -> None:
        """End at once."""
        if self._animation.state() == QVariantAnimation.State.Running:
            self._animation.stop()
        if self.overlay is None:
            return
        self.overlay.hide()
        self.overlay.deleteLater()
        self.overlay = None
        self.finished.emit()
