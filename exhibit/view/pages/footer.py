"""The foot of a sheet: Close at the left, where every visitor reaches it, the other buttons at the right."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtWidgets import QWidget

from exhibit.session.actions import Action, ClosePage
from exhibit.view.look.look import Look
from exhibit.view.widgets.action_button import ActionButton
from exhibit.view.widgets.button import ButtonFace


@dataclass(frozen=True)
class FooterButton:
    """One button of the foot: what it asks for and what it says."""

    action: Action
    face: ButtonFace


class PageFooter(QObject):
    """Makes and places the buttons of one sheet.

    Signals:
        tapped(action): a button; the first one's action is ClosePage.
    """

    tapped = Signal(object)

    def __init__(self, sheet: QWidget) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._gap = 0.0
        self._buttons: list[ActionButton] = []

    def make(self, look: Look, entries: tuple[FooterButton, ...]) -> None:
        """Make Close and these anew."""
        for button in self._buttons:
            button.setParent(None)
            button.deleteLater()
        close = FooterButton(ClosePage(), ButtonFace(look.words("leaf.close"), "close", "primary"))
        self._buttons = []
        self._gap = look.sizes.gap
        for entry in (close, *entries):
            button = ActionButton(look, entry.face, entry.action, self._sheet)
            button.triggered.connect(self.tapped)
            button.show()
            self._buttons.append(button)

    @property
    def height_px(self) -> int:
        """How tall the buttons are."""
        return max((button.sizeHint().height() for button in self._buttons), default=0)

    def place(self, start: QPointF, right_px: float) -> None:
        """Close at `start`, the others so that the last one ends at `right_px`."""
        x = start.x()
        widths = [button.sizeHint().width() for button in self._buttons]
        for number, button in enumerate(self._buttons):
            if number == 1:
                x = max(x, right_px - sum(widths[1:]) - self._gap * (len(widths) - 2))
            button.setGeometry(int(x), int(start.y()), widths[number], self.height_px)
            x += widths[number] + self._gap
