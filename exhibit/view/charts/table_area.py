"""The table in the chart's place: as tall as the plot was, and scrolled where it is longer.

Rows are laid out when they come into view: a table of thousands opens as soon as one of ten.
"""

from itertools import accumulate
from typing import cast

from PySide6.QtCore import QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import Chart
from exhibit.session.gestures import TouchContact
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.drawing import paint
from exhibit.view.charts.marks import ChartMark
from exhibit.view.charts.plot import DrawnPlot, paint_focus_of_marks
from exhibit.view.charts.rows import DrawnRows
from exhibit.view.charts.table import lay_out_table, table_rows
from exhibit.view.charts.touch_layer import TouchLayer
from exhibit.view.widgets.flick_area import FlickArea
from exhibit.view.widgets.touch_button import DragHost
from exhibit.view.widgets.touch_input import ancestors, moved_to

_ROWS = 40
"""How many rows are laid out at once."""
_MOST_SAID = 200
"""How many rows are told at once to those who hear them; every value is told as it is stepped to."""


class TablePlot(DrawnPlot):
    """All rows of a table under each other.

    Signals:
        settled(): rows that were only estimated have been laid out, and the height is another one.
    """

    settled = Signal()

    def __init__(self, chart: Chart, marks: tuple[ChartMark, ...], parent: QWidget) -> None:
        """Take what to show."""
        super().__init__(chart, marks, lay_out_table, parent)
        # what lies over it reads the fingers, as a child that scrolls with it
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        self._parts: dict[int, DrawnRows] = {}
        self._tops: list[float] = [0.0]
        self._places: tuple[QRectF, ...] = ()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._settle)

    @override
    def arrange(self, context: ChartContext, width: float, _height: float) -> None:
        if self._context is context and self._width_px == width:
            return
        self._context, self._width_px = context, width
        self._parts.clear()
        self._lay(0)
        self._measure()
        self.update()

    def _lay(self, number: int) -> None:
        if self._context is None:
            return
        rows = self._marks[number * _ROWS : (number + 1) * _ROWS]
        self._parts[number] = lay_out_table(
            self._chart, rows, self._context, self._width_px, whole=self._marks, head=number == 0
        )

    def _measure(self) -> None:
        """Where each row stands; those not laid out yet as tall as the others are on average."""
        known = [rect.height() for part in self._parts.values() for rect in part.hits]
        usual = sum(known) / max(1, len(known))
        count = -(-len(self._marks) // _ROWS) or 1
        heights = []
        for number in range(count):
            part = self._parts.get(number)
            rows = min(_ROWS, len(self._marks) - number * _ROWS)
            heights.append(part.picture.height if part else rows * usual)
        self._tops = list(accumulate(heights, initial=0.0))
        places: list[QRectF] = []
        for number, top in enumerate(self._tops[:-1]):
            part = self._parts.get(number)
            rows = min(_ROWS, len(self._marks) - number * _ROWS)
            if part:
                places += [rect.translated(0.0, top) for rect in part.hits]
            else:
                places += [QRectF(0.0, top + row * usual, self._width_px, usual) for row in range(rows)]
        self._places = tuple(places)

    @Slot()
    def _settle(self) -> None:
        self._measure()
        self.settled.emit()

    @override
    def hits(self) -> tuple[QRectF, ...]:
        return self._places

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, _width: int) -> int:
        return int(self._tops[-1] + 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        context = self._context
        if context is None:
            return
        painter = QPainter(self)
        paint_focus_of_marks(painter, context, self._places, self._pinned, self._pressed)
        seen = QRectF(event.rect())
        for number, (top, bottom) in enumerate(zip(self._tops, self._tops[1:], strict=False)):
            if top > seen.bottom() or bottom < seen.top():
                continue
            if number not in self._parts:
                self._lay(number)
                self._later.start()
            painter.translate(0.0, top)
            paint(painter, self._parts[number].picture, self._progress)
            painter.translate(0.0, -top)
        painter.end()


class TableArea(FlickArea):
    """A table that scrolls inside its page; at its ends, and where all of it is seen, the page moves."""

    def __init__(self, chart: Chart, marks: tuple[ChartMark, ...], parent: QWidget) -> None:
        """Show the table of a chart."""
        super().__init__(parent)
        self._chart, self._marks = chart, marks
        self._page: DragHost | None = None
        self.plot = TablePlot(chart, marks, self)
        self.touch = TouchLayer(self.plot)
        self.set_child(self.plot)
        self.plot.settled.connect(self._rearrange)

    def set_context(self, context: ChartContext) -> None:
        """Speak another language, or look another way."""
        self.set_paper(context.ground_colour)
        self.set_margins(0, round(context.sizes.gap * 1.4))
        self.set_slop(context.slop_px)
        self.plot.setAccessibleName(context.words("chart.table"))
        self.touch.set_look(context.palette.hue("azure").fill, context.slop_px)
        self.touch.setAccessibleName(context.text(self._chart.title))

    def show_rows(self, context: ChartContext) -> None:
        """Lay the rows out for the present width, and tell them to those who hear them."""
        self.plot.arrange(context, float(max(1, self.width() - round(context.sizes.gap * 1.4))), 0.0)
        self._rearrange()
        rows = table_rows(self._chart, self._marks[:_MOST_SAID], context)
        self.plot.setAccessibleDescription("\n".join(row.plain() for row in rows))

    def reveal(self, index: int) -> None:
        """Scroll just so far that a value's row is seen."""
        row = self.plot.hits()[index]
        if row.top() < self.offset_px:
            self.scroll_to(row.top())
        elif row.bottom() > self.offset_px + self.height():
            self.scroll_to(row.bottom() - self.height())

    @Slot()
    def _rearrange(self) -> None:
        self.rearrange()
        self.touch.setGeometry(self.plot.rect())

    def _takes(self, dy: float) -> bool:
        """Whether there is a way to go for a finger that moves so far down."""
        return self.offset_px < self.longest_px() - 0.5 if dy < 0 else self.offset_px > 0.5

    @override
    def adopt(self, start: TouchContact, now: TouchContact) -> None:
        dx, dy = now.x - start.x, now.y - start.y
        page = next((each for each in ancestors(self) if isinstance(each, DragHost)), None)
        self._page = None if page is None or (abs(dy) > abs(dx) and self._takes(dy)) else page
        if self._page is None:
            super().adopt(start, now)
        else:
            self._page.adopt(self._there(start), self._there(now))

    @override
    def follow(self, contact: TouchContact) -> None:
        if self._page is None:
            super().follow(contact)
        else:
            self._page.follow(self._there(contact))

    @override
    def let_go(self, contact: TouchContact) -> None:
        page, self._page = self._page, None
        if page is None:
            super().let_go(contact)
        else:
            page.let_go(moved_to(contact, self, _widget_of(page)))

    def _there(self, contact: TouchContact) -> TouchContact:
        """A contact as the page has it."""
        return moved_to(contact, self, _widget_of(self._page))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._takes(float(event.angleDelta().y())):
            super().wheelEvent(event)
        else:
            event.ignore()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.touch.setGeometry(self.plot.rect())


def _widget_of(page: DragHost | None) -> QWidget:
    return cast(QWidget, page)
