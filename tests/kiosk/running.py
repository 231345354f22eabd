"""Runs the real kiosk, supervisor and exhibition, on no display unless one is given, and reads its log."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Self

FAULTY = Path(__file__).with_name("faulty.py")
ROOT = FAULTY.parents[2]
# Who takes longer hangs; how long it takes on a quiet machine is measured by `make bench` and `make smoke`.
START_SECONDS = 300.0
STOP_SECONDS = 120.0
TICKS_AFTER_FRAME = 100
ON_SCREEN = "supervisor: on the screen"


class Kiosk:
    """One kiosk with a state folder of its own."""

    def __init__(self, state: Path, cache: Path, *arguments: str, **environment: str) -> None:
        self.state = state
        state.mkdir(parents=True, exist_ok=True)
        self.notified: list[tuple[float, str]] = []
        self._start_ticks = 0
        self._closing = ExitStack()
        self._socket = self._closing.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
        address = f"\0shanhai-test-{os.getpid()}-{state.name}-{time.monotonic_ns()}"
        self._socket.bind(address)
        self._socket.setblocking(False)
        self.environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "SHANHAI_STATE": str(state),
            "SHANHAI_CACHE": str(cache),
            "NOTIFY_SOCKET": "@" + address[1:],
            **environment,
        }
        errors = self._closing.enter_context((state.parent / f"{state.name}.errors").open("wb"))
        self.process = subprocess.Popen(
            [sys.executable, str(FAULTY), "--kiosk", *arguments],
            env=self.environment,
            cwd=ROOT,
            stdout=errors,
            stderr=errors,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    # what it does

    def log(self) -> list[str]:
        """The lines of its log, without their times."""
        path = self.state / "log" / "shanhai.log"
        if not path.exists():
            return []
        return [line.partition("Z ")[2] for line in path.read_text("utf-8", "replace").splitlines()]

    def moments(self, text: str) -> list[float]:
        """When the lines with this text were written, in Unix time."""
        lines = (self.state / "log" / "shanhai.log").read_text("utf-8", "replace").splitlines()
        stamps = [line.partition("Z ")[0] for line in lines if text in line]
        return [datetime.fromisoformat(f"{stamp}+00:00").timestamp() for stamp in stamps]

    def count(self, text: str) -> int:
        """How many lines of the log have this text."""
        return sum(text in line for line in self.log())

    def wait_for(self, text: str, count: int = 1, seconds: float = START_SECONDS) -> None:
        """Wait until so many lines have this text."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.count(text) >= count:
                return
            assert self.process.poll() is None, f"the supervisor ended: {self.errors()}"
            time.sleep(0.03)
        raise AssertionError(f"no '{text}' within {seconds} s in:\n" + "\n".join(self.log()))

    def errors(self) -> str:
        """What the supervisor itself wrote."""
        return (self.state.parent / f"{self.state.name}.errors").read_text("utf-8", "replace")

    def ready(self) -> None:
        """Wait for the first frame."""
        self.wait_for(ON_SCREEN)
        self._start_ticks = processor_ticks(self.child())

    def child(self) -> int:
        """The process of the exhibition that was started last."""
        found = re.findall(r"as process (\d+)$", "\n".join(self.log()), re.MULTILINE)
        return int(found[-1])

    def everybody(self) -> list[int]:
        """The supervisor's process and those that it started."""
        mine = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [self.process.pid, *map(int, mine.read_text(encoding="ascii").split())]

    def back_after(self, hurt: int) -> float:
        """Send a signal to the exhibition; how many seconds until another one is on the screen.

        What coming back takes the processor is no more than a start takes, give or take what follows a first
        frame; the pauses before it are a matter of `Setbacks` and its own tests.
        """
        before = self.count(ON_SCREEN)
        began = time.monotonic()
        os.kill(self.child(), hurt)
        self.wait_for(ON_SCREEN, before + 1)
        took = time.monotonic() - began
        assert processor_ticks(self.child()) <= 2 * self._start_ticks + TICKS_AFTER_FRAME
        return took

    def run(self, *words: str) -> str:
        """Run a command of the program beside it; what it prints."""
        command = [sys.executable, str(ROOT / "main.py"), *words]
        return subprocess.run(
            command, env=self.environment, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
        ).stdout

    def listen(self, seconds: float = 0.0) -> list[str]:
        """What systemd was told until now."""
        until = time.monotonic() + seconds
        while True:
            try:
                self.notified.append((time.monotonic(), self._socket.recv(4096).decode()))
            except BlockingIOError:
                if time.monotonic() >= until:
                    return [text for _, text in self.notified]
                time.sleep(0.02)

    def hear(self, text: str, count: int) -> None:
        """Wait until systemd was told this so often; on a disk that takes nothing the log cannot tell."""
        until = time.monotonic() + START_SECONDS
        while self.heard(text) < count:
            assert time.monotonic() < until, self.notified
            time.sleep(0.02)

    def heard(self, text: str) -> int:
        """How often systemd was told this until now."""
        return sum(text in told for told in self.listen())

    def silence(self, seconds: float) -> int:
        """Wait until systemd was told nothing for so long; how often it was told of the watchdog by then."""
        until = time.monotonic() + START_SECONDS
        count = len(self.listen())
        while len(self.listen(seconds)) > count:
            count = len(self.notified)
            assert time.monotonic() < until, self.notified
        return self.heard("WATCHDOG=1")

    def stop(self) -> int:
        """Stop it as systemd would; returns its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(STOP_SECONDS)
        finally:
            if self.process.poll() is None:
                self.process.kill()
                self.process.wait()
            self._closing.close()
        return code


def processor_ticks(process: int) -> int:
    """What a process took of the processors until now, in ticks of the kernel, a hundred a second."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def alive(process: int) -> bool:
    """Whether a process runs."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def plain_environment(**more: str) -> Mapping[str, str]:
    """An environment for programs of the system."""
    return {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), **more}
