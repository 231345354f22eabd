"""The schematic drawn: the river as one brush stroke, towns on it, partner cities as seals, the strands."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from exhibit.content.model import MapPage, Place
from exhibit.view.look.look import Look
from exhibit.view.pages.brush_strokes import DRY_EM, dry_streaks, hairs, stroke
from exhibit.view.pages.map_plan import MapPlan, MapSpot, plan_map, reach_of
from exhibit.view.pages.map_seals import least_height
from exhibit.view.widgets.focus_ring import paint_ring
from exhibit.view.widgets.touch_button import TouchButton

SPRING_EM, MOUTH_EM = 0.3, 2.0
WASH_SPREAD = 1.6
LEADER_EM = 1.1
WIDE_SHARE, TALL_SHARE = 0.44, 1.35
LEAST_EM, BELOW_MOUTH_SHARE = 18.0, 0.49


class PlaceButton(TouchButton):
    """A place that opens its events; painted by the map beneath, shown here only when pressed."""

    def __init__(self, look: Look, place: Place, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.place = place
        self.slop_px = look.slop_px
        self.setEnabled(count > 0)
        name = look.text(place.name)
        self.setAccessibleName(look.words("map.events_here", place=name, n=count) if count else name)

    @property
    @override
    def spoken_as(self) -> QAccessible.Role:
        """A town without events is a name on the map."""
        return super().spoken_as if self.isEnabled() else QAccessible.Role.StaticText

    @override
    def sizeHint(self) -> QSize:
        side = int(self._look.sizes.target)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        focused = self.hasFocus() and self.window().property("keyboard")
        if not (self.isDown() or focused):
            return
        look = self._look
        painter = QPainter(self)
        if focused:
            paint_ring(painter, look.palette, look.sizes, QRectF(self.rect()), look.sizes.radius)
        if self.isDown():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = QColor(look.palette.hue("cinnabar").fill)
            painter.setPen(QPen(colour, look.sizes.rule * 1.5))
            colour.setAlpha(36)
            painter.setBrush(colour)
            radius = look.sizes.radius
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), radius, radius)
        painter.end()


class RiverMap(QWidget):
    """The drawing.

    Signals:
        place_tapped(place_id): a place with events was tapped.
    """

    spoken_as = QAccessible.Role.Graphic

    place_tapped = Signal(str)

    def __init__(self, look: Look, page: MapPage, room_px: float, parent: QWidget | None = None) -> None:
        """`room_px` is the height that the page can show at once."""
        super().__init__(parent)
        self._look, self._page, self._room = look, page, room_px
        self._plan: MapPlan | None = None
        self._buttons: list[PlaceButton] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(look.text(page.note))

    @property
    def plan(self) -> MapPlan | None:
        """Where everything stands; None before it has a size."""
        return self._plan

    def _make_buttons(self, plan: MapPlan) -> None:
        for button in self._buttons:
            button.setParent(None)
            button.deleteLater()
        self._buttons = []
        for spot in plan.spots:
            button = PlaceButton(self._look, spot.place, spot.count, self)
            button.setGeometry(reach_of(spot, self._look.sizes.target).toAlignedRect())
            button.clicked.connect(self._tapped)
            button.show()
            self._buttons.append(button)

    @Slot()
    def _tapped(self) -> None:
        sender = self.sender()
        if isinstance(sender, PlaceButton):
            self.place_tapped.emit(sender.place.id)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """As tall as the page shows at once, within what the drawing needs and can fill."""
        sizes = self._look.sizes
        seals = least_height(self._look, len(self._page.seals)) / BELOW_MOUTH_SHARE
        least = max(seals + sizes.gap, sizes.caption * LEAST_EM)
        if self._room > width:
            return int(max(least, min(self._room, width * TALL_SHARE)))
        return int(max(least, min(self._room, width * WIDE_SHARE)))

    @override
    def sizeHint(self) -> QSize:
        width = int(self._look.sizes.body * 30)
        return QSize(width, self.heightForWidth(width))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._plan = plan_map(self._look, self._page, QSizeF(self.size()))
        self._make_buttons(self._plan)
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        plan = self._plan
        if plan is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ends(painter, plan)
        self._paint_strands(painter, plan)
        self._paint_river(painter, list(plan.river))
        if plan.heading is not None:
            block, corner = plan.heading
            block.draw(painter, corner.x(), corner.y(), self._look.palette.hue("cinnabar").text)
        for spot in plan.spots:
            if spot.seal is not None:
                self._paint_seal(painter, spot, spot.seal)
            else:
                self._paint_town(painter, spot)
        painter.end()

    def _paint_ends(self, painter: QPainter, plan: MapPlan) -> None:
        """The gorge where the river comes from and the sea that it goes to, pale, as a paper-cut shadow."""
        look = self._look
        tint, ground = look.palette.hue("malachite").tint, look.palette.silk
        look.artwork.paint_motif(painter, "gorge", plan.gorge, tint, ground)
        look.artwork.paint_motif(painter, "sea", plan.sea, tint, ground)

    def _paint_river(self, painter: QPainter, river: list[QPointF]) -> None:
        """A pale wash, the stroke over it, and the brush running dry towards the sea."""
        if len(river) < 2:
            return
        palette, unit = self._look.palette, self._look.sizes.caption
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.hue("malachite").tint))
        painter.drawPath(stroke(river, unit * SPRING_EM * WASH_SPREAD, unit * MOUTH_EM * WASH_SPREAD))
        water = QColor(palette.hue("malachite").fill)
        painter.setBrush(water)
        painter.drawPath(stroke(river, unit * SPRING_EM, unit * MOUTH_EM))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        cap = Qt.PenCapStyle.RoundCap
        for path, wide in hairs(river, unit * MOUTH_EM, unit * DRY_EM):
            painter.setPen(QPen(water, wide, Qt.PenStyle.SolidLine, cap))
            painter.drawPath(path)
        for path, wide in dry_streaks(river, unit * MOUTH_EM):
            painter.setPen(QPen(QColor(palette.silk), wide, Qt.PenStyle.SolidLine, cap))
            painter.drawPath(path)

    def _paint_strands(self, painter: QPainter, plan: MapPlan) -> None:
        look = self._look
        pen = QPen(QColor(look.palette.hue("cinnabar").fill), look.sizes.rule * 1.1)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path in plan.strands:
            painter.drawPath(path)

    def _paint_town(self, painter: QPainter, spot: MapSpot) -> None:
        look = self._look
        large = spot.place.id == self._page.home
        size = look.sizes.caption * (0.46 if large else 0.24)
        self._paint_leader(painter, spot)
        painter.setPen(QPen(QColor(look.palette.silk), look.sizes.rule))
        painter.setBrush(QColor(look.palette.hue("cinnabar" if large else "ink").fill))
        painter.drawEllipse(spot.at, size, size)
        plain = look.palette.ink if spot.count else look.palette.ink_60
        colour = look.palette.hue("cinnabar").text if large else plain
        spot.name.draw(painter, spot.corner.x(), spot.corner.y(), colour)
        if spot.count and not large:
            # a place that opens something is underlined, as every link is
            name = spot.name_rect()
            painter.setPen(QPen(QColor(look.palette.ink_60), max(1.0, look.sizes.rule * 0.5)))
            painter.drawLine(name.bottomLeft(), name.bottomRight())

    def _paint_leader(self, painter: QPainter, spot: MapSpot) -> None:
        """A thin line from a town to its name where that stands away from it."""
        look, near = self._look, spot.near()
        if (near - spot.at).manhattanLength() > look.sizes.caption * LEADER_EM:
            painter.setPen(QPen(QColor(look.palette.ink_60), max(1.0, look.sizes.rule * 0.6)))
            painter.drawLine(spot.at, near)

    def _paint_seal(self, painter: QPainter, spot: MapSpot, place: QRectF) -> None:
        look = self._look
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.palette.call))
        painter.drawRoundedRect(place, look.sizes.radius * 0.4, look.sizes.radius * 0.4)
        inner = place.adjusted(3, 3, -3, -3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(look.palette.paper), max(1.0, look.sizes.rule * 0.5)))
        painter.drawRoundedRect(inner, look.sizes.radius * 0.3, look.sizes.radius * 0.3)
        spot.name.draw(painter, spot.corner.x(), spot.corner.y(), look.palette.paper)
