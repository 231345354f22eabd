"""Disks that take nothing: full, read-only; and commands that look at a machine."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from exhibit.session.statistics import StatisticsFile
from exhibit.session.visit_stats import VisitBatch, VisitRecord
from tests.kiosk.running import ON_SCREEN, Kiosk

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]


@contextmanager
def small_disk(folder: Path, options: str) -> Iterator[None]:
    """A disk of its own in memory; skips where this user may not mount one."""
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "shanhai-test", str(folder)], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("mounting needs rights that this user lacks")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False, capture_output=True)


def child_of(kiosk: Kiosk) -> int:
    """The exhibition, as the system knows it."""
    number = kiosk.process.pid
    children = Path(f"/proc/{number}/task/{number}/children").read_text(encoding="ascii").split()
    return int(children[-1])


@pytest.mark.parametrize(("name", "options"), [("full", "size=64k"), ("read-only", "ro")])
def test_on_a_full_or_read_only_disk_it_starts_runs_and_comes_back(
    tmp_path: Path, compiled: Path, name: str, options: str
) -> None:
    state = tmp_path / "state"
    with small_disk(state, options):
        if name == "full":
            with (state / "filler").open("wb") as filler:
                try:
                    while True:
                        filler.write(b"x" * 4096)
                        filler.flush()
                except OSError:
                    filler.raw.close()
        with Kiosk(state, compiled) as kiosk:
            kiosk.hear("READY=1", 1)
            os.kill(child_of(kiosk), signal.SIGKILL)
            kiosk.hear("READY=1", 2)
            kiosk.hear("WATCHDOG=1", kiosk.heard("WATCHDOG=1") + 2)
            assert kiosk.process.poll() is None
            assert kiosk.heard("READY=1") == 2
            assert kiosk.stop() == 0


def test_a_clock_that_jumps_a_year_to_and_fro_stops_nothing(tmp_path: Path, compiled: Path) -> None:
    clock = tmp_path / "clock"
    clock.write_text("+0\n", encoding="ascii")
    preload = subprocess.run(
        ["faketime", "-f", "+0", "printenv", "LD_PRELOAD"], capture_output=True, text=True, check=True
    ).stdout.strip()
    environment = {
        "LD_PRELOAD": preload,
        "FAKETIME_TIMESTAMP_FILE": str(clock),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "DONT_FAKE_MONOTONIC": "1",
    }
    with Kiosk(tmp_path / "state", compiled, **environment) as kiosk:
        kiosk.ready()
        for number, jump in enumerate(("+365d", "-365d"), start=1):
            clock.write_text(f"{jump}\n", encoding="ascii")
            time.sleep(3.0)
            kiosk.back_after(signal.SIGKILL)
            assert kiosk.count("ended with SIGKILL") == number
        clock.write_text("+0\n", encoding="ascii")
        time.sleep(3.0)
        years = {
            stamp[:4] for stamp in kiosk.state.joinpath("log/shanhai.log").read_text("utf-8").split("\n")
        }
        assert len(years - {""}) == 3, years
        assert kiosk.count("hangs") == 0
        assert kiosk.count("started the trouble page") == 0
        kiosk.hear("WATCHDOG=1", kiosk.heard("WATCHDOG=1") + 1)
        assert kiosk.stop() == 0


def run(state: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command of the program with a state folder of its own."""
    environment = {
        name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        env={**environment, "SHANHAI_STATE": str(state), "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_the_doctor_names_what_is_missing_and_its_remedy(tmp_path: Path) -> None:
    (tmp_path / "kiosk.yaml").write_text("diagonl: 43\n", encoding="utf-8")
    done = run(tmp_path, "doctor", "--json")
    assert done.returncode == 1
    findings = {each["subject"]: each for each in json.loads(done.stdout)["findings"]}
    wanted = {
        "platform",
        "settings",
        "PIN",
        "disk",
        "time",
        "service",
        "machine sleep",
        "content",
        "screen",
        "diagonal",
        "touch",
        "fonts",
    }
    assert wanted <= set(findings)
    assert "did you mean 'diagonal'?" in findings["settings"]["text"]
    assert findings["PIN"]["grade"] == "bad"
    assert "python main.py pin" in findings["PIN"]["text"]
    assert findings["fonts"]["grade"] == "good"
    assert findings["content"]["grade"] in ("good", "warning")
    assert "BAD   PIN: not set" in run(tmp_path, "doctor").stdout


def test_in_a_hostile_place_the_doctor_says_of_each_thing_what_to_do(tmp_path: Path) -> None:
    state = tmp_path / "state"
    with small_disk(state, "ro"):
        environment = {
            "PATH": str(tmp_path),
            "HOME": str(tmp_path / "nowhere"),
            "SHANHAI_STATE": str(state),
            "QT_QPA_PLATFORM": "linuxfb",
            "QT_LOGGING_RULES": "*=true",
        }
        done = subprocess.run(
            [sys.executable, "main.py", "doctor", "--json"],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    findings = json.loads(done.stdout)["findings"]
    ill = [each for each in findings if each["grade"] != "good"]
    assert {"state folder", "PIN", "time", "service", "machine sleep"} <= {each["subject"] for each in ill}
    remedies = (
        "run ",
        "copy ",
        "let ",
        "compare ",
        "try ",
        "take ",
        "write ",
        "measure ",
        "look at ",
        "install ",
    )
    for each in ill:
        assert any(remedy in each["text"] for remedy in remedies), each


def test_stats_tells_what_was_counted_as_text_table_and_picture(tmp_path: Path) -> None:
    batch = VisitBatch()
    batch.counts["2026-11-24", "event", "notice-1992"] = 3
    batch.cells["2026-11-24", 3, 4] = 5
    batch.visits["run", 1] = VisitRecord("run", 1, "2026-11-24", 14, 62.0, "en", "idle")
    file = StatisticsFile(tmp_path / "statistics.sqlite")
    file.write(batch)
    file.close()
    assert "Visits: 1\n" in run(tmp_path, "stats").stdout
    assert run(tmp_path, "stats", "--csv", str(tmp_path / "out.csv")).returncode == 0
    assert "touch,2026-11-24,,3:4,5,,," in (tmp_path / "out.csv").read_text("utf-8-sig")
    done = run(tmp_path, "stats", "--picture", str(tmp_path / "out.png"), "--lang", "zh-Hans")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out.png").read_bytes().startswith(b"\x89PNG")
    (tmp_path / "statistics.sqlite").write_bytes(b"no database" * 999)
    assert run(tmp_path, "stats").returncode == 2
    assert run(tmp_path, "stats", "--file", str(tmp_path / "none")).returncode == 2


def test_ready_is_never_told_before_anything_is_on_the_screen(tmp_path: Path, compiled: Path) -> None:
    with Kiosk(tmp_path / "state", compiled, SHANHAI_FAULT="leaving") as kiosk:
        kiosk.ready()
        [shown] = kiosk.moments(ON_SCREEN)
        kiosk.listen(0.2)
        first = kiosk.notified[0][0] - time.monotonic() + time.time()
        assert first >= shown - 0.05
