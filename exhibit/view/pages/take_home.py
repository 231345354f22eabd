"""What a leaf offers to take home: its code, and in a window the means to save it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exhibit.content.model import Event
from exhibit.view.look.look import Look
from exhibit.view.pages.save_buttons import SaveButtons, can_save
from exhibit.view.widgets.column import FlowColumn, FlowRow
from exhibit.view.widgets.label import TextLabel
from exhibit.view.widgets.qr_code import CodeView, text_of

LEAST_EM = 4.0


class TakeHomeRow(FlowRow):
    """The code beside its words, and the buttons.

    Signals:
        save_wanted(request): save the leaf as a file.
    """

    save_wanted = Signal(object)

    def __init__(self, look: Look, event: Event, parent: QWidget | None = None) -> None:
        code = CodeView(look, text_of(look, event))
        side = float(code.sizeHint().width())
        super().__init__((0.25, 0.75), look.sizes.body, min(side, look.sizes.body * LEAST_EM), parent)

        holder = FlowColumn()
        holder.add(code, full=False)
        self.add(holder)
        beside = FlowColumn(gap_px=look.sizes.gap)
        self._says = TextLabel(
            look.typesetter, look.words("takehome.code"), look.caption, look.palette.ink_60
        )
        beside.add(self._says)
        if can_save(look):
            buttons = SaveButtons(look, event, self._tell)
            buttons.save_wanted.connect(self.save_wanted)
            beside.add(buttons)
        self.add(beside)

    @property
    def says(self) -> str:
        """What stands beside the code."""
        return self._says.text

    def _tell(self, sentence: str) -> None:
        self._says.set_text(sentence)
