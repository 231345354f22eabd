"""How long loading takes and how much memory it holds; run alone on the machine by `make bench`."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.content.sample import write_large

ROOT = Path(__file__).parents[2]
CODE = """
import sys, time
from pathlib import Path
from exhibit.content.compilation.load import load
started = time.perf_counter()
loaded = load(Path(sys.argv[1]), Path(sys.argv[2]))
seconds = time.perf_counter() - started
status = Path("/proc/self/status").read_text()
peak = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
print(seconds, int(peak) / 1024, loaded.from_cache, len(loaded.content.events))
"""


def measure(folder: Path, cache: Path) -> tuple[float, float, bool, int]:
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(folder), str(cache)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=300,
        check=True,
    )
    seconds, megabytes, from_cache, events = done.stdout.split()
    return float(seconds), float(megabytes), from_cache == "True", int(events)


@pytest.mark.bench
def test_ten_thousand_events_load_first_and_cached(tmp_path: Path) -> None:
    (tmp_path / "large").mkdir()
    folder = write_large(tmp_path / "large", 10_000)
    first = measure(folder, tmp_path / "cache")
    cached = min(measure(folder, tmp_path / "cache") for _ in range(3))
    sys.stdout.write(f"\nfirst {first}, cached {cached}\n")
    assert (first[2], cached[2], cached[3]) == (False, True, 10_003)
    assert first[0] < 2.7
    assert cached[0] < 0.5
    assert first[1] < 260
    assert cached[1] < 130


@pytest.mark.bench
def test_our_own_exhibition_loads_from_the_cache_in_a_blink(tmp_path: Path) -> None:
    measure(ROOT / "data", tmp_path / "cache")
    cached = min(measure(ROOT / "data", tmp_path / "cache") for _ in range(5))
    sys.stdout.write(f"\ncached {cached}\n")
    assert cached[2]
    assert cached[0] < 0.04
