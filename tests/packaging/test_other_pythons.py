"""What runs on every Python: its tests are there, its packages are locked, and what is found is named."""

from __future__ import annotations

import sys
from pathlib import Path

from setup import other_pythons

ROOT = Path(__file__).resolve().parents[2]


def test_what_runs_on_every_python_is_there() -> None:
    assert [name for name in other_pythons.TESTS if not (ROOT / name).exists()] == []


def test_every_package_for_it_is_locked_with_its_hashes() -> None:
    part = other_pythons.tested_with((ROOT / "requirements-dev.lock").read_text(encoding="utf-8"))
    entries = part.split("\n")
    for name in other_pythons.TESTED_WITH:
        assert any(entry.startswith(f"{name}==") for entry in entries), name
    assert part.count("--hash=sha256:") >= part.count("==")


def test_this_python_is_found_and_what_is_none_is_not(tmp_path: Path) -> None:
    none = tmp_path / "python3.12"
    none.write_text("#!/bin/sh\necho 3.12.9; exit 1\n", encoding="ascii")
    none.chmod(0o755)
    found = other_pythons.usable(iter([str(none), str(tmp_path / "not-there"), "", sys.executable]))
    assert list(found) == [sys.version_info.minor]
    assert found[sys.version_info.minor][1] == sys.executable
