"""Ten thousand spoiled files and a thousand spoiled bundles: told in plain words, or valid; never worse."""

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from exhibit.content.bundle.keys import read_private_key, sign, write_key_pair
from exhibit.content.bundle.manifest import encoded
from exhibit.content.bundle.pack import write_bundle
from tests.content.bundle.conftest import manifest_of
from tests.content.fuzz.spoil import spoiled_bytes, spoiled_text
from tests.content.sample import FILES, write_sample
from tests.seeds import fresh_seed

ROOT = Path(__file__).resolve().parents[3]
YAML_CASES, BUNDLE_CASES, SHARE = 10_000, 1_000, 0.05
# A yardstick is about a millisecond.
YARDSTICKS, MEGABYTES = 2_000.0, 300.0


class Worker:
    """The process in which cases run; started anew when it dies, which fails the run with the case."""

    def __init__(self, kind: str, home: Path, assets: Path) -> None:
        self._command = [sys.executable, "-m", "tests.content.fuzz.worker", kind, str(home), str(assets)]
        self._process: subprocess.Popen[str] | None = None
        self.deaths: list[str] = []
        self.yardsticks: list[float] = []
        self.megabytes = 0.0
        self.open = 0

    def run(self, case: Path, name: str) -> None:
        if self._process is None:
            self._process = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
            )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{case}\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            self.deaths.append(f"{name}: died with {self._process.wait()}")
            self._process = None
            return
        answer: dict[str, Any] = json.loads(line)
        assert answer["said"] == "", f"{name}: {answer['said']}"
        assert answer["strays"] == [], f"{name}: touched {answer['strays']}"
        assert answer["megabytes"] < MEGABYTES, f"{name}: {answer['megabytes']} MB"
        self.open = self.open or answer["open"]
        assert answer["open"] == self.open, f"{name}: leaves a file open"
        self.yardsticks.append(answer["yardsticks"])
        self.megabytes = max(self.megabytes, answer["megabytes"])

    def close(self) -> None:
        if self._process is not None:
            self._process.communicate()
        assert self.deaths == []
        slowest = max(self.yardsticks)
        assert slowest < YARDSTICKS
        sys.stdout.write(
            f"slowest {slowest:.0f} yardsticks, most {self.megabytes:.0f} MB, {len(self.yardsticks)} cases\n"
        )


def spoil_yaml(count: int, tmp_path: Path, assets: Path) -> None:
    seed = fresh_seed("spoiled YAML")
    home = tmp_path / "home"
    worker = Worker("yaml", home, assets)
    folder = write_sample(home)
    texts = FILES | {"exhibit.yaml": FILES["exhibit.yaml"].replace("derive_from: zh-Hant, ", "")}
    for number in range(count):
        chance = random.Random(f"{seed} {number}")
        name = chance.choice(sorted(texts))
        # Deriving Simplified characters takes most of the time, so only some cases do it.
        (folder / "exhibit.yaml").write_text((FILES if number % 20 == 0 else texts)["exhibit.yaml"], "utf-8")
        target = folder / name
        target.write_bytes(spoiled_text(texts[name], chance))
        worker.run(folder, f"SHANHAI_SEED={seed}, case {number}, {name}")
        target.write_text(texts[name], "utf-8")
    worker.close()


def spoil_bundles(count: int, tmp_path: Path, assets: Path) -> None:
    seed = fresh_seed("spoiled bundles")
    home = tmp_path / "home"
    exhibition = write_sample(tmp_path / "museum")
    write_key_pair(tmp_path / "museum-key")
    (home / "state" / "keys").mkdir(parents=True)
    shutil.copy(tmp_path / "museum-key.pub", home / "state" / "keys")
    key = read_private_key(tmp_path / "museum-key.key")
    good = tmp_path / "good.shanhai"
    write_bundle(exhibition, manifest_of(exhibition), key, good)

    def resign(manifest: bytes) -> bytes:
        return sign(key, manifest)

    whole = good.read_bytes()
    worker = Worker("bundle", home, assets)
    case = home / "case.shanhai"
    for number in range(count):
        chance = random.Random(f"{seed} {number}")
        case.write_bytes(spoiled_bytes(whole, encoded(manifest_of(exhibition)), resign, chance))
        worker.run(case, f"SHANHAI_SEED={seed}, case {number}")
    worker.close()


RUNS: list[tuple[Callable[[int, Path, Path], None], int]] = [
    (spoil_yaml, YAML_CASES),
    (spoil_bundles, BUNDLE_CASES),
]


@pytest.mark.parametrize(("run", "cases"), RUNS, ids=["yaml", "bundles"])
def test_some_spoiled_content(
    run: Callable[[int, Path, Path], None], cases: int, tmp_path: Path, bare_assets: Path
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "museum").mkdir()
    run(int(cases * SHARE), tmp_path, bare_assets)


@pytest.mark.long
@pytest.mark.parametrize(("run", "cases"), RUNS, ids=["yaml", "bundles"])
def test_all_spoiled_content(
    run: Callable[[int, Path, Path], None], cases: int, tmp_path: Path, bare_assets: Path
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "museum").mkdir()
    run(cases, tmp_path, bare_assets)
