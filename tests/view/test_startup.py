"""What is not needed for the first frame is not imported before it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from exhibit.app import ASSETS, DATA
from exhibit.view.look.interface_words import _read_plainly, _read_yaml

HEAVY = (
    "numpy",
    "pyqtgraph",
    "opencc",
    "rjieba",
    "yaml",
    "segno",
    "pypinyin",
    "openpyxl",
    "cryptography",
)
SCRIPT = """
import json, os, sys
from pathlib import Path
from exhibit.app import WindowOptions, make_application, open_exhibition
application = make_application()
options = WindowOptions(cache=Path(sys.argv[1]), size=(1280, 800), kiosk=sys.argv[2] == "kiosk")
exhibition = open_exhibition(options)
def report():
    print(json.dumps([name for name in sys.argv[3:] if name in sys.modules]), flush=True)
    os._exit(0)
exhibition.stage.ready.connect(report)
exhibition.window.show()
application.exec()
"""


STATE = """
import gc, json, linecache, os, sys
told = {"frozen by the interpreter": gc.get_freeze_count()}
from pathlib import Path
from PySide6.QtCore import QTimer
from exhibit.app import WindowOptions, make_application, open_exhibition
application = make_application()
exhibition = open_exhibition(WindowOptions(cache=Path(sys.argv[1]), size=(1280, 800)))
exhibition.settle_when_ready()
told["frozen before"] = gc.get_freeze_count()
def note():
    plans = exhibition.stage.canvas.scene.plans
    told["planned"] = [rank for rank in range(len(plans)) if plans.is_made(rank)]
    told["levels"] = len(plans)
    QTimer.singleShot(0, report)
def report():
    told["frozen after"] = gc.get_freeze_count()
    told["lines kept"] = len(linecache.cache)
    print(json.dumps(told), flush=True)
    os._exit(0)
exhibition.stage.ready.connect(note)
exhibition.window.show()
application.exec()
"""


def test_before_the_first_frame_only_its_level_is_planned_and_then_all_is_settled(tmp_path: Path) -> None:
    command = [sys.executable, "-c", STATE, str(tmp_path)]
    done = subprocess.run(command, cwd=DATA.parent, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert len(told["planned"]) < told["levels"] - 1
    assert told["frozen before"] == told["frozen by the interpreter"]
    assert told["frozen after"] > told["frozen before"] + 10_000
    assert told["lines kept"] < 10


def imported(cache: Path, mode: str) -> list[str]:
    command = [sys.executable, "-c", SCRIPT, str(cache), mode, *HEAVY]
    done = subprocess.run(command, cwd=DATA.parent, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert isinstance(found, list)
    return [str(name) for name in found]


@pytest.mark.parametrize("mode", ["window", "kiosk"])
def test_a_warm_start_imports_nothing_heavy_before_the_first_frame(tmp_path: Path, mode: str) -> None:
    imported(tmp_path, mode)
    assert imported(tmp_path, mode) == []


@pytest.mark.parametrize("tag", ["zh-Hant", "zh-Hans", "en"])
def test_our_own_words_are_read_without_the_yaml_library_and_say_the_same(tag: str) -> None:
    text = (ASSETS / "strings" / f"{tag}.yaml").read_text(encoding="utf-8")
    plainly = _read_plainly(text)
    assert plainly is not None
    assert plainly == _read_yaml(text)


@pytest.mark.parametrize("text", ["a: word", "a: 'b'", 'a: "x" # why', "a: [b]", 'a:\n  "b"', 'a: "\\x41"'])
def test_any_other_yaml_is_left_to_the_yaml_library(text: str) -> None:
    assert _read_plainly(text) is None
