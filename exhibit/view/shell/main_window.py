"""The exhibition's window: the scroll, the band of controls, and the pages that open over them."""

import time
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QKeySequence, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.session import state as act
from exhibit.session.actions import Action, name_of
from exhibit.session.state import ATTRACT, Page, PageKind, State
from exhibit.view.access.keyboard_focus import KeyboardWatch
from exhibit.view.controls.band import BandModel, ControlBand
from exhibit.view.controls.strip import OverviewStrip
from exhibit.view.look.look_factory import LookFactory
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.shell.dispatcher import ActionDispatcher
from exhibit.view.shell.hint import DragHint
from exhibit.view.shell.page_host import PageHost, PageMaker
from exhibit.view.shell.tour import Tour, TourTitle
from exhibit.view.shell.trace import TraceFile
from exhibit.view.shell.visitor_state import VisitorState
from exhibit.view.style import ScreenSize
from exhibit.view.timeline.background import PanoramaBackground
from exhibit.view.timeline.canvas import TimelineCanvas
from exhibit.view.timeline.prerenderer import CardPrerenderer
from exhibit.view.timeline.timeline_layout import TimelineData


@dataclass(frozen=True)
class MainWindowSetting:
    """How the window stands: kiosk or not, the screen's diagonal in inches, the page a visit starts on."""

    first_language: str
    kiosk: bool = False
    diagonal_inch: float | None = None
    start_page: Page = ATTRACT
    size: tuple[int, int] = (1280, 800)


class MainWindow(QWidget):
    """Shows the visitor's state and lets it be changed.

    Signals:
        state_changed(state): something of the state changed.
        ready(): the first complete frame is on the screen.
    """

    state_changed = Signal(object)
    ready = Signal()

    def __init__(
        self,
        look_factory: LookFactory,
        timeline_data: TimelineData,
        ground: PanoramaBackground,
        makers: dict[PageKind, PageMaker],
        setting: MainWindowSetting,
        trace: TraceFile | None = None,
    ) -> None:
        super().__init__()
        self.resize(*setting.size)
        self._look_factory = look_factory
        self._setting = setting
        self._trace = trace
        self._shown = False
        self._watch: KeyboardWatch | None = None
        self._visit = VisitorState(act.reset(setting.first_language, setting.start_page), self)
        self.look = look_factory.look(self.state, self._screen())
        self._lay_silk()
        content = look_factory.catalogue.content
        strip = OverviewStrip(self.look, timeline_data.strip())
        self.band = ControlBand(
            self.look, BandModel(content.exhibit.languages, content.exhibit.themes), strip, self
        )
        band_px = float(self._band_height())
        self.canvas = TimelineCanvas(self.look, timeline_data, ground, self.size(), band_px, self)
        self.canvas.setObjectName("canvas")
        self.canvas.lower()
        self._arranged = self.size()
        self._tour_title = TourTitle(self.look, self)
        self._tour = Tour(self.canvas, self._tour_title, timeline_data.eras)
        self.hint = DragHint(self.look, self.canvas)
        self.pages = PageHost(self, self.look, self._visit, self.canvas, makers)
        self.split_view = self.pages.split_view
        self.split_view.place(self.canvas.geometry())
        self.dispatcher = ActionDispatcher(
            self._visit, self.canvas, timeline_data, self.split_view, setting.first_language
        )
        self._warmer = CardPrerenderer(self.canvas)
        self.setWindowTitle(self.look.text(content.exhibit.title))
        self._tour_title.lie_over(self.canvas)
        self._connect()
        self._show_state(self.state)

    def _connect(self) -> None:
        """Connect the rooms with one another: the map of who talks to whom."""
        self._visit.changed.connect(self._show_change)
        self._tour.ended.connect(self.dispatcher.end_tour)
        self.canvas.event_opened.connect(self.pages.open_event)
        self.canvas.fan_opened.connect(self.pages.open_fan)
        self.canvas.window_moved.connect(self.band.strip.set_window)
        self.canvas.answered.connect(self._answered)
        dispatcher = self.dispatcher
        self.canvas.touched.connect(dispatcher.end_tour)
        self.pages.action_taken.connect(dispatcher.carry_out)
        self.pages.close_wanted.connect(dispatcher.close_page)
        self.pages.shown.connect(self._trace_page)
        dispatcher.entered.connect(self._begin_hint)
        dispatcher.started_again.connect(self.hint.vanish)
        dispatcher.carried_out.connect(self._trace_action)
        self.band.action_taken.connect(dispatcher.carry_out)
        self.band.strip.day_wanted.connect(dispatcher.follow_strip)
        self.band.strip.day_tapped.connect(dispatcher.travel_to_day)
        self.band.strip.era_tapped.connect(dispatcher.go_to_era)

    def _screen(self) -> ScreenSize:
        return ScreenSize(max(1, self.width()), max(1, self.height()), self._setting.diagonal_inch)

    # state

    @property
    def state(self) -> State:
        """Everything the visitor can have changed."""
        return self._visit.state

    @property
    def page(self) -> PageSheet | None:
        """The page that lies over the scroll."""
        return self.pages.page

    def change(self, state: State) -> None:
        """Show another state."""
        self._visit.change(state)

    @Slot(object, object)
    def _show_change(self, before: State, state: State) -> None:
        if state.page != before.page:
            self.pages.remember()
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
        self.canvas.set_filter(state.theme_filter)
        self._show_page(state.page)

    def _run_tour(self, *, running: bool) -> None:
        if running:
            self._tour.start(self.look)
        else:
            self._tour.stop()

    # looks and places

    def _restyle(self) -> None:
        self.look = self._look_factory.look(self.state, self._screen())
        self._lay_silk()
        self.setWindowTitle(self.look.text(self._look_factory.catalogue.content.exhibit.title))
        self.band.set_look(self.look)
        self._arrange()
        self.pages.set_look(self.look)
        if not self.hint.isHidden():
            self.hint.set_look(self.look)

    def _lay_silk(self) -> None:
        """Silk lies under everything, so that nothing bare shows where a page needs less than the scroll."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self.look.palette.silk))
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    def _band_height(self) -> int:
        """What the band wants, and never more than half of the window."""
        return min(round(self.band.height_for(self.width(), self.look)), self.height() // 2)

    def _arrange(self) -> None:
        self._arranged = self.size()
        self.band.fold(PageKind.SCROLL)
        self.canvas.setGeometry(0, 0, self.width(), self.height() - self._band_height())
        self.canvas.arrange(self.look, self.size())
        self._fold_band(self.state.page)
        self.pages.place(self._page_room())
        self._tour_title.lie_over(self.canvas)

    def _page_room(self) -> QRect:
        return QRect(0, 0, self.width(), self.height() - self.band.height())

    def _fold_band(self, page: Page) -> None:
        self.band.fold(page.kind)
        height = self._band_height()
        self.band.setGeometry(0, self.height() - height, self.width(), height)

    # pages

    def _show_page(self, page: Page) -> None:
        self._fold_band(page)
        behind = Qt.FocusPolicy.StrongFocus if page.kind is PageKind.SCROLL else Qt.FocusPolicy.NoFocus
        self.canvas.setFocusPolicy(behind)
        if page.kind is PageKind.SCROLL:
            self.pages.put_away()
            self.band.show()
            self.canvas.setFocus()
            self._trace_page(page)
            return
        self.hint.vanish()
        self.pages.show(page, self._page_room())
        self.band.setVisible(not self.pages.covers_all)
        if not self.pages.covers_all:
            self.band.raise_()

    def finish(self) -> None:
        """Bring whatever moves to its end, for a picture."""
        self.canvas.stop()
        self.pages.finish()

    @Slot(object)
    def _trace_page(self, page: Page) -> None:
        if self._trace is not None:
            self._trace.mark("page", name=page.kind.value, subject=page.subject)

    @Slot(object)
    def _trace_action(self, action: Action) -> None:
        if self._trace is not None:
            self._trace.mark("action", name=name_of(action))

    @Slot(object)
    def open(self, page: Page) -> None:
        """Open a page."""
        self.pages.open(page)

    # news from the rooms

    @Slot()
    def _begin_hint(self) -> None:
        self.hint.begin(self.look)

    @Slot(float)
    def _answered(self, began: float) -> None:
        if self._trace is not None:
            self._trace.input_arrived(began)

    # Qt

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            began, processor_began = time.perf_counter(), time.thread_time()
            done = super().event(event)
            self._after_frame(began, processor_began)
            return done
        return super().event(event)

    def _after_frame(self, began: float, processor_began: float) -> None:
        if self._trace is not None:
            taken = time.thread_time() - processor_began
            self._trace.frame(began, time.perf_counter(), self.canvas.phase.value, taken)
        if not self._shown:
            self._shown = True
            if self._trace is not None:
                self._trace.mark("ready")
            self.ready.emit()
            self._warmer.begin()

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
        if event.key() == Qt.Key.Key_Escape and self.dispatcher.escape():
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
