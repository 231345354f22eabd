"""The real program under its supervisor: killed, hung, poisoned, starved; each time the screen is back."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from exhibit.kiosk.child_process import ChildProcess, child_environment
from exhibit.kiosk.content_source import ContentSelector, FolderSource
from exhibit.kiosk.display import DisplayKeeper
from exhibit.kiosk.equipment import Equipment, wall_time
from exhibit.kiosk.health import PING_SECONDS
from exhibit.kiosk.logs import RotatingLog
from exhibit.kiosk.messages import LEFT_BY_STAFF
from exhibit.kiosk.notify import ServiceNotifier
from exhibit.kiosk.settings import KioskSettings
from exhibit.kiosk.supervisor import Supervisor
from tests.kiosk.running import ON_SCREEN, STOP_SECONDS, Kiosk, alive
from tests.open_files import nothing_stays_open

pytestmark = pytest.mark.slow


def told(name: str, seconds: float) -> None:
    """Print a figure; pytest -s or a failure shows it."""
    sys.stdout.write(f"{name}: back after {seconds:.2f} s\n")


@pytest.fixture
def kiosk(tmp_path: Path, compiled: Path) -> Iterator[Kiosk]:
    with Kiosk(tmp_path / "state", compiled) as running:
        running.ready()
        yield running


def test_killed_twice_it_is_back_each_time_and_the_log_says_what_was_shown(kiosk: Kiosk) -> None:
    for count in (1, 2):
        told("kill -9", kiosk.back_after(signal.SIGKILL))
        assert kiosk.count("the exhibition ended with SIGKILL while it showed attract") == count
    assert kiosk.stop() == 0
    assert kiosk.log()[-1] == "supervisor: stopped by the system"


def test_ready_is_told_after_the_first_frame_and_the_watchdog_after_each_answer(
    tmp_path: Path, compiled: Path
) -> None:
    with Kiosk(tmp_path / "state", compiled) as kiosk:
        kiosk.ready()
        kiosk.hear("WATCHDOG=1", 3)
        assert kiosk.listen()[0].startswith("READY=1\n")
        os.kill(kiosk.child(), signal.SIGSTOP)
        # What it answered before may still be on its way; then there are two questions without an answer.
        before = kiosk.silence(2.0 * PING_SECONDS)
        os.kill(kiosk.child(), signal.SIGCONT)
        kiosk.hear("WATCHDOG=1", before + 1)
        child = kiosk.child()
        assert kiosk.stop() == 0
        assert not alive(child)


def test_stopped_looping_or_lost_in_a_regex_it_is_noticed_and_comes_back(
    tmp_path: Path, compiled: Path
) -> None:
    with ExitStack() as stack:
        kiosks = {}
        for fault in ("stopped", "endless", "regex"):
            kiosks[fault] = stack.enter_context(Kiosk(tmp_path / fault, compiled, SHANHAI_FAULT=fault))
            kiosks[fault].ready()
        time.sleep(2.5)
        began = {}
        for fault, kiosk in kiosks.items():
            began[fault] = time.time()
            os.kill(kiosk.child(), signal.SIGSTOP if fault == "stopped" else signal.SIGUSR1)
            time.sleep(2.0)  # one after the other: starting three at once is no part of the promise
        for kiosk in kiosks.values():
            kiosk.wait_for(ON_SCREEN, 2)
        for fault, kiosk in kiosks.items():
            [noticed] = kiosk.moments("the exhibition hangs")
            back = kiosk.moments(ON_SCREEN)[1]
            told(f"{fault}, noticed after {noticed - began[fault]:.2f} s", back - began[fault])
            # After fifteen seconds by its own count, as `Vigil` judges; later only where nobody let it look.
            silent = re.search(r"the exhibition hangs, silent for (\d+)", "\n".join(kiosk.log()))
            assert silent is not None
            assert int(silent[1]) >= 15
            assert kiosk.count("Fatal Python error: Aborted") == 1
            assert kiosk.count("most recent call first") >= 1
        assert kiosks["endless"].count('faulty.py", line') >= 1
        assert kiosks["endless"].count("in endless") == 1
        assert kiosks["regex"].count("in regex") == 1


def test_one_exception_is_logged_and_three_in_a_minute_start_it_afresh(
    tmp_path: Path, compiled: Path
) -> None:
    with Kiosk(tmp_path / "state", compiled, SHANHAI_FAULT="raising") as kiosk:
        kiosk.ready()
        time.sleep(1.5)
        child = kiosk.child()
        for count in (1, 2):
            os.kill(child, signal.SIGUSR1)
            kiosk.wait_for("RuntimeError: planted", count)
            time.sleep(0.3)
        assert alive(child)
        assert kiosk.count("uncaught exception while showing attract") >= 1
        told("three exceptions", kiosk.back_after(signal.SIGUSR1))
        assert kiosk.count("ended with code 70") == 1


@pytest.mark.parametrize(("fault", "said"), [("leaving", "code 0"), ("segfault", "SIGSEGV")])
def test_an_end_that_nobody_asked_for_is_a_crash_even_with_code_0(
    tmp_path: Path, compiled: Path, fault: str, said: str
) -> None:
    with Kiosk(tmp_path / "state", compiled, SHANHAI_FAULT=fault) as kiosk:
        kiosk.ready()
        time.sleep(0.5)
        told(fault, kiosk.back_after(signal.SIGUSR1))
        assert kiosk.count(f"the exhibition ended with {said} while") == 1
        assert kiosk.count("Segmentation fault") == (fault == "segfault")


def test_content_that_fails_three_times_gives_way_to_the_good_one_and_then_to_the_trouble_page(
    tmp_path: Path, compiled: Path, exhibition_copy: Path
) -> None:
    bad, good = tmp_path / "bad", tmp_path / "good"
    for folder in (bad, good):
        shutil.copytree(exhibition_copy, folder)
    (bad / "poison").touch()
    state = tmp_path / "state"
    state.mkdir()
    (state / "kiosk.yaml").write_text(f"fallback_data: {good}\n", encoding="utf-8")
    with Kiosk(state, compiled, "--data", str(bad), SHANHAI_FAULT="start") as kiosk:
        kiosk.wait_for("ended with code 3", 3)
        assert kiosk.count("this content is poison") >= 1
        kiosk.wait_for(f"started the exhibition in {good}")
        kiosk.ready()
        (good / "poison").touch()
        for _ in range(3):
            before = kiosk.count("started")
            os.kill(kiosk.child(), signal.SIGKILL)
            kiosk.wait_for("started", before + 1)
        kiosk.wait_for("started the trouble page")
        kiosk.wait_for(ON_SCREEN, 2)
        assert kiosk.count("showed the trouble page") == 0


def test_a_second_kiosk_is_refused_with_a_sentence(kiosk: Kiosk) -> None:
    second = subprocess.run(
        [sys.executable, "main.py", "--kiosk"],
        env=kiosk.environment,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert second.returncode == 2
    assert second.stderr.startswith("shanhai: another exhibition is running with the state folder")
    assert second.stderr.count("\n") == 1
    assert alive(kiosk.child())


def test_when_the_supervisor_is_killed_the_exhibition_goes_too_and_a_new_one_can_start(
    kiosk: Kiosk, tmp_path: Path, compiled: Path
) -> None:
    child = kiosk.child()
    kiosk.process.kill()
    kiosk.process.wait()
    until = time.monotonic() + STOP_SECONDS
    while alive(child) and time.monotonic() < until:
        time.sleep(0.05)
    assert not alive(child)
    with Kiosk(tmp_path / "state", compiled) as again:
        again.wait_for(ON_SCREEN, 2)


def test_a_settings_file_full_of_mistakes_and_a_broken_statistics_file_stop_nothing(
    tmp_path: Path, compiled: Path
) -> None:
    state = tmp_path / "state"
    state.mkdir()
    (state / "kiosk.yaml").write_text("diagonal: huge\nnonsense: 1\n", encoding="utf-8")
    (state / "statistics.sqlite").write_bytes(b"this is no database" * 100)
    (state / "pin-tries.json").write_bytes(b"\xff")
    with Kiosk(state, compiled) as kiosk:
        kiosk.ready()
        assert kiosk.count("settings: ") == 2
        kiosk.wait_for("the statistics were damaged")
    assert (state / "statistics.sqlite.damaged-1").read_bytes().startswith(b"this is no database")


# the reasons to start afresh, with a real process and clocks set by hand


class Clocks:
    """A clock on the wall and one that never jumps."""

    def __init__(self) -> None:
        self.wall = wall_time().replace(hour=12, minute=0)
        self.seconds = 10_000.0

    def now(self) -> datetime:
        return self.wall

    def steady(self) -> float:
        return self.seconds


@pytest.fixture
def sleeper() -> Iterator[ChildProcess]:
    """A process that does nothing."""
    child = ChildProcess((sys.executable, "-c", "import time; time.sleep(60)"), child_environment(os.environ))
    yield child
    child.kill()
    child.close()


def supervisor(tmp_path: Path, clocks: Clocks, settings: KioskSettings) -> Supervisor:
    (tmp_path / "data").mkdir(exist_ok=True)
    equipment = Equipment(
        command=(sys.executable,),
        settings=settings,
        log=RotatingLog(tmp_path / "log", clocks.steady),
        notifier=ServiceNotifier({}),
        display=DisplayKeeper(settings, {}, clocks.now),
        environment={},
        seconds=clocks.steady,
        now=clocks.now,
    )
    made = Supervisor(equipment, ContentSelector((), FolderSource(tmp_path / "data")))
    made._watchdog.show(clocks.seconds)
    made._calling = True
    return made


def test_it_starts_afresh_once_a_night_and_only_while_nobody_is_there(
    tmp_path: Path, sleeper: ChildProcess
) -> None:
    clocks = Clocks()
    watching = supervisor(tmp_path, clocks, KioskSettings(recycle_at=5 * 60, memory_mb=100_000))
    clocks.seconds += 7200
    assert watching._reason_to_recycle(sleeper, clocks.seconds) == ""
    clocks.wall += timedelta(hours=17, minutes=30)
    clocks.seconds += 17.5 * 3600
    watching._calling = False
    assert watching._reason_to_recycle(sleeper, clocks.seconds) == ""
    watching._calling = True
    assert watching._reason_to_recycle(sleeper, clocks.seconds) == "the nightly recycle"
    assert watching._reason_to_recycle(sleeper, clocks.seconds) == ""
    clocks.wall += timedelta(days=365)
    assert watching._reason_to_recycle(sleeper, clocks.seconds) == "", "the clock jumped, no night has passed"
    clocks.wall += timedelta(days=1)
    clocks.seconds += 86400
    assert watching._reason_to_recycle(sleeper, clocks.seconds) == "the nightly recycle"
    assert watching._reason_to_recycle(sleeper, clocks.seconds) == ""


def test_an_exhibition_that_grew_over_its_ceiling_starts_afresh(
    tmp_path: Path, sleeper: ChildProcess
) -> None:
    clocks = Clocks()
    until = time.monotonic() + STOP_SECONDS
    while sleeper.resident_mb() < 5 and time.monotonic() < until:
        time.sleep(0.02)
    watching = supervisor(tmp_path, clocks, KioskSettings(memory_mb=1))
    clocks.seconds += 601
    assert "MB of memory used, 1 allowed" in watching._reason_to_recycle(sleeper, clocks.seconds)
    watching._calling = False
    clocks.seconds += 60
    assert watching._reason_to_recycle(sleeper, clocks.seconds) == ""


def test_a_program_that_cannot_be_started_leaves_nothing_open(tmp_path: Path) -> None:
    with nothing_stays_open(), pytest.raises(FileNotFoundError):
        ChildProcess((str(tmp_path / "no-such-program"),), {})


def test_staff_leaving_has_a_code_of_its_own_for_the_service() -> None:
    unit = Path(__file__).parents[2] / "packaging" / "systemd" / "shanhai.service"
    assert f"RestartPreventExitStatus={LEFT_BY_STAFF}" in unit.read_text(encoding="utf-8")


def test_debug_switches_never_reach_the_exhibition() -> None:
    wanted = {"PATH": "/bin", "QT_QPA_PLATFORM": "xcb", "HOME": "/h"}
    given = wanted | {
        "PYTHONINSPECT": "1",
        "PYTHONSTARTUP": "/x",
        "QT_LOGGING_RULES": "*=true",
        "NOTIFY_SOCKET": "@x",
    }
    assert child_environment(given) == wanted | {"PYTHONFAULTHANDLER": "1", "PYTHONUNBUFFERED": "1"}


def test_it_stops_although_whoever_started_it_blocked_the_signals(tmp_path: Path, compiled: Path) -> None:
    """As weston does, which handles them by a descriptor."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT})
    try:
        kiosk = Kiosk(tmp_path / "state", compiled)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    with kiosk:
        kiosk.wait_for(ON_SCREEN)
        kiosk.process.terminate()
        assert kiosk.process.wait(STOP_SECONDS) == 0
