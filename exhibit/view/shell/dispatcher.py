"""Carries out what controls, pages and keys ask for: changes the state, and moves the scroll with it."""

from typing import assert_never

from PySide6.QtCore import QObject, QRectF, Signal, Slot

from exhibit.session.actions import (
    Action,
    ChooseExhibition,
    ChooseLanguage,
    ClosePage,
    EnterScroll,
    FilterByTheme,
    FollowStrip,
    LeavePages,
    OpenExhibitionAt,
    OpenFilteredTheme,
    OpenPage,
    RunTour,
    ScrollMove,
    SetHighContrast,
    SetLessMotion,
    SetTextScale,
    ShowEra,
    ShowEventOnScroll,
    ShowThemeOnScroll,
    ShowWholeScroll,
    StartAgain,
    StepEvent,
    ToggleMore,
    TravelToDay,
    ZoomScroll,
    apply,
)
from exhibit.session.state import Page, PageKind, State
from exhibit.view.shell.split_view import SplitView
from exhibit.view.shell.visitor_state import VisitorState
from exhibit.view.timeline.canvas import TimelineCanvas
from exhibit.view.timeline.navigable_timeline import FLY_SECONDS
from exhibit.view.timeline.timeline_layout import TimelineData


class ActionDispatcher(QObject):
    """Applies actions to the visitor's state and moves the canvas.

    Signals:
        carried_out(action): an action was carried out.
        entered(): a visitor came from attract into the scroll.
        started_again(): everything is as a new visitor finds it.
        exhibition_wanted(action): in a window, a ChooseExhibition or an OpenExhibitionAt.
    """

    carried_out = Signal(object)
    entered = Signal()
    exhibition_wanted = Signal(object)
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

    @Slot(object)
    def carry_out(self, action: Action) -> None:
        """Do what a control asks for."""
        before = self._visit.state
        action = self._on_a_leaf(action, before)
        if isinstance(action, StartAgain):
            self._clear_away()
        self._visit.change(apply(before, action, self._first_language))
        self._follow(action, before)
        self.carried_out.emit(action)

    def _on_a_leaf(self, action: Action, state: State) -> Action:
        """On an open leaf a step turns to the next leaf; at the last one it leads nowhere."""
        if not isinstance(action, StepEvent) or state.page.kind is not PageKind.LEAF:
            return action
        here = self._timeline_data.index[state.page.subject]
        found = self._canvas.scene.order.neighbour(here, action.direction, state.theme_filter)
        goal = state.page if found is None else Page.of(PageKind.LEAF, self._timeline_data.events[found].id)
        return OpenPage(goal)

    def _clear_away(self) -> None:
        self._canvas.stop()
        self._canvas.clear_focus()
        self._split_view.close_all()
        self.started_again.emit()

    def _follow(self, action: Action, before: State) -> None:
        """Let the scroll, and whoever waits for it, follow an action."""
        match action:
            case ClosePage():
                self._show_left_event(before)
            case EnterScroll():
                self.show_beginning()
                self.entered.emit()
            case StartAgain():
                self.show_beginning(0.0)
            case ChooseExhibition() | OpenExhibitionAt():
                self.exhibition_wanted.emit(action)
            case OpenPage() | LeavePages() | ToggleMore() | OpenFilteredTheme():
                pass
            case ChooseLanguage() | SetTextScale() | SetHighContrast() | SetLessMotion():
                pass
            case FilterByTheme() | ShowThemeOnScroll() | RunTour():
                pass
            case _:
                self._move_scroll(action, before)

    def _move_scroll(self, action: ScrollMove, before: State) -> None:
        match action:
            case StepEvent(direction):
                self._canvas.step(direction, before.theme_filter)
            case ZoomScroll(direction):
                self._canvas.zoom_by(direction)
            case ShowWholeScroll():
                self._canvas.show_whole()
            case ShowEventOnScroll(event):
                self._canvas.go_to_event(event)
            case ShowEra(era):
                self.show_era(era)
            case FollowStrip(day):
                self._canvas.go_to(day, None, 0.0)
            case TravelToDay(day):
                self._canvas.go_to(day)
            case _:
                assert_never(action)

    def _show_left_event(self, before: State) -> None:
        """After a leaf the scroll shows its event."""
        page = before.page
        if page.kind is PageKind.LEAF and self._visit.state.page.kind is PageKind.SCROLL:
            place = self._canvas.place_of(page.subject)
            if not QRectF(self._canvas.rect()).intersects(place):
                self._canvas.go_to_event(page.subject)

    def show_beginning(self, seconds: float = FLY_SECONDS) -> None:
        """Show the first era, after a journey of so many seconds."""
        if self._timeline_data.eras:
            first = self._timeline_data.eras[0]
            self._canvas.go_to_days(self._timeline_data.first_day, first.last_day, seconds)
        else:
            self._canvas.show_whole(seconds)

    def show_era(self, era_id: str, seconds: float = FLY_SECONDS) -> None:
        """Show an era, after a journey of so many seconds."""
        for span in self._timeline_data.eras:
            if span.era.id == era_id:
                self._canvas.go_to_days(span.first_day, span.last_day, seconds)

    # what comes as a signal of another kind

    @Slot(str)
    def tell_refusal(self, reason: str) -> None:
        """Say on its page why another exhibition cannot be shown."""
        self.carry_out(OpenPage(Page(PageKind.DESK, text=reason)))

    @Slot()
    def end_tour(self) -> None:
        """Hand the scroll over, if it unrolls by itself."""
        if self._visit.state.touring:
            self.carry_out(RunTour(on=False))

    @Slot(str)
    def go_to_era(self, era_id: str) -> None:
        """An era's name was tapped."""
        self.carry_out(ShowEra(era_id))

    @Slot(float)
    def follow_strip(self, day: float) -> None:
        """The strip's frame is dragged: the scroll follows at once."""
        self.carry_out(FollowStrip(day))

    @Slot(float)
    def travel_to_day(self, day: float) -> None:
        """A place of the strip was tapped: the scroll travels there."""
        self.carry_out(TravelToDay(day))

    @Slot()
    def close_page(self) -> None:
        """Put the topmost page away; after a leaf the scroll shows its event."""
        self.carry_out(ClosePage())

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
