"""A sheet of paper over the scroll: what all pages have in common.

A sheet has a coloured edge, a body that scrolls under the finger, and a foot with its buttons, at the bottom
where every visitor reaches them.
"""

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.session.actions import Action, ClosePage, OpenPage
from exhibit.session.state import Page
from exhibit.view.look.look import Look
from exhibit.view.pages.backdrop import backdrop_around
from exhibit.view.pages.footer import FooterButton, PageFooter
from exhibit.view.pages.incremental_builder import IncrementalBuilder
from exhibit.view.pages.kept_place import TOP, KeptPlace, place_on, put_back
from exhibit.view.pages.reveal_animation import RevealAnimation
from exhibit.view.pages.sheet_frame import SheetFrame, backdrop_of, corner_px, edge_px, paint_sheet_frame
from exhibit.view.widgets.flick_area import EdgeSide, FlickArea
from exhibit.view.widgets.label import TextLabel

HASTY_MS = 400
SIDE_SHARE = 0.042
HALF_SIDE_SHARE = 0.03
WIDEST_EM = 62.0


class PageSheet(QWidget):
    """The base of every page.

    Signals:
        page_wanted(page): open another page.
        close_wanted(): put this page away.
        action_taken(action): anything else that the whole exhibition has to do.
        save_wanted(request): save something of this page as a file.
    """

    spoken_as = QAccessible.Role.Dialog

    page_wanted = Signal(object)
    close_wanted = Signal()
    action_taken = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, look: Look, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.page = page
        self.half = False
        self._edge_colour = look.palette.ink
        self._foot = PageFooter(self)
        self._foot.tapped.connect(self.take)
        self._opened = QElapsedTimer()
        self._opened.start()
        self.area = FlickArea(self, slop_px=look.slop_px, sideways=True)
        self.area.swiped.connect(self._swiped)
        self.parts = IncrementalBuilder(self)
        self.parts.grown.connect(self._grown)
        self.reveal = RevealAnimation(self)
        self.area.scrolled.connect(self.reveal.look)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    showing = 0
    """How many entries of a list that grows on demand are shown."""
    covers_all = False
    """Whether the page covers the band of controls too."""

    # What a page is made of: subclasses override these.

    def hue(self) -> str:
        """The colour token of the sheet's edge."""
        return "ink"

    def make_body(self) -> QWidget:
        """The page's content, new for the present look; what follows the first screen may be planned."""
        raise TypeError("a page makes its own body")

    def foot(self) -> tuple[FooterButton, ...]:
        """The buttons beside Close."""
        return ()

    def ground(self) -> str:
        """The colour of the paper itself."""
        return self.look.palette.paper

    def widest_px(self) -> float:
        """How wide the paper may be."""
        return self.look.sizes.body * WIDEST_EM

    def title(self) -> str:
        """What the page is called: its first heading."""
        labels = self.findChildren(TextLabel)
        texts = [label.text for label in labels if label.heading] + [label.text for label in labels]
        return texts[0] if texts else self.look.text(self.look.catalogue.content.exhibit.title)

    def turn(self, side: EdgeSide) -> None:
        """The visitor swiped sideways."""

    def side_of(self, _page: Page) -> EdgeSide:
        """On which side of this page another of its kind lies."""
        return EdgeSide.LATER

    # What all pages do.

    def place(self) -> KeptPlace:
        """Where somebody is on this page."""
        return place_on(self, self.area, self.showing)

    def build(self, kept: KeptPlace | None = None) -> None:
        """Make or remake everything for the present look, at a place; the present one unless told."""
        kept = self.place() if kept is None else kept
        self._edge_colour = self.look.palette.hue(self.hue()).fill
        self.area.set_slop(self.look.slop_px)
        self.area.set_paper(self.ground())
        self._foot.make(self.look, self.foot())
        self._arrange()
        self.reveal.finish()
        self.parts.plan(None)
        self.area.set_child(self.make_body())
        self._fill(whole=kept.begun)
        put_back(self, self.area, kept)
        self.setAccessibleName(self.title())
        self.update()

    def _fill(self, *, whole: bool) -> None:
        """Make what is seen first now, and the rest in steps; all of it where the visitor is further down."""
        while whole or self.area.longest_px() <= 0.0:
            if not self.parts.step():
                return
        self.parts.begin()

    @Slot(object)
    def _grown(self, part: QWidget) -> None:
        """A part was added below what is seen."""
        self.area.rearrange()
        self.reveal.watch_more(part)

    def set_look(self, look: Look) -> None:
        """Say and show the same in another look."""
        self.look = look
        self.build()

    def show_page(self, page: Page, kept: KeptPlace = TOP) -> None:
        """Show another subject of the same kind, from its beginning or at a place on it."""
        self.page = page
        self._opened.restart()
        self.build(kept)

    def unveil(self, milliseconds: int) -> None:
        """Let what comes into view grow to its value in so much time; at none it is whole from the start."""
        if self.area.child is not None:
            self.reveal.watch(self.area.child, milliseconds)

    def stand(self) -> None:
        """The page is seen from now on: a second tap of a double tap may still come."""
        self._opened.restart()

    def hold(self) -> None:
        """The page is about to move into its place: nothing else happens until then."""
        self.parts.hold()
        self.reveal.hold()

    def release(self) -> None:
        """The page stands: what is in view grows to its value, and what is missing below is made."""
        self.reveal.release()
        self.parts.begin()

    def finish(self) -> None:
        """Make what is missing and bring whatever still moves to its end, for a picture."""
        self.parts.finish()
        self.reveal.finish()

    def retire(self) -> None:
        """Go: the exhibition shows something else."""
        self.parts.plan(None)
        self.reveal.finish()
        self.hide()
        self.setParent(None)
        self.deleteLater()

    @property
    def hasty(self) -> bool:
        """Whether the sheet opened so recently that a second tap of a double tap may still come."""
        return not self._opened.hasExpired(HASTY_MS)

    @Slot(object)
    def take(self, action: Action) -> None:
        """Do what a control of this page asks for, or pass it on."""
        match action:
            case ClosePage():
                self.leave()
            case OpenPage(page):
                self.page_wanted.emit(page)
            case _:
                self.action_taken.emit(action)

    @Slot()
    def leave(self) -> None:
        """Close, unless the sheet has only just opened."""
        if not self.hasty:
            self.close_wanted.emit()

    @Slot(object)
    def _swiped(self, side: EdgeSide) -> None:
        self.turn(side)

    def paper_rect(self) -> QRectF:
        """The sheet of paper inside the page, in px."""
        sizes = self.look.sizes
        margin = sizes.gap * (0.4 if self.half else 1.0)
        # Close keeps away from the screen's edge; an upright screen has no width to spare and moves it alone
        side = margin if self.look.screen.vertical else max(margin, sizes.edge - sizes.pad)
        width = min(self.width() - 2 * side, self.widest_px())
        return QRectF((self.width() - width) / 2, margin, width, self.height() - 2 * margin)

    def _side_px(self) -> float:
        """The margin left and right of what stands on the paper."""
        sizes = self.look.sizes
        share = HALF_SIDE_SHARE if self.half else SIDE_SHARE
        return max(sizes.pad, min(sizes.body * 2.4, self.paper_rect().width() * share))

    def _arrange(self) -> None:
        sizes = self.look.sizes
        paper = self.paper_rect()
        foot = self._foot.height_px
        pad = self._side_px()
        rise = sizes.gap * 1.4
        bar = edge_px(sizes)
        body = QRectF(
            paper.left() + pad,
            paper.top() + bar,
            paper.width() - pad * 1.4,
            paper.height() - bar - foot - 2 * rise,
        )
        self.area.setGeometry(body.toAlignedRect())
        self.area.set_margins(round(min(pad * 0.7, sizes.body * 1.6)), round(pad * 0.4))
        x = max(paper.left() + pad, sizes.edge if self.x() == 0 else 0.0)
        y = paper.bottom() - rise - foot
        self._foot.place(QPointF(x, y), paper.right() - pad)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self.stand()
        super().showEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.paper_rect().contains(event.position()):
            self.leave()
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Back, Qt.Key.Key_Backspace):
            self._opened.invalidate()
            self.close_wanted.emit()
        elif key == Qt.Key.Key_Left:
            self.turn(EdgeSide.EARLIER)
        elif key == Qt.Key.Key_Right:
            self.turn(EdgeSide.LATER)
        elif not self.area.press_key(key):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        place, look = self.paper_rect(), self.look
        if not self.half:
            backdrop_around(painter, self.rect(), place, corner_px(look.sizes), backdrop_of(look.palette))
        line = self.area.geometry().bottom() + look.sizes.gap * 0.6
        paint_sheet_frame(
            painter, look, SheetFrame(place, self.ground(), self._edge_colour, line, self._side_px())
        )
        painter.end()
