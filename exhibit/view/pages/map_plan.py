"""Where everything stands on the schematic from mountains to sea: pure places, nothing painted.

The river runs through the middle of the drawing, from left to right, or from top to bottom where the drawing
is taller than wide. The places' own numbers order and space what stands on it, they are nowhere drawn to
scale. The partner cities stand as seals in two staggered rows on the side of the sea.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath

from exhibit.content.model import MapPage, Place
from exhibit.view.look.look import Look
from exhibit.view.pages.brush_strokes import DRY_EM, beyond, smooth, strand
from exhibit.view.pages.map_seals import FreeRect, heading_px, lay_seals
from exhibit.view.text import TextBlock

CROWDED_UPSTREAM = 0.78
BAND_SHARE, TALL_BAND_SHARE = 0.26, 0.36
RIVER_SHARE, TALL_RIVER_SHARE = 0.48, 0.45
ENDS_SHARE = 0.19
MARGIN_SHARE = 0.075
TALL_SEALS_SHARE = 0.5
TALL_RIVER_END = 0.66
STRANDS_AT = 64
BELOW_MOUTH_EM = 2.2
NARROW_EM, WIDENS_EM = 0.5, 1.3
NARROW_EM, WIDENS_EM = 0.5, 1.3
STRAND_CLEAR_PX = 4.0


@dataclass(frozen=True)
class MapSpot:
    """A place on the page: its point, its name and the name's corner; a seal is a filled rectangle."""

    place: Place
    at: QPointF
    name: TextBlock
    corner: QPointF
    count: int
    seal: QRectF | None = None

    def name_rect(self) -> QRectF:
        """The place of the name."""
        return QRectF(self.corner.x(), self.corner.y(), self.name.natural_width, self.name.height)

    def near(self) -> QPointF:
        """The point of the name that is next to the place: where the line between them ends."""
        name = self.name_rect()
        x = max(name.left(), min(self.at.x(), name.right()))
        return QPointF(x, max(name.top(), min(self.at.y(), name.bottom())))

    def leader(self) -> QRectF:
        """The room of the line between the place and its name."""
        return QRectF(self.at, self.near()).normalized().adjusted(-1, -1, 1, 1)


@dataclass(frozen=True)
class MapPlan:
    """Everything that the drawing shows, in px of its widget."""

    river: tuple[QPointF, ...]
    spots: tuple[MapSpot, ...]
    strands: tuple[QPainterPath, ...]
    heading: tuple[TextBlock, QPointF] | None
    gorge: QRectF
    sea: QRectF


def reach_of(spot: MapSpot, target_px: float) -> QRectF:
    """What answers for a place: its seal, or its name with the room that a finger needs."""
    if spot.seal is not None:
        return spot.seal
    name = spot.name_rect()
    wide, tall = max(0.0, target_px - name.width()) / 2, max(0.0, target_px - name.height()) / 2
    return name.adjusted(-wide, -tall, wide, tall)


def _square(middle: QPointF, half_px: float) -> QRectF:
    return QRectF(middle.x() - half_px, middle.y() - half_px, 2 * half_px, 2 * half_px)


class MapPlanner:
    """Makes the plan for a size."""

    def __init__(self, look: Look, page: MapPage, width: float, height: float) -> None:
        self._look, self._page = look, page
        self._width, self._height = width, height
        self.tall = height > width
        self._river = [look.catalogue.place(place) for place in page.river]
        self._seals = [look.catalogue.place(place) for place in page.seals]
        self._taken: list[QRectF] = []
        self._reached: list[QRectF] = []
        self._names: list[QRectF] = []

    def plan(self) -> MapPlan:
        """Place the river, the seals, the strands between, then the towns' names where room is left."""
        at = self._projection()
        points = [(place, at(place)) for place in self._river]
        river = smooth([point for _, point in points])
        gorge, sea = self._ends(points)
        unit = self._look.sizes.caption
        last = max(1, len(river))
        widths = [unit * (NARROW_EM + WIDENS_EM * number / last) for number in range(len(river))]
        self._taken = [_square(point, half) for point, half in list(zip(river, widths, strict=True))[::2]]
        self._taken += [_square(point, widths[-1]) for point in beyond(river, unit * DRY_EM)]
        seals, heading = self._place_seals(river, widths)
        home = next((point for place, point in points if place.id == self._page.home), None)
        strands = self._strands(home, seals) if home is not None else ()
        named = [(place, point) for place, point in points if place.kind != "bend"]
        towns = self._place_towns([town for town in named if town[0].id == self._page.home])
        for path in strands:
            for step in range(2, STRANDS_AT + 1):
                point = path.pointAtPercent(step / STRANDS_AT)
                self._taken.append(_square(point, STRAND_CLEAR_PX))
        towns += self._place_towns([town for town in named if town[0].id != self._page.home])
        return MapPlan(tuple(river), (*towns, *seals), strands, heading, gorge, sea)

    # the river

    def _projection(self) -> Callable[[Place], QPointF]:
        """From a place to its point: along the drawing by longitude, across it by latitude."""
        lons = [place.lon or 0.0 for place in self._river] or [0.0]
        lats = [place.lat or 0.0 for place in self._river] or [0.0]
        west, span = min(lons), (max(lons) - min(lons)) or 1.0
        middle, rise = (max(lats) + min(lats)) / 2, (max(lats) - min(lats)) or 1.0
        long = self._height if self.tall else self._width
        across = self._width if self.tall else self._height
        end = TALL_RIVER_END if self.tall else 1.0 - MARGIN_SHARE
        first, last = long * MARGIN_SHARE * (1.6 if self.tall else 1.0), long * end
        centre = across * (TALL_RIVER_SHARE if self.tall else RIVER_SHARE)

        band = across * (TALL_BAND_SHARE if self.tall else BAND_SHARE)

        def at(place: Place) -> QPointF:
            # the gorge is crowded: the upper river gets more room than it has
            share = max(0.0, ((place.lon or 0.0) - west) / span) ** CROWDED_UPSTREAM
            along = first + share * (last - first)
            north = ((place.lat or 0.0) - middle) / rise * band
            return QPointF(centre + north, along) if self.tall else QPointF(along, centre - north)

        return at

    def _ends(self, points: list[tuple[Place, QPointF]]) -> tuple[QRectF, QRectF]:
        """The gorge behind the river's beginning and the sea behind its end, both whole on the page."""
        side = min(self._width, self._height) * (0.3 if self.tall else 0.44)
        side = min(side, max(self._width, self._height) * ENDS_SHARE)
        if not points:
            return QRectF(), QRectF()
        first, last = points[0][1], points[-1][1]
        if self.tall:
            gorge = QRectF(self._width - side, first.y() - side * 0.2, side, side)
            sea = QRectF(self._width - side, last.y() - side * 0.75, side, side)
        else:
            gorge = QRectF(first.x() - side * 0.4, first.y() - side * 1.06, side, side)
            sea = QRectF(self._width - side, last.y() - side * 1.12, side, side)
        return self._inside(gorge), self._inside(sea)

    def _inside(self, rect: QRectF) -> QRectF:
        x = max(0.0, min(rect.x(), self._width - rect.width()))
        y = max(0.0, min(rect.y(), self._height - rect.height()))
        return QRectF(x, y, rect.width(), rect.height())

    # the partner cities

    def _place_seals(
        self, river: list[QPointF], widths: list[float]
    ) -> tuple[list[MapSpot], tuple[TextBlock, QPointF] | None]:
        """Seals below the river's mouth, their heading under all of the river that is above it."""
        look = self._look
        if not self._seals:
            return [], None
        gap = look.sizes.gap
        reach = self._width * (1.0 - MARGIN_SHARE * 0.6) - heading_px(look) - gap
        lows = [point.y() + half for point, half in zip(river, widths, strict=True) if point.x() > reach]
        if self.tall or not lows:
            lows = [point.y() for point in river[-1:]]
        lows.append(river[-1].y() + look.sizes.caption * BELOW_MOUTH_EM if river else 0.0)
        room = FreeRect(
            top=max(lows, default=0.0),
            bottom=self._height - gap,
            width=self._width,
            right=self._width * (1.0 - MARGIN_SHARE * 0.6),
            middle=self._width * TALL_SEALS_SHARE if self.tall else None,
        )
        group = lay_seals(look, self._seals, room)
        spots = []
        for seal in group.seals:
            middle = seal.rect.center()
            corner = middle - QPointF(seal.name.natural_width / 2, seal.name.height / 2)
            spots.append(MapSpot(seal.place, middle, seal.name, corner, self._count(seal.place), seal.rect))
        self._taken.append(group.around().adjusted(-gap, -gap * 0.5, gap, gap))
        return spots, (group.heading, group.corner)

    def _strands(self, home: QPointF, seals: list[MapSpot]) -> tuple[QPainterPath, ...]:
        """The partnership: one strand from the home town to each seal, together at first."""
        goals = [QPointF(spot.seal.left(), spot.seal.center().y()) for spot in seals if spot.seal is not None]
        low = self._height - self._look.sizes.gap
        return tuple(strand(home, goal, low, upright=self.tall) for goal in goals)

    # the towns

    def _count(self, place: Place) -> int:
        return len(self._look.catalogue.events_at_place(place.id))

    def _place_towns(self, towns: list[tuple[Place, QPointF]]) -> list[MapSpot]:
        home = self._page.home
        ordered = sorted(towns, key=lambda town: (not self._count(town[0]), town[0].id))
        found = []
        for place, at in ordered:
            style = self._look.leaf_heading if place.id == home else self._look.caption
            block = self._look.typesetter.block(self._look.text(place.name), style, 1e6)
            spot = self._free(place, at, block)
            if spot is None and place.id == home:
                spot = self._inside_page(place, at, block, self._corners(at, block)[0])
            if spot is not None:
                found.append(spot)
        return found

    def _corners(self, at: QPointF, block: TextBlock) -> list[QPointF]:
        """Where a name may stand, the best place first."""
        away = self._look.sizes.caption * 0.9
        if self.tall:
            left, level = at.x() - block.natural_width, at.y() - block.height / 2
            shifts = (0.0, -0.55 * block.height, 0.55 * block.height)
            steps = [away * step for step in (1.0, 2.6, 4.2, 6.0)]
            sides = [x for step in steps for x in (at.x() + step, left - step)]
            return [QPointF(x, level + shift) for shift in shifts for x in sides]
        x = at.x() - block.natural_width / 2
        heights = [at.y() - away - block.height * n for n in (1.0, 2.0)]
        heights += [at.y() + away + block.height * n for n in (0.0, 1.0)]
        heights += [at.y() - away - block.height * 3.0]
        return [QPointF(x, y) for y in heights]

    def _free(self, place: Place, at: QPointF, block: TextBlock) -> MapSpot | None:
        count = self._count(place)
        for corner in self._corners(at, block):
            if corner.y() < 0 or corner.y() + block.height > self._height:
                continue
            spot = self._inside_page(place, at, block, corner)
            if self._is_free(spot):
                self._taken += [self._margin_of(spot), spot.leader()]
                self._names.append(self._margin_of(spot))
                if count:
                    self._reached.append(self._wanted_reach(spot))
                return spot
        return None

    def _margin_of(self, spot: MapSpot) -> QRectF:
        """A name with the air that it needs."""
        margin = self._look.sizes.caption * 0.15
        beside = max(margin, self._look.sizes.gap * 0.5)
        return spot.name_rect().adjusted(-beside, -margin, beside, margin)

    def _is_free(self, spot: MapSpot) -> bool:
        """Whether the name lies on nothing, its line on no name, and fingers can tell it from others."""
        name = self._margin_of(spot)
        if any(name.intersects(other) for other in self._taken):
            return False
        if any(spot.leader().intersects(other) for other in self._names):
            return False
        reach = self._wanted_reach(spot)
        return not spot.count or not any(reach.intersects(other) for other in self._reached)

    def _inside_page(self, place: Place, at: QPointF, block: TextBlock, corner: QPointF) -> MapSpot:
        """The spot with its name at a corner, moved sideways just so far that all of it is on the page."""
        x = max(2.0, min(corner.x(), self._width - block.natural_width - 2))
        return MapSpot(place, at, block, QPointF(x, max(0.0, corner.y())), self._count(place))

    def _wanted_reach(self, spot: MapSpot) -> QRectF:
        gap = self._look.sizes.gap
        return reach_of(spot, self._look.sizes.target).adjusted(-gap, -gap, 0, 0)


def plan_map(look: Look, page: MapPage, size: QSizeF) -> MapPlan:
    """The plan of the map for a drawing of this size."""
    return MapPlanner(look, page, size.width(), size.height()).plan()
