"""The staff panel: what runs here, how it is used, what it wrote into its log, and what can be done."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.view.staff.commands import ChooseBundle, PanelKey, StaffChoice, StaffCommand
from exhibit.view.staff.modal_overlay import ModalOverlay
from exhibit.view.staff.staff_button import StaffButton
from exhibit.view.staff.style import StaffStyle
from exhibit.view.text import TextBlock

ALONE_MS = 120_000
LOG_LINES = 40


@dataclass(frozen=True)
class StaffAction:
    """Something staff can do: the word on its key, and whether it is asked about once more."""

    command: StaffChoice
    label: str
    asks: bool = False


@dataclass(frozen=True)
class StaffReport:
    """What the panel tells: sentences about this machine, and the end of the log, newest last."""

    lines: tuple[str, ...]
    log: tuple[str, ...] = ()


class StaffPanel(ModalOverlay):
    """Shows a report and the actions.

    Signals:
        chosen(command): a StaffCommand, confirmed where it asks.
    """

    chosen = Signal(object)

    def __init__(
        self, style: StaffStyle, report: StaffReport, actions: tuple[StaffAction, ...], parent: QWidget
    ) -> None:
        super().__init__(style, parent, ALONE_MS)
        self._report = report
        self._actions = {action.command: action for action in actions}
        self._asking: StaffChoice | None = None
        self._keys_top = 0.0
        self._keys = [StaffButton(style, action.command, action.label, self) for action in actions]
        self._keys.append(StaffButton(style, PanelKey.CLOSE, style.words("staff.close"), self, strong=True))
        self._yes = StaffButton(style, PanelKey.YES, style.words("staff.yes"), self, strong=True)
        self._no = StaffButton(style, PanelKey.NO, style.words("staff.no"), self)
        for key in (*self._keys, self._yes, self._no):
            key.triggered.connect(self._tapped)
        self.setAccessibleName(style.words("staff.title"))
        self.arrange()

    def tell(self, report: StaffReport) -> None:
        """Tell something else; while there is news it stays open."""
        self._report = report
        self.used()
        self.update()

    @property
    def report(self) -> StaffReport:
        """What it tells."""
        return self._report

    @override
    def paper_rect(self) -> QRectF:
        margin = self.style_.sizes.gap * 2
        return QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)

    @override
    def arrange(self) -> None:
        asking = self._asking is not None
        for key in self._keys:
            key.setVisible(not asking)
        for key in (self._yes, self._no):
            key.setVisible(asking)
        self._flow([self._yes, self._no] if asking else self._keys)

    def _flow(self, keys: list[StaffButton]) -> None:
        """Rows of keys from the bottom up, within everybody's reach."""
        gap = self.style_.sizes.gap
        paper = self.paper_rect()
        left, room = paper.left() + gap, paper.width() - 2 * gap
        rows: list[list[StaffButton]] = [[]]
        used = 0.0
        for key in keys:
            wide = key.sizeHint().width()
            if rows[-1] and used + wide > room:
                rows.append([])
                used = 0.0
            rows[-1].append(key)
            used += wide + gap
        tall = keys[0].sizeHint().height()
        top = paper.bottom() - len(rows) * (tall + gap)
        for number, row in enumerate(rows):
            x = left
            for key in row:
                wide = key.sizeHint().width()
                key.setGeometry(round(x), round(top + number * (tall + gap)), wide, tall)
                x += wide + gap
        self._keys_top = top

    @override
    def paint_paper(self, painter: QPainter) -> None:
        style, sizes, palette = self.style_, self.style_.sizes, self.style_.palette
        paper = self.paper_rect()
        left, room = paper.left() + 2 * sizes.gap, paper.width() - 4 * sizes.gap
        y = paper.top() + sizes.gap
        title = style.typesetter.block(style.words("staff.title"), style.title, room)
        title.draw(painter, left, y, palette.ink)
        y += title.height + sizes.gap
        if self._asking is not None:
            label = f"{self._actions[self._asking].label}: {style.words('staff.exit_confirm')}"
            style.typesetter.block(label, style.body, room).draw(painter, left, y, palette.ink)
            return
        for line in self._report.lines:
            block = style.typesetter.block(line, style.caption, room)
            block.draw(painter, left, y, palette.ink)
            y += block.height
        self._paint_log(painter, left, y + sizes.gap, room)

    def _paint_log(self, painter: QPainter, left: float, top: float, room: float) -> None:
        """The newest lines that fit, the newest at the bottom."""
        style, palette = self.style_, self.style_.palette
        floor = self._keys_top - style.sizes.gap
        heading = style.typesetter.block(style.words("staff.log"), style.caption, room)
        if not self._report.log or top + heading.height * 2 > floor:
            return
        heading.draw(painter, left, top, palette.ink_60)
        left_px = floor - top - heading.height
        blocks: list[TextBlock] = []
        for line in reversed(self._report.log[-LOG_LINES:]):
            block = style.typesetter.block(line, style.caption, room, max_lines=2)
            if block.height > left_px:
                break
            left_px -= block.height
            blocks.insert(0, block)
        y = top + heading.height
        for block in blocks:
            block.draw(painter, left, y, palette.ink_80)
            y += block.height

    @Slot(object)
    def _tapped(self, key: StaffChoice | PanelKey) -> None:
        self.used()
        match key:
            case PanelKey.CLOSE:
                self.close_plate()
            case PanelKey.YES | PanelKey.NO:
                asked, self._asking = self._asking, None
                self.arrange()
                if key is PanelKey.YES and asked is not None:
                    self.chosen.emit(asked)
            case StaffCommand() | ChooseBundle():
                if self._actions[key].asks:
                    self._asking = key
                    self.arrange()
                else:
                    self.chosen.emit(key)
            case _:
                assert_never(key)
        self.update()
