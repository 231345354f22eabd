"""Run the start, the content and a journey on every supported Python of this machine but the main one.

Interpreters are found on the path, and among those that pyenv and uv manage where these are installed; each
gets an environment of its own below build/pythons, from the lock files. Returns 0 if all that was found
passes; a Python that is not there is named and no failure.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENTS = ROOT / "build" / "pythons"
MINORS = (11, 12, 13)
TESTS = (
    "tests/content/bundle",
    "tests/content/checks",
    "tests/content/compilation",
    "tests/content/exchange/test_workbook.py",
    "tests/content/read",
    "tests/content/search",
    "tests/content/text",
    "tests/content/test_data.py",
    "tests/session",
    "tests/sample",
    "tests/kiosk/test_single_instance.py",
    "tests/view/test_startup.py",
    "tests/view/test_real_window.py",
)
MARKS = "not long and not share and not bench and not frozen and (not slow or xserver)"
# What the tests above need beside what the exhibition runs with; all of the other lock takes a minute more.
TESTED_WITH = (
    "execnet",
    "fastjsonschema",
    "hypothesis",
    "iniconfig",
    "packaging",
    "pillow",
    "pluggy",
    "pygments",
    "pytest",
    "pytest-qt",
    "pytest-xdist",
    "python-osc",
    "sortedcontainers",
)
INSTALL = (
    *("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-warn-script-location"),
    *("--require-hashes", "--only-binary", ":all:", "--no-deps", "--no-compile"),
)
VERSION = "import sys, venv, ensurepip; print(*sys.version_info[:3], sep='.')"


def interpreters() -> Iterator[str]:
    """Yield what may be a Python: by name on the path, then those of the managers of Pythons."""
    for minor in MINORS:
        found = shutil.which(f"python3.{minor}")
        if found:
            yield found
    if shutil.which("pyenv"):
        root = _said("pyenv", "root")
        yield from sorted(str(path) for path in Path(root).glob("versions/*/bin/python")) if root else ()
    if shutil.which("uv"):
        for minor in MINORS:
            yield _said("uv", "python", "find", "--no-python-downloads", f"3.{minor}")


def usable(candidates: Iterator[str]) -> dict[int, tuple[str, str]]:
    """Return the first interpreter of each version that can make an environment: its number and path."""
    found: dict[int, tuple[str, str]] = {}
    for path in candidates:
        number = _said(path, "-c", VERSION) if path else ""
        match = re.fullmatch(r"3\.(\d+)\.\d+", number)
        if match and int(match[1]) in MINORS:
            found.setdefault(int(match[1]), (number, path))
    return found


def tested_with(lock: str) -> str:
    """Return the part of a lock file that these tests need, with its hashes."""
    entries = re.split(r"\n(?=\S)", lock)
    return "\n".join(each for each in entries if re.split(r"[=\s]", each)[0] in TESTED_WITH) + "\n"


def environment(minor: int, path: str) -> Path:
    """Make an environment from the lock files, or take the one that is there; return its interpreter."""
    folder = ENVIRONMENTS / f"3.{minor}"
    python, stamp = folder / "bin" / "python", folder / "made.stamp"
    locks = [ROOT / "requirements.lock", ROOT / "requirements-dev.lock"]
    wanted = "\n".join((*TESTED_WITH, *(lock.read_text(encoding="utf-8") for lock in locks)))
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    subprocess.run([path, "-m", "venv", "--clear", str(folder)], check=True)
    with tempfile.TemporaryDirectory() as temporary:
        part = Path(temporary) / "tested-with.lock"
        part.write_text(tested_with(locks[1].read_text(encoding="utf-8")), encoding="utf-8")
        subprocess.run([str(python), *INSTALL, "-r", str(locks[0]), "-r", str(part)], check=True)
    stamp.write_text(wanted, encoding="utf-8")
    return python


def run_tests(python: Path) -> bool:
    """Run the tests on two cores; those in a real X server alone, after the others."""
    passed = True
    for marks, cores in ((f"not xserver and {MARKS}", ("-n", "2")), (f"xserver and {MARKS}", ())):
        command = [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", marks, *cores, *TESTS]
        passed &= subprocess.run(command, cwd=ROOT, check=False).returncode == 0
    return passed


def main(arguments: Sequence[str] | None = None) -> int:
    """Find, say what was found, and run."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0], epilog="example: make pythons")
    parser.add_argument("--list", action="store_true", help="only say which Pythons there are")
    chosen = parser.parse_args(arguments)
    found = usable(interpreters())
    others = [minor for minor in MINORS if minor != sys.version_info.minor]
    said = [
        f"3.{minor} ({found[minor][0]})" if minor in found else f"3.{minor} (not here)" for minor in others
    ]
    sys.stdout.write(f"Beside Python 3.{sys.version_info.minor}: {', '.join(said)}\n")
    sys.stdout.flush()
    if chosen.list:
        return 0
    failed = []
    for minor in others:
        if minor in found:
            sys.stdout.write(f"-- Python {found[minor][0]}\n")
            sys.stdout.flush()
            if not run_tests(environment(minor, found[minor][1])):
                failed.append(found[minor][0])
    if failed:
        sys.stderr.write(f"Some tests failed on Python {' and '.join(failed)}: see above.\n")
    return 1 if failed else 0


def _said(*command: str) -> str:
    """Return what a program prints, nothing where it fails."""
    # As when called from elsewhere: the main environment is no part of another interpreter's.
    clean = {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "VIRTUAL_ENV")}
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env=clean)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


if __name__ == "__main__":
    raise SystemExit(main())
