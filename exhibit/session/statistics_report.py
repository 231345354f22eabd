"""What the statistics say, for a person: totals, the hours, what was opened most."""

import csv
import io
from collections import Counter
from dataclasses import dataclass
from statistics import median

from exhibit.session.visit_stats import COLUMNS, ROWS, VisitBatch

MOST_NAMED = 10
KINDS = {
    "event": "Events opened",
    "theme": "Themes opened",
    "chart": "Charts shown",
    "page": "Other pages opened",
    "filter": "Themes brought forward",
    "language": "Languages chosen",
    "zoom": "Zoomed to",
    "action": "Controls used",
    "reset": "Visits ended by",
    "start": "Program started",
}


@dataclass(frozen=True)
class StatisticsReport:
    """Totals of a stretch of days."""

    days: tuple[str, ...]
    visits: int
    median_seconds: float
    longest_seconds: float
    by_hour: tuple[int, ...]
    counts: dict[str, tuple[tuple[str, int], ...]]
    grid: tuple[tuple[int, ...], ...]

    @property
    def touches(self) -> int:
        """All touches."""
        return sum(map(sum, self.grid))


def make_report(batch: VisitBatch, since: str = "") -> StatisticsReport:
    """Sum up what happened from the day `since` (as 2026-11-24) on."""
    visits = [visit for visit in batch.visits.values() if visit.day >= since]
    lengths = [visit.seconds for visit in visits]
    hours = Counter(visit.hour for visit in visits)
    kinds: dict[str, Counter[str]] = {}
    days = {visit.day for visit in visits}
    for (day, kind, subject), number in batch.counts.items():
        if day >= since:
            days.add(day)
            kinds.setdefault(kind, Counter())[subject] += number
    cells: Counter[tuple[int, int]] = Counter()
    for (day, column, row), number in batch.cells.items():
        if day >= since:
            cells[column, row] += number
    return StatisticsReport(
        days=tuple(sorted(days)),
        visits=len(visits),
        median_seconds=median(lengths) if lengths else 0.0,
        longest_seconds=max(lengths, default=0.0),
        by_hour=tuple(hours[hour] for hour in range(24)),
        counts={kind: _ranked(counter) for kind, counter in kinds.items()},
        grid=tuple(tuple(cells[column, row] for column in range(COLUMNS)) for row in range(ROWS)),
    )


def _ranked(counter: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counter.items(), key=_by_number))


def _by_number(entry: tuple[str, int]) -> tuple[int, str]:
    return -entry[1], entry[0]


def as_text(report: StatisticsReport) -> str:
    """The report as lines for a terminal."""
    if not report.days:
        return "Nothing was counted yet.\n"
    lines = [
        f"{report.days[0]} to {report.days[-1]}",
        f"Visits: {report.visits}",
        f"Length of a visit: {report.median_seconds:.0f} s (median), {report.longest_seconds:.0f} s at most",
        f"Touches: {report.touches}",
        "",
        "Visits by hour",
        *_bars(report.by_hour),
    ]
    for kind, title in KINDS.items():
        ranked = report.counts.get(kind, ())
        if ranked:
            lines += ["", f"{title}: {sum(number for _, number in ranked)}"]
            lines += [f"  {number:>7}  {subject}" for subject, number in ranked[:MOST_NAMED] if subject]
            if len(ranked) > MOST_NAMED:
                lines.append(f"           and {len(ranked) - MOST_NAMED} more")
    return "\n".join(lines) + "\n"


def _bars(by_hour: tuple[int, ...]) -> list[str]:
    most = max(by_hour)
    return [
        f"  {hour:02}:00 {number:>6}  {'#' * round(40 * number / most)}"
        for hour, number in enumerate(by_hour)
        if number
    ]


def as_csv(batch: VisitBatch, since: str = "") -> str:
    """Everything from a day on as comma-separated values, one line a count, a visit or a cell."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("what", "day", "hour", "subject", "number", "seconds", "language", "ended"))
    for visit in sorted(batch.visits.values(), key=lambda each: (each.day, each.hour, each.key)):
        if visit.day < since:
            continue
        writer.writerow(
            ("visit", visit.day, visit.hour, "", 1, f"{visit.seconds:.1f}", visit.language, visit.ended)
        )
    for (day, kind, subject), number in sorted(batch.counts.items()):
        if day >= since:
            writer.writerow((kind, day, "", subject, number, "", "", ""))
    for (day, column, row), number in sorted(batch.cells.items()):
        if day >= since:
            writer.writerow(("touch", day, "", f"{column}:{row}", number, "", "", ""))
    return out.getvalue()
