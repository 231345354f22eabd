"""The project file, the locks, the readmes and the wheel agree with each other."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

import exhibit
from setup import lock

ROOT = Path(__file__).resolve().parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
READMES = ("README.md", "README.zh-CN.md")


def pins(name: str) -> dict[str, str]:
    """Return the version of each package in a lock file, by its normalised name."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return {
        normal(package): version for package, version in re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE)
    }


def normal(name: str) -> str:
    """Return a package name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def requirements(*lists: list[str]) -> set[str]:
    """Return the normalised names in lists of requirements."""
    return {normal(re.split(r"[<>=!~\[; ]", item)[0]) for items in lists for item in items}


@pytest.mark.parametrize("name", lock.LOCKS)
def test_every_locked_package_has_hashes(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert blocks
    assert not [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block]


@pytest.mark.parametrize("name", lock.LOCKS)
def test_no_lock_names_a_place(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(
        r"://|^(-i|-f|--(extra-)?index-url|--find-links|--trusted-host)\b| @ ", text, re.MULTILINE
    )


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = PROJECT["project"]
    assert requirements(project["dependencies"]) <= pins("requirements.lock").keys()
    everything = requirements(project["dependencies"], project["optional-dependencies"]["dev"])
    assert everything <= pins("requirements-dev.lock").keys()


def test_both_locks_agree() -> None:
    run, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    assert run.items() <= dev.items()


def test_qt_is_pinned_exactly() -> None:
    exact = {"pyside6-essentials": "6.11.3", "shiboken6": "6.11.3", "pyqtgraph": "0.14.0"}
    assert exact.items() <= pins("requirements.lock").items()
    for name, version in exact.items():
        wanted = [item for item in PROJECT["project"]["dependencies"] if normal(item.split("==")[0]) == name]
        assert len(wanted) == 1
        assert wanted[0].endswith(f"=={version}")


def test_every_ruff_exception_has_its_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    section = text[text.index("[tool.ruff.lint]") : text.index("[tool.ruff.lint.mccabe]")]
    codes = [line for line in section.splitlines() if re.match(r'\s+"[A-Z]+\d*",', line)]
    assert len(codes) > 10
    assert not [line for line in codes if not re.search(r"# \w", line)]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    [built] = out.glob("*.whl")
    return built


def test_the_wheel_carries_program_fonts_and_licences(wheel: Path) -> None:
    assert wheel.name == f"shanhai-{exhibit.__version__}-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        [entry_points] = [name for name in names if name.endswith("entry_points.txt")]
        assert "shanhai = exhibit.commands:main" in archive.read(entry_points).decode()
    for ending in (
        "exhibit/__init__.py",
        "share/shanhai/assets/fonts/ShanhaiSansTC-Regular.otf",
        "share/shanhai/assets/fonts/OFL.txt",
        "share/shanhai/data/exhibit.yaml",
        "licenses/LICENSE",
        "licenses/THIRD_PARTY_NOTICES.md",
    ):
        assert [name for name in names if name.endswith(ending)], ending
    assert not [name for name in names if name.startswith(("tests/", "packaging/"))]


def test_every_library_in_the_run_lock_is_in_the_notices() -> None:
    notices = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8").lower()
    assert not [name for name in pins("requirements.lock") if name not in notices.replace("_", "-")]


@pytest.mark.parametrize("name", READMES)
def test_readme_leads_only_to_files_that_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#\s]+)\)", text) + re.findall(r'(?:src|href)="([^"]+)"', text)
    local = [link for link in links if "://" not in link]
    assert local
    assert not [link for link in local if not (ROOT / link).exists()]


def test_both_readmes_have_the_same_build() -> None:
    shapes = []
    for name in READMES:
        text = (ROOT / name).read_text(encoding="utf-8")
        blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
        commands = [
            re.findall(r"^(?:make|python|git|\./?[\w/.]+).*?(?= {2,}|$)", block, re.MULTILINE)
            for block in blocks
        ]
        levels = re.findall(r"^#+(?= )", text, re.MULTILINE)
        rows = len(re.findall(r"^\|", text, re.MULTILINE))
        pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text)
        shapes.append((levels, commands, rows, pictures))
    assert shapes[0] == shapes[1]


def test_every_make_target_is_in_the_readme_or_explains_itself() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = set(re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)[1].split())  # type: ignore[index]
    explained = set(re.findall(r"^([a-z]+):.*## \S", text, re.MULTILINE))
    assert phony == explained
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {"run", "test", "lint", "shots"} <= set(re.findall(r"make ([a-z]+)", readme))


def test_the_changelog_knows_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## \[([^\]]+)\]", text, re.MULTILINE)
    assert headings[0] in {"Unreleased", exhibit.__version__}
