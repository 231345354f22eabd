"""The journal beside the log file: priorities, folding, and only where the stream leads there."""

import os
import socket
import subprocess
import sys
from pathlib import Path

from exhibit.kiosk.journal import Journal, is_journal
from exhibit.kiosk.logs import RotatingLog

SCRIPT = """
import os, sys
from pathlib import Path
from exhibit.kiosk.journal import open_journal
from exhibit.kiosk.logs import RotatingLog
log = RotatingLog(Path(sys.argv[1]), lambda: 0.0, journal=open_journal(os.environ))
log.line("supervisor: started")
log.line("WARNING something lies on the glass")
"""


def test_each_level_has_its_priority_and_a_traceback_that_of_its_head() -> None:
    written: list[str] = []
    journal = Journal(written.append)
    for text in ("supervisor: x", "ERROR uncaught", "  File", "WARNING w", "CRITICAL c", "INFO i", "plain"):
        journal.line(text)
    assert [line[:3] for line in written] == ["<6>", "<3>", "<3>", "<4>", "<2>", "<6>", "<6>"]
    assert written[1] == "<3>ERROR uncaught\n"


def test_repeats_are_folded_there_too(tmp_path: Path) -> None:
    written: list[str] = []
    now = [0.0]
    log = RotatingLog(tmp_path, lambda: now[0], journal=Journal(written.append))
    for _ in range(50):
        log.line("WARNING the same")
    now[0] = 61.0
    log.fold(now[0])
    assert written == ["<4>WARNING the same\n", "<4>WARNING the same  [49 times more]\n"]


def test_on_a_disk_that_takes_nothing_the_journal_still_has_it(tmp_path: Path) -> None:
    written: list[str] = []
    (tmp_path / "file").touch()
    log = RotatingLog(tmp_path / "file" / "log", lambda: 0.0, journal=Journal(written.append))
    log.line("supervisor: here")
    assert written == ["<6>supervisor: here\n"]


def test_only_a_stream_that_the_service_manager_named_is_the_journal(tmp_path: Path) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        found = os.fstat(theirs.fileno())
        named = f"{found.st_dev}:{found.st_ino}"
        assert is_journal({"JOURNAL_STREAM": named}, theirs.fileno())
        assert not is_journal({"JOURNAL_STREAM": named}, ours.fileno())
        assert not is_journal({}, theirs.fileno())
        environment = {**os.environ, "JOURNAL_STREAM": named}
        command = [sys.executable, "-c", SCRIPT, str(tmp_path)]
        root = Path(__file__).parents[2]
        subprocess.run(command, env=environment, cwd=root, stderr=theirs.fileno(), timeout=30, check=True)
        heard = ours.recv(10_000).decode()
    assert heard == "<6>supervisor: started\n<4>WARNING something lies on the glass\n"
