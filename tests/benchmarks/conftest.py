"""The X server and the results that all parts of the benchmark share."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.benchmarks.machine import ROOT, x_server
from tests.benchmarks.record import FILE, Results
from tests.benchmarks.synthetic import prepared


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    with x_server() as name:
        yield name


@pytest.fixture(scope="session")
def results() -> Results:
    return Results()


@pytest.fixture(scope="session")
def cache() -> Path:
    """A cache that stays between runs, so that a resumed run is warm at once."""
    folder = ROOT / "build" / "bench" / "cache"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def large() -> dict[int, Path]:
    """Synthetic exhibitions by their number of events."""
    return {
        count: prepared(ROOT / "build" / "bench" / f"events-{count}", count) for count in (100, 1_000, 10_000)
    }


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table, beside another run's if BASE names its file."""
    if FILE.is_file() and any(
        "benchmarks" in str(item.nodeid) for item in terminalreporter.stats.get("passed", [])
    ):
        base = os.environ.get("BASE")
        terminalreporter.section("benchmark")
        for line in Results().table(Path(base) if base else None):
            terminalreporter.write_line(line)
        terminalreporter.write_line(f"All figures: {FILE.relative_to(ROOT)}")
