"""The scroll under the hand: what fingers, the wheel and keys mean to it."""

import math
import time
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.layout.plan import EventDot, OpensBy, PlacedCard, PlacedCluster
from exhibit.layout.visible import Placed
from exhibit.session.gestures import (
    DragGesture,
    FlickGesture,
    Gesture,
    GestureCancelled,
    GestureReader,
    PinchGesture,
    TapGesture,
    TouchBegan,
    TouchContact,
)
from exhibit.view.look.look import Look
from exhibit.view.timeline.background import PanoramaBackground
from exhibit.view.timeline.navigable_timeline import NavigableTimeline
from exhibit.view.timeline.timeline_layout import TimelineData
from exhibit.view.widgets.touch_input import TOUCH_EVENTS, contact_of, read_touch

WHEEL_ZOOM = 1.25
WHEEL_SHARE = 0.08


class TimelineCanvas(NavigableTimeline):
    """One opaque canvas that follows the finger; what was tapped is told upwards.

    Signals:
        event_opened(event_id, rect): an event's card or mark was tapped; the rectangle is its place (QRectF).
        fan_opened(ids, rect): a cluster whose members share a date was tapped.
        touched(): a finger came down.
        answered(began): the next frame shows what a hand did, which came to us then (perf_counter seconds).
    """

    spoken_as = QAccessible.Role.Grouping

    event_opened = Signal(str, QRectF)
    fan_opened = Signal(list, QRectF)
    touched = Signal()
    answered = Signal(float)

    def __init__(
        self,
        look: Look,
        timeline_data: TimelineData,
        ground: PanoramaBackground,
        size: QSize,
        band_px: float,
        parent: QWidget,
    ) -> None:
        super().__init__(look, timeline_data, ground, size, band_px, parent)
        self._reader = GestureReader(look.slop_px)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAccessibleName(look.words("scroll.name"))

    @override
    def arrange(self, look: Look, full: QSize) -> None:
        self._reader.slop_px = look.slop_px
        super().arrange(look, full)

    # fingers

    def adopt(self, start: TouchContact, now: TouchContact) -> None:
        """Go on with a finger that came down elsewhere, on the attract screen for one."""
        self._act(self._reader.press(start))
        self._press(None)
        self._act(self._reader.move([now]))

    def follow(self, contact: TouchContact) -> None:
        """The adopted finger moved."""
        self._act(self._reader.move([contact]))

    def let_go(self, contact: TouchContact) -> None:
        """The adopted finger left."""
        self._act(self._reader.release(contact))

    def _act(self, gestures: list[Gesture]) -> None:
        began, scale, light = time.perf_counter(), self.scale, self._timeline_view.light
        for gesture in gestures:
            self._obey(gesture)
        if self.scale is not scale or self._timeline_view.light is not light:
            self.answered.emit(began)

    def _obey(self, gesture: Gesture) -> None:
        travel, vertical = self._timeline_view.travel, self._timeline_view.frame.vertical
        match gesture:
            case TouchBegan(x, y):
                self.stop()
                self.touched.emit()
                gauge = self._timeline_view.gauge_at(x, y)
                self._press(None if gauge else self._timeline_view.hit(x, y), gauge)
            case DragGesture(dx, dy):
                self._press(None)
                travel.drag(dy if vertical else dx)
                self._moved()
            case PinchGesture(before, after):
                self._press(None)
                axis = 1 if vertical else 0
                travel.pinch((before[0][axis], before[1][axis]), (after[0][axis], after[1][axis]))
                self._moved()
            case FlickGesture(vx, vy):
                self._press(None)
                self._release(vy if vertical else vx)
            case TapGesture(x, y, double):
                self._press(None)
                self._release(0.0)
                self._tap(x, y, double=double)
            case GestureCancelled():
                self._press(None)
                self._release(0.0)

    def _press(self, placed: Placed | None, gauge: str | None = None) -> None:
        light = self._timeline_view.light
        if placed is not light.pressed or gauge != light.gauge:
            self._timeline_view.light = replace(light, pressed=placed, gauge=gauge)
            self.update()

    def _tap(self, x: float, y: float, *, double: bool) -> None:
        gauge = self._timeline_view.gauge_at(x, y)
        if gauge is not None:
            self.event_opened.emit(gauge, self.place_of(gauge))
            return
        placed = self._timeline_view.hit(x, y)
        match placed:
            case PlacedCard() | EventDot():
                self._timeline_view.light = replace(self._timeline_view.light, focused=None)
                self.activate(placed)
            case PlacedCluster():
                self.activate(placed)
            case _ if double:
                self.zoom_at(self._timeline_view.frame.along_across(x, y)[0])
            case _:
                find = self._timeline_view.find_at(x, y)
                if find is not None:
                    self._stir(find)

    # what it opens

    def activate(self, placed: Placed) -> None:
        """Open what is placed, as a tap does."""
        if isinstance(placed, PlacedCluster):
            self._open_cluster(placed)
        else:
            event_id = self._timeline_view.timeline_data.events[placed.item_index].id
            self.event_opened.emit(event_id, self.place_of(event_id))

    def _open_cluster(self, cluster: PlacedCluster) -> None:
        opening = self._timeline_view.scene.plans.opening_of(self._timeline_view.rank, cluster)
        if opening.by is OpensBy.ZOOM:
            self.go_to(opening.centre_day, opening.px_per_day)
            return
        ids = [self._timeline_view.timeline_data.events[member].id for member in cluster.members]
        self.fan_opened.emit(ids, self.rect_of(cluster))

    # keys

    def press_key(self, key: int) -> bool:
        """Act on a key; whether it was one of ours."""
        self.touched.emit()
        self.answered.emit(time.perf_counter())
        vertical = self._timeline_view.frame.vertical
        later = (Qt.Key.Key_Down if vertical else Qt.Key.Key_Right, Qt.Key.Key_PageDown)
        earlier = (Qt.Key.Key_Up if vertical else Qt.Key.Key_Left, Qt.Key.Key_PageUp)
        if key in later:
            self.step(1, self._timeline_view.light.theme)
        elif key in earlier:
            self.step(-1, self._timeline_view.light.theme)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif key == Qt.Key.Key_Home:
            self.go_to(self._timeline_view.timeline_data.first_day)
        elif key == Qt.Key.Key_End:
            self.go_to(self._timeline_view.timeline_data.last_day)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focused_event()
            if focused is not None:
                self.event_opened.emit(focused, self.place_of(focused))
        else:
            return False
        return True

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
        frame, travel = self._timeline_view.frame, self._timeline_view.travel
        self.touched.emit()
        self.answered.emit(time.perf_counter())
        self._clock.stop()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            along, _ = frame.along_across(event.position().x(), event.position().y())
            travel.zoom(along, math.pow(WHEEL_ZOOM, notches))
        else:
            travel.pan(notches * frame.length * WHEEL_SHARE)
        self._moved()
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.press_key(event.key()):
            super().keyPressEvent(event)
