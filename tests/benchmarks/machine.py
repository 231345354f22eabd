"""A real X server, a real process in it, real pointers and fingers, and what the kernel says about it."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SCREEN = "3840x2160x24"
READY_SECONDS = 60.0
TICKS = os.sysconf("SC_CLK_TCK")


@contextmanager
def x_server(screen: str = SCREEN) -> Iterator[str]:
    """An X server with a screen (WxHxdepth) on a free display; gives its name such as ``:91``."""
    server = shutil.which("Xvfb")
    if server is None:
        raise RuntimeError("Xvfb is not installed")
    reading, writing = os.pipe()
    command = [server, "-displayfd", str(writing), "-screen", "0", screen, "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        yield f":{number}"
    finally:
        process.terminate()
        process.wait(10)


def environment(display: str, **more: str) -> dict[str, str]:
    """The environment of a program on this display, with a cache of its own where asked."""
    base = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**base, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"} | more


@dataclass
class Running:
    """A started exhibition and its trace."""

    process: subprocess.Popen[bytes]
    trace: Path
    display: str

    def lines(self, kind: str = "") -> list[dict[str, Any]]:
        """The trace so far; of one kind if asked."""
        if not self.trace.is_file():
            return []
        found = []
        for line in self.trace.read_text(encoding="utf-8").splitlines():
            if line.endswith("}"):
                entry = json.loads(line)
                if kind in ("", entry["kind"]):
                    found.append(entry)
        return found

    def wait_ready(self) -> float:
        """Seconds from the process's start to the first complete frame."""
        until = time.monotonic() + READY_SECONDS
        while time.monotonic() < until:
            ready = self.lines("ready")
            if ready:
                return float(ready[0]["t"])
            if self.process.poll() is not None:
                raise RuntimeError(f"the program ended with {self.process.returncode} before it was ready")
            time.sleep(0.02)
        raise RuntimeError("the program was not ready in time")

    def pointer(self, *words: str) -> None:
        """Move the pointer, press and release, as xdotool says it."""
        subprocess.run(["xdotool", *words], env=environment(self.display), check=True)

    def stop(self) -> None:
        """End the program."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)


@contextmanager
def exhibition(display: str, folder: Path, *arguments: str, **more: str) -> Iterator[Running]:
    """The program itself, started as a museum starts it, with a trace in this folder."""
    trace = folder / f"trace-{time.monotonic_ns()}.jsonl"
    command = [sys.executable, str(ROOT / "main.py"), "--trace", str(trace), *arguments]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment(display, **more),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    running = Running(process, trace, display)
    try:
        yield running
    finally:
        running.stop()


def script(display: str, module: str, *arguments: str, **more: str) -> Any:
    """Run a module of this folder in the X server; the JSON that it prints."""
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment(display, **more),
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    if done.returncode != 0:
        raise RuntimeError(f"{module} failed: {done.stderr[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def family(pid: int) -> list[int]:
    """A process and all that descend from it."""
    found = [pid]
    for member in found:
        try:
            for task in Path(f"/proc/{member}/task").iterdir():
                found += [int(child) for child in (task / "children").read_text().split()]
        except OSError:
            continue
    return found


def pss_mb(pid: int) -> float:
    """Proportional set size of a process and its descendants, in MB of 1,000,000 bytes."""
    total = 0
    for member in family(pid):
        try:
            text = Path(f"/proc/{member}/smaps_rollup").read_text(encoding="ascii")
        except OSError:
            continue
        total += next(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))
    return total * 1024 / 1e6


def cpu_percent(pid: int, seconds: float) -> float:
    """How much of one core a process and its descendants take over some seconds."""
    before = _cpu_seconds(pid)
    began = time.monotonic()
    time.sleep(seconds)
    return 100.0 * (_cpu_seconds(pid) - before) / (time.monotonic() - began)


def _cpu_seconds(pid: int) -> float:
    total = 0.0
    for member in family(pid):
        try:
            fields = Path(f"/proc/{member}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        except OSError:
            continue
        total += (int(fields[11]) + int(fields[12])) / TICKS
    return total


def busy() -> float:
    """How many programs want a core at this moment, by the kernel's average over a minute."""
    return os.getloadavg()[0]
