"""The statistics file: whole batches, on the disk at once, set aside when damaged."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from exhibit.commands import main
from exhibit.session.statistics import StatisticsFile, copy_statistics, read_statistics
from exhibit.session.statistics_report import as_csv, as_text, make_report
from exhibit.session.visit_stats import VisitBatch, VisitRecord
from tests.open_files import nothing_stays_open

DAY = "2026-11-24"


def batch(seconds: float = 30.0, ended: str = "open") -> VisitBatch:
    made = VisitBatch()
    made.counts.update({(DAY, "event", "dam"): 2, (DAY, "start", ""): 1, ("2026-11-20", "theme", "pact"): 1})
    made.cells[DAY, 3, 4] = 5
    made.visits["run", 1] = VisitRecord("run", 1, DAY, 14, seconds, "en", ended)
    return made


def test_what_is_written_is_read_again_and_adds_up(tmp_path: Path) -> None:
    path = tmp_path / "new" / "statistics.sqlite"
    for made in (batch(), batch(62.0, "idle")):
        file = StatisticsFile(path)
        file.write(made)
        file.close()
    whole = read_statistics(path)
    assert whole.counts[DAY, "event", "dam"] == 4
    assert whole.cells[DAY, 3, 4] == 10
    assert whole.visits == {("run", 1): VisitRecord("run", 1, DAY, 14, 62.0, "en", "idle")}


def test_no_file_is_an_empty_batch(tmp_path: Path) -> None:
    assert not read_statistics(tmp_path / "none.sqlite")


def test_it_writes_ahead_and_waits_for_the_disk(tmp_path: Path) -> None:
    file = StatisticsFile(tmp_path / "s.sqlite")
    assert file._connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert file._connection.execute("PRAGMA synchronous").fetchone() == (2,)
    file.close()


@pytest.mark.parametrize("damage", ["garbage", "torn", "empty"])
def test_a_damaged_file_is_set_aside_and_begun_anew(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "s.sqlite"
    file = StatisticsFile(path)
    for number in range(300):
        made = batch()
        made.counts[DAY, "event", f"event-{number}"] = 1
        file.write(made)
    file.close()
    whole = path.read_bytes()
    if damage == "garbage":
        path.write_bytes(b"not a database at all" * 500)
        Path(f"{path}-wal").write_bytes(b"left over")
    elif damage == "torn":
        path.write_bytes(whole[: 4 * 4096] + os.urandom(len(whole) - 4 * 4096))
    else:
        path.write_bytes(b"")
    with nothing_stays_open():
        again = StatisticsFile(path)
        again.write(batch())
        again.close()
    assert read_statistics(path).counts[DAY, "event", "dam"] == 2
    if damage == "empty":
        assert again.set_aside is None
    else:
        assert again.set_aside == tmp_path / "s.sqlite.damaged-1"
        path.write_bytes(b"damaged again" * 999)
        third = StatisticsFile(path)
        assert third.set_aside == tmp_path / "s.sqlite.damaged-2"
        third.close()


def test_a_folder_that_cannot_hold_a_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "s.sqlite").mkdir()
    with nothing_stays_open(), pytest.raises(sqlite3.OperationalError):
        StatisticsFile(tmp_path / "s.sqlite")


WRITER = """
import sys
from pathlib import Path
from exhibit.session.statistics import StatisticsFile
from exhibit.session.visit_stats import VisitBatch
file = StatisticsFile(Path(sys.argv[1]))
for number in range(10_000):
    batch = VisitBatch()
    batch.counts["2026-11-24", "event", "dam"] = 1
    batch.cells["2026-11-24", 1, 1] = 1
    file.write(batch)
    print(number + 1, flush=True)
"""


def test_killed_at_any_moment_it_loses_no_batch_that_was_written(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    told = 0
    for round_ in range(5):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.02 + 0.03 * round_)
        process.send_signal(signal.SIGKILL)
        written = 1 + len(process.stdout.read().split())
        process.wait()
        process.stdout.close()
        told += written
        whole = read_statistics(path)
        counted = whole.counts[DAY, "event", "dam"]
        assert told <= counted <= told + round_ + 1
        assert whole.cells[DAY, 1, 1] == counted


def test_the_report_sums_up_for_a_person() -> None:
    whole = batch(62.0, "idle")
    for number in range(12):
        whole.counts[DAY, "event", f"event-{number:02}"] = 1
    whole.visits["run", 2] = VisitRecord("run", 2, "2026-11-20", 9, 10.0, "en", "idle")
    report = make_report(whole)
    assert (report.visits, report.median_seconds, report.longest_seconds, report.touches) == (
        2,
        36.0,
        62.0,
        5,
    )
    assert (report.by_hour[14], report.by_hour[9]) == (1, 1)
    text = as_text(report)
    assert "Visits: 2\n" in text
    assert "      2  dam\n" in text
    assert "and 3 more" in text
    assert "09:00" in text
    assert "10:00" not in text


def test_a_report_can_begin_at_a_day() -> None:
    whole = batch()
    whole.cells["2026-11-20", 0, 0] = 9
    whole.visits["run", 2] = VisitRecord("run", 2, "2026-11-20", 9, 10.0, "en", "idle")
    report = make_report(whole, "2026-11-21")
    assert (report.visits, report.touches, "theme" in report.counts) == (1, 5, False)
    table = as_csv(whole, "2026-11-21").splitlines()
    assert table[0] == "what,day,hour,subject,number,seconds,language,ended"
    assert table[1:] == [
        "visit,2026-11-24,14,,1,30.0,en,open",
        "event,2026-11-24,,dam,2,,,",
        "start,2026-11-24,,,1,,,",
        "touch,2026-11-24,,3:4,5,,,",
    ]
    assert len(as_csv(whole).splitlines()) == 8


def test_nothing_counted_is_said_so() -> None:
    assert as_text(make_report(VisitBatch())) == "Nothing was counted yet.\n"


def test_a_running_kiosks_counts_are_copied_whole(tmp_path: Path) -> None:
    """All is still in the log of changes: the file alone, copied as files are copied, is empty."""
    path, out = tmp_path / "statistics.sqlite", tmp_path / "stick" / "hall.sqlite"
    out.parent.mkdir()
    running = StatisticsFile(path)
    running.write(batch())
    copy_statistics(path, out)
    running.write(batch())
    assert read_statistics(out).counts == batch().counts
    assert [each.name for each in out.parent.iterdir()] == ["hall.sqlite"]
    running.close()
    with pytest.raises(FileNotFoundError):
        copy_statistics(tmp_path / "nowhere", out)


def test_a_plain_copy_of_a_running_file_is_a_sentence_not_a_crash(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, copied = tmp_path / "statistics.sqlite", tmp_path / "copied.sqlite"
    running = StatisticsFile(path)
    shutil.copyfile(path, copied)
    running.close()
    assert main(["stats", "--file", str(copied)]) == 2
    assert "stats --copy" in capsys.readouterr().err
    assert main(["stats", "--file", str(path), "--copy", str(tmp_path / "out.sqlite")]) == 0
    assert main(["stats", "--file", str(tmp_path / "out.sqlite")]) == 0
