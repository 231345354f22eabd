"""The buttons that save a leaf or a chart, and what they say afterwards. Nothing can be saved in a kiosk."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from exhibit.view.look.look import Look
from exhibit.view.widgets.button import ButtonFace, Kind, TextButton
from exhibit.view.widgets.column import WrapRow

WAYS = ((".png", "takehome.picture"), (".svg", "takehome.drawing"), (".pdf", "takehome.pdf"))


class SaveButtons(WrapRow):
    """One button for each kind of file.

    Signals:
        told(sentence): where it was saved, or that it could not be.
    """

    told = Signal(str)

    def __init__(
        self,
        look: Look,
        stem: str,
        save: Callable[[Path], bool],
        kind: Kind = "plain",
        parent: QWidget | None = None,
    ) -> None:
        """Save by `save` under a free name that begins with `stem`."""
        super().__init__(look.sizes.gap, parent)
        self._look, self._stem, self._save_to = look, stem, save
        for suffix, key in WAYS:
            button = TextButton(look, ButtonFace(look.words(key), kind=kind))
            button.setObjectName(f"save/{suffix}")
            button.clicked.connect(self._save)
            self.add(button)

    @Slot()
    def _save(self) -> None:
        from exhibit.view.print.saving import folder_for, free_name

        suffix = self.sender().objectName().removeprefix("save/")
        path = free_name(folder_for(suffix), f"{self._stem}-{self._look.tag}", suffix)
        words = self._look.words
        saved = self._save_to(path)
        said = words("takehome.saved", folder=path.parent.name, name=path.name)
        self.told.emit(said if saved else words("takehome.failed"))


def can_save(look: Look) -> bool:
    """Whether this is a window on a desk: in a kiosk there is nowhere to save to."""
    return look.screen.diagonal_inch is None
