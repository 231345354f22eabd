"""The pages that lie over the scroll: made, put in their place, grown out of their card, put away.

One page lies over all of it; on a large screen leaves take the half that was touched.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QRectF, Signal, Slot
from PySide6.QtWidgets import QWidget

from exhibit.session.state import Page, PageKind
from exhibit.view.halves import Halves, offers_halves
from exhibit.view.look import Look
from exhibit.view.opening import Opening
from exhibit.view.pages.sheet import Sheet
from exhibit.view.timeline.canvas import TimelineCanvas
from exhibit.view.visit import Visit

PageMaker = Callable[[Look, Page, QWidget], Sheet]


class PageHost(QObject):
    """Holds at most one page, and the leaves in the halves.

    Signals:
        close_wanted(), action_taken(name): what a page asks for.
        shown(page): a page stands.
    """

    close_wanted = Signal()
    action_taken = Signal(str)
    shown = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        visit: Visit,
        canvas: TimelineCanvas,
        makers: dict[PageKind, PageMaker],
    ) -> None:
        super().__init__(parent)
        self._stage = parent
        self._look = look
        self._visit = visit
        self._canvas = canvas
        self._makers = makers
        self.page: Sheet | None = None
        self.halves = Halves(parent, makers[PageKind.LEAF])
        self.halves.page_wanted.connect(self.open)
        self.halves.action_taken.connect(self.action_taken)
        self.halves.shown.connect(self.shown)
        self._from_place = QRectF()
        self._opening = Opening(parent)
        self._opening.finished.connect(self._opened)

    @property
    def covers_all(self) -> bool:
        """Whether the page covers the band of controls too."""
        return self.page is not None and self.page.covers_all

    # what visitors open

    @Slot(object)
    def open(self, page: Page) -> None:
        """Open a page; a leaf grows out of its card."""
        if page.kind is PageKind.LEAF and self._visit.state.page.kind is PageKind.SCROLL:
            self._from_place = self._canvas.place_of(page.subject)
        self._visit.open(page)

    @Slot(str, QRectF)
    def open_event(self, event_id: str, place: QRectF) -> None:
        """Open an event's leaf out of its card; on a large screen it takes the half that was touched."""
        leaf = Page(PageKind.LEAF, event_id)
        if offers_halves(self._look):
            self.halves.open(self.halves.half_at(place.center().x()), leaf, self._look)
            return
        self._from_place = place
        self._visit.open(leaf)

    @Slot(list, QRectF)
    def open_fan(self, ids: list[str], place: QRectF) -> None:
        """Open a list of events that share a date."""
        self._from_place = place
        self._visit.open(Page(PageKind.FAN, ",".join(ids)))

    # what the stage shows

    def show(self, page: Page, room: QRect) -> None:
        """Show a page in a room of the stage; one of the same kind turns, any other is made anew."""
        if page.kind not in self._makers:
            return
        if self.page is not None and self.page.page.kind is page.kind:
            self.page.show_page(page)
            self.shown.emit(page)
            return
        self.put_away()
        self.page = self._makers[page.kind](self._look, page, self._stage)
        self.page.page_wanted.connect(self.open)
        self.page.close_wanted.connect(self.close_wanted)
        self.page.action_taken.connect(self.action_taken)
        self.place(room)
        self.page.build()
        self.page.show()
        self.page.raise_()
        self.page.setFocus()
        self._grow(self.page)
        self.shown.emit(page)

    def _grow(self, page: Sheet) -> None:
        place, self._from_place = self._from_place, QRectF()
        motion = self._look.motion
        if self._stage.isVisible() and not place.isEmpty() and motion.appear > motion.fade:
            self._opening.grow(page, place, motion.appear)

    def place(self, room: QRect) -> None:
        """Put the page where it belongs: the room above the band, all of it where it covers the band."""
        self.halves.place(self._canvas.geometry())
        if self.page is not None:
            self.page.setGeometry(self._stage.rect() if self.page.covers_all else room)

    def put_away(self) -> None:
        """Let the page go."""
        self._opening.stop()
        if self.page is not None:
            self.page.retire()
            self.page = None

    def set_look(self, look: Look) -> None:
        """Say and show the same in another look."""
        self._look = look
        if self.page is not None:
            self.page.set_look(look)
        self.halves.set_look(look)

    def finish(self) -> None:
        """Bring whatever moves to its end."""
        self._opening.stop()
        if self.page is not None:
            self.page.finish()

    @Slot()
    def _opened(self) -> None:
        if self.page is not None:
            self.page.update()
