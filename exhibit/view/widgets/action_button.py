"""A button in words that carries what it asks for."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from exhibit.session.actions import Action
from exhibit.view.look.look import Look
from exhibit.view.widgets.button import ButtonFace, TextButton


class ActionButton(TextButton):
    """Emits its action when it is tapped.

    Signals:
        triggered(action): it was tapped.
    """

    triggered = Signal(object)

    def __init__(self, look: Look, face: ButtonFace, action: Action, parent: QWidget | None = None) -> None:
        super().__init__(look, face, parent)
        self.action = action
        self.clicked.connect(self._trigger)

    @Slot()
    def _trigger(self) -> None:
        self.triggered.emit(self.action)
