"""What a leaf offers to take home: its code, and in a window the means to save it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from exhibit.content.model import Event
from exhibit.view.look import Look
from exhibit.view.takehome.qr import CodeView, text_of
from exhibit.view.widgets.button import Button, ButtonFace
from exhibit.view.widgets.column import Beside, Column, Wrap
from exhibit.view.widgets.label import Label

LEAST_EM = 4.0


class TakeHome(Beside):
    """The code beside its words. Nothing can be saved in a kiosk."""

    def __init__(self, look: Look, event: Event, parent: QWidget | None = None) -> None:
        code = CodeView(look, text_of(look, event))
        side = float(code.sizeHint().width())
        super().__init__((0.25, 0.75), look.sizes.body, min(side, look.sizes.body * LEAST_EM), parent)
        self._look, self._event = look, event
        holder = Column()
        holder.add(code, full=False)
        self.add(holder)
        beside = Column(gap_px=look.sizes.gap)
        self._says = Label(look.typesetter, look.words("takehome.code"), look.caption, look.palette.ink_60)
        beside.add(self._says)
        if look.screen.diagonal_inch is None:
            buttons = Wrap(look.sizes.gap)
            for name, key in ((".png", "takehome.picture"), (".pdf", "takehome.pdf")):
                button = Button(look, ButtonFace(look.words(key)))
                button.setObjectName(f"save/{name}")
                button.clicked.connect(self._save)
                buttons.add(button)
            beside.add(buttons)
        self.add(beside)

    @property
    def says(self) -> str:
        """What stands beside the code."""
        return self._says.text

    @Slot()
    def _save(self) -> None:
        from exhibit.view.takehome.saving import folder_for, free_name, save_leaf

        look = self._look
        suffix = self.sender().objectName().removeprefix("save/")
        path = free_name(folder_for(suffix), f"{self._event.id}-{look.tag}", suffix)
        saved = save_leaf(look, self._event, path)
        said = look.words("takehome.saved", folder=path.parent.name, name=path.name)
        self._says.set_text(said if saved else look.words("takehome.failed"))
