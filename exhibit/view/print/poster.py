"""The poster: the whole scroll on one sheet, its painting cut into rows like a scroll laid out to dry."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from exhibit.content.model import Panorama
from exhibit.layout.lanes import plan_levels
from exhibit.layout.levels import LevelName, ZoomLevel, bounds_for
from exhibit.layout.metrics import HAN, LATIN, TimelineMetrics, metrics_for
from exhibit.layout.navigation import EventOrder
from exhibit.layout.overview import EraSpan
from exhibit.layout.plan import TimelineItem
from exhibit.layout.scale import TimeScale
from exhibit.view.look.look import Look
from exhibit.view.look.seal import paint_seal, seal_size
from exhibit.view.print.pdf_pages import PdfPages
from exhibit.view.text import TextStyle
from exhibit.view.timeline.axis import AxisPainter
from exhibit.view.timeline.frame import TimelineFrame, frame_for
from exhibit.view.timeline.paint_context import Highlight, PaintContext
from exhibit.view.timeline.plan_painter import PlanPainter
from exhibit.view.timeline.timeline_layout import TimelineData, TimelineLayout, indices_of

WIDTH = 2600.0
MOST_IN_ROW = 14
LEAST_WEIGHT = 9
WIDE_RATIO = 2.2
HEAD = 330.0
FOOT = 96.0
MARGIN = 60.0
GAP = 26.0
HEIGHT_OF_WIDE = 1300.0
FINER = (1.0, 1.12, 1.25, 1.4, 1.6, 1.8, 2.0)
"""How much smaller everything is drawn, until every event has a card."""


@dataclass(frozen=True)
class PosterRow:
    """One row: its eras, the days it covers, and the events that begin in them."""

    eras: tuple[EraSpan, ...]
    first_day: int
    last_day: int
    items: tuple[TimelineItem, ...]


def rows_of(timeline_data: TimelineData) -> list[PosterRow]:
    """The eras in rows of about so many events; without eras, one row."""
    whole = PosterRow(
        timeline_data.eras, timeline_data.first_day, timeline_data.last_day, timeline_data.items
    )
    if not timeline_data.eras:
        return [whole]
    groups: list[list[EraSpan]] = []
    held = 0
    for span in timeline_data.eras:
        count = len(_items_in(timeline_data, span.first_day, span.last_day))
        if groups and held + count <= MOST_IN_ROW:
            groups[-1].append(span)
            held += count
        else:
            groups.append([span])
            held = count
    rows = []
    for number, group in enumerate(groups):
        first = timeline_data.first_day if number == 0 else group[0].first_day
        last = timeline_data.last_day if number == len(groups) - 1 else groups[number + 1][0].first_day - 1
        rows.append(
            PosterRow(
                tuple(group), first, last, _items_in(timeline_data, first, last, open_start=number == 0)
            )
        )
    return rows


def _items_in(
    timeline_data: TimelineData, first: int, last: int, *, open_start: bool = False
) -> tuple[TimelineItem, ...]:
    return tuple(
        item
        for item in timeline_data.items
        if item.anchor_day <= last + 1 and (open_start or item.anchor_day >= first)
        if item.anchor_day < last + 1
    )


class PosterPrinter:
    """Writes the sheet."""

    def __init__(
        self,
        look: Look,
        timeline_data: TimelineData,
        path: Path,
        size_mm: tuple[float, float],
        painting: tuple[QImage, Panorama] | None,
    ) -> None:
        self._look = look
        self._timeline_data = timeline_data
        self._painting = painting
        wide = size_mm[0] / size_mm[1]
        self._wide = wide > WIDE_RATIO
        self._rows = rows_of(timeline_data)
        least = HEIGHT_OF_WIDE * wide if self._wide else WIDTH * max(1.0, wide)
        self._width = self._height = 0.0
        for finer in FINER:
            self._width, self._height = least * finer, least * finer / wide
            if not self._crowded():
                break
        self._pages = PdfPages(path, size_mm, self._width, look.text(look.catalogue.content.exhibit.title))

    def write(self, progress: Callable[[int, int], None]) -> bool:
        """Write it; `progress` is told how many rows of how many are done. False if it cannot be written."""
        if not self._pages.writable:
            return False
        pages = self._pages
        pages.fill(self._look.palette.silk)
        rows = self._rows
        self._paint_head()
        places = self._places()
        for number, (row, (place, start, share)) in enumerate(zip(rows, places, strict=True)):
            self._paint_row(row, place, start, share)
            progress(number + 1, len(rows))
        self._paint_foot()
        return pages.close()

    def _places(self) -> list[tuple[QRectF, float, float]]:
        return self._side_by_side(self._rows) if self._wide else self._stacked(self._rows)

    def _crowded(self) -> bool:
        """Whether an event has no card of its own, so that everything has to be drawn finer."""
        for row, (place, _, _) in zip(self._rows, self._places(), strict=True):
            frame = frame_for(place.width(), place.height(), self._look.sizes, vertical=False)
            plan = self._lay_out(row, frame)[0].plans[0]
            if plan.clusters or plan.dots:
                return True
        return False

    def _stacked(self, rows: list[PosterRow]) -> list[tuple[QRectF, float, float]]:
        """Where each row stands, and which part of the painting it has: where that begins and its share."""
        height = (self._height - HEAD - FOOT - GAP * (len(rows) - 1)) / len(rows)
        wide = self._width - 2 * MARGIN
        return [
            (QRectF(MARGIN, HEAD + number * (height + GAP), wide, height), number / len(rows), 1 / len(rows))
            for number in range(len(rows))
        ]

    def _side_by_side(self, rows: list[PosterRow]) -> list[tuple[QRectF, float, float]]:
        """The same on a wide sheet: one unbroken painting, each part as wide as its events need."""
        weights = [max(len(row.items), LEAST_WEIGHT) for row in rows]
        whole = self._width - 2 * MARGIN
        places = []
        done = 0
        for weight in weights:
            start, share = done / sum(weights), weight / sum(weights)
            place = QRectF(MARGIN + start * whole, HEAD, share * whole, self._height - HEAD - FOOT)
            places.append((place, start, share))
            done += weight
        return places

    def _paint_head(self) -> None:
        look, painter = self._look, self._pages.painter
        exhibit = look.catalogue.content.exhibit
        seal_px = HEAD * 0.52
        wide, _ = seal_size(exhibit.seal, seal_px)
        right = self._pages.width - MARGIN
        paint_seal(painter, look, exhibit.seal, right - wide, HEAD * 0.2, seal_px)
        room = right - wide - MARGIN * 2
        title = look.typesetter.block(look.text(exhibit.title), TextStyle("serif", 118, heading=True), room)
        subtitle = look.typesetter.block(
            look.text(exhibit.subtitle), TextStyle("serif", 46, heading=True), room
        )
        promise = look.typesetter.block(look.text(exhibit.promise), TextStyle("sans", 34), room)
        y = (HEAD - title.height - subtitle.height - promise.height) / 2
        for block, colour in (
            (title, look.palette.ink),
            (subtitle, look.palette.ink_80),
            (promise, look.palette.ink_60),
        ):
            block.draw(painter, MARGIN, y, colour)
            y += block.height

    def _paint_foot(self) -> None:
        look, painter = self._look, self._pages.painter
        x, y = MARGIN, self._pages.height - FOOT * 0.62
        size = look.sizes.caption
        for theme in look.catalogue.themes_in_order:
            hue = look.palette.hue(theme.colour)
            block = look.typesetter.block(look.text(theme.name), TextStyle("sans", size), 1e6)
            place = QRectF(x, y + (block.height - size) / 2, size, size)
            look.artwork.paint_icon(painter, theme.icon, place, hue.text)
            block.draw(painter, x + size * 1.4, y, hue.text)
            x += size * 3.2 + block.natural_width
        basis = look.catalogue.content.sources[0] if look.catalogue.content.sources else None
        if basis is not None:
            block = look.typesetter.block(look.say.source(basis), look.caption, 1e6)
            left = max(x, self._pages.width - MARGIN - block.natural_width)
            block.draw(painter, left, y, look.palette.ink_60)

    # rows

    def _paint_row(self, row: PosterRow, place: QRectF, start: float, share: float) -> None:
        painter = self._pages.painter
        look = self._look
        painter.save()
        painter.translate(place.topLeft())
        room = QRectF(0, 0, place.width(), place.height())
        painter.setClipRect(room)
        frame = frame_for(place.width(), place.height(), look.sizes, vertical=False)
        self._paint_painting(painter, frame, start, share)
        scene, scale = self._lay_out(row, frame)
        axis = AxisPainter(look, row.eras)
        axis.paint(painter, frame, scale, row.last_day)
        now = PaintContext(scene, frame, scale, Highlight())
        PlanPainter(look).paint(painter, scene.indices[0], now)
        painter.setClipping(False)
        painter.setPen(QPen(QColor(look.palette.line), look.sizes.rule))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(room)
        painter.restore()

    def _lay_out(self, row: PosterRow, frame: TimelineFrame) -> tuple[TimelineLayout, TimeScale]:
        """The row's events as cards, at the one zoom at which the row holds its days."""
        look = self._look
        shape = HAN if look.typesetter.chinese else LATIN
        metrics = metrics_for(frame.length, frame.room, look.sizes.body, vertical=False, shape=shape)
        last_row = row.last_day >= self._timeline_data.last_day
        lead = metrics.title_card.along_px * 0.2
        sea = metrics.title_card.along_px * (1.4 if last_row else 0.6)
        zoom = (frame.length - lead - sea) / (row.last_day - row.first_day)
        scale = TimeScale(row.first_day + (frame.length / 2 - lead) / zoom, zoom, frame.length)
        bounds = replace(bounds_for(metrics, row.first_day, row.last_day), min_px_per_day=zoom)
        level = _level(metrics, zoom, sea)
        plans = plan_levels(row.items, [level], metrics)
        indices = indices_of(plans, row.items)
        scene = TimelineLayout(
            self._timeline_data, metrics, bounds, (level,), plans, indices, EventOrder(row.items)
        )
        return scene, scale

    def _paint_painting(self, painter: QPainter, frame: TimelineFrame, start: float, share: float) -> None:
        """One stretch of the painting, its river under the axis, as large as the row is wide."""
        if self._painting is None:
            return
        image, scroll = self._painting
        begin = float(scroll.mounting_px or 0)
        stretch = (image.width() - begin) * share
        scale = frame.width / stretch
        surface = scroll.axis_y if scroll.axis_y is not None else image.height() * 0.76
        top = surface - frame.axis / scale
        low = min(float(image.height()), top + frame.height / scale)
        high = max(0.0, top)
        source = QRectF(begin + (image.width() - begin) * start, high, stretch, low - high)
        target = QRectF(0.0, (high - top) * scale, frame.width, (low - high) * scale)
        painter.drawImage(target, image, source)


def _level(metrics: TimelineMetrics, zoom: float, sea_px: float) -> ZoomLevel:
    """One level of cards for one zoom; the wider story stays on the waterline, as on the screen."""
    return ZoomLevel(
        name=LevelName.MONTHS,
        rank=0,
        px_per_day_min=zoom * 0.999,
        px_per_day_max=zoom * 1.001,
        sizes=(metrics.summary_card, metrics.title_card),
        max_importance=3,
        max_cards=None,
        sea_px=sea_px,
        closest=True,
    )
