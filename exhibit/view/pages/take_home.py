"""What a leaf offers to take home: its code, and in a window the means to save it."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from exhibit.content.model import Event
from exhibit.view.look.look import Look
from exhibit.view.pages.save_buttons import SaveButtons, can_save
from exhibit.view.widgets.column import FlowColumn, FlowRow
from exhibit.view.widgets.label import TextLabel
from exhibit.view.widgets.qr_code import CodeView, text_of

LEAST_EM = 4.0


class TakeHomeRow(FlowRow):
    """The code beside its words, and the buttons."""

    def __init__(self, look: Look, event: Event, parent: QWidget | None = None) -> None:
        code = CodeView(look, text_of(look, event))
        side = float(code.sizeHint().width())
        super().__init__((0.25, 0.75), look.sizes.body, min(side, look.sizes.body * LEAST_EM), parent)
        self._look, self._event = look, event
        holder = FlowColumn()
        holder.add(code, full=False)
        self.add(holder)
        beside = FlowColumn(gap_px=look.sizes.gap)
        self._says = TextLabel(
            look.typesetter, look.words("takehome.code"), look.caption, look.palette.ink_60
        )
        beside.add(self._says)
        if can_save(look):
            buttons = SaveButtons(look, event.id, self._save)
            buttons.told.connect(self._tell)
            beside.add(buttons)
        self.add(beside)

    @property
    def says(self) -> str:
        """What stands beside the code."""
        return self._says.text

    def _save(self, path: Path) -> bool:
        from exhibit.view.print.saving import save_leaf

        return save_leaf(self._look, self._event, path)

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        self._says.set_text(sentence)
