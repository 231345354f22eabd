"""The attract screen: the painting, the title, one figure at a time, and a way in for every language."""

from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import (
    QHideEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import Figure
from exhibit.session.actions import EnterScroll, LeavePages
from exhibit.session.gestures import TouchContact
from exhibit.session.state import Page
from exhibit.view.look.look import Look
from exhibit.view.look.sparse_pixmap import SparsePixmap
from exhibit.view.pages.attract_picture import PicturePlace, paint_words
from exhibit.view.pages.footer import FooterButton
from exhibit.view.pages.kept_place import KeptPlace
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.text import TextRecord
from exhibit.view.timeline.background import PanoramaBackground
from exhibit.view.timeline.frame import TimelineFrame
from exhibit.view.widgets.action_button import ActionButton
from exhibit.view.widgets.button import ButtonFace, TextButton
from exhibit.view.widgets.frame_clock import FrameClock
from exhibit.view.widgets.touch_button import DragHost
from exhibit.view.widgets.touch_input import TOUCH_EVENTS, contact_of

FIGURE_MS = 6000
DRIFT_SECONDS = 110.0
DRIFT_HZ = 30.0
LARGE_PIXELS = 4_000_000
LARGE_DRIFT_HZ = 20.0
"""Four times the pixels cost four times as much; a drift this slow still looks even at this rate."""
ORBIT = ((0, 0), (1, 0), (2, 0), (3, 0), (3, 1), (3, 2), (3, 3), (2, 3), (1, 3), (0, 3), (0, 2), (0, 1))
"""In rules: where words and buttons stand, a place for each figure, so that no edge burns into the glass."""
FIRST_FRACTION = 0.1
BUTTON_SHARE = 1.5
NEARER = 1.3
WATER_SHARE, UPRIGHT_AXIS_SHARE = 0.75, 0.16


class AttractPage(PageSheet):
    """Calls visitors. A tap goes in, a drag moves the scroll at once, a language button sets the language."""

    covers_all = True

    def __init__(
        self, look: Look, page: Page, parent: QWidget, ground: PanoramaBackground, host: DragHost
    ) -> None:
        super().__init__(look, page, parent)
        self._ground = ground.nearer(NEARER)
        self._host = host
        self._fraction = FIRST_FRACTION
        self._number = 0
        self._start: TouchContact | None = None
        self._dragging = False
        self._gone = False
        self._languages: list[TextButton] = []
        self._turning = QTimer(self)
        self._turning.setInterval(FIGURE_MS)
        self._turning.timeout.connect(self._next_figure)
        self._still: SparsePixmap | None = None
        self._still_texts: list[TextRecord] = []
        self._clock = FrameClock(self, DRIFT_HZ)
        self._clock.ticked.connect(self._drift)
        # it covers everything: without this the scroll beneath would be painted at every step of the drift
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.area.hide()

    @override
    def build(self, _kept: KeptPlace | None = None) -> None:
        for button in self._languages:
            button.setParent(None)
            button.deleteLater()
        self._languages = []
        self.setAccessibleName(self.title())
        for language in self.look.catalogue.content.exhibit.languages:
            face = ButtonFace(language.name, "", "primary")
            button = ActionButton(self.look, face, EnterScroll(language.tag), self)
            button.set_face(self.look, face, self.look.sizes.primary * BUTTON_SHARE)
            button.triggered.connect(self.action_taken)
            button.show()
            self._languages.append(button)
        self._place()
        self._lay_ground()
        self._move_on()
        self._still = None
        self.update()

    def _move_on(self) -> None:
        """Turn the figures and drift, as far as there are any and motion is wanted."""
        if len(self.look.catalogue.content.exhibit.attract) > 1:
            self._turning.start()
        if self._ground.painted and self.look.motion.draw_in:
            self._clock.start()
        else:
            self._clock.stop()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._gone and not self._turning.isActive():
            self._move_on()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._turning.stop()
        self._clock.stop()
        super().hideEvent(event)

    @override
    def make_body(self) -> QWidget:
        return QWidget()

    @override
    def title(self) -> str:
        return self.look.words("attract.name")

    @override
    def foot(self) -> tuple[FooterButton, ...]:
        return ()

    @override
    def retire(self) -> None:
        """Leave the finger that woke the exhibition its touch; then go."""
        self._turning.stop()
        self._clock.stop()
        # a page lives on until garbage is collected: not so its pictures, a fifth of all memory
        self._ground.release()
        self._still = None
        if self._start is None:
            super().retire()
            return
        self._gone = True
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        for button in self._languages:
            button.hide()
        self.update()

    def _place(self) -> None:
        sizes = self.look.sizes
        hints = [button.sizeHint() for button in self._languages]
        gap = sizes.gap * 1.6
        across = sum(hint.width() for hint in hints) + gap * (len(hints) - 1)
        y = self.height() - sizes.edge - max((hint.height() for hint in hints), default=0) - sizes.gap
        x = self._left()
        if x + across > self.width() - sizes.edge:
            x = max(sizes.gap, (self.width() - across) / 2)
        aside, down = self._orbit()
        for button, hint in zip(self._languages, hints, strict=True):
            button.setGeometry(int(x) + aside, int(y) + down, hint.width(), hint.height())
            x += hint.width() + gap

    def _orbit(self) -> tuple[int, int]:
        """How far words and buttons stand from their first place now, in px."""
        x, y = ORBIT[self._number % len(ORBIT)]
        rule = max(1.0, self.look.sizes.rule)
        return round(x * rule), -round(y * rule)

    def _left(self) -> float:
        return max(self.look.sizes.edge, self.width() * 0.07)

    @Slot()
    def _next_figure(self) -> None:
        self._number += 1
        self._place()
        self._still = None
        self.update()

    # touch: everything that is no button wakes the scroll

    def _down(self, contact: TouchContact) -> None:
        if self._start is None:
            self._start, self._dragging = contact, False

    def _moved(self, contact: TouchContact) -> None:
        start = self._start
        if start is None or contact.finger != start.finger:
            return
        if self._dragging:
            self._host.follow(contact)
            return
        if ((contact.x - start.x) ** 2 + (contact.y - start.y) ** 2) ** 0.5 > self.look.slop_px:
            self._dragging = True
            self.action_taken.emit(LeavePages())
            self._host.adopt(start, contact)

    def _up(self, contact: TouchContact) -> None:
        start = self._start
        if start is None or contact.finger != start.finger:
            return
        self._start = None
        if self._dragging:
            self._host.let_go(contact)
        else:
            self.action_taken.emit(EnterScroll())
        if self._gone:
            super().retire()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in TOUCH_EVENTS:
            touch = cast(QTouchEvent, event)
            for point in touch.points():
                place = point.position()
                contact = TouchContact(point.id(), place.x(), place.y(), touch.timestamp() / 1000.0)
                if point.state().name == "Pressed":
                    self._down(contact)
                elif point.state().name == "Updated":
                    self._moved(contact)
                elif point.state().name == "Released":
                    self._up(contact)
            event.accept()
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._down(contact_of(event))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._moved(contact_of(event))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._up(contact_of(event))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        large = self.width() * self.height() * self.devicePixelRatioF() ** 2 > LARGE_PIXELS
        self._clock.set_rate(LARGE_DRIFT_HZ if large else DRIFT_HZ)
        self._place()
        self._lay_ground()
        self._still = None

    def _lay_ground(self) -> None:
        """The painting fills the whole screen, its waterline where a third of it lies below."""
        look = self.look
        size = (float(self.width()), float(self.height()))
        vertical = look.screen.vertical
        axis = size[0] * UPRIGHT_AXIS_SHARE if vertical else size[1] * WATER_SHARE
        frame = TimelineFrame(*size, vertical=vertical, axis=axis, zone=0.0, room=0.0)
        self._ground.set_lettering(look.catalogue.content.exhibit.seal, look.typesetter)
        self._ground.arrange(frame, size, look.palette, self.devicePixelRatioF())

    # paint

    @Slot(float)
    def _drift(self, seconds: float) -> None:
        """Once along the whole scroll and back, evenly, at half the frame rate of a finger's drag."""
        turn = seconds / DRIFT_SECONDS % 2.0
        self._fraction = FIRST_FRACTION + (1.0 - FIRST_FRACTION) * (turn if turn <= 1.0 else 2.0 - turn)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._gone:
            return
        painter = QPainter(self)
        self._ground.paint(painter, self._fraction)
        if self._still is None:
            self._still = self._draw_still()
        corner = QPoint(*self._orbit())
        self._still.paint(painter, corner)
        self.look.typesetter.log.replay(self._still_texts, painter, QPointF(corner))
        painter.end()

    def _draw_still(self) -> SparsePixmap:
        """Everything that does not move, drawn once for each figure."""
        ratio = self.devicePixelRatioF()
        picture = QImage(self.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        with self.look.typesetter.log.captured() as self._still_texts:
            self._paint_still(painter)
        painter.end()
        return SparsePixmap(picture)

    def _paint_still(self, painter: QPainter) -> None:
        aside, down = self._orbit()
        buttons = [button.geometry().translated(-aside, -down) for button in self._languages]
        low = min((button.top() for button in buttons), default=self.height())
        side = max((button.right() for button in buttons), default=0) + self.look.sizes.gap * 2
        place = PicturePlace(float(self.width()), float(self.height()), self._left(), float(low), side)
        paint_words(painter, self.look, place, self._figure())

    def _figure(self) -> Figure | None:
        look = self.look
        ids = look.catalogue.content.exhibit.attract
        return look.catalogue.figure(ids[self._number % len(ids)]) if ids else None


class AttractPageFactory:
    """Makes attract screens over a ground, waking the given canvas."""

    def __init__(self, ground: PanoramaBackground) -> None:
        self._ground = ground

    def make(self, look: Look, page: Page, parent: QWidget) -> PageSheet:
        """The page maker."""
        host = cast(DragHost, parent.findChild(QWidget, "canvas", Qt.FindChildOption.FindDirectChildrenOnly))
        return AttractPage(look, page, parent, self._ground, host)
