"""The scroll: one opaque canvas that follows the finger."""

import math
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.layout.motion import progress
from exhibit.layout.plan import Dot, Kind, OpensBy, PlacedCard, PlacedCluster
from exhibit.layout.scale import TimeScale
from exhibit.layout.stepping import Stop, view_of, view_of_span, view_of_year
from exhibit.layout.visible import Placed
from exhibit.session.gestures import (
    Cancelled,
    Contact,
    Dragged,
    Flicked,
    Gesture,
    GestureReader,
    Pinched,
    Tapped,
    Touched,
)
from exhibit.view.look import Look
from exhibit.view.style import FULL_MOTION
from exhibit.view.timeline.axis import AxisPainter
from exhibit.view.timeline.cards import CardCache
from exhibit.view.timeline.frame import Frame, frame_for
from exhibit.view.timeline.ground import Ground
from exhibit.view.timeline.plan_painter import Highlight, PlanPainter
from exhibit.view.timeline.scene import Chronicle, Scene, scene_for
from exhibit.view.timeline.travel import Phase, Travel
from exhibit.view.widgets.clock import FrameClock
from exhibit.view.widgets.fingers import TOUCH_EVENTS, contact_of, read_touch
from exhibit.view.widgets.ring import paint_ring

ZOOM_STEP = 1.9
WHEEL_ZOOM = 1.25
FLY_SECONDS = FULL_MOTION.page / 1000
LEAST_HIT_PX = 22.0


class TimelineCanvas(QWidget):
    """Paints the scroll and moves it; what was tapped is told upwards.

    Signals:
        event_opened(event_id, rect): an event's card or mark was tapped; the rectangle is its place (QRectF).
        fan_opened(ids, rect): a cluster whose members share a date was tapped.
        window_moved(first_day, last_day): the scroll shows another stretch of time.
        touched(): a finger came down.
        came_to_rest(centre_day, px_per_day): nothing moves any more.
    """

    event_opened = Signal(str, QRectF)
    fan_opened = Signal(list, QRectF)
    window_moved = Signal(float, float)
    touched = Signal()
    came_to_rest = Signal(float, float)

    def __init__(
        self, look: Look, chronicle: Chronicle, ground: Ground, size: QSize, band_px: float, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setGeometry(0, 0, size.width(), round(size.height() - band_px))
        self._look = look
        self._chronicle = chronicle
        self._ground = ground
        self._frame = self._fit()
        self._axis = AxisPainter(look, chronicle.eras)
        self._plans = PlanPainter(look, CardCache())
        self._scene = scene_for(chronicle, self._frame, look.sizes, latin=not look.typesetter.chinese)
        bounds = self._scene.bounds
        self._travel = Travel(TimeScale(bounds.first_day, bounds.min_px_per_day, self._frame.length), bounds)
        self._reader = GestureReader(look.slop_px)
        self._light = Highlight()
        self._rank = 0
        self._fading_from: int | None = None
        self._fade_share = 1.0
        self._clock = FrameClock(self)
        self._clock.ticked.connect(self._tick)
        self._fade_clock = FrameClock(self)
        self._fade_clock.ticked.connect(self._fade_tick)
        ground.set_lettering(look.catalogue.content.exhibit.seal, look.typesetter)
        ground.arrange(self._frame, (size.width(), size.height()), look.palette, self.devicePixelRatioF())
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAccessibleName(look.words("scroll.name"))

    # what it shows

    @property
    def scale(self) -> TimeScale:
        """The scale at this moment."""
        return self._travel.scale

    @property
    def scene(self) -> Scene:
        """The present layout."""
        return self._scene

    @property
    def phase(self) -> Phase:
        """What moves the scroll at this moment."""
        return self._travel.phase

    @property
    def frame_geometry(self) -> Frame:
        """The canvas's geometry."""
        return self._frame

    def _fit(self) -> Frame:
        return frame_for(self.width(), self.height(), self._look.sizes, vertical=self._look.screen.vertical)

    def arrange(self, look: Look, full: QSize) -> None:
        """Lay everything out for a look; `full` is the window, controls included. The place is kept."""
        self._look = look
        self._reader.slop_px = look.slop_px
        self._frame = self._fit()
        self._axis.set_look(look)
        self._plans.set_look(look)
        self._ground.set_lettering(look.catalogue.content.exhibit.seal, look.typesetter)
        latin = not look.typesetter.chinese
        self._scene = scene_for(self._chronicle, self._frame, look.sizes, latin=latin, before=self._scene)
        self._ground.arrange(
            self._frame, (full.width(), full.height()), look.palette, self.devicePixelRatioF()
        )
        self._travel.rebound(self._scene.bounds, replace(self._travel.scale, length_px=self._frame.length))
        self._rank = self._scene.rank_at(self._travel.scale.px_per_day)
        self._moved()
        self._end_fade()

    def set_filter(self, theme: str | None) -> None:
        """Bring the events of one theme forward; nothing moves."""
        self._light = replace(self._light, theme=theme)
        self.update()

    def window_days(self) -> tuple[float, float]:
        """The first and last day in the window."""
        return self.scale.first_day, self.scale.last_day

    # where it goes

    def go_to(self, day: float, px_per_day: float | None = None, seconds: float = FLY_SECONDS) -> None:
        """Bring a day to the middle, perhaps at another zoom."""
        zoom = px_per_day or self._travel.scale.px_per_day
        self._start(day, zoom, 0.0 if self._look.motion.draw_in == 0 else seconds)

    def go_to_stop(self, stop: Stop, seconds: float = FLY_SECONDS) -> None:
        """Go to a view."""
        self.go_to(stop.centre_day, stop.px_per_day, seconds)

    def go_to_event(self, event_id: str, seconds: float = FLY_SECONDS) -> None:
        """Show an event's card and focus it."""
        number = self._chronicle.index.get(event_id)
        if number is None:
            return
        self._light = replace(self._light, focused=number)
        stop = view_of(
            self._chronicle.items[number], self._travel.scale, self._scene.plans, self._scene.bounds
        )
        self.go_to_stop(stop, seconds)

    def go_to_year(self, year: int) -> None:
        """Show a year."""
        self.go_to_stop(view_of_year(year, self._travel.scale, self._scene.levels, self._scene.bounds))

    def view_of_days(self, first_day: float, last_day: float) -> Stop:
        """The closest view that shows a stretch of time, an era for one, with all its cards."""
        return view_of_span(
            round(first_day), round(last_day), self._frame.length, self._scene.plans, self._scene.bounds
        )

    def go_to_days(self, first_day: float, last_day: float, seconds: float = FLY_SECONDS) -> None:
        """Show a stretch of time with all its cards."""
        self.go_to_stop(self.view_of_days(first_day, last_day), seconds)

    def show_whole(self, seconds: float = FLY_SECONDS) -> None:
        """Show the whole scroll."""
        bounds = self._scene.bounds
        self.go_to((bounds.first_day + bounds.last_day) / 2, bounds.min_px_per_day, seconds)

    def zoom_by(self, steps: float) -> None:
        """Zoom about the middle by so many steps, closer if positive."""
        scale = self._travel.scale
        self.go_to(scale.centre_day, scale.px_per_day * ZOOM_STEP**steps)

    def step(self, direction: int, theme: str | None = None) -> None:
        """Go to the next event (1) or the one before (-1), of one theme if asked."""
        order = self._scene.order
        here = self._light.focused
        if here is None or not (self._travel.moving or self._shows(here)):
            day = self._travel.scale.centre_day
            found = order.nearest(day)
            if found is not None and theme is not None and self._chronicle.events[found].theme != theme:
                found = order.neighbour(found, direction, theme)
        else:
            found = order.neighbour(here, direction, theme)
        if found is not None:
            self.go_to_event(self._chronicle.events[found].id)

    def focused_event(self) -> str | None:
        """The event that has the focus, by id."""
        number = self._light.focused
        return self._chronicle.events[number].id if number is not None else None

    def clear_focus(self) -> None:
        """Focus nothing."""
        self._light = replace(self._light, focused=None)
        self.update()

    def shown(self) -> tuple[Placed, ...]:
        """The cards, marks and clusters in the window, in order of time."""
        seen = self._scene.indices[self._rank].visible(self._travel.scale)
        return tuple(sorted((*seen.cards, *seen.clusters, *seen.dots), key=_time_of))

    def is_focused(self, placed: Placed) -> bool:
        """Whether the focus is on this, or in it."""
        focused = self._light.focused
        if isinstance(placed, PlacedCluster):
            return focused in placed.members
        return focused == placed.item_index

    def rect_of(self, placed: Placed) -> QRectF:
        """Where something placed is on the canvas."""
        if isinstance(placed, PlacedCluster):
            return self._plans.cluster_rect(placed, self._frame, self._travel.scale)
        return self.place_of(self._chronicle.events[placed.item_index].id)

    def name_of(self, placed: Placed) -> str:
        """What is said of something placed: date, title and theme, or how many events of which time."""
        look = self._look
        if isinstance(placed, PlacedCluster):
            dates = [look.say.date(self._chronicle.events[member].date) for member in placed.members]
            return look.words("a11y.cluster", n=placed.count, first=dates[0], last=dates[-1])
        event = self._chronicle.events[placed.item_index]
        theme = look.text(look.catalogue.theme(event.theme).name)
        return look.words(
            "a11y.card", date=look.say.date(event.date), title=look.text(event.title), theme=theme
        )

    def activate(self, placed: Placed) -> None:
        """Open what is placed, as a tap does."""
        if isinstance(placed, PlacedCluster):
            self._open_cluster(placed)
        else:
            event_id = self._chronicle.events[placed.item_index].id
            self.event_opened.emit(event_id, self.place_of(event_id))

    def place_of(self, event_id: str) -> QRectF:
        """Where an event's card or mark is on the canvas; empty where it does not show."""
        number = self._chronicle.index.get(event_id)
        if number is None:
            return QRectF()
        kind, place = self._scene.plans[self._rank].place_of(number)
        scale = self._travel.scale
        if kind is Kind.CARD:
            card = self._scene.plans[self._rank].cards[place]
            return self._plans.drawn_rect(
                self._chronicle.events[number], card, self._frame, scale, self.devicePixelRatioF()
            )
        if kind is Kind.CLUSTER:
            return self._plans.cluster_rect(self._scene.plans[self._rank].clusters[place], self._frame, scale)
        at = self._frame.point(scale.to_px(self._chronicle.items[number].anchor_day), 0)
        return QRectF(at.x() - LEAST_HIT_PX, at.y() - LEAST_HIT_PX, 2 * LEAST_HIT_PX, 2 * LEAST_HIT_PX)

    def fly_evenly(self, stop: Stop, seconds: float) -> None:
        """Travel slowly to a view, as the 90-second unrolling does."""
        self._start(stop.centre_day, stop.px_per_day, seconds, even=True)

    def stop(self) -> None:
        """Stand still."""
        self._travel.hold()
        self._clock.stop()

    def warm(self) -> bool:
        """Draw two cards that will be seen soon; whether there is more to do."""
        index = self._scene.indices[self._rank]
        return self._plans.warm(
            self._scene, index, self._travel.scale, self._frame.length, self.devicePixelRatioF()
        )

    def _start(self, day: float, zoom: float, seconds: float, *, even: bool = False) -> None:
        self._travel.fly(day, zoom, seconds, even=even)
        if self._travel.moving:
            self._clock.start()
        else:
            self._clock.stop()
            self._moved()
            self._end_fade()

    def _shows(self, number: int) -> bool:
        first, last = self.window_days()
        return first <= self._chronicle.items[number].anchor_day <= last

    # how it moves

    @Slot(float)
    def _tick(self, seconds: float) -> None:
        if not self._travel.step(seconds):
            self._clock.stop()
            self.came_to_rest.emit(self._travel.scale.centre_day, self._travel.scale.px_per_day)
        self._moved()

    def _end_fade(self) -> None:
        self._fading_from = None
        self._fade_clock.stop()
        self.update()

    @Slot(float)
    def _fade_tick(self, seconds: float) -> None:
        self._fade_share = progress(seconds, self._look.motion.level / 1000)
        if self._fade_share >= 1.0:
            self._end_fade()
        self.update()

    def _moved(self) -> None:
        """The scale changed: maybe another level, certainly another picture."""
        rank = self._scene.rank_at(self._travel.scale.px_per_day)
        if rank != self._rank:
            self._fading_from = self._rank
            self._rank = rank
            self._fade_share = 0.0
            self._fade_clock.start()
        self.window_moved.emit(*self.window_days())
        self.update()

    def _act(self, gestures: list[Gesture]) -> None:
        travel = self._travel
        for gesture in gestures:
            match gesture:
                case Touched(x, y):
                    self._clock.stop()
                    travel.hold()
                    self.touched.emit()
                    self._press(self._hit(x, y))
                case Dragged(dx, dy):
                    self._press(None)
                    travel.drag(dy if self._frame.vertical else dx)
                    self._moved()
                case Pinched(before, after):
                    self._press(None)
                    axis = 1 if self._frame.vertical else 0
                    travel.pinch((before[0][axis], before[1][axis]), (after[0][axis], after[1][axis]))
                    self._moved()
                case Flicked(vx, vy):
                    self._press(None)
                    self._release(vy if self._frame.vertical else vx)
                case Tapped(x, y, double):
                    self._press(None)
                    self._release(0.0)
                    self._tap(x, y, double=double)
                case Cancelled():
                    self._press(None)
                    self._release(0.0)

    def _release(self, velocity: float) -> None:
        self._travel.let_go(velocity)
        if self._travel.moving:
            self._clock.start()
        else:
            self.came_to_rest.emit(self._travel.scale.centre_day, self._travel.scale.px_per_day)

    def adopt(self, start: Contact, now: Contact) -> None:
        """Go on with a finger that came down elsewhere, on the attract screen for one."""
        self._act(self._reader.press(start))
        self._press(None)
        self._act(self._reader.move([now]))

    def follow(self, contact: Contact) -> None:
        """The adopted finger moved."""
        self._act(self._reader.move([contact]))

    def let_go(self, contact: Contact) -> None:
        """The adopted finger left."""
        self._act(self._reader.release(contact))

    def _press(self, placed: Placed | None) -> None:
        if placed is not self._light.pressed:
            self._light = replace(self._light, pressed=placed)
            self.update()

    def _hit(self, x: float, y: float) -> Placed | None:
        along, across = self._frame.along_across(x, y)
        slop = max(LEAST_HIT_PX, self._look.sizes.target / 2)
        return self._scene.indices[self._rank].hit(self._travel.scale, along, across, slop)

    def _tap(self, x: float, y: float, *, double: bool) -> None:
        placed = self._hit(x, y)
        match placed:
            case PlacedCard() | Dot():
                self._light = replace(self._light, focused=None)
                self.activate(placed)
            case PlacedCluster():
                self.activate(placed)
            case _ if double:
                along, _ = self._frame.along_across(x, y)
                self._zoom_at(along)

    def _zoom_at(self, along: float) -> None:
        goal = self._travel.scale.zoom_about(along, ZOOM_STEP**1.5, self._scene.bounds)
        self.go_to(goal.centre_day, goal.px_per_day)

    def _open_cluster(self, cluster: PlacedCluster) -> None:
        if cluster.opening.by is OpensBy.ZOOM:
            self.go_to(cluster.opening.centre_day, cluster.opening.px_per_day)
            return
        ids = [self._chronicle.events[member].id for member in cluster.members]
        self.fan_opened.emit(ids, self._plans.cluster_rect(cluster, self._frame, self._travel.scale))

    # Qt

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in TOUCH_EVENTS:
            self._act(read_touch(self._reader, cast(QTouchEvent, event)))
            event.accept()
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._act(self._reader.press(contact_of(event)))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._act(self._reader.move([contact_of(event)]))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._act(self._reader.release(contact_of(event)))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        notches = (delta.y() or delta.x()) / 120.0
        self.touched.emit()
        self._clock.stop()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            along, _ = self._frame.along_across(event.position().x(), event.position().y())
            self._travel.zoom(along, math.pow(WHEEL_ZOOM, notches))
        else:
            self._travel.pan(notches * self._frame.length * 0.08)
        self._moved()
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.press_key(event.key()):
            super().keyPressEvent(event)

    def press_key(self, key: int) -> bool:
        """Act on a key; whether it was one of ours."""
        self.touched.emit()
        later = (Qt.Key.Key_Down if self._frame.vertical else Qt.Key.Key_Right, Qt.Key.Key_PageDown)
        earlier = (Qt.Key.Key_Up if self._frame.vertical else Qt.Key.Key_Left, Qt.Key.Key_PageUp)
        if key in later:
            self.step(1, self._light.theme)
        elif key in earlier:
            self.step(-1, self._light.theme)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif key == Qt.Key.Key_Home:
            self.go_to(self._chronicle.first_day)
        elif key == Qt.Key.Key_End:
            self.go_to(self._chronicle.last_day)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focused_event()
            if focused is not None:
                self.event_opened.emit(focused, self.place_of(focused))
        else:
            return False
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter)
        if self._light.focused is None and self.hasFocus() and self.window().property("keyboard"):
            paint_ring(painter, self._look.palette, self._look.sizes, QRectF(self.rect()), 0.0)
        painter.end()

    def _paint(self, painter: QPainter) -> None:
        scene, scale = self._scene, self._travel.scale
        span = self._chronicle.last_day - self._chronicle.first_day
        fraction = (scale.centre_day - self._chronicle.first_day) / span
        self._ground.paint(painter, max(0.0, min(1.0, fraction)))
        self._axis.paint(painter, self._frame, scale, self._chronicle.last_day)
        if self._fading_from is not None:
            before = scene.indices[self._fading_from]
            self._plans.paint(painter, scene, before, self._frame, scale, self._light, 1.0 - self._fade_share)
        here = scene.indices[self._rank]
        self._plans.paint(
            painter,
            scene,
            here,
            self._frame,
            scale,
            self._light,
            self._fade_share if self._fading_from is not None else 1.0,
        )


def _time_of(placed: Placed) -> float:
    return placed.anchor_day
