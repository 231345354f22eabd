"""Two leaves side by side on a large screen: each visitor's leaf takes the half that was touched.

The scroll beside a single leaf stays live for the next person, who may open a second one.
"""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QObject, QRect, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from exhibit.session.state import Page, PageKind
from exhibit.view.look.look import Look
from exhibit.view.pages.sheet import PageSheet

LEAST_INCHES = 43.0


class SplitSide(IntEnum):
    """A half of the screen."""

    LEFT = 0
    RIGHT = 1


def offers_split_view(look: Look) -> bool:
    """Whether a leaf takes half of this screen: a landscape one from 43 inches."""
    screen = look.screen
    return screen.diagonal_inch is not None and screen.diagonal_inch >= LEAST_INCHES and not screen.vertical


class SplitView(QObject):
    """Holds up to two leaves.

    Signals:
        page_wanted(page): a page that needs the whole screen.
        shown(page): a leaf opened in a half.
        action_taken(action): what a button of a leaf's foot asks for.
        save_wanted(request): save something of a leaf as a file.
    """

    page_wanted = Signal(object)
    shown = Signal(object)
    action_taken = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, parent: QWidget, maker: Callable[[Look, Page, QWidget], PageSheet]) -> None:
        super().__init__(parent)
        self._stage = parent
        self._maker = maker
        self._sheets: dict[SplitSide, PageSheet] = {}
        self._room = QRect()

    @property
    def sheets(self) -> dict[SplitSide, PageSheet]:
        """The open leaves."""
        return dict(self._sheets)

    def place(self, room: QRect) -> None:
        """The room that the two halves share."""
        self._room = room
        for half, sheet in self._sheets.items():
            sheet.setGeometry(self._rect(half))

    def _rect(self, half: SplitSide) -> QRect:
        wide = self._room.width() // 2
        return QRect(self._room.left() + half * wide, self._room.top(), wide, self._room.height())

    def half_at(self, x: float) -> SplitSide:
        """The half that a touch was in."""
        return SplitSide.LEFT if x < self._room.center().x() else SplitSide.RIGHT

    def open(self, half: SplitSide, page: Page, look: Look) -> None:
        """Open a leaf in a half, or turn the one that is there."""
        sheet = self._sheets.get(half)
        if sheet is not None:
            sheet.show_page(page)
        else:
            sheet = self._maker(look, page, self._stage)
            sheet.half = True
            sheet.page_wanted.connect(self._wanted)
            sheet.close_wanted.connect(self._close_sender)
            sheet.action_taken.connect(self.action_taken)
            sheet.save_wanted.connect(self.save_wanted)
            self._sheets[half] = sheet
            sheet.setGeometry(self._rect(half))
            sheet.build()
            sheet.show()
            sheet.raise_()
        sheet.unveil(look.motion.draw_in)
        sheet.reveal.look()
        sheet.setFocus()
        self.shown.emit(page)

    def close(self, half: SplitSide) -> None:
        """Put one leaf away."""
        sheet = self._sheets.pop(half, None)
        if sheet is not None:
            sheet.retire()

    def close_all(self) -> None:
        """Put both away."""
        for half in list(self._sheets):
            self.close(half)

    def set_look(self, look: Look) -> None:
        """Say the same in another look."""
        for sheet in self._sheets.values():
            sheet.set_look(look)

    def _half_of(self, sheet: QObject | None) -> SplitSide | None:
        return next((half for half, each in self._sheets.items() if each is sheet), None)

    @Slot(object)
    def _wanted(self, page: Page) -> None:
        half = self._half_of(self.sender())
        sheet = self._sheets.get(half) if half is not None else None
        if half is not None and sheet is not None and page.kind is PageKind.LEAF:
            self.open(half, page, sheet.look)
        else:
            self.page_wanted.emit(page)

    @Slot()
    def _close_sender(self) -> None:
        half = self._half_of(self.sender())
        if half is not None:
            # the sheet is still handling the touch that closed it
            QTimer.singleShot(0, self, self._close_left if half is SplitSide.LEFT else self._close_right)

    @Slot()
    def _close_left(self) -> None:
        self.close(SplitSide.LEFT)

    @Slot()
    def _close_right(self) -> None:
        self.close(SplitSide.RIGHT)
