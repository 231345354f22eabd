"""Measurements for the outside: JSON lines of when things happened and how long frames took."""

import json
import os
import time
from pathlib import Path
from typing import TextIO


def process_age() -> float:
    """Seconds since this process was started, by the kernel's clock where there is one."""
    try:
        fields = Path("/proc/self/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        uptime = float(Path("/proc/uptime").read_text(encoding="ascii").split()[0])
        return uptime - int(fields[19]) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError):
        return 0.0


class TraceFile:
    """Appends JSON lines to a file. Times are seconds since the process started."""

    def __init__(self, path: Path) -> None:
        self._file: TextIO = path.open("a", encoding="utf-8", buffering=1)
        self._zero = time.perf_counter() - process_age()
        self._last_frame: float | None = None
        self._input: float | None = None
        self._last_phase = 0.0

    def now(self) -> float:
        """Seconds since the process started."""
        return time.perf_counter() - self._zero

    def mark(self, kind: str, **values: object) -> None:
        """Write one line."""
        self._file.write(json.dumps({"t": round(self.now(), 4), "kind": kind, **values}) + "\n")

    def phase(self, name: str) -> None:
        """A phase of the start is over; `seconds` is what it took, the first one since the process began."""
        now = self.now()
        self.mark("phase", name=name, seconds=round(now - self._last_phase, 4))
        self._last_phase = now

    def input_arrived(self, began: float) -> None:
        """A hand did something (perf_counter seconds) that the next frame shows."""
        if self._input is None:
            self._input = began

    def frame(self, began: float, ended: float, phase: str, processor_seconds: float = 0.0) -> None:
        """A frame was painted and flushed (perf_counter seconds). Gaps count only while something moves.

        `processor_seconds` is what it took this thread of the processor, whatever else the machine did.
        """
        moving = phase != "still"
        gap = None if self._last_frame is None else round((ended - self._last_frame) * 1000, 3)
        if moving:
            work_ms, cpu_ms = round((ended - began) * 1000, 3), round(processor_seconds * 1000, 3)
            self.mark("frame", phase=phase, work_ms=work_ms, cpu_ms=cpu_ms, gap_ms=gap)
        self._last_frame = ended if moving else None
        if self._input is not None:
            self.mark("input", latency_ms=round((ended - self._input) * 1000, 3))
            self._input = None

    def close(self) -> None:
        """Close the file."""
        self._file.close()
