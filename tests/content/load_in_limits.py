"""Loads a folder in a process of its own with bounded memory, and prints what it took as JSON."""

import json
import resource
import sys
import time
from pathlib import Path

from exhibit.content.compilation.load import load
from tests.measures import yardstick_seconds

ADDRESS_SPACE_BYTES = 700_000_000


def peak_megabytes() -> float:
    """Return the most memory that this program ever held; getrusage would count its parent's too."""
    status = Path("/proc/self/status").read_text("utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE_BYTES, ADDRESS_SPACE_BYTES))
    # The processor's time, by a yardstick: a busy machine makes the clock useless. A hang is stopped outside.
    started = time.process_time()
    loaded = load(Path(sys.argv[1]), assets=Path(sys.argv[2]))
    report = {
        "yardsticks": (time.process_time() - started) / yardstick_seconds(),
        "megabytes": peak_megabytes(),
        "problems": [str(problem) for problem in loaded.problems],
        "events": len(loaded.content.events) if loaded.content else None,
    }
    sys.stdout.write(json.dumps(report))
