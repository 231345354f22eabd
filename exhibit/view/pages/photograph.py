"""One photograph, as large as the screen, to pinch and drag."""

from typing import cast

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import Picture
from exhibit.session.gestures import DragGesture, Gesture, GestureReader, PinchGesture, TapGesture
from exhibit.session.state import Page
from exhibit.view.look.look import Look
from exhibit.view.look.photographs import read_photograph
from exhibit.view.pages.page_parts import caption, paragraphs
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.widgets.column import FlowColumn
from exhibit.view.widgets.touch_input import TOUCH_EVENTS, contact_of, read_touch

MOST_ZOOM = 5.0
DETAIL = 2.0
LEAST_SPREAD_PX = 40.0


class ZoomPicture(QWidget):
    """A picture that follows two fingers; a double tap goes closer and back."""

    spoken_as = QAccessible.Role.Graphic

    def __init__(self, look: Look, pixmap: QPixmap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._pixmap = look, pixmap
        self._zoom = 1.0
        self._centre = QPointF(0.5, 0.5)
        self._reader = GestureReader(look.slop_px)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    @property
    def zoom(self) -> float:
        """How much larger than fitting."""
        return self._zoom

    def _fit(self) -> float:
        """Screen px for a px of the picture at zoom 1."""
        size = self._pixmap.size()
        if size.isEmpty():
            return 1.0
        return min(self.width() / size.width(), self.height() / size.height())

    def _shown(self) -> QRectF:
        size = self._pixmap.size()
        scale = self._fit() * self._zoom
        wide, tall = size.width() * scale, size.height() * scale
        return QRectF(
            self.width() / 2 - self._centre.x() * wide,
            self.height() / 2 - self._centre.y() * tall,
            wide,
            tall,
        )

    def _zoom_about(self, x: float, y: float, factor: float) -> None:
        shown = self._shown()
        if shown.isEmpty():
            return
        at = QPointF((x - shown.left()) / shown.width(), (y - shown.top()) / shown.height())
        self._zoom = max(1.0, min(MOST_ZOOM, self._zoom * factor))
        grown = self._shown()
        self._move(x - (grown.left() + at.x() * grown.width()), y - (grown.top() + at.y() * grown.height()))

    def _move(self, dx: float, dy: float) -> None:
        shown = self._shown()
        if shown.isEmpty():
            return
        x = self._centre.x() - dx / shown.width()
        y = self._centre.y() - dy / shown.height()
        half_x = min(0.5, self.width() / 2 / shown.width())
        half_y = min(0.5, self.height() / 2 / shown.height())
        self._centre = QPointF(max(half_x, min(1 - half_x, x)), max(half_y, min(1 - half_y, y)))
        self.update()

    def _act(self, gestures: list[Gesture]) -> None:
        for gesture in gestures:
            match gesture:
                case DragGesture(dx, dy):
                    self._move(dx, dy)
                case PinchGesture(before, after):
                    spread = max(LEAST_SPREAD_PX, _distance(*before)), max(LEAST_SPREAD_PX, _distance(*after))
                    old = ((before[0][0] + before[1][0]) / 2, (before[0][1] + before[1][1]) / 2)
                    new = ((after[0][0] + after[1][0]) / 2, (after[0][1] + after[1][1]) / 2)
                    self._move(new[0] - old[0], new[1] - old[1])
                    self._zoom_about(new[0], new[1], spread[1] / spread[0])
                case TapGesture(x, y, True):
                    self._zoom_about(x, y, 2.5 if self._zoom < 1.5 else 0.01)
                case _:
                    continue

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in TOUCH_EVENTS:
            self._act(read_touch(self._reader, cast(QTouchEvent, event)))
            event.accept()
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._act(self._reader.press(contact_of(event)))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._act(self._reader.move([contact_of(event)]))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._act(self._reader.release(contact_of(event)))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._zoom_about(event.position().x(), event.position().y(), 1.2 ** (event.angleDelta().y() / 120.0))
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.palette.silk_deep))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self._shown(), self._pixmap, QRectF(self._pixmap.rect()))
        painter.end()


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)


class PhotographPage(PageSheet):
    """A photograph of an event, with what it shows and whose it is."""

    def _picture(self) -> Picture:
        return self.look.catalogue.event(self.page.subject).pictures[self.page.number]

    @override
    def make_body(self) -> QWidget:
        look, picture = self.look, self._picture()
        body = FlowColumn(gap_px=look.sizes.gap)
        wide, tall = self.area.width(), max(200, self.area.height() - int(look.sizes.body * 5))
        image = read_photograph(look.media / picture.file, int(wide * DETAIL), int(tall * DETAIL))
        view = ZoomPicture(look, QPixmap.fromImage(image) if image is not None else QPixmap())
        view.setFixedHeight(tall)
        view.setAccessibleName(look.text(picture.alt))
        body.add(view)
        body.add(paragraphs(look, look.text(picture.alt)))
        body.add(caption(look, look.text(picture.credit)))
        return body

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.area.child is not None:
            self.build()


def make_photograph(look: Look, page: Page, parent: QWidget) -> PageSheet:
    """The page maker."""
    return PhotographPage(look, page, parent)
