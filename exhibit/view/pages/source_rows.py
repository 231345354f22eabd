"""Sources as rows: how many events rest on one, who published it, what it is; a tap shows its events."""

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from exhibit.content.model import Source
from exhibit.session.state import Page, PageKind
from exhibit.view.look.look import Look
from exhibit.view.text import TextBlock, TextStyle
from exhibit.view.widgets.focus_ring import paint_ring
from exhibit.view.widgets.tile_grid import TileGrid
from exhibit.view.widgets.touch_button import TouchButton

COUNT_EM = 2.6
LEAST_EM, LEAST_LATIN_EM = 19.0, 16.0
MOST_COLUMNS = 2
COLUMN_GAP_EM = 1.4


class SourceRow(TouchButton):
    """One source."""

    def __init__(self, look: Look, source: Source, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._source, self._count = look, source, count
        self._shaped: tuple[int, list[TextBlock]] | None = None
        self.slop_px = look.slop_px
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        events = look.words("sources.events", n=count) if count else look.words("sources.events_none")
        said = (look.say.source(source), events)
        self.setAccessibleName(look.words("list.semicolon").join(said))

    @property
    def source_id(self) -> str:
        """The source it shows."""
        return self._source.id

    def _indent(self) -> float:
        return self._look.sizes.body * COUNT_EM if self._count else self._look.sizes.gap

    def _texts(self, width: int) -> list[TextBlock]:
        if self._shaped is None or self._shaped[0] != width:
            look = self._look
            inner = max(1.0, width - self._indent() - look.sizes.gap)
            publisher = TextStyle("bold", look.sizes.body, heading=True)
            texts = [look.typesetter.block(look.say.publisher(self._source), publisher, inner)]
            work = look.say.work(self._source)
            if work:
                texts.append(look.typesetter.block(work, look.caption, inner))
            self._shaped = (width, texts)
        return self._shaped[1]

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        words = sum(block.height for block in self._texts(width))
        return int(max(self._look.sizes.target, words + self._look.sizes.gap * 1.4) + 1)

    @override
    def sizeHint(self) -> QSize:
        width = int(self._look.sizes.body * LEAST_EM)
        return QSize(width, self.heightForWidth(width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, sizes = self._look, self._look.sizes
        painter = QPainter(self)
        if self.isDown():
            painter.fillRect(self.rect(), QColor(look.palette.silk_deep))
        line = max(1, round(sizes.rule * 0.6))
        painter.fillRect(0, 0, self.width(), line, QColor(look.palette.line))
        y = sizes.gap * 0.7
        if self._count:
            style = TextStyle("serif", sizes.card_heading, heading=True)
            number = look.typesetter.block(str(self._count), style, 1e6)
            x = self._indent() - sizes.gap - number.natural_width
            number.draw(painter, x, y, look.palette.hue("cinnabar").text)
        for row, block in enumerate(self._texts(self.width())):
            block.draw(painter, self._indent(), y, look.palette.ink if row == 0 else look.palette.ink_60)
            y += block.height
        if self.hasFocus() and self.window().property("keyboard"):
            paint_ring(painter, look.palette, sizes, QRectF(self.rect()), sizes.radius)
        painter.end()


class SourceRows(TileGrid):
    """Rows of sources, in two columns where there is width for them.

    Signals:
        page_wanted(page): the sources page at a tapped one.
    """

    page_wanted = Signal(object)

    def __init__(self, look: Look, entries: list[tuple[Source, int]], parent: QWidget | None = None) -> None:
        body = look.sizes.body
        least_em = LEAST_EM if look.typesetter.chinese else LEAST_LATIN_EM
        super().__init__(body * least_em, body * COLUMN_GAP_EM, look.sizes.gap, parent)
        for source, count in entries:
            row = SourceRow(look, source, count, self)
            row.clicked.connect(self._tapped)
            self.put(row)

    @override
    def columns(self, width: int) -> tuple[int, float]:
        count = min(MOST_COLUMNS, super().columns(width)[0])
        return count, float(int(self.share_of(width, count)))

    @Slot()
    def _tapped(self) -> None:
        sender = self.sender()
        if isinstance(sender, SourceRow):
            self.page_wanted.emit(Page.of(PageKind.SOURCES, sender.source_id))
