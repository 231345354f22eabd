"""The pages that lie over the scroll: made, put in their place, grown out of their card, put away.

One page lies over all of it; on a large screen leaves take the half that was touched.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Signal, Slot
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QWidget

from exhibit.session.state import Page, PageKind
from exhibit.view.look.look import Look
from exhibit.view.pages.kept_place import PlacesLeft
from exhibit.view.pages.save_buttons import SaveRequest
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.pages.sheet_frame import backdrop_of
from exhibit.view.shell.page_transition import PageTransition, Transition, TransitionKind
from exhibit.view.shell.split_view import SplitView, offers_split_view
from exhibit.view.shell.visitor_state import VisitorState
from exhibit.view.timeline.canvas import TimelineCanvas

PageMaker = Callable[[Look, Page, QWidget], PageSheet]
SLIDE_GAPS = 2.5


class PageHost(QObject):
    """Holds at most one page, and the leaves in the halves.

    Signals:
        close_wanted(), action_taken(action): what a page asks for.
        shown(page): a page stands.
    """

    close_wanted = Signal()
    action_taken = Signal(object)
    shown = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        visit: VisitorState,
        canvas: TimelineCanvas,
        makers: dict[PageKind, PageMaker],
    ) -> None:
        super().__init__(parent)
        self._stage = parent
        self._look = look
        self._visit = visit
        self._canvas = canvas
        self._makers = makers
        self.page: PageSheet | None = None
        self._places = PlacesLeft()
        self.split_view = SplitView(parent, makers[PageKind.LEAF])
        self.split_view.page_wanted.connect(self.open)
        self.split_view.action_taken.connect(self.action_taken)
        self.split_view.save_wanted.connect(self._save)
        self.split_view.shown.connect(self.shown)
        self._from_place = QRectF()
        self._before: QPixmap | None = None
        self._turning = PageTransition(parent)
        self._turning.finished.connect(self._turned)

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
        leaf = Page.of(PageKind.LEAF, event_id)
        if offers_split_view(self._look):
            self.split_view.open(self.split_view.half_at(place.center().x()), leaf, self._look)
            return
        self._from_place = place
        self._visit.open(leaf)

    @Slot(list, QRectF)
    def open_fan(self, ids: list[str], place: QRectF) -> None:
        """Open a list of events that share a date."""
        self._from_place = place
        self._visit.open(Page.of(PageKind.FAN, *ids))

    # what the stage shows

    def remember(self) -> None:
        """The page is about to change: keep a picture of what is shown, to turn from."""
        self._turning.stop()
        self._before = self._stage.grab() if self._moves() else None
        if self.page is not None:
            state = self._visit.state
            self._places.leave(self.page.page, self.page.place(), (*state.back, state.page))

    def _moves(self) -> bool:
        """Whether pages turn by moving: where they are seen."""
        return self._stage.isVisible() and self._look.motion.page > 0

    def show(self, page: Page, room: QRect) -> None:
        """Show a page in a room of the stage; one of the same kind turns, any other is made anew."""
        if page.kind not in self._makers:
            return
        slide = QPointF(0.0, self._look.sizes.gap * SLIDE_GAPS)
        place, self._from_place = self._from_place, QRectF()
        if self.page is not None and self.page.page.kind is page.kind:
            side = self.page.side_of(page)
            slide = QPointF(self._look.sizes.gap * SLIDE_GAPS * side.value, 0.0)
            self.page.show_page(page, self._places.take(page))
        else:
            self._make(page, room)
        if self.page is not None:
            self._turn(self.page, place, slide)
        self.shown.emit(page)

    def _make(self, page: Page, room: QRect) -> None:
        self._drop()
        self.page = self._makers[page.kind](self._look, page, self._stage)
        self.page.page_wanted.connect(self.open)
        self.page.close_wanted.connect(self.close_wanted)
        self.page.action_taken.connect(self.action_taken)
        self.page.save_wanted.connect(self._save)
        self.place(room)
        self.page.build(self._places.take(page))
        self.page.show()
        self.page.raise_()
        self.page.setFocus()

    @Slot(object)
    def _save(self, request: SaveRequest) -> None:
        """Save what a page asks for. What prints is imported only now, since few ever need it."""
        from exhibit.view.print.saving import save

        request.tell(save(request))

    def _turn(self, page: PageSheet, place: QRectF, slide: QPointF) -> None:
        """Let the page that stands in its place grow out of its card, or slide in across a fade."""
        motion = self._look.motion
        page.unveil(motion.draw_in if self._moves() else 0)
        before, self._before = self._before, None
        if before is None:
            page.release()
            return
        page.hold()
        grows = motion.draw_in > 0 and not place.isEmpty()
        room = self._stage.rect() if page.covers_all else page.geometry()
        turn = Transition(
            kind=TransitionKind.GROW if grows else TransitionKind.SLIDE,
            room=room,
            before=before,
            after=self._stage.grab(),
            milliseconds=motion.appear if grows else motion.page,
            slide=slide if motion.draw_in else QPointF(),
            start=place,
            goal=QRectF(page.paper_rect().toAlignedRect().translated(page.pos())),
            veil=backdrop_of(self._look.palette),
        )
        self._turning.begin(turn)
        page.stand()

    def place(self, room: QRect) -> None:
        """Put the page where it belongs: the room above the band, all of it where it covers the band."""
        self.split_view.place(self._canvas.geometry())
        if self.page is not None:
            self.page.setGeometry(self._stage.rect() if self.page.covers_all else room)

    def put_away(self) -> None:
        """Let the page go; it fades over the scroll, which is live beneath it."""
        room = self.page.geometry() if self.page is not None else QRect()
        self._drop()
        self._places.forget()
        before, self._before = self._before, None
        if before is None or room.isEmpty():
            return
        motion = self._look.motion
        still = QPointF(0.0, self._look.sizes.gap * SLIDE_GAPS) if motion.draw_in else QPointF()
        blank = QPixmap()
        self._turning.begin(
            Transition(
                TransitionKind.LEAVE, room, before, blank, motion.vanish, still, QRectF(), QRectF(), QColor()
            )
        )

    def _drop(self) -> None:
        self._turning.stop()
        if self.page is not None:
            self.page.retire()
            self.page = None

    def set_look(self, look: Look) -> None:
        """Say and show the same in another look."""
        self._look = look
        if self.page is not None:
            self.page.set_look(look)
        self.split_view.set_look(look)

    def finish(self) -> None:
        """Bring whatever moves to its end."""
        self._turning.stop()
        if self.page is not None:
            self.page.finish()

    @Slot()
    def _turned(self) -> None:
        if self.page is not None:
            self.page.release()
            self.page.update()
