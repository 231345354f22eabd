"""The buttons that save a leaf or a chart, and what they say afterwards. Nothing can be saved in a kiosk."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from exhibit.content.model import Chart, Event
from exhibit.view.look.look import Look
from exhibit.view.widgets.button import ButtonFace, Kind, TextButton
from exhibit.view.widgets.column import WrapRow

WAYS = ((".png", "takehome.picture"), (".svg", "takehome.drawing"), (".pdf", "takehome.pdf"))


@dataclass(frozen=True)
class SaveRequest:
    """What shall be saved, as which kind of file, and whom to tell in a sentence what became of it."""

    look: Look
    subject: Event | Chart
    suffix: str
    tell: Callable[[str], None]


class SaveButton(TextButton):
    """A button that saves into a file of one kind, named by its suffix such as `.png`."""

    def __init__(self, look: Look, face: ButtonFace, suffix: str) -> None:
        super().__init__(look, face)
        self.suffix = suffix


class SaveButtons(WrapRow):
    """One button for each kind of file.

    Signals:
        save_wanted(request): save a SaveRequest.
    """

    save_wanted = Signal(object)

    def __init__(
        self,
        look: Look,
        subject: Event | Chart,
        tell: Callable[[str], None],
        kind: Kind = "plain",
        parent: QWidget | None = None,
    ) -> None:
        """Offer to save a subject; `tell` shows what became of it."""
        super().__init__(look.sizes.gap, parent)
        self._look, self._subject, self._tell = look, subject, tell
        for suffix, key in WAYS:
            button = SaveButton(look, ButtonFace(look.words(key), kind=kind), suffix)
            button.clicked.connect(self._save)
            self.add(button)

    @Slot()
    def _save(self) -> None:
        button = self.sender()
        if isinstance(button, SaveButton):
            self.save_wanted.emit(SaveRequest(self._look, self._subject, button.suffix, self._tell))


def can_save(look: Look) -> bool:
    """Whether this is a window on a desk: in a kiosk there is nowhere to save to."""
    return look.screen.diagonal_inch is None
