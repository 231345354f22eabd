"""The scroll as a widget that can be sent somewhere: what it shows, and how it moves there."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import Hotspot
from exhibit.layout.motion import progress
from exhibit.layout.navigation import Viewport, view_of, view_of_span
from exhibit.layout.scale import TimeScale
from exhibit.layout.visible import Placed
from exhibit.view.look.look import Look
from exhibit.view.style import FULL_MOTION
from exhibit.view.timeline.background import PanoramaBackground
from exhibit.view.timeline.frame import TimelineFrame
from exhibit.view.timeline.scroll_motion import MotionPhase
from exhibit.view.timeline.timeline_layout import TimelineData, TimelineLayout
from exhibit.view.timeline.timeline_view import TimelineView
from exhibit.view.widgets.focus_ring import paint_ring
from exhibit.view.widgets.frame_clock import FrameClock

ZOOM_STEP = 1.9
FLY_SECONDS = FULL_MOTION.page / 1000


class NavigableTimeline(QWidget):
    """Paints the scroll and carries it to events, years and stretches of time.

    Signals:
        window_moved(first_day, last_day): the scroll shows another stretch of time.
        came_to_rest(centre_day, px_per_day): nothing moves any more.
    """

    window_moved = Signal(float, float)
    came_to_rest = Signal(float, float)

    def __init__(
        self,
        look: Look,
        timeline_data: TimelineData,
        ground: PanoramaBackground,
        size: QSize,
        band_px: float,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setGeometry(0, 0, size.width(), round(size.height() - band_px))
        self._timeline_view = TimelineView(
            look, timeline_data, ground, self.size(), size, self.devicePixelRatioF()
        )
        self._timeline_view.lay_ground(size)
        self._clock = FrameClock(self)
        self._clock.ticked.connect(self._tick)
        self._fade_clock = FrameClock(self)
        self._fade_clock.ticked.connect(self._fade_tick)
        self._find_clock = FrameClock(self)
        self._find_clock.ticked.connect(self._find_tick)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # what it shows

    @property
    def scale(self) -> TimeScale:
        """The scale at this moment."""
        return self._timeline_view.scale

    @property
    def scene(self) -> TimelineLayout:
        """The present layout."""
        return self._timeline_view.scene

    @property
    def phase(self) -> MotionPhase:
        """What moves the scroll at this moment."""
        return self._timeline_view.travel.phase

    @property
    def frame_geometry(self) -> TimelineFrame:
        """The canvas's geometry."""
        return self._timeline_view.frame

    def arrange(self, look: Look, full: QSize) -> None:
        """Lay everything out for a look; `full` is the window, controls included. The place is kept."""
        self._timeline_view.arrange(look, self.size(), full, self.devicePixelRatioF())
        self._moved()
        self._end_fade()

    def set_filter(self, theme: str | None) -> None:
        """Bring the events of one theme forward; nothing moves."""
        self._timeline_view.light = replace(self._timeline_view.light, theme=theme)
        self.update()

    def window_days(self) -> tuple[float, float]:
        """The first and last day in the window."""
        return self.scale.first_day, self.scale.last_day

    def shown(self) -> tuple[Placed, ...]:
        """The cards, marks and clusters in the window, in order of time."""
        return self._timeline_view.shown()

    def is_focused(self, placed: Placed) -> bool:
        """Whether the focus is on this, or in it."""
        return self._timeline_view.is_focused(placed)

    def rect_of(self, placed: Placed) -> QRectF:
        """Where something placed is on the canvas."""
        return self._timeline_view.rect_of(placed)

    def place_of(self, event_id: str) -> QRectF:
        """Where an event's card or mark is on the canvas; empty where it does not show."""
        return self._timeline_view.place_of(event_id)

    def name_of(self, placed: Placed) -> str:
        """What is said of something placed: date, title and theme, or how many events of which time."""
        return self._timeline_view.name_of(placed)

    def focused_event(self) -> str | None:
        """The event that has the focus, by id."""
        return self._timeline_view.focused_id

    def clear_focus(self) -> None:
        """Focus nothing."""
        self._timeline_view.light = replace(self._timeline_view.light, focused=None)
        self.update()

    def warm(self) -> bool:
        """Draw two cards that will be seen soon; whether there is more to do."""
        return self._timeline_view.warm()

    def prepare(self) -> None:
        """Make one thing that will be seen in a moment."""
        self._timeline_view.prepare()

    # where it goes

    def go_to(self, day: float, px_per_day: float | None = None, seconds: float = FLY_SECONDS) -> None:
        """Bring a day to the middle, perhaps at another zoom."""
        zoom = px_per_day or self.scale.px_per_day
        self._start(day, zoom, 0.0 if self._timeline_view.look.motion.draw_in == 0 else seconds)

    def go_to_stop(self, stop: Viewport, seconds: float = FLY_SECONDS) -> None:
        """Go to a view."""
        self.go_to(stop.centre_day, stop.px_per_day, seconds)

    def go_to_event(self, event_id: str, seconds: float = FLY_SECONDS) -> None:
        """Show an event's card and focus it."""
        timeline_view = self._timeline_view
        number = timeline_view.timeline_data.index.get(event_id)
        if number is None:
            return
        timeline_view.light = replace(timeline_view.light, focused=number)
        stop = view_of(
            timeline_view.timeline_data.items[number],
            timeline_view.scale,
            timeline_view.scene.plans,
            timeline_view.scene.bounds,
        )
        self.go_to_stop(stop, seconds)

    def view_of_days(self, first_day: float, last_day: float) -> Viewport:
        """The closest view that shows a stretch of time, an era for one, with all its cards."""
        scene, length = self.scene, self._timeline_view.frame.length
        return view_of_span(round(first_day), round(last_day), length, scene.plans, scene.bounds)

    def go_to_days(self, first_day: float, last_day: float, seconds: float = FLY_SECONDS) -> None:
        """Show a stretch of time with all its cards."""
        self.go_to_stop(self.view_of_days(first_day, last_day), seconds)

    def show_whole(self, seconds: float = FLY_SECONDS) -> None:
        """Show the whole scroll."""
        bounds = self.scene.bounds
        self.go_to((bounds.first_day + bounds.last_day) / 2, bounds.min_px_per_day, seconds)

    def zoom_by(self, steps: float) -> None:
        """Zoom about the middle by so many steps, closer if positive."""
        self.go_to(self.scale.centre_day, self.scale.px_per_day * ZOOM_STEP**steps)

    def zoom_at(self, along: float) -> None:
        """Zoom closer about a place on the axis."""
        goal = self.scale.zoom_about(along, ZOOM_STEP**1.5, self.scene.bounds)
        self.go_to(goal.centre_day, goal.px_per_day)

    def step(self, direction: int, theme: str | None = None) -> None:
        """Go to the next event (1) or the one before (-1), of one theme if asked."""
        timeline_view = self._timeline_view
        order, events = timeline_view.scene.order, timeline_view.timeline_data.events
        here = timeline_view.light.focused
        if here is None or not (timeline_view.travel.moving or timeline_view.shows(here)):
            found = order.nearest(timeline_view.scale.centre_day)
            if found is not None and theme is not None and events[found].theme != theme:
                found = order.neighbour(found, direction, theme)
        else:
            found = order.neighbour(here, direction, theme)
        if found is not None:
            self.go_to_event(events[found].id)

    def fly_evenly(self, stop: Viewport, seconds: float) -> None:
        """Travel slowly to a view, as the 90-second unrolling does."""
        self._start(stop.centre_day, stop.px_per_day, seconds, even=True)

    # how it moves

    def stop(self) -> None:
        """Stand still."""
        self._timeline_view.travel.hold()
        self._clock.stop()

    def _start(self, day: float, zoom: float, seconds: float, *, even: bool = False) -> None:
        travel = self._timeline_view.travel
        travel.fly(day, zoom, seconds, even=even)
        if travel.moving:
            self._clock.start()
        else:
            self._clock.stop()
            self._moved()
            self._end_fade()

    def _release(self, velocity: float) -> None:
        """A finger left the scroll at so many px a second."""
        self._timeline_view.travel.let_go(velocity)
        if self._timeline_view.travel.moving:
            self._clock.go_on()
        else:
            self._rest()

    def _rest(self) -> None:
        self.came_to_rest.emit(self.scale.centre_day, self.scale.px_per_day)

    @Slot(float)
    def _tick(self, seconds: float) -> None:
        if not self._timeline_view.travel.step(seconds):
            self._clock.stop()
            self._rest()
        self._moved()

    def _moved(self) -> None:
        """The scale changed: maybe another level, certainly another picture."""
        timeline_view = self._timeline_view
        rank = timeline_view.scene.rank_at(timeline_view.scale.px_per_day)
        if rank != timeline_view.rank:
            timeline_view.fading_from, timeline_view.rank, timeline_view.fade_share = (
                timeline_view.rank,
                rank,
                0.0,
            )
            self._fade_clock.start()
        self.window_moved.emit(*self.window_days())
        self.update()

    def _end_fade(self) -> None:
        self._timeline_view.fading_from = None
        self._fade_clock.stop()
        self.update()

    @Slot(float)
    def _fade_tick(self, seconds: float) -> None:
        self._timeline_view.fade_share = progress(seconds, self._timeline_view.look.motion.level / 1000)
        if self._timeline_view.fade_share >= 1.0:
            self._end_fade()
        self.update()

    def _stir(self, find: Hotspot) -> None:
        """A thing to find was touched: it makes its one small movement; none with less motion."""
        finds = self._timeline_view.finds
        if finds is not None and self._timeline_view.look.motion.find > 0:
            finds.begin(find)
            self._find_clock.start()

    @Slot(float)
    def _find_tick(self, seconds: float) -> None:
        finds, duration = self._timeline_view.finds, self._timeline_view.look.motion.find / 1000
        if finds is None or duration <= 0 or not finds.advance(seconds / duration):
            self._find_clock.stop()
        self.update()

    # Qt

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._timeline_view.paint(painter)
        if (
            self._timeline_view.light.focused is None
            and self.hasFocus()
            and self.window().property("keyboard")
        ):
            look = self._timeline_view.look
            paint_ring(painter, look.palette, look.sizes, QRectF(self.rect()), 0.0)
        painter.end()
