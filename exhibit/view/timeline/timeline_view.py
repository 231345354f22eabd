"""What the scroll shows at this moment, and where everything in it stands. No widget, no clock."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter

from exhibit.content.model import Hotspot
from exhibit.layout.plan import MarkKind, PlacedCluster
from exhibit.layout.scale import TimeScale
from exhibit.layout.visible import Placed
from exhibit.view.look.look import Look
from exhibit.view.timeline.axis import AxisPainter
from exhibit.view.timeline.background import PanoramaBackground
from exhibit.view.timeline.frame import TimelineFrame, frame_for
from exhibit.view.timeline.hotspots import PanoramaHotspots
from exhibit.view.timeline.paint_context import Highlight, PaintContext
from exhibit.view.timeline.plan_painter import PlanPainter
from exhibit.view.timeline.river import River
from exhibit.view.timeline.scroll_motion import ScrollMotion
from exhibit.view.timeline.timeline_layout import TimelineData, timeline_layout_for

LEAST_HIT_PX = 22.0
AHEAD_SHARE = 0.4
WARM_AT_ONCE = 2


class TimelineView:
    """The layout for a look and a canvas, the place it shows, what is brought forward; paints itself.

    fading_from, fade_share: the level that is fading out, and how far the present one has come in.
    """

    def __init__(
        self,
        look: Look,
        timeline_data: TimelineData,
        ground: PanoramaBackground,
        canvas: QSize,
        full: QSize,
        ratio: float,
    ) -> None:
        """`full` is the window, controls included."""
        self.look = look
        self.timeline_data = timeline_data
        self.ratio = ratio
        self._ground = ground
        self._river = River(look, timeline_data.ground) if timeline_data.ground is not None else None
        self.frame = self._fit(canvas, full)
        self.scene = timeline_layout_for(
            timeline_data, self.frame, look.sizes, latin=not look.typesetter.chinese
        )
        bounds = self.scene.bounds
        self.travel = ScrollMotion(
            TimeScale(bounds.first_day, bounds.min_px_per_day, self.frame.length), bounds
        )
        self.light = Highlight()
        self.rank = 0
        self._zoom = self.scale.px_per_day
        self.fading_from: int | None = None
        self.fade_share = 1.0
        self._axis = AxisPainter(look, timeline_data.eras)
        self._plans = PlanPainter(look, ratio)

    @property
    def scale(self) -> TimeScale:
        """The scale at this moment."""
        return self.travel.scale

    @property
    def focused_id(self) -> str | None:
        """The event that has the focus, by id."""
        number = self.light.focused
        return self.timeline_data.events[number].id if number is not None else None

    def lay_ground(self, full: QSize) -> None:
        """Fit the ground under the canvas; `full` is the window, controls included."""
        look = self.look
        self._ground.set_lettering(look.catalogue.content.exhibit.seal, look.typesetter)
        self._ground.arrange(self.frame, (full.width(), full.height()), look.palette, self.ratio)

    def arrange(self, look: Look, canvas: QSize, full: QSize, ratio: float) -> None:
        """Lay everything out for a look and a size. The place is kept."""
        self.look = look
        self.ratio = ratio
        self.frame = self._fit(canvas, full)
        if self._river is not None:
            self._river.set_look(look)
        self._axis.set_look(look)
        self._plans.set_look(look, ratio)
        latin = not look.typesetter.chinese
        self.scene = timeline_layout_for(
            self.timeline_data, self.frame, look.sizes, latin=latin, before=self.scene
        )
        self.lay_ground(full)
        self.travel.rebound(self.scene.bounds, replace(self.scale, length_px=self.frame.length))
        self.rank = self.scene.rank_at(self.scale.px_per_day)

    def _fit(self, canvas: QSize, full: QSize) -> TimelineFrame:
        """The geometry: with the ground in section where the exhibition has something to show there."""
        look = self.look
        deep = self._river is not None or self._ground.sectioned
        return frame_for(
            canvas.width(),
            canvas.height(),
            look.sizes,
            vertical=look.screen.vertical,
            window=full.height() if deep else None,
        )

    # where things stand

    def shown(self) -> tuple[Placed, ...]:
        """The cards, marks and clusters in the window, in order of time."""
        seen = self.scene.indices[self.rank].visible(self.scale)
        return tuple(sorted((*seen.cards, *seen.clusters, *seen.dots), key=_time_of))

    def shows(self, number: int) -> bool:
        """Whether an event's date is in the window."""
        return self.scale.first_day <= self.timeline_data.items[number].anchor_day <= self.scale.last_day

    def is_focused(self, placed: Placed) -> bool:
        """Whether the focus is on this, or in it."""
        focused = self.light.focused
        if isinstance(placed, PlacedCluster):
            return focused in placed.members
        return focused == placed.item_index

    def rect_of(self, placed: Placed) -> QRectF:
        """Where something placed is on the canvas."""
        if isinstance(placed, PlacedCluster):
            return self._plans.clusters.rect_of(placed, self.frame, self.scale)
        return self.place_of(self.timeline_data.events[placed.item_index].id)

    def place_of(self, event_id: str) -> QRectF:
        """Where an event's card or mark is on the canvas; empty where it does not show."""
        number = self.timeline_data.index.get(event_id)
        if number is None:
            return QRectF()
        plan = self.scene.plans[self.rank]
        kind, place = plan.place_of(number)
        if kind is MarkKind.CARD:
            event, card = self.timeline_data.events[number], plan.cards[place]
            return self._plans.cards.drawn_rect(event, card, self.frame, self.scale, self.ratio)
        if kind is MarkKind.CLUSTER:
            return self._plans.clusters.rect_of(plan.clusters[place], self.frame, self.scale)
        at = self.frame.point(self.scale.to_px(self.timeline_data.items[number].anchor_day), 0)
        return QRectF(at.x() - LEAST_HIT_PX, at.y() - LEAST_HIT_PX, 2 * LEAST_HIT_PX, 2 * LEAST_HIT_PX)

    def hit(self, x: float, y: float) -> Placed | None:
        """What a finger touches."""
        along, across = self.frame.along_across(x, y)
        slop = max(LEAST_HIT_PX, self.look.sizes.target / 2)
        return self.scene.indices[self.rank].hit(self.scale, along, across, slop)

    def find_at(self, x: float, y: float) -> Hotspot | None:
        """The small thing in the painting that a finger touches, if any."""
        finds = self.finds
        if finds is None:
            return None
        return finds.at(QPointF(x, y), self._ground.placings(self._fraction), self.look.sizes.target)

    def gauge_at(self, x: float, y: float) -> str | None:
        """The event whose mark on the ground line a finger touches, if any."""
        if self._river is None or not self.frame.section:
            return None
        depths, least_px = self._ground.depths(self.frame), self.look.sizes.target
        return self._river.gauge_at(self.frame, self.scale, depths, QPointF(x, y), least_px)

    @property
    def finds(self) -> PanoramaHotspots | None:
        """The things to find in the painting."""
        return self._ground.finds

    def name_of(self, placed: Placed) -> str:
        """What is said of something placed: date, title and theme, or how many events of which time."""
        look = self.look
        if isinstance(placed, PlacedCluster):
            dates = [look.say.date(self.timeline_data.events[member].date) for member in placed.members]
            return look.words("a11y.cluster", n=placed.count, first=dates[0], last=dates[-1])
        event = self.timeline_data.events[placed.item_index]
        theme = look.text(look.catalogue.theme(event.theme).name)
        return look.words(
            "a11y.card", date=look.say.date(event.date), title=look.text(event.title), theme=theme
        )

    # how it is painted

    def warm(self) -> bool:
        """Draw two cards that will be seen soon, else plan a level beside; whether there was work."""
        if self._warm_cards(self.rank, self.frame.length, WARM_AT_ONCE):
            return True
        for rank in (self.rank + 1, self.rank - 1):
            if 0 <= rank < len(self.scene.levels) and not self.scene.indices.is_made(rank):
                self.scene.indices[rank]
                return True
        return False

    def prepare(self) -> None:
        """Make one thing that is seen in a moment, between two frames: a piece of ground, or a card."""
        coming, self._zoom = self._coming_rank(self._zoom), self.scale.px_per_day
        if not self._ground.prepare(self._fraction):
            ahead = self.frame.length * AHEAD_SHARE
            if not self._warm_cards(self.rank, ahead, 1) and coming is not None:
                self._warm_cards(coming, 0.0, 1)

    def _coming_rank(self, zoom: float) -> int | None:
        """The level that the zoom goes to, seen from an earlier one; None where there is none with a plan."""
        now = self.scale.px_per_day
        coming = self.rank + (now > zoom) - (now < zoom)
        known = 0 <= coming < len(self.scene.levels) and self.scene.indices.is_made(coming)
        return coming if known and coming != self.rank else None

    def _warm_cards(self, rank: int, ahead_px: float, most: int) -> bool:
        index = self.scene.indices[rank]
        return self._plans.cards.warm(self.scene, index, self.scale, ahead_px, self.ratio, most)

    @property
    def _fraction(self) -> float:
        """Which fraction of the span stands in the middle of the window."""
        first, last = self.timeline_data.first_day, self.timeline_data.last_day
        return max(0.0, min(1.0, (self.scale.centre_day - first) / (last - first)))

    def paint(self, painter: QPainter) -> None:
        """Paint everything: the ground, the axis, the plan, and while levels change the one before too."""
        scene, scale, timeline_data = self.scene, self.scale, self.timeline_data
        self._ground.paint(painter, self._fraction)
        if self._river is not None and self.frame.section:
            depths = self._ground.depths(self.frame)
            self._river.paint_water(painter, scale, depths, vertical=self.frame.vertical)
            self._ground.paint_afloat(painter, self._fraction)
            self._river.paint_words(painter, self.frame, scale, depths, self.light.gauge)
        self._axis.paint(painter, self.frame, scale, timeline_data.last_day)
        here = PaintContext(scene, self.frame, scale, self.light)
        if self.fading_from is not None:
            before = replace(here, opacity=1.0 - self.fade_share)
            self._plans.paint(painter, scene.indices[self.fading_from], before)
            here = replace(here, opacity=self.fade_share)
        self._plans.paint(painter, scene.indices[self.rank], here)


def _time_of(placed: Placed) -> float:
    return placed.anchor_day
