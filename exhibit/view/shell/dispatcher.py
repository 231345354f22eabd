"""What the buttons of the band, of the pages and the keyboard mean for the whole exhibition."""

from dataclasses import replace

from PySide6.QtCore import QObject, QRectF, Signal, Slot

from exhibit.session import state as act
from exhibit.session.state import ATTRACT, Page, PageKind
from exhibit.view.shell.split_view import SplitView
from exhibit.view.shell.visitor_state import VisitorState
from exhibit.view.timeline.canvas import TimelineCanvas
from exhibit.view.timeline.navigable_timeline import FLY_SECONDS
from exhibit.view.timeline.timeline_layout import TimelineData

STEPS = {"earlier": -1, "later": 1}
ZOOMS = {"closer": 1, "wider": -1}


class ActionDispatcher(QObject):
    """Carries out commands on the visit and the canvas.

    Signals:
        entered(): a visitor came from attract into the scroll.
        started_again(): everything is as a new visitor finds it.
        desk_wanted(what): in a window, another exhibition: "folder" or "bundle" to choose one, or its path.
    """

    entered = Signal()
    desk_wanted = Signal(str)
    started_again = Signal()

    def __init__(
        self,
        visit: VisitorState,
        canvas: TimelineCanvas,
        timeline_data: TimelineData,
        split_view: SplitView,
        first_language: str,
    ) -> None:
        super().__init__(canvas)
        self._visit = visit
        self._canvas = canvas
        self._timeline_data = timeline_data
        self._split_view = split_view
        self._first_language = first_language

    # by name

    @Slot(str)
    def command(self, name: str) -> None:
        """Carry out a command of the band by its name."""
        if name in STEPS:
            self.step(STEPS[name])
        elif name in ZOOMS:
            self._home()
            self._canvas.zoom_by(ZOOMS[name])
        match name:
            case "start_again":
                self.start_again()
            case "whole":
                self._home()
                self._canvas.show_whole()
            case "more":
                self._toggle_more()
            case "panel":
                theme = self._visit.state.theme_filter
                if theme is not None:
                    self._visit.open(Page(PageKind.THEME, theme))
            case "tour":
                self.tour(on=not self._visit.state.touring)

    @Slot(str)
    def page_action(self, name: str) -> None:
        """A button of a page that means the whole exhibition: a setting, a language, a way in."""
        kind, _, value = name.partition(":")
        visit, state = self._visit, self._visit.state
        match kind:
            case "language":
                self.speak(value)
            case "enter":
                self.enter(value)
            case "wake":
                visit.home()
            case "show_theme":
                visit.change(replace(act.without_pages(state), theme_filter=value))
            case "text_scale":
                visit.change(act.with_text_scale(state, float(value)))
            case "contrast":
                visit.change(act.with_high_contrast(state, not state.high_contrast))
            case "less_motion":
                visit.change(act.with_less_motion(state, not state.less_motion))
            case "show_event":
                visit.home()
                self._canvas.go_to_event(value)
            case "desk":
                self.desk_wanted.emit(value)
            case _:
                self.command(name)

    @Slot(str)
    def tell_refusal(self, reason: str) -> None:
        """Say on its page why another exhibition cannot be shown."""
        self._visit.open(Page(PageKind.DESK, reason))

    def _toggle_more(self) -> None:
        more, state = Page(PageKind.MORE), self._visit.state
        self._visit.change(act.pop_page(state) if state.page == more else act.push_page(state, more))

    # one by one

    def _home(self) -> None:
        if self._visit.state.page.kind is not PageKind.SCROLL:
            self._visit.home()

    def tour(self, *, on: bool) -> None:
        """Unroll the scroll by itself, or hand it over where it stands."""
        if on != self._visit.state.touring:
            self._visit.change(act.with_tour(self._visit.state, on))

    @Slot()
    def end_tour(self) -> None:
        """Hand the scroll over."""
        self.tour(on=False)

    def step(self, direction: int) -> None:
        """Go to the next event or the one before: its card, or its leaf where a leaf is open."""
        state = self._visit.state
        if state.page.kind is PageKind.LEAF:
            here = self._timeline_data.index[state.page.subject]
            found = self._canvas.scene.order.neighbour(here, direction, state.theme_filter)
            if found is not None:
                self._visit.open(Page(PageKind.LEAF, self._timeline_data.events[found].id))
            return
        self._home()
        self._canvas.step(direction, state.theme_filter)

    def start_again(self) -> None:
        """Everything as a new visitor finds it."""
        self._canvas.stop()
        self._canvas.clear_focus()
        self._split_view.close_all()
        self.started_again.emit()
        self._visit.change(act.reset(self._first_language, ATTRACT))
        self.show_beginning(0.0)

    def enter(self, language: str = "") -> None:
        """From attract into the scroll, in a language if one was chosen."""
        if language:
            self.speak(language)
        self._visit.home()
        self.show_beginning()
        self.entered.emit()

    def show_beginning(self, seconds: float = FLY_SECONDS) -> None:
        """Show the first era."""
        if self._timeline_data.eras:
            first = self._timeline_data.eras[0]
            self._canvas.go_to_days(self._timeline_data.first_day, first.last_day, seconds)
        else:
            self._canvas.show_whole(seconds)

    @Slot(str)
    def speak(self, tag: str) -> None:
        """Switch the language; the place is kept."""
        self._visit.change(act.with_language(self._visit.state, tag))

    @Slot(str)
    def filter_by(self, theme: str) -> None:
        """Bring a theme forward, or all again; in a page the theme's panel opens instead."""
        if self._visit.state.page.kind is PageKind.THEME:
            self._visit.open(Page(PageKind.THEME, theme))
            return
        self._home()
        self._visit.change(act.with_filter(self._visit.state, theme))

    @Slot(str)
    def go_to_era(self, era_id: str) -> None:
        """Show an era."""
        self._home()
        self._travel_to_era(era_id, FLY_SECONDS)

    def go_to_era_now(self, era_id: str) -> None:
        """Show an era at once, without a journey."""
        self._travel_to_era(era_id, 0.0)

    def _travel_to_era(self, era_id: str, seconds: float) -> None:
        for span in self._timeline_data.eras:
            if span.era.id == era_id:
                self._canvas.go_to_days(span.first_day, span.last_day, seconds)

    @Slot(float)
    def follow_strip(self, day: float) -> None:
        """The strip's frame is dragged: the scroll follows at once."""
        self._home()
        self._canvas.go_to(day, None, 0.0)

    @Slot(float)
    def jump(self, day: float) -> None:
        """A place of the strip was tapped: the scroll travels there."""
        self._home()
        self._canvas.go_to(day)

    @Slot()
    def close_page(self) -> None:
        """Put the topmost page away; after a leaf the scroll shows its event."""
        page = self._visit.state.page
        self._visit.change(act.pop_page(self._visit.state))
        if page.kind is PageKind.LEAF and self._visit.state.page.kind is PageKind.SCROLL:
            place = self._canvas.place_of(page.subject)
            if not QRectF(self._canvas.rect()).intersects(place):
                self._canvas.go_to_event(page.subject)

    def escape(self) -> bool:
        """Close what lies on top: the page, then a leaf in a half; whether there was anything."""
        if self._visit.state.page.kind is not PageKind.SCROLL:
            self.close_page()
            return True
        for half in reversed(list(self._split_view.sheets)):
            self._split_view.close(half)
            return True
        if self._visit.state.touring:
            self.end_tour()
            return True
        return False
