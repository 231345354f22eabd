"""The line that a query is typed into: by the keyboard on the screen, an ordinary one, or an input method."""

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.view.look.look import Look
from exhibit.view.widgets.focus_ring import paint_ring

LONGEST = 40
COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


class QueryField(QWidget):
    """Shows what was typed, or a hint.

    Signals:
        text_changed(text): another query.
        accepted(): Enter was pressed.
    """

    spoken_as = QAccessible.Role.EditableText

    text_changed = Signal(str)
    accepted = Signal()

    def __init__(self, look: Look, parent: QWidget, *, pasting: bool) -> None:
        super().__init__(parent)
        self._look = look
        self._pasting = pasting
        self._text = ""
        self._begun = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setAccessibleName(look.words("find.hint"))

    @property
    def text(self) -> str:
        """What was typed."""
        return self._text

    def set_look(self, look: Look) -> None:
        """Show the same in another look."""
        self._look = look
        self.setAccessibleName(look.words("find.hint"))
        self.update()

    def set_text(self, text: str) -> None:
        """Say something else, silently."""
        self._text = text[:LONGEST]
        self.setAccessibleDescription(self._text)
        self._begun = ""
        self.update()

    def type_text(self, text: str) -> None:
        """Type something behind what is there."""
        added = "".join(letter for letter in text.replace("\n", " ") if letter.isprintable())
        self._change(self._text + added)

    def delete(self) -> None:
        """Take the last character back."""
        self._change(self._text[:-1])

    def clear(self) -> None:
        """Take all back."""
        self._change("")

    def _change(self, text: str) -> None:
        text = text[:LONGEST].lstrip()
        if text != self._text:
            self._text = text
            self.setAccessibleDescription(text)
            self.update()
            self.text_changed.emit(text)

    @override
    def sizeHint(self) -> QSize:
        sizes = self._look.sizes
        return QSize(int(sizes.body * 16), int(max(sizes.target, sizes.body * 1.9)))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.delete()
        elif self._pasting and event.matches(QKeySequence.StandardKey.Paste):
            self.type_text(QGuiApplication.clipboard().text())
        elif event.text() and event.text().isprintable() and not event.modifiers() & COMMANDING:
            self.type_text(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._begun = event.preeditString()
        if event.commitString():
            self.type_text(event.commitString())
        self.update()
        event.accept()

    @override
    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        if query == Qt.InputMethodQuery.ImCursorRectangle:
            return self.rect().adjusted(int(self._look.sizes.gap), 0, 0, 0)
        if query == Qt.InputMethodQuery.ImEnabled:
            return True
        return super().inputMethodQuery(query)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        palette, sizes = look.palette, look.sizes
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(palette.hue("malachite").fill), sizes.rule))
        painter.setBrush(QColor(palette.paper))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        if self.hasFocus() and self.window().property("keyboard"):
            paint_ring(painter, palette, sizes, QRectF(self.rect()), rect.height() / 2)
        icon = rect.height() * 0.46
        x = rect.left() + rect.height() * 0.36
        place = QRectF(x, rect.center().y() - icon / 2, icon, icon)
        look.artwork.paint_icon(painter, "find", place, palette.hue("malachite").text)
        x += icon + sizes.gap
        shown = self._text + self._begun
        room = rect.right() - x - rect.height() * 0.4
        block = look.typesetter.block(shown or look.words("find.hint"), look.body, 1e6)
        y = rect.center().y() - block.height / 2
        painter.setClipRect(QRectF(x, 0, room + sizes.rule * 2, self.height()))
        left = x - max(0.0, block.natural_width - room)
        block.draw(painter, left, y, palette.ink if shown else palette.ink_60)
        if shown:
            caret = left + block.natural_width + sizes.rule
            tall = sizes.body * 1.1
            cinnabar = QColor(palette.hue("cinnabar").fill)
            painter.fillRect(QRectF(caret, rect.center().y() - tall / 2, sizes.rule, tall), cinnabar)
        painter.end()
