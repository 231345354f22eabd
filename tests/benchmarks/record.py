"""Keeps the figures of a run in one JSON file, part by part, and prints them beside their targets."""

import json
import os
import platform
import statistics
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.benchmarks.machine import ROOT, busy

FILE = ROOT / "build" / "bench" / "results.json"


@dataclass(frozen=True)
class Row:
    """One figure: its name, unit, how many measurements, median and 99th percentile.

    `target` is what DESIGN asks for, compared with the median or, where `judged` says so, with the p99;
    `empty` is the same of an empty window in the same run. `load` tells how busy the machine was.
    """

    name: str
    unit: str
    count: int
    median: float
    p99: float
    target: float | None = None
    judged: str = "median"
    empty: float | None = None
    load: float = 0.0
    when: str = ""

    @property
    def verdict(self) -> str:
        """Whether the target is met."""
        if self.target is None:
            return ""
        return "met" if getattr(self, self.judged) <= self.target else "MISSED"


def percentile(values: list[float], share: float) -> float:
    """The nearest-rank percentile."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered) + 0.5) - 1))]


class Results:
    """All rows; a part that is run again replaces its own rows only."""

    def __init__(self, path: Path = FILE) -> None:
        self._path = path
        self.rows: dict[str, Row] = {}
        if path.is_file():
            saved = json.loads(path.read_text(encoding="utf-8"))
            self.rows = {name: Row(**row) for name, row in saved["rows"].items()}

    def add(
        self,
        name: str,
        unit: str,
        values: list[float],
        *,
        target: float | None = None,
        judged: str = "median",
        empty: float | None = None,
    ) -> Row:
        """Keep the measurements of one figure, and write the file at once."""
        row = Row(
            name,
            unit,
            len(values),
            round(statistics.median(values), 4),
            round(percentile(values, 0.99), 4),
            target,
            judged,
            None if empty is None else round(empty, 4),
            round(busy(), 2),
            time.strftime("%Y-%m-%d %H:%M", time.gmtime()),
        )
        self.rows[name] = row
        self._path.parent.mkdir(parents=True, exist_ok=True)
        machine = {
            "system": platform.platform(),
            "cores": os.cpu_count(),
            "python": platform.python_version(),
        }
        saved = {"machine": machine, "rows": {key: asdict(value) for key, value in sorted(self.rows.items())}}
        self._path.write_text(json.dumps(saved, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        return row

    def table(self, base: Path | None = None) -> list[str]:
        """The table, and against another run's file the change of every median."""
        before: dict[str, float] = {}
        if base is not None:
            saved = json.loads(base.read_text(encoding="utf-8"))["rows"]
            before = {name: row["median"] for name, row in saved.items()}
        head = f"{'what':<58}{'median':>11}{'p99':>11}{'target':>9}{'empty':>9}"
        head += f"{'change':>15}" if before else ""
        return [head, *(self._line(row, before) for _, row in sorted(self.rows.items()))]

    @staticmethod
    def _line(row: Row, before: dict[str, float]) -> str:
        target = f"{row.target:g}" if row.target is not None else ""
        if row.judged == "p99" and target:
            target += " p99"
        empty = f"{row.empty:g}" if row.empty is not None else ""
        old = before.get(row.name)
        change = f"{100 * (row.median / old - 1):+.1f} %" if old else ""
        name = f"{row.name} [{row.unit}]"
        return f"{name:<58}{row.median:>11g}{row.p99:>11g}{target:>9}{empty:>9}  {row.verdict:<7}{change}"
