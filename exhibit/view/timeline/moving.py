"""The scroll as a widget that can be sent somewhere: what it shows, and how it moves there."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import Find
from exhibit.layout.motion import progress
from exhibit.layout.scale import TimeScale
from exhibit.layout.stepping import Stop, view_of, view_of_span
from exhibit.layout.visible import Placed
from exhibit.view.look import Look
from exhibit.view.style import FULL_MOTION
from exhibit.view.timeline.frame import Frame
from exhibit.view.timeline.ground import Ground
from exhibit.view.timeline.scene import Chronicle, Scene
from exhibit.view.timeline.sight import Sight
from exhibit.view.timeline.travel import Phase
from exhibit.view.widgets.clock import FrameClock
from exhibit.view.widgets.ring import paint_ring

ZOOM_STEP = 1.9
FLY_SECONDS = FULL_MOTION.page / 1000


class MovingScroll(QWidget):
    """Paints the scroll and carries it to events, years and stretches of time.

    Signals:
        window_moved(first_day, last_day): the scroll shows another stretch of time.
        came_to_rest(centre_day, px_per_day): nothing moves any more.
    """

    window_moved = Signal(float, float)
    came_to_rest = Signal(float, float)

    def __init__(
        self, look: Look, chronicle: Chronicle, ground: Ground, size: QSize, band_px: float, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setGeometry(0, 0, size.width(), round(size.height() - band_px))
        self._sight = Sight(look, chronicle, ground, self.size(), self.devicePixelRatioF())
        self._sight.lay_ground(size)
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
        return self._sight.scale

    @property
    def scene(self) -> Scene:
        """The present layout."""
        return self._sight.scene

    @property
    def phase(self) -> Phase:
        """What moves the scroll at this moment."""
        return self._sight.travel.phase

    @property
    def frame_geometry(self) -> Frame:
        """The canvas's geometry."""
        return self._sight.frame

    def arrange(self, look: Look, full: QSize) -> None:
        """Lay everything out for a look; `full` is the window, controls included. The place is kept."""
        self._sight.arrange(look, self.size(), full, self.devicePixelRatioF())
        self._moved()
        self._end_fade()

    def set_filter(self, theme: str | None) -> None:
        """Bring the events of one theme forward; nothing moves."""
        self._sight.light = replace(self._sight.light, theme=theme)
        self.update()

    def window_days(self) -> tuple[float, float]:
        """The first and last day in the window."""
        return self.scale.first_day, self.scale.last_day

    def shown(self) -> tuple[Placed, ...]:
        """The cards, marks and clusters in the window, in order of time."""
        return self._sight.shown()

    def is_focused(self, placed: Placed) -> bool:
        """Whether the focus is on this, or in it."""
        return self._sight.is_focused(placed)

    def rect_of(self, placed: Placed) -> QRectF:
        """Where something placed is on the canvas."""
        return self._sight.rect_of(placed)

    def place_of(self, event_id: str) -> QRectF:
        """Where an event's card or mark is on the canvas; empty where it does not show."""
        return self._sight.place_of(event_id)

    def name_of(self, placed: Placed) -> str:
        """What is said of something placed: date, title and theme, or how many events of which time."""
        return self._sight.name_of(placed)

    def focused_event(self) -> str | None:
        """The event that has the focus, by id."""
        return self._sight.focused_id

    def clear_focus(self) -> None:
        """Focus nothing."""
        self._sight.light = replace(self._sight.light, focused=None)
        self.update()

    def warm(self) -> bool:
        """Draw two cards that will be seen soon; whether there is more to do."""
        return self._sight.warm()

    def prepare(self) -> None:
        """Make one thing that will be seen in a moment."""
        self._sight.prepare()

    # where it goes

    def go_to(self, day: float, px_per_day: float | None = None, seconds: float = FLY_SECONDS) -> None:
        """Bring a day to the middle, perhaps at another zoom."""
        zoom = px_per_day or self.scale.px_per_day
        self._start(day, zoom, 0.0 if self._sight.look.motion.draw_in == 0 else seconds)

    def go_to_stop(self, stop: Stop, seconds: float = FLY_SECONDS) -> None:
        """Go to a view."""
        self.go_to(stop.centre_day, stop.px_per_day, seconds)

    def go_to_event(self, event_id: str, seconds: float = FLY_SECONDS) -> None:
        """Show an event's card and focus it."""
        sight = self._sight
        number = sight.chronicle.index.get(event_id)
        if number is None:
            return
        sight.light = replace(sight.light, focused=number)
        stop = view_of(sight.chronicle.items[number], sight.scale, sight.scene.plans, sight.scene.bounds)
        self.go_to_stop(stop, seconds)

    def view_of_days(self, first_day: float, last_day: float) -> Stop:
        """The closest view that shows a stretch of time, an era for one, with all its cards."""
        scene, length = self.scene, self._sight.frame.length
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
        sight = self._sight
        order, events = sight.scene.order, sight.chronicle.events
        here = sight.light.focused
        if here is None or not (sight.travel.moving or sight.shows(here)):
            found = order.nearest(sight.scale.centre_day)
            if found is not None and theme is not None and events[found].theme != theme:
                found = order.neighbour(found, direction, theme)
        else:
            found = order.neighbour(here, direction, theme)
        if found is not None:
            self.go_to_event(events[found].id)

    def fly_evenly(self, stop: Stop, seconds: float) -> None:
        """Travel slowly to a view, as the 90-second unrolling does."""
        self._start(stop.centre_day, stop.px_per_day, seconds, even=True)

    # how it moves

    def stop(self) -> None:
        """Stand still."""
        self._sight.travel.hold()
        self._clock.stop()

    def _start(self, day: float, zoom: float, seconds: float, *, even: bool = False) -> None:
        travel = self._sight.travel
        travel.fly(day, zoom, seconds, even=even)
        if travel.moving:
            self._clock.start()
        else:
            self._clock.stop()
            self._moved()
            self._end_fade()

    def _release(self, velocity: float) -> None:
        """A finger left the scroll at so many px a second."""
        self._sight.travel.let_go(velocity)
        if self._sight.travel.moving:
            self._clock.go_on()
        else:
            self._rest()

    def _rest(self) -> None:
        self.came_to_rest.emit(self.scale.centre_day, self.scale.px_per_day)

    @Slot(float)
    def _tick(self, seconds: float) -> None:
        if not self._sight.travel.step(seconds):
            self._clock.stop()
            self._rest()
        self._moved()

    def _moved(self) -> None:
        """The scale changed: maybe another level, certainly another picture."""
        sight = self._sight
        rank = sight.scene.rank_at(sight.scale.px_per_day)
        if rank != sight.rank:
            sight.fading_from, sight.rank, sight.fade_share = sight.rank, rank, 0.0
            self._fade_clock.start()
        self.window_moved.emit(*self.window_days())
        self.update()

    def _end_fade(self) -> None:
        self._sight.fading_from = None
        self._fade_clock.stop()
        self.update()

    @Slot(float)
    def _fade_tick(self, seconds: float) -> None:
        self._sight.fade_share = progress(seconds, self._sight.look.motion.level / 1000)
        if self._sight.fade_share >= 1.0:
            self._end_fade()
        self.update()

    def _stir(self, find: Find) -> None:
        """A thing to find was touched: it makes its one small movement; none with less motion."""
        finds = self._sight.finds
        if finds is not None and self._sight.look.motion.find > 0:
            finds.begin(find)
            self._find_clock.start()

    @Slot(float)
    def _find_tick(self, seconds: float) -> None:
        finds, duration = self._sight.finds, self._sight.look.motion.find / 1000
        if finds is None or duration <= 0 or not finds.advance(seconds / duration):
            self._find_clock.stop()
        self.update()

    # Qt

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._sight.paint(painter)
        if self._sight.light.focused is None and self.hasFocus() and self.window().property("keyboard"):
            look = self._sight.look
            paint_ring(painter, look.palette, look.sizes, QRectF(self.rect()), 0.0)
        painter.end()
