"""The PIN pad: its own keys, so that no keyboard of the system ever opens."""

from typing import assert_never

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.view.staff.commands import PinKey
from exhibit.view.staff.modal_overlay import ModalOverlay
from exhibit.view.staff.staff_button import StaffButton
from exhibit.view.staff.style import StaffStyle

ALONE_MS = 30_000
MOST_DIGITS = 12
DIGITS = range(1, 10)
COLUMNS = 3


class PinPad(ModalOverlay):
    """Takes a PIN.

    Signals:
        entered(pin): digits were entered and OK was pressed.
    """

    entered = Signal(str)

    def __init__(self, style: StaffStyle, parent: QWidget) -> None:
        super().__init__(style, parent, ALONE_MS)
        words = style.words
        self._pin = ""
        self._message = ""
        self._keys = [StaffButton(style, digit, str(digit), self) for digit in DIGITS]
        self._keys += [
            StaffButton(style, PinKey.DELETE, words("pin.delete"), self),
            StaffButton(style, 0, "0", self),
            StaffButton(style, PinKey.OK, words("pin.ok"), self, strong=True),
        ]
        self._cancel = StaffButton(style, PinKey.CANCEL, words("pin.cancel"), self)
        for key in (*self._keys, self._cancel):
            key.triggered.connect(self._tapped)
        self.setAccessibleName(words("pin.title"))
        self.arrange()

    @property
    def digits(self) -> int:
        """How many digits were entered."""
        return len(self._pin)

    @property
    def message(self) -> str:
        """What is said under the title."""
        return self._message

    def say(self, message: str) -> None:
        """Say something and begin anew."""
        self._pin = ""
        self._message = message
        self.update()

    def _key_size(self) -> tuple[float, float]:
        widest = max(key.sizeHint().width() for key in self._keys)
        return float(widest), float(self._keys[0].sizeHint().height())

    def _head(self) -> float:
        sizes = self.style_.sizes
        return sizes.card_heading * 1.5 + sizes.body * 3.4

    @override
    def paper_rect(self) -> QRectF:
        sizes = self.style_.sizes
        wide, tall = self._key_size()
        width = COLUMNS * wide + (COLUMNS - 1) * sizes.gap + 4 * sizes.gap
        height = self._head() + 5 * tall + 4 * sizes.gap + 5 * sizes.gap
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    @override
    def arrange(self) -> None:
        gap = self.style_.sizes.gap
        wide, tall = self._key_size()
        paper = self.paper_rect()
        top = paper.top() + self._head() + gap
        for number, key in enumerate(self._keys):
            row, column = divmod(number, COLUMNS)
            x = paper.left() + 2 * gap + column * (wide + gap)
            key.setGeometry(round(x), round(top + row * (tall + gap)), round(wide), round(tall))
        last = top + 4 * (tall + gap)
        self._cancel.setGeometry(
            round(paper.left() + 2 * gap), round(last), round(paper.width() - 4 * gap), round(tall)
        )

    @override
    def paint_paper(self, painter: QPainter) -> None:
        style = self.style_
        sizes, palette = style.sizes, style.palette
        paper = self.paper_rect()
        room = paper.width() - 4 * sizes.gap
        y = paper.top() + sizes.gap
        title = style.typesetter.block(style.words("pin.title"), style.title, room, align="centre")
        title.draw(painter, paper.left() + 2 * sizes.gap, y, palette.ink)
        y += title.height + sizes.body * 0.3
        radius, step = sizes.body * 0.22, sizes.body * 0.8
        x = paper.center().x() - (max(self.digits, 1) - 1) * step / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.ink))
        for number in range(self.digits):
            painter.drawEllipse(QRectF(x + number * step - radius, y, 2 * radius, 2 * radius))
        y += sizes.body * 0.8
        if self._message:
            block = style.typesetter.block(self._message, style.caption, room, align="centre")
            block.draw(painter, paper.left() + 2 * sizes.gap, y, palette.hue("cinnabar").text)

    @Slot(object)
    def _tapped(self, key: PinKey | int) -> None:
        self.used()
        self._take(key)

    def _take(self, key: PinKey | int) -> None:
        match key:
            case PinKey.CANCEL:
                self.close_plate()
            case PinKey.DELETE:
                self._pin = self._pin[:-1]
            case PinKey.OK:
                pin, self._pin = self._pin, ""
                if pin:
                    self.entered.emit(pin)
            case int(digit):
                if len(self._pin) < MOST_DIGITS:
                    self._pin += str(digit)
            case _:
                assert_never(key)
        self.update()

    @override
    def close_plate(self) -> None:
        self._pin = ""
        super().close_plate()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if text and text in "0123456789":
            self.used()
            self._take(int(text))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(PinKey.OK)
        elif event.key() == Qt.Key.Key_Backspace:
            self._take(PinKey.DELETE)
        else:
            super().keyPressEvent(event)
