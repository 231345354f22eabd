"""The units and the Windows files say what the supervisor counts on."""

import configparser
import os
import re
import shutil
import subprocess
import time
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from exhibit.kiosk.messages import BROKEN, LEFT_BY_STAFF

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
UNITS = sorted((PACKAGING / "systemd").glob("*.service"))


def read(unit: Path) -> dict[str, dict[str, list[str]]]:
    """Sections, keys and values; a key may come several times."""
    sections: dict[str, dict[str, list[str]]] = {}
    current: dict[str, list[str]] = {}
    for line in unit.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            key, _, value = line.partition("=")
            current.setdefault(key, []).append(value)
    return sections


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_a_unit_never_gives_up_and_knows_the_staffs_exit(unit: Path) -> None:
    sections = read(unit)
    service = sections["Service"]
    assert sections["Unit"]["StartLimitIntervalSec"] == ["0"]
    assert "StartLimitIntervalSec" not in service
    assert service["Restart"] == ["always"]
    assert int(service["RestartSec"][0]) >= 1
    # A compositor ends with 0 whatever our code was: then a file of staff's exit is asked.
    behind = "compositors" in unit.read_text(encoding="utf-8")
    assert ("ExecCondition" in service) == behind
    assert service.get("RestartPreventExitStatus", []) == ([] if behind else [str(LEFT_BY_STAFF)])
    assert not behind or service["RuntimeDirectoryPreserve"] == ["yes"]
    # In a session of logind nothing is heard of the program: such a unit must not wait for it.
    hears = "PAMName" not in service
    assert service["Type"] == (["notify"] if hears else ["simple"])
    assert ("WatchdogSec" in service) == hears
    assert not hears or int(service["WatchdogSec"][0]) >= 60 + 15 + 2
    assert service["NoNewPrivileges"] == ["yes"]
    assert int(service["MemoryMax"][0].removesuffix("M")) <= 1300
    assert service["RestrictAddressFamilies"] == ["AF_UNIX AF_NETLINK"]


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_a_unit_is_shut_in(unit: Path) -> None:
    """4.0 and less is wanted; it was 7.2 to 9.1."""
    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=yes", str(unit)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "LC_ALL": "C"},
    )
    found = re.search(r"exposure level for \S+: ([\d.]+)", done.stdout)
    assert found is not None, done.stderr
    assert float(found[1]) <= 4.0


@pytest.mark.parametrize(("age_minutes", "code"), [(None, 0), (0, 1), (10, 0)])
def test_one_start_is_skipped_after_staffs_exit_and_no_second(
    age_minutes: int | None, code: int, tmp_path: Path
) -> None:
    left = tmp_path / "stay-down"
    if age_minutes is not None:
        left.touch()
        os.utime(left, (time.time() - age_minutes * 60,) * 2)
    script = [str(PACKAGING / "systemd" / "may-start.sh")]
    environment = {"PATH": os.environ["PATH"], "RUNTIME_DIRECTORY": str(tmp_path)}
    assert subprocess.run(script, env=environment, timeout=10, check=False).returncode == code
    assert not left.exists()
    assert subprocess.run(script, env=environment, timeout=10, check=False).returncode == 0


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_systemd_understands_every_line(unit: Path, tmp_path: Path) -> None:
    copy = tmp_path / unit.name
    text = unit.read_text(encoding="utf-8")
    program = (
        next(line for line in text.splitlines() if line.startswith("ExecStart=")).split("=")[1].split()[0]
    )
    copy.write_text(text.replace(program, shutil.which("true") or "/bin/true", 1), encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(copy)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert unit.name not in done.stderr, done.stderr


def test_cage_is_started_as_the_one_of_debian_can_bear() -> None:
    unit = read(PACKAGING / "systemd" / "shanhai-cage.service")
    # cage 0.1.4 ends with SIGSEGV under -m last; tests/kiosk/test_compositors.py runs it as it stands here.
    assert "-m last" not in unit["Service"]["ExecStart"][0]


def test_there_is_a_unit_for_each_way() -> None:
    assert {unit.stem for unit in UNITS} == {"shanhai", "shanhai-cage", "shanhai-console", "shanhai-weston"}
    assert "NOT RUN" in (PACKAGING / "systemd" / "shanhai-console.service").read_text(encoding="utf-8")
    weston = configparser.ConfigParser()
    weston.read(PACKAGING / "systemd" / "weston.ini", encoding="utf-8")
    assert (weston["core"]["idle-time"], weston["keyboard"]["vt-switching"]) == ("0", "false")


def test_on_windows_every_exit_code_starts_it_again() -> None:
    tree = ET.parse(PACKAGING / "windows" / "shell-launcher.xml")  # noqa: S314  (our own file)
    space = "{http://schemas.microsoft.com/ShellLauncher/2018/Configuration}"
    actions = {each.get("ReturnCode"): each.get("Action") for each in tree.iter(f"{space}ReturnCodeAction")}
    assert {"0", "1", str(BROKEN), str(LEFT_BY_STAFF)} == set(actions)
    assert set(actions.values()) == {"RestartShell"}
    assert [each.get("Action") for each in tree.iter(f"{space}DefaultAction")] == ["RestartShell"]
    blocked = ET.parse(PACKAGING / "windows" / "keyboard-filter.xml")  # noqa: S314  (our own file)
    assert {"Alt+F4", "Alt+Tab", "Ctrl+Alt+Del"} <= {each.get("Id") for each in blocked.iter("Predefined")}


def test_both_manuals_have_the_same_build() -> None:
    docs = PACKAGING.parent / "docs"
    shapes = []
    for name in ("operators.md", "operators.zh-CN.md"):
        lines = (docs / name).read_text(encoding="utf-8").splitlines()
        heads = [line.split(" ")[0] for line in lines if line.startswith("#")]
        rows = sum(line.lstrip().startswith("|") for line in lines)
        steps = sum(line[:2] in {f"{number}." for number in range(1, 10)} for line in lines)
        shapes.append((heads, rows, steps))
    assert shapes[0] == shapes[1]
