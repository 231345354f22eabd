"""One run of the exhibition as a process: its socket, what it says on its error stream, and its end."""

import os
import selectors
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO, cast

from exhibit.kiosk.messages import KioskMessage, LineReader

HEART = "--heart"
KILL_SECONDS = 2.0
# What could open a console or change what the exhibition does; nothing of it belongs in a hall.
UNWANTED = ("PYTHONSTARTUP", "PYTHONINSPECT", "PYTHONBREAKPOINT", "PYTHONDEBUG", "PYTHONPROFILEIMPORTTIME")
UNWANTED_STARTS = ("QT_LOGGING_", "QT_DEBUG_", "QML_", "QT_QPA_EGLFS_DEBUG", "QT_MESSAGE_PATTERN")
PIPE_BYTES = 65536


def child_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment of the exhibition: without debug switches, with stack traces from the first line on."""
    kept = {
        name: value
        for name, value in environment.items()
        if name not in UNWANTED and not name.startswith(UNWANTED_STARTS) and name != "NOTIFY_SOCKET"
    }
    return kept | {"PYTHONFAULTHANDLER": "1", "PYTHONUNBUFFERED": "1"}


class ChildProcess:
    """Starts the exhibition and talks with it. Reading never blocks."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        self.socket = ours
        self._reader = LineReader()
        self._errors = LineReader()
        with ExitStack() as unless_started, theirs:
            unless_started.enter_context(ours)
            self.process = _start([*command, HEART, str(theirs.fileno())], environment, theirs)
            unless_started.pop_all()
        self.stderr = cast(IO[bytes], self.process.stderr)
        os.set_blocking(self.stderr.fileno(), False)

    def say(self, message: KioskMessage) -> None:
        """Tell the exhibition something; one that reads no more is judged by its silence."""
        try:
            self.socket.send(message.encoded())
        except OSError:
            return

    @property
    def number(self) -> int:
        """Its process number."""
        return self.process.pid

    def await_news(self, seconds: float, wake: int) -> bool:
        """Wait until it says something or `wake` can be read, so long at most; whether anything came."""
        with selectors.DefaultSelector() as selector:
            for source in (self.socket, self.stderr, wake):
                selector.register(source, selectors.EVENT_READ)
            return bool(selector.select(seconds))

    def heard(self) -> list[KioskMessage]:
        """What the exhibition said since."""
        data = b""
        try:
            while piece := self.socket.recv(PIPE_BYTES):
                data += piece
        except OSError:
            pass  # nothing more to read now, or the other end is gone: what came until then counts
        return self._reader.messages(data)

    def error_lines(self) -> list[str]:
        """The lines on its error stream since."""
        data = b""
        try:
            while piece := os.read(self.stderr.fileno(), PIPE_BYTES):
                data += piece
        except OSError:
            pass  # the pipe is empty for now
        return self._errors.feed(data)

    def ended(self) -> int | None:
        """The exit code (negative: the signal), or None while it runs."""
        return self.process.poll()

    def ask_for_stacks(self) -> None:
        """End it so that faulthandler writes the stacks of all threads: wake it if stopped, then abort."""
        if sys.platform == "win32":
            self.process.kill()
            return
        self._signal(signal.SIGCONT)
        self._signal(signal.SIGABRT)

    def _signal(self, number: signal.Signals) -> None:
        if self.process.poll() is None:
            self.process.send_signal(number)

    def kill(self) -> None:
        """End it now."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()

    def resident_mb(self) -> float:
        """Resident memory in MB, 0 where the system does not tell."""
        try:
            pages = int(Path(f"/proc/{self.process.pid}/statm").read_text(encoding="ascii").split()[1])
            return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
        except (OSError, ValueError, IndexError):
            return 0.0

    def close(self) -> None:
        """Let go of the socket and the stream."""
        self.socket.close()
        self.stderr.close()


def _start(
    command: list[str], environment: Mapping[str, str], theirs: socket.socket
) -> subprocess.Popen[bytes]:
    """Start it with its end of the socket pair open; on Windows handles are inherited one and all."""
    theirs.set_inheritable(True)
    return subprocess.Popen(  # noqa: S603  (our own program)
        command,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        bufsize=0,
        pass_fds=() if sys.platform == "win32" else (theirs.fileno(),),
        close_fds=sys.platform != "win32",
    )
