"""One page for the curator: visits by hour, where the scroll was touched, what was opened most."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from exhibit.session.statistics_report import StatisticsReport
from exhibit.view.look.interface_words import InterfaceWords
from exhibit.view.style import NORMAL, ScreenSize, sizes_for
from exhibit.view.text import TextStyle, Typesetter

WIDTH, HEIGHT = 1654, 2339  # A4 upright at 200 dots an inch
MARGIN = 110.0
MOST_EVENTS = 12
FAINTEST, STRONGEST = 24, 215


@dataclass(frozen=True)
class PictureSetup:
    """The words, the exhibition's title, what an event is called, and the scroll under the heat map."""

    words: InterfaceWords
    title: str
    name_of: Callable[[str], str]
    scroll: QImage | None = None


class ReportPicture:
    """Paints a report."""

    def __init__(self, report: StatisticsReport, setup: PictureSetup) -> None:
        self._report = report
        self._setup = setup
        self._setter = Typesetter(setup.words.tag)
        self._sizes = sizes_for(ScreenSize(1440, 1080))
        self._room = WIDTH - 2 * MARGIN

    def paint(self) -> QImage:
        """The page."""
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        image.fill(QColor(NORMAL.paper))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = self._head(painter, MARGIN)
        y = self._heat(painter, y)
        y = self._hours(painter, y)
        self._events(painter, y)
        painter.end()
        return image

    def _write(self, painter: QPainter, text: str, style: TextStyle, y: float, colour: str) -> float:
        block = self._setter.block(text, style, self._room)
        block.draw(painter, MARGIN, y, colour)
        return y + block.height

    def _heading(self, painter: QPainter, text: str, y: float) -> float:
        style = TextStyle("serif", self._sizes.card_heading, heading=True)
        return self._write(painter, text, style, y, NORMAL.ink) + 12

    def _head(self, painter: QPainter, y: float) -> float:
        words, report = self._setup.words, self._report
        y = self._write(
            painter,
            self._setup.title,
            TextStyle("serif", self._sizes.leaf_heading, heading=True),
            y,
            NORMAL.ink,
        )
        y = self._heading(painter, words("staff.statistics"), y)
        body = TextStyle("sans", self._sizes.body)
        if report.days:
            span = words("staff.statistics_span", first=report.days[0], last=report.days[-1])
            y = self._write(painter, span, body, y, NORMAL.ink_80)
        y = self._write(painter, words("staff.visits_all", n=report.visits), body, y, NORMAL.ink)
        length = words("staff.visit_length", n=round(report.median_seconds))
        return self._write(painter, length, body, y, NORMAL.ink) + 40

    def _heat(self, painter: QPainter, y: float) -> float:
        """The grid of touches over a picture of the scroll; darker is more, by the square root."""
        report, scroll = self._report, self._setup.scroll
        y = self._heading(painter, self._setup.words("staff.touches", n=report.touches), y)
        share = scroll.height() / scroll.width() if scroll is not None else 9 / 16
        place = QRectF(MARGIN, y, self._room, self._room * min(share, 0.62))
        painter.fillRect(place, QColor(NORMAL.silk))
        if scroll is not None:
            painter.setOpacity(0.55)
            painter.drawImage(place, scroll)
            painter.setOpacity(1.0)
        most = max((max(row) for row in report.grid), default=0)
        tall, wide = place.height() / len(report.grid), place.width() / len(report.grid[0])
        for row, numbers in enumerate(report.grid):
            for column, number in enumerate(numbers):
                if number:
                    colour = QColor(NORMAL.hue("cinnabar").fill)
                    strength = (number / most) ** 0.5
                    colour.setAlpha(round(FAINTEST + (STRONGEST - FAINTEST) * strength))
                    cell = QRectF(place.left() + column * wide, place.top() + row * tall, wide, tall)
                    painter.fillRect(cell, colour)
        return y + place.height() + 50

    def _hours(self, painter: QPainter, y: float) -> float:
        y = self._heading(painter, self._setup.words("staff.by_hour"), y)
        tall, base = 260.0, y + 300.0
        most = max(self._report.by_hour)
        step = self._room / 24
        caption = TextStyle("sans", self._sizes.caption)
        painter.setPen(Qt.PenStyle.NoPen)
        for hour, number in enumerate(self._report.by_hour):
            x = MARGIN + hour * step
            if number:
                height = tall * number / most
                painter.fillRect(
                    QRectF(x + 6, base - height, step - 12, height), QColor(NORMAL.hue("malachite").fill)
                )
                count = self._setter.block(str(number), caption, 1e6)
                count.draw(
                    painter, x + (step - count.natural_width) / 2, base - height - count.height, NORMAL.ink
                )
            if hour % 3 == 0:
                label = self._setter.block(f"{hour}:00", caption, 1e6)
                label.draw(painter, x, base + 6, NORMAL.ink_80)
        painter.fillRect(QRectF(MARGIN, base, self._room, 2), QColor(NORMAL.line))
        return base + 80

    def _events(self, painter: QPainter, y: float) -> None:
        ranked = self._report.counts.get("event", ())[:MOST_EVENTS]
        if not ranked:
            return
        y = self._heading(painter, self._setup.words("staff.most_opened"), y)
        caption = TextStyle("sans", self._sizes.caption)
        most = ranked[0][1]
        for event_id, number in ranked:
            name = self._setter.block(self._setup.name_of(event_id), caption, self._room * 0.62, max_lines=1)
            if y + name.height > HEIGHT - MARGIN / 2:
                return
            name.draw(painter, MARGIN, y, NORMAL.ink)
            bar = self._room * 0.26 * number / most
            x = MARGIN + self._room * 0.66
            painter.fillRect(
                QRectF(x, y + name.height * 0.2, bar, name.height * 0.6), QColor(NORMAL.hue("azure").fill)
            )
            self._setter.block(str(number), caption, 1e6).draw(painter, x + bar + 12, y, NORMAL.ink)
            y += name.height
