"""From Qt's touch and mouse events to the plain contacts that gestures are read from."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from exhibit.session.gestures import Gesture, GestureReader, TouchContact

MOUSE_FINGER = -1
TOUCH_EVENTS = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
)


def read_touch(reader: GestureReader, event: QTouchEvent) -> list[Gesture]:
    """Feed one touch event; what the fingers meant by it."""
    if event.type() == QEvent.Type.TouchCancel:
        return reader.cancel()
    seconds = event.timestamp() / 1000.0
    gestures: list[Gesture] = []
    moved: list[TouchContact] = []
    for point in event.points():
        place = point.position()
        contact = TouchContact(point.id(), place.x(), place.y(), seconds)
        state = point.state()
        if state == QEventPoint.State.Pressed:
            gestures += reader.press(contact)
        elif state == QEventPoint.State.Updated:
            moved.append(contact)
        elif state == QEventPoint.State.Released:
            gestures += reader.release(contact)
    return gestures + reader.move(moved)


def contact_of(event: QMouseEvent) -> TouchContact:
    """The mouse as a finger."""
    place = event.position()
    return TouchContact(MOUSE_FINGER, place.x(), place.y(), event.timestamp() / 1000.0)


def moved_to(contact: TouchContact, source: QWidget, target: QWidget) -> TouchContact:
    """The contact in another widget's coordinates."""
    place = target.mapFromGlobal(source.mapToGlobal(QPointF(contact.x, contact.y)))
    return TouchContact(contact.finger, place.x(), place.y(), contact.seconds)


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    """The widget's parents, nearest first."""
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()
