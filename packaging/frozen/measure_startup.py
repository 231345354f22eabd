"""Measures how long the program takes to its first complete frame and how large it is, beside the targets.

  python packaging frozen.measure_startup                         from source
  python packaging frozen.measure_startup dist/shanhai-*/shanhai   the frozen program

Wants an X server in DISPLAY, or starts one of its own. Times are seconds since the process was started.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Self

from frozen import archives

ROOT = Path(__file__).resolve().parents[2]
FROM_SOURCE, FROZEN = 0.7, 0.8
PATIENCE_SECONDS = 60.0
X_SERVER = ("-displayfd", "1", "-nolisten", "tcp", "-ac", "-noreset")


class XServer:
    """The X server that is there, or one of our own that ends with the block."""

    def __init__(self, name: str | None = None, screen: str = "1920x1080x24") -> None:
        self.name = os.environ.get("DISPLAY", "") if name is None else name
        self._screen = screen
        self._process: subprocess.Popen[str] | None = None

    @classmethod
    def of_our_own(cls, screen: str = "1280x800x24") -> Self:
        """A server that nobody else uses."""
        return cls("", screen)

    def __enter__(self) -> Self:
        if not self.name:
            tool = shutil.which("Xvfb")
            if tool is None:
                raise FileNotFoundError(
                    "there is neither a display nor Xvfb; on Debian: apt-get install xvfb"
                )
            self._process = subprocess.Popen(
                [tool, *X_SERVER, "-screen", "0", self._screen],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
            said = self._process.stdout.readline() if self._process.stdout else ""
            self.name = f":{said.strip()}"
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)


def one_start(command: list[str], display: str, cache: Path, work: Path) -> list[dict[str, object]]:
    """Start the program once and end it when it is ready; returns the lines of its trace.

    Raises TimeoutError where it does not get ready.
    """
    trace = work / f"trace-{time.monotonic_ns()}.jsonl"
    environment = {**os.environ, "DISPLAY": display, "SHANHAI_CACHE": str(cache), "SHANHAI_STATE": str(work)}
    environment.pop("QT_QPA_PLATFORM", None)
    process = subprocess.Popen(
        [*command, "--size", "1920x1080", "--trace", str(trace)], env=environment, cwd=ROOT
    )
    try:
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            lines = _lines(trace)
            if any(line["kind"] == "ready" for line in lines):
                return lines
            if process.poll() is not None:
                break
            time.sleep(0.05)
    finally:
        process.kill()
        process.wait()
    raise TimeoutError(f"{command[0]} was not ready in {PATIENCE_SECONDS:.0f} s")


def _lines(trace: Path) -> list[dict[str, object]]:
    if not trace.is_file():
        return []
    return [json.loads(line) for line in trace.read_text("utf-8").splitlines() if line.endswith("}")]


def measure(command: list[str], runs: int) -> tuple[float, dict[str, float]]:
    """Median seconds to `ready`, and of each phase in order. The first start only warms."""
    with XServer() as server, tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        one_start(command, server.name, work / "cache", work)
        starts = [one_start(command, server.name, work / "cache", work) for _ in range(runs)]
    ready: list[float] = []
    phases: dict[str, list[float]] = {}
    for lines in starts:
        named = [line for line in lines if line["kind"] == "phase"]
        end = next(float(str(line["t"])) for line in lines if line["kind"] == "ready")
        ready.append(end)
        for line in named:
            phases.setdefault(str(line["name"]), []).append(float(str(line["seconds"])))
        if named:
            phases.setdefault("first frame", []).append(end - float(str(named[-1]["t"])))
    return statistics.median(ready), {name: statistics.median(values) for name, values in phases.items()}


def main() -> int:
    """Measure and print. Returns 0, or 1 where the target is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("program", nargs="?", type=Path, help="the frozen program; without one, from source")
    parser.add_argument("--runs", type=int, default=5, help="starts to take the median of")
    chosen = parser.parse_args()
    frozen = chosen.program is not None
    command = [str(chosen.program.resolve())] if frozen else [sys.executable, str(ROOT / "main.py")]
    target = FROZEN if frozen else FROM_SOURCE
    seconds, phases = measure(command, chosen.runs)
    for name, took in phases.items():
        sys.stdout.write(f"  {name:<22} {took:6.3f} s\n")
    what = "frozen" if frozen else "from source"
    load = os.getloadavg()[0]
    sys.stdout.write(
        f"ready {what}: {seconds:.3f} s, median of {chosen.runs} (target {target} s; load {load:.1f})\n"
    )
    return int(seconds > target) | (_tell_sizes(chosen.program.resolve().parent) if frozen else 0)


def _tell_sizes(folder: Path) -> int:
    """The sizes of the frozen folder and of what was made from it; 1 where one is too large."""
    version = folder.name.split("-")[1] if "-" in folder.name else ""
    packed = [
        path
        for path in sorted(folder.parent.glob(f"shanhai*{version}*"))
        if path.name.endswith((".tar.xz", ".deb"))
    ]
    told = [archives.told_size(path) for path in (folder, *packed)]
    sys.stdout.writelines(f"{line}\n" for line, _ in told)
    return int(any(over for _, over in told))


if __name__ == "__main__":
    sys.exit(main())
