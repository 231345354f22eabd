"""Marks what nobody signed off yet. Only editors ever see these marks."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.session.state import PageKind
from exhibit.view.shell.main_window import MainWindow

_FILL, _INK = "#A6321F", "#FFFDF6"
_DOT_PX, _INSET_PX = 5, 6


class DraftMarks(QWidget):
    """Lies over a stage, lets every touch through, and puts a small mark on each draft that shows."""

    def __init__(
        self, stage: MainWindow, drafts: AbstractSet[str], word: str, event_ids: tuple[str, ...]
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._word = word
        self._all_events = event_ids
        self._drafts: AbstractSet[str] = frozenset()
        self._events: list[str] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        stage.canvas.window_moved.connect(self._moved)
        stage.state_changed.connect(self._changed)
        self.show_drafts(drafts)
        self.follow()

    def show_drafts(self, drafts: AbstractSet[str]) -> None:
        """Mark these entries, by the names that a sign-off gives them."""
        self._drafts = drafts
        self._events = [event_id for event_id in self._all_events if f"event '{event_id}'" in drafts]
        self.update()

    def marks(self) -> list[QRectF]:
        """The places of the drafts that show at this moment, in pixels of the stage."""
        page = self._stage.state.page
        if page.kind is PageKind.SCROLL:
            places = (self._stage.canvas.place_of(event_id) for event_id in self._events)
            inside = QRectF(self._stage.canvas.rect())
            return [place for place in places if inside.intersects(place)]
        kind = {PageKind.LEAF: "event", PageKind.THEME: "theme"}.get(page.kind)
        if kind and f"{kind} '{page.subject}'" in self._drafts and self._stage.page is not None:
            paper = self._stage.page.paper_rect().translated(QPointF(self._stage.page.pos()))
            return [QRectF(paper)]
        return []

    def follow(self) -> None:
        """Cover the whole stage, on top of everything."""
        self.setGeometry(self._stage.rect())
        self.raise_()
        self.update()

    @Slot(float, float)
    def _moved(self, _first_day: float, _last_day: float) -> None:
        self.update()

    @Slot(object)
    def _changed(self, _state: object) -> None:
        self.follow()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self._stage.font())
        font.setPixelSize(round(self._stage.look.sizes.caption))
        metrics = QFontMetricsF(font)
        wide, tall = metrics.horizontalAdvance(self._word) + 12, metrics.height() + 4
        painter.setFont(font)
        for place in self.marks():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(_FILL))
            if place.width() < wide:  # a dot, or a circle with a count that must stay readable
                beside = place.topRight() + QPointF(-_INSET_PX, _INSET_PX)
                painter.drawEllipse(beside, _DOT_PX, _DOT_PX)
                continue
            label = QRectF(place.x(), max(0.0, place.y() - tall / 2), wide, tall)
            painter.drawRoundedRect(label, 4, 4)
            painter.setPen(QColor(_INK))
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, self._word)
        painter.end()
