"""The exhibition's window: the scroll, the band of controls, and the pages that open over them."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QKeySequence, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.session import state as act
from exhibit.session.state import ATTRACT, Page, PageKind, State
from exhibit.view.access.keys import KeyboardWatch
from exhibit.view.controls.band import Band, BandModel
from exhibit.view.controls.strip import OverviewStrip
from exhibit.view.halves import Halves, offers_halves
from exhibit.view.hint import Hint
from exhibit.view.look import Look
from exhibit.view.look_maker import Wardrobe
from exhibit.view.opening import Opening
from exhibit.view.pages.sheet import Sheet
from exhibit.view.style import Screen
from exhibit.view.timeline.canvas import TimelineCanvas
from exhibit.view.timeline.ground import Ground
from exhibit.view.timeline.scene import Chronicle
from exhibit.view.tour import Tour, TourTitle
from exhibit.view.trace import Trace

PageMaker = Callable[[Look, Page, QWidget], Sheet]
SETTLE_MS = 60
TOUR_TITLE_SHARE = 0.34


@dataclass(frozen=True)
class StageSetting:
    """How the window stands: kiosk or not, the screen's diagonal in inches, the page a visit starts on."""

    first_language: str
    kiosk: bool = False
    diagonal_inch: float | None = None
    start_page: Page = ATTRACT
    size: tuple[int, int] = (1280, 800)


class Stage(QWidget):
    """Holds the visitor's state and shows it.

    Signals:
        state_changed(state): something of the state changed.
        ready(): the first complete frame is on the screen.
    """

    state_changed = Signal(object)
    ready = Signal()

    def __init__(
        self,
        wardrobe: Wardrobe,
        chronicle: Chronicle,
        ground: Ground,
        makers: dict[PageKind, PageMaker],
        setting: StageSetting,
        trace: Trace | None = None,
    ) -> None:
        super().__init__()
        self.resize(*setting.size)
        self._wardrobe = wardrobe
        self._chronicle = chronicle
        self._makers = makers
        self._setting = setting
        self._trace = trace
        self._shown = False
        self._watch: KeyboardWatch | None = None
        self.state = act.reset(setting.first_language, setting.start_page)
        self.look = wardrobe.look(self.state, self._screen())
        self._lay_silk()
        content = wardrobe.catalogue.content
        strip = OverviewStrip(self.look, chronicle.strip())
        model = BandModel(content.exhibit.languages, content.exhibit.themes)
        self.band = Band(self.look, model, strip, self)
        band_px = float(self._band_height())
        self.canvas = TimelineCanvas(self.look, chronicle, ground, self.size(), band_px, self)
        self.canvas.setObjectName("canvas")
        self.canvas.lower()
        self._arranged = self.size()
        self._tour_title = TourTitle(self.look, self)
        self._tour = Tour(self.canvas, self._tour_title, chronicle.eras)
        self._tour.ended.connect(self._tour_ended)
        self.hint = Hint(self.look, self.canvas)
        self.page: Sheet | None = None
        self.halves = Halves(self, makers[PageKind.LEAF])
        self.halves.place(self.canvas.geometry())
        self.halves.page_wanted.connect(self.open)
        self.halves.opened.connect(self._trace_page)
        self.halves.action_taken.connect(self.page_action)
        self._opening = Opening(self)
        self._opening.finished.connect(self._opened)
        self._warmer = self._make_warmer()
        self._from_place = QRectF()
        self.setWindowTitle(self.look.text(content.exhibit.title))
        self._tour_title.setGeometry(0, 0, self.width(), round(self.canvas.height() * TOUR_TITLE_SHARE))
        self._connect()
        self._show_state(self.state)

    def _make_warmer(self) -> QTimer:
        warmer = QTimer(self)
        warmer.setSingleShot(True)
        warmer.setInterval(SETTLE_MS)
        warmer.timeout.connect(self._warm)
        return warmer

    def _connect(self) -> None:
        self.canvas.event_opened.connect(self.open_event)
        self.canvas.fan_opened.connect(self.open_fan)
        self.canvas.window_moved.connect(self.band.strip.set_window)
        self.canvas.came_to_rest.connect(self._rested)
        self.canvas.touched.connect(self._touched)
        self.band.command_given.connect(self.command)
        self.band.language_chosen.connect(self.speak)
        self.band.theme_chosen.connect(self.filter_by)
        self.band.strip.day_wanted.connect(self._follow_strip)
        self.band.strip.day_tapped.connect(self._jump)
        self.band.strip.era_tapped.connect(self.go_to_era)

    def _screen(self) -> Screen:
        return Screen(max(1, self.width()), max(1, self.height()), self._setting.diagonal_inch)

    # state

    def change(self, state: State) -> None:
        """Show another state."""
        before, self.state = self.state, state
        if state == before:
            return
        looks_other = replace(
            before, page=state.page, back=state.back, theme_filter=None, touring=False
        ) != replace(state, theme_filter=None, touring=False)
        if looks_other:
            self._restyle()
        if state.theme_filter != before.theme_filter:
            self.canvas.set_filter(state.theme_filter)
            self.band.strip.set_filter(state.theme_filter)
        self.band.set_state(state)
        if state.touring != before.touring:
            self._run_tour(running=state.touring)
        if (state.theme_filter is None) != (before.theme_filter is None):
            self._arrange()
        if state.page != before.page:
            self._show_page(state.page)
        self.state_changed.emit(state)

    def _show_state(self, state: State) -> None:
        self.band.set_state(state)
        self._place_band()
        self.canvas.set_filter(state.theme_filter)
        self._show_page(state.page)

    def _restyle(self) -> None:
        self.look = self._wardrobe.look(self.state, self._screen())
        self._lay_silk()
        self.setWindowTitle(self.look.text(self._wardrobe.catalogue.content.exhibit.title))
        self.band.set_look(self.look)
        self._arrange()
        if self.page is not None:
            self.page.set_look(self.look)
        self.halves.set_look(self.look)
        if not self.hint.isHidden():
            self.hint.set_look(self.look)

    def _lay_silk(self) -> None:
        """Silk lies under everything, so that nothing bare shows where a page needs less than the scroll."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self.look.palette.silk))
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    def _band_height(self) -> int:
        return round(self.band.height_for(self.width(), self.look))

    def _arrange(self) -> None:
        self._arranged = self.size()
        page = self.state.page
        self.band.fold(PageKind.SCROLL)
        self.canvas.setGeometry(0, 0, self.width(), self.height() - self._band_height())
        self.canvas.arrange(self.look, self.size())
        self._fold_band(page)
        self._place_page()
        self._tour_title.setGeometry(0, 0, self.width(), round(self.canvas.height() * TOUR_TITLE_SHARE))

    # pages

    def _show_page(self, page: Page) -> None:
        self._fold_band(page)
        behind = Qt.FocusPolicy.StrongFocus if page.kind is PageKind.SCROLL else Qt.FocusPolicy.NoFocus
        self.canvas.setFocusPolicy(behind)
        if page.kind is PageKind.SCROLL:
            self._put_away()
            self._trace_page(page)
            return
        self.hint.vanish()
        maker = self._makers.get(page.kind)
        if maker is None:
            return
        if self.page is not None and self.page.page.kind is page.kind:
            self.page.show_page(page)
            self._trace_page(page)
            return
        self._put_away()
        self.page = maker(self.look, page, self)
        self.page.page_wanted.connect(self.open)
        self.page.close_wanted.connect(self.close_page)
        self.page.action_taken.connect(self.page_action)
        self._place_page()
        self.page.build()
        self.page.show()
        self.page.raise_()
        self.band.setVisible(not self.page.covers_all)
        if self.band.isVisible() or not self.page.covers_all:
            self.band.raise_()
        self.page.setFocus()
        if (
            self.isVisible()
            and not self._from_place.isEmpty()
            and self.look.motion.appear > self.look.motion.fade
        ):
            self._opening.grow(self.page, self._from_place, self.look.motion.appear)
        self._from_place = QRectF()
        self._trace_page(page)

    def _fold_band(self, page: Page) -> None:
        self.band.fold(page.kind)
        self._place_band()

    def _place_band(self) -> None:
        height = self._band_height()
        self.band.setGeometry(0, self.height() - height, self.width(), height)

    def _place_page(self) -> None:
        self.halves.place(self.canvas.geometry())
        if self.page is None:
            return
        room = self.height() if self.page.covers_all else self.height() - self.band.height()
        self.page.setGeometry(0, 0, self.width(), room)

    def _put_away(self) -> None:
        self._opening.stop()
        if self.page is not None:
            self.page.retire()
            self.page = None
        self.band.show()
        self.canvas.setFocus()

    def finish(self) -> None:
        """Bring whatever moves to its end, for a picture."""
        self._opening.stop()
        self.canvas.stop()
        if self.page is not None:
            self.page.finish()

    def _trace_page(self, page: Page) -> None:
        if self._trace is not None:
            self._trace.mark("page", name=page.kind.value, subject=page.subject)

    @Slot()
    def _opened(self) -> None:
        if self.page is not None:
            self.page.update()

    @Slot(object)
    def open(self, page: Page) -> None:
        """Open a page."""
        if page.kind is PageKind.LEAF and self.state.page.kind is PageKind.SCROLL:
            self._from_place = self.canvas.place_of(page.subject)
        self.change(act.opened(self.state, page))

    @Slot(str, QRectF)
    def open_event(self, event_id: str, place: QRectF) -> None:
        """Open an event's leaf out of its card; on a large screen it takes the half that was touched."""
        if offers_halves(self.look):
            half = self.halves.half_at(place.center().x())
            self.halves.open(half, Page(PageKind.LEAF, event_id), self.look)
            return
        self._from_place = place
        self.change(act.opened(self.state, Page(PageKind.LEAF, event_id)))

    @Slot(list, QRectF)
    def open_fan(self, ids: list[str], place: QRectF) -> None:
        """Open a list of events that share a date."""
        self._from_place = place
        self.change(act.opened(self.state, Page(PageKind.FAN, ",".join(ids))))

    @Slot()
    def close_page(self) -> None:
        """Put the topmost page away; after a leaf the scroll shows its event."""
        page = self.state.page
        self.change(act.closed(self.state))
        if page.kind is PageKind.LEAF and self.state.page.kind is PageKind.SCROLL:
            place = self.canvas.place_of(page.subject)
            inside = QRectF(self.canvas.rect()).intersects(place)
            if not inside:
                self.canvas.go_to_event(page.subject)

    @Slot(str)
    def page_action(self, name: str) -> None:
        """A button of a page that means the whole exhibition: a setting, a language, a way in."""
        kind, _, value = name.partition(":")
        match kind:
            case "language":
                self.change(act.spoken_in(self.state, value))
            case "enter":
                self.enter(value)
            case "wake":
                self.change(act.home(self.state))
            case "show_theme":
                self.change(replace(act.home(self.state), theme_filter=value))
            case "text_scale":
                self.change(act.with_text_scale(self.state, float(value)))
            case "contrast":
                self.change(act.with_high_contrast(self.state, not self.state.high_contrast))
            case "less_motion":
                self.change(act.with_less_motion(self.state, not self.state.less_motion))
            case "show_event":
                self.change(act.home(self.state))
                self.canvas.go_to_event(value)
            case _:
                self.command(name)

    # commands of the band

    @Slot(str)
    def command(self, name: str) -> None:
        """Carry out a command of the band by its name."""
        match name:
            case "start_again":
                self.start_again()
            case "earlier" | "later":
                self.step(1 if name == "later" else -1)
            case "closer" | "wider":
                self._home()
                self.canvas.zoom_by(1 if name == "closer" else -1)
            case "whole":
                self._home()
                self.canvas.show_whole()
            case "more":
                more = Page(PageKind.MORE)
                self.change(
                    act.closed(self.state) if self.state.page == more else act.opened(self.state, more)
                )
            case "panel":
                if self.state.theme_filter is not None:
                    self.open(Page(PageKind.THEME, self.state.theme_filter))
            case "tour":
                self.change(act.touring(self.state, on=not self.state.touring))

    def _run_tour(self, *, running: bool) -> None:
        if running:
            self._tour.start(self.look)
        else:
            self._tour.stop()

    @Slot()
    def _tour_ended(self) -> None:
        self.change(act.touring(self.state, on=False))

    def _home(self) -> None:
        if self.state.page.kind is not PageKind.SCROLL:
            self.change(act.home(self.state))

    def step(self, direction: int) -> None:
        """Go to the next event or the one before: its card, or its leaf where a leaf is open."""
        theme = self.state.theme_filter
        if self.state.page.kind is PageKind.LEAF:
            order = self.canvas.scene.order
            here = self._chronicle.index[self.state.page.subject]
            found = order.neighbour(here, direction, theme)
            if found is not None:
                self.open(Page(PageKind.LEAF, self._chronicle.events[found].id))
            return
        self._home()
        self.canvas.step(direction, theme)

    def start_again(self) -> None:
        """Everything as a new visitor finds it."""
        self.canvas.stop()
        self.canvas.clear_focus()
        self.halves.close_all()
        self.hint.vanish()
        self.change(act.reset(self._setting.first_language, ATTRACT))
        self.show_beginning(0.0)

    def enter(self, language: str = "") -> None:
        """From attract into the scroll, in a language if one was chosen."""
        if language:
            self.change(act.spoken_in(self.state, language))
        self.change(act.home(self.state))
        self.show_beginning()
        self.hint.begin(self.look)

    def show_beginning(self, seconds: float = 0.5) -> None:
        """Show the first era."""
        if self._chronicle.eras:
            first = self._chronicle.eras[0]
            self.canvas.go_to_days(self._chronicle.first_day, first.last_day, seconds)
        else:
            self.canvas.show_whole(seconds)

    @Slot(str)
    def speak(self, tag: str) -> None:
        """Switch the language; the place is kept."""
        self.change(act.spoken_in(self.state, tag))

    @Slot(str)
    def filter_by(self, theme: str) -> None:
        """Bring a theme forward, or all again; in a page the theme's panel opens instead."""
        if self.state.page.kind is PageKind.THEME:
            self.open(Page(PageKind.THEME, theme))
            return
        self._home()
        self.change(act.filtered(self.state, theme))

    @Slot(str)
    def go_to_era(self, era_id: str) -> None:
        """Show an era."""
        self._home()
        for span in self._chronicle.eras:
            if span.era.id == era_id:
                self.canvas.go_to_days(span.first_day, span.last_day)

    def go_to_era_now(self, era_id: str) -> None:
        """Show an era at once, without a journey."""
        for span in self._chronicle.eras:
            if span.era.id == era_id:
                self.canvas.go_to_days(span.first_day, span.last_day, 0.0)

    @Slot(float)
    def _follow_strip(self, day: float) -> None:
        self._home()
        self.canvas.go_to(day, None, 0.0)

    @Slot(float)
    def _jump(self, day: float) -> None:
        self._home()
        self.canvas.go_to(day)

    @Slot()
    def _touched(self) -> None:
        if self.state.touring:
            self.change(act.touring(self.state, on=False))
        if self._trace is not None:
            self._trace.input_arrived()

    @Slot(float, float)
    def _rested(self, _day: float, _zoom: float) -> None:
        self._warmer.start()

    @Slot()
    def _warm(self) -> None:
        if self.canvas.warm():
            self._warmer.start(16)

    # Qt

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            began = time.perf_counter()
            done = super().event(event)
            self._after_frame(began)
            return done
        return super().event(event)

    def _after_frame(self, began: float) -> None:
        if self._trace is not None:
            self._trace.frame(began, time.perf_counter(), self.canvas.phase.value)
        if not self._shown:
            self._shown = True
            if self._trace is not None:
                self._trace.mark("ready")
            self.ready.emit()
            self._warmer.start()

    def _escape(self) -> bool:
        """Close what lies on top: the page, then a leaf in a half; whether there was anything."""
        if self.state.page.kind is not PageKind.SCROLL:
            self.close_page()
            return True
        for half in reversed(list(self.halves.sheets)):
            self.halves.close(half)
            return True
        if self.state.touring:
            self.change(act.touring(self.state, on=False))
            return True
        return False

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._watch is None:
            self._watch = KeyboardWatch(self.window())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size() != self._arranged:
            self._restyle()
        super().resizeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._escape():
            return
        if event.key() == Qt.Key.Key_F11 and not self._setting.kiosk:
            window = self.window()
            window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif event.matches(QKeySequence.StandardKey.Find):
            self.open(Page(PageKind.FIND))
        elif not self.canvas.press_key(event.key()):
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._setting.kiosk:
            event.ignore()
        else:
            super().closeEvent(event)
