"""The quiet question whether anybody is still there."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.view.look.look import Look
from exhibit.view.text import TextBlock
from exhibit.view.widgets.button import ButtonFace, TextButton
from exhibit.view.widgets.touch_input import TOUCH_EVENTS


class IdleCountdown(QWidget):
    """A strip of paper above the controls with the seconds left and two answers.

    Signals:
        kept(): the visitor is still reading.
        start_again_wanted(): the visitor is done.
    """

    spoken_as = QAccessible.Role.AlertMessage

    kept = Signal()
    start_again_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._ground = parent
        self._left = 0
        self._text_y = 0.0
        self._block: TextBlock | None = None
        self._keep = TextButton(look, ButtonFace("", "", "primary"), self)
        self._again = TextButton(look, ButtonFace("", "start_again"), self)
        self._keep.clicked.connect(self.kept)
        self._again.clicked.connect(self.start_again_wanted)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.hide()

    @property
    def left(self) -> int:
        """The seconds that it shows."""
        return self._left

    def ask(self, look: Look, left: int, floor_px: int) -> None:
        """Ask, with so many seconds left; `floor_px` is the height above which the controls stand."""
        fresh = look is not self._look or not self.isVisible()
        self._look, self._left = look, left
        if fresh:
            primary = look.sizes.primary
            self._keep.set_face(look, ButtonFace(look.words("idle.keep"), "", "primary"), primary)
            self._again.set_face(look, ButtonFace(look.words("idle.start_again"), "start_again"), primary)
        self._arrange(floor_px)
        self.setAccessibleName(look.words("idle.question", n=left))
        if fresh:
            self.show()
        self.raise_()
        self.update()

    @Slot()
    def put_away(self) -> None:
        """Ask no more."""
        self.hide()

    def _arrange(self, floor_px: int) -> None:
        look, sizes = self._look, self._look.sizes
        pad = round(sizes.pad)
        hints = self._keep.sizeHint(), self._again.sizeHint()
        buttons = hints[0].width() + hints[1].width() + round(sizes.gap)
        words = look.words("idle.question", n=self._left)
        room = self._ground.width() - 2 * round(sizes.gap) - 2 * pad
        beside = room - buttons - pad
        natural = look.typesetter.line_width(words, look.strong) + 2
        stacked = natural > beside
        self._block = look.typesetter.block(words, look.strong, min(natural, room))
        tall = max(hint.height() for hint in hints)
        text = round(self._block.height)
        width = max(buttons, round(min(natural, room))) if stacked else round(natural) + pad + buttons
        height = text + pad // 2 + tall if stacked else max(tall, text)
        left = (self._ground.width() - width - 2 * pad) // 2
        top = max(0, floor_px - height - 2 * pad - round(sizes.gap))
        self.setGeometry(left, top, width + 2 * pad, height + 2 * pad)
        x = pad + (width - buttons if not stacked else 0)
        y = self.height() - pad - tall
        self._keep.setGeometry(x, y, hints[0].width(), tall)
        self._again.setGeometry(x + hints[0].width() + round(sizes.gap), y, hints[1].width(), tall)
        self._text_y = float(pad if stacked else (self.height() - text) // 2)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in TOUCH_EVENTS:
            event.accept()
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, sizes = self._look.palette, self._look.sizes
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(palette.paper))
        painter.setPen(QPen(QColor(palette.hue("cinnabar").fill), sizes.rule * 1.5))
        rule = sizes.rule
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(rule, rule, -rule, -rule), sizes.radius, sizes.radius
        )
        if self._block is not None:
            self._block.draw(painter, sizes.pad, self._text_y, palette.ink)
        painter.end()
