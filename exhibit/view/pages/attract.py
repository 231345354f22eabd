"""The attract screen: the painting, the title, one figure at a time, and a way in for every language."""

from typing import cast

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.session.gestures import Contact
from exhibit.session.state import Page
from exhibit.view.look import Look
from exhibit.view.pages.sheet import FootButton, Sheet
from exhibit.view.seal import paint_seal, seal_size
from exhibit.view.text import TextStyle
from exhibit.view.timeline.ground import Ground
from exhibit.view.widgets.button import Button, ButtonFace
from exhibit.view.widgets.figure import QuantityLine
from exhibit.view.widgets.fingers import TOUCH_EVENTS, contact_of
from exhibit.view.widgets.tappable import DragHost

FIGURE_MS = 6000
TITLE_SHARE = 1.9
FIGURE_SHARE = 3.4


class Attract(Sheet):
    """Calls visitors. A tap goes in, a drag moves the scroll at once, a language button sets the language."""

    covers_all = True

    def __init__(self, look: Look, page: Page, parent: QWidget, ground: Ground, host: DragHost) -> None:
        super().__init__(look, page, parent)
        self._ground = ground
        self._host = host
        self._fraction = 0.0
        self._number = 0
        self._start: Contact | None = None
        self._dragging = False
        self._gone = False
        self._languages: list[Button] = []
        self._turning = QTimer(self)
        self._turning.setInterval(FIGURE_MS)
        self._turning.timeout.connect(self._next_figure)
        self.area.hide()

    @override
    def build(self) -> None:
        for button in self._languages:
            button.setParent(None)
            button.deleteLater()
        self._languages = []
        for language in self.look.catalogue.content.exhibit.languages:
            face = ButtonFace(language.name, "", "primary")
            button = Button(self.look, face, self)
            button.setObjectName(f"enter:{language.tag}")
            button.clicked.connect(self._language_tapped)
            button.show()
            self._languages.append(button)
        self._place()
        if len(self.look.catalogue.content.exhibit.attract) > 1:
            self._turning.start()
        self.update()

    @override
    def make_body(self) -> QWidget:
        return QWidget()

    @override
    def foot(self) -> tuple[FootButton, ...]:
        return ()

    @override
    def retire(self) -> None:
        """Leave the finger that woke the exhibition its touch; then go."""
        self._turning.stop()
        if self._start is None:
            super().retire()
            return
        self._gone = True
        for button in self._languages:
            button.hide()
        self.update()

    def _place(self) -> None:
        sizes = self.look.sizes
        hints = [button.sizeHint() for button in self._languages]
        gap = sizes.gap * 1.6
        across = sum(hint.width() for hint in hints) + gap * (len(hints) - 1)
        y = self.height() - sizes.edge - max((hint.height() for hint in hints), default=0) - sizes.gap
        x = max(sizes.edge, self._left())
        if x + across > self.width() - sizes.edge:
            x = max(sizes.gap, (self.width() - across) / 2)
        for button, hint in zip(self._languages, hints, strict=True):
            button.setGeometry(int(x), int(y), hint.width(), hint.height())
            x += hint.width() + gap

    def _left(self) -> float:
        return self.width() * (0.08 if self.width() > self.height() else 0.1)

    @Slot()
    def _next_figure(self) -> None:
        self._number += 1
        self.update()

    @Slot()
    def _language_tapped(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.action_taken.emit(sender.objectName())

    # touch: everything that is no button wakes the scroll

    def _down(self, contact: Contact) -> None:
        if self._start is None:
            self._start, self._dragging = contact, False

    def _moved(self, contact: Contact) -> None:
        start = self._start
        if start is None or contact.finger != start.finger:
            return
        if self._dragging:
            self._host.follow(contact)
            return
        if ((contact.x - start.x) ** 2 + (contact.y - start.y) ** 2) ** 0.5 > self.look.slop_px:
            self._dragging = True
            self.action_taken.emit("wake")
            self._host.adopt(start, contact)

    def _up(self, contact: Contact) -> None:
        start = self._start
        if start is None or contact.finger != start.finger:
            return
        self._start = None
        if self._dragging:
            self._host.let_go(contact)
        else:
            self.action_taken.emit("enter:")
        if self._gone:
            super().retire()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in TOUCH_EVENTS:
            touch = cast(QTouchEvent, event)
            for point in touch.points():
                place = point.position()
                contact = Contact(point.id(), place.x(), place.y(), touch.timestamp() / 1000.0)
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
        self._place()

    # paint

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._gone:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self.look.palette.silk))
        self._ground.paint(painter, self._fraction)
        self._paint_mist(painter)
        bottom = self._paint_title(painter)
        self._paint_figure(painter, bottom)
        painter.end()

    def _paint_mist(self, painter: QPainter) -> None:
        """Mist where words stand."""
        silk = QColor(self.look.palette.silk)
        clear, thick = QColor(silk), QColor(silk)
        clear.setAlpha(0)
        thick.setAlpha(232)
        tall = self.height()
        top = QLinearGradient(0, 0, 0, tall * 0.62)
        top.setColorAt(0.0, thick)
        top.setColorAt(
            0.72,
            thick if self.width() < self.height() else QColor(silk.red(), silk.green(), silk.blue(), 150),
        )
        top.setColorAt(1.0, clear)
        painter.fillRect(QRectF(0, 0, self.width(), tall * 0.62), top)
        low = QLinearGradient(0, tall * 0.78, 0, tall)
        low.setColorAt(0.0, clear)
        low.setColorAt(0.5, thick)
        low.setColorAt(1.0, thick)
        painter.fillRect(QRectF(0, tall * 0.78, self.width(), tall * 0.22), low)

    def _paint_title(self, painter: QPainter) -> float:
        look = self.look
        exhibit = look.catalogue.content.exhibit
        left = self._left()
        room = self.width() - 2 * left
        size = min(look.sizes.title * TITLE_SHARE, room / 4.6)
        style = TextStyle("serif", size, heading=True)
        title = look.typesetter.block(look.text(exhibit.title), style, room * 0.86)
        y = self.height() * 0.1
        title.draw(painter, left, y, look.palette.ink)
        seal_px = size * 1.05
        wide, _ = seal_size(exhibit.seal, seal_px)
        x = left + title.natural_width + size * 0.5
        if x + wide < self.width() - look.sizes.gap:
            paint_seal(painter, look, exhibit.seal, x, y + (title.line_height - seal_px) / 2, seal_px)
        y += title.height + look.sizes.gap
        for text, form, colour in (
            (look.text(exhibit.subtitle), TextStyle("sans", look.sizes.card_heading), look.palette.ink),
            (look.text(exhibit.promise), TextStyle("sans", look.sizes.body), look.palette.ink),
        ):
            block = look.typesetter.block(text, form, min(room, form.size_px * 30))
            block.draw(painter, left, y, colour)
            y += block.height + look.sizes.gap * 0.5
        return y

    def _paint_figure(self, painter: QPainter, below: float) -> None:
        look = self.look
        ids = look.catalogue.content.exhibit.attract
        if not ids:
            return
        figure = look.catalogue.figure(ids[self._number % len(ids)])
        left = self._left()
        room = self.width() - 2 * left
        line = QuantityLine(look, figure, room, look.sizes.body * FIGURE_SHARE)
        style = TextStyle("sans", look.sizes.body)
        label = look.typesetter.block(look.text(figure.label), style, room)
        buttons = self._languages[0].geometry().top() if self._languages else self.height()
        touch = look.typesetter.block(look.words("attract.touch"), look.strong, room)
        y = buttons - touch.height - look.sizes.gap
        touch.draw(painter, max(look.sizes.edge, left), y, look.palette.ink)
        if self.width() > self.height():
            wide = max(line.width, label.natural_width)
            x = self.width() - left - wide
            y = self.height() - look.sizes.edge - line.height - label.height - look.sizes.gap
        else:
            x = left
            y = max(below + look.sizes.gap * 2, self.height() * 0.36)
        line.draw(painter, x, y, look.palette.hue("cinnabar").text)
        label.draw(painter, x, y + line.height, look.palette.ink)


class AttractMaker:
    """Makes attract screens over a ground, waking the given canvas."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    def make(self, look: Look, page: Page, parent: QWidget) -> Sheet:
        """The page maker."""
        host = cast(DragHost, parent.findChild(QWidget, "canvas", Qt.FindChildOption.FindDirectChildrenOnly))
        return Attract(look, page, parent, self._ground, host)
