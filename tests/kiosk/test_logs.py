"""The log: capped, repeats folded, never a reason to fail."""

from datetime import UTC, datetime
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exhibit.kiosk.logs import FILES, NAME, RotatingLog, read_tail

MOMENT = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


class Clock:
    """Seconds that are set by hand."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def noon() -> datetime:
    return MOMENT


def lines(folder: Path) -> list[str]:
    return [line.split("Z ", 1)[1] for line in (folder / NAME).read_text("utf-8").splitlines()]


def test_a_line_has_its_time_and_stands_in_the_file_at_once(tmp_path: Path) -> None:
    log = RotatingLog(tmp_path, Clock(), noon)
    log.line("started\n")
    log.line("")
    assert (tmp_path / NAME).read_text("utf-8") == "2026-11-24T12:00:00.000Z started\n"
    assert read_tail(tmp_path, 5) == ["2026-11-24T12:00:00.000Z started"]


def test_what_is_said_again_within_a_minute_is_counted(tmp_path: Path) -> None:
    clock = Clock()
    log = RotatingLog(tmp_path, clock, noon)
    for _ in range(500):
        log.line("qt: something odd")
        log.line("another")
    clock.seconds = 61.0
    log.line("later")
    assert lines(tmp_path) == [
        "qt: something odd",
        "another",
        "qt: something odd  [499 times more]",
        "another  [499 times more]",
        "later",
    ]
    log.line("later")
    log.flush_repeats()
    assert lines(tmp_path)[-1] == "later  [1 times more]"


def test_lines_of_a_stack_are_never_folded(tmp_path: Path) -> None:
    log = RotatingLog(tmp_path, Clock(), noon)
    for _ in range(2):
        log.line('  File "stage.py", line 3 in change')
    assert len(lines(tmp_path)) == 2


def test_a_storm_of_different_lines_is_cut_and_told(tmp_path: Path) -> None:
    clock = Clock()
    log = RotatingLog(tmp_path, clock, noon)
    for number in range(5000):
        log.line(f"warning {number}")
    clock.seconds = 70.0
    log.line("calm")
    assert len(lines(tmp_path)) == 3000 + 2
    assert lines(tmp_path)[-2] == "[2000 lines left out in one minute]"


def test_all_files_together_stay_under_the_cap(tmp_path: Path) -> None:
    clock = Clock()
    log = RotatingLog(tmp_path, clock, noon, cap_bytes=50_000)
    for number in range(4000):
        clock.seconds += 1.0
        log.line(f"line {number} " + "x" * 60)
    files = list(tmp_path.iterdir())
    assert len(files) == FILES
    assert 30_000 < sum(file.stat().st_size for file in files) <= 50_000
    assert read_tail(tmp_path, 3)[-1].split()[2] == "3999"


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(max_size=50), max_size=20))
def test_any_text_can_be_written(tmp_path: Path, texts: list[str]) -> None:
    log = RotatingLog(tmp_path, Clock(), noon)
    for text in texts:
        log.line(text)
    (tmp_path / NAME).unlink(missing_ok=True)


def test_a_log_that_cannot_be_written_keeps_its_tail_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="ascii")
    log = RotatingLog(tmp_path / "file" / "log", Clock(), noon)
    log.line("still running")
    assert list(log.tail) == ["2026-11-24T12:00:00.000Z still running"]
    assert read_tail(tmp_path / "file" / "log", 5) == []
