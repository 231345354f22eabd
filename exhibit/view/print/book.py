"""The book: a title page, every era with its leaves, and the sources, on A4."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from exhibit.content.model import Era, Event, Panorama
from exhibit.content.text.edtf import parse
from exhibit.view.look.look import Look
from exhibit.view.look.seal import paint_seal, seal_size
from exhibit.view.print.page_packing import draw_blocks, packed, print_page_for
from exhibit.view.print.pdf_pages import A4_MM, PdfPages
from exhibit.view.print.print_blocks import PrintBlock, PrintGap, PrintRule, PrintText
from exhibit.view.text import TextStyle

WIDTH = 1460.0
"""Units across a page: running text stands in about ten and a half points."""

MARGIN = 122.0
FOOT = 76.0
SEAL = 150.0


class BookPrinter:
    """Writes the pages one after the other."""

    def __init__(self, look: Look, path: Path, painting: tuple[QImage, Panorama] | None) -> None:
        self._look = look
        content = look.catalogue.content
        self._painting = painting
        self._pages = PdfPages(path, A4_MM, WIDTH, look.text(content.exhibit.title))
        self._began = False

    def write(self, progress: Callable[[int, int], None]) -> bool:
        """Write everything; `progress` is told how many leaves of how many are done. False if it cannot."""
        if not self._pages.writable:
            return False
        whole = len(self._look.catalogue.content.events)
        self._title_page()
        done = 0
        for era, events in self._by_era():
            if era is not None:
                self._era_page(era)
            self._leaf_pages(events)
            done += len(events)
            progress(done, whole)
        self._source_pages()
        return self._pages.close()

    def _by_era(self) -> list[tuple[Era | None, list[Event]]]:
        """The events in order, under the era that each belongs to or follows."""
        groups: list[tuple[Era | None, list[Event]]] = []
        era: Era | None = None
        for event in self._look.catalogue.content.events:
            here = self._look.catalogue.era_at(parse(event.date).middle_day) or era
            if not groups or here is not era:
                groups.append((here, []))
                era = here
            groups[-1][1].append(event)
        return groups

    def _turn(self, colour: str) -> QRectF:
        if self._began:
            self._pages.next_page()
        self._began = True
        self._pages.fill(colour)
        return QRectF(0, 0, self._pages.width, self._pages.height)

    def _title_page(self) -> None:
        look, exhibit = self._look, self._look.catalogue.content.exhibit
        page = self._turn(look.palette.silk)
        self._strip(page, 0.0, 0.34, page.height() * 0.52, page.height() * 0.34)
        painter = self._pages.painter
        title = look.typesetter.block(
            look.text(exhibit.title), TextStyle("serif", 92, heading=True), WIDTH - 2 * MARGIN - 190
        )
        y = page.height() * 0.17
        title.draw(painter, MARGIN, y, look.palette.ink)
        wide, _ = seal_size(exhibit.seal, SEAL)
        paint_seal(painter, look, exhibit.seal, WIDTH - MARGIN - wide, y, SEAL)
        y += title.height + 24
        for text, style in (
            (look.text(exhibit.subtitle), TextStyle("serif", 40, heading=True)),
            (look.text(exhibit.promise), TextStyle("sans", 30)),
        ):
            block = look.typesetter.block(text, style, WIDTH - 2 * MARGIN - 190)
            block.draw(painter, MARGIN, y, look.palette.ink_80)
            y += block.height + 18

    def _era_page(self, era: Era) -> None:
        look = self._look
        page = self._turn(look.palette.silk)
        painter = self._pages.painter
        first, last = look.catalogue.span.first_day, look.catalogue.span.last_day
        days = parse(era.first).first_day, parse(era.last).last_day
        start = (days[0] - first) / (last - first)
        self._strip(
            page, max(0.0, start), max(0.2, (days[1] - days[0]) / (last - first)), 820, page.height() - 820
        )
        y = 300.0
        years = f"{look.say.date(era.first)} – {look.say.date(era.last)}"
        years = look.say.date(era.first) if era.first == era.last else years
        malachite = look.palette.hue("malachite").text
        for text, style, colour in (
            (years, TextStyle("bold", 30), malachite),
            (look.text(era.name), TextStyle("serif", 84, heading=True), look.palette.ink),
            (look.text(era.line), TextStyle("serif", 36, heading=True), look.palette.ink_80),
            (look.text(era.story), TextStyle("sans", 28), look.palette.ink_80),
        ):
            if text:
                block = look.typesetter.block(text, style, WIDTH - 2 * MARGIN)
                block.draw(painter, MARGIN, y, colour)
                y += block.height + 22

    def _leaf_pages(self, events: list[Event]) -> None:
        look, width = self._look, WIDTH - 2 * MARGIN
        room = self._pages.height - 2 * MARGIN
        painter = self._pages.painter
        for blocks in packed([print_page_for(look, event, width) for event in events], room):
            self._turn(look.palette.paper)
            painter.save()
            painter.translate(MARGIN, MARGIN)
            draw_blocks(painter, blocks, width, room)
            painter.restore()
            self._foot()

    def _source_pages(self) -> None:
        look = self._look
        width = WIDTH - 2 * MARGIN
        pieces: list[PrintBlock] = [
            PrintText(look, look.words("sources.title"), look.leaf_heading, look.palette.ink, width),
            PrintGap(look.sizes.body),
        ]
        if look.catalogue.content.exhibit.about:
            about = look.text(look.catalogue.content.exhibit.about)
            pieces += [
                PrintText(look, about, look.body, look.palette.ink_80, width),
                PrintGap(look.sizes.body),
            ]
        for source in look.catalogue.content.sources:
            if source.citable:
                said = look.say.source(source)
                pieces += [
                    PrintRule(look, width),
                    PrintText(look, said, look.caption, look.palette.ink, width),
                ]
        self._flow(pieces)

    def _flow(self, pieces: list[PrintBlock]) -> None:
        page = self._turn(self._look.palette.paper)
        y = MARGIN
        for piece in pieces:
            if y + piece.height > page.height() - MARGIN:
                self._foot()
                self._turn(self._look.palette.paper)
                y = MARGIN
            piece.draw(self._pages.painter, MARGIN, y)
            y += piece.height
        self._foot()

    def _foot(self) -> None:
        look, painter = self._look, self._pages.painter
        y = self._pages.height - FOOT
        painter.setPen(QPen(QColor(look.palette.line), 1.2))
        painter.drawLine(QPointF(MARGIN, y), QPointF(WIDTH - MARGIN, y))
        title = look.typesetter.block(look.text(look.catalogue.content.exhibit.title), look.caption, 1e6)
        title.draw(painter, MARGIN, y + 8, look.palette.ink_60)
        number = look.typesetter.block(str(self._pages.number), look.caption, 1e6)
        number.draw(painter, WIDTH - MARGIN - number.natural_width, y + 8, look.palette.ink_60)

    def _strip(self, page: QRectF, start: float, share: float, top: float, height: float) -> None:
        """A stretch of the painting across the page, in fractions of the span."""
        if self._painting is None:
            return
        image, scroll = self._painting
        painted = scroll.width - scroll.before_px - scroll.after_px
        wide = min(float(scroll.width), max(share * painted, image.height() * page.width() / height * 0.62))
        left = min(max(0.0, scroll.before_px + start * painted), scroll.width - wide)
        tall = min(float(image.height()), wide * height / page.width())
        source = QRectF(left, image.height() - tall, wide, tall)
        draw_fading(
            self._pages.painter, image, source, QRectF(0, top, page.width(), height), self._look.palette.silk
        )


def draw_fading(painter: QPainter, image: QImage, source: QRectF, target: QRectF, silk: str) -> None:
    """Draw a piece of the painting whose upper edge rises out of the silk."""
    piece = image.copy(source.toAlignedRect()).convertToFormat(QImage.Format.Format_RGB32)
    fade = QPainter(piece)
    colour = QColor(silk)
    rows = max(1, piece.height() // 5)
    for row in range(rows):
        colour.setAlphaF(1.0 - row / rows)
        fade.fillRect(0, row, piece.width(), 1, colour)
    fade.end()
    painter.drawImage(target, piece)
