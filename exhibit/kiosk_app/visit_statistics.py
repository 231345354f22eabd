"""Connects what visitors do with the statistics: noted at once, written every few seconds by a thread."""

import secrets
import time
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from exhibit.content.model import Content
from exhibit.kiosk.statistics_writer import StatisticsWriter
from exhibit.session.actions import Action, FollowStrip, name_of
from exhibit.session.state import PageKind, State
from exhibit.session.visit_stats import VisitTally
from exhibit.view.shell.main_window import MainWindow

WRITE_MS = 3500


def charts_of(content: Content) -> dict[tuple[PageKind, str], tuple[str, ...]]:
    """Which charts each page shows."""
    pages = {(PageKind.LEAF, event.id): (event.chart,) for event in content.events if event.chart is not None}
    return pages | {(PageKind.THEME, theme.id): theme.charts for theme in content.themes if theme.charts}


def _wall() -> datetime:
    """The time on the wall of the hall, by which opening hours and visits are counted."""
    return datetime.now().astimezone()


class VisitStatistics(QObject):
    """Counts on one stage. The timer runs only while something is to be written."""

    def __init__(self, stage: MainWindow, content: Content, path: Path) -> None:
        super().__init__(stage)
        self._stage = stage
        self._state = stage.state
        self._statistics_writer = StatisticsWriter(path)
        self._tally = VisitTally(secrets.token_hex(6), charts_of(content))
        self._last_touch = time.monotonic()
        self._reason = "button"
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(WRITE_MS)
        self._soon.timeout.connect(self.write)
        stage.state_changed.connect(self._state_changed)
        stage.canvas.came_to_rest.connect(self._rested)
        stage.dispatcher.carried_out.connect(self._carried_out)
        self._tally.note("start", "", _wall())
        self._later()

    @property
    def visits(self) -> int:
        """Visits since this program started."""
        return self._tally.visits

    @Slot(int, float, float, float)
    def pressed(self, _finger: int, x: float, y: float, _seconds: float) -> None:
        """A finger came down on the window."""
        stage = self._stage
        self._last_touch = time.monotonic()
        share_x, share_y = x / max(1, stage.width()), y / max(1, stage.height())
        self._tally.touch(share_x, share_y, stage.state.language, self._last_touch, _wall())
        self._later()

    @Slot()
    def left_alone(self) -> None:
        """The coming reset is one of nobody left."""
        self._reason = "idle"

    @Slot(object)
    def _state_changed(self, state: State) -> None:
        before, self._state = self._state, state
        if state.page.kind is PageKind.ATTRACT and before.page.kind is not PageKind.ATTRACT:
            self._tally.end_visit(self._reason, self._last_touch, _wall())
            self._reason = "button"
        else:
            self._tally.change(before, state, _wall())
        self._later()

    @Slot(object)
    def _carried_out(self, action: Action) -> None:
        if not isinstance(action, FollowStrip):
            self._tally.note("action", name_of(action), _wall())
            self._later()

    @Slot(float, float)
    def _rested(self, _day: float, px_per_day: float) -> None:
        if self._state.page.kind is PageKind.ATTRACT:
            return
        scene = self._stage.canvas.scene
        self._tally.zoom(scene.levels[scene.rank_at(px_per_day)].name.value, _wall())
        self._later()

    def _later(self) -> None:
        if not self._tally.empty and not self._soon.isActive():
            self._soon.start()

    @Slot()
    def write(self) -> None:
        """Have everything written that happened until now."""
        if not self._tally.empty:
            self._statistics_writer.submit(self._tally.take())

    def close(self) -> None:
        """Write what is left."""
        self._soon.stop()
        self.write()
        self._statistics_writer.close()
