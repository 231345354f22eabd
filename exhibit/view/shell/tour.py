"""The 90-second unrolling: the scroll travels era by era, with each era's name and line, until a touch."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import Era
from exhibit.layout.navigation import Viewport
from exhibit.layout.overview import EraSpan
from exhibit.view.look.look import Look
from exhibit.view.look.text_backdrop import text_backdrop
from exhibit.view.text import TextStyle
from exhibit.view.timeline.canvas import TimelineCanvas

ARRIVE_SECONDS = 2.4
TITLE_PX_PER_BODY = 2.4
MIST_ALPHA = 232
SHARE_OF_CANVAS = 0.34
CLOSER = 1.6


class TourTitle(QWidget):
    """The name of the era and its line, on mist, above the scroll; fingers go through it."""

    spoken_as = QAccessible.Role.Heading

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._era: Era | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def lie_over(self, canvas: QWidget) -> None:
        """Take the upper part of the scroll."""
        self.setGeometry(0, 0, canvas.width(), round(canvas.height() * SHARE_OF_CANVAS))

    def show_era(self, look: Look, era: Era) -> None:
        """Name an era."""
        self._look, self._era = look, era
        self.setAccessibleName(look.words("a11y.era", name=look.text(era.name), line=look.text(era.line)))
        self.show()
        self.raise_()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._era is None:
            return
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        margin = look.sizes.gap * 2
        room = self.width() - 2 * margin
        style = TextStyle("serif", look.sizes.body * TITLE_PX_PER_BODY, heading=True)
        name = look.typesetter.block(look.text(self._era.name), style, room)
        line = look.typesetter.block(look.text(self._era.line), look.strong, min(room, look.sizes.body * 30))
        wide = max(name.natural_width, line.natural_width)
        place = QRectF(margin, margin, wide, name.height + line.height)
        mist = text_backdrop(QRectF(self.rect()).size(), [place], look.palette.silk, MIST_ALPHA)
        painter.drawImage(QRectF(self.rect()), mist, QRectF(mist.rect()))
        name.draw(painter, margin, margin, look.palette.ink)
        line.draw(painter, margin, margin + name.height, look.palette.ink)
        painter.end()


class TourLeg(Enum):
    """What a stop of the tour is doing."""

    ARRIVE = "arrive"
    UNROLL = "unroll"


@dataclass(frozen=True)
class TourStep:
    """One leg: where to, and in how many seconds."""

    era: int
    leg: TourLeg
    stop: Viewport
    seconds: float


def steps_for(eras: tuple[EraSpan, ...], canvas: TimelineCanvas) -> tuple[TourStep, ...]:
    """The legs of the tour: arrive at an era's beginning, then unroll to its end in the seconds it has."""
    legs: list[TourStep] = []
    for number, span in enumerate(eras):
        view = canvas.view_of_days(span.first_day, span.last_day)
        half = canvas.scale.length_px / 2 / (view.px_per_day * CLOSER)
        begin, end = span.first_day + half, span.last_day - half
        zoom = view.px_per_day * CLOSER
        if begin >= end:
            legs.append(TourStep(number, TourLeg.ARRIVE, view, ARRIVE_SECONDS))
            legs.append(TourStep(number, TourLeg.UNROLL, view, span.era.seconds - ARRIVE_SECONDS))
            continue
        legs.append(TourStep(number, TourLeg.ARRIVE, Viewport(begin, zoom), ARRIVE_SECONDS))
        legs.append(TourStep(number, TourLeg.UNROLL, Viewport(end, zoom), span.era.seconds - ARRIVE_SECONDS))
    return tuple(legs)


class Tour(QObject):
    """Unrolls the scroll by itself.

    Signals:
        ended(): the last era was shown.
    """

    ended = Signal()

    def __init__(self, canvas: TimelineCanvas, title: TourTitle, eras: tuple[EraSpan, ...]) -> None:
        super().__init__(canvas)
        self._canvas, self._title, self._eras = canvas, title, eras
        self._look: Look | None = None
        self._steps: tuple[TourStep, ...] = ()
        self._at = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    @property
    def running(self) -> bool:
        """Whether the scroll unrolls by itself."""
        return self._timer.isActive()

    def start(self, look: Look) -> None:
        """Begin with the first era."""
        self._look = look
        self._steps = steps_for(self._eras, self._canvas)
        self._at = -1
        self._next()

    def stop(self) -> None:
        """Hand the scroll over where it stands."""
        self._timer.stop()
        self._title.hide()
        self._canvas.stop()

    @Slot()
    def _next(self) -> None:
        self._at += 1
        if self._at >= len(self._steps) or self._look is None:
            self._title.hide()
            self.ended.emit()
            return
        step = self._steps[self._at]
        if step.leg is TourLeg.ARRIVE:
            self._title.show_era(self._look, self._eras[step.era].era)
        if self._look.motion.draw_in:
            self._canvas.fly_evenly(step.stop, step.seconds)
        else:
            self._canvas.go_to_stop(step.stop, 0.0)
        self._timer.start(round(step.seconds * 1000))
