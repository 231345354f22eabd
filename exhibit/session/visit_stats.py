"""Counts what visitors do, without persons: what was opened, when, for how long, and roughly where touched.

Nothing here knows who; a visit is a number, its hour, its length and what it was shown in.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from exhibit.session.state import PageKind, State

COLUMNS, ROWS = 32, 18
NAMED_KINDS = {PageKind.LEAF: "event", PageKind.THEME: "theme"}
UNCOUNTED = frozenset({PageKind.ATTRACT, PageKind.SCROLL})

Count = tuple[str, str, str]
"""Day, kind, subject."""
Cell = tuple[str, int, int]
"""Day, column, row."""


@dataclass(frozen=True)
class VisitRecord:
    """One visit: its number in a run of the program, day, hour, seconds, language, how it ended."""

    run: str
    number: int
    day: str
    hour: int
    seconds: float
    language: str
    ended: str = "open"

    @property
    def key(self) -> tuple[str, int]:
        """What tells visits apart."""
        return self.run, self.number


@dataclass
class VisitBatch:
    """What happened in a few seconds."""

    counts: Counter[Count] = field(default_factory=Counter)
    cells: Counter[Cell] = field(default_factory=Counter)
    visits: dict[tuple[str, int], VisitRecord] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.counts or self.cells or self.visits)

    def add(self, later: "VisitBatch") -> None:
        """Take in what happened later."""
        self.counts.update(later.counts)
        self.cells.update(later.cells)
        self.visits.update(later.visits)


class VisitTally:
    """Collects until somebody takes the batch. `run` names this run; `charts` the charts of a page."""

    def __init__(self, run: str, charts: Mapping[tuple[PageKind, str], tuple[str, ...]]) -> None:
        self._run = run
        self._charts = charts
        self._batch = VisitBatch()
        self._visit: VisitRecord | None = None
        self._visits = 0
        self._began = 0.0
        self._level = ""

    @property
    def empty(self) -> bool:
        """Whether nothing happened since the last batch."""
        return not self._batch

    @property
    def visits(self) -> int:
        """Visits that began in this run."""
        return self._visits

    def take(self) -> VisitBatch:
        """Give what happened and begin an empty batch."""
        batch, self._batch = self._batch, VisitBatch()
        return batch

    def note(self, kind: str, subject: str, wall: datetime) -> None:
        """Count one thing that happened."""
        self._batch.counts[f"{wall:%Y-%m-%d}", kind, subject] += 1

    def touch(self, x_share: float, y_share: float, language: str, seconds: float, wall: datetime) -> None:
        """A finger came down at these shares of the screen; the first one begins a visit."""
        column = min(COLUMNS - 1, max(0, int(x_share * COLUMNS)))
        row = min(ROWS - 1, max(0, int(y_share * ROWS)))
        self._batch.cells[f"{wall:%Y-%m-%d}", column, row] += 1
        if self._visit is None:
            self._visits += 1
            self._began = seconds
            day, hour = f"{wall:%Y-%m-%d}", wall.hour
            self._put(VisitRecord(self._run, self._visits, day, hour, 0.0, language))
        else:
            self._prolong(self._visit, language, seconds, "open")

    def _prolong(self, visit: VisitRecord, language: str, seconds: float, ended: str) -> None:
        length = round(max(0.0, seconds - self._began), 1)
        self._put(VisitRecord(visit.run, visit.number, visit.day, visit.hour, length, language, ended))

    def _put(self, visit: VisitRecord) -> None:
        self._visit = visit
        self._batch.visits[visit.key] = visit

    def change(self, before: State, after: State, wall: datetime) -> None:
        """The state changed: count what was opened and chosen."""
        if after.page != before.page and after.page.kind not in UNCOUNTED:
            kind = NAMED_KINDS.get(after.page.kind, "page")
            subject = after.page.subject if kind != "page" else after.page.kind.value
            self.note(kind, subject, wall)
            for chart in self._charts.get((after.page.kind, after.page.subject), ()):
                self.note("chart", chart, wall)
        if after.language != before.language:
            self.note("language", after.language, wall)
        if after.theme_filter is not None and after.theme_filter != before.theme_filter:
            self.note("filter", after.theme_filter, wall)

    def zoom(self, level: str, wall: datetime) -> None:
        """The scroll came to rest at this level; another level than before counts as a zoom."""
        if self._level and level != self._level:
            self.note("zoom", level, wall)
        self._level = level

    def end_visit(self, reason: str, last_touch: float, wall: datetime) -> None:
        """The visit ended: `idle` when nobody was left, `button` when the visitor began again."""
        visit, self._visit = self._visit, None
        self._level = ""
        if visit is None:
            return
        self._prolong(visit, visit.language, last_touch, reason)
        self._visit = None
        self.note("reset", reason, wall)
