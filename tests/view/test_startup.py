"""The way to the first frame: no heavy library on it, and a trace that names each phase."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("numpy", "pyqtgraph", "opencc", "pypinyin", "openpyxl", "pydantic", "yaml", "segno", "cryptography")
PHASES = ["program and imports", "content", "fonts", "words and artwork", "painting", "stage"]
SCRIPT = """
import json, os, sys
from pathlib import Path
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from exhibit.app import Options, make_application, open_exhibition
make_application()
cache, trace, kiosk = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "kiosk"
exhibition = open_exhibition(Options(cache=cache, trace=trace, kiosk=kiosk))
seen = []
exhibition.stage.ready.connect(lambda: seen.append(sorted(sys.modules)))
exhibition.window.show()
while not seen:
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
print(json.dumps([exhibition.loaded.from_cache, seen[0]]), flush=True)
os._exit(0)
"""


def start(cache: Path, trace: Path, mode: str) -> tuple[bool, set[str]]:
    """Start to the first frame; whether the cache served, and the modules that were imported for it."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(cache), str(trace), mode],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    from_cache, modules = json.loads(done.stdout.splitlines()[-1])
    return from_cache, set(modules)


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["window", "kiosk"])
def test_no_heavy_library_before_the_first_frame(tmp_path: Path, mode: str) -> None:
    start(tmp_path / "cache", tmp_path / "first.jsonl", mode)
    from_cache, modules = start(tmp_path / "cache", tmp_path / "second.jsonl", mode)
    assert from_cache
    assert not [name for name in HEAVY if name in modules]


@pytest.mark.slow
def test_the_trace_names_every_phase_of_the_start(tmp_path: Path) -> None:
    start(tmp_path / "cache", tmp_path / "trace.jsonl", "window")
    lines = [json.loads(line) for line in (tmp_path / "trace.jsonl").read_text("utf-8").splitlines()]
    phases = [line for line in lines if line["kind"] == "phase"]
    assert [line["name"] for line in phases] == PHASES
    ends = [line["t"] for line in lines if line["kind"] in {"phase", "ready"}]
    assert ends == sorted(ends)
    assert [line["kind"] for line in lines if line["kind"] in {"phase", "ready"}][-1] == "ready"
    assert sum(line["seconds"] for line in phases) == pytest.approx(phases[-1]["t"], abs=0.01)
