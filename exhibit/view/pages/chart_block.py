"""A chart on a page: its title, one sentence, the chart, and what may be tapped on it."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import Chart
from exhibit.session.state import Page, PageKind
from exhibit.view.charts.chart_state import ChartState
from exhibit.view.charts.context import context_for
from exhibit.view.look.look import Look
from exhibit.view.pages.page_parts import caption, heading
from exhibit.view.pages.save_buttons import SaveButtons, can_save
from exhibit.view.widgets.column import FlowColumn, FlowingItem, height_of
from exhibit.view.widgets.label import TextLabel

if TYPE_CHECKING:
    from exhibit.view.charts.links import WordLink
    from exhibit.view.charts.view import ChartView

_log = logging.getLogger("exhibit")


class ChartHead(FlowingItem):
    """A chart's title with the way to its table beside it."""

    def __init__(self, title: QWidget, toggle: "WordLink", gap_px: float) -> None:
        super().__init__()
        self._title, self._toggle, self._gap = title, toggle, gap_px
        self.adopt(title)
        self.adopt(toggle)

    def _places(self, width: int) -> tuple[QRect, QRect]:
        wide, tall = (round(side + 0.5) for side in self._toggle.size_within(float(width)))
        room = max(1, round(width - wide - self._gap)) if wide else width
        height = height_of(self._title, room)
        return QRect(0, 0, room, height), QRect(width - wide, 0, wide, tall)

    @override
    def heightForWidth(self, width: int) -> int:
        title, toggle = self._places(width)
        return max(title.height(), toggle.height())

    @override
    def place_children(self) -> None:
        title, toggle = self._places(self.width())
        self._title.setGeometry(title)
        self._toggle.setGeometry(toggle)


class ChartBlock(FlowColumn):
    """A chart with its words. pyqtgraph is loaded when the first one is made.

    Signals:
        page_wanted(page): a marked event's leaf, or the sources page.
        save_wanted(request): save the chart as a file.
    """

    page_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(
        self, look: Look, chart: Chart, parent: QWidget | None = None, *, saves: bool = True
    ) -> None:
        """Show a chart; in a window it `saves` itself as a file."""
        super().__init__(parent, gap_px=look.sizes.gap * 0.5)
        self._look, self._chart = look, chart
        self.view: ChartView | None = None
        from exhibit.view.charts.build import build_chart
        from exhibit.view.charts.links import WordLink

        toggle = WordLink(self)
        self.add(ChartHead(heading(look, look.text(chart.title)), toggle, look.sizes.gap))
        if chart.line:
            self.add(TextLabel(look.typesetter, look.text(chart.line), look.body, look.palette.ink_80))
        try:
            self.view = build_chart(chart, context_for(look, chart), toggle=toggle)
        except Exception:  # noqa: BLE001  (whatever is wrong with a chart, its page must open)
            _log.exception("the chart %s cannot be built", chart.id)
            toggle.hide()
            self.add(caption(look, look.words("chart.failed")))
            return
        self.view.event_opened.connect(self._event_opened)
        self.view.source_opened.connect(self._source_opened)
        self.add(self.view)
        if saves and can_save(look):
            self._offer_saving()

    @property
    def chart(self) -> Chart:
        """What it shows."""
        return self._chart

    @property
    def state(self) -> ChartState:
        """What a visitor has done to it."""
        return self.view.state if self.view is not None else ChartState()

    def set_state(self, state: ChartState) -> None:
        """Bring it to what a visitor had done to it."""
        if self.view is not None:
            self.view.set_state(state)

    def _offer_saving(self) -> None:
        look = self._look
        buttons = SaveButtons(look, self._chart, self._tell, "quiet")
        self._saved = caption(look, "")
        buttons.save_wanted.connect(self.save_wanted)
        self.add(buttons, 0.0)
        self.add(self._saved, 0.0)

    def _tell(self, sentence: str) -> None:
        self._saved.set_text(sentence)

    def set_share(self, share: float) -> None:
        """How far the chart is drawn in, 0 to 1."""
        if self.view is not None:
            self.view.set_share(share)

    @Slot(str)
    def _event_opened(self, event_id: str) -> None:
        self.page_wanted.emit(Page.of(PageKind.LEAF, event_id))

    @Slot(str)
    def _source_opened(self, source_id: str) -> None:
        self.page_wanted.emit(Page.of(PageKind.SOURCES, source_id))
