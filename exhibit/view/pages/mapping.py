"""From the mountains to the sea: the river as one brush line, towns on it, partner cities as seals, an arc.

A schematic and no map: no border, no coordinate, no outline of a land. The places' own numbers only order
and space what stands on the page.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from exhibit.content.model import MapPage, Place
from exhibit.session.state import Page, PageKind
from exhibit.view.look import Look
from exhibit.view.pages.brush import arc, smooth, stroke
from exhibit.view.pages.parts import SourceNotes, caption
from exhibit.view.pages.sheet import Sheet
from exhibit.view.text import TextBlock, TextStyle
from exhibit.view.widgets.column import Column
from exhibit.view.widgets.label import Label
from exhibit.view.widgets.ring import paint_ring
from exhibit.view.widgets.tappable import Tappable

SIDE_SHARE = 0.07
RIVER_SHARE = 0.46
ENDS_SHARE = 0.17
STRAIGHTEN = 0.55
ARC_RISE = 0.34
LEADER_EM = 1.1


class PlaceButton(Tappable):
    """A place that opens its events; painted by the map beneath, shown here only when pressed."""

    def __init__(self, look: Look, place: Place, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.place = place
        self.slop_px = look.slop_px
        self.setEnabled(count > 0)
        key = "map.events_here_one" if count == 1 else "map.events_here"
        self.setAccessibleName(look.words(key, place=look.text(place.name), n=count))

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
        if not self.isDown():
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(look.palette.hue("cinnabar").fill)
        painter.setPen(QPen(colour, look.sizes.rule * 1.5))
        colour.setAlpha(36)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 8, 8)
        painter.end()


@dataclass(frozen=True)
class Spot:
    """A place on the page: where it is, where its name stands, how it is drawn."""

    place: Place
    at: QPointF
    name: TextBlock
    corner: QPointF
    seal: bool
    count: int


class RiverMap(QWidget):
    """The drawing.

    Signals:
        place_tapped(place_id): a place with events was tapped.
    """

    place_tapped = Signal(str)

    def __init__(self, look: Look, page: MapPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._page = look, page
        self._spots: list[Spot] = []
        self._river: list[QPointF] = []
        self._buttons: list[PlaceButton] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(look.text(page.note))

    def _arrange(self) -> None:
        look, page = self._look, self._page
        river = [look.catalogue.place(place) for place in page.river]
        seals = [look.catalogue.place(place) for place in page.seals]
        located = [place for place in (*river, *seals) if place.lon is not None]
        west = min(place.lon or 0.0 for place in located)
        east = max(place.lon or 0.0 for place in located)
        middle = sum(place.lat or 0.0 for place in river) / len(river)
        wide, tall = float(self.width()), float(self.height())
        left, right = wide * SIDE_SHARE, wide * (1 - SIDE_SHARE)

        def at(place: Place) -> QPointF:
            share = ((place.lon or 0.0) - west) / (east - west)
            # the gorge is crowded: give the upper river more room than it has
            share = share**0.8
            drop = (middle - (place.lat or 0.0)) * tall * 0.07 * STRAIGHTEN
            return QPointF(
                left + share * (right - left),
                min(tall * RIVER_SHARE, self._look.sizes.caption * 11.5) + drop,
            )

        self._river = smooth([at(place) for place in river])
        self._spots = []
        thick = look.sizes.caption * 0.65
        taken = [QRectF(point.x() - 3, point.y() - thick, 6, 2 * thick) for point in self._river[::3]]
        self._place_seals([(place, at(place)) for place in seals], taken)
        path = self._arc(at(look.catalogue.place(page.home)))
        along = [path.pointAtPercent(step / 40) for step in range(3, 41)]
        taken += [QRectF(point.x() - 4, point.y() - 4, 8, 8) for point in along]
        self._place_towns([(place, at(place)) for place in river if place.kind != "bend"], taken)
        self._make_buttons()

    def _place_towns(self, towns: list[tuple[Place, QPointF]], taken: list[QRectF]) -> None:
        look = self._look
        home = self._page.home
        ordered = sorted(towns, key=lambda town: (town[0].id != home, not self._count(town[0]), town[0].id))
        gap = look.sizes.caption * 0.5
        for place, at in ordered:
            large = place.id == home
            style = look.card_heading if large else look.caption
            block = look.typesetter.block(look.text(place.name), style, 1e6)
            places = [
                QPointF(at.x() - block.natural_width / 2, at.y() + gap * 1.4),
                QPointF(at.x() - block.natural_width / 2, at.y() - gap * 1.4 - block.height),
                QPointF(at.x() - block.natural_width / 2, at.y() + gap * 1.4 + block.height),
                QPointF(at.x() - block.natural_width / 2, at.y() - gap * 1.4 - 2 * block.height),
            ]
            corner = self._free(places, block, taken)
            if corner is not None:
                self._spots.append(Spot(place, at, block, corner, seal=False, count=self._count(place)))
                taken.append(QRectF(at.x() - gap, at.y() - gap, 2 * gap, 2 * gap))

    def _free(self, places: list[QPointF], block: TextBlock, taken: list[QRectF]) -> QPointF | None:
        margin = self._look.sizes.caption * 0.15
        beside = max(margin, self._look.sizes.gap * 0.5)
        for corner in places:
            x = max(2.0, min(corner.x(), self.width() - block.natural_width - 2))
            rect = QRectF(x, corner.y(), block.natural_width, block.height).adjusted(
                -beside, -margin, beside, margin
            )
            if not any(rect.intersects(other) for other in taken):
                taken.append(rect)
                return QPointF(x, corner.y())
        return None

    def _place_seals(self, seals: list[tuple[Place, QPointF]], taken: list[QRectF]) -> None:
        """The partner cities stand below the river's end, as a column of seals in two rows."""
        look = self._look
        style = TextStyle("bold", look.sizes.caption, heading=True)
        ordered = sorted(seals, key=lambda each: (each[1].x(), each[1].y()))
        blocks = [look.typesetter.block(look.text(place.name), style, 1e6) for place, _ in ordered]
        cell = max(max(block.natural_width for block in blocks) + look.sizes.gap * 1.6, look.sizes.target)
        tall = max(look.sizes.target, blocks[0].height * 1.5)
        gap = look.sizes.gap
        columns = max(1, min(4, int((self.width() * 0.62) // (cell + gap))))
        rows = -(-len(ordered) // columns)
        top = self.height() - rows * (tall + gap) - gap * 1.5
        left = self.width() * (1 - SIDE_SHARE * 0.5) - columns * (cell + gap) + gap
        for number, ((place, _), block) in enumerate(zip(ordered, blocks, strict=True)):
            x = left + (number % columns) * (cell + gap)
            y = top + (number // columns) * (tall + gap)
            corner = QPointF(x + (cell - block.natural_width) / 2, y + (tall - block.height) / 2)
            centre = QPointF(x + cell / 2, y + tall / 2)
            self._spots.append(Spot(place, centre, block, corner, seal=True, count=self._count(place)))
        self._seal_size = QSize(int(cell), int(tall))
        taken.append(self._plate())

    def _count(self, place: Place) -> int:
        return len(self._look.catalogue.events_at_place(place.id))

    def _reach(self, spot: Spot) -> QRectF:
        """What answers for a town: its name and its dot; the name alone where a neighbour is too near."""
        whole = _whole_reach(spot, self._look.sizes.target)
        gap = self._look.sizes.gap
        for other in self._spots:
            if other is not spot and other.count and not other.seal:
                near = _whole_reach(other, self._look.sizes.target).adjusted(-gap, -gap, gap, gap)
                if near.intersects(whole):
                    return _name_reach(spot, self._look.sizes.target)
        return whole

    def _make_buttons(self) -> None:
        for button in self._buttons:
            button.setParent(None)
            button.deleteLater()
        self._buttons = []
        for spot in self._spots:
            button = PlaceButton(self._look, spot.place, spot.count, self)
            if spot.seal:
                size = self._seal_size
                button.setGeometry(
                    int(spot.at.x() - size.width() / 2),
                    int(spot.at.y() - size.height() / 2),
                    size.width(),
                    size.height(),
                )
            else:
                button.setGeometry(self._reach(spot).toAlignedRect())
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
        sizes = self._look.sizes
        rows = 2 if width > sizes.caption * 40 else 3
        below = rows * (sizes.target + sizes.caption + sizes.gap) + sizes.caption * 3
        return int(max(width * 0.42, sizes.caption * 18 + below))

    @override
    def sizeHint(self) -> QSize:
        width = int(self._look.sizes.body * 30)
        return QSize(width, self.heightForWidth(width))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        self._paint_ends(painter)
        self._paint_plate(painter)
        self._paint_arc(painter)
        water = QColor(look.palette.hue("malachite").fill)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(water)
        unit = look.sizes.caption
        painter.drawPath(stroke(self._river, unit * 0.3, unit * 1.25))
        for spot in self._spots:
            if spot.seal:
                self._paint_seal(painter, spot)
            else:
                self._paint_town(painter, spot)
        painter.end()

    def _paint_ends(self, painter: QPainter) -> None:
        """The gorge where the river comes from and the sea that it goes to, pale, as a paper-cut shadow."""
        look = self._look
        side = min(self.width() * ENDS_SHARE, self.height() * 0.5)
        tint = look.palette.hue("malachite").tint
        first, last = self._river[0], self._river[-1]
        gorge = QRectF(max(0.0, first.x() - side * 0.5), first.y() - side * 1.02, side, side)
        sea = QRectF(min(self.width() - side, last.x() - side * 0.5), last.y() - side * 1.02, side, side)
        look.artwork.paint_motif(painter, "gorge", gorge, tint, look.palette.paper)
        look.artwork.paint_motif(painter, "sea", sea, tint, look.palette.paper)

    def _plate(self) -> QRectF:
        """The plate under the partner cities."""
        seals = [spot for spot in self._spots if spot.seal]
        wide, tall = self._seal_size.width() / 2, self._seal_size.height() / 2
        gap = self._look.sizes.gap
        left = min(spot.at.x() for spot in seals) - wide
        right = max(spot.at.x() for spot in seals) + wide
        top = min(spot.at.y() for spot in seals) - tall - self._label().height
        bottom = max(spot.at.y() for spot in seals) + tall
        right = max(right, left + self._label().natural_width)
        return QRectF(left, top, right - left, bottom - top).adjusted(-gap, -gap * 0.5, gap, gap)

    def _label(self) -> TextBlock:
        return self._look.typesetter.block(self._look.words("map.seals"), self._look.caption, 1e6)

    def _paint_plate(self, painter: QPainter) -> None:
        if not any(spot.seal for spot in self._spots):
            return
        look, plate = self._look, self._plate()
        painter.setPen(QPen(QColor(look.palette.line), 1))
        painter.setBrush(QColor(look.palette.silk))
        painter.drawRoundedRect(plate, look.sizes.radius, look.sizes.radius)
        label = self._label()
        label.draw(
            painter, plate.left() + look.sizes.gap, plate.top() + look.sizes.gap * 0.5, look.palette.ink
        )

    def _arc(self, home: QPointF) -> QPainterPath:
        """The partnership: from the home town over the land to the seals."""
        seals = [spot for spot in self._spots if spot.seal]
        if not seals:
            return QPainterPath(home)
        plate = self._plate()
        return arc(home, QPointF(plate.left() + plate.width() * 0.3, plate.top()), self.height() * ARC_RISE)

    def _paint_arc(self, painter: QPainter) -> None:
        home = next((spot.at for spot in self._spots if spot.place.id == self._page.home), None)
        if home is None:
            return
        look = self._look
        pen = QPen(QColor(look.palette.hue("cinnabar").fill), look.sizes.rule * 1.6, Qt.PenStyle.SolidLine)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._arc(home))

    def _paint_town(self, painter: QPainter, spot: Spot) -> None:
        look = self._look
        large = spot.place.id == self._page.home
        size = look.sizes.caption * (0.34 if large else 0.2)
        name = QRectF(spot.corner.x(), spot.corner.y(), spot.name.natural_width, spot.name.height)
        near = name.top() if name.top() > spot.at.y() else name.bottom()
        if abs(near - spot.at.y()) > look.sizes.caption * LEADER_EM:
            painter.setPen(QPen(QColor(look.palette.ink_60), max(1.0, look.sizes.rule * 0.6)))
            painter.drawLine(spot.at, QPointF(spot.at.x(), near))
        painter.setPen(QPen(QColor(look.palette.paper), look.sizes.rule))
        painter.setBrush(QColor(look.palette.hue("cinnabar" if large else "ink").fill))
        painter.drawEllipse(spot.at, size, size)
        colour = (
            look.palette.hue("cinnabar").text
            if large
            else look.palette.ink
            if spot.count
            else look.palette.ink_60
        )
        spot.name.draw(painter, spot.corner.x(), spot.corner.y(), colour)

    def _paint_seal(self, painter: QPainter, spot: Spot) -> None:
        look = self._look
        size = self._seal_size
        rect = QRectF(
            spot.at.x() - size.width() / 2, spot.at.y() - size.height() / 2, size.width(), size.height()
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.palette.call))
        painter.drawRoundedRect(rect, look.sizes.radius * 0.5, look.sizes.radius * 0.5)
        spot.name.draw(painter, spot.corner.x(), spot.corner.y(), look.palette.paper)


def _name_reach(spot: Spot, target_px: float) -> QRectF:
    """A town's name with the room that a finger needs."""
    name = QRectF(spot.corner.x(), spot.corner.y(), spot.name.natural_width, spot.name.height)
    wide = max(0.0, target_px - name.width()) / 2
    tall = max(0.0, target_px - name.height()) / 2
    return name.adjusted(-wide, -tall, wide, tall)


def _whole_reach(spot: Spot, target_px: float) -> QRectF:
    half = target_px / 2
    dot = QRectF(spot.at.x() - half / 2, spot.at.y() - half / 2, half, half)
    return _name_reach(spot, target_px).united(dot)


class MapSheet(Sheet):
    """The page around the drawing."""

    @override
    def hue(self) -> str:
        return "malachite"

    @override
    def make_body(self) -> QWidget:
        look = self.look
        page = look.catalogue.content.map
        body = Column(gap_px=look.sizes.gap)
        if page is None:
            return body
        body.add(Label(look.typesetter, look.text(page.title), look.leaf_heading, look.palette.ink))
        body.add(Label(look.typesetter, look.text(page.line), look.body, look.palette.ink_80))
        drawing = RiverMap(look, page)
        drawing.place_tapped.connect(self._open_place)
        body.add(drawing)
        body.add(caption(look, look.text(page.note)))
        body.add(caption(look, look.words("map.tap")), look.sizes.gap * 0.3)
        if page.sources:
            notes = SourceNotes(look, page.sources)
            notes.page_wanted.connect(self.page_wanted)
            body.add(notes)
        return body

    @Slot(str)
    def _open_place(self, place_id: str) -> None:
        events = self.look.catalogue.events_at_place(place_id)
        if len(events) == 1:
            self.page_wanted.emit(Page(PageKind.LEAF, events[0].id))
        elif events:
            self.page_wanted.emit(Page(PageKind.FAN, ",".join(event.id for event in events)))


def make_map(look: Look, page: Page, parent: QWidget) -> Sheet:
    """The page maker."""
    return MapSheet(look, page, parent)
