"""One at a time: two refuse each other, a dead one refuses nobody."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from exhibit.kiosk.paths import KioskPaths, find_paths
from exhibit.kiosk.single_instance import AlreadyRunningError, InstanceLock
from tests.open_files import nothing_stays_open

HOLDER = """
import sys, time
from exhibit.kiosk.single_instance import InstanceLock
from exhibit.kiosk.paths import find_paths
lock = InstanceLock(find_paths({"SHANHAI_STATE": sys.argv[1]}))
print("held", flush=True)
time.sleep(60)
"""


def places(folder: Path) -> KioskPaths:
    return find_paths({"SHANHAI_STATE": str(folder)})


def test_the_second_is_refused_with_a_sentence_and_let_in_afterwards(tmp_path: Path) -> None:
    first = InstanceLock(places(tmp_path))
    with pytest.raises(AlreadyRunningError) as caught:
        InstanceLock(places(tmp_path))
    assert f"(process {os.getpid()}); stop it first" in str(caught.value)
    with nothing_stays_open(), pytest.raises(AlreadyRunningError):
        InstanceLock(places(tmp_path))
    InstanceLock(places(tmp_path / "other")).release()
    first.release()
    InstanceLock(places(tmp_path)).release()


def test_a_killed_one_refuses_nobody(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE, cwd=root, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    with pytest.raises(AlreadyRunningError):
        InstanceLock(places(tmp_path))
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    InstanceLock(places(tmp_path)).release()


def test_a_lock_of_another_user_is_gone_around_and_at_last_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Folders where the lock files should be refuse everybody, as files of another user do."""
    mine = places(tmp_path / "state")
    (tmp_path / "state" / "running.lock").mkdir(parents=True)
    (tmp_path / "run").mkdir()
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "temporary"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    first = InstanceLock(mine)
    assert (tmp_path / "run" / f"shanhai-{mine.name}.lock").is_file()
    with pytest.raises(AlreadyRunningError):
        InstanceLock(mine)
    first.release()
    (tmp_path / "run" / f"shanhai-{mine.name}.lock").unlink()
    for folder in ("run", "temporary"):
        (tmp_path / folder / f"shanhai-{mine.name}.lock").mkdir()
    without = InstanceLock(mine)
    assert not without.held
    without.release()


def test_where_the_state_folder_cannot_be_written_two_still_refuse_each_other(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="ascii")
    first = InstanceLock(places(tmp_path / "file" / "state"))
    with pytest.raises(AlreadyRunningError):
        InstanceLock(places(tmp_path / "file" / "state"))
    first.release()
